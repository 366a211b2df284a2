import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { MemberChange } from '../store/lead.ts'
import { Recent } from './recent.ts'

const INSIDE: ReadonlySet<string> = new Set(['creator', 'administrator', 'member'])

/** Who is in which chat, as Telegram told a moment ago. */
export class Membership {
  readonly #api: Pick<Api, 'getChatMember'>
  readonly #inside: Recent<boolean>

  constructor(api: Pick<Api, 'getChatMember'>, now: () => number) {
    this.#api = api
    this.#inside = new Recent(now)
  }

  /**
   * Whether somebody is a member of a chat; of one that the bot is not in, nobody is.
   *
   * @param fresh asked now, whatever was told a moment ago
   */
  async has(chat: number, user: number, fresh: boolean): Promise<boolean> {
    const key = memberKey(chat, user)
    const known = fresh ? undefined : this.#inside.get(key)
    return known ?? (await this.#inside.ask(key, async () => await this.#ask(chat, user)))
  }

  /** Asks again, as Telegram has told of a change. */
  forget(change: MemberChange): void {
    this.#inside.forget(isOf(change))
  }

  async #ask(chat: number, user: number): Promise<boolean> {
    try {
      const member = await this.#api.getChatMember(chat, user)
      return member.status === 'restricted' ? member.is_member : INSIDE.has(member.status)
    } catch (error) {
      // Telegram knows no such member, or the bot is not in the chat any more.
      if (error instanceof GrammyError && [400, 403].includes(error.error_code)) return false
      throw error
    }
  }
}

const memberKey = (chat: number, user: number): string => `${chat}:${user}`

/** Whether a key is that of somebody whose standing has changed. */
function isOf({ chat, user }: MemberChange): (key: string) => boolean {
  if (user !== null) return key => key === memberKey(chat, user)
  return key => key.startsWith(`${chat}:`)
}

/**
 * Whose standing in a group has changed, as an update tells: they came, went, or may do more or less than before.
 *
 * @example memberChanges(update) // [{ chat: -100, user: 5 }]
 */
export function memberChanges({ message, ...update }: Update): readonly MemberChange[] {
  const { my_chat_member: own, chat_member: other } = update
  const { left_chat_member: left, new_chat_members: come = [] } = message ?? {}
  const chat = (own ?? other ?? message)?.chat?.id
  const users = [other?.new_chat_member?.user, left, ...come].map(user => user?.id)
  return [own === undefined ? undefined : null, ...users].flatMap(user =>
    isNumber(chat) && (user === null || isNumber(user)) ? [{ chat, user }] : [],
  )
}

// A damaged update may lack them.
const isNumber = (id: number | undefined): id is number => Number.isSafeInteger(id)

/**
 * Whether an update tells of nothing else: it is heard of at once, and there is no work in it.
 *
 * @example updates.filter(update => !isOfMembers(update))
 */
export function isOfMembers({ my_chat_member, chat_member }: Update): boolean {
  return (my_chat_member ?? chat_member) !== undefined
}

import { type Api, GrammyError } from 'grammy'
import type { ChatMember } from 'grammy/types'
import type { MemberChange } from '../../store/lead.ts'
import { isOf, memberKey } from '../membership.ts'
import { Recent } from '../recent.ts'
import type { Standing } from './sender.ts'

const OUTSIDE: Standing = { administrator: false, outside: true }

/** Who administers which chat, as Telegram told a moment ago. */
export class Administrators {
  readonly #api: Api
  readonly #ids: Recent<ReadonlySet<number>>
  readonly #standings: Recent<Standing>

  constructor(api: Api, now: () => number) {
    this.#api = api
    this.#ids = new Recent(now)
    this.#standings = new Recent(now)
  }

  /** Whether somebody administers a group; in private there is nothing to administer. */
  async has(chat: number, user: number): Promise<boolean> {
    return chat < 0 && (await this.#of(chat)).has(user)
  }

  /**
   * What somebody is in a group. Whoever types in the group is asked about at most every half a minute, who acts
   * from elsewhere or presses a button each time: an office ends with membership.
   */
  async standing(chat: number, user: number, fresh: boolean): Promise<Standing> {
    if (chat >= 0) return OUTSIDE
    if (!fresh && (await this.has(chat, user))) return { administrator: true }
    const key = memberKey(chat, user)
    const known = fresh ? undefined : this.#standings.get(key)
    return known ?? (await this.#standings.ask(key, () => this.#ask(chat, user)))
  }

  /** Asks again, as Telegram has told of a change. */
  forget(change: MemberChange): void {
    this.#standings.forget(isOf(change))
    this.#ids.forget(key => key === String(change.chat))
  }

  // Telegram refuses to tell of somebody who was never there.
  async #ask(chat: number, user: number): Promise<Standing> {
    try {
      return standingOf(await this.#api.getChatMember(chat, user))
    } catch (error) {
      if (error instanceof GrammyError && [400, 403].includes(error.error_code)) return OUTSIDE
      throw error
    }
  }

  async #of(chat: number): Promise<ReadonlySet<number>> {
    const ask = async () =>
      new Set((await this.#api.getChatAdministrators(chat)).map(({ user }) => user.id))
    return this.#ids.get(String(chat)) ?? (await this.#ids.ask(String(chat), ask))
  }

  /** Whether the bot itself may do what the right allows. */
  async botMay(chat: number, right: 'can_pin_messages' | 'can_delete_messages'): Promise<boolean> {
    const member = await this.#api.getChatMember(chat, Number.parseInt(this.#api.token, 10))
    return member.status === 'administrator' && member[right] === true
  }
}

function standingOf(member: ChatMember): Standing {
  const { status } = member
  if (status === 'creator' || status === 'administrator') return { administrator: true }
  const inside = status === 'member' || (status === 'restricted' && member.is_member)
  return inside ? { administrator: false } : OUTSIDE
}

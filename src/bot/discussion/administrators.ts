import { type Api, GrammyError } from 'grammy'
import type { ChatMember } from 'grammy/types'
import type { Standing } from './sender.ts'

const FRESH = 30_000
const MOST_KNOWN = 10_000
const OUTSIDE: Standing = { administrator: false, outside: true }

interface Known {
  readonly ids: ReadonlySet<number>
  readonly at: number
}

/** Who administers which chat, as Telegram told a moment ago. */
export class Administrators {
  readonly #api: Api
  readonly #now: () => number
  readonly #known = new Map<number, Known>()
  readonly #standings = new Map<string, { readonly standing: Standing; readonly at: number }>()

  constructor(api: Api, now: () => number) {
    this.#api = api
    this.#now = now
  }

  /** Whether somebody administers a group; in private there is nothing to administer. */
  async has(chat: number, user: number): Promise<boolean> {
    return chat < 0 && (await this.#of(chat)).ids.has(user)
  }

  /**
   * What somebody is in a group. Whoever types in the group is asked about at most every half a minute, who acts
   * from elsewhere or presses a button each time: an office ends with membership.
   */
  async standing(chat: number, user: number, fresh: boolean): Promise<Standing> {
    if (chat >= 0) return OUTSIDE
    if (!fresh && (await this.has(chat, user))) return { administrator: true }
    const key = `${chat}:${user}`
    const known = this.#standings.get(key)
    if (!fresh && known !== undefined && this.#now() - known.at < FRESH) return known.standing
    const standing = await this.#ask(chat, user)
    if (this.#standings.size > MOST_KNOWN) this.#standings.clear()
    this.#standings.set(key, { standing, at: this.#now() })
    return standing
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

  async #of(chat: number): Promise<Known> {
    const known = this.#known.get(chat)
    if (known !== undefined && this.#now() - known.at < FRESH) return known
    const members = await this.#api.getChatAdministrators(chat)
    const fresh = { ids: new Set(members.map(({ user }) => user.id)), at: this.#now() }
    this.#known.set(chat, fresh)
    return fresh
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

import type { Api } from 'grammy'

const FRESH = 30_000

interface Known {
  readonly ids: ReadonlySet<number>
  readonly at: number
}

/** Who administers which chat, as Telegram told a moment ago. */
export class Administrators {
  readonly #api: Api
  readonly #now: () => number
  readonly #known = new Map<number, Known>()

  constructor(api: Api, now: () => number) {
    this.#api = api
    this.#now = now
  }

  /** Whether somebody administers a group; in private there is nothing to administer. */
  async has(chat: number, user: number): Promise<boolean> {
    return chat < 0 && (await this.#of(chat)).ids.has(user)
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

import { type Api, GrammyError } from 'grammy'

const FRESH = 30_000
const INSIDE: ReadonlySet<string> = new Set(['creator', 'administrator', 'member'])

interface Known {
  readonly inside: boolean
  readonly at: number
}

/** Who is in which chat, as Telegram told a moment ago. */
export class Membership {
  readonly #api: Pick<Api, 'getChatMember'>
  readonly #now: () => number
  readonly #known = new Map<string, Known>()

  constructor(api: Pick<Api, 'getChatMember'>, now: () => number) {
    this.#api = api
    this.#now = now
  }

  /** Whether somebody is a member of a chat; of one that the bot is not in, nobody is. */
  async has(chat: number, user: number): Promise<boolean> {
    const key = `${chat}:${user}`
    const known = this.#known.get(key)
    if (known !== undefined && this.#now() - known.at < FRESH) return known.inside
    const inside = await this.#ask(chat, user)
    this.#forgetOld()
    this.#known.set(key, { inside, at: this.#now() })
    return inside
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

  #forgetOld(): void {
    for (const [key, { at }] of this.#known) if (this.#now() - at >= FRESH) this.#known.delete(key)
  }
}

import { type Api, GrammyError } from 'grammy'
import type { ChatMember } from 'grammy/types'
import type { Logger } from 'pino'
import type { MemberChange } from '../../store/lead.ts'
import { type Asked, type Standings, WHOLE_CHAT } from '../../store/standings.ts'
import { unitAt } from '../../store/unit.ts'
import { describe } from '../errors.ts'
import { FRESH } from '../recent.ts'
import type { Standing } from './sender.ts'

/** What is known of members, and the clock. */
interface Means {
  readonly standings: Standings
  readonly now: () => number
  readonly log: Pick<Logger, 'warn'>
}

// As they are kept.
const STANDINGS = {
  administrator: { administrator: true },
  member: { administrator: false },
  outside: { administrator: false, outside: true },
} as const satisfies Record<string, Standing>

type StandingName = keyof typeof STANDINGS

const isStanding = (told: string): told is StandingName => told in STANDINGS

/** Who administers which chat, as Telegram told one of the replicas a moment ago. */
export class Administrators {
  readonly #api: Api
  readonly #means: Means

  constructor(api: Api, means: Means) {
    this.#api = api
    this.#means = means
  }

  /** Whether somebody administers a group; in private there is nothing to administer. */
  async has(chat: number, user: number): Promise<boolean> {
    if (chat >= 0) return false
    const told = await this.#known({ chat, user: WHOLE_CHAT }, async () => {
      const administrators = await this.#api.getChatAdministrators(chat)
      return JSON.stringify(administrators.map(administrator => administrator.user.id))
    })
    const ids: unknown = JSON.parse(told)
    return Array.isArray(ids) && ids.includes(user)
  }

  /**
   * What somebody is in a group. Whoever types in the group is asked about at most every half a minute, who acts
   * from elsewhere or presses a button each time: an office ends with membership.
   */
  async standing(chat: number, user: number, fresh: boolean): Promise<Standing> {
    if (chat >= 0) return STANDINGS.outside
    if (!fresh && (await this.has(chat, user))) return STANDINGS.administrator
    const asked = { chat, user }
    const ask = () => this.#ask(asked)
    const told = await (fresh ? this.#asked(asked, ask) : this.#known(asked, ask))
    return isStanding(told) ? STANDINGS[told] : STANDINGS.outside
  }

  /** Asks again, as Telegram has told of a change. */
  async forget(change: MemberChange): Promise<void> {
    const { standings, now } = this.#means
    await standings.forget(change, now())
  }

  async #known(asked: Asked, ask: () => Promise<string>): Promise<string> {
    const { standings, now } = this.#means
    const at = now()
    return (await standings.since(asked, at - FRESH, at)) ?? (await this.#asked(asked, ask))
  }

  /** Asks; once more where Telegram has told of a change meanwhile, whichever process it told. */
  async #asked(asked: Asked, ask: () => Promise<string>): Promise<string> {
    const { standings, now } = this.#means
    const at = now()
    const told = await ask()
    if (await standings.hasChanged(asked.chat, at)) return await ask()
    this.#keep({ ...asked, told, at })
    return told
  }

  // Whoever acts in the same chat does not wait until the work at hand is on record.
  #keep(told: Parameters<Standings['keep']>[0]): void {
    const { standings, log } = this.#means
    const keep = () =>
      void standings
        .keep(told)
        .catch(error => log.warn({ error: describe(error) }, 'a standing is not kept'))
    const unit = unitAt()
    if (unit === undefined) keep()
    else unit.afterCommit(keep)
  }

  // Telegram refuses to tell of somebody who was never there.
  async #ask({ chat, user }: Asked): Promise<StandingName> {
    try {
      return standingOf(await this.#api.getChatMember(chat, user))
    } catch (error) {
      if (error instanceof GrammyError && [400, 403].includes(error.error_code)) return 'outside'
      throw error
    }
  }

  /** Whether the bot itself may do what the right allows. */
  async botMay(chat: number, right: 'can_pin_messages' | 'can_delete_messages'): Promise<boolean> {
    const member = await this.#api.getChatMember(chat, Number.parseInt(this.#api.token, 10))
    return member.status === 'administrator' && member[right] === true
  }
}

function standingOf(member: ChatMember): StandingName {
  const { status } = member
  if (status === 'creator' || status === 'administrator') return 'administrator'
  const inside = status === 'member' || (status === 'restricted' && member.is_member)
  return inside ? 'member' : 'outside'
}

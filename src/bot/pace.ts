import type { Transformer } from 'grammy'
import type { Timers } from './timers.ts'

// Telegram takes 20 messages of a bot a minute in one group; a little room for clocks that differ.
const MOST = 20
const WINDOW = 61_000

/** Methods that put a message into a chat or change one. Reactions and answers to buttons are free. */
const COUNTED: ReadonlySet<string> = new Set([
  'sendMessage',
  'sendDocument',
  'sendPoll',
  'copyMessage',
  'forwardMessage',
  'editMessageText',
  'editMessageReplyMarkup',
])

/**
 * Keeps the bot within Telegram's limit for groups: what is one too many waits its turn, in order.
 *
 * @example api.config.use(new Pace(Date.now, timers).transformer)
 */
export class Pace {
  readonly #now: () => number
  readonly #timers: Timers
  readonly #sent = new Map<number, number[]>()
  readonly #lines = new Map<number, Promise<void>>()

  constructor(now: () => number, timers: Timers) {
    this.#now = now
    this.#timers = timers
  }

  /** How many messages a chat would take at this moment. */
  room(chat: number): number {
    return MOST - this.#recent(chat).length
  }

  /** To be installed first, so that every attempt is counted. */
  readonly transformer: Transformer = async (call, method, payload, signal) => {
    const chat = 'chat_id' in payload ? Number(payload.chat_id) : 0
    if (chat < 0 && COUNTED.has(method)) await this.#turn(chat)
    return await call(method, payload, signal)
  }

  /** One behind the other, so that what was said first is shown first. */
  #turn(chat: number): Promise<void> {
    const before = this.#lines.get(chat) ?? Promise.resolve()
    const mine = before.then(() => this.#wait(chat))
    this.#lines.set(chat, mine)
    return mine
  }

  async #wait(chat: number): Promise<void> {
    for (let sent = this.#recent(chat); sent.length >= MOST; sent = this.#recent(chat))
      await this.#pause((sent[0] ?? 0) + WINDOW - this.#now())
    this.#sent.set(chat, [...this.#recent(chat), this.#now()])
  }

  #recent(chat: number): number[] {
    const since = this.#now() - WINDOW
    return (this.#sent.get(chat) ?? []).filter(time => time > since)
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => this.#timers.after(Math.max(1, milliseconds), resolve))
  }
}

import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { describe } from './errors.ts'
import { type Patience, patiently, untilHealed } from './patience.ts'

/** The kinds of updates the bot asks Telegram for. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'chat_member',
  'my_chat_member',
] as const

/** Takes updates over; what is returned from here is safe, and Telegram may be told so. */
export type Receive = (updates: readonly Update[]) => Promise<void>

/** Where updates come from. */
export interface Source {
  /** Takes no more updates, and tells Telegram which ones are safe. */
  readonly stop: () => Promise<void>
  /** Whether updates come, or would come if there were any. */
  readonly isFlowing: () => boolean
  /** Settles when no more updates come; rejects when none can come (token revoked, a second poller). */
  readonly done: Promise<void>
}

const POLL_SECONDS = 30
const BATCH = 100
const SILENCE = 90_000
const CONFIRM_WITHIN = 3000

/**
 * Long polling: an update is confirmed by the request after the one that brought it, once it is received.
 *
 * @example const source = poll(bot.api, receive, { log, timers, signal })
 */
export function poll(api: Api, receive: Receive, means: Patience): Source {
  const poller = new Poller(api, receive, means)
  const done = poller.run()
  // Also where nobody awaits it yet: a rejection that nobody heard would end the process on the spot.
  done.catch(error => means.log.error({ error: describe(error) }, 'polling ended'))
  return { stop: () => poller.stop(), done, isFlowing: () => poller.isFlowing }
}

class Poller {
  readonly #api: Api
  readonly #receive: Receive
  readonly #means: Patience
  readonly #ended = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #offset = 0
  #heard = Number.NEGATIVE_INFINITY

  constructor(api: Api, receive: Receive, means: Patience) {
    this.#api = api
    this.#receive = receive
    this.#means = means
  }

  run(): Promise<void> {
    this.#running = this.#loop()
    return this.#running
  }

  /** Telegram has answered not long ago. */
  get isFlowing(): boolean {
    return this.#means.timers.monotonic() - this.#heard < SILENCE
  }

  async #loop(): Promise<void> {
    const { signal } = this.#ended
    while (!signal.aborted) {
      const updates = await this.#next()
      this.#heard = this.#means.timers.monotonic()
      if (updates.length === 0) continue
      if (!(await this.#keep(updates))) return
      this.#offset = (updates.at(-1)?.update_id ?? 0) + 1
    }
  }

  /** The database may be away: Telegram keeps what was not received, and so do we. False at the end. */
  async #keep(updates: readonly Update[]): Promise<boolean> {
    const { signal } = this.#ended
    const patience = { ...this.#means, signal, lastsFor: () => Number.POSITIVE_INFINITY }
    try {
      await patiently('the inbox', () => this.#receive(updates), patience)
      return true
    } catch (error) {
      if (signal.aborted) return false
      throw error
    }
  }

  /** None at the end. */
  async #next(): Promise<readonly Update[]> {
    const { signal } = this.#ended
    const patience = { ...this.#means, signal, lastsFor: untilHealed }
    try {
      return await patiently('Telegram (getUpdates)', () => this.#fetch(), patience)
    } catch (error) {
      if (signal.aborted) return []
      throw error
    }
  }

  #fetch(): Promise<Update[]> {
    const wanted = { offset: this.#offset, limit: BATCH, timeout: POLL_SECONDS }
    return this.#api.getUpdates(
      { ...wanted, allowed_updates: ALLOWED_UPDATES },
      this.#ended.signal as Signal,
    )
  }

  async stop(): Promise<void> {
    this.#ended.abort()
    await this.#running.catch(() => {})
    await this.#confirm()
  }

  // Otherwise the next start would get them again, and find that it knows them.
  async #confirm(): Promise<void> {
    if (this.#offset === 0) return
    try {
      const within = AbortSignal.timeout(CONFIRM_WITHIN) as Signal
      await this.#api.getUpdates({ offset: this.#offset, limit: 1, timeout: 0 }, within)
    } catch (error) {
      this.#means.log.warn({ error: describe(error) }, 'last updates not confirmed')
    }
  }
}

// grammY's own type of an abort signal.
type Signal = NonNullable<Parameters<Api['getUpdates']>[1]>

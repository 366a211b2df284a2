import { setTimeout as pause } from 'node:timers/promises'
import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner'
import { type Api, type Bot, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { describe } from './errors.ts'

/** The kinds of updates the bot asks Telegram for. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
] as const

/** A bot at work. */
export interface Running {
  /** Takes no more updates, finishes the answers under way, and confirms them. */
  readonly stop: () => Promise<void>
  /** Settles when the bot no longer runs; rejects when it cannot go on (token revoked, a second poller). */
  readonly done: Promise<void>
}

const POLL_SECONDS = 30
const GRACE = 20_000
const FIRST_DELAY = 500
const LONGEST_DELAY = 30_000
// Revoked token, and another process that polls with it: no patience helps.
const FATAL = [401, 409]

/** Long polling: updates of different chats at once, and at the end a clean farewell. */
export function poll(bot: Bot, log: Logger): Running {
  const supplier = new UpdateSupplier(bot, log)
  const underWay = new Set<Promise<void>>()
  const consume = (update: Update) => tracked(underWay, bot.handleUpdate(update))
  const sink = createConcurrentSink<Update, Parameters<typeof bot.errorHandler>[0]>(
    { consume },
    async error => {
      await bot.errorHandler(error)
    },
  )
  const runner = createRunner(createSource(supplier), sink)
  runner.start()
  const done = runner.task() ?? Promise.resolve()
  // Also where nobody awaits it yet: a rejection that nobody heard would end the process on the spot.
  done.catch(error => log.error({ error: describe(error) }, 'polling ended'))
  const stop = async () => {
    if (runner.isRunning()) await runner.stop()
    await settled(underWay, log)
    await supplier.confirm()
  }
  return { stop, done }
}

async function tracked(all: Set<Promise<void>>, work: Promise<void>): Promise<void> {
  all.add(work)
  try {
    await work
  } finally {
    all.delete(work)
  }
}

async function settled(underWay: ReadonlySet<Promise<void>>, log: Logger): Promise<void> {
  const late = new AbortController()
  const grace = pause(GRACE, 'late', { signal: late.signal }).catch(() => 'settled')
  const outcome = await Promise.race([Promise.allSettled(underWay), grace])
  if (outcome === 'late') log.warn({ underWay: underWay.size }, 'stopped with answers under way')
  late.abort()
}

// grammY's own type of an abort signal.
type Signal = NonNullable<Parameters<Api['getUpdates']>[1]>

/** Asks Telegram for updates, patiently: the runner's own fetcher prints errors with the token in them. */
class UpdateSupplier {
  readonly #bot: Bot
  readonly #log: Logger
  #offset = 0

  constructor(bot: Bot, log: Logger) {
    this.#bot = bot
    this.#log = log
  }

  readonly supply = async (batchSize: number, signal: Signal): Promise<Update[]> => {
    const limit = Math.max(1, Math.min(batchSize, 100))
    for (let delay = FIRST_DELAY; ; delay = Math.min(2 * delay, LONGEST_DELAY)) {
      try {
        return await this.#fetch(limit, signal)
      } catch (error) {
        if (signal.aborted || isFatal(error)) throw error
        this.#log.warn({ error: describe(error) }, 'no updates')
        await pauseUnless(signal, delay)
      }
    }
  }

  async #fetch(limit: number, signal: Signal): Promise<Update[]> {
    const wanted = {
      offset: this.#offset,
      limit,
      timeout: POLL_SECONDS,
      allowed_updates: ALLOWED_UPDATES,
    }
    const updates = await this.#bot.api.getUpdates(wanted, signal)
    const last = updates.at(-1)
    if (last !== undefined) this.#offset = last.update_id + 1
    return updates
  }

  /** Tells Telegram that everything fetched was handled, so that the next start does not get it again. */
  async confirm(): Promise<void> {
    if (this.#offset === 0) return
    try {
      await this.#bot.api.getUpdates({ offset: this.#offset, limit: 1, timeout: 0 })
    } catch (error) {
      this.#log.warn({ error: describe(error) }, 'last updates not confirmed')
    }
  }
}

async function pauseUnless(aborted: Signal, delay: number): Promise<void> {
  const { signal, abort } = abortable()
  aborted.addEventListener('abort', abort)
  await pause(delay, undefined, { signal }).finally(() =>
    aborted.removeEventListener('abort', abort),
  )
}

function abortable() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

const isFatal = (error: unknown): boolean =>
  error instanceof GrammyError && FATAL.includes(error.error_code)

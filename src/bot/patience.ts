import { GrammyError } from 'grammy'
import type { Logger } from 'pino'
import { describe } from './errors.ts'
import type { Timers } from './timers.ts'

/** How long to try again. */
export interface Patience {
  readonly log: Logger
  readonly timers: Timers
  /** Ends the waiting. */
  readonly signal: AbortSignal
  /** Milliseconds from the first failure on, by what has failed; the last error is thrown then. */
  readonly lastsFor?: (error: unknown) => number
}

const FIRST_DELAY = 500
const LONGEST_DELAY = 10_000
const MINUTE = 60_000
// Longer than an outage that a person would sit out; whoever starts the bot starts it again then.
const OUTAGE = 15 * MINUTE
// Another process with the same token: a former one that is about to end, or one that stays.
const CONFLICT = 1.5 * MINUTE
// The request itself, or a token that is revoked or unknown.
const FOR_GOOD: ReadonlySet<number> = new Set([400, 401, 404])

/**
 * Does something that depends on others, again and again until it succeeds; each failure is a line in the log that
 * says what is waited for.
 *
 * @throws the last error when the time is over, or when the signal ends the waiting
 * @example await patiently('Telegram (getMe)', () => bot.init(), { log, timers, signal })
 */
export async function patiently<T>(
  what: string,
  work: () => Promise<T>,
  { log, timers, signal, lastsFor = untilRestart }: Patience,
): Promise<T> {
  const started = timers.monotonic()
  for (let delay = FIRST_DELAY; ; delay = Math.min(2 * delay, LONGEST_DELAY)) {
    try {
      return await work()
    } catch (error) {
      const left = started + lastsFor(error) - timers.monotonic()
      if (signal.aborted || left <= 0) throw error
      log.warn({ waitingFor: what, error: describe(error) }, 'trying again')
      await timers.pause(Math.min(delay, left), signal)
    }
  }
}

/** How long to wait for Telegram at the start: what it refuses for good is not asked again. */
export function untilRestart(error: unknown): number {
  return untilHealed(error) === Number.POSITIVE_INFINITY ? OUTAGE : untilHealed(error)
}

/** How long to wait for Telegram while the bot serves: as long as it may come back. */
export function untilHealed(error: unknown): number {
  if (!(error instanceof GrammyError)) return Number.POSITIVE_INFINITY
  if (error.error_code === 409) return CONFLICT
  return FOR_GOOD.has(error.error_code) ? 0 : Number.POSITIVE_INFINITY
}

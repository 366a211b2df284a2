import { expect, vi } from 'vitest'
import type { FakeClock } from './clock.ts'
import type { FakeTelegram } from './telegram/server.ts'

/** What time passes for, and how. */
export interface Passing {
  readonly clock: FakeClock
  readonly telegram: FakeTelegram
  /** Milliseconds that pass at a time. */
  readonly step?: number
  /**
   * Milliseconds on the wall that what nobody here knows of may take before more time passes: a long poll, or one
   * process hearing of another by way of the database.
   */
  readonly patience?: (passed: number) => number
}

const LONGEST = 1_800_000

/**
 * Lets time pass, a little after the other, until something holds; tells how much it took. Whatever is due is done
 * before more time passes: how fast the machine is does not count.
 *
 * @example await passing(() => chat.sent.length === 1, { clock, telegram })
 */
export async function passing(
  holds: () => boolean,
  { clock, telegram, step = 500, patience = () => 50 }: Passing,
): Promise<number> {
  const started = clock.now()
  const passed = () => clock.now() - started
  while (!holds()) {
    if (passed() > LONGEST) throw new Error('nothing came of it in half an hour')
    await telegram.rest()
    if (holds()) break
    clock.advance(step)
    await telegram.rest()
    await vi.waitFor(() => expect(holds()).toBe(true), patience(passed())).catch(() => {})
  }
  return passed()
}

/** Takes a timer back. */
export type Cancel = () => void

/** Does something after some milliseconds, unless it is taken back. */
export type Later = (milliseconds: number, work: () => void) => Cancel

/** The time, in milliseconds, and what makes it pass. */
export interface Clock {
  readonly now: () => number
  readonly later: Later
}

/** The clock on the wall. */
export const WALL_CLOCK: Clock = {
  now: Date.now,
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

/**
 * The bot's timers: when it stops, none of them goes off any more.
 *
 * @example const timers = new Timers(); timers.after(1000, work); timers.close()
 */
export class Timers {
  readonly #later: Later
  readonly #waiting = new Set<Cancel>()
  #closed = false

  constructor({ later }: Clock = WALL_CLOCK) {
    this.#later = later
  }

  /** Once. */
  after(milliseconds: number, work: () => void): Cancel {
    if (this.#closed) return () => {}
    const cancel: Cancel = this.#later(milliseconds, () => {
      this.#waiting.delete(cancel)
      work()
    })
    this.#waiting.add(cancel)
    return () => {
      cancel()
      this.#waiting.delete(cancel)
    }
  }

  /** Again and again, each time only when the work before is done. */
  every(milliseconds: number, work: () => Promise<void>): void {
    this.after(milliseconds, () => {
      work().finally(() => this.every(milliseconds, work))
    })
  }

  /** Ends them all. */
  close(): void {
    this.#closed = true
    for (const cancel of this.#waiting) cancel()
    this.#waiting.clear()
  }
}

/** Takes a timer back. */
export type Cancel = () => void

/** Does something after some milliseconds, unless it is taken back. */
export type Later = (milliseconds: number, work: () => void) => Cancel

/** The time, in milliseconds, and what makes it pass. */
export interface Clock {
  /** The date: somebody may set it forward or back. */
  readonly now: () => number
  /** For waits: it only ever goes on, from no date. */
  readonly monotonic: () => number
  readonly later: Later
}

/** The clock on the wall. */
export const WALL_CLOCK: Clock = {
  now: Date.now,
  monotonic: () => performance.now(),
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
  /** As the clock's. */
  readonly monotonic: () => number
  readonly #later: Later
  readonly #waiting = new Set<Cancel>()
  readonly #pausing = new Set<() => void>()
  #closed = false
  #atWork = 0

  constructor({ later, monotonic }: Clock = WALL_CLOCK) {
    this.#later = later
    this.monotonic = monotonic
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
      this.#atWork += 1
      work().finally(() => {
        this.#atWork -= 1
        this.every(milliseconds, work)
      })
    })
  }

  /** How much of what is done again and again is being done now. */
  get atWork(): number {
    return this.#atWork
  }

  /** How many pause. */
  get pausing(): number {
    return this.#pausing.size
  }

  /** Waits; shorter where the signal or the end of the timers cuts it. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (this.#closed || signal?.aborted) return Promise.resolve()
    return new Promise(resolve => {
      const go = () => {
        cancel()
        this.#pausing.delete(go)
        signal?.removeEventListener('abort', go)
        resolve()
      }
      const cancel = this.after(milliseconds, go)
      this.#pausing.add(go)
      signal?.addEventListener('abort', go)
    })
  }

  /** Ends them all; who pauses goes on. */
  close(): void {
    this.#closed = true
    for (const cancel of this.#waiting) cancel()
    this.#waiting.clear()
    for (const go of [...this.#pausing]) go()
  }
}

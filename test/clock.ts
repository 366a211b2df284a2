import type { Clock } from '../src/bot/timers.ts'

interface Waiting {
  readonly at: number
  readonly work: () => void
}

/** A clock that stands still until a test lets it go on. */
export class FakeClock implements Clock {
  #time: number
  // How far the date is ahead of the time that has passed.
  #ahead = 0
  readonly #waiting = new Set<Waiting>()

  constructor(time: number) {
    this.#time = time
  }

  readonly now = (): number => this.#time + this.#ahead

  readonly monotonic = (): number => this.#time

  readonly later = (milliseconds: number, work: () => void): (() => void) => {
    const waiting = { at: this.#time + milliseconds, work }
    this.#waiting.add(waiting)
    return () => this.#waiting.delete(waiting)
  }

  /** Somebody sets the clock forward, or back: no time has passed. */
  set(milliseconds: number): void {
    this.#ahead += milliseconds
  }

  /** Lets some milliseconds pass; what is due on the way happens in its order. */
  advance(milliseconds: number): void {
    const end = this.#time + milliseconds
    for (let next = this.#due(end); next !== undefined; next = this.#due(end)) {
      this.#waiting.delete(next)
      this.#time = Math.max(this.#time, next.at)
      next.work()
    }
    this.#time = end
  }

  #due(end: number): Waiting | undefined {
    const due = [...this.#waiting].filter(({ at }) => at <= end)
    return due.sort((one, other) => one.at - other.at)[0]
  }
}

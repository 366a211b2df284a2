const FRESH = 30_000
const MOST_KEPT = 10_000

interface Kept<T> {
  readonly value: T
  readonly at: number
}

/** What Telegram told a moment ago; it is asked again after half a minute, and as soon as somebody knows better. */
export class Recent<T> {
  readonly #now: () => number
  readonly #kept = new Map<string, Kept<T>>()
  #forgotten = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** What is kept under a key; undefined where nothing is, or what is too old. */
  get(key: string): T | undefined {
    const kept = this.#kept.get(key)
    return kept !== undefined && this.#now() - kept.at < FRESH ? kept.value : undefined
  }

  /** Asks, and keeps what is answered: not where somebody came to know better meanwhile. */
  async ask(key: string, question: () => Promise<T>): Promise<T> {
    const [at, before] = [this.#now(), this.#forgotten]
    const value = await question()
    if (this.#kept.size > MOST_KEPT) this.#kept.clear()
    if (before === this.#forgotten) this.#kept.set(key, { value, at })
    return value
  }

  /** Keeps nothing any more of the keys that are meant. */
  forget(isMeant: (key: string) => boolean): void {
    this.#forgotten += 1
    for (const key of this.#kept.keys()) if (isMeant(key)) this.#kept.delete(key)
  }
}

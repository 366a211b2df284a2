/** Milliseconds for which what Telegram told of somebody is believed. */
export const FRESH = 30_000
const MOST_KEPT = 10_000

interface Kept<T> {
  readonly value: T
  readonly at: number
}

interface Question {
  readonly key: string
  isOutdated: boolean
}

/** What Telegram told a moment ago; it is asked again after half a minute, and as soon as somebody knows better. */
export class Recent<T> {
  readonly #now: () => number
  readonly #kept = new Map<string, Kept<T>>()
  readonly #underWay = new Set<Question>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** What is kept under a key; undefined where nothing is, or what is too old. */
  get(key: string): T | undefined {
    const kept = this.#kept.get(key)
    return kept !== undefined && this.#now() - kept.at < FRESH ? kept.value : undefined
  }

  /** Asks, and keeps what is answered; once more where somebody came to know better meanwhile. */
  async ask(key: string, question: () => Promise<T>): Promise<T> {
    const asked: Question = { key, isOutdated: false }
    const at = this.#now()
    this.#underWay.add(asked)
    try {
      const value = await question()
      if (asked.isOutdated) return await this.ask(key, question)
      if (this.#kept.size > MOST_KEPT) this.#kept.clear()
      this.#kept.set(key, { value, at })
      return value
    } finally {
      this.#underWay.delete(asked)
    }
  }

  /** Keeps nothing any more of the keys that are meant, nor what is being answered of them. */
  forget(isMeant: (key: string) => boolean): void {
    for (const key of this.#kept.keys()) if (isMeant(key)) this.#kept.delete(key)
    for (const asked of this.#underWay) if (isMeant(asked.key)) asked.isOutdated = true
  }
}

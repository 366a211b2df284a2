const MOST_KEPT = 100_000 // of all figures together: some hundred bytes each

// What was found is dropped as a whole when it is much: each figure drops its own when it is asked next.
let [round, kept] = [0, 0]

/** What was found of words at one figure: questions ask for the same words of the same figures again and again. */
export class FoundBefore<T> {
  readonly #known = new Map<object, T>()
  #round = round

  /**
   * What was found of a word as it is read.
   *
   * @example new FoundBefore<Explanation>().of(reading) // undefined
   */
  of(reading: object): T | undefined {
    if (this.#round !== round) {
      this.#known.clear()
      this.#round = round
    }
    return this.#known.get(reading)
  }

  keep(reading: object, found: T): void {
    this.#known.set(reading, found)
    if (++kept > MOST_KEPT) [round, kept] = [round + 1, 0]
  }
}

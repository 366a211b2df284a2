/**
 * What was asked for last, up to a size that is looked at between two questions only: in the middle of one nothing goes
 * that it has asked for.
 *
 * @example const lists = new Recent<string, number[]>(({ length }) => 8 * length)
 */
export class Recent<Key, Value> {
  // In the order in which they were asked for.
  readonly #held = new Map<Key, Value>()
  readonly #sizeOf: (value: Value) => number

  /** @param sizeOf a value may grow while it is held */
  constructor(sizeOf: (value: Value) => number) {
    this.#sizeOf = sizeOf
  }

  get count(): number {
    return this.#held.size
  }

  has(key: Key): boolean {
    return this.#held.has(key)
  }

  get(key: Key): Value | undefined {
    return this.#held.get(key)
  }

  /** The same, and it is the last to go now. */
  used(key: Key): Value | undefined {
    const value = this.#held.get(key)
    if (value === undefined) return undefined
    this.#held.delete(key)
    this.#held.set(key, value)
    return value
  }

  set(key: Key, value: Value): void {
    this.#held.delete(key)
    this.#held.set(key, value)
  }

  delete(key: Key): boolean {
    return this.#held.delete(key)
  }

  entries(): Iterable<readonly [Key, Value]> {
    return this.#held
  }

  /**
   * Forgets what was asked for longest ago.
   *
   * @returns what went
   */
  trim(most: number, fewest = 0): Key[] {
    let size = 0
    for (const value of this.#held.values()) size += this.#sizeOf(value)
    const gone: Key[] = []
    for (const [key, value] of this.#held) {
      if (size <= most || this.#held.size <= fewest) break
      size -= this.#sizeOf(value)
      this.#held.delete(key)
      gone.push(key)
    }
    return gone
  }
}

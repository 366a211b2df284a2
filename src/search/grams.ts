const NUMBERS = 1 << 15 // two characters' numbers together still fit a small integer

/**
 * Which passages hold a character or a pair of neighbours: the finest features of a Chinese text, counted exactly.
 * Characters are numbered as they come and a pair's key is made of two numbers, so that counting cuts no strings.
 *
 * @example const grams = new Grams(); grams.add(0, '议案'); grams.holding('议案') // [0]
 */
export class Grams {
  readonly #numbers = new Uint16Array(1 << 16)
  readonly #characters: string[] = []
  readonly #passages = new Map<number, number[]>()

  /** Passages are added in order, each once. */
  add(passage: number, folded: string): void {
    let before = 0
    for (let i = 0; i < folded.length; i++) {
      const number = this.#numberOf(folded.charCodeAt(i))
      this.#put(number, passage)
      if (before > 0) this.#put(before * NUMBERS + number, passage)
      before = number
    }
  }

  /** The passages that hold a string of one or two characters, in order. */
  holding(gram: string): readonly number[] {
    const first = this.#numbers[gram.charCodeAt(0)] ?? 0 // NaN of an empty string finds none
    if (gram.length < 2 || first === 0) return this.#passages.get(first) ?? NOWHERE
    const second = this.#numbers[gram.charCodeAt(1)] ?? 0
    return (second === 0 ? undefined : this.#passages.get(first * NUMBERS + second)) ?? NOWHERE
  }

  /** All characters, in the order they came. */
  characters(): readonly string[] {
    return this.#characters
  }

  /** Numbers begin at 1; more characters than there are numbers share the last. */
  #numberOf(code: number): number {
    const known = this.#numbers[code] ?? 0
    if (known > 0) return known
    const number = Math.min(this.#characters.push(String.fromCharCode(code)), NUMBERS - 1)
    this.#numbers[code] = number
    return number
  }

  #put(key: number, passage: number): void {
    const passages = this.#passages.get(key)
    if (passages === undefined) this.#passages.set(key, [passage])
    else if (passages[passages.length - 1] !== passage) passages.push(passage)
  }
}

const NOWHERE: readonly number[] = []

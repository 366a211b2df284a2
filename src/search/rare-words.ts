/** A word of the dictionary with jieba's tag. */
export interface RareWord {
  readonly word: string
  readonly tag: string
}

const SLOTS = 1 << 19 // a power of two, of which two fifths are taken
const PAIRS = 1 << 20 // many more than there are, so that most pairs of a text find none

/**
 * Two hundred thousand words that hardly any text has, as one block of numbers: a table of places, how long a word may be
 * that begins with two characters, and the words' letters. Nothing is read until a text has one.
 *
 * @example new RareWords(packedWords([{ word: '蓍草', tag: 'n' }])).within('采蓍草入药') // [{ word: '蓍草', tag: 'n' }]
 */
export class RareWords {
  readonly #places: Uint32Array
  readonly #longest: Uint8Array
  readonly #letters: Uint16Array

  /** @param packed what {@link packedWords} made */
  constructor(packed: Uint8Array) {
    const { buffer, byteOffset } = packed
    this.#places = new Uint32Array(buffer, byteOffset, SLOTS)
    this.#longest = new Uint8Array(buffer, byteOffset + SLOTS * 4, PAIRS)
    this.#letters = new Uint16Array(
      buffer,
      byteOffset + SLOTS * 4 + PAIRS,
      (packed.byteLength - SLOTS * 4 - PAIRS) / 2,
    )
  }

  /** The words that stand anywhere in a text, each place counted. */
  within(text: string): readonly RareWord[] {
    const all: RareWord[] = []
    // performance: no strings are cut, every text that is cut into words comes by here
    for (let from = 0; from + 1 < text.length; from++) {
      let hash = next(text.charCodeAt(from), text.charCodeAt(from + 1))
      const end = Math.min(text.length, from + (this.#longest[hash & (PAIRS - 1)] ?? 0))
      for (let to = from + 2; to <= end; to++) {
        const found = this.#find(text, from, { to, hash })
        if (found !== null) all.push(found)
        hash = next(hash, text.charCodeAt(to))
      }
    }
    return all
  }

  #find(text: string, from: number, { to, hash }: { to: number; hash: number }): RareWord | null {
    for (let slot = slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
      const place = this.#places[slot] ?? 0
      if (place === 0) return null
      if (this.#holds(place, text, { from, to }))
        return { word: text.slice(from, to), tag: this.#tagAt(place) }
    }
  }

  #holds(place: number, text: string, { from, to }: { from: number; to: number }): boolean {
    if (this.#letters[place] !== to - from) return false
    for (let at = from; at < to; at++)
      if (this.#letters[place + 2 + at - from] !== text.charCodeAt(at)) return false
    return true
  }

  #tagAt(place: number): string {
    const start = place + 2 + (this.#letters[place] ?? 0)
    const codes = this.#letters.subarray(start, start + (this.#letters[place + 1] ?? 0))
    return String.fromCharCode(...codes)
  }
}

/**
 * Words as {@link RareWords} reads them: of two characters at least, each once.
 *
 * @example writeFileSync(path, packedWords(words))
 */
export function packedWords(words: readonly RareWord[]): Uint8Array {
  const places = new Uint32Array(SLOTS)
  const longest = new Uint8Array(PAIRS)
  const letters: number[] = [0] // no word lies at 0
  for (const { word, tag } of words) {
    let hash = word.charCodeAt(0)
    for (let at = 1; at < word.length; at++) {
      hash = next(hash, word.charCodeAt(at))
      if (at === 1)
        longest[hash & (PAIRS - 1)] = Math.max(longest[hash & (PAIRS - 1)] ?? 0, word.length)
    }
    let slot = slotOf(hash)
    while (places[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
    places[slot] = letters.length
    letters.push(word.length, tag.length, ...codesOf(word), ...codesOf(tag))
  }
  const parts = [places, longest, Uint16Array.from(letters)]
  const packed = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const { buffer, byteLength } of parts) {
    packed.set(new Uint8Array(buffer), at)
    at += byteLength
  }
  return packed
}

const codesOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

const next = (hash: number, code: number): number =>
  (Math.imul(hash, 0x01000193) ^ Math.imul(code, 0x9e3779b1)) >>> 0

const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (SLOTS - 1)

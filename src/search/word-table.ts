/** A word of the dictionary: how often it was counted, and jieba's tag. */
export interface ListedWord {
  readonly word: string
  readonly count: number
  readonly tag: string
}

/** How many entries a table has places for: powers of two, for words and for their first two characters. */
interface Size {
  readonly slots: number
  readonly pairs: number
}

const HEADER = 8 // numbers before all else
const LETTERS = 3 // before a word's own: how long it is, its count and its tag, by their places in the lists

/**
 * Words of two characters or more as one block of numbers: a table of places, how long a word may be that begins with two
 * characters, and the words' letters. Nothing is made of it before a text has one, so that jieba's 350,000 take 10 MB.
 *
 * @example new WordTable(packedWords([{ word: '蓍草', count: 3, tag: 'n' }])).has('蓍草') // true
 */
export class WordTable {
  readonly tags: readonly string[]
  /** How often each was counted that is as frequent as some word here. */
  readonly counts: Uint32Array
  readonly #slots: Uint32Array
  readonly #longest: Uint8Array
  readonly #letters: Uint16Array

  /** @param packed what {@link packedWords} made */
  constructor(packed: Uint8Array) {
    const { buffer, byteOffset } = packed
    const [slots = 0, pairs = 0, counts = 0, letters = 0, tags = 0] = new Uint32Array(
      buffer,
      byteOffset,
      HEADER,
    )
    let at = byteOffset + 4 * HEADER
    const next = (bytes: number): number => {
      at += bytes
      return at - bytes
    }
    this.#slots = new Uint32Array(buffer, next(4 * slots), slots)
    this.counts = new Uint32Array(buffer, next(4 * counts), counts)
    this.#longest = new Uint8Array(buffer, next(pairs), pairs)
    this.#letters = new Uint16Array(buffer, next(2 * letters), letters)
    this.tags = new TextDecoder().decode(new Uint8Array(buffer, next(tags), tags)).split(' ')
  }

  /** The most characters of a word whose first two have this hash. */
  longest(hash: number): number {
    return this.#longest[hash & (this.#longest.length - 1)] as number
  }

  /**
   * The place of the word that a text has from one character to another, for {@link countAt} and {@link tagAt}; 0 where
   * that is none.
   *
   * @param hash of its characters, one after the other by {@link nextHash}
   */
  placeOf(text: string, from: number, to: number, hash: number): number {
    const slots = this.#slots
    const letters = this.#letters
    const length = to - from
    for (let slot = slotOf(hash) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const place = slots[slot] as number
      if (place === 0) return 0
      if (letters[place] !== length) continue
      let same = 0
      while (same < length && letters[place + LETTERS + same] === text.charCodeAt(from + same))
        same++
      if (same === length) return place
    }
  }

  /** The place of a word alone. */
  find(word: string): number {
    let hash = word.charCodeAt(0)
    for (let at = 1; at < word.length; at++) hash = nextHash(hash, word.charCodeAt(at))
    return word.length < 2 ? 0 : this.placeOf(word, 0, word.length, hash)
  }

  has(word: string): boolean {
    return this.find(word) !== 0
  }

  /** The place of a word's count in {@link counts}. */
  countAt(place: number): number {
    return this.#letters[place + 1] as number
  }

  tagAt(place: number): string {
    return this.tags[this.#letters[place + 2] as number] ?? ''
  }
}

/**
 * Words as {@link WordTable} reads them: of two characters at least, each once.
 *
 * @example writeFileSync(path, packedWords(words))
 */
export function packedWords(words: readonly ListedWord[]): Uint8Array {
  const { slots: slotCount, pairs } = sizeFor(words.length)
  const slots = new Uint32Array(slotCount)
  const longest = new Uint8Array(pairs)
  const letters: number[] = [0] // no word lies at 0
  const [counts, tags] = [new Map<number, number>(), new Map<string, number>()]
  for (const { word, count, tag } of words) {
    let hash = word.charCodeAt(0)
    for (let at = 1; at < word.length; at++) {
      hash = nextHash(hash, word.charCodeAt(at))
      if (at === 1)
        longest[hash & (pairs - 1)] = Math.max(longest[hash & (pairs - 1)] ?? 0, word.length)
    }
    let slot = slotOf(hash) & (slotCount - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1)
    slots[slot] = letters.length
    letters.push(word.length, placeIn(counts, count), placeIn(tags, tag))
    for (let at = 0; at < word.length; at++) letters.push(word.charCodeAt(at))
  }
  const tagList = new TextEncoder().encode([...tags.keys()].join(' '))
  const header = new Uint32Array(HEADER)
  header.set([slotCount, pairs, counts.size, letters.length, tagList.length])
  return joined([
    ...[header, slots, Uint32Array.from(counts.keys()), longest],
    ...[Uint16Array.from(letters), tagList],
  ])
}

// Half at most is taken, and there are many more pairs than words, so that most pairs of a text find none.
function sizeFor(words: number): Size {
  const slots = 2 ** Math.ceil(Math.log2(2 * words + 2))
  return { slots, pairs: Math.max(1024, slots) }
}

function placeIn<T>(places: Map<T, number>, value: T): number {
  const place = places.get(value) ?? places.size
  places.set(value, place)
  return place
}

/** Arrays one after the other. */
export function joined(parts: readonly ArrayBufferView[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const { buffer, byteOffset, byteLength } of parts) {
    all.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return all
}

/**
 * The hash of some characters and one more; that of one is its code.
 *
 * @example nextHash('蓍'.charCodeAt(0), '草'.charCodeAt(0)) // that of 蓍草
 */
export const nextHash = (hash: number, code: number): number =>
  (Math.imul(hash, 0x01000193) ^ Math.imul(code, 0x9e3779b1)) >>> 0

const slotOf = (hash: number): number => hash ^ (hash >>> 13)

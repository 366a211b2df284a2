import { type PassageNumbers, rarity, type Vocabulary } from '../search/vocabulary.ts'
import { ByteReader, ByteWriter, gramKey } from './postings.ts'

/** In how many passages each word, character and pair of characters stands. */
export interface Counted {
  readonly words: ReadonlyMap<string, number>
  readonly grams: ReadonlyMap<number, number>
}

/**
 * What is counted, as bytes.
 *
 * @example addCounts(new Statistics(), packedCounts({ words, grams }))
 */
export function packedCounts({ words, grams }: Counted): Buffer {
  const writer = new ByteWriter()
  writer.number(grams.size)
  let before = 0
  for (const [gram, count] of [...grams].sort(([one], [other]) => (one >>> 0) - (other >>> 0))) {
    writer.number((gram >>> 0) - before)
    writer.number(count)
    before = gram >>> 0
  }
  const texts: Buffer[] = []
  for (const [word, count] of words) {
    const text = Buffer.from(word)
    writer.number(text.length)
    writer.number(count)
    texts.push(text)
  }
  const numbers = writer.bytes()
  const size = new ByteWriter()
  size.number(numbers.length)
  return Buffer.concat([size.bytes(), numbers, ...texts])
}

/**
 * How rare words are over all passages of an archive. It holds a number for each word and each pair of characters,
 * however many passages they stand in.
 */
export class Statistics {
  readonly words = new Map<string, number>()
  readonly #grams = new GramCounts()
  #byCharacter: ReadonlyMap<string, readonly string[]> | null = null
  #characters: readonly string[] | null = null

  /** Adds what was counted elsewhere. */
  add(bytes: Uint8Array): void {
    const size = new ByteReader(bytes)
    const length = size.number()
    const start = sizeOfNumber(length)
    const numbers = new ByteReader(bytes.subarray(start, start + length))
    const texts = new ByteReader(bytes.subarray(start + length))
    let gram = 0
    for (let left = numbers.number(); left > 0; left--) {
      gram += numbers.number()
      this.#grams.add(gram, numbers.number())
    }
    while (!numbers.isOver) {
      const word = texts.text(numbers.number())
      this.words.set(word, (this.words.get(word) ?? 0) + numbers.number())
    }
    this.#byCharacter = null
    this.#characters = null
  }

  counted(): Counted {
    return { words: this.words, grams: new Map(this.#grams.entries()) }
  }

  /** In how many passages one or two characters stand. */
  count(gram: string): number {
    return gram === '' ? 0 : this.#grams.get(gramKey(gram) >>> 0)
  }

  /** The rarest pair of characters of a text; itself where it is no longer. */
  rarestIn(text: string): string {
    let rarest = text.slice(0, 2)
    for (let at = 1; at + 2 <= text.length; at++) {
      const pair = text.slice(at, at + 2)
      if (this.count(pair) < this.count(rarest)) rarest = pair
    }
    return rarest
  }

  /** The pairs of characters by which a text is looked for: the rarest, and others that are rare enough to be read. */
  rarePairsOf(text: string): readonly string[] {
    if (text.length < 3) return text === '' ? [] : [text]
    const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
    const counted = [...new Set(pairs)].map(pair => ({ pair, count: this.count(pair) }))
    return counted
      .sort((one, other) => one.count - other.count)
      .slice(0, MOST_PAIRS)
      .filter(({ count }, at) => at === 0 || count <= MOST_READ)
      .map(({ pair }) => pair)
  }

  characters(): readonly string[] {
    this.#characters ??= this.#grams
      .singles()
      .map(code => String.fromCharCode(code))
      .filter(char => /^\p{Script=Han}$/u.test(char))
    return this.#characters
  }

  wordsWith(char: string): readonly string[] {
    this.#byCharacter ??= wordsByCharacter(this.words.keys())
    const words = this.#byCharacter.get(char) ?? []
    return words.length <= MOST_WORDS ? words : []
  }
}

const MOST_WORDS = 12
const MOST_PAIRS = 4
const MOST_READ = 20_000 // passages

/** What all of some rising lists hold. */
function intersection(lists: readonly PassageNumbers[]): readonly number[] {
  const [first = [], ...others] = lists
  return others.reduce<readonly number[]>((left, list) => {
    const held = new Set<number>(list)
    return left.filter(number => held.has(number))
  }, Array.from(first))
}

// A character of more words than are told is followed no further.
function wordsByCharacter(words: Iterable<string>): Map<string, string[]> {
  const byCharacter = new Map<string, string[]>()
  for (const word of words)
    if (word.length > 1 && word.length < 5)
      for (const char of new Set(word)) {
        const known = byCharacter.get(char)
        if (known === undefined) byCharacter.set(char, [word])
        else if (known.length <= MOST_WORDS) known.push(word)
      }
  return byCharacter
}

function sizeOfNumber(value: number): number {
  const writer = new ByteWriter()
  writer.number(value)
  return writer.bytes().length
}

/** Counts of grams by their keys, eight bytes each: a map would take five times that. */
class GramCounts {
  #keys = new Uint32Array(1 << 16)
  #counts = new Uint32Array(1 << 16)
  #size = 0

  get(key: number): number {
    return this.#counts[this.#placeOf(key)] ?? 0
  }

  add(key: number, count: number): void {
    if (this.#size * 2 >= this.#keys.length) this.#grow()
    const place = this.#placeOf(key)
    if (this.#counts[place] === 0) {
      this.#keys[place] = key
      this.#size++
    }
    this.#counts[place] = (this.#counts[place] ?? 0) + count
  }

  *entries(): IterableIterator<[key: number, count: number]> {
    for (const [place, count] of this.#counts.entries())
      if (count !== 0) yield [this.#keys[place] ?? 0, count]
  }

  /** The single characters, in order. */
  singles(): number[] {
    const codes: number[] = []
    for (let place = 0; place < this.#keys.length; place++) {
      const key = this.#keys[place] ?? 0
      if (key < 1 << 16 && this.#counts[place] !== 0) codes.push(key)
    }
    return codes.sort((one, other) => one - other)
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1
    const mixed = Math.imul(key, 0x9e3779b1)
    let place = (mixed ^ (mixed >>> 15)) & mask
    while (this.#counts[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask
    return place
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts]
    this.#keys = new Uint32Array(keys.length * 2)
    this.#counts = new Uint32Array(keys.length * 2)
    this.#size = 0
    for (let place = 0; place < keys.length; place++) {
      const count = counts[place] ?? 0
      if (count !== 0) this.add(keys[place] ?? 0, count)
    }
  }
}

/** Gives the passages that hold each of some grams. */
type Holding = (grams: readonly string[]) => readonly PassageNumbers[]

/**
 * The vocabulary of an archive: what is counted is in memory, where it stands is fetched.
 *
 * @example vocabularyOf(statistics, 1203, grams => fetched(grams)).idf('代表')
 */
export function vocabularyOf(
  statistics: Statistics,
  passages: number,
  holding: Holding,
): Vocabulary {
  const frequency = (text: string) => statistics.count(statistics.rarestIn(text))
  return {
    passages,
    words: statistics.words,
    characters: () => statistics.characters(),
    wordsWith: char => statistics.wordsWith(char),
    frequency,
    idf: text => rarity(frequency(text), passages),
    holding,
    mayHold: text => intersection(holding(statistics.rarePairsOf(text))),
  }
}

/**
 * What several have counted, together.
 *
 * @example joinedCounts([packedCounts(one), packedCounts(other)])
 */
export function joinedCounts(all: readonly Uint8Array[]): Buffer {
  const statistics = new Statistics()
  for (const bytes of all) statistics.add(bytes)
  return packedCounts(statistics.counted())
}

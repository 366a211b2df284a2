import type { WordGuess } from './word-guess.ts'
import { type ListedWord, nextHash, packedWords, WordTable } from './word-table.ts'

/** jieba's dictionary as it is kept. */
export interface Dictionary {
  readonly table: WordTable
  /** Words of one character. */
  readonly singles: readonly ListedWord[]
  /** How often all were counted together, and the rarest. */
  readonly sum: number
  readonly least: number
  /** How often a word counts whose line does not tell. */
  readonly usual: number
  readonly guess: WordGuess
}

/** A word with its tag. */
export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

const CODES = 1 << 16
const UNLIKE_ANY = '\uffff'
const OWN_CODES = 0xe800 // for what an owner's word has of two code units
const WIDE = /[\ud800-\udbff][\udc00-\udfff]/g
// A text is cut at these before all else.
const SEPARATORS: ReadonlySet<number> = new Set(
  [' ', '\t', '\n', '，', '。'].map(separator => separator.charCodeAt(0)),
)

/** Takes the place of a word; both ends are places in the text as it is looked through. */
type Add = (start: number, end: number) => void

/**
 * Cuts texts as jieba does (cppjieba, MIT), word for word the same: along the likeliest way through the dictionary, and
 * what is left of single characters into what looks like words. jieba's own binding takes a third of a second to read
 * the dictionary, twice, into 105 MB; here it is used as it lies, 12 MB, and an owner's words are read in a millisecond.
 *
 * @example new Segmenter(dictionary(), '赤字率 1000 n').cut('赤字率是多少') // ['赤字率', '是', '多少']
 */
export class Segmenter {
  readonly #table: WordTable
  readonly #guess: WordGuess
  /** The owner's words: what they say counts more than the dictionary. */
  readonly #own: WordTable
  readonly #weights: Float64Array
  readonly #ownWeights: Float64Array
  /** What one character weighs, by its code; where it is no word, as much as the rarest. */
  readonly #singles: Float64Array
  readonly #singleTags: ReadonlyMap<string, string>
  /** The owner's words of one character: never taken for part of a new word. */
  readonly #apart: ReadonlySet<number>
  readonly #codes: ReadonlyMap<string, string>
  // Of the text that is cut: what the best way from each character weighs, and where its first word ends.
  #best = new Float64Array(0)
  #ends = new Int32Array(0)

  /** @param own a line a word: `赤字率 1000 n`, where the count, or the count and the tag, may be absent */
  constructor({ table, singles, sum, least, usual, guess }: Dictionary, own: string) {
    const weightOf = (count: number): number => Math.log(count / sum)
    this.#table = table
    this.#guess = guess
    this.#codes = new Map(
      [...new Set(own.match(WIDE))].map((wide, at) => [wide, String.fromCharCode(OWN_CODES + at)]),
    )
    const listed = own.split('\n').flatMap(line => listedIn(this.#narrowed(line), usual))
    const ofEach = [...new Map(listed.map(each => [each.word, each])).values()] // the last line counts
    const alone = ofEach.filter(({ word }) => word.length === 1)
    this.#own = new WordTable(packedWords(ofEach.filter(({ word }) => word.length > 1)))
    this.#weights = Float64Array.from(table.counts, weightOf)
    this.#ownWeights = Float64Array.from(this.#own.counts, weightOf)
    this.#singles = new Float64Array(CODES).fill(weightOf(least))
    const characters = [...singles, ...alone]
    for (const { word, count } of characters) this.#singles[word.charCodeAt(0)] = weightOf(count)
    this.#singleTags = new Map(characters.map(({ word, tag }) => [word, tag]))
    this.#apart = new Set(alone.map(({ word }) => word.charCodeAt(0)))
  }

  /** @param guesses whether single characters in a row may be a word that the dictionary does not have */
  cut(text: string, guesses = false): string[] {
    return this.#cut(text, (narrow, add) => this.#eachPiece(narrow, guesses, add))
  }

  /** Before each longer word the words of two and of three characters in it. */
  cutForSearch(text: string): string[] {
    return this.#cut(text, (narrow, add) =>
      this.#eachPiece(narrow, true, (start, end) => {
        for (const length of [2, 3])
          if (end - start > length)
            for (let from = start; from + length <= end; from++)
              if (this.#has(narrow, from, from + length)) add(from, from + length)
        add(start, end)
      }),
    )
  }

  tag(text: string): TaggedWord[] {
    return this.cut(text, true).map(word => ({ word, tag: this.#tagOf(word) }))
  }

  #cut(text: string, each: (narrow: string, add: Add) => void): string[] {
    const words: string[] = []
    const narrow = this.#narrowed(text)
    if (narrow.length === text.length)
      each(narrow, (start, end) => {
        words.push(text.slice(start, end))
      })
    else {
      const characters = [...text]
      each(narrow, (start, end) => {
        words.push(characters.slice(start, end).join(''))
      })
    }
    return words
  }

  /** A code unit for each character. */
  #narrowed(text: string): string {
    return text.replace(WIDE, wide => this.#codes.get(wide) ?? UNLIKE_ANY)
  }

  #eachPiece(text: string, guesses: boolean, add: Add): void {
    for (let start = 0, at = 0; start < text.length; start = at) {
      while (at < text.length && !SEPARATORS.has(text.charCodeAt(at))) at++
      if (at === start) at++
      this.#eachWord(text, start, at, guesses, add)
    }
  }

  /** The words along the likeliest way through the dictionary; single characters in a row are guessed at. */
  #eachWord(text: string, from: number, to: number, guesses: boolean, add: Add): void {
    this.#weigh(text, from, to)
    const ends = this.#ends
    const isLoose = (at: number): boolean =>
      guesses && ends[at - from] === at + 1 && !this.#apart.has(text.charCodeAt(at))
    for (let at = from; at < to; ) {
      const start = at
      while (at < to && isLoose(at)) at++
      if (at > start) this.#eachGuess(text, start, at, add)
      else {
        at = ends[start - from] as number
        add(start, at)
      }
    }
  }

  /** From the end to the beginning: of the words that begin at a character the one with the likeliest rest. */
  #weigh(text: string, from: number, to: number): void {
    this.#widen(to - from + 1)
    const [best, ends, table, own] = [this.#best, this.#ends, this.#table, this.#own]
    best[to - from] = 0
    for (let at = to - 1; at >= from; at--) {
      const code = text.charCodeAt(at)
      let weight = (best[at + 1 - from] as number) + (this.#singles[code] as number)
      let end = at + 1
      let hash = code
      let last = at + 2
      for (let next = at + 2; next <= last && next <= to; next++) {
        hash = nextHash(hash, text.charCodeAt(next - 1))
        if (next === at + 2) last = at + Math.max(table.longest(hash), own.longest(hash))
        if (next > last) break
        const found = this.#weightOf(text, at, next, hash)
        const all = found + (best[next - from] as number)
        if (all > weight) {
          weight = all
          end = next
        }
      }
      best[at - from] = weight
      ends[at - from] = end
    }
  }

  /** What a word weighs; not a number where it is none. */
  #weightOf(text: string, from: number, to: number, hash: number): number {
    const ownPlace = this.#own.placeOf(text, from, to, hash)
    if (ownPlace !== 0) return this.#ownWeights[this.#own.countAt(ownPlace)] as number
    const place = this.#table.placeOf(text, from, to, hash)
    return place === 0 ? Number.NaN : (this.#weights[this.#table.countAt(place)] as number)
  }

  #widen(length: number): void {
    if (length <= this.#best.length) return
    this.#best = new Float64Array(2 * length)
    this.#ends = new Int32Array(2 * length)
  }

  /** Letters and numbers are words as they are. */
  #eachGuess(text: string, from: number, to: number, add: Add): void {
    let at = from
    while (at < to) {
      const start = at
      while (at < to && text.charCodeAt(at) >= ASCII) at++
      if (at === start) at = plainEnd(text, at, to)
      else {
        let begin = start
        for (const end of this.#guess.ends(text, start, at)) {
          add(begin, end)
          begin = end
        }
        continue
      }
      add(start, at)
    }
  }

  #has(text: string, from: number, to: number): boolean {
    let hash = text.charCodeAt(from)
    for (let at = from + 1; at < to; at++) hash = nextHash(hash, text.charCodeAt(at))
    return (
      this.#own.placeOf(text, from, to, hash) !== 0 ||
      this.#table.placeOf(text, from, to, hash) !== 0
    )
  }

  #tagOf(word: string): string {
    const narrow = this.#narrowed(word)
    const own = this.#own.find(narrow)
    const place = own === 0 ? this.#table.find(narrow) : 0
    const tag =
      this.#singleTags.get(narrow) ??
      (own !== 0 ? this.#own.tagAt(own) : place !== 0 ? this.#table.tagAt(place) : '')
    return tag || unlistedTag(narrow)
  }
}

const ASCII = 0x80

/** The end of a run of letters, which may go on with digits, or of digits; else of the one character. */
function plainEnd(text: string, from: number, to: number): number {
  const [run = ''] = /^(?:[a-z][a-z\d]*|\d[\d.]*)/i.exec(text.slice(from, to)) ?? []
  return from + Math.max(1, run.length)
}

/** Of the first half of a word: a number, letters, or neither. */
function unlistedTag(word: string): string {
  let [plain, digits] = [0, 0]
  const half = Math.floor(word.length / 2)
  for (let at = 0; at < word.length && plain < half; at++) {
    const code = word.charCodeAt(at)
    if (code >= ASCII) continue
    plain++
    if (code >= 0x30 && code <= 0x39) digits++
  }
  if (plain === 0) return 'x'
  return digits === plain ? 'm' : 'eng'
}

/** What a line of an owner's list says; nothing, where it has more than three parts. */
function listedIn(line: string, usual: number): ListedWord[] {
  const [word = '', ...rest] = line.replace(/ $/, '').split(' ')
  const [first = '', tag] = rest
  if (word === '' || rest.length > 2) return []
  if (tag === undefined) return [{ word, count: usual, tag: first }]
  return [{ word, tag, count: Number.parseInt(first, 10) || 0 }]
}

import {
  gramKey,
  noPostings,
  packedPassages,
  packedWord,
  passagesIn,
  passagesOf,
  type WordPostings,
  wordIn,
} from '../archive/postings.ts'
import { packedCounts } from '../archive/statistics.ts'

/** A passage as it is indexed. */
export interface IndexedPassage {
  /** Its headings and its text, folded: what its characters are counted in. */
  readonly folded: string
  /** The same as it is kept. */
  readonly entry: string
  /** The index terms of its headings and of its text, joined by blanks. */
  readonly heading: string
  readonly text: string
}

/** A word or a gram with the bytes of where it stands. */
export type Posted<Key> = readonly [key: Key, postings: Buffer]

/** A part of the index, as it is written into tables. */
export interface Segment {
  readonly passages: number
  readonly headingWords: number
  readonly textWords: number
  readonly words: readonly Posted<string>[]
  readonly grams: readonly Posted<number>[]
  /** What is counted, as bytes. */
  readonly counts: Buffer
}

/**
 * Gathers passages into a part of the index, each once and by rising numbers.
 *
 * @example const index = new SegmentIndex(); index.add(0, passage); index.segment().words.length
 */
export class SegmentIndex {
  readonly #words = new Map<string, WordPostings>()
  readonly #grams = new Map<number, number[]>()
  #passages = 0
  #headingWords = 0
  #textWords = 0

  get passages(): number {
    return this.#passages
  }

  add(passage: number, { folded, heading, text }: IndexedPassage): void {
    this.#passages++
    for (let at = 0; at < folded.length; at++) {
      this.#put(gramKey(folded.charAt(at)), passage)
      if (at > 0) this.#put(gramKey(folded.slice(at - 1, at + 1)), passage)
    }
    this.#headingWords += this.#addField('heading', passage, heading)
    this.#textWords += this.#addField('text', passage, text)
  }

  segment(): Segment {
    const words = [...this.#words]
    const grams = [...this.#grams]
    return {
      passages: this.#passages,
      headingWords: this.#headingWords,
      textWords: this.#textWords,
      words: words.map(([word, postings]) => [word, packedWord(postings)] as const),
      grams: grams.map(([gram, passages]) => [gram, packedPassages(passages)] as const),
      counts: packedCounts({
        words: new Map(words.map(([word, postings]) => [word, passagesOf(postings)])),
        grams: new Map(grams.map(([gram, passages]) => [gram, passages.length])),
      }),
    }
  }

  #addField(name: 'heading' | 'text', passage: number, joined: string): number {
    const times = new Map<string, number>()
    for (const term of joined.split(' ')) times.set(term, (times.get(term) ?? 0) + 1)
    for (const [term, often] of times) {
      if (term === '') continue
      const known = this.#words.get(term) ?? noPostings()
      this.#words.set(term, known)
      known[name].passages.push(passage)
      known[name].times.push(often)
      known[name].lengths.push(times.size)
    }
    return times.size
  }

  #put(gram: number, passage: number): void {
    const passages = this.#grams.get(gram)
    if (passages === undefined) this.#grams.set(gram, [passage])
    else if (passages[passages.length - 1] !== passage) passages.push(passage)
  }
}

/** Passages that leave an index: from one number to before another. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A part of the index as it was written. */
export interface Written extends Pick<Segment, 'words' | 'grams'> {
  readonly headingWords: number
  readonly textWords: number
}

/**
 * A part of the index without some passages.
 *
 * @example without(written, [{ start: 109, end: 218 }]).passages
 */
export function without(written: Written, gone: readonly Stretch[]): Omit<Segment, 'passages'> {
  const isKept = (passage: number) =>
    !gone.some(({ start, end }) => passage >= start && passage < end)
  const counted = { words: new Map<string, number>(), grams: new Map<number, number>() }
  const lengths = { heading: new Map<number, number>(), text: new Map<number, number>() }
  const words = written.words.flatMap(([word, bytes]): Posted<string>[] => {
    const all = wordIn(bytes)
    for (const field of ['heading', 'text'] as const)
      for (const [at, passage] of all[field].passages.entries())
        if (!isKept(passage)) lengths[field].set(passage, all[field].lengths[at] ?? 0)
    const kept = keptOf(all, isKept)
    const count = passagesOf(kept)
    if (count === 0) return []
    counted.words.set(word, count)
    return [[word, packedWord(kept)]]
  })
  const grams = written.grams.flatMap(([gram, bytes]): Posted<number>[] => {
    const kept = passagesIn(bytes)
      .filter(isKept)
      .sort((one, other) => one - other) // parts that were joined come in any order
    if (kept.length === 0) return []
    counted.grams.set(gram, kept.length)
    return [[gram, packedPassages(kept)]]
  })
  const left = (words: number, of: ReadonlyMap<number, number>) =>
    words - [...of.values()].reduce((sum, length) => sum + length, 0)
  return {
    headingWords: left(written.headingWords, lengths.heading),
    textWords: left(written.textWords, lengths.text),
    words,
    grams,
    counts: packedCounts(counted),
  }
}

function keptOf(
  { heading, text }: WordPostings,
  isKept: (passage: number) => boolean,
): WordPostings {
  const kept = noPostings()
  for (const [from, to] of [
    [heading, kept.heading],
    [text, kept.text],
  ] as const) {
    const places = [...from.passages.entries()].filter(([, passage]) => isKept(passage))
    for (const [at, passage] of places.sort(([, one], [, other]) => one - other)) {
      to.passages.push(passage)
      to.times.push(from.times[at] ?? 0)
      to.lengths.push(from.lengths[at] ?? 0)
    }
  }
  return kept
}

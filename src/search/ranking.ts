import { IN_RANKING } from '../weights.ts'
/** Where a word stands: passages in their order, each with what its heading and its text score for the word. */
export interface ScoredPostings {
  readonly passages: Int32Array
  /** BM25 of each, 0 where the word does not stand in that field. */
  readonly heading: Float64Array
  readonly text: Float64Array
}

/** A word with where it stands, and what it weighs. */
export interface WeighedPostings {
  readonly postings: ScoredPostings
  readonly weight: number
}

/** What one field of a passage scores for a word. */
export interface FieldScore {
  readonly passage: number
  readonly score: number
}

/**
 * Puts the scores of both fields together: whoever has the word in a heading comes first, as in MiniSearch.
 *
 * @example postingsOf([{ passage: 3, score: 1.2 }], []).passages // [3]
 */
export function postingsOf(
  heading: readonly FieldScore[],
  text: readonly FieldScore[],
): ScoredPostings {
  const places = new Map<number, number>()
  for (const { passage } of [...heading, ...text])
    if (!places.has(passage)) places.set(passage, places.size)
  const scores = (field: readonly FieldScore[]) => {
    const all = new Float64Array(places.size)
    for (const { passage, score } of field) all[places.get(passage) ?? 0] = score
    return all
  }
  return { passages: Int32Array.from(places.keys()), heading: scores(heading), text: scores(text) }
}

/**
 * Adds up the scores of passages a word at a time and orders those that hold a word at least, best first. A passage
 * counts the more, the more of the words it holds.
 */
export class Ranking {
  readonly #scores: Float64Array
  readonly #words: Uint16Array

  /** @param passages how many there are */
  constructor(passages: number) {
    this.#scores = new Float64Array(passages)
    this.#words = new Uint16Array(passages)
  }

  /**
   * The passages that hold one of the words at least, best first; equal ones as they were met.
   *
   * @example new Ranking(98).best([{ postings, weight: 1 }])
   */
  best(words: readonly WeighedPostings[]): Iterable<number> {
    const met: number[] = []
    for (const each of words) this.#add(each, met)
    const [scores, counts] = [this.#scores, this.#words]
    const own = new Float64Array(met.length)
    for (let at = 0; at < met.length; at++) {
      const passage = met[at] ?? 0
      own[at] = (scores[passage] ?? 0) * (counts[passage] ?? 0)
      scores[passage] = counts[passage] = 0
    }
    return new Ranked(met, own)
  }

  #add({ postings: { passages, heading, text }, weight }: WeighedPostings, met: number[]): void {
    const [scores, counts] = [this.#scores, this.#words]
    const ofHeading = weight * IN_RANKING.heading
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at] ?? 0
      const score = ofHeading * (heading[at] ?? 0) + weight * (text[at] ?? 0)
      const before = counts[passage] ?? 0
      if (before === 0) met.push(passage)
      scores[passage] = (scores[passage] ?? 0) + score
      counts[passage] = before + 1
    }
  }
}

const FIRST = 100 // of many hardly any others are asked for

/** Passages by their scores, best first: the first few are put in order at once, the others when they are asked for. */
class Ranked implements Iterable<number> {
  readonly #met: readonly number[]
  readonly #scores: Float64Array
  /** What the last of the first few scores. */
  readonly #least: number
  #first: readonly number[] | undefined
  #others: readonly number[] | undefined

  constructor(met: readonly number[], scores: Float64Array) {
    this.#met = met
    this.#scores = scores
    this.#least =
      met.length > 2 * FIRST ? (scores.slice().sort()[met.length - FIRST] ?? 0) : -Infinity
  }

  *[Symbol.iterator](): Iterator<number> {
    this.#first ??= this.#inOrder(score => score >= this.#least)
    yield* this.#first
    this.#others ??= this.#inOrder(score => score < this.#least)
    yield* this.#others
  }

  #inOrder(isMeant: (score: number) => boolean): readonly number[] {
    const scores = this.#scores
    const places: number[] = []
    for (let at = 0; at < scores.length; at++) if (isMeant(scores[at] ?? 0)) places.push(at)
    return places
      .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
      .map(at => this.#met[at] ?? 0)
  }
}

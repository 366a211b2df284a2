import { HEADING } from '../search/held-passages.ts'
import type { FieldPostings, WordPostings } from './postings.ts'

/** How many passages there are, and how many words a field has of them on average. */
export interface Averages {
  readonly passages: number
  readonly heading: number
  readonly text: number
}

/** A word with where it stands, and what it weighs. */
export interface Weighed {
  readonly postings: WordPostings
  readonly weight: number
}

// Robertson's BM25 as MiniSearch has it: both find the same passages in the same order.
const [K, B, D] = [1.2, 0.7, 0.5]

/**
 * The passages that hold one of the words at least, best first.
 *
 * @example byScore([{ postings, weight: 1 }], { passages: 98, heading: 6, text: 61 })
 */
export function byScore(words: readonly Weighed[], averages: Averages): number[] {
  const scores = new Map<number, { score: number; words: number }>()
  for (const { postings, weight } of words) {
    const own = new Map<number, number>()
    addField(own, postings.heading, {
      weight: weight * HEADING,
      all: averages.passages,
      average: averages.heading,
    })
    addField(own, postings.text, { weight, all: averages.passages, average: averages.text })
    for (const [passage, score] of own) {
      const before = scores.get(passage)
      if (before === undefined) scores.set(passage, { score, words: 1 })
      else {
        before.score += score
        before.words++
      }
    }
  }
  return [...scores]
    .map(([passage, { score, words: found }]) => ({ passage, score: score * found }))
    .sort((one, other) => other.score - one.score)
    .map(({ passage }) => passage)
}

interface Field {
  readonly weight: number
  readonly all: number
  readonly average: number
}

function addField(
  scores: Map<number, number>,
  { passages, times, lengths }: FieldPostings,
  { weight, all, average }: Field,
): void {
  const rarity = Math.log(1 + (all - passages.length + 0.5) / (passages.length + 0.5))
  for (const [at, passage] of passages.entries()) {
    const often = times[at] ?? 0
    const length = (lengths[at] ?? 0) / average
    const score = rarity * (D + (often * (K + 1)) / (often + K * (1 - B + B * length)))
    scores.set(passage, (scores.get(passage) ?? 0) + weight * score)
  }
}

import { type FieldScore, postingsOf, type ScoredPostings } from '../search/ranking.ts'
import type { FieldPostings, WordPostings } from './postings.ts'

/** How many passages there are, and how many words a field has of them on average. */
export interface Averages {
  readonly passages: number
  readonly heading: number
  readonly text: number
}

// Robertson's BM25 as MiniSearch has it: both find the same passages in the same order.
const [K, B, D] = [1.2, 0.7, 0.5]

/**
 * What a word scores where it stands.
 *
 * @example scoredPostings(postings, { passages: 98, heading: 6, text: 61 })
 */
export function scoredPostings(
  { heading, text }: WordPostings,
  averages: Averages,
): ScoredPostings {
  const { passages: all } = averages
  return postingsOf(
    scoresOf(heading, { all, average: averages.heading }),
    scoresOf(text, { all, average: averages.text }),
  )
}

interface Field {
  readonly all: number
  readonly average: number
}

function scoresOf(
  { passages, times, lengths }: FieldPostings,
  { all, average }: Field,
): FieldScore[] {
  const rarity = Math.log(1 + (all - passages.length + 0.5) / (passages.length + 0.5))
  return passages.map((passage, at) => {
    const often = times[at] ?? 0
    const length = (lengths[at] ?? 0) / average
    const score = rarity * (D + (often * (K + 1)) / (often + K * (1 - B + B * length)))
    return { passage, score }
  })
}

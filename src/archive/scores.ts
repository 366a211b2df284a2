import type { ScoredPostings } from '../search/ranking.ts'
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
 * What a word scores where it stands: whoever has it in a heading comes first, as in MiniSearch.
 *
 * @example scoredPostings(postings, { passages: 98, heading: 6, text: 61 })
 */
export function scoredPostings(
  { heading, text }: WordPostings,
  averages: Averages,
): ScoredPostings {
  const { passages: all } = averages
  const placeOf = new Map(heading.passages.map((passage, at) => [passage, at]))
  const passages = [...heading.passages]
  const places = text.passages.map(passage => placeOf.get(passage) ?? passages.push(passage) - 1)
  const ofHeading = scoresOf(heading, { all, average: averages.heading })
  const ofText = scoresOf(text, { all, average: averages.text })
  const scores = {
    heading: new Float64Array(passages.length),
    text: new Float64Array(passages.length),
  }
  scores.heading.set(ofHeading)
  for (let at = 0; at < places.length; at++) scores.text[places[at] ?? 0] = ofText[at] ?? 0
  return { passages: Int32Array.from(passages), ...scores }
}

interface Field {
  readonly all: number
  readonly average: number
}

function scoresOf(
  { passages, times, lengths }: FieldPostings,
  { all, average }: Field,
): Float64Array {
  const rarity = Math.log(1 + (all - passages.length + 0.5) / (passages.length + 0.5))
  const scores = new Float64Array(passages.length)
  for (let at = 0; at < scores.length; at++) {
    const often = times[at] ?? 0
    const length = (lengths[at] ?? 0) / average
    scores[at] = rarity * (D + (often * (K + 1)) / (often + K * (1 - B + B * length)))
  }
  return scores
}

import { IN_SEARCH_MATCH } from '../weights.ts'
import type { Term } from './query.ts'

/** A place where a term, or a word standing for it, was found. */
export interface TermMatch {
  readonly start: number
  readonly end: number
  /** 1 for the word itself, less for other words for it and for parts of it. */
  readonly strength: number
}

/**
 * All places in a folded text where a term is found, in order of its alternatives.
 *
 * @example termMatches(term('狗'), '规范养犬行为') // [{ start: 3, end: 4, strength: 0.9 }]
 */
export function termMatches(term: Term, folded: string): TermMatch[] {
  const matches: TermMatch[] = []
  for (const { text, weight } of term.alternatives)
    for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length))
      matches.push({ start: at, end: at + text.length, strength: weight })
  return matches
}

/**
 * How much words weigh together.
 *
 * @example totalWeight([{ weight: 1 }, { weight: 0.5 }]) // 1.5
 */
export const totalWeight = (all: readonly { readonly weight: number }[]): number =>
  all.reduce((sum, { weight }) => sum + weight, 0)

/**
 * How surely a term stands in a folded text, from 0 to 1: its best word, or the sum of its parts.
 */
export function presence(term: Pick<Term, 'alternatives'>, folded: string): number {
  let best = 0
  let parts = 0
  for (const { text, weight, via } of term.alternatives) {
    if ((via === 'part' ? parts >= 1 : best >= weight) || !folded.includes(text)) continue
    if (via === 'part') parts += weight
    else best = Math.max(best, weight)
  }
  return Math.max(
    best,
    parts < IN_SEARCH_MATCH.leastParts ? 0 : Math.min(parts, IN_SEARCH_MATCH.mostParts),
  )
}

/**
 * The share of a query's weight that stands in a folded text, from 0 to 1.
 *
 * @example coverage(terms, '228件代表建议全部办理完毕') // 1 when every term is there
 */
export function coverage(terms: readonly Term[], folded: string): number {
  let found = 0
  let all = 0
  for (const term of terms) {
    all += term.weight
    found += term.weight * presence(term, folded)
  }
  return all === 0 ? 0 : found / all
}

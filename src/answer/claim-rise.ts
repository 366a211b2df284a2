import { DECLINE_LEAD, GROWTH_LEAD } from '../lexicon/change-words.ts'
import { IN_CLAIM_DERIVED } from '../weights.ts'
import { isPercent } from './claim-computation.ts'
import { isOwnUnit, matchesNumber, sizeOf, sortOf } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Occurrence } from './occurrence.ts'

/**
 * 五年里增加了4.2亿元, where the report has 从10.5亿元提高到14.7亿元: by how much a thing changed, which it prints by both
 * ends. What a level alone has is no other number of it.
 *
 * @returns null where the claim is no such change, or is none that the report's ends tell of
 * @example riseOf(judged, corpus)?.formula // '14.7 − 10.5'
 */
export function riseOf(one: Judged, corpus: IndexedCorpus): Judged | null {
  const { figure, subject, candidates } = one.matched
  const falls = DECLINE_LEAD.test(subject.lead)
  if (!falls && !GROWTH_LEAD.test(subject.lead)) return null
  if (isPercent(figure) || figure.number === null) return null
  const ends = candidates.filter(
    ({ occurrence, score, sameUnit, ofAnother }) =>
      occurrence.end === 'to' && score >= IN_CLAIM_DERIVED.likely && sameUnit && !ofAnother,
  )
  for (const { occurrence: to } of ends) {
    const from = startOf(to, corpus)
    if (from === undefined) continue
    const change = sizeOf(to.figure) - sizeOf(from.figure)
    if (!matchesNumber(figure, Math.abs(change)) || change < 0 !== falls) continue
    const [more, less] = falls ? [from, to] : [to, from]
    const formula = `${more.figure.value} − ${less.figure.value}`
    return { ...one, verdict: 'supported', occurrence: to, formula }
  }
  return one.verdict === 'contradicted' && isOfLevel(one)
    ? { ...one, verdict: 'not_in_report', occurrence: null }
    : null
}

/** What the change to a figure of its clause started from. */
const startOf = (to: Occurrence, corpus: IndexedCorpus): Occurrence | undefined =>
  (corpus.occurrences.get(to.passage.id) ?? []).findLast(
    each =>
      each.end === 'from' &&
      each.sentence === to.sentence &&
      each.at.end <= to.at.start &&
      each.at.start >= to.clause.start &&
      sortOf(each.figure) === sortOf(to.figure) &&
      isOwnUnit(each.figure, to.figure),
  )

/** Whether what a claim is set against tells how a thing stands, and not by how much it changed. */
function isOfLevel({ occurrence, matched: { candidates } }: Judged): boolean {
  if (occurrence === null) return false
  const { figure, sentence, clause, at, end } = occurrence
  const lead = sentence.slice(clause.start, at.start)
  if (figure.change !== null || GROWTH_LEAD.test(lead) || DECLINE_LEAD.test(lead)) return false
  const isRewritten = candidates.some(each => each.occurrence === occurrence && each.isRewritten)
  return end !== null && !isRewritten
}

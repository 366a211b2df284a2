import { RATE_OF_TIME, TIMES_A_YEAR } from '../lexicon/draft-words.ts'
import { EACH_OF_KIND, membersOfKind } from '../lexicon/place-names.ts'
import { IN_CLAIM_DERIVED } from '../weights.ts'
import { isOwnUnit, matchesNumber, sizeOf } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'

/**
 * 平均一个街道51位, where the report has 102名 of 云峰街道、赵家街道 together: what is each one's, if they have as many.
 *
 * @returns null where the claim is no such mean, or the report names none that it could be of
 * @example evenly(judged, draft)?.formula // '102 ÷ 2'
 */
export function evenly(one: Judged, { folded }: Draft): Judged | null {
  const { figure, candidates } = one.matched
  const lead = folded.slice(figure.sentence.start, figure.span.start)
  const { kind } = EACH_OF_KIND.exec(lead)?.groups ?? {}
  if (kind === undefined || figure.number === null) return null
  for (const { occurrence, ownUnit, score, inSetting } of candidates) {
    if (!ownUnit || !inSetting || score < IN_CLAIM_DERIVED.evenly) continue
    const members = membersOfKind(occurrence.sentence.slice(0, occurrence.at.start), kind)
    if (members < 2 || !matchesNumber(figure, sizeOf(occurrence.figure) / members)) continue
    const formula = `${occurrence.figure.value} ÷ ${members}`
    return { ...one, verdict: 'supported', occurrence, formula }
  }
  return null
}

/**
 * 二十五次,差不多一个月两次: what the number before comes to a month, rounded as it is said; no number of its own.
 *
 * @returns null where the claim is no such rate
 * @example byTime(judged, done, draft)?.formula // '25 ÷ 12'
 */
export function byTime(one: Judged, done: readonly Judged[], { folded }: Draft): Judged | null {
  const { figure } = one.matched
  const lead = folded.slice(figure.clause.start, figure.span.start)
  const { time = '' } = RATE_OF_TIME.exec(lead)?.groups ?? {}
  const times = TIMES_A_YEAR[time]
  if (times === undefined) return null
  const whole = done.findLast(
    ({ verdict, formula, matched }) =>
      verdict === 'supported' &&
      formula === null &&
      matched.figure.sentence.start === figure.sentence.start &&
      isOwnUnit(figure, matched.figure),
  )
  const mean = whole === undefined ? Number.NaN : sizeOf(whole.matched.figure) / times
  if (whole === undefined || Math.round(mean) !== figure.number)
    return { ...one, verdict: 'not_in_report', occurrence: null }
  const formula = `${whole.matched.figure.value} ÷ ${times}`
  return { ...one, verdict: 'supported', occurrence: whole.occurrence, formula }
}

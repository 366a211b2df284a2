import type { Claim } from './claim.ts'
import { yearSpan } from './claim-time.ts'
import { agreeingOf, type Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'

/**
 * The years of a draft that are wrong though the numbers said of them are the report's: each once, with the year that the
 * report tells.
 *
 * @example wrongYears(judged, draft)[0]?.told?.printed // '2024年' for 2023年受理来信60件
 */
export function wrongYears(judged: readonly Judged[], draft: Draft): Claim[] {
  const found = new Map<number, Claim>()
  for (const one of judged) {
    const claim = wrongYear(one, draft)
    if (claim !== null && !found.has(claim.span.start)) found.set(claim.span.start, claim)
  }
  return [...found.values()]
}

function wrongYear({ matched, verdict, occurrence, formula }: Judged, draft: Draft): Claim | null {
  const agreeing = agreeingOf(matched)
  const isOnlyOfOther = agreeing?.ofOtherYear && agreeing.occurrence === occurrence
  const { year = null } = occurrence?.figure ?? {}
  if (verdict !== 'contradicted' || !isOnlyOfOther || formula !== null) return null
  const span = yearSpan(matched.figure, draft)
  if (span === null || year === null || !/^\d{4}$/.test(year)) return null
  const { passage, report, figure } = agreeing.occurrence
  const { clause, sentence } = figure
  const text = draft.text.slice(span.start, span.end)
  const told = { kind: 'year', passage, report, clause, sentence, printed: `${year}年` } as const
  return { text, span, verdict, occurrence: null, formula: null, act: null, told }
}

import { COMPLETED, TENSES, UNDER_WAY } from '../lexicon/statements.ts'
import { LAST_YEAR, YEAR_OF_CLAIM } from '../lexicon/year-words.ts'
import { IN_STATEMENT_FINDING, IN_STATEMENT_TIME } from '../weights.ts'
import type { Statement } from './statement.ts'
import { against, type Comparing, type Finding, withoutTitles } from './statement-finding.ts'
import type { Telling } from './telling.ts'

/**
 * 2024年是收官之年, where the report says 2025年.
 *
 * @example otherYear(comparing, best)?.printed // '2025年'
 */
export function otherYear({ statement }: Comparing, best: Telling): Finding | null {
  if (best.own < IN_STATEMENT_FINDING.surely) return null
  const { year, planYear } = best.report
  const relative = [
    ...(/今年/.test(statement.text) ? [planYear] : []),
    ...(LAST_YEAR.test(statement.text) ? [year] : []),
  ]
  const said = [...(statement.text.match(YEAR_OF_CLAIM) ?? []), ...relative]
  const printed = withoutTitles(best.words).match(YEAR_OF_CLAIM) ?? []
  const differs = said.length > 0 && printed.length > 0
  return differs && !printed.some(each => said.includes(each))
    ? against(best, `${printed[0]}年`)
    : null
}

/**
 * What the report plans is told as done, or what it tells as done as planned.
 *
 * @example otherHalf(comparing, best)?.verdict // 'contradicted'
 */
export function otherHalf({ statement, tellings }: Comparing, best: Telling): Finding | null {
  const half = halfOf(statement, best)
  if (
    half === null ||
    best.own < (half === 'review' ? IN_STATEMENT_TIME.halfSaid : IN_STATEMENT_FINDING.surely) ||
    best.passage.half === half
  )
    return null
  if (half === 'plan') return null // what was begun may go on
  const same = tellings.some(
    ({ passage, own, whole }) =>
      passage.half === half && (own >= IN_STATEMENT_FINDING.also || whole >= best.own),
  )
  return same ? null : against(best)
}

/**
 * 已建成, where the report says that it is under way: 加快筹建.
 *
 * @example otherStage(comparing, best)?.printed // '加快筹建'
 */
export function otherStage(
  { statement: { text }, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  if (
    hasFigure ||
    best.own < IN_STATEMENT_FINDING.same ||
    !COMPLETED.test(text) ||
    UNDER_WAY.test(text)
  )
    return null
  const found = UNDER_WAY.exec(best.words)?.[0]
  return found !== undefined && !COMPLETED.test(best.words) ? against(best, found) : null
}

function halfOf({ lead, text }: Statement, { report }: Telling): 'plan' | 'review' | null {
  const ofYear = [
    ...(report.year !== null && lead.includes(report.year) ? (['review'] as const) : []),
    ...(report.planYear !== null && lead.includes(report.planYear) ? (['plan'] as const) : []),
  ]
  const told = (['review', 'plan'] as const).filter(half => TENSES[half].test(text))
  const led = (['review', 'plan'] as const).filter(half => TENSES[half].test(lead))
  const all = ofYear.length > 0 ? ofYear : told.length > 0 ? told : led
  return all.length === 1 ? (all[0] ?? null) : null
}

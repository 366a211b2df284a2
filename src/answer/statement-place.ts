import { ONLY_THERE } from '../lexicon/universals.ts'
import { presence } from '../search/match.ts'
import { IN_STATEMENT_FINDING, IN_STATEMENT_PLACE, PRESENT } from '../weights.ts'
import { against, type Comparing, type Finding } from './statement-finding.ts'
import type { Telling } from './telling.ts'
import { townsIn, townsOf } from './towns.ts'

/**
 * A town that the report does not name there, or fewer than it names where these are said to be all.
 *
 * @example otherTowns(comparing, best)?.printed // '云峰街道、赵家街道'
 */
export function otherTowns(
  { statement, tellings, draft, hasFigure }: Comparing,
  top: Telling,
): Finding | null {
  const { towns, text } = statement
  if (towns.length === 0 || hasFigure || top.own < IN_STATEMENT_FINDING.same) return null
  const best =
    townsIn(top.round, draft.reports).length > 0
      ? top
      : tellings.find(
          each =>
            (each.own >= IN_STATEMENT_FINDING.also || each.passage === top.passage) &&
            towns.some(town => each.words.includes(town)),
        )
  if (!best) return null
  const known = draft.reports.flatMap(townsOf)
  const printed = townsIn(best.round, draft.reports).filter(
    town => known.includes(town) && !/^[在由到从]/.test(town),
  )
  if (printed.length === 0) return null
  const missing = towns.filter(town => !best.round.includes(town))
  const elsewhere = tellings.some(
    each =>
      each.own >= best.own - IN_STATEMENT_PLACE.asGood &&
      missing.every(town => each.round.includes(town)),
  )
  if (missing.length > 0) return elsewhere ? null : against(best, printed.join('、'))
  const own = printed.filter(town => best.words.includes(town))
  const isAll = ONLY_THERE.test(text)
  return isAll && towns.every(town => own.includes(town)) && own.length > towns.length
    ? against(best, own.join('、'))
    : null
}

/**
 * A place that the report does not name there is a restriction of which it tells nothing.
 *
 * @example placeUntold(comparing, best)?.verdict // 'not_in_report'
 */
export function placeUntold({ statement, hasFigure }: Comparing, best: Telling): Finding | null {
  if (hasFigure || best.own < IN_STATEMENT_FINDING.same) return null
  const { report, passage } = best
  const round = [passage.text, best.round, report.body, report.title, ...report.within].join(' ')
  const isUntold = statement.topic.some(
    ({ term }) =>
      term.place &&
      !/^[两二三四五六七八九十]/.test(term.text) &&
      statement.text.includes(term.text) &&
      presence(term, round) < PRESENT,
  )
  return isUntold ? { verdict: 'not_in_report', telling: best, printed: '' } : null
}

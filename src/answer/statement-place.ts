import { ONLY_THERE } from '../lexicon/universals.ts'
import { presence } from '../search/term-match.ts'
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
 * One of several places that are named together is another one in the report: 与甲、乙联动, where it has 联动甲、丙.
 *
 * @example otherPlaces(comparing, best)?.printed // '达州'
 */
export function otherPlaces({ statement, tellings, draft }: Comparing): Finding | null {
  const { text, topic, towns } = statement
  const named = topic.flatMap(({ term, own }) => (own && term.place ? [term.text] : []))
  const said = [...new Set([...named, ...towns])].filter(place => text.includes(place))
  if (said.length < 2) return null
  for (const telling of tellings) {
    if (telling.whole < IN_STATEMENT_PLACE.whole) continue
    const { report, passage, words } = telling
    const others = said.filter(
      place => !passage.text.includes(place) && !report.place.includes(place),
    )
    const shared = said.filter(place => words.includes(place) && !report.place.includes(place))
    const instead = draft
      .read(words)
      .filter(term => term.place && !text.includes(term.text) && !report.place.includes(term.text))
    if (others.length > 0 && shared.length > 0 && instead.length > 0)
      return against(telling, instead.map(term => term.text).join('、'))
  }
  return null
}

/**
 * A place that the report does not name there is a restriction of which it tells nothing.
 *
 * @example placeUntold(comparing, best)?.verdict // 'not_in_report'
 */
export function placeUntold(
  { statement, tellings, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  if (hasFigure || best.own < IN_STATEMENT_FINDING.same) return null
  const { report, passage } = best
  const alike = tellings.filter(({ own }) => own >= IN_STATEMENT_FINDING.same)
  const round = [
    ...[passage.text, best.round, report.body, report.title],
    ...[...report.within, ...alike.map(each => each.round)],
  ].join(' ')
  const isUntold = statement.topic.some(
    ({ term }) =>
      term.place &&
      !/^[两二三四五六七八九十]/.test(term.text) &&
      statement.text.includes(term.text) &&
      presence(term, round) < PRESENT,
  )
  return isUntold ? { verdict: 'not_in_report', telling: best, printed: '' } : null
}

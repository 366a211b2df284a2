import { actsIn } from '../figure/act.ts'
import {
  BROUGHT_OFF,
  COMPLETED,
  DONE_IN_PLAN_YEAR,
  STILL_DOING,
  STILL_WANTED,
  TENSES,
  telltalesIn,
  UNDER_WAY,
} from '../lexicon/statements.ts'
import { LAST_YEAR, SINCE_BEFORE, YEAR_OF_CLAIM, YEAR_OF_STATEMENT } from '../lexicon/year-words.ts'
import type { Half } from '../report/report.ts'
import { presence } from '../search/term-match.ts'
import { IN_STATEMENT_FINDING, IN_STATEMENT_TIME, PRESENT } from '../weights.ts'
import type { Statement } from './statement.ts'
import {
  against,
  type Comparing,
  type Finding,
  sortsOf,
  withoutTitles,
} from './statement-finding.ts'
import type { Telling } from './telling.ts'

/**
 * 2024年是收官之年, where the report says 2025年.
 *
 * @example otherYear(comparing, best)?.printed // '2025年'
 */
export function otherYear(
  { statement, tellings, hasFigure, borne }: Comparing,
  best: Telling,
): Finding | null {
  if (hasFigure && borne.length > 0) return null // the figure's own year is held against its own
  if (best.own < IN_STATEMENT_FINDING.surely) return null
  const { year, planYear } = best.report
  const far = yearFarOff(statement, best) ?? plannedInYearOver(statement, tellings)
  if (far) return far
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

/** 排在2030年, where the report speaks of its own years alone. */
function yearFarOff({ text }: Statement, telling: Telling): Finding | null {
  const { report, passage, round } = telling
  const { year, planYear } = report
  const own = passage.half === 'plan' ? planYear : year
  const said = withoutTitles(text).match(YEAR_OF_CLAIM) ?? []
  const isFar = said.length > 0 && said.every(each => each !== year && each !== planYear)
  if (!isFar || own === null || said.some(each => round.includes(each))) return null
  if (isOfAnotherDeed(text, round)) return null
  return against(telling, `${own}年`)
}

/** 2024年计划推开, where the report of that year plans it for the next. */
function plannedInYearOver({ text }: Statement, tellings: readonly Telling[]): Finding | null {
  const said = withoutTitles(text).match(YEAR_OF_CLAIM) ?? []
  if (said.length === 0 || !TENSES.plan.test(text)) return null
  const plan = tellings.find(
    ({ passage, own, words, report: { year, planYear } }) =>
      passage.half === 'plan' &&
      own >= IN_STATEMENT_FINDING.surely &&
      planYear !== null &&
      said.every(each => each === year && !words.includes(each)),
  )
  return plan ? against(plan, `${plan.report.planYear}年`) : null
}

/** 是2017年成立的, where the report tells what they did, and not that they were founded. */
function isOfAnotherDeed(text: string, round: string): boolean {
  const done = actsIn(round).map(({ sort }) => sort)
  const said = actsIn(text).flatMap(({ sort }) => sort ?? [])
  return said.length > 0 && !said.some(sort => done.includes(sort))
}

/**
 * What the report plans is told as done, or what it tells as done as planned.
 *
 * @example otherHalf(comparing, best)?.verdict // 'contradicted'
 */
export function otherHalf(comparing: Comparing, best: Telling): Finding | null {
  return isOfOtherHalf(comparing, best, 'review') ? against(best) : null
}

/**
 * Told as planned, where the report tells it of the year that is over alone: what was begun may go on, but it does not say so.
 *
 * @example planUntold(comparing, best)?.verdict // 'not_in_report'
 */
export function planUntold(comparing: Comparing, best: Telling): Finding | null {
  return isOfOtherHalf(comparing, best, 'plan')
    ? { verdict: 'not_in_report', telling: best, printed: '' }
    : null
}

function isOfOtherHalf({ statement, tellings: all }: Comparing, top: Telling, half: Half): boolean {
  const tellings = ofItsForm(statement, all)
  const best = tellings.includes(top) ? top : (tellings[0] ?? top)
  const least = half === 'review' ? IN_STATEMENT_TIME.halfSaid : IN_STATEMENT_FINDING.surely
  if (halfOf(statement, best) !== half || best.own < least || best.passage.half === half)
    return false
  if (half === 'plan' && STILL_WANTED.test(best.words)) return false // 刚性有待进一步加强
  return !tellings.some(
    ({ passage, own, whole, round }) =>
      passage.half === half &&
      (own >= IN_STATEMENT_FINDING.also || whole >= best.own) &&
      isActTold(statement, best, round),
  )
}

/**
 * Whether what is said to be done, and is told in the one place, is told in another, too: 出台了办法, and 完善票决制.
 *
 * @example isActTold(statement, best, '规范完善票决制') // false
 */
export function isActTold({ text, topic }: Statement, best: Telling, round: string): boolean {
  const isVerbTold = topic.every(
    ({ term, own }) =>
      !own ||
      term.names !== 'act' ||
      presence(term, best.words) < PRESENT ||
      presence(term, round) >= PRESENT,
  )
  if (!isVerbTold) return false
  const [said, told, also] = [text, best.words, round].map(
    each => new Set(actsIn(each).flatMap(({ sort }) => sort ?? [])),
  )
  return [...(said ?? [])].every(sort => !told?.has(sort) || also?.has(sort))
}

/** Where it is said in which form it was done, those that tell of that form. */
function ofItsForm({ telltales }: Statement, all: readonly Telling[]): readonly Telling[] {
  const said = sortsOf(telltales, 'form')
  const alike = all.filter(({ words }) =>
    sortsOf(telltalesIn(words), 'form').some(form => said.includes(form)),
  )
  return alike.length > 0 ? alike : all
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

/**
 * 还在争取, where the report tells of its end.
 *
 * @example stillDoing(comparing, best)?.verdict // 'contradicted'
 */
export function stillDoing({ statement: { text } }: Comparing, best: Telling): Finding | null {
  if (best.own < IN_STATEMENT_FINDING.same || best.passage.half !== 'review') return null
  if (!STILL_DOING.test(text) || COMPLETED.test(text)) return null
  const isDone = BROUGHT_OFF.test(best.words) && !STILL_DOING.test(best.words)
  return isDone && !UNDER_WAY.test(best.words) && !TENSES.plan.test(best.words)
    ? against(best)
    : null
}

function halfOf({ lead, text }: Statement, { report }: Telling): Half | null {
  const ofYear = [
    ...(report.year !== null && lead.includes(report.year) ? (['review'] as const) : []),
    ...(report.planYear !== null && lead.includes(report.planYear) ? (['plan'] as const) : []),
  ]
  const told = (['review', 'plan'] as const).filter(half => TENSES[half].test(text))
  const led = (['review', 'plan'] as const).filter(half => TENSES[half].test(lead))
  if (DONE_IN_PLAN_YEAR.test(text)) return 'review' // 今年已经建成
  const all = ofYear.length > 0 ? ofYear : told.length > 0 ? told : led
  return all.length === 1 ? (all[0] ?? null) : null
}

/**
 * 从2022年开始, where the report names no such year anywhere.
 *
 * @example yearUntold(comparing, best)?.verdict // 'not_in_report'
 */
export function yearUntold(
  { statement: { text }, draft, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  const said = hasFigure ? [] : (withoutTitles(text).match(YEAR_OF_STATEMENT) ?? [])
  const isNowhere = (year: string) => draft.reports.every(({ folded }) => !folded.includes(year))
  return said.some(isNowhere) ? { verdict: 'not_in_report', telling: best, printed: '' } : null
}

/**
 * 比上年少了, where the report compares nothing there with a year before.
 *
 * @example sinceUntold(comparing, best)?.verdict // 'not_in_report'
 */
export function sinceUntold(
  { statement: { text }, borne, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  if (hasFigure || !SINCE_BEFORE.said.test(text)) return null
  const told = borne.length > 0 ? borne : [best.round]
  const isCompared = told.some(words => SINCE_BEFORE.printed.test(words))
  if (!isCompared) return { verdict: 'not_in_report', telling: best, printed: '' }
  const way = wayIn(text)
  const printed = told.flatMap(telltalesIn).filter(({ aspect }) => aspect === 'direction')
  const isOther = way !== null && printed.length > 0 && printed.every(({ sort }) => sort !== way)
  return isOther ? against(best, printed[0]?.text) : null
}

/** Which way something is said to have gone: 少了一些. */
const wayIn = (text: string): string | null =>
  telltalesIn(text).find(({ aspect }) => aspect === 'direction')?.sort ??
  (SINCE_BEFORE.less.test(text) ? 'down' : SINCE_BEFORE.more.test(text) ? 'up' : null)

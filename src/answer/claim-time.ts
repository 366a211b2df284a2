import type { Figure } from '../figure/figure.ts'
import { parseNumeral } from '../figure/numeral.ts'
import { lastSpan } from '../figure/period.ts'
import { OVER_SOME_YEARS as OVER } from '../lexicon/draft-words.ts'
import {
  ASPECT_OF_DONE,
  DONE_CLAIMED,
  ONLY_HOW,
  PLANNED_CLAIMED,
  VERB_WITH_LE,
  WILL_CLAIMED,
} from '../lexicon/leaning-words.ts'
import { IN_TURN, OPENS_IN_TURN } from '../lexicon/list-words.ts'
import {
  IS_OF_YEAR,
  SEVERAL_YEARS_WITHIN,
  YEAR_BEFORE,
  YEAR_CLAIMED,
  YEAR_OF_STATEMENT,
} from '../lexicon/year-words.ts'
import { type Half, liesWithin, type Report, type Span } from '../report/report.ts'
import { IN_CLAIM_TIME } from '../weights.ts'
import type { Draft } from './claim-words.ts'
import { clauseOf, endOf, type Occurrence } from './occurrence.ts'

/** When a claim says its figure holds. */
export interface When {
  /** A year as a number (`2023`), or relative to the report. */
  readonly year: string | Half | null
  /** Its verbs where it names no year: 打算 leans to the plan. */
  readonly leaning: Leaning
}

/** Whether a claim's verbs tell it as planned or as done; surely so where no noun could be meant. */
export type Leaning = { readonly half: Half; readonly surely: boolean } | null

const RELATIVE: Readonly<Record<string, Half>> = {
  去年: 'review',
  上年: 'review',
  上一年: 'review',
  过去一年: 'review',
  今年: 'plan',
  明年: 'plan',
  今后一年: 'plan',
}
/** 是2010年的2.2倍: the year that is compared with. */
const BASE = /^的[^,;。\d一二三四五六七八九十两几]{0,6}[\d.一二三四五六七八九十两几点半]+多?倍/

/** Characters: so far off a year or a town is no figure's any more. */
export const ROUND = 120

/** The year before the one looked back on: no figure of a report that names none is of it. */
const BEFORE = 'before'
const TITLE = /《[^《》]*》/g

/**
 * Which end of a change a figure of a draft is.
 *
 * @example endIn(figure, draft.folded) // 'from' for the first of 从91%提高到95%
 */
export function endIn({ sentence, span }: Figure, folded: string): Occurrence['end'] {
  return endOf(folded.slice(sentence.start, sentence.end), {
    start: span.start - sentence.start,
    end: span.end - sentence.start,
  })
}

/**
 * Whether a clause of a draft tells a plan or what was done.
 *
 * @example leaningOf('打算听取6项报告', '')?.half // 'plan'
 */
export function leaningOf(clause: string, before: string): Leaning {
  if (PLANNED_CLAIMED.test(clause)) return { half: 'plan', surely: WILL_CLAIMED.test(clause) }
  if (DONE_CLAIMED.test(clause)) return { half: 'review', surely: true }
  if (PLANNED_CLAIMED.test(before) && !ASPECT_OF_DONE.test(clause))
    return { half: 'plan', surely: false }
  return VERB_WITH_LE.test(clause) ? { half: 'review', surely: false } : null
}

/**
 * A text with its titles blank: they name years and places that are not those of the figure.
 *
 * @example blank('审议《2024年预算》') // '审议          '
 */
export function blank(text: string): string {
  return text.replace(TITLE, title => ' '.repeat(title.length))
}

/**
 * The last year named before the figure in its sentence, else in the draft.
 *
 * @example yearOf(figure, draft) // '2023' for 2023年受理来信60件
 */
export function yearOf(figure: Figure, draft: Draft): When['year'] {
  const span = lastSpan(blank(draft.folded.slice(0, figure.span.start)))
  if (span !== null) return span
  const years = OVER.exec(draft.folded.slice(figure.clause.start, figure.span.start))?.[1]
  if (years !== undefined) return `${years}来`
  const { full, han, word } = namedYear(figure, draft)?.groups ?? {}
  if (full) return full
  if (han) return String(parseNumeral(han))
  if (word === '前年') return BEFORE
  const named = word && YEAR_BEFORE.test(word) ? yearNamedBefore(figure, draft) : null
  if (named !== null) return String(named - 1)
  return word ? (RELATIVE[word] ?? null) : null
}

/** 2024年13次,【上一年】11次: the year before the one that its sentence names. */
function yearNamedBefore({ sentence, span }: Figure, { folded }: Draft): number | null {
  const years = blank(folded.slice(sentence.start, span.start)).match(YEAR_OF_STATEMENT)
  return years === null ? null : Number(years.at(-1))
}

/**
 * Where a draft names the year of one of its figures; null where it does not.
 *
 * @example yearSpan(figure, draft) // { start: 0, end: 5 } for 2023年受理来信60件
 */
export function yearSpan(figure: Figure, draft: Draft): Span | null {
  const found = namedYear(figure, draft)
  if (found === undefined) return null
  const start = found.index + (found.groups?.lead?.length ?? 0)
  return { start, end: found.index + found[0].length }
}

function namedYear(figure: Figure, draft: Draft): RegExpExecArray | undefined {
  const before = blank(draft.folded.slice(0, figure.span.start))
  const start = fromOf(figure, before, draft)
  const upTo = blank(draft.folded.slice(0, figure.span.end))
  const found = [...upTo.matchAll(YEAR_CLAIMED)].filter(({ index, 0: text, groups }) => {
    if (index >= figure.span.start) return false
    if (BASE.test(draft.folded.slice(index + text.length))) return false
    if (start !== null && index >= start.start && index < start.end) return false
    if (!groups?.lead) return true
    return (
      index >= figure.clause.start &&
      before.length - index - text.length <= 8 &&
      ONLY_HOW.test(before.slice(index + text.length))
    )
  })
  const last = found.findLast(({ index }) => index >= figure.sentence.start) ?? found.at(-1)
  const isNear = last !== undefined && last.index >= figure.sentence.start
  const isOwn = last !== undefined && last.index >= figure.clause.start
  const { clause, span } = figure
  const isToldBehind = !isOwn && IS_OF_YEAR.test(draft.folded.slice(span.end, clause.end))
  const behind = isNear && !isToldBehind ? null : yearBehind(figure, draft)
  return apart(figure, draft, found) ?? behind ?? last
}

/** In 将由1949年的28.8%上升为42.3% the stretch that tells of the first end, where the figure is the second. */
function fromOf(figure: Figure, before: string, { figures }: Draft): Span | null {
  const first = figures.findLast(({ span }) => span.end <= figure.span.start)
  const start = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'))
  const isChange = first !== undefined && endIn(figure, before) === 'to'
  return isChange && start >= figure.clause.start ? { start, end: first.span.start } : null
}

/** The year that is told right behind a figure: 191个民生实事项目,是2021年票决的. */
function yearBehind({ span, sentence, clause: own }: Figure, { folded, figures }: Draft) {
  const next = figures.find(other => other.span.start >= span.end)?.span.start ?? sentence.end
  const isOwn = IS_OF_YEAR.test(folded.slice(span.end, own.end))
  const stop = Math.min(next, sentence.end)
  const rest = blank(folded.slice(0, Math.min(stop, span.end + ROUND)))
  const [found] = [...rest.matchAll(YEAR_CLAIMED)].filter(
    ({ groups, index }) => !groups?.lead && index >= span.end,
  )
  const clause = found && rest.slice(found.index).split(/[,;]/)[0]
  return found && (isOwn || next >= sentence.end) && clause !== undefined ? found : null
}

/** 去年和今年分别是46项、50项: as many years as figures, by position. */
function apart<T extends { readonly index: number }>(
  { clause, span, sentence }: Figure,
  { folded, figures }: Draft,
  years: readonly T[],
): T | null {
  const inClause = years.filter(({ index }) => index >= clause.start)
  // 去年做的、今年打算做的,分别是46项和50项: the years stand in the clause before.
  const isBehind = inClause.length === 0 && OPENS_IN_TURN.test(folded.slice(clause.start))
  const from = folded.lastIndexOf(',', clause.start - 2) + 1
  const own = isBehind
    ? years.filter(({ index }) => index >= Math.max(from, sentence.start))
    : inClause
  const inside = figures.filter(other => liesWithin(other.span, clause))
  const each = IN_TURN.test(folded.slice(clause.start, inside[0]?.span.start ?? clause.start))
  const at = inside.findIndex(other => other.span.start === span.start)
  return each && own.length === inside.length ? (own[at] ?? null) : null
}

/**
 * How far a figure's year may be the claim's: 0 where the claim names another, 1 where it is the same.
 *
 * @example yearFit({ year: '2023', leaning: null }, occurrenceOf('2024年受理来信60件')) // 0
 */
export function yearFit({ year, leaning }: When, occurrence: Occurrence): number {
  const { report, passage } = occurrence
  const isDated = !isOfSection(occurrence)
  const figure = isDated ? occurrence.figure : { ...occurrence.figure, year: null }
  const half = passage.half
  if (year === null) return leaningFit(leaning, ownLeaning(occurrence)?.half ?? half)
  const isDone = leaning?.surely === true && leaning.half === 'review'
  if (year === 'plan' && isDone && ownLeaning(occurrence)?.half !== 'review') return 0 // 今年已经建成50家
  return namedFit(year, { figure, report, half, isDated })
}

interface Dated {
  readonly figure: Figure
  readonly report: Report
  readonly half: Half
  readonly isDated: boolean
}

/** The same where the claim names a year. */
function namedFit(year: string, { figure, report, half, isDated }: Dated): number {
  if ((year === 'review' || year === 'plan') && isDoneOverYears(figure)) return 0
  if (isSameStretch(year, figure.year)) return 1
  if (year === 'review' || year === 'plan')
    return isOfHalf(year, { figure, report, half })
      ? isDated
        ? 1
        : IN_CLAIM_TIME.soft.yearUnknown
      : 0
  if (figure.year === year) return 1
  if (isRateAtEnd(year, figure, report)) return IN_CLAIM_TIME.soft.yearUnknown
  if (figure.year !== null && /^\d{4}$/.test(figure.year)) return 0
  if (isDoneOverYears(figure)) return 0
  return isOfReport(year, report) ? IN_CLAIM_TIME.soft.yearUnknown : 0
}

/** “十四五”时期工作回顾 stands over what is told of its last year, too: only where it is named is a figure of all of them. */
function isOfSection({ figure: { year }, passageText }: Occurrence): boolean {
  return year !== null && !/^\d{4}$/.test(year) && !SEVERAL_YEARS_WITHIN.test(passageText)
}

/** 五年来召开会议36次: what was done in all of them was not done in one; what it has come to holds at their end. */
const OVER_YEARS = /[两二三四五六七八九十\d]年/
const DONE_IN: ReadonlySet<string> = new Set(['次', '场', '期', '回', '人次', '件次', '件', '份'])

const isDoneOverYears = ({ year, unit }: Pick<Figure, 'year' | 'unit'>): boolean =>
  year !== null && OVER_YEARS.test(year) && DONE_IN.has(unit.replace(/^[百千万亿]+/, ''))

/** 五年来城镇化率到了76%: what a rate has come to is told of the year in which the years end. */
const isRateAtEnd = (said: string, { kind, change, year }: Figure, report: Report): boolean =>
  OVER_YEARS.test(said) && kind === 'percent' && change === null && year === report.year

/** 五年审结 is 过去五年. */
function isSameStretch(said: string, printed: string | null): boolean {
  const [one, other] = [said, printed ?? ''].map(text => OVER_YEARS.exec(text)?.[0])
  return one !== undefined && one === other
}

/** Of a figure without a year no other is said than the report's own; where that has none, any may be. */
const isOfReport = (year: string, report: Report): boolean =>
  !/^\d{4}$/.test(year) || report.year === null || [report.year, report.planYear].includes(year)

/** 今年 is the year planned, 去年 the year looked back on, exactly as if the year were printed. */
function isOfHalf(
  year: Half,
  { figure, report, half }: { figure: Figure; report: Report; half: Half },
): boolean {
  const meant = year === 'plan' ? report.planYear : report.year
  return meant !== null && figure.year !== null ? figure.year === meant : half === year
}

/** 财政已按4%编制预算, among what is planned: the clause itself tells whether it is done. */
function ownLeaning(occurrence: Occurrence): Leaning {
  const own = leaningOf(clauseOf(occurrence), '')
  return own?.surely ? own : null
}

function leaningFit(leaning: Leaning, half: Half): number {
  if (leaning === null) return half === 'plan' ? IN_CLAIM_TIME.soft.planUnasked : 1
  if (leaning.half === half) return 1
  return leaning.surely ? 0 : IN_CLAIM_TIME.soft.leansAway
}

import { REACHED_AT_END } from '../lexicon/change-words.ts'
import { AIM_TOLD, DONE_TOLD } from '../lexicon/leaning-words.ts'
import { EQUALS_AT_END } from '../lexicon/number-leads.ts'
import { SUMMED } from '../lexicon/total-words.ts'
import {
  FROM_LAST_YEAR,
  firstYearOf,
  SEVERAL_YEARS_OPENING,
  THAN_LAST_YEAR,
  YEAR_COMPARED_WITH,
  YEAR_GOES_ON,
  YEAR_OPENS,
  YEAR_STATED,
} from '../lexicon/year-words.ts'
import type { Span } from '../report/report.ts'
import { parseNumeral, printNumeral } from './numeral.ts'

/** What the report itself knows about time. */
export interface Years {
  /** The year looked back on, and the year planned. */
  readonly year: string | null
  readonly planYear: string | null
}

const OFFSETS: Readonly<Record<string, keyof Years>> = {
  去年: 'year',
  上年: 'year',
  今年: 'planYear',
  本年: 'planYear',
}

/** The year before the first of the republic: 民國113年 is 2024. */
export const REPUBLIC = 1911

/**
 * The year that the text states for a figure: the last one before it in its clause, else in its sentence.
 *
 * @example statedYear('到2027年达到5万亿元', { start: 9, end: 13 }, 0, years) // '2027'
 */
export function statedYear(folded: string, before: Span, years: Years & Aiming): string | null {
  const stretch = folded.slice(before.start, before.end)
  const named = [...stretch.matchAll(YEAR_STATED)]
    .filter(({ 0: text, index, groups }) => {
      const rest = stretch.slice(index + text.length)
      const isRange =
        (groups?.from ?? groups?.hanFrom) !== undefined && /[从由自]/.test(groups?.lead ?? '')
      return !groups?.lead || isRange || (/[由从]/.test(groups.lead) && YEAR_GOES_ON.test(rest))
    })
    .filter(
      ({ 0: text }, at, all) =>
        at === 0 || text !== '本年' || all[at - 1]?.groups?.year === undefined,
    )
    .filter(({ 0: text, index }) => !isMeasure(stretch, index, text))
    .flatMap(match => yearOf(match.groups ?? {}, years) ?? [])
  const found = named.at(-1) ?? null
  const compared = STARTS.test(stretch) ? YEAR_COMPARED_WITH.exec(stretch)?.[1] : undefined
  if (compared) return HAN_DIGITS.test(compared) ? hanYear(compared) : unspaced(compared)
  if (THAN_LAST_YEAR.test(stretch)) return yearBefore(found ?? years.year) ?? found
  if (FROM_LAST_YEAR.test(stretch))
    return yearBefore(named.at(-2) ?? (years.aim === 'target' ? years.planYear : years.year))
  return found === null ? null : ofSpan(found, stretch)
}

/** 为1997年的【2.9倍】: only measured by that year. */
const isMeasure = (stretch: string, index: number, text: string): boolean =>
  EQUALS_AT_END.test(stretch.slice(0, index)) && stretch.slice(index + text.length) === '的'

const yearBefore = (year: string | null): string | null =>
  year !== null && /^\d{4}$/.test(year) ? String(Number(year) - 1) : null

/** Of several years what was reached is of the last, what it started from of the first. */
function ofSpan(year: string, stretch: string): string | null {
  if (!isSpan(year)) return year
  const [from, to] = year.split('—')
  if (isReached(stretch)) return to ?? null
  return to !== undefined && STARTS.test(stretch) ? (from ?? null) : year
}

const HAN_DIGITS = /[一二〇○零]/
const STARTS = /[由从](?:原来)?的?$/

interface Aiming {
  readonly aim?: 'outcome' | 'target'
}

/**
 * Whether a year is several: 五年来. What was told of them is no answer for any one of them.
 *
 * @example isSpan('五年来') // true
 */
export function isSpan(year: string): boolean {
  return year.endsWith('年来') || year.includes('—')
}

/**
 * How many years a stretch of time covers; null where it is one year. A five-year plan that still runs covers
 * those that the report has seen of it.
 *
 * @example yearsCovered('五年来', '2025') // 5
 */
export function yearsCovered(year: string, reported: string | null): number | null {
  const plan = firstYearOf(year)
  if (plan !== null) {
    const seen = Number(reported) - plan + 1
    return seen >= 2 && seen < PLAN_LASTS ? seen : PLAN_LASTS
  }
  if (year.endsWith('年来')) return parseNumeral(year.slice(0, -2))
  const [from = '', to = ''] = year.split('—')
  return to === '' ? null : Number(to) - Number(from) + 1
}

const PLAN_LASTS = 5

/**
 * Whether what stands before a figure tells what was reached at the end of several years, and no sum of them.
 *
 * @example isReached('五年来,产值增加到') // true
 */
export function isReached(stretch: string): boolean {
  const clause = stretch.replace(/^.*[,，;；:：]/s, '')
  return REACHED_AT_END.test(clause) && !SUMMED.test(clause)
}

function yearOf(groups: Readonly<Record<string, string | undefined>>, years: Years): string | null {
  const { year, republic, han, plan, word, past, so, since } = groups
  const now = years.planYear ?? years.year
  if (since && now) return `${unspaced(since)}—${now}`
  const range = rangeOf(groups)
  if (range) return range
  if (year) return unspaced(year)
  if (republic) return String(REPUBLIC + Number(republic))
  if (han) return hanYear(han)
  if (plan) return plan
  if (past ?? so) return spanOf(past ?? so ?? '')
  const offset = OFFSETS[word ?? '']
  return offset ? years[offset] : null
}

const unspaced = (year: string): string => year.replaceAll(' ', '') // 1 9 9 7 年

const hanYear = (printed: string): string => String(parseNumeral(printed.replaceAll('○', '〇')))

/** 2018年至2022年, 一九七八年到一九八二年 */
function rangeOf({
  from,
  to,
  hanFrom,
  hanTo,
}: Readonly<Record<string, string | undefined>>): string | null {
  const first = (from && unspaced(from)) ?? (hanFrom ? hanYear(hanFrom) : null)
  const last = (to && unspaced(to)) ?? (hanTo ? hanYear(hanTo) : null)
  return first && last ? (first < last ? `${first}—${last}` : last) : null
}

/** 过去5年, 五年来: five years, spelled in one way. */
function spanOf(printed: string): string | null {
  const count = parseNumeral(printed)
  if (count === null || count < 2 || count > 50) return null
  return `${count === 2 ? '两' : printNumeral(count)}年来`
}

/**
 * The years that a sentence opens with, for itself and those that go on from it: 五年来,…; null where it opens
 * with none.
 *
 * @example spanOpening('过去五年,我们…') // '五年来'
 */
export function spanOpening(sentence: string): string | null {
  const { groups } = YEAR_OPENS.exec(sentence) ?? {}
  if (groups === undefined) return null
  const { past, so } = groups
  const range = rangeOf(groups)
  if (range !== null && isSpan(range)) return range
  return (past ?? so) ? spanOf(past ?? so ?? '') : null
}

/**
 * The several years that a part looks back on, by the words that open it: 这五年,…; “十四五”的五年; 过去五年工作回顾.
 *
 * @example severalOpening('过去五年工作回顾') // '五年来'
 */
export function severalOpening(opening: string): string | null {
  const { count, plan, being } =
    SEVERAL_YEARS_OPENING.exec(opening.replace(/[。:]$/, ''))?.groups ?? {}
  if (plan !== undefined) return plan
  const years = count ?? being
  return years === undefined ? spanOpening(opening) : spanOf(years)
}

/**
 * The several years that a text speaks of last: 五年来, 2018—2022; null where it names one year after them.
 *
 * @example lastSpan('2022年…。五年来,新增') // '五年来'
 */
export function lastSpan(folded: string): string | null {
  const last = [...folded.matchAll(YEAR_STATED)].findLast(
    ({ groups }) => !/[比较于与同按]/.test(groups?.lead ?? ''),
  )
  const { past, so } = last?.groups ?? {}
  const range = rangeOf(last?.groups ?? {})
  if (range !== null && isSpan(range)) return range
  return (past ?? so) ? spanOf(past ?? so ?? '') : null
}

/**
 * Whether a clause reports something done or sets an aim; null where its words do not tell.
 *
 * @example statedAim('力争达到5%') // 'target'
 */
export function statedAim(clause: string): 'outcome' | 'target' | null {
  if (AIM_TOLD.test(clause)) return 'target'
  return DONE_TOLD.test(clause) ? 'outcome' : null
}

import type { Figure } from '../figure/figure.ts'
import { parseNumeral } from '../figure/numeral.ts'
import {
  ADDS,
  EQUALS_ALONE,
  TOTAL_ALONE,
  TOTAL_BEFORE,
  TOTAL_OPENS,
} from '../lexicon/total-words.ts'
import { isOwnUnit, matchesNumber, sizeOf, sortOf } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'

const FIRST = /前[两二三四五六七八九十\d]+[项个者类级种]/

/** A claim that adds up the items that its sentence lists. */
export interface Total {
  /** All of its items, in the draft's order. */
  readonly items: readonly Judged[]
  /** How many items the draft says they are; null where it does not say. */
  readonly count: number | null
}

/**
 * The items that a bare total adds up: every figure of its kind before it in its sentence, or as many as it
 * says; null where the claim is no such total.
 *
 * @example totalOf(judged[3], judged, draft)?.items.length // 3 for A192个、B180个、C4个，三项合计376个
 */
export function totalOf(one: Judged, all: readonly Judged[], { folded }: Draft): Total | null {
  const { figure } = one.matched
  const before = all
    .slice(0, all.indexOf(one))
    .filter(({ matched }) => isItem(matched.figure, figure) && !isCount(matched.figure, folded))
  const last = before.at(-1)
  if (!last || before.length < 2) return null
  const lead = leadOf(figure, last.matched.figure, folded)
  const found = TOTAL_ALONE.exec(lead) ?? (isAdded(before, folded) ? EQUALS_ALONE.exec(lead) : null)
  if (!found || isPrinted(one, found[0])) return null
  const count = parseNumeral(found.groups?.count ?? '')
  if (count === null || count === before.length) return { items: before, count }
  return { items: FIRST.test(found[0]) ? before.slice(0, count) : before, count }
}

/** 建议729件【加】提案831件,1560件: what is added up needs no other word for its sum. */
const isAdded = (items: readonly Judged[], folded: string): boolean => {
  const [one, other] = items.slice(-2).map(({ matched }) => matched.figure)
  return (
    one !== undefined &&
    other !== undefined &&
    ADDS.test(folded.slice(one.span.end, other.span.start))
  )
}

/** 上海品牌新增44项,累计288项: so many there are by now, as the report says. */
function isPrinted({ verdict, occurrence }: Judged, lead: string): boolean {
  const printed = occurrence?.sentence.slice(0, occurrence.at.start) ?? ''
  return verdict === 'supported' && /累计/.test(lead) && TOTAL_BEFORE.test(printed)
}

/** 共, 近 that belong to the claim's own text are part of what leads to it. */
function leadOf({ span }: Figure, last: Figure, folded: string): string {
  const own = /^\D*/.exec(folded.slice(span.start, span.end))?.[0] ?? ''
  return (
    folded.slice(last.span.end, span.start) + own.replace(/[一二两三四五六七八九十百千万亿]/g, '')
  )
}

const isItem = (item: Figure, total: Figure): boolean =>
  item.sentence.start === total.sentence.start &&
  item.number !== null &&
  sortOf(item) === sortOf(total) &&
  (sortOf(total) !== 'count' || isOwnUnit(total, item) || isOwnUnit(item, total))

/** 三项, 两级 before the total say how many items there are. */
const isCount = ({ span, value }: Figure, folded: string): boolean =>
  /^[两二三四五六七八九十]$/.test(value) && TOTAL_OPENS.test(folded.slice(span.end))

/** What a total comes to by the report: its formula, and whether the claim says so. */
export function addUp(
  { items, count }: Total,
  claimed: Figure,
): { formula: string; right: boolean } {
  const figures = items.map(reported)
  const scale = sizeOf(claimed) / (claimed.number ?? 1) || 1
  const sum = Number((figures.reduce((all, each) => all + sizeOf(each), 0) / scale).toPrecision(12))
  const formula = figures.map(({ value }) => value).join(' + ')
  const right = matchesNumber(claimed, sum * scale) && (count === null || count === items.length)
  return { formula: right ? formula : `${formula} = ${sum}`, right }
}

/** The report's figure for an item, the draft's where the report has none. */
const reported = ({ matched, occurrence, verdict }: Judged): Figure =>
  verdict === 'contradicted' && occurrence && sortOf(occurrence.figure) === sortOf(matched.figure)
    ? occurrence.figure
    : matched.figure

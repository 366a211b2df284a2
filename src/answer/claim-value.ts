import type { Bound, Figure } from '../figure/figure.ts'
import { countsThings, readUnit } from '../figure/units.ts'
import { NOT_ABOVE, STRICTLY } from '../lexicon/bound-words.ts'
import { type Kinship, kinship as readKinship } from '../lexicon/measures.ts'
import { DECIMALS } from '../lexicon/numerals.ts'
import {
  FRACTION_NUMERAL,
  HALF_ALONE,
  PART_OR_HALF,
  PERCENT_OR_TENTHS,
} from '../lexicon/share-words.ts'
import { fold } from '../report/fold.ts'
import { remembered } from '../search/memory.ts'
import { IN_CLAIM_VALUE } from '../weights.ts'

const AS_PRINTED: ReadonlySet<Figure['kind']> = new Set<Figure['kind']>([
  'rank',
  'prize',
  'ordinal',
])

/**
 * What sort of quantity a figure is: only figures of one sort can contradict one another.
 *
 * @example sortOf(figureOf('百分之五')) // 'percent'
 */
export function sortOf(figure: Figure): string {
  const sort = SORTS.get(figure) ?? readSort(figure)
  SORTS.set(figure, sort)
  return sort
}

const SORTS = new WeakMap<Figure, string>()

function readSort({ kind, unit: printed, value }: Figure): string {
  const unit = folded(printed)
  if (AS_PRINTED.has(kind) || kind === 'percent') return kind
  if (kind === 'ratio' && unit === '') return PART_OR_HALF.test(value) ? 'percent' : 'times'
  if (countsThings(unit)) return 'count'
  const dimension = readUnit(unit)?.dimension ?? unit
  return dimension === 'rate' ? unit : dimension
}

/** Whether two figures are of one sort; a growth in % and a doubling are. */
export function comparable(one: Figure, other: Figure): boolean {
  const [a, b] = [sortOf(one), sortOf(other)]
  if (isAmountOf(one, other)) return true
  return a === b || (growthOf(one) !== null && growthOf(other) !== null)
}

/** 欠税12.9亿: who speaks leaves the 元 out. */
export const isBareAmount = ({ unit, value, kind }: Figure): boolean =>
  unit === '' && kind === 'count' && /[万亿]$/.test(value)

/** 讲座8,学习45,加起来53: who adds up leaves the measure words out. */
const isBareCount = ({ unit, kind, number }: Figure): boolean =>
  unit === '' && kind === 'count' && Number.isInteger(number)

const isAmountOf = (claimed: Figure, figure: Figure): boolean =>
  isBareAmount(claimed) && sortOf(figure) === 'money'

/**
 * A share as it is printed.
 *
 * @example asPercent(0.2394) // '23.9%'
 */
export const asPercent = (share: number): string => `${Number((100 * share).toFixed(1))}%`

/**
 * How well the measure word of a claim fits a figure of the same sort, from 0 to 1; below {@link SAME_UNIT} it
 * counts something else.
 */
export function unitFit(claimed: Figure, figure: Figure): number {
  if (isAmountOf(claimed, figure) || isBareCount(claimed)) return 1
  return sortOf(claimed) === 'count' ? FITS[kinship(claimed.unit, figure.unit)] : 1
}

/** Whether the measure words are one or of one family. */
export function isOwnUnit(claimed: Figure, figure: Figure): boolean {
  if (isAmountOf(claimed, figure) || isBareCount(claimed)) return true
  const kin = kinship(claimed.unit, figure.unit)
  return kin === 'same' || kin === 'alike'
}

/** A unit as a draft's words are read: 場 is 场, 个县（市、区） has other brackets. */
const folded = remembered(fold)

// A draft is held against thousands of figures, with a few dozen measure words between them.
const kinshipWith = remembered((unit: string) =>
  remembered((other: string) => readKinship(folded(unit), folded(other))),
)
const kinship = (unit: string, other: string): Kinship => kinshipWith(unit)(other)

const FITS: Readonly<Record<Kinship, number>> = IN_CLAIM_VALUE.fits

/**
 * Whether a claim says the same number as the report's figure, another spelling or a rounded one included.
 *
 * @example agrees(figureOf('近400条'), figureOf('390条')) // true
 */
export function agrees(claimed: Figure, figure: Figure): boolean {
  if (!comparable(claimed, figure) || unitFit(claimed, figure) < IN_CLAIM_VALUE.sameUnit)
    return false
  if (directionOf(claimed) !== directionOf(figure) && claimed.change && figure.change) return false
  if (claimed.range || figure.range) return rangesMeet(claimed, figure)
  if (claimed.number === null || figure.number === null) return claimed.value === figure.value
  const [stated, real] = inCommon(claimed, figure)
  if (near(stated, real, 1e-9)) return boundsMeet(claimed, figure)
  if (isLess(claimed) && isLess(figure)) return false // both name the number that is not reached
  if (isRounded(claimed, figure) && Math.abs(stated - real) <= stepOf(claimed) / 2) return true
  if (claimed.unit === '成' && Math.abs(stated - real) <= IN_CLAIM_VALUE.tenths) return true
  return within(stated, real, {
    sense: claimed.bound?.sense ?? null,
    step: stepOf(claimed),
    roughly: claimed.bound?.text === '来' ? IN_CLAIM_VALUE.overround : IN_CLAIM_VALUE.roughly,
  })
}

/** 增长-2.8% is a fall, and so is a fall that is printed with its sign. */
const directionOf = ({ change, number }: Figure): Figure['change'] =>
  change === null || number === null || number >= 0 ? change : 'down'

// 6.47万亿元 for 64697亿元: printed in a larger unit, a number may be rounded
const isRounded = (claimed: Figure, figure: Figure): boolean =>
  claimed.unit !== '' &&
  stepOf(claimed) > stepOf(figure) &&
  scaleOf(claimed.unit) > scaleOf(figure.unit)

/** The value of a claim that a computed number must have: with its unit's size, growth as a ratio. */
export function matchesNumber(claimed: Figure, computed: number): boolean {
  const ends = claimed.range && claimed.vague ? endsOf(claimed) : null
  if (ends !== null) return computed >= ends[0] && computed <= ends[1]
  const stated = sizeOf(claimed)
  const step = stepOf(claimed)
  if (isOutside(claimed, stated, computed)) return false
  if (near(stated, computed, 1e-9)) return true
  // 不到5% is said of 4.4%
  const isUnder = claimed.bound?.sense === 'atMost' && isShareOf(claimed)
  if (isUnder && stated - computed <= precisionOf(claimed)) return true
  const rounded = Math.abs(stated - computed) <= precisionOf(claimed) / 2 + 1e-12
  if (rounded && !isWhole(computed, claimed)) return true
  return within(stated, computed, { sense: claimed.bound?.sense ?? null, step })
}

const isShareOf = (claimed: Figure): boolean => sortOf(claimed) === 'percent'

/** 不到4% is not said of 4.4%, nor 超过5%: what is bounded is not rounded. */
function isOutside({ bound }: Figure, stated: number, computed: number): boolean {
  if (bound === null || near(stated, computed, 1e-9)) return false
  if (bound.sense === 'more' || bound.sense === 'over' || bound.sense === 'atLeast')
    return computed < stated
  return SENSES.less.has(bound.sense) && computed > stated
}

/** A whole number of things is not rounded: 13个 is not 12个. */
function isWhole(computed: number, claimed: Figure): boolean {
  return sortOf(claimed) === 'count' && Number.isInteger(computed)
}

const SENSES = {
  less: new Set<Bound>(['nearly', 'atMost']),
  more: new Set<Bound>(['more', 'over', 'atLeast']),
}
const isLess = ({ bound }: Figure): boolean => bound !== null && SENSES.less.has(bound.sense)
const isMore = ({ bound }: Figure): boolean => bound !== null && SENSES.more.has(bound.sense)

/** Of one number: 不到2700名 are not 2700余名, and 不到228件 are not 228件. */
function boundsMeet(claimed: Figure, figure: Figure): boolean {
  if ((isLess(claimed) && isMore(figure)) || (isMore(claimed) && isLess(figure))) return false
  const { bound } = claimed
  const isStrict = bound !== null && STRICTLY.test(bound.text) && !NOT_ABOVE.test(bound.text)
  return !isStrict || figure.bound !== null
}

/** A stated range is said as printed; in one that a word leaves open (三四百) any number may be meant. */
function rangesMeet(one: Figure, other: Figure): boolean {
  const [a, b] = [endsOf(one), endsOf(other)]
  if (!a || !b) return false
  if (one.vague || other.vague) return a[0] <= b[1] && b[0] <= a[1]
  return near(a[0], b[0], 1e-9) && near(a[1], b[1], 1e-9)
}

function endsOf(figure: Figure): readonly [number, number] | null {
  const { range, number, unit } = figure
  const [from, to] = range ?? openEnds(figure) ?? [number, number]
  return from === null || to === null ? null : [from * scaleOf(unit), to * scaleOf(unit)]
}

/** 20多个 is anything up to 30. */
function openEnds(figure: Figure): readonly [number, number] | null {
  const { number, bound, unit } = figure
  if (number === null || !bound || !SENSES.more.has(bound.sense) || bound.sense === 'atLeast')
    return null
  return [number, number + stepOf(figure) / scaleOf(unit)]
}

/** Growths as ratios where their units differ: 增长一倍 and 翻倍 are both 2. */
function inCommon(claimed: Figure, figure: Figure): [number, number] {
  const [one, other] = [growthOf(claimed), growthOf(figure)]
  const grown = one !== null && other !== null && (claimed.unit !== figure.unit || !claimed.unit)
  if (grown) return [one, other]
  const signed = isNegative(claimed) || isNegative(figure)
  const size = (each: Figure) => (signed ? signedSize(each) : sizeOf(each))
  return [size(claimed), size(figure)]
}

const isNegative = ({ number }: Figure): boolean => number !== null && number < 0

/** 下降2.1% and 增长-2.1% are one. */
function signedSize(figure: Figure): number {
  const size = sizeOf(figure)
  return figure.change === 'down' ? -Math.abs(size) : size
}

/** What a quantity has grown to, as a multiple of what it was; null for what is no growth. */
function growthOf({ kind, unit, change, number, value }: Figure): number | null {
  if (kind === 'ratio' && unit === '' && value.includes('翻')) return number
  if (change !== 'up' || number === null) return null
  if (unit === '倍') return number + 1
  if (unit === '%') return 1 + number / 100
  return unit === '' && kind === 'percent' ? 1 + number : null
}

/** Whether it may be compared with what is of another sort: a growth in % with a doubling. */
export const isGrowth = (figure: Figure): boolean => growthOf(figure) !== null

/** The value in the base of its dimension. */
export function sizeOf({ number, unit }: Figure): number {
  return (number ?? Number.NaN) * scaleOf(unit)
}

function scaleOf(unit: string): number {
  return readUnit(folded(unit))?.scale ?? 1
}

interface Rounding {
  readonly sense: NonNullable<Figure['bound']>['sense'] | null
  /** The size of one of the last digit that is not zero. */
  readonly step: number
  /** How far from the number, as a share of it, what is said to be about so much may be. */
  readonly roughly?: number
}

/** What each bound lets the true value be. */
const WITHIN: Readonly<
  Record<
    NonNullable<Rounding['sense']>,
    (stated: number, real: number, step: number, roughly: number) => boolean
  >
> = {
  nearly: (stated, real) => real < stated && near(stated, real, IN_CLAIM_VALUE.roughly),
  more: (stated, real, step) => real > stated && real < stated + step,
  over: (stated, real, step) => real > stated && real < stated + step,
  atLeast: (stated, real, step) => real > stated && real < stated + step,
  atMost: (stated, real) => real < stated && near(stated, real, 2 * IN_CLAIM_VALUE.roughly),
  about: (stated, real, step, roughly) =>
    Math.abs(stated - real) <= step && near(stated, real, roughly),
}

function within(stated: number, real: number, { sense, step, roughly }: Rounding): boolean {
  return sense !== null && WITHIN[sense](stated, real, step, roughly ?? IN_CLAIM_VALUE.roughly)
}

const near = (one: number, other: number, share: number): boolean =>
  Math.abs(one - other) <= share * Math.max(Math.abs(one), Math.abs(other))

// 2700 → 100, 23.9% → 0.001, 20 → 10
function stepOf({ number, unit, value }: Figure): number {
  if (value.includes('分之') && !value.startsWith('百分之'))
    return IN_CLAIM_VALUE.fraction * (number ?? 0)
  if (HALF_ALONE.test(value)) return IN_CLAIM_VALUE.half * (number ?? 0)
  const decimals = DECIMALS.exec(value)?.[1]?.length ?? 0
  if (decimals > 0)
    return (leadingScale(number, decimals) || 10 ** -decimals) * partOf(value) * scaleOf(unit)
  let step = 1
  for (
    const whole = Math.round(Math.abs(number ?? 0) / partOf(value));
    whole > 0 && whole % (step * 10) === 0;
  )
    step *= 10
  return step * partOf(value) * scaleOf(unit)
}

// The last digit printed, a zero too: 10% is not 6%
function precisionOf(figure: Figure): number {
  const { value, unit, number } = figure
  const isFraction = FRACTION_NUMERAL.test(value) && unit === ''
  if (isFraction) return 2 * IN_CLAIM_VALUE.fraction * (number ?? 0)
  return /[.点·]/.test(value) ? stepOf(figure) : partOf(value) * scaleOf(unit)
}

/** The size of a one in the last digit: 百分之三, 三成四. */
const partOf = (value: string): number => (PERCENT_OR_TENTHS.test(value) ? 0.01 : 1)

// 3.3万: the last digit stands for a thousand
function leadingScale(number: number | null, decimals: number): number {
  if (number === null || !Number.isInteger(number) || number < 1000) return 0
  return 10 ** ((number >= 1e8 ? 8 : 4) - decimals)
}

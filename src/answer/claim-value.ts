import type { Figure } from '../figure/figure.ts'
import { type Dimension, readUnit } from '../figure/units.ts'

/** Measure words that count the same things; those of different rows do not: 次 is no 篇目, 户 no 人. */
const SAME_COUNT = [
  '名 人 位 员 个人',
  '次 场 回 期 场次 轮 趟 届 堂 讲',
  '件 条 项 宗 起 份 例 桩 案 单 件次',
  '部 件 项 份',
  '件次 人次 次',
  '篇 件 条 则',
  '部 本 册 份',
  '家 个 户 所 间',
  '处 所 座 站 个 间 栋 片 家',
  '项 大 方 种 类 个',
  '只 头 条 匹 羽',
  '台 辆 套 架 艘 列 个',
  '院 地 省 市 州 县 区 乡 镇 村 街道 社区 部门 个',
].map(row => new Set(row.split(' ')))
/** What 个 does not stand for: it counts things and people, not times. */
const NEVER_GE: ReadonlySet<string> = new Set('次 人次 件次 场 场次 期 篇目 户'.split(' '))
/** These never pass for one another, whatever row they share. */
const APART = ['人次 次', '篇 篇目', '人次 件次', '件次 次'].map(row => new Set(row.split(' ')))

const COUNTED: ReadonlySet<Dimension> = new Set<Dimension>([
  'people',
  'visits',
  'events',
  'things',
  'places',
])
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

function readSort({ kind, unit, value }: Figure): string {
  if (AS_PRINTED.has(kind)) return kind
  if (kind === 'ratio' && unit === '') return /分之|半/.test(value) ? 'percent' : 'times'
  const dimension = readUnit(unit)?.dimension ?? 'things'
  return COUNTED.has(dimension) ? 'count' : dimension === 'rate' ? unit : dimension
}

/** Whether two figures are of one sort; a growth in % and a doubling are. */
export function comparable(one: Figure, other: Figure): boolean {
  const [a, b] = [sortOf(one), sortOf(other)]
  return a === b || (growthOf(one) !== null && growthOf(other) !== null)
}

/**
 * How well the measure word of a claim fits a figure of the same sort, from 0 to 1; below {@link SAME_UNIT} it
 * counts something else.
 */
export function unitFit(claimed: Figure, figure: Figure): number {
  const [a, b] = [claimed.unit, figure.unit]
  if (a === b || sortOf(claimed) !== 'count') return 1
  const pair = (row: ReadonlySet<string>) => row.has(a) && row.has(b)
  if (APART.some(pair)) return OTHER_UNIT
  if (SAME_COUNT.some(pair)) return 0.97
  if (a === '个' || b === '个') return NEVER_GE.has(a) || NEVER_GE.has(b) ? OTHER_UNIT : 0.93
  return a === '' || b === '' ? 0.9 : OTHER_UNIT
}

const OTHER_UNIT = 0.75
export const SAME_UNIT = 0.9

/**
 * Whether a claim says the same number as the report's figure, another spelling or a rounded one included.
 *
 * @example agrees(figureOf('近400条'), figureOf('390条')) // true
 */
export function agrees(claimed: Figure, figure: Figure): boolean {
  if (!comparable(claimed, figure) || unitFit(claimed, figure) < SAME_UNIT) return false
  if (claimed.change && figure.change && claimed.change !== figure.change) return false
  if (claimed.range || figure.range) return sameRange(claimed, figure)
  if (claimed.number === null || figure.number === null) return claimed.value === figure.value
  const [stated, real] = inCommon(claimed, figure)
  if (near(stated, real, 1e-9)) return !(claimed.bound?.sense === 'nearly' && isMore(figure))
  if (isRounded(claimed, figure) && Math.abs(stated - real) <= stepOf(claimed) / 2) return true
  return within(stated, real, { sense: claimed.bound?.sense ?? null, step: stepOf(claimed) })
}

// 6.47万亿元 for 64697亿元: printed in a larger unit, a number may be rounded
const isRounded = (claimed: Figure, figure: Figure): boolean =>
  stepOf(claimed) > stepOf(figure) && scaleOf(claimed.unit) > scaleOf(figure.unit)

/** The value of a claim that a computed number must have: with its unit's size, growth as a ratio. */
export function matchesNumber(claimed: Figure, computed: number): boolean {
  const stated = sizeOf(claimed)
  const step = stepOf(claimed)
  if (near(stated, computed, 1e-9)) return true
  const rounded = Math.abs(stated - computed) <= precisionOf(claimed) / 2 + 1e-12
  if (rounded && !isWhole(computed, claimed)) return true
  return within(stated, computed, { sense: claimed.bound?.sense ?? null, step })
}

/** A whole number of things is not rounded: 13个 is not 12个. */
function isWhole(computed: number, claimed: Figure): boolean {
  return sortOf(claimed) === 'count' && Number.isInteger(computed)
}

const isMore = ({ bound }: Figure): boolean => bound?.sense === 'more' || bound?.sense === 'over'

function sameRange(one: Figure, other: Figure): boolean {
  if (!one.range || !other.range) return false
  return near(one.range[0], other.range[0], 1e-9) && near(one.range[1], other.range[1], 1e-9)
}

/** Growths as ratios where their units differ: 增长一倍 and 翻倍 are both 2. */
function inCommon(claimed: Figure, figure: Figure): [number, number] {
  const [one, other] = [growthOf(claimed), growthOf(figure)]
  const grown = one !== null && other !== null && (claimed.unit !== figure.unit || !claimed.unit)
  return grown ? [one, other] : [sizeOf(claimed), sizeOf(figure)]
}

/** What a quantity has grown to, as a multiple of what it was; null for what is no growth. */
function growthOf({ kind, unit, change, number, value }: Figure): number | null {
  if (kind === 'ratio' && unit === '' && value.includes('翻')) return number
  if (change !== 'up' || number === null) return null
  if (unit === '倍') return number + 1
  return unit === '%' ? 1 + number / 100 : null
}

/** The value in the base of its dimension. */
export function sizeOf({ number, unit }: Figure): number {
  return (number ?? Number.NaN) * scaleOf(unit)
}

function scaleOf(unit: string): number {
  return readUnit(unit)?.scale ?? 1
}

interface Rounding {
  readonly sense: NonNullable<Figure['bound']>['sense'] | null
  /** The size of one of the last digit that is not zero. */
  readonly step: number
}

const ROUGHLY = 0.05

/** What each bound lets the true value be. */
const WITHIN: Readonly<
  Record<NonNullable<Rounding['sense']>, (stated: number, real: number, step: number) => boolean>
> = {
  nearly: (stated, real) => real < stated && near(stated, real, ROUGHLY),
  more: (stated, real, step) => real > stated && real < stated + step,
  over: (stated, real, step) => real > stated && real < stated + step,
  atLeast: (stated, real, step) => real > stated && real < stated + step,
  atMost: (stated, real) => real < stated && near(stated, real, 2 * ROUGHLY),
  about: (stated, real, step) => Math.abs(stated - real) <= step && near(stated, real, ROUGHLY),
}

function within(stated: number, real: number, { sense, step }: Rounding): boolean {
  return sense !== null && WITHIN[sense](stated, real, step)
}

const near = (one: number, other: number, share: number): boolean =>
  Math.abs(one - other) <= share * Math.max(Math.abs(one), Math.abs(other))

// 2700 → 100, 23.9% → 0.001, 20 → 10
function stepOf({ number, unit, value }: Figure): number {
  if (value.includes('分之') && !value.startsWith('百分之')) return FRACTION * (number ?? 0)
  const decimals = /[.点·](\d+|[零〇一二三四五六七八九]+)/.exec(value)?.[1]?.length ?? 0
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
  const { value, unit } = figure
  return /[.点·]|^.分之/.test(value) ? stepOf(figure) : partOf(value) * scaleOf(unit)
}

/** A quarter is said of what is near it. */
const FRACTION = 0.06
const partOf = (value: string): number => (value.startsWith('百分之') ? 0.01 : 1)

// 3.3万: the last digit stands for a thousand
function leadingScale(number: number | null, decimals: number): number {
  if (number === null || !Number.isInteger(number) || number < 1000) return 0
  return 10 ** ((number >= 1e8 ? 8 : 4) - decimals)
}

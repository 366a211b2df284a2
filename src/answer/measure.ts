import type { Figure, FigureKind } from '../figure/figure.ts'
import { countsThings, sameDimension } from '../figure/units.ts'
import { type Kinship, kinship } from '../lexicon/measures.ts'
import type { Sort } from '../lexicon/quantity-questions.ts'
import { fold } from '../report/fold.ts'

/** The measure a question asks in: `几场` → count in 场; `多少钱` → money. */
export interface Measure {
  readonly sort: Sort
  /** The measure word or unit typed, folded; empty when none was. */
  readonly unit: string
  /** 多少亿, 几万: the figure must be printed in that scale. */
  readonly scale?: string
}

const SORT_KINDS: Readonly<
  Record<Exclude<Sort, 'any' | 'count'>, Partial<Record<FigureKind, number>>>
> = {
  money: { money: 1 },
  percent: { percent: 1, points: 0.9, ratio: 0.6 },
  duration: { duration: 1 },
  rank: { rank: 1, prize: 1, ordinal: 1 },
  change: { percent: 1, points: 1, ratio: 1, money: 0.6, count: 0.6, measure: 0.6 },
  times: { ratio: 1, percent: 0.4 },
  amount: { count: 1, measure: 1, money: 1, percent: 0.5, points: 0.4, ratio: 0.5 },
}
const ANY_KIND: Partial<Record<FigureKind, number>> = {
  count: 1,
  measure: 1,
  money: 1,
  percent: 0.95,
  points: 0.9,
  ratio: 0.9,
  duration: 0.7,
  rank: 0.6,
  prize: 0.5,
  ordinal: 0.5,
}
const COUNT_KIND: Partial<Record<FigureKind, number>> = {
  count: 1,
  measure: 0.9,
  duration: 0.35,
  ratio: 0.3,
}

/**
 * How well a figure fits the measure asked for, from 0 (cannot be what was asked) to 1.
 *
 * @example fitOf({ sort: 'count', unit: '场' }, figureOf('8次')) // 0.92
 */
export function fitOf(measure: Measure, figure: Figure): number {
  const known = fitsOf(measure)
  const before = known.get(figure)
  if (before !== undefined) return before
  const fit = fitNow(measure, figure)
  known.set(figure, fit)
  return fit
}

// A question is compared with each figure by several slots; most ask in the same few measures.
const fits = new Map<string, WeakMap<Figure, number>>()
const MOST_MEASURES = 64

function fitsOf({ sort, unit, scale = '' }: Measure): WeakMap<Figure, number> {
  const key = `${sort} ${unit} ${scale}`
  const known = fits.get(key)
  if (known !== undefined) return known
  if (fits.size >= MOST_MEASURES) fits.clear()
  const fresh = new WeakMap<Figure, number>()
  fits.set(key, fresh)
  return fresh
}

function fitNow(measure: Measure, figure: Figure): number {
  const scale = measure.scale === undefined || figure.text.includes(measure.scale) ? 1 : OTHER_SCALE
  return scale * sortFit(measure, figure)
}

const OTHER_SCALE = 0.3

/** 万吨 is asked for as 吨. */
const plainUnit = (unit: string): string => fold(unit).replace(/^[十百千]?[万亿]+(?=.)/, '')

function sortFit({ sort, unit }: Measure, figure: Figure): number {
  if (
    unit !== '' &&
    unit === plainUnit(figure.unit) &&
    figure.kind !== 'ordinal' &&
    figure.kind !== 'rank'
  )
    return 1
  if (sort === 'any') return figure.change === null ? (ANY_KIND[figure.kind] ?? 0) : GROWTH
  if (sort !== 'count') return changeBonus(sort, figure) * (SORT_KINDS[sort][figure.kind] ?? 0)
  const kind = COUNT_KIND[figure.kind] ?? 0
  return unit === '' ? kind : kind * unitFit(unit, plainUnit(figure.unit))
}

const GROWTH = 0.9 // what something grew by, where its own amount may be told, too

const changeBonus = (sort: Sort, figure: Figure): number =>
  sort !== 'change' || figure.change !== null || figure.kind === 'ratio' ? 1 : 0.6

/** How well a figure printed in one measure word answers a question in another. */
const FITS: Readonly<Record<Kinship, number>> = {
  same: 1,
  alike: 0.92,
  general: 0.95, // 个 asks for anything counted
  bare: 0.92, // 600多万下岗职工: the noun follows the number itself
  loose: 0.92,
  times: 0.6, // 个 asked, 次 printed
  other: 0.25,
}
const PRINTED_GENERAL = 0.8 // asked in another word, printed in 个
const NO_ATTENDANCE = 0.4 // asked how many attendances, told how many people
const SAME_MEASURE = 0.95

/** 公里, 岁, 元 are asked for and nothing else will do; among counts 几件 may mean 8份. */
function unitFit(asked: string, printed: string): number {
  if (!countsThings(asked)) return sameDimension(asked, printed) ? SAME_MEASURE : 0
  const kin = kinship(asked, printed)
  if (printed === '个' && kin !== 'same') return PRINTED_GENERAL
  return kin === 'loose' && asked === '人次' ? NO_ATTENDANCE : FITS[kin]
}

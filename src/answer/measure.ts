import type { Figure, FigureKind } from '../figure/figure.ts'
import { countsThings, sameDimension } from '../figure/units.ts'
import { type Kinship, kinship } from '../lexicon/measures.ts'
import type { Sort } from '../lexicon/quantity-questions.ts'
import { fold } from '../report/fold.ts'
import { IN_MEASURE } from '../weights.ts'

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
> = IN_MEASURE.sortKinds
const ANY_KIND: Partial<Record<FigureKind, number>> = IN_MEASURE.anyKind
const COUNT_KIND: Partial<Record<FigureKind, number>> = IN_MEASURE.countKind

/**
 * How well a figure fits the measure asked for, from 0 (cannot be what was asked) to 1.
 *
 * @example fitOf({ sort: 'count', unit: '场' }, figureOf('8次')) // 0.92
 */
export function fitOf(measure: Measure, figure: Figure): number {
  const scale =
    measure.scale === undefined || figure.text.includes(measure.scale) ? 1 : IN_MEASURE.otherScale
  return scale * sortFit(measure, figure)
}

// A question is compared with each figure by several slots, and thousands of figures are of a few hundred sorts.
const fits = new Map<string, Map<string, number>>()
const MOST_MEASURES = 500
const MOST_UNITS = 1000

/** How well figures of a sort fit, by their unit: what else counts of them is a part of the key. */
function fitsOf({ sort, unit }: Measure, { kind, change }: Figure): Map<string, number> {
  const key = `${sort} ${unit} ${kind} ${change === null}`
  const known = fits.get(key)
  if (known !== undefined && known.size < MOST_UNITS) return known
  if (fits.size >= MOST_MEASURES) fits.clear()
  const fresh = new Map<string, number>()
  fits.set(key, fresh)
  return fresh
}

function sortFit(measure: Measure, figure: Figure): number {
  const known = fitsOf(measure, figure)
  const before = known.get(figure.unit)
  if (before !== undefined) return before
  const fit = fitNow(measure, figure)
  known.set(figure.unit, fit)
  return fit
}

/** 万吨 is asked for as 吨. */
const plainUnit = (unit: string): string => fold(unit).replace(/^[十百千]?[万亿]+(?=.)/, '')

function fitNow({ sort, unit }: Measure, figure: Figure): number {
  if (
    unit !== '' &&
    unit === plainUnit(figure.unit) &&
    figure.kind !== 'ordinal' &&
    figure.kind !== 'rank'
  )
    return 1
  if (sort === 'any')
    return figure.change === null ? (ANY_KIND[figure.kind] ?? 0) : IN_MEASURE.growth
  if (sort !== 'count') return changeBonus(sort, figure) * (SORT_KINDS[sort][figure.kind] ?? 0)
  const kind = COUNT_KIND[figure.kind] ?? 0
  return unit === '' ? kind : kind * unitFit(unit, plainUnit(figure.unit))
}

const changeBonus = (sort: Sort, figure: Figure): number =>
  sort !== 'change' || figure.change !== null || figure.kind === 'ratio'
    ? 1
    : IN_MEASURE.stateForChange

/** How well a figure printed in one measure word answers a question in another. */
const FITS: Readonly<Record<Kinship, number>> = IN_MEASURE.fits

/** 公里, 岁, 元 are asked for and nothing else will do; among counts 几件 may mean 8份. */
function unitFit(asked: string, printed: string): number {
  if (!countsThings(asked)) return sameDimension(asked, printed) ? IN_MEASURE.sameMeasure : 0
  const kin = kinship(asked, printed)
  if (printed === '个' && kin !== 'same') return IN_MEASURE.printedGeneral
  return kin === 'loose' && asked === '人次' ? IN_MEASURE.noAttendance : FITS[kin]
}

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
  return fitsOf(measure)(figure)
}

/**
 * The same for one figure after the other.
 *
 * @example figures.map(fitsOf({ sort: 'count', unit: '场' }))
 */
export function fitsOf(measure: Measure): (figure: Figure) => number {
  const { scale } = measure
  const fits = knownFits(measure)
  return figure => {
    const fit = sortFit(measure, figure, fits)
    return scale === undefined || figure.text.includes(scale) ? fit : IN_MEASURE.otherScale * fit
  }
}

/** By the kinds of figures and their units; of what has changed apart from the others. */
type Fits = Readonly<Record<'changed' | 'plain', Map<FigureKind, Map<string, number>>>>

// A question is compared with each figure by several slots, and thousands of figures are of a few hundred sorts.
const known = new Map<string, Fits>()
const MOST_MEASURES = 500
const MOST_UNITS = 1000

function knownFits({ sort, unit }: Measure): Fits {
  const key = `${sort} ${unit}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_MEASURES) known.clear()
  const fresh = { changed: new Map(), plain: new Map() }
  known.set(key, fresh)
  return fresh
}

function sortFit(measure: Measure, figure: Figure, fits: Fits): number {
  const ofKinds = figure.change === null ? fits.plain : fits.changed
  const ofUnits = ofKinds.get(figure.kind)
  const before = ofUnits?.get(figure.unit)
  if (before !== undefined) return before
  const fit = fitNow(measure, figure)
  const isFull = ofUnits === undefined || ofUnits.size >= MOST_UNITS
  if (isFull) ofKinds.set(figure.kind, new Map([[figure.unit, fit]]))
  else ofUnits.set(figure.unit, fit)
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

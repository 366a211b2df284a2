import type { Figure } from '../figure/figure.ts'
import { sizeOf } from '../figure/scale.ts'
import { countsThings, readUnit, sameDimension } from '../figure/units.ts'
import type { Operator } from '../lexicon/computation-words.ts'
import { kinship } from '../lexicon/measures.ts'
import type { Derived } from './answer.ts'

/** One unit, one unit in two sizes (亿元 and 万亿元), or two measure words for the same things. */
export function comparable(a: string, b: string): boolean {
  const kin = kinship(a, b)
  return kin === 'same' || kin === 'alike' || (!countsThings(a) && sameDimension(a, b))
}

type Compute = (a: Figure, b: Figure) => Derived

/** How each operator computes its result from two figures, exact in decimals, with the formula shown. */
const COMPUTE: Readonly<Record<Operator, Compute>> = {
  sum: (a, b) =>
    result(`${shown(a, b)} + ${shown(b, a)}`, amount(num(a) + inUnitOf(a, b), a, b), [a, b]),
  difference: (a, b) => {
    const [more, less] = num(a) >= inUnitOf(a, b) ? [a, b] : [b, a]
    const value = amount(num(more) - inUnitOf(more, less), more, less)
    return result(`${shown(more, less)} − ${shown(less, more)}`, value, [a, b])
  },
  share: (a, b) =>
    result(`${shown(a, b)} ÷ ${shown(b, a)}`, `${rounded((100 * num(a)) / inUnitOf(a, b), 1)}%`, [
      a,
      b,
    ]),
  growth: (a, b) => {
    const value = `${rounded((100 * (num(a) - inUnitOf(a, b))) / inUnitOf(a, b), 1)}%`
    return result(`(${shown(a, b)} − ${shown(b, a)}) ÷ ${shown(b, a)}`, value, [a, b])
  },
  times: (a, b) =>
    result(`${shown(a, b)} ÷ ${shown(b, a)}`, `${rounded(num(a) / inUnitOf(a, b), 2)}倍`, [a, b]),
  average: (a, b) =>
    result(`${a.value} ÷ ${b.value}`, `${rounded(num(a) / num(b), 2)}${a.unit}`, [a, b]),
}

/**
 * Computes a result from its figures: two of them, or any number that are added up.
 *
 * @example compute('sum', [figureOf('192个'), figureOf('180个'), figureOf('4个')]).value // '376个'
 */
export function compute(operator: Operator, figures: readonly Figure[]): Derived {
  const [first, second, ...others] = figures
  if (!first || !second)
    throw new Error(`computing ${operator}: needs two figures, got ${figures.length}`)
  if (others.length === 0) return COMPUTE[operator](first, second)
  const sum = figures.reduce((all, each) => all + inUnitOf(first, each), 0)
  const formula = figures.map(each => shown(each, first)).join(' + ')
  return result(formula, amount(sum, first, second), figures)
}

/**
 * Computes with sums: what is left of a whole without two parts, what share two parts have.
 *
 * @example computeWithSums('difference', [whole], [one, other]).formula // '103 − (39 + 60)'
 */
export function computeWithSums(
  operator: Operator,
  left: readonly Figure[],
  right: readonly Figure[],
): Derived {
  return COMPUTE[operator](added(left), added(right))
}

/** Figures as one, printed as their sum. */
function added(figures: readonly Figure[]): Figure {
  const [first, ...others] = figures
  if (!first) throw new Error('adding up: needs a figure')
  if (others.length === 0) return first
  const number = figures.reduce((all, each) => all + inUnitOf(first, each), 0)
  const bound = figures.find(each => each.bound !== null)?.bound ?? null
  return {
    ...first,
    number: Number(number.toPrecision(15)),
    value: `(${figures.map(each => shown(each, first)).join(' + ')})`,
    bound,
  }
}

/**
 * What something was before it changed: 103.7万吨, 增加3.1万吨 → 100.6万吨.
 *
 * @example beforeChange(figureOf('87.3%'), figureOf('高2.4个百分点')).value // '84.9%'
 */
export function beforeChange(now: Figure, change: Figure): Derived {
  const isMore = change.change !== 'down'
  if (now.kind !== 'percent') return COMPUTE[isMore ? 'difference' : 'sum'](now, change)
  const by = isMore ? -Math.abs(num(change)) : Math.abs(num(change))
  const formula = `${now.value} ${isMore ? '−' : '+'} ${change.value}`
  return result(formula, `${rounded(num(now) + by)}%`, [now, change])
}

/**
 * The share of a whole that a part leaves.
 *
 * @example restShare(figureOf('34条'), figureOf('142条')).formula // '(142 − 34) ÷ 142'
 */
export function restShare(part: Figure, whole: Figure): Derived {
  const [a, b] = [num(part), inUnitOf(part, whole)]
  const formula = `(${shown(whole, part)} − ${shown(part, whole)}) ÷ ${shown(whole, part)}`
  return result(formula, `${rounded((100 * (b - a)) / b, 1)}%`, [part, whole])
}

/**
 * What falls to each of so many years or months.
 *
 * @example sharedOut(figureOf('452万人'), 5) // { formula: '452万 ÷ 5', value: '90.4万人' }
 */
export function sharedOut(figure: Figure, count: number): Derived {
  const formula = `${figure.value} ÷ ${count}`
  const [word = '', size = 1] = SCALES.find(([scale]) => figure.value.endsWith(scale)) ?? []
  const value = `${rounded(num(figure) / count / size, 2)}${word}${figure.unit}`
  return result(formula, value, [figure])
}

/** A result of figures that are themselves rough (2700余名) is rough. */
function result(formula: string, value: string, operands: readonly Figure[]): Derived {
  const rough = operands.some(({ bound }) => bound !== null)
  return { formula, value: `${rough ? '约' : ''}${value}` }
}

/** An operand as printed, with its unit where the other one's is of another size: 1.5万亿元 − 2400亿元. */
const shown = (figure: Figure, other: Figure): string =>
  figure.unit === other.unit || readUnit(figure.unit)?.scale === readUnit(other.unit)?.scale
    ? figure.value
    : `${figure.value}${figure.unit}`

/** The figure's number in its own unit. */
export const num = (figure: Figure): number => figure.number ?? Number.NaN

/**
 * The number written out.
 *
 * @example writtenOut(figure) // 8000亿元 → 800000000000
 */
export const writtenOut = (figure: Pick<Figure, 'number' | 'unit'>): number =>
  sizeOf(figure) ?? Number.NaN

/** The second figure's number in the first one's unit. */
export function inUnitOf(a: Figure, b: Figure): number {
  const [to, from] = [readUnit(a.unit), readUnit(b.unit)]
  return a.unit === b.unit || !to || !from ? num(b) : (num(b) * from.scale) / to.scale
}

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
  ['億', 1e8],
  ['萬', 1e4],
]

/** A sum or difference as the operands are printed: 149.4万 − 110万 is 39.4万; between rates it is in points. */
function amount(value: number, a: Figure, b: Figure): string {
  const [word = '', size = 1] =
    SCALES.find(([scale]) => a.value.endsWith(scale) && b.value.endsWith(scale)) ??
    (isScaled(a) && isScaled(b) ? SCALES.find(([, least]) => value >= least) : undefined) ??
    []
  const decimals = a.unit === b.unit ? 4 : 8
  return `${rounded(value / size, decimals)}${word}${a.kind === 'percent' ? '个百分点' : a.unit}`
}

/** 4.16亿 beside 936万: printed in a scale each. */
const isScaled = ({ value }: Figure): boolean => SCALES.some(([scale]) => value.endsWith(scale))

/** Rounded to some decimals, without trailing zeros, free of binary noise. */
const rounded = (value: number, decimals = 4): string =>
  String(Number(Number(value.toPrecision(15)).toFixed(decimals)))

import { OF_GENERAL_NOUN } from '../lexicon/number-leads.ts'
import { SHARE_NUMERAL } from '../lexicon/share-words.ts'
import type { Span } from '../report/report.ts'
import { type BoundMatch, boundAfter, boundBefore, boundInside } from './bounds.ts'
import { counts } from './counts.ts'
import { type Measured, measure, type Texts } from './measured.ts'
import { parseNumeral, parseRange } from './numeral.ts'
import type { Numeral } from './numerals.ts'
import type { Dimension } from './units.ts'

/** A numeral with its unit and bounds, before anything is known about what it counts. */
export interface Quantity {
  readonly span: Span
  readonly value: string
  readonly number: number | null
  /** Both ends of a range (4.5%—5%), whose `number` is null. */
  readonly range: readonly [number, number] | null
  readonly unit: string
  readonly dimension: Dimension | null
  readonly bound: BoundMatch | null
  readonly numeral: Numeral
}

/**
 * The quantity that a numeral makes with its unit and bounds; null where it counts nothing.
 *
 * @example quantityAt({ text, folded }, numeral)?.value // '3.3万' for 近3.3万名工作人员
 */
export function quantityAt(texts: Texts, read: Numeral): Quantity | null {
  const measured = measure(texts, read)
  const { folded } = texts
  const { numeral, unit } = measured
  const before = leadingBound(folded, measured) ?? scaleBound(folded, numeral)
  const after = boundAfter(folded, measured.end)
  const bounded = Boolean(before ?? after ?? numeral.more)
  if (!counts({ folded, numeral, unit, bounded })) return null
  return compose(texts, measured, [before, after])
}

// 略低于8%的预定目标 compares with 8%, it does not bound it
function leadingBound(folded: string, { numeral, end }: Measured): BoundMatch | null {
  const bound = boundBefore(folded, numeral.start)
  const compares = OF_GENERAL_NOUN.test(folded.slice(end, end + 6))
  return bound && compares && /^[低高]于/.test(folded.slice(bound.span.start)) ? null : bound
}

// 上百家, 上千名: the letter bounds only a numeral that is nothing but scale
function scaleBound(folded: string, { start, digits }: Numeral): BoundMatch | null {
  const bounds =
    /^[百千万亿]/.test(digits) && /(?<![以加网线地])上$/.test(folded.slice(0, start).slice(-2))
  return bounds ? { sense: 'about', span: { start: start - 1, end: start } } : null
}

/** Puts the parts together: the text runs from the bound before to the bound behind. */
function compose(
  texts: Texts,
  measured: Measured,
  bounds: readonly (BoundMatch | null)[],
): Quantity {
  const [before, after] = bounds
  const { numeral, end } = measured
  const bound = before ?? insideBound(measured) ?? after ?? null
  const span = { start: before?.span.start ?? numeral.start, end: after?.span.end ?? end }
  const { value, scale } = readValue(texts, measured)
  const range = parseRange(value)
  const number = range ? null : numberOf(value, measured.printed)
  const unit = scale + measured.printed
  return {
    span,
    value,
    number,
    range,
    unit,
    dimension: dimensionOf(measured),
    bound,
    numeral,
  }
}

// 六倍半: the half is printed behind the unit
function numberOf(value: string, printed: string): number | null {
  const number = parseNumeral(value)
  return number !== null && /半/.test(printed) ? number + 0.5 : number
}

function dimensionOf({ numeral, unit }: Measured): Dimension | null {
  if (unit) return unit.dimension
  return SHARE_NUMERAL.test(numeral.digits) ? 'percent' : null
}

function insideBound({ numeral, within }: Measured): BoundMatch | null {
  if (within) return { sense: 'more', span: within }
  const sense = boundInside(numeral.more)
  return sense ? { sense, span: { start: numeral.moreAt, end: numeral.moreAt + 1 } } : null
}

interface Value {
  readonly value: string
  /** The scale words that belong to the unit: 亿 of 亿元. */
  readonly scale: string
}

function readValue({ text }: Texts, { numeral, unit }: Measured): Value {
  const digits = text.slice(numeral.start, numeral.digitsEnd)
  if (!unit?.takesScale) return { value: digits + numeral.scale, scale: '' }
  if (numeral.script === 'arabic') return { value: digits, scale: numeral.scale }
  if (numeral.script === 'about') return { value: digits + numeral.scale, scale: '' }
  return splitScale(digits, numeral.scale)
}

// 一万六千亿 元 is 一万六千 亿元; 二十五亿七千万 元 stays whole
function splitScale(digits: string, scale: string): Value {
  const [, head, tail] = /^(.+?)([万亿]*)$/.exec(digits) ?? []
  const whole = { value: digits + scale, scale: '' }
  if (!head || /^[百千万亿]/.test(digits)) return whole
  const last = tail + scale
  const mixed = head.includes('亿') || (head.includes('万') && !last.includes('亿'))
  return mixed ? whole : { value: head, scale: last }
}

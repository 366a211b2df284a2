import { COUNTED_BY_GE } from '../lexicon/measure-words.ts'
import { AMOUNT_END, AMOUNT_LEAD } from '../lexicon/number-leads.ts'
import type { Span } from '../report/report.ts'
import { unknownUnit } from './counts.ts'
import type { Numeral } from './numerals.ts'
import { findUnit, readUnit, type UnitMatch } from './units.ts'

/** A report's text in its two forms, of one length: as published, and folded for matching. */
export interface Texts {
  readonly text: string
  readonly folded: string
  /** What an amount is in that has no unit of its own, where the report says so once for all. */
  readonly unitOfAll?: string
}

/** A numeral with the unit behind it. */
export interface Measured {
  readonly numeral: Numeral
  /** Null where the table knows none. */
  readonly unit: UnitMatch | null
  /** The unit as printed, without the scale words before it. */
  readonly printed: string
  readonly end: number
  /** 多 within the unit: 1个多月. */
  readonly within: Span | null
}

/**
 * Finds what a numeral is measured in: a unit of the table, or letters that stand in its place.
 *
 * @example measure(texts, numeral).printed // '个月', with `within` on 多, for 1个多月
 */
export function measure(texts: Texts, read: Numeral): Measured {
  const numeral = givesScaleToUnit(texts.folded, read) ? withoutLast(read) : read
  if (numeral.script === 'part') return unmeasured(numeral)
  const at = skipSpace(texts.folded, numeral.end)
  const unit = findUnit(texts.folded, at)
  if (unit) return splitUnit(texts, numeral, unit) ?? found(texts, numeral, unit)
  if (numeral.script !== 'arabic') return unmeasured(numeral)
  return withUnitOfAll(texts, numeral) ?? withUnknown(texts, numeral)
}

/** 一般债务436200、专项债务778300, in a report whose amounts are all in 万元. */
function withUnitOfAll({ folded, unitOfAll = '' }: Texts, numeral: Numeral): Measured | null {
  const { start, end, digits, scale, more } = numeral
  const known = unitOfAll === '' || scale !== '' || more !== '' ? null : readUnit(unitOfAll)
  const isAmount =
    known !== null &&
    !YEAR.test(digits) &&
    AMOUNT_LEAD.test(folded.slice(Math.max(0, start - 2), start)) &&
    AMOUNT_END.test(folded.slice(end, end + 2))
  if (!isAmount) return null
  return {
    numeral,
    unit: { ...known, end, takesScale: true },
    printed: unitOfAll,
    end,
    within: null,
  }
}

const YEAR = /^(?:19|20)\d\d$/

function found({ text }: Texts, numeral: Numeral, unit: UnitMatch): Measured {
  const printed = text.slice(unit.end - unit.unit.length, unit.end)
  return { numeral, unit, printed, end: unit.end, within: null }
}

// 五千千瓦: the last 千 belongs to the unit
function givesScaleToUnit(folded: string, { end, more }: Numeral): boolean {
  const last = findUnit(folded, end - 1)
  return more === '' && /[千百]/.test(folded.charAt(end - 1)) && (last?.unit.length ?? 0) > 1
}

function withoutLast(read: Numeral): Numeral {
  const end = read.end - 1
  return read.scale
    ? { ...read, end, scale: read.scale.slice(0, -1) }
    : { ...read, end, digits: read.digits.slice(0, -1), digitsEnd: end }
}

// 1个多月, 2个多小时: 多 stands within the unit
function splitUnit({ text, folded }: Texts, numeral: Numeral, unit: UnitMatch): Measured | null {
  if (unit.unit !== '个' || !/[多余]/.test(folded.charAt(unit.end))) return null
  const rest = COUNTED_BY_GE.exec(folded.slice(unit.end + 1, unit.end + 4))?.[0]
  const whole = rest ? readUnit(`个${rest}`) : null
  if (!rest || !whole) return null
  const end = unit.end + 1 + rest.length
  const printed = text.charAt(unit.end - 1) + text.slice(unit.end + 1, end)
  const known = { ...whole, end, takesScale: false }
  return { numeral, unit: known, printed, end, within: { start: unit.end, end: unit.end + 1 } }
}

function withUnknown({ text, folded }: Texts, numeral: Numeral): Measured {
  const isComputing = /^ ?p(?![a-z])/.test(folded.slice(numeral.end, numeral.end + 3)) // 算力1.7万P
  const isWhole = Boolean(numeral.scale || numeral.more) && !isComputing
  const letters = isWhole ? '' : unknownUnit(folded, numeral)
  const at = letters ? skipSpace(folded, numeral.end) : numeral.end
  const end = at + letters.length
  return { numeral, unit: null, printed: text.slice(at, end), end, within: null }
}

function unmeasured(numeral: Numeral): Measured {
  return { numeral, unit: null, printed: '', end: numeral.end, within: null }
}

function skipSpace(folded: string, at: number): number {
  return folded.charAt(at) === ' ' ? at + 1 : at
}

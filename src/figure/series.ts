import { RANGE_MARK, SHARED_UNIT_JOINT } from '../lexicon/list-words.ts'
import { DISTANT_BOUNDS } from '../lexicon/number-leads.ts'
import { NO_MEASURE } from '../lexicon/numerals.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import type { Texts } from './measured.ts'
import { parseNumeral } from './numeral.ts'
import type { Numeral } from './numerals.ts'
import { type Quantity, quantityAt } from './quantity.ts'
import { readUnit } from './units.ts'

/** 由5%至6% tells two figures, not a range. */
const FROM = /[由从自][^,，。;；\n]{0,16}$/

/**
 * The quantities that numerals make, in the text's order: ranges joined, units and bounds shared in lists,
 * numerals that count nothing left out.
 *
 * @example quantitiesOf(texts, numerals).map(found => found.value) // ['1409万', '1305万'] for 1409万、1305万人次
 */
export function quantitiesOf(texts: Texts, numerals: readonly Numeral[]): Quantity[] {
  const backwards: Quantity[] = []
  let behind: Numeral | null = null
  for (const numeral of numerals.toReversed()) {
    const next = backwards.at(-1)
    const quantity = quantityAt(texts, numeral)
    const range = next ? rangeOf(texts, { numeral, quantity }, next) : null
    if (range) backwards.pop()
    const share = quantity && behind ? shareRange(texts, quantity, behind) : null
    behind = quantity === null ? numeral : null
    const shared = next && isUnmeasured(quantity, next) ? sharing(texts, numeral, next) : null
    const found = range ?? share ?? shared ?? quantity
    if (found) backwards.push(found)
  }
  return withBounds(texts.folded, backwards.reverse())
}

interface Start {
  readonly numeral: Numeral
  readonly quantity: Quantity | null
}

/** Whether a numeral has no unit of its own: of 0.6个和0.7个百分点 the first has but half of one. */
const isUnmeasured = (quantity: Quantity | null, next: Quantity): boolean =>
  quantity === null ||
  (quantity.unit === '' && quantity.dimension === null && NO_MEASURE.test(quantity.value)) ||
  (quantity.unit === '个' && /^个[百千]分点$/.test(next.unit))

/** One figure of two numerals; its value is printed with the sign between: 4.5%—5. */
function rangeOf(texts: Texts, start: Start, next: Quantity): Quantity | null {
  if (!isRange(texts.folded, start, next)) return null
  const from = start.quantity ?? sharedBy(texts, start.numeral, next)
  const upTo = next.numeral.start + next.value.length
  const value = texts.text.slice(from.numeral.start, upTo)
  const range = [from.number ?? 0, next.number ?? 0] as const
  const span = { start: from.span.start, end: next.span.end }
  return { ...next, span, value, number: null, range, bound: from.bound ?? next.bound }
}

/** 百分之八至九: the second end shares what stands before the first. */
function shareRange({ text, folded }: Texts, from: Quantity, upTo: Numeral): Quantity | null {
  const [, whole] = /^(.+分之)/.exec(from.numeral.digits) ?? []
  const isNext = RANGE_MARK.test(folded.slice(from.span.end, upTo.start)) && upTo.script !== 'part'
  const end = whole === undefined || !isNext ? null : parseNumeral(whole + upTo.digits)
  if (from.number === null || end === null || end <= from.number) return null
  const value = text.slice(from.numeral.start, upTo.end)
  const bound = from.bound ?? boundAfter(folded, upTo.end)
  const span = { start: from.span.start, end: Math.max(upTo.end, bound?.span.end ?? 0) }
  return { ...from, span, value, number: null, range: [from.number, end], bound }
}

const isShare = ({ numeral }: Quantity): boolean => /分之/.test(numeral.digits)

function isRange(folded: string, { numeral, quantity }: Start, next: Quantity): boolean {
  const gap = folded.slice(quantity?.span.end ?? numeral.end, next.span.start)
  const isOfShares = quantity !== null && isShare(quantity) && isShare(next)
  if (!RANGE_MARK.test(gap) || next.range || (next.unit === '' && !isOfShares)) return false
  if (quantity && quantity.dimension !== next.dimension) return false
  if (!quantity && !isBare(folded, numeral)) return false
  return (
    /[—~–-]/.test(gap) || !FROM.test(folded.slice(Math.max(0, numeral.start - 18), numeral.start))
  )
}

/** A numeral without a unit of its own borrows that of the next in a list. */
function sharing(texts: Texts, numeral: Numeral, next: Quantity): Quantity | null {
  const listed = SHARED_UNIT_JOINT.test(
    texts.folded.slice(numeral.end, next.span.start).replace(/^个/, ''),
  )
  const alike = numeral.script === next.numeral.script && numeral.digits !== '一'
  if (!listed || !alike || next.unit === '' || !isBare(texts.folded, numeral)) return null
  return sharedBy(texts, numeral, next)
}

function isBare(folded: string, { start, script }: Numeral): boolean {
  return script !== 'part' && !/[第前a-z几数.+]/.test(folded.charAt(start - 1))
}

function sharedBy(texts: Texts, numeral: Numeral, next: Quantity): Quantity {
  const bound = boundBefore(texts.folded, numeral.start)
  const scaled = /^[十百千万亿]/.test(next.unit) && readUnit(next.unit) !== null
  const digits = texts.text.slice(numeral.start, numeral.digitsEnd)
  const base = numeral.scale ? next.unit.replace(/^[十百千万亿]+/, '') : next.unit
  const unit = scaled ? numeral.scale + base : next.unit
  const value = scaled ? digits : digits + numeral.scale
  const shared = texts.folded.charAt(numeral.end) === '个' && /^个./.test(unit) ? 1 : 0
  const span = { start: bound?.span.start ?? numeral.start, end: numeral.end + shared }
  return { ...next, span, value, number: parseNumeral(value), range: null, unit, bound, numeral }
}

/** Bounds that do not touch their numeral: of the figure before in a list, or with what is compared between. */
function withBounds(folded: string, quantities: readonly Quantity[]): Quantity[] {
  const bounded: Quantity[] = []
  for (const quantity of quantities) {
    const bound =
      quantity.bound ?? listBound(folded, quantity, bounded.at(-1)) ?? distant(folded, quantity)
    bounded.push({ ...quantity, bound })
  }
  return bounded
}

// 接连突破8万亿元、9万亿元
function listBound(
  folded: string,
  { span, unit }: Quantity,
  last: Quantity | undefined,
): Quantity['bound'] {
  if (!last?.bound || last.unit !== unit || last.bound.span.start >= last.numeral.start) return null
  return SHARED_UNIT_JOINT.test(folded.slice(last.span.end, span.start)) ? last.bound : null
}

function distant(folded: string, { span }: Quantity): Quantity['bound'] {
  const from = Math.max(0, span.start - 20)
  for (const { sense, pattern } of DISTANT_BOUNDS) {
    const match = pattern.exec(folded.slice(from, span.start))
    const start = from + (match?.index ?? 0)
    if (match) return { sense, span: { start, end: start + (match[1] ?? '').length } }
  }
  return null
}

import type { Figure } from '../figure/figure.ts'
import { FALL_CLAIMED, RISE_CLAIMED } from '../lexicon/change-words.ts'
import { THINGS_COMPARED } from '../lexicon/comparison-words.ts'
import { sizeOf } from './claim-value.ts'
import type { Draft } from './claim-words.ts'

/** A figure that was computed with, and the report's words that tell of it. */
export interface Told {
  readonly figure: Figure
  readonly text: string
}

/**
 * A figure with its noun and verb.
 *
 * @example toldOf(figureOf('撤销代表活动站217个')).text // '代表活动站撤销'
 */
export function toldOf(figure: Figure): Told {
  return { figure, text: `${figure.what}${figure.act?.text ?? ''}` }
}

/**
 * Whether a difference is said to go the other way than its operands do: from the earlier year, from what was removed.
 *
 * @param inOrder whether the operands stand in the order in which the words name them
 * @example isOtherWay([toldOf(figureOf('46项')), toldOf(figureOf('50项'))], '比去年少') // true
 */
export function isOtherWay(
  operands: readonly Told[],
  cue: string,
  { inOrder = false }: { readonly inOrder?: boolean } = {},
): boolean {
  const compared = THINGS_COMPARED.exec(cue)?.groups
  if (compared) {
    const less = isLess(compared, operands) ?? (inOrder ? isFirstLess(operands) : null)
    return less !== null && less !== /[少低慢]/.test(compared.way ?? '')
  }
  const falls = FALL_CLAIMED.test(cue)
  if (falls === RISE_CLAIMED.test(cue)) return false
  const change = changeOf(operands.map(({ figure }) => figure))
  return change !== 0 && falls !== change < 0
}

/** Whether the first of two things compared is the smaller one; null where the words do not tell which is which. */
function isLess(
  { one = '', other = '' }: Readonly<Record<string, string>>,
  operands: readonly Told[],
): boolean | null {
  const [a, b] = operands
  if (!a || !b) return null
  const asListed = tellsOf(one, a) + tellsOf(other, b) - tellsOf(one, b) - tellsOf(other, a)
  if (asListed === 0) return null
  return asListed > 0 === isFirstLess(operands)
}

const isFirstLess = ([a, b]: readonly Told[]): boolean =>
  a !== undefined && b !== undefined && sizeOf(a.figure) < sizeOf(b.figure)

/**
 * Whether the draft's own numbers say that a difference goes the other way: 50人次比108人次多58人次; null where it does not
 * print what it compares.
 *
 * @example isTurned(figure, draft) // true
 */
export function isTurned(
  { clause, sentence, span }: Figure,
  { folded, figures }: Draft,
): boolean | null {
  const [one, other] = figures
    .filter(each => each.span.start >= sentence.start && each.span.end <= span.start)
    .slice(-2)
  if (!one || !other || other.span.start < clause.start) return null
  if (!folded.slice(one.span.end, other.span.start).includes('比')) return null
  const [way] = /[多少高低快慢]/.exec(folded.slice(other.span.end, span.start)) ?? []
  return way === undefined ? null : /[少低慢]/.test(way) === sizeOf(one) > sizeOf(other)
}

/** How much of some words stands in what tells of a figure. */
function tellsOf(words: string, { figure, text }: Told): number {
  const pairs = [...words].filter(
    (_, i) => i + 1 < words.length && text.includes(words.slice(i, i + 2)),
  )
  const act = [...(figure.act?.text ?? '')].filter(char => words.includes(char))
  return pairs.length + act.length
}

/** The rise from the first to the second of two figures by their years or acts; 0 where neither tells. */
function changeOf(operands: readonly Figure[]): number {
  const [one, other] = operands
  if (!one || !other) return 0
  const [from, to] = isLater(one, other) ? [other, one] : isLater(other, one) ? [one, other] : []
  return from && to ? sizeOf(to) - sizeOf(from) : 0
}

/** Of a later year; or set up, where the other is what was removed. */
function isLater(one: Figure, other: Figure): boolean {
  const [a, b] = [one.year, other.year]
  if (a !== null && b !== null && a !== b) return YEAR.test(a) && YEAR.test(b) && a > b
  return one.act?.sort === 'create' && other.act?.sort === 'remove'
}

/** A year, not a stretch of some: 五年来. */
const YEAR = /^\d{4}$/

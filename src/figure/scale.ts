import { SCALES } from '../lexicon/numerals.ts'
import type { Figure } from './figure.ts'

const EXACT = 1e15 // an integer of so few digits is its own
const POWERS: ReadonlyMap<string, number> = new Map(SCALES)

/**
 * A figure's number in its base unit; null where it is none.
 *
 * @example sizeOf(figure) // 4.4万亿元 → 4400000000000
 */
export function sizeOf({ number, unit }: Pick<Figure, 'number' | 'unit'>): number | null {
  if (number === null) return null
  const scale = scaleOf(unit)
  return scale === 0 && Number.isInteger(number) && Math.abs(number) < EXACT
    ? number
    : Number((number * 10 ** scale).toPrecision(15))
}

/**
 * The power of ten that a unit begins with.
 *
 * @example scaleOf('万亿元') // 12
 */
export function scaleOf(unit: string): number {
  if (!POWERS.has(unit.charAt(0))) return 0
  const [scales = ''] = /^[十百千万亿]*/.exec(unit) ?? []
  return [...scales].reduce((sum, scale) => sum + (POWERS.get(scale) ?? 0), 0)
}

/**
 * A unit without its scale.
 *
 * @example baseOf('亿元') // '元'
 */
export function baseOf(unit: string): string {
  return unit.replace(/^[十百千万亿]+(?=.)/, '')
}

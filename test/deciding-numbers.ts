import { parseAst } from 'vitest/node'

/** A percent as a number, which decides nothing. */
const PERCENT = 0.01
/** Below this a number only says how exactly one reckons. */
const ROUNDING = 1e-6

/**
 * The numbers of a source text that weigh or limit something: those with decimals.
 *
 * @example decidingNumbers('const SURELY = 0.8') // [0.8]
 */
export function decidingNumbers(text: string): number[] {
  const found: number[] = []
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && value.type === 'Literal' && 'value' in value) {
      const number = value.value
      if (typeof number === 'number' && decides(number)) found.push(number)
    }
    for (const each of Object.values(value)) visit(each)
  }
  visit(parseAst(text, { lang: 'ts' }))
  return found
}

const decides = (number: number): boolean =>
  !Number.isInteger(number) && number !== PERCENT && number > ROUNDING

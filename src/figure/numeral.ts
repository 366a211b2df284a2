import { ABOUT_PAIRS, DIGITS, ENDINGS, SCALES, SPELLINGS, VAGUE } from '../lexicon/numerals.ts'

/**
 * Reads a numeral as printed: Arabic, Han or mixed, with stray spaces, full-width digits, fractions.
 *
 * @example parseNumeral('3.2万亿') // 3200000000000
 * @example parseNumeral('百分之三十六点九') // 0.369
 * @example parseNumeral('1万6千') // 16000
 * @example parseNumeral('四川') // null
 */
export function parseNumeral(text: string): number | null {
  const [, sign, unsigned = ''] = /^([-负])?(.*)$/s.exec(spell(text)) ?? []
  const value = readFraction(unsigned)
  return value === null ? null : exact(sign ? -value : value)
}

const ABOUT = new RegExp(`^(.*?)(${ABOUT_PAIRS})([十百千万亿]*)$`)
const UNSAID = new RegExp(`^(?:${VAGUE})([十百千万亿]+)$`)
/** 一百几十亿 */
const LAST_UNSAID = /^(.*[百千万])几([十百千])([万亿]*)$/
const TEENS = /^(.*十)几([万亿]*)$/

/**
 * Reads a numeral that names a stretch and no number: 三四百 is 300 to 400, 几十 is 20 to 99.
 *
 * @example parseRange('一百七八十') // [170, 180]
 * @example parseRange('十几') // [11, 19]
 */
export function parseRange(text: string): readonly [number, number] | null {
  const plain = spell(text)
  const [, head = '', pair = '', scale = ''] = ABOUT.exec(plain) ?? []
  if (pair) return between([...pair].map(digit => parseNumeral(`${head}${digit}${scale}`)))
  const [, unsaid] = UNSAID.exec(plain) ?? []
  const size = unsaid === undefined ? null : parseNumeral(`一${unsaid}`)
  if (size !== null) return [2 * size, 10 * size - 1]
  const [, hundreds, tenths = '', more = ''] = LAST_UNSAID.exec(plain) ?? []
  if (hundreds !== undefined)
    return between(['二', '九'].map(digit => parseNumeral(`${hundreds}${digit}${tenths}${more}`)))
  const [, tens, rest = ''] = TEENS.exec(plain) ?? []
  return tens === undefined
    ? null
    : between(['一', '九'].map(digit => parseNumeral(`${tens}${digit}${rest}`)))
}

function between([from, to]: readonly (number | null | undefined)[]):
  | readonly [number, number]
  | null {
  return typeof from === 'number' && typeof to === 'number' && from < to ? [from, to] : null
}

/**
 * Prints a number of at most 16 digits in Han numerals, so that `parseNumeral` reads it back.
 *
 * @example printNumeral(1185) // '一千一百八十五'
 */
export function printNumeral(value: number): string {
  const [whole = '0', decimals] = plain(value).split('.')
  return (
    printWhole(Number(whole)).replace(/^一十/, '十') + (decimals ? `点${hanDigits(decimals)}` : '')
  )
}

/** A sum of floats is exact to 15 digits: 0.27 × 10¹² is not 270000000000.00003. */
function exact(value: number): number {
  return Number(value.toPrecision(15))
}

function spell(text: string): string {
  const joined = text.normalize('NFKC').replace(/[\s,、]/g, '')
  return joined.replace(/./gu, char => SPELLINGS[char] ?? char)
}

// 三分之一, 百分之5.7, 七成五, 1/4, 5.7%, 1‰
function readFraction(text: string): number | null {
  const [, lower, upper] = /^(.+)分之(.+)$/.exec(text) ?? []
  if (lower && upper) return divide(readMixed(upper), readMixed(lower))
  const [, tenths, rest] = /^(.)成(.)$/.exec(text) ?? []
  if (tenths && rest) return divide(readMixed(`${tenths}.${rest === '半' ? '五' : rest}`), 10)
  const [, above, below] = /^([\d.]+)[/⁄]([\d.]+)$/.exec(text) ?? []
  if (above && below) return divide(readMixed(above), readMixed(below))
  const ending = ENDINGS[text.slice(-1)]
  return ending ? divide(readMixed(text.slice(0, -1)), ending) : readMixed(text)
}

function divide(upper: number | null, lower: number | null): number | null {
  return upper === null || !lower ? null : upper / lower
}

/** 兆 is 10¹² where it is printed; nobody here prints it. */
const READ_SCALES = [['兆', 12], ...SCALES] as const

/** Splits at the last of the largest scale: head × 10ⁿ + tail; a leading 零 (零十二) says nothing. */
function readMixed(printed: string): number | null {
  const text = printed.replace(/^[零〇]+(?=[^.])/, '')
  for (const [scale, power] of READ_SCALES) {
    const at = text.lastIndexOf(scale)
    if (at < 0) continue
    const head = at === 0 ? 1 : readMixed(text.slice(0, at))
    const tail = readTail(text.slice(at + 1), power)
    return head === null || tail === null ? null : exact(head * 10 ** power + tail)
  }
  return readDigits(text)
}

// 两千三百五 is 2350: a last digit without 零 counts in the next lower scale
function readTail(text: string, power: number): number | null {
  if (text === '') return 0
  const digit = DIGITS[text] ?? (/^[1-9]$/.test(text) ? Number(text) : 0)
  if (digit && power > 1) return digit * 10 ** (power - 1)
  return text.startsWith('.') ? readDigits(`0${text}`) : readMixed(text)
}

// 12, 4.9, 二〇二四, 三六.九, 半
function readDigits(text: string): number | null {
  if (text === '半') return 0.5
  const arabic = [...text].map(char => DIGITS[char] ?? char).join('')
  return /^\d+(\.\d+)?$/.test(arabic) ? Number(arabic) : null
}

function plain(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 })
}

function hanDigits(digits: string): string {
  return [...digits].map(digit => '零一二三四五六七八九'[Number(digit)]).join('')
}

function printWhole(value: number): string {
  if (value < 10) return hanDigits(String(value))
  const [scale, power] = SCALES.find(([, size]) => value >= 10 ** size) ?? ['', 0]
  const size = 10 ** power
  const rest = value % size
  const gap = rest > 0 && rest < size / 10 ? '零' : ''
  const head = printWhole(Math.floor(value / size))
  return `${head}${scale}${gap}${rest > 0 ? printWhole(rest) : ''}`
}

import { NO_PART_OF_NUMERAL, NUMERAL, NUMERAL_GOES_ON } from '../lexicon/numerals.ts'
import { parseNumeral } from './numeral.ts'

/** A numeral as it stands in a text: its digits, then scale words, with 多 or 余 between or behind them. */
export interface Numeral {
  /** `part` is a share, a ratio; `about` a stretch (三四百) or no number said (几十). */
  readonly script: 'arabic' | 'han' | 'part' | 'about'
  readonly start: number
  readonly digitsEnd: number
  readonly end: number
  /** `3.3`, `二百十七`, `百分之三十`, `1万6千`, folded, a sign before it included. */
  readonly digits: string
  /** 万, 亿, 万亿 behind the digits; empty where none. */
  readonly scale: string
  /** 多, 余, 几, 来 before the unit or within the scale words; empty where none. */
  readonly more: string
  readonly moreAt: number
}

/** Behind one bare digit these are counted or measured by it alone. */
const OWN = /^[个大%倍]/

/**
 * Every numeral of a folded text, in order, whatever it may mean.
 *
 * @example numeralsIn('三千多万名') // [{ script: 'han', digits: '三千', scale: '万', more: '多', … }]
 */
export function numeralsIn(folded: string): Numeral[] {
  const numerals: Numeral[] = []
  for (const match of folded.matchAll(NUMERAL)) {
    const numeral = numeralOf(match.index, match.groups ?? {})
    const end = numerals.at(-1)?.end ?? 0
    if (numeral.start >= end) numerals.push(goOn(folded, numeral))
  }
  return numerals
}

function numeralOf(start: number, groups: Readonly<Record<string, string | undefined>>): Numeral {
  const { part, partMore, arabic, scale = '', more, rest, han, hanMore, hanRest } = groups
  const { about, aboutMore, sign = '' } = groups
  if (part) return build('part', start, [sign + part, '', partMore, ''])
  if (about) return build('about', start, [sign + about, '', aboutMore, ''])
  if (arabic) return build('arabic', start, [sign + arabic, scale, more, rest])
  return build('han', start, [sign + (han ?? ''), '', hanMore, hanRest])
}

type Parts = readonly (string | undefined)[]

function build(script: Numeral['script'], start: number, parts: Parts): Numeral {
  const [digits = '', scale = '', more = '', rest = ''] = parts
  const digitsEnd = start + digits.length
  const moreAt = digitsEnd + scale.length
  const end = moreAt + more.length + rest.length
  return { script, start, digitsEnd, end, digits, scale: scale.trim() + rest, more, moreAt }
}

/** Takes in the smaller scales that follow: 1万 + 6千 + 多. */
function goOn(folded: string, read: Numeral): Numeral {
  if (read.script !== 'arabic' || read.scale === '' || read.more !== '') return read
  let { end } = read
  for (let least = sizeOf(read.scale); least > 1; ) {
    const [whole, zero = '', digits = '', scale = ''] =
      NUMERAL_GOES_ON.exec(folded.slice(end, end + 12)) ?? []
    const behind = folded.slice(end + (whole ?? '').length)
    if (whole === undefined || !fits({ zero, digits, scale, behind }, least)) break
    end += whole.length
    least = scale === '' || /[万亿]$/.test(scale) ? 1 : sizeOf(scale)
  }
  return end === read.end ? read : joined(folded, read, end)
}

interface Next {
  readonly zero: string
  readonly digits: string
  readonly scale: string
  readonly behind: string
}

/** Whether it is less than one of the scale before it; a scale at its end may be that of all: 1万2千亿. */
function fits({ zero, digits, scale, behind }: Next, least: number): boolean {
  const value = parseNumeral(digits) ?? 0
  if (value === 0) return false
  if (scale !== '' && value * sizeOf(scale) < least) return true
  const inner = scale.replace(/[万亿]+$/, '')
  if (inner !== '') return value * sizeOf(inner) < least
  const complete = zero !== '' || 10 ** digits.replace(',', '').length === least
  if (scale !== '') return complete && value < least
  if (value >= least || NO_PART_OF_NUMERAL.test(behind)) return false
  return complete || (digits.length === 1 && !OWN.test(behind))
}

function joined(folded: string, { start }: Numeral, end: number): Numeral {
  const [, more = '', rest = ''] = /^([多余]?)([万亿]*)/.exec(folded.slice(end, end + 3)) ?? []
  return build('han', start, [folded.slice(start, end), '', more, more && rest])
}

function sizeOf(scale: string): number {
  return parseNumeral(`一${scale}`) ?? 1
}

import { ABOUT_PAIRS, NOT_NEGATIVE_BEHIND, SIGN_LEADS, VAGUE } from '../lexicon/numerals.ts'
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

/** 兆 is a scale before money and before what is less than one of it; 兆瓦 is a unit. */
const TRILLION = '兆(?=[\\d多余元美日港欧])'
// 7 4 7 7 2 | 3 500名 | 1,200 | 19·5, 2.8, 228
const ARABIC =
  '\\d(?: \\d)* ?[.·] ?\\d(?: \\d)+(?!\\d)|\\d [.·] ?\\d(?!\\d)|\\d(?: \\d)+ ?[.·] ?\\d(?!\\d)|\\d(?: \\d)+(?![\\d.])|\\d{1,3}(?: \\d{3})+(?= ?[\\u4e00-\\u9fff])|\\d{1,3}(?:,\\d{3})+(?![\\d,])(?:\\.\\d+)?|\\d+(?:[.·]\\d+)?'
const DIGIT = '零〇一二两三四五六七八九'
/** As on cheques; 伍 and 陆 alone are names. */
const CHEQUE = '[壹贰叁肆伍陆柒捌玖][拾佰仟][壹贰叁肆伍陆柒捌玖零拾佰仟万亿]*'
const HAN = `(?:[${DIGIT}十百千万亿廿卅]|${TRILLION})+(?:[点·][${DIGIT}]+)?`
/** 百分之三十六点九, 百分之5.7, 三分之一; 七成五; 1/4; 4.0∶37.7∶58.3 */
const PART = [
  `(?:[百千万]|[${DIGIT}十]+)分之(?:${HAN}|${ARABIC})`,
  `[一二两三四五六七八九]成[一二三四五六七八九半](?![${DIGIT}十百千万个大项名家件金])`,
  '\\d+(?:\\.\\d+)?(?:[∶:]\\d+(?:\\.\\d+)?)+',
  '\\d{1,2}/\\d{1,3}(?![\\d/])',
].join('|')
/** 三四百, 一百七八十, 十七八; 十几; 几十, 好几万, 数百 */
const ABOUT = [
  `(?<![${DIGIT}第])(?:[${DIGIT}十百千万亿]*[十百千万亿]零?)?(?:${ABOUT_PAIRS})(?![${DIGIT}点])[十百千万亿]*`,
  `(?<![${DIGIT}第、前])(?:两、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[年倍个月天次十百千])[十百千万亿]*`,
  `[${DIGIT}]?十几[万亿]*`,
  `[${DIGIT}]+[百千万]几[十百千][万亿]*`,
  `(?:${VAGUE})[十百千万亿]+(?!分之)`,
].join('|')
const SIGN = `(?<sign>(?<=[${SIGN_LEADS},。;:、(=|\\t]|[^\\n] )-|(?<![${NOT_NEGATIVE_BEHIND}])负)?`

const NUMERAL = new RegExp(
  [
    `${SIGN}(?:(?<part>${PART})(?<partMore>多?)`,
    `(?<about>${ABOUT})(?<aboutMore>[多余]?)`,
    `(?<arabic>${ARABIC})(?<scale> ?(?:[十百千万亿]|${TRILLION})*)(?<more>[多余来+]?)(?<rest>[万亿]*)`,
    `(?<han>${CHEQUE}|${HAN}|半)(?<hanMore>[多余来]?)(?<hanRest>[万亿]*))`,
  ].join('|'),
  'g',
)

/** What goes on a numeral after its scale: 1万【6千】, 13万【2】, 3亿【5000万】, 1万【零500】. */
const NEXT = new RegExp(
  `^(零?)(\\d,\\d{3}(?!\\d)|\\d{1,4}(?:\\.\\d+)?|[${DIGIT}]|[${DIGIT}]?十[${DIGIT}]?)([十百千万亿]*)`,
)
/** Behind these a digit is no part of the numeral before it: 3万2024年, 5亿3个项目. */
const OTHER = /^[.,]?\d|^[年月日号时:∶/+—~-]|^ \d/
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
    const [whole, zero = '', digits = '', scale = ''] = NEXT.exec(folded.slice(end, end + 12)) ?? []
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
  if (value >= least || OTHER.test(behind)) return false
  return complete || (digits.length === 1 && !OWN.test(behind))
}

function joined(folded: string, { start }: Numeral, end: number): Numeral {
  const [, more = '', rest = ''] = /^([多余]?)([万亿]*)/.exec(folded.slice(end, end + 3)) ?? []
  return build('han', start, [folded.slice(start, end), '', more, more && rest])
}

function sizeOf(scale: string): number {
  return parseNumeral(`一${scale}`) ?? 1
}

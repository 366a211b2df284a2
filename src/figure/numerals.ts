/** A numeral as it stands in a text: its digits, then scale words, with 多 or 余 between or behind them. */
export interface Numeral {
  readonly script: 'arabic' | 'han' | 'part'
  readonly start: number
  readonly digitsEnd: number
  readonly end: number
  /** `3.3`, `二百十七`, `百分之三十`, folded. */
  readonly digits: string
  /** 万, 亿, 万亿 behind the digits; empty where none. */
  readonly scale: string
  /** 多, 余, 几, 来 before the unit or within the scale words; empty where none. */
  readonly more: string
  readonly moreAt: number
}

// 7 4 7 7 2 | 1,200 | 19·5, 2.8, 228
const ARABIC = '\\d(?: \\d)+(?![\\d.])|\\d{1,3}(?:,\\d{3})+(?![\\d,])(?:\\.\\d+)?|\\d+(?:[.·]\\d+)?'
const DIGIT = '零〇一二两三四五六七八九'
const HAN = `[${DIGIT}十百千万亿]+(?:[点·][${DIGIT}]+)?`
/** 百分之三十六点九, 百分之5.7, 三分之一; 1/4; 4.0∶37.7∶58.3 */
const PART = [
  `(?:[百千万]|[${DIGIT}十]+)分之(?:${HAN}|${ARABIC})`,
  '\\d+(?:\\.\\d+)?(?:[∶:]\\d+(?:\\.\\d+)?)+',
  '\\d{1,2}/\\d{1,3}(?![\\d/])',
].join('|')

const NUMERAL = new RegExp(
  [
    `(?<part>${PART})(?<partMore>多?)`,
    `(?<arabic>${ARABIC})(?<scale> ?[十百千万亿]*)(?<more>[多余来+]?)(?<rest>[万亿]*)`,
    `(?<han>${HAN}|半)(?<hanMore>[多余几来]?)(?<hanRest>[万亿]*)`,
  ].join('|'),
  'g',
)

/**
 * Every numeral of a folded text, in order, whatever it may mean.
 *
 * @example numeralsIn('三千多万名') // [{ script: 'han', digits: '三千', scale: '万', more: '多', … }]
 */
export function numeralsIn(folded: string): Numeral[] {
  return [...folded.matchAll(NUMERAL)].map(match => numeralOf(match.index, match.groups ?? {}))
}

function numeralOf(start: number, groups: Readonly<Record<string, string | undefined>>): Numeral {
  const { part, partMore, arabic, scale = '', more, rest, han, hanMore, hanRest } = groups
  if (part) return build('part', start, [part, '', partMore, ''])
  if (arabic) return build('arabic', start, [arabic, scale, more, rest])
  return build('han', start, [han, '', hanMore, hanRest])
}

type Parts = readonly (string | undefined)[]

function build(script: Numeral['script'], start: number, parts: Parts): Numeral {
  const [digits = '', scale = '', more = '', rest = ''] = parts
  const digitsEnd = start + digits.length
  const moreAt = digitsEnd + scale.length
  const end = moreAt + more.length + rest.length
  return { script, start, digitsEnd, end, digits, scale: scale.trim() + rest, more, moreAt }
}

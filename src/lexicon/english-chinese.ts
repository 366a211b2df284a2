import type { Rewrite } from './dialect.ts'

/** Times as English names them, and how they stand in a Chinese question; `$1` is the year or the number. */
export const TIMES: readonly Rewrite[] = [
  [/\b(?:by|at|as of) (?:the )?(?:end of|year-?end) (?:of )?((?:19|20)\d\d)\b/g, '$1年末'],
  [/\b(?:by|at) (?:the )?(?:end of (?:the|last) year|year-?end)\b/g, '年末'],
  [/\bin the first half of ((?:19|20)\d\d)\b/g, '$1年上半年'],
  [/\bin the first half(?: of the year)?\b/g, '上半年'],
  [
    /\b(?:in|during|for|of|from)? ?(?:the )?(?:fiscal )?(?:year )?((?:19|20)\d\d)(?:'s)?(?= |[?.,;:)]|$)/g,
    '$1年',
  ],
  [/\b(?:in|during|over|for|from)? ?(?:the )?(?:last|past|previous) (?:year|yr)(?:'s)?\b/g, '去年'],
  [/\b(?:in|during|over|for)? ?(?:the )?(?:this|current) (?:year|yr)(?:'s)?\b/g, '今年'],
  [/\b(?:in|during|over|for)? ?(?:the )?(?:next|coming|upcoming) (?:year|yr)(?:'s)?\b/g, '明年'],
  [
    /\b(?:in|during|over|for|within)? ?(?:the )?(?:last|past|previous|these) five years\b/g,
    '五年来',
  ],
  [/\b(?:in|during|over|for|within) the five years\b/g, '五年来'],
  [/\b(?:in|during|over|for)? ?(?:the )?(?:last|past|previous|these) three years\b/g, '三年来'],
  [
    /\bper (?:10,?000|ten thousand)(?: (?:people|persons|residents|inhabitants|population))?\b/g,
    '每万人',
  ],
  [
    /\bper (?:100,?000|hundred thousand)(?: (?:people|persons|residents|inhabitants|population))?\b/g,
    '每10万人',
  ],
  [
    /\bper (?:1,?000|thousand)(?: (?:people|persons|residents|inhabitants|population))?\b/g,
    '每千人',
  ],
  [/\bso far\b|\bto date\b|\bup to now\b/g, '累计'],
  [/\b(?:in|during|over|for|throughout) the (?:whole |entire |full )?year\b/g, '全年'],
]

/** What a number is counted by where the noun names its own measure; `null` keeps the noun as well. */
export const COUNTED_BY: readonly (readonly [noun: RegExp, measure: string])[] = [
  [/^(?:person|man)[- ]times?$|^attendances?$|^visits? by people$/, '人次'],
  [/^times?$|^occasions?$/, '次'],
  [/^people$|^persons?$|^individuals$|^men and women$/, '人'],
  [/^households?$|^families$/, '户'],
  [/^(?:km|kms|kilomet(?:er|re)s?)$/, '公里'],
  [/^tons?$|^tonnes?$|^metric tons?$/, '吨'],
  [/^mu$/, '亩'],
  [/^hectares?$/, '公顷'],
  [/^square (?:km|kilomet(?:er|re)s?)$/, '平方公里'],
  [/^square met(?:er|re)s?$/, '平方米'],
  [/^(?:yuan|rmb|renminbi)$/, '元'],
  [/^(?:us )?dollars?$/, '美元'],
  [/^percent$|^per cent$/, '百分之'],
  [/^(?:percentage )?points?$/, '个百分点'],
  [/^years?$/, '年'],
  [/^months?$/, '个月'],
  [/^days?$/, '天'],
  [/^kilowatts?$/, '千瓦'],
]

/** Verbs of change, by the form they are listed under. */
export const CHANGES: ReadonlyMap<string, string> = new Map(
  [
    ['增长', 'grow rise increase expand climb gain go_up jump surge'],
    ['下降', 'fall drop decline decrease shrink go_down reduce sink lower'],
  ].flatMap(([chinese = '', verbs = '']) =>
    verbs.split(' ').map((verb): [string, string] => [verb.replaceAll('_', ' '), chinese]),
  ),
)

/** How English asks for a share, a rank, an extent; and what the Chinese question ends in. */
export const TAILS = {
  howMany: '多少',
  howMuch: '多少',
  is: '是多少',
  share: '的比重是多少',
  rank: '居第几位',
  change: '多少',
  points: '多少个百分点',
  each: '各多少',
  times: '次',
  goneOn: '呢',
} as const

/** How English asks how large something is. */
export const EXTENTS: ReadonlyMap<string, string> = new Map([
  ['long', '多长'],
  ['big', '多大'],
  ['large', '多大'],
  ['high', '多高'],
  ['tall', '多高'],
  ['wide', '多宽'],
  ['far', '多远'],
  ['old', '多大'],
  ['low', '多低'],
  ['heavy', '多重'],
])

/** Particles that join what a question is put together from. */
export const JOINTS = {
  of: '的',
  and: '和',
  or: '或',
  such: '等',
  among: '中',
  not: '没有',
  except: ',不是',
  every: '每',
  takes: '占',
  meant: '计划',
  goneOn: '那',
} as const

/** A body, which is named with its place in one: 北碚人大. */
export const BODY =
  /^(?:[省市区县]?人大|人民代表大会|[省市区县]?政府|人民政府|法院|人民法院|高级人民法院|中级人民法院|检察院|人民检察院|政协|监委)/

/** Denies something, in Chinese. */
export const DENIES = /[没未不非]/

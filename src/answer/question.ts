import { parseNumeral } from '../figure/numeral.ts'
import type { Half } from '../report/report.ts'
import type { Measure, Sort } from './measure.ts'

/** What a question is after beside quantities: a person's name, a date. */
export type Asked = 'name' | 'when' | 'who' | 'where'

/** The years a question names: as numbers, or relative to the report (去年 looks back, 今年 is planned). */
export interface Years {
  readonly stated: readonly string[]
  readonly relative: readonly (Half | 'before')[]
}

/** A question as understood, before anything is looked up. */
export interface Question {
  /** Readable text: folded, dialect and noise removed. */
  readonly text: string
  /** What is looked for: the text without asking words, years and exclusions. */
  readonly content: string
  /** The noun right behind the measure: 几个【成员单位】; empty where none. */
  readonly target: string
  /** The noun the words before the measure end in: 领导督办的【重点建议】有几件; empty where none. */
  readonly head: string
  /** What the asker does not mean: 不是【列席会议】的. */
  readonly excluded: string
  /** The quantity asked for; null when none is. */
  readonly measure: Measure | null
  /** Numbers the question names itself: 是259还是228. */
  readonly numbers: readonly number[]
  /** Asked to choose between the numbers, what a number stands for, or whether it is right. */
  readonly about: 'choice' | 'meaning' | 'verify' | null
  readonly asked: Asked | null
  readonly years: Years
  /** A leaning to one half by its verbs (打算, 做了), where no year is named. */
  readonly leaning: Half | null
  /** Asks for the total of something: 一共有多少名. */
  readonly total: boolean
}

/**
 * Reads a question's form: what it asks, names and excludes.
 *
 * @param text as `readable` gives it
 * @example parseQuestion('不是列席会议的，参加检查的多少人次').measure // { sort: 'count', unit: '人次' }
 */
export function parseQuestion(text: string): Question {
  const { kept, excluded } = splitExclusions(text)
  const { rest: undated, years } = takeYears(kept)
  const { rest: unnumbered, numbers, about, unit } = takeNumbers(undated)
  const { rest, measure, target } = takeMeasure(unnumbered)
  return {
    text,
    content: rest.replace(/\s+/g, ' ').trim(),
    target,
    head: headOf(rest),
    excluded,
    measure:
      measure ??
      (about === 'choice' || about === 'verify'
        ? { sort: unit === '' ? 'any' : 'count', unit }
        : null),
    numbers,
    about,
    asked: askedFor(kept),
    years,
    leaning: leaningOf(kept),
    total: /总共|一共|总数|总量|共有|合计|总计|\b(?:total|altogether|overall)\b/.test(kept),
  }
}

const EXCLUDING =
  /^(?:我?(?:问|要|说)?的?(?:可|并)?(?:不是|不要|不算|不含|不包括|不问|不计|除了|除去|除开|而不是|而非|别(?:给我?|拿|把|报|算|说|问)?|不用|没问))(?:给我?|问|说|要|报|那个?|指|把|拿)*|^(?:and |but )?(?:not|excluding|except(?: for)?|other than|rather than|without|instead of|don't (?:give|mean|want)(?: me)?)\b/
const EXCLUDING_INSIDE =
  /(?:,? ?(?:而不是|而非|不是说|不包括|不算|别算|除了|不含|(?<=[数条件个次名户项部场篇少])非(?=\p{Script=Han}{2}))|,? \b(?:not(?! (?:been )?[a-z]+ed\b)|excluding|except(?: for)?|rather than|instead of)\b)(?!吗)(.+)$/u
const NOT_EXCLUDING = /^(?:不是|别)?(?:是不是|有没有)|不是吗|^别的/

/** Clauses that say what is not meant are set aside; where nothing else is left they are the question. */
function splitExclusions(text: string): { kept: string; excluded: string } {
  const kept: string[] = []
  const excluded: string[] = []
  for (const clause of text.split(/[,;:!?。()]/).flatMap(byBlanks)) {
    const inside = EXCLUDING_INSIDE.exec(clause)
    if (EXCLUDING.test(clause) && !NOT_EXCLUDING.test(clause))
      excluded.push(clause.replace(EXCLUDING, ''))
    else if (EXCLUDED_BEHIND.test(clause)) excluded.push(clause.replace(EXCLUDED_BEHIND, ''))
    else kept.push(inside ? clause.slice(0, inside.index) : clause)
    if (inside?.[1] && !EXCLUDING.test(clause)) excluded.push(inside[1])
  }
  const positive = kept.filter(Boolean).join(',')
  return positive === ''
    ? { kept: text, excluded: '' }
    : { kept: positive, excluded: excluded.join(' ') }
}

const EXCLUDED_BEHIND = /的?(?:不要|不算|除外|别算)(?:了|的)?$/

/** Blanks part Chinese clauses only where one of them excludes: 2025的 2024的不要. */
function byBlanks(clause: string): string[] {
  const pieces = clause.trim().split(/ +/)
  const parted =
    /\p{Script=Han}/u.test(clause) &&
    pieces.some(piece => EXCLUDING.test(piece) || EXCLUDED_BEHIND.test(piece))
  return parted ? pieces : [clause.trim()]
}

const STATED_YEAR =
  /(?<![\d.])((?:19|20)\d\d)(?:年度?|(?![\d.]))|(?<![\d.近这过连续第]|过去|连续)([025-9]\d)年(?!来|前|后|间|多|以)|([一二][〇零一二三四五六七八九]{3})年/g
const RELATIVE_YEARS: readonly (readonly [RegExp, Half | 'before'])[] = [
  [/前年|大前年|two years ago/g, 'before'],
  [/去年|上年度?|上一年度?|旧年|过去一年|头一年|\b(?:last|past|previous) year\b/g, 'review'],
  [
    /今年|本年度?|明年|来年|下一年度?|今后一年|下年度?|\b(?:this|next|coming|following) year\b/g,
    'plan',
  ],
]

/** 98年 is 1998, 24年 is 2024. */
const century = (short: string): string => `${Number(short) < 50 ? 20 : 19}${short}`

function takeYears(text: string): { rest: string; years: Years } {
  const stated: string[] = []
  const relative: (Half | 'before')[] = []
  let rest = text.replace(STATED_YEAR, (_, full?: string, short?: string, han?: string) => {
    stated.push(full ?? (short ? century(short) : String(parseNumeral(han ?? ''))))
    return ' '
  })
  for (const [pattern, year] of RELATIVE_YEARS)
    rest = rest.replace(pattern, () => {
      relative.push(year)
      return ' '
    })
  return { rest, years: { stated, relative } }
}

const NUMERAL = String.raw`(?<![\d.第a-z])\d[\d,]*(?:\.\d+)?(?:万|亿)?%?`
const CHOICE = new RegExp(
  String.raw`(${NUMERAL})(\p{L}{0,3}?)(?:,? ?(?:还是|或者|抑或|或) ?(?:是)?| or )(${NUMERAL})(?:人次|件次|[件条项个名人户家篇部份次场])?`,
  'u',
)
const MEANING =
  /(?:指|说|代表|表示|对应|讲|来自)的?(?:的?是|的)?(?:什么|哪|谁)|是谁|什么意思|哪来的|(?:干|做)什么的|是什么|指什么|\bwhat (?:does|is|are|do)\b|\bstands? for\b|\brefers? to\b|\bmean/
/** Asks whether a number is right: 是不是217个, 是10个吗. */
const VERIFY = new RegExp(
  String.raw`(?:是不是|是否|有没有|是|有|为|达到?|约|is it|are there|was it|were there) ?(${NUMERAL})(人次|件次|篇目|个百分点|\p{Script=Han})?(?:吗|么|对吗|对不对|对不|\?|,|$|right|correct)`,
  'u',
)

function takeNumbers(
  text: string,
): Pick<Question, 'numbers' | 'about'> & { rest: string; unit: string } {
  const choice = CHOICE.exec(text)
  if (choice)
    return {
      rest: text.replace(choice[0], ' ').replace(/[到底究竟]{2}|是(?= )/g, ' '),
      numbers: numbersIn(choice[0]),
      about: 'choice',
      unit: '',
    }
  const verify = QUANTITY.test(text) ? null : VERIFY.exec(text)
  if (verify)
    return {
      rest: text.replace(verify[0], ' '),
      numbers: [],
      about: 'verify',
      unit: verify[2] ?? '',
    }
  const numbers = numbersIn(text)
  const about = numbers.length > 0 && MEANING.test(text) && !QUANTITY.test(text) ? 'meaning' : null
  const rest =
    about === 'meaning' ? text.replace(new RegExp(NUMERAL, 'g'), ' ').replace(MEANING, ' ') : text
  return { rest, numbers, about, unit: '' }
}

const numbersIn = (text: string): number[] =>
  [...text.matchAll(new RegExp(NUMERAL, 'g'))].flatMap(
    ([numeral]) => parseNumeral(numeral.replace('%', '')) ?? [],
  )

// Longest first, so that 几件次 is not read as 几件.
const UNITS =
  '人次|件次|场次|篇目|个百分点|百分点|平方公里|平方米|千瓦时|公顷|公里|万元|亿元|万亩|美元|块钱|个月|小时|个人|名|人|位|次|场|期|回|趟|轮|届|遍|件|条|项|份|部|篇|册|封|宗|起|桩|例|个|家|户|处|所|座|间|站|栋|种|类|大|方|只|头|台|辆|套|架|艘|亩|吨|斤|米|元|年|天|周|岁|倍|成|级|支|批|道|镇|村|区|县|省|国|本|张|对|组|点|单|块|席|门|首|课|节'
const COUNTING = new RegExp(
  String.raw`(?<!哪)(?:多少|(?<!第)几)(?!乎|何|时|点钟|月|号|分之)(?:来|十|百|千|万|亿)?(?:(${UNITS})(?!${'业'}))?`,
)

interface Asking {
  readonly pattern: RegExp
  readonly sort: Sort
}

/** Ways to ask for a quantity that name its sort, the most telling first. */
const ASKING: readonly Asking[] = [
  {
    pattern:
      /多少(?:块)?钱|花(?:了|费)?(?:多少|几)(?!次|个)(?:元|块|万|亿)?|(?:多少|几)(?:个)?(?:万|亿|块)?(?:元|美元)|经费(?:是|有)?多少|造价|多大金额|金额(?:是|有)?多少|\bhow much (?:money|did .* cost|does .* cost|was spent)\b/,
    sort: 'money',
  },
  {
    pattern:
      /百分之(?:几|多少)|(?:几|多少)个?(?:百分)?点(?!建议|意见|要求)|(?:多大|多高|什么|多少)的?(?:比例|比重|占比)|(?:占比|比例|比重|[\u4e00-\u9fff]率|增速|增幅|涨幅|降幅)(?:是|有|为|到|达)*(?:多少|几)|几成|几分之几|\bwhat (?:percentage|percent|share|proportion|rate)\b|\b(?:percentage|percent|proportion) of\b|\b(?:satisfaction|adoption|completion|approval|unemployment|participation|attendance|pass|success|coverage|urbani[sz]ation) rates?\b/,
    sort: 'percent',
  },
  {
    pattern:
      /多久|多长时间|(?:几|多少)(?:个)?(?:年|个月|天|小时|周)(?!份|级|度|来|前|后)|\bhow (?:long|many (?:years|months|days|hours|weeks))\b/,
    sort: 'duration',
  },
  {
    pattern:
      /第几(?!部|章|条|个|点|段|节)(?:名|位|次|届)?|(?:排(?:名|位|行|第|在第)|居|列)(?:第)?(?:几|多少)|几等奖|什么(?:名次|奖项?|位次)|哪个名次|名次|位次|\b(?:what|which) (?:rank|place|prize|award)\b|\brank(?:ed|ing)?\b/,
    sort: 'rank',
  },
  {
    pattern:
      /(?:涨|增长|增加|提高|上升|升|下降|减少|降|跌|翻|多|少|变化|变动)(?:了|得)?(?:多少|几)(?:倍|番|成|个百分点)?|增速|增幅|涨幅|降幅|\b(?:how much|by how much) .*(?:grow|grew|rise|rose|increase|decrease|fall|fell|drop|change)\w*|\bgrowth\b/,
    sort: 'change',
  },
  { pattern: /几倍|多少倍|\bhow many times (?:as|more|larger|higher)\b/, sort: 'times' },
  { pattern: COUNTING, sort: 'count' },
  { pattern: /\bhow many\b|\b(?:the )?number of\b|\bhow often\b/, sort: 'count' },
  {
    pattern: /\bhow (?:much|big|large|high|far|tall)\b|多大|多高|多长|多远|多重|多宽/,
    sort: 'any',
  },
]

/** Nouns of quantities: a bare topic that ends in one asks for its figure: 代表建议件数, 一般公共预算收入. */
const QUANTITY_NOUN: readonly Asking[] = [
  { pattern: /(人次|[人户件项次场条个部篇份名家])数(?:量|目)?$|(人次|件次)$/, sort: 'count' },
  {
    pattern:
      /(?:金额|经费|预算|造价|成本|费用|budget|cost)$|\bwhat (?:is|was|are|were) the (?:[a-z'-]+ )*(?:budget|cost|price|salary|expenditure)\b/,
    sort: 'money',
  },
  { pattern: /^(?:the )?(?:[a-z'-]+ ){0,5}items\b/, sort: 'count' },
  {
    pattern:
      /\bwhat (?:is|was|are|were) the (?:[a-z'-]+ )*(?:population|area|size|amount|revenue|gdp|output|level|length|number|total)\b|\bwhat (?:is|was) .*\b(?:level|length|population|rate|output)\b/,
    sort: 'any',
  },
  { pattern: /(?:[\u4e00-\u9fff]{1}率|占比|比例|比重|rate|ratio)$/, sort: 'percent' },
  { pattern: /(?:数量|总数|总量|产量|规模|总值|总额|收入|支出|面积|里程|人口|gdp)$/, sort: 'any' },
]

/** Any of the ways to ask for a quantity; a global test used where a question is split. */
export const QUANTITY = new RegExp(ASKING.map(({ pattern }) => pattern.source).join('|'))

function takeMeasure(text: string): { rest: string; measure: Measure | null; target: string } {
  const asking = ASKING.find(({ pattern }) => pattern.test(text))
  if (!asking) return { rest: text.replace(NUMBER_OF, ''), measure: bareMeasure(text), target: '' }
  const found = asking.pattern.exec(text)
  const unit = unitOf(found, asking.sort)
  const at = (found?.index ?? 0) + (found?.[0].length ?? 0)
  const target = targetBehind(text.slice(at))
  const sort = openSort(asking.sort, unit, {
    asked: found?.[0] ?? '',
    before: text.slice(0, found?.index ?? 0),
  })
  return {
    rest: withoutAsking(text, asking),
    measure: { sort, unit: unit || englishUnit(target.trim()), ...scaleOf(found?.[0] ?? '') },
    target,
  }
}

/** The measure word a text asks in: 多几项 → 项; empty where none. */
export const askedUnit = (text: string): string =>
  (COUNTING.exec(text)?.[1] ?? '').replace('个人', '人')

/** 多少 alone asks for anything; behind 产量, 里程, 收入 for an amount, not for its growth. */
function openSort(
  sort: Sort,
  unit: string,
  { asked, before }: { asked: string; before: string },
): Sort {
  if (sort !== 'count' || unit !== '' || !/多少/.test(asked)) return sort
  return /(?:gdp|量|额|值|收入|支出|规模|面积|里程|长度|人口|投资)(?:总量)?(?:是|有|达|为|到|共|一共|总共|大概|约)*$/.test(
    before.trim(),
  )
    ? 'amount'
    : 'any'
}

/** 多少亿 wants a figure printed in 亿. */
const scaleOf = (asked: string): { scale?: string } => {
  const [, scale] = /(?:多少|几)个?(万亿|亿|万)/.exec(asked) ?? []
  return scale === undefined ? {} : { scale }
}

const unitOf = (found: RegExpExecArray | null, sort: Sort): string =>
  sort === 'count' ? (found?.[1] ?? '').replace('块钱', '元').replace('个人', '人') : ''

/** English nouns that are measure words in Chinese: how many sessions → 次. */
const ENGLISH_UNITS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:person|man)[- ]times?\b|\battendances?\b/, '人次'],
  [/\b(?:times|sessions?|occasions?)\b/, '次'],
  [/\bhouseholds?\b|\bfamilies\b/, '户'],
  [/\b(?:articles?|news (?:stories|items|reports)|essays?)\b/, '篇'],
  [/\b(?:enterprises?|companies|firms|businesses)\b/, '家'],
  [
    /\b(?:officials?|members?|deputies|officers?|people|persons?|representatives?|cadres?|workers?|helpers?)$/,
    '名',
  ],
]
const englishUnit = (words: string): string =>
  ENGLISH_UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? ''

/** 增长了多少 asks by its verb, which stays part of what is looked for. */
function withoutAsking(text: string, { pattern }: Asking): string {
  return text.replace(
    new RegExp(pattern.source, 'g'),
    found =>
      ` ${found.replace(new RegExp(COUNTING.source, 'g'), ' ').replace(/\b(?:how|many|much|number|of|the|what)\b/g, ' ')} `,
  )
}

/** 采纳的条数 asks in 条; the word itself is not looked for. */
const NUMBER_OF = /的?[人户件项次场条个部篇份名家]数(?:量|目)?(?:是|呢|有)?[\s?？,。]*$/

const bareMeasure = (text: string): Measure | null => {
  const noun = QUANTITY_NOUN.find(({ pattern }) =>
    pattern.test(text.replace(/(?:是|呢|吗|有|为)?[\s?？,。]*$/, '')),
  )
  if (!noun || /什么|哪|怎/.test(text)) return null
  return { sort: noun.sort, unit: noun.sort === 'count' ? unitNamed(noun.pattern.exec(text)) : '' }
}

/** The words up to the next verb-like break: 几个【成员单位】, how many 【special lectures】 were given. */
function targetBehind(text: string): string {
  const [, chinese = ''] =
    /^(?:的)?([\u3400-\u9fff]{2,8}?(?:的[\u3400-\u9fff]{2,6}(?=$|[,。?\s]))?)(?=的|了|被|[,。?\s]|是|在|参|办|给|$)/.exec(
      text,
    ) ?? []
  const [, english = ''] =
    /^ ((?:[a-z-]+ ){0,6}?[a-z-]+?)(?= (?:were|was|are|is|did|do|does|have|has|had|got|that|which|can|will|in|on|of|at)\b|[?,.]|$)/.exec(
      text,
    ) ?? []
  return chinese || english
}

const unitNamed = (found: RegExpExecArray | null): string => found?.[1] ?? found?.[2] ?? ''

const ASKED: readonly (readonly [RegExp, Asked])[] = [
  [
    /(?:是|叫)谁|谁(?:是|当|任|担任)|姓什么|姓名|真名|全名|本名|哪(?:一)?位|叫什么名字?(?=.*(?:主任|书记|院长|局长|代表|领导|人))|(?:主任|书记|院长|局长|代表|领导|检察长|区长|市长|省长|人)(?:都)?叫什么|\bwho (?:is|was|are|were|chairs?|chaired|heads?|headed|leads?|led)\b|\bname of the (?:\w+ )?(?:director|chair\w*|secretary|mayor|head|leader|deputy|person|president)\b/,
    'name',
  ],
  [
    /什么时候|何时|哪(?:一)?天|几月|几号|几点(?:钟|开|召|举)|什么(?:日期|时间)|哪(?:一)?年(?!级)|哪个月|\bwhen\b|\bwhat (?:date|day|time|month|year)\b/,
    'when',
  ],
]
const headOf = (rest: string): string =>
  /的([\u3400-\u9fff]{2,8})(?:有|是|为|达|到|共|一共|总共|,|\s)*$/.exec(rest.trim())?.[1] ?? ''

const ASKED_LOOSELY: readonly (readonly [RegExp, Asked])[] = [
  [/谁|哪个(?:人|领导|单位|部门)|\bwho(?:se|m)?\b/, 'who'],
  [
    /(?:在|到|去)哪(?![些个几方一两三四份本家条部种次位类项篇张期])|哪里|哪儿|哪点|哪凼|什么地方|哪个地方|\bwhere\b/,
    'where',
  ],
]

const askedFor = (text: string): Asked | null =>
  [...ASKED, ...ASKED_LOOSELY].find(([pattern]) => pattern.test(text))?.[1] ?? null

const LEANINGS: readonly (readonly [RegExp, Half])[] = [
  [
    /打算|计划(?!执行)|准备|将要|接下来|下一步|今后|未来|安排|要(?:建|做|搞|推|抓|开|盯)|目标|任务|\b(?:will|plan(?:s|ned)?|going to|intend|upcoming)\b/,
    'plan',
  ],
  [/[\u4e00-\u9fff]了|过去|完成|实际|总结|回顾|\b(?:did|was|were|had|have been)\b/, 'review'],
]

const leaningOf = (text: string): Half | null =>
  LEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null

import type { Measure, Sort } from './measure.ts'

// Longest first, so that 几件次 is not read as 几件.
const UNITS =
  '人次|件次|场次|篇目|辆次|架次|艘次|航次|台次|列次|班次|车次|个百分点|百分点|平方公里|平方米|千瓦时|公顷|公里|万元|亿元|万亩|美元|块钱|个月|小时|个人|名|人|位|次|场|期|回|趟|盘|轮|届|遍|件|条|项|份|部|篇|册|封|宗|起|桩|例|个|家|户|处|所|座|间|站|栋|种|类|大|方|只|头|台|辆|套|架|艘|枚|样|亩|吨|斤|米|元|年|天|周|岁|倍|成|平(?![均原台方安稳衡等])|度(?=电)|级|支|批|道|镇|村|区|县|省|国|本|张|对|组|点|单|块|席|门|首|课|节|列|堂'
/** 那几年, 近几天, 好几个 name a stretch or a many, and ask for none. */
const NO_ASKING = '(?<![近好]|[这那前头往后](?=几[年天月]|几个月))'
const COUNTING = new RegExp(
  `(?<!哪)(?:多少|(?<!第)${NO_ASKING}几)(?!乎|何|时|点钟|月|号|分之)(?:来|十|百|千|万|亿)?(?:(${UNITS})(?!业|(?<=列)[席入出为举]|(?<=支)多少|(?<=成)[员果本效功就]|(?<=方)[面法式案针向]))?`,
)

interface Asking {
  readonly pattern: RegExp
  readonly sort: Sort
}

/** Ways to ask for a quantity that name its sort, the most telling first. */
const ASKING: readonly Asking[] = [
  {
    pattern:
      /多少(?:块)?钱|(?:多少|几)块(?:钱|(?=[?,。了\s]|$))|花(?:了|费)?(?:多少|几)(?!次|个)(?:元|块|万|亿)?|(?:多少|几)(?:个)?(?:万|亿|块)?(?:元|美元)|经费(?:是|有)?多少|造价|多大金额|金额(?:是|有)?多少|\bhow much (?:money|did .* cost|does .* cost|was spent)\b/,
    sort: 'money',
  },
  {
    pattern:
      /百分之(?:几|多少)|(?:几|多少)个?(?:百分)?点(?!建议|意见|要求|钟|开|召|举)|(?:多大|多高|什么|多少)的?(?:比例|比重|占比)|(?:占比|比例|比重|(?<=率)|增速|增幅|涨幅|降幅)(?:是|有|为|到|达)*(?:多少|几)(?:个?(?:百分)?点)?|几成|几分之几|占(?![地用道领有])[\u4e00-\u9fffa-z]{0,12}多少(?=了?[呢啊?？。\s]*$)|\bwhat (?:percentage|percent|share|proportion|rate)\b|\bwhat ?%|\b(?:percentage|percent|proportion) of\b|\b(?:satisfaction|adoption|completion|approval|unemployment|participation|attendance|pass|success|coverage|urbani[sz]ation) rates?\b/,
    sort: 'percent',
  },
  {
    pattern:
      /多久|多长时间|(?:(?<![近好]|[这那前头往后](?=几))几|多少)(?:个)?(?:年|个月|天|小时|周)(?!份|级|度|来|前|后)|\bhow (?:long|many (?:years|months|days|hours|weeks))\b/,
    sort: 'duration',
  },
  {
    pattern:
      /第几(?!部|章|条|个|点|段|节)(?:名|位|次|届)?|(?:排(?:名|位|行|第|在第)|居|列)(?:第)?(?:几|多少)|几等奖|什么(?:名次|奖项?|位次)|哪个名次|名次|位次|\b(?:what|which) (?:rank|place|prize|award)\b|\brank(?:ed|ing)?\b/,
    sort: 'rank',
  },
  {
    pattern:
      /(?:涨|增长|增加|提高|上升|升|下降|减少|降|跌|翻|多|少|变化|变动|(?<![新净倍])增|(?<=[经济值量入资额产])长)(?:了|得|出)?(?:多少|几)(?:倍|番|成|个百分点)?|是(?:涨|增|升|多(?!少))(?:了?还)?是(?:跌|降|减|少)|(?:涨|增|升)(?:了)?还是(?:跌|降|减)|增速|增幅|涨幅|降幅|\b(?:how much|by how much) .*(?:grow|grew|rise|rose|increase|decrease|fall|fell|drop|change)\w*|\bgrowth\b/,
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
  {
    pattern: /(人次|(?<![那这])[人户件项次场条个部篇份名家])数(?:量|目)?$|(人次|件次)$/,
    sort: 'count',
  },
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

/** The quantity a question asks for, the noun right behind the measure, and the text without the asking. */
export interface MeasureTaken {
  readonly rest: string
  readonly measure: Measure | null
  readonly target: string
}

/**
 * Takes out the words that ask for a quantity.
 *
 * @example takeMeasure('有几个部门') // { measure: { sort: 'count', unit: '个' }, target: '部门', … }
 */
export function takeMeasure(text: string): MeasureTaken {
  const asking = ASKING.find(({ pattern }) => pattern.test(text))
  if (!asking) return { rest: text.replace(NUMBER_OF, ''), measure: bareMeasure(text), target: '' }
  const found = asking.pattern.exec(text)
  const unit = unitOf(found, asking.sort)
  const at = (found?.index ?? 0) + (found?.[0].length ?? 0)
  const behind = asking.sort === 'change' ? text.slice(at).replace(COUNTED, '') : text.slice(at)
  const target = COUNTING.test(behind) ? '' : targetBehind(behind)
  const isNoun = target === '' && unit !== '' && NOUN_UNITS.has(unit)
  const before = text.slice(0, found?.index ?? 0)
  const isOfThings = asking.sort === 'count' || asking.sort === 'any'
  const [, named = ''] = unit === '' && isOfThings ? (NAMED_UNIT.exec(before.trim()) ?? []) : []
  if (named !== '' && target === '')
    return { rest: withoutAsking(text, asking), measure: { sort: 'count', unit: named }, target }
  const sort = openSort(asking.sort, unit, { asked: found?.[0] ?? '', before })
  return {
    rest: withoutAsking(text, asking),
    measure: {
      sort,
      unit: isNoun ? '个' : unit || englishUnit(target.trim()),
      ...scaleOf(found?.[0] ?? ''),
    },
    target: isNoun ? unit : target,
  }
}

/** The measure word a text asks in: 多几项 → 项; empty where none. */
export const askedUnit = (text: string): string =>
  SPOKEN_UNITS[COUNTING.exec(text)?.[1] ?? ''] ?? COUNTING.exec(text)?.[1] ?? ''

/** 旅游人次有多少, 户数是多少: the noun names its measure. */
const NAMED_UNIT =
  /(人次|件次|(?<=[\u4e00-\u9fff])(?<![那这])[人户件](?=数量?(?:是|有|达|为|到)*$))(?:数量?)?(?:一共|总共|大概|约|是|有|达|为|到)*$/

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

/** As people say it: 几方水, 多少平. */
const SPOKEN_UNITS: Readonly<Record<string, string>> = {
  块钱: '元',
  个人: '人',
  方: '立方米',
  平: '平方米',
  度: '千瓦时',
}

const unitOf = (found: RegExpExecArray | null, sort: Sort): string =>
  sort === 'count' ? (SPOKEN_UNITS[found?.[1] ?? ''] ?? found?.[1] ?? '') : ''

/** English nouns that are measure words in Chinese: how many sessions → 次. */
const ENGLISH_UNITS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:person|man)[- ]times?\b|\battendances?\b/, '人次'],
  [/\b(?:times|sessions?|occasions?|meetings?)\b/, '次'],
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
function withoutAsking(text: string, { pattern, sort }: Asking): string {
  return text
    .replace(
      new RegExp(
        pattern.source + (sort === 'change' ? `(?:(?:${UNITS})(?![\\u4e00-\\u9fff]))?` : ''),
        'g',
      ),
      found =>
        ` ${found
          .replace(POINTS, ' ')
          .replace(new RegExp(COUNTING.source, 'g'), ' ')
          .replace(/\b(?:how|many|much|number|of|the|what)\b/g, ' ')} `,
    )
    .replace(new RegExp(COUNTING.source, 'g'), ' ')
}

/** 专利多了几【件】: what a change is counted in. */
const COUNTED = new RegExp(`^(?:${UNITS})(?![业\u4e00-\u9fff])`)
const POINTS = /(?:几|多少)个?(?:百分)?点|百分之(?:几|多少)|(?:几|多少)块钱/g

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
    /^(?:的)?([\u3400-\u9fff](?=[?,。\s]|$)|[\u3400-\u9fff]{2,8}?(?:的[\u3400-\u9fff]{2,6}(?=$|[,。?\s]))?)(?=的|了|被|[,。?\s/]|是|在|参|办|给|$)/.exec(
      text,
    ) ?? []
  const [, english = ''] =
    /^ ((?:[a-z-]+ ){0,6}?[a-z-]+?)(?= (?:were|was|are|is|did|do|does|have|has|had|got|that|which|can|will|in|on|of|at)\b|[?,.]|$)/.exec(
      text,
    ) ?? []
  return (DOES.test(chinese) ? '' : chinese) || (AUXILIARY.test(english) ? '' : english)
}

/** 撤了多少站: what is counted is its own measure word. */
const NOUN_UNITS: ReadonlySet<string> = new Set(['站', '点', '课'])

/** 有几所【进了国家计划】: what they did is not what they are. */
const DOES =
  /^(?:[上去来用做到进拿得]了|进|入选|入围|上榜|登上|获批|获评|评上|评为|选上|拿了?|得了|夺|通过|推广|列入|纳入|落户|入驻|完成|开工|投产|投用|建成|达标|参加|报名|返乡|办得|做得|干得|排在|居|位居)/

/** How much 【was paid out】 asks by its verb. */
const AUXILIARY = /^(?:was|were|is|are|did|do|does|has|have|had|will|can)\b/

const unitNamed = (found: RegExpExecArray | null): string => found?.[1] ?? found?.[2] ?? ''

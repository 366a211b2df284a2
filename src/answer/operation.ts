import { remembered } from '../search/memory.ts'
import { askedUnit } from './asking.ts'
import type { Measure } from './measure.ts'

/** How a computed answer is made of two figures. */
export type Operator = 'sum' | 'difference' | 'share' | 'growth' | 'times' | 'average'

/** A computation asked for, with the words for its two operands, in the order of the formula. */
export interface Operation {
  readonly operator: Operator
  readonly left: string
  readonly right: string
  /** All operands: those two, or more that are added up; one where the whole of a share is not named. */
  readonly operands: readonly string[]
  /** Words round the operands that speak of both. */
  readonly shared: string
  /** Whether the one need not be part of the other: 相当于. */
  readonly apart: boolean
  /** `more` / `less` when the question says which is expected to be larger. */
  readonly sense: 'more' | 'less' | null
  /** Read from 和 and 一共 alone, which may also list: 和 is no plus. */
  readonly loose: boolean
  /** The measure both operands must be in. */
  readonly measure: Measure
}

interface Form {
  readonly operator: Operator
  readonly pattern: RegExp
  readonly sense?: 'more' | 'less'
  /** What is asked is a ratio of two things, neither of which need be part of the other: 相当于. */
  readonly apart?: boolean
  /** The first group is the right operand: 平均每个【责任人】负责几【户】 is households over people. */
  readonly swapped?: boolean
}

const Q = '(?:多少|几)'
const PLUS = '(?:再加上|加上|再加|(?<![参增更追附外施])加(?![强快大入工起拢埋在一总]))'
const AND = `(?:和|跟|与|同|及|以及|、|,|还有|${PLUS})`
const PLUS_WORD = new RegExp(`${PLUS}|\\+|plus|sum of`)
const MEASURE = '(?:个|名|位|人|次|场|户|部|件|家|项|篇|条|镇|期|份)'
const DOING = '(?:要|得|能|可以|大概|约|摊|分|管|负责|对接|联系|帮|报|提|学|收|有|是|到|了)'
const TOTAL =
  '(?:一共|总共|一起(?=有?(?:多少|几))|拢共|统共|合计|共计|合共|共|加起来|加拢来?|加在一[起块]|合起来|加一[起块]|加总|合在一[起块]|凑一[起块]|凑到一[起块]|算[在到]一[起块]|全算上|都算上|两样加|两项加|之和|总和|总计|相加|in total|total)'

/** The forms of questions that need two figures, the most telling first. */
const FORMS: readonly Form[] = [
  {
    operator: 'average',
    pattern: new RegExp(
      `^(.*?)平均(?:下来|算下来|到|每|,| )*((?:一|1)?${MEASURE}?[^,]*?)[,，]?((?:${DOING})*${Q}.*)$`,
    ),
    swapped: true,
  },
  {
    operator: 'average',
    pattern: new RegExp(`^(.*?)每((?:一)?${MEASURE}.*?)(?:平均|大概|约|大约)(.*${Q}.*)$`),
    swapped: true,
  },
  {
    operator: 'average', // 每名责任人帮几户; 每件建议多少代表提 names no doing of the ones to the others
    pattern: new RegExp(
      `^(.*?)每((?:一)?${MEASURE}(?!人)[^,]{2,}?)[,，]?((?:${DOING})+${Q}${MEASURE}.*)$`,
    ),
    swapped: true,
  },
  {
    operator: 'average',
    pattern:
      /^()(?:on average,?|average number of|the average|average) (?:how many )?(.+?) (?:per|for each|for every|each) (.+)$/,
  },
  {
    operator: 'average',
    pattern: /^()how many (.+?) (?:per|for each|for every) (.+?)(?: on average)?$/,
  },
  {
    operator: 'average',
    pattern:
      /^()(?:on average,? )?how many (.+?) (?:does|do|did|is|was|has) (?:one|each|every|a single) (.+?)(?: on average)?$/,
  },
  {
    operator: 'share',
    pattern:
      /^()(.+?)(?:大概|约)?(?:占(?!比)了?|在(?=.*占))(.+?)(?:当?中|里头?|里面)?(?:所?占)?的?(?:百分之?(?:多少|几)|多少|几成|几分之几|比例|比重|百分比|占比|多大|几个百分点|份额).*$/,
  },
  {
    operator: 'share',
    pattern: /^()(.+?)(?:相当于|等于|是|为)(.+?)的?(?:百分之(?:多少|几)|几成|几分之几|多大比例).*$/,
    apart: true,
  },
  {
    operator: 'share',
    pattern:
      /^()(.+?)(?:里面?|中|当中|的)?(?:有|是)?(?:百分之(?:几|多少)|几成|多大比例|多少比例)(?:是|被|得到|获得|给)(.+)$/,
    swapped: true,
  },
  {
    operator: 'share', // 农民工里外出打工的占几成
    pattern:
      /^()(.+?)(?:里头|里面?|当中|中)(?=..)(.+?)的?(?:所?占了?|是)(?:多少|几成|百分之(?:几|多少)|多大比例|几分之几|多大一?部分).*$/,
    swapped: true,
  },
  { operator: 'share', pattern: /^()(.+?)占(?!比|多少|几|百分|的|了?[\s?？。]*$)(.+)$/ },
  {
    operator: 'share',
    pattern:
      /^()what ?(?:percentage|percent|share|proportion|fraction|%) of (.+?) (?:were|was|are|is|did|got|has|have|had|went|came|made up|do|does) (.+)$/,
    swapped: true,
  },
  {
    operator: 'share',
    pattern: /^()(.+?) as an? (?:percentage|share|proportion|percent) of (.+)$/,
  },
  {
    operator: 'share',
    pattern: /^()(?:share|percentage|proportion|percent) of (.+?) (?:in|among|out of|over) (.+)$/,
  },
  {
    operator: 'growth',
    pattern:
      /^()(.+?)(?:比|较)(.+?)(?:增长|增加|提高|上升|多|下降|减少|降|少)了?(?:百分之(?:几|多少)|多少百分比|几成|%).*$/,
  },
  { operator: 'times', pattern: new RegExp(`^()(.+?)(?:是|相当于|为|等于)(.+?)的?${Q}倍.*$`) },
  {
    operator: 'times',
    pattern: /^()(.+?)(?:和|与|跟|对|比)(.+?)(?:之比|的比例|的比值|比例是)(?:多少|几比几|几)?.*$/,
  },
  {
    operator: 'times',
    pattern: /^()(?:what is )?(?:the )?ratio (?:of|between) (.+?) (?:to|and) (.+)$/,
  },
  {
    operator: 'times',
    pattern:
      /^()how many times (?:as many |more |the )?(.+?) (?:as|than|compared (?:to|with)) (.+)$/,
  },
  {
    operator: 'difference',
    pattern: new RegExp(
      `^()(.+?)(?:比|较|比起|相比)(.+?)(?:还|要|又|是)?(?:多|高|大|快|增加|增长|上升|涨|长|提高)(?:\\p{Script=Han}{0,3}?)${Q}.*$`,
      'u',
    ),
    sense: 'more',
  },
  {
    operator: 'difference',
    pattern: new RegExp(
      `^()(.+?)(?:比|较|比起|相比)(.+?)(?:还|要|又|是)?(?:少|低|小|慢|减少|下降|降)(?:\\p{Script=Han}{0,3}?)${Q}.*$`,
      'u',
    ),
    sense: 'less',
  },
  {
    operator: 'difference',
    pattern: new RegExp(
      `^()(.+?)${AND}(.+?)(?:之间|两者|二者|两个数)?,?(?:相差|差距|差了?|的差)(?:多少|多大|几|是|有)?.*$`,
    ),
  },
  {
    operator: 'difference',
    pattern:
      /^()(.*?(?:\d{2,4}年|去年|今年|前年))(?:和|与|跟|同)((?:\d{2,4}年|去年|今年|前年).*?)(?:相比较?|对比|比较|比)(?:一下|起来)?(?:怎么样|如何|变化.*|差.*|多少.*)?$/,
  },
  {
    operator: 'difference',
    pattern: new RegExp(
      `^()(?:如果|要是)?(?:扣除|扣掉|减掉|减去|除去|除开|除了|去掉|刨去|刨除|不算)(.+?)(?:以外|之外|外|后|的话)?,?(?:其余|剩下|剩余|余下|其他|另外|还剩|还有)(?:的)?(.*${Q}.*)$`,
    ),
    swapped: true,
  },
  {
    operator: 'difference',
    pattern: /^()(.+?)减去?(.+?)(?:等于|是|还?剩下?|有)*(?:多少|几)\p{Script=Han}{0,3}$/u,
  },
  {
    operator: 'difference',
    pattern:
      /^()(?:by )?how many (?:percentage )?points? (?:slower|lower|less|smaller) (?:was|is|were|are) (.+?) than (.+)$/,
    sense: 'less',
  },
  {
    operator: 'difference',
    pattern:
      /^()(?:by )?how many (?:percentage )?points? (?:faster|higher|more|larger) (?:was|is|were|are) (.+?) than (.+)$/,
    sense: 'more',
  },
  { operator: 'difference', pattern: /^()(?:by )?how many more (.+?) than (.+)$/, sense: 'more' },
  {
    operator: 'difference',
    pattern: /^()(?:by )?how many (?:fewer|less) (.+?) than (.+)$/,
    sense: 'less',
  },
  {
    operator: 'difference',
    pattern: /^()(?:what is )?(?:the )?(?:difference|gap) between (.+?) and (.+)$/,
  },
  {
    operator: 'sum',
    pattern: new RegExp(
      `^()(.+?)(?:${PLUS}|\\+)(.+?),?(?:${TOTAL}|等于|是|有|,)+(?:有|是|了)?(?:${Q}.*)?$`,
    ),
  },
  {
    operator: 'sum',
    pattern: new RegExp(
      `^()(.+?)${AND}(.+?),?(?:两样|两项|两种|两者|二者|都|全部)?${TOTAL}(?:起来|有|是|了|到底|总数|总量|总共|一共|,)*(\\p{Script=Han}{0,6}?${Q}.*)?$`,
      'u',
    ),
  },
  { operator: 'sum', pattern: new RegExp(`^()${TOTAL}(?:有)?${Q}.{0,3}?(.+?)(?:和|跟|与)(.+)$`) },
  {
    operator: 'sum',
    pattern:
      /^()(?:how many|what is the (?:total|sum)(?: number)? of|the (?:total|sum) of|total(?: number)? of|sum of|combined) (.+?) (?:and|plus|\+) (.+?)(?: (?:were|are|is|was) there)?(?: (?:in total|altogether|combined|together|put together|added up|all told))?$/,
  },
  {
    operator: 'sum',
    pattern:
      /^()(.+?) (?:and|plus|\+) (.+?),? (?:in total|altogether|combined|together|put together|added up|all told|added together|sum|total)(?:,? .*)?$/,
  },
]

/** Sums in English need a word for the total; `how many A and B` alone asks for two figures. */
const TOTAL_WORD = /total|altogether|combined|together|sum\b|plus|\+|added|all told/

const LONGEST = 1_000

/**
 * Reads a question that asks for a sum, difference, share, ratio or average of two figures.
 *
 * @param text as `readable` gives it
 * @returns null for other questions
 * @example parseOperation('重点督办的建议占全部办理建议的百分之几') // { operator: 'share', left: '重点督办的建议', right: '全部办理建议', … }
 */
export function parseOperation(text: string): Operation | null {
  return known(text)
}

const known = remembered(readOperation)

function readOperation(text: string): Operation | null {
  // Nothing but marks: a question of content is bounded by `MOST_CHARACTERS`.
  if (text.length > LONGEST) return null
  const { masked, unmask } = maskNames(
    yearBefore(fromYearToYear(text.replace(/[?？!！。.]+$/, '').trim())),
  )
  const found = sumOfGiven(masked) ?? readForms(masked) ?? partAlone(masked)
  if (found === null || isOneChange(found) || isOneAverage(found)) return null
  return (
    found && {
      ...found,
      left: unmask(found.left),
      right: unmask(found.right),
      operands: found.operands.map(unmask),
      shared: unmask(found.shared),
    }
  )
}

/** 比原来多几块钱: how it was before is told of the same thing, in its sentence. */
const isOneChange = ({ operator, right }: Operation): boolean =>
  (operator === 'difference' || operator === 'growth') &&
  /^(?:原来|原先|原本|本来|以前|之前|从前|过去|当初|开始|一开始)的?(?:时候)?$/.test(right)

/** 平均能活到几岁: shared out among nothing. */
const isOneAverage = ({ operator, left, right }: Operation): boolean =>
  operator === 'average' &&
  /^[能会可要][\u4e00-\u9fff]{0,2}$/.test(right) &&
  !/[\d户名个家人]/.test(left)

/** Words in which 加, 减, 比, 占, 和, 差 compute nothing: 减税, 增加值, 比重, 占地, 和美乡村. */
const NAMES =
  /《[^》]*》|(?<!\d)\d\+\d(?!\d)|减税|减排|减贫|减负|减刑|减灾|减免|减速|减持|减产|增加值|附加|加快|加强|加大|加工|加油|加装|加密|叠加|加速|参加|追加|平均(?:工资|寿命|气温|水平|年龄|海拔|分数|数)|(?<![的占])比[重例率]|比赛|环比|评比|占地|占用|占道|占有|占领|和美|和谐|和平|和谦|和睦|和解|调和|饱和|总和(?=有)|共和|出差|误差|温差|逆差|顺差|差异|差别|差旅|扫除|拆除|解除|消除|排除|根除|除险|清除|免除|参与|与会|跟踪|跟进|及时|普及|涉及|共同|协同|合同|同意|不同|同志|同步|同级|陪同/g

/** Takes the names out, so that no letter in them is read as an operator; each letter keeps its place. */
function maskNames(text: string): { masked: string; unmask: (part: string) => string } {
  const letters: string[] = []
  const masked = text.replace(NAMES, name =>
    [...name].map(letter => String.fromCodePoint(FREE + letters.push(letter) - 1)).join(''),
  )
  const unmask = (part: string) =>
    part.replace(/[\ue000-\uf8ff]/g, hidden => letters[hidden.charCodeAt(0) - FREE] ?? '')
  return { masked, unmask }
}

const FREE = 0xe000

/** 意见390条 建议142条 加起来: numbers that the asker gives, and a word for their total behind them. */
function sumOfGiven(text: string): Operation | null {
  const [total = ''] = GIVEN_TOTAL.exec(text) ?? []
  const operands = total === '' ? [] : text.slice(0, -total.length).split(GIVEN_PART)
  const parts = operands.map(part => part.trim()).filter(Boolean)
  if (parts.length < 2 || !parts.every(part => /\d/.test(part))) return null
  const [left = '', right = ''] = parts
  return {
    operator: 'sum',
    left,
    right,
    operands: parts,
    apart: false,
    shared: '',
    sense: null,
    loose: false,
    measure: { sort: 'any', unit: '' },
  }
}

const GIVEN_TOTAL = new RegExp(
  `[,、 ]*(?:这?[两三四]?[个项样种]?数?)${TOTAL}(?:起来|是|有)*(?:${Q}.{0,2})?$`,
)
const GIVEN_PART = new RegExp(`[,、; ]+|${PLUS}|[和跟与及]`)

/** 女代表占比多少: a part is named and its whole is not. */
const PART_ALONE =
  /^(.+?)的?(?:占比|所占\W?(?:比例|比重)?|占(?=百分之|多少|几成)|占总数的?|占全部的?)(?:是|有|为|达|到|大概|约)*(?:百分之)?(?:多少|几|几成|多大|怎样)?$/

function partAlone(text: string): Operation | null {
  const [, part = ''] = PART_ALONE.exec(text) ?? []
  if (part.trim() === '') return null
  const measure: Measure = { sort: 'any', unit: '' }
  const [left, operands] = [part.trim(), [part.trim()]]
  return {
    operator: 'share',
    left,
    right: '',
    operands,
    apart: false,
    shared: '',
    sense: null,
    loose: true,
    measure,
  }
}

/** A、B和C, A加B加C: what is added up. */
const PARTS = new RegExp(`、|${PLUS}|\\+|以及|还有|[和与跟及]`)

/** More than two only where a list is plain: what stands behind a comma belongs to the question. */
function operandsOf(operator: Operator, left: string, right: string): string[] {
  const [listed = ''] = right.split(',')
  const parts = [left, listed].flatMap(side => side.split(PARTS)).map(part => part.trim())
  const plain = operator === 'sum' && parts.length > 2 && parts.every(part => part.length > 1)
  return plain ? parts : [left.trim(), right.trim()]
}

function readForms(plain: string): Operation | null {
  for (const form of FORMS) {
    const [, shared = '', first = '', second = ''] = form.pattern.exec(plain) ?? []
    if (first === '' && shared === '') continue
    if (
      second === '' ||
      (form.operator === 'sum' &&
        /[a-z]/.test(plain) &&
        !/\p{Script=Han}/u.test(plain) &&
        !TOTAL_WORD.test(plain))
    )
      continue
    const { topic, left, right } = sidesOf(form, first, second)
    const numbered = form.operator === 'average' ? NUMBERED.exec(shared)?.groups : undefined
    return {
      operator: form.operator,
      left: left.trim(),
      right: (numbered ? shared : right).trim(),
      operands: operandsOf(form.operator, left, right),
      shared: (numbered?.noun ?? (shared || topic || topicBehind(left, right, plain))).trim(),
      apart: form.apart ?? false,
      sense: form.sense ?? null,
      loose: form.operator === 'sum' && !PLUS_WORD.test(plain),
      measure: operandMeasure(form.operator, plain),
    }
  }
  return null
}

/** The two operands in the order of the formula, and what is said of both. */
function sidesOf(
  { operator, swapped = false }: Form,
  first: string,
  second: string,
): { topic: string; left: string; right: string } {
  const [from, right] = swapped ? [second, divisor(first)] : [first, second]
  const [topic, left] = operator === 'average' ? ['', from] : topicBefore(from, right)
  return { topic, left, right }
}

/** 地铁客流,广州比深圳多多少: what stands before a comma is said of both. */
function topicBefore(left: string, right: string): [topic: string, left: string] {
  const [, topic = '', own = ''] = SAID_OF_BOTH.exec(left) ?? []
  return right.trim().length <= own.length + 1 && topic !== '' ? [topic, own] : ['', left]
}

const SAID_OF_BOTH = /^([^,]{3,}),([^,]{2,6})$/

/** 今年比去年多监督几项: where the two sides are years only, what is compared stands behind. */
function topicBehind(left: string, right: string, text: string): string {
  if (!YEAR_ONLY.test(left.trim()) || !YEAR_ONLY.test(right.trim())) return ''
  const behind = text.slice(text.indexOf(right) + right.length)
  return behind
    .replace(/^[还要又是]*(?:多|少|增加|减少|增长|下降)了?/, '')
    .replace(/(?:多少|几).?$/, '')
}

const YEAR_ONLY = /^(?:去年|今年|前年|明年|来年|上年|(?:20)?\d\d年?)的?$/

/** 71名责任人平均每人: what it is shared out among is told with its number. */
const NUMBERED = new RegExp(
  `^(?:[^,]*,)?(?:\\d+|[一二两三四五六七八九十百千]+)(?:余|多)?${MEASURE}(?<noun>.{2,})$`,
)

const FROM_TO =
  /^(?<topic>[^,]*?)从(?<from>前年|去年|(?:19|20)\d\d年)的?到(?<to>今年|去年|明年|(?:19|20)\d\d年)的?(?:计划|安排|目标|任务)?,?(?<rest>.*(?:涨|增|多|减|降|少|变).*)$/
const RISE = /(?:涨幅|增幅|增速|涨|增)[^,]*?(?:百分之|%|percent|几成)/

/** 监督从去年到今年涨了百分之几 compares two years of one thing. */
function fromYearToYear(text: string): string {
  const { topic, from, to, rest } = FROM_TO.exec(text)?.groups ?? {}
  if (topic === undefined || from === undefined || to === undefined || rest === undefined)
    return text
  const asked = RISE.test(rest) || /涨幅|增幅|增速/.test(rest) ? '增长百分之几' : rest
  return `${to}${topic}比${from}${topic}${asked}`
}

const SINCE_LAST_YEAR = /同比|(?:比|较)(?:上年|上一年|头一年|前一年)(?:同期)?/
const SINCE_THEN = /(?:比|较)(?:前年|去年)(?:同期)?(?=[\u4e00-\u9fff]*(?:多少|几|百分))/

/**
 * Whether a question asks for a change since the year before, which reports print.
 *
 * @example asksSinceLastYear('粮食产量比上年增加多少') // true
 */
export function asksSinceLastYear(text: string): boolean {
  return SINCE_LAST_YEAR.test(text)
}

/**
 * The same of a year that is named (比前年少了多少), without that year: the change may be printed with the later one.
 *
 * @example withoutYearBefore('事故比前年少了多少') // '事故少了多少'
 */
export function withoutYearBefore(text: string): string {
  return text.replace(SINCE_THEN, '')
}

/** 2025年同比多了多少 compares with the year before. */
function yearBefore(text: string): string {
  const [, year] = /((?:19|20)\d\d)年/.exec(text) ?? []
  const before =
    year === undefined ? (/今年/.test(text) ? '去年' : '前年') : `${Number(year) - 1}年`
  return text.replace(SINCE_LAST_YEAR, `比${before}`)
}

/** What the words for the result tell of the operands: 几个百分点 is between two rates, 多少亿 between two amounts. */
function operandMeasure(operator: Operator, text: string): Measure {
  if (
    operator === 'share' ||
    operator === 'average' ||
    operator === 'times' ||
    operator === 'growth'
  )
    return { sort: 'any', unit: '' }
  if (/(?:几|多少)个?(?:百分)?点|增速|增幅|涨幅|降幅|增长率|percentage point|growth/.test(text))
    return { sort: 'percent', unit: '' }
  const [, scale] = /(?:多少|几)个?(万亿|亿|万)/.exec(text) ?? []
  if (scale !== undefined) return { sort: 'any', unit: '', scale }
  const unit = askedUnit(text)
  return unit === '' ? { sort: 'any', unit } : { sort: 'count', unit }
}

/** 一次 → 多少次: what an average is per, as a question of its own. */
const divisor = (text: string): string =>
  text.replace(new RegExp(`^(?:一|1)?(${MEASURE})`), (_, unit: string) =>
    unit === '个' ? '' : `多少${unit} `,
  )

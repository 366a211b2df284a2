import type { Figure } from './figure.ts'
import { sameDimension } from './units.ts'

const OTHER_INDICATORS =
  '总产量|产量|单产|总产|总产值|产值|增加值|出栏|存栏|销售额|销量|标的额|涉案金额|总投资|投资额'
/** What is measured of a thing: alone such a word is told of what stands before it. */
export const INDICATOR = `(?:${OTHER_INDICATORS}|(?:播种|种植|养殖)?面积)`
const ALONE = new RegExp(
  `^(?:${INDICATOR}|总量|总数|总人数|总户数|数量|总额|规模|总规模|总金额|总收入)$`,
)
/** A figure's words that end in it tell what is measured. */
export const AT_END = new RegExp(`(?:${INDICATOR}|零售额|收入|支出)$`)
/** What of a thing was told before: 粮食播种面积, 生猪出栏. */
const TOLD_OF_IT = new RegExp(`(?:${OTHER_INDICATORS}|播种|种植|养殖|面积|增速|增幅)+$`)

/** What stands before a figure whose words are to be completed. */
interface Told {
  readonly last: Figure
  readonly before: readonly Figure[]
  readonly folded: string
}

/**
 * A figure with what its clause leaves out: of 粮食播种面积8万亩,产量3万吨 the second is of 粮食产量.
 *
 * @example completed(figure, before, folded).what // '粮食产量'
 */
export function completed(figure: Figure, before: readonly Figure[], folded: string): Figure {
  const last = before.at(-1)
  const owned = OWNED.exec(figure.what)
  if (owned) return ownedBy(figure, owned[1] ?? '', owned[2] ?? '')
  if (figure.implied !== '') return figure
  if (last === undefined) return { ...figure, ...led(namedBefore(figure, folded), figure.what) }
  for (const rule of RULES) {
    const found = rule(figure, { last, before, folded })
    if (found !== null) return { ...figure, ...found }
  }
  return figure
}

type Completed = Pick<Figure, 'what' | 'implied'> & Partial<Pick<Figure, 'whatSpan'>>
type Rule = (figure: Figure, told: Told) => Completed | null

/** Words before the figure's own, and words behind them; none where the rule finds none. */
const led = (words: string, what: string): Completed | null =>
  words === '' ? null : { what: words + what, implied: words }
const followed = (what: string, words: string): Completed | null =>
  words === '' ? null : { what: what + words, implied: words }
const whole = (words: string): Completed | null =>
  words === '' ? null : { what: words, implied: words }

/** What completes a figure's words, the surest first. */
const RULES: readonly Rule[] = [
  (figure, { last }) =>
    figure.change !== null && (TIME_ALONE.test(figure.what) || tellsNothing(figure))
      ? whole(last.what)
      : null,
  (figure, { folded }) => followed(figure.what, shareOf(figure, folded)),
  (figure, { last }) => led(stagedIn(figure, last), figure.what),
  (figure, { last }) =>
    RATE_RANKED.test(figure.what) && figure.kind === 'rank' ? led(last.what, figure.what) : null,
  (figure, { last }) => led(sentencedFor(figure, last), figure.what),
  (figure, { last }) => whole(pairedWith(figure, last)),
  (figure, { before }) => {
    const object = objectOf(figure, before)
    // The act stays a word of its clause, and is none of what is counted.
    const nothing = { start: figure.span.start, end: figure.span.start }
    return object === null ? null : { what: object, implied: object, whatSpan: nothing }
  },
  (figure, { before }) => followed(figure.what, gradeOf(figure, before)),
  (figure, { before }) => led(sumOf(figure, before), figure.what.slice(2)),
  (figure, { folded }) => led(namedBefore(figure, folded), figure.what),
  (figure, { last, before, folded }) =>
    led(schoolOf(figure, before) || topicOf(figure, last, folded), figure.what),
  (figure, { last, before, folded }) =>
    followed(figure.what, aspectOf(figure, before, folded) || listedAspect(figure, last)),
]

/** Of 旧厂改造开工9个、完工7个 the thing whose stages are told. */
function stagedIn(figure: Figure, last: Figure): string {
  const stage = STAGE.exec(last.what)?.[0] ?? ''
  const isStage = stage !== '' && stage !== last.what && STAGE_ALONE.test(figure.what)
  return isStage && isNextTo(figure, last) ? last.what.slice(0, -stage.length) : ''
}

/** 审结贪污案件72件,判处89人: those sentenced in such cases. */
function sentencedFor({ what, sentence }: Figure, last: Figure): string {
  const isAct = /^(?:判处|起诉|批捕|批准逮捕|提起公诉|追究刑事责任)$/.test(what)
  const isSame = last.sentence.start === sentence.start
  return isAct && isSame && /(?:犯罪|案件|案)$/.test(last.what) ? last.what : ''
}

/** What comes in pairs is named once: 一般公共预算收入增长2%、支出超过7000亿元. */
const PAIRS = [
  ['收入', '支出'],
  ['存款余额', '贷款余额'],
  ['存款', '贷款'],
  ['出口', '进口'],
] as const

function pairedWith({ what, sentence }: Figure, last: Figure): string {
  if (last.sentence.start !== sentence.start) return ''
  const pair = PAIRS.find(([first, second]) => what === second && last.what.endsWith(first))
  return pair && last.what.length > pair[0].length ? last.what.slice(0, -pair[0].length) + what : ''
}

const OWNED =
  /^(.{2,12}?)(?:[已共]|累计)?(?:实现|完成)(利润总额|利润|(?:总产|产)值|增加值|营业收入|销售收入|税收|投资)$/

/** 第一产业实现增加值 is 第一产业增加值. */
function ownedBy(figure: Figure, owner: string, indicator: string): Figure {
  const { start } = figure.whatSpan
  return {
    ...figure,
    what: owner + indicator,
    implied: indicator,
    whatSpan: { start, end: start + owner.length },
  }
}

/** 旧厂改造开工9个、完工7个: the second is a stage of the same work. */
const STAGES = '(?:新?开工|动工|复工|完工|竣工|投产|投用|交付|签约|落地)'
const STAGE = new RegExp(`(?<=..)${STAGES}$`)
const STAGE_ALONE = new RegExp(`^${STAGES}$`)

const isNextTo = (figure: Figure, last: Figure): boolean =>
  last.sentence.start === figure.sentence.start && figure.whatSpan.start - last.span.end < 2

/** 生产总值增长6%,增速全县第三: what is ranked is its growth. */
const RATE_RANKED = /^(?:增速|增幅|涨幅|降幅|总量|总数|数量|占比)$/

/** What share it is, where a clause of its own tells: 第一产业增加值9亿元,占生产总值的比重为6.6%. */
function shareOf({ clause, span, whatSpan }: Figure, folded: string): string {
  if (whatSpan.end > clause.start) return ''
  const words = folded.slice(clause.start, span.start)
  return /^(?:所?占[^,，、]{2,16}?的?(?:比重|比例|份额))(?:\([^()]{2,24}\))?(?:为|是|达到?|[从由]|已?超过?|(?:比(?![重例])|较)[^,，]{2,14})?$/.exec(
    words,
  )
    ? words.replace(
        /(?:\([^()]{2,24}\))?(?:为|是|达到?|[从由]|已?超过?|(?:比(?![重例])|较)[^,，比较]{2,14})$/,
        '',
      )
    : ''
}

/** 全县预算收入8万元。加上调入资金1万元,收入总量9万元: the sum is of the income that the sentences before tell. */
const SUM = /^(收入|支出)(?:总量|总计)$/
const SUM_REACH = 6

function sumOf({ what, sentence }: Figure, before: readonly Figure[]): string {
  const [, side] = SUM.exec(what) ?? []
  if (side === undefined || before.at(-1)?.sentence.start !== sentence.start) return ''
  const told = before.slice(-SUM_REACH).findLast(({ what: noun, change }) => {
    return change === null && noun.length > 4 && noun.endsWith(`预算${side}`)
  })
  return told?.what ?? ''
}

/** 中等学校新招生4万人,在校学生8万人: the schools are named once for all that is told of them. */
const SCHOOL =
  /^(.{0,24}?(?:教育|学校|小学|初中|高中|中学|大学|院校|高校|幼儿园|\)))(?:新?招生|招收|在校|在园|毕业|入园|$)/
const OF_SCHOOL =
  /^(?:新?招生(?:人数)?|在校(?:学?生|学生|研究生)(?:人数|数)?|毕业(?:学?生|学生)?(?:人数|数)?|在园幼儿|入园幼儿|专任教师|教职工)$/

function schoolOf({ what, sentence }: Figure, before: readonly Figure[]): string {
  if (!OF_SCHOOL.test(what)) return ''
  const told = before.findLast(
    other => other.sentence.start === sentence.start && SCHOOL.test(other.what),
  )
  return SCHOOL.exec(told?.what ?? '')?.[1] ?? ''
}

/** The thing that a bare indicator is told of, where the figure before it is of the same thing. */
function topicOf(figure: Figure, last: Figure, folded: string): string {
  const { what, whatSpan, clause, sentence } = figure
  const describes = folded.charAt(figure.span.end) === '的' // 总投资为6亿元的工程
  if (!ALONE.test(what) || describes || last.sentence.start !== sentence.start) return ''
  if (whatSpan.start < last.span.end) return ''
  if (last.whatSpan.start <= last.span.start && last.whatSpan.end >= last.span.end) return '' // no noun, but its clause
  const opens = folded.slice(Math.max(clause.start, last.span.end), whatSpan.start)
  if (!/^[\s、,]*(?:实现|达)?$/.test(opens)) return ''
  const thing = last.what.replace(TOLD_OF_IT, '')
  return thing.length > 0 && thing !== what ? thing : ''
}

/** 其中市中院受理80件: an actor and an act, done to what the figures before are of. */
const ACTOR_ONLY =
  /^(?!.*(?:建议|议案|提案|信访|来[信访]|[投申]诉|线索|纠纷|事项|诉求|案件)).{1,10}(?:受理|办理|审结|审执结|办结|执结)$/
/** Nothing but what was done: 提出提案9件。经审查,立案5件. */
const ACT_ONLY = /^(?:立案|办复|办结|采纳)$/
const REACH = 6

function objectOf({ what, unit }: Figure, before: readonly Figure[]): string | null {
  if (!ACTOR_ONLY.test(what) && !ACT_ONLY.test(what)) return null
  const alike = before.slice(-REACH).findLast(other => other.unit === unit)
  if (alike === undefined || ACTOR_ONLY.test(alike.what)) return null
  return ACT_ONLY.test(what) ? commonEnd(alike, before) : alike.what
}

/** 大会提案5360件,平时提案211件。立案…: 提案 of both sorts. */
function commonEnd(alike: Figure, before: readonly Figure[]): string {
  const others = before.filter(
    ({ sentence, unit }) => sentence.start === alike.sentence.start && unit === alike.unit,
  )
  const end = others.reduce((shared, { what }) => {
    let length = shared.length
    while (length > 0 && !what.endsWith(shared.slice(-length))) length -= 1
    return length > 1 ? shared.slice(-length) : shared
  }, alike.what)
  return end
}

/** 龙头企业98家,其中:省级8家: a grade of what the sentence told before, or its collector: 税务部门完成8万元. */
const GRADE_ALONE = /^(?:国家|部|省|市|州|区|县|乡|镇|村|本)级$/
const COLLECTOR_ALONE = /^(?:税务|财政|海关)部门$/
/** 备案规范性文件65件,其中,市政府8件 */
const BODY_ALONE =
  /^(?:各?[省市县区州镇乡、()]+)(?:人民)?(?:政府|法院|检察院|人大常委会|政协|纪委监委)$/

function gradeOf(figure: Figure, before: readonly Figure[]): string {
  const { what, unit, kind, sentence, span, whatSpan } = figure
  const isCollector = (COLLECTOR_ALONE.test(what) && kind === 'money') || BODY_ALONE.test(what)
  if ((!isCollector && !GRADE_ALONE.test(what)) || whatSpan.end > span.start) return ''
  const whole = before.findLast(
    other =>
      other.sentence.start === sentence.start &&
      other.unit === unit &&
      other.change === null &&
      !other.what.startsWith(what) &&
      other.implied === '',
  )
  return whole?.what.replace(/^(?:国家|部|省|市|州|区|县)级(?:以上)?/, '') ?? ''
}

/** 钢、水泥等主要产品,去年的产量增长20%: the goods stand in a clause of their own. */
function namedBefore({ what, clause, sentence }: Figure, folded: string): string {
  if (!ALONE.test(what)) return ''
  const before = folded.slice(sentence.start, clause.start)
  return /[^,，;；。\d]、[^,，;；。\d]*等([\u4e00-\u9fff]{2,10})[,，]$/.exec(before)?.[1] ?? ''
}

/** Whether nothing is told but that something grew: 在增长百分之十三的基础上. */
const tellsNothing = ({ what, whatSpan, span }: Figure): boolean =>
  (whatSpan.start <= span.start && whatSpan.end >= span.end) || /^在?(?:连续)?$/.test(what)

/** A time is no subject: 分季度看,一季度增长6.7% is of what the sentence before was of. */
const TIME_ALONE = /^(?:前?[一二三四]季度|[上下]半年|\d{1,2}月份?)$/

/** 国有企业增加值增长1.0%,集体企业增长0.7%: what grows is told once. */
function listedAspect({ what, change, sentence }: Figure, last: Figure): string {
  if (change === null || last.change === null || last.sentence.start !== sentence.start) return ''
  const [aspect = ''] = /(?:增加值|产量)$/.exec(last.what) ?? []
  if (aspect === '' || AT_END.test(what)) return ''
  if (aspect === '增加值') return /业$/.test(what) ? aspect : ''
  return /[率额数值量资易口费入出业度比]$/.test(what) ? '' : aspect
}

/** What is told of the parts behind 其中, as of the whole: both are measured alike. */
function aspectOf(figure: Figure, before: readonly Figure[], folded: string): string {
  const { sentence, whatSpan, what, unit, kind } = figure
  const at = folded.slice(sentence.start, figure.span.start).lastIndexOf('其中')
  const isWhole =
    AT_END.test(what) ||
    /(?:[额值量率费款金税]|支付|经费|补助|补贴|债券|投资|预算|赤字)$/.test(what)
  if (at < 0 || whatSpan.start < sentence.start + at || isWhole) return ''
  if (/^[^(]*\)/.test(folded.slice(sentence.start + at, figure.span.start))) return '' // (其中镇级1万元), and what follows
  if (kind !== 'money' && kind !== 'measure') return ''
  const whole = before.findLast(({ span }) => span.end <= sentence.start + at)
  const alike = before.findLast(
    other =>
      other.span.end <= sentence.start + at &&
      other.change === null &&
      sameDimension(other.unit, unit) &&
      other.sentence.start === whole?.sentence.start,
  )
  return AT_END.exec(alike?.what ?? '')?.[0].replace(/^总(?=产)/, '') ?? ''
}

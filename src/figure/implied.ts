import type { Span } from '../report/report.ts'
import type { Figure } from './figure.ts'
import { withIndustries } from './industries.ts'
import { BARE_MEMBER, HEAD_OF_LIST, LATER_END, RESPECTIVE } from './lexicon.ts'
import { sameDimension } from './units.ts'

/** What is measured of a thing: alone such a word is told of what stands before it. */
const INDICATOR =
  '(?:总产量|产量|单产|总产|总产值|产值|增加值|(?:播种|种植|养殖)?面积|出栏|存栏|销售额|销量|标的额|涉案金额|总投资|投资额)'
const ALONE = new RegExp(
  `^(?:${INDICATOR}|总量|总数|总人数|总户数|数量|总额|规模|总规模|总金额|总收入)$`,
)
const AT_END = new RegExp(`(?:${INDICATOR}|零售额|收入|支出)$`)
/** What of a thing was told before: 粮食播种面积, 生猪出栏. */
const TOLD_OF_IT = new RegExp(`(?:${INDICATOR}|(?:播种|种植|养殖|出栏|存栏|增速|增幅))+$`)

/**
 * Completes what figures count by what the sentence leaves out: of 粮食播种面积8万亩,产量3万吨 the second is of
 * 粮食产量; of 农业增加值78亿元。其中,林业2亿元 the second is of 林业增加值.
 *
 * @example withImplied(figures, folded)[1]?.what // '粮食产量'
 */
export function withImplied(figures: readonly Figure[], folded: string): Figure[] {
  const done: Figure[] = []
  for (const figure of withTails(withIndustries(figures, folded), folded)) {
    const same = figure.implied === '' ? sameNoun(figure, { figures, done, folded }) : undefined
    const whole = wholeOf(figure, done, folded)
    if (whole)
      done.push({ ...figure, what: whole.what, whatSpan: whole.whatSpan, implied: whole.implied })
    else
      done.push(
        same
          ? { ...figure, what: same.what, implied: same.implied }
          : completed(figure, done, folded),
      )
  }
  return done.map((figure, at) => withAct(figure, at, done, folded))
}

interface Done {
  readonly figures: readonly Figure[]
  /** The first of them, with what was left out. */
  readonly done: readonly Figure[]
  readonly folded: string
}

/** An earlier figure of the same noun, with what was left out of it. */
function sameNoun(figure: Figure, { figures, done, folded }: Done): Figure | undefined {
  const { start, end } = figure.whatSpan
  if (end > figure.span.start) return undefined
  return done.findLast(
    (one, at) =>
      one.implied !== '' &&
      one.sentence.start === figure.sentence.start &&
      figures[at]?.whatSpan.start === start &&
      figures[at]?.whatSpan.end === end &&
      (!one.implied.startsWith('占') || goesOn(folded, one, figure)),
  )
}

/** 占比重从11%提高到15%: the later end of the same change. */
const goesOn = (folded: string, one: Figure, figure: Figure): boolean =>
  LATER_END.test(folded.slice(one.span.end, figure.span.start))

/** What the members of a list have in common stands behind the last: 猪、牛、羊出栏, 第二、第三产业占生产总值的比重. */
const TAIL = new RegExp(
  `(?:${INDICATOR}|营业额|(?:机场|港口?)?(?:旅客|货物|货邮|集装箱)?吞吐量|(?:机场|铁路)?客流量|零售额|(?:(?:常住)?居民)?(?:人均)?(?:可支配|纯|总|消费)?(?:收入|支出)|投资|增速|余额|(?:通关|审批|办理|等待)时间|排放|(?:最低)?收购价|(?:经费)?(?:人均)?(?:财政)?(?:补助|补贴|保障|救助|待遇)?标准|用户|消耗量?|用量|排放量|浓度|价格|占比|(?:增加值)?占[^、]{2,14}(?:比重|比例)|(?:[率比]重|产业.{0,12}比重))$`,
)

function withTails(figures: readonly Figure[], folded: string): Figure[] {
  return figures.map((figure, at) => {
    const head = headOf(figures, at, folded)
    if (head !== '') return { ...figure, what: head + figure.what, implied: head }
    const tail = tailOf(figures, at, folded)
    return tail === '' || figure.what.endsWith(tail)
      ? figure
      : { ...figure, what: joined(figure.what, tail), implied: tail }
  })
}

/** 城镇居民 and 居民人均收入 have 居民 in common. */
function joined(noun: string, tail: string): string {
  const common = [4, 3, 2].find(length => noun.endsWith(tail.slice(0, length))) ?? 0
  return noun + tail.slice(common)
}

/** The tail of the list that a figure's noun is a member of, where it has none itself. */
function tailOf(figures: readonly Figure[], at: number, folded: string): string {
  const figure = figures[at]
  if (!figure) return ''
  let [first, last] = [at, at]
  while (isMember(figures[first - 1], figures[first], folded)) first -= 1
  while (isMember(figures[last], figures[last + 1], folded)) last += 1
  const { whatSpan, what } = figures[last] ?? figure
  const [, behind] = BEHIND_LIST.exec(folded.slice(whatSpan.end, whatSpan.end + 20)) ?? []
  const [own = ''] = TAIL.exec(folded.slice(whatSpan.start, whatSpan.end)) ?? []
  const noun = folded.slice(figure.whatSpan.start, figure.whatSpan.end)
  if (first === last || AT_END.test(noun) || TAIL.test(noun)) return ''
  if (behind !== undefined) return behind
  const object = objectOfAll(folded, whatSpan, figures[last])
  if (object !== '') return object
  return at === last || own === '' || own.length >= what.length ? '' : what.slice(-own.length)
}

/** 生产安全事故起数、死亡人数分别下降: the thing stands before the first member. */
function headOf(figures: readonly Figure[], at: number, folded: string): string {
  const figure = figures[at]
  if (figure === undefined || figure.implied !== '' || !BARE_MEMBER.test(figure.what)) return ''
  let first = at
  while (isMember(figures[first - 1], figures[first], folded)) first -= 1
  if (first === at || figure.whatSpan.end > figure.span.start) return ''
  return HEAD_OF_LIST.exec(figures[first]?.what ?? '')?.groups?.head ?? ''
}

/** 煤炭、电解铝分别淘汰【落后产能】1亿吨和2亿吨 */
function objectOfAll(folded: string, { end }: Span, figure: Figure | undefined): string {
  const first = folded.slice(end, figure?.sentence.end).search(/\d/)
  const words = first < 0 ? '' : folded.slice(end, end + first)
  const respective = RESPECTIVE.exec(words)
  return respective?.index === 0 ? (respective.groups?.object ?? '') : ''
}

/** 电子、纺织等行业【增加值】分别增长3%、4% */
const BEHIND_LIST =
  /^"?等(?:"[^"]{1,8}")?(?:行业|产业|领域|企业|产品)*(增加值|产量|投资|产值|零售额|价格|销售额|营业收入)/

/** 建议150件,其中重点建议20件,已办结135件: more than the part is of the whole. */
function wholeOf(figure: Figure, before: readonly Figure[], folded: string): Figure | null {
  const { start, end } = figure.whatSpan
  if (figure.change !== null || figure.number === null || end > figure.span.start) return null
  const last = before.findLast(({ whatSpan }) => whatSpan.start === start && whatSpan.end === end)
  if (last?.unit !== figure.unit || figure.number <= (last.number ?? Infinity)) return null
  const part = folded.slice(figure.sentence.start, last.span.start).lastIndexOf('其中')
  if (part < 0) return null
  const whole = before.findLast(
    ({ span, unit, number, sentence }) =>
      sentence.start === figure.sentence.start &&
      span.end <= figure.sentence.start + part &&
      unit === figure.unit &&
      (number ?? 0) >= (figure.number ?? 0),
  )
  return whole ?? null
}

/** Whether the noun of the next figure is the next member of the same list: 猪、牛…分别为73万头、6万头. */
function isMember(figure: Figure | undefined, next: Figure | undefined, folded: string): boolean {
  if (!figure || !next || figure.span.start < next.whatSpan.end) return false
  const gap = folded.slice(figure.whatSpan.end, next.whatSpan.start)
  return figure.whatSpan.end <= next.whatSpan.start && /^(?:[、和及与]|以及)$/.test(gap)
}

/** 受理13件,审结11件,同比分别上升26%和52%: the second rate is of what was concluded. */
function withAct(figure: Figure, at: number, all: readonly Figure[], folded: string): Figure {
  if (figure.change === null) return figure
  const isOfRun = (one: number) => isJoined(all[one], all[one + 1], folded)
  let [first, last] = [at, at]
  while (isOfRun(first - 1)) first -= 1
  while (isOfRun(last)) last += 1
  const length = last - first + 1
  const told = all
    .slice(0, first)
    .filter(({ sentence, change }) => sentence.start === figure.sentence.start && change === null)
  const counts = told.filter(({ kind }) => kind !== 'percent' && kind !== 'points')
  const counted = told.length === length ? told : counts
  const act = length < 2 ? null : (counted.slice(-length)[at - first]?.act ?? null)
  if (act === null || counted.length < length) return figure
  return { ...figure, act: figure.act ?? act, implied: figure.implied || act.text }
}

/** Whether two rates stand in one list. */
function isJoined(one: Figure | undefined, other: Figure | undefined, folded: string): boolean {
  if (!one || !other || one.change === null || other.change === null) return false
  return /^ ?(?:[、,，和及与]|以及)$/.test(folded.slice(one.span.end, other.span.start))
}

function completed(figure: Figure, before: readonly Figure[], folded: string): Figure {
  const last = before.at(-1)
  const owned = OWNED.exec(figure.what)
  if (owned) return ownedBy(figure, owned[1] ?? '', owned[2] ?? '')
  if (last === undefined) return figure
  if (figure.implied !== '') return figure
  if (TIME_ALONE.test(figure.what) && figure.change !== null)
    return { ...figure, what: last.what, implied: last.what }
  const share = shareOf(figure, folded)
  if (share !== '') return { ...figure, what: figure.what + share, implied: share }
  const stage = STAGE.exec(last.what)?.[0] ?? ''
  if (
    stage !== '' &&
    stage !== last.what &&
    STAGE_ALONE.test(figure.what) &&
    isNextTo(figure, last)
  )
    return {
      ...figure,
      what: last.what.slice(0, -stage.length) + figure.what,
      implied: last.what.slice(0, -stage.length),
    }
  if (RATE_RANKED.test(figure.what) && figure.kind === 'rank')
    return { ...figure, what: last.what + figure.what, implied: last.what }
  const object = objectOf(figure, before)
  // The act stays a word of its clause, and is none of what is counted.
  const nothing = { start: figure.span.start, end: figure.span.start }
  if (object !== null) return { ...figure, what: object, implied: object, whatSpan: nothing }
  const whole = gradeOf(figure, before)
  if (whole !== '') return { ...figure, what: figure.what + whole, implied: whole }
  const sum = sumOf(figure, before)
  if (sum !== '') return { ...figure, what: sum + figure.what.slice(2), implied: sum }
  const topic = schoolOf(figure, before) || topicOf(figure, last, folded)
  if (topic !== '') return { ...figure, what: topic + figure.what, implied: topic }
  const aspect = aspectOf(figure, before, folded) || listedAspect(figure, last)
  return aspect === '' ? figure : { ...figure, what: figure.what + aspect, implied: aspect }
}

const OWNED =
  /^(.{2,12}?)(?:实现|完成)(利润总额|利润|(?:总产|产)值|增加值|营业收入|销售收入|税收|投资)$/

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
  return /^(?:所?占[^,，、]{2,16}?的?(?:比重|比例|份额))(?:为|是|达到?|[从由]|已?超过?|(?:比(?![重例])|较)[^,，]{2,14})?$/.exec(
    words,
  )
    ? words.replace(/(?:为|是|达到?|[从由]|已?超过?|(?:比(?![重例])|较)[^,，比较]{2,14})$/, '')
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
const ACTOR_ONLY = /^.{1,10}(?:受理|办理|审结|审执结|办结|执结)$/
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

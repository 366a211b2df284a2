import { ACT_ONLY, ACTOR_ONLY, CRIME_AT_END, SENTENCING } from '../lexicon/act-objects.ts'
import {
  AMOUNT_AT_END,
  INDICATOR_OF_OWNER,
  MADE_AT_END,
  MEASURED_ALONE,
  MEASURED_AT_END,
  MEASURES_TOLD,
  OF_SCHOOL,
  ONLY_REACHES,
  SCHOOL_NAMED,
} from '../lexicon/indicators.ts'
import { GRADE_ALONE, GRADE_FIRST } from '../lexicon/place-words.ts'
import { RATE_RANKED } from '../lexicon/rank-words.ts'
import { BODY_ALONE, COLLECTOR_ALONE } from '../lexicon/reporting-bodies.ts'
import { SHARE_ALONE } from '../lexicon/share-words.ts'
import { INCOME_IN_ALL } from '../lexicon/total-words.ts'
import { STAGES } from '../lexicon/work-stages.ts'
import { DURING_ALONE, TIME_ALONE } from '../lexicon/year-words.ts'
import type { Figure } from './figure.ts'
import { sameDimension } from './units.ts'

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
  const owned = INDICATOR_OF_OWNER.exec(figure.what)
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
  (figure, { last }) => followed(figure.what, countedIn(figure, last)),
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

/** 会议期间收到建议143件、闭会期间收到19件: of a time alone what was counted before. */
function countedIn({ what, unit, sentence, kind }: Figure, last: Figure): string {
  const isAlike = kind === 'count' && last.unit === unit && last.sentence.start === sentence.start
  return isAlike && DURING_ALONE.test(what) && !what.endsWith(last.what) ? last.what : ''
}

/** 审结贪污案件72件,判处89人: those sentenced in such cases. */
function sentencedFor({ what, sentence }: Figure, last: Figure): string {
  const isAct = SENTENCING.test(what)
  const isSame = last.sentence.start === sentence.start
  return isAct && isSame && CRIME_AT_END.test(last.what) ? last.what : ''
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

const STAGE = new RegExp(`(?<=..)${STAGES}$`)
const STAGE_ALONE = new RegExp(`^${STAGES}$`)

const isNextTo = (figure: Figure, last: Figure): boolean =>
  last.sentence.start === figure.sentence.start && figure.whatSpan.start - last.span.end < 2

/** What share it is, where a clause of its own tells: 第一产业增加值9亿元,占生产总值的比重为6.6%. */
function shareOf({ clause, span, whatSpan }: Figure, folded: string): string {
  const start = Math.max(clause.start, folded.lastIndexOf('、', span.start) + 1)
  if (whatSpan.end > start) return ''
  return SHARE_ALONE.exec(folded.slice(start, span.start))?.groups?.share ?? ''
}

const SUM_REACH = 6

function sumOf({ what, sentence }: Figure, before: readonly Figure[]): string {
  const [, side] = INCOME_IN_ALL.exec(what) ?? []
  if (side === undefined || before.at(-1)?.sentence.start !== sentence.start) return ''
  const told = before.slice(-SUM_REACH).findLast(({ what: noun, change }) => {
    return change === null && noun.length > 4 && noun.endsWith(`预算${side}`)
  })
  return told?.what ?? ''
}

function schoolOf({ what, sentence }: Figure, before: readonly Figure[]): string {
  if (!OF_SCHOOL.test(what)) return ''
  const told = before.findLast(
    other => other.sentence.start === sentence.start && SCHOOL_NAMED.test(other.what),
  )
  return SCHOOL_NAMED.exec(told?.what ?? '')?.[1] ?? ''
}

/** The thing that a bare indicator is told of, where the figure before it is of the same thing. */
function topicOf(figure: Figure, last: Figure, folded: string): string {
  const { what, whatSpan, clause, sentence } = figure
  const describes = folded.charAt(figure.span.end) === '的' // 总投资为6亿元的工程
  if (!MEASURED_ALONE.test(what) || describes || last.sentence.start !== sentence.start) return ''
  if (whatSpan.start < last.span.end) return ''
  if (last.whatSpan.start <= last.span.start && last.whatSpan.end >= last.span.end) return '' // no noun, but its clause
  const opens = folded.slice(Math.max(clause.start, last.span.end), whatSpan.start)
  if (!ONLY_REACHES.test(opens)) return ''
  const thing = last.what.replace(MEASURES_TOLD, '')
  return thing.length > 0 && thing !== what ? thing : ''
}

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
  return whole?.what.replace(GRADE_FIRST, '') ?? ''
}

/** 钢、水泥等主要产品,去年的产量增长20%: the goods stand in a clause of their own. */
function namedBefore({ what, clause, sentence }: Figure, folded: string): string {
  if (!MEASURED_ALONE.test(what)) return ''
  const before = folded.slice(sentence.start, clause.start)
  return /[^,，;；。\d]、[^,，;；。\d]*等([\u4e00-\u9fff]{2,10})[,，]$/.exec(before)?.[1] ?? ''
}

/** Whether nothing is told but that something grew: 在增长百分之十三的基础上. */
const tellsNothing = ({ what, whatSpan, span }: Figure): boolean =>
  (whatSpan.start <= span.start && whatSpan.end >= span.end) || /^在?(?:连续)?$/.test(what)

/** 国有企业增加值增长1.0%,集体企业增长0.7%: what grows is told once. */
function listedAspect({ what, change, sentence }: Figure, last: Figure): string {
  if (change === null || last.change === null || last.sentence.start !== sentence.start) return ''
  const [aspect = ''] = MADE_AT_END.exec(last.what) ?? []
  if (aspect === '' || MEASURED_AT_END.test(what)) return ''
  if (aspect === '增加值') return /业$/.test(what) ? aspect : ''
  return /[率额数值量资易口费入出业度比]$/.test(what) ? '' : aspect
}

/** What is told of the parts behind 其中, as of the whole: both are measured alike. */
function aspectOf(figure: Figure, before: readonly Figure[], folded: string): string {
  const { sentence, whatSpan, what, unit, kind } = figure
  const at = folded.slice(sentence.start, figure.span.start).lastIndexOf('其中')
  const isWhole = MEASURED_AT_END.test(what) || AMOUNT_AT_END.test(what)
  if (at < 0 || whatSpan.start < sentence.start + at || isWhole) return ''
  if (/[;；][^;；]*[,，][^;；]*$/.test(folded.slice(sentence.start + at, figure.span.start)))
    return '' // told of something else
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
  return MEASURED_AT_END.exec(alike?.what ?? '')?.[0].replace(/^总(?=产)/, '') ?? ''
}

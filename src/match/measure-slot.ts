import { fitsOf, type Measure } from '../answer/measure.ts'
import { askedUnit } from '../answer/measure-asked.ts'
import { RISE_ASKED, RISE_TOLD, RISEN_TO } from '../lexicon/change-words.ts'
import {
  ASKS_CONTRIBUTION,
  ASKS_PULL,
  CONTRIBUTION,
  INDEX_AT_END,
  PULLS,
} from '../lexicon/indicators.ts'
import { COUNTED_BY } from '../lexicon/measure-words.ts'
import { measureWord, spokenDimension } from '../lexicon/measures.ts'
import { ABOVE_GRADE, NAMES_GRADE } from '../lexicon/number-leads.ts'
import { CIRCUMSTANCE } from '../lexicon/result-words.ts'
import { ASKS_RATE_OR_SHARE } from '../lexicon/share-words.ts'
import {
  ADDED,
  ADDED_NET,
  AMOUNT_NOUN,
  ASKS_AVERAGE,
  ASKS_DAILY,
  ASKS_END,
  ASKS_FOR_EACH,
  ASKS_HOW_MANY_THERE_ARE,
  ASKS_LENGTH,
  ASKS_LEVEL,
  ASKS_MORE,
  ASKS_MORE_MONEY,
  ASKS_MYRIADS,
  ASKS_PRIZE,
  ASKS_RATE,
  ASKS_SHARE,
  ASKS_SIZE,
  ASKS_STRENGTH,
  ASKS_THERE_IS,
  ASKS_VALUE,
  CHANGES,
  CURRENCY_ASKED,
  EVENT_NOUN,
  HOW_MUCH,
  MORE_OR_LESS,
  OVER_YEARS,
  PERSON_NOUN,
  PROJECTS,
  PROJECTS_ASKED,
  REACHED,
  SAYS_DAILY,
  SAYS_SHARE,
  SHARE,
  SHARE_NOUN,
  STOCK,
  TOTAL_NOUN,
} from '../lexicon/slot-words.ts'
import { SINCE_LAST_YEAR } from '../lexicon/year-words.ts'
import { notedOf, remembered } from '../search/memory.ts'
import { IN_MEASURE_SLOT, SLOT_COST } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import { namesHead, standsInCounted } from './counted-noun.ts'
import { explain } from './explanation.ts'
import type { Known } from './known.ts'
import { isThreshold } from './regions.ts'
import {
  type Compared,
  compared,
  EVENTS,
  HEADS,
  PEOPLE,
  remark,
  type Slot,
  textAhead,
} from './slot.ts'

/** Sorts of quantity that a measure word beside them does not tell: what percent of the members. */
const UNITLESS: ReadonlySet<string> = new Set([
  'percent',
  'money',
  'duration',
  'rank',
  'change',
  'times',
])
/** Kinds of figures that count no things. */
const THINGLESS: ReadonlySet<string> = new Set(['duration', 'rank', 'ordinal', 'prize'])
const RATES: ReadonlySet<string> = new Set(['percent', 'points', 'ratio'])
const RANKS: ReadonlySet<string> = new Set(['ordinal', 'rank', 'prize'])

/** How the measure asked for fits the figure's. */
export const measureSlot: Slot = asked => {
  const { measure } = asked.question
  const fits = fitsAsked(asked)
  if (measure === null || fits === null) return null
  return known => {
    const fit = fits(known)
    return compared('measure', outcomeOf(fit), {
      cost: costOf(fit),
      because: `${measure.unit || measure.sort}/${known.occurrence.figure.unit}`,
      vetoes: fit < IN_MEASURE_SLOT.fitsHardly,
    })
  }
}

/**
 * What it costs alone.
 *
 * @example measureCost(asked('几场'))(known('8次')) // 0.02
 */
export function measureCost(asked: Asked): (known: Known) => number {
  const fits = fitsAsked(asked)
  return fits === null ? () => 0 : known => costOf(fits(known))
}

/** How the measure asked for fits one figure after the other; null where none is asked for. */
function fitsAsked(asked: Asked): ((known: Known) => number) | null {
  const { text, question } = asked
  if (question.measure === null) return null
  const { measure } = question
  const wanted: Wanted = {
    asked,
    text,
    measure,
    asks: asksOf(text),
    fits: fitsOf(UNITLESS.has(measure.sort) ? { ...measure, unit: '' } : measure),
    ofPeople: PEOPLE.has(measure.unit),
    ofEvents: EVENTS.has(measure.unit),
  }
  return known => measureFit(wanted, known)
}

/** The quantity that a question asks for, and what its words tell of it. */
interface Wanted {
  readonly asked: Asked
  readonly text: string
  readonly measure: Measure
  readonly asks: Asks
  readonly fits: (figure: Known['occurrence']['figure']) => number
  /** Whether people, or events, are asked for. */
  readonly ofPeople: boolean
  readonly ofEvents: boolean
}

function outcomeOf(fit: number): Compared['outcome'] {
  if (fit >= IN_MEASURE_SLOT.fits) return 'match'
  if (fit >= IN_MEASURE_SLOT.fitsLoosely) return 'compatible'
  return fit >= IN_MEASURE_SLOT.fitsHardly ? 'silent' : 'contradicts'
}

function costOf(fit: number): number {
  if (fit >= IN_MEASURE_SLOT.fits) return (1 - fit) * SLOT_COST.measureNear
  if (fit >= IN_MEASURE_SLOT.fitsLoosely) return SLOT_COST.measureLoose
  return fit >= IN_MEASURE_SLOT.fitsHardly ? SLOT_COST.measureFar : SLOT_COST.measureOther
}

/** From 0, another measure, to 1. */
function measureFit(wanted: Wanted, known: Known): number {
  const { asked, measure, asks } = wanted
  const { target, targetIs } = asked
  const { figure } = known.occurrence
  if (isOtherUnit(asks, figure.unit) || isOtherSize(asks, figure)) return 0
  if (measure.sort === 'amount' && RATES.has(figure.kind)) return 0
  if (isOfAnotherKind(wanted, known)) return 0
  if (isPrizeForRank(wanted, figure.kind)) return IN_MEASURE_SLOT.fitsLoosely
  if (isOnlyChange(wanted, known)) return IN_MEASURE_SLOT.onlyChange
  if (isOnlyLevel(wanted, known)) return IN_MEASURE_SLOT.onlyLevel
  const changed = changeFit(wanted, known)
  if (changed !== null) return changed
  if (measure.sort === 'any' && targetIs === 'behind' && countsOther(target, figure)) return 0
  if (isNoDaily(wanted, known)) return 0
  if (isForEach(wanted, figure)) return IN_MEASURE_SLOT.forEach
  const fit = wanted.fits(figure)
  if (wanted.ofPeople) return peopleFit(asked, known, fit)
  if (isOfNoSuchUnit(measure.unit, known)) return 0
  if (measure.unit === '个' && EVENTS.has(figure.unit) && countsThing(asked, known)) return 0
  return wanted.ofEvents ? eventFit(asked, known, fit) : fit
}

/** 每天能转运多少吨 is told by 3350吨/天. */
const isForEach = ({ text, measure: { unit } }: Wanted, figure: Known['occurrence']['figure']) =>
  unit !== '' &&
  ASKS_FOR_EACH.test(text) &&
  figure.unit.replace(/^[十百千]?[万亿]+(?=.)/, '').startsWith(`${unit}/`)

/** What a whole year came to does not tell 每天处理多少吨. */
const isNoDaily = ({ text, measure }: Wanted, known: Known): boolean =>
  measure.unit !== '' &&
  ASKS_DAILY.test(text) &&
  !SAYS_DAILY.test(`${known.occurrence.figure.unit}${textAhead(known)}${known.counted}`)

/** 排在哪 is rather told by 第四位, 得了什么奖 by 三等奖. */
const isPrizeForRank = ({ measure, asks }: Wanted, kind: string): boolean =>
  measure.sort === 'rank' && (kind === 'prize') !== asks.prize

/** A length, a size, ten thousands, or money more or less asked for, and something else told. */
const isOtherSize = (asks: Asks, figure: Known['occurrence']['figure']): boolean =>
  (asks.long && !LONG.has(ownDimension(figure.unit))) ||
  (asks.size && figure.kind === 'money') ||
  (asks.moreMoney && RATES.has(figure.kind)) ||
  (asks.myriads && !isMyriads(figure))

/** Who came is not told by how often, nor cases of an illness by things. */
const isOfNoSuchUnit = (unit: string, { counted, occurrence: { figure } }: Known): boolean =>
  (unit === '人次' && (EVENTS.has(figure.unit) || figure.unit === '件次')) ||
  (unit === '例' && figure.unit === '个' && !counted.includes('例'))

/**
 * A level asked for and its change told (城镇化率提高5个百分点), how much and a rank told, an amount of money and
 * things told (经济总量超200亿元的县29个), things and people told (机场几个, 机场旅客4850万人次).
 */
function isOfAnotherKind(wanted: Wanted, known: Known): boolean {
  const { asked, measure, asks } = wanted
  const { question, target } = asked
  const { figure } = known.occurrence
  const { sort, unit } = measure
  if (question.about !== null) return false
  if (isPlainCount(known) && !asks.value && !asks.strength && !asks.end) return false
  if (isOtherwiseTold(wanted, known)) return true
  if (isNoShare(wanted, known) || isShareUnasked(wanted, known) || isOfProjects(wanted, known))
    return true
  if (isRateOfThings(wanted, known) || isIndexOnly(wanted, known) || isPull(wanted, known))
    return true
  if (asks.strength && figure.kind !== 'percent') return true
  if (figure.unit === '大' && sort !== 'count') return true // 三大产业规模
  if ((sort === 'any' || sort === 'amount') && RANKS.has(figure.kind) && asks.howMuch) return true
  if (asks.value && figure.kind === 'count') return true
  const last = target.at(-1)
  return (
    unit === '个' &&
    last !== undefined &&
    figure.unit === '人次' &&
    !PERSON_NOUN.test(last.term.text) &&
    !namesHead(last, known)
  )
}

/**
 * Things that are counted, and no more is said of the number: nothing added, no project, nothing that tells of another
 * kind than is asked for unless a value, a strength or an end is.
 */
const isPlainCount = notedOf((known: Known): boolean => {
  const { kind, change, unit, what } = known.occurrence.figure
  return (
    kind === 'count' &&
    change === null &&
    !UNLIKE_THINGS.has(unit) &&
    !(PROJECT_UNITS.has(unit) && PROJECTS.test(what)) &&
    !CONTRIBUTION.test(what) &&
    addedHow(known) === null &&
    !isAreaMore(known)
  )
})

/** Of an index, of what is only named, of who came. */
const UNLIKE_THINGS: ReadonlySet<string> = new Set(['', '大', '人次'])

/** A level, what there is, an end, an amount asked for; a change, what was added, things one by one, a time told. */
function isOtherwiseTold({ asked, measure, asks }: Wanted, known: Known): boolean {
  const { kind, unit } = known.occurrence.figure
  const isOfThings = measure.sort === 'any' && asked.targetIs === 'behind' && RATES.has(kind) // 进出多少旅客
  if ((asks.level || asks.thereIs || isOfThings) && isUnaskedChange(asks, known)) return true
  if (!asks.more && isAdded(known, asks.stock)) return true
  if (!asks.change && isAreaMore(known)) return true
  if (asks.end && (COUNTED_WHOLE.has(unit) || isUnaskedEnd(known))) return true
  if (asks.total && RATES.has(kind) && !TOTAL_NOUN.test(asked.question.excluded)) return true // gdp总量
  return (asks.amountNoun && THINGLESS.has(kind)) || (asks.level && isShareOf(known))
}

/** 低保提高到多少 is not told by what it rose by. */
const isUnaskedEnd = ({ occurrence: { figure, end } }: Known): boolean =>
  figure.change !== null && end === null && RATES.has(figure.kind)

/** 污水处理率 is not told by 61%的污水处理厂. */
const isShareOf = ({ occurrence: { sentence, at, figure } }: Known): boolean =>
  figure.kind === 'percent' && sentence.startsWith('的', at.end)

/** What is counted one by one rises to nothing: 10项政策. */
const COUNTED_WHOLE: ReadonlySet<string> = new Set(['项', '件', '条'])

/** 市场主体多少户 is not told by 净增经营主体155万户, nor 高速公路里程 by 新增里程1523公里. */
const isAdded = (known: Known, asksStock: boolean): boolean => {
  const how = addedHow(known)
  return how === 'net' || (how === 'new' && (asksStock || STOCK.test(known.occurrence.figure.what)))
}

/** 水稻面积多少 is not told by 增加水稻种植面积26万亩. */
const isAreaMore = notedOf(({ occurrence: { figure, sentence, clause, at } }: Known): boolean => {
  const from = Math.max(clause.start, sentence.lastIndexOf('、', at.start) + 1)
  return AREA.test(figure.what) && MORE_OR_LESS.test(sentence.slice(from, at.start))
})

const AREA = /面积$/

const addedHow = notedOf(({ occurrence }: Known): 'net' | 'new' | null => {
  const { figure, sentence, clause, at } = occurrence
  if (figure.kind !== 'count' && figure.kind !== 'measure') return null
  const from = Math.max(clause.start, sentence.lastIndexOf('、', at.start))
  const before = sentence.slice(from, at.start)
  if (ADDED_NET.test(before)) return 'net'
  return ADDED.test(before) ? 'new' : null
})

/** 民营经济占比 is told only by what is a share, and by no difference: 高出全国9.1个百分点. */
function isNoShare({ asks }: Wanted, known: Known): boolean {
  const { figure } = known.occurrence
  if (!asks.ofShare || !RATES.has(figure.kind) || figure.kind === 'ratio') return false
  if (figure.kind === 'points' && !asks.change) return true
  return !SAYS_SHARE.test(`${textAhead(known)}${known.counted}`)
}

/** 新能源装机多少 is not told by what share of all it is. */
const isShareUnasked = ({ measure, asks }: Wanted, { occurrence: { figure } }: Known): boolean =>
  (figure.kind === 'percent' || figure.kind === 'points') &&
  measure.sort !== 'percent' &&
  !asks.saysShare &&
  SHARE_NOUN.test(figure.what)

/** 有多少常住人口 is not told by 常住人口城镇化率. */
const isRateOfThings = ({ asked, asks }: Wanted, { occurrence: { figure } }: Known): boolean =>
  asked.targetIs === 'behind' &&
  RATES.has(figure.kind) &&
  !asks.ofRate &&
  figure.what.endsWith('率')

/** 新增就业多少人 is not told by 出厂价格指数为142: an index counts nothing. */
const isIndexOnly = ({ text, measure }: Wanted, { occurrence: { figure } }: Known): boolean =>
  figure.unit === '' &&
  measure.unit !== '' &&
  INDEX_AT_END.test(figure.what) &&
  !text.includes('指数')

/** 地方工业增速 is not told by 拉动全市工业增长2.6个百分点: what it adds to the growth of a whole. */
function isPull({ measure, asks }: Wanted, { occurrence }: Known): boolean {
  const { figure, sentence, clause, at } = occurrence
  const asksGrowth = measure.sort === 'percent' || measure.sort === 'change'
  if (!asks.contribution && CONTRIBUTION.test(figure.what)) return true // 消费拉动GDP几个点
  return (
    asksGrowth &&
    figure.kind === 'points' &&
    !asks.pull &&
    PULLS.test(sentence.slice(clause.start, at.start))
  )
}

/** 建了多少套 is not told by 2个项目: the projects are counted, and not what they make. */
const isOfProjects = ({ measure, asks }: Wanted, { occurrence: { figure } }: Known): boolean =>
  PROJECT_UNITS.has(figure.unit) &&
  !GENERAL_UNITS.has(measure.unit) &&
  !asks.projects &&
  PROJECTS.test(figure.what) &&
  COUNTED_BY.get(measure.unit)?.test(figure.what) !== true // 几家 for 10个企业

/** Measures in which anything may be asked for. */
const GENERAL_UNITS: ReadonlySet<string> = new Set(['', '个', '项', '件', '些', '样', '批'])
const PROJECT_UNITS: ReadonlySet<string> = new Set(['个', '项'])

/** People asked for, where events or things are counted. */
function peopleFit({ target, targetIs }: Asked, known: Known, fit: number): number {
  const { unit } = known.occurrence.figure
  if (EVENTS.has(unit)) return 0
  if (unit !== '个' || PERSON_NOUN.test(known.counted)) return fit
  if (POSTS.test(known.counted)) return 0 // 提供5万个就业岗位
  return targetIs === 'last' || target.some(word => standsInCounted(word, known))
    ? Math.min(fit, IN_MEASURE_SLOT.fitsHardly)
    : 0
}

const POSTS = /岗位$/

const MYRIAD = 10_000

const isMyriads = ({ number, unit, text }: Known['occurrence']['figure']): boolean =>
  /[万亿]/.test(unit + text) || (number !== null && number >= MYRIAD)

/** 粮食打了多少斤 is not told by 增产291亿斤: by how much it changed nobody asked. */
const isOnlyChange = ({ measure: { sort, scale = '' }, asks }: Wanted, known: Known): boolean =>
  (sort === 'amount' || sort === 'count' || sort === 'money' || (sort === 'any' && scale !== '')) &&
  !RATES.has(known.occurrence.figure.kind) &&
  isUnaskedChange(asks, known)

/** 财政收入增速 is told neither by what it came to nor by the money that was added; nor 床位增加多少 by 增至5万张. */
function isOnlyLevel({ text, measure, asks }: Wanted, { occurrence }: Known): boolean {
  const { figure, end, sentence, clause, at } = occurrence
  const { sort } = measure
  if (sort === 'money' || sort === 'amount') return isLevelForRise(text, occurrence)
  if (sort !== 'change') return false
  if (end !== null) return (figure.kind === 'money' && asks.rate) || isEndOfYears(text, occurrence)
  if (figure.kind === 'money') return figure.change === null || asks.rate
  const isOfThings = figure.kind === 'count' || figure.kind === 'measure'
  if (figure.change === null && SINCE_LAST_YEAR.test(text)) return true
  if (isOfThings && figure.unit.includes('/') && figure.change === null) return true // 1.04吨/万元
  return (
    isOfThings && figure.change === null && REACHED.test(sentence.slice(clause.start, at.start))
  )
}

/** By how much an amount of money rose is not told by what it came to: GDP增加了多少亿元, 生产总值超过2.5万亿元. */
function isLevelForRise(text: string, occurrence: Known['occurrence']): boolean {
  const { figure, end, sentence, clause, at } = occurrence
  if (figure.kind !== 'money' || figure.change !== null || end !== null) return false
  const before = sentence.slice(clause.start, at.start)
  return RISE_ASKED.test(text) && (RISEN_TO.test(before) || !RISE_TOLD.test(before))
}

/**
 * Whether a figure is an end of what took several years, where nobody asks for years: 五年来从27136元增长到36439元
 * does not tell what 收入增长多少 asks.
 *
 * @example isEndOfYears('收入增长多少', occurrence('36439元')) // true
 */
export function isEndOfYears(
  text: string,
  { passageText, sentence, at, end, figure }: Known['occurrence'],
): boolean {
  if (end === null || ASKS_AVERAGE.test(text) || OVER_YEARS.test(text)) return false
  if (figure.kind === 'count' && askedUnit(text) !== '') return false // 整合完少了几家 asks of what took years
  return OVER_YEARS.test(passageText.slice(0, passageText.indexOf(sentence) + at.start))
}

/** By how much something changed, where nobody asks for that. */
const isUnaskedChange = ({ change }: Asks, { occurrence: { figure, end } }: Known): boolean =>
  !change && figure.change !== null && end === null

/** What is decided by a figure's being a change, or an end of one; null where that decides nothing. */
function changeFit({ measure: { sort }, asks }: Wanted, { occurrence }: Known): number | null {
  const { figure, end } = occurrence
  if (sort === 'percent' && figure.change !== null && asks.share)
    return IN_MEASURE_SLOT.growthForShare
  return sort === 'change' && end !== null && !RATES.has(figure.kind) ? 1 : null
}

/** 代表小组有几个 is not answered by 13次. */
function countsThing({ target }: Asked, known: Known): boolean {
  const last = target.at(-1)
  return (
    last !== undefined &&
    HEADS.has(last.sort) &&
    !EVENT_NOUN.test(last.term.text) &&
    !standsInCounted(last, known)
  )
}

/** Events asked for, where participants or things are counted. */
function eventFit(asked: Asked, known: Known, fit: number): number {
  const { unit } = known.occurrence.figure
  const isEvent = countsEvents(known)
  const attends = asked.words.some(
    word => word.weight >= IN_MEASURE_SLOT.saidWell && explain(word, known).where === 'clause',
  )
  if (unit === '人次') return isEvent && !attends ? 0 : IN_MEASURE_SLOT.attendances
  return unit === '个' && !isEvent ? 0 : fit
}

const countsEvents = notedOf(({ counted }: Known): boolean => EVENT_NOUN.test(counted))

/** 多少代表 is not answered by 70周年; 多少周年 is. */
const countsOther = (
  target: readonly AskedWord[],
  { kind, unit }: Known['occurrence']['figure'],
): boolean =>
  THINGLESS.has(kind) && target.length > 0 && !target.some(({ term }) => unit.includes(term.text))

type Asks = ReturnType<typeof asksOf>

/** What the words of a question tell of the quantity asked for. */
const asksOf = remembered(text => ({
  dimension: spokenDimension(text),
  myriads: ASKS_MYRIADS.test(text),
  level: ASKS_LEVEL.test(text),
  howMuch: HOW_MUCH.test(text),
  value: ASKS_VALUE.test(text),
  change: CHANGES.test(text),
  share: SHARE.test(text),
  amountNoun: AMOUNT_NOUN.test(text),
  total: TOTAL_NOUN.test(text),
  thereIs: ASKS_THERE_IS.test(text),
  stock: ASKS_HOW_MANY_THERE_ARE.test(text),
  end: ASKS_END.test(text),
  more: ASKS_MORE.test(text),
  rate: ASKS_RATE.test(text),
  ofShare: ASKS_SHARE.test(text),
  saysShare: SAYS_SHARE.test(text),
  strength: ASKS_STRENGTH.test(text),
  ofRate: ASKS_RATE_OR_SHARE.test(text),
  pull: ASKS_PULL.test(text),
  contribution: ASKS_CONTRIBUTION.test(text),
  projects: PROJECTS_ASKED.test(text),
  prize: ASKS_PRIZE.test(text),
  long: ASKS_LENGTH.test(text),
  size: ASKS_SIZE.test(text),
  moreMoney: ASKS_MORE_MONEY.test(text),
  currency: CURRENCY_ASKED.exec(text)?.[1] ?? '',
}))

const ownDimension = remembered(
  unit => measureWord(unit.replace(/^[十百千万亿]+/, ''))?.dimension ?? '',
)

/** How long: of a road or a term. */
const LONG: ReadonlySet<string> = new Set(['length', 'time'])

/** Hectares, where a harvest is asked for, and the other way round; yuan, where dollars are. */
function isOtherUnit(
  { dimension: asked, currency }: Pick<Asks, 'dimension' | 'currency'>,
  unit: string,
): boolean {
  if (currency !== '' && !unit.includes(currency)) return true
  if (asked === null) return false
  const own = ownDimension(unit)
  return (own === 'mass' || own === 'area') && own !== asked
}

export const ordinalSlot: Slot = ({ question }) =>
  question.measure?.sort === 'rank'
    ? null
    : {
        of: ORDINAL,
        compare: () =>
          compared('measure', 'silent', { cost: SLOT_COST.ordinal, because: 'ordinal' }),
      }

const ORDINAL = remark(({ occurrence: { figure } }) => RANKS.has(figure.kind))

/** Of 经济总量超千亿元的县域达12个 the first only says which are counted, of 在对美下降三成的情况下增长12% under what. */
export const thresholdSlot: Slot = ({ question }) => {
  const compare = ({ counted, occurrence }: Known): Compared | null => {
    if (isCircumstance(occurrence))
      return compared('measure', 'silent', {
        cost: SLOT_COST.threshold,
        because: 'circumstance',
        word: '',
        vetoes: true,
      })
    if (ABOVE_GRADE.test(counted) && !NAMES_GRADE.test(question.text))
      return compared('measure', 'compatible', {
        cost: SLOT_COST.graded,
        because: 'some of them',
        word: '',
      })
    const asksIt = question.measure?.unit === occurrence.figure.unit || question.about !== null
    return asksIt || !isThresholdOfNext(occurrence)
      ? null
      : compared('measure', 'silent', {
          cost: SLOT_COST.threshold,
          because: 'threshold',
          word: '',
          vetoes: ASKS_VALUE.test(question.text),
        })
  }
  return { of: THRESHOLD, compare }
}

const isCircumstance = notedOf(({ sentence, at }: Known['occurrence']): boolean =>
  CIRCUMSTANCE.test(sentence.slice(at.end)),
)

const isThresholdOfNext = notedOf(({ sentence, at, others }: Known['occurrence']): boolean => {
  const [next] = others
    .map(other => other.at)
    .filter(({ start }) => start >= at.end)
    .sort((a, b) => a.start - b.start)
  return isThreshold(at, next, sentence)
})

const THRESHOLD = remark(
  ({ counted, occurrence }) =>
    isCircumstance(occurrence) || ABOVE_GRADE.test(counted) || isThresholdOfNext(occurrence),
)

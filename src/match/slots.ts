import { fitOf, type Measure } from '../answer/measure.ts'
import { isActor, isRecipient } from '../lexicon/actors.ts'
import { type Act, actOf, excludeEachOther } from '../lexicon/acts.ts'
import {
  isAbove,
  LEVEL_NAMES,
  type Level,
  levelsIn,
  levelsOfCongress,
  ownLevel,
} from '../lexicon/levels.ts'
import { measureWord, spokenDimension } from '../lexicon/measures.ts'
import { CLASS_NOUNS } from '../lexicon/span-words.ts'
import { GENERAL_PHRASE, VAGUE } from '../lexicon/talk.ts'
import { words } from '../lexicon/words.ts'
import { remembered } from '../search/memory.ts'
import type { Asked, AskedWord } from './asked.ts'
import { type Explanation, explain, isNear } from './explanation.ts'
import type { Known, Region } from './known.ts'
import { isThreshold } from './regions.ts'
import { SLOT_COST } from './weights.ts'

/** How a slot of what is asked compares with a figure's. */
export type Outcome = 'match' | 'compatible' | 'silent' | 'contradicts'

/** What a slot says: its outcome, its cost, and in a word why. */
export interface Compared {
  readonly slot: SlotName
  readonly outcome: Outcome
  readonly cost: number
  /** Whether the figure may then not answer: a contradiction, or silence on a named restriction. */
  readonly vetoes: boolean
  /** Why, for whoever works on answers. */
  readonly because: string
  /** The word of the question that is not met, as a reply names it; empty where none is to blame. */
  readonly word: string
}

export type SlotName =
  | 'word'
  | 'measure'
  | 'head'
  | 'near'
  | 'place'
  | 'level'
  | 'polarity'
  | 'given'
  | 'some'
  | 'member'
  | 'time'
  | 'number'
  | 'perHead'
  | 'act'
  | 'actor'
  | 'unasked'

/** Slots that say a thing is wrong rather than unsaid. */
export const CONTRADICTING: ReadonlySet<SlotName> = new Set<SlotName>([
  'time',
  'given',
  'number',
  'some',
  'polarity',
  'level',
  'member',
])

/** What comparing needs beside the two frames. */
export interface Setting {
  /** How each word of the question is accounted for by the figure. */
  readonly explained: ReadonlyMap<AskedWord, Explanation>
  /** Words taken over from the question before, or from the list. */
  readonly inherited: readonly AskedWord[]
  /** All words that the question may have meant, its own and inherited ones. */
  readonly said: Said
  /** Whether it stands in the sentence that the question before spoke of. */
  readonly inScene: boolean
  /** Whether it is one of several asked side by side. */
  readonly inList: boolean
  /** Whether a figure's year may answer, from 0 (another year) to 1. */
  readonly yearFit: (known: Known) => number
  /** The sentences that hold a number which the question names. */
  readonly givenIn: ReadonlySet<string>
}

/** A slot compares one thing that is asked; null where the question does not ask it. */
export type Slot = (asked: Asked, known: Known, setting: Setting) => Compared | null

/** All slots but the words themselves, in the order in which they explain a refusal. */
export const SLOTS: readonly Slot[] = [
  measureSlot,
  ordinalSlot,
  headSlot,
  nearSlot,
  polaritySlot,
  partOfGivenSlot,
  levelSlot,
  extentSlot,
  someSlot,
  memberSlot,
  timeSlot,
  endSlot,
  numberSlot,
  perHeadSlot,
  actSlot,
  actorSlot,
  unaskedSlot,
  thresholdSlot,
]

const compared = (
  slot: SlotName,
  outcome: Outcome,
  rest: Pick<Compared, 'cost' | 'because'> & Partial<Pick<Compared, 'vetoes' | 'word'>>,
): Compared => ({ slot, outcome, vetoes: false, word: '', ...rest })

/** The key of a figure's sentence over all reports. */
export const sentenceKey = ({ evidence: { report, figure } }: Known): string =>
  `${report.id} ${figure.sentence.start}`

const EVENTS: ReadonlySet<string> = new Set(['次', '场', '期', '回', '趟', '轮', '届'])
const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位'])

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
const PERSON_NOUN = /(?:人|员|者|代表|干部|群众|户|师|生|民)$/
const EVENT_NOUN = /(?:会|会议|活动|讲座|培训|检查|调研|视察|行动|赛|展)$/

/** How the measure asked for fits the figure's. */
export function measureSlot(asked: Asked, known: Known): Compared | null {
  const { measure } = asked.question
  if (!measure) return null
  const fit = measureFit(measure, asked, known)
  const because = `${measure.unit || measure.sort}/${known.evidence.figure.unit}`
  if (fit >= 0.9)
    return compared('measure', 'match', { cost: (1 - fit) * SLOT_COST.measureNear, because })
  if (fit >= 0.55)
    return compared('measure', 'compatible', { cost: SLOT_COST.measureLoose, because })
  if (fit >= 0.3) return compared('measure', 'silent', { cost: SLOT_COST.measureFar, because })
  return compared('measure', 'contradicts', { cost: SLOT_COST.measureOther, because, vetoes: true })
}

/** From 0, another measure, to 1. */
function measureFit(measure: Measure, asked: Asked, known: Known): number {
  const { text, target, targetIs } = asked
  const { evidence } = known
  const { figure } = evidence
  if (isOtherDimension(text, figure.unit)) return 0
  if (measure.sort === 'amount' && RATES.has(figure.kind)) return 0
  if (ASKS_MYRIADS.test(text) && !isMyriads(figure)) return 0
  const changed = changeFit(measure, text, known)
  if (changed !== null) return changed
  if (measure.sort === 'any' && targetIs === 'behind' && countsOther(target, figure)) return 0
  const fit = fitOf(UNITLESS.has(measure.sort) ? { ...measure, unit: '' } : measure, figure)
  if (PEOPLE.has(measure.unit)) return peopleFit(asked, known, fit)
  if (measure.unit === '人次' && EVENTS.has(figure.unit)) return 0.3
  if (measure.unit === '个' && EVENTS.has(figure.unit) && countsThing(asked, known)) return 0
  return EVENTS.has(measure.unit) ? eventFit(asked, known, fit) : fit
}

/** People asked for, where events or things are counted. */
function peopleFit({ target, targetIs }: Asked, known: Known, fit: number): number {
  const { unit } = known.evidence.figure
  if (EVENTS.has(unit)) return 0
  if (unit !== '个' || PERSON_NOUN.test(known.counted)) return fit
  return targetIs === 'last' || target.some(word => standsInCounted(word, known))
    ? Math.min(fit, 0.3)
    : 0
}

/** 贷款多少万 is answered by ten thousand and more. */
const ASKS_MYRIADS = /(?:多少|几)个?[万亿]/
const MYRIAD = 10_000

const isMyriads = ({ number, unit, text }: Known['evidence']['figure']): boolean =>
  /[万亿]/.test(unit + text) || (number !== null && number >= MYRIAD)

/** What is decided by a figure's being a change, or an end of one; null where that decides nothing. */
function changeFit({ sort }: Measure, text: string, { evidence }: Known): number | null {
  const { figure, end } = evidence
  if (sort === 'percent' && figure.change !== null && SHARE.test(text)) return GROWTH_FOR_SHARE
  return sort === 'change' && end !== null && !RATES.has(figure.kind) ? 1 : null
}

/** 占全国几成 asks for a share, and not for what it grew by. */
const SHARE = /占(?!地|道|用|领|有)|比重|份额|占比/
const GROWTH_FOR_SHARE = 0.55

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
  const { unit } = known.evidence.figure
  const isEvent = EVENT_NOUN.test(known.counted)
  const attends = asked.words.some(
    word => word.weight >= 0.8 && explain(word, known).where === 'clause',
  )
  if (unit === '人次') return isEvent && !attends ? 0 : 0.5
  return unit === '个' && !isEvent ? 0 : fit
}

/** 多少代表 is not answered by 70周年; 多少周年 is. */
const countsOther = (
  target: readonly AskedWord[],
  { kind, unit }: Known['evidence']['figure'],
): boolean =>
  THINGLESS.has(kind) && target.length > 0 && !target.some(({ term }) => unit.includes(term.text))

const spoken = remembered(spokenDimension)

/** Hectares, where a harvest is asked for, and the other way round. */
function isOtherDimension(text: string, unit: string): boolean {
  const asked = spoken(text)
  const own = asked && measureWord(unit.replace(/^[十百千万亿]+/, ''))?.dimension
  return (own === 'mass' || own === 'area') && own !== asked
}

const RANKS: ReadonlySet<string> = new Set(['ordinal', 'rank', 'prize'])

function ordinalSlot({ question }: Asked, { evidence: { figure } }: Known): Compared | null {
  return RANKS.has(figure.kind) && question.measure?.sort !== 'rank'
    ? compared('measure', 'silent', { cost: SLOT_COST.ordinal, because: 'ordinal' })
    : null
}

const RESTRICTS_NOTHING: ReadonlySet<string> = new Set(['vague', 'light', 'report'])
const HEADS: ReadonlySet<string> = new Set(['noun', 'name'])
const VERBAL: ReadonlySet<string> = new Set(['act', 'verb'])

/** Other words for a word, itself first, without its parts. */
export const spellingsOf = ({ term }: AskedWord): string[] => [
  term.text,
  ...term.alternatives.filter(({ via }) => via !== 'part').map(({ text }) => text),
]

const endsAlike = (a: string, b: string): boolean =>
  a.endsWith(b) || b.endsWith(a) || (b.length > 1 && a.slice(-2) === b.slice(-2))

/** The word names what the figure counts: by the end of its phrase, 政府 does not count 政府部门. */
export const namesHead = (word: AskedWord, { heads, evidence: { figure } }: Known): boolean =>
  spellingsOf(word).some(
    text =>
      figure.unit === text || heads.some(head => endsAlike(head, text) && !isOther(text, head)),
  )

/** 进出口 is another thing than 出口. */
const isOther = (text: string, counted: string): boolean =>
  text === '出口' && counted.includes('进出口') && !/(?<!进)出口/.test(counted)

const standsInCounted = (word: AskedWord, { counted, evidence: { figure } }: Known): boolean =>
  spellingsOf(word).some(
    text =>
      (counted.includes(text) && !isOther(text, counted)) ||
      text.includes(counted) ||
      figure.unit === text ||
      (text.length > 1 && counted.endsWith(text.slice(-2)) && !isOther(text, counted)),
  )

/** What is counted must be what is asked for. */
function headSlot(asked: Asked, known: Known, { explained, inScene }: Setting): Compared | null {
  const { target, targetIs } = asked
  const last = target.at(-1)
  const hard = targetIs === 'behind'
  if (!last || RESTRICTS_NOTHING.has(last.sort))
    return last && targetIs !== 'last' ? vagueHead(last, known, hard) : null
  const because = last.term.text
  if (isSubjectOnly(asked, known)) return notCounted(asked.question.target)
  if (target.some(word => standsInCounted(word, known))) {
    if (target.some(word => namesHead(word, known)))
      return compared('head', 'match', { cost: 0, because })
    const cost = hard ? SLOT_COST.headModifier : SLOT_COST.headModifierSoft
    const otherUnit = asked.question.measure?.unit !== known.evidence.figure.unit
    const vetoes = targetIs !== 'last' && otherUnit && NAMED_THINGS.has(last.term.text)
    return compared('head', 'compatible', { cost, because, vetoes, word: because })
  }
  if (!hard && asked.words.some(word => HEADS.has(word.sort) && namesHead(word, known)))
    return compared('head', 'compatible', { cost: SLOT_COST.headBeside, because })
  return headAway(last, {
    asked,
    known,
    inScene,
    found: explained.get(last) ?? explain(last, known),
  })
}

/** 企业解决了多少问题: how many did it is another question. */
const isSubjectOnly = ({ question, targetIs, target }: Asked, known: Known): boolean =>
  targetIs === 'last' &&
  question.measure?.sort === 'any' &&
  VAGUE.has(question.target) &&
  !GENERAL_PHRASE.test(known.counted) &&
  target.some(word => namesHead(word, known)) &&
  !known.counted.includes(question.target)

/** What is asked for is no word of what the figure counts. */
const notCounted = (word: string): Compared =>
  compared('head', 'silent', { cost: SLOT_COST.headAway, because: word, word, vetoes: true })

interface Away {
  readonly asked: Asked
  readonly known: Known
  readonly found: Explanation
  readonly inScene: boolean
}

const BESIDE: ReadonlySet<string> = new Set(['clause', 'before', 'counted'])
const BESIDE_ALL: ReadonlySet<string> = new Set(['heading', 'trailing'])

const HARDLY = 0.7 // only a part of the word stands there

/** The counted noun is not the figure's: it may still be its topic, where the figure counts anything. */
function headAway(last: AskedWord, { asked, known, found, inScene }: Away): Compared {
  const hard = asked.targetIs === 'behind'
  const general = isGeneral(known)
  const told = found.cost < HARDLY
  const near = told && (BESIDE.has(found.where) || (general && BESIDE_ALL.has(found.where)))
  const named = hard && HEADS.has(last.sort) && found.where !== 'counted'
  const ownSort = asked.targetIs !== 'last' && NAMED_THINGS.has(last.term.text)
  const vetoes =
    !inScene &&
    last.tag !== 'eng' &&
    asked.question.about === null &&
    (!near ||
      ownSort ||
      (!general && (named || asked.targetIs === 'before' || countedAway(last, found, asked))))
  return compared('head', found.cost >= 1 ? 'silent' : 'compatible', {
    cost: headCost({ near, general: general || VERBAL.has(last.sort), hard }),
    because: last.term.text,
    word: last.term.text,
    vetoes,
  })
}

/** 议案办结了几件: the noun stands before the figure, and what is counted is another thing. */
const countedAway = (last: AskedWord, { where }: Explanation, { question }: Asked): boolean =>
  last.sort === 'noun' && where === 'before' && question.measure?.sort === 'count'

/** It counts anything, or only says what was done: 保交房攻坚战,交付31.7万套. */
const isGeneral = ({ counted, countedWords }: Known): boolean =>
  GENERAL_PHRASE.test(counted) ||
  (countedWords.length > 0 && countedWords.every(({ tag }) => /^v/.test(tag)))

/** 几部法, 几个镇: what has names of its own is not counted by a general 50项工作. */
const NAMED_THINGS: ReadonlySet<string> = new Set(CLASS_NOUNS)

/** 几个报告 asks for reports, though the field's every sentence has them; 几个人 asks for anybody. */
function vagueHead(word: AskedWord, known: Known, hard: boolean): Compared | null {
  if (word.sort !== 'vague' || word.tag === 'eng') return null
  if (ANYTHING.has(word.term.text) && (hard || !PERSON_NOUN.test(word.term.text))) return null
  if (GENERAL_PHRASE.test(known.counted) && !NO_GENERAL.test(word.term.text)) return null
  if (AIMS.has(word.term.text) && known.evidence.figure.aim === 'target') return null
  const names = hard ? standsInCounted : namesHead // 代表有多少 is not told by 代表建议259条
  return names(word, known) ? null : notCounted(word.term.text)
}

const ANYTHING = words(
  '东西 事 事情 钱 款 人 数 地方 回 会 人员 干部 领导 代表 人大代表 群众 居民 村民 市民 老百姓 百姓 大家 家 部分 内容 问题 年 比例 比率 比重 占比 幅度 涨幅 降幅 增幅',
)
const AIMS: ReadonlySet<string> = new Set(['目标', '指标', '任务'])
const NO_GENERAL = /报告|会议|稿/

function headCost({
  near,
  general,
  hard,
}: {
  near: boolean
  general: boolean
  hard: boolean
}): number {
  if (near && general) return SLOT_COST.headBeside
  if (hard) return near ? SLOT_COST.headAway : SLOT_COST.headAbsent
  return near ? SLOT_COST.headBeside : SLOT_COST.headAbsentSoft
}

const FILLS: ReadonlySet<string> = new Set(['light', 'vague', 'character', 'framing', 'report'])

/**
 * Whether a question says what a figure counts word for word, though each word of it be filler: 常委会会议 of
 * 召开了几次常委会会议.
 */
export const namesCounted = (asked: Asked, known: Known): boolean =>
  (known.counted.length >= LEAST_NAMED && asked.question.content.includes(known.counted)) ||
  namesInShort(asked, known)

/** 开了几次会, 结了多少案: a noun of one letter is short for what is counted. */
function namesInShort({ question }: Asked, { counted, evidence }: Known): boolean {
  const target = question.target.trim()
  const names = IN_SHORT[target]?.test(counted) ?? (target.length > 1 && target === counted)
  return names && fitOf(question.measure ?? COUNTS, evidence.figure) >= 0.9
}

const IN_SHORT: Readonly<Record<string, RegExp>> = {
  会: /会议?$/,
  会议: /会议$/,
  案: /案件?$/,
  粮: /^[^夏秋]{0,4}粮食?(?:总?产量?)?$/,
}
const COUNTS = { sort: 'count', unit: '' } as const

const LEAST_NAMED = 4

/** Some word of the question must stand by the figure itself. */
function nearSlot(asked: Asked, known: Known, setting: Setting): Compared | null {
  const { explained, inherited, inList, inScene } = setting
  if (asked.question.about !== null || inScene || (inList && asked.words.length === 0)) return null
  if (namesCounted(asked, known)) return null
  if (charactersNear(asked, known, explained) > 1) return null
  const general = isGeneral(known)
  // 议案收到几件: of a figure that counts something else, only its own words are near
  const isOther =
    !general &&
    known.evidence.figure.unit !== '人次' &&
    (HEADS.has(asked.target.at(-1)?.sort ?? '') || asksDoingOnly(asked)) &&
    !asked.words.some(word => standsInCounted(word, known))
  const said = [...asked.words, ...inherited].some(word => {
    if (FILLS.has(word.sort)) return false
    const found = explained.get(word) ?? explain(word, known, asked.wholeList)
    if (word.sort === 'level' && found.where !== 'counted') return false
    if (word.sort === 'talk' && found.at < 0 && !hasAllOf(word, known)) return false
    const near = isOther ? OWN_REGION.has(found.where) : isNear(found)
    return near || (general && found.where === 'heading') || namesAll(word, known)
  })
  return said
    ? null
    : compared('near', 'silent', {
        cost: SLOT_COST.nothingNear,
        because: 'nothing near',
        vetoes: true,
      })
}

/** 就业多少人, 常委会开会几次 name what is counted by what is done only. */
const asksDoingOnly = ({ words, question }: Asked): boolean =>
  (PEOPLE.has(question.measure?.unit ?? '') || EVENTS.has(question.measure?.unit ?? '')) &&
  words.every(({ sort }) => !RESTRICTING.has(sort))

const RESTRICTING: ReadonlySet<string> = new Set(['noun', 'name', 'place', 'level'])

/** 撤站 is all in 撤销代表活动站; of 微信 来信 has a character only. */
const hasAllOf = ({ term }: AskedWord, known: Known): boolean =>
  [...term.text].every(character => clauseOf(known).includes(character))

/** 撤的站: two words of one character each that the figure's own words have. */
const charactersNear = ({ words }: Asked, known: Known, explained: Setting['explained']): number =>
  words.filter(word => {
    const found = explained.get(word) ?? explain(word, known)
    return word.sort === 'character' && isNear(found) && found.cost < SAID_NEARLY
  }).length

const OWN_REGION: ReadonlySet<string> = new Set(['counted', 'clause'])

const namesAll = ({ term }: AskedWord, { counted }: Known): boolean =>
  counted.length > 1 &&
  term.alternatives.some(({ via, text }) => via !== 'part' && text.endsWith(counted))

const NOT_DONE = /(?:没有?|未)(?!有)(\p{Script=Han}{2})/gu
const NEGATED = /没|未/
const LACKING = /没|未|缺|不足|不够|无/

const clauseOf = ({ evidence: { sentence, clause } }: Known): string =>
  sentence.slice(clause.start, clause.end)

/** 没有述职的: the contrary of what is printed. */
function polaritySlot({ text }: Asked, known: Known): Compared | null {
  const clause = clauseOf(known)
  if (!NEGATED.test(text)) return null
  const contrary = [...text.matchAll(NOT_DONE)].find(
    ([, done = '']) => clause.includes(done) && !LACKING.test(clause),
  )
  return contrary
    ? compared('polarity', 'contradicts', {
        cost: SLOT_COST.polarity,
        because: contrary[0],
        word: contrary[0],
        vetoes: true,
      })
    : null
}

/** 228件里满意的 is a part of the number given: a figure with a noun of its own is none. */
function partOfGivenSlot({ text, question }: Asked, { evidence }: Known): Compared | null {
  if (question.about !== null || question.numbers.length === 0 || !/[里中]|其中/.test(text))
    return null
  return evidence.what.end <= evidence.clause.start
    ? null
    : compared('given', 'silent', {
        cost: SLOT_COST.notOfGiven,
        because: 'no part of it',
        vetoes: true,
      })
}

/** 全县 is not 县级, the county's own: of money both are told. */
function extentSlot({ text }: Asked, known: Known): Compared | null {
  const asked = extentOf(text)
  if (asked === null) return null
  const { headings } = known.evidence
  const printed = extentOf(known.counted) ?? extentOf(ownText(known)) ?? extentOf(headings)
  return printed === null || printed === asked
    ? null
    : compared('level', 'contradicts', {
        cost: SLOT_COST.level,
        because: asked,
        word: LEVEL_NAMES[asked] ?? '',
        vetoes: true,
      })
}

function extentOf(text: string): 'whole' | 'own' | null {
  const whole = /全[省市区县]/.test(text)
  const own = /(?<!全)[省市区县](?:本)?级(?!人大|民生|领导|代表|部门)|本级/.test(text)
  return whole === own ? null : whole ? 'whole' : 'own'
}

/** A level that is asked for must be the figure's: printed with it, or at least over it; the report's own may be silent. */
function levelSlot(asked: Asked, known: Known): Compared | null {
  const wanted = levelsOfWords(asked)
  if (wanted.size === 0) return asked.namesPlace ? widerSlot(known) : null
  const printed = new Set([
    ...levelsIn(`${known.counted} ${ownText(known)}`),
    ...(OF_THE_NATION.test(known.counted) ? (['nation'] as const) : []),
  ])
  const because = [...wanted].join(' ')
  const word = namesOf(wanted)
  if (printed.size > 0)
    return [...wanted].some(level => printed.has(level))
      ? compared('level', 'match', { cost: 0, because })
      : compared('level', 'contradicts', { cost: SLOT_COST.level, because, word, vetoes: true })
  const { headings, report } = known.evidence
  const around = new Set([
    ...levelsIn(`${textIn(known, AHEAD)} ${headings}`),
    ...levelsIn(`${report.body.slice(-12)}级`),
  ])
  return [...wanted].some(level => around.has(level) || level === ownLevel(report.body))
    ? null
    : compared('level', 'silent', { cost: SLOT_COST.levelSilent, because, word, vetoes: true })
}

/** 国家现代农业产业园 are of the nation, too. */
const OF_THE_NATION = /^国家(?!级)(?=[\u4e00-\u9fff]{2})/

const namesOf = (levels: ReadonlySet<Level>): string =>
  [...levels].map(level => LEVEL_NAMES[level] ?? level).join('、')

/** 青禾县新建多少套 is not answered by 全市新建507套. */
function widerSlot(known: Known): Compared | null {
  const own = ownLevel(known.evidence.report.body)
  const printed = levelsIn(`${known.counted} ${ownText(known)}`)
  const wider = own !== null && [...printed].some(level => isAbove(level, own))
  return wider && !(own !== null && printed.has(own))
    ? compared('level', 'contradicts', {
        cost: SLOT_COST.level,
        because: [...printed].join(' '),
        word: namesOf(printed),
        vetoes: true,
      })
    : null
}

/** The figure's own words: its counted phrase and clause without what is another figure's. */
const ownText = (known: Known): string => textIn(known, OWN)

const OWN: ReadonlySet<Region> = new Set<Region>(['clause', 'counted'])
const AHEAD: ReadonlySet<Region> = new Set<Region>([...OWN, 'before', 'scene', 'trailing'])

const textIn = ({ regions, evidence }: Known, where: ReadonlySet<Region>): string =>
  [...evidence.sentence]
    .filter((_, at) => {
      const region = regions[at]
      return region !== undefined && where.has(region)
    })
    .join('')

const levelsOfWords = ({ words, question }: Asked): ReadonlySet<Level> =>
  new Set([
    ...words.filter(({ sort }) => sort === 'level').flatMap(({ term }) => [...levelsIn(term.text)]),
    ...levelsOfCongress(question.content),
  ])

/** 109名区人大代表向原选举单位述职 counts those who did that, not all there are. */
function someSlot(asked: Asked, known: Known, { inherited }: Setting): Compared | null {
  const { at, clause, what, sentence, end } = known.evidence
  if (end !== null) return null // 30项专项资金整合成22项: all there were
  const wantsAll =
    asked.question.total || /有(?:多少|几)|总数|how many/.test(asked.text) || asksGroup(asked)
  if (wantsAll && isAdded(asked, known))
    return compared('some', 'contradicts', {
      cost: SLOT_COST.onlySome,
      because: 'added',
      vetoes: true,
    })
  if (!wantsAll || at.start - clause.start > 2 || what.start < at.end) return null
  const done = sentence.slice(what.end, clause.end)
  if (done.length <= 3 || /^(?:全部|共|总|合计)/.test(done)) return null
  const asksIt = [...asked.words, ...inherited].some(({ term }) =>
    term.alternatives.some(({ text }) => done.includes(text)),
  )
  return asksIt
    ? null
    : compared('some', 'contradicts', {
        cost: SLOT_COST.onlySome,
        because: done,
        word: done,
        vetoes: true,
      })
}

/** 区人大代表多少名: of a group that there is whatever it does, without a word of what it did. */
const asksGroup = ({ words, question }: Asked): boolean =>
  STANDING.test(question.content) && !words.some(({ sort }) => VERBAL.has(sort))

/** Who belongs to a group by office or by where they live. */
const STANDING = /(?:代表|委员|组成人员|党员|居民|村民|市民|干部|职工|编制)$/

/** 新增公园35个 are not all parks there are. */
function isAdded({ text }: Asked, { evidence: { sentence, clause, at } }: Known): boolean {
  const before = sentence.slice(clause.start, at.start)
  return ADDED.test(before.slice(before.lastIndexOf('、') + 1)) && !ASKS_ADDED.test(text)
}

const ADDED = /新增|净增|新建|新设|增设/
const ASKS_ADDED = /新[增建设添]|增[加添长]|[建设]|\b(?:new(?:ly)?|add(?:ed|s)?|built?|more)\b/

const HALF_A_NAME = 8
const RESTRICTS = 0.5

/** Of things that stand together for one figure, what one of them has is not told. */
function memberSlot(asked: Asked, known: Known, { explained }: Setting): Compared | null {
  const apart = EACH_APART.test(asked.text)
  if (asked.wholeList && !apart) return null
  for (const { members, named } of known.lists) {
    const own = asked.words
      .filter(({ weight }) => weight >= RESTRICTS)
      .map(word => ({
        word,
        held: members.filter(span => holdsWord(span, word, { known, explained })),
      }))
      .filter(({ held }) => held.length > 0 && held.length < members.length)
    const touched = new Set(own.flatMap(({ held }) => held)).size
    if (touched === 0 || (touched > 1 && !apart)) continue
    const word = own.find(({ held }) => held.length === 1)?.word
    const found = word && memberOf(word, { named, asked, known })
    if (found) return found
  }
  return null
}

/** What one thing of a list is to what is asked: it is named, or it is the counted noun itself. */
function memberOf(
  word: AskedWord,
  { named, asked, known }: { named: boolean; asked: Asked; known: Known },
): Compared | null {
  const because = word.term.text
  const proper = (named || word.sort === 'place') && /place|name|noun/.test(word.sort)
  if (/单独|仅|只算/.test(asked.text) || (proper && word.weight >= 1))
    return compared('member', 'contradicts', {
      cost: SLOT_COST.memberNamed,
      because,
      word: because,
      vetoes: true,
    })
  const { unit } = known.evidence.figure
  const countsActs = !PEOPLE.has(unit) && unit !== '人次'
  const vetoes =
    countsActs && NAMING.has(word.sort) && word.weight >= 1 && !namesCountedThing(asked, known)
  return vetoes || (asked.targetIs === 'behind' && asked.target.includes(word))
    ? compared('member', 'silent', { cost: SLOT_COST.member, because, word: because, vetoes })
    : null
}

/** A word beside the filler that names what is counted: 工作 of 专题询问、执法检查等工作50项 does not. */
const namesCountedThing = ({ words }: Asked, known: Known): boolean =>
  words.some(word => word.weight >= RESTRICTS && standsInCounted(word, known))

const NAMING: ReadonlySet<string> = new Set(['noun', 'name', 'act', 'verb'])

const EACH_APART = /各(?:自|有|是|多少|几)|分别/

interface Standing {
  readonly known: Known
  readonly explained: Setting['explained']
}

/** The word was found in the member, and is a good part of it. */
function holdsWord(
  { start, end }: { start: number; end: number },
  word: AskedWord,
  { known, explained }: Standing,
): boolean {
  const found = explained.get(word) ?? explain(word, known)
  const proper = word.sort === 'place' || word.sort === 'name'
  const least = Math.min(end - start, HALF_A_NAME)
  return found.at >= start && found.at < end && (proper || found.by.length * 2 >= least)
}

/** What was done in the end: no aim tells it. */
const REALLY = /实际|真正|最终|\bactual(?:ly)?\b/

/** The year asked for is a condition; a half that only the verbs lean to is not. */
function timeSlot({ question, text }: Asked, known: Known, { yearFit }: Setting): Compared | null {
  const { figure, report } = known.evidence
  const { years, leaning } = question
  if (years.stated.length + years.relative.length + (years.told?.length ?? 0) > 0) {
    const unreal = figure.aim === 'target' && REALLY.test(text) && !REALLY.test(question.excluded)
    const fit = unreal ? 0 : yearFit(known)
    const because = String(figure.year)
    return fit > 0
      ? compared('time', 'match', { cost: SLOT_COST.aim * (1 - fit), because })
      : compared('time', 'contradicts', {
          cost: SLOT_COST.year,
          because,
          word: years.stated[0] ?? '',
          vetoes: true,
        })
  }
  const planned = figure.aim === 'target' || String(figure.year) === String(report.planYear)
  if (leaning !== null && planned !== (leaning === 'plan'))
    return compared('time', 'silent', {
      cost: leaning === 'plan' ? SLOT_COST.plan : SLOT_COST.review,
      because: leaning,
    })
  return leaning === null && planned
    ? compared('time', 'compatible', { cost: SLOT_COST.planUnasked, because: 'plan' })
    : null
}

/** 从40个减少到29个: asked how many there are, the second is how it stands. */
function endSlot({ question, text }: Asked, { evidence }: Known): Compared | null {
  if (evidence.end === null || question.measure?.sort === 'change') return null
  const before = BEFORE.test(text) && !BEFORE.test(question.excluded) // 要现在的,不要整合前的
  if (before === (evidence.end === 'from')) return null
  return compared('time', 'compatible', { cost: SLOT_COST.past, because: 'the other end' })
}

/** Asks how many there were before a change. */
const BEFORE =
  /原来|原先|原本|本来|之前|以前|从前|(?:整合|调整|合并|改革|精简|压减)前|\b(?:originally|before|used to)\b/

/** The numbers that a question names: given as known, or to choose from. */
function numberSlot({ question }: Asked, known: Known, { givenIn }: Setting): Compared | null {
  const { numbers, about } = question
  if (numbers.length === 0) return null
  const { number } = known.evidence.figure
  const named = number !== null && numbers.includes(number)
  if (about === 'choice')
    return compared('number', named ? 'match' : 'silent', {
      cost: named ? 0 : SLOT_COST.choice,
      because: 'choice',
    })
  if (about !== null)
    return named
      ? compared('number', 'match', { cost: 0, because: about })
      : compared('number', 'contradicts', { cost: SLOT_COST.given, because: about, vetoes: true })
  if (named)
    return compared('number', 'contradicts', {
      cost: SLOT_COST.given,
      because: 'given',
      vetoes: true,
    })
  return givenIn.has(sentenceKey(known))
    ? null
    : compared('number', 'silent', {
        cost: SLOT_COST.notOfGiven,
        because: 'not beside the given',
        word: String(numbers[0] ?? ''),
        vetoes: true,
      })
}

const PER_HEAD = /人均|户均|每人/
const ASKS_PER_HEAD = /人均|户均|每人|平均|收入|per (?:capita|head|person)|income/

/** 人均地区生产总值 is not 地区生产总值. */
function perHeadSlot(
  { text }: Asked,
  { counted }: Known,
  { inherited, inList }: Setting,
): Compared | null {
  const said = [text, ...inherited.map(({ term }) => term.text)].join(' ')
  return PER_HEAD.test(counted) && !ASKS_PER_HEAD.test(said)
    ? compared('perHead', 'contradicts', {
        cost: inList ? SLOT_COST.perHeadOfList : SLOT_COST.perHead, // the list's noun stands with another item
        because: counted,
        word: counted,
        vetoes: !inList,
      })
    : null
}

const ASKING = /多少|几|how many|how often/

/** What was done must not be another act of the same course: 采纳 for 报送. Only the act next to the asking counts. */
function actSlot(asked: Asked, known: Known, { explained }: Setting): Compared | null {
  if (known.acts.size === 0) return null
  const asking = Math.max(0, asked.question.content.length === 0 ? 0 : asked.text.search(ASKING))
  const acting = asked.words
    .filter(({ sort, weight }) => ACTING.has(sort) && weight >= LEAST_ACT)
    .map(word => ({ word, acts: actsOf(word) }))
    .filter(({ acts }) => acts.size > 0)
    .sort((a, b) => distanceTo(asking, a.word, asked) - distanceTo(asking, b.word, asked))
  const [first] = acting
  if (!first) return null
  const found = explained.get(first.word)
  const said = found !== undefined && isNear(found) && found.cost < SAID_ITSELF
  return said || !excludeEachOther(first.acts, known.acts)
    ? null
    : compared('act', 'contradicts', {
        cost: SLOT_COST.act,
        because: first.word.term.text,
        word: first.word.term.text,
        vetoes: true,
      })
}

const SAID_ITSELF = 0.2
const SAID_NEARLY = 0.45
const LEAST_ACT = 0.34
const ACTING: ReadonlySet<string> = new Set(['act', 'verb', 'talk', 'character'])

const distanceTo = (asking: number, { term }: AskedWord, { text }: Asked): number =>
  Math.abs(asking - text.indexOf(term.text))

function actsOf({ term }: AskedWord): Set<Act> {
  const typed = actOf(term.text)
  if (typed) return new Set([typed])
  const others = term.alternatives
    .filter(({ via, weight }) => via !== 'part' && weight >= 0.85)
    .slice(0, 4)
    .flatMap(({ text }) => actOf(text) ?? [])
  return new Set(others)
}

/** A body that does something is not told of by what is done to it: 区委开会 by 向区委请示. */
function actorSlot(asked: Asked, known: Known, { explained }: Setting): Compared | null {
  for (const word of asked.words) {
    if (!isActor(word.term.text) || word.modifies || word.sort === 'report') continue
    if (isRecipient(asked.text, asked.text.indexOf(word.term.text), word.term.text.length)) continue
    const found = explained.get(word)
    if (found && found.at >= 0 && isRecipient(known.evidence.sentence, found.at, found.by.length))
      return compared('actor', 'contradicts', {
        cost: SLOT_COST.actor,
        because: word.term.text,
        word: word.term.text,
        vetoes: true,
      })
  }
  return null
}

/** Words as a set, and joined by blanks for what they hold. */
export interface Said {
  readonly words: ReadonlySet<string>
  readonly joined: string
}

/** The words of a question with all that they may stand for. */
export function saidBy(words: readonly AskedWord[]): Said {
  const all = words.flatMap(({ term }) => term.alternatives.map(({ text }) => text))
  return { words: new Set(all), joined: all.join(' ') }
}

/** What the counted phrase says and the question does not: between equals the plainer one answers. */
function unaskedSlot({ question }: Asked, known: Known, { said }: Setting): Compared | null {
  const isTotal = TOTALS.test(known.counted)
  const unasked = known.countedWords.filter(
    ({ text, tag }) =>
      text.length > 1 && /^[nvab]/.test(tag) && !OF_ALL.test(text) && !isSaid(text, said),
  )
  const each = question.total && !isTotal ? SLOT_COST.unaskedPart : SLOT_COST.unasked
  return unasked.length === 0
    ? null
    : compared('unasked', 'compatible', {
        cost: each * unasked.length,
        because: unasked.map(({ text }) => text).join(' '),
      })
}

/** Of 经济总量超千亿元的县域达12个 the first only says which are counted. */
function thresholdSlot({ question }: Asked, { evidence }: Known): Compared | null {
  const { sentence, at, others, figure } = evidence
  const next = others
    .map(other => other.at)
    .filter(({ start }) => start >= at.end)
    .sort((a, b) => a.start - b.start)[0]
  const asksIt = question.measure?.unit === figure.unit || question.about !== null
  return asksIt || !isThreshold(at, next, sentence)
    ? null
    : compared('measure', 'silent', { cost: SLOT_COST.threshold, because: 'threshold' })
}

/** Words of a counted phrase that make it the whole: 全市公园总数. */
const OF_ALL = /^全[国省市区县]$|^总[数量额]$|^总规模$/
const TOTALS = /总[数量额]|总规模/

/** The word, one that holds it, or a part of it. */
function isSaid(word: string, { words, joined }: Said): boolean {
  if (joined.includes(word)) return true
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++)
      if (words.has(word.slice(start, end))) return true
  return false
}

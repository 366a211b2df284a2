import { FALL_ALONE, RISE_ALONE } from '../lexicon/change-words.ts'
import { DENYING } from '../lexicon/denials.ts'
import { ACRONYM } from '../lexicon/indicators.ts'
import { measureWord } from '../lexicon/measures.ts'
import { UNIT_ALONE } from '../lexicon/place-words.ts'
import { isOfTheRegister } from '../lexicon/register.ts'
import { notedOf } from '../search/memory.ts'
import { Carried, Passing } from '../search/passing.ts'
import { BY_OTHERS, IN_EXPLANATION, PLACE_COST } from '../weights.ts'
import type { AskedWord } from './asked.ts'
import type { Explanation, Known, Region, Where } from './known.ts'

const NOTHING: Explanation = { cost: 1, where: 'nowhere', by: '', at: -1 }
const OF_PERIOD: Explanation = { ...NOTHING, cost: PLACE_COST.clause, where: 'clause' }
const NEAR: ReadonlySet<Where> = new Set<Where>(['counted', 'clause', 'before', 'trailing'])

/** Whether a word stands by the figure itself, and not by another one or farther off. */
export const isNear = ({ where }: Explanation): boolean => NEAR.has(where)

/**
 * Accounts for a word by a figure's surroundings.
 *
 * @param wholeList examples of a list then stand for all of it
 * @example explain(word('建议'), known('228件代表建议…')) // { cost: 0, where: 'counted', by: '建议', at: 6 }
 */
export function explain(word: AskedWord, known: Known, wholeList = false): Explanation {
  const reading = readingOf(word, wholeList)
  if (isPeriod(reading.text, known)) return OF_PERIOD
  const before = known.explanations.of(reading)
  if (before !== undefined) return before
  const { alternatives } = reading
  return explainHeld(reading, known, {
    isHeld: known.section.held(alternatives) !== 0 || known.headings.held(alternatives) !== 0,
  })
}

/**
 * What a word costs at each of some figures, weighed, by their places in the list: what the same word cost at the same
 * list is kept, and of a list read for the first time that is looked for once which those of one section share.
 *
 * @example unexplainedAmong(word('建议'), 0.9, { knowns })(0) // 0 where the first explains it
 */
export function unexplainedAmong(
  word: AskedWord,
  weight: number,
  { knowns, wholeList = false }: { knowns: readonly Known[]; wholeList?: boolean },
): (at: number) => number {
  const reading = readingOf(word, wholeList)
  const costs = costsAmong(reading, knowns)
  let costOf: ((known: Known) => number) | null = null
  return at => {
    const before = costs[at] ?? UNREAD
    if (before !== UNREAD) return weight * before
    costOf ??= costsInTurn(reading)
    const cost = costOf(knowns[at] as Known)
    costs[at] = cost
    return weight * cost
  }
}

/**
 * What words cost together at each of some figures.
 *
 * @example knowns.map((_, at) => unexplainedIn(asked.words, knowns)(at))
 */
export function unexplainedIn(
  words: readonly AskedWord[],
  knowns: readonly Known[],
): (at: number) => number {
  const costs = words.map(word => unexplainedAmong(word, word.weight, { knowns }))
  return at => {
    let sum = 0
    for (let i = 0; i < costs.length; i++) sum += costs[i]?.(at) ?? 0
    return sum
  }
}

const UNREAD = -Infinity // no small integer: such a list would be made anew with the first cost
const MOST_COSTS = 500_000 // of all lists together: eight bytes each
// They are dropped as a whole when they are many: each list drops its own when it is asked next.
let [round, kept] = [0, 0]

interface CostsOf {
  readonly round: number
  readonly ofReadings: Map<Reading, number[]>
}

const costsOf = new Carried<readonly Known[], CostsOf>()

/** What a word costs at each figure of a list, or that it was not looked at. */
function costsAmong(reading: Reading, knowns: readonly Known[]): number[] {
  const { ofReadings } = costsOfList(knowns)
  const before = ofReadings.get(reading)
  if (before !== undefined) return before
  const fresh = new Array<number>(knowns.length).fill(UNREAD)
  ofReadings.set(reading, fresh)
  kept += knowns.length
  if (kept > MOST_COSTS) [round, kept] = [round + 1, 0]
  return fresh
}

function costsOfList(knowns: readonly Known[]): CostsOf {
  const before = costsOf.get(knowns)
  if (before?.round === round) return before
  const fresh = { round, ofReadings: new Map<Reading, number[]>() }
  costsOf.set(knowns, fresh)
  return fresh
}

/** What a word costs at one figure after the other: what those of one section share is looked for once. */
function costsInTurn(reading: Reading): (known: Known) => number {
  const { text, alternatives } = reading
  let [section, headings]: [Known['section'] | null, Known['headings'] | null] = [null, null]
  let [inSection, inHeadings] = [false, false]
  return known => {
    if (isPeriod(text, known)) return OF_PERIOD.cost
    if (known.section !== section) {
      section = known.section
      inSection = section.held(alternatives) !== 0
    }
    if (known.headings !== headings) {
      headings = known.headings
      inHeadings = headings.held(alternatives) !== 0
    }
    return explainHeld(reading, known, { isHeld: inSection || inHeadings }).cost
  }
}

/** @param isHeld whether anything of the word stands in the figure's section or over it */
function explainHeld(
  reading: Reading,
  known: Known,
  { isHeld }: { readonly isHeld: boolean },
): Explanation {
  if (!isHeld && !reading.isLong) return impliedOnly(reading.text, known, reading.isPlace)
  const before = known.explanations.of(reading)
  if (before !== undefined) return before
  const fresh = isHeld ? explained(reading, known) : unseen(reading, known)
  known.explanations.keep(reading, fresh)
  return fresh
}

/** What an explanation takes of a word: questions ask for the same words of the same figures again and again. */
interface Reading
  extends Pick<AskedWord, 'modifies' | 'modified'>,
    Pick<AskedWord['term'], 'text' | 'alternatives'> {
  /** A place: what stands between does not change what it is. */
  readonly isPlace: boolean
  /** Whether it may be a longer word with one character wrong. */
  readonly isLong: boolean
  readonly wholeList: boolean
}

const plainReadings = new Carried<AskedWord, Reading>()
const wholeReadings = new Carried<AskedWord, Reading>()
/** Words of one reading are those of one list of alternatives, as the query reader gives it, that stand alike. */
const readings = new Passing<Reading['alternatives'], Reading[]>()

function readingOf(word: AskedWord, wholeList: boolean): Reading {
  const known = wholeList ? wholeReadings : plainReadings
  const before = known.get(word)
  if (before !== undefined) return before
  const { text, alternatives } = word.term
  const { modifies, modified, sort } = word
  const isPlace = sort === 'place'
  const fresh = { text, alternatives, modifies, modified, isPlace, isLong: isLong(word), wholeList }
  const alike = readings.get(alternatives) ?? []
  const reading = alike.find(other => isSame(other, fresh)) ?? fresh
  if (reading === fresh) readings.set(alternatives, [...alike, fresh])
  known.set(word, reading)
  return reading
}

const isSame = (one: Reading, other: Reading): boolean =>
  one.text === other.text &&
  one.modifies === other.modifies &&
  one.modified === other.modified &&
  one.isPlace === other.isPlace &&
  one.isLong === other.isLong &&
  one.wholeList === other.wholeList

const impliedOnly = (text: string, known: Known, isPlace = false): Explanation =>
  isImplied(text, known) || (isPlace && isOwnPlace(text, known))
    ? { cost: PLACE_COST.clause, where: 'clause', by: text, at: -1 }
    : NOTHING

/** All that a place reports is told of it: 看长河的报告, of the report of 长河市. */
const isOwnPlace = (text: string, { occurrence: { report } }: Known): boolean =>
  report.place !== '' &&
  text.startsWith(report.place.slice(0, 2)) &&
  (report.place.startsWith(text) ||
    (text.startsWith(report.place) && UNIT_ALONE.test(text.slice(report.place.length))))

/** Nothing of the word stands in the figure's section or over it: of most words nothing does. */
function unseen(reading: Reading, known: Known): Explanation {
  const implied = impliedOnly(reading.text, known, reading.isPlace)
  return implied.cost === 1 ? (mistyped(reading, known) ?? implied) : implied
}

function explained(reading: Reading, known: Known): Explanation {
  let best = explainedByOthers(reading, known)
  if (best.cost === 1) best = mistyped(reading, known) ?? best
  if (FAR.has(best.where) && isOtherwiseModified(reading, known)) best = NOTHING
  const parts = explainedByParts(reading, known)
  return parts && parts.cost < best.cost ? parts : best
}

/** The word itself or another one for it. */
function explainedByOthers(reading: Reading, known: Known): Explanation {
  let best = impliedOnly(reading.text, known, reading.isPlace)
  for (const [index, { text, weight, via }] of reading.alternatives.entries()) {
    if (via === 'part' || isDenialOf(reading.text, text)) continue
    const implied = impliedOnly(text, known)
    const here = implied.cost < 1 ? implied : placeOf(reading, index, known)
    if (here.cost >= 1) continue
    const cost = Math.min(1, here.cost + (via === 'typed' ? 0 : BY_OTHERS.distance * (1 - weight)))
    if (cost < best.cost) best = { ...here, cost }
  }
  return best
}

/** 不满意 is not told by 满意率. */
const isDenialOf = (word: string, other: string): boolean =>
  DENYING.test(word) && word.length > 2 && !DENYING.test(other) && other.includes(word.slice(1, 3))

const FAR: ReadonlySet<Where> = new Set<Where>([
  'heading',
  'passage',
  'section',
  'scene',
  'before',
  'trailing',
  'sibling',
])

/** 高速公路里程 is not told by 农村公路里程 under a heading that speaks of 高速: the noun has another word before it. */
function isOtherwiseModified({ modifies, modified }: Reading, { counted }: Known): boolean {
  if (!modifies || modified.length < IN_EXPLANATION.modifier) return false
  return counted.indexOf(modified) >= IN_EXPLANATION.modifier
}

/** 五年 is the stretch that the figure is told of: 五年来. */
const isPeriod = (text: string, { occurrence: { figure } }: Known): boolean =>
  figure.year !== null &&
  text.length > 1 &&
  (figure.year.includes(text) || text.includes(figure.year)) &&
  !/^\d+$/.test(figure.year)

/** The parts of a word that stand near the figure; without the one it ends in they say little: 代表培训 is no 代表. */
function explainedByParts(reading: Reading, known: Known): Explanation | null {
  if (ACRONYM.test(reading.text)) return null // ppi is no 价格 of something else
  let sum = 0
  let last = NOTHING
  let headed = false
  let beside = 0
  let literal = false
  const parts = reading.alternatives.flatMap((part, index) =>
    part.via === 'part' && !isDenialOf(reading.text, part.text)
      ? [{ ...part, here: placeOf(reading, index, known) }]
      : [],
  )
  if (parts.length === 0) return null
  const near = parts.filter(({ here }) => isNear(here))
  for (const { text, weight, here } of parts) {
    literal ||= reading.text.includes(text)
    if (here.where === 'sibling' || here.where === 'siblingCounted')
      beside += weight * (1 - here.cost)
    if (!isNear(here) || near.some(other => isPartOf(text, other.text))) continue
    sum += weight * (1 - here.cost)
    last = here
    headed ||= endsIn(text, reading.text)
  }
  if (headed && last.where === 'counted') sum += beside // 办理人大代表议案4项、建议880件
  if (sum < BY_OTHERS.leastParts || (literal && !headed)) return null
  const isLess = isUncovered(reading) || isUnmodified(reading, near)
  const most = literal && isLess ? BY_OTHERS.unmodified : BY_OTHERS.mostParts
  const cost = 1 - Math.min(sum, most)
  return { ...last, cost, at: -1 }
}

/** 森林覆盖率 where only 户厕覆盖率 is told: what the word begins with stands nowhere near. */
function isUnmodified({ text }: Reading, near: readonly Part[]): boolean {
  const starts = near
    .filter(({ here }) => LED_BY.has(here.where))
    .map(part => text.indexOf(part.text))
    .filter(start => start >= 0)
  return Math.min(...starts) >= IN_EXPLANATION.modifier
}

/** 一般公共预算方面,全市收入: the clause before says of what kind. */
const LED_BY: ReadonlySet<Where> = new Set<Where>(['counted', 'clause', 'before'])

interface Part {
  readonly text: string
  readonly here: Explanation
}

/** 覆盖 says nothing beside 覆盖率. */
const isPartOf = (text: string, other: string): boolean =>
  text.length < other.length && other.includes(text)

/** 规上工业增加值 by 增加值 alone: more of the word than that is nowhere in the reports. */
function isUncovered({ text, alternatives }: Reading): boolean {
  if (text.length < LONG || alternatives.some(({ via }) => via !== 'part')) return false
  const covered = new Set<number>()
  for (const { text: part } of alternatives)
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
      for (let i = at; i < at + part.length; i++) covered.add(i)
  return covered.size <= IN_EXPLANATION.covered * text.length
}

const LONG = 4

/** 信访 is what 信访件 ends in, but for a measure; 工作 is not what 工作室 ends in. */
const endsIn = (part: string, word: string): boolean =>
  word.endsWith(part) ||
  (part.length > 1 && measureWord(word.slice(-1)) !== null && word.slice(0, -1).endsWith(part))

/** The nearest place of a word's alternative: in the sentence, else over it, else round it. */
function placeOf(reading: Reading, index: number, known: Known): Explanation {
  const { alternatives, modifies, modified } = reading
  const { text = '' } = alternatives[index] ?? {}
  const { sentence } = known.occurrence
  const bit = 1 << index
  const isHeading = (known.headings.held(alternatives) & bit) !== 0
  if ((known.section.held(alternatives) & bit) === 0)
    return isHeading ? farther('heading', text) : NOTHING
  let here = NOTHING
  for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) {
    if (isInLonger(text, sentence, at)) continue
    const { regions } = known // of most figures nobody needs them
    const where = fartherOf(regions[at] ?? 'scene', regions[at + text.length - 1] ?? 'scene')
    const beside = modifies && sentence.startsWith(modified, at + text.length)
    const cost = regionCost(where, reading, beside)
    if (cost < here.cost) here = { cost, where, by: text, at }
  }
  if (here.cost > PLACE_COST.scene && topicBefore(known).includes(text))
    return { cost: PLACE_COST.scene, where: 'scene', by: text, at: -1 }
  if (here.cost > PLACE_COST.heading && isHeading) return farther('heading', text)
  if (here.cost > PLACE_COST.passage && (known.passage.held(alternatives) & bit) !== 0)
    return farther('passage', text)
  return here.cost > PLACE_COST.section ? farther('section', text) : here
}

/** 居民消费价格上涨1.9%。其中,食品类上涨2.6%: a sentence of parts is of what the one before it opens with. */
const topicBefore = notedOf(({ occurrence }: Known): string => {
  const { figure, report, sentence } = occurrence
  if (figure.cell !== null || !sentence.startsWith('其中')) return ''
  const { start } = figure.sentence
  const before = report.folded
    .slice(Math.max(0, start - LONGEST_BEFORE), start)
    .replace(/[。\s]+$/, '')
  const last = before.slice(before.lastIndexOf('。') + 1)
  return last.slice(0, Math.max(0, last.search(/\d/)))
})

const LONGEST_BEFORE = 160

const farther = (where: 'heading' | 'passage' | 'section', by: string): Explanation => ({
  cost: PLACE_COST[where],
  where,
  by,
  at: -1,
})

/** A word that reaches from what is said of all into another's words is the other's: 事故|起数、死亡人数. */
const fartherOf = (one: Region, other: Region): Region =>
  PLACE_COST[other] > PLACE_COST[one] ? other : one

/** Letters before which a word is part of another one: 进出口, 数字经济增长. */
const LONGER: ReadonlyMap<string, RegExp> = new Map([
  ['出口', /进/],
  ['人口', /[百千万]/],
  ['渔业', /牧/],
  ['牧业', /林/],
  ['林业', /农/],
  ['农业', /[施代色]/],
  ['经济增长', /[字营空洋域体台发色环型农区]/],
  ['经济总量', /[字营空洋域体台发色环型农区]/],
])

/** The same behind it: 消费价格 is none of 消费. */
const LONGER_ON: ReadonlyMap<string, RegExp> = new Map([
  ['消费', /价/],
  ['博士', /后/],
])

/** 出口 is not what 进出口 counts. */
const isInLonger = (text: string, sentence: string, at: number): boolean =>
  LONGER.get(text)?.test(sentence.charAt(at - 1)) === true ||
  LONGER_ON.get(text)?.test(sentence.charAt(at + text.length)) === true

const FARTHER: ReadonlySet<Region> = new Set<Region>(['sibling', 'trailing', 'before', 'scene'])
const BESIDE: ReadonlySet<Region> = new Set<Region>(['before', 'scene', 'trailing'])
const MODIFIER_APART = 4

/**
 * A modifier away from its noun may modify another one.
 *
 * @param beside whether the noun that it modifies stands right behind it there
 */
function regionCost(
  region: Region,
  { modifies, isPlace, wholeList }: Reading,
  beside: boolean,
): number {
  if (region === 'example' && wholeList) return IN_EXPLANATION.exampleOfAll
  const cost = PLACE_COST[region]
  const together = beside && BESIDE.has(region)
  return modifies && !together && FARTHER.has(region) && !isPlace
    ? Math.min(1, MODIFIER_APART * cost)
    : cost
}

/** 增长-8.7% has fallen, whichever verb says so. */
const saysItsChange = (text: string, { change, kind }: Known['occurrence']['figure']): boolean =>
  kind !== 'rank' &&
  ((change === 'down' && FALL_ALONE.test(text)) || (change === 'up' && RISE_ALONE.test(text)))

function isImplied(text: string, { counted, occurrence }: Known): boolean {
  const { implied, sentence, what, figure } = occurrence
  if (figure.change !== null && saysItsChange(text, figure)) return true
  if (implied === '' || text.length < 2) return false
  if (implied.split(' ').some(each => text.startsWith(each) || each.includes(text))) return true
  return counted.includes(text) && !sentence.slice(what.start, what.end).includes(text) // 粮食…产量3万吨
}

const isLong = ({ term: { text, alternatives }, tag }: AskedWord): boolean =>
  text.length > 2 &&
  /^\p{Script=Han}+$/u.test(text) &&
  !alternatives.some(({ via }) => via === 'typed') && // a word of the reports, 专委会, is no other one mistyped
  (tag === 'x' || !isOfTheRegister(text))

/**
 * A longer word with one character wrong, where the figure's own words stand: 民请联络点. Of three the last tells what
 * it is: 党组会 is no 党组工作.
 */
function mistyped({ text, isLong: isLonger }: Reading, known: Known): Explanation | null {
  if (!isLonger) return null
  const { sentence } = known.occurrence
  for (let at = 0; at + text.length <= sentence.length; at++) {
    if (!isNearlyAt(text, sentence, at)) continue
    const where = known.regions[at]
    if (where === 'counted' || where === 'clause')
      return { cost: IN_EXPLANATION.mistyped, where, by: sentence.slice(at, at + text.length), at }
  }
  return null
}

/** Whether all characters but one stand there; where three are asked that one is not the last. */
function isNearlyAt(text: string, sentence: string, at: number): boolean {
  let same = 0
  for (let i = 0; i < text.length; i++) {
    if (sentence.charCodeAt(at + i) === text.charCodeAt(i)) same++
    else if (same < i) return false // two are another already
  }
  return same === text.length - 1 && (same > 2 || sentence[at + same] === text[same])
}

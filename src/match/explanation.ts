import { measureWord } from '../lexicon/measures.ts'
import { isOfTheRegister } from '../lexicon/register.ts'
import type { AskedWord } from './asked.ts'
import type { Known, Region } from './known.ts'
import { BY_OTHERS, PLACE_COST } from './weights.ts'

/** Where a word of a question is found round a figure: a region of its sentence, or farther off. */
export type Where = Region | 'heading' | 'passage' | 'section' | 'nowhere'

/** The cheapest way in which a figure's surroundings account for a word. */
export interface Explanation {
  /** From 0, its own words say so, to 1, nothing does. */
  readonly cost: number
  readonly where: Where
  /** The word found there; empty where none. */
  readonly by: string
  /** Its place in the sentence, -1 elsewhere. */
  readonly at: number
}

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
  const memo = memoOf(word)
  const key = wholeList ? memo.whole : memo.plain
  const before = key.get(known)
  if (before) return before
  const found = isPeriod(word.term.text, known) ? OF_PERIOD : explained(word, known, wholeList)
  key.set(known, found)
  return found
}

/** What was found for a word: it is compared with the same figures by several slots. */
interface Memo {
  readonly plain: Map<Known, Explanation>
  readonly whole: Map<Known, Explanation>
  /** Which of its words a longer text holds: figures share passages and sections. */
  readonly held: Map<string, readonly boolean[]>
  /** Whether it may be a longer word with one character wrong. */
  readonly isLong: boolean
}

const memos = new WeakMap<AskedWord, Memo>()

function memoOf(word: AskedWord): Memo {
  const before = memos.get(word)
  if (before !== undefined) return before
  const memo = { plain: new Map(), whole: new Map(), held: new Map(), isLong: isLong(word) }
  memos.set(word, memo)
  return memo
}

/** Which of a word's alternatives a longer text holds. */
function heldIn(text: string, word: AskedWord, { held }: Memo): readonly boolean[] {
  const known = held.get(text)
  if (known !== undefined) return known
  const all = word.term.alternatives.map(other => text.includes(other.text))
  held.set(text, all)
  return all
}

/** Whether a longer text holds a word's alternative, by its index. */
const holds = (text: string, word: AskedWord, index: number): boolean =>
  heldIn(text, word, memoOf(word))[index] ?? false

/** Whether anything of a word stands in the figure's section or over it: of most words nothing does. */
function stands(word: AskedWord, { sectionText, evidence }: Known): boolean {
  const memo = memoOf(word)
  return (
    heldIn(sectionText, word, memo).includes(true) ||
    heldIn(evidence.headings, word, memo).includes(true)
  )
}

function explained(word: AskedWord, known: Known, wholeList: boolean): Explanation {
  const implied = isImplied(word.term.text, known)
    ? { cost: PLACE_COST.clause, where: 'clause' as Where, by: word.term.text, at: -1 }
    : NOTHING
  if (!stands(word, known)) return implied.cost === 1 ? (mistyped(word, known) ?? implied) : implied
  let best = explainedByOthers(word, { known, wholeList }, implied)
  if (best.cost === 1) best = mistyped(word, known) ?? best
  if (FAR.has(best.where) && isOtherwiseModified(word, known)) best = NOTHING
  const parts = explainedByParts(word, known, wholeList)
  return parts && parts.cost < best.cost ? parts : best
}

/** The word itself or another one for it, where that is nearer than what is known already. */
function explainedByOthers(
  word: AskedWord,
  { known, wholeList }: { readonly known: Known; readonly wholeList: boolean },
  before: Explanation,
): Explanation {
  let best = before
  for (const [index, { text, weight, via }] of word.term.alternatives.entries()) {
    if (via === 'part') continue
    const here = isImplied(text, known)
      ? { cost: PLACE_COST.clause, where: 'clause' as Where, by: text, at: -1 }
      : placeOf(text, word, { known, wholeList, index })
    if (here.cost >= 1) continue
    const cost = Math.min(1, here.cost + (via === 'typed' ? 0 : BY_OTHERS.distance * (1 - weight)))
    if (cost < best.cost) best = { ...here, cost }
  }
  return best
}

const FAR: ReadonlySet<Where> = new Set<Where>(['heading', 'passage', 'section', 'scene'])

/** 高速公路里程 is not told by 农村公路里程 under a heading that speaks of 高速: the noun has another word before it. */
function isOtherwiseModified({ modifies, modified }: AskedWord, { counted }: Known): boolean {
  if (!modifies || modified.length < MODIFIER) return false
  return counted.indexOf(modified) >= MODIFIER
}

/** 五年 is the stretch that the figure is told of: 五年来. */
const isPeriod = (text: string, { evidence: { figure } }: Known): boolean =>
  figure.year !== null &&
  !/^\d+$/.test(figure.year) &&
  text.length > 1 &&
  (figure.year.includes(text) || text.includes(figure.year))

/** The parts of a word that stand near the figure; without the one it ends in they say little: 代表培训 is no 代表. */
function explainedByParts(word: AskedWord, known: Known, wholeList: boolean): Explanation | null {
  let sum = 0
  let last = NOTHING
  let headed = false
  let beside = 0
  let literal = false
  const parts = word.term.alternatives.flatMap((part, index) =>
    part.via === 'part'
      ? [{ ...part, here: placeOf(part.text, word, { known, wholeList, index }) }]
      : [],
  )
  const near = parts.filter(({ here }) => isNear(here))
  for (const { text, weight, here } of parts) {
    literal ||= word.term.text.includes(text)
    if (here.where === 'sibling' || here.where === 'siblingCounted')
      beside += weight * (1 - here.cost)
    if (!isNear(here) || near.some(other => isPartOf(text, other.text))) continue
    sum += weight * (1 - here.cost)
    last = here
    headed ||= endsIn(text, word.term.text)
  }
  if (headed && last.where === 'counted') sum += beside // 办理人大代表议案4项、建议880件
  if (sum < BY_OTHERS.leastParts || (literal && !headed)) return null
  const isLess = isUncovered(word) || isUnmodified(word, near)
  const most = literal && isLess ? BY_OTHERS.unmodified : BY_OTHERS.mostParts
  const cost = 1 - Math.min(sum, most)
  return { ...last, cost, at: -1 }
}

/** 森林覆盖率 where only 户厕覆盖率 is told: what the word begins with stands nowhere near. */
function isUnmodified({ term: { text } }: AskedWord, near: readonly Part[]): boolean {
  const starts = near
    .filter(({ here }) => here.where === 'counted' || here.where === 'clause')
    .map(part => text.indexOf(part.text))
    .filter(start => start >= 0)
  return Math.min(...starts) >= MODIFIER
}

interface Part {
  readonly text: string
  readonly here: Explanation
}

const MODIFIER = 2

/** 覆盖 says nothing beside 覆盖率. */
const isPartOf = (text: string, other: string): boolean =>
  text.length < other.length && other.includes(text)

const COVERED = 0.5

/** 规上工业增加值 by 增加值 alone: more of the word than that is nowhere in the reports. */
function isUncovered({ term: { text, alternatives } }: AskedWord): boolean {
  if (text.length < LONG || alternatives.some(({ via }) => via !== 'part')) return false
  const covered = new Set<number>()
  for (const { text: part } of alternatives)
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
      for (let i = at; i < at + part.length; i++) covered.add(i)
  return covered.size <= COVERED * text.length
}

const LONG = 4

/** 信访 is what 信访件 ends in, but for a measure; 工作 is not what 工作室 ends in. */
const endsIn = (part: string, word: string): boolean =>
  word.endsWith(part) ||
  (part.length > 1 && measureWord(word.slice(-1)) !== null && word.slice(0, -1).endsWith(part))

interface Surroundings {
  readonly known: Known
  readonly wholeList: boolean
  /** Of the alternative. */
  readonly index: number
}

/** The nearest place of a text: in the sentence, else over it, else round it. */
function placeOf(
  text: string,
  word: AskedWord,
  { known, wholeList, index }: Surroundings,
): Explanation {
  const { regions, evidence, sectionText } = known
  const { sentence, headings, passageText } = evidence
  if (!holds(sectionText, word, index))
    return holds(headings, word, index)
      ? { cost: PLACE_COST.heading, where: 'heading', by: text, at: -1 }
      : NOTHING
  let here = NOTHING
  for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) {
    if (isInLonger(text, sentence, at)) continue
    const where = fartherOf(regions[at] ?? 'scene', regions[at + text.length - 1] ?? 'scene')
    const beside = word.modifies && sentence.startsWith(word.modified, at + text.length)
    const cost = regionCost(where, word, { wholeList, beside })
    if (cost < here.cost) here = { cost, where, by: text, at }
  }
  if (here.cost > PLACE_COST.heading && holds(headings, word, index))
    return { cost: PLACE_COST.heading, where: 'heading', by: text, at: -1 }
  if (here.cost > PLACE_COST.passage && holds(passageText, word, index))
    return { cost: PLACE_COST.passage, where: 'passage', by: text, at: -1 }
  if (here.cost > PLACE_COST.section && holds(sectionText, word, index))
    return { cost: PLACE_COST.section, where: 'section', by: text, at: -1 }
  return here
}

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
  ['经济增长', /[字营空洋域体台发色环型农区]/],
  ['经济总量', /[字营空洋域体台发色环型农区]/],
])

/** The same behind it: 消费价格 is none of 消费. */
const LONGER_ON: ReadonlyMap<string, RegExp> = new Map([['消费', /价/]])

/** 出口 is not what 进出口 counts. */
const isInLonger = (text: string, sentence: string, at: number): boolean =>
  LONGER.get(text)?.test(sentence.charAt(at - 1)) === true ||
  LONGER_ON.get(text)?.test(sentence.charAt(at + text.length)) === true

const FARTHER: ReadonlySet<Region> = new Set<Region>(['sibling', 'trailing', 'before', 'scene'])
const EXAMPLE_OF_ALL = 0.12
const MODIFIER_APART = 4

interface Standing {
  readonly wholeList: boolean
  /** Whether the noun that it modifies stands right behind it there. */
  readonly beside: boolean
}

/** A modifier away from its noun may modify another one. */
function regionCost(
  region: Region,
  { modifies, sort }: AskedWord,
  { wholeList, beside }: Standing,
): number {
  if (region === 'example' && wholeList) return EXAMPLE_OF_ALL
  const cost = PLACE_COST[region]
  const together = beside && (region === 'before' || region === 'scene')
  return modifies && !together && FARTHER.has(region) && sort !== 'place'
    ? Math.min(1, MODIFIER_APART * cost)
    : cost
}

function isImplied(text: string, { counted, evidence }: Known): boolean {
  const { implied, sentence, what } = evidence
  if (implied === '' || text.length < 2) return false
  if (implied.split(' ').some(each => text.startsWith(each) || each.includes(text))) return true
  return counted.includes(text) && !sentence.slice(what.start, what.end).includes(text) // 粮食…产量3万吨
}

const MISTYPED = 0.12

const isLong = ({ term: { text, alternatives }, tag }: AskedWord): boolean =>
  text.length > 2 &&
  /^\p{Script=Han}+$/u.test(text) &&
  !alternatives.some(({ via }) => via === 'typed') && // a word of the reports, 专委会, is no other one mistyped
  (tag === 'x' || !isOfTheRegister(text))

/**
 * A longer word with one character wrong, where the figure's own words stand: 民请联络点. Of three the last tells what
 * it is: 党组会 is no 党组工作.
 */
function mistyped(word: AskedWord, known: Known): Explanation | null {
  if (!memoOf(word).isLong) return null
  const { text } = word.term
  const { sentence } = known.evidence
  for (let at = 0; at + text.length <= sentence.length; at++) {
    if (!isNearlyAt(text, sentence, at)) continue
    const where = known.regions[at]
    if (where === 'counted' || where === 'clause')
      return { cost: MISTYPED, where, by: sentence.slice(at, at + text.length), at }
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

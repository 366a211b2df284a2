import {
  FACTS,
  FACTS_BESIDE,
  type Fact,
  FOR_WHAT_USE,
  type Form,
  GIVEN_REPORT,
  LENGTH_GIVEN,
  OF_THE_REPORT,
  OVERVIEW_PARTICLES,
  OVERVIEW_RING,
  OVERVIEWS,
  PART_WORDS,
  PERIODS,
  PRINTED_REPORT,
  REPORT_GIVEN,
  RING,
  SAYS_OF_PART,
  SUMS_UP,
  THE_REPORT,
} from '../lexicon/about-report.ts'
import { FIELD_NOUNS } from '../lexicon/field-words.ts'
import { ASKS_WHICH_ONES } from '../lexicon/limit-words.ts'
import { ASKS_NUMBER_OR_SHARE } from '../lexicon/question-words.ts'
import type { Half } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import { parted, segment } from './segment.ts'

/** A wish to see what a half of the report, or all of it, amounts to. */
export interface OverviewQuestion {
  readonly half: Half | null
}

/** A wish to see what one part amounts to, which is named by what it is on. */
export interface TopicQuestion extends OverviewQuestion {
  readonly topic: string
}

/** A fact about the report itself, and the half that it is asked of. */
export interface FactQuestion {
  readonly fact: Fact
  /** Another that is asked for at once: 哪天在哪个会上作的. */
  readonly beside: Fact | null
  readonly half: Half | null
}

interface Reader<K> extends Form<K> {
  readonly words: ReadonlySet<string>
}

const LONGEST = 40
const LONGEST_LATIN = 80

const isLong = (text: string): boolean =>
  text.length > (/\p{Script=Han}/u.test(text) ? LONGEST : LONGEST_LATIN)

const readersOf = <K>(forms: readonly Form<K>[], ring: readonly string[]): readonly Reader<K>[] =>
  forms.map(form => ({ ...form, words: new Set([...form.needs.flat(), ...ring]) }))

const FACT_READERS = readersOf(FACTS, RING)
const ANY_FACT = new Set(FACT_READERS.flatMap(({ words }) => [...words]))
const OVERVIEW_READERS = readersOf(OVERVIEWS, [
  ...OVERVIEW_PARTICLES,
  ...OVERVIEW_RING,
  ...PERIODS.review,
  ...PERIODS.plan,
  ...OVERVIEWS.flatMap(({ needs }) => needs.flat()),
])
const ANY_OVERVIEW = new Set(OVERVIEW_READERS.flatMap(({ words }) => [...words]))
const PARTICLES = new Set(OVERVIEW_PARTICLES)
const ROUND_A_TOPIC = new Set([
  ...[...ANY_OVERVIEW].filter(word => !PARTICLES.has(word)),
  ...PART_WORDS,
  ...SAYS_OF_PART.flat(),
])

/**
 * The fact about the report itself that a question asks for; null where it asks for something the report says.
 *
 * @param text folded, without names of places and years
 * @example factAsked('这份报告一共多少字') // { fact: 'characters', beside: null, half: null }
 */
export function factAsked(text: string): FactQuestion | null {
  return knownFact(text)
}

const knownFact = remembered(readFact)

function readFact(text: string): FactQuestion | null {
  const both = fitting(PAIR_READERS, ANY_FACT, text)
  if (both) return { fact: both.asks[0], beside: both.asks[1], half: null }
  const reader = fitting(FACT_READERS, ANY_FACT, text) ?? fitting(UNNAMED_READERS, ANY_FACT, text)
  return (
    reader && { fact: reader.asks, beside: null, half: oneHalf(segment(text, reader.words) ?? []) }
  )
}

/**
 * The fact that a question goes on to ask for where the one before spoke of the report's being given: 第几次会议呢;
 * null where that spoke of something else.
 *
 * @example factGoneOn('哪天呢', '这个报告是谁作的') // { fact: 'date', beside: null, half: null }
 */
export function factGoneOn(text: string, before: string): FactQuestion | null {
  if (before === '') return null
  const last = knownFact(before)?.fact
  if (last === 'publisher' || last === 'posted') return readFact(`${PRINTED_REPORT}${text}`)
  return last || REPORT_GIVEN.test(before) ? readFact(`${GIVEN_REPORT}${text}`) : null
}

/** The report may go unsaid where something is said of giving or printing it: 是代表哪个单位在讲. */
const UNNAMED_READERS = FACT_READERS.filter(({ needs: [first] }) =>
  first?.includes(THE_REPORT),
).map(({ needs: [, ...needs], ...reader }) => ({
  ...reader,
  needs: [OF_THE_REPORT, ...needs],
}))

const formsOf = (fact: Fact) => FACTS.filter(({ asks }) => asks === fact)

const PAIR_READERS = readersOf(
  FACTS_BESIDE.flatMap(pair =>
    formsOf(pair[0]).flatMap(one =>
      formsOf(pair[1]).map(other => ({ asks: pair, needs: [...one.needs, ...other.needs] })),
    ),
  ),
  RING,
)

/**
 * Reads a wish for an overview; null where anything of its own is asked.
 *
 * @param text folded, without names of places and years
 * @example overviewAsked('今年打算抓哪些大事') // { half: 'plan' }
 */
export function overviewAsked(text: string): OverviewQuestion | null {
  return knownOverview(text)
}

const knownOverview = remembered(readOverview)

function readOverview(text: string): OverviewQuestion | null {
  const bare = text.replace(LENGTH_GIVEN, ' ')
  return wholeOverview(bare) ?? overviewForUse(bare)
}

function wholeOverview(text: string): OverviewQuestion | null {
  const reader = fitting(OVERVIEW_READERS, ANY_OVERVIEW, text)
  return reader && { half: halfOf(segment(text, reader.words) ?? []) }
}

/** 主要亮点有哪些,发群里用: one clause is the wish, and the others say what it is for. */
function overviewForUse(text: string): OverviewQuestion | null {
  const clauses = text.split(/[,;。?!]+/u).filter(clause => /\p{L}/u.test(clause))
  if (clauses.length < 2) return null
  const wishes = clauses.map(wholeOverview)
  const wish = wishes.find(each => each !== null) ?? null
  const isForUse = clauses.every((clause, i) => wishes[i] !== null || saysForWhat(clause))
  return isForUse ? wish : null
}

const saysForWhat = (clause: string): boolean =>
  FOR_WHAT_USE.test(clause) &&
  !ASKS_NUMBER_OR_SHARE.test(clause) &&
  !ASKS_WHICH_ONES.test(clause) &&
  !namesField(clause) &&
  !PART_WORDS.some(word => clause.includes(word))

/** 看病上学这些: what it is on, and not what it is for. */
const namesField = (clause: string): boolean =>
  FIELD_NOUNS.some(noun => noun.length > 1 && clause.endsWith(noun))

/**
 * Reads a wish to have one part summed up: what it is on is what no list holds; null for any other question.
 *
 * @param text folded, without names of places and years
 * @example topicSummedUp('去年监督那一大块，总结一下要点') // { topic: '监督', half: 'review' }
 */
export function topicSummedUp(text: string): TopicQuestion | null {
  if (isLong(text) || ASKS_NUMBER_OR_SHARE.test(text)) return null
  const { said, left } = parted(text, ROUND_A_TOPIC)
  if (left.split(' ').length > MOST_PIECES) return null // a question of its own
  if (!/\p{L}{2}/u.test(left) || !(said.some(sumsUp) || saysOfPart(said))) return null
  return { topic: left, half: halfOf(said) }
}

const MOST_PIECES = 2

const sumsUp = (word: string): boolean => SUMS_UP.includes(word)

/** 监督那一大块说了哪几头: a part is named as one, and all is asked that it says. */
const saysOfPart = (said: readonly string[]): boolean =>
  SAYS_OF_PART.every(list => list.some(word => said.includes(word)))

// Most questions hold a word that is in no list: they are let go at once.
function fitting<K>(
  readers: readonly Reader<K>[],
  any: ReadonlySet<string>,
  text: string,
): Reader<K> | null {
  if (isLong(text) || segment(text, any) === null) return null
  return (
    readers.find(({ words, needs }) => {
      const said = segment(text, words)
      return said !== null && needs.every(list => holds(said, list))
    }) ?? null
  )
}

/** 哪些事 holds 哪些 as well. */
const holds = (said: readonly string[], list: readonly string[]): boolean =>
  list.some(word => said.some(one => one === word || (word.length > 1 && one.includes(word))))

/** Both named, neither is meant alone. */
function oneHalf(said: readonly string[]): Half | null {
  const half = halfOf(said)
  const both = half === 'plan' && said.some(word => PERIODS.review.includes(word))
  return both ? null : half
}

const DONE = /^[做干办完取抓搞忙开].*了$/

const halfOf = (said: readonly string[]): Half | null =>
  halfNamed(said) ?? (said.some(word => DONE.test(word)) ? 'review' : null)

/**
 * The half of a report that a word of its time names: 今年, 去年.
 *
 * @example halfNamed(['去年', '忙了']) // 'review'
 */
export function halfNamed(said: readonly string[]): Half | null {
  if (said.some(word => PERIODS.plan.includes(word))) return 'plan'
  return said.some(word => PERIODS.review.includes(word)) ? 'review' : null
}

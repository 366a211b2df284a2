import { actOf } from '../lexicon/acts.ts'
import { LEVEL_WORD } from '../lexicon/levels.ts'
import { ASKS_IN_ALL } from '../lexicon/total-words.ts'
import type { Asked, AskedWord, WordClass } from '../match/asked.ts'
import { totalWeight } from '../search/term-match.ts'
import { IN_FOLLOW_UP } from '../weights.ts'

/** A question with what it takes from the one before. */
export interface Continued {
  readonly asked: Asked
  /** Words taken over, and whether they count as the question's own. */
  readonly inherited: readonly AskedWord[]
  readonly inheritAll: boolean
  /** Whether the figure of the question before may be the answer again: only a year, a place or nothing is new. */
  readonly again: boolean
}

const WEAK: ReadonlySet<WordClass> = new Set(['place', 'light', 'vague', 'report', 'character'])
const NAMING: ReadonlySet<WordClass> = new Set(['noun', 'name', 'place'])
const ACTING: ReadonlySet<WordClass> = new Set(['act', 'verb', 'talk', 'character'])

/**
 * Replaces in the frame before what the new words fill. Where only a place, a level or a year is new all else
 * is taken over; else little is, but for the head where it has none of its own. A new act replaces the old
 * one, and asked for all of them only the head stays.
 *
 * @example continued(asked('那乡镇的呢'), asked('区级民生实事项目有几个')).inheritAll // true
 */
export function continued(asked: Asked, before: Asked): Continued {
  const { years, measure } = asked.question
  const dated = years.stated.length + years.relative.length > 0
  const own = totalWeight(asked.words)
  const acts = asked.words.some(hasAct)
  const recounted = measure !== null && isOtherMeasure(measure.unit, before)
  const weak = own < IN_FOLLOW_UP.little || asked.words.every(word => isWeak(word))
  const inheritAll = weak && !recounted && !ASKS_IN_ALL.test(asked.text)
  const inherited = inheritedWords(asked, before, acts)
  const filled = withHead(withSlots(asked, before, inheritAll), before, inheritAll)
  const leveled = asked.words.some(isLevelOrPlace)
  return {
    asked: { ...filled, fresh: new Set(asked.words.map(({ term }) => term.text)) },
    inherited,
    inheritAll,
    again: !acts && !recounted && (dated || leveled) && weak,
  }
}

const isLevelOrPlace = ({ term, sort }: AskedWord): boolean =>
  sort === 'place' || sort === 'level' || LEVEL_WORD.test(term.text)

const isWeak = (word: AskedWord): boolean =>
  isLevelOrPlace(word) || WEAK.has(word.sort) || (word.weight < IN_FOLLOW_UP.little && hasAct(word))

/** A verb that names an act of its own: 设了, 用上. */
const hasAct = (word: AskedWord): boolean =>
  ACTING.has(word.sort) &&
  [
    word.term.text,
    ...word.term.alternatives.filter(({ via }) => via !== 'part').map(a => a.text),
  ].some(text => actOf(text) !== undefined)

/** Asked in another measure word than before: 几个人, then 几户. */
function isOtherMeasure(unit: string, { question: { measure } }: Asked): boolean {
  const past = measure?.unit ?? ''
  return unit !== '' && past !== '' && unit !== '个' && past !== '个' && unit !== past
}

function inheritedWords(asked: Asked, before: Asked, acts: boolean): readonly AskedWord[] {
  if (ASKS_IN_ALL.test(asked.text)) return before.target
  const leveled = asked.words.some(isLevelOrPlace)
  const dated = asked.question.years.stated.length + asked.question.years.relative.length > 0
  return before.words
    .filter(word => !(leveled && isLevelOrPlace(word)))
    .filter(word => !(acts && ACTING.has(word.sort)))
    .map(word =>
      dated && ACTING.has(word.sort) ? { ...word, weight: IN_FOLLOW_UP.soft * word.weight } : word,
    )
}

const ANY = { sort: 'any', unit: '' } as const

/** Where a share was asked of one thing, 非税的呢 asks for that of another, and not for what it comes to. */
const KEPT: ReadonlySet<string> = new Set(['percent', 'change', 'rank'])

/** Years, leaning and measure of the question before, where the new one has none. */
function withSlots(asked: Asked, before: Asked, inheritAll: boolean): Asked {
  const { years, leaning, measure } = asked.question
  const past = before.question
  const dated = years.stated.length + years.relative.length > 0
  const loose =
    past.measure && (KEPT.has(past.measure.sort) ? past.measure : { ...past.measure, ...ANY })
  const open = measure !== null && measure.unit === '' && measure.sort === 'any' ? null : measure
  return {
    ...asked,
    question: {
      ...asked.question,
      years: dated ? years : past.years,
      leaning: dated ? leaning : (leaning ?? past.leaning),
      measure: open ?? (inheritAll ? (past.measure ?? measure) : (measure ?? loose)),
    },
  }
}

/** 其中多少获得采纳: of the same things, where it asks in the same measure and names no noun. */
function withHead(asked: Asked, before: Asked, inheritAll: boolean): Asked {
  if (inheritAll) return { ...asked, target: before.target, targetIs: 'last' }
  const { measure } = asked.question
  const same = measure?.unit !== '' && measure?.unit === before.question.measure?.unit
  if (!same || asked.words.some(({ sort }) => NAMING.has(sort))) return asked
  const nouns = before.target.filter(({ sort }) => sort === 'noun' || sort === 'name')
  return { ...asked, target: before.target, words: [...asked.words, ...nouns] }
}

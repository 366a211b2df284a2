import { LEVEL_WORD } from '../lexicon/levels.ts'
import type { Asked, AskedWord, WordClass } from '../match/asked.ts'

/** A question with what it takes from the one before. */
export interface Continued {
  readonly asked: Asked
  /** Words taken over, and whether they count as the question's own. */
  readonly inherited: readonly AskedWord[]
  readonly inheritAll: boolean
  /** Whether the figure of the question before may be the answer again: only another year was named. */
  readonly again: boolean
}

const WEAK: ReadonlySet<WordClass> = new Set(['place', 'light', 'vague', 'report', 'character'])
const NAMING: ReadonlySet<WordClass> = new Set(['noun', 'name', 'place'])
const LITTLE = 0.5

/**
 * Replaces in the frame before what the new words fill. Where only a place, a level or a year is new all else
 * is taken over; else little is, but for the head where it has none of its own.
 *
 * @example continued(asked('那乡镇的呢'), asked('区级民生实事项目有几个')).inheritAll // true
 */
export function continued(asked: Asked, before: Asked): Continued {
  const { years } = asked.question
  const dated = years.stated.length + years.relative.length > 0
  const own = asked.words.reduce((sum, { weight }) => sum + weight, 0)
  const leveled = asked.words.some(isLevelOrPlace)
  const inheritAll =
    own < LITTLE ||
    asked.words.every(({ sort }) => WEAK.has(sort)) ||
    asked.words.every(word => isLevelOrPlace(word) || WEAK.has(word.sort))
  const inherited = before.words.filter(word => !(leveled && isLevelOrPlace(word)))
  const filled = withHead(withSlots(asked, before, inheritAll), before, inheritAll)
  return { asked: filled, inherited, inheritAll, again: dated && own < LITTLE }
}

const isLevelOrPlace = ({ term, sort }: AskedWord): boolean =>
  sort === 'place' || LEVEL_WORD.test(term.text)

/** Years, leaning and measure of the question before, where the new one has none. */
function withSlots(asked: Asked, before: Asked, inheritAll: boolean): Asked {
  const { years, leaning, measure } = asked.question
  const past = before.question
  const dated = years.stated.length + years.relative.length > 0
  const loose = past.measure && { ...past.measure, sort: 'any' as const, unit: '' }
  return {
    ...asked,
    question: {
      ...asked.question,
      years: dated ? years : past.years,
      leaning: dated ? leaning : (leaning ?? past.leaning),
      measure: measure ?? (inheritAll ? past.measure : loose),
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

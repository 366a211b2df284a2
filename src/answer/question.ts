import { LEANINGS } from '../lexicon/leaning-words.ts'
import { THING_OF_A_TIME } from '../lexicon/quantity-questions.ts'
import {
  NOUN_BEFORE_NUMBER,
  PERSON_OR_DATE_ASKED,
  PERSON_OR_PLACE_ASKED,
} from '../lexicon/question-words.ts'
import { TOTAL_ASKED } from '../lexicon/total-words.ts'
import type { Half } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import { splitExclusions } from './exclusion.ts'
import type { Measure } from './measure.ts'
import { takeMeasure } from './measure-asked.ts'
import { type NumbersTaken, takeNumbers } from './numbers.ts'
import { takeYears, type Years } from './years.ts'

/** What a question is after beside quantities: a person's name, a date. */
export type Asked = 'name' | 'when' | 'who' | 'where'

/** A question as understood, before anything is looked up. */
export interface Question {
  /** Readable text: folded, dialect and noise removed. */
  readonly text: string
  /** What is looked for: the text without asking words, years and exclusions. */
  readonly content: string
  /** The noun right behind the measure: 几个【成员单位】; empty where none. */
  readonly target: string
  /** The noun the words before the measure end in: 领导督办的【重点建议】有几件; empty where none. */
  readonly head: string
  /** What the asker does not mean: 不是【列席会议】的. */
  readonly excluded: string
  /** The quantity asked for; null when none is. */
  readonly measure: Measure | null
  /** Numbers the question names itself: 是259还是228. */
  readonly numbers: readonly number[]
  /** Asked to choose between the numbers, what a number stands for, or whether it is right. */
  readonly about: NumbersTaken['about']
  readonly asked: Asked | null
  readonly years: Years
  /** A leaning to one half by its verbs (打算, 做了), where no year is named. */
  readonly leaning: Half | null
  /** Asks for the total of something: 一共有多少名. */
  readonly total: boolean
}

/**
 * Reads a question's form: what it asks, names and excludes.
 *
 * @param text as `readable` gives it
 * @example parseQuestion('不是列席会议的，参加检查的多少人次').measure // { sort: 'count', unit: '人次' }
 */
export function parseQuestion(text: string): Question {
  const form = parsedOnce(text)
  return { ...form, years: { ...form.years } } // whose years they are is told by the object
}

const parsedOnce = remembered((text): Question => {
  const { kept, excluded } = splitExclusions(text)
  const { rest: undated, years } = takeYears(kept)
  const { rest: unnumbered, numbers, about, unit } = takeNumbers(undated)
  const { rest, measure, target } = takeMeasure(unnumbered)
  return {
    text,
    content: rest.replace(/\s+/g, ' ').trim(),
    target,
    head: headOf(rest),
    excluded,
    measure:
      about === 'meaning'
        ? null
        : (measure ??
          (about === 'choice' || about === 'verify' || THING_OF_A_TIME.test(kept)
            ? { sort: unit === '' ? 'any' : 'count', unit }
            : null)),
    numbers,
    about,
    asked: askedFor(kept),
    years,
    leaning: leaningOf(kept),
    total: TOTAL_ASKED.test(kept),
  }
})

const headOf = (rest: string): string => NOUN_BEFORE_NUMBER.exec(rest.trim())?.[1] ?? ''

const askedFor = (text: string): Asked | null =>
  [...PERSON_OR_DATE_ASKED, ...PERSON_OR_PLACE_ASKED].find(([pattern]) =>
    pattern.test(text),
  )?.[1] ?? null

const leaningOf = (text: string): Half | null =>
  LEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null

import { writtenOut } from '../answer/arithmetic.ts'
import { givesNumberIn } from '../lexicon/measure-words.ts'
import { AMONG, AMONG_THEM } from '../lexicon/slot-words.ts'
import { IN_GIVEN_SLOTS, SLOT_COST } from '../weights.ts'
import type { Asked } from './asked.ts'
import type { Known } from './known.ts'
import { compared, type Slot, sentenceKey } from './slot.ts'

/**
 * Whether a figure's number is one of those that a question names, in its own unit or written out: 8000亿.
 *
 * @example isGiven(figure, [800000000000]) // true for 8000亿元
 */
export const isGiven = (
  figure: Known['occurrence']['figure'],
  numbers: readonly number[],
): boolean =>
  numbers.length > 0 &&
  (numbers.includes(figure.number ?? Number.NaN) || numbers.includes(writtenOut(figure)))

/**
 * Whether a round number that a question names may be said of a figure: 2000多万户 of 2037.7万户.
 *
 * @example isRoughlyGiven(figure, [20000000]) // true for 2037.7万户
 */
export const isRoughlyGiven = (
  figure: Known['occurrence']['figure'],
  numbers: readonly number[],
): boolean => {
  const size = writtenOut(figure)
  return numbers.some(
    given => isRound(given) && size > given && size < given * (1 + IN_GIVEN_SLOTS.more),
  )
}

/** 2000, 70: no more than two digits are said. */
const isRound = (given: number): boolean => /^[1-9]\d?0+$/.test(String(given))

/** 228件里满意的 is a part of the number given: a figure with a noun of its own is none. */
export const partOfGivenSlot: Slot = ({ text, question }, { givenIn }) => {
  if (question.about !== null || question.numbers.length === 0 || !AMONG.test(text)) return null
  if (isOfAnotherMeasure(text, question.measure)) return null
  return known => {
    const { occurrence } = known
    const { sentence, at } = occurrence
    const [kind] = known.countedWords
    const isNamed = kind !== undefined && text.includes(kind.text) // 中央财政赤字 is asked as 中央的
    const isPart =
      isNamed && givenIn.has(sentenceKey(known)) && AMONG_THEM.test(sentence.slice(0, at.start))
    return isPart || occurrence.what.end <= occurrence.clause.start
      ? null
      : compared('given', 'silent', {
          cost: SLOT_COST.notOfGiven,
          because: 'no part of it',
          vetoes: true,
        })
  }
}

/** 学习45次里交流多少人次: what is asked in another measure is beside the number, and no part of it. */
function isOfAnotherMeasure(text: string, measure: Asked['question']['measure']): boolean {
  const unit = measure?.unit ?? ''
  return unit !== '' && unit !== '个' && !givesNumberIn(text, unit)
}

/** The numbers that a question names: given as known, or to choose from. */
export const numberSlot: Slot = ({ question }, { givenIn }) => {
  const { numbers, about } = question
  if (numbers.length === 0) return null
  return known => {
    const named = isGiven(known.occurrence.figure, numbers)
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
}

import { givesNumberIn } from '../lexicon/measure-words.ts'
import { AMONG } from '../lexicon/slot-words.ts'
import { SLOT_COST } from '../weights.ts'
import type { Asked } from './asked.ts'
import { compared, type Slot, sentenceKey } from './slot.ts'

/** 228件里满意的 is a part of the number given: a figure with a noun of its own is none. */
export const partOfGivenSlot: Slot = ({ text, question }) => {
  if (question.about !== null || question.numbers.length === 0 || !AMONG.test(text)) return null
  if (isOfAnotherMeasure(text, question.measure)) return null
  return ({ occurrence }) =>
    occurrence.what.end <= occurrence.clause.start
      ? null
      : compared('given', 'silent', {
          cost: SLOT_COST.notOfGiven,
          because: 'no part of it',
          vetoes: true,
        })
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
    const { number } = known.occurrence.figure
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
}

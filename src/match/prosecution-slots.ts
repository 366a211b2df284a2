import {
  CRIME_ASKED,
  EXAMINED,
  EXAMINED_ASKED,
  FOR_A_CRIME,
  PROSECUTED,
} from '../lexicon/prosecution.ts'
import { IN_PART_SLOTS, SLOT_COST } from '../weights.ts'
import { type Compared, compared, type Slot } from './slot.ts'

/** 起诉了多少人 is told neither by 受理审查起诉案件1987人 nor by what was done about one crime alone. */
export const prosecutedSlot: Slot = ({ text, words, question }, { inherited }) => {
  if (!PROSECUTED.test(text) || inherited.length > 0) return null
  const asksExamined = EXAMINED_ASKED.test(text)
  const isBare =
    !CRIME_ASKED.test(question.content) &&
    words.every(word => !NAMES.has(word.sort) || word.weight < IN_PART_SLOTS.restricts)
  return ({ counted, occurrence: { sentence, at } }, { inScene }) => {
    if (inScene) return null
    if (!asksExamined && EXAMINED.test(counted)) return untold('act', counted)
    const lead = sentence.slice(sentence.lastIndexOf(';', at.start) + 1, at.start)
    return isBare && (FOR_A_CRIME.test(lead) || FOR_A_CRIME.test(counted))
      ? untold('narrower', counted)
      : null
  }
}

const NAMES: ReadonlySet<string> = new Set(['noun', 'name', 'quality'])

const untold = (slot: 'act' | 'narrower', because: string): Compared =>
  compared(slot, 'silent', { cost: SLOT_COST.narrower, because, word: because, vetoes: true })

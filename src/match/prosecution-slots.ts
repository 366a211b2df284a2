import {
  CRIME_ASKED,
  EXAMINED,
  EXAMINED_ASKED,
  FOR_A_CRIME,
  PROSECUTED,
} from '../lexicon/prosecution.ts'
import { IN_PART_SLOTS, SLOT_COST } from '../weights.ts'
import type { Asked } from './asked.ts'
import type { Known } from './known.ts'
import { type Compared, compared, type Setting } from './slot.ts'

/** 起诉了多少人 is told neither by 受理审查起诉案件1987人 nor by what was done about one crime alone. */
export function prosecutedSlot(
  { text, words, question }: Asked,
  known: Known,
  { inherited, inScene }: Setting,
): Compared | null {
  if (!PROSECUTED.test(text) || inScene || inherited.length > 0) return null
  const { sentence, at } = known.evidence
  if (EXAMINED.test(known.counted) && !EXAMINED_ASKED.test(text))
    return untold('act', known.counted)
  const isBare =
    !CRIME_ASKED.test(question.content) &&
    words.every(word => !NAMES.has(word.sort) || word.weight < IN_PART_SLOTS.restricts)
  const lead = sentence.slice(sentence.lastIndexOf(';', at.start) + 1, at.start)
  return isBare && (FOR_A_CRIME.test(lead) || FOR_A_CRIME.test(known.counted))
    ? untold('narrower', known.counted)
    : null
}

const NAMES: ReadonlySet<string> = new Set(['noun', 'name', 'quality'])

const untold = (slot: 'act' | 'narrower', because: string): Compared =>
  compared(slot, 'silent', { cost: SLOT_COST.narrower, because, word: because, vetoes: true })

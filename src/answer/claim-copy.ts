import { NUMBER_IN_COPY } from '../lexicon/numerals.ts'
import type { Subject } from './claim-subject.ts'
import type { Occurrence } from './occurrence.ts'

/** Before what is copied a clause like 据了解 changes nothing; 过去一年 would. */
const NEUTRAL = /^(?:[^\d年月省市区县镇乡没未不非]{0,15},)?$/
/** So many characters before a figure are no chance. */
const LONG = 8

/**
 * Whether a draft says word for word what the report says up to the end of a figure's clause: of that nothing is
 * another thing, place or year.
 *
 * @example isCopied(subjectOf(figure, draft), occurrence) // true for 据了解，推动解决20多个难点问题
 */
export function isCopied({ copy }: Subject, { sentence, at, clause }: Occurrence): boolean {
  if (!copy.isWhole || copy.rest !== sentence.slice(at.start, clause.end)) return false
  const printed = sentence.slice(0, at.start)
  if (printed.endsWith(copy.lead)) return copy.lead === printed || copy.lead.length >= LONG
  return copy.lead.endsWith(printed) && NEUTRAL.test(copy.lead.slice(0, -printed.length))
}

const endsAlike = (one: string, other: string): boolean =>
  one.slice(-1) === other.slice(-1) || /[\d〇零一二两三四五六七八九十百千万亿]$/.test(one)

const masked = (text: string): string => text.replace(NUMBER_IN_COPY, '#')
const NEAR = 40 // characters before a figure that are compared
const ALIKE = 10 // of them, numbers aside, have to be the same

/**
 * Whether a draft says the same as the report but for the numbers: then the number in that very place is the one
 * that is meant.
 *
 * @example isRewritten(subjectOf(figure, draft), occurrence) // true for 推动解决50多个难点问题
 */
export function isRewritten({ copy }: Subject, { sentence, at, clause }: Occurrence): boolean {
  // What is much longer, or ends otherwise, is not the same but for the numbers.
  if (!endsAlike(copy.rest, sentence.slice(at.start, clause.end))) return false
  if (masked(copy.rest) !== masked(sentence.slice(at.start, clause.end))) return false
  const [said, printed] = [copy.lead, sentence.slice(0, at.start)].map(lead =>
    masked(lead.slice(-NEAR)),
  )
  return said === printed || said?.slice(-ALIKE) === printed?.slice(-ALIKE)
}

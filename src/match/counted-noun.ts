import { ASKING_FORM } from '../lexicon/question-words.ts'
import type { Asked, AskedWord } from './asked.ts'
import type { Known } from './known.ts'
import { spellingsOf } from './slot.ts'

const endsAlike = (a: string, b: string): boolean =>
  a.endsWith(b) || b.endsWith(a) || (b.length > 1 && a.slice(-2) === b.slice(-2))

/** The word names what the figure counts: by the end of its phrase, 政府 does not count 政府部门. */
export const namesHead = (word: AskedWord, { heads, occurrence: { figure } }: Known): boolean =>
  spellingsOf(word).some(
    text =>
      figure.unit === text || heads.some(head => endsAlike(head, text) && !isOther(text, head)),
  )

/** 进出口 is another thing than 出口. */
const isOther = (text: string, counted: string): boolean =>
  text === '出口' && counted.includes('进出口') && !/(?<!进)出口/.test(counted)

export const standsInCounted = (
  word: AskedWord,
  { counted, occurrence: { figure } }: Known,
): boolean =>
  spellingsOf(word).some(
    text =>
      (counted.includes(text) && !isOther(text, counted)) ||
      text.includes(counted) ||
      figure.unit === text ||
      (text.length > 1 && counted.endsWith(text.slice(-2)) && !isOther(text, counted)),
  )

/**
 * Whether the noun stands behind the people that are asked for: it is what they got, and is not counted.
 *
 * @example isGotByThem(word('暖气'), asked('多少人用上了暖气')) // true
 */
export const isGotByThem = ({ term }: AskedWord, { targetIs, question, text }: Asked): boolean => {
  const from = text.search(ASKING_FORM)
  return (
    targetIs === 'last' &&
    COUNTS_ITSELF.has(question.measure?.unit ?? '') &&
    from >= 0 &&
    text.indexOf(term.text) > from
  )
}

const COUNTS_ITSELF: ReadonlySet<string> = new Set(['人', '户'])

import type { AskedWord } from './asked.ts'
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

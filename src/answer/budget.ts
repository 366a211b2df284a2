import { beginning } from '../report/controls.ts'
import type { ListQuestion } from './parts.ts'

/** How much of a question is read: characters that say something. */
export const MOST_CHARACTERS = 300

/** How many things are looked up for one question. */
export const MOST_PARTS = 12

/** How many figures of a text are held against the report. */
export const MOST_CLAIMS = 60

// With white space and punctuation between them, before what is far too long is looked at any further.
const LONGEST = 2 * MOST_CHARACTERS
const SAYS_NOTHING = /[\s\p{P}\p{S}]/u

/**
 * As much of a question as is read: all of it unless somebody pasted a page.
 *
 * @example withinBudget('代表建议办了多少件') // '代表建议办了多少件'
 */
export function withinBudget(question: string): string {
  if (question.length <= MOST_CHARACTERS) return question
  let said = 0
  let end = 0
  for (const character of beginning(question, LONGEST)) {
    if (!SAYS_NOTHING.test(character)) said += 1
    if (said > MOST_CHARACTERS) break
    end += character.length
  }
  return question.slice(0, end)
}

/**
 * A list with as many parts as are looked up. Of more than that, as only a page pasted has, what is said again and again is
 * looked up once; one thing alone is no list.
 *
 * @example limitParts({ kind: 'each', texts: ['一几个', …], shared: '' })
 */
export function limitParts(list: ListQuestion | null): ListQuestion | null {
  if (list?.kind !== 'each' || list.texts.length <= MOST_PARTS) return list
  const texts = [...new Set(list.texts)]
  return texts.length > 1 ? { ...list, texts: texts.slice(0, MOST_PARTS) } : null
}

/**
 * Whether things that a list asks for are not looked up.
 *
 * @example isCut({ kind: 'each', texts: ['一几个', … '十三几个'], shared: '' }) // true
 */
export const isCut = (list: ListQuestion | null): boolean =>
  list?.kind === 'each' && new Set(list.texts).size > MOST_PARTS

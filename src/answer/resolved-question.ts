import { ASKS_EXAMPLE, LEANING_WORDS } from '../lexicon/follow-up-words.ts'
import { OUTLINE_NUMBER } from '../lexicon/outline-words.ts'
import { parseOutline } from './outline-question.ts'
import { parseQuestion } from './question.ts'
import { readable } from './wording.ts'

/** A question with what it takes from the one before it. */
export interface Resolved {
  /** The text to answer: the question's own, or the one before with the new part put in. */
  readonly text: string
  /** The question before, where its words help to find the answer; empty where it stands alone. */
  readonly before: string
}

/**
 * Takes from the earlier questions what a follow-up lacks, and only that.
 *
 * @param context earlier questions as typed, oldest first
 * @param text the new question, readable
 * @example resolveFollowUp(['工作总结第一部分讲什么'], '第二部分呢').text // '工作总结第二部分讲什么'
 */
export function resolveFollowUp(context: readonly string[], text: string): Resolved {
  const before = context
    .map(readable)
    .filter(Boolean)
    .reduce((last, next) => merge(last, next).text, '')
  return before === '' ? { text, before: '' } : merge(before, text)
}

function merge(before: string, text: string): Resolved {
  if (before === '') return { text, before: '' }
  const number = OUTLINE_NUMBER.exec(text)
  if (number && OUTLINE_NUMBER.test(before) && text.length < before.length + 4 && text.length <= 14)
    return { text: before.replace(OUTLINE_NUMBER, number[0]), before: '' }
  const leans = (isElliptical(text) || asksForExample(text)) && bare(text) !== bare(before)
  return { text, before: leans ? before : '' } // who asks the same again says all of it
}

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '')

/** Leans on what was said before: by its words, or by having hardly any of its own. */
export function isElliptical(text: string): boolean {
  if (LEANING_WORDS.test(text)) return true
  const { content } = parseQuestion(text)
  const own = bare(content)
  return parseOutline(text) === null && own.length <= 4 && !/^[a-z]+$/.test(own) // q, zzzz
}

/** Asks for one of the things just counted: the answer is the passage that counts them. */
export const asksForExample = (text: string): boolean => ASKS_EXAMPLE.test(text)

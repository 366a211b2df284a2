import { parseOutline } from './outline.ts'
import { parseQuestion } from './question.ts'
import { readable } from './wording.ts'

/** A question with what it takes from the one before it. */
export interface Resolved {
  /** The text to answer: the question's own, or the one before with the new part put in. */
  readonly text: string
  /** The question before, where its words help to find the answer; empty where it stands alone. */
  readonly before: string
}

const LEANING_WORDS =
  /^(?:那么?|还有|另外|然后|其中|再|又|这|它|他们?|她们?|都是|具体|举(?:个|一)?例|比如|例如|哪(?:些|几|个|两|部|种)|为什么|怎么|登在|分别|and\b|what about|how about|then\b|those|these|they|it\b|which (?:ones?|of)|why\b|for example|e\.?g)|(?:呢|那些?|这些?|那个|这个|它们?|他们)[?？。]*$|\b(?:them|those|these|it|that one)\b/
const TOPIC_SHIFT =
  /^(?:那么?|还有|另外|and|what about|how about|then)?[ ,]*(.+?)(?:的)?(?:呢|又?是多少|又?有?多少)?[?？。!！]*$/
const OUTLINE_NUMBER =
  /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:大|个)?(?:部分|点|条|项|块|节|小节|方面|段)?|\b(?:first|second|third|fourth|fifth|sixth) (?:part|section|task)\b|\b(?:part|section|task) (?:one|two|three|four|five|six|\d+)\b/

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
  return { text, before: isElliptical(text) || asksForExample(text) ? before : '' }
}

/** Leans on what was said before: by its words, or by having hardly any of its own. */
export function isElliptical(text: string): boolean {
  if (LEANING_WORDS.test(text)) return true
  const { content } = parseQuestion(text)
  const own = content.replace(/[\s\p{P}]/gu, '')
  return parseOutline(text) === null && own.length <= 4 && !/^[a-z]+$/.test(own) // q, zzzz
}

/** Asks for one of the things just counted: the answer is the passage that counts them. */
export const asksForExample = (text: string): boolean =>
  /举(?:个|一个|一)?.{0,6}例|例子|比如(?:哪|说)?|例如|打个比方|\b(?:for example|an example|examples|for instance|name one)\b/.test(
    text,
  )

/** The topic a short follow-up turns to: 那区级帮扶责任人呢 → 区级帮扶责任人. */
export const shiftedTopic = (text: string): string => TOPIC_SHIFT.exec(text)?.[1] ?? text

import type { Language } from '../answer/answer.ts'
import { ANSWER_PHRASES } from './answer-phrases.ts'
import { type Blanks, sentence } from './bilingual.ts'
import { BRIEF_PHRASES } from './brief-phrases.ts'
import { CHAT_PHRASES } from './chat-phrases.ts'
import { DISCUSSION_PHRASES } from './discussion-phrases.ts'

/** The tables of fixed sentences, by what they speak of. */
export const PHRASE_TABLES = [
  ANSWER_PHRASES,
  CHAT_PHRASES,
  DISCUSSION_PHRASES,
  BRIEF_PHRASES,
] as const

/** Every fixed sentence of the bot. */
const PHRASES = {
  ...ANSWER_PHRASES,
  ...CHAT_PHRASES,
  ...DISCUSSION_PHRASES,
  ...BRIEF_PHRASES,
}

/** The name of a fixed sentence. */
export type Phrase = keyof typeof PHRASES

/** The names of all of them. */
export const PHRASE_NAMES = Object.keys(PHRASES) as Phrase[]

/**
 * A fixed sentence in the reader's language, its `{blanks}` filled in.
 *
 * @example say('count', 'en', { n: 3 }) // '3 figures'
 */
export function say(phrase: Phrase, language: Language, blanks: Blanks = {}): string {
  return sentence(PHRASES[phrase], language, blanks)
}

import { WHICH_THINGS } from '../lexicon/span-words.ts'
import { fold } from '../report/fold.ts'

const FORMS = new RegExp(WHICH_THINGS.join('|'))

/**
 * Whether a question wants to hear which things there are of a kind.
 *
 * @example asksListing('有哪些重点建议') // true
 */
export const asksListing = (question: string): boolean => FORMS.test(fold(question))

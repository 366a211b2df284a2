import { NUMBER_SAID, OBJECTING } from '../lexicon/speech.ts'
import { segment } from './segment.ts'

const WORDS: ReadonlySet<string> = new Set(OBJECTING)

/**
 * Whether somebody only sets another number against what was told, and asks nothing new.
 *
 * @param text as `readable` gives it
 * @example objects('错了吧,我记得是300件') // true
 */
export function objects(text: string): boolean {
  const rest = text.replace(NUMBER_SAID, ' ')
  return rest !== text && (segment(rest, WORDS) ?? []).length > 0
}

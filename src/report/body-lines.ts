import { BODY_ALONE_ON_LINE } from '../lexicon/reporting-bodies.ts'
import { fold } from './fold.ts'

/**
 * Whether a line is nothing but the name of a body: 【市法院】, 检察院篇.
 *
 * @example isBodyAlone('【市法院】') // true
 */
export function isBodyAlone(line: string): boolean {
  return line.length < 24 && BODY_ALONE_ON_LINE.test(fold(line))
}

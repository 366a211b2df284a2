import { HALF_WORDS } from '../lexicon/heading-words.ts'
import { fold } from './fold.ts'
import type { Half } from './report.ts'

/**
 * The half of a report that a heading's words name, or null when they name none.
 *
 * @example halfNamed('2024年工作回顾') // 'review'
 * @example halfNamed('今后一年工作任务') // 'plan'
 */
export function halfNamed(words: string): Half | null {
  const folded = fold(words)
  return HALF_WORDS.find(({ pattern }) => pattern.test(folded))?.half ?? null
}

/** The years of a report, as far as they are known. */
export interface Years {
  readonly year: string | null
  readonly planYear: string | null
}

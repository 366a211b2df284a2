import { fold } from './fold.ts'
import type { Half } from './report.ts'

/** Words that tell in a heading which half it opens; the first row that fits counts. */
const HALF_WORDS: readonly { readonly pattern: RegExp; readonly half: Half }[] = [
  { pattern: /回顾|总结|预算执行|执行情况|完成情况|决算|成就$|成绩$|过去.{0,4}年/, half: 'review' },
  {
    pattern:
      /今后.{0,4}(?:任务|安排|打算|工作|目标)|(?:工作|主要|重点|目标|总体|明年|今年).{0,6}(?:任务|安排|部署|打算|建议(?!办)|要求|思路|目标|取向)|预算(?:草案|安排)|年.{0,4}预算$|明年|下一步/,
    half: 'plan',
  },
  { pattern: /工作总结|工作情况|主要工作|主要成绩/, half: 'review' },
]

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

import { ASPECT_ALONE, OPENS_AMONG, TASK_ALONE } from '../lexicon/noun-limits.ts'
import type { Figure } from './figure.ts'

/**
 * Completes a noun that says only in which respect something is counted by what the sentence opened with, or by what
 * the figure before counts: of 在这些建议中,涉及水务方面的有19件 建议 are counted; of 新建学校48所,超额完成40所的年度任务
 * the task is one of 学校.
 *
 * @example withTopics(figures, folded)[0]?.what // '水务方面建议'
 */
export function withTopics(figures: readonly Figure[], folded: string): Figure[] {
  return figures.map((figure, at) => {
    if (figure.implied !== '') return figure
    if (ASPECT_ALONE.test(figure.what)) return ofOpening(figure, folded)
    return TASK_ALONE.test(figure.what) ? ofLast(figure, figures[at - 1]) : figure
  })
}

function ofOpening(figure: Figure, folded: string): Figure {
  const { sentence, span, what } = figure
  const opening = folded.slice(sentence.start, span.start)
  const noun = OPENS_AMONG.exec(opening)?.groups?.noun ?? ''
  return noun === '' ? figure : { ...figure, what: what + noun, implied: noun }
}

function ofLast(figure: Figure, last: Figure | undefined): Figure {
  const isSame = last?.unit === figure.unit && last.sentence.start === figure.sentence.start
  if (!isSame || last.change !== null || last.what.length > LONGEST) return figure
  return { ...figure, what: last.what + figure.what, implied: last.what }
}

const LONGEST = 12

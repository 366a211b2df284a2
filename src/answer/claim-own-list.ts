import type { Figure } from '../figure/figure.ts'
import { OVER_THE_NAMED } from '../lexicon/draft-words.ts'
import { SUM_OF_NAMED, SUM_PARTS } from '../lexicon/total-words.ts'

/**
 * Whether a number only counts what the draft itself names: 云峰、赵家两个街道; 四部法:长江保护法、….
 *
 * @example countsNamed(figureOf('两个'), '在云峰、赵家两个街道试点') // true
 */
export function countsNamed(figure: Figure, folded: string): boolean {
  const { clause, sentence, span, number, value, kind } = figure
  if (kind !== 'count' || !/^[二两三四五六七八九十]/.test(value)) return false
  const before = folded.slice(clause.start, span.start)
  const commas = before.split('、').length
  const opening = folded.slice(sentence.start, span.start)
  const sum = SUM_OF_NAMED.exec(opening)
  const summed = sum ? opening.slice(0, sum.index).split(SUM_PARTS) : []
  const behind = LIST_BEHIND.exec(folded.slice(span.end, sentence.end))?.[1] ?? ''
  const isOverThem = OVER_THE_NAMED.test(before)
  const named = isOverThem ? namedBefore(folded.slice(sentence.start, clause.start)) : []
  const counts = [
    before.split(/[、和与及]/).length,
    commas,
    commas + Number(/[和与及]/.test(before)),
    behind.split('、').length,
    behind.split(/[,;]/).length,
    ...[summed, named].map(names => names.filter(name => name.length > 1).length),
  ]
  return counts.some(count => count > 1 && count === number)
}

/** 四部法【的执行情况:】长江保护法、…: what is counted is listed behind a colon. */
const LIST_BEHIND = /^[^,;。:]{0,12}:([^。]*)/u

/** 企业科技创新、国有资产管理,【这】两个报告: the list stands in the clause before. */
function namedBefore(text: string): string[] {
  const last = text.replace(/[,:]$/, '').split(/[,;:]/).at(-1) ?? ''
  return last.split(/[、和与及]/)
}

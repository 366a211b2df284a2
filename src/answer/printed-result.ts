import { isSpan } from '../figure/period.ts'
import { ABOVE_OR_BELOW } from '../lexicon/comparison-words.ts'
import { MEAN_SURE } from '../lexicon/total-words.ts'
import { EVERY_YEAR } from '../lexicon/year-words.ts'
import { endBefore, type Occurrence } from './occurrence.ts'
import { telltalePairs } from './operands.ts'
import type { Operation } from './operation.ts'

/**
 * Whether a figure of the report is itself what a computation asks for: a printed change, share, mean or total.
 * One of the operands never is.
 *
 * @example isPrintedResult(operation, occurrenceOf('增长5%')) // true where a difference is asked for
 */
export function isPrintedResult(operation: Operation, occurrence: Occurrence): boolean {
  const { figure, sentence, clause, at } = occurrence
  const before = sentence.slice(Math.max(clause.start, endBefore(occurrence)), at.start)
  switch (operation.operator) {
    case 'difference':
    case 'growth':
      return (
        figure.change !== null ||
        figure.kind === 'points' ||
        ABOVE_OR_BELOW.above.test(before) ||
        ABOVE_OR_BELOW.below.test(before)
      )
    case 'share':
    case 'times':
      return figure.kind === 'percent' || figure.kind === 'ratio'
    case 'average':
      return MEAN_SURE.test(sentence.slice(clause.start, at.start))
    case 'sum':
      return operation.operands.every((_, at) => speaksOf(operation.operands, at, occurrence))
  }
}

/** 云峰和赵家46名代表: the figure's own words name each thing that is added up, by what tells it from the others. */
function speaksOf(operands: readonly string[], which: number, occurrence: Occurrence): boolean {
  const { figure, sentence, clause, at, others } = occurrence
  const [name = '', ...beside] = [which, ...operands.keys()]
    .filter((each, i) => i === 0 || each !== which)
    .map(each => (operands[each] ?? '').replace(EVERY_YEAR, '').trim())
  if (name === '') return figure.year !== null && isSpan(figure.year)
  const next = others.map(other => other.at.start).filter(start => start >= at.end)
  const own = sentence.slice(endBefore(occurrence), Math.min(clause.end, ...next))
  const telling = telltalePairs(name).filter(pair => !beside.some(other => other.includes(pair)))
  return telling.some(pair => own.includes(pair))
}

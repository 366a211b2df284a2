import { whichMore } from '../question/which-more.ts'
import { IN_DERIVED_ANSWER } from '../weights.ts'
import type { Answer } from './answer.ts'
import { comparable, num } from './arithmetic.ts'
import { derivedAnswer } from './derived-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { citationOf } from './occurrence.ts'
import { operandsOf } from './operands.ts'
import type { Operation } from './operation.ts'
import { common, type Retrieval } from './retrieval.ts'

/**
 * Which of two things is more: the figures of both, that one first; null where either is not told, or the two do
 * not compare.
 */
export function answerWhichMore(
  text: string,
  whole: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const asked = whichMore(text)
  if (asked === null) return null
  const { left, right, less, byHowMuch } = asked
  const operation: Operation = {
    operator: 'difference',
    left,
    right,
    operands: [left, right],
    shared: '',
    apart: false,
    rest: false,
    sense: null,
    loose: false,
    measure: { sort: 'any', unit: '' },
  }
  const [one, other] = operandsOf(operation, whole, corpus).map(({ figures }) => figures[0])
  if (!one || !other || one.occurrence === other.occurrence) return null
  if (Math.min(one.score, other.score) < IN_DERIVED_ANSWER.sureOperand) return null
  const [a, b] = [one.occurrence.figure, other.occurrence.figure]
  if (a.number === null || b.number === null || !comparable(a.unit, b.unit)) return null
  if (byHowMuch) return derivedAnswer(operation, [one, other], whole)
  const isFirst = less ? num(a) <= num(b) : num(a) >= num(b)
  const figures = (isFirst ? [one, other] : [other, one]).map(citationOf)
  return { kind: 'figures', figures, ...common(whole, figures) }
}

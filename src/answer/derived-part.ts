import type { Operator } from '../lexicon/computation-words.ts'
import { REST_ASKED } from '../lexicon/denials.ts'
import { ASKS_SHARE_OF_PART } from '../lexicon/share-words.ts'
import { JOINS_PART } from '../lexicon/slot-words.ts'
import { isEndOfYears } from '../match/measure-slot.ts'
import { presence } from '../search/term-match.ts'
import { IN_DERIVED_ANSWER, IN_DERIVED_PART } from '../weights.ts'
import type { Answer } from './answer.ts'
import { comparable, num } from './arithmetic.ts'
import { derivedAnswer } from './derived-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Measure } from './measure.ts'
import { clauseOf, type Occurrence } from './occurrence.ts'
import { type Operand, operandFor } from './operands.ts'
import type { Retrieval } from './retrieval.ts'

/**
 * How much something changed, where its sentence gives both ends: 从40个减少到29个 → 40 − 29; in percent, where that is
 * asked of amounts.
 */
export function deriveChange(
  retrieval: Retrieval,
  ranked: readonly Operand[],
  corpus: IndexedCorpus,
): Answer | null {
  const [best] = ranked
  return best && best.score >= IN_DERIVED_ANSWER.sureOperand
    ? changeBetween(ranked, retrieval, corpus)
    : null
}

/**
 * The same of a figure that is told: how much something rose is told by neither end of it.
 *
 * @returns null where it is no end, or the other one is not printed
 */
export function changeBetween(
  [best]: readonly Operand[],
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  if (!best || best.occurrence.end === null) return null
  const { text, measure } = retrieval.question
  if (isEndOfYears(text, best.occurrence)) return null
  const other = otherEnd(best.occurrence, corpus)
  if (!other) return null
  const isGrowth = measure?.sort === 'percent' && best.occurrence.figure.kind !== 'percent'
  const [from, to] = other.end === 'from' ? [other, best.occurrence] : [best.occurrence, other]
  const ends = (isGrowth ? [to, from] : [best.occurrence, other]).map(occurrence => ({
    ...best,
    occurrence,
  }))
  return derivedAnswer({ operator: isGrowth ? 'growth' : 'difference' }, ends, retrieval)
}

/**
 * The figure that a change began or ended with: the next one of its sentence, with no other between them; of several
 * that changed together (分别从202元、270元提高到209元、280元) the one in the same place.
 */
function otherEnd(one: Occurrence, corpus: IndexedCorpus): Occurrence | undefined {
  const all = corpus.occurrences.get(one.passage.id) ?? []
  const here = all.filter(
    ({ figure, end }) =>
      figure.sentence.start === one.figure.sentence.start &&
      end !== null &&
      comparable(figure.unit, one.figure.unit),
  )
  const [from, to] = (['from', 'to'] as const).map(end => here.filter(each => each.end === end))
  const [own = [], others = []] = one.end === 'from' ? [from, to] : [to, from]
  const place = own.findIndex(({ figure }) => figure === one.figure)
  if (own.length > 1 && own.length === others.length && areApart(from, to)) return others[place]
  const at = here.findIndex(({ figure }) => figure === one.figure)
  const other = one.end === 'from' ? here[at + 1] : here[at - 1]
  return other !== undefined && other.end !== one.end ? other : undefined
}

/** All that a change began with stand before all that it ended with. */
const areApart = (from: readonly Occurrence[] = [], to: readonly Occurrence[] = []): boolean =>
  from.every(({ at }) => to.every(other => at.end <= other.at.start))

const RATE = /([\u4e00-\u9fff]{2})率/

/** What is asked of a part and its whole: 采纳率 is their share, 没被采纳的 their difference. */
function partAsked(
  { text, measure }: Retrieval['question'],
  { analyzer }: IndexedCorpus,
): { action: string; operator: Operator } | null {
  const [, rate] = measure?.sort === 'percent' ? (RATE.exec(text) ?? []) : []
  if (rate) return { action: rate, operator: 'share' }
  const [, rest, english] =
    measure?.sort === 'count' || measure?.sort === 'any' ? (REST_ASKED.exec(text) ?? []) : []
  const action = rest ?? english
  const [first] = rest === undefined ? [] : analyzer.tag(rest)
  if (first !== undefined && /^[nrmqx]/.test(first.tag)) return null // 没钱搞的站: of no rest
  return action ? { action, operator: 'difference' } : null
}

/** Whether what is left over is asked for: 没有述职的, 还没解决的. */
export const asksRest = ({ question }: Retrieval, corpus: IndexedCorpus): boolean =>
  partAsked(question, corpus)?.operator === 'difference'

/**
 * A rate or a rest the report names no number for, where its sentence gives the part and the whole:
 * 汇总报送建议142条,被采纳34条 → 采纳率 34 ÷ 142, 未采纳 142 − 34.
 */
export function derivePart(retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const asked = partAsked(retrieval.question, corpus)
  if (!asked) return null
  const text = retrieval.question.text
    .replace(RATE, '$1')
    .replace(REST_ASKED, '$1$2')
    .replace(ASKS_SHARE_OF_PART, '')
    .replace(JOINS_PART, '') // the whole is wanted beside the part
  const { figures, near } = operandFor(text, COUNT, { whole: retrieval, corpus })
  const [action] = corpus.read(asked.action).terms
  const part = figures.find(
    ({ occurrence }) =>
      action && presence(action, clauseOf(occurrence)) >= IN_DERIVED_PART.sameAction,
  )
  const whole = part && near.find(other => isWholeOf(other, part))
  if (!part || !whole || part.score < IN_DERIVED_ANSWER.sureOperand) return null
  return derivedAnswer({ operator: asked.operator }, [part, whole], retrieval)
}

const COUNT: Measure = { sort: 'count', unit: '' }

const isWholeOf = ({ occurrence: whole }: Operand, { occurrence: part }: Operand): boolean =>
  whole.figure !== part.figure &&
  whole.figure.unit === part.figure.unit &&
  (whole.figure.what.endsWith(part.figure.what) || part.figure.what.endsWith(whole.figure.what)) &&
  whole.figure.sentence.start === part.figure.sentence.start &&
  whole.figure.span.start < part.figure.span.start &&
  num(whole.figure) > num(part.figure)

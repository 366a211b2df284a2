import type { Figure } from '../figure/figure.ts'
import type { Answer } from './answer.ts'
import { COMPUTE, comparable, inUnitOf, num } from './arithmetic.ts'
import { citationOf } from './evidence.ts'
import type { RankedFigure } from './figure-ranking.ts'
import type { Holdings } from './holdings.ts'
import {
  common,
  type Inquiry,
  inquire,
  none,
  type Reading,
  rankFor,
  readInquiry,
} from './inquiry.ts'
import type { Operation } from './operation.ts'

const OPERAND = 0.28 // from here a figure may be an operand,
export const SURE_OPERAND = 0.5 // where the other one is at least so sure
const TRIED = 6

/** Computes what is asked from two figures of the report; `none` where an operand is not told or units do not fit. */
export function answerOperation(
  operation: Operation,
  whole: Inquiry,
  holdings: Holdings,
): Answer | null {
  const { left, right } = operandInquiries(operation, whole, holdings)
  const lefts = rankFor(left, holdings)
  const rights = rankFor(right, holdings)
  const pair = bestPair(
    operation,
    lefts,
    rights.filter(each => operation.operator !== 'share' || isWhole(each, operation.right)),
  )
  if (!pair && lefts[0] && lefts[0].evidence === rights[0]?.evidence) return null // 脱贫户加监测户: one figure for both
  if (!pair)
    return none(
      refusing(whole, lefts[0], rights[0]),
      [...lefts.slice(0, 1), ...rights.slice(0, 1)].map(citationOf),
    )
  return derivedAnswer(operation, pair, whole)
}

const TOTAL = /全部|总数|总量|所有|合计|总共|一共|\b(?:all|total)\b/
const TOTAL_PRINTED = /全部|共|总|合计|累计|所有/

/** A share of all is one of a figure that the report calls all: 228件代表建议全部办理完毕. */
function isWhole({ evidence: { sentence, clause } }: RankedFigure, asked: string): boolean {
  return !TOTAL.test(asked) || TOTAL_PRINTED.test(sentence.slice(clause.start, clause.end))
}

/** Both operands are told, but in units that do not go together: the reply says so. */
function refusing(whole: Inquiry, left?: RankedFigure, right?: RankedFigure): Inquiry {
  const told =
    left &&
    right &&
    Math.min(left.score, right.score) >= SURE_OPERAND &&
    left.evidence !== right.evidence
  if (!told || comparable(left.evidence.figure.unit, right.evidence.figure.unit)) return whole
  const [a, b] = [left.evidence.figure.text, right.evidence.figure.text]
  return { ...whole, notes: [...whole.notes, { kind: 'refused', left: a, right: b }] }
}

/** The two operands as questions of their own; each takes from the other the words it lacks. */
export function operandInquiries(
  { left, right, shared, measure }: Operation,
  whole: Inquiry,
  holdings: Holdings,
) {
  const { typed, language } = whole
  const source = (text: string) => ({ typed, language, text: `${shared} ${text}` })
  const alone = {
    left: readInquiry(source(left), holdings, { placeFrom: `${shared} ${right}` }),
    right: readInquiry(source(right), holdings, { placeFrom: `${shared} ${left}` }),
  }
  const ask = (text: string, other: Reading): Inquiry =>
    inquire(source(text), holdings, {
      placeFrom: other.question.text,
      terms: other.terms,
      measure,
      time: other.question,
    })
  return { left: ask(left, alone.right), right: ask(right, alone.left) }
}

type Pair = readonly [RankedFigure, RankedFigure]

const NEAR_BEST = 0.85 // of an operand's best figure: only these may stand for it

/** The two figures that together answer best and whose units fit the operation. */
function bestPair(
  operation: Operation,
  lefts: readonly RankedFigure[],
  rights: readonly RankedFigure[],
): Pair | null {
  let best: Pair | null = null
  let bestScore = 0
  for (const left of nearBest(lefts))
    for (const right of nearBest(rights.filter(({ evidence }) => evidence !== left.evidence))) {
      const score = left.score * right.score
      if (score > bestScore && fits(operation, left, right))
        [best, bestScore] = [[left, right], score]
    }
  return best
}

const nearBest = (ranked: readonly RankedFigure[]): RankedFigure[] =>
  ranked.slice(0, TRIED).filter(({ score }) => score >= NEAR_BEST * (ranked[0]?.score ?? 0))

function fits(
  { operator, left: from, right: to }: Operation,
  left: RankedFigure,
  right: RankedFigure,
): boolean {
  const [a, b] = [left.evidence.figure, right.evidence.figure]
  if (a === b || a.number === null || b.number === null) return false
  if (
    Math.min(left.score, right.score) < OPERAND ||
    Math.max(left.score, right.score) < SURE_OPERAND
  )
    return false
  if (operator === 'share' && !isPart(a, b)) return false
  if (a.year !== b.year && !(YEARS.test(from) && YEARS.test(to))) return false
  if (operator === 'average')
    return a.kind !== 'percent' && b.number !== 0 && !(a.what === b.what && a.unit === b.unit)
  return comparable(a.unit, b.unit)
}

/** A part is no more than its whole, and neither is a rate. */
const isPart = (part: Figure, whole: Figure): boolean =>
  part.kind !== 'percent' && whole.kind !== 'percent' && num(part) <= inUnitOf(part, whole)

/** Figures of two years are put together only where the question names both. */
const YEARS = /\d年|去年|今年|前年|明年|\byear\b|20\d\d/

/** A computed answer with its operands. */
export function derivedAnswer(
  { operator }: Pick<Operation, 'operator'>,
  [left, right]: Pair,
  whole: Inquiry,
): Answer {
  const figures = [left, right].map(citationOf)
  const derived = COMPUTE[operator](left.evidence.figure, right.evidence.figure)
  return { kind: 'derived', figures, derived, ...common(whole, figures) }
}

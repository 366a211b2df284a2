import type { Answer, FigureCitation } from './answer.ts'
import type { Measure } from './measure.ts'
import type { RankedFigure } from './figure-ranking.ts'
import type { Holdings } from './holdings.ts'
import { common, type Inherited, type Inquiry, inquire, citationOf, none, rankFor } from './inquiry.ts'
import type { Operation, Operator } from './operation.ts'

const OPERAND = 0.4 // from here a figure may be an operand
const TRIED = 6

/** Computes what is asked from two figures of the report; `none` where an operand is not told or units do not fit. */
export function answerOperation(operation: Operation, whole: Inquiry, holdings: Holdings): Answer {
  const { left, right } = operandInquiries(operation, whole, holdings)
  const lefts = rankFor(left, holdings)
  const rights = rankFor(right, holdings)
  const pair = bestPair(operation.operator, lefts, rights)
  if (!pair) return none(whole, [...lefts.slice(0, 1), ...rights.slice(0, 1)])
  return derivedAnswer(operation, pair, whole)
}

function operandInquiries({ operator, left, right, shared, unit }: Operation, whole: Inquiry, holdings: Holdings) {
  const { typed, language, accept } = whole
  const ask = (text: string, inherited: Inherited) => inquire({ typed, language, text: `${shared} ${text}` }, holdings, { accept, ...inherited })
  const common: Measure = unit === '' || operator === 'share' || operator === 'average' ? { sort: 'any', unit: '' } : { sort: 'count', unit }
  const alone = { left: ask(left, {}), right: ask(right, {}) }
  return {
    left: ask(left, { terms: alone.right.terms, measure: common }),
    right: ask(right, { terms: alone.left.terms, measure: common }),
  }
}

type Pair = readonly [RankedFigure, RankedFigure]

/** The two figures that together answer best and whose units fit the operation. */
function bestPair(operator: Operator, lefts: readonly RankedFigure[], rights: readonly RankedFigure[]): Pair | null {
  let best: Pair | null = null
  let bestScore = 0
  for (const left of lefts.slice(0, TRIED))
    for (const right of rights.slice(0, TRIED)) {
      const score = left.score * right.score
      if (score > bestScore && fits(operator, left, right)) [best, bestScore] = [[left, right], score]
    }
  return best
}

function fits(operator: Operator, left: RankedFigure, right: RankedFigure): boolean {
  const [a, b] = [left.evidence.figure, right.evidence.figure]
  if (a === b || a.number === null || b.number === null) return false
  if (left.score < OPERAND || right.score < OPERAND) return false
  if (operator === 'average') return a.kind !== 'percent' && b.number !== 0
  return sameUnit(a.unit, b.unit)
}

const LIKE = ['名 人 位', '件 条', '次 场', '个 家 户'].map(line => new Set(line.split(' ')))
const sameUnit = (a: string, b: string): boolean => a === b || LIKE.some(units => units.has(a) && units.has(b))

interface Computed {
  readonly formula: string
  readonly value: string
}

type Compute = (a: FigureCitation['figure'], b: FigureCitation['figure']) => Computed

const COMPUTE: Readonly<Record<Operator, Compute>> = {
  sum: (a, b) => ({ formula: `${a.value} + ${b.value}`, value: `${shown(num(a) + num(b))}${a.unit}` }),
  difference: (a, b) => {
    const [more, less] = num(a) >= num(b) ? [a, b] : [b, a]
    return { formula: `${more.value} − ${less.value}`, value: `${shown(num(more) - num(less))}${a.unit === '%' ? '个百分点' : a.unit}` }
  },
  share: (a, b) => ({ formula: `${a.value} ÷ ${b.value}`, value: `${shown((100 * num(a)) / num(b), 1)}%` }),
  times: (a, b) => ({ formula: `${a.value} ÷ ${b.value}`, value: `${shown(num(a) / num(b), 2)}倍` }),
  average: (a, b) => ({ formula: `${a.value} ÷ ${b.value}`, value: `${shown(num(a) / num(b), 2)}${a.unit}` }),
}

const num = (figure: FigureCitation['figure']): number => figure.number ?? Number.NaN

/** Rounded to some decimals, without trailing zeros, free of binary noise. */
const shown = (value: number, decimals = 4): string => String(Number(Number(value.toPrecision(15)).toFixed(decimals)))

function derivedAnswer({ operator }: Operation, [left, right]: Pair, whole: Inquiry): Answer {
  const figures = [left, right].map(citationOf)
  const derived = COMPUTE[operator](left.evidence.figure, right.evidence.figure)
  return { kind: 'derived', figures, derived, ...common(whole, figures) }
}

const RATE = /([\u4e00-\u9fff]{2})率/
const REST = /(?:没有?|未|尚未|没能|并未)(?:被|能|得到|获得)?([\u4e00-\u9fff]{2})/

/** What is asked of a part and its whole: 采纳率 is their share, 没被采纳的 their difference. */
function partAsked({ text, measure }: Inquiry['question']): { action: string; operator: Operator } | null {
  const [, rate] = measure?.sort === 'percent' ? (RATE.exec(text) ?? []) : []
  if (rate) return { action: rate, operator: 'share' }
  const [, rest] = measure?.sort === 'count' || measure?.sort === 'any' ? (REST.exec(text) ?? []) : []
  return rest ? { action: rest, operator: 'difference' } : null
}

/**
 * A rate or a rest the report names no number for, where its sentence gives the part and the whole:
 * 汇总报送建议142条,被采纳34条 → 采纳率 34 ÷ 142, 未采纳 142 − 34.
 */
export function derivePart(inquiry: Inquiry, holdings: Holdings): Answer | null {
  const asked = partAsked(inquiry.question)
  if (!asked) return null
  const text = inquiry.question.text.replace(RATE, '$1').replace(REST, '$1').replace(/百分之|占比|比例/g, '')
  const counting = inquire({ ...inquiry, text }, holdings, { accept: inquiry.accept })
  const ranked = rankFor({ ...counting, question: { ...counting.question, measure: COUNT } }, holdings)
  const part = ranked.find(({ evidence: { sentence, clause } }) => sentence.slice(clause.start, clause.end).includes(asked.action))
  const whole = part && ranked.find(other => isWholeOf(other, part))
  if (!part || !whole || part.score < OPERAND) return null
  return derivedAnswer({ operator: asked.operator, left: '', right: '', shared: '', sense: null, unit: '' }, [part, whole], inquiry)
}

const COUNT: Measure = { sort: 'count', unit: '' }

const isWholeOf = ({ evidence: whole }: RankedFigure, { evidence: part }: RankedFigure): boolean =>
  whole.figure !== part.figure &&
  whole.figure.unit === part.figure.unit &&
  whole.figure.sentence.start === part.figure.sentence.start &&
  whole.figure.span.start < part.figure.span.start &&
  num(whole.figure) > num(part.figure)

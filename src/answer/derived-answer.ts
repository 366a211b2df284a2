import type { Figure } from '../figure/figure.ts'
import { readUnit, sameDimension } from '../figure/units.ts'
import { presence } from '../search/match.ts'
import type { Answer, Derived } from './answer.ts'
import type { RankedFigure } from './figure-ranking.ts'
import type { Holdings } from './holdings.ts'
import {
  citationOf,
  common,
  type Inherited,
  type Inquiry,
  inquire,
  none,
  rankFor,
} from './inquiry.ts'
import type { Measure } from './measure.ts'
import type { Operation, Operator } from './operation.ts'

const OPERAND = 0.28 // from here a figure may be an operand,
const SURE_OPERAND = 0.5 // where the other one is at least so sure
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
    return none(refusing(whole, lefts[0], rights[0]), [...lefts.slice(0, 1), ...rights.slice(0, 1)])
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
  const ask = (text: string, other: string, inherited: Inherited) =>
    inquire({ typed, language, text: `${shared} ${text}` }, holdings, {
      placeFrom: `${shared} ${other}`,
      ...inherited,
    })
  const alone = { left: ask(left, right, {}), right: ask(right, left, {}) }
  return {
    left: ask(left, right, { terms: alone.right.terms, measure, time: alone.right.question }),
    right: ask(right, left, { terms: alone.left.terms, measure, time: alone.left.question }),
  }
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
  if (operator === 'share' && (a.kind === 'percent' || b.kind === 'percent')) return false
  if (a.year !== b.year && !(YEARS.test(from) && YEARS.test(to))) return false
  if (operator === 'average')
    return a.kind !== 'percent' && b.number !== 0 && !(a.what === b.what && a.unit === b.unit)
  return comparable(a.unit, b.unit)
}

/** Figures of two years are put together only where the question names both. */
const YEARS = /\d年|去年|今年|前年|明年|\byear\b|20\d\d/

const LIKE = ['名 人 位', '件 条', '次 场'].map(line => new Set(line.split(' ')))
const COUNTED: ReadonlySet<string> = new Set(['things', 'people', 'events', 'places', 'visits'])

/** One unit, one unit in two sizes (亿元 and 万亿元), or two measure words for the same things. */
function comparable(a: string, b: string): boolean {
  if (a === b || LIKE.some(units => units.has(a) && units.has(b))) return true
  const dimension = readUnit(a)?.dimension
  return dimension !== undefined && !COUNTED.has(dimension) && sameDimension(a, b)
}

type Compute = (a: Figure, b: Figure) => Derived

const COMPUTE: Readonly<Record<Operator, Compute>> = {
  sum: (a, b) => ({
    formula: `${a.value} + ${b.value}`,
    value: amount(num(a) + inUnitOf(a, b), a, b),
  }),
  difference: (a, b) => {
    const [more, less] = num(a) >= inUnitOf(a, b) ? [a, b] : [b, a]
    return {
      formula: `${more.value} − ${less.value}`,
      value: amount(num(more) - inUnitOf(more, less), more, less),
    }
  },
  share: (a, b) => ({
    formula: `${a.value} ÷ ${b.value}`,
    value: `${rounded((100 * num(a)) / inUnitOf(a, b), 1)}%`,
  }),
  growth: (a, b) => ({
    formula: `(${a.value} − ${b.value}) ÷ ${b.value}`,
    value: `${rounded((100 * (num(a) - inUnitOf(a, b))) / inUnitOf(a, b), 1)}%`,
  }),
  times: (a, b) => ({
    formula: `${a.value} ÷ ${b.value}`,
    value: `${rounded(num(a) / inUnitOf(a, b), 2)}倍`,
  }),
  average: (a, b) => ({
    formula: `${a.value} ÷ ${b.value}`,
    value: `${rounded(num(a) / num(b), 2)}${a.unit}`,
  }),
}

const num = (figure: Figure): number => figure.number ?? Number.NaN

/** The second figure's number in the first one's unit. */
function inUnitOf(a: Figure, b: Figure): number {
  const [to, from] = [readUnit(a.unit), readUnit(b.unit)]
  return a.unit === b.unit || !to || !from ? num(b) : (num(b) * from.scale) / to.scale
}

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
]

/** A sum or difference as the operands are printed: 149.4万 − 110万 is 39.4万; between rates it is in points. */
function amount(value: number, a: Figure, b: Figure): string {
  const [word = '', size = 1] =
    SCALES.find(([scale]) => a.value.endsWith(scale) && b.value.endsWith(scale)) ?? []
  return `${rounded(value / size)}${word}${a.kind === 'percent' ? '个百分点' : a.unit}`
}

/** Rounded to some decimals, without trailing zeros, free of binary noise. */
const rounded = (value: number, decimals = 4): string =>
  String(Number(Number(value.toPrecision(15)).toFixed(decimals)))

function derivedAnswer(
  { operator }: Pick<Operation, 'operator'>,
  [left, right]: Pair,
  whole: Inquiry,
): Answer {
  const figures = [left, right].map(citationOf)
  const derived = COMPUTE[operator](left.evidence.figure, right.evidence.figure)
  return { kind: 'derived', figures, derived, ...common(whole, figures) }
}

/**
 * How much something changed, where its sentence gives both ends: 从40个减少到29个 → 40 − 29.
 */
export function deriveChange(inquiry: Inquiry, ranked: readonly RankedFigure[]): Answer | null {
  const best = ranked.find(({ evidence }) => evidence.end !== null)
  if (inquiry.question.measure?.sort !== 'change' || !best || best !== ranked[0]) return null
  const other = ranked.find(
    ({ evidence }) =>
      evidence.end !== null &&
      evidence.end !== best.evidence.end &&
      evidence.figure.sentence.start === best.evidence.figure.sentence.start &&
      comparable(evidence.figure.unit, best.evidence.figure.unit),
  )
  if (!other || best.score < SURE_OPERAND) return null
  return derivedAnswer({ operator: 'difference' }, [best, other], inquiry)
}

const RATE = /([\u4e00-\u9fff]{2})率/
const REST =
  /(?:没有?|未|尚未|没能|并未)(?:被|能|得到|获得)?([\u4e00-\u9fff]{2})|\bnot (?:been )?([a-z]+ed)\b/

/** What is asked of a part and its whole: 采纳率 is their share, 没被采纳的 their difference. */
function partAsked({
  text,
  measure,
}: Inquiry['question']): { action: string; operator: Operator } | null {
  const [, rate] = measure?.sort === 'percent' ? (RATE.exec(text) ?? []) : []
  if (rate) return { action: rate, operator: 'share' }
  const [, rest, english] =
    measure?.sort === 'count' || measure?.sort === 'any' ? (REST.exec(text) ?? []) : []
  const action = rest ?? english
  return action ? { action, operator: 'difference' } : null
}

/** Whether what is left over is asked for: 没有述职的, 还没解决的. */
export const asksRest = ({ question }: Inquiry): boolean =>
  partAsked(question)?.operator === 'difference'

/**
 * A rate or a rest the report names no number for, where its sentence gives the part and the whole:
 * 汇总报送建议142条,被采纳34条 → 采纳率 34 ÷ 142, 未采纳 142 − 34.
 */
export function derivePart(inquiry: Inquiry, holdings: Holdings): Answer | null {
  const asked = partAsked(inquiry.question)
  if (!asked) return null
  const text = inquiry.question.text
    .replace(RATE, '$1')
    .replace(REST, '$1$2')
    .replace(/百分之|占比|比例/g, '')
  const counting = inquire({ ...inquiry, text }, holdings, { placeFrom: inquiry.question.text })
  const ranked = rankFor(
    { ...counting, question: { ...counting.question, measure: COUNT } },
    holdings,
  )
  const [action] = holdings.read(asked.action).terms
  const part = ranked.find(
    ({ evidence: { sentence, clause } }) =>
      action && presence(action, sentence.slice(clause.start, clause.end)) >= SAME_ACTION,
  )
  const whole = part && ranked.find(other => isWholeOf(other, part))
  if (!part || !whole || part.score < SURE_OPERAND) return null
  return derivedAnswer({ operator: asked.operator }, [part, whole], inquiry)
}

const SAME_ACTION = 0.8
const COUNT: Measure = { sort: 'count', unit: '' }

const isWholeOf = ({ evidence: whole }: RankedFigure, { evidence: part }: RankedFigure): boolean =>
  whole.figure !== part.figure &&
  whole.figure.unit === part.figure.unit &&
  (whole.figure.what.endsWith(part.figure.what) || part.figure.what.endsWith(whole.figure.what)) &&
  whole.figure.sentence.start === part.figure.sentence.start &&
  whole.figure.span.start < part.figure.span.start &&
  num(whole.figure) > num(part.figure)

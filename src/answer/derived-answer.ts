import type { Figure } from '../figure/figure.ts'
import { isMarked } from '../lexicon/verbs.ts'
import type { Answer } from './answer.ts'
import { comparable, compute } from './arithmetic.ts'
import { isPartOf, wholeOf } from './containment.ts'
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
import type { Measure } from './measure.ts'
import type { Operation } from './operation.ts'

const OPERAND = 0.28 // from here a figure may be an operand,
export const SURE_OPERAND = 0.5 // where the other one is at least so sure
const TRIED = 6

/** Computes what is asked from figures of the report; `none` where an operand is not told or units do not fit. */
export function answerOperation(
  operation: Operation,
  whole: Inquiry,
  holdings: Holdings,
): Answer | null {
  if (operation.operands.length === 1) return answerShare(operation, whole, holdings)
  if (operation.operands.length > 2) {
    const sum = answerSum(operation, whole, holdings)
    if (sum) return sum
  }
  return answerPair(operation, whole, holdings)
}

function answerPair(operation: Operation, whole: Inquiry, holdings: Holdings): Answer | null {
  const { left, right } = operandInquiries(operation, whole, holdings)
  const lefts = rankFor(left, holdings)
  const rights = rankFor(right, holdings)
  const pair = bestPair(
    operation,
    lefts,
    rights.filter(each => operation.operator !== 'share' || isWhole(each, operation.right)),
  )
  if (!pair && lefts[0] && lefts[0].evidence === rights[0]?.evidence) return null // 脱贫户加监测户: one figure for both
  if (pair) return derivedAnswer(operation, pair, whole)
  const missing = [left, right].filter((_, i) => !isTold((i === 0 ? lefts : rights)[0]))
  const refused =
    missing.length > 0 ? lacking(whole, missing.map(namedBy)) : refusing(whole, lefts[0], rights[0])
  return none(refused, [...lefts.slice(0, 1), ...rights.slice(0, 1)].map(citationOf))
}

const isTold = (best: RankedFigure | undefined): boolean => (best?.score ?? 0) >= SURE_OPERAND

/** The words of an operand as typed, without those that ask. */
const namedBy = ({ question }: Inquiry): string =>
  question.content.replace(/[\s,、。?？]+/g, ' ').trim() || question.text.trim()

const lacking = (whole: Inquiry, operands: readonly string[]): Inquiry => ({
  ...whole,
  notes: [...whole.notes, { kind: 'missing', operands }],
})

/** A sum of three and more: all of them, or a refusal that names those that are not told. */
function answerSum(operation: Operation, whole: Inquiry, holdings: Holdings): Answer | null {
  const { operands, shared, measure } = operation
  const source = (text: string) => ({ ...sourceOf(whole), text: `${shared} ${text}` })
  const last = readInquiry(source(operands.at(-1) ?? ''), holdings)
  const inquiries = operands.map(text =>
    inquire(source(text), holdings, {
      placeFrom: whole.question.text,
      measure: measure.unit === '' ? (last.question.measure ?? measure) : measure,
      time: whole.question,
    }),
  )
  const ranked = inquiries.map(each => rankFor(each, holdings))
  const chosen = assign(ranked)
  const missing = operands.filter((_, i) => !isTold(chosen[i]))
  const told = chosen.filter(isTold) as RankedFigure[]
  if (told.length < 2) return null
  if (missing.length > 0) return none(lacking(whole, missing), told.slice(0, 3).map(citationOf))
  const [first, ...others] = told
  const other = others.find(
    each => first && !comparable(first.evidence.figure.unit, each.evidence.figure.unit),
  )
  if (first && other) return none(refusing(whole, first, other), told.slice(0, 3).map(citationOf))
  return derivedAnswer(operation, told, whole)
}

const sourceOf = ({ typed, language }: Inquiry) => ({ typed, language })

/** For each operand one of its best figures, no figure twice, those of one list and one act rather than others. */
function assign(ranked: readonly (readonly RankedFigure[])[]): (RankedFigure | undefined)[] {
  let groups: (RankedFigure | undefined)[][] = [[]]
  for (const figures of ranked) {
    const able = nearBest(figures.filter(({ evidence }) => evidence.figure.number !== null))
    groups = groups
      .flatMap(group => {
        const free = able.filter(each => !group.some(other => other?.evidence === each.evidence))
        return (free.length > 0 ? free : [undefined]).map(each => [...group, each])
      })
      .sort((a, b) => worthOf(b) - worthOf(a))
      .slice(0, BEAM)
  }
  return groups[0] ?? []
}

const BEAM = 16
const TOGETHER = 0.1

/** What was taken away is added to nothing that was not: 撤销217个 beside 设置180个. */
function worthOf(group: readonly (RankedFigure | undefined)[]): number {
  const told = group.filter(each => each !== undefined)
  const sorts = told.flatMap(({ evidence }) => evidence.figure.act?.sort ?? [])
  const removed = sorts.filter(isMarked).length
  const mixed = removed > 0 && removed < told.length ? removed : 0
  const alike = new Set(sorts).size <= 1 ? TOGETHER : 0
  return told.reduce((sum, { score }) => sum + score, 0) + alike - mixed
}

/** 女代表占比: of the whole that the report's own sentence gives, where it prints no share itself. */
function answerShare(operation: Operation, whole: Inquiry, holdings: Holdings): Answer | null {
  const source = { ...sourceOf(whole), text: operation.left }
  const counting = inquire(source, holdings, {
    placeFrom: whole.question.text,
    time: whole.question,
  })
  const measure = counting.question.measure ?? COUNT
  const ranked = rankFor({ ...counting, question: { ...counting.question, measure } }, holdings)
  const [part] = ranked
  if (!part || !isTold(part)) return null
  const all = holdings.evidence.get(part.evidence.passage.id) ?? []
  if (all.some(each => isPrintedShare(each, part.evidence))) return null
  const total = wholeOf(part.evidence, all)
  if (!total) return none(lacking(whole, []), [citationOf(part)])
  return derivedAnswer(operation, [part, { ...part, evidence: total }], whole)
}

const COUNT: Measure = { sort: 'count', unit: '' }

/** 女代表96名,占30%: the report says it itself. */
const isPrintedShare = (
  { figure }: RankedFigure['evidence'],
  part: RankedFigure['evidence'],
): boolean =>
  figure.kind === 'percent' &&
  figure.change === null &&
  figure.sentence.start === part.figure.sentence.start &&
  figure.span.start > part.figure.span.start &&
  figure.span.start - part.figure.span.end < NEXT_TO

const NEXT_TO = 12

const TOTAL = /全部|总数|总量|所有|合计|总共|一共|\b(?:all|total)\b/
const TOTAL_PRINTED = /全部|共|总|合计|累计|所有/

/** A share of all is one of a figure that the report calls all: 228件代表建议全部办理完毕. */
function isWhole({ evidence: { sentence, clause } }: RankedFigure, asked: string): boolean {
  return !TOTAL.test(asked) || TOTAL_PRINTED.test(sentence.slice(clause.start, clause.end))
}

/** All operands are told, but in units that do not go together: the reply says so. */
function refusing(whole: Inquiry, left?: RankedFigure, right?: RankedFigure): Inquiry {
  const told = left && right && isTold(left) && isTold(right) && left.evidence !== right.evidence
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
  { operator, apart, left: from, right: to }: Operation,
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
  if (operator === 'share' && !apart && !isPartOf(left.evidence, right.evidence)) return false
  if (operator !== 'average' && operator !== 'times' && isIncrement(a) !== isIncrement(b))
    return false
  if (a.year !== b.year && !(YEARS.test(from) && YEARS.test(to))) return false
  if (isOneThing(from, to) && left.evidence.report.body !== right.evidence.report.body) return false
  if (operator === 'average')
    return a.kind !== 'percent' && b.number !== 0 && !(a.what === b.what && a.unit === b.unit)
  return comparable(a.unit, b.unit)
}

/** Two years of one thing are those of one body: the other operand names nothing but a year. */
const isOneThing = (from: string, to: string): boolean => {
  const [one, other] = [from, to].map(text => text.replace(EVERY_YEAR, '').trim())
  return YEARS.test(to) && (other === '' || one === other)
}

const EVERY_YEAR = /(?:19|20)\d\d年?的?|去年的?|今年的?|前年的?|明年的?/g

/** What something grew by is not what it is: the two never go together. */
const isIncrement = ({ change, kind }: Figure): boolean => change !== null && kind !== 'percent'

/** Figures of two years are put together only where the question names both. */
const YEARS = /\d年|去年|今年|前年|明年|\byear\b|20\d\d/

/** A computed answer with its operands. */
export function derivedAnswer(
  { operator }: Pick<Operation, 'operator'>,
  operands: readonly RankedFigure[],
  whole: Inquiry,
): Answer {
  const figures = operands.map(citationOf)
  const derived = compute(
    operator,
    operands.map(({ evidence }) => evidence.figure),
  )
  return { kind: 'derived', figures, derived, ...common(whole, figures) }
}

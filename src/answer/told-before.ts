import type { Answer, FigureCitation } from './answer.ts'
import { comparable } from './arithmetic.ts'
import { derivedAnswer } from './derived-answer.ts'
import { evidenceIn, type Holdings } from './holdings.ts'
import type { Inquiry } from './inquiry.ts'
import type { Operand } from './operands.ts'
import type { Operator } from './operation.ts'

const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 俩: 2, 三: 3, 四: 4 }
/** 两个加起来, 它们差多少: computes with what was told before, and names nothing itself. */
const OVER_BEFORE =
  /^(?:那么?|把|将|这|它们|他们|以上|上面|前面|刚才|,|的)*(?<count>[两二俩三四])?(?:个|项|样|者|种)?(?:数字?|的)?(?:都|一共|总共|,)*(?:(?<sum>加起来|加在?一[起块]|合起来|合在?一[起块]|合计|总共|一共|共|相加|加总|之和|总和)|(?<difference>相差|差|差距|的差))(?:是|有|为|了)*(?:多少|几|多大)?[个件条项人名次户家]?[?？。呢]*$/

/** What is computed with what was told before, and of how many. */
export interface OverBefore {
  readonly operator: Operator
  readonly count: number
}

/**
 * Reads a follow-up that computes with what was told before.
 *
 * @param text as `readable` gives it
 * @example overBefore('两个加起来多少') // { operator: 'sum', count: 2 }
 */
export function overBefore(text: string): OverBefore | null {
  const groups = OVER_BEFORE.exec(text)?.groups
  if (groups === undefined) return null
  const count = COUNTS[groups.count ?? ''] ?? 2
  return { operator: groups.difference === undefined ? 'sum' : 'difference', count }
}

/** Computes with the figures of the answers before, the last ones; null where they are fewer or do not go together. */
export function answerOverBefore(
  { operator, count }: OverBefore,
  before: readonly Answer[],
  { inquiry, holdings }: { inquiry: Inquiry; holdings: Holdings },
): Answer | null {
  const told = before.map(answer => figuresOf(answer))
  const last = told.at(-1) ?? []
  const figures = last.length >= count ? last : told.flatMap(([first]) => first ?? []).slice(-count)
  const [first] = figures
  if (first === undefined || figures.length < count) return null
  if (new Set(figures.map(({ figure }) => figure)).size < count) return null
  if (figures.some(({ figure }) => !isAlike(figure.unit, first.figure.unit))) return null
  if (figures.some(({ figure }) => figure.number === null || figure.kind === 'percent')) return null
  const operands = figures.flatMap(cited => operandOf(cited, holdings))
  return operands.length < count ? null : derivedAnswer({ operator }, operands, inquiry)
}

const figuresOf = (answer: Answer): readonly FigureCitation[] =>
  answer.kind === 'figure'
    ? answer.figures.slice(0, 1)
    : answer.kind === 'figures'
      ? answer.figures
      : []

const isAlike = (a: string, b: string): boolean => a === b || comparable(a, b)

const operandOf = ({ figure, passage }: FigureCitation, holdings: Holdings): Operand[] =>
  evidenceIn(holdings, [passage])
    .filter(evidence => evidence.figure === figure)
    .map(evidence => ({ evidence, score: 1 }))

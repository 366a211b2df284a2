import type { Operator } from '../lexicon/computation-words.ts'
import { AMOUNT_ASKED, ASKS_IF_AT_END } from '../lexicon/follow-up-words.ts'
import { NUMBER_GIVEN } from '../lexicon/measure-words.ts'
import { ASKS_ANYTHING } from '../lexicon/question-words.ts'
import { OVER_BEFORE } from '../lexicon/total-words.ts'
import type { Answer, FigureCitation } from './answer.ts'
import { comparable } from './arithmetic.ts'
import { derivedAnswer } from './derived-answer.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import type { Operand } from './operands.ts'
import type { Retrieval } from './retrieval.ts'

const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 俩: 2, 三: 3, 四: 4 }

/** What is computed with what was told before, and of how many. */
export interface OverBefore {
  readonly operator: Operator
  readonly count: number
  /** From one time to the other: 涨了多少呢. */
  readonly change: boolean
}

/**
 * Reads a follow-up that computes with what was told before.
 *
 * @param text as `readable` gives it
 * @example overBefore('两个加起来多少') // { operator: 'sum', count: 2, change: false }
 */
export function overBefore(text: string): OverBefore | null {
  const groups = OVER_BEFORE.exec(text)?.groups
  if (groups === undefined) return null
  const count = COUNTS[groups.count ?? ''] ?? 2
  const operator = groups.difference === undefined ? 'sum' : 'difference'
  return { operator, count, change: groups.change !== undefined }
}

/**
 * A statement of numbers as the question for them; a question as it is.
 *
 * @example asAsked('去年46项,今年50项对吧') // '去年多少项,今年多少项'
 */
export function asAsked(said: string): string {
  const bare = said.replace(ASKS_IF_AT_END, '')
  const asked = bare.replace(NUMBER_GIVEN, given =>
    MEASURED.test(given) ? given.replace(/\d+/, AMOUNT_ASKED) : given,
  )
  return asked === bare || ASKS_ANYTHING.test(bare) ? said : asked
}

const MEASURED = /\d\p{Script=Han}/u

/** Computes with the figures of the answers before, the last ones; null where they are fewer or do not go together. */
export function answerOverBefore(
  { operator, count, change }: OverBefore,
  before: readonly Answer[],
  { retrieval, corpus }: { retrieval: Retrieval; corpus: IndexedCorpus },
): Answer | null {
  const told = before.map(answer => figuresOf(answer))
  const last = told.at(-1) ?? []
  const figures = last.length >= count ? last : told.flatMap(([first]) => first ?? []).slice(-count)
  const [first] = figures
  if (first === undefined || figures.length < count) return null
  if (new Set(figures.map(({ figure }) => figure)).size < count) return null
  if (figures.some(({ figure }) => !isAlike(figure.unit, first.figure.unit))) return null
  if (change && new Set(figures.map(({ figure }) => figure.year)).size < count) return null
  if (figures.some(({ figure }) => figure.number === null || figure.kind === 'percent')) return null
  const operands = figures.flatMap(cited => operandOf(cited, corpus))
  return operands.length < count ? null : derivedAnswer({ operator }, operands, retrieval)
}

const figuresOf = (answer: Answer): readonly FigureCitation[] =>
  answer.kind === 'figure'
    ? answer.figures.slice(0, 1)
    : answer.kind === 'figures'
      ? answer.figures
      : []

const isAlike = (a: string, b: string): boolean => a === b || comparable(a, b)

const operandOf = ({ figure, passage }: FigureCitation, corpus: IndexedCorpus): Operand[] =>
  occurrencesIn(corpus, [passage])
    .filter(occurrence => occurrence.figure === figure)
    .map(occurrence => ({ occurrence, score: 1 }))

import type { Library } from '../../src/answer/library.ts'
import { answerRecord } from '../../src/cli/records.ts'
import type { EvalQuestion } from './question.ts'
import { judge, type Verdict } from './score.ts'

/** A question with its verdict and the time of its answer. */
export interface Outcome extends Verdict {
  readonly question: EvalQuestion
  /** The first line of the answer. */
  readonly answer: string
  readonly tookMs: number
}

/** How many of how many. */
export interface Tally {
  readonly right: number
  readonly of: number
}

/**
 * Asks every question and scores what `ask --json` would print.
 *
 * @example evaluate(library, readQuestions('test/eval/general.jsonl')).filter(({ right }) => !right)
 */
export function evaluate(library: Library, questions: readonly EvalQuestion[]): Outcome[] {
  return questions.map(question => {
    const start = performance.now()
    const answer = library.ask(question.question, { context: question.context ?? [] })
    const tookMs = performance.now() - start
    const record = answerRecord(answer, { id: question.id, library, tookMs })
    return { question, tookMs, answer: record.headline, ...judge(question, record) }
  })
}

/**
 * Counts outcomes by a key, in the order the keys appear.
 *
 * @example tallyBy(outcomes, ({ question }) => question.type).get('passage') // { right: 14, of: 15 }
 */
export function tallyBy<O extends Outcome>(
  outcomes: readonly O[],
  key: (outcome: O) => string,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const outcome of outcomes) {
    const { right, of } = tallies.get(key(outcome)) ?? { right: 0, of: 0 }
    tallies.set(key(outcome), { right: right + Number(outcome.right), of: of + 1 })
  }
  return tallies
}

/**
 * Median and 99th percentile.
 *
 * @example percentiles([3, 1, 2]) // { median: 2, p99: 3 }
 */
export function percentiles(values: readonly number[]): { median: number; p99: number } {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { median: at(0.5), p99: at(0.99) }
}

import { readFileSync, writeFileSync } from 'node:fs'
import type { Outcome } from './evaluate.ts'

/** What a run keeps of one question: whether it was right, and the first line of its answer. */
export interface Saved {
  readonly id: string
  readonly question: string
  readonly right: boolean
  readonly answer: string
}

/** A question that was right before and is wrong now, or the other way round. */
export interface Flip {
  readonly before: Saved
  readonly after: Saved
}

/**
 * What a run keeps of its outcomes; a question's id carries the name of its set, which ids are unique in.
 *
 * @example savedOf([{ ...outcome, file: 'traps.jsonl' }]) // [{ id: 'traps.jsonl#T001', right: true, … }]
 */
export function savedOf(outcomes: readonly (Outcome & { readonly file: string })[]): Saved[] {
  return outcomes.map(({ question, right, answer, file }) => ({
    id: `${file}#${question.id}`,
    question: [...(question.context ?? []), question.question].join(' → '),
    right,
    answer,
  }))
}

/**
 * The questions that both runs asked and that only one of them answered right.
 *
 * @example flipsBetween(before, after).filter(({ after }) => !after.right) // what was lost
 */
export function flipsBetween(before: readonly Saved[], after: readonly Saved[]): Flip[] {
  const earlier = new Map(before.map(saved => [saved.id, saved]))
  return after.flatMap(now => {
    const then = earlier.get(now.id)
    return then && then.right !== now.right ? [{ before: then, after: now }] : []
  })
}

/**
 * The flips in lines to read: what was lost, what was won, each with both answers, and the two counts.
 *
 * @example describeFlips([]) // 'lost 0, won 0'
 */
export function describeFlips(flips: readonly Flip[]): string {
  const lost = flips.filter(({ after }) => !after.right)
  const won = flips.filter(({ after }) => after.right)
  const lines = [
    ...lost.map(flip => describe('lost', flip)),
    ...won.map(flip => describe('won', flip)),
  ]
  return [...lines, `lost ${lost.length}, won ${won.length}`].join('\n')
}

const describe = (name: string, { before, after }: Flip): string =>
  `${name.padEnd(4)} ${after.id}  ${after.question}\n    before ${before.answer}\n    now    ${after.answer}`

/**
 * Writes what a run keeps, one question a line.
 *
 * @example writeSaved('/tmp/before.jsonl', savedOf(outcomes))
 */
export function writeSaved(file: string, saved: readonly Saved[]): void {
  writeFileSync(file, saved.map(one => `${JSON.stringify(one)}\n`).join(''))
}

/**
 * Reads what an earlier run kept.
 *
 * @example readSaved('/tmp/before.jsonl').length // 908
 */
export function readSaved(file: string): Saved[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}

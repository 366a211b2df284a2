import { certaintyOf } from '../match/certainty.ts'
import { operandSigns, type Taken } from '../match/operand-signs.ts'
import type { Signs } from '../match/signs.ts'
import { carriedOf } from '../search/passing.ts'
import { TAKEN } from '../weights.ts'
import type { Item } from './list-scene.ts'
import type { Operand, Operands } from './operands.ts'
import type { Retrieval } from './retrieval.ts'

/** A figure that was taken for one of several things, and what was seen of it. */
export interface Judged {
  readonly taken: Taken
  readonly signs: Signs
}

/**
 * What was judged while a question was answered, for those who look into an answer.
 *
 * @example judgedOf(retrieval).map(({ signs }) => certaintyOf(signs, 'operand'))
 */
export const judgedOf = carriedOf((_: Retrieval): Judged[] => [])

/**
 * Of figures taken to compute with those that are hardly the ones meant.
 *
 * @returns where they stand among the operands
 * @example doubtfulAmong(chosen, operands, retrieval) // [1]
 */
export function doubtfulAmong(
  chosen: readonly Operand[],
  all: readonly Operands[],
  whole: Retrieval,
): number[] {
  const taken = chosen.flatMap(({ match }, at): Taken[] => {
    const { asked, table } = all[at] ?? {}
    return match && asked && table ? [{ asked, match, table }] : []
  })
  if (taken.length < chosen.length) return []
  return doubtful(taken, 'computed', whole)
}

/**
 * Things asked for side by side, without the figures that are hardly the ones meant.
 *
 * @example withoutDoubtful(items, retrieval).filter(({ isTold }) => isTold)
 */
export function withoutDoubtful(items: readonly Item[], whole: Retrieval): readonly Item[] {
  const told = items.flatMap(item => {
    const { asked, match, table, isTold } = item
    return isTold && match ? [{ item, taken: { asked, match, table: table ?? [match] } }] : []
  })
  const doubted = new Set(
    doubtful(
      told.map(({ taken }) => taken),
      'listed',
      whole,
    ).map(at => told[at]?.item),
  )
  return items.map(item => (doubted.has(item) ? { ...item, isTold: false, isDoubted: true } : item))
}

function doubtful(taken: readonly Taken[], use: 'listed' | 'computed', whole: Retrieval): number[] {
  const judged = taken.map((one, at) => ({
    taken: one,
    signs: operandSigns(
      one,
      taken.filter((_, i) => i !== at),
      use,
    ),
  }))
  judgedOf(whole).push(...judged)
  return judged.flatMap(({ signs }, at) =>
    certaintyOf(signs, 'operand') < TAKEN.certainty ? [at] : [],
  )
}

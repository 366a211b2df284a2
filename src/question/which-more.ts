import {
  BY_HOW_MUCH,
  LESS_WANTED,
  WHICH_MORE_AHEAD,
  WHICH_MORE_BEHIND,
} from '../lexicon/comparison-words.ts'

/** Two things of which the larger or the smaller is asked for: 活动站和联络点哪个多. */
export interface WhichMore {
  readonly left: string
  readonly right: string
  /** Whether the smaller one is meant. */
  readonly less: boolean
  /** Whether it asks by how much, too. */
  readonly byHowMuch: boolean
}

/**
 * Reads a question which of two things is more.
 *
 * @param text as `readable` gives it
 * @example whichMore('活动站和联络点哪个多')?.left // '活动站'
 */
export function whichMore(text: string): WhichMore | null {
  const {
    left,
    right,
    size,
    rest = '',
  } = (WHICH_MORE_BEHIND.exec(text) ?? WHICH_MORE_AHEAD.exec(text))?.groups ?? {}
  if (left === undefined || right === undefined || size === undefined) return null
  return { left, right, less: LESS_WANTED.test(size), byHowMuch: BY_HOW_MUCH.test(rest) }
}

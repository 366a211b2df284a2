import {
  BOUND_LINK,
  BOUNDS_BEFORE,
  BOUNDS_BEHIND,
  NO_BOUND_BEFORE,
  WORDS_ENDING_IN_BOUND,
} from '../lexicon/bound-words.ts'
import type { Span } from '../report/report.ts'
import type { Bound } from './figure.ts'

/** A bound as found: its words, their place, and its sense. */
export interface BoundMatch {
  readonly span: Span
  readonly sense: Bound
}

/** Between numeral and unit: 20多个, 2700余名, 十几个. */
const INSIDE: Readonly<Record<string, Bound>> = {
  多: 'more',
  余: 'more',
  几: 'more',
  来: 'about',
  '+': 'more',
}

const WHOLE = (words: string) => words.split(' ').join('|')
const BEFORE_RULES = BOUNDS_BEFORE.map(([sense, words]) => ({
  sense,
  pattern: new RegExp(`(${WHOLE(words)})${BOUND_LINK} ?$`),
}))
const AFTER_RULES = BOUNDS_BEHIND.map(([sense, words]) => ({
  sense,
  pattern: new RegExp(`^ ?(?:${WHOLE(words)})${NO_BOUND_BEFORE}`),
}))

/**
 * The bound that ends at `at`, its linking word included.
 *
 * @example boundBefore('约有六百个', 2)?.sense // 'about'
 */
export function boundBefore(folded: string, at: number): BoundMatch | null {
  const lead = folded.slice(Math.max(0, at - 8), at)
  for (const { sense, pattern } of BEFORE_RULES) {
    const match = pattern.exec(lead)
    if (
      match?.[1] &&
      !REACHES.test(match[0]) &&
      !isOtherWord(match[1], lead.charAt(match.index - 1))
    )
      return {
        sense,
        span: { start: at - match[0].length, end: at - match[0].length + match[1].length },
      }
  }
  return null
}

/**
 * The bound that begins at `at`, right behind a unit.
 *
 * @example boundAfter('80%以上', 3)?.sense // 'atLeast'
 */
export function boundAfter(folded: string, at: number): BoundMatch | null {
  const rest = folded.slice(at, at + 8)
  for (const { sense, pattern } of AFTER_RULES) {
    const match = pattern.exec(rest)
    if (match) return { sense, span: { start: at, end: at + match[0].length } }
  }
  return null
}

/**
 * The bound between numeral and unit, if the letter is one.
 *
 * @example boundInside('余') // 'more'
 */
export function boundInside(letter: string): Bound | null {
  return INSIDE[letter] ?? null
}

/** 最多达934件 tells the most that there was, and bounds nothing. */
const REACHES = /^最[多高低少]达到?$/

function isOtherWord(bound: string, letterBefore: string): boolean {
  return letterBefore !== '' && (WORDS_ENDING_IN_BOUND[bound] ?? '').includes(letterBefore)
}

import fitted from './certainty.json' with { type: 'json' }
import type { Signs } from './signs.ts'

/** Points to begin with, and what each sign adds where it is above a limit: the logarithm of the odds. */
export interface Card {
  readonly start: number
  readonly steps: readonly Step[]
}

/** Where a sign is above a limit, so many points more. */
export interface Step {
  readonly sign: string
  readonly above: number
  readonly points: number
}

/** What is judged: the figure asked for, one of several that are asked for or computed with, a passage. */
export type CardName = keyof typeof fitted

/** The cards, by what they judge. */
export const CARDS: Readonly<Record<CardName, Card>> = fitted

/**
 * How likely what comes nearest is what is asked for, from 0 to 1: a score card, each sign adding its points. The cards
 * are fitted by `npm run fit` to questions of the report and to the same questions asked of the report without the
 * clause that answers them, where whatever is told is false.
 *
 * @param card the name of a fitted one, or another that is tried
 * @example certaintyOf(signsOf(asked, matches), 'figure') // 0.97
 */
export function certaintyOf(signs: Signs, card: CardName | Card): number {
  const { start, steps } = typeof card === 'string' ? CARDS[card] : card
  let points = start
  for (const step of steps) if ((signs.get(step.sign) ?? 0) > step.above) points += step.points
  return 1 / (1 + Math.exp(-points))
}

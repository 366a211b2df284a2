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

/**
 * How likely the nearest figure is the one asked for, from 0 to 1: a score card, each sign adding its points. The card
 * is fitted by `npm run fit` to questions of the report and to the same questions asked of the report without the
 * clause that answers them, where whatever is told is false.
 *
 * @param card the fitted one, unless another is tried
 * @example certaintyOf(signsOf(asked, matches)) // 0.97
 */
export function certaintyOf(signs: Signs, { start, steps }: Card = fitted): number {
  let points = start
  for (const step of steps) if ((signs.get(step.sign) ?? 0) > step.above) points += step.points
  return 1 / (1 + Math.exp(-points))
}

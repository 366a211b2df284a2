import card from './certainty.json' with { type: 'json' }
import type { Signs } from './signs.ts'

const STEPS: readonly (readonly [sign: string, above: number, points: number])[] = card.steps.map(
  ({ sign, above, points }) => [sign, above, points],
)

/**
 * How likely the nearest figure is the one asked for, from 0 to 1: a score card, each sign adding its points. The card
 * is fitted by `npm run fit` to questions of the report and to the same questions asked of the report without the
 * clause that answers them, where whatever is told is false.
 *
 * @example certaintyOf(signsOf(asked, matches)) // 0.97
 */
export function certaintyOf(signs: Signs): number {
  let points = card.start
  for (const [sign, above, more] of STEPS) if ((signs.get(sign) ?? 0) > above) points += more
  return 1 / (1 + Math.exp(-points))
}

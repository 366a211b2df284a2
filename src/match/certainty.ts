import fitted from './certainty.json' with { type: 'json' }
import type { Signs } from './signs.ts'

/** Points to begin with, and trees that each add some: the logarithm of the odds. */
export interface Card {
  readonly start: number
  readonly trees: readonly Tree[]
}

/** So many points; or a sign, a limit, and what is added where it is not above the limit, and where it is. */
export type Tree = number | readonly [sign: string, limit: number, below: Tree, above: Tree]

/** What is judged: the figure asked for, one of several that are asked for or computed with, a passage. */
export type CardName = keyof typeof fitted

/** The cards, by what they judge. */
export const CARDS = fitted as unknown as Readonly<Record<CardName, Card>>

/**
 * How likely what comes nearest is what is asked for, from 0 to 1: a score card of small trees, whose
 * points are added up. The cards are fitted by `npm run fit` to questions of the report and to the same questions asked of the report without the
 * clause that answers them, where whatever is told is false.
 *
 * @param card the name of a fitted one, or another that is tried
 * @example certaintyOf(signsOf(asked, matches), 'figure') // 0.97
 */
export function certaintyOf(signs: Signs, card: CardName | Card): number {
  const { start, trees } = typeof card === 'string' ? CARDS[card] : card
  const points = trees.reduce<number>((sum, tree) => sum + pointsOf(tree, signs), start)
  return 1 / (1 + Math.exp(-points))
}

function pointsOf(tree: Tree, signs: Signs): number {
  if (typeof tree === 'number') return tree
  const [sign, limit, below, above] = tree
  return pointsOf((signs.get(sign) ?? 0) > limit ? above : below, signs)
}

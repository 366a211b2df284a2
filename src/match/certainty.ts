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
  const flat = flatOf(typeof card === 'string' ? CARDS[card] : card)
  return 1 / (1 + Math.exp(-pointsOf(flat, signs)))
}

/**
 * A card as a few arrays: of each node the sign by its place, the limit, and which node is next; of a leaf, whose sign
 * is below 0, the limit is its points.
 */
interface Flat {
  readonly start: number
  readonly places: ReadonlyMap<string, number>
  /** How much of each sign there is: of one question after the other. */
  readonly amounts: Float64Array
  readonly roots: Int32Array
  readonly signs: Int16Array
  readonly limits: Float64Array
  readonly below: Int32Array
  readonly above: Int32Array
}

const flattened = new WeakMap<Card, Flat>()

function flatOf(card: Card): Flat {
  const before = flattened.get(card)
  if (before !== undefined) return before
  const flat = flatten(card)
  flattened.set(card, flat)
  return flat
}

function flatten({ start, trees }: Card): Flat {
  const places = new Map<string, number>()
  const nodes: { sign: number; limit: number; below: number; above: number }[] = []
  const add = (tree: Tree): number => {
    const at = nodes.length
    const node = { sign: -1, limit: 0, below: 0, above: 0 }
    nodes.push(node)
    if (typeof tree === 'number') {
      node.limit = tree
      return at
    }
    const [sign, limit, below, above] = tree
    if (!places.has(sign)) places.set(sign, places.size)
    node.sign = places.get(sign) ?? 0
    node.limit = limit
    node.below = add(below)
    node.above = add(above)
    return at
  }
  const roots = Int32Array.from(trees, add)
  return {
    ...{ start, places, roots, amounts: new Float64Array(places.size) },
    signs: Int16Array.from(nodes, ({ sign }) => sign),
    limits: Float64Array.from(nodes, ({ limit }) => limit),
    below: Int32Array.from(nodes, ({ below }) => below),
    above: Int32Array.from(nodes, ({ above }) => above),
  }
}

// performance: two hundred trees for each figure that is judged
function pointsOf(
  { start, places, amounts, roots, signs, limits, below, above }: Flat,
  given: Signs,
): number {
  amounts.fill(0)
  for (const [sign, amount] of given) {
    const place = places.get(sign)
    if (place !== undefined) amounts[place] = amount
  }
  let points = start
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] as number
    let sign = signs[node] as number
    while (sign >= 0) {
      const isAbove = (amounts[sign] as number) > (limits[node] as number)
      node = (isAbove ? above[node] : below[node]) as number
      sign = signs[node] as number
    }
    points += limits[node] as number
  }
  return points
}

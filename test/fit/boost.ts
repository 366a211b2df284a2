import type { Card, Step } from '../../src/match/certainty.ts'
import type { Signs } from '../../src/match/signs.ts'

/** What was seen of the nearest figure, and whether it was the one asked for. */
export interface Row {
  readonly signs: Signs
  readonly isRight: boolean
}

const ROUNDS = 240
const RATE = 0.1
const LEAST = 10 // rows on either side of a limit
const RIDGE = 2
const LIMITS = 20 // of one sign, at most

/** Signs of which more never speaks for a figure, or never against it: what a few rows say to the contrary is chance. */
const AGAINST: ReadonlySet<string> = new Set([
  ...['cost', 'base', 'unsaid', 'all unsaid', 'share unsaid', 'words unsaid', 'refusals'],
  ...[
    'unsaid but by others',
    'modifier unsaid',
    'counted noun unsaid',
    'noun unsaid',
    'act unsaid',
  ],
  ...['place unsaid', 'name unsaid', 'level unsaid', 'told by the next', 'act of another class'],
  ...['restriction unsaid', 'unsaid here but elsewhere', 'verb unsaid'],
  ...[
    'measure cost',
    'head cost',
    'narrower cost',
    'said of what is excluded',
    'fresh words unsaid',
  ],
  ...['focus cost', 'act in focus unsaid', 'noun in focus unsaid', 'part in focus unsaid'],
  ...['focus of the register unsaid', 'focus of others', 'own words unsaid', 'behind the nearest'],
  ...[
    'share unprinted',
    'sum unprinted',
    'rest unprinted',
    'difference unprinted',
    'mean unprinted',
  ],
])
const FOR: ReadonlySet<string> = new Set([
  ...[
    'margin',
    'told',
    'told less by the next',
    'of the sentence before',
    'counted noun said',
    'counts what is asked for',
  ],
  ...['said in counted', 'said in clause', 'noun said', 'act said', 'verb said'],
  ...['score', 'share in clause', 'share in sentence', 'share in passage', 'own words said'],
])

/**
 * Fits a card: boosted stumps under logistic loss (Friedman, Greedy Function Approximation, 2001; Newton steps with a
 * ridge as in Chen and Guestrin, XGBoost, 2016). The same rows give the same card.
 *
 * @example cardOf(rows).steps.filter(({ sign }) => sign === 'margin')
 */
export function cardOf(rows: readonly Row[]): Card {
  const right = rows.filter(({ isRight }) => isRight).length
  const start = Math.log(right / (rows.length - right))
  const points = new Float64Array(rows.length).fill(start)
  const splits = splitsOf(rows)
  const steps = new Map<string, Step>()
  for (let round = 0; round < ROUNDS; round++) {
    const best = bestSplit(splits, gradientsOf(rows, points))
    if (best === null) break
    const { split, above, below } = best
    const { sign, limit } = split
    // The points of those not above are the card's own; the rest is added.
    offset(steps, RATE * below)
    const key = `${sign}>${limit}`
    const before = steps.get(key)?.points ?? 0
    steps.set(key, { sign, above: limit, points: before + RATE * (above - below) })
    for (let at = 0; at < rows.length; at++)
      points[at] = (points[at] ?? 0) + RATE * (split.isAbove[at] === 1 ? above : below)
  }
  const added = steps.get(START)?.points ?? 0
  steps.delete(START)
  return { start: start + added, steps: [...steps.values()].map(rounded) }
}

const START = 'start'

function offset(steps: Map<string, Step>, points: number): void {
  const before = steps.get(START)?.points ?? 0
  steps.set(START, { sign: START, above: 0, points: before + points })
}

const rounded = ({ sign, above, points }: Step): Step => ({
  sign,
  above: Number(above.toFixed(3)),
  points: Number(points.toFixed(3)),
})

interface Split {
  readonly sign: string
  readonly limit: number
  readonly isAbove: Uint8Array
}

function splitsOf(rows: readonly Row[]): Split[] {
  const signs = [...new Set(rows.flatMap(({ signs }) => [...signs.keys()]))].sort()
  return signs.flatMap(sign => {
    const amounts = rows.map(row => row.signs.get(sign) ?? 0)
    return limitsOf(amounts).flatMap(limit => {
      const isAbove = Uint8Array.from(amounts, amount => Number(amount > limit))
      const above = isAbove.reduce((sum, each) => sum + each, 0)
      return above < LEAST || rows.length - above < LEAST ? [] : [{ sign, limit, isAbove }]
    })
  })
}

/** Halfway between neighbours, at even shares of the rows. */
function limitsOf(amounts: readonly number[]): number[] {
  const sorted = [...new Set(amounts.map(amount => Number(amount.toFixed(3))))].sort(
    (a, b) => a - b,
  )
  const between = sorted.slice(1).map((amount, at) => (amount + (sorted[at] ?? amount)) / 2)
  if (between.length <= LIMITS) return between
  return Array.from(
    { length: LIMITS },
    (_, at) => between[Math.floor(((at + 0.5) * between.length) / LIMITS)] ?? 0,
  )
}

interface Gradients {
  readonly slope: Float64Array
  readonly bend: Float64Array
  readonly slopes: number
  readonly bends: number
}

function gradientsOf(rows: readonly Row[], points: Float64Array): Gradients {
  const slope = new Float64Array(rows.length)
  const bend = new Float64Array(rows.length)
  let [slopes, bends] = [0, 0]
  rows.forEach(({ isRight }, at) => {
    const odds = 1 / (1 + Math.exp(-(points[at] ?? 0)))
    slope[at] = Number(isRight) - odds
    bend[at] = odds * (1 - odds)
    slopes += slope[at] ?? 0
    bends += bend[at] ?? 0
  })
  return { slope, bend, slopes, bends }
}

interface BestSplit {
  readonly split: Split
  readonly above: number
  readonly below: number
}

function bestSplit(
  splits: readonly Split[],
  { slope, bend, slopes, bends }: Gradients,
): BestSplit | null {
  let best: BestSplit | null = null
  let most = 1e-6
  for (const split of splits) {
    let [up, heavy] = [0, 0]
    for (let at = 0; at < slope.length; at++)
      if (split.isAbove[at] === 1) {
        up += slope[at] ?? 0
        heavy += bend[at] ?? 0
      }
    const above = up / (heavy + RIDGE)
    const below = (slopes - up) / (bends - heavy + RIDGE)
    if (AGAINST.has(split.sign) && above > below) continue
    if (FOR.has(split.sign) && above < below) continue
    const gain = up * above + (slopes - up) * below
    if (gain <= most) continue
    most = gain
    best = { split, above, below }
  }
  return best
}

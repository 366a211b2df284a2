import type { Card, Tree } from '../../src/match/certainty.ts'
import type { Signs } from '../../src/match/signs.ts'

/** What was seen of the nearest figure, and whether it was the one asked for. */
export interface Row {
  readonly signs: Signs
  readonly isRight: boolean
}

const ROUNDS = 200
const RATE = 0.06
const DEPTH = 3 // signs that are looked at together
const LEAST = 15 // rows on either side of a limit
const RIDGE = 2
const LIMITS = 24 // of one sign, at most
const GAIN = 1e-3

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
  ...['hardly told and restricted', 'kind unsaid', 'asked itself unsaid', 'off topic', 'rival'],
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
 * Fits a card: boosted trees under logistic loss (Friedman, Greedy Function Approximation, 2001; Newton steps with a
 * ridge, and signs that may speak one way only, as in Chen and Guestrin, XGBoost, 2016). The same rows give the same card.
 *
 * @example cardOf(rows).trees.length // 120
 */
export function cardOf(rows: readonly Row[]): Card {
  const right = rows.filter(({ isRight }) => isRight).length
  const start = Math.log(right / (rows.length - right))
  const signs = columnsOf(rows)
  const points = new Float64Array(rows.length).fill(start)
  const trees: Tree[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const leaves: Leaf[] = []
    const tree = grown({ signs, ...slopesOf(rows, points), leaves }, [...rows.keys()], DEPTH)
    if (typeof tree === 'number') break
    trees.push(tree)
    for (const { held, value } of leaves)
      for (const at of held) points[at] = (points[at] ?? 0) + value
  }
  return { start: Number(start.toFixed(3)), trees }
}

/** A sign of all rows, as how many of its limits it is above. */
interface Column {
  readonly sign: string
  readonly limits: readonly number[]
  readonly above: Uint8Array
}

function columnsOf(rows: readonly Row[]): Column[] {
  const signs = [...new Set(rows.flatMap(row => [...row.signs.keys()]))].sort()
  return signs.map(sign => {
    const amounts = rows.map(row => row.signs.get(sign) ?? 0)
    const limits = limitsOf(amounts)
    const countAbove = (amount: number): number => limits.filter(limit => amount > limit).length
    return { sign, limits, above: Uint8Array.from(amounts, countAbove) }
  })
}

/** Halfway between neighbours where there are few, else so that as many rows lie between each two. */
function limitsOf(amounts: readonly number[]): number[] {
  const all = amounts.map(thousandths).sort((a, b) => a - b)
  const each = [...new Set(all)]
  if (each.length <= LIMITS)
    return each.slice(1).map((amount, at) => thousandths((amount + (each[at] ?? amount)) / 2))
  const even = Array.from(
    { length: LIMITS - 1 },
    (_, at) => all[Math.floor(((at + 1) * all.length) / LIMITS)] ?? 0,
  )
  return [...new Set(even)]
}

const thousandths = (amount: number): number => Number(amount.toFixed(3))

/** Slope and bend of the loss at each row. */
interface Slopes {
  readonly slope: Float64Array
  readonly bend: Float64Array
}

function slopesOf(rows: readonly Row[], points: Float64Array): Slopes {
  const odds = points.map(each => 1 / (1 + Math.exp(-each)))
  return {
    slope: Float64Array.from(rows, ({ isRight }, at) => Number(isRight) - (odds[at] ?? 0)),
    bend: odds.map(each => each * (1 - each)),
  }
}

interface Growing extends Slopes {
  readonly signs: readonly Column[]
  readonly leaves: Leaf[]
}

/** The rows that end in one place, and what is added to them. */
interface Leaf {
  readonly held: readonly number[]
  readonly value: number
}

function grown(growing: Growing, held: readonly number[], depth: number): Tree {
  const split = depth > 0 ? bestSplit(growing, held) : null
  if (split === null) {
    const { slope, bend } = sumsOf(growing, held)
    const value = thousandths((RATE * slope) / (bend + RIDGE))
    growing.leaves.push({ held, value })
    return value
  }
  const { column, limit } = split
  const isAbove = (at: number): boolean => (column.above[at] ?? 0) > limit
  return [
    column.sign,
    column.limits[limit] ?? 0,
    grown(
      growing,
      held.filter(at => !isAbove(at)),
      depth - 1,
    ),
    grown(growing, held.filter(isAbove), depth - 1),
  ]
}

interface Sums {
  readonly slope: number
  readonly bend: number
}

function sumsOf({ slope, bend }: Slopes, held: readonly number[]): Sums {
  let [slopes, bends] = [0, 0]
  for (const at of held) {
    slopes += slope[at] ?? 0
    bends += bend[at] ?? 0
  }
  return { slope: slopes, bend: bends }
}

interface Split {
  readonly column: Column
  readonly limit: number
  readonly gain: number
}

function bestSplit(growing: Growing, held: readonly number[]): Split | null {
  const whole = sumsOf(growing, held)
  let best: Split | null = null
  for (const column of growing.signs) {
    const split = splitOf(column, growing, held, whole)
    if (split !== null && split.gain > (best?.gain ?? GAIN)) best = split
  }
  return best
}

/** The limit of a sign that parts the rows best. */
function splitOf(
  column: Column,
  slopes: Slopes,
  held: readonly number[],
  whole: Sums,
): Split | null {
  const bins = binsOf(column, slopes, held)
  let best: Split | null = null
  let [slope, bend, count] = [0, 0, 0]
  for (const [limit, bin] of bins.slice(0, -1).entries()) {
    slope += bin.slope
    bend += bin.bend
    count += bin.count
    if (count < LEAST || held.length - count < LEAST) continue
    const gain = gainOf(column.sign, { slope, bend }, whole)
    if (gain > (best?.gain ?? GAIN)) best = { column, limit, gain }
  }
  return best
}

/** How much better the two sides are told apart than as one; nothing where the sign may not speak that way. */
function gainOf(sign: string, { slope, bend }: Sums, whole: Sums): number {
  const rest = whole.slope - slope
  const below = slope / (bend + RIDGE)
  const above = rest / (whole.bend - bend + RIDGE)
  if (AGAINST.has(sign) && above > below) return 0
  if (FOR.has(sign) && above < below) return 0
  return slope * below + rest * above - whole.slope ** 2 / (whole.bend + RIDGE)
}

interface Bin extends Sums {
  readonly count: number
}

/** The rows between each two limits. */
function binsOf(column: Column, slopes: Slopes, held: readonly number[]): Bin[] {
  const bins = Array.from({ length: column.limits.length + 1 }, () => [0, 0, 0])
  for (const at of held) {
    const bin = bins[column.above[at] ?? 0] ?? []
    bin[0] = (bin[0] ?? 0) + (slopes.slope[at] ?? 0)
    bin[1] = (bin[1] ?? 0) + (slopes.bend[at] ?? 0)
    bin[2] = (bin[2] ?? 0) + 1
  }
  return bins.map(([slope = 0, bend = 0, count = 0]) => ({ slope, bend, count }))
}

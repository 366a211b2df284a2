import {
  type Dimension as Base,
  isCounted,
  measureWord,
  measureWordAt,
} from '../lexicon/measures.ts'

/** What a unit measures: figures of one dimension can be compared, and summed where their objects fit. */
export type Dimension = Base | 'rate'

/** A unit as read: its dimension and its size in the dimension's base unit. */
export interface Unit {
  readonly unit: string
  readonly dimension: Dimension
  readonly scale: number
}

/** A unit found in a text, and where it ends. */
export interface UnitMatch extends Unit {
  readonly end: number
  /** Whether 万 and 亿 before it belong to the unit (万亩) and not to the numeral (3.3万名). */
  readonly takesScale: boolean
}

/** Dimensions whose units take the scale words before them: 亿元, 万亩, 亿千瓦时. */
const TAKES_SCALE: ReadonlySet<Dimension> = new Set<Dimension>([
  ...([
    'money',
    'dollars',
    'euros',
    'foreign',
    'length',
    'area',
    'volume',
    'mass',
    'energy',
  ] as const),
  ...(['power', 'voltage', 'data', 'computing', 'transport'] as const),
])

const SCALE_WORDS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  兆: 1e12,
}

/**
 * Reads a unit as printed, scale words and `/` included; null when the table does not know it.
 *
 * @example readUnit('万亩') // { unit: '万亩', dimension: 'area', scale: 10000 }
 * @example readUnit('元/人') // { unit: '元/人', dimension: 'rate', scale: 1 }
 */
export function readUnit(unit: string): Unit | null {
  const known = measureWord(unit)
  if (known) return { unit, dimension: known.dimension, scale: known.scale }
  if (/.[/每]/.test(unit)) return readRate(unit)
  const scale = SCALE_WORDS[unit.charAt(0)]
  const rest = scale ? readUnit(unit.slice(1)) : null
  return scale && rest ? { ...rest, unit, scale: scale * rest.scale } : null
}

/**
 * Whether two units measure the same, so that their figures can be compared or summed.
 *
 * @example sameDimension('亿元', '万元') // true
 * @example sameDimension('元/人', '元') // false
 */
export function sameDimension(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [readUnit(one), readUnit(other)]
  return a !== null && b !== null && a.dimension === b.dimension && a.dimension !== 'rate'
}

/**
 * Whether a unit counts things one by one (件, 名, 处) rather than measuring them; an unknown one does.
 *
 * @example countsThings('件') // true
 * @example countsThings('公里') // false
 */
export function countsThings(unit: string): boolean {
  const dimension = readUnit(unit)?.dimension ?? 'things'
  return dimension !== 'rate' && isCounted(dimension)
}

/**
 * The longest unit of the table that stands at `at`, where it is no part of another word.
 *
 * @example findUnit('1185人次，', 4)?.unit // '人次'
 * @example findUnit('5部门', 1)?.unit // '部门'
 */
export function findUnit(folded: string, at: number): UnitMatch | null {
  const known = measureWordAt(folded, at)
  if (!known) return null
  const { word: unit, dimension, scale } = known
  const takesScale = TAKES_SCALE.has(dimension)
  const end = at + unit.length
  const over = /[/每]/.test(folded.charAt(end)) ? overAt(folded, end + 1) : null
  if (over === null) return { unit, dimension, scale, end, takesScale }
  const rate = unit + folded.charAt(end) + over
  return { unit: rate, dimension: 'rate', scale: 1, takesScale, end: at + rate.length }
}

/** What a rate is told over, with its scale: 吨标准煤/【万元】. */
function overAt(folded: string, at: number): string | null {
  const own = measureWordAt(folded, at)
  if (own !== null) return own.word
  const scale = folded.charAt(at)
  const scaled = scale in SCALE_WORDS ? measureWordAt(folded, at + 1) : null
  return scaled === null ? null : scale + scaled.word
}

function readRate(unit: string): Unit | null {
  const [upper = '', lower = ''] = unit.split(/[/每]/)
  return readUnit(upper) && readUnit(lower) ? { unit, dimension: 'rate', scale: 1 } : null
}

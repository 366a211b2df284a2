import type { Figure, FigureKind } from '../figure/figure.ts'
import { baseOf, sizeOf } from '../figure/scale.ts'

/** A figure that can be drawn: its size in its group's common unit, and the words beside it. */
export interface Drawn<T> {
  readonly item: T
  readonly size: number
}

/** Figures that may stand in one picture. */
export interface Comparable<T> {
  readonly drawn: readonly Drawn<T>[]
  /** What they are measured in: `件`, `元`, `%`. */
  readonly unit: string
  /** How many there were: no more than the first twelve are drawn. */
  readonly total: number
  /** `years` where one thing is told of several years, of one body. */
  readonly form: 'bars' | 'years'
}

/** A figure in something that carries more about it. */
export interface HasFigure {
  readonly figure: Figure
}

const DRAWABLE: ReadonlySet<FigureKind> = new Set<FigureKind>([
  'count',
  'money',
  'percent',
  'points',
  'measure',
  'duration',
])
const MOST = 12
const FEWEST = 2

/**
 * The figures among some that may be compared in one picture: of one kind, unit and direction; null where fewer
 * than two are. Those of one thing over several years make a line, where one body tells them.
 *
 * @example comparable(library.figuresAbout('代表建议'), ({ report }) => report.body)?.unit // '件'
 */
export function comparable<T extends HasFigure>(
  items: readonly T[],
  bodyOf: (item: T) => string = () => '',
): Comparable<T> | null {
  const groups = new Map<string, { unit: string; drawn: Drawn<T>[] }>()
  for (const item of items) {
    const drawn = drawnOf(item)
    if (drawn === null) continue
    const { kind, change } = item.figure
    const unit = baseOf(item.figure.unit)
    const key = [kind, unit, change].join(' ')
    const group = groups.get(key) ?? { unit, drawn: [] }
    const isKnown = (other: Drawn<T>) => isSame(other, drawn) && bodyOf(other.item) === bodyOf(item)
    if (!group.drawn.some(isKnown)) group.drawn.push(drawn)
    groups.set(key, group)
  }
  const [largest] = [...groups.values()].sort((one, two) => two.drawn.length - one.drawn.length)
  if (largest === undefined || largest.drawn.length < FEWEST) return null
  const { unit } = largest
  const total = largest.drawn.length
  const drawn = largest.drawn.slice(0, MOST)
  const isOneBody = new Set(drawn.map(({ item }) => bodyOf(item))).size === 1
  return isOneBody && isOverYears(drawn)
    ? { drawn: drawn.sort(byYear), unit, total, form: 'years' }
    : { drawn, unit, total, form: 'bars' }
}

/** Nothing is drawn of a range, of a rank, of what has no unit, or of a scale without a number (亿元以上). */
function drawnOf<T extends HasFigure>(item: T): Drawn<T> | null {
  const { unit, kind, value } = item.figure
  const size = sizeOf(item.figure)
  if (size === null || unit === '' || !DRAWABLE.has(kind) || SCALE_ALONE.test(value)) return null
  return { item, size }
}

const SCALE_ALONE = /^[百千万亿]+$/

function isSame<T extends HasFigure>(one: Drawn<T>, two: Drawn<T>): boolean {
  const [a, b] = [one.item.figure, two.item.figure]
  return one.size === two.size && a.what === b.what && a.year === b.year && a.aim === b.aim
}

/** One thing, each year once. */
function isOverYears<T extends HasFigure>(drawn: readonly Drawn<T>[]): boolean {
  const years = drawn.map(({ item }) => item.figure.year)
  const whats = new Set(drawn.map(({ item }) => item.figure.what))
  return (
    whats.size === 1 &&
    new Set(years).size === drawn.length &&
    years.every(year => year !== null && /^\d{4}$/.test(year))
  )
}

function byYear<T extends HasFigure>(one: Drawn<T>, two: Drawn<T>): number {
  return Number(one.item.figure.year) - Number(two.item.figure.year)
}

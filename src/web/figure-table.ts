import type { PlacedFigure } from '../reply/placed-figure.ts'
import { placeOf } from '../reply/quote.ts'

/** What is shown of a table, as its address says. */
export interface TableView {
  /** Words that a row must hold; empty: all rows. */
  readonly words: string
  readonly year: string
  readonly aim: string
  readonly unit: string
  readonly sort: Column | 'report'
  readonly descending: boolean
}

export type Column = 'what' | 'value' | 'unit' | 'year' | 'aim' | 'place'

/** A figure as a row, each column in words. */
export interface FigureRow extends PlacedFigure {
  readonly cells: Readonly<Record<Column, string>>
  readonly sentence: string
}

export const COLUMNS = [
  'what',
  'value',
  'unit',
  'year',
  'aim',
  'place',
] as const satisfies readonly Column[]

/**
 * What an address asks of a table.
 *
 * @example viewOf({ q: '建议', sort: '-value' }).descending // true
 */
export function viewOf(query: Readonly<Record<string, string>>): TableView {
  const { q = '', year = '', aim = '', unit = '', sort = '' } = query
  const column = COLUMNS.find(name => name === sort.replace(/^-/, ''))
  return {
    words: q.trim(),
    year,
    aim,
    unit,
    sort: column ?? 'report',
    descending: sort.startsWith('-'),
  }
}

/**
 * Figures as rows, in the report's order.
 *
 * @example rowsOf(placedFigures(report, library.figures(report)))[0]?.cells.unit
 */
export function rowsOf(figures: readonly PlacedFigure[]): FigureRow[] {
  return figures.map(placed => {
    const { figure, passage, report } = placed
    const { start, end } = figure.sentence
    return {
      ...placed,
      sentence: report.text.slice(start, end).trim(),
      cells: {
        what: figure.what,
        value: figure.text,
        unit: figure.unit,
        year: figure.year ?? '',
        aim: figure.aim,
        place: placeOf(report, passage, false),
      },
    }
  })
}

/**
 * The rows that a view shows, in its order.
 *
 * @example shownRows(rows, viewOf({ sort: '-value' }))
 */
export function shownRows(rows: readonly FigureRow[], view: TableView): FigureRow[] {
  const { words, sort } = view
  const fits = ({ cells, sentence }: FigureRow) =>
    (view.year === '' || cells.year === view.year) &&
    (view.aim === '' || cells.aim === view.aim) &&
    (view.unit === '' || cells.unit === view.unit) &&
    words.split(/\s+/).every(word => `${Object.values(cells).join(' ')} ${sentence}`.includes(word))
  const shown = rows.filter(fits)
  if (sort === 'report') return shown
  const order = (one: FigureRow, other: FigureRow) => compare(one, other, sort)
  return shown.sort(view.descending ? (one, other) => order(other, one) : order)
}

const collator = new Intl.Collator('zh-Hans', { numeric: true })

// Values of one unit by size; those without a number stand last of their unit.
function compare(one: FigureRow, other: FigureRow, column: Column): number {
  if (column !== 'value') return collator.compare(one.cells[column], other.cells[column])
  return sizeOf(one) - sizeOf(other)
}

function sizeOf({ figure: { number, range } }: FigureRow): number {
  return number ?? range?.[1] ?? Number.MAX_VALUE
}

/** The values of a column, each once, in order: what one may filter by. */
export function choicesOf(rows: readonly FigureRow[], column: Column): string[] {
  return [...new Set(rows.map(({ cells }) => cells[column]))]
    .filter(value => value !== '')
    .sort(collator.compare)
}

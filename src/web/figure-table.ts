import type { Figure } from '../figure/figure.ts'
import { baseOf, sizeOf } from '../figure/scale.ts'
import type { KeyedFigure } from '../reply/keyed-figure.ts'
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
export interface FigureRow extends KeyedFigure {
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
 * @example rowsOf(keyedFigures(report, library.figures(report)))[0]?.cells.unit
 */
export function rowsOf(figures: readonly KeyedFigure[]): FigureRow[] {
  return figures.map(keyed => {
    const { figure, passage, report } = keyed
    const { start, end } = figure.sentence
    return {
      ...keyed,
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
  const turn = view.descending ? -1 : 1
  return shown.sort(
    sort === 'value'
      ? (one, other) => compareValues(one, other, turn)
      : (one, other) => turn * collator.compare(one.cells[sort], other.cells[sort]),
  )
}

const collator = new Intl.Collator('zh-Hans', { numeric: true })

// Only what is measured alike has an order: 亿元 with 万元, ranks with ranks. What has no number stands last both ways.
function compareValues({ figure: one }: FigureRow, { figure: other }: FigureRow, turn: 1 | -1) {
  const [size, than] = [largestOf(one), largestOf(other)]
  if (size === null || than === null) return Number(size === null) - Number(than === null)
  const order = collator.compare(baseOf(one.unit), baseOf(other.unit))
  return order || collator.compare(one.kind, other.kind) || turn * (size - than)
}

/** Of a range its upper end. */
const largestOf = ({ number, range, unit }: Figure): number | null =>
  sizeOf({ number: number ?? range?.[1] ?? null, unit })

/** The values of a column, each once, in order: what one may filter by. */
export function choicesOf(rows: readonly FigureRow[], column: Column): string[] {
  return [...new Set(rows.map(({ cells }) => cells[column]))]
    .filter(value => value !== '')
    .sort(collator.compare)
}

import { csvOf } from '../csv.ts'
import { baseOf, sizeOf } from '../figure/scale.ts'
import type { FigureRow } from './figure-table.ts'
import type { WebPhrase, Words } from './phrases.ts'

/** What a workbook is called in a response. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

// A column of a file: its heading, and what a row has there; what is a number stays one in a spreadsheet.
const FILE_COLUMNS = [
  ['what', ({ cells }) => cells.what],
  ['value', ({ cells }) => cells.value],
  ['number', ({ figure }) => figure.number ?? ''],
  ['unit', ({ cells }) => cells.unit],
  ['inFull', ({ figure }) => sizeOf(figure) ?? ''],
  ['baseUnit', ({ figure }) => baseOf(figure.unit)],
  ['yearColumn', ({ cells: { year } }) => (/^\d+$/.test(year) ? Number(year) : year)],
  ['aim', ({ cells }, words) => words(cells.aim === 'target' ? 'target' : 'outcome')],
  ['place', ({ cells }) => cells.place],
  ['sentence', ({ sentence }) => sentence],
  ['report', ({ report }) => report.title],
] as const satisfies readonly (readonly [
  WebPhrase,
  (row: FigureRow, words: Words) => string | number,
])[]

/**
 * Figures as a table of text, fit for Excel.
 *
 * @example figuresCsv(rows, words).split('\r\n')[0] // '内容,数值,…'
 */
export function figuresCsv(rows: readonly FigureRow[], words: Words): string {
  return csvOf([headings(words), ...rows.map(row => cellsOf(row, words))])
}

const headings = (words: Words): string[] => FILE_COLUMNS.map(([name]) => words(name))

const cellsOf = (row: FigureRow, words: Words): (string | number)[] =>
  FILE_COLUMNS.map(([, cell]) => cell(row, words))

/**
 * Figures as a workbook of one sheet, its headings fixed on top.
 *
 * @example await figuresXlsx(rows, words)
 */
export async function figuresXlsx(rows: readonly FigureRow[], words: Words): Promise<Buffer> {
  return await workbook(
    words('figures'),
    [headings(words), ...rows.map(row => cellsOf(row, words))],
    [26, 14, 12, 10, 18, 10, 8, 8, 36, 80, 36],
  )
}

/** A cell of a workbook: a text, a number, or a number that is shown in a format of its own. */
export type SheetCell = string | number | { readonly value: number; readonly format: string }

/** A sheet with a bold first row; the widths are those of its columns, in characters. */
export async function workbook(
  sheet: string,
  rows: readonly (readonly SheetCell[])[],
  widths: readonly number[],
): Promise<Buffer> {
  const { default: writeExcel } = await import('write-excel-file/node')
  const [heads = [], ...body] = rows
  const data = [
    heads.map(value => ({ value: String(value), fontWeight: 'bold' as const })),
    ...body.map(row =>
      row.map(cell => (typeof cell === 'object' ? cell : { value: cell, wrap: true })),
    ),
  ]
  const columns = widths.map(width => ({ width }))
  return await writeExcel(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}

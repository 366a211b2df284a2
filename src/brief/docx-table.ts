import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Fact } from './brief.ts'
import { FONTS, SIZE, TEXT_WIDTH } from './docx-style.ts'

/** What stands one below the other in a document. */
export type Block = Paragraph | Table

const LABEL_WIDTH = 1500
const COLUMNS = 2
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' } as const
const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE }
const PADDING = { top: 60, bottom: 60, left: 120, right: 120 }

/**
 * The head's facts, a label and a value a row.
 *
 * @example factTable([{ label: '议题', value: '审议工作报告' }])
 */
export function factTable(facts: readonly Fact[]): Table {
  const widths = [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH]
  return tableOf(
    widths,
    facts.map(({ label, value }) => [
      [textBlock(label, FONTS.heading)],
      [textBlock(value, FONTS.body)],
    ]),
  )
}

function textBlock(text: string, font: (typeof FONTS)[keyof typeof FONTS]): Paragraph {
  return new Paragraph({
    spacing: { line: 400 },
    children: [new TextRun({ text, font, size: SIZE.small })],
  })
}

/**
 * Blocks side by side, two a row; Word wants a paragraph behind a table.
 *
 * @example sideBySide([[paragraph], [other]])
 */
export function sideBySide(cells: readonly Paragraph[][]): Block[] {
  const pairs = cells.flatMap((cell, at) =>
    at % COLUMNS === 0 ? [[cell, cells[at + 1] ?? [new Paragraph('')]]] : [],
  )
  const half = Math.floor(TEXT_WIDTH / COLUMNS)
  return [tableOf([half, half], pairs), new Paragraph({ spacing: { line: 120 }, text: '' })]
}

function tableOf(widths: readonly number[], rows: readonly Paragraph[][][]): Table {
  return new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: rows.map(cells => new TableRow({ children: cells.map(cellOf(widths)) })),
  })
}

function cellOf(widths: readonly number[]) {
  return (children: Paragraph[], column: number) =>
    new TableCell({
      children,
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      borders: FRAME,
      margins: PADDING,
      verticalAlign: VerticalAlign.TOP,
    })
}

import type { Page, Piece } from './pdf-page.ts'

/** A line of a page, its pieces put together. */
export interface PageLine {
  readonly page: number
  readonly column: number
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly text: string
  /** Its stretches between wide gaps, as in the row of a table. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly x: number
  readonly right: number
  readonly text: string
}

/**
 * The lines of a page in reading order: column by column where it has two.
 *
 * @example linesOf(page, 0).map(line => line.text) // ['2025年海南省政府工作报告', '各位代表：', …]
 */
export function linesOf({ pieces, width }: Page, page: number): PageLine[] {
  const own = withoutDoubles(pieces)
  const gutter = gutterOf(own, width)
  if (gutter === null) return columnLines(own, page, 0)
  return inColumns(own, page, gutter)
}

// Some programs print bold by printing twice.
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>()
  return pieces.filter(({ x, y, size, text }) => {
    const grid = Math.max(1, size / 4)
    const keys = [-0.5, 0, 0.5].map(
      by => `${text} ${Math.round(x / grid + by)} ${Math.round(y / grid)}`,
    )
    const isDouble = text.length > 1 && keys.some(key => seen.has(key))
    if (keys[1] !== undefined) seen.add(keys[1])
    return !isDouble
  })
}

// --- columns

const FEWEST_IN_COLUMN = 8
const FULL = 0.6
const CROSSING = 0.1

/** Half the white band between columns, in characters. */
const HALF_BAND = 0.6

/** Where the white band between two columns of prose stands, or null. */
function gutterOf(pieces: readonly Piece[], width: number): number | null {
  const rows = columnLines(pieces, 0, 0)
  if (rows.length < FEWEST_IN_COLUMN) return null
  const candidates = Array.from({ length: 31 }, (_, step) => width * (0.35 + step * 0.01))
  return candidates.find(x => separates(pieces, x, rows.length)) ?? null
}

function separates(pieces: readonly Piece[], x: number, rows: number): boolean {
  const crossing = pieces.filter(piece => crosses(piece, x, HALF_BAND * piece.size))
  if (crossing.length > CROSSING * rows) return false
  const sides = [
    pieces.filter(piece => piece.x + piece.width <= x),
    pieces.filter(piece => piece.x >= x),
  ]
  return sides.every(side => isProse(columnLines(side, 0, 0)))
}

function crosses({ x, width }: Piece, at: number, band: number): boolean {
  return x < at + band && x + width > at - band
}

// The cells of a table stand in columns too, but do not fill them.
function isProse(lines: readonly PageLine[]): boolean {
  if (lines.length < FEWEST_IN_COLUMN) return false
  const left = Math.min(...lines.map(line => line.x))
  const right = Math.max(...lines.map(line => line.right))
  const full = lines.filter(line => line.right - line.x > 0.85 * (right - left))
  return full.length > FULL * lines.length
}

/** What crosses the gutter stands alone, and columns are read above and below it. */
function inColumns(pieces: readonly Piece[], page: number, gutter: number): PageLine[] {
  const across = pieces.filter(piece => crosses(piece, gutter, 0))
  const whole = columnLines(across, page, 0)
  const rest = pieces.filter(piece => !across.includes(piece))
  const bounds = [Number.POSITIVE_INFINITY, ...whole.map(line => line.y), Number.NEGATIVE_INFINITY]
  return bounds.slice(1).flatMap((bottom, index) => {
    const band = rest.filter(({ y }) => y < (bounds[index] ?? 0) && y >= bottom)
    const left = band.filter(piece => piece.x < gutter)
    const right = band.filter(piece => piece.x >= gutter)
    const below = whole[index]
    return [
      ...columnLines(left, page, 1),
      ...columnLines(right, page, 2),
      ...(below ? [below] : []),
    ]
  })
}

// --- lines

function columnLines(pieces: readonly Piece[], page: number, column: number): PageLine[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row && isBeside(row, piece)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map(row => toLine(row, page, column))
}

// A raised note mark is smaller and stands a little higher.
function isBeside(row: readonly Piece[], piece: Piece): boolean {
  const largest = row.reduce((a, b) => (b.size > a.size ? b : a))
  return Math.abs(largest.y - piece.y) < 0.45 * Math.max(largest.size, piece.size)
}

const WIDE_GAP = 1.2

function toLine(row: readonly Piece[], page: number, column: number): PageLine {
  const sorted = [...row].sort((a, b) => a.x - b.x)
  const largest = sorted.reduce((a, b) => (b.size > a.size ? b : a))
  const { size, y } = largest
  const cells = cellsIn(sorted, size)
  const text = cells.map(cell => cell.text).join('　')
  const right = Math.max(...sorted.map(piece => piece.x + piece.width))
  return { page, column, x: sorted[0]?.x ?? 0, right, y, size, text, cells }
}

function cellsIn(pieces: readonly Piece[], size: number): Cell[] {
  const cells: { x: number; right: number; text: string }[] = []
  for (const { x, width, text } of pieces) {
    const cell = cells.at(-1)
    if (!cell || x - cell.right > WIDE_GAP * size) cells.push({ x, right: x + width, text })
    else {
      cell.text = beside(cell.text, text, (x - cell.right) / size)
      cell.right = Math.max(cell.right, x + width)
    }
  }
  return cells.map(cell => ({ ...cell, text: unspaced(cell.text) }))
}

/** A gap this wide is a space; between Chinese characters it is a set one. */
const SPACE = 0.15
const SET_SPACE = 0.8

function beside(left: string, right: string, gap: number): string {
  const latin = /[A-Za-z,.;:]$/.test(left) && /^[A-Za-z]/.test(right)
  if (gap > SET_SPACE) return `${left}　${right}`
  return gap > SPACE && latin ? `${left} ${right}` : left + right
}

const HAN = '\u3400-\u9fff\u3001-\u301f\uff01-\uff0f\uff1a-\uff1f\u201c\u201d'

// Typesetting puts a thin space between Chinese characters and figures (2024 年), and spreads a line that is
// too short (高 技 术 制 造 业): neither is wording.
const THIN_SPACE = new RegExp(`(?<=[${HAN}]) +(?=[\\w.])|(?<=[\\w.%％‰]) +(?=[${HAN}])`, 'g')
const SPREAD = new RegExp(`(?:[${HAN}] ){3}`)
const SPREAD_SPACE = new RegExp(`(?<=[${HAN}]) +(?=[${HAN}])`, 'g')

function unspaced(text: string): string {
  const close = SPREAD.test(text) ? text.replace(SPREAD_SPACE, '') : text
  return close.replace(THIN_SPACE, '').trim()
}

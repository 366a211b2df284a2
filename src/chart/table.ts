import { linesOf, widthOf } from './lines.ts'
import { COLORS, type Picture, pictureOf, textLine } from './svg.ts'

/** A table before it is drawn. */
export interface TableContent {
  readonly title: string
  readonly subtitle: string
  /** The first is that of the names. */
  readonly heads: readonly string[]
  readonly computedHead: string
  readonly rows: readonly TableRow[]
  /** Where the figures stand. */
  readonly source: string
  readonly alternative: string
}

/** A row: what it is about, its figures as printed, and what was computed from them. */
export interface TableRow {
  readonly name: string
  readonly cells: readonly string[]
  readonly computed: string
}

const WIDTH = 1080
const EDGE = 56
const GAP = 20
const TOP = 230
const LEADING = 36
const PADDING = 18
const NAMES = 300
const [LARGEST, SMALLEST] = [26, 14]

/**
 * Figures in rows and columns; what is computed stands apart in a lighter color.
 *
 * @example tableOf({ title: '粮食产量', heads: ['指标', '2024年', '2025年'], … }).svg
 */
export function tableOf(content: TableContent): Picture {
  const { heads, computedHead, rows, title, subtitle, alternative } = content
  const columns = heads.length // the years and the computed one
  const room = (WIDTH - 2 * EDGE - NAMES) / columns
  const all = [...heads.slice(1), computedHead, ...rows.flatMap(({ cells }) => cells)]
  const size = sizeFor([...all, ...rows.map(({ computed }) => computed)], room - GAP)
  const column = (index: number) => EDGE + NAMES + (index + 1) * room
  const head = [heads[0] ?? '', ...heads.slice(1), computedHead].map((text, index) =>
    textLine(text, {
      ...(index === 0 ? { x: EDGE } : { x: column(index - 1), anchor: 'end' }),
      ...{ y: TOP - 26, size: Math.min(size, 24), fill: COLORS.soft },
    }),
  )
  const { parts, bottom } = rowsFrom(rows, { size, column })
  const notes = linesOf(content.source, (WIDTH - 2 * EDGE) / 24).slice(0, 4)
  const height = bottom + 30 + notes.length * 36 + 24
  return pictureOf({ width: WIDTH, height, alternative }, [
    textLine(title, { x: EDGE, y: 96, size: sizeFor([title], WIDTH - 2 * EDGE, 46), bold: true }),
    textLine(subtitle, {
      x: EDGE,
      y: 146,
      size: sizeFor([subtitle], WIDTH - 2 * EDGE, 28),
      fill: COLORS.soft,
    }),
    ...head,
    rule(TOP - 8, COLORS.ink),
    ...parts,
    ...notes.map(({ text }, index) =>
      textLine(text, { x: EDGE, y: bottom + 44 + index * 36, size: 24, fill: COLORS.soft }),
    ),
  ])
}

interface Grid {
  readonly size: number
  /** Where a column of figures ends. */
  readonly column: (index: number) => number
}

function rowsFrom(rows: readonly TableRow[], { size, column }: Grid) {
  const parts: string[] = []
  let y = TOP
  for (const { name, cells, computed } of rows) {
    const names = linesOf(name, (NAMES - GAP) / LARGEST)
    const base = y + PADDING + 22
    parts.push(
      ...names.map(({ text }, index) =>
        textLine(text, { x: EDGE, y: base + index * LEADING, size: LARGEST }),
      ),
      ...cells.map((text, index) =>
        textLine(text, { x: column(index), y: base, size, anchor: 'end', bold: true }),
      ),
      textLine(computed, {
        x: column(cells.length),
        y: base,
        size,
        anchor: 'end',
        fill: COLORS.soft,
      }),
    )
    y += names.length * LEADING + 2 * PADDING - 8
    parts.push(rule(y, COLORS.line))
  }
  return { parts, bottom: y }
}

/** The size at which the widest of some texts fits: a figure is never cut. */
function sizeFor(texts: readonly string[], room: number, largest: number = LARGEST): number {
  const widest = Math.max(1, ...texts.map(widthOf))
  return Math.max(SMALLEST, Math.min(largest, Math.floor(room / widest)))
}

const rule = (y: number, color: string): string =>
  `<path d="M${EDGE} ${y}H${WIDTH - EDGE}" stroke="${color}" stroke-width="2"/>`

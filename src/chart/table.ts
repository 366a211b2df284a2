import { linesOf, widthOf } from './lines.ts'
import { COLORS, type Picture, pictureOf, textLine } from './svg.ts'

/** A table before it is drawn. */
export interface TableContent {
  readonly title: string
  readonly subtitle: string
  /** The first is that of the names. */
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
  /** What the values in small type are. */
  readonly note: string
  /** Where the figures stand. */
  readonly source: string
  readonly alternative: string
}

/** A row: what it is about, its figures as printed, and under each what was computed from it; empty where nothing was. */
export interface TableRow {
  readonly name: string
  readonly cells: readonly string[]
  readonly computed: readonly string[]
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
 * Figures in rows and columns; what is computed stands under its figure, smaller, slanted and lighter.
 *
 * @example tableOf({ title: '粮食产量', heads: ['指标', '2024年', '2025年'], … }).svg
 */
export function tableOf(content: TableContent): Picture {
  const { heads, rows, title, subtitle, alternative } = content
  const room = (WIDTH - 2 * EDGE - NAMES) / Math.max(1, heads.length - 1)
  const shown = rows.flatMap(({ cells, computed }) => [...cells, ...computed])
  const size = sizeFor([...heads.slice(1), ...shown], room - GAP)
  const column = (index: number) => EDGE + NAMES + (index + 1) * room
  const head = heads.map((text, index) =>
    textLine(text, {
      ...(index === 0 ? { x: EDGE } : { x: column(index - 1), anchor: 'end' }),
      ...{ y: TOP - 26, size: Math.min(size, 24), fill: COLORS.soft },
    }),
  )
  const { parts, bottom } = rowsFrom(rows, { size, column })
  const isChanging = rows.some(({ computed }) => computed.some(text => text !== ''))
  const sources = linesOf(content.source, (WIDTH - 2 * EDGE) / 24).slice(0, 4)
  const notes = [...(isChanging ? [{ text: content.note }] : []), ...sources]
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
    const under = { y: base + LEADING, size: Math.max(SMALLEST, Math.round(size * 0.8)) }
    parts.push(
      ...names.map(({ text }, index) =>
        textLine(text, { x: EDGE, y: base + index * LEADING, size: LARGEST }),
      ),
      ...cells.map((text, index) =>
        textLine(text, { x: column(index), y: base, size, anchor: 'end', bold: true }),
      ),
      ...computed.map((text, index) => computedText(text, { x: column(index), ...under })),
    )
    const lines = Math.max(names.length, computed.some(text => text !== '') ? 2 : 1)
    y += lines * LEADING + 2 * PADDING - 8
    parts.push(rule(y, COLORS.line))
  }
  return { parts, bottom: y }
}

// The font has no slanted face: its letters are sheared.
function computedText(text: string, { x, y, size }: { x: number; y: number; size: number }) {
  if (text === '') return ''
  const words = textLine(text, { x: 0, y: 0, size, anchor: 'end', fill: COLORS.soft })
  return `<g transform="translate(${x} ${y}) skewX(-12)">${words}</g>`
}

/** The size at which the widest of some texts fits: a figure is never cut. */
function sizeFor(texts: readonly string[], room: number, largest: number = LARGEST): number {
  const widest = Math.max(1, ...texts.map(widthOf))
  return Math.max(SMALLEST, Math.min(largest, Math.floor(room / widest)))
}

const rule = (y: number, color: string): string =>
  `<path d="M${EDGE} ${y}H${WIDTH - EDGE}" stroke="${color}" stroke-width="2"/>`

import { linesOf, shortened, widthOf } from './lines.ts'
import { COLORS, type Picture, pictureOf, textLine } from './svg.ts'

/** A value in a chart, with the words beside it. */
export interface Bar {
  readonly label: string
  /** The figure as printed. */
  readonly value: string
  readonly size: number
  readonly isTarget: boolean
  /** Whether the figure is only a bound, or about: its bar is paler. */
  readonly isBound?: boolean
  /** Whose figure it is, where several bodies are in one chart. */
  readonly body?: string
}

/** A chart before it is drawn. */
export interface ChartContent {
  readonly title: string
  /** What is measured, and in what: under the title. */
  readonly subtitle: string
  readonly bars: readonly Bar[]
  /** Where the figures stand. */
  readonly source: string
}

const WIDTH = 1080
const EDGE = 64
const ROW = 68
const LABEL_SIZE = 28
const BODY_SIZE = 20
const TOP = 190

/**
 * Figures of one unit as bars that begin at zero; aims are only outlined.
 *
 * @example barsOf({ title: '代表建议', subtitle: '单位：件', bars, source }).svg
 */
export function barsOf(content: ChartContent): Picture {
  const { bars } = content
  const names = bars.map(({ label, body = '' }) =>
    Math.max(widthOf(label) * LABEL_SIZE, widthOf(body) * BODY_SIZE),
  )
  const labels = Math.min(420, Math.max(...names))
  const values = Math.max(...bars.map(({ value }) => widthOf(value))) * LABEL_SIZE
  const from = EDGE + labels + 20
  const room = WIDTH - EDGE - values - 16 - from
  const most = Math.max(...bars.map(({ size }) => size))
  const rows = bars.map((each, index) => {
    const y = TOP + index * ROW
    const length = most === 0 ? 0 : Math.max(2, (each.size / most) * room)
    return [
      nameOf(each, { x: from - 20, y, room: labels }),
      bar({ ...each, x: from, y: y + 8, length }),
      textLine(each.value, { x: from + length + 16, y: y + 38, size: LABEL_SIZE, bold: true }),
    ].join('')
  })
  const bottom = TOP + bars.length * ROW
  const axis = `<path d="M${from} ${TOP - 8}V${bottom + 4}" stroke="${COLORS.ink}" stroke-width="2"/>`
  return framed(content, bottom + 20, [...rows, axis])
}

/** What a bar is of, and below it whose. */
function nameOf({ label, body = '' }: Bar, at: { x: number; y: number; room: number }): string {
  const { x, y, room } = at
  const line = (text: string, height: number, size: number, fill: string) =>
    textLine(shortened(text, room / size), { x, y: y + height, size, anchor: 'end', fill })
  if (body === '') return line(label, 38, LABEL_SIZE, COLORS.ink)
  return line(label, 28, LABEL_SIZE, COLORS.ink) + line(body, 54, BODY_SIZE, COLORS.soft)
}

interface DrawnBar extends Pick<Bar, 'isTarget' | 'isBound'> {
  readonly x: number
  readonly y: number
  readonly length: number
}

function bar({ x, y, length, isTarget, isBound = false }: DrawnBar) {
  const look = isTarget
    ? `fill="${COLORS.paper}" stroke="${COLORS.red}" stroke-width="3" stroke-dasharray="10 6"`
    : `fill="${COLORS.red}"${isBound ? ' fill-opacity="0.45"' : ''}`
  return `<rect x="${x}" y="${y}" width="${Math.round(length)}" height="42" ${look}/>`
}

/** A value of a year. */
export interface YearPoint extends Bar {
  readonly year: number
}

/** A line over the years before it is drawn. */
export interface YearsContent extends ChartContent {
  /** In the order of their years. */
  readonly bars: readonly YearPoint[]
}

const [PLOT_TOP, PLOT_HEIGHT] = [240, 380]
const [YEAR_SIZE, YEAR_ROW] = [26, 34]
const MARGIN = 80 // at either end of the years

/** A point where it is drawn, and how many rows its words give way to those of the points before it. */
interface DrawnPoint extends YearPoint {
  readonly x: number
  readonly y: number
  readonly yearRow: number
  readonly valueY: number
}

/**
 * One thing over the years as a line above zero, the years as far apart as they are; an aim is an open point at the
 * end of a dashed line.
 *
 * @example yearsOf({ title: '粮食产量', subtitle: '单位：亿斤', bars, source }).svg
 */
export function yearsOf(content: YearsContent): Picture {
  const points = pointsOf(content.bars)
  const base = PLOT_TOP + PLOT_HEIGHT
  const rows = Math.max(...points.map(({ yearRow }) => yearRow))
  const axis = `<path d="M${EDGE} ${base}H${WIDTH - EDGE}" stroke="${COLORS.ink}" stroke-width="2"/>`
  const lines = points.slice(1).map((to, index) => lineBetween(points[index] ?? to, to))
  const end = base + 70 + rows * YEAR_ROW
  return framed(content, end, [axis, ...lines, ...points.map(point => markOf(point, base))])
}

function pointsOf(bars: readonly YearPoint[]): DrawnPoint[] {
  const most = Math.max(...bars.map(({ size }) => size))
  const years = bars.map(({ year }) => year)
  const first = Math.min(...years)
  const room = WIDTH - 2 * (EDGE + MARGIN)
  const scale = room / Math.max(1, Math.max(...years) - first)
  const points: DrawnPoint[] = []
  for (const bar of bars) {
    const x = Math.round(EDGE + MARGIN + (bar.year - first) * scale)
    const y = Math.round(PLOT_TOP + PLOT_HEIGHT - (most === 0 ? 0 : bar.size / most) * PLOT_HEIGHT)
    points.push({
      ...bar,
      x,
      y,
      yearRow: rowFor(bar, x, points),
      valueY: heightFor(bar, { x, y }, points),
    })
  }
  return points
}

/** The first row under the axis in which a year's words touch none before them. */
function rowFor({ label }: YearPoint, x: number, before: readonly DrawnPoint[]): number {
  const touches = (row: number) =>
    before.some(
      other => other.yearRow === row && x - other.x < reach(label, other.label, YEAR_SIZE),
    )
  let row = 0
  while (touches(row)) row += 1
  return row
}

/** Where a value stands: above its point, or else below it, or else higher up, wherever it touches none before. */
function heightFor(
  { value }: YearPoint,
  { x, y }: { readonly x: number; readonly y: number },
  before: readonly DrawnPoint[],
): number {
  const near = before.filter(other => x - other.x < reach(value, other.value, LABEL_SIZE))
  const isFree = (at: number) => near.every(other => Math.abs(other.valueY - at) >= LABEL_SIZE)
  const above = y - 26
  const places = [above, y + 46, ...near.map((_, index) => above - (index + 1) * LABEL_SIZE)]
  return places.find(isFree) ?? above - (near.length + 1) * LABEL_SIZE
}

const reach = (one: string, other: string, size: number): number =>
  ((widthOf(one) + widthOf(other)) / 2) * size + 12

function lineBetween(from: DrawnPoint, to: DrawnPoint): string {
  const dash = to.isTarget ? ' stroke-dasharray="10 8"' : ''
  return `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${COLORS.red}" stroke-width="4"${dash}/>`
}

function markOf(
  { x, y, value, label, isTarget, yearRow, valueY }: DrawnPoint,
  base: number,
): string {
  const year = { y: base + 46 + yearRow * YEAR_ROW, size: YEAR_SIZE, fill: COLORS.soft }
  return [
    `<circle cx="${x}" cy="${y}" r="9" fill="${isTarget ? COLORS.paper : COLORS.red}" stroke="${COLORS.red}" stroke-width="4"/>`,
    textLine(value, { x, y: valueY, size: LABEL_SIZE, anchor: 'middle', bold: true }),
    textLine(label, { x, ...year, anchor: 'middle' }),
  ].join('')
}

/** Title above, source below. */
function framed(
  { title, subtitle, source, bars }: ChartContent,
  end: number,
  parts: readonly string[],
) {
  const notes = linesOf(source, (WIDTH - 2 * EDGE) / 24).slice(0, 4)
  const height = end + 30 + notes.length * 36 + 30
  const lines = bars.map(({ label, value, body = '' }) =>
    [...(body === '' ? [] : [body]), label, value].join(' '),
  )
  const alternative = [`${title}（${subtitle}）`, ...lines, source].join('\n')
  return pictureOf({ width: WIDTH, height, alternative }, [
    textLine(shortened(title, (WIDTH - 2 * EDGE) / 46), { x: EDGE, y: 96, size: 46, bold: true }),
    textLine(subtitle, { x: EDGE, y: 146, size: 28, fill: COLORS.soft }),
    ...parts,
    ...notes.map(({ text }, index) =>
      textLine(text, { x: EDGE, y: end + 40 + index * 36, size: 24, fill: COLORS.soft }),
    ),
  ])
}

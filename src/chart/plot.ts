import { linesOf, shortened, widthOf } from './lines.ts'
import { COLORS, type Picture, pictureOf, textLine } from './svg.ts'

/** A value in a chart, with the words beside it. */
export interface Bar {
  readonly label: string
  /** The figure as printed. */
  readonly value: string
  readonly size: number
  readonly isTarget: boolean
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
const TOP = 190

/**
 * Figures of one unit as bars that begin at zero; aims are only outlined.
 *
 * @example barsOf({ title: '代表建议', subtitle: '单位：件', bars, source }).svg
 */
export function barsOf(content: ChartContent): Picture {
  const { bars } = content
  const labels = Math.min(420, Math.max(...bars.map(({ label }) => widthOf(label))) * LABEL_SIZE)
  const values = Math.max(...bars.map(({ value }) => widthOf(value))) * LABEL_SIZE
  const from = EDGE + labels + 20
  const room = WIDTH - EDGE - values - 16 - from
  const most = Math.max(...bars.map(({ size }) => size))
  const rows = bars.map(({ label, value, size, isTarget }, index) => {
    const y = TOP + index * ROW
    const length = most === 0 ? 0 : Math.max(2, (size / most) * room)
    return [
      textLine(shortened(label, labels / LABEL_SIZE), {
        x: from - 20,
        y: y + 38,
        size: LABEL_SIZE,
        anchor: 'end',
      }),
      bar({ x: from, y: y + 8, length, isTarget }),
      textLine(value, { x: from + length + 16, y: y + 38, size: LABEL_SIZE, bold: true }),
    ].join('')
  })
  const bottom = TOP + bars.length * ROW
  const axis = `<path d="M${from} ${TOP - 8}V${bottom + 4}" stroke="${COLORS.ink}" stroke-width="2"/>`
  return framed(content, bottom + 20, [...rows, axis])
}

function bar({
  x,
  y,
  length,
  isTarget,
}: {
  x: number
  y: number
  length: number
  isTarget: boolean
}) {
  const look = isTarget
    ? `fill="${COLORS.paper}" stroke="${COLORS.red}" stroke-width="3" stroke-dasharray="10 6"`
    : `fill="${COLORS.red}"`
  return `<rect x="${x}" y="${y}" width="${Math.round(length)}" height="42" ${look}/>`
}

const [PLOT_TOP, PLOT_HEIGHT] = [240, 380]

/**
 * One thing over the years as a line above zero; an aim is an open point at the end of a dashed line.
 *
 * @example yearsOf({ title: '粮食产量', subtitle: '单位：亿斤', bars, source }).svg
 */
export function yearsOf(content: ChartContent): Picture {
  const { bars } = content
  const most = Math.max(...bars.map(({ size }) => size))
  const step = (WIDTH - 2 * EDGE - 160) / Math.max(1, bars.length - 1)
  const base = PLOT_TOP + PLOT_HEIGHT
  const points = bars.map((each, index) => ({
    ...each,
    x: Math.round(EDGE + 80 + index * step),
    y: Math.round(base - (most === 0 ? 0 : each.size / most) * PLOT_HEIGHT),
  }))
  const lines = points.slice(1).map((to, index) => {
    const at = points[index] ?? to
    const dash = to.isTarget ? ' stroke-dasharray="10 8"' : ''
    return `<path d="M${at.x} ${at.y}L${to.x} ${to.y}" stroke="${COLORS.red}" stroke-width="4"${dash}/>`
  })
  const marks = points.map(({ x, y, value, label, isTarget }) =>
    [
      `<circle cx="${x}" cy="${y}" r="9" fill="${isTarget ? COLORS.paper : COLORS.red}" stroke="${COLORS.red}" stroke-width="4"/>`,
      textLine(value, { x, y: y - 26, size: LABEL_SIZE, anchor: 'middle', bold: true }),
      textLine(label, { x, y: base + 46, size: 26, fill: COLORS.soft, anchor: 'middle' }),
    ].join(''),
  )
  const axis = `<path d="M${EDGE} ${base}H${WIDTH - EDGE}" stroke="${COLORS.ink}" stroke-width="2"/>`
  return framed(content, base + 70, [axis, ...lines, ...marks])
}

/** Title above, source below. */
function framed(
  { title, subtitle, source, bars }: ChartContent,
  end: number,
  parts: readonly string[],
) {
  const notes = linesOf(source, (WIDTH - 2 * EDGE) / 24).slice(0, 4)
  const height = end + 30 + notes.length * 36 + 30
  const lines = bars.map(({ label, value }) => `${label} ${value}`)
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

import { seen } from '../report/controls.ts'

/** A picture as SVG, with what it shows in words for whoever does not see it. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly alternative: string
}

/** What a picture is drawn in; its paper is white in the dark too, since it is sent on. */
export const COLORS = {
  paper: '#fffdf9',
  ink: '#1f1d1a',
  soft: '#625c53',
  line: '#ddd6ca',
  red: '#a3161c',
  pale: '#e9b8b5',
} as const

const FAMILY = 'Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif'

/** Where a text stands and how it looks. */
export interface TextLook {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

/** One line of text; heavier by its outline, since the font has one weight. */
export function textLine(text: string | readonly string[], look: TextLook): string {
  const { x, y, size, fill = COLORS.ink, anchor = 'start', bold = false } = look
  const inside = typeof text === 'string' ? escaped(text) : text.join('')
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${bold ? heavy(fill, size) : ''} xml:space="preserve">${inside}</text>`
}

/** A stretch of a line in another color. */
export function stretch(text: string, fill: string, size: number): string {
  return `<tspan fill="${fill}"${heavy(fill, size)}>${escaped(text)}</tspan>`
}

const heavy = (fill: string, size: number): string =>
  ` stroke="${fill}" stroke-width="${Math.round(size * 0.3) / 10}" paint-order="stroke" stroke-linejoin="round"`

/** Text within markup; a character that is not seen may be none of XML's. */
export function escaped(text: string): string {
  return seen(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly alternative: string
}

/** The parts of a picture put together on its paper. */
export function pictureOf(canvas: Canvas, parts: readonly string[]): Picture {
  const { width, height, alternative } = canvas
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}" role="img"><title>${escaped(alternative)}</title><rect width="${width}" height="${height}" fill="${COLORS.paper}"/><rect width="${width}" height="12" fill="${COLORS.red}"/>${parts.join('')}</svg>`
  return { svg, width, height, alternative }
}

import type { Span } from '../report/report.ts'
import { linesOf, type TextPiece, widthOf } from './lines.ts'
import { COLORS, escaped, type Picture, pictureOf, stretch, textLine } from './svg.ts'

/** What a card shows of a figure. */
export interface CardContent {
  /** The figure as printed. */
  readonly figure: string
  readonly what: string
  /** Its year, and whether it is done or aimed at. */
  readonly time: string
  readonly sentence: string
  /** The figure's place in the sentence. */
  readonly mark: Span
  readonly place: string
  readonly report: string
}

const WIDTH = 1080
const EDGE = 72
const LINE = WIDTH - 2 * EDGE
const [TEXT, LEADING, MOST_LINES] = [34, 56, 8]

/**
 * A figure as a picture to pass on: itself large, what it counts, its sentence and where that stands.
 *
 * @example cardOf({ figure: '228件', what: '代表建议', … }).svg
 */
export function cardOf(content: CardContent): Picture {
  const { figure, what, time, place, report } = content
  const size = Math.min(190, Math.floor(LINE / widthOf(figure)))
  const title = linesOf(what, LINE / 48).slice(0, 2)
  const { lines, mark } = sentenceLines(content)
  const top = 70 + size
  const below = top + 60 + title.length * 64 + 46
  const quote = below + 90
  const end = quote + lines.length * LEADING
  const source = linesOf(`${report}${place}`, LINE / 28).slice(0, 2)
  const height = end + 40 + source.length * 42 + 40
  const parts = [
    textLine(figure, { x: EDGE, y: top, size, fill: COLORS.red, bold: true }),
    ...title.map(({ text }, index) =>
      textLine(text, { x: EDGE, y: top + 104 + index * 64, size: 48 }),
    ),
    textLine(time, { x: EDGE, y: below, size: 30, fill: COLORS.soft }),
    `<path d="M${EDGE} ${below + 34}h${LINE}" stroke="${COLORS.line}" stroke-width="2"/>`,
    ...lines.map((line, index) => sentenceLine(line, mark, quote + index * LEADING)),
    ...source.map(({ text }, index) =>
      textLine(text, { x: EDGE, y: end + 30 + index * 42, size: 28, fill: COLORS.soft }),
    ),
  ]
  const alternative = `${figure} ${what}（${time}）：“${content.sentence}”——${report}${place}`
  return pictureOf({ width: WIDTH, height, alternative }, parts)
}

/** The lines of the sentence round the figure; what is left out of a long one is shown by ……. */
function sentenceLines({ sentence, mark }: CardContent): { lines: TextPiece[]; mark: Span } {
  const all = linesOf(sentence, LINE / TEXT)
  if (all.length <= MOST_LINES) return { lines: all, mark }
  const at = all.findIndex(({ start, text }) => start + text.length > mark.start)
  const first = Math.max(0, Math.min(at - MOST_LINES / 2, all.length - MOST_LINES))
  const from = first === 0 ? 0 : clauseStart(sentence, all[first]?.start ?? 0, mark.start)
  const lead = from === 0 ? '' : '……'
  const lines = linesOf(`${lead}${sentence.slice(from)}`, LINE / TEXT)
  const moved = { start: mark.start - from + lead.length, end: mark.end - from + lead.length }
  if (lines.length <= MOST_LINES) return { lines, mark: moved }
  const kept = lines.slice(0, MOST_LINES)
  const last = kept.at(-1)
  const cut = last && { ...last, text: `${last.text.slice(0, -2)}……` }
  return { lines: cut ? [...kept.slice(0, -1), cut] : kept, mark: moved }
}

/** The first clause that begins after a place, or the figure's own. */
function clauseStart(sentence: string, after: number, figure: number): number {
  const pause = /[，,；;：:、]/g
  pause.lastIndex = after
  const found = pause.exec(sentence)
  return found && found.index + 1 <= figure ? found.index + 1 : after
}

function sentenceLine({ start, text }: TextPiece, mark: Span, y: number): string {
  const from = Math.max(0, Math.min(text.length, mark.start - start))
  const to = Math.max(from, Math.min(text.length, mark.end - start))
  const pieces = [
    escaped(text.slice(0, from)),
    to > from ? stretch(text.slice(from, to), COLORS.red, TEXT) : '',
    escaped(text.slice(to)),
  ]
  return textLine(pieces, { x: EDGE, y, size: TEXT })
}

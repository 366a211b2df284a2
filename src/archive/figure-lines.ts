import type { Figure, FigureKind } from '../figure/figure.ts'
import type { Passage, Span } from '../report/report.ts'
import { textIn } from './line.ts'
import { ByteReader, ByteWriter } from './postings.ts'

/** How long the line of each passage is, and the lines, one after the other. */
export type PackedLines = readonly [lengths: Uint8Array, lines: Uint8Array]

/**
 * The figures of a report as they are kept: a line a passage, and one for what stands behind them all, because of most
 * reports one passage alone is asked for its figures.
 *
 * @example new FigureLines(packedFigures(report.text, report.passages, figures), sliceOf).at(0)
 */
export function packedFigures(
  text: string,
  passages: readonly Pick<Passage, 'span'>[],
  figures: readonly Figure[],
): PackedLines {
  let next = 0
  const ends = [...passages.map(({ span }) => span.end), Number.POSITIVE_INFINITY]
  const lines = ends.map(end => {
    const from = next
    while ((figures[next]?.span.start ?? end) < end) next++
    const own = figures.slice(from, next)
    const packed = own.map(figure => packedFigure(figure, text))
    return Buffer.from(own.length === 0 ? '' : JSON.stringify(packed))
  })
  const lengths = new ByteWriter()
  for (const { length } of lines) lengths.number(length)
  return [lengths.bytes(), Buffer.concat(lines)]
}

/** A stretch of a report's text. */
export type SliceOf = (span: Span) => string

/** The figures of a report, of one passage or of all. */
export class FigureLines {
  readonly #packed: PackedLines
  readonly #sliceOf: SliceOf
  readonly #read: (readonly Figure[])[] = []
  #lines: readonly Uint8Array[] | null = null
  #all: readonly Figure[] | null = null
  #figures = 0

  /** @param sliceOf the report's text */
  constructor(packed: PackedLines, sliceOf: SliceOf) {
    this.#packed = packed
    this.#sliceOf = sliceOf
  }

  /** What those take of memory that were read, and what is known of them: an estimate, in bytes. */
  get bytes(): number {
    return FIGURE * this.#figures
  }

  /** Those of a passage, by its place; what stands before it and behind the one before is told with it. */
  at(place: number): readonly Figure[] {
    const known = this.#read[place] ?? this.#readLine(this.#parted[place])
    this.#read[place] = known
    return known
  }

  all(): readonly Figure[] {
    this.#all ??= this.#parted.flatMap((_, place) => this.at(place))
    return this.#all
  }

  get #parted(): readonly Uint8Array[] {
    this.#lines ??= partedLines(this.#packed)
    return this.#lines
  }

  #readLine(line: Uint8Array | undefined): Figure[] {
    if (line === undefined || line.length === 0) return []
    const packed: readonly PackedFigure[] = JSON.parse(textIn(line))
    this.#figures += packed.length
    return packed.map(each => figureIn(each, this.#sliceOf))
  }
}

function partedLines([lengths, lines]: PackedLines): Uint8Array[] {
  const reader = new ByteReader(lengths)
  const parted: Uint8Array[] = []
  for (let start = 0; !reader.isOver; ) {
    const end = start + reader.number()
    parted.push(lines.subarray(start, end))
    start = end
  }
  return parted
}

// Bytes of a figure that somebody has looked at, with its surroundings and the frame that was read of it.
const FIGURE = 3000

/** What most figures have; the words only where they are no slice of the text. */
type PackedFigure = readonly [
  places: readonly number[],
  kind: number,
  value: string,
  number: number | null,
  unit: string,
  year: string | null,
  text: string | null,
  what: string | null,
  seldom: Seldom | null,
]

type Seldom = Partial<
  Pick<Figure, 'range' | 'vague' | 'bound' | 'change' | 'act' | 'implied' | 'aim' | 'cell'>
>

const KINDS: readonly FigureKind[] = [
  ...(['count', 'money', 'percent', 'points', 'measure', 'duration'] as const),
  ...(['rank', 'prize', 'ordinal', 'ratio'] as const),
]

const USUAL = {
  ...{ range: null, vague: false, bound: null, change: null },
  ...{ act: null, implied: '', aim: 'outcome', cell: null },
} as const satisfies Required<Seldom>

function packedFigure(figure: Figure, text: string): PackedFigure {
  const { span, sentence, clause, whatSpan, kind, value, number, unit, year } = figure
  const from = sentence.start
  const places = [span, clause, whatSpan].flatMap(({ start, end }) => [start - from, end - from])
  const unlessSlice = (words: string, { start, end }: Span) =>
    text.slice(start, end) === words ? null : words
  const seldom = seldomOf(figure)
  return [
    [from, sentence.end - from, ...places],
    ...([KINDS.indexOf(kind), value, number, unit, year] as const),
    unlessSlice(figure.text, span),
    unlessSlice(figure.what, whatSpan),
    Object.keys(seldom).length === 0 ? null : seldom,
  ]
}

function seldomOf(figure: Figure): Seldom {
  const { range, vague, bound, change, act, implied, aim, cell } = figure
  return Object.fromEntries(
    Object.entries({ range, vague, bound, change, act, implied, aim, cell }).filter(
      ([name, value]) => value !== USUAL[name as keyof typeof USUAL],
    ),
  )
}

function figureIn(packed: PackedFigure, sliceOf: SliceOf): Figure {
  const [places, kind, value, number, unit, year, text, what, rest] = packed
  const seldom = rest ?? {}
  const [from = 0, length = 0] = places
  const spanAt = (at: number): Span => ({
    start: from + (places[at] ?? 0),
    end: from + (places[at + 1] ?? 0),
  })
  const [span, clause, whatSpan] = [spanAt(2), spanAt(4), spanAt(6)]
  return {
    text: text ?? sliceOf(span),
    span,
    value,
    number,
    range: seldom.range ?? USUAL.range,
    vague: seldom.vague ?? USUAL.vague,
    unit,
    bound: seldom.bound ?? USUAL.bound,
    kind: KINDS[kind] ?? 'count',
    change: seldom.change ?? USUAL.change,
    what: what ?? sliceOf(whatSpan),
    whatSpan,
    implied: seldom.implied ?? USUAL.implied,
    clause,
    sentence: { start: from, end: from + length },
    year,
    act: seldom.act ?? USUAL.act,
    aim: seldom.aim ?? USUAL.aim,
    cell: seldom.cell ?? USUAL.cell,
  }
}

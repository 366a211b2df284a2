import type { ReportCounts } from '../answer/library.ts'
import type { Figure } from '../figure/figure.ts'
import { packed, unpacked } from '../kept/packed.ts'
import type { Passage, PassageFacts, Report } from '../report/report.ts'
import type { Entry } from '../search/source.ts'

/** What is known of a report without looking into it. */
export interface Head
  extends Omit<Report, 'text' | 'folded' | 'sections' | 'passages' | 'sourceOffset'> {
  readonly counts: ReportCounts
}

/** What a report holds. */
export type Content = Pick<Report, 'text' | 'folded' | 'sections' | 'passages' | 'sourceOffset'>

/** A report in the parts that are fetched one by one, as text. */
export interface PackedParts {
  readonly head: string
  readonly content: string
  readonly figures: string
  /** The ids of its sections and passages. */
  readonly marks: readonly string[]
}

/**
 * A report as it is kept in an archive.
 *
 * @example packedParts(report, figuresOf(report)).content // '{"text":"…'
 */
export function packedParts(report: Report, figures: readonly Figure[]): PackedParts {
  const { text, folded, sections, passages, shifts, figures: _, ...own } = packed(report, figures)
  const counts = {
    characters: text.length,
    sections: sections.length,
    passages: passages.length,
    figures: figures.length,
  }
  const head: Head = { ...own, counts }
  const changes = changesIn(text, folded)
  const content: PackedContent = { text, changes, sections, shifts, passages: passages.map(bare) }
  return {
    head: JSON.stringify(head),
    content: JSON.stringify(content),
    figures: packedFigures(passages, figures),
    marks: [...sections, ...passages].map(({ id }) => id),
  }
}

// A line a passage, and one for what stands behind them all: of most reports one passage alone is asked for its figures.
function packedFigures(passages: readonly Passage[], figures: readonly Figure[]): string {
  let next = 0
  const ends = [...passages.map(({ span }) => span.end), Number.POSITIVE_INFINITY]
  const lines = ends.map(end => {
    const from = next
    while ((figures[next]?.span.start ?? end) < end) next++
    return JSON.stringify(figures.slice(from, next))
  })
  return lines.join('\n')
}

/** The figures of a report, of one passage or of all. */
export class FigureLines {
  readonly #lines: readonly string[]
  readonly #read: (readonly Figure[])[] = []
  #all: readonly Figure[] | null = null

  constructor(packed: string) {
    this.#lines = packed.split('\n')
  }

  /** Those of a passage, by its place; what stands before it and behind the one before is told with it. */
  at(place: number): readonly Figure[] {
    const known = this.#read[place] ?? (JSON.parse(this.#lines[place] ?? '[]') as Figure[])
    this.#read[place] = known
    return known
  }

  all(): readonly Figure[] {
    this.#all ??= this.#lines.flatMap((_, place) => this.at(place))
    return this.#all
  }
}

/** A passage as it is searched, without the rest of its report. */
export interface PackedEntry extends PassageFacts {
  readonly heading: string
  readonly text: string
  /** Where its sentences begin and end, one after the other, in the text. */
  readonly sentences: readonly number[]
}

/**
 * A passage as it is kept to be searched.
 *
 * @example packedEntry(entryOf(report.passages[0], report))
 */
export function packedEntry({ facts, passage, heading, text }: Entry): string {
  const { id, half, year, isCeremony } = facts
  const from = passage.span.start
  const sentences = passage.sentences.flatMap(({ start, end }) => [start - from, end - from])
  const entry: PackedEntry = { id, half, year, isCeremony, heading, text, sentences }
  return JSON.stringify(entry)
}

/** A passage without what its report tells. */
type BarePassage = Omit<Passage, 'text' | 'reportId'>

interface PackedContent extends Pick<ReturnType<typeof packed>, 'text' | 'sections' | 'shifts'> {
  /** Where the folded text has another character, and which. */
  readonly changes: Changes
  readonly passages: readonly BarePassage[]
}

interface Changes {
  readonly steps: readonly number[]
  readonly characters: string
}

function bare({ text: _, reportId: __, ...rest }: Passage): BarePassage {
  return rest
}

function changesIn(text: string, folded: string): Changes {
  const steps: number[] = []
  let characters = ''
  let before = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === folded[at]) continue
    steps.push(at - before)
    characters += folded[at] ?? ''
    before = at
  }
  return { steps, characters }
}

/**
 * What a report holds, again.
 *
 * @example unpackedContent(head, packedParts(report, []).content).passages[0]?.text
 */
export function unpackedContent(head: Head, packedContent: string): Content {
  const { text, changes, passages, ...rest }: PackedContent = JSON.parse(packedContent)
  const { sections, sourceOffset } = unpacked({
    ...head,
    ...rest,
    ...{ text, folded: '', passages: [], figures: [] },
  })
  const whole = passages.map(passage => ({
    ...passage,
    reportId: head.id,
    text: text.slice(passage.span.start, passage.span.end),
  }))
  return { text, folded: changed(text, changes), sections, sourceOffset, passages: whole }
}

function changed(text: string, { steps, characters }: Changes): string {
  const pieces: string[] = []
  let [at, from] = [0, 0]
  for (const [index, step] of steps.entries()) {
    at += step
    pieces.push(text.slice(from, at), characters[index] ?? '')
    from = at + 1
  }
  return pieces.join('') + text.slice(from)
}

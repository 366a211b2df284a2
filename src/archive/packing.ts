import type { Figure } from '../figure/figure.ts'
import { packed } from '../kept/packed.ts'
import type { PassageFacts, Report } from '../report/report.ts'
import type { Entry } from '../search/source.ts'
import { type Head, packedContent } from './layout.ts'

/** A report in the parts that are fetched one by one. */
export interface PackedParts {
  readonly head: string
  readonly content: Uint8Array
  /** The ids of its sections and passages. */
  readonly marks: readonly string[]
}

/**
 * A report as it is kept in an archive.
 *
 * @example packedParts(report, figuresOf(report)).marks // the ids of its sections and passages
 */
export function packedParts(report: Report, figures: readonly Figure[]): PackedParts {
  const data = packed(report, figures)
  const { text, folded: _f, sections, passages, shifts: _s, figures: _, ...own } = data
  const counts = {
    characters: text.length,
    sections: sections.length,
    passages: passages.length,
    figures: figures.length,
  }
  const head: Head = { ...own, counts }
  return {
    head: JSON.stringify(head),
    content: packedContent(data),
    marks: [...sections, ...passages].map(({ id }) => id),
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

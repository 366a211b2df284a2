import type { Passage, Report, Span } from '../report/report.ts'
import type { FigureCitation } from './answer.ts'

/** What the report says of a figure that somebody states, or of a sentence without one. */
export type Verdict = 'supported' | 'contradicted' | 'not_in_report'

/** A figure, or a sentence without one, of a draft or a message, held against the report. */
export interface Claim {
  /** As written there, with its place in that text (UTF-16 units). */
  readonly text: string
  readonly span: Span
  readonly verdict: Verdict
  /** The report's figure for the same thing; for `supported` the one that bears it out. */
  readonly occurrence: FigureCitation | null
  /** How the report's figures give it: `192 − 180`; what they come to where it is wrong: `192 + 180 + 4 = 376`. */
  readonly formula: string | null
  /** Where the number is the report's: the act said of it that is not the report's, or was not compared. */
  readonly act: StatedAct | null
  /** What the report says of a statement without a number; null for a figure. */
  readonly told: Told | null
}

/** Where a report speaks of what a statement says. */
export interface Told {
  /**
   * A sentence without a number, the year that one with a number names, or what one says otherwise of a number that is
   * the report's own.
   */
  readonly kind: 'sentence' | 'year' | 'otherwise'
  readonly passage: Passage
  readonly report: Report
  readonly clause: Span
  readonly sentence: Span
  /** The report's own words where they differ; empty where they do not, or cannot be named in a word. */
  readonly printed: string
}

/** An act that a claim says of a number of the report. */
export interface StatedAct {
  readonly fit: 'other' | 'unchecked'
  readonly said: string
  /** The report's own verb; null where none is known. */
  readonly printed: string | null
}

/**
 * What the report has instead of a figure: its own, or what its figures come to.
 *
 * @example reportedValue(claim) // '192 + 180 + 4 = 376'
 */
export function reportedValue({ occurrence, formula, told }: Claim): string {
  return occurrence?.figure.text ?? formula ?? told?.printed ?? ''
}

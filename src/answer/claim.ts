import type { Span } from '../report/report.ts'
import type { FigureCitation } from './answer.ts'

/** What the report says of a figure that somebody states. */
export type Verdict = 'supported' | 'contradicted' | 'not_in_report'

/** A figure stated in a draft or a message, held against the report. */
export interface Claim {
  /** As written there, with its place in that text (UTF-16 units). */
  readonly text: string
  readonly span: Span
  readonly verdict: Verdict
  /** The report's figure for the same thing; for `supported` the one that bears it out. */
  readonly evidence: FigureCitation | null
  /** How the report's figures give it: `192 − 180`; what they come to where it is wrong: `192 + 180 + 4 = 376`. */
  readonly formula: string | null
}

import type { NoteKind } from '../discussion/discussion.ts'

/** A figure that a note states, held against the report. */
export interface CheckedFigure {
  /** As the note has it. */
  readonly stated: string
  readonly verdict: 'supported' | 'contradicted' | 'not_in_report'
  /** The report's own figure, where it has one. */
  readonly report: string | null
  /** Where the report has it: `四(二) 提升议案建议办理质效`. */
  readonly place: string | null
}

/** One note as the 简报 prints it; its words are the speaker's, unchanged. */
export interface Point {
  readonly number: number
  readonly kind: NoteKind
  /** Full name and delegation: `王明（临江代表团）`. */
  readonly speaker: string
  readonly text: string
  /** Whether the speaker checked the note. */
  readonly checked: boolean
  /** Whether the speaker says that it was not said like this. */
  readonly disputed: boolean
  /** Whether the words were last changed by somebody else than the speaker. */
  readonly reworded: boolean
  readonly figures: readonly CheckedFigure[]
  /** The part of the report it speaks of; empty for none. */
  readonly place: string
  /** The sentence of the report it speaks of, word for word; empty for none. */
  readonly quote: string
  readonly answer: PointAnswer | null
}

/** What was said to a question. */
export interface PointAnswer {
  readonly by: string
  readonly text: string
}

/** Points that say much the same, to stand side by side; most stand alone. */
export type Cluster = readonly Point[]

/** Points on one sentence of the report. */
export interface QuotedPoints {
  readonly quote: string
  readonly clusters: readonly Cluster[]
}

/** A part of the report with what was said on it. */
export interface BriefPart {
  readonly place: string
  readonly quoted: readonly QuotedPoints[]
}

/** How many notes there are of which kind, and how they stand. */
export interface Counts extends Readonly<Record<NoteKind, number>> {
  readonly people: number
  readonly notes: number
  readonly open: number
  readonly checked: number
  readonly wrong: number
}

/** One line of the head: 议题, 时间, 参加人 and so on. */
export interface Fact {
  readonly label: string
  readonly value: string
}

/** The recorder's report of a discussion, before it takes a form. */
export interface Brief {
  readonly group: string
  readonly date: string
  readonly facts: readonly Fact[]
  readonly praise: readonly Cluster[]
  readonly parts: readonly BriefPart[]
  readonly questions: readonly Cluster[]
  readonly counts: Counts
}

/**
 * Every point of a 简报 in the order in which it prints them.
 *
 * @example pointsOf(brief).length === brief.counts.notes // true
 */
export function pointsOf(brief: Brief): Point[] {
  return clustersIn(brief).flat()
}

/**
 * Every cluster of like points, in the same order.
 *
 * @example clustersIn(brief).filter(({ length }) => length > 1).length // 2: so many are worth merging
 */
export function clustersIn({ praise, parts, questions }: Brief): Cluster[] {
  const opinions = parts.flatMap(({ quoted }) => quoted.flatMap(({ clusters }) => clusters))
  return [...praise, ...opinions, ...questions]
}

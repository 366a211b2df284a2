import { type Body, type BodyAsked, type BodyKind, isAsked } from '../lexicon/bodies.ts'
import type { Level } from '../lexicon/places.ts'

/** A half-open stretch `[start, end)` of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether a stretch lies wholly within another of the same text. */
export const liesWithin = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** Which half of a report a section belongs to: the year looked back on, or the year planned. */
export type Half = 'review' | 'plan'

/** A part of a report under a heading, with everything below it. */
export interface Section {
  /** Stable: a hash of the report's id and the heading path; fits callback data. */
  readonly id: string
  readonly reportId: string
  /** Short citation, unique in the report where it is numbered: `四(二)`, `任务四`, `开头`. */
  readonly label: string
  /** The heading's own number as printed, without punctuation: `四`, `(二)`→`二`; empty where unnumbered. */
  readonly number: string
  /** The heading's words as published, without its number: `提升议案建议办理质效`. */
  readonly heading: string
  /** 0 is the report itself, 1 a half or an unnumbered block, 2 `一、`, 3 `(一)`, 4 `1.` or `第一，`. */
  readonly level: number
  readonly half: Half
  /** The year this section speaks of where nothing else is said: `2024`; null when unknown. */
  readonly year: string | null
  /** Index of the parent in `Report.sections`, or null for the first level. */
  readonly parent: number | null
  /** From the heading's first character to the end of its last passage. */
  readonly span: Span
}

/** A row of a table: its line, and in it its cells, an empty one for what is missing. */
export interface TableRow {
  readonly span: Span
  readonly cells: readonly Span[]
}

/** A table: its spans are those of the report's text. */
export interface Table {
  /** The lines above it, which name it and the unit of its figures; null where none does. */
  readonly caption: Span | null
  readonly heads: readonly TableRow[]
  readonly rows: readonly TableRow[]
}

/** One thought: a sentence or a few, at most 400 characters, a slice of the report's text. */
export interface Passage {
  /** Stable: eight letters and digits, a hash of the report's id and this text. */
  readonly id: string
  readonly reportId: string
  /** Index of its innermost section in `Report.sections`. */
  readonly section: number
  /** The run-in heading it stands under, without its full stop: `规范议案办理`; null without one. */
  readonly runIn: string | null
  readonly text: string
  readonly span: Span
  /** Its sentences, in order, as spans of the report's text. */
  readonly sentences: readonly Span[]
  readonly half: Half
  readonly year: string | null
  /** Whose words it tells where a text holds several bodies; null where it is the report's own. */
  readonly body: Body | null
  /** Whether it opens or closes a report, outside its numbered parts: thanks and the like seldom answer. */
  readonly isCeremony: boolean
  /** The table that it holds rows of; each row is then a sentence. Null in running text. */
  readonly table: Table | null
}

/** What tells how far a passage may answer, without what it says. */
export type PassageFacts = Pick<Passage, 'id' | 'half' | 'year' | 'isCeremony'>

/** Whether a passage or section is, or lies below, a section or passage; never that of another report. */
export const isPartOf = (part: SpanInReport, whole: SpanInReport): boolean =>
  part.reportId === whole.reportId && liesWithin(part.span, whole.span)

type SpanInReport = Pick<Section | Passage, 'reportId' | 'span'>

/** A passage with its report. */
export interface PassageInReport {
  readonly passage: Passage
  readonly report: Report
}

/** A section with its report. */
export interface SectionInReport {
  readonly section: Section
  readonly report: Report
}

/** Who gave a report: 施小琳, and the office, `省长`; empty where it is not printed. */
export interface GivenBy {
  readonly name: string
  readonly office: string
}

/**
 * A report as read. `text` is the published text with page breaks inside sentences closed up; nothing else
 * is changed, so every slice of it is verbatim. `sourceOffset` leads back to the file.
 */
export interface Report {
  /** The file's name without its ending, folders included: `kaizhou-npc-2024`. */
  readonly id: string
  readonly title: string
  /** Who reports: `重庆市开州区人大常委会`, `四川省人民政府`; empty when the text does not tell. */
  readonly body: string
  /** The place the body belongs to: `开州`, `四川`; empty when unknown (the State Council: `全国`). */
  readonly place: string
  /** The places that one lies in, as far as they are named: `重庆`. */
  readonly within: readonly string[]
  /** What sort of body reports, and of which level; null when the text does not tell. */
  readonly kind: BodyKind | null
  readonly level: Level | null
  /** The bodies whose words its passages tell besides its own: of a text that holds several. */
  readonly voices: readonly Body[]
  /** Whether a part of it plans a year. */
  readonly plans: boolean
  /** Who gave it, as far as it is printed there. */
  readonly giver: GivenBy | null
  /** The names that it gives towns and papers. */
  readonly names: readonly string[]
  /** Tells its wording from another's: spaces and line ends do not count, nor the file's name. */
  readonly wording: string
  /** What leads back to it: the id of its first passage; null where it has none. */
  readonly anchor: string | null
  /** The year looked back on, and the year planned. */
  readonly year: string | null
  readonly planYear: string | null
  /** The year it was given in, which its text calls 今年. */
  readonly spokenYear: string | null
  readonly text: string
  /** Same length as `text`: full-width, traditional and capital letters folded, for matching only. */
  readonly folded: string
  readonly sections: readonly Section[]
  readonly passages: readonly Passage[]
  /** Those right under a section, where they are found without reading all. */
  readonly passagesOf?: (section: number) => readonly Passage[]
  /** The offset in the file's (decoded) text of a position in `text`. */
  readonly sourceOffset: (position: number) => number
}

/**
 * The passages right under a section, in their order.
 *
 * @example passagesOf(report, passage.section).includes(passage) // true
 */
export const passagesOf = (report: Report, section: number): readonly Passage[] =>
  report.passagesOf?.(section) ?? report.passages.filter(each => each.section === section)

/** Who reports, to compare with the body that a question names. */
export const bodyOfReport = ({
  kind,
  level,
  body,
}: Report): Pick<Body, 'kind' | 'level' | 'name'> => ({
  kind,
  level,
  name: body,
})

/** Whether a report is that of the body asked about, or holds paragraphs of it. */
export const speaksFor = (report: Report, asked: BodyAsked): boolean =>
  isAsked(asked, bodyOfReport(report)) || report.voices.some(body => isAsked(asked, body))

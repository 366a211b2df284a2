import { type Claim, reportedValue } from '../answer/claim.ts'
import type { Library } from '../answer/library.ts'
import { isReworded, type Note } from '../discussion/discussion.ts'
import { printedName, type RosterEntry } from '../discussion/roster.ts'
import type { Section } from '../report/report.ts'
import type { CheckedFigure, Point, PointAnswer } from './brief.ts'
import { quoteFor } from './quote.ts'
import { WORDS } from './wording.ts'

/** What a note is printed with. */
export interface Desk {
  readonly library: Library
  readonly roster: readonly RosterEntry[]
  /** Holds the figures of a text against the report. */
  readonly check: (text: string) => readonly Claim[]
}

/**
 * A note as the 简报 prints it.
 *
 * @example pointOf(note, desk).speaker // '王明（临江代表团）'
 */
export function pointOf(note: Note, desk: Desk): Point {
  const { number, kind, text, state, part, passage } = note
  return {
    number,
    kind,
    text,
    checked: state === 'checked',
    disputed: state === 'disputed',
    reworded: isReworded(note),
    speaker: printedName(desk.roster, note.speaker),
    figures: desk.check(text).map(figureOf),
    place: placeName(part, desk.library),
    quote: quoteFor(text, passage, desk.library),
    answer: answerOf(note, desk.roster),
  }
}

/**
 * A section as the 简报 names it; the report as a whole where there is none.
 *
 * @example placeName(note.part, library) // '四(二) 提升议案建议办理质效'
 */
export function placeName(part: string | null, library: Library): string {
  const section = part === null ? undefined : library.section(part)?.section
  return section === undefined ? WORDS.wholeReport : sectionName(section)
}

const sectionName = ({ label, heading }: Section): string =>
  label === heading ? label : `${label} ${heading}`.trim()

function answerOf({ answer }: Note, roster: readonly RosterEntry[]): PointAnswer | null {
  return answer && { by: printedName(roster, answer.by), text: answer.text }
}

function figureOf(claim: Claim): CheckedFigure {
  const { text, verdict, occurrence } = claim
  const section = occurrence?.report.sections[occurrence.passage.section]
  return {
    stated: text,
    verdict,
    report: reportedValue(claim) || null,
    place: section?.label ?? null,
  }
}

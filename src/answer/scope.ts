import type { Passage, Report } from '../report/report.ts'
import type { Evidence } from './evidence.ts'
import type { Question } from './question.ts'

/** Newest first; reports without a year last; then by id. */
export const byNewest = (a: Report, b: Report): number =>
  (b.planYear ?? b.year ?? '').localeCompare(a.planYear ?? a.year ?? '') || a.id.localeCompare(b.id)

/** The years a question means in one report; null where it names none. */
export function yearsMeant({ years }: Question, report: Report): ReadonlySet<string> | null {
  const meant = new Set<string>(years.stated)
  for (const relative of years.relative) {
    const year = relative === 'plan' ? report.planYear : report.year
    if (year !== null) meant.add(relative === 'before' ? String(Number(year) - 1) : year)
  }
  return years.stated.length + years.relative.length === 0 ? null : meant
}

const LEANS_AWAY = 0.94 // the other half, where only the verbs lean
const YEAR_UNKNOWN = 0.6
const OTHER_YEAR = 0.6
const CEREMONY = 0.9 // opening, thanks and closing words seldom answer
const PASSAGE_LEANS_AWAY = 0.85

/**
 * How far a figure's year may answer a question: 1 where it is the year meant or none is named,
 * 0 where it is another year's.
 */
export function yearFitOf(question: Question): (evidence: Evidence) => number {
  return ({ figure, report, passage }) => {
    const meant = yearsMeant(question, report)
    if (meant === null) return leaningFit(question, report.sections[passage.section]?.half)
    if (figure.year === null) return YEAR_UNKNOWN
    return meant.has(figure.year) ? 1 : 0
  }
}

const leaningFit = ({ leaning }: Question, half: string | undefined): number =>
  (leaning ?? 'review') === half || half === undefined ? 1 : LEANS_AWAY

/** The same for a passage: another year's passage may still stand near, but behind. */
export function passageFitOf(question: Question): (passage: Passage, report: Report) => number {
  return (passage, report) => {
    const section = report.sections[passage.section]
    const said = section?.number === '' && section.level === 1 ? CEREMONY : 1
    const meant = yearsMeant(question, report)
    if (meant === null) return said * (leansAway(question, section?.half) ? PASSAGE_LEANS_AWAY : 1)
    return said * (passage.year === null || meant.has(passage.year) ? 1 : OTHER_YEAR)
  }
}

const leansAway = ({ leaning }: Question, half: string | undefined): boolean =>
  leaning !== null && half !== undefined && leaning !== half

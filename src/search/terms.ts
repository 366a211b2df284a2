import type { Report } from '../report/report.ts'
import type { Steps } from '../steps.ts'
import type { Analyzer } from './analyzer.ts'
import { headingPath } from './vocabulary.ts'

/** The index terms of a report's passages, in their order, and of the headings over them; joined by blanks. */
export interface ReportTerms {
  readonly texts: readonly string[]
  readonly headings: readonly string[]
}

interface ReportsCompared {
  readonly analyzer: Analyzer
  readonly terms: ReportTerms
}

// A report that stays from one index to the next is cut once.
const held = new WeakMap<Report, ReportsCompared>()

/**
 * Cuts a report into index terms, once, a passage at a time.
 *
 * @example finished(termSteps(report, analyzer)).texts[0] // '228 件 代表 建议 …'
 */
export function* termSteps(report: Report, analyzer: Analyzer): Steps<ReportTerms> {
  const known = heldTerms(report, analyzer)
  if (known !== null) return known
  const terms = yield* cut(report, analyzer)
  holdTerms(report, analyzer, terms)
  return terms
}

/** A report's terms where it was cut before. */
export function heldTerms(report: Report, analyzer: Analyzer): ReportTerms | null {
  const known = held.get(report)
  return known?.analyzer === analyzer ? known.terms : null
}

/**
 * Tells a report's terms where they were cut before.
 *
 * @example holdTerms(report, analyzer, JSON.parse(kept))
 */
export function holdTerms(report: Report, analyzer: Analyzer, terms: ReportTerms): void {
  held.set(report, { analyzer, terms })
}

function* cut(report: Report, analyzer: Analyzer): Steps<ReportTerms> {
  const known = new Map<string, string>() // passages share headings
  const joined = (text: string) => analyzer.terms(text).join(' ')
  const [texts, headings]: [string[], string[]] = [[], []]
  for (const passage of report.passages) {
    const { start, end } = passage.span
    const path = headingPath(report, passage)
    const heading = known.get(path) ?? joined(path)
    known.set(path, heading)
    headings.push(heading)
    texts.push(joined(report.folded.slice(start, end)))
    yield
  }
  return { texts, headings }
}

import type { Asked } from '../match/asked.ts'
import type { Known } from '../match/known.ts'
import { type ReadingTools, readAsked } from '../question/reading.ts'
import type { Evidence } from './evidence.ts'
import { evidenceIn, type Holdings } from './holdings.ts'
import type { Inquiry } from './inquiry.ts'

const FEW = 400 // so many figures are looked at without a search

/** The figures that may answer: all of a few, else those of the passages found. */
export function knownsFor({ hits, scope }: Inquiry, holdings: Holdings): Known[] {
  const all = evidenceOfReports(holdings, scope.reports)
  const evidence =
    all ??
    evidenceIn(
      holdings,
      hits.map(hit => hit.passage),
    )
  return evidence.map(each => holdings.frames.of(each))
}

function evidenceOfReports(
  holdings: Holdings,
  reports: Inquiry['scope']['reports'],
): Evidence[] | null {
  const found: Evidence[] = []
  for (const report of reports) {
    found.push(...evidenceIn(holdings, report.passages))
    if (found.length > FEW) return null
  }
  return found
}

/** What reading a question takes. */
export const readingTools = (
  { scope }: Pick<Inquiry, 'scope'>,
  holdings: Holdings,
  knowns: readonly Known[],
): ReadingTools => ({
  analyzer: holdings.analyzer,
  read: holdings.read,
  reports: [...scope.reports],
  knowns,
})

/** A question's frame. */
export function askedOf(text: string, inquiry: Inquiry, holdings: Holdings): Asked {
  return readAsked(text, readingTools(inquiry, holdings, knownsFor(inquiry, holdings)))
}

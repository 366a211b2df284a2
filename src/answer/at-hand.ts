import type { Report } from '../report/report.ts'
import type { Hit } from '../search/search.ts'

/** So many reports are looked through one by one; of more those alone that a search has found. */
export const FEW_REPORTS = 40

/**
 * The reports that are looked through one by one: all of a few, else those of the passages found, in the same order.
 *
 * @example atHand(library.reports, retrieval.hits)
 */
export function atHand(reports: Iterable<Report>, hits: readonly Hit[]): readonly Report[] {
  const all = [...reports]
  if (all.length <= FEW_REPORTS) return all
  const found = new Set(hits.map(({ report }) => report))
  return all.filter(report => found.has(report))
}

import type { Term } from '../search/query.ts'
import type { Hit } from '../search/search.ts'
import { headingPath } from '../search/vocabulary.ts'
import { type Evidence, nearnessOf } from './evidence.ts'
import { mentions } from './scope.ts'

/** What stands under another place than the one asked about does not answer. */
export function isPlaced(terms: readonly Term[], { passage, report }: Hit): boolean {
  if (!terms.some(term => term.place)) return true
  const text = report.folded.slice(passage.span.start, passage.span.end)
  const about = `${text} ${headingPath(report, passage)} ${report.place} ${report.body} ${report.title}`
  return terms.every(
    ({ place, alternatives, text: typed }) =>
      !place ||
      mentions(typed, report) ||
      namesOf(typed, alternatives).some(name => about.includes(name)),
  )
}

const BESIDE = 0.4

const namesOf = (typed: string, alternatives: Term['alternatives']): string[] => [
  typed,
  ...alternatives.filter(other => other.via !== 'part').map(other => other.text),
]

/** The same for a figure: another place in its sentence may belong to another figure. */
export function isPlacedNear(terms: readonly Term[], evidence: Evidence): boolean {
  if (!terms.some(term => term.place)) return true
  const { report } = evidence
  const about = `${evidence.headings} ${report.place} ${report.body} ${report.title}`
  return terms.every(
    ({ place, alternatives, text: typed }) =>
      !place ||
      mentions(typed, report) ||
      namesOf(typed, alternatives).some(
        name => about.includes(name) || nearnessOf(name, evidence) >= BESIDE,
      ),
  )
}

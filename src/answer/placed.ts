import type { Report } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { type Evidence, nearnessOf } from './evidence.ts'
import { mentions } from './scope.ts'

/** What stands under another place than the one asked about does not answer. */
export function isPlaced(terms: readonly Term[], text: string, report: Report): boolean {
  const about = `${text} ${report.place} ${report.body} ${report.title}`
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

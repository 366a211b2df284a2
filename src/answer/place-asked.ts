import type { Term } from '../search/query.ts'
import type { Hit } from '../search/search.ts'
import { headingPath } from '../search/vocabulary.ts'
import { mentions } from './scope.ts'

/** What stands under another place than the one asked about does not answer. */
export function isOfPlaceAsked(terms: readonly Term[], { passage, report }: Hit): boolean {
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

const namesOf = (typed: string, alternatives: Term['alternatives']): string[] => [
  typed,
  ...alternatives.filter(other => other.via !== 'part').map(other => other.text),
]

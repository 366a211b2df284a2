import { YEAR_IN_EITHER_SCRIPT } from '../lexicon/year-words.ts'
import type { Report } from '../report/report.ts'

/**
 * The reports a draft speaks of: those whose place it names, else all; the newest of each body where it names
 * no year.
 *
 * @example reportsMeant('四川去年增长5.7%', reports).map(report => report.place) // ['四川']
 */
export function reportsMeant(folded: string, reports: readonly Report[]): readonly Report[] {
  const named = reports.filter(({ place }) => place !== '' && folded.includes(place))
  const meant = named.length > 0 ? named : reports
  return YEAR_IN_EITHER_SCRIPT.test(folded)
    ? meant
    : meant.filter((report, i) => isFirstOfBody(report, i, meant))
}

const isFirstOfBody = ({ body, id }: Report, index: number, reports: readonly Report[]): boolean =>
  reports.findIndex(other => (other.body || other.id) === (body || id)) === index

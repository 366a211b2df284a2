import { fold } from '../report/fold.ts'
import type { Report } from '../report/report.ts'

/**
 * The reports whose title, body, place or id hold all of some words; without words all of them.
 *
 * @example reportsNamed(library.reports, '四川 2025').map(({ title }) => title)
 */
export function reportsNamed(reports: readonly Report[], typed: string): readonly Report[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return reports
  return reports.filter(report => {
    const named = nameOf(report)
    return words.every(word => named.includes(word))
  })
}

// Whoever turns the pages of thousands of reports asks for the same each time.
const namesKnown = new WeakMap<Report, string>()

function nameOf(report: Report): string {
  const { id, title, body, place, year, planYear } = report
  const name = namesKnown.get(report) ?? fold([id, title, body, place, year, planYear].join(' '))
  namesKnown.set(report, name)
  return name
}

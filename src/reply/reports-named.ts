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
  return reports.filter(({ id, title, body, place, year, planYear }) => {
    const named = fold([id, title, body, place, year, planYear].join(' '))
    return words.every(word => named.includes(word))
  })
}

import type { Report } from '../report/report.ts'
import { Passing } from '../search/passing.ts'

/** The names of some reports, by their first character, each with its place among all. */
interface Names {
  readonly reports: readonly Report[]
  readonly byFirst: ReadonlyMap<string, readonly { readonly name: string; readonly at: number }[]>
}

// By the first of the reports: they go when it goes. A question asks of all, of the newest, of one.
const known = new Passing<Report, Names[]>()
const MOST_KNOWN = 8

/**
 * The names that reports have for places and papers, as far as they stand in a text: in the reports' order, once each.
 *
 * @example namesOfReports('驻在满月镇帮扶', reports) // ['满月镇']
 */
export function namesOfReports(text: string, reports: readonly Report[]): string[] {
  const { byFirst } = namesFor(reports)
  const found = new Map<string, number>()
  for (let start = 0; start < text.length; start++)
    for (const { name, at } of byFirst.get(text.charAt(start)) ?? [])
      if (text.startsWith(name, start)) found.set(name, at)
  return [...found].sort(([, one], [, other]) => one - other).map(([name]) => name)
}

function namesFor(reports: readonly Report[]): Names {
  const [first] = reports
  if (first === undefined) return { reports, byFirst: new Map() }
  const alike = known.get(first) ?? []
  const before = alike.find(
    other =>
      other.reports.length === reports.length &&
      other.reports.every((report, at) => report === reports[at]),
  )
  if (before !== undefined) return before
  const names = { reports, byFirst: byFirstOf(reports) }
  known.set(first, [...alike.slice(1 - MOST_KNOWN), names])
  return names
}

function byFirstOf(reports: readonly Report[]): Names['byFirst'] {
  const all = [...new Set(reports.flatMap(({ names }) => names))]
  const byFirst = new Map<string, { name: string; at: number }[]>()
  for (const [at, name] of all.entries()) {
    const others = byFirst.get(name.charAt(0))
    if (others === undefined) byFirst.set(name.charAt(0), [{ name, at }])
    else others.push({ name, at })
  }
  return byFirst
}

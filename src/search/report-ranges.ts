import type { Report } from '../report/report.ts'
import type { PassageSource } from './source.ts'

/** The passages of some reports: which they are, and whether one is among them. */
export interface Narrowed {
  readonly has: (passage: number) => boolean
  /** Of some passages at least those of these reports: all that these have, where they are fewer. */
  readonly among: (passages: readonly number[]) => readonly number[]
}

/** The passages of a report, from the first to the one behind the last. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Which passages belong to which report: those of one come one after the other. */
export class ReportRanges {
  readonly #passages: Pick<PassageSource, 'reportOf' | 'reportAt'>
  #ranges: ReadonlyMap<Report, Range> | undefined

  constructor(passages: Pick<PassageSource, 'reportOf' | 'reportAt'>) {
    this.#passages = passages
  }

  /**
   * The passages of some reports.
   *
   * @example ranges.of(new Set([report])).among(holders) // its passages, or the holders where these are fewer
   */
  of(reports: ReadonlySet<Report>): Narrowed {
    const all = this.#all
    if (isAll(reports, all)) return WHOLE
    const ranges = [...reports].flatMap(report => all.get(report) ?? [])
    const numbers = new Uint8Array(all.size)
    const { reportOf } = this.#passages
    for (const { start } of ranges) numbers[reportOf[start] ?? 0] = 1
    const count = ranges.reduce((sum, { start, end }) => sum + end - start, 0)
    return {
      has: passage => numbers[reportOf[passage] ?? 0] === 1,
      among: passages => (passages.length <= count ? passages : passagesIn(ranges)),
    }
  }

  /** Where the passages of a report are. */
  rangeOf(report: Report): Range | undefined {
    return this.#all.get(report)
  }

  get #all(): ReadonlyMap<Report, Range> {
    this.#ranges ??= rangesOf(this.#passages)
    return this.#ranges
  }
}

function rangesOf(passages: Pick<PassageSource, 'reportOf' | 'reportAt'>) {
  const { reportOf } = passages
  const ranges = new Map<Report, Range>()
  for (let start = 0; start < reportOf.length; ) {
    let end = start + 1
    while (end < reportOf.length && reportOf[end] === reportOf[start]) end++
    const report = passages.reportAt(start)
    if (report !== undefined) ranges.set(report, { start, end })
    start = end
  }
  return ranges
}

function passagesIn(ranges: readonly Range[]): number[] {
  const passages: number[] = []
  for (const { start, end } of ranges)
    for (let passage = start; passage < end; passage++) passages.push(passage)
  return passages
}

function isAll(reports: ReadonlySet<Report>, all: ReadonlyMap<Report, Range>): boolean {
  if (reports.size < all.size) return false
  for (const report of all.keys()) if (!reports.has(report)) return false
  return true
}

/** Nothing is narrowed. */
const WHOLE: Narrowed = { has: () => true, among: passages => passages }

import { Unavailable } from '../answer/unavailable.ts'
import type { Line, Row } from './line.ts'
import { type Content, FigureLines, unpackedContent } from './packing.ts'
import type { ArchivedReport } from './report.ts'

/** The archive has changed since its catalog was read: what is asked for may stand elsewhere now. */
export class Outdated extends Unavailable {
  constructor() {
    super('they have just changed')
  }
}

// Reports that are held from one question to the next: up to two megabytes each, with all that was read of them.
const MOST_HELD = 16

const CONTENT = 'select number, content from archive_reports where number = any($1::int[])'
const FIGURES = 'select number, figures from archive_reports where number = any($1::int[])'

/** What the reports say, fetched when it is asked for, and forgotten when others were asked for since. */
export class Contents {
  readonly #line: Line
  // In the order in which they were asked for.
  readonly #held = new Set<ArchivedReport>()
  readonly #figures = new Map<ArchivedReport, FigureLines>()
  readonly #byMark = new Map<string, ArchivedReport>()
  #expected: readonly ArchivedReport[] = []

  constructor(line: Line) {
    this.#line = line
  }

  /** @throws {Outdated} where the report is not there any more */
  readonly of = (report: ArchivedReport): Content => {
    this.expect([report])
    return report.content
  }

  /** Fetches together what some reports hold. */
  expect(reports: readonly ArchivedReport[]): void {
    this.#expected = reports
    const missing = reports.filter(report => !this.#held.has(report))
    for (const report of reports) {
      if (this.#held.delete(report)) this.#held.add(report) // the last asked for is the last to go
    }
    for (const [report, content] of this.#fetched('content', CONTENT, missing))
      this.#hold(report, unpackedContent(report.head, content))
  }

  /** The figures of a report; those of the reports that were expected with it are fetched, too. */
  figuresOf(report: ArchivedReport): FigureLines {
    const known = this.#figures.get(report)
    if (known !== undefined) return known
    this.#fetchFigures(report)
    const fetched = this.#figures.get(report)
    if (fetched === undefined) throw new Outdated()
    return fetched
  }

  /** The report that is held of a passage or section. */
  holding(mark: string): ArchivedReport | undefined {
    return this.#byMark.get(mark)
  }

  /** Forgets what was asked for longest ago, between two questions. */
  trim(): void {
    const [...held] = this.#held
    for (const report of held.slice(0, Math.max(0, held.length - MOST_HELD))) this.#forget(report)
  }

  /** Forgets some reports for good. */
  drop(reports: Iterable<ArchivedReport>): void {
    for (const report of reports) if (this.#held.has(report)) this.#forget(report)
  }

  #fetchFigures(report: ArchivedReport): void {
    const missing = new Set([report, ...this.#expected].filter(one => !this.#figures.has(one)))
    for (const [one, figures] of this.#fetched('figures', FIGURES, [...missing]))
      this.#figures.set(one, new FigureLines(figures))
  }

  #fetched(
    name: string,
    text: string,
    reports: readonly ArchivedReport[],
  ): [ArchivedReport, string][] {
    if (reports.length === 0) return []
    const numbers = reports.map(({ number }) => number)
    const rows = this.#line.rows({ name: `archive ${name}`, text, values: [numbers] })
    const byNumber = new Map(rows.map(([number, value]: Row) => [Number(number), value]))
    return reports.map(report => {
      const value = byNumber.get(report.number)
      if (typeof value !== 'string') throw new Outdated()
      return [report, value]
    })
  }

  #hold(report: ArchivedReport, content: Content): void {
    report.hold(content)
    this.#held.add(report)
    for (const { id } of [...content.sections, ...content.passages]) this.#byMark.set(id, report)
  }

  #forget(report: ArchivedReport): void {
    for (const { id } of [...report.sections, ...report.passages]) this.#byMark.delete(id)
    this.#held.delete(report)
    this.#figures.delete(report)
    report.hold(null)
  }
}

import { Unavailable } from '../answer/unavailable.ts'
import { FigureLines } from './figure-lines.ts'
import { LaidOut } from './layout.ts'
import type { Line, Row } from './line.ts'
import type { ArchivedReport } from './report.ts'

/** The archive has changed since its catalog was read: what is asked for may stand elsewhere now. */
export class Outdated extends Unavailable {
  constructor() {
    super('they have just changed')
  }
}

// Reports that are held from one question to the next: up to two megabytes each, with all that was read of them.
const MOST_HELD = 16

// Whoever goes through all reports without asking anything.
const MOST_AT_ALL = 128

const REPORTS =
  'select number, content, layout, figures from archive_reports where number = any($1::int[])'

/** What the reports say, fetched when it is asked for, and forgotten when others were asked for since. */
export class Contents {
  readonly #line: Line
  // In the order in which they were asked for.
  readonly #held = new Set<ArchivedReport>()
  readonly #figures = new Map<ArchivedReport, FigureLines>()
  #last: ArchivedReport | null = null

  constructor(line: Line) {
    this.#line = line
  }

  /** @throws {Outdated} where the report is not there any more */
  readonly of = (report: ArchivedReport): LaidOut => {
    this.expect([report])
    return report.content
  }

  /** Fetches together what some reports hold, and their figures. */
  expect(reports: readonly ArchivedReport[]): void {
    const missing = reports.filter(report => !this.#held.has(report))
    for (const report of reports) {
      if (this.#held.delete(report)) this.#held.add(report) // the last asked for is the last to go
    }
    if (missing.length === 0) return
    const numbers = missing.map(({ number }) => number)
    const rows = this.#line.rows({ name: 'archive reports', text: REPORTS, values: [numbers] })
    const byNumber = new Map(rows.map(row => [Number(row[0]), row]))
    for (const report of missing) this.#hold(report, byNumber.get(report.number))
    this.#keep(Math.max(MOST_AT_ALL, reports.length))
  }

  /** The figures of a report. */
  figuresOf(report: ArchivedReport): FigureLines {
    if (!this.#figures.has(report)) this.expect([report])
    const figures = this.#figures.get(report)
    if (figures === undefined) throw new Outdated()
    return figures
  }

  /** The report that is held of a passage. */
  holding(id: string): ArchivedReport | undefined {
    if (this.#last?.isHeld && this.#last.content.placeOf(id) !== undefined) return this.#last
    for (const report of this.#held)
      if (report.content.placeOf(id) !== undefined) {
        this.#last = report // the next asked for stands beside it
        return report
      }
    return undefined
  }

  /** Forgets what was asked for longest ago, between two questions. */
  trim(): void {
    this.#keep(MOST_HELD)
  }

  /** Forgets some reports for good. */
  drop(reports: Iterable<ArchivedReport>): void {
    for (const report of reports) if (this.#held.has(report)) this.#forget(report)
  }

  #keep(most: number): void {
    if (this.#held.size <= most) return
    for (const report of [...this.#held].slice(0, this.#held.size - most)) this.#forget(report)
  }

  #hold(report: ArchivedReport, row: Row | undefined): void {
    const [, text, layout, figures] = row ?? []
    if (typeof text !== 'string' || typeof layout !== 'string' || typeof figures !== 'string')
      throw new Outdated()
    report.hold(new LaidOut(report.head, text, layout))
    this.#held.add(report)
    this.#figures.set(report, new FigureLines(figures, text))
  }

  #forget(report: ArchivedReport): void {
    this.#held.delete(report)
    this.#figures.delete(report)
    report.hold(null)
  }
}

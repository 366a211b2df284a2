import { Unavailable } from '../answer/unavailable.ts'
import { FigureLines } from './figure-lines.ts'
import { LaidOut } from './layout.ts'
import type { Line, Row } from './line.ts'
import { Recent } from './recent.ts'
import type { ArchivedReport } from './report.ts'

/** The archive has changed since its catalog was read: what is asked for may stand elsewhere now. */
export class Outdated extends Unavailable {
  constructor() {
    super('they have just changed')
  }
}

// Bytes of the reports that are held from one question to the next. A report of which a passage was looked at takes
// some 150 kB, one of which every figure was compared 0.7 MB.
const BETWEEN = 12e6

// And of whoever goes through all reports without asking anything.
const AT_ALL = 96e6

const REPORTS =
  'select number, content, layout, figures from archive_reports where number = any($1::int[])'

/** What is held of a report. */
interface Held {
  readonly laid: LaidOut
  readonly figures: FigureLines
}

/** What the reports say, fetched when it is asked for, and forgotten when others were asked for since. */
export class Contents {
  readonly #line: Line
  readonly #held = new Recent<ArchivedReport, Held>(
    ({ laid, figures }) => laid.bytes + figures.bytes,
  )
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
    const missing = reports.filter(report => this.#held.used(report) === undefined)
    if (missing.length === 0) return
    const numbers = missing.map(({ number }) => number)
    const rows = this.#line.rows({ name: 'archive reports', text: REPORTS, values: [numbers] })
    const byNumber = new Map(rows.map(row => [Number(row[0]), row]))
    for (const report of missing) this.#hold(report, byNumber.get(report.number))
    this.#let(this.#held.trim(AT_ALL, reports.length))
  }

  /** The figures of a report. */
  figuresOf(report: ArchivedReport): FigureLines {
    if (!this.#held.has(report)) this.expect([report])
    const held = this.#held.get(report)
    if (held === undefined) throw new Outdated()
    return held.figures
  }

  /** The report that is held of a passage. */
  holding(id: string): ArchivedReport | undefined {
    if (this.#last?.isHeld && this.#last.content.placeOf(id) !== undefined) return this.#last
    for (const [report, { laid }] of this.#held.entries())
      if (laid.placeOf(id) !== undefined) {
        this.#last = report // the next asked for stands beside it
        return report
      }
    return undefined
  }

  /** Forgets what was asked for longest ago, between two questions. */
  trim(): void {
    this.#let(this.#held.trim(BETWEEN))
  }

  /** Forgets some reports for good. */
  drop(reports: Iterable<ArchivedReport>): void {
    this.#let([...reports].filter(report => this.#held.delete(report)))
  }

  #hold(report: ArchivedReport, row: Row | undefined): void {
    const [, text, layout, figures] = row ?? []
    if (typeof text !== 'string' || typeof layout !== 'string' || typeof figures !== 'string')
      throw new Outdated()
    const laid = new LaidOut(report.head, text, layout)
    report.hold(laid)
    this.#held.set(report, { laid, figures: new FigureLines(figures, text) })
  }

  #let(gone: readonly ArchivedReport[]): void {
    for (const report of gone) report.hold(null)
  }
}

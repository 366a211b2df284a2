import { Unavailable } from '../answer/unavailable.ts'
import type { FigureLines } from './figure-lines.ts'
import { LaidOut } from './layout.ts'
import { type Copied, type Copy, type Line, numberIn } from './line.ts'
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

const REPORTS = 'select number, content from archive_reports where number = any($1::int[])'

/** What the reports say, fetched when it is asked for, and forgotten when others were asked for since. */
export class Contents {
  readonly #line: Line
  readonly #held = new Recent<ArchivedReport, LaidOut>(({ bytes }) => bytes)
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
    const missing = this.missing(reports)
    if (missing.length === 0) return
    const [rows = []] = this.#line.copies([this.copyOf(missing)])
    this.take(missing, rows)
  }

  /** Those of some reports that are not held. */
  missing(reports: readonly ArchivedReport[]): readonly ArchivedReport[] {
    return reports.filter(report => this.#held.used(report) === undefined)
  }

  /** What has to be asked for some reports. */
  copyOf(reports: readonly ArchivedReport[]): Copy {
    return { text: REPORTS, values: [reports.map(({ number }) => number)] }
  }

  /** Holds what was told of them. */
  take(reports: readonly ArchivedReport[], rows: readonly Copied[]): void {
    const byNumber = new Map(rows.map(row => [numberIn(row[0]), row]))
    for (const report of reports) this.#hold(report, byNumber.get(report.number)?.[1])
    this.#let(this.#held.trim(AT_ALL, reports.length))
  }

  /** The figures of a report. */
  figuresOf(report: ArchivedReport): FigureLines {
    if (!this.#held.has(report)) this.expect([report])
    const held = this.#held.get(report)
    if (held === undefined) throw new Outdated()
    return held.figures
  }

  /** The report that is held of a passage, where it has been looked into. */
  holding(id: string): ArchivedReport | undefined {
    if (this.#last?.isHeld && this.#last.content.placeOf(id) !== undefined) return this.#last
    for (const [report, laid] of this.#held.entries())
      if (laid.isRead && laid.placeOf(id) !== undefined) {
        this.#last = report // the next asked for stands beside it
        return report
      }
    return undefined
  }

  /**
   * Forgets what was asked for longest ago, between two questions. Of a report that one question alone has looked into
   * the bytes are kept: most of what was put together of them goes while it is young.
   */
  trim(): void {
    this.#let(this.#held.trim(BETWEEN))
    for (const [, laid] of this.#held.entries()) laid.endUse()
  }

  /** Forgets some reports for good. */
  drop(reports: Iterable<ArchivedReport>): void {
    this.#let([...reports].filter(report => this.#held.delete(report)))
  }

  #hold(report: ArchivedReport, content: Uint8Array | null | undefined): void {
    if (!content) throw new Outdated()
    // A copy of its own: what came with it need not stay as long.
    const laid = new LaidOut(report.head, Uint8Array.from(content))
    report.hold(laid)
    this.#held.set(report, laid)
  }

  #let(gone: readonly ArchivedReport[]): void {
    for (const report of gone) report.hold(null)
  }
}

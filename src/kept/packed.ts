import type { Figure } from '../figure/figure.ts'
import type { Report } from '../report/report.ts'

/** A report as it goes from one process to another: nothing but data. */
export interface PackedReport extends Omit<Report, 'sourceOffset'> {
  /** From each of these positions on, by how much the file is ahead of the text. */
  readonly shifts: readonly Shift[]
  readonly figures: readonly Figure[]
}

interface Shift {
  readonly from: number
  readonly by: number
}

/**
 * A report and its figures as data.
 *
 * @example process.send(packed(report, figuresOf(report)))
 */
export function packed(report: Report, figures: readonly Figure[]): PackedReport {
  const { sourceOffset, ...data } = report
  const shifts: Shift[] = []
  for (let from = 0; from < report.text.length; from++) {
    const by = sourceOffset(from) - from
    if (by !== shifts.at(-1)?.by) shifts.push({ from, by })
  }
  return { ...data, shifts, figures }
}

/**
 * The report again.
 *
 * @example unpacked(packed(report, figures)).sourceOffset(7) === report.sourceOffset(7) // true
 */
export function unpacked({ shifts, figures: _, ...data }: PackedReport): Report {
  const shiftAt = (position: number) => shifts.findLast(({ from }) => from <= position)?.by ?? 0
  return { ...data, sourceOffset: position => position + shiftAt(position) }
}

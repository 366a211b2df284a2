import type { Figure } from '../figure/figure.ts'
import type { Passage, Report } from '../report/report.ts'

/** A figure with where it stands; `key` names it in addresses and buttons and stays while the passage does. */
export interface PlacedFigure {
  readonly key: string
  readonly figure: Figure
  readonly passage: Passage
  readonly report: Report
}

const placed = new WeakMap<readonly Figure[], readonly PlacedFigure[]>()

/**
 * The figures of a report with their keys, `h4qsk4g0-2` for the second of that passage.
 *
 * @example placedFigures(report, library.figures(report))[0]?.key
 */
export function placedFigures(report: Report, figures: readonly Figure[]): readonly PlacedFigure[] {
  const known = placed.get(figures)
  if (known) return known
  const found = report.passages.flatMap(passage =>
    figures
      .filter(({ span }) => span.start >= passage.span.start && span.end <= passage.span.end)
      .map((figure, index) => ({ key: `${passage.id}-${index + 1}`, figure, passage, report })),
  )
  placed.set(figures, found)
  return found
}

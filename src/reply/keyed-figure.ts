import type { Figure } from '../figure/figure.ts'
import type { Passage, Report } from '../report/report.ts'

/** A figure with where it stands; `key` names it in addresses and buttons and stays while the passage does. */
export interface KeyedFigure {
  readonly key: string
  readonly figure: Figure
  readonly passage: Passage
  readonly report: Report
}

const keyedBefore = new WeakMap<readonly Figure[], readonly KeyedFigure[]>()

/**
 * The figures of a report with their keys, `h4qsk4g0-2` for the second of that passage.
 *
 * @example keyedFigures(report, library.figures(report))[0]?.key
 */
export function keyedFigures(report: Report, figures: readonly Figure[]): readonly KeyedFigure[] {
  const known = keyedBefore.get(figures)
  if (known) return known
  const found = report.passages.flatMap(passage =>
    figures
      .filter(({ span }) => span.start >= passage.span.start && span.end <= passage.span.end)
      .map((figure, index) => ({ key: `${passage.id}-${index + 1}`, figure, passage, report })),
  )
  keyedBefore.set(figures, found)
  return found
}

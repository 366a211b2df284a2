import type { Passage, Report } from '../report/report.ts'
import { extractFigures } from './extract.ts'
import type { Figure } from './figure.ts'

/**
 * Every figure of a report in its order, passage by passage, with the year and the aim that its section gives
 * it where its own words do not.
 *
 * @example figuresOf(parseReport('kaizhou', text)).length // 56
 */
export function figuresOf(report: Report): Figure[] {
  return report.passages.flatMap(passage => figuresOfPassage(report, passage))
}

/**
 * The figures of one passage of a report.
 *
 * @example figuresOfPassage(report, passage)[0]?.year // '2024'
 */
function figuresOfPassage(report: Report, passage: Passage): Figure[] {
  const { text, folded, year, planYear } = report
  const aim = passage.half === 'plan' ? 'target' : 'outcome'
  return extractFigures(folded, text, passage.span, { year, planYear, aim }).map(figure => ({
    ...figure,
    year: figure.year ?? passage.year,
  }))
}

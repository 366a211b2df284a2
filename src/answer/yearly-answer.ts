import { parseNumeral } from '../figure/numeral.ts'
import { yearsCovered } from '../figure/period.ts'
import { YEARLY_ASKED } from '../lexicon/computation-words.ts'
import { BY_THE_YEAR } from '../lexicon/total-words.ts'
import { YEARS_NAMED } from '../lexicon/year-words.ts'
import { IN_DERIVED_ANSWER } from '../weights.ts'
import type { Answer, FigureCitation } from './answer.ts'
import { sharedOut } from './arithmetic.ts'
import { lackingOperands } from './derived-answer.ts'
import { answerFigure } from './figure-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { askedOf } from './matching.ts'
import { citationOf, type Occurrence } from './occurrence.ts'
import { type Operand, operandFor } from './operands.ts'
import { common, type Retrieval, retrieve } from './retrieval.ts'

/**
 * 五年新增学位平均每年多少万个: what was done in several years, divided by them, unless the report prints it by the
 * year; where it does not tell of several years the reply says so, and the sum of them is never shown for one.
 *
 * @returns null where nothing is shared out among years
 */
export function answerYearly(text: string, whole: Retrieval, corpus: IndexedCorpus): Answer | null {
  if (!YEARLY_ASKED.test(text) || !isAmountAsked(whole)) return null
  const printed = answerFigure(whole, corpus)
  if (printed.kind === 'figure' && isByTheYear(printed.figures, corpus)) return printed
  const rest = text.replace(YEARLY_ASKED, '').replace(YEARS_NAMED, '')
  const { typed, language } = whole
  const retrieval = retrieve({ typed, language, text: rest }, corpus)
  const measure = retrieval.question.measure ?? { sort: 'any', unit: '' }
  const found = operandFor(rest, measure, { whole: retrieval, corpus })
  const told = found.figures.filter(isTold)
  const divided = told.find(({ occurrence }) => yearsOf(occurrence, text) !== null)
  if (divided === undefined || told.indexOf(divided) > MOST_PASSED)
    return lackingOperands(whole, [askedOf(rest, whole, corpus).text], found.figures)
  const figures = [citationOf(divided)]
  const years = yearsOf(divided.occurrence, text) ?? 1
  const derived = sharedOut(divided.occurrence.figure, years)
  return { kind: 'derived', figures, derived, ...common(whole, figures) }
}

/** So many figures that nothing speaks against may come before the one that is of several years. */
const MOST_PASSED = 1

/** Growth by the year is printed, and not shared out. */
const isAmountAsked = ({ question: { measure } }: Retrieval): boolean =>
  measure === null || (measure.sort !== 'change' && measure.sort !== 'percent')

const isTold = ({ occurrence: { figure }, score }: Operand): boolean =>
  score >= IN_DERIVED_ANSWER.sureOperand && figure.number !== null && figure.kind !== 'percent'

function isByTheYear([first]: readonly FigureCitation[], corpus: IndexedCorpus): boolean {
  const occurrence =
    first && corpus.occurrences.get(first.passage.id)?.find(each => each.figure === first.figure)
  if (!occurrence) return false
  const { sentence, clause, at } = occurrence
  return BY_THE_YEAR.test(sentence.slice(clause.start, at.start))
}

/** Over how many years a figure is told; null where it is of one year, or of others than are named. */
function yearsOf({ figure, report }: Occurrence, asked: string): number | null {
  const covered = figure.year === null ? null : yearsCovered(figure.year, report.year)
  const named = parseNumeral(YEARS_NAMED.exec(asked)?.[1] ?? '')
  return covered !== null && named !== null && covered !== named ? null : covered
}

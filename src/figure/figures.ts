import { ADDRESS_ALONE } from '../lexicon/courtesies.ts'
import { NOTES_WITHIN, REVIEW_HEADING } from '../lexicon/heading-words.ts'
import { STOCK_AT_END } from '../lexicon/indicators.ts'
import { UNIT_OF_ALL } from '../lexicon/measure-words.ts'
import { DOES_AT_END } from '../lexicon/noun-limits.ts'
import { COUNTED_ANEW, SUMS_SEVERAL } from '../lexicon/total-words.ts'
import {
  firstYearOf,
  ONE_YEAR_OPENING,
  TIME_OPENING,
  UP_TO_YEAR_OPENING,
  YEAR_OR_ONE,
} from '../lexicon/year-words.ts'
import { arabicYears } from '../report/dates.ts'
import { fold } from '../report/fold.ts'
import type { Passage, Report, Span } from '../report/report.ts'
import { withAccounts } from './accounts.ts'
import { figuresOfTable } from './cells.ts'
import { extractFigures, type Setting } from './extract.ts'
import type { Figure } from './figure.ts'
import { isReached, isSpan, severalOpening, spanOpening, statedAim, type Years } from './period.ts'

/**
 * Every figure of a report in its order, passage by passage, with the year and the aim that its section gives
 * it where its own words do not.
 *
 * @example figuresOf(parseReport('kaizhou', text)).length // 56
 */
export function figuresOf(report: Report): Figure[] {
  const unitOfAll = unitOfAllIn(report)
  let before: Passage | null = null
  let carried: string | null = null
  let several: Several | null = null
  return report.passages.flatMap(passage => {
    if (!continues(report, before, passage)) {
      carried = null
      several = severalFrom(report, passage, several)
    }
    before = passage
    const opened = new Map<number, string | null>()
    for (const sentence of passage.sentences) {
      carried = yearOpening(arabicYears(report.folded.slice(sentence.start, sentence.end)), carried)
      opened.set(sentence.start, carried)
    }
    const timed = { opened, several: several?.years ?? null, own: passage.year }
    return figuresOfPassage(report, passage, unitOfAll).map(figure =>
      withYear(report, figure, timed),
    )
  })
}

interface Timed {
  /** The year that holds for each sentence, by its start. */
  readonly opened: ReadonlyMap<number, string | null>
  /** The several years that the part looks back on, where one does. */
  readonly several: string | null
  /** The passage's. */
  readonly own: string | null
}

function withYear(report: Report, figure: Figure, { opened, several, own }: Timed): Figure {
  const { clause, sentence, span } = figure
  const ofPart = several !== null && isLevel(figure, report.folded) ? report.year : several
  const words = (from: Span, end: number) => report.folded.slice(from.start, end)
  const said = figure.year ?? opened.get(sentence.start) ?? ofPart
  const ofSeveral = figure.year === null && said !== null && (isSpan(said) || said === several)
  const isAim = ofSeveral && statedAim(words(clause, clause.end)) === 'target'
  const isEnd = ofSeveral && isReached(words(sentence, span.start))
  const reached = own ?? (isEnd && !isAim ? report.year : null)
  const year = (isAim || isEnd ? null : said) ?? reached
  const isDone = isPast(year, report) || (!isAim && isPast(said, report))
  const aim = plansAhead(year, report) ? 'target' : figure.aim
  return { ...figure, year, aim: isDone ? 'outcome' : aim }
}

/** How things stand at the end of several years: 粮食产量1400亿斤, and no sum of what was done in them. */
function isLevel(figure: Figure, folded: string): boolean {
  const { what, whatSpan, span, clause, act, change, kind } = figure
  if (act !== null || change !== null || whatSpan.end > span.start) return false
  if (kind !== 'percent' && !STOCK_AT_END.test(what)) return false
  const before = folded.slice(clause.start, Math.min(whatSpan.start, span.start))
  const between = folded.slice(clause.start, span.start)
  if (/[从由][^,，]{0,10}$/.test(between)) return false // what it had been before
  return !SUMS_SEVERAL.test(between) && !COUNTED_ANEW.test(what) && !DOES_AT_END.test(before)
}

/** “十五五” is planned in a report of 2025: it begins behind the year looked back on. */
function plansAhead(year: string | null, report: Report): boolean {
  const begins = firstYearOf(year ?? '')
  return begins !== null && report.year !== null && begins > Number(report.year)
}

/** Several years that a part looks back on, and the section that holds it. */
interface Several {
  readonly years: string
  readonly section: number
}

/**
 * The several years that a paragraph is of: those that it opens with, or that its headings name, else those of the
 * paragraph before in the same section, until one year is named.
 */
function severalFrom(report: Report, passage: Passage, last: Several | null): Several | null {
  const { section, half, sentences } = passage
  if (half === 'plan') return null
  const opening = sentences.map(({ start, end }) => arabicYears(report.folded.slice(start, end)))
  const first = opening.find(sentence => !ADDRESS_ALONE.test(sentence)) ?? ''
  const years = severalOpening(first)
  if (years !== null) return { years, section }
  if (ONE_YEAR_OPENING.test(first)) return null
  return severalAbove(report, section, last)
}

/** What the headings over a section name, or the paragraphs before it in one of them. */
function severalAbove({ sections }: Report, section: number, last: Several | null): Several | null {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
    if (last?.section === at) return last
    const heading = arabicYears(fold(sections[at]?.heading ?? ''))
    if (YEAR_OR_ONE.test(heading)) return null
    const years = REVIEW_HEADING.test(heading) ? severalOpening(heading) : null
    if (years !== null) return { years, section: at }
  }
  return null
}

/** Whether a passage goes on with the paragraph of the one before. */
const continues = ({ text }: Report, before: Passage | null, { section, span }: Passage): boolean =>
  before?.section === section && !text.slice(before.span.end, span.start).includes('\n')

/** A year that opens a sentence holds for the next ones too, until another time is named; none of 2018年至2022年. */
function yearOpening(sentence: string, carried: string | null): string | null {
  const year = UP_TO_YEAR_OPENING.exec(sentence)?.[1]
  if (year !== undefined) return year
  const span = spanOpening(sentence)
  if (span !== null) return span
  return TIME_OPENING.test(sentence) ? null : carried
}

/** What stands in a year looked back on is no aim, nor what was done in several. */
const isPast = (year: string | null, report: Report): boolean =>
  year !== null &&
  (isSpan(year) || (report.year !== null && /^\d{4}$/.test(year) && year <= report.year))

/** The figures of one passage with the years that their own sentences state. */
function figuresOfPassage(report: Report, passage: Passage, unitOfAll: string): Figure[] {
  const aim = passage.half === 'plan' && !explains(report, passage) ? 'target' : 'outcome'
  if (passage.table) return figuresOfTable(report, passage, { ...spokenYears(report), aim })
  const setting: Setting = { ...spokenYears(report), aim, unitOfAll }
  const figures = extractFigures(report.folded, report.text, passage.span, setting)
  return withAccounts(figures, report.folded, wordsOver(report, passage))
}

/** What the report says once of all its amounts; empty where it does not. */
function unitOfAllIn({ folded }: Report): string {
  for (const said of UNIT_OF_ALL) {
    const { unit } = said.exec(folded)?.groups ?? {}
    if (unit !== undefined) return unit
  }
  return ''
}

/** The headings over a passage, the highest first, and its run-in. */
function wordsOver({ sections }: Report, { section, runIn }: Passage): string[] {
  const over = runIn === null ? [] : [fold(runIn)]
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null)
    over.unshift(fold(sections[at]?.heading ?? ''))
  return over
}

/** Notes say what words mean; they plan nothing. */
function explains({ sections }: Report, { section }: Passage): boolean {
  let top = sections[section]
  while (top !== undefined && top.parent !== null) top = sections[top.parent]
  return NOTES_WITHIN.test(top?.heading ?? '')
}

/** 今年 is the year that the report was given in: of a session in December the one looked back on. */
function spokenYears({ year, planYear, spokenYear }: Report): Years {
  return spokenYear === null
    ? { year, planYear }
    : { year: String(Number(spokenYear) - 1), planYear: spokenYear }
}

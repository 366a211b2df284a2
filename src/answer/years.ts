import { parseNumeral } from '../figure/numeral.ts'
import { REPUBLIC } from '../figure/period.ts'
import { HAN_YEAR_OF_REPORT } from '../lexicon/report-references.ts'
import {
  RELATIVE_YEARS,
  REPORT_YEAR,
  REPUBLIC_IN_QUESTION,
  SHORT_HAN_YEAR,
  SHORT_YEARS_UP_TO,
  YEAR_BEFORE_REPORT,
  YEAR_IN_QUESTION,
} from '../lexicon/year-words.ts'
import type { Half } from '../report/report.ts'

/** The years a question names: as numbers, or relative to the report (去年 looks back, 今年 is planned). */
export interface Years {
  readonly stated: readonly string[]
  readonly relative: readonly (Half | 'before')[]
  /** The years of the reports themselves: 26年那份, 2012年的报告. */
  readonly told?: readonly string[]
}

/**
 * A year of two digits in full: 98年 is 1998, 24年 is 2024.
 *
 * @example century('98') // '1998'
 */
export const century = (short: string): string => `${Number(short) < 50 ? 20 : 19}${short}`

/**
 * A text with its years of two Chinese digits, and those of reports, in ours.
 *
 * @example yearsInDigits('九七年钢产量') // '97年钢产量'
 */
export const yearsInDigits = (text: string): string =>
  text.replace(SHORT_HAN_YEAR, inDigits).replace(HAN_YEAR_OF_REPORT, inDigits)

const inDigits = (year: string): string => [...year].map(digit => parseNumeral(digit) ?? 0).join('')

/**
 * Takes the years out of a question.
 *
 * @example takeYears('24年监督了几项').years.stated // ['2024']
 */
export function takeYears(text: string): { rest: string; years: Years } {
  const stated: string[] = []
  const relative: (Half | 'before')[] = []
  const told: string[] = []
  const untold = text.replace(REPORT_YEAR, (_, year: string) => {
    told.push(year.length === 2 ? century(year) : year)
    return ' '
  })
  const [report] = told
  const before = untold.replace(YEAR_BEFORE_REPORT, words => {
    if (report === undefined || told.length > 1) return words
    stated.push(String(Number(report) - 1))
    return ' '
  })
  const ours = before.replace(REPUBLIC_IN_QUESTION, (_, named?: string, bare?: string) => {
    stated.push(String(REPUBLIC + Number(named ?? bare)))
    return ' '
  })
  const spanned = ours.replace(SHORT_YEARS_UP_TO, (_, from: string, to: string) => {
    stated.push(century(from), century(to))
    return ' '
  })
  let rest = spanned.replace(YEAR_IN_QUESTION, (_, full?: string, short?: string, han?: string) => {
    stated.push(full ?? (short ? century(short) : String(parseNumeral(han ?? ''))))
    return ' '
  })
  for (const [pattern, year] of RELATIVE_YEARS)
    rest = rest.replace(pattern, () => {
      relative.push(year)
      return ' '
    })
  return { rest, years: told.length > 0 ? { stated, relative, told } : { stated, relative } }
}

import {
  LOOKS_INTO,
  NAMES_ONLY_A_REPORT,
  POINTS_AT_REPORT,
  REPORT_IN_ENGLISH,
  REPORT_SAYS,
  YEAR_OF_REPORT,
} from '../lexicon/report-references.ts'
import type { Report } from '../report/report.ts'
import { placesNamed } from './scope.ts'
import { century } from './years.ts'

/** A clause, with the mark that ends it. */
const CLAUSES = /[^,;:?!。()]*[,;:?!。()]|[^,;:?!。()]+$/gu
const MARKS = /[,;:?!。()\s]+$/u

const REFERENCE = new RegExp(
  `(?<before>[\\u4e00-\\u9fff]{0,8}?)(?<year>${YEAR_OF_REPORT})(?<behind>[\\u4e00-\\u9fff]{0,12}?)${REPORT_SAYS.source}`,
  'u',
)
/** 2024年政府报告几项: what was reported, and no report. */
const COUNTS = /^[几多]/
const REPORTED = /报告[了过]?$/
const PLACE_ONLY = new RegExp(`^(?<place>[\\u4e00-\\u9fff]{2,12}?)${REPORT_SAYS.source}$`, 'u')

/**
 * A question whose report is named first and in one form, in whatever way and wherever it was named: a clause that only
 * names the report would be read as one that says what is asked.
 *
 * @param text folded
 * @example withReportFirst('看四川26年的报告,人均寿命提到几岁', reports) // '四川2026年报告人均寿命提到几岁'
 * @example withReportFirst('四川补了几个亿(2026年报告)', reports) // '2026年报告四川补了几个亿'
 */
export function withReportFirst(text: string, reports: readonly Report[]): string {
  const named = text.replace(REPORT_IN_ENGLISH, '$<year>年报告')
  if (!named.includes('报告') && !named.includes('(')) return text
  const clauses = named.match(CLAUSES) ?? []
  const references = clauses.map((clause, at) => {
    const isBracketed = clauses[at - 1]?.endsWith('(') === true && clause.endsWith(')')
    return referenceIn(clause, { isBracketed, reports })
  })
  const found = references.find(each => each !== null)
  if (found == null) return text
  const rest = clauses
    .map((clause, at) => (references[at] === found ? found.rest : clause))
    .join('')
    .replace('()', '')
    .replace(/^[,;:?!。\s]+|[,;:(\s]+$/gu, '')
  const isMore = rest.replace(/[\s\p{P}]/gu, '').length > 1 && !REFERENCE.test(rest)
  if (!isMore) return text
  return rest.startsWith(found.name) ? rest : found.name + rest
}

interface Reference {
  /** The report in the form that is read: 四川2026年报告. */
  readonly name: string
  /** What the clause says besides. */
  readonly rest: string
}

interface Around {
  /** Stands in brackets, where a body and a year are enough. */
  readonly isBracketed: boolean
  readonly reports: readonly Report[]
}

function referenceIn(clause: string, { isBracketed, reports }: Around): Reference | null {
  const says = clause.includes('报告')
  if (!says && !isBracketed) return null
  const said = clause.replace(LOOKS_INTO, '')
  const full = says ? said : said.replace(MARKS, '报告)')
  const found = REFERENCE.exec(full)
  if (found === null) return placeIn(full, reports)
  const { before = '', year = '', behind = '' } = found.groups ?? {}
  const [first, second] = [before, behind].map(each => placeAlone(each, reports))
  const after = full.slice(found.index + found[0].length)
  if (second === undefined || (REPORTED.test(found[0]) && COUNTS.test(after))) return null
  const name = `${first ?? ''}${second}`
  if (!says && (name === '' || first === undefined)) return null
  const dated = datedName(name, year)
  if (dated === null) return null
  const lead = full.slice(0, found.index) + (first === undefined ? before : '')
  const rest = after.replace(/^[,:\s]+/u, '')
  return { name: dated, rest: lead + rest }
}

/** 西藏报告开头讲了 and nothing else. */
function placeIn(clause: string, reports: readonly Report[]): Reference | null {
  const [, mark = ''] = /([()]?)$/u.exec(clause) ?? []
  const { place = '' } = PLACE_ONLY.exec(clause.replace(MARKS, ''))?.groups ?? {}
  const name = place === '' ? undefined : placeAlone(place, reports)
  return name === undefined || placesNamed(name, reports).length === 0 ? null : { name, rest: mark }
}

/** The place that words name besides what only names a report; undefined where they say anything else. */
function placeAlone(words: string, reports: readonly Report[]): string | undefined {
  const places = placesNamed(words, reports)
  const left = places.reduce((rest, place) => rest.replaceAll(place, ''), words)
  return left.replace(NAMES_ONLY_A_REPORT, '') === ''
    ? words.replace(POINTS_AT_REPORT, '')
    : undefined
}

/** 98年 is 1998, 26年 is 2026; the newest report of a place needs no year, and without a place is not meant surely. */
function datedName(name: string, year: string): string | null {
  const [digits] = /^\d+/.exec(year) ?? []
  if (digits === undefined) return name === '' ? null : name
  const full = digits.length === 4 ? digits : century(digits)
  return `${name}${full}年报告`
}

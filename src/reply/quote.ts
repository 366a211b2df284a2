import type { PassageCitation } from '../answer/answer.ts'
import { TASK_OR_APPENDIX } from '../lexicon/heading-words.ts'
import type { Passage, Report, Section, Span, Table, TableRow } from '../report/report.ts'
import {
  bold,
  type Formatted,
  folded,
  join,
  lines,
  plain,
  quoted,
  underlined,
} from './formatted.ts'

const MAX_MARKS = 16
const MAX_HEADING = 60
// What a clause ends with.
const CLAUSE_END = /[,，;；:：。!！?？]/u

/** A slice of the report as a quotation, the marked stretches in it bold and underlined. */
export function quotation(report: Report, span: Span, marks: readonly Span[]): Formatted {
  return quoted(marked(report, span, marks))
}

/** A slice of a report with what is marked in it. */
export interface Quoted {
  readonly report: Report
  readonly span: Span
  readonly marks: readonly Span[]
}

/** The same folded up, one below the other: for what is there to be looked at and not in the way. */
export function foldedQuotations(quotes: readonly Quoted[]): Formatted {
  return folded(lines(...quotes.map(({ report, span, marks }) => marked(report, span, marks))))
}

function marked(report: Report, span: Span, marks: readonly Span[]): Formatted {
  const table = tableOf(report, span)
  if (table === null) return markedText(report, span, marks)
  const { caption, heads, rows } = table
  const within = rows.filter(row => row.span.start < span.end && row.span.end > span.start)
  const above =
    caption === null ? [] : [plain(oneLine(report.text.slice(caption.start, caption.end)))]
  const shown = within.length === 0 ? rows : within
  return lines(...above, ...[...heads, ...shown].map(row => rowText(report, row, marks)))
}

/** A row of a table as it is read: its cells, parted. A row never stands without its heads. */
function rowText(report: Report, { cells }: TableRow, marks: readonly Span[]): Formatted {
  const words = cells.map(cell => markedText(report, cell, marks))
  return join(words, ' ｜ ')
}

/** The table whose rows a stretch is of. */
function tableOf({ passages }: Report, { start, end }: Span): Table | null {
  const passage = passages.find(({ span }) => span.start <= start && start < span.end)
  const inside = passage !== undefined && end <= passage.span.end
  return inside ? passage.table : null
}

function markedText(report: Report, span: Span, marks: readonly Span[]): Formatted {
  const { start, end } = trimmed(report.text, span)
  const pieces: (Formatted | string)[] = []
  let at = start
  for (const mark of merged(marks, { start, end }).slice(0, MAX_MARKS)) {
    pieces.push(
      report.text.slice(at, mark.start),
      bold(underlined(report.text.slice(mark.start, mark.end))),
    )
    at = mark.end
  }
  return join([...pieces, report.text.slice(at, end)])
}

/** Blank ends go: Telegram would cut them off and move the formatting. */
export function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end)
  const blank = inner.length - inner.trimStart().length
  return { start: start + blank, end: start + Math.max(blank, inner.trimEnd().length) }
}

/** Stretches within a span, in order, overlapping ones as one. */
function merged(marks: readonly Span[], within: Span): Span[] {
  const result: Span[] = []
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1)
    const start = Math.max(mark.start, within.start)
    const end = Math.min(mark.end, within.end)
    if (end <= start) continue
    if (last && start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}

/** Where the words of a question stand in a passage. */
export function termSpans({ passage, report, terms }: PassageCitation): Span[] {
  return terms.flatMap(term => occurrences(report.folded, term, passage.span))
}

function occurrences(text: string, term: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  if (term === '') return found
  for (
    let at = text.indexOf(term, start);
    at >= 0 && at + term.length <= end;
    at = text.indexOf(term, at + 1)
  )
    found.push({ start: at, end: at + term.length })
  return found
}

/**
 * The place of a passage as readers cite it.
 *
 * @example placeOf(report, passage, false) // '四(二) 提升议案建议办理质效 › 加强建议督办'
 */
export function placeOf(report: Report, passage: Passage, withTitle: boolean): string {
  const section = report.sections[passage.section]
  const place = section === undefined ? '' : sectionName(section)
  const path = [place, passage.runIn ?? ''].filter(part => part !== '').join(' › ')
  return withTitle ? `${reportTitle(report)}${path}` : path
}

/**
 * A report as it is cited, told apart from others: with its place and year where its title lacks them.
 *
 * @example reportTitle(report) // '《开州·人大常委会工作报告》（2024年）'
 */
export function reportTitle({ title, place, body, year }: Report): string {
  const named = place === '' || title.includes(place) || (body !== '' && title.includes(body))
  const dated = year === null || /\d{4}/.test(title)
  return `《${named ? '' : `${place}·`}${title}》${dated ? '' : `（${year}年）`}`
}

/**
 * The same where there is little room: by whose report it is.
 *
 * @example shortTitle(report) // '重庆市开州区人大常委会（2024年）'
 */
export function shortTitle(report: Report): string {
  const { body, year } = report
  const whole = reportTitle(report)
  const short = `${body}${year === null ? '' : `（${year}年）`}`
  return body === '' || short.length >= whole.length ? whole : short
}

/** A section by its number and heading: `四(二) 提升议案建议办理质效`. */
export function sectionName({ label, heading }: Section): string {
  const words = heading.length > MAX_HEADING ? `${cut(heading, MAX_HEADING)}…` : heading
  return label === heading || words === '' ? label || words : `${label} ${words}`.trim()
}

/** Clauses of a stretch, each with the punctuation that ends it; a title or a quotation is never cut. */
export function clauses(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  MARK.lastIndex = start
  for (let mark = MARK.exec(text); mark !== null && mark.index < end; mark = MARK.exec(text)) {
    const at = bracketEnd(text, mark.index)
    MARK.lastIndex = at + 1
    if (at >= end || !CLAUSE_END.test(text.charAt(at))) continue
    found.push({ start: from, end: at + 1 })
    from = at + 1
  }
  return from < end ? [...found, { start: from, end }] : found
}

// What ends a clause, or opens a bracket: all else is passed over at once.
const MARK = /[,，;；:：。!！?？《“「（(]/gu

const BRACKETS: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '「': '」',
  '（': '）',
  '(': ')',
}
const MAX_BRACKETED = 60

// From an opening bracket to its closing one, where that is near; else the place itself.
function bracketEnd(text: string, at: number): number {
  const closing = BRACKETS[text.charAt(at)]
  const end = closing === undefined ? -1 : text.indexOf(closing, at)
  return end < 0 || end - at > MAX_BRACKETED ? at : end
}

/** The beginning of a text in whole characters. */
export function cut(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]$/.test(text.slice(0, length)) ? length - 1 : length
  return text.slice(0, end)
}

/** Words of the report in a line of ours: a heading's and a list's, never a quotation's. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * A section's heading as it is printed, number and all; the label behind it where the number alone could be
 * two parts.
 *
 * @example printedHeading(report, section) // '五、全面提升精气神,着力开创干事创业担当作为新常态（任务五）'
 */
export function printedHeading(report: Report, { label, number, heading, span }: Section): string {
  const at = report.text.indexOf(heading, span.start)
  const isPrinted = at >= 0 && number !== ''
  const printed = isPrinted ? report.text.slice(span.start, at + heading.length) : heading
  return `${oneLine(printed)}${number !== '' && TASK_OR_APPENDIX.test(label) ? `（${label}）` : ''}`
}

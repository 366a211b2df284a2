import { isChrome } from '../report/chrome.ts'
import { readLines } from '../report/lines.ts'
import type { Report, Section, Span } from '../report/report.ts'

/** A line of a report as it is set: every one is a slice of the report's text. */
export type Block =
  | { readonly kind: 'title' | 'masthead' | 'chrome' | 'paragraph'; readonly span: Span }
  | {
      readonly kind: 'heading'
      readonly span: Span
      readonly section: Section
      /** Where the heading ends; text may follow on the same line. */
      readonly end: number
    }
  | { readonly kind: 'table'; readonly span: Span; readonly rows: readonly (readonly Span[])[] }

const LONGEST_NUMBER = 16 // （二十一） and the like, with marks and blanks
/** What ends a heading that text follows. */
const HEADING_END = /^[。：:，,；;]/
const CELL_GAP = /\t+/g
/** | a | b | */
const PIPED = /^\|.*\|$/
/** |---|:--:| */
const RULE = /^\|?[\s:|-]+\|?$/

/**
 * The lines of a report in order: title, headings, paragraphs, tables.
 *
 * @example blocksOf(report).find(({ kind }) => kind === 'heading')
 */
export function blocksOf(report: Report): Block[] {
  const lines = readLines(report.text)
  const start = report.sections[0]?.span.start ?? 0
  const blocks: Block[] = []
  for (let index = 0; index < lines.length; ) {
    const table = tableAt(lines, index)
    if (table.length > 1) {
      blocks.push(tableOf(report.text, table))
      index += table.length
      continue
    }
    const line = lines[index]
    if (line !== undefined) blocks.push(blockOf(report, line, line.end <= start))
    index += 1
  }
  return blocks
}

type Line = ReturnType<typeof readLines>[number]

function blockOf(report: Report, line: Line, isMasthead: boolean): Block {
  const span = { start: line.start, end: line.end }
  if (isMasthead && line.text.startsWith(report.title)) return { kind: 'title', span }
  const heading = headingIn(report, span)
  if (heading) return { kind: 'heading', span, ...heading }
  if (isChrome(line.text)) return { kind: 'chrome', span }
  return { kind: isMasthead ? 'masthead' : 'paragraph', span }
}

/** The section whose printed heading opens the line. */
function headingIn({ text, sections }: Report, line: Span) {
  for (const section of sections) {
    const { span, heading } = section
    if (span.start < line.start || span.start >= line.end || heading === '') continue
    const at = text.indexOf(heading, span.start)
    if (at < 0 || at - span.start > LONGEST_NUMBER) continue
    const end = Math.min(at + heading.length, line.end)
    const mark = HEADING_END.exec(text.slice(end, line.end))?.[0] ?? ''
    return { section, end: end + mark.length }
  }
  return null
}

/** How many parts a part lies within. */
export function depthOf({ parent }: Section, report: Report): number {
  const above = parent === null ? undefined : report.sections[parent]
  return above === undefined ? 0 : 1 + depthOf(above, report)
}

// === Tables: lines of cells between tabs, or between bars

function tableAt(lines: readonly Line[], from: number): readonly Line[] {
  const width = cellsIn(lines[from])
  if (width < 2) return []
  const end = lines.findIndex((line, index) => index > from && cellsIn(line) < 2)
  return lines.slice(from, end < 0 ? undefined : end)
}

function cellsIn(line: Line | undefined): number {
  if (line === undefined) return 0
  if (PIPED.test(line.text)) return line.text.split('|').length - 2
  return line.text.split(CELL_GAP).length
}

function tableOf(text: string, lines: readonly Line[]): Block {
  const rows = lines.filter(line => !RULE.test(line.text)).map(line => cellSpans(line))
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? text.length }
  return { kind: 'table', span, rows }
}

function cellSpans({ text, start }: Line): Span[] {
  const gap = PIPED.test(text) ? /\|/g : CELL_GAP
  const cells: Span[] = []
  let at = 0
  for (const { 0: mark, index } of [...text.matchAll(gap), { 0: '', index: text.length }]) {
    const cell = text.slice(at, index)
    const blank = cell.length - cell.trimStart().length
    if (!(PIPED.test(text) && (index === 0 || at >= text.length)))
      cells.push({
        start: start + at + blank,
        end: start + at + Math.max(blank, cell.trimEnd().length),
      })
    at = index + mark.length
  }
  return cells
}

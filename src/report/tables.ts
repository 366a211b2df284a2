import { CELL_NUMBER, CELL_YEAR, TABLE_CAPTION } from '../lexicon/table-words.ts'
import { isNumbered } from './headings.ts'
import type { Line } from './lines.ts'
import type { Span, Table, TableRow } from './report.ts'

/** A table as lines of a text: what stands above it, then its rows. */
export interface FoundTable {
  readonly captions: readonly Line[]
  readonly lines: readonly Line[]
  readonly table: Table
}

/** How the cells of a row are parted. */
type Style = 'bars' | 'tabs' | 'gaps'

const GAPS: Readonly<Record<Style, RegExp>> = {
  bars: /(?<!\\)\|/g,
  tabs: /\t+/g,
  gaps: / {2,}|\u3000+/g,
}

/** |---|:--:|, which stands under the heads. */
const RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*\|?)?$/

const LONGEST_CAPTION = 60
const MOST_CAPTIONS = 3

/**
 * The tables of a text in order: rows between bars (with the rule under the heads, or with numbers in them),
 * between tabs, or set in columns by spaces.
 *
 * @example tablesIn(readLines('| 项目 | 2024年 |\n| --- | --- |\n| 视察 | 15 |'))[0]?.table.rows.length // 1
 */
export function tablesIn(lines: readonly Line[]): FoundTable[] {
  const found: FoundTable[] = []
  for (let at = 0; at < lines.length; ) {
    const style = styleOf(lines[at])
    const run = style === null ? [] : runOf(lines, at, style)
    const table = style === null ? null : tableOf(run, style)
    if (table !== null) {
      const end = found.at(-1)?.lines.at(-1)?.end ?? 0
      found.push(captioned(lines, at, { run, table, after: end }))
    }
    at += Math.max(1, run.length)
  }
  return found
}

function styleOf(line: Line | undefined): Style | null {
  if (line === undefined) return null
  const { text } = line
  if (/^\|.*\|$/.test(text) || RULE.test(text)) return 'bars'
  if (/\S\t+\S/.test(text)) return 'tabs'
  if (/[。！？；]/.test(text)) return null
  if (/\S\s\|\s\S/.test(text)) return 'bars'
  return text.split(GAPS.gaps).length > 2 ? 'gaps' : null
}

function runOf(lines: readonly Line[], from: number, style: Style): readonly Line[] {
  let end = from + 1
  while (styleOf(lines[end]) === style) end += 1
  return lines.slice(from, end)
}

function captioned(
  lines: readonly Line[],
  at: number,
  { run, table, after }: { run: readonly Line[]; table: Table; after: number },
): FoundTable {
  let from = at
  while (from > 0 && at - from < MOST_CAPTIONS && isCaption(lines[from - 1], after)) from -= 1
  const captions = lines.slice(from, at)
  const [first, last] = [captions[0], captions.at(-1)]
  const caption = first && last ? { start: first.start, end: last.end } : null
  return { captions, lines: run, table: { ...table, caption } }
}

function isCaption(line: Line | undefined, after: number): boolean {
  return (
    line !== undefined &&
    line.start >= after &&
    line.text.length <= LONGEST_CAPTION &&
    !/[。！？；]/.test(line.text) &&
    !isNumbered(line.text) &&
    TABLE_CAPTION.test(line.text)
  )
}

// --- rows

interface Row extends TableRow {
  readonly words: readonly string[]
  readonly isRule: boolean
}

function tableOf(run: readonly Line[], style: Style): Table | null {
  const all = run.map(line => rowOf(line, style))
  const rule = all.findIndex(row => row.isRule)
  const rows = all.filter(row => !row.isRule)
  const values = rows.filter(hasValue)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const least = rows.reduce((least, { cells }) => Math.min(least, cells.length), width)
  if (rule < 0 && !looksSet(rows, values, { width, style })) return null
  if (rows.length < 2 || width < 2) return null
  const first = values.length > 0 ? rows.findIndex(hasValue) : 0
  const heads = Math.min(Math.max(first, rule, 0), rows.length - 1)
  return {
    caption: null,
    heads: rows.slice(0, heads).map(row => aligned(row, width, least)),
    rows: rows.slice(heads).map(({ span, cells }) => ({ span, cells })),
  }
}

const hasValue = ({ words }: Row): boolean =>
  words.some((word, at) => at > 0 && CELL_NUMBER.test(word) && !CELL_YEAR.test(word))

/** Without a rule numbers tell a table: of a menu or a list of names there are none. */
function looksSet(
  rows: readonly Row[],
  values: readonly Row[],
  { width, style }: { width: number; style: Style },
): boolean {
  const least = style === 'gaps' ? 3 : 2
  const even = values.filter(row => row.cells.length === values[0]?.cells.length)
  return (
    width >= least &&
    rows.length >= least &&
    even.length >= least - 1 &&
    even.length >= 0.6 * rows.length &&
    !listsPages(values)
  )
}

/** A table of contents: words, then pages that rise. */
function listsPages(rows: readonly Row[]): boolean {
  const pages = rows.map(({ words }) => (words.length === 2 ? Number(words[1]) : Number.NaN))
  return pages.every((page, at) => Number.isInteger(page) && page >= (pages[at - 1] ?? 0))
    ? rows.some(({ words }) => isNumbered(words[0] ?? ''))
    : false
}

/** The first head is often left empty: its row then stands under the others' right side. */
function aligned({ span, cells }: Row, width: number, least: number): TableRow {
  const missing = width - cells.length
  const isShort = missing > 0 && cells.length <= least
  const empty = { start: span.start, end: span.start }
  return { span, cells: isShort ? [...Array<Span>(missing).fill(empty), ...cells] : cells }
}

function rowOf({ text, start, end }: Line, style: Style): Row {
  const cells: Span[] = []
  let from = 0
  for (const { 0: gap, index } of [...text.matchAll(GAPS[style]), { 0: '', index: text.length }]) {
    cells.push(trimmed(text, from, index))
    from = index + gap.length
  }
  if (style === 'bars' && text.startsWith('|')) cells.shift()
  if (style === 'bars' && text.endsWith('|')) cells.pop()
  return {
    span: { start, end },
    cells: cells.map(cell => ({ start: cell.start + start, end: cell.end + start })),
    words: cells.map(cell => text.slice(cell.start, cell.end)),
    isRule: style === 'bars' && RULE.test(text),
  }
}

function trimmed(text: string, start: number, end: number): Span {
  const cell = text.slice(start, end)
  const blank = cell.length - cell.trimStart().length
  return { start: start + blank, end: start + Math.max(blank, cell.trimEnd().length) }
}

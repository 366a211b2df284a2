import { CsvError, parse } from 'csv-parse/sync'
import { type RosterReading, type RosterRow, readRoster } from '../discussion/roster.ts'
import { CorpusError, decode } from '../report/decode.ts'
import { isZip, readSheet } from './sheet.ts'

/** The largest roster file that is fetched, in bytes. */
export const MOST_BYTES = 2_000_000

/** Rows, more than any congress has members. */
export const MOST_ROWS = 20_000

/** What a roster file comes to. */
export type RosterFile =
  | ({ readonly kind: 'read' } & RosterReading)
  /** A picture, an encoding that nobody knows, a damaged workbook. */
  | { readonly kind: 'unreadable' }
  /** Text, but of another program: a PDF, a web page. */
  | { readonly kind: 'foreign'; readonly format: string }
  | { readonly kind: 'tooLarge' }

/**
 * Reads a roster file: a workbook (`.xlsx`), or CSV as text in UTF-8, UTF-16 with a mark, or GB18030.
 *
 * @example await readRosterFile(bytes) // { kind: 'read', entries: [{ key: '@zhangsan', … }], unread: [] }
 */
export async function readRosterFile(bytes: Uint8Array): Promise<RosterFile> {
  if (bytes.length > MOST_BYTES) return { kind: 'tooLarge' }
  const format = foreignFormat(bytes)
  if (format !== undefined) return { kind: 'foreign', format }
  const rows = isZip(bytes) ? await readSheet(bytes, MOST_ROWS) : rowsOfText(bytes)
  if (rows === null) return { kind: 'unreadable' }
  if (rows === 'tooLarge' || rows.length > MOST_ROWS) return { kind: 'tooLarge' }
  return { kind: 'read', ...readRoster(rows) }
}

/**
 * Reads a roster that was typed.
 *
 * @example readRosterText('@zhangsan,张三,云峰代表团').entries[0]?.delegation // '云峰代表团'
 */
export function readRosterText(text: string): RosterReading {
  return readRoster(rowsIn(text))
}

// What such files begin with; all of it could be read as lines of text.
const FORMATS = [
  ['PDF', /^%PDF-/],
  ['RTF', /^\{\\rtf/],
  ['HTML', /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta)[\s>]/i],
  ['XML', /^\s*<\?xml\b/i],
  ['JSON', /^\s*[[{]\s*["[{]/],
] as const
const BEGINNING = 512

function foreignFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, BEGINNING))
    .toString()
    .replace(/^\uFEFF/, '')
  return FORMATS.find(([, form]) => form.test(start))?.[0]
}

function rowsOfText(bytes: Uint8Array): RosterRow[] | null {
  try {
    return rowsIn(decode(bytes, '', areNames))
  } catch (error) {
    if (error instanceof CorpusError) return null
    throw error
  }
}

// Names are no prose: in GB18030 nearly every character of theirs is one of the common table.
function areNames(_: string, bytes: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    pairs += 1
    if (((lead >= 0xb0 && lead <= 0xf7) || lead <= 0xa3) && trail >= 0xa1) common += 1
    at += 1
  }
  return common >= pairs * 0.9
}

const SEPARATORS = [',', '，', ';', '；', '\t', '、']

const FORM = {
  ...{ delimiter: SEPARATORS, bom: true, trim: true, skip_empty_lines: true, info: true },
  ...{ relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] },
  // One row beyond tells that there are too many; the rest of them is never built.
  ...{ max_record_size: 4_000, to: MOST_ROWS + 1 },
} as const

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

// What is no CSV, such as an opening quote that nothing closes, is read line by line; so is what holds no quote at all:
// the parser makes an error, and drops it, for each row that is longer or shorter than the first.
function rowsIn(text: string): RosterRow[] {
  if (!text.includes('"')) return plainRows(text)
  try {
    const parsed: unknown = parse(text, {
      ...FORM,
      delimiter: [...SEPARATORS],
      record_delimiter: [...FORM.record_delimiter],
    })
    return (parsed as readonly Parsed[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }))
  } catch (error) {
    if (error instanceof CsvError) return plainRows(text)
    throw error
  }
}

function plainRows(text: string): RosterRow[] {
  const rows: RosterRow[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (const [index, line] of lines.entries()) {
    if (EMPTY.test(line)) continue
    rows.push({ line: index + 1, cells: line.split(/[,，;；\t、]/) })
    if (rows.length > MOST_ROWS) break
  }
  return rows
}

const EMPTY = /^[,，;；、\s]*$/

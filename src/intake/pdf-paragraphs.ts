import { PARAGRAPH_BEGINS } from '../lexicon/heading-words.ts'
import { markdownTable } from './markup.ts'
import type { PageLine } from './pdf-lines.ts'

/** How the text of a column is set. */
interface Setting {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly leading: number
}

/**
 * The lines of all pages as paragraphs, one a line, with a form feed at each page break.
 *
 * @example paragraphsOf([[first, second], [third]]) // '各位代表：\n现在，我代表…审议\f，并请…'
 */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): string {
  const lines = pages.flat()
  const settings = new Map([0, 1, 2].map(column => [column, settingOf(lines, column)]))
  const setting = (line: PageLine) => settings.get(line.column) ?? settingOf(lines, 0)
  let text = ''
  let page = 0
  for (const item of blocksOf(lines)) {
    if (Array.isArray(item)) {
      text += `${text === '' ? '' : '\n'}${breaks(page, item[0]?.page ?? page)}${tableText(item)}`
      page = item.at(-1)?.page ?? page
      continue
    }
    const { before, line } = item
    const joined = before !== null && continues(before, line, setting)
    const start = joined ? spaceBetween(text, line.text) : text === '' ? '' : '\n'
    text += start + breaks(page, line.page) + line.text
    page = line.page
  }
  return text
}

function breaks(from: number, to: number): string {
  return '\f'.repeat(Math.max(0, to - from))
}

function spaceBetween(before: string, after: string): string {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}

// --- setting

function settingOf(lines: readonly PageLine[], column: number): Setting {
  const own = lines.filter(line => line.column === column)
  const size = median(own.map(line => line.size))
  const body = own.filter(line => Math.abs(line.size - size) < 0.15 * size)
  const gaps = body.slice(1).flatMap((line, index) => {
    const before = body[index]
    return before && before.page === line.page && before.y > line.y ? [before.y - line.y] : []
  })
  return {
    left: leftOf(body),
    right: quantile(
      body.map(line => line.right),
      0.9,
    ),
    size,
    leading: median(gaps) || size * 1.5,
  }
}

// The leftmost place where a fair share of the lines begin.
function leftOf(lines: readonly PageLine[]): number {
  const places = new Map<number, number>()
  for (const { x } of lines) places.set(Math.round(x / 3), (places.get(Math.round(x / 3)) ?? 0) + 1)
  const often = [...places].filter(([, count]) => count >= lines.length * 0.1)
  return 3 * Math.min(...(often.length > 0 ? often : [...places]).map(([place]) => place))
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

// --- paragraphs

const STOPPED = /[。！？!?；;：:][”’」』）)》】]*$/
const INDENT = 1.4

function continues(
  before: PageLine,
  line: PageLine,
  settingFor: (line: PageLine) => Setting,
): boolean {
  if (Math.abs(before.size - line.size) > 0.15 * line.size) return false
  const [above, own] = [settingFor(before), settingFor(line)]
  if (isLarge(before, above) && isLarge(line, own)) return isNear(before, line, own)
  if (isCentred(before, above) || isCentred(line, own)) return false
  if (!isNear(before, line, own) || !isFull(before, line, above)) return false
  const indent = line.x - own.left
  if (indent < INDENT * own.size)
    return !(STOPPED.test(before.text) && PARAGRAPH_BEGINS.test(line.text))
  // A whole paragraph may be set in; its lines then begin alike.
  return Math.abs(before.x - above.left - indent) < 0.5 * own.size && !STOPPED.test(before.text)
}

function isLarge(line: PageLine, { size }: Setting): boolean {
  return line.size > 1.15 * size
}

function isCentred(line: PageLine, { left, right, size }: Setting): boolean {
  const [before, after] = [line.x - left, right - line.right]
  return before > 3 * size && after > 3 * size && Math.abs(before - after) < 2 * size
}

function isNear(before: PageLine, line: PageLine, { leading }: Setting): boolean {
  const sameColumn = before.page === line.page && before.column === line.column
  return !sameColumn || before.y - line.y < 1.7 * leading
}

// A line is full where what begins the next one had no room on it.
function isFull(before: PageLine, line: PageLine, { right, size }: Setting): boolean {
  const token =
    /^(?:[\w.,%％‰、:：+-]*[\w%％‰])?[^\w]?[，。、；：！？”’）》】」』]*/.exec(line.text)?.[0] ?? ''
  const width = [...token].reduce((sum, char) => sum + (char < '\u0100' ? 0.55 : 1), 0)
  return before.right + (width + 0.6) * size >= right
}

// --- tables

interface Single {
  /** The line above it, if that is prose too. */
  readonly before: PageLine | null
  readonly line: PageLine
}

const FEWEST_ROWS = 3

/** Runs of lines with several cells are tables. */
function blocksOf(lines: readonly PageLine[]): (Single | PageLine[])[] {
  const blocks: (Single | PageLine[])[] = []
  for (let index = 0; index < lines.length; ) {
    const end = tableEnd(lines, index)
    if (end - index >= FEWEST_ROWS) {
      blocks.push(lines.slice(index, end))
      index = end
      continue
    }
    const [line, last] = [lines[index], blocks.at(-1)]
    const before = last && !Array.isArray(last) ? last.line : null
    if (line) blocks.push({ before, line })
    index += 1
  }
  return blocks
}

function tableEnd(lines: readonly PageLine[], from: number): number {
  let end = from
  while (end < lines.length && (lines[end]?.cells.length ?? 0) > 1) end += 1
  return end
}

function tableText(rows: readonly PageLine[]): string {
  const columns = columnsOf(rows)
  const grid = rows.map(row =>
    columns.map(column =>
      row.cells
        .filter(cell => cell.x < column.right && cell.right > column.x)
        .map(cell => cell.text)
        .join(' '),
    ),
  )
  return markdownTable(grid).join('\n')
}

/** Cells that overlap from row to row are a column. */
function columnsOf(rows: readonly PageLine[]): { x: number; right: number }[] {
  const cells = rows.flatMap(row => row.cells).sort((a, b) => a.x - b.x)
  const columns: { x: number; right: number }[] = []
  for (const { x, right } of cells) {
    const last = columns.at(-1)
    if (last && x < last.right) last.right = Math.max(last.right, right)
    else columns.push({ x, right })
  }
  return columns
}

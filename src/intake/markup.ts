import { parseHTML } from 'linkedom'

/** The part of a DOM that is walked; linkedom's own types are loose. */
interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Node>
}

export interface Element extends Node {
  readonly id: string
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<Element>
  querySelector(selector: string): Element | null
  remove(): void
}

const TEXT = 3
const ELEMENT = 1

const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE PRE FIGURE FIGCAPTION TR TABLE TBODY HR CENTER FORM BODY ADDRESS ASIDE NAV'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME SVG IMG BUTTON SELECT'.split(' '),
)

/** m², km³: what a raised digit is behind a unit. */
const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' }

/**
 * The root element of a page or a piece of HTML.
 *
 * @example elementOf('<p>一、工作回顾</p>').textContent // '一、工作回顾'
 */
export function elementOf(html: string): Element {
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`
  const { document } = parseHTML(whole)
  return document.documentElement as unknown as Element
}

/**
 * The text of HTML, one block a line; a table becomes a Markdown table, unless it only lays out a page.
 *
 * @example textOf(elementOf('<p>一、回顾</p><p>去年…</p>')) // '一、回顾\n去年…'
 */
export function textOf(root: Element): string {
  const writer = new LineWriter()
  walk(root, writer)
  return writer.text()
}

class LineWriter {
  readonly #lines: string[] = []
  #line = ''

  write(text: string): void {
    this.#line += text
  }

  get tail(): string {
    return this.#line.slice(-2)
  }

  endLine(): void {
    const line = this.#line.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
    if (line.trim() !== '') this.#lines.push(line)
    this.#line = ''
  }

  addLines(lines: readonly string[]): void {
    this.endLine()
    this.#lines.push(...lines)
  }

  text(): string {
    this.endLine()
    return this.#lines.join('\n')
  }
}

function walk(node: Node, writer: LineWriter): void {
  const text = node.textContent ?? ''
  if (node.nodeType === TEXT) writer.write(text)
  else if (node.nodeType !== ELEMENT || SILENT.has(node.nodeName)) return
  else if (node.nodeName === 'BR') writer.endLine()
  else if (node.nodeName === 'SUP') writer.write(raised(text, writer.tail))
  else walkElement(node as Element, writer)
}

function walkElement(node: Element, writer: LineWriter): void {
  const rows = node.nodeName === 'TABLE' ? tableOf(node) : null
  if (rows !== null) writer.addLines(rows)
  else walkInside(node, writer)
}

function walkInside(node: Element, writer: LineWriter): void {
  const isBlock = BLOCKS.has(node.nodeName)
  if (isBlock) writer.endLine()
  if (node.nodeName === 'LI') writer.write(numberOf(node))
  for (const child of node.childNodes) walk(child, writer)
  if (isBlock) writer.endLine()
}

function raised(text: string, before: string): string {
  return /[a-zA-Z米]$/.test(before) ? (RAISED[text.trim()] ?? text) : text
}

/** An ordered list's number as the page shows it. */
function numberOf(item: Element): string {
  const list = (item as unknown as { parentElement: Element | null }).parentElement
  if (list?.nodeName !== 'OL') return ''
  const items = [...list.childNodes].filter(({ nodeName }) => nodeName === 'LI')
  return `${Number(list.getAttribute('start') ?? 1) + items.indexOf(item)}. `
}

// --- tables

const LONGEST_CELL = 200

/** The rows of a table as Markdown; null for one that lays out a page or holds a single column. */
function tableOf(table: Element): readonly string[] | null {
  if (table.querySelector('table') !== null) return null
  const rows = gridOf(table).filter(row => row.some(cell => cell !== ''))
  const width = Math.max(0, ...rows.map(row => row.length))
  const isLayout = rows.some(row => row.some(cell => cell.length > LONGEST_CELL))
  return rows.length < 2 || width < 2 || isLayout ? null : markdownTable(rows)
}

/**
 * Rows of cells as a Markdown table; the first row is its head.
 *
 * @example markdownTable([['指标', '2024年'], ['生产总值', '646.97']]) // ['| 指标 | 2024年 |', '| --- | --- |', …]
 */
export function markdownTable(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(row => row.length))
  const [head = '', ...body] = rows.map(row => rowLine(row, width))
  return [head, `|${' --- |'.repeat(width)}`, ...body]
}

function rowLine(cells: readonly string[], width: number): string {
  const all = Array.from({ length: width }, (_, at) => (cells[at] ?? '').replaceAll('|', '\\|'))
  return `| ${all.join(' | ')} |`
}

// A cell over several columns or rows stands in each of them, so that every figure has its head and its label.
function gridOf(table: Element): string[][] {
  const grid: string[][] = []
  const rows = [...table.querySelectorAll('tr')]
  rows.forEach((row, y) => {
    const line = gridRow(grid, y)
    for (const cell of cellsOf(row)) {
      const x = firstFree(line)
      for (let down = 0; down < Math.min(cell.rows, rows.length - y); down++)
        for (let right = 0; right < cell.columns; right++)
          gridRow(grid, y + down)[x + right] = cell.text
    }
  })
  return grid.map(row => Array.from(row, cell => cell ?? ''))
}

function gridRow(grid: string[][], y: number): string[] {
  const row = grid[y] ?? []
  grid[y] = row
  return row
}

function firstFree(line: readonly (string | undefined)[]): number {
  let x = 0
  while (line[x] !== undefined) x++
  return x
}

function cellsOf(row: Element): { text: string; rows: number; columns: number }[] {
  return [...row.querySelectorAll('td, th')].map(cell => ({
    text: textOf(cell)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
    rows: spanOf(cell, 'rowspan'),
    columns: spanOf(cell, 'colspan'),
  }))
}

const WIDEST_SPAN = 50

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isFinite(span) ? Math.min(WIDEST_SPAN, Math.max(1, span)) : 1
}

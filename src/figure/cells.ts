import {
  AMOUNT_HEAD,
  CELL_UNIT,
  CELL_VALUE,
  CHANGE_HEAD,
  COMPLETED_HEAD,
  GENERAL_HEAD,
  HEAD_YEAR,
  LAST_YEAR_HEAD,
  ORDER_HEAD,
  PART_ROW,
  RELATIVE_YEAR_HEAD,
  ROW_NUMBER,
  SHARE_HEAD,
} from '../lexicon/table-words.ts'
import { fold } from '../report/fold.ts'
import type { Passage, Report, Span, Table, TableRow } from '../report/report.ts'
import { extractFigures, type Setting } from './extract.ts'
import type { Figure } from './figure.ts'
import { readUnit } from './units.ts'

/** A column of a table, as its heads tell it. */
interface Column {
  readonly index: number
  readonly year: string | null
  /** What it measures, without year and unit: 预算数, 比上年增长; empty under a mere year. */
  readonly measure: string
  readonly unit: string
}

/** A table with what its heads and its name say. */
interface Read {
  readonly report: Report
  readonly setting: Setting
  readonly labels: readonly number[]
  readonly columns: readonly Column[]
  /** The column that names each row's unit. */
  readonly unitColumn: number
  readonly unit: string
  readonly year: string | null
}

const DASH = /^[-—–/]+$/
const BRACKETS = /\(([^()]{1,8})\)/g
const UNIT_OVER = /单位:([^,;)\s]+)/
const UNIT_HEAD = /^(?:计量)?单位$/
/** A part with fewer characters (其中:女) is told by the row above, too. */
const LEAST_WORDS = 3

/**
 * The figures of a table's rows that stand in a passage: what is counted is the row's head, measure and year are
 * the column's, the unit is that of the cell, its column, its row or the table's name, the nearest first.
 *
 * @example figuresOfTable(report, passage, setting)[0]?.cell?.reading // '2024年,视察15次'
 */
export function figuresOfTable(
  report: Report,
  { span, table, year }: Passage,
  setting: Setting,
): Figure[] {
  if (!table) return []
  const read = readTable(report, table, { setting, year })
  let above = ''
  return table.rows.flatMap(row => {
    const label = labelOf(row, read)
    if (label === null) return []
    const whole = label.isPart && label.words.length < LEAST_WORDS ? above : ''
    if (!label.isPart) above = label.words
    return read.columns.flatMap(column => {
      const cell = row.cells[column.index]
      const within = cell !== undefined && cell.start >= span.start && cell.end <= span.end
      return within ? figureOf({ cell, row, label, whole, column, read }) : []
    })
  })
}

function readTable(
  report: Report,
  table: Table,
  { setting, year }: { setting: Setting; year: string | null },
): Read {
  const words = (cell: Span | undefined) => wordsOf(report, cell)
  const width = Math.max(...table.rows.map(row => row.cells.length))
  const all = Array.from({ length: width }, (_, index) => index)
  const heads = all.map(index => [
    ...new Set(table.heads.map(head => words(head.cells[index])).filter(head => head !== '')),
  ])
  const head = heads.map(each => each.join(''))
  const unitColumn = head.findIndex(each => UNIT_HEAD.test(each))
  const holdsValue = (index: number) =>
    table.rows.some(
      row => CELL_VALUE.test(words(row.cells[index])) || DASH.test(words(row.cells[index])),
    ) && !ORDER_HEAD.test(head[index] ?? '')
  const first = all.findIndex(index => index > 0 && index !== unitColumn && holdsValue(index))
  const caption = table.caption ? words(table.caption) : ''
  const labels = all.slice(0, Math.max(first, 1)).filter(index => index !== unitColumn)
  return {
    report,
    setting,
    labels: labels.filter(index => !ORDER_HEAD.test(head[index] ?? '')),
    columns: all
      .filter(index => index >= Math.max(first, 1) && index !== unitColumn)
      .map(index =>
        columnOf(index, head[index] ?? '', { own: year, isMixed: /[%％]/.test(caption) }),
      ),
    unitColumn,
    unit: unitIn(UNIT_OVER.exec(caption)?.[1] ?? ''),
    year: HEAD_YEAR.exec(caption)?.[1] ?? null,
  }
}

function columnOf(
  index: number,
  head: string,
  { own, isMixed }: { own: string | null; isMixed: boolean },
): Column {
  const brackets = [...head.matchAll(BRACKETS)].map(([, words = '']) => unitIn(words))
  const isRate = SHARE_HEAD.test(head) && !AMOUNT_HEAD.test(head.replace(/\(.*/, ''))
  const isShare = isRate || (isMixed && COMPLETED_HEAD.test(head)) // 单位:亿元、%
  const measure = head
    .replace(BRACKETS, '')
    .replace(HEAD_YEAR, '')
    .replace(RELATIVE_YEAR_HEAD, '')
    .replace(/±?%$/, '')
    .replace(/^[的,、]/, '')
  return {
    index,
    year: HEAD_YEAR.exec(head)?.[1] ?? relativeYear(head, own),
    measure: GENERAL_HEAD.test(measure) ? '' : measure,
    unit: brackets.find(unit => unit !== '') || (isShare ? '%' : ''),
  }
}

// 上年数 beside 本年数: the year before the one that the table speaks of
function relativeYear(head: string, own: string | null): string | null {
  if (own === null || !/^\d{4}$/.test(own)) return null
  return LAST_YEAR_HEAD.test(head) ? String(Number(own) - 1) : /^本年/.test(head) ? own : null
}

/** A unit that the table of units knows; of several, as in 万元、%, the first. */
function unitIn(words: string): string {
  return words.split(/[、,/]/).find(unit => readUnit(unit) !== null) ?? ''
}

// --- rows

interface Label {
  readonly words: string
  readonly span: Span
  /** Whether it is part of the row above: 其中:税收收入. */
  readonly isPart: boolean
  readonly unit: string
}

/** What a row counts: the words of its first columns, the last of them where each is told apart by it. */
function labelOf(row: TableRow, { report, labels, unitColumn }: Read): Label | null {
  const cells = labels.flatMap(index => row.cells[index] ?? [])
  const own = cells.findLast(cell => wordsOf(report, cell) !== '')
  if (own === undefined) return null
  const printed = report.folded.slice(own.start, own.end)
  const opening = (ROW_NUMBER.exec(printed)?.[0] ?? '').length
  const part = PART_ROW.exec(printed.slice(opening))?.[0] ?? ''
  const bracket = /\(([^()]{1,8})\)$/.exec(printed)
  const unit = unitIn(bracket?.[1] ?? '')
  const start = own.start + opening + part.length
  const end = unit === '' ? own.end : own.start + (bracket?.index ?? printed.length)
  const words = wordsOf(report, { start, end })
  if (words === '') return null
  return {
    words,
    span: { start, end },
    isPart: part !== '',
    unit: unit || unitIn(unitColumn < 0 ? '' : wordsOf(report, row.cells[unitColumn])),
  }
}

/** Folded, without the spaces that set words wide: 合  计. */
function wordsOf({ text }: Report, span: Span | undefined): string {
  return span === undefined ? '' : fold(text.slice(span.start, span.end)).replace(/\s+/g, '')
}

// --- cells

interface Parts {
  readonly cell: Span
  readonly row: TableRow
  readonly label: Label
  /** What the row is part of, or nothing. */
  readonly whole: string
  readonly column: Column
  readonly read: Read
}

function figureOf({ cell, row, label, whole, column, read }: Parts): Figure[] {
  const printed = read.report.folded.slice(cell.start, cell.end)
  const value = CELL_VALUE.exec(printed)?.[0]
  const own = printed.slice(value?.length ?? 0).trim()
  if (value === undefined || !CELL_UNIT.test(own)) return []
  const unit = own || unitFor(column, label, read)
  const year = column.year ?? read.year
  const when = year === null || label.words.includes(year) ? '' : `${year}年,`
  const lead = `${when}${whole === '' ? '' : `${whole}其中`}`
  const reading = `${lead}${label.words}${column.measure}${value}${unit}`
  const at = { start: reading.length - unit.length - value.length, end: reading.length }
  const figure = extractFigures(reading, reading, undefined, read.setting).find(
    ({ span }) => span.start >= at.start - 1 && span.end === at.end,
  )
  const number = Number(value.replace('负', '-').replaceAll(',', ''))
  const change = figure?.change ?? changeOf(column.measure, number)
  const found: Omit<Figure, 'what'> = {
    ...(figure ?? { ...UNTOLD, year, aim: read.setting.aim ?? 'outcome' }),
    text: `${read.report.text.slice(cell.start, cell.end)}${own === '' ? unit : ''}`,
    span: cell,
    value: read.report.text.slice(cell.start, cell.start + value.length),
    number,
    range: null,
    vague: false,
    unit,
    bound: null,
    change,
    whatSpan: label.span,
    implied: '',
    clause: row.span,
    sentence: row.span,
    cell: { reading, at, what: { start: lead.length, end: lead.length + label.words.length } },
  }
  return [{ ...found, what: label.words + column.measure }]
}

/** What is said of a cell whose unit nothing tells. */
const UNTOLD = { kind: 'count', act: null } as const

function changeOf(measure: string, number: number): Figure['change'] {
  if (!CHANGE_HEAD.test(measure)) return null
  return number < 0 ? 'down' : 'up'
}

// The unit over the whole table is that of its amounts, not of its rates.
function unitFor(column: Column, label: Label, read: Read): string {
  return column.unit || label.unit || read.unit
}

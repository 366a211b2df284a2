import { html } from 'hono/html'
import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { scaleOf } from '../figure/scale.ts'
import { figurePath } from '../reply/addresses.ts'
import { chartPicture } from '../reply/pictures.ts'
import { indicatorName, tableLimits } from '../reply/year-message.ts'
import {
  type Cell,
  type Difference,
  type Indicator,
  type YearTable,
  yearTable,
} from '../reply/year-table.ts'
import { type SheetCell, workbook } from './figure-files.ts'
import { yearText } from './figure-words.ts'
import type { Html } from './marking.ts'
import { type Words, wordsIn } from './phrases.ts'
import { pictureHtml } from './pictures.ts'

interface Reading {
  readonly library: Library
  readonly language: Language
  readonly words: Words
}

/**
 * A table by year for a topic, each cell leading to its sentence, with a chart of its first indicator.
 *
 * @example yearPage('粮食产量', { library, language: 'zh-Hans', words })
 */
export function yearPage(topic: string, reading: Reading): Html {
  const { library, words } = reading
  const table = yearTable(topic, library)
  return html`<h1>${words('byYear')}</h1>
<form class="filters" action="/table" method="get"><label class="grow">${words('topic')} <input type="search" name="q" value="${topic}" maxlength="100"></label><button type="submit">${words('show')}</button></form>
${topic === '' ? html`<p class="hint">${words('byYearHint')}</p>` : table === null ? html`<p role="status">${words('noYears', { topic })}</p>` : tableHtml(table, reading)}`
}

function tableHtml(table: YearTable, reading: Reading): Html {
  const { words, language } = reading
  const { topic, body, years, rows } = table
  const query = `?${new URLSearchParams({ q: topic })}`
  const chart = yearChart(table, language)
  const picture = chart && pictureHtml('/table/chart', query, chart)
  return html`<p class="summary"><span lang="zh">${body}</span> <span class="downloads">${words('download')} <a href="/table.xlsx${query}" download>Excel</a> <a href="/table.png${query}" download>${words('picture')}</a></span></p>
${tableLimits(table, language).map(limitHtml)}<div class="scroll" tabindex="0" role="region" aria-label="${topic}"><table class="years"><thead><tr><th scope="col">${words('indicator')}</th>${years.map(year => html`<th scope="col">${yearText(year, words)}</th>`)}</tr></thead><tbody>${rows.map(row => rowHtml(row, reading))}</tbody></table></div>
<p class="hint">${words('computedHint')}</p>${picture ?? ''}`
}

const limitHtml = (text: string): Html => html`<p class="hint">${text}</p>`

function rowHtml(row: Indicator, reading: Reading): Html {
  const { cells, differences } = row
  return html`<tr><th scope="row" lang="zh">${indicatorName(row, reading.language)}</th>${cells.map(
    (cell, index) =>
      html`<td class="number">${cell === null ? '—' : cellHtml(cell)}${changeHtml(differences[index], reading)}</td>`,
  )}</tr>`
}

function cellHtml({ figure, key, passage, report }: Cell): Html {
  const { start, end } = figure.sentence
  return html`<a class="figure ${figure.aim}" href="${figurePath(report, key)}" lang="zh" data-passage="${passage.id}" title="${report.text.slice(start, end).trim()}">${figure.text}</a>`
}

function changeHtml(change: Difference | null | undefined, { words }: Reading): Html {
  if (!change) return html``
  return html`<small class="computed" lang="zh" title="${words('since', { year: change.since })}">${change.text}</small>`
}

/** The first indicator of a table over its years. */
export function yearChart({ rows, topic }: YearTable, language: Language) {
  const [first] = rows
  if (first === undefined) return null
  const name = first.name
  const cells = first.cells.flatMap(cell => cell ?? [])
  const alike = cells.map(cell => ({ ...cell, figure: { ...cell.figure, what: name } }))
  return chartPicture(topic, alike, language)
}

/**
 * A topic's table as a file to send; null where there is none.
 *
 * @example (await yearFile('粮食产量', { library, language: 'zh-Hans' }))?.name // '粮食产量.xlsx'
 */
export async function yearFile(
  topic: string,
  { library, language }: Omit<Reading, 'words'>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const table = yearTable(topic, library)
  if (table === null) return null
  const bytes = await yearWorkbook(table, { library, language, words: wordsIn(language) })
  return { name: `${nameable(topic)}.xlsx`, bytes }
}

/** Without what neither a file nor a sheet may have in its name. */
const nameable = (topic: string): string => topic.replace(/[\\/:*?"<>|[\]]/g, ' ')

/**
 * The table as a workbook: the figures and their changes as numbers, shown as they are printed, the sentences on the
 * right.
 */
async function yearWorkbook(table: YearTable, { language, words }: Reading): Promise<Buffer> {
  const { years, rows, topic } = table
  const changes = years.slice(1).map(year => words('differenceIn', { year }))
  const head = [words('indicator'), words('unit'), ...years, ...changes, words('sentence')]
  const unitOf = ({ cells }: Indicator) => cells.find(cell => cell !== null)?.figure.unit ?? ''
  const lines = rows.map(row => [
    indicatorName(row, language),
    unitOf(row),
    ...row.cells.map(cell => sheetCell(cell, unitOf(row))),
    ...row.differences.slice(1).map(change => change?.number ?? ''),
    row.cells.flatMap(cell => (cell === null ? [] : [sentenceOf(cell)])).join('\n'),
  ])
  const limits = tableLimits(table, language).map(text => [text])
  const widths = [26, 10, ...years.map(() => 16), ...changes.map(() => 16), 80]
  return await workbook(nameable(topic).slice(0, 31), [head, ...lines, ...limits], widths)
}

// 约80万人次: the number 800000, shown between what is printed before and after it.
function sheetCell(cell: Cell | null, rowUnit: string): SheetCell {
  if (cell === null) return ''
  const { text, value, number, unit } = cell.figure
  if (number === null) return text
  if (unit !== rowUnit) {
    const inRow = Number((number * 10 ** (scaleOf(unit) - scaleOf(rowUnit))).toPrecision(12))
    return { value: inRow, format: `General${literal(rowUnit)}` }
  }
  const at = text.indexOf(value)
  const digits = /^\d+(?:\.(\d+))?$/.exec(value)?.[1]
  const shown = digits === undefined ? 'General' : `0.${'0'.repeat(digits.length)}`
  const format = `${literal(text.slice(0, at))}${shown}${literal(text.slice(at + value.length))}`
  return { value: number, format }
}

const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)

function sentenceOf({ figure, report }: Cell): string {
  const { start, end } = figure.sentence
  return `${report.year ?? ''} ${report.text.slice(start, end).trim()}`
}

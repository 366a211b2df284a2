import { html } from 'hono/html'
import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { figurePath } from '../reply/addresses.ts'
import { chartPicture } from '../reply/pictures.ts'
import { placedFigures } from '../reply/placed-figure.ts'
import { indicatorName } from '../reply/year-message.ts'
import { type Cell, type Indicator, type YearTable, yearTable } from '../reply/year-table.ts'
import { workbook } from './figure-files.ts'
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
  return html`<p class="summary">${body} <span class="downloads">${words('download')} <a href="/table.xlsx${query}" download>Excel</a> <a href="/table.png${query}" download>${words('picture')}</a></span></p>
<div class="scroll" tabindex="0" role="region" aria-label="${topic}"><table class="years"><thead><tr><th scope="col">${words('indicator')}</th>${years.map(year => html`<th scope="col">${yearText(year, words)}</th>`)}<th scope="col">${words('difference')}</th></tr></thead><tbody>${rows.map(row => rowHtml(row, reading))}</tbody></table></div>
<p class="hint">${words('computedHint')}</p>${picture ?? ''}`
}

function rowHtml(row: Indicator, { library, language }: Reading): Html {
  return html`<tr><th scope="row">${indicatorName(row, language)}</th>${row.cells.map(cell => html`<td class="number">${cell === null ? '—' : cellHtml(cell, library)}</td>`)}<td class="number computed">${row.difference ?? ''}</td></tr>`
}

function cellHtml({ figure, passage, report }: Cell, library: Library): Html {
  const { start, end } = figure.sentence
  const key = placedFigures(report, library.figures(report)).find(one => one.figure === figure)?.key
  const shown = html`<span title="${report.text.slice(start, end).trim()}">${figure.text}</span>`
  return key === undefined
    ? shown
    : html`<a class="figure ${figure.aim}" href="${figurePath(report, key)}" data-passage="${passage.id}">${shown}</a>`
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
  return { name: `${topic.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`, bytes }
}

/** The table as a workbook: numbers as printed, the sentences on the right. */
export async function yearWorkbook(
  table: YearTable,
  { language, words }: Reading,
): Promise<Buffer> {
  const { years, rows, topic } = table
  const head = [words('indicator'), ...years, words('difference'), words('sentence')]
  const lines = rows.map(row => [
    indicatorName(row, language),
    ...row.cells.map(cell => cell?.figure.text ?? ''),
    row.difference ?? '',
    row.cells.flatMap(cell => (cell === null ? [] : [sentenceOf(cell)])).join('\n'),
  ])
  return await workbook(topic.slice(0, 31), [head, ...lines], [26, ...years.map(() => 16), 20, 80])
}

function sentenceOf({ figure, report }: Cell): string {
  const { start, end } = figure.sentence
  return `${report.year ?? ''} ${report.text.slice(start, end).trim()}`
}

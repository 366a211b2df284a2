import { html, raw } from 'hono/html'
import { figurePath, partPath } from '../reply/addresses.ts'
import {
  COLUMNS,
  type Column,
  choicesOf,
  type FigureRow,
  shownRows,
  type TableView,
} from './figure-table.ts'
import { yearText } from './figure-words.ts'
import type { Html } from './marking.ts'
import type { WebPhrase, Words } from './phrases.ts'

const HEADINGS = {
  what: 'what',
  value: 'value',
  unit: 'unit',
  year: 'yearColumn',
  aim: 'aim',
  place: 'place',
} as const satisfies Record<Column, WebPhrase>

/** A table of figures on a page. */
export interface FigureListing {
  readonly rows: readonly FigureRow[]
  readonly view: TableView
  /** The page's address without its query. */
  readonly path: string
  readonly title: string
  readonly chart: Html | null
  readonly words: Words
}

/**
 * Every figure of a report as a table that can be filtered and sorted, and taken away as a file.
 *
 * @example figureListing({ rows, view: viewOf({}), path: '/r/a/figures', title, words })
 */
export function figureListing(listing: FigureListing): Html {
  const { rows, view, title, words } = listing
  const shown = shownRows(rows, view)
  const body = shown.length === 0 ? html`<p>${words('noneShown')}</p>` : table(listing, shown)
  return html`<h1>${title}</h1>
${filters(listing)}
<p class="summary"><span role="status">${words('shown', { n: shown.length })}</span> ${downloads(listing)}</p>
${listing.chart ?? ''}${body}`
}

function filters({ rows, view, path, words }: FigureListing): Html {
  const choice = (column: 'year' | 'aim' | 'unit', shown: (value: string) => string) =>
    html`<label>${words(HEADINGS[column])} <select name="${column}"><option value="">${words('all')}</option>${choicesOf(
      rows,
      column,
    ).map(
      value =>
        html`<option value="${value}"${raw(view[column] === value ? ' selected' : '')}>${shown(value)}</option>`,
    )}</select></label>`
  return html`<form class="filters" action="${path}" method="get" data-filter>
<label class="grow">${words('filterWords')} <input type="search" name="q" value="${view.words}" maxlength="100"></label>
${choice('year', year => yearText(year, words))}
${choice('aim', aim => words(aim === 'target' ? 'target' : 'outcome'))}
${choice('unit', unit => unit)}
<button type="submit">${words('filter')}</button>
</form>`
}

function downloads({ view, path, words }: FigureListing): Html {
  const query = queryOf(view)
  return html`<span class="downloads">${words('download')} <a href="${path}.csv${query}" download>CSV</a> <a href="${path}.xlsx${query}" download>Excel</a></span>`
}

/** A view as the query of an address. */
export function queryOf(view: TableView, sort = sortOf(view)): string {
  const { words, year, aim, unit } = view
  const parts = Object.entries({ q: words, year, aim, unit, sort }).filter(
    ([, value]) => value !== '',
  )
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`
}

const sortOf = ({ sort, descending }: TableView): string =>
  sort === 'report' ? '' : `${descending ? '-' : ''}${sort}`

function table(listing: FigureListing, shown: readonly FigureRow[]): Html {
  const { words, title } = listing
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="figures">
<thead><tr>${COLUMNS.map(column => heading(listing, column))}</tr></thead>
<tbody>${shown.map(row => rowHtml(row, words))}</tbody></table></div>`
}

// Once up, once down, then the report's order again.
function heading({ view, path, words }: FigureListing, column: Column): Html {
  const isSorted = view.sort === column
  const next = !isSorted ? column : view.descending ? '' : `-${column}`
  const order = view.descending ? 'descending' : 'ascending'
  const name = words(HEADINGS[column])
  return html`<th scope="col"${raw(isSorted ? ` aria-sort="${order}"` : '')}><a href="${path}${queryOf(view, next)}" title="${words('sortBy', { column: name })}">${name}</a></th>`
}

function rowHtml({ key, figure, passage, report, cells, sentence }: FigureRow, words: Words): Html {
  return html`<tr><td lang="zh" title="${sentence}">${cells.what}</td><td class="number" lang="zh"><a class="figure ${figure.aim}" href="${figurePath(report, key)}">${cells.value}</a></td><td lang="zh">${cells.unit}</td><td class="number">${cells.year}</td><td>${words(figure.aim)}</td><td lang="zh"><a href="${partPath(passage)}">${cells.place}</a></td></tr>`
}

import { html } from 'hono/html'
import type { Library } from '../answer/library.ts'
import { figuresPath, reportPath } from '../reply/addresses.ts'
import { reportTitle } from '../reply/quote.ts'
import { reportsNamed } from '../reply/reports-named.ts'
import { hasSeveralYears } from '../reply/year-table.ts'
import type { Report } from '../report/report.ts'
import type { Html } from './marking.ts'
import type { Words } from './phrases.ts'

/**
 * The reports that are loaded, in the library's order.
 *
 * @example homePage(library, wordsIn('zh-Hans'))
 */
export function homePage(library: Library, words: Words, wanted: Wanted = ALL): Html {
  const { reports } = library
  const found = reportsNamed(reports, wanted.named)
  const shown = found.slice(wanted.page * MOST_SHOWN, (wanted.page + 1) * MOST_SHOWN)
  const { named } = wanted
  const count =
    named === ''
      ? words('reportCount', { n: reports.length })
      : words('reportsNamed', { named, n: found.length })
  return html`<h1 class="plain">${words('reports')}</h1>
<p class="summary">${count}</p>${reports.length > MOST_SHOWN ? finder(wanted, words) : ''}
<ul class="reports">${shown.map(report => item(report, library, words))}</ul>${turning(found.length, wanted, words)}
${hasSeveralYears(library) ? html`<p><a href="/table">${words('byYear')}</a></p>` : ''}<p class="hint">${words('verbatim')}</p>`
}

/** Which of the reports are shown. */
export interface Wanted {
  /** Words of their titles, bodies, places and years; empty for all. */
  readonly named: string
  readonly page: number
}

const ALL: Wanted = { named: '', page: 0 }
const MOST_SHOWN = 100

const finder = ({ named }: Wanted, words: Words): Html =>
  html`<form class="search" action="/" method="get"><input type="search" name="n" value="${named}" placeholder="${words('findReport')}" aria-label="${words('findReport')}" maxlength="60"></form>`

function turning(all: number, { named, page }: Wanted, words: Words): Html | '' {
  const link = (to: number, name: 'formerPage' | 'nextPage') =>
    to < 0 || to * MOST_SHOWN >= all
      ? ''
      : html`<a href="/?${new URLSearchParams({ n: named, p: String(to) }).toString()}">${words(name)}</a> `
  const links = [link(page - 1, 'formerPage'), link(page + 1, 'nextPage')]
  return links.every(each => each === '') ? '' : html`<p>${links}</p>`
}

function item(report: Report, library: Library, words: Words): Html {
  const { figures, passages, characters } = library.countsOf(report)
  const size = { figures, passages, length: rounded(characters) }
  return html`<li><a class="name" lang="zh" href="${reportPath(report)}">${reportTitle(report)}</a><small>${report.body === '' ? '' : html`<span lang="zh">${report.body}</span> · `}${words('size', size)} · <a href="${figuresPath(report)}">${words('figures')}</a></small></li>`
}

const rounded = (length: number): number => Math.round(length / 100) * 100

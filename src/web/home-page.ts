import { html } from 'hono/html'
import type { Library } from '../answer/library.ts'
import { figuresPath, reportPath } from '../reply/addresses.ts'
import { reportTitle } from '../reply/quote.ts'
import { hasSeveralYears } from '../reply/year-table.ts'
import type { Report } from '../report/report.ts'
import type { Html } from './marking.ts'
import type { Words } from './phrases.ts'

/**
 * The reports that are loaded, in the library's order.
 *
 * @example homePage(library, wordsIn('zh-Hans'))
 */
export function homePage(library: Library, words: Words): Html {
  const { reports } = library
  return html`<h1 class="plain">${words('reports')}</h1>
<p class="summary">${words('reportCount', { n: reports.length })}</p>
<ul class="reports">${reports.map(report => item(report, library, words))}</ul>
${hasSeveralYears(library) ? html`<p><a href="/table">${words('byYear')}</a></p>` : ''}<p class="hint">${words('verbatim')}</p>`
}

function item(report: Report, library: Library, words: Words): Html {
  const { figures, passages, characters } = library.countsOf(report)
  const size = { figures, passages, length: rounded(characters) }
  return html`<li><a class="name" lang="zh" href="${reportPath(report)}">${reportTitle(report)}</a><small>${report.body === '' ? '' : html`<span lang="zh">${report.body}</span> · `}${words('size', size)} · <a href="${figuresPath(report)}">${words('figures')}</a></small></li>`
}

const rounded = (length: number): number => Math.round(length / 100) * 100

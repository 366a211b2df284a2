import { html, raw } from 'hono/html'
import type { Language } from '../answer/answer.ts'
import { reportPath } from '../reply/addresses.ts'
import type { Report } from '../report/report.ts'
import { assetPath } from './assets.ts'
import type { Html } from './marking.ts'
import { type Words, wordsIn } from './phrases.ts'

/** What a page shows round its own content. */
export interface Frame {
  readonly title: string
  readonly language: Language
  /** The report that the search box looks into; all of them without one. */
  readonly report?: Report
  /** What was asked, for the search box to show it again. */
  readonly question?: string
  /** Links in the header. */
  readonly links?: readonly Link[]
  /** A list at the side: a drawer where the window is narrow. */
  readonly side?: Html
  /** Whether drafts are checked here: it is linked to from every page. */
  readonly isCheck?: boolean
  /** How the page is laid out. */
  readonly layout?: 'reading' | 'wide' | 'screen'
  /** Where no script keeps the page fresh: after how many seconds it is asked for again. */
  readonly refresh?: number
}

export interface Link {
  readonly href: string
  readonly text: string
  readonly current?: boolean
}

/**
 * A whole page round its content.
 *
 * @example c.html(page({ title: '报告', language: 'zh-Hans' }, html`<p>…</p>`))
 */
export function page(frame: Frame, content: Html): Html {
  const { title, language, side, refresh, layout = 'reading' } = frame
  const words = wordsIn(language)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${refresh === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>`}
<link rel="stylesheet" href="${assetPath('reader.css')}">
<link rel="icon" type="image/svg+xml" href="${assetPath('icon.svg')}">
<script type="module" src="${assetPath('reader.js')}"></script>
</head>
<body class="${layout}" data-copied="${words('copied')}">
<a class="skip" href="#content">${words('skip')}</a>
${header(frame, words)}
<div class="shell">
${side ?? ''}
<main id="content" tabindex="-1">${content}</main>
</div>
${figureCard(words)}
</body>
</html>`
}

function header(frame: Frame, words: Words): Html {
  const { report, question = '', links = [], side, isCheck = false } = frame
  const home = report === undefined ? '/' : reportPath(report)
  const label = words(report === undefined ? 'search' : 'searchIn')
  const check = { href: '/check', text: words('check'), current: isCheck }
  const drawer = side
    ? html`<button type="button" class="drawer" popovertarget="outline">${words('outline')}</button>`
    : ''
  return html`<header class="top">
<a class="brand" href="/">${words('site')}</a>
<form class="search" role="search" action="${home}" method="get">
<input type="search" name="q" value="${question}" placeholder="${label}" aria-label="${label}" autocomplete="off" enterkeyhint="search" maxlength="300" data-report="${report?.id ?? ''}">
<button type="submit">${words('ask')}</button>
<div class="options" id="options" role="listbox" aria-label="${words('answers')}" hidden></div>
<p class="status" role="status"></p>
</form>
<nav class="links" aria-label="${words('site')}">${drawer}${[...links, check].map(linkHtml)}</nav>
</header>`
}

function linkHtml({ href, text, current = false }: Link): Html {
  return html`<a href="${href}"${raw(current ? ' aria-current="page"' : '')}>${text}</a>`
}

// Shown beside a figure that is tapped; without the script a figure leads to its own page.
function figureCard(words: Words): Html {
  return html`<div id="figure-card" class="card" popover role="dialog" aria-label="${words('details')}">
<p class="card-value" lang="zh"></p><p class="card-what" lang="zh"></p><p class="card-time"></p>
<p class="card-actions"><button type="button" data-do="copy">${words('copy')}</button><a data-do="ask" href="/">${words('askAbout')}</a><a data-do="details" href="/">${words('details')}</a></p>
</div>`
}

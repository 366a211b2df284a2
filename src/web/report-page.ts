import { html, raw } from 'hono/html'
import type { Library } from '../answer/library.ts'
import { figuresPath, reportPath } from '../reply/addresses.ts'
import { keyedFigures } from '../reply/keyed-figure.ts'
import { printedHeading } from '../reply/quote.ts'
import type { Report } from '../report/report.ts'
import { depthOf } from './blocks.ts'
import type { Html } from './marking.ts'
import type { Link } from './page.ts'
import type { Words } from './phrases.ts'
import { reportText, type Setting } from './text.ts'

/**
 * A report's headings as links: at the side, a drawer where the window is narrow.
 *
 * @example outlineOf(report, words)
 */
export function outlineOf(report: Report, words: Words): Html {
  const items = report.sections.map(
    section =>
      html`<li class="depth${depthOf(section, report)}"><a href="#${section.id}">${printedHeading(report, section)}</a></li>`,
  )
  return html`<nav id="outline" class="outline" popover aria-label="${words('outline')}"><p class="on-paper" lang="zh">${report.title}</p><h2>${words('outline')}</h2><ol lang="zh">${items}</ol></nav>`
}

interface ArticleSetting extends Pick<Setting, 'words' | 'beside'> {
  readonly library: Library
}

/**
 * The text of a report as read on a screen and on paper.
 *
 * @example reportArticle(report, { library, words })
 */
export function reportArticle(report: Report, { library, words, beside }: ArticleSetting): Html {
  const figures = keyedFigures(report, library.figures(report))
  return html`<article class="report" data-report="${report.id}" data-title="${report.title}">${reportText(report, beside ? { figures, words, beside } : { figures, words })}</article>`
}

/** The links above a report: its figures, and another one beside it. */
export function reportLinks(report: Report, library: Library, words: Words): Link[] {
  const path = reportPath(report)
  const beside = { href: `${path}/with`, text: words('beside') }
  return [
    { href: path, text: words('text') },
    { href: figuresPath(report), text: words('figures') },
    ...(library.reports.length > 1 ? [beside] : []),
  ]
}

/** Two reports in two columns. */
export function sideBySide(left: Html, right: Html, names: readonly [string, string]): Html {
  const column = (name: string, content: Html) =>
    html`<section class="column" tabindex="0" aria-label="${name}"><p class="column-name" lang="zh">${name}</p>${content}</section>`
  return html`<div class="columns">${column(names[0], left)}${column(names[1], right)}</div>`
}

const MOST_BESIDE = 100

/** Of many reports those of the same body, and then the newest of others. */
function besides(report: Report, reports: readonly Report[]): readonly Report[] {
  const others = reports.filter(({ id }) => id !== report.id)
  if (others.length <= MOST_BESIDE) return others
  const isOwn = ({ body }: Report) => body !== '' && body === report.body
  const rest = others.filter(other => !isOwn(other))
  return [...others.filter(isOwn), ...rest].slice(0, MOST_BESIDE)
}

/** The reports that one may be read beside, newest first. */
export function besideList(report: Report, library: Library, words: Words): Html {
  const others = besides(report, library.reports)
  const path = `${reportPath(report)}/with`
  return html`<h1>${words('besideWith')}</h1><ul class="reports" lang="zh">${others.map(
    other =>
      html`<li><a href="${raw(`${path}/${encodeURIComponent(other.id)}`)}">${other.title}</a></li>`,
  )}</ul>`
}

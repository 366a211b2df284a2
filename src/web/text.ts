import { html, raw } from 'hono/html'
import type { Figure } from '../figure/figure.ts'
import { figurePath } from '../reply/addresses.ts'
import type { KeyedFigure } from '../reply/keyed-figure.ts'
import { placeOf, quotation } from '../reply/quote.ts'
import type { Report, Section, Span } from '../report/report.ts'
import { type Block, blocksOf, depthOf } from './blocks.ts'
import { timeOf } from './figure-words.ts'
import { type Html, type Layer, type Mark, markUp } from './marking.ts'
import type { Words } from './phrases.ts'

/** What a report's text is set with. */
export interface Setting {
  readonly figures: readonly KeyedFigure[]
  readonly words: Words
  /** What stands behind the paragraph that a passage or section ends in. */
  readonly beside?: (span: Span) => Html | null
}

interface Page extends Setting {
  readonly report: Report
  readonly layers: readonly Layer[]
}

/**
 * The whole of a report as the article of a page; what can be copied from it is the report's text.
 *
 * @example await reportText(report, { figures, words })
 */
export function reportText(report: Report, setting: Setting): Html {
  const { figures, words } = setting
  const layers = [passageLayer(report), sentenceLayer(report), figureLayer(figures, words)]
  const page = { ...setting, report, layers }
  const blocks = blocksOf(report)
  const title = blocks.some(({ kind }) => kind === 'title')
    ? ''
    : html`<h1 lang="zh-Hans">${report.title}</h1>`
  return html`${title}<div class="text" lang="zh-Hans">${blocks.map(block => blockHtml(block, page))}</div>`
}

const CLASSES = { masthead: 'masthead', chrome: 'chrome', paragraph: 'para' } as const

function blockHtml(block: Block, page: Page): Html {
  const { beside } = page
  const notes = block.kind === 'title' ? null : (beside?.(block.span) ?? null)
  const own = ownHtml(block, page)
  return notes === null ? own : html`<div class="noted">${own}${notes}</div>`
}

function ownHtml(block: Block, page: Page): Html {
  const { report } = page
  switch (block.kind) {
    case 'title':
      return html`<h1>${slice(report, block.span)}</h1>`
    case 'heading':
      return headingHtml(block, page)
    case 'table':
      return tableHtml(block, page)
    default:
      return html`<p class="${CLASSES[block.kind]}">${anchors(report, block.span)}${marked(block.span, page)}</p>`
  }
}

function headingHtml({ section, span, end }: Block & { kind: 'heading' }, page: Page): Html {
  const { words } = page
  const tag = `h${Math.min(6, 2 + depthOf(section, page.report))}`
  const [open, close] = [
    raw(`<${tag} id="${section.id}" class="level${section.level}">`),
    raw(`</${tag}>`),
  ]
  const printed = figuresMarked({ start: span.start, end }, page)
  const heading = html`${open}${printed}<a class="anchor" href="#${section.id}" title="${words('link')}" aria-label="${words('link')}"></a>${close}`
  if (end >= span.end) return heading
  return html`<div class="para run-in">${heading}${marked({ start: end, end: span.end }, page)}</div>`
}

function tableHtml({ rows }: Block & { kind: 'table' }, page: Page): Html {
  const [head = [], ...body] = rows
  const cells = ([name, ...values]: readonly Span[]) =>
    html`${name === undefined ? '' : html`<th scope="row">${marked(name, page)}</th>`}${values.map(cell => html`<td>${marked(cell, page)}</td>`)}`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${slice(page.report, head[0] ?? { start: 0, end: 0 })}"><table><thead><tr>${head.map(cell => html`<th scope="col">${marked(cell, page)}</th>`)}</tr></thead><tbody>${body.map(row => html`<tr>${cells(row)}</tr>`)}</tbody></table></div>`
}

/** Sections without a printed heading still can be linked to. */
function anchors({ sections, text }: Report, { start, end }: Span): Html[] {
  const here = sections.filter(
    section => section.span.start >= start && section.span.start < end && !isPrinted(section, text),
  )
  return here.map(({ id }) => html`<span id="${id}"></span>`)
}

const isPrinted = ({ heading, span }: Section, text: string): boolean =>
  heading !== '' && text.slice(span.start, span.start + heading.length + 16).includes(heading)

function marked(span: Span, { report, layers }: Page): Html {
  const near = layers.map(({ marks }) => ({
    marks: marks.filter(mark => mark.span.start < span.end && mark.span.end > span.start),
  }))
  return markUp(report.text, span, near)
}

/** A heading that goes on as a paragraph may count something, too. */
function figuresMarked(span: Span, { report, layers }: Page): Html {
  return markUp(report.text, span, layers.slice(-1))
}

const slice = ({ text }: Report, { start, end }: Span): string => text.slice(start, end)

// === Layers

function passageLayer({ passages }: Report): Layer {
  return {
    marks: passages.map(({ id, span, runIn }) => ({
      span,
      wrap: (inside, isFirst) =>
        isFirst
          ? html`<span class="passage${runIn === null ? '' : ' has-run-in'}" id="${id}">${inside}</span>`
          : html`<span class="passage" data-passage="${id}">${inside}</span>`,
    })),
  }
}

function sentenceLayer({ passages, text }: Report): Layer {
  const mark = (span: Span, runIn: string | null): Mark => ({
    span,
    wrap: inside =>
      runIn !== null && text.slice(span.start, span.end).replace(/[。：:]$/, '') === runIn
        ? html`<b class="lead">${inside}</b>`
        : html`<span class="sentence">${inside}</span>`,
  })
  return {
    marks: passages.flatMap(({ sentences, runIn }) => sentences.map(span => mark(span, runIn))),
  }
}

function figureLayer(figures: readonly KeyedFigure[], words: Words): Layer {
  return {
    marks: figures.map(keyed => ({
      span: keyed.figure.span,
      wrap: inside => figureHtml(keyed, words, inside),
    })),
  }
}

function figureHtml(
  { key, figure, passage, report }: KeyedFigure,
  words: Words,
  inside: Html,
): Html {
  const quote = passage.table === null ? '' : html` data-quote="${rowOf(report, figure)}"`
  return html`<a class="figure ${figure.aim}" href="${figurePath(report, key)}" data-what="${figure.what}" data-time="${timeOf(figure, words)}" data-place="${placeOf(report, passage, false)}"${quote}>${inside}</a>`
}

/** A cell alone says nothing: its row is quoted, under the table's heads. */
const rowOf = (report: Report, { span }: Figure): string => quotation(report, span, []).text

import { html, raw } from 'hono/html'
import type { Answer, PassageCitation } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { partPath } from '../reply/addresses.ts'
import { toMessage } from '../reply/answer-message.ts'
import { gistOf } from '../reply/citations.ts'
import type { Message } from '../reply/message.ts'
import { oneLine, placeOf } from '../reply/quote.ts'
import type { PassageInReport, Span } from '../report/report.ts'
import type { Html } from './marking.ts'
import type { Words } from './phrases.ts'

/** A place that an answer leads to. */
interface Found {
  readonly href: string
  readonly gist: string
  readonly place: string
}

const MAX_FOUND = 5

/**
 * The bot's own answer as markup, its first place linked, and the other places below it.
 *
 * @example answerHtml(library.ask('代表建议办了多少件'), library, words)
 */
export function answerHtml(answer: Answer, library: Library, words: Words): Html {
  const lead = leadOf(answer)
  const others = othersOf(answer, library)
  const open =
    lead === null ? '' : html`<p><a class="open" href="${lead}">${words('readHere')}</a></p>`
  const more = html`<h3>${words('more')}</h3><ul class="found">${others.map(foundItem)}</ul>`
  return html`<section class="answer" aria-label="${words('answers')}"><div class="reply">${messageHtml(toMessage(answer, library))}</div>${open}${others.length > 0 ? more : ''}</section>`
}

/**
 * The same as the options under a search box: the answer first, then the places.
 *
 * @example optionsHtml(library.ask('民生实事'), library)
 */
export function optionsHtml(answer: Answer, library: Library): Html {
  const lead = leadOf(answer)
  const reply = messageHtml(toMessage(answer, library))
  const first =
    lead === null
      ? html`<div class="reply" role="option" aria-disabled="true" id="option-0">${reply}</div>`
      : html`<a class="reply" role="option" tabindex="-1" id="option-0" href="${lead}">${reply}</a>`
  const others = othersOf(answer, library).map(
    ({ href, gist, place }, index) =>
      html`<a role="option" tabindex="-1" id="option-${index + 1}" href="${href}" lang="zh">${gist}<small>${place}</small></a>`,
  )
  return html`${first}${others}`
}

const foundItem = ({ href, gist, place }: Found): Html =>
  html`<li lang="zh"><a href="${href}">${gist}</a><small>${place}</small></li>`

/** Where the answer itself stands. */
function leadOf(answer: Answer): string | null {
  if (answer.kind === 'none') return null
  if (answer.kind === 'outline')
    return answer.outline[0] ? partPath(answer.outline[0].section) : null
  const passage = answer.figures[0]?.passage ?? answer.passages[0]?.passage
  return passage === undefined ? null : partPath(passage)
}

function othersOf(answer: Answer, { reports }: Library): Found[] {
  const withTitle = reports.length > 1
  const figures =
    answer.kind === 'none'
      ? [...answer.offers, ...answer.nearFigures]
      : 'figures' in answer
        ? answer.figures
        : []
  const passages = answer.kind === 'none' ? answer.related : answer.passages
  const cited = [...figures, ...passages].map(({ passage, report }) => ({ passage, report }))
  const own = answer.kind === 'none' ? undefined : cited[0]?.passage.id
  const seen = new Set(own === undefined ? [] : [own])
  const fresh = cited.filter(({ passage: { id } }) => !seen.has(id) && seen.add(id))
  return fresh.slice(0, MAX_FOUND).map(one => foundAt(one, passages, withTitle))
}

function foundAt(
  { passage, report }: PassageInReport,
  passages: readonly PassageCitation[],
  withTitle: boolean,
): Found {
  const terms = passages.find(other => other.passage.id === passage.id)?.terms ?? []
  const gist = gistOf({ passage, report, terms, score: 0 })
  return { href: partPath(passage), gist, place: oneLine(placeOf(report, passage, withTitle)) }
}

// === A message of the bot as markup

type Entity = Message['entities'][number]

const TAGS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  underline: ['<u>', '</u>'],
  blockquote: ['<q lang="zh">', '</q>'],
  expandable_blockquote: ['<q class="near" lang="zh">', '</q>'],
}

/**
 * A message with its formatting; what the entities say, tags say.
 *
 * @example messageHtml({ text: '228件', entities: [{ type: 'bold', offset: 0, length: 4 }] }) // <b>228件</b>
 */
export function messageHtml({ text, entities }: Pick<Message, 'text' | 'entities'>): Html {
  const known = entities
    .filter(({ type }) => type in TAGS)
    .sort((one, other) => one.offset - other.offset || other.length - one.length)
  const cuts = new Set([0, text.length])
  for (const { offset, length } of known) cuts.add(offset).add(offset + length)
  const points = [...cuts].sort((one, other) => one - other)
  const pieces = points.flatMap((at, index) => {
    const closing = known.filter(({ offset, length }) => offset + length === at).reverse()
    const opening = known.filter(({ offset, length }) => offset === at && length > 0)
    return [
      ...closing.map(({ type }) => raw(TAGS[type]?.[1] ?? '')),
      ...opening.map(({ type }) => raw(TAGS[type]?.[0] ?? '')),
      withoutBreaks(text, { start: at, end: points[index + 1] ?? at }, known),
    ]
  })
  return html`${pieces}`
}

// A quotation is a block of its own: the line breaks next to it are in its markup already.
function withoutBreaks(text: string, { start, end }: Span, known: readonly Entity[]): string {
  const quotes = known.filter(({ type }) => type.endsWith('blockquote'))
  const from = quotes.some(({ offset, length }) => offset + length === start) ? start + 1 : start
  const to = quotes.some(({ offset }) => offset === end) ? end - 1 : end
  return text.slice(from, Math.max(from, to))
}

import type { Answer, FigureCitation, Language, PassageCitation } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import type { Passage, Report, Section, Span } from '../report/report.ts'
import { gistSpan } from './gist.ts'
import type { Button, ButtonRow, Message, Quotable } from './message.ts'
import { quotableKey } from './offers.ts'
import { say } from './phrases.ts'
import { MAX_IDS, type View } from './press.ts'
import { clauses, cut, reportTitle, trimmed } from './quote.ts'

const MAX_COPY = 256
const MAX_LABEL = 32
const MAX_SECTIONS = 16
const MAX_MARK = 6
const MARKS_A_ROW = 4

/** A passage with its report. */
type Cited = Pick<PassageCitation, 'report' | 'passage'>

/** Where a button leads, besides its words. */
export interface Target {
  readonly view: View
  readonly key: string
  readonly page?: number
  readonly inPlace?: boolean
}

/** A button that shows a view. */
export function button(text: string, language: Language, target: Target): Button {
  const { view, key, page = 0, inPlace = false } = target
  return { text: shorten(text), press: { view, key, page, inPlace, language } }
}

/** Words of the report as a button's text. */
export function shorten(text: string): string {
  return text.length > MAX_LABEL ? `${cut(text, MAX_LABEL - 1)}…` : text
}

/** Rows of buttons without the empty ones. */
export function rows(...all: readonly ButtonRow[]): ButtonRow[] {
  return all.filter(row => row.length > 0)
}

/**
 * The same message with one more row of buttons, unless that is empty.
 *
 * @example withRow(message, feedbackRow('en'))
 */
export function withRow(message: Message, row: readonly Button[]): Message {
  if (row.length === 0) return message
  return { ...message, buttons: [...message.buttons, row] }
}

// What a phone has room for in two rows, and what of it belongs to the feedback.
const [MOST_BUTTONS, FEEDBACK] = [6, 2]

/**
 * An answer's buttons with as many more as two rows have room for beside the feedback: what it is quoted by and the
 * way on stay, of the others those that count most come first. What is left out stands behind 原文.
 *
 * @param first what counts more than to ask other reports, and last what counts less
 * @example withinPhone(message, { first: inserts, last: [...pages, ...pictures] })
 */
export function withinPhone(
  message: Message,
  { first, last }: { readonly first: readonly Button[]; readonly last: readonly Button[] },
): Message {
  const [core = [], ...others] = message.buttons
  const room = Math.max(0, MOST_BUTTONS - FEEDBACK - core.length)
  const more = [...first, ...others.flat(), ...last].slice(0, room)
  // The second row is the feedback's as well.
  const beside = Math.max(0, more.length - FEEDBACK)
  return { ...message, buttons: rows([...core, ...more.slice(0, beside)], more.slice(beside)) }
}

/**
 * The buttons under an answer, in one row of at most three: the original with the way on from there, a copy, more
 * of it; then other reports that may be asked.
 */
export function answerButtons(answer: Answer): ButtonRow[] {
  const { language } = answer
  if (answer.kind === 'outline') return outlineButtons(answer)
  if (answer.kind === 'none' && !answer.certain && answer.offers.length > 0)
    return rows(answer.offers.map(offerButton(language)), otherReports(answer))
  const [lead, ...others] = citedPassages(answer)
  if (lead === undefined) return rows(otherReports(answer))
  const core = answer.kind === 'figure' || answer.kind === 'passage' ? coreOf(answer, lead) : null
  const figure = answer.kind === 'figure' ? answer.figures[0]?.figure : undefined
  return rows(
    [
      wholeButton(lead.passage, language, figure),
      ...(core === null ? [] : copyButton(lead, core, language)),
      ...hitsButton(answer, others),
    ],
    otherReports(answer),
  )
}

// A figure is told apart by itself, a passage by its number in the list above.
const offerButton =
  (language: Language) =>
  (offer: Quotable, at: number): Button => {
    const name = 'figure' in offer ? `${at + 1} · ${offer.figure.text}` : String(at + 1)
    return button(name, language, { view: 'offer', key: quotableKey(offer) })
  }

/** The whole of a passage, as a new message; the figure that was asked for is marked there. */
export function wholeButton(
  { id }: Passage,
  language: Language,
  figure?: FigureCitation['figure'],
): Button {
  const key = figure === undefined ? id : `${id}-${figure.span.start}`
  return button(say('whole', language), language, { view: 'passage', key })
}

// What stands under the one part asked for, or the parts that were found.
function outlineButtons({ outline, language }: Answer & { kind: 'outline' }) {
  const [entry, ...others] = outline
  const below = entry !== undefined && others.length === 0 ? entry.children : []
  const sections = below.length > 0 ? below : outline.map(({ section }) => section)
  const shown = sections.slice(0, MAX_SECTIONS)
  return inRows(
    shown.map(section =>
      button(sectionMark(section, sections.indexOf(section)), language, {
        view: 'section',
        key: section.id,
      }),
    ),
  )
}

/**
 * What a button calls an entry that the text above names in full: its label, or its place in the list where that is
 * longer.
 *
 * @example sectionMark(section, 3) // '四(二)'
 */
export function sectionMark({ label }: Section, at: number): string {
  return label.length > MAX_MARK ? String(at + 1) : label
}

/** Small buttons, several in a row. */
export function inRows(buttons: readonly Button[]): ButtonRow[] {
  return buttons.flatMap((_, at) =>
    at % MARKS_A_ROW === 0 ? [buttons.slice(at, at + MARKS_A_ROW)] : [],
  )
}

// The passages an answer shows first, then its further hits.
function citedPassages(answer: Answer): readonly PassageCitation[] {
  const shown = answer.kind === 'none' ? answer.related : answer.passages
  const figures = 'figures' in answer ? answer.figures : []
  const all = [...figures.map(figure => ({ ...figure, terms: [] })), ...shown]
  return all.filter(
    ({ passage }, at) => all.findIndex(other => other.passage.id === passage.id) === at,
  )
}

/** The passages before and after one. */
export function neighbours(
  { report, passage }: Cited,
  language: Language,
  inPlace = false,
): Button[] {
  const at = report.passages.findIndex(({ id }) => id === passage.id)
  const steps = [
    ['previous', report.passages[at - 1]],
    ['next', report.passages[at + 1]],
  ] as const
  return steps.flatMap(([phrase, to]) =>
    at < 0 || to === undefined
      ? []
      : [button(say(phrase, language), language, { view: 'passage', key: to.id, inPlace })],
  )
}

/** All figures of a section, if it has any. */
export function figuresButton(section: Section, language: Language, library: Library): Button[] {
  if (library.figuresOf(section).length === 0) return []
  return [button(say('figuresHere', language), language, { view: 'figures', key: section.id })]
}

function hitsButton(answer: Answer, others: readonly PassageCitation[]): Button[] {
  const key = others
    .slice(0, MAX_IDS)
    .map(({ passage }) => passage.id)
    .join('')
  return key === ''
    ? []
    : [button(say('hits', answer.language), answer.language, { view: 'hits', key })]
}

// All in one button: which of them is asked next.
function otherReports({ notes, language }: Answer): Button[] {
  const others = notes.flatMap(note => (note.kind === 'report' ? note.others : []))
  const key = others
    .flatMap(report => anchorOf(report) ?? [])
    .slice(0, MAX_IDS)
    .join('')
  return key === ''
    ? []
    : [button(say('otherReports', language), language, { view: 'report', key })]
}

/** The id of a report in callback data: its first passage's, which leads back to it. */
export function anchorOf(report: Report): string | undefined {
  return report.anchor ?? undefined
}

// === Copying

/** A quotation, and what must stay of it when it is shortened. */
interface Shortenable {
  readonly whole: Span
  readonly core: Span
}

// A figure's sentence with the figure; a passage with what fits the question best.
function coreOf(answer: Answer, lead: PassageCitation): Shortenable {
  const figure = answer.kind === 'figure' ? answer.figures[0]?.figure : undefined
  if (figure) return { whole: figure.sentence, core: figure.span }
  return { whole: lead.passage.span, core: gistSpan(lead) }
}

/** Copies the quotation with its source; left out where no whole clause fits. */
export function copyButton(
  { report, passage }: Cited,
  { whole, core }: Shortenable,
  language: Language,
): Button[] {
  const source = `——${reportTitle(report)}${report.sections[passage.section]?.label ?? ''}`
  const quote = shortenedQuote(report.text, whole, { core, room: MAX_COPY - source.length - 2 })
  return quote === undefined ? [] : [{ text: say('copy', language), copy: `“${quote}”${source}` }]
}

interface QuoteLimits {
  readonly core: Span
  readonly room: number
}

/**
 * The longest run of whole clauses round the core that fits, `……` where it was shortened.
 * A core that is the whole is begun from its first clause.
 */
export function shortenedQuote(
  text: string,
  whole: Span,
  { core, room }: QuoteLimits,
): string | undefined {
  const parts = clauses(text, trimmed(text, whole))
  let first = Math.max(
    0,
    parts.findIndex(({ end }) => end > core.start),
  )
  let last = first
  const shown = (from: number, to: number) => sliceOf(text, parts, { from, to })
  if (parts.length === 0 || shown(first, last).length > room) return undefined
  for (;;) {
    if (last + 1 < parts.length && shown(first, last + 1).length <= room) last += 1
    else if (first > 0 && shown(first - 1, last).length <= room) first -= 1
    else return shown(first, last)
  }
}

/** The first and the last of a run of clauses. */
interface Run {
  readonly from: number
  readonly to: number
}

function sliceOf(text: string, parts: readonly Span[], { from, to }: Run): string {
  const quote = text.slice(parts[from]?.start, parts[to]?.end)
  return `${from > 0 ? '……' : ''}${quote}${to < parts.length - 1 ? '……' : ''}`
}

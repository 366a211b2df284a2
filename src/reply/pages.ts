import type { FigureCitation, Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import type { Passage, PassageInReport, Report, Section } from '../report/report.ts'
import {
  anchorOf,
  button,
  copyButton,
  figuresButton,
  inRows,
  neighbours,
  rows,
  sectionMark,
  type Target,
} from './buttons.ts'
import { figureLine, gistOf } from './citations.ts'
import { bold, type Formatted, lines, plain } from './formatted.ts'
import { layOut, unformatted } from './layout.ts'
import type { Button, ButtonRow, Message } from './message.ts'
import { say } from './phrases.ts'
import { cardButtons, chartPicture } from './pictures.ts'
import { fitKey, type View } from './press.ts'
import { placeOf, quotation, reportTitle, sectionName } from './quote.ts'
import { reportsNamed } from './reports-named.ts'

const FIGURES_A_PAGE = 20
const ENTRIES_A_PAGE = 12

/** What a page is drawn from, and which of its pages. */
export interface Scene {
  readonly library: Library
  readonly language: Language
  readonly page: number
}

/**
 * A passage word for word, with its place and the way on; a figure in it may be marked.
 *
 * @param asked where that figure starts in the report's text
 */
export function passagePage(
  { report, passage }: PassageInReport,
  { library, language }: Scene,
  asked?: number,
): Message {
  const whole = { whole: passage.span, core: passage.span }
  const figure = library.figuresOf(passage).find(one => one.figure.span.start === asked)
  const section = report.sections[passage.section]
  return layOut({
    blocks: [
      lines(
        bold(placeOf(report, passage, severalIn(library))),
        quotation(report, passage.span, figure ? [figure.figure.span] : []),
      ),
    ],
    language,
    buttons: rows(
      neighbours({ report, passage }, language, true),
      section ? [...figuresButton(section, language, library), upTo(section, language)] : [],
      [
        ...copyButton({ report, passage }, whole, language),
        ...(figure ? cardButtons(figure, library, language) : []),
      ],
    ),
  })
}

const severalIn = ({ reports }: Library): boolean => reports.length > 1

function upTo({ id }: Section, language: Language): Button {
  return button(say('upward', language), language, { view: 'section', key: id, inPlace: true })
}

// === The outline

/** A report's first headings, each a button. */
export function outlinePage(report: Report, scene: Scene): Message {
  const { language } = scene
  const sections = report.sections.filter(({ parent }) => parent === null)
  const list = paged(sections, ENTRIES_A_PAGE, scene.page)
  const turn = { view: 'outline', key: anchorOf(report) ?? '' } as const
  return layOut({
    blocks: [
      bold(say('outlineOf', language, { title: reportTitle(report) })),
      ...list.shown.map((section, at) => entryLine(entryOf(section, at))),
    ],
    language,
    separator: '\n',
    buttons: rows(
      ...entryButtons(list.shown.map(entryOf), language),
      turning(list, turn, language),
    ),
  })
}

/** A section's headings and passages, each a button, and the way back. */
export function sectionPage(report: Report, section: Section, scene: Scene): Message {
  const { library, language } = scene
  const list = paged(entriesOf(report, section), ENTRIES_A_PAGE, scene.page)
  const title = severalIn(library) ? reportTitle(report) : ''
  return layOut({
    blocks: [bold(`${title}${sectionName(section)}`), ...list.shown.map(entryLine)],
    language,
    separator: '\n',
    buttons: rows(
      ...entryButtons(list.shown, language),
      turning(list, { view: 'section', key: section.id }, language),
      [...figuresButton(section, language, library), ...backFrom(report, section, language)],
    ),
  })
}

/** A heading or passage of a list: its name stands in the text, its mark on the button. */
interface Entry {
  readonly mark: string
  readonly name: string
  readonly target: Target
}

// What stands directly under a heading, in the report's order.
function entriesOf(report: Report, { id }: Section): Entry[] {
  const index = report.sections.findIndex(section => section.id === id)
  const sections = report.sections.filter(({ parent }) => parent === index)
  const passages = report.passages.filter(({ section }) => section === index)
  return [...sections, ...passages]
    .sort((one, other) => one.span.start - other.span.start)
    .map((part, at) => ('heading' in part ? entryOf(part, at) : passageEntry(report, part, at)))
}

function entryOf(section: Section, at: number): Entry {
  const target = { view: 'section', key: section.id } as const
  return { mark: sectionMark(section, at), name: sectionName(section), target }
}

function passageEntry(report: Report, passage: Passage, at: number): Entry {
  const target = { view: 'passage', key: passage.id } as const
  return { mark: String(at + 1), name: passageName(report, passage), target }
}

// 四(二) names itself; where the button has a number, so has the line.
const entryLine = ({ mark, name }: Entry): Formatted =>
  plain(name.startsWith(mark) ? `• ${name}` : `${mark}. ${name}`)

function entryButtons(entries: readonly Entry[], language: Language): ButtonRow[] {
  return inRows(
    entries.map(({ mark, target }) => button(mark, language, { ...target, inPlace: true })),
  )
}

function passageName(report: Report, passage: Passage): string {
  return passage.runIn ?? gistOf({ report, passage, score: 0, terms: [] })
}

function backFrom(report: Report, { parent }: Section, language: Language): Button[] {
  const above = parent === null ? undefined : report.sections[parent]
  if (above !== undefined) return [upTo(above, language)]
  const key = anchorOf(report)
  if (key === undefined) return []
  return [button(say('outline', language), language, { view: 'outline', key, inPlace: true })]
}

// === Lists

/** What a list of figures is of: its title, and the button that shows another of its pages. */
export interface FigureList {
  readonly title: string
  readonly figures: readonly FigureCitation[]
  readonly turn: Target
}

/** Figures one a line, each with what it counts and its place. */
export function figuresPage({ title, figures, turn }: FigureList, scene: Scene): Message {
  const { library, language } = scene
  const list = paged(figures, FIGURES_A_PAGE, scene.page)
  const number = list.pages > 1 ? [pageOf(list, language)] : []
  return layOut({
    blocks: [bold(title), ...list.shown.map(figure => figureLine(figure, severalIn(library)))],
    tail: number,
    language,
    separator: '\n',
    buttons: rows([
      ...turning(list, turn, language),
      ...chartButton({ title, figures, turn }, language),
    ]),
  })
}

const CHARTS: Partial<Record<View, View>> = { topic: 'topicChart', figures: 'sectionChart' }

// Offered only where a chart would not mislead.
function chartButton({ title, figures, turn }: FigureList, language: Language): Button[] {
  const view = CHARTS[turn.view]
  if (view === undefined || turn.key === '' || chartPicture(title, figures, language) === null)
    return []
  return [button(say('chart', language), language, { view, key: turn.key })]
}

/** Further passages for a question, each with a button that shows it whole. */
export function hitsPage(
  hits: readonly { report: Report; passage: Passage }[],
  scene: Scene,
): Message {
  const { library, language } = scene
  const blocks = hits.map(({ report, passage }, at) =>
    lines(
      `${at + 1}. ${gistOf({ report, passage, score: 0, terms: [] })}`,
      placeOf(report, passage, severalIn(library)),
    ),
  )
  const open = hits.map(({ passage }, at) =>
    button(String(at + 1), language, { view: 'passage', key: passage.id }),
  )
  return layOut({
    blocks: [bold(say('hitsHead', language)), ...blocks],
    language,
    buttons: rows(open),
  })
}

/** The reports that are loaded, or those that some words name, each with a button to its outline. */
export function reportsPage(scene: Scene, typed = ''): Message {
  const { library, language } = scene
  const words = fitKey(typed.trim())
  const found = reportsNamed(library.reports, words)
  if (found.length === 0 && words !== '') return unformatted(say('noReports', language, { words }))
  const list = paged(found, ENTRIES_A_PAGE, scene.page)
  const outlines = list.shown.flatMap(report => {
    const key = anchorOf(report)
    return key === undefined
      ? []
      : [[button(reportTitle(report), language, { view: 'outline', key })]]
  })
  return layOut({
    blocks: [
      bold(
        words === ''
          ? say('reports', language, { n: found.length })
          : say('reportsNamed', language, { n: found.length, words }),
      ),
      ...list.shown.map(report => plain(`• ${reportTitle(report)}`)),
    ],
    tail: list.pages > 1 ? [pageOf(list, language), say('reportsHint', language)] : [],
    language,
    separator: '\n',
    buttons: rows(...outlines, turning(list, { view: 'reports', key: words }, language)),
  })
}

/** Reports of which one is asked next, each a button. */
export function reportChoice(reports: readonly Report[], language: Language): Message {
  const choices = reports.flatMap(report => {
    const key = anchorOf(report)
    return key === undefined
      ? []
      : [[button(reportTitle(report), language, { view: 'report', key })]]
  })
  return { ...unformatted(say('whichReport', language)), buttons: rows(...choices) }
}

const pageOf = ({ page, pages }: Paged<unknown>, language: Language): string =>
  say('page', language, { page: page + 1, pages })

interface Paged<T> {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
}

function paged<T>(all: readonly T[], size: number, wanted: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(wanted, pages - 1)
  return { shown: all.slice(page * size, (page + 1) * size), page, pages }
}

function turning({ page, pages }: Paged<unknown>, turn: Target, language: Language): Button[] {
  const steps = [
    ['backward', page - 1],
    ['forward', page + 1],
  ] as const
  return steps.flatMap(([phrase, to]) =>
    to < 0 || to >= pages
      ? []
      : [button(say(phrase, language), language, { ...turn, page: to, inPlace: true })],
  )
}

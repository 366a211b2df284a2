import type { Answer, Language, Note, OutlineEntry, Told } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { asksListing } from '../question/listing.ts'
import { answerButtons } from './buttons.ts'
import {
  alikeLine,
  figureHead,
  figureLine,
  figureSheet,
  gistOf,
  listHead,
  operandSheet,
  passageHead,
  passageSheet,
  printed,
  type Sheet,
  toldSheet,
} from './citations.ts'
import { bold, type Formatted, join, lines, plain } from './formatted.ts'
import type { Wanted } from './gist.ts'
import { fixedLine, type Line, plainLine } from './glance.ts'
import { type Layout, layOut } from './layout.ts'
import type { Message, Quotable } from './message.ts'
import { noteLine, noteWordings } from './notes.ts'
import { say } from './phrases.ts'
import { cut, oneLine, printedHeading, reportTitle } from './quote.ts'
import { refusal, refusalHead } from './refusal.ts'
import { spokenMessage } from './spoken.ts'

const MAX_LIKE_FIGURES = 4
// A note is shortened once a sentence's clauses are.
const NOTE_YIELDS = 2.5
// Kinds that list things one a line.
const LISTS: ReadonlySet<Answer['kind']> = new Set(['figures', 'outline', 'none'])

/**
 * An answer as it is sent: the headline, the quotation with what was asked marked in it, its place, and notes.
 * The same answer gives the same message everywhere; the command line shows its `text`.
 *
 * @example toMessage(library.ask('代表建议办了多少件'), library).text // '228件 — 代表建议…'
 */
export function toMessage(answer: Answer, library: Library): Message {
  const known = laidOut.get(library) ?? new WeakMap<Answer, Message>()
  laidOut.set(library, known)
  const message = known.get(answer) ?? messageOf(answer, library)
  known.set(answer, message)
  return message
}

// Many ask the same, and a library gives them the very same answer.
const laidOut = new WeakMap<Library, WeakMap<Answer, Message>>()

function messageOf(answer: Answer, library: Library): Message {
  if (answer.act && answer.kind === 'none')
    return spokenMessage(answer.act, library, answer.language)
  const message = layOut({
    ...(answer.kind === 'none' ? refusal(answer) : answered(answer, library)),
    language: answer.language,
    buttons: answerButtons(answer),
    separator: LISTS.has(answer.kind) ? '\n' : '\n\n',
  })
  return { ...message, quotes: quotablesOf(answer) }
}

function answered(answer: Answering, library: Library): Pick<Layout, 'blocks' | 'tail'> {
  const withTitle = titled(answer, library)
  if (isCited(answer)) return { blocks: [citedBlock(answer, withTitle)] }
  return {
    blocks: listBlocks(answer, withTitle),
    tail: answer.notes.map(note => noteLine(note, answer.language)).filter(line => line !== ''),
  }
}

/** What an answer quotes: its figures, or else its first passage. */
function quotablesOf(answer: Answer): readonly Quotable[] {
  if (answer.kind === 'none') return []
  const figures = 'figures' in answer ? answer.figures : []
  return figures.length > 0 ? figures : answer.passages.slice(0, 1)
}

/**
 * The reply's first line.
 *
 * @example headline(library.ask('专题讲座办了几场')) // '8次 — 专题讲座（2024年）'
 */
export function headline(answer: Answer): string {
  return headOf(answer).text.split('\n', 1)[0] ?? ''
}

function headOf(answer: Answer): Formatted {
  const { language } = answer
  const nothing = plain(say('none', language))
  switch (answer.kind) {
    case 'figure':
      return answer.figures[0] ? figureHead(answer.figures[0], language) : nothing
    case 'figures':
      return bold(listHead(answer.figures, language))
    case 'derived':
      return join([
        bold(answer.derived.value),
        ` — ${answer.derived.formula} ${say(answer.told ? 'counted' : 'computed', language)}`,
      ])
    case 'passage':
      return firstOfPassage(answer) ?? nothing
    case 'outline':
      return outlineHead(answer.outline, language)
    case 'none':
      return plain(refusalHead(answer))
  }
}

interface Telling {
  readonly told: Told
  readonly notes: readonly Note[]
  readonly language: Language
}

type Answering = Exclude<Answer, Answer & { kind: 'none' }>
type Cited = Answering & { readonly kind: 'figure' | 'derived' | 'passage' }

const isCited = (answer: Answering): answer is Cited =>
  answer.kind === 'figure' || answer.kind === 'derived' || answer.kind === 'passage'

function listBlocks(answer: Exclude<Answering, Cited>, withTitle: boolean): Formatted[] {
  const head = headOf(answer)
  if (answer.kind === 'outline') return [head, ...outlineLines(answer, withTitle)]
  const { figures } = answer
  const [first] = figures
  // Of one report it is enough to name it once.
  const once = withTitle && citesOne(answer) && first ? [plain(reportTitle(first.report))] : []
  const each = withTitle && once.length === 0
  return [head, ...figures.map(figure => figureLine(figure, each)), ...once]
}

// One report loaded needs no title, and neither does one that a note names.
function titled(answer: Answering, { reports }: Library): boolean {
  const named = answer.notes.some(({ kind }) => kind === 'report')
  return reports.length > 1 && !(named && citesOne(answer))
}

function citesOne(answer: Answering): boolean {
  const figures = 'figures' in answer ? answer.figures : []
  const passages = answer.passages.slice(0, 1)
  return new Set([...figures, ...passages].map(({ report }) => report.id)).size <= 1
}

/** What a phone shows at a glance: the answer with its place, what fits as well, the notes; then the rest, folded. */
function citedBlock(answer: Cited, withTitle: boolean): Formatted {
  const sheet = sheetOf(answer, withTitle)
  if (sheet === undefined) return headOf(answer)
  return printed(sheet, [...alikeLines(answer, withTitle), ...noteLines(answer)])
}

function sheetOf(answer: Cited, withTitle: boolean): Sheet | undefined {
  const { language, passages } = answer
  const [figure] = answer.figures
  const [citation] = passages
  const head = headOf(answer)
  if (answer.kind === 'figure') return figure && figureSheet(figure, language, withTitle)
  if (answer.told) return citation && toldSheet(head, answer.told, { citation, withTitle })
  if (answer.kind === 'derived') return operandSheet(head, answer.figures, withTitle)
  return citation && passageSheet(citation, withTitle, wantedOf(answer))
}

const wantedOf = ({ question }: Answer): Wanted => ({
  listing: asksListing(question),
})

// Equally good ones take a line each.
function alikeLines({ kind, figures, language }: Cited, withTitle: boolean): Line[] {
  const others = kind === 'figure' ? figures.slice(1, MAX_LIKE_FIGURES) : []
  const lines = others.map(other => alikeLine(other, withTitle))
  return lines.length > 0 ? [fixedLine(plain(say('also', language))), ...lines] : []
}

function noteLines(answer: Cited): Line[] {
  const { notes, language } = answer
  const told = answer.kind === 'figure' ? undefined : answer.told
  return notes
    .filter(note => !isSaidFirst(note, told))
    .map(note => {
      const wordings = noteWordings(note, language)
      return plainLine(
        wordings,
        wordings.slice(1).map(() => NOTE_YIELDS),
      )
    })
}

/** That an expression is not explained is the answer where it is all that was found: its first line says so. */
const isSaidFirst = (note: Note, told: Told | undefined): boolean =>
  note.kind === 'undefined' && note.expression === told?.text

function toldHead({ told, notes, language }: Telling): Formatted {
  const { text: whole, by, count } = told
  const text = opening(whole)
  if (notes.some(note => isSaidFirst(note, told)))
    return join([bold(text), say('told-undefined', language)])
  if (count !== undefined) return join([bold(text), say('told-count', language, { count })])
  return by === undefined ? bold(text) : join([bold(text), say(`told-${by}`, language)])
}

/** Words that fill a phone are broken off behind a clause: they stand in full in the sentence below. */
function opening(words: string): string {
  if (words.length <= MOST_WORDS) return words
  const most = cut(words, MOST_WORDS)
  const [clauses = most] = /^.{12,}(?=[;；,，])/su.exec(most) ?? []
  return `${clauses}……`
}

const MOST_WORDS = 110

function firstOfPassage(answer: Answer & { kind: 'passage' }): Formatted | undefined {
  const { told, notes, language, passages } = answer
  const [best] = passages
  return told ? toldHead({ told, notes, language }) : best && passageHead(best, wantedOf(answer))
}

// === Outlines

// One part with what is in it, or how many parts were found.
function outlineHead(outline: readonly OutlineEntry[], language: Language): Formatted {
  const [entry, ...others] = outline
  if (entry === undefined) return plain(say('none', language))
  return others.length === 0
    ? entryHead(entry, language)
    : bold(say('partsFound', language, { n: outline.length }))
}

function entryHead(entry: OutlineEntry, language: Language): Formatted {
  const { report, section, children } = entry
  const name = bold(printedHeading(report, section))
  const n = children.length > 0 ? children.length : headedIn(entry).length
  return n < 2 && children.length === 0 ? name : join([name, ` — ${say('parts', language, { n })}`])
}

function outlineLines({ outline }: Answer & { kind: 'outline' }, withTitle: boolean) {
  const title = withTitle ? outline.slice(0, 1).map(({ report }) => plain(reportTitle(report))) : []
  const [entry, ...others] = outline
  if (entry === undefined || others.length > 0 || entry.figures !== undefined)
    return [...title, ...outline.map(outline.length > FEW_PARTS ? partLine : partLines)]
  const parts =
    entry.children.length > 0
      ? entry.children.map(child => printedHeading(entry.report, child))
      : contents(entry)
  return [...title, ...parts.map(part => plain(`• ${part}`))]
}

const FEW_PARTS = 2 // 第四部分 of either half: each with what is below it

function partLines(entry: OutlineEntry): Formatted {
  const { report, children, figures = [] } = entry
  const below = figures.length > 0 ? [] : children
  const lower = below.map(child => plain(`   ${printedHeading(report, child)}`))
  return lines(partLine(entry), ...lower)
}

/** A part's heading, with its most telling figures where an overview is wanted. */
function partLine({ report, section, figures = [] }: OutlineEntry): Formatted {
  const heading = plain(`• ${printedHeading(report, section)}`)
  if (figures.length === 0) return heading
  const told = figures.flatMap(({ figure }, i) => [
    i === 0 ? '   ' : '；',
    bold(figure.text),
    ` ${oneLine(figure.what)}`,
  ])
  return lines(heading, join(told))
}

// A section without sections: its run-in headings, or how its passages begin.
function contents(entry: OutlineEntry): string[] {
  const headed = headedIn(entry)
  if (headed.length > 1) return headed
  const { report } = entry
  const parts = passagesOf(entry).map(
    passage => passage.runIn ?? gistOf({ passage, report, score: 0, terms: [] }),
  )
  return [...new Set(parts)]
}

const headedIn = (entry: OutlineEntry): string[] => [
  ...new Set(passagesOf(entry).flatMap(({ runIn }) => runIn ?? [])),
]

const passagesOf = ({ report, section }: OutlineEntry) =>
  report.passages.filter(passage => report.sections[passage.section]?.id === section.id)

import type {
  Answer,
  Doubt,
  Language,
  Note,
  OutlineEntry,
  PassageCitation,
  Told,
} from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { answerButtons } from './buttons.ts'
import {
  figureBlock,
  figureHead,
  figureLine,
  gistOf,
  listHead,
  nearLine,
  operandBlocks,
  passageBlock,
  toldBlock,
} from './citations.ts'
import { bold, type Formatted, italic, join, lines, plain } from './formatted.ts'
import { type Layout, layOut } from './layout.ts'
import type { Message, Quotable } from './message.ts'
import { type Phrase, say } from './phrases.ts'
import { cut, oneLine, printedHeading, reportTitle } from './quote.ts'
import { spokenMessage } from './spoken.ts'

const MAX_LIKE_FIGURES = 4
const MAX_RELATED = 2
const MAX_REFUSAL = 140
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
  return {
    blocks: blocksOf(answer, titled(answer, library)),
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
      return passageHead(answer) ?? nothing
    case 'outline':
      return outlineHead(answer.outline, language)
    case 'none':
      return isUnsure(answer) ? plain(doubtLine(answer)) : nothing
  }
}

type Answering = Exclude<Answer, None>

function blocksOf(answer: Answering, withTitle: boolean): Formatted[] {
  const head = headOf(answer)
  switch (answer.kind) {
    case 'figure':
      return figureBlocks(answer, withTitle)
    case 'figures':
      return [head, ...answer.figures.map(figure => figureLine(figure, withTitle))]
    case 'derived':
      return answer.told
        ? [head, toldQuote(answer.told, answer.passages, withTitle)]
        : [head, ...operandBlocks(answer.figures, withTitle)]
    case 'passage':
      return passageBlocks(answer, withTitle) ?? [head]
    case 'outline':
      return [head, ...outlineLines(answer, withTitle)]
  }
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

// Equally good ones take a line each.
function figureBlocks(
  { figures, language }: Answer & { kind: 'figure' | 'figures' },
  withTitle: boolean,
): Formatted[] {
  const [first, ...others] = figures.slice(0, MAX_LIKE_FIGURES)
  if (first === undefined) return []
  const alike = others.map(other => figureLine(other, withTitle))
  return [
    figureBlock(first, language, withTitle),
    ...(alike.length > 0 ? [lines(say('also', language), ...alike)] : []),
  ]
}

function toldHead({ text, by }: Told, language: Language): Formatted {
  return by === undefined ? bold(text) : join([bold(text), say(`told-${by}`, language)])
}

function passageHead({ told, passages: [best], language }: Answer & { kind: 'passage' }) {
  return told ? toldHead(told, language) : best && bold(gistOf(best))
}

// Where the very words are found: these, their sentence with them marked, and its place.
function passageBlocks(
  { told, passages: [best], language }: Answer & { kind: 'passage' },
  withTitle: boolean,
): Formatted[] | undefined {
  if (best === undefined) return undefined
  if (told === undefined) return [passageBlock(best, withTitle)]
  return [toldBlock(toldHead(told, language), told, { citation: best, withTitle })]
}

/** The names that were counted, in their sentence. */
function toldQuote(told: Told, [best]: readonly PassageCitation[], withTitle: boolean): Formatted {
  return best === undefined ? plain('') : toldBlock(null, told, { citation: best, withTitle })
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

function entryHead({ report, section, children }: OutlineEntry, language: Language): Formatted {
  const name = bold(printedHeading(report, section))
  return children.length === 0
    ? name
    : join([name, ` — ${say('parts', language, { n: children.length })}`])
}

function outlineLines({ outline }: Answer & { kind: 'outline' }, withTitle: boolean) {
  const title = withTitle ? outline.slice(0, 1).map(({ report }) => plain(reportTitle(report))) : []
  const [entry, ...others] = outline
  if (entry === undefined || others.length > 0 || entry.figures !== undefined)
    return [...title, ...outline.map(partLine)]
  const parts =
    entry.children.length > 0
      ? entry.children.map(child => printedHeading(entry.report, child))
      : contents(entry)
  return [...title, ...parts.map(part => plain(`• ${part}`))]
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
function contents({ report, section }: OutlineEntry): string[] {
  const passages = report.passages.filter(
    passage => report.sections[passage.section]?.id === section.id,
  )
  const parts = passages.map(
    passage => passage.runIn ?? gistOf({ passage, report, score: 0, terms: [] }),
  )
  return [...new Set(parts)]
}

// === Nothing found

type None = Answer & { kind: 'none' }

// Nothing fits surely, and it is for the reader to say whether one of the nearest was meant.
const isUnsure = ({ certain, offers }: None): boolean => !certain && offers.length > 0

const DOUBTS = {
  word: 'doubtWord',
  act: 'doubtWord',
  counted: 'doubtCounted',
  measure: 'doubtMeasure',
  place: 'doubtPart',
  level: 'doubtPart',
  part: 'doubtPart',
  year: 'doubtYear',
} as const satisfies Record<Doubt['kind'], Phrase>

function doubtLine({ doubt, language }: None): string {
  const word = doubt?.word ?? ''
  const named = doubt && word !== '' ? say(DOUBTS[doubt.kind], language, { word }) : ''
  return say('unsure', language, { doubt: named })
}

// Two lines, one for each near miss so that nobody takes those for the answer, and the notes: all within one budget.
// The near misses keep at least what they are and where, the notes come next, what is left tells more of the near.
function refusal(answer: None): { blocks: Formatted[]; tail: string[] } {
  const { nearFigures, related, offers, language } = answer
  const near = isUnsure(answer)
    ? offers
    : [...nearFigures.slice(0, MAX_RELATED), ...related].slice(0, MAX_RELATED)
  const withTitle = new Set(near.map(({ report }) => report.id)).size > 1
  const nearLines = (room: number) =>
    near.map((one, at) =>
      nearLine(one, { room, withTitle, mark: isUnsure(answer) ? `${at + 1}. ` : '• ' }),
    )
  const under = isUnsure(answer) ? 'meant' : 'nearest'
  const second = near.length === 0 ? plain(say('rephrase', language)) : italic(say(under, language))
  const head = [headOf(answer), second]
  const room = MAX_REFUSAL + 1 - taken(head)
  const tail = fittingNotes(answer, room - taken(nearLines(0)))
  const left = room - taken(tail.map(plain))
  return { blocks: [...head, ...nearLines(Math.floor(left / near.length) - 1)], tail }
}

/** The characters of lines with what parts them. */
const taken = (lines: readonly Formatted[]): number =>
  lines.reduce((sum, { text }) => sum + text.length + 1, 0)

// A shorter piece of a note says nothing.
const MIN_NOTE = 12

/** Notes as far as there is room: what the loaded reports are comes last, what a word means is never cut. */
function fittingNotes({ notes, language }: None, room: number): string[] {
  const byWeight = [...notes].sort((one, other) => Number(isAside(one)) - Number(isAside(other)))
  const kept = new Map<Note, string>()
  let left = room
  for (const note of byWeight) {
    const line = shortened(note, language, left - 1)
    if (line === '') continue
    kept.set(note, line)
    left -= line.length + 1
  }
  return notes.flatMap(note => kept.get(note) ?? [])
}

const isAside = ({ kind }: Note): boolean => kind === 'report'

function shortened(note: Note, language: Language, room: number): string {
  if (note.kind === 'glossary') return noteLine(note, language)
  const wordings = note.kind === 'bodies' ? BODIES.map(most => noteLine(note, language, most)) : []
  const line = wordings.find(({ length }) => length <= room) ?? noteLine(note, language, 1)
  if (line.length <= room) return line
  return room < MIN_NOTE || isAside(note) ? '' : `${cut(line, room - 1)}…`
}

// === Notes

const MAX_BODIES = 6
const BODIES = [6, 5, 4, 3, 2, 1] as const

/** A few names, and … where there are more. */
const listed = (names: readonly string[], most: number): string =>
  names.slice(0, most).join('、') + (names.length > most ? ' …' : '')

function noteLine(note: Note, language: Language, mostBodies = MAX_BODIES): string {
  switch (note.kind) {
    case 'respelled':
      return say('respelled', language, { typed: note.typed, read: note.read })
    case 'report':
      return note.others.length === 0
        ? ''
        : say('fromReport', language, { title: reportTitle(note.report), n: note.others.length })
    case 'bodies':
      return say('bodies', language, { asked: note.asked, bodies: listed(note.bodies, mostBodies) })
    case 'missing': {
      const operands = note.operands.map(operand => `“${operand}”`).join('、')
      return operands === '' ? say('noWhole', language) : say('missing', language, { operands })
    }
    case 'untold':
      return say('untold', language, { parts: note.parts.map(part => `“${part}”`).join('、') })
    case 'undefined':
      return say('undefined', language, { expression: note.expression })
    case 'glossary': {
      const { expression, meaning, source } = note
      return say('glossary', language, {
        expression,
        meaning: source === '' ? meaning : `${meaning}（${source}）`,
      })
    }
    case 'unprinted':
      return say('unprinted', language)
    case 'refused':
      return say('refused', language, { left: note.left, right: note.right })
    case 'shortened':
      return say('shortened', language, { n: note.most })
    case 'parts':
      return say('mostParts', language, { n: note.most })
  }
}

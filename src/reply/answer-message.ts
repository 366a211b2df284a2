import type {
  Answer,
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
  operandBlocks,
  passageBlock,
} from './citations.ts'
import { bold, type Formatted, italic, join, lines, plain } from './formatted.ts'
import { layOut } from './layout.ts'
import type { Message, Quotable } from './message.ts'
import { say } from './phrases.ts'
import {
  foldedQuotation,
  oneLine,
  placeOf,
  printedHeading,
  quotation,
  reportTitle,
} from './quote.ts'
import { spokenMessage } from './spoken.ts'

const MAX_LIKE_FIGURES = 4
const MAX_RELATED = 2
// Kinds that list things one a line.
const LISTS: ReadonlySet<Answer['kind']> = new Set(['figures', 'outline'])

/**
 * An answer as it is sent: the headline, the quotation with what was asked marked in it, its place, and notes.
 * The same answer gives the same message everywhere; the command line shows its `text`.
 *
 * @example toMessage(library.ask('代表建议办了多少件'), library).text // '228件 — 代表建议…'
 */
export function toMessage(answer: Answer, library: Library): Message {
  if (answer.act && answer.kind === 'none')
    return spokenMessage(answer.act, library, answer.language)
  const message = layOut({
    blocks: blocksOf(answer, titled(answer, library)),
    tail: answer.notes.map(note => noteLine(note, answer.language)).filter(line => line !== ''),
    language: answer.language,
    buttons: answerButtons(answer, library),
    separator: LISTS.has(answer.kind) ? '\n' : '\n\n',
  })
  return { ...message, quotes: quotablesOf(answer) }
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
      return nothing
  }
}

function blocksOf(answer: Answer, withTitle: boolean): Formatted[] {
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
    case 'none':
      return [head, ...nearBlocks(answer, withTitle)]
  }
}

// One report loaded needs no title, and neither does one that a note names.
function titled(answer: Answer, { reports }: Library): boolean {
  const named = answer.notes.some(({ kind }) => kind === 'report')
  return reports.length > 1 && !(named && citesOne(answer))
}

function citesOne(answer: Answer): boolean {
  const figures = 'figures' in answer ? answer.figures : []
  const passages = answer.kind === 'none' ? answer.related : answer.passages.slice(0, 1)
  return new Set([...figures, ...passages].map(({ report }) => report.id)).size <= 1
}

function figureBlocks(
  { figures, language }: Answer & { kind: 'figure' | 'figures' },
  withTitle: boolean,
) {
  return figures.slice(0, MAX_LIKE_FIGURES).map((citation, index) => {
    const block = figureBlock(citation, language, withTitle)
    return index === 1 ? lines(say('also', language), block) : block
  })
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
  const { report, passage } = best
  const place = placeOf(report, passage, withTitle)
  const quote = quotation(report, told.sentence, told.spans)
  return [lines(toldHead(told, language), quote, ...(place === '' ? [] : [plain(place)]))]
}

/** The names that were counted, in their sentence. */
function toldQuote(
  { sentence, spans }: Told,
  [best]: readonly PassageCitation[],
  withTitle: boolean,
): Formatted {
  if (best === undefined) return plain('')
  const { report, passage } = best
  return lines(quotation(report, sentence, spans), plain(placeOf(report, passage, withTitle)))
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

function nearBlocks(answer: Answer & { kind: 'none' }, withTitle: boolean): Formatted[] {
  const figures = answer.nearFigures
    .slice(0, MAX_RELATED)
    .map(figure => figureLine(figure, withTitle))
  const related = answer.related
    .slice(0, MAX_RELATED)
    .map(citation => nearPassage(citation, withTitle))
  if (figures.length + related.length === 0) return [plain(say('rephrase', answer.language))]
  const [first, ...rest] = figures.length > 0 ? [lines(...figures), ...related] : related
  return first ? [lines(italic(say('nearest', answer.language)), first), ...rest] : []
}

function nearPassage({ passage, report }: PassageCitation, withTitle: boolean): Formatted {
  return lines(foldedQuotation(report, passage.span), placeOf(report, passage, withTitle))
}

// === Notes

const MAX_BODIES = 6

/** A few names, and 等 where there are more. */
const listed = (names: readonly string[]): string =>
  names.slice(0, MAX_BODIES).join('、') + (names.length > MAX_BODIES ? ' …' : '')

function noteLine(note: Note, language: Language): string {
  switch (note.kind) {
    case 'respelled':
      return say('respelled', language, { typed: note.typed, read: note.read })
    case 'report':
      return note.others.length === 0
        ? ''
        : say('fromReport', language, { title: reportTitle(note.report), n: note.others.length })
    case 'bodies':
      return say('bodies', language, { asked: note.asked, bodies: listed(note.bodies) })
    case 'missing': {
      const operands = note.operands.map(operand => `“${operand}”`).join('、')
      return operands === '' ? say('noWhole', language) : say('missing', language, { operands })
    }
    case 'undefined':
      return say('undefined', language, { expression: note.expression })
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

import type {
  Answer,
  Doubt,
  FigureCitation,
  Language,
  Note,
  PassageCitation,
} from '../answer/answer.ts'
import { readable } from '../answer/wording.ts'
import { COURTESY_SECTIONS } from '../lexicon/heading-words.ts'
import { NOTHING_LOOKED_FOR } from '../lexicon/question-words.ts'
import { fold } from '../report/fold.ts'
import type { Report } from '../report/report.ts'
import { nearLine } from './citations.ts'
import { type Formatted, italic, plain } from './formatted.ts'
import { noteLine, noteWordings } from './notes.ts'
import { type Phrase, say } from './phrases.ts'
import { cut, placeOf } from './quote.ts'

const MAX_RELATED = 2
const MAX_REFUSAL = 140

type None = Answer & { kind: 'none' }

// Nothing fits surely, and it is for the reader to say whether one of the nearest was meant.
const isUnsure = ({ certain, offers }: None): boolean => !certain && offers.length > 0

/**
 * The first line where the report does not answer.
 *
 * @example refusalHead(answer) // '没有找到完全对得上的：没有说“大桥”的数。'
 */
export function refusalHead(answer: None): string {
  return isUnsure(answer) ? doubtLine(answer) : say('none', answer.language)
}

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

/**
 * Two lines, one for each near miss so that nobody takes those for the answer, and the notes: all within one budget.
 * The near misses keep at least what they are and where, the notes come next, what is left tells more of the near.
 *
 * @example layOut({ ...refusal(answer), language, separator: '\n' })
 */
export function refusal(answer: None): { blocks: Formatted[]; tail: string[] } {
  const { nearFigures, related, offers, language } = answer
  const near = isUnsure(answer)
    ? offers
    : [...nearFigures, ...related.filter(isOfContent)].filter(isLike(answer)).slice(0, MAX_RELATED)
  const withTitle = new Set(near.map(({ report }) => report.id)).size > 1
  const nearLines = (room: number) =>
    near.map((one, at) =>
      nearLine(one, {
        room,
        withTitle,
        mark: isUnsure(answer) ? `${at + 1}. ` : '• ',
      }),
    )
  const under = isUnsure(answer) ? 'meant' : 'nearest'
  const second = near.length === 0 ? plain(say('rephrase', language)) : italic(say(under, language))
  const head = [plain(refusalHead(answer)), second]
  const room = MAX_REFUSAL + 1 - taken(head)
  const tail = fittingNotes(answer, room - taken(nearLines(0)))
  const left = room - taken(tail.map(plain))
  return {
    blocks: [...head, ...nearLines(Math.floor(left / near.length) - 1)],
    tail,
  }
}

function isOfContent({ passage, report }: PassageCitation): boolean {
  return !COURTESY_SECTIONS.test(report.sections[passage.section]?.label ?? '')
}

/**
 * Whether something near shares so much as two neighbouring characters with the question: 三大能力 for an airport's
 * passengers helps nobody. Of questions without Chinese characters nothing can be told so.
 */
function isLike({ question }: None): (near: FigureCitation | PassageCitation) => boolean {
  const asked = fold(readable(question)).replace(NOTHING_LOOKED_FOR, ' ')
  const pairs = [...asked].flatMap((_, at) => PAIR.exec(asked.slice(at, at + 2))?.[0] ?? [])
  if (pairs.length === 0) return () => true
  return near => {
    const words = wordsOf(near)
    return pairs.some(pair => words.includes(pair) && !isCommon(pair, near.report))
  }
}

// 全区 and 代表 stand everywhere.
const COMMON = 0.2

function isCommon(words: string, { folded, passages }: Report): boolean {
  const holding = passages.filter(({ span }) => folded.slice(span.start, span.end).includes(words))
  return holding.length > COMMON * passages.length
}

const PAIR = /^\p{Script=Han}{2}$/u

/** What a figure counts and the sentence it stands in, or a passage, with the headings above. */
function wordsOf(near: FigureCitation | PassageCitation): string {
  const { report, passage } = near
  const { start, end } = 'figure' in near ? near.figure.sentence : passage.span
  const name = 'figure' in near ? near.figure.what : ''
  return `${fold(name)} ${report.folded.slice(start, end)} ${fold(placeOf(report, passage, false))}`
}

/** The characters of lines with what parts them. */
const taken = (lines: readonly Formatted[]): number =>
  lines.reduce((sum, { text }) => sum + text.length + 1, 0)

// A shorter piece of a note says nothing.
const MIN_NOTE = 12

/** Notes as far as there is room: what the loaded reports are comes last, what a word means is never cut. */
function fittingNotes({ notes, language }: None, room: number): string[] {
  const byWeight = fitNotes(notes).toSorted(
    (one, other) => Number(isAside(one)) - Number(isAside(other)),
  )
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

// A body that is not loaded is named as it was asked for: 省高级 is no slip for 新高级.
function fitNotes(notes: readonly Note[]): readonly Note[] {
  const isOfAnother = notes.some(({ kind }) => kind === 'bodies')
  return isOfAnother ? notes.filter(({ kind }) => kind !== 'respelled') : notes
}

const isAside = ({ kind }: Note): boolean => kind === 'report'

function shortened(note: Note, language: Language, room: number): string {
  if (note.kind === 'glossary') return noteLine(note, language)
  const wordings = noteWordings(note, language)
  const line = wordings.find(({ length }) => length <= room) ?? wordings.at(-1) ?? ''
  if (line.length <= room) return line
  return room < MIN_NOTE || isAside(note) ? '' : `${cut(line, room - 1)}…`
}

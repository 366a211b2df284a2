import type { Cell, Figure } from '../figure/figure.ts'
import {
  CHANGE_FROM,
  CHANGE_GOES_ON,
  CHANGE_STARTS,
  CHANGE_TO,
  MERGED_BEHIND,
} from '../lexicon/change-words.ts'
import { TWO_AT_ONCE } from '../lexicon/list-words.ts'
import { liesWithin, type Passage, type Report, type Span } from '../report/report.ts'
import type { Noted } from '../search/memory.ts'
import type { Term } from '../search/query.ts'
import { headingPath } from '../search/vocabulary.ts'
import { IN_OCCURRENCE } from '../weights.ts'
import type { FigureCitation } from './answer.ts'

/** A figure with the words round it, folded, by which it is found. */
export interface Occurrence extends Noted {
  readonly figure: Figure
  readonly passage: Passage
  readonly report: Report
  /** The folded sentence; the spans below are places in it. */
  readonly sentence: string
  readonly at: Span
  readonly clause: Span
  readonly what: Span
  /** The sentence's other figures, with the words of what they count. */
  readonly others: readonly { readonly at: Span; readonly what: Span }[]
  readonly passageText: string
  readonly headings: string
  /** Words it answers to though they are not printed: of 城乡居民收入分别增长4.4%、5.6% the second is 农村's. */
  readonly implied: string
  /** Which end of 从A提高到B it is; null where it is neither. */
  readonly end: 'from' | 'to' | null
  /** The frame that was read of it: kept here, so that both go together; a weak map would keep both for long. */
  frame: object | null
}

/**
 * Sets the figures of a passage beside the words that tell what they count.
 *
 * @param figures those that stand in it
 * @example occurrencesOf(passage, report, figuresOf(report)).map(({ sentence }) => sentence)
 */
export function occurrencesOf(
  passage: Passage,
  report: Report,
  figures: readonly Figure[],
): Occurrence[] {
  if (figures.length === 0) return []
  const around: Around = {
    passage,
    report,
    passageText: report.folded.slice(passage.span.start, passage.span.end),
    headings: headingPath(report, passage),
  }
  const sentences = new Map<number, SentenceFigures>()
  for (const figure of figures) {
    const { start } = figure.sentence
    const own = sentences.get(start) ?? sentenceFigures(figure, report)
    sentences.set(start, own)
    own.places.push({ at: placed(figure.span, start), what: placed(figure.whatSpan, start) })
  }
  const next = new Map<number, number>()
  return figures.map(figure => {
    const { start } = figure.sentence
    const place = next.get(start) ?? 0
    next.set(start, place + 1)
    const own = figure.cell ? inCell(figure.cell) : inSentence(figure, place, sentences.get(start))
    return new FigureOccurrence(figure, around, own)
  })
}

/** What the figures of a passage share. */
type Around = Pick<Occurrence, 'passage' | 'report' | 'passageText' | 'headings'>

/** A sentence with the places of its figures, in their order. */
interface SentenceFigures {
  readonly text: string
  readonly places: { readonly at: Span; readonly what: Span }[]
}

const sentenceFigures = ({ sentence }: Figure, { folded }: Report): SentenceFigures => ({
  text: folded.slice(sentence.start, sentence.end),
  places: [],
})

const placed = ({ start, end }: Span, from: number): Span => ({
  start: start - from,
  end: end - from,
})

/** What stands in a figure's own sentence. */
type Surroundings = Pick<Occurrence, 'sentence' | 'at' | 'clause' | 'what' | 'others'>

function inSentence(
  { sentence: { start }, clause }: Figure,
  place: number,
  { text, places }: SentenceFigures = NOWHERE,
): Surroundings {
  const { at, what } = places[place] ?? { at: NOTHING, what: NOTHING }
  return {
    sentence: text,
    at,
    what,
    clause: placed(clause, start),
    others: places.filter((_, other) => other !== place),
  }
}

const NOTHING: Span = { start: 0, end: 0 }
const NOWHERE: SentenceFigures = { text: '', places: [] }

/** What few figures are asked for is read when they are. */
class FigureOccurrence implements Occurrence {
  readonly figure: Figure
  readonly passage: Passage
  readonly report: Report
  readonly sentence: string
  readonly at: Span
  readonly clause: Span
  readonly what: Span
  readonly others: Occurrence['others']
  readonly passageText: string
  readonly headings: string
  frame: object | null = null
  notes: Noted['notes'] = null
  #implied: string | undefined
  #end: Occurrence['end'] | undefined

  constructor(figure: Figure, around: Around, own: Surroundings) {
    this.figure = figure
    this.passage = around.passage
    this.report = around.report
    this.sentence = own.sentence
    this.at = own.at
    this.clause = own.clause
    this.what = own.what
    this.others = own.others
    this.passageText = around.passageText
    this.headings = around.headings
  }

  get implied(): string {
    const { cell, implied } = this.figure
    this.#implied ??= cell ? '' : implied || impliedBy(this.sentence, this.at)
    return this.#implied
  }

  get end(): Occurrence['end'] {
    if (this.#end === undefined) this.#end = this.figure.cell ? null : endOf(this.sentence, this.at)
    return this.#end
  }
}

/** A cell's surroundings are its heads; the table's other figures say nothing of it. */
const inCell = ({ reading, at, what }: Cell): Surroundings => ({
  sentence: reading,
  at,
  what,
  clause: { start: reading.indexOf(',') + 1, end: reading.length },
  others: [],
})

/** Words that a figure answers to by its place in a list: of 城乡居民收入分别增长4.7%、6.6% the second is 农村. */
export function impliedBy(sentence: string, { start }: Span): string {
  const before = sentence.slice(0, start)
  for (const [pattern, words] of TWO_AT_ONCE) {
    const [found] = pattern.exec(before) ?? []
    if (found !== undefined)
      return words[/\d/.test(found.slice(found.lastIndexOf(',') + 1)) ? 1 : 0]
  }
  return ''
}

/**
 * Which end of a change a figure of a folded sentence is; null where it is neither.
 *
 * @example endOf('从91%提高到95%', { start: 1, end: 4 }) // 'from'
 */
export function endOf(sentence: string, { start, end }: Span): Occurrence['end'] {
  const before = sentence.slice(Math.max(0, start - 48), start)
  if (CHANGE_TO.test(before)) return 'to'
  const rest = sentence.slice(end)
  if (!CHANGE_FROM.test(before) || !CHANGE_GOES_ON.test(rest)) return null
  const changed = CHANGE_STARTS.test(before) || MERGED_BEHIND.test(rest)
  return changed ? 'from' : null
}

/**
 * How surely a term speaks of a figure, from 0 to 1: its best place, weighed by nearness.
 *
 * @example support(term('建议'), occurrenceOf('142条')) // 1: in the figure's own clause
 */
export function support(term: Term, occurrence: Occurrence): number {
  let best = 0
  let parts = 0
  for (const { text, weight, via } of term.alternatives) {
    const worth = weight * nearness(text, occurrence)
    if (via === 'part') parts += worth
    else best = Math.max(best, worth)
  }
  return Math.max(
    best,
    parts < IN_OCCURRENCE.leastParts ? 0 : Math.min(parts, IN_OCCURRENCE.mostParts),
  )
}

/** 农村居民 is meant where 农村 is implied. */
const impliedIn = (implied: string, word: string): boolean =>
  implied !== '' && implied.split(' ').some(each => word.startsWith(each))

function nearness(word: string, occurrence: Occurrence): number {
  let best = impliedIn(occurrence.implied, word) ? IN_OCCURRENCE.nearness.what : 0
  const { sentence } = occurrence
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + word.length))
    best = Math.max(best, nearnessAt({ start: at, end: at + word.length }, occurrence))
  if (best === 0 && occurrence.headings.includes(word)) return IN_OCCURRENCE.nearness.heading
  if (best === 0 && occurrence.passageText.includes(word)) return IN_OCCURRENCE.nearness.passage
  return best
}

function nearnessAt(found: Span, { at, clause, what, others }: Occurrence): number {
  if (liesWithin(found, at)) return IN_OCCURRENCE.nearness.what
  if (liesWithin(found, what))
    return liesWithin(what, clause)
      ? IN_OCCURRENCE.nearness.what
      : IN_OCCURRENCE.nearness.whatBefore
  if (others.some(other => liesWithin(found, other.at))) return IN_OCCURRENCE.nearness.otherFigure
  const between = others.some(({ at: other }) =>
    found.start < at.start
      ? other.start >= found.end && other.end <= at.start
      : other.start >= at.end && other.end <= found.start,
  )
  if (liesWithin(found, clause)) {
    const another = between || others.some(other => liesWithin(found, other.what))
    return another ? IN_OCCURRENCE.nearness.clauseBehindFigure : IN_OCCURRENCE.nearness.clause
  }
  if (found.start < at.start) {
    if (between) return IN_OCCURRENCE.nearness.beforeBehindFigure
    return clause.start - found.end > 40
      ? IN_OCCURRENCE.nearness.beforeFarther
      : IN_OCCURRENCE.nearness.before
  }
  return between ? IN_OCCURRENCE.nearness.afterBehindFigure : IN_OCCURRENCE.nearness.after
}

/**
 * The clause that a figure stands in.
 *
 * @example clauseOf(occurrenceOf('228件')) // '228件代表建议全部办理完毕并答复代表'
 */
export function clauseOf({ sentence, clause }: Pick<Occurrence, 'sentence' | 'clause'>): string {
  return sentence.slice(clause.start, clause.end)
}

/**
 * Where the last figure before a figure ends in its sentence; 0 where it is the first.
 *
 * @example endBefore(occurrenceOf('34条')) // the end of 142条 in 建议142条,被采纳34条
 */
export function endBefore({ others, at }: Pick<Occurrence, 'others' | 'at'>): number {
  return others.findLast(other => other.at.end <= at.start)?.at.end ?? 0
}

/**
 * What stands right before each later figure of the sentence that is counted alike: what was done with that one.
 *
 * @example doneToLater(occurrenceOf('14件')) // ['通过'] for 审议法规案14件,通过了13件
 */
export function doneToLater({
  sentence,
  at,
  others,
  figure,
}: Pick<Occurrence, 'sentence' | 'at' | 'others' | 'figure'>): string[] {
  return others
    .filter(other => other.at.start >= at.end)
    .filter(other => sentence.slice(0, other.at.end).endsWith(figure.unit))
    .map(other =>
      sentence
        .slice(at.end, other.at.start)
        .replace(/^[,、]/, '')
        .replace(/了$/, ''),
    )
}

/** A figure as an answer cites it; all that were asked for count alike where none is ranked. */
export const citationOf = ({
  occurrence: { figure, passage, report },
  score = 1,
}: {
  readonly occurrence: Occurrence
  readonly score?: number
}): FigureCitation => ({ figure, passage, report, score })

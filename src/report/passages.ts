import type { OutlinedParagraph } from './outline.ts'
import type { Passage, Span, Table } from './report.ts'
import { type RunInStyle, runInStyle, runInsOf } from './run-ins.ts'
import { sentencesOf } from './sentences.ts'

export type DraftPassage = Omit<Passage, 'id' | 'reportId' | 'text' | 'isCeremony'>

/** Sentences under one run-in heading, or without one. */
interface Group {
  readonly runIn: string | null
  readonly sentences: readonly Span[]
}

/** The longest passage, and the length that a longer stretch is cut to. */
const LONGEST = 400
const IDEAL = 240

/** Where a sentence longer than a passage may be cut: at the strongest marks that serve, at last anywhere. */
const WEAKER_STOPS = [
  /[^；;]*[；;]|[^；;]+/g,
  /[^，,]*[，,]|[^，,]+/g,
  /[\s\S]{1,400}(?<![\uD800-\uDBFF](?=[\uDC00-\uDFFF]))/g,
] as const

/**
 * Cuts paragraphs into passages: a run-in block or a paragraph each; what is longer than 400 characters
 * is cut at sentence ends into pieces of like length.
 *
 * @example cutPassages('规范议案办理。严格按照…', outlined, true)[0]?.runIn // '规范议案办理'
 */
export function cutPassages(
  text: string,
  outlined: readonly OutlinedParagraph[],
  hasHeadings: boolean,
): DraftPassage[] {
  const paragraphs = outlined.map(place => ({ place, sentences: sentencesIn(text, place) }))
  const words = paragraphs.map(({ sentences }) => wordsOf(text, sentences))
  const style = hasHeadings ? runInStyle(words) : null
  return paragraphs.flatMap(({ place, sentences }) =>
    groupsOf(text, place, sentences, style).flatMap(group => cutGroup(text, group, place)),
  )
}

function sentencesIn(text: string, { paragraph }: OutlinedParagraph): Span[] {
  if (paragraph.table) return rowsOf(text, paragraph.table, paragraph.pieces[0])
  return paragraph.pieces.flatMap(piece => sentencesOf(text, piece))
}

/** Each row is a sentence; what parts the heads from the rows belongs to the row before it. */
function rowsOf(text: string, { caption, heads, rows }: Table, whole: Span): Span[] {
  const starts = [...(caption ? [caption] : []), ...heads, ...rows].map(row =>
    'span' in row ? row.span.start : row.start,
  )
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? whole.end
    return { start, end: start + text.slice(start, end).trimEnd().length }
  })
}

function wordsOf(text: string, sentences: readonly Span[]): string[] {
  return sentences.map(({ start, end }) => text.slice(start, end))
}

// A text without any heading is prose: a short sentence in it is only a short sentence.
function groupsOf(
  text: string,
  { paragraph }: OutlinedParagraph,
  sentences: readonly Span[],
  style: RunInStyle | null,
): Group[] {
  if (!style || paragraph.lead !== null || paragraph.isNote || paragraph.table)
    return [{ runIn: paragraph.lead, sentences }]
  const front = style.inside || (style.front && paragraph.isPlain)
  const headings = runInsOf(wordsOf(text, sentences), { ...style, front })
  const starts = sentences.flatMap((_, index) =>
    index === 0 || headings.has(index) ? [index] : [],
  )
  return starts.map((start, index) => ({
    runIn: headings.get(start) ?? null,
    sentences: sentences.slice(start, starts[index + 1]),
  }))
}

function cutGroup(
  text: string,
  { runIn, sentences }: Group,
  { paragraph, section, half, year, body }: OutlinedParagraph,
): DraftPassage[] {
  const units = sentences.flatMap(sentence => shortened(text, sentence))
  return balanced(units).map(unit => ({
    section,
    runIn,
    span: around(unit),
    sentences: unit,
    half,
    year,
    body,
    table: paragraph.table && rowsIn(paragraph.table, around(unit)),
  }))
}

/** Of a table cut in pieces each passage has its own rows, under the heads of all. */
function rowsIn(table: Table, { start, end }: Span): Table {
  const rows = table.rows.filter(({ span }) => span.start < end && span.end > start)
  return { ...table, rows }
}

function around(sentences: readonly Span[]): Span {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 }
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

// A sentence cut up gives parts as long as passages, each taken for a sentence.
function shortened(text: string, sentence: Span): Span[] {
  return WEAKER_STOPS.reduce<Span[]>(
    (parts, stop) =>
      parts.flatMap(part => (lengthOf(part) > LONGEST ? splitAt(text, part, stop) : [part])),
    [sentence],
  )
}

function splitAt(text: string, { start, end }: Span, stop: RegExp): Span[] {
  const found = [...text.slice(start, end).matchAll(stop)]
  const parts = found.map(({ 0: part, index }) => ({
    start: start + index,
    end: start + index + part.length,
  }))
  return balanced(parts).map(around)
}

/** Runs of sentences, each within the limit and as close to like length as sentence ends allow. */
function balanced(units: readonly Span[]): Span[][] {
  const total = lengthOf(around(units))
  if (total <= LONGEST) return units.length > 0 ? [[...units]] : []
  const target = total / Math.max(Math.ceil(total / LONGEST), Math.round(total / IDEAL))
  return cheapestRuns(units, target)
}

interface Choice {
  readonly cost: number
  /** Where the last run begins. */
  readonly from: number
}

// choices[end] is the cheapest way to cut the first `end` units into runs.
function cheapestRuns(units: readonly Span[], target: number): Span[][] {
  const choices: Choice[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= units.length; end++) choices.push(cheapest(units, choices, end, target))
  const runs: Span[][] = []
  for (let end = units.length; end > 0; end = choices[end]?.from ?? 0) {
    runs.push(units.slice(choices[end]?.from, end))
  }
  return runs.reverse()
}

function cheapest(
  units: readonly Span[],
  choices: readonly Choice[],
  end: number,
  target: number,
): Choice {
  let best: Choice = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
  for (let from = end - 1; from >= 0; from--) {
    const length = (units[end - 1]?.end ?? 0) - (units[from]?.start ?? 0)
    if (length > LONGEST && from < end - 1) break
    const cost = (choices[from]?.cost ?? 0) + (length - target) ** 2
    if (cost < best.cost) best = { cost, from }
  }
  return best
}

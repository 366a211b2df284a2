import { LINE_CARRIES_ON, LINE_RUNS_ON } from '../lexicon/line-joins.ts'
import { isChrome, isPageMark } from './chrome.ts'
import { isNumbered, LONGEST_HEADING } from './headings.ts'
import { type Line, readLines, widthOf } from './lines.ts'
import { marksIn } from './marks.ts'
import { bodyStart, isSalutation } from './masthead.ts'
import { noiseOf } from './noise.ts'
import { tablesIn } from './tables.ts'

/** The published text without what its pages added, its sentences closed up, and the way back. */
export interface Joined {
  readonly text: string
  /** The offset in the source of a position in the text. */
  readonly sourceOffset: (position: number) => number
}

interface Cut {
  readonly start: number
  readonly end: number
}

const STOPPED = /[。！？!?；;：:…][”’"」』）)》】]*$|[）)】]$/
const HAS_STOP = /[。！？!?]/
/** An unfinished line longer than this is prose, not a heading without a number. */
const LONG = 45

/**
 * Closes up paragraphs that a page break or a line end cut inside a sentence, from the offset where the
 * published text begins; page numbers, running heads, tables of contents and the marks of notes go. Nothing
 * else is changed.
 *
 * @example closeUp('促进提升农村供水\n- 3 -\n保障能力。对…').text // '促进提升农村供水保障能力。对…'
 */
export function closeUp(source: string, from = 0): Joined {
  const lines = readLines(source, from)
  const noise = noiseOf(lines)
  const clean = lines.filter(line => !noise.has(line))
  const joins = joinsIn(source, clean)
  const body = clean[bodyStart(clean)]?.start ?? 0
  const within = [...noise].filter(line => line.start > body || !isPageMark(line.text)) // (上接1版) under a title cuts nothing
  const cuts = united([...joins, ...marksIn(source, from), ...within])
  return { text: withoutCuts(source, from, cuts), sourceOffset: wayBack(from, cuts) }
}

// A mark may stand in a line that goes as a whole.
function united(cuts: readonly Cut[]): Cut[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}

/** A form feed between two characters is a page break that whoever made the text knew to be inside a paragraph. */
const PAGE_BREAK = /^\f+$/

function joinsIn(source: string, clean: readonly Line[]): Cut[] {
  const body = clean.slice(bodyStart(clean))
  const rows = new Set(tablesIn(body).flatMap(({ captions, lines }) => [...captions, ...lines]))
  const layout = layoutOf(body.filter(line => !rows.has(line)))
  const cuts: Cut[] = []
  let paragraph = ''
  body.forEach((line, index) => {
    const before = body[index - 1]
    const between = source.slice(before?.end, line.start)
    const joined =
      before !== undefined &&
      !rows.has(before) &&
      !rows.has(line) &&
      (PAGE_BREAK.test(between) ||
        (!parts(between, paragraph) && continues(paragraph, before, line, layout)))
    if (joined) cuts.push({ start: before.end, end: line.start })
    paragraph = joined ? shortened(paragraph + line.text) : line.text
  })
  return cuts
}

const LONGEST_LOOKED_AT = 2_000

// What is asked of a paragraph stands at its ends; looked at whole line after line, a long one takes for ever.
function shortened(paragraph: string): string {
  if (paragraph.length <= LONGEST_LOOKED_AT) return paragraph
  const half = LONGEST_LOOKED_AT / 2
  return `${paragraph.slice(0, half)}${paragraph.slice(-half)}`
}

// An empty line behind a sentence's end; one in a sentence is a page's.
function parts(between: string, paragraph: string): boolean {
  return STOPPED.test(paragraph) && /^\s*$/.test(between) && /\n[^\S\n]*\n/.test(between)
}

interface Layout {
  /** Most paragraphs begin with an indent, so that an indented line begins one. */
  readonly indents: boolean
  /** The width that lines are set in; null where a line is a paragraph. */
  readonly measure: number | null
}

/** Lines of one width end so near it, as no character is cut and no sign begins a line. */
const RAGGED = 2.5

function layoutOf(lines: readonly Line[]): Layout {
  const widths = lines.map(setWidth)
  const measure = measureOf(widths)
  const full = widths.filter(width => Math.abs(width - measure) < RAGGED).length
  const isSet = lines.length > 9 && full > lines.length / 2
  return {
    indents: lines.filter(line => line.indented).length > (isSet ? 0 : lines.length / 2),
    measure: isSet ? measure : null,
  }
}

// The commonest width near the widest: signs may hang over the measure, and a few lines were never set.
function measureOf(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b)
  const wide = (sorted[Math.floor(sorted.length * 0.97)] ?? 0) - 2 * RAGGED
  const counts = new Map<number, number>()
  for (const width of widths.filter(width => width > wide))
    counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}

// An indent takes two characters of the measure.
function setWidth({ text, indented }: Line): number {
  return widthOf(text) + (indented ? 2 : 0)
}

/** What begins a line and cannot be parted: a number with its unit sign, a character with the signs behind it. */
const TOKEN = /^(?:[\w.,%％‰-]+|.)[，。、；：！？”’）》】」』,.;:!?)]*/u

// A line is full where what begins the next one had no room on it.
function isFull(before: Line, line: Line, measure: number): boolean {
  return setWidth(before) + widthOf(TOKEN.exec(line.text)?.[0] ?? '') > measure
}

function continues(paragraph: string, before: Line, line: Line, layout: Layout): boolean {
  if (isNumbered(line.text) || isSalutation(line.text) || isChrome(line.text)) return false
  if (isSalutation(paragraph) || isChrome(paragraph) || bothLatin(paragraph, line.text))
    return false
  if (isRow(before.text) || isRow(line.text)) return false
  if (LINE_CARRIES_ON.test(line.text)) return true
  if (STOPPED.test(paragraph)) return sentenceGoesOn(before, line, layout)
  if (LINE_RUNS_ON.test(paragraph) || opensQuote(paragraph)) return true
  if (layout.indents && line.indented) return false
  if (layout.measure !== null && isFull(before, line, layout.measure)) return true
  return isUnfinished(paragraph)
}

// In lines of one width a sentence that ends a full line is followed by the next one of its paragraph.
function sentenceGoesOn(before: Line, line: Line, { indents, measure }: Layout): boolean {
  if (measure === null || (indents && line.indented) || LEADS_IN.test(line.text)) return false
  return isFull(before, line, measure)
}

/** A line of its own before what it announces: 重点做好9个方面工作： */
const LEADS_IN = /^[^。！？；，,：:]{2,24}[：:]$/

/** A row of a Markdown table. */
function isRow(text: string): boolean {
  return text.startsWith('|') && text.endsWith('|')
}

function isUnfinished(paragraph: string): boolean {
  return (
    HAS_STOP.test(paragraph) || paragraph.length > (isNumbered(paragraph) ? LONGEST_HEADING : LONG)
  )
}

// Closing these up would make one word of two.
function bothLatin(before: string, after: string): boolean {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)
}

/** Whether its last sentence leaves a quotation or a title open: …成果找市场“双向. */
function opensQuote(text: string): boolean {
  return /[“《（][^”》）。！？]*$/.test(text)
}

function withoutCuts(source: string, from: number, cuts: readonly Cut[]): string {
  const starts = [from, ...cuts.map(cut => cut.end)]
  return starts.map((start, index) => source.slice(start, cuts[index]?.start)).join('')
}

function wayBack(from: number, cuts: readonly Cut[]): (position: number) => number {
  let shift = from
  const steps = cuts.map(cut => {
    const position = cut.start - shift
    shift += cut.end - cut.start
    return { position, shift }
  })
  return position => position + (steps[countUpTo(steps, position) - 1]?.shift ?? from)
}

/** How many of the steps begin at a position or before it. */
function countUpTo(steps: readonly { readonly position: number }[], position: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.position ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

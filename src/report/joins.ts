import { isNumbered, LONGEST_HEADING } from './headings.ts'
import { type Line, readLines } from './lines.ts'
import { bodyStart, isChrome, isPageMark, isSalutation } from './masthead.ts'

/** The published text with the page breaks inside its sentences closed up, and the way back. */
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
/** A line that ends so goes on in the next. */
const RUNS_ON = /[，,、]$|(?<!目)的$/
/** A line that begins so belongs to the one before. */
const CARRIES_ON = /^[，,。、；;：:！!？?）)》”’】%％]|^是[：:]/
/** An unfinished line longer than this is prose, not a heading without a number. */
const LONG = 45

/**
 * Closes up paragraphs that a page break cut inside a sentence, from the offset where the published
 * text begins. Nothing else is changed.
 *
 * @example closeUp('促进提升农村供水\n\n保障能力。对…').text // '促进提升农村供水保障能力。对…'
 */
export function closeUp(source: string, from = 0): Joined {
  const cuts = findCuts(source, readLines(source, from))
  return { text: withoutCuts(source, from, cuts), sourceOffset: wayBack(from, cuts) }
}

/** A form feed between two characters is a page break that whoever made the text knew to be inside a paragraph. */
const PAGE_BREAK = /^\f+$/

function findCuts(source: string, lines: readonly Line[]): Cut[] {
  const body = lines.slice(bodyStart(lines)).filter(line => !isPageMark(line.text))
  const layout = layoutOf(body)
  const cuts: Cut[] = []
  let paragraph = ''
  body.forEach((line, index) => {
    const before = body[index - 1]
    const joined =
      before !== undefined &&
      (PAGE_BREAK.test(source.slice(before.end, line.start)) ||
        continues(paragraph, before, line, layout))
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

interface Layout {
  /** Most paragraphs begin with an indent, so that an indented line begins one. */
  readonly indents: boolean
  /** A line this long goes on in the next, where a text is set in lines of one width. */
  readonly fullLine: number
}

function layoutOf(lines: readonly Line[]): Layout {
  const widest = lines.reduce((most, line) => Math.max(most, line.text.length), 0)
  const full = lines.filter(line => line.text.length > widest - 4).length
  const isSet = lines.length > 9 && full > lines.length / 2
  return {
    indents: lines.filter(line => line.indented).length > (isSet ? 0 : lines.length / 2),
    fullLine: isSet ? widest - 3 : Number.POSITIVE_INFINITY,
  }
}

function continues(paragraph: string, before: Line, line: Line, layout: Layout): boolean {
  if (isNumbered(line.text) || isSalutation(line.text) || isChrome(line.text)) return false
  if (isSalutation(paragraph) || isChrome(paragraph) || bothLatin(paragraph, line.text))
    return false
  if (CARRIES_ON.test(line.text)) return true
  if (STOPPED.test(paragraph)) return false
  if (RUNS_ON.test(paragraph) || opensQuote(paragraph)) return true
  if (layout.indents && line.indented) return false
  return before.text.length >= layout.fullLine || isUnfinished(paragraph)
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
  return position => position + (steps.findLast(step => step.position <= position)?.shift ?? from)
}

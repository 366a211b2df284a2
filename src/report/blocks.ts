import { NOTES_WITHIN } from '../lexicon/heading-words.ts'
import { isChrome } from './chrome.ts'
import { type Heading, isNumbered, readNumbered, readUnnumbered } from './headings.ts'
import type { Line } from './lines.ts'
import { isSalutation } from './masthead.ts'
import type { Span, Table } from './report.ts'
import { type FoundTable, tablesIn } from './tables.ts'

export interface HeadingBlock {
  readonly kind: 'heading'
  /** With offsets in the report's text. */
  readonly heading: Heading
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  /** Its stretches of text: an address or a lead on a line of its own, then the paragraph. */
  readonly pieces: readonly [Span, ...Span[]]
  /** The words of a lead line before it, or the term that a note explains. */
  readonly lead: string | null
  readonly isNote: boolean
  /** Whether it stands by itself: no heading in front on its line, no address. */
  readonly isPlain: boolean
  /** Its first characters, without the address before it. */
  readonly opening: string
  readonly table: Table | null
}

export type Block = HeadingBlock | ParagraphBlock

const ADDRESS = /^各[位们]代表[！!，,：:]?/
const NOTE = /^\d{1,3}[.．、]\s*([^：:。]{1,40})[：:]?/

/** A sentence on a line of its own that leads the paragraph below: 这是经济实力持续提升的五年。 */
const LEAD = /^[^，,；;：:。！？\d]{6,22}。$/

/**
 * The lines of the report proper as headings and paragraphs, in order.
 *
 * @example readBlocks(readLines('一、工作回顾\n去年…。')).map(block => block.kind) // ['heading', 'paragraph']
 */
export function readBlocks(lines: readonly Line[]): Block[] {
  const set = new Set(
    tablesIn(lines).flatMap(({ captions, lines: rows }) => [...captions, ...rows]),
  )
  const body = lines.filter(line => set.has(line) || !isChrome(line.text))
  const reader = new BlockReader(leadsOf(body))
  const tables = new Map(tablesIn(body).map(found => [found.captions[0] ?? found.lines[0], found]))
  for (let at = 0; at < body.length; ) {
    const line = body[at]
    const found = tables.get(line)
    if (found) reader.readTable(found)
    else if (line) reader.read(line, body[at + 1])
    at += found ? found.captions.length + found.lines.length : 1
  }
  return reader.blocks
}

// One such line is a short paragraph; two begin alike when they are leads.
function leadsOf(lines: readonly Line[]): ReadonlySet<Line> {
  const leads = lines.filter((line, index) => isLead(line, lines[index + 1]))
  const counts = new Map<string, number>()
  for (const line of leads) counts.set(openingOf(line), (counts.get(openingOf(line)) ?? 0) + 1)
  return new Set(leads.filter(line => (counts.get(openingOf(line)) ?? 0) > 1))
}

const openingOf = ({ text }: Line): string => text.slice(0, 2)

function isLead(line: Line, next: Line | undefined): boolean {
  return LEAD.test(line.text) && !isNumbered(line.text) && isProse(next)
}

function isProse(line: Line | undefined): boolean {
  return line !== undefined && !isNumbered(line.text) && /[。！？；]/.test(line.text)
}

class BlockReader {
  readonly blocks: Block[] = []
  readonly #leads: ReadonlySet<Line>
  #pending: Span[] = []
  #lead: string | null = null
  #inNotes = false

  constructor(leads: ReadonlySet<Line>) {
    this.#leads = leads
  }

  read(line: Line, next: Line | undefined): void {
    if (isSalutation(line.text)) this.#pending.push(salutationIn(line))
    else if (leadsIn(line, next)) this.#pending.push(line)
    else if (this.#leads.has(line)) this.#readLead(line)
    else if (!this.#readHeading(line, next)) this.#readParagraph(line, next)
  }

  /** A table is a paragraph of its own, led by its name. */
  readTable({ captions, lines, table }: FoundTable): void {
    this.#flush()
    const name = captions.find(({ text }) => !/^[（(]?单位/.test(text))?.text ?? null
    const [start = 0, end = 0] = [(captions[0] ?? lines[0])?.start, lines.at(-1)?.end]
    this.blocks.push({
      kind: 'paragraph',
      pieces: [{ start, end }],
      lead: name?.replace(/[（(]\s*单位[^（）()]*[）)]\s*$/, '').trim() || null,
      isNote: false,
      isPlain: false,
      opening: '',
      table,
    })
  }

  /** What waits for the paragraph below it stands alone above a table. */
  #flush(): void {
    const last = this.#pending.at(-1)
    if (last === undefined) return
    this.#pending.pop()
    this.#push(last, '')
  }

  #readLead(line: Line): void {
    this.#lead = line.text.replace(/。$/, '')
    this.#pending.push(line)
  }

  #readHeading(line: Line, next: Line | undefined): boolean {
    const heading = this.#headingOf(line, next)
    if (!heading) return false
    const from = heading.textStart
    this.#pushHeading(moved(heading, line.start))
    if (from !== null)
      this.#push({ start: line.start + from, end: line.end }, line.text.slice(from), false)
    return true
  }

  #headingOf(line: Line, next: Line | undefined): Heading | null {
    if (!this.#inNotes && isNumbered(line.text)) return readNumbered(line.text)
    const heading = readUnnumbered(line.text)
    return heading && next && (heading.mark !== '' || leadsOn(line, next)) ? heading : null
  }

  #pushHeading(heading: Heading): void {
    const before = this.blocks.at(-1)
    const above = before?.kind === 'heading' && before.heading.level === 1 ? before.heading : null
    if (above?.mark && heading.level === 1) this.blocks.pop()
    const whole = above?.mark && heading.level === 1 ? under(above, heading) : heading
    if (whole.level === 1) this.#inNotes = NOTES_WITHIN.test(whole.words)
    this.#pending = []
    this.#lead = null
    this.blocks.push({ kind: 'heading', heading: whole })
  }

  #readParagraph(line: Line, next: Line | undefined): void {
    const term = this.#inNotes ? NOTE.exec(line.text)?.[1] : undefined
    if (term !== undefined) this.#lead = term
    const isTermAlone = term !== undefined && /[：:]$/.test(line.text)
    if (isTermAlone && next && !isNumbered(next.text)) this.#pending.push(line)
    else this.#push(line, line.text)
  }

  #push(
    span: Span,
    text: string,
    isPlain = !ADDRESS.test(text) && this.#pending.length === 0,
  ): void {
    const [first = span, ...rest] = [...this.#pending, span].map(({ start, end }) => ({
      start,
      end,
    }))
    const opening = text.replace(ADDRESS, '').slice(0, 100)
    const [pieces, lead, isNote] = [[first, ...rest] as const, this.#lead, this.#inNotes]
    this.blocks.push({ kind: 'paragraph', pieces, lead, isNote, isPlain, opening, table: null })
    this.#pending = []
    this.#lead = null
  }
}

function salutationIn(line: Line): Span {
  return { start: line.start + Math.max(0, line.text.search(/各[位们]/)), end: line.end }
}

/** …的指导思想是：on a line of its own belongs to the paragraph below it. */
function leadsIn(line: Line, next: Line | undefined): boolean {
  return (
    /^.{2,40}[：:]$/.test(line.text) &&
    !isNumbered(line.text) &&
    !readUnnumbered(line.text) &&
    isProse(next)
  )
}

/** Below an unnumbered heading stands a numbered one, or a paragraph that is longer than it. */
function leadsOn(line: Line, next: Line): boolean {
  return isNumbered(next.text) || next.text.length > Math.max(line.text.length, 24) || isProse(next)
}

/** 附件1 and the title below it are one heading. */
function under(above: Heading, heading: Heading): Heading {
  return { ...heading, mark: above.mark, span: { start: above.span.start, end: heading.span.end } }
}

function moved(heading: Heading, by: number): Heading {
  const { span, textStart } = heading
  const shifted = { start: span.start + by, end: span.end + by }
  return { ...heading, span: shifted, textStart: textStart === null ? null : textStart + by }
}

import type { ReportCounts } from '../answer/library.ts'
import type { Occurrence } from '../answer/occurrence.ts'
import { type PackedReport, unpacked } from '../kept/packed.ts'
import type { Passage, Report, Section, Span } from '../report/report.ts'
import type { Entry } from '../search/source.ts'
import { FigureLines, type PackedLines, packedFigures, type SliceOf } from './figure-lines.ts'
import { textIn } from './line.ts'
import { ByteReader, ByteWriter } from './postings.ts'

/** What is known of a report without looking into it. */
export interface Head
  extends Omit<Report, 'text' | 'folded' | 'sections' | 'passages' | 'sourceOffset'> {
  readonly counts: ReportCounts
}

/** What a report holds. */
export type Content = Pick<Report, 'text' | 'folded' | 'sections' | 'passages' | 'sourceOffset'>

/** What is read as a whole as soon as anything of it is asked for. */
interface Layout {
  readonly sections: readonly Omit<Section, 'reportId'>[]
  readonly shifts: PackedReport['shifts']
  readonly ids: readonly string[]
  /** Run-in headings and years of passages, each once. */
  readonly words: readonly string[]
  /** What few passages have. */
  readonly others: readonly Other[]
}

const ROW = 8 // numbers of a passage, the last of them how many sentences follow

// Bytes of a layout that was read, and of a passage with its sentences.
const LAYOUT = 40_000
const PASSAGE = 800

// Questions that look into a report until what was put together of it is kept.
const SEVERAL = 2

type Other = readonly [at: number, body: Passage['body'], table: Passage['table']]

/**
 * What a report holds, as it is kept: stretches of bytes, each of which is read when somebody asks for it. Characters
 * are of two bytes, as they are in memory.
 *
 * @example new LaidOut(head, packedContent(packed(report, []))).passages[0]?.text
 */
export function packedContent(report: PackedReport): Buffer {
  const { text, folded, shifts, passages, figures } = report
  const words = new Map<string, number>()
  const numbers = new ByteWriter()
  for (const passage of passages)
    for (const number of rowOf(passage, placeIn(words))) numbers.number(number)
  const layout: Layout = {
    sections: report.sections.map(({ reportId: _, ...section }) => section),
    shifts,
    ids: passages.map(({ id }) => id),
    words: [...words.keys()],
    others: passages.flatMap(({ body, table }, at): Other[] =>
      body === null && table === null ? [] : [[at, body, table]],
    ),
  }
  const content = new ByteWriter()
  content.stretch(Buffer.from(text, 'utf16le'))
  for (const bytes of changesIn(text, folded)) content.stretch(bytes)
  content.stretch(Buffer.from(JSON.stringify(layout)))
  content.stretch(numbers.bytes())
  for (const bytes of packedFigures(text, passages, figures)) content.stretch(bytes)
  return content.bytes()
}

/** The place of a word in a list that grows, one more than that: 0 is none. */
const placeIn =
  (words: Map<string, number>) =>
  (word: string | null): number => {
    if (word === null) return 0
    const place = words.get(word) ?? words.size
    words.set(word, place)
    return place + 1
  }

function rowOf(passage: Passage, placeOf: (word: string | null) => number): number[] {
  const { section, runIn, year, half, isCeremony, span, sentences } = passage
  return [
    ...[section, placeOf(runIn), placeOf(year)],
    ...[Number(half === 'plan'), Number(isCeremony), span.start, span.end, sentences.length],
    ...sentences.flatMap(({ start, end }) => [start - span.start, end - span.start]),
  ]
}

/** Where the folded text has another character, as steps, and which. */
function changesIn(text: string, folded: string): readonly [steps: Buffer, characters: Buffer] {
  const steps = new ByteWriter()
  let characters = ''
  let before = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === folded[at]) continue
    steps.number(at - before)
    characters += folded[at] ?? ''
    before = at
  }
  return [steps.bytes(), Buffer.from(characters, 'utf16le')]
}

/** What a report holds, again: each part of it is put together when somebody asks for it. */
export class LaidOut implements Content {
  /** Whether the question that is being answered has looked at it. */
  isUsed = false
  #uses = 0
  readonly #head: Head
  readonly #size: number
  readonly #bytes: Record<'text' | 'steps' | 'characters' | 'layout' | 'numbers', Uint8Array>
  readonly #lines: PackedLines
  #figures: FigureLines | null = null
  #text: string | null = null
  #folded: string | null = null
  #layout: Layout | null = null
  #unpacked: Pick<Report, 'sections' | 'sourceOffset'> | null = null
  #passages: LaidPassages | null = null
  /** What was made of its passages, by their places: all of it goes with it. */
  entries: (Entry | undefined)[] = []
  occurrences: (readonly Occurrence[])[] = []
  #next = 0

  constructor(head: Head, content: Uint8Array) {
    const reader = new ByteReader(content)
    this.#head = head
    this.#size = content.length
    this.#bytes = {
      text: reader.stretch(),
      steps: reader.stretch(),
      characters: reader.stretch(),
      layout: reader.stretch(),
      numbers: reader.stretch(),
    }
    this.#lines = [reader.stretch(), reader.stretch()]
  }

  get figures(): FigureLines {
    this.#figures ??= new FigureLines(this.#lines, this.#sliceOf)
    return this.#figures
  }

  /** Whether it was looked into. */
  get isRead(): boolean {
    return this.#layout !== null
  }

  /** What was put together goes between two questions, unless several have asked for it. */
  endUse(): void {
    if (!this.isUsed) return
    this.isUsed = false
    if (++this.#uses >= SEVERAL) return
    this.#figures = null
    this.#text = null
    this.#folded = null
    this.#layout = null
    this.#unpacked = null
    this.#passages = null
    this.entries = []
    this.occurrences = []
  }

  get text(): string {
    this.#text ??= charactersIn(this.#bytes.text)
    return this.#text
  }

  /** Of most reports a passage is looked at: the characters of that alone are made a string. */
  readonly #sliceOf: SliceOf = ({ start, end }) =>
    this.#text?.slice(start, end) ?? charactersIn(this.#bytes.text.subarray(2 * start, 2 * end))

  get folded(): string {
    this.#folded ??= changed(this.#bytes)
    return this.#folded
  }

  get sections(): readonly Section[] {
    return this.#whole.sections
  }

  get sourceOffset(): (position: number) => number {
    return this.#whole.sourceOffset
  }

  get passages(): readonly Passage[] {
    return this.#laid.all()
  }

  /** Those right under a section, without the others. */
  passagesOf(section: number): readonly Passage[] {
    return this.#laid.under(section)
  }

  /** One passage, without the others. */
  passageAt(place: number): Passage | undefined {
    return this.#laid.at(place)
  }

  /** What it takes of memory, as far as it has been put together: an estimate, in bytes. */
  get bytes(): number {
    const strings = Number(this.#text !== null) + Number(this.#folded !== null)
    const parts = strings * this.#bytes.text.length + (this.#layout === null ? 0 : LAYOUT)
    return this.#size + parts + PASSAGE * this.#built + (this.#figures?.bytes ?? 0)
  }

  get #built(): number {
    return this.#passages?.built ?? 0
  }

  get #laid(): LaidPassages {
    this.#passages ??= new LaidPassages(this.#parsed, this.#bytes.numbers, {
      id: this.#head.id,
      sliceOf: this.#sliceOf,
    })
    return this.#passages
  }

  /** The place of a passage by its id. */
  placeOf(id: string): number | undefined {
    const { ids } = this.#parsed
    const place = ids[this.#next] === id ? this.#next : ids.indexOf(id) // most are asked for in their order
    this.#next = place + 1
    return place < 0 ? undefined : place
  }

  get #parsed(): Layout {
    this.#layout ??= JSON.parse(textIn(this.#bytes.layout)) as Layout
    return this.#layout
  }

  get #whole(): Pick<Report, 'sections' | 'sourceOffset'> {
    this.#unpacked ??= this.#unpack()
    return this.#unpacked
  }

  #unpack(): Pick<Report, 'sections' | 'sourceOffset'> {
    const { sections, shifts } = this.#parsed
    const reportId = this.#head.id
    return unpacked({
      ...this.#head,
      sections: sections.map(section => Object.assign(section, { reportId })), // nobody else has them
      ...{ shifts, text: '', folded: '', passages: [], figures: [] },
    })
  }
}

interface ReportSlices extends Pick<Report, 'id'> {
  readonly sliceOf: SliceOf
}

/** The passages of a report: of most reports that are looked into one or two are looked at. */
class LaidPassages {
  readonly #layout: Layout
  readonly #numbers: Int32Array
  readonly #report: ReportSlices
  /** Where the numbers of each passage begin. */
  readonly #starts: Int32Array
  readonly #seldom: ReadonlyMap<number, Other>
  readonly #known: Passage[] = []
  #isWhole = false
  built = 0

  constructor(layout: Layout, packed: Uint8Array, report: ReportSlices) {
    this.#layout = layout
    this.#numbers = numbersIn(packed)
    this.#report = report
    this.#starts = startsIn(layout.ids.length, this.#numbers)
    this.#seldom = new Map(layout.others.map(other => [other[0], other]))
  }

  at(place: number): Passage | undefined {
    const known = this.#known[place]
    if (known !== undefined || this.#layout.ids[place] === undefined) return known
    const passage = this.#read(place)
    this.built++
    this.#known[place] = passage
    return passage
  }

  all(): readonly Passage[] {
    if (!this.#isWhole) for (const place of this.#layout.ids.keys()) this.at(place)
    this.#isWhole = true
    return this.#known
  }

  under(section: number): readonly Passage[] {
    const places = [...this.#starts.keys()].filter(
      place => this.#numbers[this.#starts[place] ?? 0] === section,
    )
    return places.flatMap(place => this.at(place) ?? [])
  }

  #read(place: number): Passage {
    const { ids, words } = this.#layout
    const numbers = this.#numbers
    let at = this.#starts[place] ?? 0
    const next = (): number => numbers[at++] ?? 0
    const word = (): string | null => words[next() - 1] ?? null
    const [section, runIn, year] = [next(), word(), word()]
    const [isPlan, isCeremony] = [next() === 1, next() === 1]
    const span: Span = { start: next(), end: next() }
    const sentences: Span[] = []
    for (let left = next(); left > 0; left--)
      sentences.push({ start: span.start + next(), end: span.start + next() })
    const [, body = null, table = null] = this.#seldom.get(place) ?? []
    return {
      id: ids[place] ?? '',
      reportId: this.#report.id,
      section,
      runIn,
      text: this.#report.sliceOf(span),
      span,
      sentences,
      half: isPlan ? 'plan' : 'review',
      year,
      body,
      isCeremony,
      table,
    }
  }
}

function startsIn(passages: number, numbers: Int32Array): Int32Array {
  const starts = new Int32Array(passages)
  for (let place = 0, at = 0; place < passages; place++) {
    starts[place] = at
    at += ROW + 2 * (numbers[at + ROW - 1] ?? 0)
  }
  return starts
}

function numbersIn(bytes: Uint8Array): Int32Array {
  const reader = new ByteReader(bytes)
  const numbers = new Int32Array(bytes.length) // each takes a byte at least
  for (let at = 0; !reader.isOver; at++) numbers[at] = reader.number()
  return numbers
}

const charactersIn = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf16le')

function changed(bytes: Record<'text' | 'steps' | 'characters', Uint8Array>): string {
  const folded = Buffer.from(bytes.text)
  const steps = new ByteReader(bytes.steps)
  for (let at = 0, place = 0; place < bytes.characters.length; place += 2) {
    at += steps.number()
    folded[2 * at] = bytes.characters[place] ?? 0
    folded[2 * at + 1] = bytes.characters[place + 1] ?? 0
  }
  return folded.toString('utf16le')
}

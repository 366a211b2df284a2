import type { ReportCounts } from '../answer/library.ts'
import { type PackedReport, unpacked } from '../kept/packed.ts'
import type { Passage, Report, Section, Span } from '../report/report.ts'

/** What is known of a report without looking into it. */
export interface Head
  extends Omit<Report, 'text' | 'folded' | 'sections' | 'passages' | 'sourceOffset'> {
  readonly counts: ReportCounts
}

/** What a report holds. */
export type Content = Pick<Report, 'text' | 'folded' | 'sections' | 'passages' | 'sourceOffset'>

/** All of a report but its text, in few numbers. */
interface Layout {
  /** Where the folded text has another character, and which. */
  readonly changes: Changes
  readonly sections: readonly Omit<Section, 'reportId'>[]
  readonly shifts: PackedReport['shifts']
  readonly passages: PackedPassages
}

interface Changes {
  readonly steps: readonly number[]
  readonly characters: string
}

interface PackedPassages {
  readonly ids: readonly string[]
  /** Run-in headings and years, each once. */
  readonly words: readonly string[]
  /** Eight numbers a passage (`rowOf`), and behind them where each of its sentences begins and ends. */
  readonly numbers: readonly number[]
  /** What few passages have. */
  readonly others: readonly Other[]
}

const ROW = 8 // numbers of a passage, the last of them how many sentences follow

// Bytes of a layout before it is parsed, and of a passage with its sentences.
const LAYOUT = 30_000
const PASSAGE = 800

type Other = readonly [at: number, body: Passage['body'], table: Passage['table']]

/**
 * What a report holds besides its text, as it is kept.
 *
 * @example new LaidOut(head, report.text, packedLayout(packed(report, []))).passages[0]?.text
 */
export function packedLayout(report: PackedReport): string {
  const { text, folded, shifts } = report
  const sections = report.sections.map(({ reportId: _, ...section }) => section)
  const layout: Layout = {
    changes: changesIn(text, folded),
    ...{ sections, shifts, passages: packedPassages(report.passages) },
  }
  return JSON.stringify(layout)
}

function packedPassages(passages: readonly Passage[]): PackedPassages {
  const words = new Map<string, number>()
  const placeOf = (word: string | null): number => {
    if (word === null) return -1
    const place = words.get(word) ?? words.size
    words.set(word, place)
    return place
  }
  return {
    ids: passages.map(({ id }) => id),
    numbers: passages.flatMap(passage => rowOf(passage, placeOf)),
    others: passages.flatMap(({ body, table }, at): Other[] =>
      body === null && table === null ? [] : [[at, body, table]],
    ),
    words: [...words.keys()],
  }
}

function rowOf(passage: Passage, placeOf: (word: string | null) => number): number[] {
  const { section, runIn, year, half, isCeremony, span, sentences } = passage
  return [
    ...[section, placeOf(runIn), placeOf(year)],
    ...[Number(half === 'plan'), Number(isCeremony), span.start, span.end, sentences.length],
    ...sentences.flatMap(({ start, end }) => [start - span.start, end - span.start]),
  ]
}

function changesIn(text: string, folded: string): Changes {
  const steps: number[] = []
  let characters = ''
  let before = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === folded[at]) continue
    steps.push(at - before)
    characters += folded[at] ?? ''
    before = at
  }
  return { steps, characters }
}

/** What a report holds, again: each part of it is put together when somebody asks for it. */
export class LaidOut implements Content {
  readonly text: string
  readonly #head: Head
  #packed: string
  #layout: Layout | null = null
  #folded: string | null = null
  #unpacked: Pick<Report, 'sections' | 'sourceOffset'> | null = null
  #passages: LaidPassages | null = null
  #places: ReadonlyMap<string, number> | null = null

  constructor(head: Head, text: string, packed: string) {
    this.text = text
    this.#head = head
    this.#packed = packed
  }

  get folded(): string {
    this.#folded ??= changed(this.text, this.#parsed.changes)
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

  /** One passage, without the others. */
  passageAt(place: number): Passage | undefined {
    return this.#laid.at(place)
  }

  /** What it takes of memory, as far as it has been put together: an estimate, in bytes. */
  get bytes(): number {
    const characters = this.text.length * (this.#folded === null ? 1 : 2)
    return 2 * characters + LAYOUT * (this.#layout === null ? 1 : 4) + PASSAGE * this.#built
  }

  get #built(): number {
    return this.#passages?.built ?? 0
  }

  get #laid(): LaidPassages {
    this.#passages ??= new LaidPassages(this.#parsed.passages, this.#head.id, this.text)
    return this.#passages
  }

  /** The place of a passage by its id. */
  placeOf(id: string): number | undefined {
    this.#places ??= new Map(this.#parsed.passages.ids.map((each, place) => [each, place]))
    return this.#places.get(id)
  }

  get #parsed(): Layout {
    this.#layout ??= JSON.parse(this.#packed) as Layout
    this.#packed = ''
    return this.#layout
  }

  get #whole(): Pick<Report, 'sections' | 'sourceOffset'> {
    this.#unpacked ??= this.#unpack()
    return this.#unpacked
  }

  #unpack(): Pick<Report, 'sections' | 'sourceOffset'> {
    const { sections, shifts } = this.#parsed
    return unpacked({
      ...this.#head,
      sections: sections.map(section => ({ ...section, reportId: this.#head.id })),
      ...{ shifts, text: '', folded: '', passages: [], figures: [] },
    })
  }
}

/** The passages of a report: of most reports that are looked into one or two are looked at. */
class LaidPassages {
  readonly #packed: PackedPassages
  readonly #reportId: string
  readonly #text: string
  /** Where the numbers of each passage begin. */
  readonly #starts: Int32Array
  readonly #seldom: ReadonlyMap<number, Other>
  readonly #known: Passage[] = []
  #isWhole = false
  built = 0

  constructor(packed: PackedPassages, reportId: string, text: string) {
    this.#packed = packed
    this.#reportId = reportId
    this.#text = text
    this.#starts = startsIn(packed)
    this.#seldom = new Map(packed.others.map(other => [other[0], other]))
  }

  at(place: number): Passage | undefined {
    const known = this.#known[place]
    if (known !== undefined || this.#packed.ids[place] === undefined) return known
    const passage = this.#read(place)
    this.built++
    this.#known[place] = passage
    return passage
  }

  all(): readonly Passage[] {
    if (!this.#isWhole) for (const place of this.#packed.ids.keys()) this.at(place)
    this.#isWhole = true
    return this.#known
  }

  #read(place: number): Passage {
    const { ids, words, numbers } = this.#packed
    let at = this.#starts[place] ?? 0
    const next = (): number => numbers[at++] ?? 0
    const [section, runIn, year] = [next(), words[next()] ?? null, words[next()] ?? null]
    const [isPlan, isCeremony] = [next() === 1, next() === 1]
    const span: Span = { start: next(), end: next() }
    const sentences: Span[] = []
    for (let left = next(); left > 0; left--)
      sentences.push({ start: span.start + next(), end: span.start + next() })
    const [, body = null, table = null] = this.#seldom.get(place) ?? []
    return {
      id: ids[place] ?? '',
      reportId: this.#reportId,
      section,
      runIn,
      text: this.#text.slice(span.start, span.end),
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

function startsIn({ ids, numbers }: PackedPassages): Int32Array {
  const starts = new Int32Array(ids.length)
  for (let place = 0, at = 0; place < ids.length; place++) {
    starts[place] = at
    at += ROW + 2 * (numbers[at + ROW - 1] ?? 0)
  }
  return starts
}

// Units of two bytes: a string of a thousand changes is put together in one piece.
function changed(text: string, { steps, characters }: Changes): string {
  const bytes = Buffer.from(text, 'utf16le')
  let at = 0
  for (const [index, step] of steps.entries()) {
    at += step
    bytes.writeUInt16LE(characters.charCodeAt(index), 2 * at)
  }
  return bytes.toString('utf16le')
}

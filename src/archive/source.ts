import type { Report } from '../report/report.ts'
import { postingsOf, Ranking, type ScoredPostings } from '../search/ranking.ts'
import { type Entry, entryOf, type PassageSource } from '../search/source.ts'
import { STOP_WORDS } from '../search/stop-words.ts'
import type { Vocabulary } from '../search/vocabulary.ts'
import type { Catalog } from './catalog.ts'
import { type Contents, Outdated } from './contents.ts'
import { ArchivedEntry } from './entry.ts'
import type { LaidOut } from './layout.ts'
import { bytesOf, type Line, type Row } from './line.ts'
import {
  type FieldPostings,
  gramKey,
  noPostings,
  passagesIn,
  type WordPostings,
  wordIn,
} from './postings.ts'
import { Recent } from './recent.ts'
import type { ArchivedReport } from './report.ts'
import { type Averages, scoredPostings } from './scores.ts'
import { vocabularyOf } from './statistics.ts'

// Whoever reads by an older epoch may miss what has moved: each statement tells of which it is.
const LISTS = `select s.epoch, l.kind, l.key, l.postings from archive_state s left join (
    select 'gram' as kind, gram::text as key, postings from archive_grams where gram = any($1::int[])
    union all
    select 'word', word, postings from archive_words where word = any($2::text[])
  ) l on true`
const ENTRIES = `select s.epoch, p.number, p.entry from archive_state s
  left join archive_passages p on p.number = any($1::int[])`

// What is kept from one question to the next: passages, and numbers in lists at eight bytes each.
const MOST_ENTRIES = 1000
const MOST_NUMBERS = 200_000
const NUMBERS = 3 // of a place of a word: where it is, and what both fields score there
const LIST = 16 // what a list takes besides
const NOWHERE = postingsOf([], [])

/** The passages of an archive: numbered as if all were in memory, fetched as far as they are looked at. */
export class ArchivedPassages implements PassageSource {
  readonly vocabulary: Vocabulary
  readonly reportOf: Int32Array
  readonly engine = null
  readonly #catalog: Catalog
  readonly #line: Line
  readonly #contents: Contents
  /** The number here of each passage of the archive; -1 where it is of no report that is known. */
  readonly #numberOf: Int32Array
  readonly #firstOf: Int32Array
  readonly #grams = new Recent<string, readonly number[]>(({ length }) => LIST + length)
  readonly #words = new Recent<string, ScoredPostings>(numbersOf)
  readonly #averages: Averages
  #ranking: Ranking | undefined
  readonly #entries = new Recent<number, Entry>(() => 1)
  /** Of reports that are held anyway: they go with them. */
  readonly #ofHeld = new WeakMap<LaidOut, (Entry | undefined)[]>()

  constructor(catalog: Catalog, line: Line, contents: Contents) {
    const { reports, passages, statistics } = catalog
    this.#catalog = catalog
    this.#line = line
    this.#contents = contents
    this.reportOf = new Int32Array(passages)
    this.#firstOf = new Int32Array(reports.length)
    this.#numberOf = new Int32Array(lastPassage(reports)).fill(-1)
    let next = 0
    for (const [at, { firstPassage, head }] of reports.entries()) {
      this.#firstOf[at] = next
      for (let passage = 0; passage < head.counts.passages; passage++) {
        this.#numberOf[firstPassage + passage] = next
        this.reportOf[next++] = at
      }
    }
    this.#averages = averagesOf(catalog)
    this.vocabulary = vocabularyOf(statistics, passages, grams => this.#holding(grams))
  }

  found(weights: ReadonlyMap<string, number>): readonly number[] {
    const words = [...weights.keys()].filter(word => this.#isIndexed(word))
    this.expectLists([], words)
    this.#ranking ??= new Ranking(this.reportOf.length)
    return this.#ranking.best(
      words.map(word => ({
        postings: this.#words.get(word) ?? NOWHERE,
        weight: weights.get(word) ?? 1,
      })),
    )
  }

  #isIndexed(word: string): boolean {
    return !STOP_WORDS.has(word) && this.vocabulary.words.has(word)
  }

  reportAt(id: number): Report | undefined {
    return this.#reportAt(id)
  }

  entry(id: number): Entry | undefined {
    const known = this.#entries.get(id) ?? this.#heldEntry(id)
    if (known !== undefined) return known
    this.expect([id])
    return this.#entries.get(id)
  }

  expect(ids: Iterable<number>): void {
    const missing = [...ids].filter(id => !this.#entries.used(id) && !this.#reportAt(id)?.isHeld)
    const places = missing.flatMap(id => this.#placeOf(id) ?? [])
    const byNumber = new Map(places.map(place => [place.number, place]))
    const rows = this.#rows('entries', ENTRIES, [...byNumber.keys()])
    for (const [, number, packed] of rows) {
      const place = byNumber.get(Number(number))
      if (place === undefined || packed === null || packed === undefined) continue
      this.#entries.set(place.id, new ArchivedEntry(packed, place.report, place.at))
    }
    if (rows.length < byNumber.size) throw new Outdated()
  }

  expectPassages(ids: Iterable<number>): void {
    const reports = new Set<ArchivedReport>()
    for (const id of ids) {
      const report = this.#reportAt(id)
      if (report !== undefined) reports.add(report)
    }
    this.#contents.expect([...reports])
  }

  expectLists(grams: readonly string[], words: Iterable<string>): void {
    const { statistics } = this.#catalog
    const newGrams = grams.filter(gram => !this.#grams.used(gram) && statistics.count(gram) > 0)
    const newWords = [...words].filter(word => !this.#words.used(word) && this.#isIndexed(word))
    if (newGrams.length + newWords.length > 0) this.#fetchLists(newGrams, newWords)
  }

  /** Forgets what was asked for longest ago, between two questions. */
  trim(): void {
    this.#entries.trim(MOST_ENTRIES)
    this.#grams.trim(MOST_NUMBERS)
    this.#words.trim(MOST_NUMBERS)
  }

  #heldEntry(id: number): Entry | undefined {
    const place = this.#reportAt(id)?.isHeld ? this.#placeOf(id) : undefined
    if (place === undefined) return undefined
    const { report, at } = place
    const entries = this.#ofHeld.get(report.content) ?? []
    this.#ofHeld.set(report.content, entries)
    const passage = report.content.passageAt(at)
    entries[at] ??= passage && entryOf(passage, report)
    return entries[at]
  }

  /** The report of a passage, its place there, and its number in the archive. */
  #placeOf(id: number) {
    const report = this.#reportAt(id)
    if (report === undefined) return undefined
    const at = id - (this.#firstOf[this.reportOf[id] ?? 0] ?? 0)
    return { id, report, at, number: report.firstPassage + at }
  }

  #reportAt(id: number): ArchivedReport | undefined {
    return this.#catalog.reports[this.reportOf[id] ?? -1]
  }

  #holding(grams: readonly string[]): readonly (readonly number[])[] {
    this.expectLists(grams, [])
    return grams.map(gram => this.#grams.get(gram) ?? [])
  }

  #fetchLists(grams: readonly string[], words: readonly string[]): void {
    const byKey = new Map(grams.map(gram => [String(gramKey(gram)), gram]))
    const numbers = new Map<string, number[]>(grams.map(gram => [gram, []]))
    const postings = new Map(words.map(word => [word, noPostings()]))
    for (const [, kind, key, bytes] of this.#rows('lists', LISTS, [...byKey.keys()], words)) {
      if (kind === 'gram') this.#addGram(numbers.get(byKey.get(key ?? '') ?? ''), bytesOf(bytes))
      else this.#addWord(postings.get(key ?? ''), bytesOf(bytes))
    }
    for (const [gram, list] of numbers) this.#grams.set(gram, inOrder(list))
    for (const [word, { heading, text }] of postings) {
      const ordered = { heading: fieldInOrder(heading), text: fieldInOrder(text) }
      this.#words.set(word, scoredPostings(ordered, this.#averages))
    }
  }

  #addGram(numbers: number[] | undefined, bytes: Uint8Array): void {
    for (const passage of passagesIn(bytes)) {
      const number = this.#numberOf[passage] ?? -1
      if (number >= 0) numbers?.push(number)
    }
  }

  #addWord(all: WordPostings | undefined, bytes: Uint8Array): void {
    if (all === undefined) return
    const { heading, text } = wordIn(bytes)
    this.#addTo(all.heading, heading)
    this.#addTo(all.text, text)
  }

  #addTo(all: FieldPostings, { passages, times, lengths }: FieldPostings): void {
    for (const [at, passage] of passages.entries()) {
      const number = this.#numberOf[passage] ?? -1
      if (number < 0) continue
      all.passages.push(number)
      all.times.push(times[at] ?? 0)
      all.lengths.push(lengths[at] ?? 0)
    }
  }

  #rows(
    name: string,
    text: string,
    ...values: readonly (readonly (string | number)[])[]
  ): readonly Row[] {
    if (values.every(({ length }) => length === 0)) return []
    const rows = this.#line.rows({ name: `archive ${name}`, text, values })
    if (rows[0]?.[0] !== this.#catalog.epoch) throw new Outdated()
    return rows.filter(([, key]) => key !== null)
  }
}

const numbersOf = ({ passages }: ScoredPostings): number => LIST + NUMBERS * passages.length

function averagesOf({ segments, passages }: Catalog): Averages {
  const sum = (of: 'headingWords' | 'textWords') =>
    segments.reduce((all, segment) => all + segment[of], 0)
  return { passages, heading: sum('headingWords') / passages, text: sum('textWords') / passages }
}

const lastPassage = (reports: readonly ArchivedReport[]): number =>
  reports.reduce(
    (most, { firstPassage, head }) => Math.max(most, firstPassage + head.counts.passages),
    0,
  )

function inOrder(numbers: number[]): readonly number[] {
  for (let at = 1; at < numbers.length; at++)
    if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0))
      return Array.from(Int32Array.from(numbers).sort())
  return numbers
}

function fieldInOrder(field: FieldPostings): FieldPostings {
  const places = [...field.passages.keys()].sort(
    (one, other) => (field.passages[one] ?? 0) - (field.passages[other] ?? 0),
  )
  const ordered = (values: readonly number[]) => places.map(place => values[place] ?? 0)
  return {
    passages: ordered(field.passages),
    times: ordered(field.times),
    lengths: ordered(field.lengths),
  }
}

import type { Report } from '../report/report.ts'
import { postingsOf, Ranking, type ScoredPostings } from '../search/ranking.ts'
import { type Entry, entryOf, type PassageSource } from '../search/source.ts'
import { STOP_WORDS } from '../search/stop-words.ts'
import type { PassageNumbers, Vocabulary } from '../search/vocabulary.ts'
import type { Catalog } from './catalog.ts'
import { type Contents, Outdated } from './contents.ts'
import { ArchivedEntry } from './entry.ts'
import { type Copied, type Copy, type Line, numberIn, textIn } from './line.ts'
import {
  eachPassage,
  type FieldPostings,
  gramKey,
  noPostings,
  type WordPostings,
  wordIn,
} from './postings.ts'
import { Recent } from './recent.ts'
import { ArchivedReport } from './report.ts'
import { type Averages, scoredPostings } from './scores.ts'
import { vocabularyOf } from './statistics.ts'

// Whoever reads by an older epoch may miss what has moved: each statement tells of which it is.
const epochWith = (columns: string, rows: string) =>
  `select s.epoch::text, ${columns} from archive_state s left join ${rows}`
const GRAMS = epochWith('gram, postings', 'archive_grams on gram = any($1::int[])')
const WORDS = epochWith('word, postings', 'archive_words on word = any($1::text[])')
const ENTRIES = epochWith('number, entry', 'archive_passages on number = any($1::int[])')

// What is kept from one question to the next: passages, and numbers in lists, eight bytes each.
const MOST_ENTRIES = 1000
const MOST_NUMBERS = 200_000
const NUMBERS = 3 // of a place of a word: where it is, and what both fields score there
const LIST = 16 // what a list takes besides
const NOWHERE = postingsOf([], [])
const NONE = new Int32Array(0)

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
  readonly #grams = new Recent<string, Int32Array>(({ length }) => LIST + length / 2)
  readonly #words = new Recent<string, ScoredPostings>(numbersOf)
  readonly #averages: Averages
  #ranking: Ranking | undefined
  readonly #entries = new Recent<number, Entry>(() => 1)

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

  found(weights: ReadonlyMap<string, number>): Iterable<number> {
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
    if (byNumber.size === 0) return
    const [rows = []] = this.#rows([{ text: ENTRIES, values: [[...byNumber.keys()]] }])
    for (const [, number, packed] of rows) {
      const place = byNumber.get(numberIn(number))
      if (place === undefined || !packed) continue
      this.#entries.set(place.id, new ArchivedEntry(textIn(packed), place.report, place.at))
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

  expectLists(
    grams: readonly string[],
    words: Iterable<string>,
    within?: ReadonlySet<Report>,
  ): void {
    const { statistics } = this.#catalog
    this.#fetch({
      grams: grams.filter(gram => !this.#grams.used(gram) && statistics.count(gram) > 0),
      words: [...words].filter(word => !this.#words.used(word) && this.#isIndexed(word)),
      reports: this.#contents.missing(fewOf(within)),
    })
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
    const { entries } = report.content
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

  #holding(grams: readonly string[]): readonly PassageNumbers[] {
    this.expectLists(grams, [])
    return grams.map(gram => this.#grams.get(gram) ?? NONE)
  }

  /** All at once. */
  #fetch({ grams, words, reports }: Wanted): void {
    const byKey = new Map(grams.map(gram => [gramKey(gram), gram]))
    const copies: (Copy & { readonly take: (rows: readonly Copied[]) => void })[] = []
    if (grams.length > 0)
      copies.push({
        ...{ text: GRAMS, values: [[...byKey.keys()]] },
        take: rows => this.#takeGrams(byKey, rows),
      })
    if (words.length > 0)
      copies.push({
        ...{ text: WORDS, values: [words] },
        take: rows => this.#takeWords(words, rows),
      })
    if (copies.length + reports.length === 0) return
    const asked = copies.map(({ text, values }) => ({ text, values }))
    const content = reports.length === 0 ? [] : [this.#contents.copyOf(reports)]
    const told = this.#line.copies([...asked, ...content])
    for (const [at, { take }] of copies.entries()) take(this.#known(told[at] ?? []))
    if (reports.length > 0) this.#contents.take(reports, told.at(-1) ?? [])
  }

  #takeGrams(byKey: ReadonlyMap<number, string>, rows: readonly Copied[]): void {
    const { statistics } = this.#catalog
    const lists = new Map<string, NumberList>()
    for (const gram of byKey.values()) lists.set(gram, new NumberList(statistics.count(gram)))
    for (const [, key, bytes] of rows) {
      const list = lists.get(byKey.get(numberIn(key)) ?? '')
      if (bytes && list) eachPassage(bytes, passage => list.add(this.#numberOf[passage] ?? -1))
    }
    for (const [gram, list] of lists) this.#grams.set(gram, list.inOrder())
  }

  #takeWords(words: readonly string[], rows: readonly Copied[]): void {
    const postings = new Map(words.map(word => [word, noPostings()]))
    for (const [, word, bytes] of rows) if (bytes) this.#addWord(postings.get(textIn(word)), bytes)
    for (const [word, { heading, text }] of postings) {
      const ordered = { heading: fieldInOrder(heading), text: fieldInOrder(text) }
      this.#words.set(word, scoredPostings(ordered, this.#averages))
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

  #rows(copies: readonly Copy[]): readonly (readonly Copied[])[] {
    return this.#line.copies(copies).map(rows => this.#known(rows))
  }

  /** @throws {Outdated} where they are of another epoch than the catalog */
  #known(rows: readonly Copied[]): readonly Copied[] {
    if (textIn(rows[0]?.[0]) !== this.#catalog.epoch) throw new Outdated()
    return rows.filter(([, key]) => key !== null)
  }
}

/** What is fetched together. */
interface Wanted {
  readonly grams: readonly string[]
  readonly words: readonly string[]
  readonly reports: readonly ArchivedReport[]
}

// Where so few are asked about all of their figures are looked at.
const FEW_REPORTS = 2

const fewOf = (reports: ReadonlySet<Report> | undefined): readonly ArchivedReport[] =>
  reports === undefined || reports.size > FEW_REPORTS
    ? []
    : [...reports].filter(report => report instanceof ArchivedReport)

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

/** Numbers of passages as they come: those of several parts are not in order. */
class NumberList {
  readonly #numbers: Int32Array
  #length = 0
  #isInOrder = true

  /** @param most so many passages are known: others are of reports that were added since */
  constructor(most: number) {
    this.#numbers = new Int32Array(most)
  }

  add(number: number): void {
    if (number < 0) return
    if (number < (this.#numbers[this.#length - 1] ?? -1)) this.#isInOrder = false
    this.#numbers[this.#length++] = number
  }

  inOrder(): Int32Array {
    const numbers = this.#numbers.subarray(0, this.#length)
    return this.#isInOrder ? numbers : numbers.sort()
  }
}

function fieldInOrder(field: FieldPostings): FieldPostings {
  const isInOrder = field.passages.every(
    (passage, at) => at === 0 || (field.passages[at - 1] ?? 0) <= passage,
  )
  if (isInOrder) return field
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

import type { Passage, PassageFacts, Report } from '../report/report.ts'
import { IN_SEARCH } from '../weights.ts'
import type { Analyzer } from './analyzer.ts'
import type { Engine } from './engine.ts'
import { type Likeness, likenessOf, likenessWithin, mostAlike, tellingGrams } from './likeness.ts'
import type { Query } from './query.ts'
import { type Range, ReportRanges } from './report-ranges.ts'
import { Scorer } from './scorer.ts'
import type { Entry, PassageSource } from './source.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A passage that fits a query. */
export interface Hit {
  readonly passage: Passage
  readonly report: Report
  /** From 0 to about 1: the share of the query found here, near together. */
  readonly score: number
  /** The words found, as they stand in the folded text. */
  readonly terms: readonly string[]
}

/** Whether a passage of a report may be found; it is asked for only where the report alone does not tell. */
export type Accept = (report: Report, passage: () => Passage) => boolean

/** Which passages may be found, and how many. */
export interface SearchOptions {
  readonly limit?: number
  /** How far a passage may answer, from 0 to 1: another year's does less. */
  readonly fit?: (passage: PassageFacts) => number
  readonly accept?: Accept
  /** No passages of others are looked at. */
  readonly within?: ReadonlySet<Report>
}

/** What a search is narrowed to: some reports, and where the passages are of one alone. */
interface Expected {
  readonly within: ReadonlySet<Report> | undefined
  readonly only: Range | null
}

/** What the same words found, weighed the same. */
interface FoundBefore {
  readonly weights: ReadonlyMap<string, number>
  readonly found: Iterable<number>
}

/** A passage that may fit, on its way to its place. */
interface Ranked {
  readonly id: number
  readonly entry: Entry
  readonly score: number
  readonly rank: number
}

const CANDIDATES = 40 // words find them, finer features order them
const ALIKE = 24 // and these are found by characters: 蓍的别名, which jieba cuts as 蓍的 | 别名
const MOST_POSTINGS = 1000 // the rarest terms find; reading on costs time and finds nothing better
const MOST_KNOWN = 10_000
const FEW_TEXTS = 4 // each holds a number for each passage
const FEW_SEARCHES = 16 // of one question and its parts
const MANY_TIMES = 8 // so many reports are there that one is looked through rather than the lists of all
const AT_ONCE = 64 // passages that are fetched together

/** The passages of all reports, found by the words they hold and ordered by what they cover of the query. */
export class PassageIndex {
  readonly #passages: PassageSource
  readonly #analyzer: Pick<Analyzer, 'terms'>
  readonly #terms = new Map<string, readonly string[]>()
  readonly #lastAlike = new Map<string, Likeness>()
  #lastWithin: { text: string; range: Range; likeness: Likeness } | null = null
  readonly #lastFound = new Map<string, FoundBefore>()
  readonly #ranges: ReportRanges
  readonly #scorer: Scorer

  constructor(passages: PassageSource, analyzer: Pick<Analyzer, 'terms'>) {
    this.#passages = passages
    this.#analyzer = analyzer
    this.#ranges = new ReportRanges(passages)
    this.#scorer = new Scorer(passages.vocabulary)
  }

  get vocabulary(): Vocabulary {
    return this.#passages.vocabulary
  }

  /** What words find by, where it is in memory. */
  get engine(): Engine | null {
    return this.#passages.engine
  }

  /** Forgets what was found for the last texts, of which each holds a number for each passage. */
  forget(): void {
    this.#lastAlike.clear()
    this.#lastFound.clear()
    this.#lastWithin = null
    this.#scorer.forget()
  }

  /** The passages that fit best, best first. */
  search(
    query: Query,
    { limit = 10, accept = () => true, fit: fitOf = () => 1, within }: SearchOptions = {},
  ): Hit[] {
    const weights = this.#termWeights(query.terms)
    const only = this.#onlyOf(query.text, within)
    this.#expectLists(query.text, weights, { within, only })
    const likeness =
      only === null ? this.#likenessOf(query.text) : this.#likenessWithin(query.text, only)
    const narrowed = within === undefined ? null : this.#ranges.of(within)
    const accepts = (id: number) =>
      (narrowed === null || narrowed.has(id)) && accepted(this.#passages, id, accept)
    const ids = new Set([
      ...this.#candidates(weights, accepts),
      ...mostAlike(
        narrowed === null ? likeness : { ...likeness, holders: narrowed.among(likeness.holders) },
        ALIKE,
        accepts,
      ),
    ])
    this.#passages.expect(ids)
    const score = this.#scorer.of(query)
    const ranked: Ranked[] = []
    for (const id of ids) {
      const entry = this.#passages.entry(id)
      if (entry === undefined) continue
      const fit = fitOf(entry.facts)
      const own = score(id, entry) * fit
      if (own > 0)
        ranked.push({ id, entry, score: own, rank: own + this.#likenessAt(id, likeness, fit) })
    }
    const best = ranked.sort((a, b) => b.rank - a.rank || a.id - b.id).slice(0, limit)
    this.#passages.expectPassages(best.map(({ id }) => id))
    return best.map(({ id, entry, score: own }) =>
      hitOf(entry, own, () => this.#scorer.wordsIn(id, entry, query)),
    )
  }

  #expectLists(
    text: string,
    weights: ReadonlyMap<string, number>,
    { within, only }: Expected,
  ): void {
    if (this.engine !== null || this.#lastAlike.has(text)) return
    const { length } = this.#passages.reportOf
    const grams = only === null ? tellingGrams(text, this.vocabulary, length) : []
    this.#passages.expectLists(grams, weights.keys(), within)
  }

  /** Where only one report is asked about, unless all were compared with the same words just now. */
  #onlyOf(text: string, within: ReadonlySet<Report> | undefined): Range | null {
    if (within?.size !== 1 || this.#lastAlike.has(text)) return null
    const [report] = within
    const range = report && this.#ranges.rangeOf(report)
    const isFew = range && (range.end - range.start) * MANY_TIMES < this.#passages.reportOf.length
    return isFew ? range : null
  }

  #likenessWithin(text: string, range: Range): Likeness {
    const before = this.#lastWithin
    if (before?.text === text && before.range === range) return before.likeness
    const entryOf = (id: number) => this.#passages.entry(id)
    const likeness = likenessWithin(text, this.vocabulary, { ...range, entryOf })
    this.#lastWithin = { text, range, likeness }
    return likeness
  }

  #likenessOf(text: string): Likeness {
    const known = this.#lastAlike.get(text)
    if (known !== undefined) return known
    const likeness = likenessOf(text, this.vocabulary, this.#passages.reportOf)
    if (this.#lastAlike.size >= FEW_TEXTS) this.#lastAlike.clear()
    this.#lastAlike.set(text, likeness)
    return likeness
  }

  /** The first passage that holds a string as it is, for numbers and names that are no words. */
  containing(text: string, accept: (report: Report) => boolean): Hit | undefined {
    let next: number[] = []
    for (const id of this.vocabulary.mayHold(text)) {
      if (accepted(this.#passages, id, accept)) next.push(id)
      if (next.length < AT_ONCE) continue
      const found = this.#firstHolding(text, next)
      if (found !== undefined) return found
      next = []
    }
    return this.#firstHolding(text, next)
  }

  #firstHolding(text: string, ids: readonly number[]): Hit | undefined {
    this.#passages.expect(ids)
    for (const id of ids) {
      const entry = this.#passages.entry(id)
      if (entry?.text.includes(text)) return hitOf(entry, 1, () => [text])
    }
    return undefined
  }

  /** What orders beside the score: a report's share tells between reports, its passage's within. */
  #likenessAt(id: number, { ofPassage, ofReport }: Likeness, fit: number): number {
    const report = this.#passages.reportOf[id] ?? 0
    return fit * IN_SEARCH.order.passage * ofPassage(id) + IN_SEARCH.order.report * ofReport(report)
  }

  #candidates(weights: ReadonlyMap<string, number>, accepts: (id: number) => boolean): number[] {
    const candidates: number[] = []
    for (const id of this.#found(weights)) {
      if (accepts(id)) candidates.push(id)
      if (candidates.length === CANDIDATES) break
    }
    return candidates
  }

  /** All that hold one of the words, best first: the same words are often looked for in other reports next. */
  #found(weights: ReadonlyMap<string, number>): Iterable<number> {
    const key = [...weights.keys()].join('\n')
    const before = this.#lastFound.get(key)
    if (before !== undefined && isAlike(before.weights, weights)) return before.found
    const found = this.#passages.found(weights)
    if (this.#lastFound.size >= FEW_SEARCHES) this.#lastFound.clear()
    this.#lastFound.set(key, { weights, found })
    return found
  }

  /** jieba costs more than all else here; what queries look for are the same few words of the corpus. */
  #termsOf(text: string): readonly string[] {
    const known = this.#terms.get(text) ?? this.#analyzer.terms(text)
    if (this.#terms.size < MOST_KNOWN) this.#terms.set(text, known)
    return known
  }

  /** Index terms for every alternative; those that most passages hold are left out, and what is commonest of the rest. */
  #termWeights(terms: Query['terms']): ReadonlyMap<string, number> {
    const weights = new Map<string, number>()
    for (const term of terms)
      for (const { text, weight } of term.alternatives)
        for (const word of this.#termsOf(text))
          weights.set(word, Math.max(weights.get(word) ?? 0, weight * term.weight))
    return rarest(weights, this.vocabulary)
  }
}

/** The same words in the same order weigh the same. */
function isAlike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  for (const [word, weight] of one) if (other.get(word) !== weight) return false
  return true
}

function rarest(
  weights: ReadonlyMap<string, number>,
  { words, passages }: Vocabulary,
): Map<string, number> {
  const held = (word: string) => words.get(word) ?? 0
  const ordered = [...weights].sort(([a], [b]) => held(a) - held(b))
  let postings = 0
  const finding = ordered.filter(([word]) => {
    postings += held(word)
    return held(word) <= passages * IN_SEARCH.common && postings <= MOST_POSTINGS
  })
  return new Map(finding.length > 0 ? finding : ordered.slice(0, 1))
}

const accepted = (passages: PassageSource, id: number, accept: Accept): boolean => {
  const report = passages.reportAt(id)
  return report !== undefined && accept(report, () => passageAt(passages, id))
}

function passageAt(passages: PassageSource, id: number): Passage {
  const entry = passages.entry(id)
  if (entry === undefined) throw new Error(`passage ${id}: expected one, got none`)
  return entry.passage
}

/** Of the passages found few are shown: their words are read when they are. */
function hitOf({ passage, report }: Entry, score: number, wordsIn: () => readonly string[]): Hit {
  let terms: readonly string[] | undefined
  return {
    passage,
    report,
    score,
    get terms() {
      terms ??= wordsIn()
      return terms
    },
  }
}

import type { Passage, PassageFacts, Report } from '../report/report.ts'
import type { Analyzer } from './analyzer.ts'
import type { Engine } from './engine.ts'
import { type Likeness, likenessOf, mostAlike, tellingGrams } from './likeness.ts'
import { coverage, presence } from './match.ts'
import type { Query, Term } from './query.ts'
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
}

const CANDIDATES = 40 // words find them, finer features order them
const ALIKE = 24 // and these are found by characters: 蓍的别名, which jieba cuts as 蓍的 | 别名
const COMMON = 0.4 // a term in more of the passages than this finds nothing by itself
const MOST_POSTINGS = 1000 // the rarest terms find; reading on costs time and finds nothing better
const MOST_KNOWN = 10_000
const FEW_TEXTS = 4 // each holds a number for each passage
const FEW_SEARCHES = 16 // of one question and its parts
const AT_ONCE = 64 // passages that are fetched together
const ORDER = { passage: 1.5, report: 1 } // beside the score, which is 1 for all that is asked

/** The passages of all reports, found by the words they hold and ordered by what they cover of the query. */
export class PassageIndex {
  readonly #passages: PassageSource
  readonly #analyzer: Pick<Analyzer, 'terms'>
  readonly #terms = new Map<string, readonly string[]>()
  readonly #lastAlike = new Map<string, Likeness>()
  readonly #lastFound = new Map<string, readonly number[]>()

  constructor(passages: PassageSource, analyzer: Pick<Analyzer, 'terms'>) {
    this.#passages = passages
    this.#analyzer = analyzer
  }

  get vocabulary(): Vocabulary {
    return this.#passages.vocabulary
  }

  /** What words find by, where it is in memory. */
  get engine(): Engine | null {
    return this.#passages.engine
  }

  /** The passages that fit best, best first. */
  search(
    query: Query,
    { limit = 10, accept = () => true, fit: fitOf = () => 1 }: SearchOptions = {},
  ): Hit[] {
    const weights = this.#termWeights(query.terms)
    this.#expectLists(query.text, weights)
    const likeness = this.#likenessOf(query.text)
    const accepts = (id: number) => accepted(this.#passages, id, accept)
    const ids = new Set([
      ...this.#candidates(weights, accepts),
      ...mostAlike(likeness, ALIKE, accepts),
    ])
    this.#passages.expect(ids)
    const pairs = pairsOf(query.text, this.vocabulary)
    const inHeadings = new Map<string, readonly number[]>() // passages share headings
    const ranked = [...ids].flatMap(id => {
      const entry = this.#passages.entry(id)
      if (entry === undefined) return []
      const fit = fitOf(entry.facts)
      const inHeading = inHeadings.get(entry.heading) ?? presences(query.terms, entry.heading)
      inHeadings.set(entry.heading, inHeading)
      const scored = scoreOf(entry, query, { pairs, fit, inHeading })
      return { id, entry, ...scored, rank: scored.score + this.#likenessAt(id, likeness, fit) }
    })
    const best = ranked
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.rank - a.rank || a.id - b.id)
      .slice(0, limit)
    this.#passages.expectPassages(best.map(({ id }) => id))
    return best.map(({ entry, score, terms }) => hitOf(entry, score, terms))
  }

  #expectLists(text: string, weights: ReadonlyMap<string, number>): void {
    if (this.#lastAlike.has(text)) return
    const { length } = this.#passages.reportOf
    if (this.engine === null)
      this.#passages.expectLists(tellingGrams(text, this.vocabulary, length), weights.keys())
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
      if (entry?.text.includes(text)) return hitOf(entry, 1, [text])
    }
    return undefined
  }

  /** What orders beside the score: a report's share tells between reports, its passage's within. */
  #likenessAt(id: number, { passages, reports }: Likeness, fit: number): number {
    const ofReport = reports[this.#passages.reportOf[id] ?? 0] ?? 0
    return fit * ORDER.passage * (passages[id] ?? 0) + ORDER.report * ofReport
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
  #found(weights: ReadonlyMap<string, number>): readonly number[] {
    const key = JSON.stringify([...weights])
    const before = this.#lastFound.get(key)
    if (before !== undefined) return before
    const found = this.#passages.found(weights)
    if (this.#lastFound.size >= FEW_SEARCHES) this.#lastFound.clear()
    this.#lastFound.set(key, found)
    return found
  }

  /** jieba costs more than all else here; what queries look for are the same few words of the corpus. */
  #termsOf(text: string): readonly string[] {
    const known = this.#terms.get(text) ?? this.#analyzer.terms(text)
    if (this.#terms.size < MOST_KNOWN) this.#terms.set(text, known)
    return known
  }

  /** Index terms for every alternative; those that most passages hold are left out, and what is commonest of the rest. */
  #termWeights(terms: readonly Term[]): ReadonlyMap<string, number> {
    const weights = new Map<string, number>()
    for (const term of terms)
      for (const { text, weight } of term.alternatives)
        for (const word of this.#termsOf(text))
          weights.set(word, Math.max(weights.get(word) ?? 0, weight * term.weight))
    return rarest(weights, this.vocabulary)
  }
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
    return held(word) <= passages * COMMON && postings <= MOST_POSTINGS
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

const WEIGHTS = { text: 0.55, sentence: 0.3, pairs: 0.15, heading: 0.6, emphasis: 0.15 }

interface Scoring {
  readonly pairs: readonly Pair[]
  readonly fit: number
  /** How surely each term stands over it. */
  readonly inHeading: readonly number[]
}

const hitOf = ({ passage, report }: Entry, score: number, terms: readonly string[]): Hit => ({
  passage,
  report,
  score,
  terms,
})

function scoreOf(
  entry: Entry,
  query: Query,
  { pairs, fit, inHeading }: Scoring,
): Pick<Hit, 'score' | 'terms'> {
  const here = query.terms.map(term => narrowed(term, entry.text))
  const best = Math.max(0, ...entry.sentences.map(text => coverage(here, text)))
  const score =
    WEIGHTS.text * coverageWithHeading(query.terms, { here, inHeading }, entry) +
    WEIGHTS.sentence * best +
    WEIGHTS.pairs * pairCoverage(pairs, entry.text)
  const terms = new Set(here.flatMap(({ alternatives }) => alternatives.map(({ text }) => text)))
  return { score: score * fit, terms: [...terms] }
}

/** A term with only those of its words that the passage holds: its sentences hold no others. */
function narrowed(term: Term, text: string): Term {
  const alternatives = term.alternatives.filter(other => text.includes(other.text))
  return alternatives.length === term.alternatives.length ? term : { ...term, alternatives }
}

const presences = (terms: readonly Term[], heading: string): number[] =>
  terms.map(term => presence(term, heading))

interface Standing {
  readonly here: readonly Term[]
  readonly inHeading: readonly number[]
}

function coverageWithHeading(
  terms: readonly Term[],
  { here, inHeading }: Standing,
  { text }: Entry,
): number {
  let found = 0
  let all = 0
  for (const [i, term] of terms.entries()) {
    const inText = presence(here[i] ?? term, text)
    const over = inHeading[i] ?? 0
    all += term.weight
    found += term.weight * Math.max(inText, WEIGHTS.heading * over)
    found += term.weight * WEIGHTS.emphasis * emphasis(here[i] ?? term, text, over)
  }
  return all === 0 ? 0 : found / all
}

/** From 0 to 1: a passage that names a thing again and again, or in its heading, is about it. */
function emphasis(term: Term, text: string, inHeading: number): number {
  let times = 0
  for (const { text: word, via } of term.alternatives)
    if (via !== 'part')
      for (
        let at = text.indexOf(word);
        at >= 0 && times < 4;
        at = text.indexOf(word, at + word.length)
      )
        times++
  return 0.5 * inHeading + 0.5 * (Math.max(0, times - 1) / 3)
}

/** A pair of neighbouring characters of the question, and how rare it is. */
type Pair = readonly [pair: string, idf: number]

function pairsOf(question: string, vocabulary: Vocabulary): Pair[] {
  const runs = [...question.matchAll(/(?=([\p{L}\p{N}]{2}))./gu)]
  return runs.map(([, pair = '']) => [pair, vocabulary.idf(pair)])
}

/** The share of the question's character pairs, weighed by rarity, that stand in a text. */
function pairCoverage(pairs: readonly Pair[], text: string): number {
  let found = 0
  let all = 0
  for (const [pair, idf] of pairs) {
    all += idf
    if (text.includes(pair)) found += idf
  }
  return all === 0 ? 0 : found / all
}

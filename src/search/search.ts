import MiniSearch from 'minisearch'
import type { Passage, Report } from '../report/report.ts'
import type { Analyzer } from './analyzer.ts'
import { coverage, presence } from './match.ts'
import type { Query, Term } from './query.ts'
import { headingPath, Vocabulary } from './vocabulary.ts'

/** A passage that fits a query. */
export interface Hit {
  readonly passage: Passage
  readonly report: Report
  /** From 0 to about 1: the share of the query found here, near together. */
  readonly score: number
  /** The words found, as they stand in the folded text. */
  readonly terms: readonly string[]
}

/** Which passages may be found, and how many. */
export interface SearchOptions {
  readonly limit?: number
  /** How far a passage may answer, from 0 to 1: another year's does less. */
  readonly fit?: (passage: Passage, report: Report) => number
  readonly accept?: (passage: Passage, report: Report) => boolean
}

interface Entry {
  readonly passage: Passage
  readonly report: Report
  readonly text: string
  readonly heading: string
  readonly sentences: readonly string[]
}

const CANDIDATES = 48 // words find them, finer features order them
const COMMON = 0.4 // a term in more of the passages than this finds nothing by itself

/** The passages of all reports, found by MiniSearch over jieba's words and ordered by what they cover of the query. */
export class PassageIndex {
  readonly vocabulary: Vocabulary
  readonly #analyzer: Analyzer
  readonly #entries: Entry[] = []
  readonly #engine: MiniSearch<{ id: number; heading: string; text: string }>

  constructor(reports: readonly Report[], analyzer: Analyzer) {
    this.vocabulary = new Vocabulary(reports, analyzer)
    this.#analyzer = analyzer
    this.#engine = new MiniSearch({
      fields: ['heading', 'text'],
      tokenize: text => analyzer.terms(text),
      processTerm: term => term,
    })
    for (const report of reports) for (const passage of report.passages) this.#add(report, passage)
  }

  /** The passages that fit best, best first. */
  search(query: Query, { limit = 10, accept = () => true, fit = () => 1 }: SearchOptions = {}): Hit[] {
    return this.#candidates(query, accept)
      .map(entry => scored(entry, query, { vocabulary: this.vocabulary, fit: fit(entry.passage, entry.report) }))
      .filter(hit => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.passage.span.start - b.passage.span.start)
      .slice(0, limit)
  }

  /** The first passage that holds a string as it is, for numbers and names that are no words. */
  containing(text: string, accept: (report: Report) => boolean): Hit | undefined {
    const entry = this.#entries.find(each => accept(each.report) && each.text.includes(text))
    return entry && { passage: entry.passage, report: entry.report, score: 1, terms: [text] }
  }

  #add(report: Report, passage: Passage): void {
    const id = this.#entries.length
    const slice = (span: { start: number; end: number }) => report.folded.slice(span.start, span.end)
    const entry = {
      passage,
      report,
      text: slice(passage.span),
      heading: headingPath(report, passage),
      sentences: passage.sentences.map(slice),
    }
    this.#entries.push(entry)
    this.#engine.add({ id, heading: entry.heading, text: entry.text })
  }

  #candidates(query: Query, accept: NonNullable<SearchOptions['accept']>): Entry[] {
    const weights = this.#termWeights(query.terms)
    const found = this.#engine.search([...weights.keys()].join(' '), {
      tokenize: () => [...weights.keys()],
      boostTerm: term => weights.get(term) ?? 1,
      boost: { heading: 0.5 },
      filter: ({ id }) => {
        const entry = this.#entries[id as number]
        return entry !== undefined && accept(entry.passage, entry.report)
      },
    })
    return found.slice(0, CANDIDATES).flatMap(({ id }) => this.#entries[id as number] ?? [])
  }

  /** Index terms for every alternative; terms that most passages hold are skipped where others are there. */
  #termWeights(terms: readonly Term[]): Map<string, number> {
    const weights = new Map<string, number>()
    for (const term of terms)
      for (const { text, weight } of term.alternatives)
        for (const word of this.#analyzer.terms(text))
          weights.set(word, Math.max(weights.get(word) ?? 0, weight * term.weight))
    const most = this.vocabulary.passages * COMMON
    const rare = [...weights].filter(([word]) => this.vocabulary.frequency(word) <= most)
    return rare.length > 0 ? new Map(rare) : weights
  }
}

const WEIGHTS = { text: 0.55, sentence: 0.3, pairs: 0.15, heading: 0.6, emphasis: 0.15 }

function scored(
  entry: Entry,
  query: Query,
  { vocabulary, fit }: { readonly vocabulary: Vocabulary; readonly fit: number },
): Hit {
  const best = Math.max(0, ...entry.sentences.map(text => coverage(query.terms, text)))
  const score =
    WEIGHTS.text * coverageWithHeading(query.terms, entry) +
    WEIGHTS.sentence * best +
    WEIGHTS.pairs * pairCoverage(query.text, entry.text, vocabulary)
  return { passage: entry.passage, report: entry.report, score: score * fit, terms: foundTerms(query.terms, entry.text) }
}

function coverageWithHeading(terms: readonly Term[], { text, heading }: Entry): number {
  let found = 0
  let all = 0
  for (const term of terms) {
    all += term.weight
    const inText = presence(term, text)
    const inHeading = presence(term, heading)
    found += term.weight * Math.max(inText, WEIGHTS.heading * inHeading)
    found += term.weight * WEIGHTS.emphasis * emphasis(term, text, inHeading)
  }
  return all === 0 ? 0 : found / all
}

/** From 0 to 1: a passage that names a thing again and again, or in its heading, is about it. */
function emphasis(term: Term, text: string, inHeading: number): number {
  let times = 0
  for (const { text: word, via } of term.alternatives)
    if (via !== 'part') for (let at = text.indexOf(word); at >= 0 && times < 4; at = text.indexOf(word, at + word.length)) times++
  return 0.5 * inHeading + 0.5 * (Math.max(0, times - 1) / 3)
}

/** The share of the question's character pairs, weighed by rarity, that stand in a text. */
function pairCoverage(question: string, text: string, vocabulary: Vocabulary): number {
  let found = 0
  let all = 0
  for (let i = 0; i + 2 <= question.length; i++) {
    const pair = question.slice(i, i + 2)
    if (!/^[\p{L}\p{N}]{2}$/u.test(pair)) continue
    const idf = vocabulary.idf(pair)
    all += idf
    if (text.includes(pair)) found += idf
  }
  return all === 0 ? 0 : found / all
}

const foundTerms = (terms: readonly Term[], text: string): string[] => [
  ...new Set(
    terms.flatMap(term => term.alternatives.filter(({ text: word }) => text.includes(word)).map(other => other.text)),
  ),
]

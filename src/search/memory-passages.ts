import type { Report } from '../report/report.ts'
import type { Steps } from '../steps.ts'
import type { Analyzer } from './analyzer.ts'
import { type Engine, emptyEngine } from './engine.ts'
import { remembered } from './memory.ts'
import { type FieldScore, postingsOf, Ranking, type ScoredPostings } from './ranking.ts'
import { type Entry, entryOf, type PassageSource } from './source.ts'
import { termSteps } from './terms.ts'
import { CountedVocabulary } from './vocabulary.ts'

/** Passages that are all in memory, found by MiniSearch over jieba's words. */
export class MemoryPassages implements PassageSource {
  readonly vocabulary = new CountedVocabulary()
  readonly reportOf: number[] = []
  readonly engine: Engine
  readonly #entries: Entry[] = []
  #ranking: Ranking | undefined
  /** Postings scored by the engine, once a word: questions ask for the same words again and again. */
  readonly #postings = remembered((word: string): ScoredPostings => this.#scored(word))

  private constructor(engine: Engine) {
    this.engine = engine
  }

  /**
   * Takes them in, a passage at a time.
   *
   * @param engine one that holds these very passages already
   * @example finished(MemoryPassages.inSteps(reports, analyzer)).vocabulary.passages
   */
  static *inSteps(
    reports: readonly Report[],
    analyzer: Analyzer,
    engine: Engine = emptyEngine(),
  ): Steps<MemoryPassages> {
    const held = new MemoryPassages(engine)
    const isFilled = engine.documentCount > 0
    for (const [number, report] of reports.entries()) {
      const { texts, headings } = yield* termSteps(report, analyzer)
      for (const [at, passage] of report.passages.entries()) {
        const [text = '', heading = ''] = [texts[at], headings[at]]
        const id = held.#add(entryOf(passage, report), `${heading} ${text}`)
        if (!isFilled) engine.add({ id, heading, text })
        held.reportOf.push(number)
        yield
      }
    }
    return held
  }

  found(weights: ReadonlyMap<string, number>): Iterable<number> {
    this.#ranking ??= new Ranking(this.#entries.length)
    return this.#ranking.best(
      [...weights].map(([word, weight]) => ({ postings: this.#postings(word), weight })),
    )
  }

  #scored(word: string): ScoredPostings {
    const scores = (field: 'heading' | 'text'): FieldScore[] =>
      this.engine
        .search(word, { fields: [field] })
        .map(({ id, score }) => ({ passage: Number(id), score }))
        .sort((one, other) => one.passage - other.passage)
    return postingsOf(scores('heading'), scores('text'))
  }

  reportAt(id: number): Report | undefined {
    return this.#entries[id]?.report
  }

  entry(id: number): Entry | undefined {
    return this.#entries[id]
  }

  expectLists(): void {} // all are here

  expect(): void {}

  expectPassages(): void {}

  #add(entry: Entry, terms: string): number {
    this.vocabulary.add(`${entry.heading}\n${entry.text}`, terms.split(' '))
    return this.#entries.push(entry) - 1
  }
}

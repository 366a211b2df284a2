import type { Report } from '../report/report.ts'
import type { Steps } from '../steps.ts'
import type { Analyzer } from './analyzer.ts'
import { type Engine, emptyEngine } from './engine.ts'
import { type Entry, entryOf, type PassageSource } from './source.ts'
import { termSteps } from './terms.ts'
import { CountedVocabulary } from './vocabulary.ts'

/** Passages that are all in memory, found by MiniSearch over jieba's words. */
export class HeldPassages implements PassageSource {
  readonly vocabulary = new CountedVocabulary()
  readonly reportOf: number[] = []
  readonly engine: Engine
  readonly #entries: Entry[] = []

  private constructor(engine: Engine) {
    this.engine = engine
  }

  /**
   * Takes them in, a passage at a time.
   *
   * @param engine one that holds these very passages already
   * @example finished(HeldPassages.inSteps(reports, analyzer)).vocabulary.passages
   */
  static *inSteps(
    reports: readonly Report[],
    analyzer: Analyzer,
    engine: Engine = emptyEngine(),
  ): Steps<HeldPassages> {
    const held = new HeldPassages(engine)
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

  found(weights: ReadonlyMap<string, number>): readonly number[] {
    return this.engine
      .search([...weights.keys()].join(' '), {
        boostTerm: term => weights.get(term) ?? 1,
        boost: { heading: HEADING },
      })
      .map(({ id }) => Number(id))
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

/** What a word in a heading counts beside one in the text. */
export const HEADING = 0.5

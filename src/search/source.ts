import type { Passage, PassageFacts, Report } from '../report/report.ts'
import type { Engine } from './engine.ts'
import { headingPath, type Vocabulary } from './vocabulary.ts'

/** A passage as it is searched. */
export interface Entry {
  readonly facts: PassageFacts
  /** The passage as its report has it: that may have to be fetched. */
  readonly passage: Passage
  readonly report: Report
  readonly text: string
  readonly heading: string
  readonly sentences: readonly string[]
}

/**
 * Passages with their words, wherever they are kept: numbered in the order of their reports, the newest of each body
 * first.
 */
export interface PassageSource {
  readonly vocabulary: Vocabulary
  /** The number of the report that each passage belongs to, rising. */
  readonly reportOf: ArrayLike<number>
  /** The passages that hold one of the words at least, best first. */
  readonly found: (weights: ReadonlyMap<string, number>) => Iterable<number>
  readonly reportAt: (id: number) => Report | undefined
  readonly entry: (id: number) => Entry | undefined
  /**
   * Hears which characters, pairs of them and words are asked for next, so that their lists are fetched together, and
   * with them what the reports say that are asked about, where they are few.
   */
  readonly expectLists: (
    grams: readonly string[],
    words: Iterable<string>,
    within?: ReadonlySet<Report>,
  ) => void
  /** Hears which entries are asked for next, so that they are fetched together. */
  readonly expect: (ids: Iterable<number>) => void
  /** Hears which entries' passages are asked for next. */
  readonly expectPassages: (ids: Iterable<number>) => void
  /** What words find by, where it is in memory. */
  readonly engine: Engine | null
}

/**
 * A passage of a report as it is searched.
 *
 * @example entryOf(report.passages[0], report).text // '228件代表建议…'
 */
export function entryOf(passage: Passage, report: Report): Entry {
  const slice = (span: { start: number; end: number }) => report.folded.slice(span.start, span.end)
  return {
    facts: passage,
    passage,
    report,
    text: slice(passage.span),
    heading: headingPath(report, passage),
    sentences: passage.sentences.map(slice),
  }
}

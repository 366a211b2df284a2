import type { Figure } from '../figure/figure.ts'
import type { BodyAsked } from '../lexicon/bodies.ts'
import { Frames } from '../match/frames.ts'
import type { Passage, Report } from '../report/report.ts'
import type { Analyzer } from '../search/analyzer.ts'
import type { Engine } from '../search/engine.ts'
import { MemoryPassages } from '../search/memory-passages.ts'
import { type Query, queryReader } from '../search/query.ts'
import { PassageIndex } from '../search/search.ts'
import { Speller } from '../search/spelling.ts'
import type { Thesaurus } from '../search/thesaurus.ts'
import { finished, type Steps } from '../steps.ts'
import type { Occurrence } from './occurrence.ts'
import { occurrencesOf } from './occurrence.ts'

/** The body that a question names, and whether none of the reports is its own. */
export interface Speaker {
  readonly asked: BodyAsked
  readonly isForeign: boolean
}

/** Figures with their surroundings, by the ids of their passages. */
export interface OccurrencesByPassage
  extends Pick<ReadonlyMap<string, readonly Occurrence[]>, 'get'> {
  /** The same of a passage that is at hand, where that is found faster. */
  readonly of?: (passage: Passage) => readonly Occurrence[]
}

/** What answering needs of the loaded reports: the index, every figure with its surroundings, the query reader. */
export interface IndexedCorpus {
  /** Whose words alone may tell; null where no body is named. */
  readonly speaker: Speaker | null
  readonly reports: readonly Report[]
  /** Whether these are the reports that a question names, by whatever is in its words. */
  readonly isNamed: boolean
  readonly index: PassageIndex
  /** Figures by passage id, in the report's order. */
  readonly occurrences: OccurrencesByPassage
  readonly read: (text: string) => Query
  readonly frames: Frames
  readonly speller: Speller
  readonly analyzer: Analyzer
  readonly thesaurus: Thesaurus
}

/** What reports are held with. */
interface CorpusTools {
  readonly analyzer: Analyzer
  readonly thesaurus: Thesaurus
  readonly figures: (report: Report) => readonly Figure[]
  /** What holds the passages of these very reports already. */
  readonly engine?: Engine | undefined
}

/** Reads figures and builds the index: everything that is computed once a corpus. */
export function indexCorpus(reports: readonly Report[], tools: CorpusTools): IndexedCorpus {
  return finished(indexSteps(reports, tools))
}

/** The same in steps: a passage indexed, a report's figures held. */
export function* indexSteps(reports: readonly Report[], tools: CorpusTools): Steps<IndexedCorpus> {
  const { analyzer } = tools
  const passages = yield* MemoryPassages.inSteps(reports, analyzer, tools.engine)
  const index = new PassageIndex(passages, analyzer)
  const occurrences = new Map<string, Occurrence[]>()
  for (const report of reports) {
    const known = occurrencesRead.get(report) ?? occurrencesByPassage(report, tools.figures(report))
    occurrencesRead.set(report, known)
    for (const [passage, own] of known) occurrences.set(passage, own)
    yield
  }
  return corpusOver(reports, { ...tools, index, occurrences })
}

/** What is searched, and the figures. */
export interface CorpusParts extends Pick<CorpusTools, 'analyzer' | 'thesaurus'> {
  readonly index: PassageIndex
  readonly occurrences: OccurrencesByPassage
}

/**
 * A corpus over an index and figures, wherever these are kept.
 *
 * @example corpusOver(reports, { index, occurrences, analyzer, thesaurus }).read('代表建议').terms
 */
export function corpusOver(
  reports: readonly Report[],
  { index, occurrences, analyzer, thesaurus }: CorpusParts,
): IndexedCorpus {
  const speller = new Speller(
    index.vocabulary,
    text => index.containing(text, () => true) !== undefined,
  )
  return {
    speaker: null,
    isNamed: false,
    reports,
    index,
    occurrences,
    frames: new Frames(analyzer),
    analyzer,
    thesaurus,
    speller,
    read: queryReader({ analyzer, thesaurus, speller, vocabulary: index.vocabulary }),
  }
}

// A report that stays from one library to the next is read once.
const occurrencesRead = new WeakMap<Report, [string, Occurrence[]][]>()

function occurrencesByPassage(
  report: Report,
  figures: readonly Figure[],
): [string, Occurrence[]][] {
  let next = 0
  return report.passages.map(passage => {
    const own: Figure[] = []
    for (
      let figure = figures[next];
      figure && figure.span.start < passage.span.end;
      figure = figures[++next]
    )
      own.push(figure)
    return [passage.id, occurrencesOf(passage, report, own)]
  })
}

/** The figures with their surroundings of some passages, in their order. */
export const occurrencesIn = (
  { occurrences }: IndexedCorpus,
  passages: readonly Passage[],
): Occurrence[] =>
  passages.flatMap(passage => occurrences.of?.(passage) ?? occurrences.get(passage.id) ?? [])

import type { Asked, AskedWord } from '../match/asked.ts'
import type { Frames } from '../match/frames.ts'
import type { Known } from '../match/known.ts'
import { type Match, type MatchOptions, matchesOf, mayCost } from '../match/match.ts'
import { continued } from '../question/follow-up.ts'
import { readingsOf } from '../question/reading.ts'
import { askedWords, namesReport, type ReadingTools } from '../question/words.ts'
import type { Passage, Report } from '../report/report.ts'
import { Carried, carriedWith, Passing } from '../search/passing.ts'
import { IN_MATCHING, SLOT_COST } from '../weights.ts'
import { FEW_REPORTS } from './at-hand.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import type { Retrieval } from './retrieval.ts'
import { scopeOf, yearFitOf } from './scope.ts'

const FEW = 400 // so many figures are looked at without a search

interface KnownsFound {
  readonly corpus: IndexedCorpus
  readonly scope: Retrieval['scope']
  readonly knowns: readonly Known[]
}

// A question's parts are compared with the same figures.
const found = new Carried<Retrieval['hits'], KnownsFound>()

/** The figures that may answer: all of a few, else those of the passages found. */
export function knownsFor({ hits, scope }: Retrieval, corpus: IndexedCorpus): readonly Known[] {
  const before = found.get(hits)
  if (before?.corpus === corpus && before.scope === scope) return before.knowns
  const knowns = knownsOf({ hits, scope }, corpus)
  found.set(hits, { corpus, scope, knowns })
  return knowns
}

function knownsOf(
  { hits, scope }: Pick<Retrieval, 'hits' | 'scope'>,
  corpus: IndexedCorpus,
): readonly Known[] {
  const few = knownsOfReports(scope.reports, corpus)
  if (few !== null && corpus.speaker === null) return few
  const all =
    few ??
    framed(
      hits.map(hit => hit.passage),
      corpus,
    )
  return all.filter(({ occurrence: { passage, report } }) => scope.admits(report, () => passage))
}

function knownsOfReports(
  reports: Retrieval['scope']['reports'],
  corpus: IndexedCorpus,
): readonly Known[] | null {
  if (reports.size > FEW_REPORTS) return null
  const all: Known[] = []
  for (const { passages } of reports) {
    const own = knownsIn(passages, corpus)
    if (reports.size === 1 && own.length <= FEW) return own
    if (all.length + own.length > FEW) return null
    all.push(...own)
  }
  return all
}

const framed = (passages: readonly Passage[], corpus: IndexedCorpus): Known[] =>
  occurrencesIn(corpus, passages).map(each => corpus.frames.of(each))

// By the passages of a report: they go when it goes.
const known = new Passing<readonly Passage[], KnownsRead>()

interface KnownsRead {
  readonly frames: Frames
  readonly knowns: readonly Known[]
}

function knownsIn(passages: readonly Passage[], corpus: IndexedCorpus): readonly Known[] {
  const { frames } = corpus
  const before = known.get(passages)
  if (before?.frames === frames) return before.knowns
  const knowns = framed(passages, corpus)
  known.set(passages, { frames, knowns })
  return knowns
}

/** What reading a question takes. */
export const readingTools = (
  { scope }: Pick<Retrieval, 'scope'>,
  corpus: IndexedCorpus,
  knowns: readonly Known[],
): ReadingTools => ({
  analyzer: corpus.analyzer,
  read: corpus.read,
  reports: [...scope.reports],
  knowns,
})

/**
 * The content words of a text of the question, whatever figures there are: read once, whichever form of answer asks.
 *
 * @example wordsOf(retrieval.question.content, retrieval, corpus).map(({ sort }) => sort) // ['noun', 'noun']
 */
export function wordsOf(
  text: string,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): readonly AskedWord[] {
  return wordsFor(retrieval, text, corpus)
}

const wordsFor = carriedWith((retrieval: Retrieval, text: string, corpus: IndexedCorpus) =>
  askedWords(text, readingTools(retrieval, corpus, [])),
)

/** A question's frame, as it is likeliest read. */
export const askedOf = (text: string, retrieval: Retrieval, corpus: IndexedCorpus): Asked =>
  readingsFor(text, retrieval, corpus)[0]

/**
 * The frames that a question may be read as, the likeliest first; an English name that nothing knows is the place that
 * it was searched as.
 *
 * @example readingsFor('讲生态环保的提案几件噶', retrieval, corpus).length // 2: 噶 or 提案 may be counted
 */
export function readingsFor(
  text: string,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): readonly [Asked, ...Asked[]] {
  return readFor(retrieval, text, corpus)
}

// A question is read for each form in which it may be answered.
const readFor = carriedWith((retrieval: Retrieval, text: string, corpus: IndexedCorpus) =>
  readNow(text, retrieval, corpus),
)

function readNow(
  text: string,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): readonly [Asked, ...Asked[]] {
  const knowns = knownsFor(retrieval, corpus)
  const [first, ...others] = readingsOf(text, readingTools(retrieval, corpus, knowns))
  const places = new Set(retrieval.terms.flatMap(term => (term.place ? term.text : [])))
  const reports = [...retrieval.scope.reports]
  return [
    withPlaces(first, places, reports),
    ...others.map(asked => withPlaces(asked, places, reports)),
  ]
}

function withPlaces(asked: Asked, places: ReadonlySet<string>, reports: readonly Report[]): Asked {
  if (places.size === 0) return asked
  return {
    ...asked,
    words: asked.words.map(word =>
      word.sort !== 'report' &&
      word.sort !== 'vague' &&
      places.has(word.term.text) &&
      !namesReport(word.term, reports) // 看四川的报告 tells which report
        ? { ...word, sort: 'place', weight: IN_MATCHING.place }
        : word,
    ),
  }
}

/**
 * How well a figure does, from 0 to 1.
 *
 * @example scoreOf(match) // 0.9
 */
export function scoreOf({ cost }: Match): number {
  return Math.max(0, 1 - cost / IN_MATCHING.worst)
}

/** Whether a figure of the reports asked may score so much: what its measure and the words alone leave is compared. */
export function mayScore(
  reading: Omit<Retrieval, 'hits'>,
  corpus: IndexedCorpus,
  least: number,
): boolean {
  const knowns = knownsOfReports(reading.scope.reports, corpus)
  if (knowns === null || corpus.speaker !== null || least <= 0) return true
  const retrieval = { ...reading, hits: [] }
  const own = askedOf(reading.question.text, retrieval, corpus)
  const most = (1 - least) * IN_MATCHING.worst
  if (reading.before === '') return mayCost(own, knowns, { most })
  const { asked, ...taken } = continued(own, askedOf(reading.before, retrieval, corpus))
  return mayCost(asked, knowns, { ...taken, most: most + SLOT_COST.scene })
}

/** The figures of the reports asked about compared with a frame, by the years that the frame means. */
export function matchesIn(
  asked: Asked,
  knowns: readonly Known[],
  {
    retrieval,
    corpus,
    options = {},
  }: { retrieval: Retrieval; corpus: IndexedCorpus; options?: MatchOptions },
): Match[] {
  const { question } = asked
  const own = question.years !== retrieval.question.years
  const scope = own ? scopeOf(question, retrieval.question.text, corpus) : retrieval.scope
  const fitOf = yearFitOf(question, scope)
  const actor = corpus.speaker === null ? {} : { actor: corpus.speaker.asked.text }
  return matchesOf(asked, knowns, {
    ...options,
    ...actor,
    yearFit: ({ occurrence }) => fitOf(occurrence),
  })
}

import type { Figure } from '../figure/figure.ts'
import { figuresOf as readFigures } from '../figure/figures.ts'
import {
  isPartOf,
  type Passage,
  type PassageInReport,
  type Report,
  type Section,
  type SectionInReport,
} from '../report/report.ts'
import type { Analyzer } from '../search/analyzer.ts'
import type { Engine } from '../search/engine.ts'
import type { Thesaurus } from '../search/thesaurus.ts'
import { finished, type Steps } from '../steps.ts'
import type { Answer, FigureCitation, PassageCitation } from './answer.ts'
import { type AskOptions, answerQuestion } from './ask.ts'
import { withinBudget } from './budget.ts'
import { type IndexedCorpus, indexSteps, occurrencesIn } from './indexed-corpus.ts'
import { topicOccurrences } from './list-answer.ts'
import { citationOf, type Occurrence } from './occurrence.ts'
import { retrieve } from './retrieval.ts'
import { byNewest } from './scope.ts'
import { sectionNamed } from './section-name.ts'
import { languageOf, readable } from './wording.ts'

/** Everything that is loaded: reports, their figures, the index over them. Immutable; a changed corpus makes a new one. */
export interface Library {
  /** All reports, the newest of each body first. */
  readonly reports: readonly Report[]
  readonly ask: (question: string, options?: AskOptions) => Answer
  /** A passage by its id, or undefined when no loaded report holds it (any more). */
  readonly passage: (id: string) => PassageInReport | undefined
  readonly section: (id: string) => SectionInReport | undefined
  /** A section by what a person writes: `四(二)`, `四、（二）`, `任务四`, or words of its heading. */
  readonly findSection: (text: string) => SectionInReport | undefined
  /** Figures of a section and what lies below it, or of one passage, in the report's order. */
  readonly figuresOf: (where: Section | Passage) => readonly FigureCitation[]
  /** Figures about a topic, in the report's order; all of the newest report's where the topic is empty. */
  readonly figuresAbout: (topic: string) => readonly FigureCitation[]
  /** Passages and figures that fit a few words, best first: for inline mode. */
  readonly quotables: (
    words: string,
    limit: number,
  ) => readonly (FigureCitation | PassageCitation)[]
  readonly figures: (report: Report) => readonly Figure[]
  /** How much a report holds. */
  readonly countsOf: (report: Report) => ReportCounts
  /** What answers are made from; for checks and measurements. */
  readonly corpus: IndexedCorpus
}

/** How much a report holds. */
export interface ReportCounts {
  readonly characters: number
  readonly sections: number
  readonly passages: number
  readonly figures: number
}

/** What reports are read with. */
export interface LibraryTools {
  readonly analyzer: Analyzer
  readonly thesaurus: Thesaurus
  /** What holds the passages of these very reports, the newest of each body first. */
  readonly engine?: Engine | undefined
}

const figuresRead = new WeakMap<Report, readonly Figure[]>()

/** A report that stays from one library to the next is read for figures once. */
function figuresIn(report: Report): readonly Figure[] {
  const figures = figuresRead.get(report) ?? readFigures(report)
  figuresRead.set(report, figures)
  return figures
}

/**
 * Tells the figures of a report where somebody else has read them.
 *
 * @example holdFigures(report, figuresOf(report))
 */
export function holdFigures(report: Report, figures: readonly Figure[]): void {
  figuresRead.set(report, figures)
}

/**
 * Reads figures and builds the index over all reports.
 *
 * @example createLibrary([parseReport('kaizhou-npc-2024', text)], tools).ask('代表建议办了多少件').kind // 'figure'
 */
export function createLibrary(reports: readonly Report[], tools: LibraryTools): Library {
  return finished(librarySteps(reports, tools))
}

/**
 * The same in steps, for whoever has other things to do in between.
 *
 * @example await inTurns(librarySteps(reports, tools))
 */
export function* librarySteps(reports: readonly Report[], tools: LibraryTools): Steps<Library> {
  const ordered = [...reports].sort(byNewest)
  const corpus = yield* indexSteps(ordered, { ...tools, figures: figuresIn })
  const passages = new Map(
    ordered.flatMap(report => report.passages.map(passage => [passage.id, { passage, report }])),
  )
  const sections = new Map(
    ordered.flatMap(report => report.sections.map(section => [section.id, { section, report }])),
  )
  return libraryOver(corpus, {
    passage: id => passages.get(id),
    section: id => sections.get(id),
    figures: figuresIn,
    countsOf: report => ({
      characters: report.text.length,
      sections: report.sections.length,
      passages: report.passages.length,
      figures: figuresIn(report).length,
    }),
    remembered: MOST_ANSWERS,
  })
}

/** What is looked up by its name, and how many answers are remembered. */
export interface Lookup extends Pick<Library, 'passage' | 'section' | 'figures' | 'countsOf'> {
  readonly remembered: number
}

/**
 * The library over what is held, wherever that is kept.
 *
 * @example libraryOver(corpus, lookup).ask('代表建议办了多少件')
 */
export function libraryOver(corpus: IndexedCorpus, { remembered, ...lookup }: Lookup): Library {
  return {
    ...lookup,
    reports: corpus.reports,
    corpus,
    ask: answeredOnce(corpus, remembered),
    findSection: text => sectionNamed(withinBudget(text), corpus),
    figuresOf: where => figuresWithin(where, corpus),
    figuresAbout: topic => figuresAbout(withinBudget(topic), corpus),
    quotables: (words, limit) => quotables(withinBudget(words), limit, corpus),
  }
}

// As many as a lively day asks; the oldest go first.
const MOST_ANSWERS = 1000

/** Many ask the same: of one library the answer is the same, too. */
function answeredOnce(corpus: IndexedCorpus, most: number): Library['ask'] {
  const known = new Map<string, Answer>()
  return (question, options = {}) => {
    const key = JSON.stringify([question, options])
    const answer = known.get(key) ?? answerQuestion(question, corpus, options)
    known.delete(key)
    known.set(key, answer)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return answer
  }
}

const citedAlike = (occurrences: readonly Occurrence[]): FigureCitation[] =>
  occurrences.map(each => citationOf({ occurrence: each }))

function figuresWithin(where: Section | Passage, corpus: IndexedCorpus): FigureCitation[] {
  const report = corpus.reports.find(({ id }) => id === where.reportId)
  const within = (report?.passages ?? []).filter(passage => isPartOf(passage, where))
  return citedAlike(occurrencesIn(corpus, within))
}

function figuresAbout(topic: string, corpus: IndexedCorpus): FigureCitation[] {
  const [newest] = corpus.reports
  if (topic.trim() === '') return citedAlike(occurrencesIn(corpus, newest?.passages ?? []))
  const retrieval = retrieve(
    { typed: topic, language: languageOf(topic), text: readable(topic) },
    corpus,
  )
  return citedAlike(topicOccurrences(retrieval, corpus, 'topic'))
}

function quotables(
  words: string,
  limit: number,
  corpus: IndexedCorpus,
): (FigureCitation | PassageCitation)[] {
  const answer = answerQuestion(words, corpus)
  const figures = 'figures' in answer ? answer.figures : []
  const topical = figures.length > 0 ? figures : figuresAbout(words, corpus).slice(0, limit / 2)
  return [...topical, ...answer.passages].slice(0, limit)
}

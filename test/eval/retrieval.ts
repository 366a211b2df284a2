import { readFileSync } from 'node:fs'
import { createLibrary, type Library } from '../../src/answer/library.ts'
import { retrieve } from '../../src/answer/retrieval.ts'
import { readable } from '../../src/answer/wording.ts'
import { parseReport } from '../../src/report/parse.ts'
import type { Report } from '../../src/report/report.ts'
import { toolsOf, wordsOf } from '../../src/words.ts'

/** A question with the document that answers it. */
export interface RetrievalQuestion {
  readonly question: string
  readonly documentId: string
}

/** A set of questions over documents, one report each. */
export interface RetrievalSet {
  readonly reports: readonly Report[]
  readonly questions: readonly RetrievalQuestion[]
}

/** How often the right document comes first, or among the first five; the mean of 1 / rank. */
export interface RetrievalScore {
  readonly recallAt1: number
  readonly recallAt5: number
  readonly meanReciprocalRank: number
  readonly times: readonly number[]
}

interface Row {
  readonly question: string
  readonly context: string
  readonly context_id: string
}

/**
 * Reads a set in the form of `cmrc_trial.jsonl`: each distinct context becomes a report in memory.
 *
 * @example readRetrievalSet('../shared/eval/cmrc_trial.jsonl').reports.length // 256
 */
export function readRetrievalSet(path: string): RetrievalSet {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
  const rows: Row[] = lines.map(line => JSON.parse(line))
  const ids = new Map(rows.map(({ context, context_id }) => [context, context_id]))
  return {
    reports: [...ids].map(([context, id]) => parseReport(id, context)),
    questions: rows.map(({ question, context }) => ({
      question,
      documentId: ids.get(context) ?? '',
    })),
  }
}

/**
 * A library over reports that lie in no folder, with the program's own words.
 *
 * @example libraryOf(readRetrievalSet(path).reports)
 */
export function libraryOf(reports: readonly Report[]): Library {
  const corpus = { reports, problems: [], dict: null, synonyms: '', lexicon: '' }
  return createLibrary(reports, toolsOf(wordsOf('.', corpus)))
}

/**
 * Asks every question and looks at which rank its document comes.
 *
 * @example measureRetrieval(library, questions).recallAt1 // 0.981
 */
export function measureRetrieval(
  library: Library,
  questions: readonly RetrievalQuestion[],
): RetrievalScore {
  const asked = questions.map(question => rankOf(library, question))
  const share = (part: (rank: number) => number) =>
    asked.reduce((sum, { rank }) => sum + part(rank), 0) / asked.length
  return {
    recallAt1: share(rank => Number(rank <= 1)),
    recallAt5: share(rank => Number(rank <= 5)),
    meanReciprocalRank: share(rank => 1 / rank),
    times: asked.map(({ tookMs }) => tookMs),
  }
}

/** How often an answer shows the right document first, in its passages or as what stands nearest, and how often it declines. */
export interface AskScore {
  readonly first: number
  readonly declined: number
  readonly times: readonly number[]
}

/**
 * Asks every question as a person does, and looks at what the answer shows first.
 *
 * @example measureAsking(library, questions).declined // 0.05
 */
export function measureAsking(library: Library, questions: readonly RetrievalQuestion[]): AskScore {
  const asked = questions.map(({ question, documentId }) => {
    const start = performance.now()
    const answer = library.ask(question)
    const tookMs = performance.now() - start
    const [shown] = answer.kind === 'none' ? answer.related : answer.passages
    const first = shown?.report.id === documentId
    return { first, declined: answer.kind === 'none', tookMs }
  })
  const share = (count: number) => count / asked.length
  return {
    first: share(asked.filter(({ first }) => first).length),
    declined: share(asked.filter(({ declined }) => declined).length),
    times: asked.map(({ tookMs }) => tookMs),
  }
}

// Rank 1 is the best document; Infinity when it is not among them. What is measured is the search that every
// answer begins with, whatever the answer then makes of it.
function rankOf(library: Library, { question, documentId }: RetrievalQuestion) {
  const start = performance.now()
  const source = { typed: question, language: 'zh-Hans', text: readable(question) } as const
  const { hits } = retrieve(source, library.corpus)
  const tookMs = performance.now() - start
  const documents = [...new Set(hits.map(({ report }) => report.id))]
  const rank = documents.indexOf(documentId) + 1
  return { tookMs, rank: rank === 0 ? Number.POSITIVE_INFINITY : rank }
}

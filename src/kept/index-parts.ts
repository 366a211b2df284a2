import { byNewest } from '../answer/scope.ts'
import type { Report } from '../report/report.ts'
import type { Analyzer } from '../search/analyzer.ts'
import {
  type Engine,
  headOf,
  type WrittenEngine,
  type WrittenWords,
  wordsOf,
} from '../search/engine.ts'
import type { PassageIndex } from '../search/search.ts'
import { heldTerms, holdTerms, type ReportTerms } from '../search/terms.ts'
import type { Steps } from '../steps.ts'
import type { Kept } from './folder.ts'

/** What an index is made of. */
export interface IndexSource {
  readonly reports: readonly Report[]
  /** Of the texts that the reports were read from, by their ids. */
  readonly hashes: ReadonlyMap<string, string>
  /** The words that they are cut with besides jieba's. */
  readonly dictText: string
  readonly analyzer: Analyzer
}

/** A shorter report is cut in the time that it takes to look it up. */
const LEAST = 4000

/**
 * Has reports hold the terms that are kept, a report a step, so that they need not be cut, and gives the written engine
 * of them all where that is kept, too.
 *
 * @example engineFrom(finished(takeParts(source, keptHere())))
 */
export function* takeParts(source: IndexSource, kept: Kept): Steps<WrittenEngine | null> {
  for (const report of source.reports) {
    if (report.text.length < LEAST || heldTerms(report, source.analyzer) !== null) continue
    const terms = kept.get(termsKey(report, source, kept))
    if (terms !== null) holdTerms(report, source.analyzer, JSON.parse(terms) as ReportTerms)
    yield
  }
  const key = engineKey(source, kept)
  const first = kept.get(key)
  if (first === null) return null
  const { head, parts } = JSON.parse(first) as KeptEngine
  const words: WrittenWords[] = []
  for (let part = 0; part < parts; part++) {
    yield
    const some = kept.get(partKey(key, part, kept))
    if (some === null) return null
    words.push(JSON.parse(some) as WrittenWords)
  }
  return { head, words }
}

/**
 * Keeps what an index was made with, a report or a part of the engine a step.
 *
 * @example finished(keepParts(library.corpus.index, source, keptHere()))
 */
export function* keepParts({ engine }: PassageIndex, source: IndexSource, kept: Kept): Steps<void> {
  for (const report of source.reports) {
    const key = termsKey(report, source, kept)
    const terms = report.text.length < LEAST ? null : heldTerms(report, source.analyzer)
    if (terms !== null && kept.get(key) === null && !kept.put(key, JSON.stringify(terms))) return
    yield
  }
  if (engine === null || source.reports.every(({ text }) => text.length < LEAST)) return
  yield* keepEngine(engine, engineKey(source, kept), kept)
}

/** What is kept of an engine under its own name: and in how many parts its words are kept beside it. */
interface KeptEngine {
  readonly head: WrittenEngine['head']
  readonly parts: number
}

// The words first: whoever finds the engine finds them.
function* keepEngine(engine: Engine, key: string, kept: Kept): Steps<void> {
  let parts = 0
  for (const some of wordsOf(engine)) {
    if (!kept.put(partKey(key, parts, kept), JSON.stringify(some))) return
    parts += 1
    yield
  }
  const first: KeptEngine = { head: headOf(engine), parts }
  kept.put(key, JSON.stringify(first))
}

const partKey = (key: string, part: number, kept: Kept): string => kept.key(key, String(part))

const termsKey = ({ id }: Report, { hashes, dictText }: IndexSource, kept: Kept): string =>
  kept.key('terms', id, hashes.get(id) ?? '', dictText)

// In the order in which a library holds them.
function engineKey({ reports, hashes, dictText }: IndexSource, kept: Kept): string {
  const texts = [...reports].sort(byNewest).flatMap(({ id }) => [id, hashes.get(id) ?? ''])
  return kept.key('engine', dictText, ...texts)
}

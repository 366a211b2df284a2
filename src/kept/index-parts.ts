import { byNewest } from '../answer/scope.ts'
import type { Report } from '../report/report.ts'
import type { Analyzer } from '../search/analyzer.ts'
import type { PassageIndex } from '../search/search.ts'
import { heldTerms, holdTerms, type ReportTerms } from '../search/terms.ts'
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
 * Has reports hold the terms that are kept, so that they need not be cut, and gives the written engine of them all where
 * that is kept, too.
 *
 * @example engineFrom(takeParts(source, keptHere()))
 */
export function takeParts(source: IndexSource, kept: Kept): string | null {
  for (const report of source.reports) {
    if (report.text.length < LEAST || heldTerms(report, source.analyzer) !== null) continue
    const terms = kept.get(termsKey(report, source, kept))
    if (terms !== null) holdTerms(report, source.analyzer, JSON.parse(terms) as ReportTerms)
  }
  return kept.get(engineKey(source, kept))
}

/**
 * Keeps what an index was made with.
 *
 * @example keepParts(library.corpus.index, source, keptHere())
 */
export function keepParts({ engine }: PassageIndex, source: IndexSource, kept: Kept): void {
  for (const report of source.reports) {
    const key = termsKey(report, source, kept)
    const terms = report.text.length < LEAST ? null : heldTerms(report, source.analyzer)
    if (terms !== null && kept.get(key) === null && !kept.put(key, JSON.stringify(terms))) return
  }
  if (engine !== null && source.reports.some(({ text }) => text.length >= LEAST))
    kept.put(engineKey(source, kept), JSON.stringify(engine))
}

const termsKey = ({ id }: Report, { hashes, dictText }: IndexSource, kept: Kept): string =>
  kept.key('terms', id, hashes.get(id) ?? '', dictText)

// In the order in which a library holds them.
function engineKey({ reports, hashes, dictText }: IndexSource, kept: Kept): string {
  const texts = [...reports].sort(byNewest).flatMap(({ id }) => [id, hashes.get(id) ?? ''])
  return kept.key('engine', dictText, ...texts)
}

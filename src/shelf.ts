import { isDeepStrictEqual } from 'node:util'
import { createLibrary, holdFigures, type Library } from './answer/library.ts'
import { type Corpus, type CorpusProblem, type CorpusText, readCorpus } from './corpus.ts'
import { type StopWatching, type WatchOptions, watchFolder } from './folder-watch.ts'
import { sparing } from './heap.ts'
import { type Kept, keptHere } from './kept/folder.ts'
import { type IndexSource, keepParts, takeParts } from './kept/index-parts.ts'
import { unpacked } from './kept/packed.ts'
import { readKept } from './kept/reports.ts'
import { CorpusError } from './report/decode.ts'
import type { Report } from './report/report.ts'
import type { Analyzer } from './search/analyzer.ts'
import { engineFrom } from './search/engine.ts'
import { finished } from './steps.ts'
import { type Tools, toolsOf, type Words, wordsOf } from './words.ts'

/** How much is loaded. */
export interface Counts {
  readonly reports: number
  readonly sections: number
  readonly passages: number
  readonly figures: number
}

/** Hears a line while something takes long. */
export type Progress = (line: string) => void

const MANY = 20 // reports: from here on somebody would wonder

/**
 * The library in use, over a folder of reports. A change of the folder makes a new library that replaces the
 * old one in one step; what is being answered keeps the one it began with.
 *
 * @example new Shelf('corpus').library.ask('代表建议办了多少件')
 */
export class Shelf {
  readonly dir: string
  readonly #kept = keptHere()
  #corpus: Corpus
  #words: Words
  #tools: Tools
  #library: Library

  /**
   * @param progress hears how a large corpus comes along
   * @throws {CorpusError} when the folder holds no report that can be read
   */
  constructor(dir: string, progress: Progress = console.error) {
    this.dir = dir
    const end = sparing()
    try {
      this.#corpus = readReports(dir, this.#kept)
      const { length } = this.#corpus.reports
      if (length >= MANY) progress(`${dir}: ${length} reports read, building the index …`)
      this.#words = wordsOf(dir, this.#corpus)
      this.#tools = toolsOf(this.#words)
      this.#library = this.#built()
    } finally {
      end()
    }
  }

  get library(): Library {
    return this.#library
  }

  get analyzer(): Analyzer {
    return this.#tools.analyzer
  }

  /** Files that are left out, each with the reason. */
  get problems(): readonly CorpusProblem[] {
    return this.#corpus.problems
  }

  /**
   * Reads the folder again; a report that has not changed stays the same object, with all that was computed
   * from it, and where nothing has changed the library does.
   *
   * @throws {CorpusError} when no report is left; the library stays as it is
   * @returns the files that became unreadable
   */
  reload(): readonly CorpusProblem[] {
    const known = this.#corpus
    const next = readReports(this.dir, this.#kept, known)
    const words = wordsOf(this.dir, next)
    this.#corpus = next
    if (!isSameAs(next, known) || !isDeepStrictEqual(words, this.#words)) {
      this.#words = words
      this.#tools = toolsOf(words)
      this.#library = this.#built()
    }
    return newProblems(next.problems, known.problems)
  }

  #built(): Library {
    const { reports, hashes } = this.#corpus
    const { dictText } = this.#words
    const { analyzer } = this.#tools
    const source: IndexSource = { reports, hashes, dictText, analyzer }
    const written = finished(takeParts(source, this.#kept))
    const engine = written === null ? undefined : engineFrom(written)
    const library = createLibrary(reports, { ...this.#tools, engine })
    if (engine === undefined) finished(keepParts(library.corpus.index, source, this.#kept))
    return library
  }

  /**
   * Calls back when files were added, changed or removed, once they are quiet.
   *
   * @example const stop = await shelf.watch(() => shelf.reload())
   */
  async watch(onChange: () => void, options: WatchOptions = {}): Promise<StopWatching> {
    return await watchFolder(this.dir, onChange, options)
  }
}

/**
 * How much a library holds.
 *
 * @example countLibrary(library) // { reports: 1, sections: 25, passages: 98, figures: 240 }
 */
export function countLibrary({ reports, countsOf }: Library): Counts {
  const counts = reports.map(countsOf)
  const sum = (what: 'sections' | 'passages' | 'figures') =>
    counts.reduce((total, each) => total + each[what], 0)
  return {
    reports: reports.length,
    sections: sum('sections'),
    passages: sum('passages'),
    figures: sum('figures'),
  }
}

function readReports(dir: string, kept: Kept, former?: Corpus): Corpus {
  const corpus = readCorpus(dir, former, text => reportOf(text, kept))
  if (corpus.reports.length > 0) return corpus
  throw noReport(dir, corpus.problems)
}

function reportOf(text: CorpusText, kept: Kept): Report | CorpusProblem {
  const read = readKept(text, kept)
  if ('cause' in read) return read
  const report = unpacked(read)
  holdFigures(report, read.figures)
  return report
}

/**
 * The error of a folder in which no file can be read as a report.
 *
 * @example throw noReport(dir, problems) // no report that can be read (empty.txt: …)
 */
export function noReport(dir: string, problems: readonly CorpusProblem[]): CorpusError {
  const causes = problems.map(({ file, cause }) => `${file}: ${cause}`)
  return new CorpusError(dir, `no report that can be read (${causes.join('; ')})`)
}

/**
 * Of the files that are left out, those that were not before, or for another reason.
 *
 * @example newProblems(corpus.problems, former.problems)
 */
export function newProblems(
  problems: readonly CorpusProblem[],
  former: readonly CorpusProblem[],
): readonly CorpusProblem[] {
  return problems.filter(problem => !former.some(old => isSame(old, problem)))
}

const isSameAs = (one: Corpus, other: Corpus): boolean =>
  one.reports.length === other.reports.length &&
  one.reports.every((report, at) => report === other.reports[at])

function isSame(one: CorpusProblem, other: CorpusProblem): boolean {
  return one.file === other.file && one.cause === other.cause
}

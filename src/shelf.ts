import { isDeepStrictEqual } from 'node:util'
import { createLibrary, type Library } from './answer/library.ts'
import { type Corpus, type CorpusProblem, readCorpus } from './corpus.ts'
import { type StopWatching, type WatchOptions, watchFolder } from './folder-watch.ts'
import { CorpusError } from './report/decode.ts'
import type { Report } from './report/report.ts'
import type { Analyzer } from './search/analyzer.ts'
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
    this.#corpus = readReports(dir)
    const { length } = this.#corpus.reports
    if (length >= MANY) progress(`${dir}: ${length} reports read, building the index …`)
    this.#words = wordsOf(dir, this.#corpus)
    this.#tools = toolsOf(this.#words)
    this.#library = createLibrary(this.#corpus.reports, this.#tools)
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
    const corpus = readReports(this.dir)
    const next = { ...corpus, reports: corpus.reports.map(report => unchanged(report, known)) }
    const words = wordsOf(this.dir, next)
    this.#corpus = next
    if (!isSameAs(next, known) || !isDeepStrictEqual(words, this.#words)) {
      this.#words = words
      this.#tools = toolsOf(words)
      this.#library = createLibrary(next.reports, this.#tools)
    }
    return corpus.problems.filter(problem => !known.problems.some(old => isSame(old, problem)))
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
export function countLibrary({ reports, figures }: Library): Counts {
  const sum = (count: (report: Report) => number) =>
    reports.reduce((total, report) => total + count(report), 0)
  return {
    reports: reports.length,
    sections: sum(report => report.sections.length),
    passages: sum(report => report.passages.length),
    figures: sum(report => figures(report).length),
  }
}

function readReports(dir: string): Corpus {
  const corpus = readCorpus(dir)
  if (corpus.reports.length > 0) return corpus
  const causes = corpus.problems.map(({ file, cause }) => `${file}: ${cause}`)
  throw new CorpusError(dir, `no report that can be read (${causes.join('; ')})`)
}

function unchanged(report: Report, { reports }: Corpus): Report {
  const old = reports.find(({ id }) => id === report.id)
  return old !== undefined && fingerprint(old) === fingerprint(report) ? old : report
}

// The text, what the front matter says, and where page breaks were cut out.
function fingerprint({
  text,
  title,
  body,
  place,
  year,
  planYear,
  passages,
  sourceOffset,
}: Report): string {
  const offsets = passages.map(({ span }) => sourceOffset(span.start))
  return JSON.stringify([text, title, body, place, year, planYear, offsets])
}

const isSameAs = (one: Corpus, other: Corpus): boolean =>
  one.reports.length === other.reports.length &&
  one.reports.every((report, at) => report === other.reports[at])

function isSame(one: CorpusProblem, other: CorpusProblem): boolean {
  return one.file === other.file && one.cause === other.cause
}

import { isDeepStrictEqual } from 'node:util'
import { holdFigures, type Library, librarySteps } from '../answer/library.ts'
import { type CorpusProblem, readWordFiles } from '../corpus.ts'
import { type StopWatching, type WatchOptions, watchFolder } from '../folder-watch.ts'
import { sparing } from '../heap.ts'
import { keptHere } from '../kept/folder.ts'
import { type IndexSource, keepParts, takeParts } from '../kept/index-parts.ts'
import { unpacked } from '../kept/packed.ts'
import type { Report } from '../report/report.ts'
import { engineInTurns } from '../search/engine.ts'
import { newProblems, noReport } from '../shelf.ts'
import { inTurns, type Steps } from '../steps.ts'
import { warmUpSteps } from '../warm-up.ts'
import { type Tools, toolsOf, toolsWhileServing, type Words, wordsOf } from '../words.ts'
import type { Asked, FolderTold } from './messages.ts'
import { type Read, readApart, startReader } from './reading.ts'

/** What a look at the folder has brought. */
export interface Taken {
  /** Whether there is another library now. */
  readonly isNew: boolean
  /** Files that are left out, and were not before. */
  readonly problems: readonly CorpusProblem[]
}

/**
 * The library in use of a program that serves others meanwhile: reports are read in another process, and the index is
 * built in short turns. A new library replaces the old one in one step.
 *
 * @example const shelf = new LiveShelf('corpus'); await shelf.load()
 */
export class LiveShelf {
  readonly dir: string
  readonly #signal: AbortSignal | undefined
  readonly #kept = keptHere()
  #hashes = new Map<string, string>()
  #reports: readonly Report[] = []
  #problems: readonly CorpusProblem[] = []
  #words: Words | undefined
  #tools: Tools | undefined
  #library: Library | undefined
  #last: Promise<unknown> = Promise.resolve()

  /** @param signal ends whatever is being loaded */
  constructor(dir: string, signal?: AbortSignal) {
    this.dir = dir
    this.#signal = signal
  }

  /** As the log names it. */
  get name(): string {
    return this.dir
  }

  get isLoaded(): boolean {
    return this.#library !== undefined
  }

  /** @throws before anything is loaded */
  get library(): Library {
    if (this.#library === undefined) throw new Error(`${this.dir}: the reports are not loaded yet`)
    return this.#library
  }

  /** Files that are left out, each with the reason. */
  get problems(): readonly CorpusProblem[] {
    return this.#problems
  }

  /** Loads jieba, which takes a third of a second and cannot be done in turns: to be called before anybody is served. */
  prepare(): void {
    startReader() // it comes up meanwhile
    this.#prepare(readWordFiles(this.dir, []))
  }

  /**
   * Reads the folder; again, only what has changed. One call after the other.
   *
   * @throws {CorpusError} when no report is there; what was loaded stays as it is
   */
  load(): Promise<Taken> {
    const loading = this.#last.then(() => sparingly(() => this.#load()))
    this.#last = loading.catch(() => {}) // whoever called hears of it
    return loading
  }

  /**
   * Calls back when files were added, changed or removed, once they are quiet.
   *
   * @example const stop = await shelf.watch(() => shelf.load())
   */
  async watch(onChange: () => void, options: WatchOptions = {}): Promise<StopWatching> {
    return await watchFolder(this.dir, onChange, options)
  }

  async #load(): Promise<Taken> {
    const asked = { dir: this.dir, hashes: this.#known() }
    const onFolder = (folder: FolderTold) => this.#prepare(folder)
    const read = await readApart(asked, { onFolder, signal: this.#signal })
    const { reports, isNew } = this.#merged(read)
    if (reports.length === 0) throw noReport(this.dir, read.problems)
    const words = wordsOf(this.dir, read.folder)
    const library =
      isNew || !isDeepStrictEqual(words, this.#words)
        ? await this.#built(reports, words, new Map(read.folder.hashes))
        : null
    const problems = newProblems(read.problems, this.#problems)
    this.#problems = read.problems
    this.#hashes = new Map(read.folder.hashes)
    if (library === null) return { isNew: false, problems }
    this.#reports = reports
    this.#words = words
    this.#library = library
    return { isNew: true, problems }
  }

  // A text that is no report is tried again: the reason is told anew.
  #known(): Asked['hashes'] {
    return this.#reports.map(({ id }) => [id, this.#hashes.get(id) ?? ''])
  }

  // jieba takes a second to load: meanwhile the reports are read.
  #prepare(folder: Parameters<typeof wordsOf>[1]): void {
    if (this.#tools === undefined) this.#tools = toolsOf(wordsOf(this.dir, folder))
  }

  /** In the order of the folder: what was read now, and what has not changed. */
  #merged({ folder, fresh }: Read): { reports: readonly Report[]; isNew: boolean } {
    const hashes = new Map(folder.hashes)
    const kept = this.#reports.filter(({ id }) => hashes.get(id) === this.#hashes.get(id))
    const byId = new Map(kept.map(report => [report.id, report]))
    for (const one of fresh) {
      const report = unpacked(one)
      holdFigures(report, one.figures)
      byId.set(one.id, report)
    }
    const reports = folder.hashes.flatMap(([id]) => byId.get(id) ?? [])
    const isSame = reports.every((report, at) => report === this.#reports[at])
    return { reports, isNew: !isSame || reports.length !== this.#reports.length }
  }

  async #built(
    reports: readonly Report[],
    words: Words,
    hashes: IndexSource['hashes'],
  ): Promise<Library> {
    const tools = this.isLoaded ? toolsWhileServing(words) : toolsOf(words)
    this.#tools = tools
    const source = { reports, hashes, dictText: words.dictText, analyzer: tools.analyzer }
    // Whoever waits for a change is not kept waiting until the index is written down.
    if (this.isLoaded) return await inTurns(warmLibrarySteps(reports, tools), this.#signal)
    const written = await inTurns(takeParts(source, this.#kept), this.#signal)
    const engine = written === null ? undefined : await engineInTurns(written)
    const library = await inTurns(librarySteps(reports, { ...tools, engine }), this.#signal)
    if (engine === undefined)
      await inTurns(keepParts(library.corpus.index, source, this.#kept), this.#signal)
    return library
  }
}

/** Whoever asks it first finds it as quick as the one before. */
function* warmLibrarySteps(reports: readonly Report[], tools: Tools): Steps<Library> {
  const library = yield* librarySteps(reports, tools)
  yield* warmUpSteps(library)
  return library
}

// Two libraries are in memory for a while.
let later: NodeJS.Timeout | undefined

async function sparingly<T>(work: () => Promise<T>): Promise<T> {
  clearTimeout(later)
  const end = sparing()
  try {
    return await work()
  } finally {
    clearTimeout(later)
    later = setTimeout(end, AFTERWARDS).unref()
  }
}

// The old library goes after the work is done.
const AFTERWARDS = 60_000

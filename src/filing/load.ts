import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type CorpusProblem, type CorpusText, readTexts, reportFiles } from '../corpus.ts'
import { bundleHash } from '../own-process.ts'
import type { Words } from '../words.ts'
import { Readers } from './readers.ts'
import { type ArchiveWriter, type Filed, SEGMENT_PASSAGES } from './writer.ts'

/** What is to be loaded, and how. */
export interface Loading {
  /** Folders and files. */
  readonly paths: readonly string[]
  /** What the reports are cut with. */
  readonly words: Words
  /** Processes that read side by side. */
  readonly readers: number
  readonly onProgress: (progress: Progress) => void
}

/** How far the loading has come. */
export interface Progress {
  /** Files that were looked at, of all. */
  readonly done: number
  readonly all: number
  /** Reports that were read until now. */
  readonly read: number
  readonly seconds: number
}

/** What came of it. */
export interface Outcome {
  /** Reports that are new or have another text. */
  readonly loaded: number
  readonly unchanged: number
  readonly problems: readonly CorpusProblem[]
  readonly seconds: number
}

/**
 * Loads reports into an archive: what is there with the same text is passed over, so that a load which broke off goes
 * on where it was.
 *
 * @example await load(writer, { paths: ['corpus'], words, readers: 2, onProgress: () => {} })
 */
export async function load(writer: ArchiveWriter, loading: Loading): Promise<Outcome> {
  return await new Load(writer, loading).run()
}

/** Files at once: their texts wait in memory. */
const FILES_AT_ONCE = 16

class Load {
  readonly #writer: ArchiveWriter
  readonly #loading: Loading
  readonly #program: string
  readonly #begun = performance.now()
  readonly #problems: CorpusProblem[] = []
  readonly #seen = new Set<string>()
  #batch: Filed[] = []
  #writing: Promise<void> = Promise.resolve()
  #done = 0
  #all = 0
  #loaded = 0
  #unchanged = 0

  constructor(writer: ArchiveWriter, loading: Loading) {
    this.#writer = writer
    this.#loading = loading
    this.#program = programOf(loading.words)
  }

  async run(): Promise<Outcome> {
    const known = new Map(
      (await this.#writer.reports()).map(({ id, hash, program }) => [id, `${hash} ${program}`]),
    )
    const readers = new Readers(this.#loading.words, this.#loading.readers)
    try {
      for await (const read of readers.read(this.#texts(known))) await this.#take(read)
      await this.#write()
      await this.#writing
    } finally {
      readers.close()
      await this.#writing.catch(() => {}) // told above, unless something else was
    }
    await this.#writer.useWords(hashOf(this.#loading.words.dictText))
    await this.#writer.tidy()
    return {
      loaded: this.#loaded,
      unchanged: this.#unchanged,
      problems: this.#problems,
      seconds: this.#seconds,
    }
  }

  get #seconds(): number {
    return (performance.now() - this.#begun) / 1000
  }

  /** The texts that are not there yet, a few files at a time. */
  *#texts(known: ReadonlyMap<string, string>): Generator<CorpusText> {
    const folders = this.#loading.paths.map(path => filesOf(path, this.#problems))
    this.#all = folders.reduce((sum, { files }) => sum + files.length, 0)
    for (const { dir, files } of folders)
      for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
        const some = files.slice(from, from + FILES_AT_ONCE)
        for (const text of readTexts(dir, some, this.#problems))
          if (this.#isNew(text, known)) yield text
        this.#done += some.length
      }
  }

  #isNew({ id, file, hash }: CorpusText, known: ReadonlyMap<string, string>): boolean {
    if (this.#seen.has(id)) {
      this.#problems.push({ file, cause: `有同名的报告“${id}”：只留一份，或者改名` })
      return false
    }
    this.#seen.add(id)
    if (known.get(id) !== `${hash} ${this.#program}`) return true
    this.#unchanged++
    return false
  }

  async #take(read: Filed | CorpusProblem): Promise<void> {
    if ('cause' in read) {
      this.#problems.push(read)
      return
    }
    this.#batch.push(read)
    this.#loaded++
    const { passages } = this.#batch.reduce(
      (sum, each) => ({ passages: sum.passages + each.passages.length }),
      { passages: 0 },
    )
    if (passages >= SEGMENT_PASSAGES) await this.#write()
    this.#loading.onProgress({
      done: Math.min(this.#done, this.#all),
      all: this.#all,
      read: this.#loaded,
      seconds: this.#seconds,
    })
  }

  // The next are read while these are written.
  async #write(): Promise<void> {
    await this.#writing
    const batch = this.#batch
    this.#batch = []
    if (batch.length === 0) return
    this.#writing = this.#writer.file(batch, this.#program)
    this.#writing.catch(() => {}) // whoever waits for it hears of it
  }
}

interface Files {
  readonly dir: string
  readonly files: readonly string[]
}

function filesOf(path: string, problems: CorpusProblem[]): Files {
  return statSync(path).isDirectory()
    ? { dir: path, files: reportFiles(path, problems) }
    : { dir: dirname(path), files: [basename(path)] }
}

/**
 * What reports are read by: read by another they are read anew.
 *
 * @example await writer.file([filed(report, hash, analyzer)], programOf(words))
 */
export function programOf({ dictText }: Words): string {
  return `${bundleHash ?? 'source'} ${hashOf(dictText)}`
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

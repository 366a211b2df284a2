import { existsSync } from 'node:fs'
import type { Library } from './answer/library.ts'
import { Archive } from './archive/archive.ts'
import { type Line, openLine } from './archive/line.ts'
import { type CorpusProblem, readWordFiles } from './corpus.ts'
import { fetching } from './heap.ts'
import { type Tools, toolsOf, type Words, wordsOf } from './words.ts'

/** What a look at the archive has brought. */
interface Taken {
  /** Whether there is another library now. */
  readonly isNew: boolean
  readonly problems: readonly CorpusProblem[]
}

/** The library in use, over reports in PostgreSQL; the owner's words lie in a folder, if there is one. */
export class ArchiveShelf {
  readonly dir: string
  /** As the log names it. */
  readonly name = 'PostgreSQL'
  /** Files that cannot be read are told where reports are loaded. */
  readonly problems: readonly CorpusProblem[] = []
  readonly address: string
  #line: Line | undefined
  #words: Words | undefined
  #archive: Archive | undefined
  #onChange: () => void = () => {}

  /** @param dir where the owner's words lie; it need not be there */
  constructor(address: string, dir: string) {
    this.address = address
    this.dir = dir
  }

  get isLoaded(): boolean {
    return this.#archive !== undefined
  }

  /** Whether the owner's words can be read and changed. */
  get hasFolder(): boolean {
    return existsSync(this.dir)
  }

  /** @throws before anything is loaded */
  get library(): Library {
    if (this.#archive === undefined) throw new Error('CORPUS_URL: the reports are not loaded yet')
    return this.#archive.library
  }

  get tools(): Tools {
    return toolsOf(this.words)
  }

  /** What reports are cut and asked with. */
  get words(): Words {
    return this.#words ?? this.#wordsNow()
  }

  /**
   * Opens the archive; again, takes up what has changed in it, and the owner's words.
   *
   * @throws {Unavailable} where the server is not to be reached
   * @throws one line where no reports were loaded into it
   */
  async load(): Promise<Taken> {
    fetching()
    this.#line ??= await openLine(this.address, () => this.#onChange())
    const words = this.#wordsNow()
    const archive = this.#archiveFor(this.#line, words)
    const isNew = archive === this.#archive ? archive.refresh() : true
    this.#archive = archive
    this.#words = words
    return { isNew, problems: [] }
  }

  /** Calls back when reports were loaded or taken out, and when the server is back. */
  async watch(onChange: () => void): Promise<() => Promise<void>> {
    this.#onChange = onChange
    return async () => {
      this.#onChange = () => {}
    }
  }

  async close(): Promise<void> {
    await this.#line?.close()
  }

  #archiveFor(line: Line, words: Words): Archive {
    const isSame = JSON.stringify(words) === JSON.stringify(this.#words)
    return this.#archive && isSame ? this.#archive : new Archive(line, toolsOf(words))
  }

  #wordsNow(): Words {
    return wordsOf(this.dir, readWordFiles(this.dir, []))
  }
}

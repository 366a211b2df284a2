import type { Library } from './answer/library.ts'
import { Archive } from './archive/archive.ts'
import { type Line, openLine } from './archive/line.ts'
import { readWordFiles } from './corpus.ts'
import { type Tools, toolsOf, wordsOf } from './words.ts'

/** The library in use, over reports in PostgreSQL; the owner's words lie in a folder, if there are any. */
export class ArchiveShelf {
  readonly tools: Tools
  readonly #line: Line
  readonly #archive: Archive

  private constructor(line: Line, tools: Tools) {
    this.#line = line
    this.tools = tools
    this.#archive = new Archive(line, tools)
  }

  /**
   * Opens an archive of reports.
   *
   * @param wordsDir where the owner's words lie; it need not be there
   * @param onChange hears that other reports are there, or why they could not be taken up; null: changes are not heard of
   * @throws {Unavailable} where the server is not to be reached
   * @throws one line where no reports were loaded into it
   * @example (await ArchiveShelf.open('postgres://localhost/reports', 'corpus')).library
   */
  static async open(
    address: string,
    wordsDir: string,
    onChange: ((failure: unknown) => void) | null = null,
  ): Promise<ArchiveShelf> {
    let shelf: ArchiveShelf | undefined
    const line = await openLine(address, onChange && (() => shelf?.takeUp(onChange)))
    try {
      shelf = new ArchiveShelf(line, toolsOf(wordsOf(wordsDir, readWordFiles(wordsDir, []))))
      return shelf
    } catch (error) {
      await line.close()
      throw error
    }
  }

  get library(): Library {
    return this.#archive.library
  }

  /** Takes up what has changed, and says so; null where all went well. */
  takeUp(onChange: (failure: unknown) => void): void {
    try {
      if (this.#archive.refresh()) onChange(null)
    } catch (error) {
      onChange(error) // the next change is taken up together with this one
    }
  }

  async close(): Promise<void> {
    await this.#line.close()
  }
}

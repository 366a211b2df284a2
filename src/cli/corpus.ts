import type { Library } from '../answer/library.ts'
import { ArchiveShelf } from '../archive-shelf.ts'
import { isPostgres, readCorpusDir } from '../config.ts'
import type { CorpusProblem } from '../corpus.ts'
import type { Analyzer } from '../search/analyzer.ts'
import { Shelf } from '../shelf.ts'

/** Reports that are open for a command. */
export interface OpenCorpus {
  readonly library: Library
  readonly analyzer: Analyzer
  /** Files that were left out. */
  readonly problems: readonly CorpusProblem[]
  /** Whether all that they say is in memory. */
  readonly isInMemory: boolean
}

/**
 * Opens the reports of a folder, or of PostgreSQL, for as long as something is done with them.
 *
 * @param corpus a folder, or `postgres://…`
 * @example await withCorpus('corpus', async ({ library }) => library.ask('代表建议办了多少件'))
 */
export async function withCorpus<T>(
  corpus: string,
  work: (corpus: OpenCorpus) => Promise<T>,
): Promise<T> {
  if (!isPostgres(corpus)) {
    const { library, analyzer, problems } = new Shelf(corpus)
    return await work({ library, analyzer, problems, isInMemory: true })
  }
  const shelf = new ArchiveShelf(corpus, readCorpusDir(process.env))
  try {
    await shelf.load()
    const { library, tools } = shelf
    return await work({ library, analyzer: tools.analyzer, problems: [], isInMemory: false })
  } finally {
    await shelf.close()
  }
}

import { ArchiveShelf } from '../archive-shelf.ts'
import { isPostgres, readCorpusDir } from '../config.ts'
import { lineOf } from '../ending.ts'
import { Shelf } from '../shelf.ts'
import { inTurns } from '../steps.ts'
import { warmUpSteps } from '../warm-up.ts'
import { servePages } from '../web/server.ts'
import type { Streams } from './json-lines.ts'

/** Where the pages are served from, and where. */
export interface PagesSettings {
  /** A folder, or `postgres://…`. */
  readonly corpus: string
  readonly port: number
  readonly host: string
}

/** `pages`: the reports for a browser, without a bot. */
export async function pages(
  { corpus, port, host }: PagesSettings,
  { output }: Streams,
): Promise<void> {
  const shelf = isPostgres(corpus) ? await openArchive(corpus) : new Shelf(corpus)
  const listening = await servePages({ library: () => shelf.library }, { port, host })
  output.write(`http://${host}:${listening.port}\n`)
  await inTurns(warmUpSteps(shelf.library))
}

async function openArchive(address: string): Promise<ArchiveShelf> {
  const shelf = new ArchiveShelf(address, readCorpusDir(process.env))
  await shelf.load()
  await shelf.watch(() => void shelf.load().catch(error => console.error(lineOf(error))))
  return shelf
}

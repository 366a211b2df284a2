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
  readonly corpus: string
  readonly port: number
  readonly host: string
}

const tellFailure = (failure: unknown): void => {
  if (failure !== null) console.error(lineOf(failure))
}

/** `pages`: the reports for a browser, without a bot. */
export async function pages(
  { corpus, port, host }: PagesSettings,
  { output }: Streams,
): Promise<void> {
  const shelf = isPostgres(corpus)
    ? await ArchiveShelf.open(corpus, readCorpusDir(process.env), tellFailure)
    : new Shelf(corpus)
  const listening = await servePages({ library: () => shelf.library }, { port, host })
  output.write(`http://${host}:${listening.port}\n`)
  await inTurns(warmUpSteps(shelf.library))
}

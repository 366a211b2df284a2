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

/** `pages`: the reports for a browser, without a bot. */
export async function pages(
  { corpus, port, host }: PagesSettings,
  { output }: Streams,
): Promise<void> {
  const shelf = new Shelf(corpus)
  const listening = await servePages({ library: () => shelf.library }, { port, host })
  output.write(`http://${host}:${listening.port}\n`)
  await inTurns(warmUpSteps(shelf.library))
}

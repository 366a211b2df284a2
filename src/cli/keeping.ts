import { backUp, copiesOf, restore } from '../store/backup.ts'
import type { Copy } from '../store/copies.ts'

/** Where a command writes what it did. */
export interface Output {
  readonly output: NodeJS.WritableStream
}

/**
 * `backup <file>`: a copy of the database, also while the bot runs.
 *
 * @example await backup('backup.sqlite', 'data/report-bot.sqlite', { output: process.stdout })
 */
export async function backup(target: string, database: string, { output }: Output): Promise<void> {
  await backUp(database, target, Date.now())
  output.write(`${target}\n`)
}

/**
 * `restore <file>`: a copy takes the database's place, which is kept beside it.
 *
 * @example restoreFrom('backup.sqlite', 'data/report-bot.sqlite', { output: process.stdout })
 */
export function restoreFrom(source: string, database: string, { output }: Output): void {
  const former = restore(database, source, Date.now())
  output.write(former === null ? `${source}\n` : `${source}; the former database: ${former}\n`)
  const isOutdated = copiesOf(database)
    .all()
    .some(copy => copy.isOutdated)
  if (isOutdated) output.write('whoever was forgotten since this copy was made is in it again\n')
}

/** What may be asked of the list of copies. */
export interface CopySettings {
  /** Takes those off the list that are not there any more. */
  readonly tidy?: boolean
}

/**
 * `backups`: the copies that were made, and which of them hold the words of somebody who was forgotten since.
 *
 * @example backups({}, 'data/report-bot.sqlite', { output: process.stdout })
 */
export function backups({ tidy }: CopySettings, database: string, { output }: Output): void {
  const copies = copiesOf(database)
  if (tidy) copies.tidy()
  for (const copy of copies.all()) output.write(`${lineOf(copy)}\n`)
}

function lineOf({ path, at, isThere, isOutdated }: Copy): string {
  const marks = [
    ...(isOutdated ? ['holds words of somebody who was forgotten since: delete it'] : []),
    ...(isThere ? [] : ['not there any more: moved, or deleted']),
  ]
  return [`${new Date(at).toISOString()}  ${path}`, ...marks].join('  — ')
}

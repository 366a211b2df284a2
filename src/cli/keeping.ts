import { backUp, restore } from '../store/backup.ts'

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
  await backUp(database, target)
  output.write(`${target}\n`)
}

/**
 * `restore <file>`: a copy takes the database's place, which is kept beside it.
 *
 * @example restoreFrom('backup.sqlite', 'data/report-bot.sqlite', { output: process.stdout })
 */
export function restoreFrom(source: string, database: string, { output }: Output): void {
  const former = restore(database, source)
  output.write(former === null ? `${source}\n` : `${source}; the former database: ${former}\n`)
}

import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { CopyList, fileOf } from './copies.ts'
import { migrations } from './migrations.ts'

/** A copy cannot be made or taken back; one line says why. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/**
 * Copies the database of a bot, also while it runs: the copy is of one moment, and stands on the list of copies.
 *
 * @param url as in `DATABASE_URL`
 * @throws {BackupError} where it is no file, or there is none
 * @example await backUp('data/report-bot.sqlite', 'backup.sqlite', Date.now())
 */
export async function backUp(url: string, target: string, now: number): Promise<void> {
  const file = ownFile(url, 'pg_dump')
  if (!existsSync(file)) throw new BackupError(`${file}: there is no database`)
  const database = new SQLite(file, { readonly: true })
  try {
    new CopyList(url).add(target, now)
    await database.backup(target)
  } finally {
    database.close()
  }
}

/**
 * The copies that were made of a database.
 *
 * @throws {BackupError} for PostgreSQL, whose copies others make
 * @example copiesOf('data/report-bot.sqlite').all()
 */
export function copiesOf(url: string): CopyList {
  ownFile(url, 'the list of your own copies')
  return new CopyList(url)
}

/**
 * Puts a copy in the place of the database; what was there is kept beside it. The bot must not run meanwhile.
 *
 * @throws {BackupError} where the copy is none, is damaged, or is of a later version of the bot
 * @returns where the former database is kept, or null where there was none
 * @example restore('data/report-bot.sqlite', 'backup.sqlite', Date.now()) // 'data/report-bot.sqlite.before-restore'
 */
export function restore(url: string, source: string, now: number): string | null {
  const file = ownFile(url, 'pg_restore')
  check(source)
  const former = existsSync(file) ? `${file}.before-restore` : null
  if (former !== null) {
    checkpoint(file)
    renameSync(file, former)
    new CopyList(url).add(former, now)
  }
  // What the former database has not written into its file yet belongs to that one.
  for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
  copyFileSync(source, file)
  return former
}

function ownFile(url: string, instead: string): string {
  const file = fileOf(url)
  if (file !== null) return file
  throw new BackupError(
    url.startsWith('postgres')
      ? `DATABASE_URL is a PostgreSQL server: use ${instead}`
      : 'DATABASE_URL is in memory: there is nothing to copy',
  )
}

function check(source: string): void {
  if (!existsSync(source)) throw new BackupError(`${source}: there is no such file`)
  const database = new SQLite(source, { readonly: true })
  try {
    const [sound] = database.pragma('integrity_check', { simple: false }) as Record<
      string,
      string
    >[]
    if (sound?.integrity_check !== 'ok') throw new BackupError(`${source}: the copy is damaged`)
    const rows = database.prepare('select name from kysely_migration').all() as { name: string }[]
    const unknown = rows.map(({ name }) => name).filter(name => !(name in migrations))
    if (unknown.length > 0)
      throw new BackupError(
        `${source}: made by a later version of the bot (it has ${unknown.join(', ')}); update the bot first`,
      )
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(`${source}: no database of this bot`, { cause: error })
  } finally {
    database.close()
  }
}

// Whoever runs a bot on the file holds it.
function checkpoint(file: string): void {
  const database = new SQLite(file, { timeout: 0 })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('begin exclusive; commit')
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    throw new BackupError(`${file}: in use; stop the bot first`, { cause: error })
  } finally {
    database.close()
  }
}

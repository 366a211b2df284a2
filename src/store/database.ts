import { Kysely, Migrator } from 'kysely'
import { migrations } from './migrations.ts'
import { postgres } from './postgres.ts'
import { sqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** An open database with all migrations done. */
export type Database = Kysely<Tables>

/**
 * Opens the database and brings its tables up to date; the folder of a file is made when it is missing.
 *
 * @param url a SQLite file (`data/bot.sqlite`, `sqlite:bot.db`, `file:bot.db`), `:memory:`, or `postgres://…`
 * @throws one line that names the database, without its password
 * @example const database = await openDatabase('data/report-bot.sqlite')
 */
export async function openDatabase(url: string): Promise<Database> {
  const { dialect, name } = /^postgres(ql)?:/.test(url) ? postgres(url) : sqlite(url)
  const database: Database = new Kysely<Tables>({ dialect })
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest()
  if (error === undefined) return database
  await database.destroy()
  throw new Error(`The database ${name} could not be brought up to date`, { cause: error })
}

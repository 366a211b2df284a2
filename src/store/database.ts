import { Kysely, Migrator } from 'kysely'
import type { Lead, LeadListener } from './lead.ts'
import { migrations } from './migrations.ts'
import type { DatabaseKind, Opened } from './opened.ts'
import { postgres } from './postgres.ts'
import { sqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** An open database with all migrations done. */
export type Database = Kysely<Tables>

const opened = new WeakMap<object, Opened>()

/**
 * What kind of database was opened.
 *
 * @example kindOf(await openDatabase(':memory:')) // 'sqlite'
 */
export function kindOf(database: Database): DatabaseKind {
  return opened.get(database)?.kind ?? 'sqlite'
}

const ALONE: Lead = { close: async () => {} }

/**
 * Has one process at a time send: the only one, or the one chosen among the replicas.
 *
 * @example const lead = await leadOf(database, { gained: () => sender.start(), … })
 */
export async function leadOf(database: Database, listener: LeadListener): Promise<Lead> {
  const lead = opened.get(database)?.lead
  if (lead !== undefined) return lead(listener)
  await listener.gained()
  return ALONE
}

/**
 * Opens the database and brings its tables up to date; the folder of a file is made when it is missing.
 *
 * @param url a SQLite file (`data/bot.sqlite`, `sqlite:bot.db`, `file:bot.db`), `:memory:`, or `postgres://…`
 * @throws one line that names the database, without its password
 * @example const database = await openDatabase('data/report-bot.sqlite')
 */
export async function openDatabase(url: string): Promise<Database> {
  const open = /^postgres(ql)?:/.test(url) ? postgres(url) : sqlite(url)
  const { dialect, name } = open
  const database: Database = new Kysely<Tables>({ dialect })
  opened.set(database, open)
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest()
  if (error === undefined) return database
  await database.destroy()
  throw new Error(`The database ${name} could not be brought up to date`, { cause: error })
}

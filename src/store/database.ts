import { Kysely, Migrator } from 'kysely'
import { type Lead, type LeadListener, type MemberChange, tellOfMembers } from './lead.ts'
import { migrations } from './migrations.ts'
import type { DatabaseKind, Opened, Session } from './opened.ts'
import { postgres } from './postgres.ts'
import { shortcut } from './prepared.ts'
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

/**
 * Opens a transaction.
 *
 * @param isLight harmless to lose with the power, as it is done again after that: SQLite need not wait for the disk
 * @example const session = await beginSession(database, true); await session.commit()
 */
export async function beginSession(database: Database, isLight: boolean): Promise<Session> {
  const direct = opened.get(database)?.direct
  if (direct !== undefined) return await direct.begin(isLight)
  const transaction = await database.startTransaction().execute()
  return {
    database: transaction,
    commit: () => transaction.commit().execute(),
    rollback: () => transaction.rollback().execute(),
  }
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
 * Tells the other processes, where there may be any, that somebody's standing in a chat is another than before.
 *
 * @example await tellOthers(database, { chat: -100, user: 5 })
 */
export async function tellOthers(database: Database, change: MemberChange): Promise<void> {
  if (kindOf(database) === 'postgres') await tellOfMembers(database, change)
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
  const { dialect, name, direct } = open
  const database: Database = new Kysely<Tables>({ dialect })
  opened.set(database, open)
  if (direct !== undefined) shortcut(database, direct.read)
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest()
  if (error === undefined) return database
  await database.destroy()
  throw new Error(`The database ${name} could not be brought up to date`, { cause: error })
}

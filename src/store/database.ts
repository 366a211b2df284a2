import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import SQLite from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { migrations } from './migrations.ts'

/** One question that was answered, under the bot's message that answers it. */
export interface TurnTable {
  readonly chat_id: number
  readonly message_id: number
  /** Who asked; null for a message that answers nobody, as a passage that was opened by a button. */
  readonly user_id: number | null
  /** The asker's questions up to this one, oldest first, as JSON. */
  readonly questions: string
  /** The passage the message shows. */
  readonly about: string | null
  /** When, in milliseconds. */
  readonly at: number
}

/** The tables that the bot keeps. */
export interface Tables {
  readonly turn: TurnTable
}

/** An open database with all migrations done. */
export type Database = Kysely<Tables>

const IN_MEMORY = ':memory:'

/**
 * Opens the database and brings its tables up to date; the folder of a file is made when it is missing.
 *
 * @param url a SQLite file (`data/bot.sqlite`, `sqlite:bot.db`, `file:bot.db`) or `:memory:`
 * @example const database = await openDatabase('data/report-bot.sqlite')
 */
export async function openDatabase(url: string): Promise<Database> {
  const file = fileOf(url)
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(file) }) })
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest()
  if (error === undefined) return database
  await database.destroy()
  throw new Error(`The database ${file} could not be brought up to date`, { cause: error })
}

function fileOf(url: string): string {
  if (/^postgres(ql)?:/.test(url))
    throw new Error('DATABASE_URL: expected a file for SQLite; PostgreSQL is not served yet')
  const path = url.replace(/^(sqlite|file):(\/\/)?/, '')
  return path === IN_MEMORY ? path : resolve(path)
}

function openFile(file: string): SQLite.Database {
  if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true })
  const database = new SQLite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  return database
}

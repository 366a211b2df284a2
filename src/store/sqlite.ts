import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import SQLite from 'better-sqlite3'
import { type SqliteDatabase, SqliteDialect } from 'kysely'
import type { Opened } from './opened.ts'

const IN_MEMORY = ':memory:'

// `synchronous`: a commit is on the disk before it is acknowledged. `secure_delete`: forgotten words are overwritten.
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'secure_delete = ON',
]

/** A SQLite file, or one in memory. */
export function sqlite(url: string): Opened {
  const path = url.replace(/^(sqlite|file):(\/\/)?/, '')
  const name = path === IN_MEMORY ? path : resolve(path)
  return { dialect: new SqliteDialect({ database: async () => lenient(openFile(name)) }), name }
}

function openFile(file: string): SQLite.Database {
  if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true })
  const database = new SQLite(file)
  for (const pragma of PRAGMAS) database.pragma(pragma)
  return database
}

// Where the disk is full SQLite has rolled back by itself: a second time would fail, and hide why the first error came.
function lenient(database: SQLite.Database): SqliteDatabase {
  const isOver = (query: string) => query === 'rollback' && !database.inTransaction
  return {
    close: () => database.close(),
    prepare: query => database.prepare(isOver(query) ? 'select 1 where false' : query),
  }
}

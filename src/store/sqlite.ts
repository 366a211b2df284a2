import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  SqliteDialect,
  type TransactionSettings,
} from 'kysely'
import { LIGHT, type Opened } from './opened.ts'
import { problemOf } from './storage-error.ts'

const IN_MEMORY = ':memory:'

// `secure_delete`: forgotten words are overwritten. How far a commit waits for the disk is said where it begins.
// `busy_timeout`: SQLite would wait with the whole process; who waits here waits alone (`PatientDriver`).
const PRAGMAS = [
  'journal_mode = WAL',
  'foreign_keys = ON',
  'busy_timeout = 0',
  'secure_delete = ON',
]

/** A SQLite file, or one in memory. */
export function sqlite(url: string): Opened {
  const path = url.replace(/^(sqlite|file):(\/\/)?/, '')
  const name = path === IN_MEMORY ? path : resolve(path)
  return { dialect: new PatientDialect({ database: () => opened(name) }), name, kind: 'sqlite' }
}

async function opened(name: string): Promise<SqliteDatabase> {
  return lenient(await unlessBusy(async () => openFile(name)))
}

function openFile(file: string): SQLite.Database {
  if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true })
  const database = new SQLite(file, { timeout: 0 })
  try {
    for (const pragma of PRAGMAS) database.pragma(pragma)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

// Where the disk is full SQLite has rolled back by itself: a second time would fail, and hide why the first error came.
function lenient(database: SQLite.Database): SqliteDatabase {
  const isOver = (query: string) => query === 'rollback' && !database.inTransaction
  const prepared = new Map<string, SQLite.Statement<unknown[]>>()
  return {
    close: () => database.close(),
    prepare: query => {
      const text = isOver(query) ? 'select 1 where false' : query
      const statement = prepared.get(text) ?? database.prepare<unknown[]>(text)
      if (prepared.size < MOST_PREPARED) prepared.set(text, statement)
      return statement
    },
  }
}

// The bot makes the same few queries again and again; preparing one costs as much as running it.
const MOST_PREPARED = 300

// === Another process holds the file

const AT_MOST = 5000
const FIRST_PAUSE = 2
const LONGEST_PAUSE = 50

/** Tries again while another process holds the file; meanwhile this one goes on with other things. */
async function unlessBusy<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    try {
      return await work()
    } catch (error) {
      const isOver = performance.now() - started > AT_MOST
      if (isOver || problemOf(error) !== 'busy') throw error
      await pause(wait)
    }
  }
}

class PatientDialect extends SqliteDialect {
  override createDriver(): Driver {
    return new PatientDriver(super.createDriver())
  }
}

/** Takes the lock for writing when a transaction begins: within it nothing is ever busy. */
class PatientDriver implements Driver {
  readonly #driver: Driver
  readonly #known = new WeakMap<DatabaseConnection, PatientConnection>()
  #synchronous = 'full' // SQLite's own

  constructor(driver: Driver) {
    this.#driver = driver
  }

  async init(): Promise<void> {
    await this.#driver.init()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#driver.acquireConnection()
    const patient = this.#known.get(connection) ?? new PatientConnection(connection)
    this.#known.set(connection, patient)
    return patient
  }

  // A transaction with an isolation level of its own only reads.
  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    await this.#waitForDisk(connection, accessMode === LIGHT ? 'normal' : 'full')
    const begin = isolationLevel === undefined ? 'begin immediate' : 'begin'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  // `full`: a commit is on the disk before it is acknowledged. `normal`: it may wait for the next one that is.
  async #waitForDisk(connection: DatabaseConnection, how: 'full' | 'normal'): Promise<void> {
    if (this.#synchronous === how) return
    await connection.executeQuery(CompiledQuery.raw(`pragma synchronous = ${how}`))
    this.#synchronous = how
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.#driver.releaseConnection(connection)
  }

  async destroy(): Promise<void> {
    await this.#driver.destroy()
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  executeQuery: DatabaseConnection['executeQuery'] = async query =>
    await unlessBusy(async () => await this.#connection.executeQuery(query))

  streamQuery: DatabaseConnection['streamQuery'] = (query, size) =>
    this.#connection.streamQuery(query, size)
}

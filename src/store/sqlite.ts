import { resolve } from 'node:path'
import type SQLite from 'better-sqlite3'
import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteDialect,
  type TransactionSettings,
} from 'kysely'
import type { Opened, Session, Statement } from './opened.ts'
import { shortcut } from './prepared.ts'
import { IN_MEMORY, SqliteLine, unlessBusy } from './sqlite-line.ts'
import type { Tables } from './tables.ts'

/** A SQLite file, or one in memory. */
export function sqlite(url: string): Opened {
  const path = url.replace(/^(sqlite|file):(\/\/)?/, '')
  const name = path === IN_MEMORY ? path : resolve(path)
  const line = new SqliteLine(name, within)
  return { dialect: dialectOf(new LineDriver(line)), name, kind: 'sqlite', direct: line }
}

// The query builder's own way within a transaction, for all that is done seldom.
function within(line: SqliteLine): Session['database'] {
  const database = new Kysely<Tables>({ dialect: dialectOf(new WithinDriver(line)) })
  shortcut(database, line.run)
  return database
}

// Kysely's own, but for the driver; its file would be opened by that alone.
function dialectOf(driver: Driver): SqliteDialect {
  const dialect = new SqliteDialect({ database: async () => Promise.reject(new Error('no file')) })
  return Object.assign(dialect, { createDriver: () => driver })
}

/** One after the other, each alone. */
class LineDriver implements Driver {
  readonly #line: SqliteLine
  readonly #connection: DatabaseConnection

  constructor(line: SqliteLine) {
    this.#line = line
    this.#connection = new LineConnection(line)
  }

  init = (): Promise<void> => this.#line.open()

  // What is over is committed first: here nothing is seen that might not come to be.
  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#line.take()
    this.#line.settle()
    return this.#connection
  }

  // A transaction with an isolation level of its own only reads.
  async beginTransaction(
    _: DatabaseConnection,
    { isolationLevel }: TransactionSettings,
  ): Promise<void> {
    if (isolationLevel === undefined) await this.#line.beginImmediate('full')
    else await unlessBusy(() => this.#line.prepare('begin').run())
  }

  async commitTransaction(): Promise<void> {
    await unlessBusy(() => this.#line.prepare('commit').run())
  }

  async rollbackTransaction(): Promise<void> {
    this.#line.rollBack()
  }

  async releaseConnection(): Promise<void> {
    this.#line.leave()
  }

  destroy = (): Promise<void> => this.#line.close()
}

/** Within a transaction that is open: whoever has it is alone already. */
class WithinDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(line: SqliteLine) {
    this.#connection = new LineConnection(line)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(): Promise<never> {
    throw new Error('A transaction within another')
  }

  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

class LineConnection implements DatabaseConnection {
  readonly #line: SqliteLine

  constructor(line: SqliteLine) {
    this.#line = line
  }

  async executeQuery<R>({ sql, parameters }: Statement): Promise<QueryResult<R>> {
    try {
      return await unlessBusy(() => resultOf<R>(this.#line.prepare(sql), parameters))
    } catch (error) {
      this.#line.noteFailure(error)
      throw error
    }
  }

  // biome-ignore lint/correctness/useYield: nothing is streamed
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Nothing is streamed from SQLite')
  }
}

function resultOf<R>(
  statement: SQLite.Statement<unknown[]>,
  parameters: readonly unknown[],
): QueryResult<R> {
  if (statement.reader) return { rows: statement.all(parameters) as R[] }
  const { changes, lastInsertRowid } = statement.run(parameters)
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
}

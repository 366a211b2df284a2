import { SqliteAdapter, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Empties SQLite's write-ahead log into the file, where deleted words are overwritten; whoever reads at this
 * moment keeps a part of it, which the next time takes. PostgreSQL looks after its own log.
 *
 * @example await truncateLog(database)
 */
export async function truncateLog(database: Database): Promise<void> {
  if (database.getExecutor().adapter instanceof SqliteAdapter)
    await sql`pragma wal_checkpoint(truncate)`.execute(database)
}

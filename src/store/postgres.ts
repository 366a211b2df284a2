import { PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Opened } from './opened.ts'

// Milliseconds: whoever waits in a chat hears of it rather than waiting on.
const TIMEOUTS = { connectionTimeoutMillis: 10_000, statement_timeout: 15_000 }

const BIGINT = pg.types.builtins.INT8

// Numbers of users, chats and milliseconds all fit a double; pg gives them as strings.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === BIGINT
      ? (value: unknown) => Number(value)
      : pg.types.getTypeParser(oid, format as 'text'),
}

/** A PostgreSQL server. */
export function postgres(url: string): Opened {
  const pool = new pg.Pool({ connectionString: url, types, ...TIMEOUTS })
  // An idle connection that is lost concerns nobody: the next query opens another one.
  pool.on('error', () => {})
  return { dialect: new PostgresDialect({ pool }), name: url.replace(/\/\/[^@/]*@/, '//') }
}

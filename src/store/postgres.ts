import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { leadAt } from './lead.ts'
import type { Opened } from './opened.ts'

// Milliseconds: whoever waits in a chat hears of it rather than waiting on. The server ends a statement that takes too
// long; where the server itself stands still, `query_timeout` does.
const TIMEOUTS = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 15_000,
  query_timeout: 20_000,
  idle_in_transaction_session_timeout: 60_000,
}
// One for each update that is worked off at the same time, and as many for what is sent meanwhile.
const CONNECTIONS = 24

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
  const settings = { connectionString: url, types, keepAlive: true, max: CONNECTIONS }
  const pool = new pg.Pool({ ...settings, ...TIMEOUTS })
  // A connection that is lost concerns nobody while it is idle: the next query opens another one. While it is in use,
  // the query under way fails; without a listener the process would end.
  pool.on('error', () => {})
  pool.on('connect', client => void client.on('error', () => {}))
  return {
    dialect: new PostgresDialect({ pool }),
    name: nameOf(url),
    kind: 'postgres',
    lead: listener => leadAt(url, listener),
  }
}

// The host and the database as the driver understands the address: nothing else of it may be shown.
function nameOf(url: string): string {
  const { host, port, database } = new pg.Client({ connectionString: url })
  return `postgres://${host}:${port}/${database ?? ''}`
}

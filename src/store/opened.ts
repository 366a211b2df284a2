import type { CompiledQuery, Dialect, Kysely } from 'kysely'
import type { Lead, LeadListener } from './lead.ts'
import type { Tables } from './tables.ts'

/** SQLite is one process's alone; PostgreSQL may serve several replicas. */
export type DatabaseKind = 'sqlite' | 'postgres'

/** A kind of database behind an address: how it is spoken to, and its name without secrets. */
export interface Opened {
  readonly dialect: Dialect
  readonly name: string
  readonly kind: DatabaseKind
  /** Takes part in the choice of the one process that sends; without it there is one process only. */
  readonly lead?: (listener: LeadListener) => Lead
  /** A shorter way to it than the dialect's, where there is one. */
  readonly direct?: Direct
}

/** A transaction that is open. */
export interface Session {
  /** What works within it. */
  readonly database: Kysely<Tables>
  /** @throws what kept it from being on record; then nothing is */
  readonly commit: () => Promise<void>
  readonly rollback: () => Promise<void>
}

/** Runs statements without the layers of the query builder, which cost more than a small statement itself. */
export interface Direct {
  /**
   * Opens a transaction.
   *
   * @param isLight were the power to fail, what is done here would be done again: several such may be committed as one
   */
  readonly begin: (isLight: boolean) => Promise<Session>
  /** Within the transaction at hand. */
  readonly run: (query: Statement) => readonly unknown[]
  /** Once no transaction is under way. It may see one that is over and about to be committed. */
  readonly read: (query: Statement) => readonly unknown[] | Promise<readonly unknown[]>
}

/** A statement with its values. */
export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>

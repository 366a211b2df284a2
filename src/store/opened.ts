import type { Dialect } from 'kysely'
import type { Lead, LeadListener } from './lead.ts'

/** SQLite is one process's alone; PostgreSQL may serve several replicas. */
export type DatabaseKind = 'sqlite' | 'postgres'

/** A kind of database behind an address: how it is spoken to, and its name without secrets. */
export interface Opened {
  readonly dialect: Dialect
  readonly name: string
  readonly kind: DatabaseKind
  /** Takes part in the choice of the one process that sends; without it there is one process only. */
  readonly lead?: (listener: LeadListener) => Lead
}

/**
 * By this a transaction tells SQLite that it need not wait for the disk: were the power to fail, its update would still
 * be in the inbox, and be worked off again.
 */
export const LIGHT = 'read write'

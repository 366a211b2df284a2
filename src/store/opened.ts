import type { Dialect } from 'kysely'

/** A kind of database behind an address: how it is spoken to, and its name without secrets. */
export interface Opened {
  readonly dialect: Dialect
  readonly name: string
}

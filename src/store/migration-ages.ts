import type { Kysely } from 'kysely'

// What was told, and the places, go when nothing came of them for long: 0 until a sweep has seen them.
const AGEING = ['told', 'place'] as const

/** How long a row has been idle. */
export async function addAges(database: Kysely<unknown>): Promise<void> {
  for (const table of AGEING)
    await database.schema
      .alterTable(table)
      .addColumn('at', 'bigint', column => column.notNull().defaultTo(0))
      .execute()
}

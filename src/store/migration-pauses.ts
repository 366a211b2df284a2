import type { Kysely } from 'kysely'

/** A pause that Telegram wants of a chat: milliseconds from `at` on; 0 for a message that was sent. */
export async function addPauses(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('pace')
    .addColumn('pause', 'bigint', column => column.notNull().defaultTo(0))
    .execute()
}

import type { Kysely } from 'kysely'

/** What Telegram told lately of somebody in a chat, and when it last told of a change there. */
export async function createStandings(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('standing')
    .addColumn('chat_id', 'bigint', column => column.notNull())
    .addColumn('user_id', 'bigint', column => column.notNull())
    .addColumn('told', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addColumn('changed', 'bigint', column => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('standing_key', ['chat_id', 'user_id'])
    .execute()
  await database.schema.createIndex('standing_at').on('standing').column('at').execute()
}

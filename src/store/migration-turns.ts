import type { Kysely } from 'kysely'

/** Follow-up state. */
export async function createTurns(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('turn')
    .addColumn('chat_id', 'bigint', column => column.notNull())
    .addColumn('message_id', 'bigint', column => column.notNull())
    .addColumn('user_id', 'bigint')
    .addColumn('questions', 'text', column => column.notNull())
    .addColumn('about', 'text')
    .addColumn('at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('turn_key', ['chat_id', 'message_id'])
    .execute()
  await database.schema
    .createIndex('turn_asker')
    .on('turn')
    .columns(['chat_id', 'user_id', 'at'])
    .execute()
  await database.schema.createIndex('turn_age').on('turn').column('at').execute()
}

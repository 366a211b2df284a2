import type { Kysely } from 'kysely'

/** What a chat's recorder chose for its 简报, and the pictures that Telegram has already. */
export async function createChoices(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('paper_choice')
    .addColumn('chat_id', 'bigint', column => column.primaryKey())
    .addColumn('unchecked', 'text', column => column.notNull())
    .execute()
  await database.schema
    .createTable('sent_picture')
    .addColumn('hash', 'text', column => column.primaryKey())
    .addColumn('file_id', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
}

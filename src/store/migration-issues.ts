import type { Kysely } from 'kysely'

/** The numbers of 简报: they go on where a discussion is deleted. */
export async function createIssues(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('issue')
    .addColumn('discussion_id', 'bigint', column => column.primaryKey())
    .addColumn('chat_id', 'bigint', column => column.notNull())
    .addColumn('number', 'bigint', column => column.notNull())
    .execute()
  await database.schema
    .createIndex('issue_chat')
    .on('issue')
    .columns(['chat_id', 'number'])
    .execute()
}

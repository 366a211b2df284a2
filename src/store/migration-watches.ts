import type { Kysely } from 'kysely'

/** Topics that somebody watches, and the texts of reports that were loaded before: what is not there is news. */
export async function createWatches(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('watch')
    .addColumn('user_id', 'bigint', column => column.notNull())
    .addColumn('topic', 'text', column => column.notNull())
    .addColumn('language', 'text', column => column.notNull())
    .addColumn('since', 'bigint', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('watch_key', ['user_id', 'topic'])
    .execute()
  await database.schema
    .createTable('known_text')
    .addColumn('hash', 'text', column => column.primaryKey())
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
}

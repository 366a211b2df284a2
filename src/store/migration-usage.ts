import type { Kysely } from 'kysely'

/** A row for each answer; `at` is the day it was given on, not the moment. */
export async function createUsage(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('usage')
    .addColumn('user_id', 'bigint', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('about', 'text')
    .addColumn('ms', 'bigint')
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
  await database.schema.createIndex('usage_age').on('usage').column('at').execute()
}

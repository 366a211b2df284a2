import type { Kysely } from 'kysely'

/** Whose words a question is in that is kept: they go with that member, whoever asked. */
export async function addAuthors(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('turn').addColumn('authors', 'text').execute()
  await database.schema.alterTable('unanswered').addColumn('author_id', 'bigint').execute()
}

import type { Kysely } from 'kysely'

/** What was asked, beside who asked it: it goes with them, and is counted only where several ask the same. */
export async function addQuestions(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('usage').addColumn('question', 'text').execute()
}

import type { Unchecked } from '../discussion/discussion.ts'
import type { Database } from './database.ts'

/** What a chat's recorder last chose for notes that are not checked. */
export async function choiceOf(database: Database, chat: number): Promise<Unchecked | undefined> {
  const row = await database
    .selectFrom('paper_choice')
    .select('unchecked')
    .where('chat_id', '=', chat)
    .executeTakeFirst()
  return row?.unchecked
}

/** Keeps it for the papers to come. */
export async function choose(
  database: Database,
  chat: number,
  unchecked: Unchecked,
): Promise<void> {
  await database
    .insertInto('paper_choice')
    .values({ chat_id: chat, unchecked })
    .onConflict(conflict => conflict.column('chat_id').doUpdateSet({ unchecked }))
    .execute()
}

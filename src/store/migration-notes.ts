import type { Kysely } from 'kysely'

// Messages that a note belongs to: also one of a discussion that is long over is found by them.
const MESSAGES = ['card_id', 'message_id', 'source_id'] as const

/** Notes are found by their messages, whichever discussion they are of. */
export async function indexNotes(database: Kysely<unknown>): Promise<void> {
  for (const column of MESSAGES)
    await database.schema.createIndex(`note_${column}`).on('note').column(column).execute()
}

import type { NoteKey, OwnNotes, SomeNotes } from '../discussion/book.ts'
import type { Database } from './database.ts'

/** The note that a message of a chat made, lent its words to, or shows: the newest, of whichever discussion. */
export async function noteOf(
  database: Database,
  chat: number,
  message: number,
): Promise<NoteKey | undefined> {
  const row = await database
    .selectFrom('note')
    .innerJoin('discussion', 'discussion.id', 'note.discussion_id')
    .select(['note.discussion_id', 'note.number'])
    .where('discussion.chat_id', '=', chat)
    .where(({ eb, or }) =>
      or([
        eb('note.card_id', '=', message),
        eb('note.message_id', '=', message),
        eb('note.source_id', '=', message),
      ]),
    )
    .orderBy('note.discussion_id', 'desc')
    .orderBy('note.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { discussion: row.discussion_id, number: row.number }
}

/** What stands on record as somebody's words, in all chats, the newest first. */
export async function notesOf(
  database: Database,
  speaker: number,
  { skip, limit, unchecked = false }: SomeNotes,
): Promise<OwnNotes> {
  const own = database
    .selectFrom('note')
    .where('note.speaker_id', '=', speaker)
    .where('note.state', unchecked ? '=' : '!=', unchecked ? 'unchecked' : 'withdrawn')
  const counted = await own
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await own
    .innerJoin('discussion', 'discussion.id', 'note.discussion_id')
    .select(['note.discussion_id', 'note.number', 'note.kind', 'note.text', 'note.state'])
    .select(['discussion.topic', 'discussion.opened'])
    .orderBy('note.at', 'desc')
    .orderBy('note.discussion_id', 'desc')
    .orderBy('note.number', 'desc')
    .offset(skip)
    .limit(limit)
    .execute()
  const notes = rows.map(({ discussion_id: discussion, ...note }) => ({ discussion, ...note }))
  return { total: Number(counted.total), notes }
}

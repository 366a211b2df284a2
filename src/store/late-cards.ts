import type { Uncarded } from '../discussion/book.ts'
import type { Database } from './database.ts'

/** The notes that were made in a span of time and still have no message of their own; in a quiet place none while the discussion lasts. */
export async function uncarded(
  database: Database,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly Uncarded[]> {
  const rows = await database
    .selectFrom('note')
    .innerJoin('discussion', 'discussion.id', 'note.discussion_id')
    .innerJoin('place', join =>
      join
        .onRef('place.chat_id', '=', 'discussion.chat_id')
        .onRef('place.thread_id', '=', 'discussion.thread_id'),
    )
    .select(['discussion.chat_id', 'note.discussion_id', 'note.number'])
    .where(({ eb, or }) => or([eb('place.quiet', '=', 0), eb('discussion.closed', 'is not', null)]))
    .where('note.card_id', 'is', null)
    .where('note.state', '=', 'unchecked')
    .where('note.at', '>=', from)
    .where('note.at', '<=', to)
    .orderBy('note.at')
    .execute()
  return rows.map(({ chat_id: chat, discussion_id: discussion, number }) => ({
    ...{ chat, discussion, number },
  }))
}

// Until the message is sent it is nobody's: whoever marks it shows it, whatever the number of replicas.
const TAKEN = 0

/** Takes such a note up: true once. */
export async function takeUncarded(
  database: Database,
  { discussion, number }: Pick<Uncarded, 'discussion' | 'number'>,
): Promise<boolean> {
  const row = await database
    .updateTable('note')
    .set({ card_id: TAKEN })
    .where('discussion_id', '=', discussion)
    .where('number', '=', number)
    .where('card_id', 'is', null)
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}

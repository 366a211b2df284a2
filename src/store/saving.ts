import type { Action } from '../discussion/action.ts'
import type { Discussion, Note, Person, Place, State } from '../discussion/discussion.ts'
import type { Database } from './database.ts'
import { discussionRow, editRows, handRow, noteRow, speechRow, threadColumn } from './rows.ts'

/** A place's state before something was done there, and after it. */
export interface Change {
  readonly before: State
  readonly after: State
}

/** Writes what has changed, and nothing else: what is the same value is the same row. */
export async function saveState(database: Database, change: Change): Promise<void> {
  const { before, after } = change
  if (placeChanged(change)) await savePlace(database, after)
  if (after.discussion === null) return
  await saveDiscussion(database, before.discussion, after.discussion)
  await saveNotes(database, change)
  if (before.queue !== after.queue) await saveQueue(database, after, after.discussion.id)
  if (before.speeches !== after.speeches) await saveSpeeches(database, change, after.discussion.id)
}

/**
 * The place's row, made if it is not there: whoever holds it is alone in this place until the transaction ends.
 */
export async function lockPlace(database: Database, place: Place): Promise<void> {
  const key = { chat_id: place.chat, thread_id: threadColumn(place) }
  await database
    .insertInto('place')
    .values({ ...key, convener_id: null, recorder_id: null, quiet: 0, at: 0 })
    .onConflict(conflict => conflict.columns(['chat_id', 'thread_id']).doUpdateSet({ at: 0 }))
    .execute()
}

/** Somebody who acts or is spoken of, under the name they show now. In one order, so that nobody waits in a circle. */
export async function savePeople(
  database: Database,
  people: readonly Person[],
  now: number,
): Promise<void> {
  const known = new Map(people.map(each => [each.id, each]))
  const rows = [...known.values()]
    .sort((a, b) => a.id - b.id)
    .map(({ id, name, username }) => ({ user_id: id, name, username, at: now }))
  await database
    .insertInto('person')
    .values(rows)
    .onConflict(conflict =>
      conflict.column('user_id').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        username: ref('excluded.username'),
        at: ref('excluded.at'),
      })),
    )
    .execute()
}

/** Whom an action speaks of. */
export function peopleIn(action: Action): readonly Person[] {
  if (action.kind === 'note') return [action.draft.speaker]
  if (action.kind === 'answer') return [action.by]
  return 'person' in action && action.person !== null ? [action.person] : []
}

const placeChanged = ({ before, after }: Change): boolean =>
  before.convener !== after.convener ||
  before.recorder !== after.recorder ||
  before.quiet !== after.quiet

async function savePlace(database: Database, state: State): Promise<void> {
  await database
    .updateTable('place')
    .set({
      convener_id: state.convener?.id ?? null,
      recorder_id: state.recorder?.id ?? null,
      quiet: Number(state.quiet),
    })
    .where('chat_id', '=', state.chat)
    .where('thread_id', '=', threadColumn(state))
    .execute()
}

// The status message's number is `attach`'s: what was read before may be old by now.
async function saveDiscussion(
  database: Database,
  before: Discussion | null,
  after: Discussion,
): Promise<void> {
  const { status_id, ...values } = discussionRow(after)
  if (before === after) return
  if (before?.id !== after.id)
    await database
      .insertInto('discussion')
      .values({ ...values, status_id })
      .execute()
  else await database.updateTable('discussion').set(values).where('id', '=', after.id).execute()
}

async function saveNotes(database: Database, { before, after }: Change): Promise<void> {
  for (const note of after.notes) {
    const old = before.notes.find(each => isSame(each, note))
    if (old === undefined) await database.insertInto('note').values(noteRow(note)).execute()
    else if (old !== note) await updateNote(database, old, note)
  }
}

const isSame = (one: Note, other: Note): boolean =>
  one.discussion === other.discussion && one.number === other.number

// As with the status message, so with the note's card.
async function updateNote(database: Database, old: Note, note: Note): Promise<void> {
  const { card_id, ...values } = noteRow(note)
  await database
    .updateTable('note')
    .set(values)
    .where('discussion_id', '=', note.discussion)
    .where('number', '=', note.number)
    .execute()
  const edits = editRows(note).slice(old.edits.length)
  if (edits.length > 0) await database.insertInto('note_edit').values(edits).execute()
}

async function saveQueue(database: Database, { queue }: State, discussion: number): Promise<void> {
  await database.deleteFrom('hand').where('discussion_id', '=', discussion).execute()
  const rows = queue.map((hand, position) => handRow(hand, discussion, position))
  if (rows.length > 0) await database.insertInto('hand').values(rows).execute()
}

// Whether somebody was reminded is `remind`'s.
async function saveSpeeches(
  database: Database,
  { before, after }: Change,
  discussion: number,
): Promise<void> {
  const changed = after.speeches.filter(speech => !before.speeches.includes(speech))
  for (const speech of changed) {
    const row = speechRow(speech, discussion)
    await database
      .insertInto('speech')
      .values(row)
      .onConflict(conflict =>
        conflict
          .columns(['discussion_id', 'speaker_id', 'round'])
          .doUpdateSet({ ended: row.ended }),
      )
      .execute()
  }
}

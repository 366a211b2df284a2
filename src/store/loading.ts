import type { Person, Place, State } from '../discussion/discussion.ts'
import type { Database } from './database.ts'
import {
  anyone,
  discussionOf,
  handOf,
  noteOf,
  type People,
  personOfRow,
  speechOf,
  threadColumn,
  threadOf,
} from './rows.ts'
import type { DiscussionTable, PlaceTable } from './tables.ts'

/** Which discussion of a place: one by its number, or the open or last one. */
export interface Wanted {
  readonly place: Place
  readonly discussion?: number | undefined
}

/** The whole state of a place, as it is on record. */
export async function loadState(database: Database, wanted: Wanted): Promise<State> {
  const { chat, thread } = wanted.place
  const place = await placeRow(database, wanted.place)
  const row = await discussionRow(database, wanted)
  const offices = [place?.convener_id, place?.recorder_id, row?.convener_id, row?.recorder_id]
  const inside = await loadInside(database, row, offices)
  return {
    ...{ chat, thread, quiet: place?.quiet === 1 },
    convener: anyone(inside.people, place?.convener_id ?? null),
    recorder: anyone(inside.people, place?.recorder_id ?? null),
    discussion: row === undefined ? null : discussionOf(row, inside.people),
    ...{ notes: inside.notes, queue: inside.queue, speeches: inside.speeches },
  }
}

/** Where a discussion is held. */
export async function placeOf(database: Database, discussion: number): Promise<Place | undefined> {
  const row = await database
    .selectFrom('discussion')
    .select(['chat_id', 'thread_id'])
    .where('id', '=', discussion)
    .executeTakeFirst()
  return row && { chat: row.chat_id, thread: threadOf(row.thread_id) }
}

function placeRow(database: Database, place: Place): Promise<PlaceTable | undefined> {
  return database
    .selectFrom('place')
    .selectAll()
    .where('chat_id', '=', place.chat)
    .where('thread_id', '=', threadColumn(place))
    .executeTakeFirst()
}

function discussionRow(
  database: Database,
  { place, discussion }: Wanted,
): Promise<DiscussionTable | undefined> {
  const here = database
    .selectFrom('discussion')
    .selectAll()
    .where('chat_id', '=', place.chat)
    .where('thread_id', '=', threadColumn(place))
    .orderBy('id', 'desc')
    .limit(1)
  return (discussion === undefined ? here : here.where('id', '=', discussion)).executeTakeFirst()
}

async function loadInside(
  database: Database,
  row: DiscussionTable | undefined,
  offices: readonly (number | null | undefined)[],
) {
  const { notes, edits, hands, speeches } = await rowsOf(database, row?.id ?? 0)
  const speakers = [...notes, ...hands, ...speeches].map(({ speaker_id }) => speaker_id)
  const people = await loadPeople(database, [
    ...offices,
    ...speakers,
    ...notes.map(note => note.answer_by),
  ])
  return {
    people,
    notes: notes.map(note => noteOf(note, edits, people)),
    queue: hands.map(hand => handOf(hand, people)),
    speeches: speeches.map(speech => speechOf(speech, people)),
  }
}

async function rowsOf(database: Database, id: number) {
  const of = ['discussion_id', '=', id] as const
  const [notes, edits, hands, speeches] = [
    database
      .selectFrom('note')
      .selectAll()
      .where(...of)
      .orderBy('number'),
    database
      .selectFrom('note_edit')
      .selectAll()
      .where(...of)
      .orderBy('position'),
    database
      .selectFrom('hand')
      .selectAll()
      .where(...of)
      .orderBy('position'),
    database
      .selectFrom('speech')
      .selectAll()
      .where(...of)
      .orderBy('started')
      .orderBy('round'),
  ] as const
  return {
    notes: await notes.execute(),
    edits: await edits.execute(),
    hands: await hands.execute(),
    speeches: await speeches.execute(),
  }
}

async function loadPeople(
  database: Database,
  ids: readonly (number | null | undefined)[],
): Promise<People> {
  const wanted = [...new Set(ids.filter(id => typeof id === 'number'))]
  if (wanted.length === 0) return new Map<number, Person>()
  const rows = await database
    .selectFrom('person')
    .selectAll()
    .where('user_id', 'in', wanted)
    .execute()
  return new Map(rows.map(row => [row.user_id, personOfRow(row)]))
}

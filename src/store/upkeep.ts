import { sql } from 'kysely'
import type { Forgetting, Forgotten } from '../discussion/forgetting.ts'
import { KEPT_FOR } from '../discussion/retention.ts'
import type { Database } from './database.ts'
import { wordsOf } from './followups.ts'
import { forgetLines } from './rosters.ts'

/** A group that became a supergroup. */
interface Move {
  readonly from: number
  readonly to: number
  readonly now: number
}

/** Everything of a chat follows it to its new number; its messages are numbered anew there. */
export async function migrate(database: Database, move: Move): Promise<void> {
  await closeTwin(database, move)
  await dropTwins(database, move)
  await letGoOfMessages(database, move.from)
  for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[])
    await database
      .updateTable(table as 'place')
      .set({ chat_id: move.to })
      .where('chat_id', '=', move.from)
      .execute()
}

// What tells two rows of one chat apart; null: nothing that a second chat could hold as well.
const TABLES = {
  place: ['thread_id'],
  discussion: null,
  told: ['what'],
  roster_file: ['state'],
  feedback: null,
  issue: null,
  paper_choice: [],
  unanswered: ['user_id', 'question'],
} as const satisfies Record<string, readonly string[] | null>

// An update of the new chat may come before the news of the move: what it made there gives way to what the group had.
async function dropTwins(database: Database, { from, to }: Move): Promise<void> {
  for (const [table, columns] of Object.entries(TABLES)) {
    if (columns === null) continue
    const same = [
      sql`true`,
      ...columns.map(column => sql`twin.${sql.ref(column)} = gone.${sql.ref(column)}`),
    ]
    await sql`delete from ${sql.table(table)} as gone where gone.chat_id = ${to} and exists
      (select 1 from ${sql.table(table)} as twin
        where twin.chat_id = ${from} and ${sql.join(same, sql` and `)})`.execute(database)
  }
}

// One open discussion in a place: of two the newer one goes on.
async function closeTwin(database: Database, { from, to, now }: Move): Promise<void> {
  const open = database
    .selectFrom('discussion')
    .select('thread_id')
    .where('chat_id', '=', to)
    .where('closed', 'is', null)
  await database
    .updateTable('discussion')
    .set({ closed: now })
    .where('chat_id', '=', from)
    .where('closed', 'is', null)
    .where('thread_id', 'in', open)
    .execute()
}

// Old numbers, made negative, are those of no message; what the bot showed there is shown again.
async function letGoOfMessages(database: Database, chat: number): Promise<void> {
  const here = database.selectFrom('discussion').select('id').where('chat_id', '=', chat)
  await database
    .updateTable('note')
    .set(({ ref, neg }) => ({
      message_id: neg(ref('message_id')),
      source_id: neg(ref('source_id')),
      card_id: null,
    }))
    .where('discussion_id', 'in', here)
    .execute()
  await database
    .updateTable('feedback')
    .set(({ ref, neg }) => ({ message_id: neg(ref('message_id')) }))
    .where('chat_id', '=', chat)
    .execute()
  await database
    .updateTable('discussion')
    .set({ status_id: null })
    .where('chat_id', '=', chat)
    .execute()
}

/**
 * A member is gone: with their row all that refers to it, their words first of all, also where they stand under
 * another one's verdict. Tells which messages of the bot still show something of theirs.
 */
export async function forget(database: Database, person: Forgetting): Promise<Forgotten> {
  const { id } = person
  const forgotten = await shownOf(database, id)
  await database
    .updateTable('note')
    .set({ answer: null, answer_by: null, answer_at: null })
    .where('answer_by', '=', id)
    .execute()
  await forgetLines(database, person)
  await database
    .updateTable('feedback')
    .set({ question: '', asker_id: null })
    .where('asker_id', '=', id)
    .execute()
  // What waits is done in a moment, and its words are gone then: a press must not stay without an answer.
  await database
    .updateTable('inbox')
    .set({ body: '', user_id: 0 })
    .where('user_id', '=', id)
    .where('state', '!=', 'waiting')
    .execute()
  await forgetQueued(database, id)
  // Others may have asked in their words.
  await database.deleteFrom('turn').where(wordsOf(id)).execute()
  await database.deleteFrom('unanswered').where('author_id', '=', id).execute()
  const tables = ['person', 'feedback', 'unanswered', 'usage', 'outbox', 'watch'] as const
  for (const table of tables)
    await database
      .deleteFrom(table as 'person')
      .where('user_id', '=', id)
      .execute()
  return forgotten
}

// What is still to be sent or worked off shows it as well: notes whose messages wait, others' replies.
async function forgetQueued(database: Database, id: number): Promise<void> {
  const cards = database
    .selectFrom('note')
    .select(sql<number>`-card_id`.as('letter'))
    .where('speaker_id', '=', id)
    .where('card_id', '<', 0)
  await database.deleteFrom('outbox').where('id', 'in', cards).execute()
  // Their private chat has the user's number: what waits there is theirs alone.
  if (id > 0) await database.deleteFrom('outbox').where('chat_id', '=', id).execute()
  const waiting = await database
    .selectFrom('inbox')
    .select(['update_id', 'body'])
    .where('state', '=', 'waiting')
    .where('user_id', '!=', id)
    .where('body', 'like', `%"id":${id},%`)
    .execute()
  for (const { update_id, body } of waiting)
    await database
      .updateTable('inbox')
      .set({ body: JSON.stringify(JSON.parse(body), withoutWordsOf(id)) })
      .where('update_id', '=', update_id)
      .execute()
}

// A message replied to is left out where it is theirs, with what is quoted from it.
function withoutWordsOf(id: number) {
  return (_: string, value: unknown): unknown => {
    const isReply = typeof value === 'object' && value !== null && 'reply_to_message' in value
    if (!isReply || authorIn(value.reply_to_message) !== id) return value
    return { ...value, reply_to_message: undefined, quote: undefined }
  }
}

function authorIn(message: unknown): number | undefined {
  const { from, sender_chat, forward_origin } = (message ?? {}) as Signed
  const origin = forward_origin?.sender_user ?? forward_origin?.sender_chat ?? forward_origin?.chat
  return (origin ?? sender_chat ?? from)?.id
}

type Numbered = { readonly id: number }

/** What tells whose words a message holds; what was forwarded is its first author's. */
interface Signed {
  readonly from?: Numbered
  readonly sender_chat?: Numbered
  readonly forward_origin?: {
    readonly sender_user?: Numbered
    readonly sender_chat?: Numbered
    readonly chat?: Numbered
  }
}

// Notes of theirs have cards; notes that they answered show the answer; the status tells who waits.
async function shownOf(database: Database, user: number): Promise<Forgotten> {
  const notes = await database
    .selectFrom('note')
    .innerJoin('discussion', 'discussion.id', 'note.discussion_id')
    .select(['chat_id', 'card_id', 'discussion_id', 'number', 'speaker_id'])
    .where(({ eb, or }) => or([eb('speaker_id', '=', user), eb('answer_by', '=', user)]))
    .orderBy('discussion_id')
    .orderBy('number')
    .execute()
  const queued = await database
    .selectFrom('hand')
    .select('discussion_id')
    .where('speaker_id', '=', user)
    .execute()
  const cards = notes.flatMap(({ chat_id, card_id, discussion_id, number, speaker_id }) =>
    card_id === null || card_id === 0
      ? []
      : [
          {
            chat: chat_id,
            card: card_id,
            discussion: discussion_id,
            number,
            own: speaker_id === user,
          },
        ],
  )
  const discussions = [...notes, ...queued].map(({ discussion_id }) => discussion_id)
  return { cards, discussions: [...new Set(discussions)] }
}

/** What is too old goes. Members go last: not before what they said has gone. */
export async function sweep(database: Database, now: number): Promise<void> {
  const gone = (kind: keyof typeof KEPT_FOR) => now - KEPT_FOR[kind]
  await database
    .deleteFrom('discussion')
    .where(({ eb, fn, ref }) =>
      eb(fn.coalesce(ref('closed'), ref('opened')), '<', gone('discussion')),
    )
    .execute()
  for (const [table, kind] of AGEING)
    await database
      .deleteFrom(table as 'turn')
      .where('at', '<', gone(kind))
      .execute()
  await sweepInbox(database, gone('update'))
  await sweepIdle(database, now)
  await database
    .deleteFrom('roster_file')
    .where('state', '=', 'offered')
    .where('at', '<', gone('offer'))
    .execute()
  await database
    .deleteFrom('person')
    .where('at', '<', gone('person'))
    .where('user_id', 'not in', database.selectFrom('note').select('speaker_id'))
    .execute()
}

// What still waits is somebody's word: the bot may have been down for long.
async function sweepInbox(database: Database, before: number): Promise<void> {
  await database
    .deleteFrom('inbox')
    .where('at', '<', before)
    .where('state', '!=', 'waiting')
    .execute()
}

// A place where a discussion was goes when that has gone.
async function sweepIdle(database: Database, now: number): Promise<void> {
  const old = now - KEPT_FOR.place
  await database.deleteFrom('told').where('at', '>', 0).where('at', '<', old).execute()
  await database
    .deleteFrom('place')
    .where('at', '>', 0)
    .where('at', '<', old)
    .where('chat_id', 'not in', database.selectFrom('discussion').select('chat_id'))
    .execute()
  await database
    .deleteFrom('paper_choice')
    .where('chat_id', 'not in', database.selectFrom('place').select('chat_id'))
    .execute()
  for (const table of ['told', 'place'] as const)
    await database
      .updateTable(table as 'told')
      .set({ at: now })
      .where('at', '=', 0)
      .execute()
}

const AGEING = [
  ['turn', 'followup'],
  ['seen_update', 'update'],
  ['outbox', 'update'],
  ['pace', 'followup'],
  ['feedback', 'feedback'],
  ['unanswered', 'unanswered'],
  ['usage', 'usage'],
  ['watch', 'watch'],
  ['sent_picture', 'picture'],
  ['standing', 'followup'],
] as const

import type { ExpressionBuilder, Selectable } from 'kysely'
import { KEPT_FOR } from '../discussion/retention.ts'
import type { Database } from './database.ts'
import { type Blanks, prepared } from './prepared.ts'
import { guarded } from './storage-error.ts'
import type { Tables, TurnTable } from './tables.ts'
import { inTransaction, reader } from './transaction.ts'

/** Somebody in a chat. */
export interface Asker {
  readonly chat: number
  readonly user: number
}

/** A question, and whose words it is in: `/ask` as a reply asks in a colleague's. */
export interface Asked {
  readonly text: string
  /** Null where nobody can tell. */
  readonly by: number | null
}

/** A message of the bot, with what it answers. */
export interface Turn {
  readonly chat: number
  readonly message: number
  /** Who asked; null where the message answers nobody's question. */
  readonly user: number | null
  /** The asker's questions up to this one, oldest first. */
  readonly questions: readonly Asked[]
  /** The passage that the message shows. */
  readonly about: string | null
  readonly at: number
}

/** What is kept so that a follow-up is understood: nothing else, and not for long. */
export interface FollowupStore {
  /** The asker's last question here with those before it, unless it is forgotten. */
  readonly last: (asker: Asker, now: number) => Promise<Turn | undefined>
  /** What a message of the bot answers. */
  readonly byMessage: (chat: number, message: number, now: number) => Promise<Turn | undefined>
  readonly remember: (turn: Turn) => Promise<void>
  /** A group became a supergroup. */
  readonly migrate: (from: number, to: number) => Promise<void>
  /** Removes everything of an asker. */
  readonly forget: (asker: Asker) => Promise<void>
}

/**
 * Follow-up state in a database.
 *
 * @example const state = followups(await openDatabase('data/report-bot.sqlite'))
 */
export function followups(database: Database): FollowupStore {
  const alone = <T>(work: (transaction: Database) => Promise<T>) => inTransaction(database, work)
  return guarded<FollowupStore>({
    last: (asker, now) => last(reader(database), asker, now),
    byMessage: (chat, message, now) => byMessage(reader(database), { chat, message, now }),
    remember: turn => alone(transaction => remember(transaction, turn)),
    migrate: (from, to) => alone(transaction => migrate(transaction, from, to)),
    forget: asker => alone(transaction => forget(transaction, asker)),
  })
}

interface Since extends Asker {
  readonly since: number
}

const LAST = prepared((database, value: Blanks<Since>) =>
  database
    .selectFrom('turn')
    .selectAll()
    .where('at', '>', value('since'))
    .where('chat_id', '=', value('chat'))
    .where('user_id', '=', value('user'))
    .orderBy('at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(1),
)

async function last(database: Database, { chat, user }: Asker, now: number) {
  const [row] = await LAST(database, { chat, user, since: now - KEPT_FOR.followup })
  return row && turnOf(row)
}

interface Place {
  readonly chat: number
  readonly message: number
  readonly now: number
}

async function byMessage(database: Database, { chat, message, now }: Place) {
  const row = await database
    .selectFrom('turn')
    .selectAll()
    .where('at', '>', now - KEPT_FOR.followup)
    .where('chat_id', '=', chat)
    .where('message_id', '=', message)
    .executeTakeFirst()
  return row && turnOf(row)
}

function turnOf(row: Selectable<TurnTable>): Turn {
  const user = row.user_id === null ? null : Number(row.user_id)
  return {
    chat: Number(row.chat_id),
    message: Number(row.message_id),
    user,
    questions: askedIn(row, user),
    about: row.about,
    at: Number(row.at),
  }
}

function askedIn({ questions, authors }: Selectable<TurnTable>, user: number | null): Asked[] {
  const texts: unknown = JSON.parse(questions)
  const ids = authors?.match(/-?\d+/g)?.map(Number)
  if (!Array.isArray(texts)) return []
  return texts.map((text, at) => ({ text: String(text), by: (ids?.[at] ?? user) || null }))
}

// 0 is nobody; each number stands between commas, so that it is found as it is.
const authorsOf = (questions: readonly Asked[]): string =>
  `,${questions.map(({ by }) => by ?? 0).join(',,')},`

const DELETE_OLD = prepared((database, value: Blanks<{ until: number }>) =>
  database.deleteFrom('turn').where('at', '<=', value('until')),
)

const KEEP = prepared((database, value: Blanks<TurnTable>) => {
  const values = {
    ...{ user_id: value('user_id'), questions: value('questions') },
    ...{ about: value('about'), at: value('at'), authors: value('authors') },
  }
  return database
    .insertInto('turn')
    .values({ chat_id: value('chat_id'), message_id: value('message_id'), ...values })
    .onConflict(conflict => conflict.columns(['chat_id', 'message_id']).doUpdateSet(values))
})

// Old turns go when a new one comes: no timer, and nothing outlives its time by more than one question.
async function remember(
  database: Database,
  { chat, message, user, questions, about, at }: Turn,
): Promise<void> {
  await DELETE_OLD(database, { until: at - KEPT_FOR.followup })
  await KEEP(database, {
    ...{ chat_id: chat, message_id: message, user_id: user, about, at },
    questions: JSON.stringify(questions.map(({ text }) => text)),
    authors: authorsOf(questions),
  })
}

// Messages of the supergroup are numbered anew: the old numbers, made negative, only keep the askers' questions.
async function migrate(database: Database, from: number, to: number): Promise<void> {
  await database
    .updateTable('turn')
    .set(({ ref, neg }) => ({ chat_id: to, message_id: neg(ref('message_id')) }))
    .where('chat_id', '=', from)
    .execute()
}

async function forget(database: Database, { chat, user }: Asker): Promise<void> {
  await database.deleteFrom('turn').where('chat_id', '=', chat).where(wordsOf(user)).execute()
}

/**
 * That a turn is somebody's: they asked, or in words of theirs.
 *
 * @example database.deleteFrom('turn').where(wordsOf(5))
 */
export function wordsOf(user: number) {
  return ({ eb, or }: ExpressionBuilder<Tables, 'turn'>) =>
    or([eb('user_id', '=', user), eb('authors', 'like', `%,${user},%`)])
}

import { sql } from 'kysely'
import { type Database, kindOf } from './database.ts'
import { NOTIFY } from './lead.ts'
import { type Blanks, prepared } from './prepared.ts'
import { guarded, StorageError } from './storage-error.ts'
import type { OutboxTable } from './tables.ts'
import { inLightTransaction, inTransaction, reader } from './transaction.ts'

/** A request to Telegram that is to be made. */
export interface Letter {
  /** Its number; as a negative one it stands for the message to be. */
  readonly id: number
  readonly chat: number
  /** For whom; 0 is nobody in particular. */
  readonly user: number
  readonly method: string
  /** As JSON, without `message_id`. */
  readonly payload: string
  /** The message that is edited, pinned and so on; a negative number is one that is not sent yet. */
  readonly target: number | null
  /** What follows, as JSON. */
  readonly sequel: string | null
  /** What to say where it is refused. */
  readonly apology: string | null
  /** Whether the number of the message to be is on record somewhere. */
  readonly kept: boolean
  readonly version: number
  readonly at: number
}

/** What the order of sending goes by. */
export type Envelope = Pick<Letter, 'id' | 'chat' | 'user' | 'method'>

/** What became of a letter. */
export interface Delivery {
  readonly letter: Letter
  /** The number of the message, where it made one. */
  readonly message: number | null
  /** When, where it counts against its chat's limit. */
  readonly countedAt: number | null
}

/** A message that a chat was sent. */
export interface Sent {
  readonly chat: number
  readonly at: number
}

/** What a chat was sent, or how long Telegram wanted nothing for it from then on: milliseconds, 0 for a message. */
export interface Paced extends Sent {
  readonly pause: number
}

/** How much goes to a chat: messages that wait, and messages and edits that were sent lately. */
export interface Traffic {
  readonly waiting: number
  readonly sent: number
}

/** What goes to Telegram: written with the work that it tells of, and gone once Telegram has it. */
export interface Outbox {
  /** Adds letters; an edit of a message takes the place of one that was not sent yet. Returns what is new. */
  readonly add: (letters: readonly Letter[]) => Promise<readonly Letter[]>
  /** A number for letters that no update brings about. */
  readonly nextNumber: () => Promise<number>
  /** All that is to be sent, or all that is to be sent to one of these chats; in order. */
  readonly waiting: (chats?: readonly number[]) => Promise<readonly Envelope[]>
  readonly read: (id: number) => Promise<Letter | undefined>
  /** It is sent: records that hold its stand-in get its number. Whether an edit came in the meantime. */
  readonly sent: (delivery: Delivery) => Promise<boolean>
  /** It will not be sent: nothing holds on to it. */
  readonly dropped: (letter: Letter) => Promise<void>
  /** A group became a supergroup. */
  readonly move: (from: number, to: number) => Promise<void>
  /** How many messages wait for a chat, and how many of them for one member. */
  readonly backlog: (chat: number, user: number) => Promise<{ chat: number; user: number }>
  /** The same of a group beside what it was sent since then, whichever process sent it. */
  readonly traffic: (chat: number, since: number) => Promise<Traffic>
  /** Telegram wants nothing for a chat for a while. */
  readonly paused: (pause: Paced) => Promise<void>
  /** Messages sent since then, and pauses that are not over. */
  readonly recent: (since: number) => Promise<readonly Paced[]>
}

/**
 * The outbox in a database.
 *
 * @example await outbox(database).waiting()
 */
export function outbox(database: Database): Outbox {
  const isShared = kindOf(database) === 'postgres'
  const alone = <T>(work: (transaction: Database) => Promise<T>) => inTransaction(database, work)
  return guarded<Outbox>({
    add: letters =>
      alone(async transaction => {
        await holdUnsent(transaction, letters, isShared)
        const fresh = await add(transaction, letters)
        if (isShared && fresh.length > 0) await sql.raw(NOTIFY).execute(transaction)
        return fresh
      }),
    nextNumber: () => alone(nextNumber),
    waiting: chats => waiting(reader(database), chats),
    read: id => read(reader(database), id),
    sent: delivery => inLightTransaction(database, transaction => sent(transaction, delivery)),
    dropped: letter => inLightTransaction(database, transaction => dropped(transaction, letter)),
    move: (from, to) => alone(transaction => move(transaction, from, to)),
    backlog: (chat, user) => backlog(reader(database), chat, user),
    traffic: (chat, since) => traffic(reader(database), chat, since),
    paused: pause => inLightTransaction(database, transaction => paused(transaction, pause)),
    recent: since => recent(reader(database), since),
  })
}

const INSERT = prepared((database, value: Blanks<OutboxTable>) =>
  database.insertInto('outbox').values({
    ...{ id: value('id'), chat_id: value('chat_id'), user_id: value('user_id') },
    ...{ method: value('method'), payload: value('payload'), target: value('target') },
    ...{ sequel: value('sequel'), apology: value('apology'), kept: value('kept') },
    ...{ version: value('version'), at: value('at') },
  }),
)

async function add(database: Database, letters: readonly Letter[]): Promise<Letter[]> {
  const fresh: Letter[] = []
  for (const letter of letters) if (!(await merge(database, letter))) fresh.push(letter)
  for (const letter of fresh) await INSERT(database, rowOf(letter))
  return fresh
}

/**
 * Who edits a message that is not sent yet knows no number of it: the record of it stays until the edit is written, so
 * that both get the number. Where it was sent a moment ago what is at hand starts anew, and finds the number.
 */
async function holdUnsent(database: Database, letters: readonly Letter[], isShared: boolean) {
  const own = new Set(letters.map(({ id }) => id))
  const unsent = letters.flatMap(({ target }) => (target !== null && target < 0 ? [-target] : []))
  const wanted = [...new Set(unsent)].filter(id => !own.has(id))
  if (wanted.length === 0) return
  const found = database.selectFrom('outbox').select('id').where('id', 'in', wanted)
  const held = await (isShared ? found.forShare() : found).execute()
  if (held.length < wanted.length)
    throw new StorageError('busy', new Error('The message that is edited was sent a moment ago'))
}

const EDITS: ReadonlySet<string> = new Set(['editMessageText', 'editMessageReplyMarkup'])

/** Of edits of one message the last counts. */
async function merge(database: Database, letter: Letter): Promise<boolean> {
  const { chat, method, target, payload, sequel, apology, at } = letter
  if (target === null || !EDITS.has(method)) return false
  const changed = await database
    .updateTable('outbox')
    .set(({ eb }) => ({ payload, sequel, apology, at, version: eb('version', '+', 1) }))
    .where('chat_id', '=', chat)
    .where('method', '=', method)
    .where('target', '=', target)
    .returning('id')
    .execute()
  return changed.length > 0
}

function rowOf(letter: Letter): OutboxTable {
  const { id, chat, user, method, payload, target, sequel, apology, kept, version, at } = letter
  return {
    ...{ id, chat_id: chat, user_id: user, method, payload, target, sequel, apology },
    ...{ kept: Number(kept), version, at },
  }
}

function letterOf(row: OutboxTable): Letter {
  const { id, chat_id, user_id, method, payload, target, sequel, apology, kept, version, at } = row
  return {
    ...{ id, chat: chat_id, user: user_id, method, payload, target, sequel, apology },
    ...{ kept: kept === 1, version, at },
  }
}

async function nextNumber(database: Database): Promise<number> {
  const { value } = await database
    .updateTable('counter')
    .set(({ eb }) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'outbox')
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

async function waiting(database: Database, chats?: readonly number[]): Promise<Envelope[]> {
  const rows = await database
    .selectFrom('outbox')
    .select(['id', 'chat_id', 'user_id', 'method'])
    .$if(chats !== undefined, query => query.where('chat_id', 'in', chats ?? []))
    .orderBy('id')
    .execute()
  return rows.map(({ id, chat_id, user_id, method }) => ({
    ...{ id, chat: chat_id, user: user_id, method },
  }))
}

const READ = prepared((database, value: Blanks<{ id: number }>) =>
  database.selectFrom('outbox').selectAll().where('id', '=', value('id')),
)

async function read(database: Database, id: number): Promise<Letter | undefined> {
  const [row] = await READ(database, { id })
  return row && letterOf(row)
}

const COUNT = prepared((database, value: Blanks<Sent>) =>
  database.insertInto('pace').values({ chat_id: value('chat'), at: value('at') }),
)

const DELETE = prepared((database, value: Blanks<{ id: number; version: number }>) =>
  database
    .deleteFrom('outbox')
    .where('id', '=', value('id'))
    .where('version', '=', value('version'))
    .returning('id'),
)

async function sent(
  database: Database,
  { letter, message, countedAt }: Delivery,
): Promise<boolean> {
  const { id, chat, kept, version } = letter
  // First, since it waits for whoever is about to edit the message: what they write gets the number, too.
  const gone = await DELETE(database, { id, version })
  if (kept && message !== null) await settle(database, letter, message)
  if (countedAt !== null) await COUNT(database, { chat, at: countedAt })
  return gone.length === 0 && (await read(database, id)) !== undefined
}

// Where the stand-in of a message may stand. Of most messages only a turn knows: what else does is asked for at once.
const HOLDERS = prepared((database, value: Blanks<{ stand: number; chat: number }>) =>
  database
    .selectFrom('note')
    .select(sql<string>`'note'`.as('holder'))
    .where('card_id', '=', value('stand'))
    .where('card_id', '<', sql.lit(0))
    .unionAll(({ selectFrom }) =>
      selectFrom('discussion')
        .select(sql<string>`'discussion'`.as('holder'))
        .where('status_id', '=', value('stand'))
        .where('status_id', '<', sql.lit(0)),
    )
    .unionAll(({ selectFrom }) =>
      selectFrom('outbox')
        .select(sql<string>`'outbox'`.as('holder'))
        .where('chat_id', '=', value('chat'))
        .where('target', '=', value('stand')),
    ),
)
const CARD = prepared((database, value: Blanks<Stand>) =>
  database
    .updateTable('note')
    .set({ card_id: value('message') })
    .where('card_id', '=', value('stand'))
    .where('card_id', '<', sql.lit(0)),
)
const STATUS = prepared((database, value: Blanks<Stand>) =>
  database
    .updateTable('discussion')
    .set({ status_id: value('message') })
    .where('status_id', '=', value('stand'))
    .where('status_id', '<', sql.lit(0)),
)
const TURN = prepared((database, value: Blanks<StandInChat>) =>
  database
    .updateTable('turn')
    .set({ message_id: value('message') })
    .where('chat_id', '=', value('chat'))
    .where('message_id', '=', value('stand')),
)
const TARGET = prepared((database, value: Blanks<StandInChat>) =>
  database
    .updateTable('outbox')
    .set({ target: value('message') })
    .where('chat_id', '=', value('chat'))
    .where('target', '=', value('stand')),
)

interface Stand {
  readonly stand: number
  readonly message: number | null
}

interface StandInChat extends Stand {
  readonly message: number
  readonly chat: number
}

/** Puts a number, or nothing, where the stand-in of a message was. */
async function settle(database: Database, { id, chat }: Letter, message: number | null) {
  const stand = -id
  const holders = new Set((await HOLDERS(database, { stand, chat })).map(({ holder }) => holder))
  if (holders.has('note')) await CARD(database, { stand, message })
  if (holders.has('discussion')) await STATUS(database, { stand, message })
  if (message === null) return
  await TURN(database, { chat, stand, message })
  if (holders.has('outbox')) await TARGET(database, { chat, stand, message })
}

async function dropped(database: Database, letter: Letter): Promise<void> {
  await database.deleteFrom('outbox').where('id', '=', letter.id).execute()
  if (letter.kept) await settle(database, letter, null)
}

async function move(database: Database, from: number, to: number): Promise<void> {
  await database.updateTable('outbox').set({ chat_id: to }).where('chat_id', '=', from).execute()
}

async function backlog(database: Database, chat: number, user: number) {
  const rows = await database
    .selectFrom('outbox')
    .select(({ fn }) => ['user_id', fn.countAll<number>().as('n')])
    .where('chat_id', '=', chat)
    .where('method', '=', 'sendMessage')
    .groupBy('user_id')
    .execute()
  const numbers = rows.map(row => Number(row.n))
  const own = rows.find(({ user_id }) => user_id === user)
  return { chat: numbers.reduce((sum, n) => sum + n, 0), user: Number(own?.n ?? 0) }
}

async function traffic(database: Database, chat: number, since: number): Promise<Traffic> {
  const { chat: waiting } = await backlog(database, chat, 0)
  const row = await database
    .selectFrom('pace')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('at', '>=', since)
    .where('chat_id', '=', chat)
    .where('pause', '=', 0)
    .executeTakeFirst()
  return { waiting, sent: Number(row?.n ?? 0) }
}

async function paused(database: Database, { chat, at, pause }: Paced): Promise<void> {
  await database.insertInto('pace').values({ chat_id: chat, at, pause }).execute()
}

async function recent(database: Database, since: number): Promise<Paced[]> {
  await database
    .deleteFrom('pace')
    .where(({ eb }) => eb(eb('at', '+', eb.ref('pause')), '<', since))
    .execute()
  const rows = await database.selectFrom('pace').selectAll().orderBy('at').execute()
  return rows.map(({ chat_id, at, pause }) => ({ chat: chat_id, at, pause }))
}

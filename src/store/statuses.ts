import { sql } from 'kysely'
import { type Database, kindOf } from './database.ts'
import { guarded } from './storage-error.ts'
import { inTransaction, reader } from './transaction.ts'

/** What a status message was last drawn with. */
export interface Drawn {
  readonly language: string
  /** A hash of the text. */
  readonly shown: string
}

/** The status messages of discussions: what is still to be shown survives a restart, and any replica may show it. */
export interface Statuses {
  /** A discussion has one from now on, in the language of who began it. */
  readonly open: (discussion: number, language: string) => Promise<void>
  /** Something has changed: to be shown not before then, nor before the last edit is old enough. */
  readonly touch: (discussion: number, due: number) => Promise<void>
  /** Discussions whose status is to be drawn now. */
  readonly due: (now: number) => Promise<readonly number[]>
  /** One of them, for the unit at hand alone; undefined where another replica has it or had it. */
  readonly claim: (discussion: number, now: number) => Promise<Drawn | undefined>
  /** What it was last drawn with. */
  readonly last: (discussion: number) => Promise<Drawn | undefined>
  /** It was drawn, the next time not before then. */
  readonly drawn: (discussion: number, shown: string, due: number) => Promise<void>
  /** There is no room for it now. */
  readonly postpone: (discussion: number, due: number) => Promise<void>
  /** Its message is gone from the chat: there will be another one. */
  readonly lost: (chat: number, message: number) => Promise<void>
}

/**
 * Status messages in a database.
 *
 * @example await statuses(database).due(Date.now()) // [12]
 */
export function statuses(database: Database): Statuses {
  const alone = <T>(work: (transaction: Database) => Promise<T>) => inTransaction(database, work)
  return guarded<Statuses>({
    open: (discussion, language) => alone(transaction => open(transaction, discussion, language)),
    touch: (discussion, due) => alone(transaction => touch(transaction, discussion, due)),
    due: now => due(reader(database), now),
    claim: (discussion, now) =>
      alone(transaction => claim(transaction, { discussion, now, kind: kindOf(database) })),
    last: discussion => last(reader(database), discussion),
    drawn: (discussion, shown, next) =>
      alone(transaction => drawn(transaction, discussion, { shown, due: next })),
    postpone: (discussion, next) => alone(transaction => postpone(transaction, discussion, next)),
    lost: (chat, message) => alone(transaction => lost(transaction, chat, message)),
  })
}

async function open(database: Database, discussion_id: number, language: string): Promise<void> {
  await database
    .insertInto('status')
    .values({ discussion_id, language, wanted: 0, drawn: 0, due: 0, shown: '' })
    .onConflict(conflict => conflict.column('discussion_id').doNothing())
    .execute()
}

async function touch(database: Database, discussion: number, soonest: number): Promise<void> {
  await open(database, discussion, 'zh-Hans')
  await database
    .updateTable('status')
    .set(({ eb, ref }) => ({
      wanted: eb('wanted', '+', 1),
      due: eb
        .case()
        .when('wanted', '>', ref('drawn'))
        .then(ref('due'))
        .when('due', '>', soonest)
        .then(ref('due'))
        .else(soonest)
        .end(),
    }))
    .where('discussion_id', '=', discussion)
    .execute()
}

async function due(database: Database, now: number): Promise<number[]> {
  const rows = await database
    .selectFrom('status')
    .select('discussion_id')
    .whereRef('wanted', '>', 'drawn')
    .where('due', '<=', now)
    .execute()
  return rows.map(row => row.discussion_id)
}

async function claim(
  database: Database,
  { discussion, now, kind }: { discussion: number; now: number; kind: string },
): Promise<Drawn | undefined> {
  const skipping = kind === 'postgres' ? sql`for update skip locked` : sql``
  const { rows } = await sql<Drawn>`select language, shown from status
    where discussion_id = ${discussion} and wanted > drawn and due <= ${now}
    ${skipping}`.execute(database)
  return rows[0]
}

async function last(database: Database, discussion: number): Promise<Drawn | undefined> {
  return await database
    .selectFrom('status')
    .select(['language', 'shown'])
    .where('discussion_id', '=', discussion)
    .executeTakeFirst()
}

async function drawn(
  database: Database,
  discussion: number,
  shown: { readonly shown: string; readonly due: number },
): Promise<void> {
  await database
    .updateTable('status')
    .set(({ ref }) => ({ drawn: ref('wanted'), ...shown }))
    .where('discussion_id', '=', discussion)
    .execute()
}

async function postpone(database: Database, discussion: number, next: number): Promise<void> {
  await database
    .updateTable('status')
    .set({ due: next })
    .where('discussion_id', '=', discussion)
    .execute()
}

async function lost(database: Database, chat: number, message: number): Promise<void> {
  const gone = await database
    .updateTable('discussion')
    .set({ status_id: null })
    .where('chat_id', '=', chat)
    .where('status_id', '=', message)
    .returning('id')
    .execute()
  for (const { id } of gone) {
    await touch(database, id, 0)
    await database
      .updateTable('status')
      .set({ shown: '' })
      .where('discussion_id', '=', id)
      .execute()
  }
}

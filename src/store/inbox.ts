import { sql } from 'kysely'
import type { Database } from './database.ts'
import { type Blanks, prepared } from './prepared.ts'
import { guarded } from './storage-error.ts'
import { inTransaction, reader } from './transaction.ts'

/** An update as it came. */
export interface Incoming {
  readonly id: number
  /** What comes from one lane is worked off in order: a chat, or who asks where there is none. */
  readonly lane: number
  /** Who sent it; 0 is nobody. */
  readonly user: number
  /** As JSON. */
  readonly body: string
}

/** An update that waits to be worked off. */
export interface Waiting {
  readonly id: number
  readonly lane: number
}

/** One that waited when a process started. */
export interface Suspect extends Waiting {
  readonly tries: number
}

/** One that is worked off now. */
export interface Claimed extends Suspect {
  readonly body: string
}

/** Which update is wanted: any where nothing is told. */
export interface Which {
  readonly id?: number | undefined
  /** Not one that was tried so often: it waits, and its lane with it. */
  readonly exceptTried?: number | undefined
}

/** How many there are. */
export interface InboxCounts {
  readonly waiting: number
  readonly aside: number
}

/** Updates that Telegram was told are safe: each is here once, and stays known when it is done. */
export interface Inbox {
  /** Those that are new. */
  readonly add: (updates: readonly Incoming[], now: number) => Promise<readonly Waiting[]>
  /** All that wait, in order. */
  readonly waiting: () => Promise<readonly Suspect[]>
  readonly read: (id: number) => Promise<Claimed | undefined>
  /**
   * The first of a lane that no replica works at, or the one named if it is such a one; it is this one's until the unit
   * at hand ends. PostgreSQL only.
   */
  readonly claim: (now: number, which?: Which) => Promise<Claimed | undefined>
  /** With the unit at hand. */
  readonly done: (id: number) => Promise<void>
  /** It failed; set aside, it blocks nobody any more. */
  readonly failed: (id: number, tries: number, isLast: boolean) => Promise<void>
  /** What came before of one lane belongs to the other from now on: a group became a supergroup. */
  readonly join: (from: number, to: number) => Promise<void>
  readonly counts: () => Promise<InboxCounts>
}

/**
 * The inbox in a database.
 *
 * @example await inbox(database).add([{ id: 7, lane: -100, user: 5, body: '{…}' }], Date.now())
 */
export function inbox(database: Database): Inbox {
  const alone = <T>(work: (transaction: Database) => Promise<T>) => inTransaction(database, work)
  return guarded<Inbox>({
    add: (updates, now) => alone(transaction => add(transaction, updates, now)),
    waiting: () => waiting(reader(database)),
    read: id => read(reader(database), id),
    claim: (now, which = {}) => alone(transaction => claim(transaction, now, which)),
    done: id => alone(transaction => done(transaction, id)),
    failed: (id, tries, isLast) => alone(transaction => failed(transaction, id, { tries, isLast })),
    join: (from, to) => alone(transaction => join(transaction, from, to)),
    counts: () => counts(reader(database)),
  })
}

async function add(
  database: Database,
  updates: readonly Incoming[],
  at: number,
): Promise<Waiting[]> {
  if (updates.length === 0) return []
  const rows = updates.map(({ id, lane, user, body }) => ({
    ...{ update_id: id, lane, user_id: user, body, at },
    ...{ state: 'waiting' as const, tries: 0 },
  }))
  const added = await database
    .insertInto('inbox')
    .values(rows)
    .onConflict(conflict => conflict.column('update_id').doNothing())
    .returning(['update_id', 'lane'])
    .execute()
  return added.map(waitingOf).sort(byId)
}

const byId = (one: Waiting, other: Waiting): number => one.id - other.id

const waitingOf = ({ update_id, lane }: { update_id: number; lane: number }): Waiting => ({
  id: update_id,
  lane,
})

async function waiting(database: Database): Promise<Suspect[]> {
  const rows = await database
    .selectFrom('inbox')
    .select(['update_id', 'lane', 'tries'])
    .where('state', '=', 'waiting')
    .orderBy('update_id')
    .execute()
  return rows.map(row => ({ ...waitingOf(row), tries: row.tries }))
}

const READ = prepared((database, value: Blanks<{ id: number }>) =>
  database
    .selectFrom('inbox')
    .select(['update_id', 'lane', 'body', 'tries'])
    .where('update_id', '=', value('id'))
    .where('state', '=', 'waiting'),
)

async function read(database: Database, id: number): Promise<Claimed | undefined> {
  const [row] = await READ(database, { id })
  return row && { ...waitingOf(row), body: row.body, tries: row.tries }
}

// Telegram may bring two updates at once, the second before the first: it waits so long for the one before it.
export const GAP = 250

/**
 * Only the first of a lane is taken. Where another replica holds it, it is skipped, and with it the lane: those behind
 * it are not the first before it is done. What a process may have ended with comes after what none has.
 */
async function claim(
  database: Database,
  now: number,
  { id, exceptTried }: Which,
): Promise<Claimed | undefined> {
  const isNamed = id === undefined ? sql`` : sql`and i.update_id = ${id}`
  const mayBe = exceptTried === undefined ? sql`` : sql`and i.tries <> ${exceptTried}`
  const { rows } = await sql<Claimed>`
    select i.update_id as id, i.lane, i.body, i.tries from inbox as i
    where i.state = 'waiting' ${isNamed} ${mayBe}
      and not exists (select 1 from inbox as before
        where before.lane = i.lane and before.state = 'waiting' and before.update_id < i.update_id)
      and (i.at not between ${now - GAP} and ${now}
        or exists (select 1 from inbox as previous where previous.update_id = i.update_id - 1))
    order by i.tries, i.update_id limit 1 for update of i skip locked`.execute(database)
  return rows[0]
}

// The words are not kept, only that it was done.
const DONE = prepared((database, value: Blanks<{ id: number }>) =>
  database
    .updateTable('inbox')
    .set({ state: 'done', body: '' })
    .where('update_id', '=', value('id')),
)

async function done(database: Database, id: number): Promise<void> {
  await DONE(database, { id })
}

async function failed(
  database: Database,
  id: number,
  { tries, isLast }: { readonly tries: number; readonly isLast: boolean },
): Promise<void> {
  const over = isLast ? { state: 'aside' as const, body: '' } : {}
  await database
    .updateTable('inbox')
    .set({ tries, ...over })
    .where('update_id', '=', id)
    .execute()
}

async function join(database: Database, from: number, to: number): Promise<void> {
  await database
    .updateTable('inbox')
    .set({ lane: to })
    .where('lane', '=', from)
    .where('state', '=', 'waiting')
    .execute()
}

async function counts(database: Database): Promise<InboxCounts> {
  const rows = await database
    .selectFrom('inbox')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .where('state', '!=', 'done')
    .groupBy('state')
    .execute()
  const of = (state: string) => Number(rows.find(row => row.state === state)?.n ?? 0)
  return { waiting: of('waiting'), aside: of('aside') }
}

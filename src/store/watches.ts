import type { Database } from './database.ts'
import { guarded } from './storage-error.ts'
import type { WatchTable } from './tables.ts'
import { inTransaction, reader } from './transaction.ts'

/** A topic that somebody wants to hear of. */
export interface Watched {
  /** The user, and their private chat. */
  readonly user: number
  readonly topic: string
  /** The language they are told in. */
  readonly language: string
  readonly since: number
}

/** How many topics one person may watch. */
export const MOST_WATCHED = 20

/** Who watches what, and which reports are no news any more. */
export interface WatchStore {
  /** `full`: they watch as many as they may; then nothing is changed. */
  readonly add: (watched: Watched) => Promise<'added' | 'known' | 'full'>
  /** False where they do not watch it. */
  readonly remove: (user: number, topic: string) => Promise<boolean>
  /** Theirs, the oldest first; looking at them keeps them. */
  readonly list: (user: number, now: number) => Promise<readonly Watched[]>
  readonly all: () => Promise<readonly Watched[]>
  /** Of some texts, by their hashes, those that were never loaded before. */
  readonly unknown: (hashes: readonly string[]) => Promise<readonly string[]>
  /** Marks texts as known, and tells which of them nobody else has marked: each is given to one caller only. */
  readonly take: (hashes: readonly string[], now: number) => Promise<readonly string[]>
}

/**
 * Watched topics in a database.
 *
 * @example await watches(database).add({ user: 5, topic: '粮食产量', language: 'zh-Hans', since: now })
 */
export function watches(database: Database): WatchStore {
  const alone = <T>(work: (transaction: Database) => Promise<T>) => inTransaction(database, work)
  return guarded<WatchStore>({
    add: watched => alone(transaction => add(transaction, watched)),
    remove: (user, topic) => alone(transaction => remove(transaction, user, topic)),
    list: (user, now) => alone(transaction => list(transaction, user, now)),
    all: () => all(reader(database)),
    unknown: hashes => unknown(reader(database), hashes),
    take: (hashes, now) => alone(transaction => take(transaction, hashes, now)),
  })
}

async function add(database: Database, { user, topic, language, since }: Watched) {
  const own = await topicsOf(database, user)
  const isKnown = own.some(watched => watched.topic === topic)
  if (!isKnown && own.length >= MOST_WATCHED) return 'full'
  await database
    .insertInto('watch')
    .values({ user_id: user, topic, language, since, at: since })
    .onConflict(conflict =>
      conflict.columns(['user_id', 'topic']).doUpdateSet({ language, at: since }),
    )
    .execute()
  return isKnown ? 'known' : 'added'
}

async function remove(database: Database, user: number, topic: string): Promise<boolean> {
  const gone = await database
    .deleteFrom('watch')
    .where('user_id', '=', user)
    .where('topic', '=', topic)
    .returning('topic')
    .execute()
  return gone.length > 0
}

async function list(database: Database, user: number, now: number): Promise<readonly Watched[]> {
  const own = await topicsOf(database, user)
  if (own.length > 0)
    await database.updateTable('watch').set({ at: now }).where('user_id', '=', user).execute()
  return own
}

async function topicsOf(database: Database, user: number): Promise<readonly Watched[]> {
  const rows = await ordered(database).where('user_id', '=', user).execute()
  return rows.map(watchedOf)
}

async function all(database: Database): Promise<readonly Watched[]> {
  return (await ordered(database).execute()).map(watchedOf)
}

const ordered = (database: Database) =>
  database.selectFrom('watch').selectAll().orderBy('since').orderBy('user_id').orderBy('topic')

const watchedOf = ({ user_id, topic, language, since }: WatchTable): Watched => ({
  ...{ user: Number(user_id), topic, language, since: Number(since) },
})

async function unknown(database: Database, hashes: readonly string[]): Promise<readonly string[]> {
  const rows = await database.selectFrom('known_text').select('hash').execute()
  const known = new Set(rows.map(({ hash }) => hash))
  return hashes.filter(hash => !known.has(hash))
}

const ROWS_AT_ONCE = 500

async function take(
  database: Database,
  hashes: readonly string[],
  now: number,
): Promise<readonly string[]> {
  const taken: string[] = []
  for (let from = 0; from < hashes.length; from += ROWS_AT_ONCE) {
    const values = hashes.slice(from, from + ROWS_AT_ONCE).map(hash => ({ hash, at: now }))
    const rows = await database
      .insertInto('known_text')
      .values(values)
      .onConflict(conflict => conflict.column('hash').doNothing())
      .returning('hash')
      .execute()
    taken.push(...rows.map(({ hash }) => hash))
  }
  return taken
}

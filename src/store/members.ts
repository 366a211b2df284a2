import type { Person } from '../discussion/discussion.ts'
import { type RosterEntry, rosterKeys } from '../discussion/roster.ts'
import type { Database } from './database.ts'
import { personOfRow } from './rows.ts'

const ALL_CHATS = 0

/** The member who shows this username, the one seen last if it changed hands. */
export async function findPerson(
  database: Database,
  username: string,
): Promise<Person | undefined> {
  const row = await database
    .selectFrom('person')
    .selectAll()
    .where(({ eb, fn }) =>
      eb(fn<string>('lower', ['username']), '=', username.replace(/^@/, '').toLowerCase()),
    )
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && personOfRow(row)
}

/** A chat's entries, then those for all chats. */
export async function roster(database: Database, chat: number): Promise<RosterEntry[]> {
  const rows = await database
    .selectFrom('roster')
    .selectAll()
    .where('chat_id', 'in', [chat, ALL_CHATS])
    .orderBy('key')
    .execute()
  const own = rows.filter(({ chat_id }) => chat_id === chat)
  const general = rows.filter(({ chat_id }) => chat_id !== chat)
  return [...own, ...general].map(({ key, name, delegation }) => ({ key, name, delegation }))
}

/** Replaces a roster; of two lines for one member the last counts. */
export async function setRoster(
  database: Database,
  chat: number | null,
  entries: readonly RosterEntry[],
): Promise<void> {
  const chat_id = chat ?? ALL_CHATS
  const rows = [...new Map(entries.map(entry => [entry.key, entry])).values()]
  await database.deleteFrom('roster').where('chat_id', '=', chat_id).execute()
  if (rows.length > 0)
    await database
      .insertInto('roster')
      .values(rows.map(({ key, name, delegation }) => ({ chat_id, key, name, delegation })))
      .execute()
}

/** Whether this is the first time. */
export async function tellOnce(database: Database, chat: number, what: string): Promise<boolean> {
  const row = await database
    .insertInto('told')
    .values({ chat_id: chat, what })
    .onConflict(conflict => conflict.columns(['chat_id', 'what']).doNothing())
    .returning('what')
    .executeTakeFirst()
  return row !== undefined
}

/** The roster keys that a member may stand under. */
export async function keysOf(database: Database, user: number): Promise<string[]> {
  const row = await database
    .selectFrom('person')
    .selectAll()
    .where('user_id', '=', user)
    .executeTakeFirst()
  return row === undefined ? [String(user)] : rosterKeys(personOfRow(row))
}

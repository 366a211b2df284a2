import type { Forgetting } from '../discussion/forgetting.ts'
import type { RosterEntry, RosterKey } from '../discussion/roster.ts'
import type { RosterClaim, RosterFile, RosterOffer } from '../discussion/rosters.ts'
import type { Database } from './database.ts'

const ALL_CHATS = 0
// A statement holds so many values in either database.
const BATCH = 500

/** A chat's entries, then those for all chats; as they stand in their files. */
export async function roster(database: Database, chat: number): Promise<RosterEntry[]> {
  const rows = await database
    .selectFrom('roster_line')
    .innerJoin('roster_file', 'roster_file.id', 'roster_line.file_id')
    .select(['chat_id', 'key', 'name', 'delegation', 'roster_line.user_id'])
    .where('state', '=', 'current')
    .where('chat_id', 'in', [chat, ALL_CHATS])
    .orderBy('position')
    .execute()
  const own = rows.filter(({ chat_id }) => chat_id === chat)
  const general = rows.filter(({ chat_id }) => chat_id !== chat)
  return [...own, ...general].map(({ key, name, delegation, user_id }) => ({
    ...{ key: key as RosterKey, name, delegation, user: user_id },
  }))
}

/** Keeps a roster until somebody takes it up; what was confirmed of the one in use stays confirmed. */
export async function offerRoster(
  database: Database,
  { chat, by, entries, now }: RosterOffer,
): Promise<number> {
  const chat_id = chat ?? ALL_CHATS
  await database
    .deleteFrom('roster_file')
    .where('chat_id', '=', chat_id)
    .where('state', '=', 'offered')
    .where('by_id', '=', by)
    .execute()
  const id = await nextId(database)
  await database
    .insertInto('roster_file')
    .values({ id, chat_id, state: 'offered', by_id: by, at: now })
    .execute()
  const confirmed = new Map((await linesInUse(database, chat_id)).map(line => [line.key, line]))
  const rows = [...new Map(entries.map(entry => [entry.key, entry])).values()]
  for (let from = 0; from < rows.length; from += BATCH)
    await database
      .insertInto('roster_line')
      .values(
        rows.slice(from, from + BATCH).map(({ key, name, delegation, user }, at) => {
          const before = confirmed.get(key)
          const kept = before?.name === name ? before.user_id : null
          return { file_id: id, position: from + at, key, name, delegation, user_id: user ?? kept }
        }),
      )
      .execute()
  return id
}

function linesInUse(database: Database, chat: number) {
  return database
    .selectFrom('roster_line')
    .innerJoin('roster_file', 'roster_file.id', 'roster_line.file_id')
    .select(['key', 'name', 'delegation', 'roster_line.user_id', 'file_id'])
    .where('chat_id', '=', chat)
    .where('state', '=', 'current')
    .execute()
}

async function nextId(database: Database): Promise<number> {
  const { value } = await database
    .updateTable('counter')
    .set(({ eb }) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'roster')
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

/** A roster file by its number, with how many lines it has. */
export async function rosterFile(database: Database, id: number): Promise<RosterFile | undefined> {
  const row = await database
    .selectFrom('roster_file')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { n } = await database
    .selectFrom('roster_line')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('file_id', '=', id)
    .executeTakeFirstOrThrow()
  const { chat_id, state, by_id, at } = row
  return { id, chat: chat_id === ALL_CHATS ? null : chat_id, state, by: by_id, at, members: n }
}

/** Takes a roster up: the one in use becomes the former one, and the one before that goes. */
export async function takeRoster(database: Database, id: number): Promise<boolean> {
  const file = await rosterFile(database, id)
  if (file === undefined || file.state === 'current') return false
  const chat_id = file.chat ?? ALL_CHATS
  const of = (state: RosterFile['state']) =>
    database.updateTable('roster_file').set({ state }).where('chat_id', '=', chat_id)
  await database
    .deleteFrom('roster_file')
    .where('chat_id', '=', chat_id)
    .where('state', '=', 'former')
    .where('id', '!=', id)
    .execute()
  await of('former').where('state', '=', 'current').execute()
  await database.updateTable('roster_file').set({ state: 'current' }).where('id', '=', id).execute()
  return true
}

/** The number of the roster that was in use before. */
export async function formerRoster(
  database: Database,
  chat: number | null,
): Promise<number | undefined> {
  const row = await database
    .selectFrom('roster_file')
    .select('id')
    .where('chat_id', '=', chat ?? ALL_CHATS)
    .where('state', '=', 'former')
    .executeTakeFirst()
  return row?.id
}

/** Who a line's name belongs to: from now on to that account alone. */
export async function confirmLine(
  database: Database,
  { chat, key, user }: RosterClaim,
): Promise<boolean> {
  const meant = (line: { readonly key: string }) => line.key === key
  const own = await linesInUse(database, chat)
  const line = own.find(meant) ?? (await copyLine(database, { chat, key }))
  if (line === undefined) return false
  await database
    .updateTable('roster_line')
    .set({ user_id: user })
    .where('file_id', '=', line.file_id)
    .where('key', '=', key)
    .execute()
  return true
}

// What one group's convener confirms of the roster for all chats holds in that group.
async function copyLine(
  database: Database,
  { chat, key }: Pick<RosterClaim, 'chat' | 'key'>,
): Promise<{ readonly file_id: number } | undefined> {
  const general = (await linesInUse(database, ALL_CHATS)).find(line => line.key === key)
  if (general === undefined) return undefined
  const file_id = (await fileInUse(database, chat)) ?? (await newFile(database, chat))
  const { name, delegation } = general
  await database
    .insertInto('roster_line')
    .values({ file_id, key, position: -1, name, delegation, user_id: null })
    .execute()
  return { file_id }
}

async function fileInUse(database: Database, chat: number): Promise<number | undefined> {
  const row = await database
    .selectFrom('roster_file')
    .select('id')
    .where('chat_id', '=', chat)
    .where('state', '=', 'current')
    .executeTakeFirst()
  return row?.id
}

async function newFile(database: Database, chat: number): Promise<number> {
  const id = await nextId(database)
  await database
    .insertInto('roster_file')
    .values({ id, chat_id: chat, state: 'current', by_id: 0, at: 0 })
    .execute()
  return id
}

/** A member's own lines go: by number, by the username they have now, and what was confirmed as theirs. */
export async function forgetLines(database: Database, { id, username }: Forgetting): Promise<void> {
  const keys: RosterKey[] = [`id:${id}`, ...nameKeys(username)]
  await database
    .deleteFrom('roster_line')
    .where(({ eb, or, and }) =>
      or([
        eb('user_id', '=', id),
        and([eb('key', 'in', keys), or([eb('user_id', 'is', null), eb('user_id', '=', id)])]),
      ]),
    )
    .execute()
}

const nameKeys = (username: string | null): RosterKey[] =>
  username === null ? [] : [`@${username.toLowerCase()}`]

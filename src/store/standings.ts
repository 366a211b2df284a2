import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { MemberChange } from './lead.ts'
import { guarded } from './storage-error.ts'
import { inLightTransaction, reader } from './transaction.ts'

/** Stands for a chat as a whole: what is told of it is told of all its administrators. */
export const WHOLE_CHAT = 0

/** Who is asked about. */
export interface Asked {
  readonly chat: number
  readonly user: number
}

/** What Telegram told of somebody; `at` is when it was asked. */
export interface Told extends Asked {
  readonly told: string
  readonly at: number
}

/** What Telegram told lately of members of chats: every replica knows what one of them was told. */
export interface Standings {
  /** What was told of somebody since then; undefined: nothing. */
  readonly since: (asked: Asked, then: number, now: number) => Promise<string | undefined>
  /** Whether Telegram has told of a change in a chat since then. */
  readonly hasChanged: (chat: number, then: number) => Promise<boolean>
  /** Keeps what was told, unless Telegram has told of a change since it was asked. */
  readonly keep: (told: Told) => Promise<void>
  /** Telegram has told of a change: what is known of it is not true any more. */
  readonly forget: (change: MemberChange, now: number) => Promise<void>
}

/**
 * What is known of members, in a database.
 *
 * @example await standings(database).since({ chat: -100, user: 5 }, now - 30_000, now) // 'member'
 */
export function standings(database: Database): Standings {
  return guarded<Standings>({
    since: (asked, then, now) => since(reader(database), asked, { then, now }),
    hasChanged: (chat, then) => hasChanged(reader(database), chat, then),
    keep: told => inLightTransaction(database, transaction => keep(transaction, told)),
    forget: (change, now) =>
      inLightTransaction(database, transaction => forget(transaction, change, now)),
  })
}

// A clock that was set back makes nothing young: what was told in its future is too old.
async function since(
  database: Database,
  { chat, user }: Asked,
  { then, now }: { readonly then: number; readonly now: number },
): Promise<string | undefined> {
  const row = await database
    .selectFrom('standing')
    .select('told')
    .where('chat_id', '=', chat)
    .where('user_id', '=', user)
    .where('at', '>', then)
    .where('at', '<=', now)
    .executeTakeFirst()
  return row?.told === UNKNOWN ? undefined : row?.told
}

const UNKNOWN = ''

async function hasChanged(database: Database, chat: number, then: number): Promise<boolean> {
  const row = await database
    .selectFrom('standing')
    .select('changed')
    .where('chat_id', '=', chat)
    .where('user_id', '=', WHOLE_CHAT)
    .where('changed', '>=', then)
    .executeTakeFirst()
  return row !== undefined
}

async function keep(database: Database, { chat, user, told, at }: Told): Promise<void> {
  await sql`insert into standing (chat_id, user_id, told, at)
    select cast(${chat} as bigint), cast(${user} as bigint), cast(${told} as text), cast(${at} as bigint)
    where not exists (select 1 from standing
      where chat_id = ${chat} and user_id = ${WHOLE_CHAT} and changed >= ${at})
    on conflict (chat_id, user_id) do update set told = excluded.told, at = excluded.at`.execute(
    database,
  )
}

async function forget(
  database: Database,
  { chat, user }: MemberChange,
  now: number,
): Promise<void> {
  const known = database.deleteFrom('standing').where('chat_id', '=', chat)
  await (user === null
    ? known.where('user_id', '!=', WHOLE_CHAT)
    : known.where('user_id', '=', user)
  ).execute()
  const changed = { told: UNKNOWN, at: now, changed: now }
  await database
    .insertInto('standing')
    .values({ chat_id: chat, user_id: WHOLE_CHAT, ...changed })
    .onConflict(conflict => conflict.columns(['chat_id', 'user_id']).doUpdateSet(changed))
    .execute()
}

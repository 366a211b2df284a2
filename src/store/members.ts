import type { Person } from '../discussion/discussion.ts'
import type { Database } from './database.ts'
import { personOfRow } from './rows.ts'

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

/** Whether this is the first time. */
export async function tellOnce(database: Database, chat: number, what: string): Promise<boolean> {
  const row = await database
    .insertInto('told')
    .values({ chat_id: chat, what, at: 0 })
    .onConflict(conflict => conflict.columns(['chat_id', 'what']).doNothing())
    .returning('what')
    .executeTakeFirst()
  return row !== undefined
}

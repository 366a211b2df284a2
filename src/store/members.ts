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

// What `/forget` deletes of somebody by their number.
const OF_MEMBERS = ['person', 'usage', 'feedback', 'unanswered', 'watch', 'turn'] as const

/** Whether anything is on record of somebody. */
export async function isOnRecord(database: Database, user: number): Promise<boolean> {
  for (const table of OF_MEMBERS) {
    const row = await database
      .selectFrom(table as 'person')
      .select('user_id')
      .where('user_id', '=', user)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
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

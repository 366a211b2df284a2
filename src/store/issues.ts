import type { Database } from './database.ts'

/** The number of a discussion's 简报; it has one from now on. */
export async function issueOf(
  database: Database,
  discussion: number,
  first: number,
): Promise<number> {
  const known = await database
    .selectFrom('issue')
    .select('number')
    .where('discussion_id', '=', discussion)
    .executeTakeFirst()
  if (known !== undefined) return Number(known.number)
  const { chat_id } = await database
    .selectFrom('discussion')
    .select('chat_id')
    .where('id', '=', discussion)
    .executeTakeFirstOrThrow()
  const last = await database
    .selectFrom('issue')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('chat_id', '=', chat_id)
    .executeTakeFirst()
  const number = Math.max(first, Number(last?.number ?? 0) + 1)
  await database
    .insertInto('issue')
    .values({ discussion_id: discussion, chat_id, number })
    .execute()
  return number
}

import { sql } from 'kysely'
import type { Feedback, InsightStore, Missed, Stats, Unanswered } from '../discussion/insights.ts'
import type { Database } from './database.ts'
import { guarded } from './storage-error.ts'
import type { FeedbackTable } from './tables.ts'
import { inTransaction, reader } from './transaction.ts'
import { keepUsage, mostAsked, mostSought, usageDays } from './usage.ts'

/**
 * Feedback, unanswered questions and counts in a database.
 *
 * @example const insight = insights(await openDatabase('data/report-bot.sqlite'))
 */
export function insights(database: Database): InsightStore {
  const alone = <T>(work: (transaction: Database) => Promise<T>) => inTransaction(database, work)
  return guarded<InsightStore>({
    rate: feedback => alone(transaction => rate(transaction, feedback)),
    complaints: (limit, chat) => complaints(reader(database), limit, chat),
    missed: missed => alone(transaction => remember(transaction, missed)),
    unanswered: (limit, chat) => unanswered(reader(database), limit, chat),
    stats: () => stats(reader(database)),
    answered: usage => alone(transaction => keepUsage(transaction, usage)),
    usage: since => usageDays(reader(database), since),
    asked: (since, limit) => mostAsked(reader(database), since, limit),
    sought: (since, limit) => mostSought(reader(database), since, limit),
  })
}

async function rate(database: Database, feedback: Feedback): Promise<void> {
  const { chat, message, user, reason, at, asker } = feedback
  const verdict = {
    ...{ good: Number(feedback.good), question: feedback.question, at, asker_id: asker },
  }
  const change = reason === null ? verdict : { ...verdict, reason }
  await database
    .insertInto('feedback')
    .values({ chat_id: chat, message_id: message, user_id: user, reason, ...verdict })
    .onConflict(conflict =>
      conflict.columns(['chat_id', 'message_id', 'user_id']).doUpdateSet(change),
    )
    .execute()
}

async function complaints(
  database: Database,
  limit: number,
  chat: number | null,
): Promise<Feedback[]> {
  const rows = await database
    .selectFrom('feedback')
    .selectAll()
    .where(({ eb, or }) => or([eb('good', '=', 0), eb('reason', 'is not', null)]))
    .where('question', '!=', '')
    .$if(chat !== null, query => query.where('chat_id', '=', chat))
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(feedbackOf)
}

function feedbackOf(row: FeedbackTable): Feedback {
  const { chat_id, message_id, user_id, good, question, reason, at, asker_id } = row
  return {
    ...{ chat: chat_id, message: message_id, user: user_id },
    ...{ good: good === 1, question, reason, at, asker: asker_id },
  }
}

// Asked again by the same member in the same chat, it is still one.
async function remember(
  database: Database,
  { chat, user, question, at, author }: Missed,
): Promise<void> {
  await database
    .insertInto('unanswered')
    .values({ chat_id: chat, user_id: user, question, at, author_id: author })
    .onConflict(conflict =>
      conflict.columns(['chat_id', 'user_id', 'question']).doUpdateSet({ at, author_id: author }),
    )
    .execute()
}

async function unanswered(
  database: Database,
  limit: number,
  chat: number | null,
): Promise<Unanswered[]> {
  const rows = await database
    .selectFrom('unanswered')
    .select(({ fn }) => ['question', fn.countAll<number>().as('times'), fn.max('at').as('at')])
    .$if(chat !== null, query => query.where('chat_id', '=', chat))
    .groupBy('question')
    .orderBy('times', 'desc')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows
}

const COUNTS = {
  good: { table: 'feedback', where: ['good', '=', 1] },
  bad: { table: 'feedback', where: ['good', '=', 0] },
  unanswered: { table: 'unanswered' },
  discussions: { table: 'discussion' },
  open: { table: 'discussion', where: ['closed', 'is', null] },
  notes: { table: 'note', where: ['state', '!=', 'withdrawn'] },
  checked: { table: 'note', where: ['state', '=', 'checked'] },
  members: { table: 'person' },
} as const satisfies Record<keyof Stats, Counted>

/** What is counted. */
interface Counted {
  readonly table: 'feedback' | 'unanswered' | 'discussion' | 'note' | 'person'
  readonly where?: readonly [column: string, is: '=' | '!=' | 'is', value: string | number | null]
}

async function stats(database: Database): Promise<Stats> {
  const counted = Object.entries<Counted>(COUNTS).map(
    async ([name, what]) => [name, await count(database, what)] as const,
  )
  return Object.fromEntries(await Promise.all(counted)) as unknown as Stats
}

async function count(database: Database, { table, where }: Counted): Promise<number> {
  const condition =
    where && sql`where ${sql.ref(where[0])} ${sql.raw(where[1])} ${sql.lit(where[2])}`
  const query = sql<{
    n: number
  }>`select count(*) as n from ${sql.table(table)} ${condition ?? sql``}`
  const { rows } = await query.execute(database)
  return rows[0]?.n ?? 0
}

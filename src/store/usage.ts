import { sql } from 'kysely'
import {
  type AskedOften,
  dayOf,
  type Sought,
  type Usage,
  type UsageDay,
  type UsageKind,
} from '../discussion/usage.ts'
import type { Database } from './database.ts'
import { type Blanks, prepared } from './prepared.ts'

const KEEP = prepared((database, value: Blanks<Usage & { readonly day: number }>) =>
  database.insertInto('usage').values(({ selectFrom }) => ({
    ...{ user_id: value('user'), kind: value('kind'), about: value('about'), at: value('day') },
    question: value('question'),
    ms: selectFrom('inbox')
      .select(sql<number>`cast(${value('at')} as bigint) - at`.as('ms'))
      .where('update_id', '=', value('update')),
  })),
)

/** Keeps that a question was answered; the inbox tells how long ago it came. */
export async function keepUsage(database: Database, usage: Usage): Promise<void> {
  await KEEP(database, { ...usage, day: dayOf(usage.at) })
}

/** The days since some time on which something happened, the last one first. */
export async function usageDays(database: Database, since: number): Promise<UsageDay[]> {
  const [users, kinds, times, complaints] = await Promise.all([
    usersOf(database, since),
    kindsOf(database, since),
    timesOf(database, since),
    complaintsOf(database, since),
  ])
  const days = new Set([...users.keys(), ...complaints.keys()])
  return [...days]
    .sort((one, other) => other - one)
    .map(day => {
      const answered = kinds.get(day) ?? new Map<UsageKind, number>()
      const { median = null, p95 = null } = times.get(day) ?? {}
      return {
        ...{ day, users: users.get(day) ?? 0, kinds: answered, median, p95 },
        questions: [...answered.values()].reduce((sum, n) => sum + n, 0),
        complaints: complaints.get(day) ?? new Map<string | null, number>(),
      }
    })
}

/** The passages that answers showed first, those shown most often first. */
export async function mostSought(
  database: Database,
  since: number,
  limit: number,
): Promise<Sought[]> {
  const rows = await database
    .selectFrom('usage')
    .select(({ fn }) => ['about', fn.countAll<number>().as('times')])
    .where('at', '>=', since)
    .where('about', 'is not', null)
    .groupBy('about')
    .orderBy('times', 'desc')
    .orderBy('about')
    .limit(limit)
    .execute()
  return rows.map(({ about, times }) => ({ about: about ?? '', times: Number(times) }))
}

/** What several people asked in the same words, the most frequent first. */
export async function mostAsked(
  database: Database,
  since: number,
  limit: number,
): Promise<AskedOften[]> {
  const rows = await database
    .selectFrom('usage')
    .select(({ fn }) => ['question', fn.countAll<number>().as('times')])
    .where('at', '>=', since)
    .where('question', 'is not', null)
    .groupBy('question')
    .having(({ fn }) => fn.count('user_id').distinct(), '>', 1)
    .orderBy('times', 'desc')
    .orderBy('question')
    .limit(limit)
    .execute()
  return rows.map(({ question, times }) => ({ question: question ?? '', times: Number(times) }))
}

async function usersOf(database: Database, since: number): Promise<Map<number, number>> {
  const rows = await database
    .selectFrom('usage')
    .select(({ fn }) => ['at', fn.count<number>('user_id').distinct().as('users')])
    .where('at', '>=', since)
    .groupBy('at')
    .execute()
  return new Map(rows.map(({ at, users }) => [at, Number(users)]))
}

async function kindsOf(
  database: Database,
  since: number,
): Promise<Map<number, Map<UsageKind, number>>> {
  const rows = await database
    .selectFrom('usage')
    .select(({ fn }) => ['at', 'kind', fn.countAll<number>().as('times')])
    .where('at', '>=', since)
    .groupBy(['at', 'kind'])
    .execute()
  return gathered(rows.map(({ at, kind, times }) => [at, kind, Number(times)]))
}

interface Times {
  readonly at: number
  readonly median: number | null
  readonly p95: number | null
}

// By rank, in the database: the rows of a busy fortnight are not read.
async function timesOf(database: Database, since: number): Promise<Map<number, Times>> {
  const { rows } = await sql<Times>`
    select at,
      min(case when place * 2 >= timed then ms end) as median,
      min(case when place * 100 >= timed * 95 then ms end) as p95
    from (select at, ms, row_number() over (partition by at order by ms) as place,
      count(*) over (partition by at) as timed
      from ${sql.table('usage')} where at >= ${since} and ms is not null) as ranked
    group by at`.execute(database)
  return new Map(rows.map(row => [row.at, row]))
}

async function complaintsOf(
  database: Database,
  since: number,
): Promise<Map<number, Map<string | null, number>>> {
  const rows = await database
    .selectFrom('feedback')
    .select(['at', 'reason'])
    .where('good', '=', 0)
    .where('at', '>=', since)
    .execute()
  return gathered(rows.map(({ at, reason }) => [dayOf(at), reason, 1]))
}

function gathered<K>(rows: readonly (readonly [day: number, key: K, times: number])[]) {
  const days = new Map<number, Map<K, number>>()
  for (const [day, key, times] of rows) {
    const counts = days.get(day) ?? new Map<K, number>()
    counts.set(key, (counts.get(key) ?? 0) + times)
    days.set(day, counts)
  }
  return days
}

import { loadavg } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../postgres.ts'
import { newFolder } from '../running.ts'
import { churn, EVERLASTING, type Held, type Sample } from './churn.ts'
import type { Growth } from './growth.ts'
import { type KillOptions, type Survival, survive } from './kills.ts'

//   npm run soak                     everything: an hour or more
//   npm run soak -- kills 50 1       kills on SQLite, PostgreSQL and two replicas: how many, and the seed; one of them
//                                    alone where sqlite, postgres or replicas is said behind
//   npm run soak -- churn 100000 1   updates with the clock in our hands: how many, and the seed

const [what = 'all', count = '', seed = '1', where = 'all'] = process.argv.slice(2)
const MEGABYTE = 1e6
const MANY = 10_000 // updates
const HELD: Readonly<Record<Held, string>> = {
  rss: 'RSS',
  live: 'what lives in the heap, without code,',
}
const MOST_MORE = 5 // handles
let hasFailed = false

if (what !== 'churn') await runKills(Number(count) || 50)
if (what !== 'kills') await runChurn(Number(count) || 100_000)
process.exit(hasFailed ? 1 : 0)

type Place = Pick<KillOptions, 'replicas' | 'databaseUrl'>

async function runKills(kills: number): Promise<void> {
  const server = await startPostgres()
  const options = { kills, seed: Number(seed) }
  const database = () => server.newDatabase()
  const places: Readonly<Record<string, () => Promise<Place>>> = {
    sqlite: async () => ({ replicas: 1, databaseUrl: sqlite() }),
    postgres: async () => ({ replicas: 1, databaseUrl: await database() }),
    replicas: async () => ({ replicas: 2, databaseUrl: await database() }),
  }
  for (const [name, place] of Object.entries(places))
    if (where === 'all' || where === name)
      tell(name, await survive({ ...options, ...(await place()) }))
  await server.stop()

  function tell(place: string, { questions, notes, again, ...found }: Survival): void {
    const faults = Object.entries(found).map(([name, each]) => `${each.length} ${name}`)
    console.log(
      `${place}: ${kills} kills, ${questions} questions, ${notes} notes: ${faults.join(', ')}; ${again.length} sent again that Telegram had a moment before the end`,
    )
    for (const line of Object.values(found).flat()) console.log(`  ${line}`)
    if (Object.values(found).flat().length > 0) hasFailed = true
  }
}

async function runChurn(updates: number): Promise<void> {
  const churned = await churn({
    ...{ updates, seed: Number(seed), onSample: tellSample },
    databaseUrl: sqlite(),
  })
  const { samples, growth, before, after, refused } = churned
  const left = Object.keys(after).filter(name => !EVERLASTING.has(name))
  const more = moreHandles(samples)
  for (const [held, name] of Object.entries(HELD) as [Held, string][])
    console.log(`${name} grows by ${grown(growth[held])} (bar: 1)`)
  console.log(
    `handles: ${more.toFixed(1)} more at the end than when it was warm (bar: ${MOST_MORE})`,
  )
  console.log(
    `rows ${JSON.stringify(before)}, after the time they are kept ${JSON.stringify(after)} (bar: none)`,
  )
  console.log(`refused ${JSON.stringify(refused)}`)
  const grows = Object.values(growth).some(({ slope }) => slope * MANY > MEGABYTE)
  if (grows || more > MOST_MORE || left.length > 0) hasFailed = true
}

function grown({ slope, low, high }: Growth): string {
  const [middle, least, most] = [slope, low, high].map(one => ((one * MANY) / MEGABYTE).toFixed(2))
  return `${middle} MB each 10,000 updates (half of the slopes from ${least} to ${most})`
}

function tellSample({ updates, rss, usualRss, mostRss, handles, ...sample }: Sample): void {
  const { heap, code, heapTotal, rest } = sample
  const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`
  console.log(
    `${updates} updates: RSS ${megabytes(rss)} (usually ${megabytes(usualRss)}, at most ${megabytes(mostRss)}), heap ${megabytes(heap)} of ${megabytes(heapTotal)}, ${megabytes(code)} of it code, rest ${megabytes(rest)}, ${handles.toFixed(1)} handles, load ${loadavg()[0]?.toFixed(1)}`,
  )
}

/** The last quarter beside the second: some connections and timers come and go. */
function moreHandles(samples: readonly Sample[]): number {
  const quarter = (at: number) =>
    samples.slice((at * samples.length) / 4, ((at + 1) * samples.length) / 4)
  const mean = (all: readonly Sample[]) =>
    all.reduce((sum, { handles }) => sum + handles, 0) / all.length
  return mean(quarter(3)) - mean(quarter(1))
}

function sqlite(): string {
  return join(newFolder(), 'bot.sqlite')
}

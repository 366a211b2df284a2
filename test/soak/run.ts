import { join } from 'node:path'
import { startPostgres } from '../postgres.ts'
import { newFolder } from '../running.ts'
import { churn } from './churn.ts'
import { type Survival, survive } from './kills.ts'

//   npm run soak                     everything: an hour or more
//   npm run soak -- kills 50 1       kills on SQLite, PostgreSQL and two replicas: how many, and the seed
//   npm run soak -- churn 100000 1   updates with the clock in our hands: how many, and the seed

const [what = 'all', count = '', seed = '1'] = process.argv.slice(2)
const MEGABYTE = 1e6
let hasFailed = false

if (what !== 'churn') await runKills(Number(count) || 50)
if (what !== 'kills') await runChurn(Number(count) || 100_000)
process.exit(hasFailed ? 1 : 0)

async function runKills(kills: number): Promise<void> {
  const server = await startPostgres()
  const options = { kills, seed: Number(seed) }
  tell('SQLite', await survive({ ...options, replicas: 1, databaseUrl: sqlite() }))
  const database = () => server.newDatabase()
  tell('PostgreSQL', await survive({ ...options, replicas: 1, databaseUrl: await database() }))
  tell('two replicas', await survive({ ...options, replicas: 2, databaseUrl: await database() }))
  await server.stop()

  function tell(where: string, { questions, notes, again, ...found }: Survival): void {
    const faults = Object.entries(found).map(([name, each]) => `${each.length} ${name}`)
    console.log(
      `${where}: ${kills} kills, ${questions} questions, ${notes} notes: ${faults.join(', ')}; ${again.length} sent again that Telegram had a moment before the end`,
    )
    for (const line of Object.values(found).flat()) console.log(`  ${line}`)
    if (Object.values(found).flat().length > 0) hasFailed = true
  }
}

async function runChurn(updates: number): Promise<void> {
  const { samples, slope, before, after, refused } = await churn({
    ...{ updates, seed: Number(seed) },
    databaseUrl: sqlite(),
  })
  const megabytes = (bytes: number) => `${Math.round(bytes / MEGABYTE)} MB`
  for (const { updates: sent, rss, heap, heapTotal, rest, handles } of samples)
    console.log(
      `${sent} updates: RSS ${megabytes(rss)}, heap ${megabytes(heap)} of ${megabytes(heapTotal)}, rest ${megabytes(rest)}, ${handles} handles`,
    )
  console.log(`RSS grows by ${(slope / MEGABYTE).toFixed(2)} MB each 10,000 updates`)
  console.log(`rows ${JSON.stringify(before)}, after two years ${JSON.stringify(after)}`)
  console.log(`refused ${JSON.stringify(refused)}`)
  if (slope > MEGABYTE) hasFailed = true
}

function sqlite(): string {
  return join(newFolder(), 'bot.sqlite')
}

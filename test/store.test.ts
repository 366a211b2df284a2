import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KEPT_FOR } from '../src/discussion/retention.ts'
import { openDatabase } from '../src/store/database.ts'
import { discussions } from '../src/store/discussions.ts'
import { followups } from '../src/store/followups.ts'
import { insights } from '../src/store/insights.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { newFolder } from './running.ts'
import { discussionCases } from './store-discussions.ts'
import { followupCases } from './store-followups.ts'
import { insightCases } from './store-insights.ts'
import { queueCases } from './store-queues.ts'
import { standingCases } from './store-standings.ts'
import { upkeepCases } from './store-upkeep.ts'
import { watchCases } from './store-watches.ts'
import type { StoreKind } from './storing.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 180_000)
afterAll(() => server.stop())

// Every case runs on every store; each test has an empty one.
const STORES = {
  SQLite: { newAddress: async () => join(newFolder(), 'deep', 'bot.sqlite'), replicas: false },
  PostgreSQL: { newAddress: () => server.newDatabase(), replicas: true },
} as const satisfies Record<string, StoreKind>

for (const [name, kind] of Object.entries(STORES))
  describe(name, () => {
    followupCases(kind)
    discussionCases(kind)
    upkeepCases(kind)
    insightCases(kind)
    queueCases(kind)
    watchCases(kind)
    standingCases(kind)
  })

test('what a sweep removes is in neither the file of SQLite nor its log', async () => {
  const path = join(newFolder(), 'bot.sqlite')
  const database = await openDatabase(path)
  const words = '只有这里才有的一个问题'
  const asked = { chat: 1, user: 5, question: words, at: 1, author: null }
  await insights(database).missed(asked)
  const holders = () =>
    [path, `${path}-wal`].filter(file => existsSync(file) && readFileSync(file).includes(words))
  expect(holders()).not.toEqual([])
  await discussions(database).sweep(2 + KEPT_FOR.unanswered)
  expect(holders()).toEqual([])
  await database.destroy()
})

describe('the address', () => {
  test('is a file, with or without a scheme, or memory', async () => {
    const folder = newFolder()
    for (const address of [':memory:', `sqlite:${folder}/a`, `file:${folder}/b`, `${folder}/c`]) {
      const database = await openDatabase(address)
      expect(await followups(database).last({ chat: 1, user: 1 }, 0)).toBeUndefined()
      await database.destroy()
    }
  })

  test('of a server that is not there is told without its password', async () => {
    const error = await openDatabase('postgres://bot:secret@127.0.0.1:1/bot').catch(String)
    expect(error).toContain('postgres://127.0.0.1:1/bot')
    expect(error).not.toContain('secret')
  })
})

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder } from './running.ts'
import { churn, EVERLASTING } from './soak/churn.ts'
import { survive } from './soak/kills.ts'

// Short ones of `npm run soak`: the process that users start, over HTTP.
const SLOW = 600_000

describe('a process that is killed with work in flight', () => {
  test(
    'loses nothing, does nothing twice, and keeps the order of each chat',
    async () => {
      const databaseUrl = join(newFolder(), 'bot.sqlite')
      const { questions, notes, lost, doubled, disordered } = await survive({
        ...{ databaseUrl, kills: 2, replicas: 1, seed: 7 },
      })
      expect([questions, notes]).toEqual([40, 40])
      expect({ lost, doubled, disordered }).toEqual({ lost: [], doubled: [], disordered: [] })
    },
    SLOW,
  )
})

describe('many updates of many kinds', () => {
  test(
    'leave nothing behind once all was kept long enough',
    async () => {
      const databaseUrl = join(newFolder(), 'bot.sqlite')
      const { before, after, refused } = await churn({ databaseUrl, updates: 400, seed: 7 })
      expect(refused).toEqual({})
      expect(before.inbox).toBeGreaterThan(300)
      expect(Object.keys(after).filter(name => !EVERLASTING.has(name))).toEqual([])
    },
    SLOW,
  )
})

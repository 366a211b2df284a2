import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../src/store/database.ts'
import { type InboxCounts, inbox } from '../src/store/inbox.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { newFolder, ROOT, soon } from './running.ts'

const CHATS = 12
const IDS = Array.from({ length: 2 * CHATS }, (_, at) => at + 1)
const LONG_AGO = 1_700_000_000_000

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 180_000)
afterAll(() => server.stop())

/** A database with two updates of each chat, kept by a process that ended before it came to them. */
async function kept(address: string): Promise<void> {
  const incoming = IDS.map(id => {
    const chat = { id: 100 + (id % CHATS), type: 'private', first_name: '代表' }
    const message = { message_id: id, date: 1, chat, from: { ...chat, is_bot: false }, text: '好' }
    const body = JSON.stringify({ update_id: id, message })
    return { id, lane: chat.id, user: chat.id, body }
  })
  const database = await openDatabase(address)
  await inbox(database).add(incoming, LONG_AGO)
  await database.destroy()
}

/** What a process had in hand until it ended with it. */
async function ended(address: string, endsWith: string): Promise<number[]> {
  const { process, printed } = work(address, endsWith)
  expect((await once(process, 'exit'))[1]).toBe('SIGKILL')
  return numbers(await printed)
}

/** What a process had in hand until nothing waited. */
async function finished(address: string, left: InboxCounts): Promise<number[]> {
  const { process, printed } = work(address, '')
  const database = await openDatabase(address)
  await soon(async () => expect(await inbox(database).counts()).toEqual(left))
  await database.destroy()
  process.kill('SIGKILL')
  return numbers(await printed)
}

function work(address: string, endsWith: string, age = '') {
  const args = ['--import', 'tsx', 'test/durability/worker.ts', address, endsWith, age]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  return { process: child, printed: text(child.stdout) }
}

const numbers = (lines: string): number[] => lines.split('\n').filter(Boolean).map(Number)

const KINDS: Record<string, () => Promise<string>> = {
  SQLite: async () => join(newFolder(), 'bot.sqlite'),
  PostgreSQL: () => server.newDatabase(),
}

describe.each(Object.keys(KINDS))('a process that ends again and again, on %s', kind => {
  let address: string

  beforeAll(async () => {
    address = await (KINDS[kind] as () => Promise<string>)()
    await kept(address)
  })

  test('blames the update in hand: the next one has another in hand first', async () => {
    const first: number[] = []
    for (let time = 0; time < 3; time++) first.push(...(await ended(address, 'any')))
    expect(new Set(first).size).toBe(3)
  })

  test('sets aside the one that was in hand three times; what waited is all done, in order', async () => {
    const POISON = 9
    // It only waited when the processes before ended: none of them is one of the three.
    for (let time = 0; time < 3; time++) expect(await ended(address, `${POISON}`)).toContain(POISON)
    const database = await openDatabase(address)
    expect((await inbox(database).read(POISON))?.tries).toBe(3)
    await database.destroy()
    expect(await finished(address, { waiting: 0, aside: 1 })).not.toContain(POISON)
  })
})

describe.each(Object.keys(KINDS))('after ends that no update is to blame for, on %s', kind => {
  test('all is done, in the order of each chat', async () => {
    const address = await (KINDS[kind] as () => Promise<string>)()
    await kept(address)
    for (let time = 0; time < 3; time++) await ended(address, 'any')
    const done = await finished(address, { waiting: 0, aside: 0 })
    expect([...done].sort((one, other) => one - other)).toEqual(IDS)
    for (let chat = 0; chat < CHATS; chat++) {
      const own = done.filter(id => id % CHATS === chat)
      expect(own).toEqual([...own].sort((one, other) => one - other))
    }
  })
})

describe.each(Object.keys(KINDS))('what two processes ended with, on %s', kind => {
  test('is not in hand before a process has lived for a while, however often one ends; its chat keeps its order', async () => {
    const [DREADED, BEHIND] = [3, 3 + CHATS]
    const address = await (KINDS[kind] as () => Promise<string>)()
    await kept(address)
    for (let time = 0; time < 2; time++)
      expect(await ended(address, `${DREADED}`)).toContain(DREADED)
    const { process, printed } = work(address, '', 'young')
    const database = await openDatabase(address)
    await soon(async () => expect(await inbox(database).counts()).toEqual({ waiting: 2, aside: 0 }))
    process.kill('SIGKILL')
    const done = numbers(await printed)
    expect(done).not.toContain(DREADED)
    expect((await inbox(database).waiting()).map(({ id }) => id)).toEqual([DREADED, BEHIND])
    await database.destroy()
    expect(await finished(address, { waiting: 0, aside: 0 })).toEqual([DREADED, BEHIND])
  })
})

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DiscussionStore } from '../src/discussion/book.ts'
import type { Note } from '../src/discussion/discussion.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { discussions } from '../src/store/discussions.ts'
import { problemOf, StorageError } from '../src/store/storage-error.ts'
import { ADMIN, BEGIN, NOON, note, PLACE, personOf } from './discussing.ts'
import { updatesIn } from './durability/updates.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { newFolder, ROOT, soon } from './running.ts'

const KILLS = 50
const POSTGRES_KILLS = 8
const AGAIN = 4 // so many updates Telegram delivers again although they were acknowledged
const MOMENTS = 80 // milliseconds of work before the kill, at most

let server: PostgresServer
let writer: string

beforeAll(async () => {
  server = await startPostgres()
  writer = await bundleWriter()
}, 180_000)
afterAll(() => server.stop())

describe('kill -9 at any moment', () => {
  test(`loses nothing acknowledged and repeats nothing, ${KILLS} times`, async () => {
    const address = join(newFolder(), 'bot.sqlite')
    expectWhole(await killed(address, KILLS), await notesIn(address))
  }, 300_000)

  test(`in PostgreSQL, ${POSTGRES_KILLS} times`, async () => {
    const address = await server.newDatabase()
    expectWhole(await killed(address, POSTGRES_KILLS), await notesIn(address))
  }, 300_000)

  function expectWhole(acknowledged: readonly number[], notes: readonly Note[]): void {
    const kept = updatesIn(notes)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.filter(update => !kept.includes(update))).toEqual([])
    expect(kept).toEqual(kept.map((_, index) => index + 1))
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1))
  }
})

/** Starts a writer and kills it, again and again; each goes on a little before where the last one was. */
async function killed(address: string, times: number): Promise<number[]> {
  const file = join(newFolder(), 'acknowledged')
  for (let time = 0; time < times; time++) {
    const started = await startWriter([address, file, String(nextUpdate(file))])
    if (time === 0) await soon(() => expect(acknowledgedIn(file)).not.toEqual([]))
    await wait(Math.random() * MOMENTS)
    await kill(started)
  }
  return acknowledgedIn(file)
}

async function kill(started: ChildProcess): Promise<void> {
  const gone = once(started, 'exit')
  started.kill('SIGKILL')
  await gone
}

const nextUpdate = (file: string): number =>
  Math.max(1, Math.max(0, ...acknowledgedIn(file)) + 1 - AGAIN)

// A line that was being written when the end came acknowledges nothing.
function acknowledgedIn(file: string): number[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').slice(0, -1).map(Number)
}

async function startWriter(args: readonly string[]): Promise<ChildProcess> {
  const started = spawn(process.execPath, [writer, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(started.stdout, 'data')
  return started
}

// In one file it starts in a fifth of the time, and it is started some sixty times.
async function bundleWriter(): Promise<string> {
  const folder = newFolder()
  const outfile = join(folder, 'writer.mjs')
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  await build({
    entryPoints: [join(ROOT, 'test/durability/writer.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' },
    external: ['better-sqlite3', 'pg'],
  })
  return outfile
}

async function notesIn(address: string): Promise<readonly Note[]> {
  const database = await openDatabase(address)
  const { notes } = await discussions(database).state(PLACE)
  await database.destroy()
  return notes
}

describe('two replicas in two processes', () => {
  test('never give one number twice on one PostgreSQL', async () => {
    await expectNumbered(await server.newDatabase())
  }, 180_000)

  test('nor on one SQLite file', async () => {
    await expectNumbered(join(newFolder(), 'bot.sqlite'))
  }, 180_000)

  async function expectNumbered(address: string): Promise<void> {
    const files = [1, 2].map(number => join(newFolder(), `replica-${number}`))
    const first = await startWriter([address, files[0] ?? '', '1', '6'])
    const second = await startWriter([address, files[1] ?? '', '4', '6'])
    await soon(() => {
      for (const file of files) expect(acknowledgedIn(file).length).toBeGreaterThan(5)
    })
    await Promise.all([first, second].map(kill))
    const notes = await notesIn(address)
    const kept = updatesIn(notes)
    for (const file of files) {
      expect(acknowledgedIn(file).filter(update => !kept.includes(update))).toEqual([])
    }
    expect(new Set(kept).size).toBe(kept.length)
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1))
  }
})

describe('a SQLite file that another process holds', () => {
  test('is waited for, while this process goes on with other things', async () => {
    const address = join(newFolder(), 'bot.sqlite')
    const database = await openDatabase(address)
    const other = new SQLite(address)
    other.exec('begin immediate')
    let isDone = false
    const begun = discussions(database)
      .act({ place: PLACE, actor: ADMIN, action: BEGIN, now: NOON, update: null })
      .then(() => {
        isDone = true
      })
    let longest = 0
    for (let turn = 0, last = performance.now(); turn < 60; turn++) {
      await wait(5)
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }
    // SQLite by itself would wait for five seconds.
    expect([isDone, longest < 4000]).toEqual([false, true])
    other.exec('commit')
    other.close()
    await begun
    expect((await discussions(database).state(PLACE)).discussion).not.toBeNull()
    await database.destroy()
  })
})

describe('a database that takes no more', () => {
  const take = (book: DiscussionStore, update: number) =>
    book.act({
      ...{ place: PLACE, actor: ADMIN, now: NOON, update },
      action: note({ text: '长'.repeat(2000), message: update, speaker: personOf(ADMIN) }),
    })

  async function begun(address: string): Promise<{ database: Database; book: DiscussionStore }> {
    const database = await openDatabase(address)
    const book = discussions(database)
    await book.act({ place: PLACE, actor: ADMIN, action: BEGIN, now: NOON, update: null })
    await take(book, 1)
    return { database, book }
  }

  test('because the disk is full: says so, keeps what is there, goes on when there is room', async () => {
    const { database, book } = await begun(join(newFolder(), 'bot.sqlite'))
    await sql`pragma max_page_count = 60`.execute(database)
    let kept = 1
    const refusal = await until(async () => {
      await take(book, kept + 1)
      kept++
    })
    expect(refusal).toMatchObject({ name: 'StorageError', problem: 'full' })
    expect((await book.state(PLACE)).notes).toHaveLength(kept)
    await expect(take(book, kept + 1)).rejects.toThrow('The database is full')
    await sql`pragma max_page_count = 10000`.execute(database)
    await take(book, kept + 1)
    expect((await book.state(PLACE)).notes).toHaveLength(kept + 1)
    await database.destroy()
  })

  async function until(work: () => Promise<void>): Promise<unknown> {
    for (let times = 0; times < 1000; times++)
      try {
        await work()
      } catch (error) {
        return error
      }
    return 'never refused'
  }

  test('because it is read-only: says so, and is still read', async () => {
    const { database, book } = await begun(join(newFolder(), 'bot.sqlite'))
    await sql`pragma query_only = on`.execute(database)
    await expect(take(book, 2)).rejects.toMatchObject({ problem: 'readOnly' })
    await expect(book.remind(NOON)).rejects.toMatchObject({ problem: 'readOnly' })
    expect((await book.state(PLACE)).notes).toHaveLength(1)
    await database.destroy()
  })

  test('because a PostgreSQL server has become a standby, or is gone', async () => {
    const address = await server.newDatabase()
    const { database, book } = await begun(address)
    await sql`set default_transaction_read_only = on`.execute(database)
    await expect(take(book, 2)).rejects.toMatchObject({ problem: 'readOnly' })
    expect((await book.state(PLACE)).notes).toHaveLength(1)
    await database.destroy()
  })

  test('every trouble has its name, and the cause is kept', () => {
    const cause = (code: string) => Object.assign(new Error('x'), { code })
    const codes = [
      'SQLITE_FULL',
      '53100',
      'SQLITE_READONLY_DBMOVED',
      '25006',
      'SQLITE_BUSY',
      '57P01',
      'ECONNREFUSED',
    ]
    expect(codes.map(code => problemOf(cause(code)))).toEqual([
      ...['full', 'full', 'readOnly', 'readOnly', 'busy', 'unreachable', 'unreachable'],
    ])
    // Ended by the server between two statements: what the driver says of the next one.
    const lost = [
      'Connection terminated unexpectedly',
      'Client has encountered a connection error and is not queryable',
    ]
    expect(lost.map(words => problemOf(new Error(words)))).toEqual(['unreachable', 'unreachable'])
    expect(problemOf(cause('25P03'))).toBe('unreachable')
    expect(problemOf('what')).toBe('broken')
    expect(new StorageError('full', cause('53100')).cause).toMatchObject({ code: '53100' })
  })
})

import { createServer, type Server } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import type { User } from 'grammy/types'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BotConfig } from '../src/config.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { inbox } from '../src/store/inbox.ts'
import { SENDING_LOCK } from '../src/store/lead.ts'
import { outbox } from '../src/store/outbox.ts'
import { FakeClock } from './clock.ts'
import { passing as timePassing } from './passing.ts'
import { freePort } from './ports.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { roundRobin } from './robin.ts'
import { listenToLog, type RunningBot, soon, startBot } from './running.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 })

// Two replicas at one PostgreSQL server behind a round robin, with the clock in our hands: how fast the machine is does
// not count.
const SECOND = 1000
const MINUTE = 60 * SECOND
// Milliseconds on the wall.
const [SHORT, LONG] = [250, 3000]
const SECRET = 'secret_of_the_test'
const HEADERS = {
  'content-type': 'application/json',
  'x-telegram-bot-api-secret-token': SECRET,
}
const QUESTION = '代表建议办了多少件'

let server: PostgresServer
let clock: FakeClock
let log: string[]
let telegram: FakeTelegram
let fronts: readonly Server[]
// What Telegram brings while this is a list is held back.
let held: string[] | undefined
let ports: readonly number[]
let databaseUrl: string
let webhook: NonNullable<BotConfig['webhook']>
let bots: RunningBot[]
let chair: User
let group: FakeGroup

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

beforeEach(async () => {
  log = listenToLog()
  clock = new FakeClock(Date.UTC(2026, 0, 20, 4))
  telegram = await startTelegram({ now: clock.now, guard: 240_000 })
  telegram.limits.flood = true
  databaseUrl = await server.newDatabase()
  ports = [await freePort(), await freePort()]
  const [front, behind] = [await freePort(), await freePort()]
  held = undefined
  fronts = [gate(front, behind), roundRobin(ports, behind)]
  webhook = { url: `http://127.0.0.1:${front}/hook`, secret: SECRET }
  await startBots()
  await oneSends()
  chair = telegram.user({ first_name: '张组长' })
  group = telegram.group({ title: '第一组', admins: [chair], bot: 'administrator' })
})
afterEach(async () => {
  for (const bot of bots) await bot.stop()
  for (const each of fronts) {
    each.closeAllConnections()
    each.close()
  }
  await telegram.stop()
  vi.restoreAllMocks()
})

/** Both, at the same time. */
async function startBots(): Promise<void> {
  const since = telegram.calls.length
  bots = ports.map(port =>
    startBot(telegram, { clock, databaseUrl, webhook, http: { host: '127.0.0.1', port } }),
  )
  const set = () => telegram.calls.slice(since).filter(({ method }) => method === 'setWebhook')
  await soon(() => expect(set()).toHaveLength(2))
}

/** Starts both anew so that neither sends, as when the one that does is a third; until that one goes. */
async function startBehindAThird(): Promise<() => Promise<void>> {
  for (const bot of bots) await bot.stop()
  const third = new pg.Client({ connectionString: databaseUrl })
  await third.connect()
  await third.query('select pg_advisory_lock($1)', [SENDING_LOCK])
  await startBots()
  log.length = 0
  return async () => {
    await third.end()
    await oneSends()
  }
}

/** Which one sends is settled by the clock on the wall. */
const oneSends = () => soon(() => expect(log.join('')).toContain('this process sends'))

/** Holds back what comes, or lets it through. */
function gate(port: number, behind: number): Server {
  return createServer(async (request, response) => {
    const body = await textOf(request)
    if (held !== undefined) {
      held.push(body)
      return response.writeHead(200).end()
    }
    const sent = await fetch(`http://127.0.0.1:${behind}/hook`, {
      ...{ method: 'POST', headers: HEADERS, body },
    })
    response.writeHead(sent.status).end()
  }).listen(port, '127.0.0.1')
}

const passing = (holds: () => boolean, step = 500): Promise<number> =>
  timePassing(holds, { clock, telegram, step, patience: () => SHORT })

/** The same where it counts how much time passes: nothing has to be before some of it has passed. */
const passingFirmly = (holds: () => boolean, firm: number): Promise<number> =>
  timePassing(holds, { clock, telegram, patience: passed => (passed < firm ? SHORT : LONG) })

const isBrought = () => telegram.pending.length === 0

/** Brings updates to both replicas at the same time. */
async function bring(updates: readonly string[]): Promise<void> {
  const sent = updates.flatMap(body =>
    ports.map(port =>
      fetch(`http://127.0.0.1:${port}/hook`, { method: 'POST', headers: HEADERS, body }),
    ),
  )
  for (const { status } of await Promise.all(sent)) expect(status).toBe(200)
}

describe('two replicas', () => {
  test('show a status that is right within five seconds, whichever took the note and whichever has gone', async () => {
    group.say(chair, '/begin 审议工作报告')
    await passing(() => group.sent.length === 1)
    const status = group.sent[0]?.message_id ?? 0
    const noted = async (count: number): Promise<number> => {
      group.say(chair, `/note 建议 第${count}条：加强代表建议跟踪问效`)
      await soon(() => expect(isBrought()).toBe(true))
      const text = () => group.messages.get(status)?.text ?? ''
      return await passingFirmly(() => text().includes(`记录 ${count} 条`), 3 * SECOND)
    }
    const took = []
    for (let count = 1; count <= 4; count++) took.push(await noted(count))
    await bots.shift()?.stop()
    took.push(await noted(5))
    expect(Math.max(...took)).toBeLessThanOrEqual(5 * SECOND)
    expect(telegram.refused).toEqual([])
  })

  test('keep the limits of a group and of the whole bot together', async () => {
    const questions = 50
    // No one of them asks more than is taken of one.
    const members = Array.from({ length: 5 }, () => telegram.user())
    for (const member of members) group.join(member)
    const chats = Array.from({ length: 60 }, () => telegram.privateChat(telegram.user()))
    const started = clock.now()
    for (let at = 0; at < questions; at++)
      group.say(members[at % members.length] as User, `/ask ${QUESTION}`)
    for (const chat of chats) chat.say(chat.user, QUESTION)
    const isDone = () =>
      group.sent.length === questions && chats.every(({ sent }) => sent.length === 1)
    await passing(isDone, 10 * SECOND)
    // Twenty a minute: the last ten come in the third.
    expect(clock.now() - started).toBeGreaterThan(2 * MINUTE)
    expect(telegram.refused).toEqual([])
  })

  test('bound what waits for one member also where a third sends, and say so once', async () => {
    const thirdGoes = await startBehindAThird()
    for (let at = 0; at < 60; at++) group.say(chair, `/ask ${QUESTION}`)
    await allDone()
    await thirdGoes()
    await passing(() => texts().some(text => text.startsWith('问得太快')), 5 * SECOND)
    await allSent()
    expect(texts().filter(text => text.startsWith('228件'))).toHaveLength(20)
    expect(texts()).toHaveLength(21)
    expect(telegram.refused).toEqual([])
  })

  test('leave room for answers in a group of which a third has filled the minute: notes are shown later', async () => {
    const thirdGoes = await startBehindAThird()
    group.say(chair, '/begin 审议工作报告')
    const notes = 24
    for (let at = 1; at <= notes; at++) group.say(chair, `/note 建议 第${at}点建议`)
    await allDone()
    const waiting = await inDatabase(database => outbox(database).waiting())
    expect(waiting.filter(({ method }) => method === 'sendMessage').length).toBeLessThan(18)
    await thirdGoes()
    const cards = () => texts().filter(text => /^第\d+条 · 建议/.test(text))
    await passing(() => cards().length >= notes, 5 * SECOND)
    await allSent()
    expect(new Set(cards()).size).toBe(notes)
    expect(cards()).toHaveLength(notes)
    expect(telegram.refused).toEqual([])
  })

  test('send first what another has put there for the same chat, though nobody was told of it yet', async () => {
    await bots.shift()?.stop()
    const chat = telegram.privateChat(telegram.user())
    group.say(chair, `/ask ${QUESTION}`)
    await passing(() => group.sent.length === 1)
    // It has heard of what it has just sent.
    const later = clock.now() + 2 * SECOND
    await passing(() => clock.now() >= later)
    const letter = {
      ...{ id: 1, chat_id: chat.id, user_id: chat.user.id, method: 'sendMessage', target: null },
      ...{ payload: '{"text":"前一条"}', sequel: null, apology: null, kept: 0, version: 0 },
    }
    await inDatabase(database =>
      database
        .insertInto('outbox')
        .values({ ...letter, at: clock.now() })
        .execute(),
    )
    chat.say(chat.user, QUESTION)
    await passing(() => chat.sent.length === 2)
    expect(chat.sent[0]?.text).toBe('前一条')
  })

  const texts = () => group.sent.map(({ text }) => text ?? '')

  /** Lets time pass until no update waits. */
  async function allDone(): Promise<void> {
    await soon(() => expect(isBrought()).toBe(true))
    let waiting = 1
    while (waiting > 0) {
      clock.advance(500)
      await telegram.rest()
      waiting = (await inDatabase(database => inbox(database).counts())).waiting
    }
  }

  /** Lets time pass until nothing is left to be sent. */
  async function allSent(): Promise<void> {
    while ((await inDatabase(database => outbox(database).waiting())).length > 0) {
      clock.advance(5 * SECOND)
      await telegram.rest()
    }
  }

  async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase(databaseUrl)
    try {
      return await work(database)
    } finally {
      await database.destroy()
    }
  }

  test('are brought the updates of one chat at the same time, each twice: each is answered once, in order', async () => {
    held = []
    const asked = Array.from({ length: 10 }, () => group.say(chair, `/ask ${QUESTION}`))
    await soon(() => expect(held).toHaveLength(asked.length))
    // The later ones first, as parallel connections bring them.
    await bring(held.toReversed())
    const replies = () => group.sent.map(sent => sent.reply_to_message?.message_id)
    await passing(() => replies().length >= asked.length)
    clock.advance(5 * SECOND)
    await telegram.idle()
    expect(replies()).toEqual(asked.map(({ message_id }) => message_id))
    expect(telegram.refused).toEqual([])
  })
})

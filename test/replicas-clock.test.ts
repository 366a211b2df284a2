import { createServer, type Server } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import type { User } from 'grammy/types'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeClock } from './clock.ts'
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
let telegram: FakeTelegram
let fronts: readonly Server[]
// What Telegram brings while this is a list is held back.
let held: string[] | undefined
let ports: readonly number[]
let bots: RunningBot[]
let chair: User
let group: FakeGroup

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

beforeEach(async () => {
  listenToLog()
  clock = new FakeClock(Date.UTC(2026, 0, 20, 4))
  telegram = await startTelegram({ now: clock.now, guard: 240_000 })
  telegram.limits.flood = true
  const databaseUrl = await server.newDatabase()
  ports = [await freePort(), await freePort()]
  const [front, behind] = [await freePort(), await freePort()]
  held = undefined
  fronts = [gate(front, behind), roundRobin(ports, behind)]
  const webhook = { url: `http://127.0.0.1:${front}/hook`, secret: SECRET }
  bots = ports.map(port =>
    startBot(telegram, { clock, databaseUrl, webhook, http: { host: '127.0.0.1', port } }),
  )
  await soon(() =>
    expect(telegram.calls.filter(({ method }) => method === 'setWebhook')).toHaveLength(2),
  )
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

/** Lets time pass, a little after the other, until something holds; tells how much it took. */
async function passing(holds: () => boolean, step = 500, firm = 0): Promise<number> {
  const started = clock.now()
  while (!holds()) {
    if (clock.now() - started > 30 * MINUTE) throw new Error('nothing came of it in half an hour')
    clock.advance(step)
    // What is due now is done before more time passes: nothing has to be before some of it has passed.
    const patience = clock.now() - started < firm ? SHORT : LONG
    await vi.waitFor(() => expect(holds()).toBe(true), patience).catch(() => {})
  }
  return clock.now() - started
}

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
      return await passing(() => text().includes(`记录 ${count} 条`), 500, 3 * SECOND)
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
    const chats = Array.from({ length: 60 }, () => telegram.privateChat(telegram.user()))
    const started = clock.now()
    for (let at = 0; at < questions; at++) group.say(chair, `/ask ${QUESTION}`)
    for (const chat of chats) chat.say(chat.user, QUESTION)
    const isDone = () =>
      group.sent.length === questions && chats.every(({ sent }) => sent.length === 1)
    await passing(isDone, 10 * SECOND)
    // Twenty a minute: the last ten come in the third.
    expect(clock.now() - started).toBeGreaterThan(2 * MINUTE)
    expect(telegram.refused).toEqual([])
  })

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

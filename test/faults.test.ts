import { join } from 'node:path'
import type { User } from 'grammy/types'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeClock } from './clock.ts'
import { freePort } from './ports.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { listenToLog, newFolder, type RunningBot, soon, startBot } from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 })

const SECOND = 1000
const NOON = Date.UTC(2026, 0, 20, 4)
const QUESTION = '代表建议办了多少件'

let clock: FakeClock
let telegram: FakeTelegram
let databaseUrl: string
let log: string[]
let bot: RunningBot | undefined

beforeEach(async () => {
  log = listenToLog()
  clock = new FakeClock(NOON)
  databaseUrl = join(newFolder(), 'bot.sqlite')
  telegram = await startTelegram({ longestPoll: 200, now: clock.now, guard: 120_000 })
})
afterEach(async () => {
  await bot?.stop()
  bot = undefined
  await telegram.stop()
  vi.restoreAllMocks()
  expect(log.join('')).not.toContain(telegram.token)
})

const newChat = (): FakePrivateChat => telegram.privateChat(telegram.user())
const ask = (chat: FakePrivateChat, text = QUESTION) => chat.say(chat.user, text)
const isAnswered = (chat: FakePrivateChat, times = 1) => chat.sent.length >= times

/** Lets time pass, a little after the other, until something holds; tells how much it took. */
async function passing(holds: () => boolean, step = 500): Promise<number> {
  const started = clock.now()
  await soon(() => {
    if (!holds()) clock.advance(step)
    expect(holds()).toBe(true)
  })
  return clock.now() - started
}

async function begin(): Promise<FakePrivateChat> {
  bot = startBot(telegram, { clock, databaseUrl })
  const chat = newChat()
  ask(chat, '/help')
  await passing(() => isAnswered(chat))
  return chat
}

describe('what Telegram does to a message', () => {
  test('no answer at all: it is given up and sent again, others go before it', async () => {
    const [chat, other] = [await begin(), newChat()]
    telegram.failNext('sendMessage', 'hang')
    ask(chat)
    await telegram.next('sendMessage')
    ask(other)
    await soon(() => expect(isAnswered(other)).toBe(true))
    expect(await passing(() => isAnswered(chat, 2))).toBeGreaterThan(10 * SECOND)
    expect(log.join('')).toContain('sending again')
  })

  test('no answer at all: the process ends all the same, and the next start sends it', async () => {
    const chat = await begin()
    telegram.failNext('sendMessage', 'hang')
    ask(chat)
    await telegram.next('sendMessage')
    await bot?.stop()
    expect(chat.sent).toHaveLength(1)
    bot = startBot(telegram, { clock, databaseUrl })
    await passing(() => isAnswered(chat, 2))
    await telegram.idle()
    expect(chat.sent).toHaveLength(2)
  })

  test('429 for 35 seconds: this chat waits so long, and keeps its order; others do not', async () => {
    const [chat, other] = [await begin(), newChat()]
    telegram.failNext('sendMessage', { status: 429, retryAfter: 35 })
    ask(chat)
    ask(chat, '专题讲座办了几场')
    await telegram.next('sendMessage')
    ask(other)
    await soon(() => expect(isAnswered(other)).toBe(true))
    expect(await passing(() => isAnswered(chat, 3))).toBeGreaterThanOrEqual(34 * SECOND)
    expect(chat.sent.slice(1).map(({ text = '' }) => text.split(/\D/)[0])).toEqual(['228', '8'])
  })

  test.each([
    ['500, in HTML, three times', 500],
    ['502, in HTML, three times', 502],
    ['a broken connection, three times', 'drop'],
  ] as const)('%s: nothing is lost', async (_, failure) => {
    const chat = await begin()
    for (let time = 0; time < 3; time++) telegram.failNext('sendMessage', failure)
    ask(chat)
    await passing(() => isAnswered(chat, 2))
    expect(chat.sent.at(-1)?.text).toMatch(/^228件/)
    await telegram.idle()
    expect(chat.sent).toHaveLength(2)
  })
})

describe('Telegram away for two minutes', () => {
  const AWAY = 120 * SECOND

  function goAway(...methods: Parameters<FakeTelegram['failNext']>[0][]): void {
    for (const method of methods)
      for (let time = 0; time < 14; time++) telegram.failNext(method, 'drop')
  }

  test('at the start: it is waited for, and the log says so', async () => {
    goAway('getMe')
    const chat = newChat()
    ask(chat)
    bot = startBot(telegram, { clock })
    expect(await passing(() => isAnswered(chat), 5000)).toBeGreaterThan(AWAY / 2)
    expect(log.join('')).toContain('"waitingFor":"Telegram (getMe)"')
  })

  test('while it runs: what came before is sent after', async () => {
    const chat = await begin()
    goAway('getUpdates', 'sendMessage')
    ask(chat)
    const other = newChat()
    ask(other)
    expect(await passing(() => isAnswered(chat, 2) && isAnswered(other), 5000)).toBeGreaterThan(
      AWAY / 2,
    )
    expect(log.join('')).toContain('"waitingFor":"Telegram (getUpdates)"')
    expect([chat.sent.length, other.sent.length]).toEqual([2, 1])
  })
})

describe('many at once', () => {
  const MANY = 600
  const answersIn = (chats: readonly FakePrivateChat[]) =>
    chats.filter(chat => isAnswered(chat)).length

  test('600 members of 600 chats are all answered, as fast as Telegram takes it', async () => {
    await begin()
    telegram.limits.flood = true
    const chats = Array.from({ length: MANY }, newChat)
    for (const chat of chats) ask(chat)
    const took = await passing(() => answersIn(chats) === MANY, 100)
    expect(took).toBeGreaterThanOrEqual((MANY / 30 - 2) * SECOND)
    const calls = telegram.calls.filter(({ method }) => method === 'sendMessage')
    expect(telegram.refused.length).toBeLessThanOrEqual(calls.length / 100)
  })

  test.each(['polling', 'webhook'])(
    'one group with 600 questions keeps no other chat waiting, by %s',
    async way => {
      const port = await freePort()
      const webhook = { url: `http://127.0.0.1:${port}/hook`, secret: 'secret_of_the_test' }
      const http = { host: '127.0.0.1', port }
      bot = startBot(telegram, way === 'webhook' ? { clock, webhook, http } : { clock })
      const chat = newChat()
      ask(chat, '/help')
      await passing(() => isAnswered(chat))
      const users: User[] = Array.from({ length: 30 }, () => telegram.user())
      const group = telegram.group({ title: '大组', members: users })
      for (let at = 0; at < MANY; at++) group.say(users[at % 30] as User, `/ask ${QUESTION}`)
      ask(chat)
      const asked = clock.now()
      // The clock stands: whatever is answered now is answered within the second, however slow the machine is.
      await vi.waitFor(() => expect(isAnswered(chat, 2)).toBe(true), 200_000)
      expect(clock.now() - asked).toBeLessThanOrEqual(SECOND)
      expect(answersFor(group)).toBeLessThanOrEqual(20)
    },
  )

  const answersFor = (group: FakeGroup) =>
    telegram.calls.filter(({ ok, method, params }) => {
      return ok && method === 'sendMessage' && params.chat_id === group.id
    }).length
})

describe('a PostgreSQL server', () => {
  const QUESTIONS = 12
  let server: PostgresServer
  let chats: FakePrivateChat[]

  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    await telegram.stop()
    telegram = await startTelegram({ longestPoll: 200, guard: 120_000 })
    bot = startBot(telegram, { databaseUrl: await server.newDatabase() })
    chats = Array.from({ length: QUESTIONS }, newChat)
    const first = newChat()
    ask(first, '/help')
    await first.reply()
  })

  test.each([
    ['that is started again', () => server.restart('fast')],
    ['that is ended at once', () => server.restart('immediate')],
    ['that stands still for 25 seconds', () => server.freeze(25 * SECOND)],
  ])('%s: the process lives, and everybody is answered', async (_, happen) => {
    for (const [at, chat] of chats.entries()) {
      ask(chat)
      if (at === QUESTIONS / 2) await happen()
    }
    await vi.waitFor(() => expect(chats.every(chat => isAnswered(chat))).toBe(true), 120_000)
    await telegram.idle()
    expect(chats.map(({ sent }) => sent.map(({ text = '' }) => text.slice(0, 4)))).toEqual(
      chats.map(() => ['228件']),
    )
  })
})

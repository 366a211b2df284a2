import { join } from 'node:path'
import type { User } from 'grammy/types'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '../src/store/database.ts'
import { FakeClock } from './clock.ts'
import { passing as timePassing } from './passing.ts'
import { freePort } from './ports.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { listenToLog, newFolder, type RunningBot, soon, startBot } from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 })

const SECOND = 1000
const HOUR = 3600 * SECOND
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

const passing = (holds: () => boolean, step = 500): Promise<number> =>
  timePassing(holds, { clock, telegram, step })

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
    const stopped = performance.now()
    await bot?.stop()
    expect(performance.now() - stopped).toBeLessThan(10 * SECOND)
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

  test('429 for 35 seconds: the next start waits for the rest of them', async () => {
    const chat = await begin()
    telegram.failNext('sendMessage', { status: 429, retryAfter: 35 })
    ask(chat)
    await telegram.next('sendMessage')
    await soon(() => expect(log.join('')).toContain('Telegram wants the bot to wait'))
    await bot?.stop()
    const since = telegram.calls.length
    clock.advance(5 * SECOND)
    bot = startBot(telegram, { clock, databaseUrl })
    const other = newChat()
    ask(other)
    await soon(() => expect(isAnswered(other)).toBe(true))
    expect(await passing(() => isAnswered(chat, 2))).toBeGreaterThanOrEqual(29 * SECOND)
    const again = telegram.calls.slice(since).filter(({ method }) => method === 'sendMessage')
    expect(again.filter(({ ok }) => !ok)).toEqual([])
  })

  test('a clock that is set back an hour holds up no group', async () => {
    await begin()
    const member = telegram.user()
    const group = telegram.group({ title: '第一组', members: [member] })
    for (let time = 1; time <= 25; time++) {
      group.say(member, `/ask ${QUESTION}`)
      if (time % 5 === 0) clock.set(-HOUR)
    }
    expect(await passing(() => group.sent.length >= 25)).toBeLessThan(200 * SECOND)
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

describe('the status of a discussion is right in the end', () => {
  const noted = async (failing: () => void, after: () => Promise<void>) => {
    await begin()
    const chair = telegram.user({ first_name: '张组长' })
    const group = telegram.group({ title: '第一组', admins: [chair], bot: 'administrator' })
    group.say(chair, '/begin 审议工作报告')
    const status = await group.reply()
    await telegram.idle()
    failing()
    group.say(chair, '/note 建议 加强代表建议跟踪问效')
    await soon(() => expect(telegram.pending).toEqual([]))
    await after()
    await passing(() => group.messages.get(status.message_id)?.text?.includes('记录 1 条') === true)
  }

  test('though three edits of it failed', () =>
    noted(
      () => {
        for (let time = 0; time < 3; time++) telegram.failNext('editMessageText', 500)
      },
      async () => {},
    ))

  test('though the process ended before the edit', () =>
    noted(
      () => telegram.failNext('editMessageText', 'hang'),
      async () => {
        await passing(() => telegram.calls.some(({ method }) => method === 'editMessageText'))
        await bot?.stop()
        bot = startBot(telegram, { clock, databaseUrl })
      },
    ))
})

describe('another process polls with the same token for a minute', () => {
  test('it is waited for, nothing is lost, and the log says so', async () => {
    const chat = await begin()
    for (let time = 0; time < 9; time++) telegram.failNext('getUpdates', 409)
    await soon(() => expect(log.join('')).toContain('"waitingFor":"Telegram (getUpdates)"'))
    ask(chat)
    expect(await passing(() => isAnswered(chat, 2), 1000)).toBeGreaterThan(40 * SECOND)
    expect(log.join('')).toMatch(/"waitingFor":"Telegram \(getUpdates\)".*409/)
  })
})

describe('a step of the start that Telegram fails three times', () => {
  test.each(['getMe', 'deleteWebhook', 'setMyCommands'] as const)('%s', async method => {
    for (let time = 0; time < 3; time++) telegram.failNext(method, 500)
    const chat = newChat()
    ask(chat)
    bot = startBot(telegram, { clock })
    await passing(() => isAnswered(chat))
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

describe('an update that cannot be worked off', () => {
  const POISON = '谁也记不下的一句话'

  test('is tried three times and set aside, named in the log; its chat goes on, and whoever wrote it is told', async () => {
    const database = await openDatabase(databaseUrl)
    await sql`create trigger poison before insert on note when new.text like ${sql.lit(`%${POISON}%`)}
      begin select raise(abort, 'poisoned'); end`.execute(database)
    await database.destroy()
    await begin()
    const chair = telegram.user({ first_name: '张组长' })
    const group = telegram.group({ title: '第一组', admins: [chair], bot: 'administrator' })
    group.say(chair, '/begin 审议工作报告')
    group.say(chair, `/note 建议 ${POISON}`)
    const poisoned = telegram.pending.at(-1)?.update_id
    group.say(chair, '/note 建议 加强代表建议跟踪问效')
    await passing(() => group.sent.some(({ text }) => text?.includes('加强代表建议跟踪问效')))
    const lines = log.join('').split('\n')
    expect(lines.filter(line => line.includes('set aside'))).toHaveLength(1)
    expect(lines.find(line => line.includes('set aside'))).toContain(`"update":${poisoned}`)
    expect(group.sent.map(({ text }) => text ?? '').some(isApology)).toBe(true)
    // What somebody wrote is in no line of the log, not even of the one that nobody can read.
    for (const words of [POISON, '跟踪问效', '审议工作报告'])
      expect(log.join('')).not.toContain(words)
  })

  const isApology = (text: string) => /出错了|没能保存/.test(text)
})

describe('many at once', () => {
  const MANY = 600
  const WAYS = ['polling', 'webhook'] as const

  async function beginBy(way: (typeof WAYS)[number]): Promise<FakePrivateChat> {
    const port = await freePort()
    const webhook = { url: `http://127.0.0.1:${port}/hook`, secret: 'secret_of_the_test' }
    const http = { host: '127.0.0.1', port }
    bot = startBot(telegram, way === 'webhook' ? { clock, webhook, http } : { clock })
    const chat = newChat()
    ask(chat, '/help')
    await passing(() => isAnswered(chat))
    return chat
  }

  const answersIn = (chats: readonly FakePrivateChat[]) =>
    chats.filter(chat => isAnswered(chat)).length

  test.each(WAYS)('600 members of 600 chats are all answered in its time, by %s', async way => {
    const first = await beginBy(way)
    telegram.limits.flood = true
    const chats = Array.from({ length: MANY }, newChat)
    for (const chat of chats) ask(chat)
    const took = await passing(() => answersIn(chats) === MANY, 100)
    expect(took).toBeGreaterThanOrEqual((MANY / 30 - 2) * SECOND)
    expect(first.sent).toHaveLength(1)
    const calls = telegram.calls.filter(({ method }) => method === 'sendMessage')
    expect(telegram.refused.length).toBeLessThanOrEqual(calls.length / 100)
  })

  test.each(WAYS)('one group with 600 questions keeps no other chat waiting, by %s', async way => {
    const chat = await beginBy(way)
    const users: User[] = Array.from({ length: 30 }, () => telegram.user())
    const group = telegram.group({ title: '大组', members: users })
    for (let at = 0; at < MANY; at++) group.say(users[at % 30] as User, `/ask ${QUESTION}`)
    ask(chat)
    const asked = clock.now()
    // The clock stands: whatever is answered now is answered within the second, however slow the machine is.
    await vi.waitFor(() => expect(isAnswered(chat, 2)).toBe(true), 200_000)
    expect(clock.now() - asked).toBeLessThanOrEqual(SECOND)
    expect(answersFor(group)).toBeLessThanOrEqual(20)
  })

  test('who floods a group waits behind their own: somebody else’s only question is answered in turn', async () => {
    await begin()
    telegram.limits.flood = true
    const [many, one] = [telegram.user(), telegram.user()]
    const group = telegram.group({ title: '大组', members: [many, one] })
    for (let at = 0; at < 60; at++) group.say(many, `/ask ${QUESTION}`)
    await soon(() => expect(telegram.pending).toEqual([]))
    group.say(one, '/ask 专题讲座办了几场')
    await passing(() => group.sent.some(({ text }) => text?.startsWith('8次')))
    // Twenty a minute: those of the first went before; what went behind it while the test looked is none of its business.
    const texts = group.sent.map(({ text }) => text ?? '')
    const before = texts.slice(
      0,
      texts.findIndex(text => text.startsWith('8次')),
    )
    expect(before.filter(text => text.startsWith('228件')).length).toBeLessThanOrEqual(21)
    expect(telegram.refused).toEqual([])
  })

  test('who asks more than can be answered is told once; what was taken is all answered, and later questions are', async () => {
    const chat = await begin()
    const since = chat.sent.length
    telegram.limits.flood = true
    const asked = 100
    for (let at = 0; at < asked; at++) ask(chat)
    await soon(() => expect(telegram.pending).toEqual([]))
    const texts = () => chat.sent.slice(since).map(({ text }) => text ?? '')
    const told = () => texts().filter(text => text.startsWith('问得太快')).length
    const answered = () => texts().filter(text => text.startsWith('228件')).length
    await passing(() => told() === 1 && answered() >= 60)
    clock.advance(10 * 60 * SECOND)
    await telegram.idle()
    expect([told(), answered() < asked]).toEqual([1, true])
    const before = answered()
    ask(chat)
    await passing(() => answered() === before + 1)
    expect(telegram.refused).toEqual([])
  })

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

  test('that is away at the start is waited for, and the log says so', async () => {
    await bot?.stop()
    const databaseUrl = await server.newDatabase()
    const back = await server.away(2 * SECOND)
    bot = startBot(telegram, { databaseUrl })
    for (const chat of chats) ask(chat)
    await back()
    await vi.waitFor(() => expect(chats.every(chat => isAnswered(chat))).toBe(true), 120_000)
    expect(log.join('')).toContain('"waitingFor":"the database"')
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

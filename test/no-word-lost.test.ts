import { join } from 'node:path'
import type { User } from 'grammy/types'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Sender, type SenderMeans } from '../src/bot/sender.ts'
import { Timers } from '../src/bot/timers.ts'
import { openDatabase } from '../src/store/database.ts'
import { FakeClock } from './clock.ts'
import { passing as timePassing } from './passing.ts'
import { listenToLog, newFolder, type RunningBot, soon, startBot } from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 })

const QUESTION = '代表建议办了多少件'
const NOON = Date.UTC(2026, 0, 20, 4)

let clock: FakeClock
let telegram: FakeTelegram
let databaseUrl: string
let bot: RunningBot | undefined

beforeEach(async () => {
  listenToLog()
  clock = new FakeClock(NOON)
  databaseUrl = join(newFolder(), 'bot.sqlite')
  telegram = await startTelegram({ longestPoll: 200, now: clock.now, guard: 120_000 })
})
afterEach(async () => {
  await bot?.stop()
  bot = undefined
  await telegram.stop()
  vi.restoreAllMocks()
})

const passing = (holds: () => boolean): Promise<number> => timePassing(holds, { clock, telegram })

const newChat = (): FakePrivateChat => telegram.privateChat(telegram.user())

async function begin(): Promise<FakePrivateChat> {
  bot = startBot(telegram, { clock, databaseUrl })
  const chat = newChat()
  chat.say(chat.user, '/help')
  await passing(() => chat.sent.length === 1)
  return chat
}

/** A fault of the database's own, until it is mended. */
async function broken(trigger: string): Promise<() => Promise<void>> {
  const database = await openDatabase(databaseUrl)
  await sql
    .raw(`create trigger fault ${trigger} begin select raise(abort, 'fault'); end`)
    .execute(database)
  return async () => {
    await sql`drop trigger fault`.execute(database)
    await database.destroy()
  }
}

describe('nobody’s word is lost', () => {
  test('of those who asked on while the bot was down or slow', async () => {
    const chat = await begin()
    await bot?.stop()
    const asked = Array.from({ length: 55 }, () => chat.say(chat.user, QUESTION))
    bot = startBot(telegram, { clock, databaseUrl })
    const answered = () =>
      chat.sent
        .filter(({ text }) => text?.startsWith('228件'))
        .map(m => m.reply_to_message?.message_id)
    await passing(() => answered().length === asked.length)
    expect(answered()).toEqual(asked.map(({ message_id }) => message_id))
  })

  test('who asks for the first time, where others have filled their group’s minutes', async () => {
    await begin()
    const flooding: User[] = Array.from({ length: 3 }, () => telegram.user())
    const one = telegram.user()
    const group = telegram.group({ title: '大组', members: [...flooding, one] })
    for (let at = 0; at < 90; at++) group.say(flooding[at % 3] as User, `/ask ${QUESTION}`)
    await soon(() => expect(telegram.pending).toEqual([]))
    const asked = group.say(one, '/ask 专题讲座办了几场')
    await passing(() => answersTo(group, asked.message_id).length > 0)
    expect(answersTo(group, asked.message_id)).toEqual([expect.stringMatching(/^8次/)])
  })

  const answersTo = (group: FakeGroup, message: number) =>
    group.sent
      .filter(({ reply_to_message }) => reply_to_message?.message_id === message)
      .map(({ text }) => text)

  test('with that of a group that moves, where the database refuses the move', async () => {
    const chat = await begin()
    const group = telegram.group({ title: '一组', members: [chat.user] })
    const mended = await broken('before update of lane on inbox')
    group.say(chat.user, '/ask 专题讲座办了几场')
    group.migrate()
    chat.say(chat.user, QUESTION)
    await passing(() => chat.sent.length === 2)
    await mended()
  })

  test('that is to follow a message, where the process ends right behind it', async () => {
    const chat = await begin()
    // The answer is refused for good, and the apology for it cannot be written down.
    telegram.failNext('sendMessage', 400)
    const mended = await broken(`before insert on outbox when new.payload like '%出错了%'`)
    chat.say(chat.user, QUESTION)
    await passing(() => telegram.calls.some(({ scripted }) => scripted))
    await bot?.stop()
    await mended()
    bot = startBot(telegram, { clock, databaseUrl })
    await passing(() => chat.sent.length === 2)
  })

  test('that another replica has put into the outbox, where that cannot be read at once', async () => {
    const timers = new Timers(clock)
    const waiting = vi
      .fn<SenderMeans['outbox']['waiting']>()
      .mockResolvedValueOnce([])
      .mockRejectedValueOnce(new Error('timeout'))
      .mockResolvedValue([{ id: 1, chat: 5, user: 5, method: 'sendMessage' }])
    const read = vi.fn<SenderMeans['outbox']['read']>().mockResolvedValue(undefined)
    const outbox = { waiting, read, recent: async () => [] }
    const limits = { wait: () => 0, waitIn: () => 0, note: () => {} }
    const log = pino({ level: 'silent' })
    const sender = new Sender({
      outbox,
      timers,
      limits,
      log,
      now: clock.now,
    } as unknown as SenderMeans)
    await sender.start()
    sender.look()
    await passing(() => read.mock.calls.length > 0)
    expect(read).toHaveBeenCalledWith(1)
  })
})

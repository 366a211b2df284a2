import type { User } from 'grammy/types'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { listenToLog, type RunningBot, said, soon, startBot } from './running.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

const QUESTION = '/ask 代表建议办了多少件'

let telegram: FakeTelegram
let bot: RunningBot
let log: string[]
let chair: User
let group: FakeGroup

beforeAll(async () => {
  log = listenToLog()
  telegram = await startTelegram()
  bot = startBot(telegram)
})
afterAll(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})
beforeEach(() => {
  chair = telegram.user({ first_name: '张组长' })
  group = telegram.group({ title: '第一组', admins: [chair], bot: 'administrator' })
})
afterEach(async () => {
  await telegram.idle()
  expect(telegram.errors).toEqual([])
})

const made = (method: string, chat = group.id) =>
  telegram.calls.filter(call => call.method === method && call.params.chat_id === chat)

/** The lines that the log has got since, of those that somebody has to look into. */
const alarms = (since: number): string[] =>
  log.slice(since).filter(line => /"level":(?:50|60)/.test(line))

describe('a chat that takes no message any more', () => {
  test.each([
    ['that is gone', 'Bad Request: chat not found'],
    [
      'where the bot may not write',
      'Bad Request: not enough rights to send text messages to the chat',
    ],
    ['of which Telegram says it otherwise', 'Bad Request: CHAT_WRITE_FORBIDDEN'],
    ['whose topic is over', 'Bad Request: TOPIC_CLOSED'],
    ['whose topic is gone', 'Bad Request: message thread not found'],
    ['of an account that is no more', 'Forbidden: user is deactivated'],
  ])('%s: nothing more is said there, and nobody is alarmed', async (_, description) => {
    const since = log.length
    const status = description.startsWith('Forbidden') ? 403 : 400
    telegram.failNext('sendMessage', { status, description })
    group.say(chair, QUESTION)
    await soon(() => expect(made('sendMessage')).toHaveLength(1))
    await telegram.idle()
    expect(made('sendMessage')).toHaveLength(1)
    expect(log.slice(since).join('')).toContain('chat is closed to the bot')
    expect(alarms(since)).toEqual([])
    expect((await said(group, chair, QUESTION)).text).toMatch(/^228件/)
  })

  test('from which the bot is removed while its answer waits: others are answered', async () => {
    const since = log.length
    telegram.failNext('sendMessage', 'drop')
    group.say(chair, QUESTION)
    await telegram.next('sendMessage')
    group.setBot(chair, 'kicked')
    const other = telegram.privateChat(telegram.user())
    expect((await said(other, other.user, '代表建议办了多少件')).text).toMatch(/^228件/)
    await soon(() => expect(log.slice(since).join('')).toContain('chat is closed to the bot'))
    expect(group.sent).toEqual([])
    expect(alarms(since)).toEqual([])
  })

  test('in the middle of a topic: no word of it comes elsewhere', async () => {
    const forum = telegram.group({
      title: '审议',
      forum: true,
      topics: ['第一组'],
      members: [chair],
    })
    telegram.failNext('sendMessage', 'drop')
    forum.say(chair, QUESTION, { thread: forum.topic('第一组') })
    await telegram.next('sendMessage')
    forum.removeTopic('第一组')
    await soon(() => expect(made('sendMessage', forum.id)).toHaveLength(2))
    await telegram.idle()
    expect(forum.sent).toEqual([])
  })
})

describe('a message that cannot be changed any more', () => {
  async function noted() {
    await said(group, chair, '/begin 审议工作报告')
    const message = group.say(chair, '/note 建议 加强代表建议跟踪问效')
    const card = await soon(() => {
      const found = group.sent.find(({ text }) => text?.startsWith('第1条'))
      if (found === undefined) throw new Error('no card yet')
      return found
    })
    await telegram.idle()
    return { message, card }
  }

  test.each([
    ['deleted', 'Bad Request: message to edit not found'],
    ['too old', "Bad Request: message can't be edited"],
  ])('%s: what was done stays done, and nobody is told that it failed', async (_, description) => {
    const { message } = await noted()
    const since = log.length
    telegram.failNext('editMessageText', { status: 400, description })
    group.edit(chair, message.message_id, '/note 建议 加强代表建议跟踪问效，定期通报')
    await soon(() =>
      expect(
        telegram.calls.some(({ scripted, params }) => scripted && params.chat_id === group.id),
      ).toBe(true),
    )
    await telegram.idle()
    expect(group.sent.filter(({ text }) => text?.includes('出错了'))).toEqual([])
    expect(alarms(since)).toEqual([])
    const { text } = await said(group, chair, '/notes')
    expect(text).toContain('定期通报')
  })
})

test('a recorder whom Telegram does not find is told of where the 简报 was asked for', async () => {
  await said(group, chair, '/begin 审议工作报告')
  await said(group, chair, '/note 建议 加强代表建议跟踪问效')
  telegram.privateChat(chair)
  telegram.failNext('sendMessage', { status: 400, description: 'Bad Request: chat not found' })
  group.say(chair, '/brief')
  await soon(() => expect(group.sent.at(-1)?.text).toContain('请先打开与我的私聊'))
})

import type { CallbackQuery, Message } from 'grammy/types'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  firstLine,
  formatted,
  labels,
  listenToLog,
  type RunningBot,
  soon,
  startBot,
} from './running.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

// One bot for the file, started as `main` starts it; every test has a group of its own. Privacy mode is on.
let telegram: FakeTelegram
let bot: RunningBot
let asker: ReturnType<FakeTelegram['user']>
let other: ReturnType<FakeTelegram['user']>
let group: FakeGroup

beforeAll(async () => {
  listenToLog()
  telegram = await startTelegram()
  bot = startBot(telegram)
})
afterAll(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})
beforeEach(() => {
  asker = telegram.user({ first_name: '王代表' })
  other = telegram.user({ first_name: '李代表' })
  group = telegram.group({ title: '第一代表小组', members: [asker, other] })
})
// A sound bot is never refused, but for a group that moves away while it answers.
afterEach(async () => {
  await telegram.idle()
  expect(telegram.refused.filter(({ error = '' }) => !error.includes('upgraded'))).toEqual([])
  expect(telegram.errors).toEqual([])
})

async function reply(text: string, options = {}, user = asker): Promise<Message> {
  group.say(user, text, options)
  return await group.reply()
}

describe('in a group', () => {
  test('/ask is answered as a reply to the asker', async () => {
    const question = group.say(asker, '/ask 代表建议办了多少件')
    const answer = await group.reply()
    expect(firstLine(answer)).toMatch(/^228件 — /)
    expect(answer.reply_to_message?.message_id).toBe(question.message_id)
  })

  test('/ask@bot too, and with the question right behind it', async () => {
    expect(firstLine(await reply(`/ask@${telegram.bot.username} 代表建议办了多少件`))).toMatch(
      /^228件/,
    )
    expect(firstLine(await reply('/ask专题讲座办了几场'))).toMatch(/^8次/)
  })

  test('thanks to the bot want no answer', async () => {
    const answer = await reply('/ask 代表建议办了多少件')
    group.say(asker, '好的，谢谢', { replyTo: answer })
    await telegram.quiet()
  })

  test('talk among the members is not heard', async () => {
    const said = group.say(other, '代表建议办了多少件')
    group.say(asker, '我也想知道', { replyTo: said })
    await telegram.quiet()
  })

  test('nor is it answered where the bot sees everything', async () => {
    group.setBot(asker, 'administrator')
    group.say(other, '代表建议办了多少件')
    await telegram.quiet()
  })

  test('commands for other bots, and unknown ones, are left alone', async () => {
    group.say(asker, '/ask@another_bot 代表建议办了多少件')
    group.say(asker, '/vote 分组审议')
    await telegram.quiet()
  })

  test('/ask as a reply is about that message', async () => {
    const said = group.say(other, '专题讲座办了几场')
    expect(firstLine(await reply('/ask', { replyTo: said }))).toMatch(/^8次 — /)
  })

  test('of a message quoted in part, about that part', async () => {
    const said = group.say(other, '我先说两句。专题讲座办了几场？会后再议。')
    expect(firstLine(await reply('/ask', { replyTo: said, quote: '专题讲座办了几场' }))).toMatch(
      /^8次 — /,
    )
  })

  test('with words of its own it asks these, after that message', async () => {
    const said = group.say(other, '选派了多少名工作队员驻村帮扶')
    expect(firstLine(await reply('/ask 那区级帮扶责任人呢', { replyTo: said }))).toMatch(/^71名 — /)
  })

  test('/check as a reply to a message', async () => {
    const said = group.say(other, '今年228件代表建议全部办理完毕')
    expect((await reply('/check', { replyTo: said })).text).toMatch(/^核对 1 个数字/)
  })

  test('a reply to the bot is a follow-up, whoever writes it', async () => {
    const answer = await reply('/ask 选派了多少名工作队员驻村帮扶')
    expect(firstLine(answer)).toMatch(/^18名/)
    expect(firstLine(await reply('那区级帮扶责任人呢', { replyTo: answer }, other))).toMatch(
      /^71名/,
    )
  })

  test('each asker has their own questions before', async () => {
    await reply('/ask 选派了多少名工作队员驻村帮扶')
    await reply('/ask 专题讲座办了几场', {}, other)
    expect(firstLine(await reply('/ask 那区级帮扶责任人呢'))).toMatch(/^71名/)
  })

  test('buttons work for everyone', async () => {
    const answer = await reply('/ask 代表建议办了多少件')
    await telegram.answerTo(telegram.press(other, answer, '原文') as CallbackQuery)
    expect(formatted(await group.reply(), 'blockquote')[0]).toContain('228件代表建议')
  })

  test('an answer to a message that was deleted meanwhile still comes', async () => {
    const question = group.say(asker, '/ask 专题讲座办了几场')
    group.erase(question.message_id)
    expect(firstLine(await group.reply())).toMatch(/^8次/)
  })

  test('in English for an English question', async () => {
    expect(labels(await reply('/ask how many special lectures were given?'))).toContain('In full')
  })
})

describe('in a forum', () => {
  beforeEach(() => {
    group = telegram.group({
      title: '审议',
      forum: true,
      topics: ['第一组', '第二组'],
      admins: [asker],
      members: [other],
    })
  })

  test('answers and what buttons show stay in the topic', async () => {
    const thread = group.topic('第二组')
    const answer = await reply('/ask 代表建议办了多少件', { thread })
    expect(answer.message_thread_id).toBe(thread)
    await telegram.answerTo(telegram.press(other, answer, '原文') as CallbackQuery)
    expect((await group.reply()).message_thread_id).toBe(thread)
  })

  test('in General there is no topic to name', async () => {
    expect((await reply('/ask 代表建议办了多少件')).message_thread_id).toBeUndefined()
  })

  test('in a supergroup a chain of replies is no topic', async () => {
    group = telegram.group({ title: '大组', supergroup: true, members: [asker, other] })
    const answer = await reply('/ask 选派了多少名工作队员驻村帮扶')
    expect(firstLine(await reply('那区级帮扶责任人呢', { replyTo: answer }))).toMatch(/^71名/)
  })
})

describe('a group that becomes a supergroup', () => {
  test('keeps what was asked', async () => {
    await reply('/ask 选派了多少名工作队员驻村帮扶')
    group = group.migrate()
    expect(firstLine(await reply('/ask 那区级帮扶责任人呢'))).toMatch(/^71名/)
  })

  test('gets the answer that was under way', async () => {
    telegram.failNext('sendMessage', 'drop')
    group.say(asker, '/ask 专题讲座办了几场')
    await telegram.next('sendMessage')
    const heir = group.migrate()
    await soon(() => expect(heir.sent.map(firstLine)).toEqual([expect.stringMatching(/^8次/)]))
    expect(telegram.refused.map(({ error }) => error)).toEqual([
      expect.stringContaining('upgraded to a supergroup'),
    ])
  })
})

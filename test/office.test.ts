import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CORPUS, listenToLog, newFolder, ROOT, soon, startBot } from './running.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

// What an office does to a bot: many at once, and a machine that goes down in the middle.
let telegram: FakeTelegram

beforeEach(async () => {
  listenToLog()
  telegram = await startTelegram({ longestPoll: 200, guard: 90_000 })
})
afterEach(async () => {
  await telegram.stop()
  vi.restoreAllMocks()
})

const QUESTION = '代表建议办了多少件'

describe('one busy group', () => {
  test('keeps nobody else waiting, is answered within limits, and told once that it is too much', async () => {
    telegram.limits.flood = true
    const bot = startBot(telegram)
    const members = Array.from({ length: 30 }, () => telegram.user())
    const group = telegram.group({ title: '大组', members })
    for (let at = 0; at < 600; at++)
      group.say(members[at % members.length] as (typeof members)[0], `/ask ${QUESTION}`)
    const other = telegram.privateChat(telegram.user())
    await group.reply()
    const asked = performance.now()
    other.say(other.user, QUESTION)
    expect((await other.reply()).text).toMatch(/^228件/)
    console.info(`another chat was answered after ${Math.round(performance.now() - asked)} ms`)
    // Of 20 a minute a tenth is kept for the bot's own edits.
    await soon(() => expect(group.sent.length).toBeGreaterThanOrEqual(18))
    await bot.stop()
    expect(telegram.refused).toEqual([])
    expect(telegram.pending).toEqual([])
  })
})

describe('kill -9 with work in flight', () => {
  test('every question is answered, every note recorded once, in order', async () => {
    const env = {
      ...process.env,
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      CORPUS_DIR: CORPUS,
      DATABASE_URL: join(newFolder(), 'bot.sqlite'),
      SEND_RATE: '200',
      GROUP_RATE: '1000',
    }
    const start = () =>
      spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
        ...{ cwd: ROOT, env, stdio: 'ignore' },
      })
    const chair = telegram.user()
    const group = telegram.group({ title: '第一组', admins: [chair] })
    const askers = Array.from({ length: 10 }, () => telegram.privateChat(telegram.user()))
    let child: ChildProcess = start()
    group.say(chair, '/begin 审议工作报告')
    await group.reply()
    const notes: Message[] = []
    for (let kill = 0; kill < 3; kill++) {
      for (const chat of askers) chat.say(chat.user, QUESTION)
      for (let at = 0; at < 10; at++)
        notes.push(group.say(chair, `/note 建议 第${notes.length + 1}条`))
      await telegram.next('sendMessage')
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      child = start()
    }
    const reacted = () =>
      telegram.calls
        .filter(({ method, ok }) => ok && method === 'setMessageReaction')
        .map(({ params }) => Number(params.message_id))
    await soon(() => expect(new Set(reacted()).size).toBe(notes.length))
    const answers = () =>
      askers.map(chat => chat.sent.filter(({ text = '' }) => text.startsWith('228件')))
    await soon(() => {
      for (const [at, own] of answers().entries())
        expect(
          new Set(own.map(({ reply_to_message }) => reply_to_message?.message_id)).size,
          `${at}`,
        ).toBe(3)
    })
    group.say(chair, '/notes')
    await soon(() => expect(group.sent.some(({ text = '' }) => text.includes('30 条'))).toBe(true))
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    // A reaction is the same however often it is made; an answer that Telegram had when the kill came may come twice.
    const doubled = answers().flat().length - 3 * askers.length
    console.info(`3 kills, 60 updates: 0 lost, ${doubled} answers doubled`)
    expect([...new Set(reacted())]).toEqual(notes.map(({ message_id }) => message_id))
    expect(doubled).toBeLessThanOrEqual(3)
  })
})

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  buttonsOf,
  endQuietly,
  labels,
  listenToLog,
  newFolder,
  type RunningBot,
  soon,
  startBot,
} from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

// Two reports of one body, written for this test.
const reportOf = (year: number, jobs: string) => `${year + 1}年南山县人民政府工作报告

各位代表：

现在，我代表县人民政府向大会报告工作，请予审议。

一、${year}年工作回顾

就业形势稳定。全年城镇新增就业${jobs}人，帮扶困难人员就业310人。

二、${year + 1}年工作安排

稳定和扩大就业。支持企业稳岗，做好高校毕业生就业服务。
`

let telegram: FakeTelegram
let chat: FakePrivateChat
let log: string[]
let corpus: string
let bot: RunningBot

beforeEach(async () => {
  log = listenToLog()
  corpus = newFolder()
  writeReport(2023, '4120')
  writeReport(2024, '5260')
  telegram = await startTelegram({ longestPoll: 200 })
  chat = telegram.privateChat(telegram.user())
  bot = startBot(telegram, { corpus })
})
afterEach(() => endQuietly(telegram, bot))

const file = (year: number) => join(corpus, `nanshan-${year}.txt`)
const writeReport = (year: number, jobs: string) => writeFileSync(file(year), reportOf(year, jobs))

async function ask(text: string): Promise<Message> {
  chat.say(chat.user, text)
  return await chat.reply()
}

async function takenUp(): Promise<void> {
  await soon(() => expect(log.join('')).toContain('corpus taken up'))
}

describe('several reports', () => {
  test('are listed, the newest first, each with its outline', async () => {
    const reports = await ask('/reports')
    expect(labels(reports)).toEqual([
      '《2025年南山县人民政府工作报告》',
      '《2024年南山县人民政府工作报告》',
    ])
    telegram.press(chat.user, reports, /2024/)
    expect((await chat.reply()).text).toMatch(/^《2024年南山县人民政府工作报告》目录/)
  })

  test('an answer names the report it is from', async () => {
    expect((await ask('2024年城镇新增就业多少人')).text).toContain(
      '依据《2025年南山县人民政府工作报告》回答',
    )
  })

  test.each([
    ['城镇新增就业', /^5260人 — .*就业/, '2025年南山县'],
    ['2023年城镇新增就业多少人', /^4120人 — .*就业/, '2024年南山县'],
    ['2024年新增就业', /^5260人 — .*就业/, '2025年南山县'],
    ['帮扶困难人员', /帮扶困难人员/, '2025年南山县'],
    ['今年怎样稳定就业', /./, '2025年南山县'],
  ] as const)(
    'inline %s: what ask says comes first, with its report',
    async (words, title, report) => {
      const { results } = await telegram.answerTo(telegram.inline(chat.user, words))
      const [first] = results
      expect(first).toMatchObject({
        title: expect.stringMatching(title),
        description: expect.stringContaining(report),
      })
      const shown = first && 'title' in first ? (first.title ?? '') : ''
      if (/^\d/.test(shown)) expect((await ask(words)).text).toContain(shown.split(' — ')[0])
    },
  )

  test('inline, what no report tells offers nothing', async () => {
    for (const words of ['机场旅客', '修桥', '嗯嗯啊啊', 'zzzz']) {
      const { results } = await telegram.answerTo(telegram.inline(chat.user, words))
      expect(results, words).toEqual([])
    }
  })

  // The button 其他报告 under an answer, as it stands in a message of any age.
  async function otherReport(answer: Message, replyTo?: Message): Promise<Message> {
    const [, older] = buttonsOf((await ask('/reports')).reply_markup)
    const key = (older && 'callback_data' in older ? older.callback_data : '').split(':')[1]
    const keyboard = { inline_keyboard: [[{ text: '其他报告', callback_data: `r+s0:${key}` }]] }
    if (replyTo === undefined) return { ...answer, reply_markup: keyboard } as Message
    return chat.post(telegram.bot, { text: '旧回答', reply_markup: keyboard }, { replyTo })
  }

  test('the same question goes to another report by a button', async () => {
    const answer = await ask('城镇新增就业多少人')
    chat.messages.set(answer.message_id, await otherReport(answer))
    telegram.press(chat.user, answer, '其他报告')
    expect((await chat.reply()).text).toMatch(/^4120人/)
  })

  test('long after, the question is read from the message that was answered', async () => {
    const question = chat.say(chat.user, '/ask 城镇新增就业多少人')
    const old = await otherReport(await chat.reply(), question)
    telegram.press(chat.user, old, '其他报告')
    expect((await chat.reply()).text).toMatch(/^4120人/)
  })

  test('where the question is gone, it says so', async () => {
    const old = await otherReport(await ask('/help'))
    const lonely = chat.post(telegram.bot, {
      text: '旧回答',
      reply_markup: old.reply_markup,
    } as Message)
    const query = telegram.press(chat.user, lonely, '其他报告')
    expect((await telegram.answerTo(query)).text).toBe('原来的问题已不在，请重新提问')
  })
})

describe('a corpus that changes while the bot runs', () => {
  test('new figures are answered; what buttons knew is gone or stays', async () => {
    const answer = await ask('2024年城镇新增就业多少人')
    expect(answer.text).toMatch(/^5260人/)
    writeReport(2024, '5300')
    await takenUp()
    expect((await ask('2024年城镇新增就业多少人')).text).toMatch(/^5300人/)
    const query = telegram.press(chat.user, answer, '原文')
    expect(await telegram.answerTo(query)).toMatchObject({
      text: '报告已更新，请重新提问',
      show_alert: true,
    })
    expect((await ask('/figures')).text).toContain('5300人')
  })

  test('a report that was taken away is gone from the list', async () => {
    await ask('/help')
    rmSync(file(2023))
    await takenUp()
    expect(labels(await ask('/reports'))).toEqual(['《2025年南山县人民政府工作报告》'])
  })
})

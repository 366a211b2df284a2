import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BotConfig } from '../src/config.ts'
import { openDatabase } from '../src/store/database.ts'
import { watches } from '../src/store/watches.ts'
import {
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

// Reports of one body, written for this test.
const reportOf = (year: number, jobs: string, more = '') => `${year + 1}年南山县人民政府工作报告

各位代表：

现在，我代表县人民政府向大会报告工作，请予审议。

一、${year}年工作回顾

就业形势稳定。全年城镇新增就业${jobs}人，帮扶困难人员就业310人。${more}

二、${year + 1}年工作安排

稳定和扩大就业。支持企业稳岗，做好高校毕业生就业服务。
`

let telegram: FakeTelegram
let chat: FakePrivateChat
let log: string[]
let corpus: string
let bot: RunningBot
let databaseUrl: string

const write = (year: number, jobs: string, more?: string) =>
  writeFileSync(join(corpus, `nanshan-${year}.txt`), reportOf(year, jobs, more))
const start = (config: Partial<BotConfig> = {}) =>
  startBot(telegram, { corpus, databaseUrl, ...config })

beforeEach(async () => {
  log = listenToLog()
  corpus = newFolder()
  databaseUrl = join(newFolder(), 'bot.sqlite')
  write(2022, '3870')
  telegram = await startTelegram({ longestPoll: 200 })
  chat = telegram.privateChat(telegram.user())
  bot = start()
})
afterEach(() => endQuietly(telegram, bot))

async function said(text: string, from = chat): Promise<Message> {
  from.say(from.user, text)
  return await from.reply()
}

const logged = (words: string) => log.filter(line => line.includes(words)).length
const takenUp = (times: number) =>
  soon(() => expect(logged('corpus taken up')).toBeGreaterThanOrEqual(times))

describe('a watched topic', () => {
  test('is told once when a report is added, with the figures then and now', async () => {
    expect((await said('/watch 城镇新增就业')).text).toMatch(/^已关注“城镇新增就业”/)
    const stranger = telegram.privateChat(telegram.user())
    await said('/watch 地铁里程', stranger)
    write(2023, '4120')
    const news = await chat.reply()
    expect(news.text).toBe(
      [
        '您关注的“城镇新增就业”，新载入的报告说到了：',
        '',
        '《2024年南山县人民政府工作报告》',
        '城镇新增就业',
        '• 2022年 3870人',
        '• 2023年 4120人（较2022年 +250人【计算所得】）',
      ].join('\n'),
    )
    expect(labels(news)).toEqual(['原文', '现在的数字', '取消关注'])
    telegram.press(chat.user, news, '现在的数字')
    expect((await chat.reply()).text).toContain('4120人')
    expect(stranger.sent).toHaveLength(1)
  })

  test('is told again of a new wording only, not of the same text under another name', async () => {
    await said('/watch 城镇新增就业')
    write(2023, '4120')
    await chat.reply()
    writeFileSync(join(corpus, 'renamed.txt'), `${reportOf(2023, '4120')}\n\n`)
    rmSync(join(corpus, 'nanshan-2023.txt'))
    await takenUp(2)
    writeFileSync(join(corpus, 'renamed.txt'), reportOf(2023, '4130'))
    expect((await chat.reply()).text).toContain('• 2023年 4130人')
  })

  test('is told at the next start, once, in the words of an English reader', async () => {
    const reader = telegram.privateChat(telegram.user({ language_code: 'en' }))
    expect((await said('/watch 城镇新增就业', reader)).text).toMatch(/^Watching “城镇新增就业”/)
    await bot.stop()
    write(2023, '4120')
    bot = start()
    expect((await reader.reply()).text).toMatch(/^A newly loaded report speaks of “城镇新增就业”/)
    await telegram.idle()
    await bot.stop()
    bot = start()
    await said('/help', reader)
    expect(reader.sent.filter(({ text }) => text?.startsWith('A newly'))).toHaveLength(1)
  })

  test('without figures is told in the report’s own words', async () => {
    await said('/watch 数字乡村')
    write(2023, '4120', '数字乡村建设全面起步。')
    const news = await chat.reply()
    expect(news.text).toContain('数字乡村建设全面起步')
    expect(labels(news)).toEqual(['原文', '取消关注'])
  })

  test('is not told of a report that speaks of something wider, or of a part of its words', async () => {
    const topics = ['足球', '博士后', '地铁票价', '民宿', '托育']
    for (const topic of topics) await said(`/watch ${topic}`)
    await said('/watch 体育场地')
    write(2023, '4120', '体育事业全面发展，新建体育场地12处，旅游业快速增长，公办幼儿园增加3所。')
    expect((await chat.reply()).text).toMatch(/^您关注的“体育场地”，新载入的报告说到了/)
    await telegram.idle()
    expect(chat.sent).toHaveLength(topics.length + 2)
  })

  test('of a chat that is not served any more is not told', async () => {
    const served = telegram.privateChat(telegram.user())
    await said('/watch 城镇新增就业')
    await said('/watch 城镇新增就业', served)
    await bot.stop()
    write(2023, '4120')
    bot = start({ allowedChats: [served.id] })
    expect((await served.reply()).text).toContain('4120人')
    await telegram.idle()
    expect(chat.sent).toHaveLength(1)
  })
})

describe('/watch', () => {
  test('alone lists one’s own, with buttons that end them', async () => {
    expect((await said('/watch')).text).toMatch(/^您还没有关注的主题/)
    await said('/watch 城镇新增就业')
    await said('/watch  养老\n服务 ')
    expect((await said('/watch 养老 服务')).text).toBe('您已经关注“养老 服务”。')
    const list = await said('/watch')
    expect(list.text).toBe('您关注 2 个主题，点一下取消：')
    expect(labels(list)).toEqual(['✕ 城镇新增就业', '✕ 养老 服务'])
    const press = telegram.press(chat.user, list, '✕ 城镇新增就业')
    expect((await telegram.answerTo(press)).text).toBe('已取消关注“城镇新增就业”')
    await soon(() =>
      expect(labels(chat.messages.get(list.message_id) as Message)).toEqual(['✕ 养老 服务']),
    )
    const again = telegram.press(chat.user, list, '✕ 养老 服务')
    expect((await telegram.answerTo(again)).text).toBe('已取消关注“养老 服务”')
    expect((await said('/watch')).text).toMatch(/^您还没有关注的主题/)
  })

  test('takes twenty topics of one person', async () => {
    await bot.stop()
    const database = await openDatabase(databaseUrl)
    const own = { user: chat.user.id, language: 'zh-Hans', since: 0 }
    for (let n = 1; n <= 20; n += 1) await watches(database).add({ ...own, topic: `主题${n}` })
    await database.destroy()
    bot = start()
    expect((await said('/watch 又一个')).text).toBe(
      '最多关注 20 个主题；请先在 /watch 里取消一个。',
    )
  })

  test('is for private chats', async () => {
    const group = telegram.group({ title: '小组', members: [chat.user] })
    group.say(chat.user, `/watch@${telegram.bot.username} 就业`)
    expect((await group.reply()).text).toBe('请在与我的私聊里使用这条命令。')
  })

  test('is told by /privacy, and /forget ends all', async () => {
    await said('/watch 城镇新增就业')
    expect((await said('/privacy')).text).toContain('/watch 关注的主题，730 天')
    const sure = await said('/forget')
    expect(sure.text).toContain('关注的主题')
    await telegram.answerTo(telegram.press(chat.user, sure, '删除我的一切记录'))
    expect((await said('/watch')).text).toMatch(/^您还没有关注的主题/)
  })
})

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallbackQuery, Message } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { docxOf } from './documents/files.ts'
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

const [OWNER, OTHER] = [90, 91]
// Two reports, written for this test.
const paragraphs = (place: string, jobs: number): string[] => [
  `${place}人民政府2024年工作报告`,
  '各位代表：',
  '现在，我代表县人民政府向大会报告工作，请予审议。',
  '一、2024年工作回顾',
  `就业形势稳定。全年城镇新增就业${jobs}人，帮扶困难人员就业310人。`,
  '二、2025年工作安排',
  '稳定和扩大就业。支持企业稳岗，新建就业服务站12个。',
]

let telegram: FakeTelegram
let chat: FakePrivateChat
let other: FakePrivateChat
let corpus: string
let bot: RunningBot

beforeEach(async () => {
  listenToLog()
  corpus = newFolder()
  writeFileSync(join(corpus, '南山县.txt'), paragraphs('南山县', 5260).join('\n'))
  telegram = await startTelegram({ longestPoll: 200 })
  chat = telegram.privateChat(telegram.user({ id: OWNER, first_name: '管理员' }))
  other = telegram.privateChat(telegram.user({ id: OTHER, first_name: '另一位' }))
  bot = startBot(telegram, { corpus, adminIds: [OWNER, OTHER] })
})
afterEach(() => endQuietly(telegram, bot))

const ask = async (text: string): Promise<Message> => {
  chat.say(chat.user, text)
  return await chat.reply()
}
const sendReport = async (name = '北山县.docx', jobs = 4120): Promise<Message> => {
  chat.attach(chat.user, name, await docxOf(paragraphs('北山县', jobs)))
  return await chat.reply()
}
/** Presses a button of the message as it is now, and gives the message as it then is. */
const press = async ({ message_id }: Message, label: string | RegExp): Promise<Message> => {
  const before = chat.messages.get(message_id) as Message
  const query = telegram.press(chat.user, before, label)
  await telegram.answerTo(query as CallbackQuery)
  return await soon(() => {
    const now = chat.messages.get(message_id) as Message
    expect(now.text).not.toBe(before.text)
    return now
  })
}
const reports = () =>
  readdirSync(corpus)
    .filter(name => !name.startsWith('.'))
    .sort()

describe('a document from an administrator', () => {
  test('is shown as what it would be, and nothing is published yet', async () => {
    const preview = await sendReport()
    expect(preview.text).toContain('标题：北山县人民政府2024年工作报告')
    expect(preview.text).toContain('机构：北山县人民政府　地点：北山')
    expect(preview.text).toContain('总结：2024年　安排：2025年')
    expect(preview.text).toMatch(/3 个数字/)
    expect(preview.text).toContain('• 4120人 城镇新增就业（2024年）')
    expect(labels(preview)).toEqual(['发布', '改元数据', '取消', '当草稿核对'])
    expect(reports()).toEqual(['南山县.txt'])
  })

  test('is published whole, answers at once, and the others are told', async () => {
    const done = await press(await sendReport(), '发布')
    expect(done.text).toBe('已发布并载入《北山县人民政府2024年工作报告》。')
    expect(reports()).toEqual(['北山县.txt', '南山县.txt'])
    expect((await other.reply()).text).toBe(
      '管理员管理员：已发布并载入《北山县人民政府2024年工作报告》。',
    )
    expect((await ask('北山县城镇新增就业多少人')).text).toMatch(/^4120人/)
  })

  test('a new version says what differs, and the former one can be put back', async () => {
    await press(await sendReport(), '发布')
    const preview = await sendReport('北山县.docx', 4150)
    expect(preview.text).toMatch(/替换已载入的同名报告：新增 1 段，去掉 1 段，\d+ 段不变。/)
    const done = await press(preview, '发布')
    expect((await ask('北山县城镇新增就业多少人')).text).toMatch(/^4150人/)
    await press(done, '恢复原来的')
    expect((await ask('北山县城镇新增就业多少人')).text).toMatch(/^4120人/)
  })

  test('its metadata are amended by buttons and by replies', async () => {
    const preview = await sendReport()
    const menu = await press(preview, '改元数据')
    expect((await press(menu, '年份 −1')).text).toContain('总结：2023年　安排：2024年')
    telegram.press(chat.user, chat.messages.get(menu.message_id) as Message, '机构')
    const request = await chat.reply()
    chat.say(chat.user, '北山县人大常委会', { replyTo: request })
    const amended = await chat.reply()
    expect(amended.text).toContain('机构：北山县人大常委会')
    await press(amended, '发布')
    expect(readFileSync(join(corpus, '北山县.txt'), 'utf8')).toMatch(
      /^---\nyear: 2023\nbody: 北山县人大常委会\n---\n北山县人民政府2024年工作报告\n/,
    )
  })

  test('is left out where it is cancelled', async () => {
    const preview = await sendReport()
    expect((await press(preview, '取消')).text).toBe('已取消，没有发布。')
    expect(reports()).toEqual(['南山县.txt'])
    const { text, reply_markup } = preview
    const copy = chat.post(telegram.bot, { text, reply_markup } as Message)
    const again = telegram.press(chat.user, copy, '发布')
    expect((await telegram.answerTo(again)).text).toMatch(/请重新发送/)
  })

  test('named as the office’s glossary it replaces none', async () => {
    writeFileSync(join(corpus, 'glossary.txt'), '一府两院 = 政府、法院、检察院\n')
    await press(await sendReport('Glossary.docx'), '发布')
    expect(readFileSync(join(corpus, 'glossary.txt'), 'utf8')).toBe(
      '一府两院 = 政府、法院、检察院\n',
    )
    expect(reports()).toEqual(['glossary.txt', '南山县.txt', '报告-Glossary.txt'])
  })

  test('can still be checked as a draft', async () => {
    const draft = await docxOf(['发言稿', '南山县全年城镇新增就业5200人。'])
    chat.attach(chat.user, '发言稿.docx', draft)
    telegram.press(chat.user, await chat.reply(), '当草稿核对')
    expect((await chat.reply()).text).toMatch(/5200人 与报告不符，报告为 5260人/)
  })

  test('that cannot be read is refused with the remedy', async () => {
    chat.attach(chat.user, '报告.zip', 'PK')
    expect((await chat.reply()).text).toBe('没有办成：压缩包：请解压后一份一份地发。')
  })
})

describe('the reports that are there', () => {
  test('are withdrawn and put back by buttons', async () => {
    await press(await sendReport(), '发布')
    telegram.press(chat.user, await ask('/reports'), '撤下或恢复报告')
    const list = await chat.reply()
    expect(labels(list)).toEqual([
      '撤下：《北山县人民政府2024年工作报告》',
      '撤下：《南山县人民政府2024年工作报告》',
    ])
    const gone = await press(list, /北山县/)
    expect(gone.text).toBe('已撤下《北山县人民政府2024年工作报告》，一天内可以恢复。')
    expect(reports()).toEqual(['南山县.txt'])
    expect((await press(gone, '恢复原来的')).text).toContain('已恢复')
    expect(existsSync(join(corpus, '北山县.txt'))).toBe(true)
  })

  test('the last one stays', async () => {
    telegram.press(chat.user, await ask('/reports'), '撤下或恢复报告')
    const query = telegram.press(chat.user, await chat.reply(), /南山县/)
    expect((await telegram.answerTo(query)).text).toMatch(/只剩这一份报告/)
    expect(reports()).toEqual(['南山县.txt'])
  })
})

test('others have neither the preview nor the button, and a forwarded button does nothing', async () => {
  const preview = await sendReport()
  const member = telegram.privateChat(telegram.user({ id: 7, first_name: '王代表' }))
  member.attach(member.user, '发言稿.txt', '南山县全年城镇新增就业5200人。')
  expect((await member.reply()).text).toMatch(/核对 1 个数字/)
  member.say(member.user, '/reports')
  expect(labels(await member.reply())).not.toContain('撤下或恢复报告')
  const copy = member.post(telegram.bot, {
    text: preview.text,
    reply_markup: preview.reply_markup,
  } as Message)
  const query = telegram.press(member.user, copy, '发布')
  expect((await telegram.answerTo(query)).text).toBe('只有机器人管理员可以这样做。')
  expect(reports()).toEqual(['南山县.txt'])
})

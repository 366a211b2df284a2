import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buttonsOf, listenToLog, newFolder, type RunningBot, startBot } from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

let telegram: FakeTelegram
let bot: RunningBot
let chat: FakePrivateChat

beforeEach(async () => {
  listenToLog()
  telegram = await startTelegram({ longestPoll: 200, guard: 60_000 })
  chat = telegram.privateChat(telegram.user({ first_name: '王代表' }))
  bot = startBot(telegram)
})

afterEach(async () => {
  await bot.stop()
  await telegram.stop()
})

const said = async (text: string) => {
  chat.say(chat.user, text)
  return await chat.reply()
}

test('a figure comes as a card, its words with it', async () => {
  const { photo, caption } = await said('/card 代表建议办了多少件')
  expect(photo?.[0]?.width).toBe(1080)
  expect(caption).toMatch(/^228件 代表建议（2024年 · 完成）：“.*228件代表建议全部办理完毕/)
})

test('a card that was sent once is offered inline as the picture that Telegram has', async () => {
  const offered = async (words: string) => {
    const { results } = await telegram.answerTo(telegram.inline(chat.user, words))
    return results.filter(({ type }) => type === 'photo')
  }
  // There are no pages here, so no picture that Telegram could fetch.
  expect(await offered('代表建议办了多少件')).toEqual([])
  const { photo } = await said('/card 代表建议办了多少件')
  await telegram.idle()
  const [card, ...others] = await offered('代表建议办了多少件')
  expect(others).toEqual([])
  expect(card).toMatchObject({
    ...{ type: 'photo', photo_file_id: photo?.at(-1)?.file_id, title: '做成图片' },
    caption: expect.stringMatching(/^228件 — 代表建议/),
  })
  expect(await offered('专题讲座办了几场')).toEqual([])
  expect(telegram.refused).toEqual([])
})

test('figures of one unit come as a chart, those of a share too', async () => {
  const { photo, caption } = await said('/chart 立法建议采纳了占全部的百分之几')
  expect(photo).toHaveLength(1)
  expect(caption).toMatch(/^34 ÷ 142 = 23\.9%/)
  expect((await said('/chart 立法建议')).caption).toContain('（被采纳） 34条')
})

test('a button under a figure makes its card, one under a share or a comparison its chart', async () => {
  const press = async (question: string, text: string) => {
    const answer = await said(question)
    telegram.press(chat.user, answer, text)
    return await chat.reply()
  }
  expect((await press('专题讲座办了几场', '做成图片')).caption).toMatch(/^8次 专题讲座/)
  expect((await press('立法建议采纳了占全部的百分之几', '画成图')).caption).toMatch(/^34 ÷ 142/)
  expect((await press('代表建议和重点建议各多少件', '画成图')).caption).toContain(
    '代表建议 228件\n重点建议 10件',
  )
})

test('a list of figures has a chart where they may be compared, on the topic or in the section', async () => {
  const press = async (command: string) => {
    const list = await said(command)
    telegram.press(chat.user, list, '画成图')
    return (await chat.reply()).caption
  }
  expect(await press('/figures 立法建议')).toMatch(/^立法建议（.*）\n[\s\S]*（被采纳） 34条/)
  expect(await press('/figures 四(二)')).toMatch(/^四\(二\) 提升议案建议办理质效（/)
  const buttons = buttonsOf((await said('/figures 二等奖')).reply_markup)
  expect(buttons.map(({ text }) => text)).not.toContain('画成图')
})

test('in a group a figure becomes a card, too', async () => {
  const group = telegram.group({ title: '第一组', members: [chat.user] })
  group.say(chat.user, '/ask 专题讲座办了几场')
  telegram.press(chat.user, await group.reply(), '做成图片')
  expect((await group.reply()).caption).toMatch(/^8次 专题讲座/)
})

test('a table by year comes as a picture and as a workbook', async () => {
  await bot.stop()
  const corpus = newFolder()
  for (const [year, length] of [
    [2023, 300],
    [2024, 310],
  ])
    writeFileSync(
      join(corpus, `${year}.txt`),
      `---\ntitle: 工作报告\nbody: 某县人民政府\nyear: ${year}\n---\n一、${year}年工作回顾\n\n公路里程${length}公里。\n`,
    )
  bot = startBot(telegram, { corpus })
  const table = await said('/table 公路里程')
  expect(table.entities?.filter(({ type }) => type === 'text_link')).toHaveLength(2)
  telegram.press(chat.user, table, '做成图片')
  expect((await chat.reply()).caption).toContain('较2023年 +10公里【计算所得】')
  telegram.press(chat.user, table, 'Excel')
  expect((await chat.reply()).document?.file_name).toBe('公路里程.xlsx')
})

test.each([
  ['/card', '请在 /card 后面写要哪个数字'],
  ['/card 羽毛球馆', '没有找到这个数字'],
  ['/chart', '请在 /chart 后面写主题'],
  ['/chart 二等奖', '没有两个以上同一单位的数字'],
  ['/table 代表建议', '逐年对比要有同一单位的几份报告'],
])('%s is answered in words', async (command, words) => {
  expect((await said(command)).text).toContain(words)
})

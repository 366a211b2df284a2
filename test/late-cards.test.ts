import type { Message } from 'grammy/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeClock } from './clock.ts'
import { listenToLog, type RunningBot, soon, startBot } from './running.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

const NOTES = 24 // more than a group's minute takes
const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))
let telegram: FakeTelegram
let bot: RunningBot

beforeEach(async () => {
  listenToLog()
  telegram = await startTelegram({ now: clock.now })
  telegram.limits.flood = true
  bot = startBot(telegram, { clock })
})
afterEach(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})

const cardsIn = (sent: readonly Message[]) =>
  sent.filter(({ text }) => /^第\d+条 · 建议/.test(text ?? ''))

test('also once the discussion is over, and an hour later', async () => {
  const chair = telegram.user({ first_name: '张组长' })
  const group = telegram.group({ title: '第一代表小组', admins: [chair], bot: 'administrator' })
  group.say(chair, '/begin 审议工作报告')
  await group.reply()
  for (let at = 1; at <= NOTES; at++) group.say(chair, `/note 建议 第${at}点建议`)
  group.say(chair, '/end')
  await soon(() => expect(telegram.pending).toEqual([]))
  clock.advance(3_600_000)
  await soon(() => {
    clock.advance(5_000)
    expect(cardsIn(group.sent)).toHaveLength(NOTES)
  })
})

test('what was noted in quiet gets none when the quiet has ended', async () => {
  const chair = telegram.user({ first_name: '张组长' })
  const group = telegram.group({ title: '第一代表小组', admins: [chair], bot: 'administrator' })
  group.say(chair, '/begin 审议工作报告')
  await group.reply()
  group.say(chair, '/quiet on')
  group.say(chair, '/note 建议 悄悄记下')
  group.say(chair, '/quiet off')
  group.say(chair, '/note 建议 大声记下')
  await soon(() => expect(cardsIn(group.sent)).toHaveLength(1))
  for (let at = 0; at < 5; at++) clock.advance(60_000)
  await telegram.idle()
  expect(cardsIn(group.sent).map(({ text }) => text?.split('\n')[1])).toEqual(['大声记下'])
})

test('a note that came when the minute was full is shown later, each once, as a reply to its words', async () => {
  const chair = telegram.user({ first_name: '张组长' })
  const group = telegram.group({ title: '第一代表小组', admins: [chair], bot: 'administrator' })
  group.say(chair, '/begin 审议工作报告')
  await group.reply()
  const said = Array.from({ length: NOTES }, (_, at) =>
    group.say(chair, `/note 建议 第${at + 1}点建议`),
  )
  const cards = () => cardsIn(group.sent)
  await soon(() => expect(telegram.pending).toEqual([]))
  await soon(() => {
    clock.advance(1000) // a request is given up after twenty seconds: the machine may be slow
    expect(cards()).toHaveLength(NOTES)
  })
  const answered = cards().map(({ reply_to_message }) => reply_to_message?.message_id)
  expect(new Set(answered)).toEqual(new Set(said.map(({ message_id }) => message_id)))
  expect(telegram.refused).toEqual([])
})

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

test('a note that came when the minute was full is shown later, each once, as a reply to its words', async () => {
  const chair = telegram.user({ first_name: '张组长' })
  const group = telegram.group({ title: '第一代表小组', admins: [chair], bot: 'administrator' })
  group.say(chair, '/begin 审议工作报告')
  await group.reply()
  const said = Array.from({ length: NOTES }, (_, at) =>
    group.say(chair, `/note 建议 第${at + 1}点建议`),
  )
  const cards = () => group.sent.filter(({ text }) => /^第\d+条 · 建议/.test(text ?? ''))
  await soon(() => expect(telegram.pending).toEqual([]))
  await soon(() => {
    clock.advance(5_000)
    expect(cards()).toHaveLength(NOTES)
  })
  const answered = cards().map(({ reply_to_message }) => reply_to_message?.message_id)
  expect(new Set(answered)).toEqual(new Set(said.map(({ message_id }) => message_id)))
  expect(telegram.refused).toEqual([])
})

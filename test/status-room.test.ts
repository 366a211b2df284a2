import type { Message } from 'grammy/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeClock } from './clock.ts'
import { passing } from './passing.ts'
import { listenToLog, type RunningBot, soon, startBot } from './running.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const QUESTIONS = 30 // more than a group's minute takes
const STEP = 250
const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))
let telegram: FakeTelegram
let bot: RunningBot

beforeEach(async () => {
  listenToLog()
  telegram = await startTelegram({ now: clock.now, guard: 120_000 })
  telegram.limits.flood = true
  bot = startBot(telegram, { clock })
})
afterEach(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})

test('the status is right within five seconds, though the group’s minute is full of answers', async () => {
  const chair = telegram.user({ first_name: '张组长' })
  const group = telegram.group({ title: '第一代表小组', admins: [chair], bot: 'administrator' })
  group.say(chair, '/begin 审议工作报告')
  const status = await group.reply()
  await telegram.idle()
  for (let at = 0; at < QUESTIONS; at += 1) group.say(chair, '/ask 代表建议办了多少件')
  group.say(chair, '/note 建议 加强代表建议跟踪问效')
  await soon(() => expect(telegram.pending).toEqual([]))
  const shown = (): Message['text'] => group.messages.get(status.message_id)?.text
  const isShown = () => shown()?.includes('记录 1 条') === true
  expect(await passing(isShown, { clock, telegram, step: STEP })).toBeLessThanOrEqual(5000)
  expect(telegram.refused).toEqual([])
})

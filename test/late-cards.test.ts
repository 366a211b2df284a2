import type { Message } from 'grammy/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeClock } from './clock.ts'
import { passing } from './passing.ts'
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

const passed = (holds: () => boolean): Promise<number> =>
  passing(holds, { clock, telegram, step: 5000 })

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
  await passed(() => cardsIn(group.sent).length >= NOTES)
  expect(cardsIn(group.sent)).toHaveLength(NOTES)
})

test.each([
  ['/quiet off', false],
  ['/end', true],
] as const)('what was noted in quiet is shown after %s, one by one', async (ending, silently) => {
  const chair = telegram.user({ first_name: '张组长' })
  const group = telegram.group({ title: '第一代表小组', admins: [chair], bot: 'administrator' })
  group.say(chair, '/begin 审议工作报告')
  await group.reply()
  group.say(chair, '/quiet on')
  const said = [1, 2].map(at => group.say(chair, `/note 建议 悄悄记下${at}`))
  await soon(() => expect(telegram.pending).toEqual([]))
  const quietUntil = clock.now() + 180_000
  await passed(() => clock.now() >= quietUntil)
  group.say(chair, '/notes')
  await passed(() => group.sent.some(({ text }) => text?.includes('悄悄记下2') === true))
  expect(cardsIn(group.sent)).toEqual([])
  group.say(chair, ending)
  await soon(() => expect(telegram.pending).toEqual([]))
  await passed(() => cardsIn(group.sent).length >= 2)
  const answered = cardsIn(group.sent).map(({ reply_to_message }) => reply_to_message?.message_id)
  expect(answered).toEqual(said.map(({ message_id }) => message_id))
  const sent = telegram.calls.filter(({ params }) => /^第\d+条/.test(String(params.text)))
  expect(sent.map(({ params }) => params.disable_notification === true)).toEqual([
    silently,
    silently,
  ])
  expect(telegram.refused).toEqual([])
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
  await passed(() => cards().length >= NOTES)
  expect(cards()).toHaveLength(NOTES)
  const answered = cards().map(({ reply_to_message }) => reply_to_message?.message_id)
  expect(new Set(answered)).toEqual(new Set(said.map(({ message_id }) => message_id)))
  expect(telegram.refused).toEqual([])
})

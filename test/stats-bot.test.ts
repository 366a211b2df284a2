import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WALL_CLOCK } from '../src/bot/timers.ts'
import { endQuietly, labels, listenToLog, type RunningBot, soon, startBot } from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

const DAY = 24 * 60 * 60_000
const OWNER = 900

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let telegram: FakeTelegram
let bot: RunningBot
let owner: FakePrivateChat
// The date stands still; what waits goes on.
let now: number

beforeEach(async () => {
  listenToLog()
  now = Date.UTC(2026, 0, 20, 4)
  telegram = await startTelegram()
  owner = telegram.privateChat(telegram.user({ id: OWNER, first_name: '王主任' }))
  bot = startBot(telegram, { adminIds: [OWNER], clock: { ...WALL_CLOCK, now: () => now } })
})
afterEach(() => endQuietly(telegram, bot))

const said = async (chat: FakePrivateChat, text: string) => {
  chat.say(chat.user, text)
  return await chat.reply()
}

const stats = async (): Promise<string[]> => (await said(owner, '/stats')).text?.split('\n') ?? []

test('two days of questions, a complaint, and one who is forgotten', async () => {
  const [wang, li] = ['王代表', '李代表'].map(first_name =>
    telegram.privateChat(telegram.user({ first_name })),
  )
  if (wang === undefined || li === undefined) return expect.unreachable()
  expect(await stats()).toHaveLength(2)
  await said(wang, '你好')
  await said(wang, '专题讲座办了几场')
  now += DAY
  const answer = await said(wang, '代表建议办了多少件')
  await said(wang, '专题讲座办了几场')
  await said(li, '专题讲座办了几场')
  await said(li, '火星上有几个代表团')
  telegram.press(wang.user, answer, '👎')
  await soon(() => {
    const rated = wang.messages.get(answer.message_id)
    expect(rated === undefined ? [] : labels(rated)).toContain('数字不对')
  })
  const rated = wang.messages.get(answer.message_id) ?? answer
  await telegram.answerTo(telegram.press(wang.user, rated, '数字不对'))
  const told = await stats()
  expect(told.slice(2, 8)).toEqual([
    '近 14 天（用时从收到问题到写好回答：中位 / 95%）：',
    '01-21 · 提问 4 · 用户 2 · 0 ms / 0 ms',
    expect.stringMatching(/^　数字 3 · (?:拿不准|没有提到) 1 · 👎 1（数字不对 1）$/),
    '01-20 · 提问 1 · 用户 1 · 0 ms / 0 ms',
    '　数字 1',
    '几个人都问的：',
  ])
  expect(told.slice(8, 10)).toEqual(['3× 专题讲座办了几场', '问得最多的部分：'])
  expect(told[10]).toMatch(/^3× .+/)
  expect(told[11]).toMatch(/^1× .+/)
  expect(told.slice(12)).toEqual(['👎 代表建议办了多少件 — 数字不对'])

  telegram.press(wang.user, await said(wang, '/forget'), '删除我的一切记录')
  await telegram.idle()
  const after = await stats()
  expect(after[3]).toBe('01-21 · 提问 2 · 用户 1 · 0 ms / 0 ms')
  expect(after.join('\n')).not.toContain('01-20')
  // What one alone has asked is nobody else's business.
  expect(after.join('\n')).not.toContain('专题讲座')
})

test('what was not answered: alike questions together, with the word that failed and the nearest passage', async () => {
  const [wang, li] = ['王代表', '李代表'].map(first_name =>
    telegram.privateChat(telegram.user({ first_name })),
  )
  if (wang === undefined || li === undefined) return expect.unreachable()
  for (const question of ['代表建议退回了多少件', '代表建议退回多少件', '代表建议一共退回了几件'])
    await said(wang, question)
  await said(li, '代表建议退回了多少件')
  await said(li, '火星上有几个代表团')
  await telegram.idle()
  const told = (await said(owner, '/unanswered')).text ?? ''
  const [head, one, other, ...rest] = told.split('\n')
  expect(head).toBe('4× 代表建议退回了多少件')
  expect([one, other].sort()).toEqual(['　≈ 代表建议一共退回了几件', '　≈ 代表建议退回多少件'])
  expect(rest).toEqual([
    '　没对上：“退回”',
    '　最接近：228件 代表建议 · 四(二) 提升议案建议办理质效 › 加强建议督办',
    '1× 火星上有几个代表团',
    '　没对上：“火星”',
    expect.stringMatching(/^　最接近：\d+个 \S+ · \S+ \S+/),
  ])
  expect(told.length).toBeLessThanOrEqual(400)
})

test('the nearest passage is told in whole clauses', async () => {
  const chat = telegram.privateChat(telegram.user())
  await said(chat, '火星由谁负责')
  await said(chat, '火星在哪里设联络站')
  await telegram.idle()
  const told = (await said(owner, '/unanswered')).text ?? ''
  for (const gist of [
    '牵头负责区委全面深化改革委员会民主与法制领域改革专项小组工作,统筹8个成员单位积极谋划提出改革项目。',
    '将人大代表活动站纳入村(社区)综合服务大厅复合式服务功能,把联络站建到群众身边,建好、用好代表工作室',
  ])
    expect(told).toContain(`　最接近：${gist} · `)
})

test('in English, with the reason', async () => {
  const user = telegram.user({ first_name: 'Ann', language_code: 'en' })
  const chat = telegram.privateChat(user)
  expect((await said(chat, '/privacy')).text).toContain(
    'of each question its words and date, and the kind, the time and the place of its answer, to count them, 14 days',
  )
  const answer = await said(chat, '代表建议办了多少件')
  await telegram.answerTo(telegram.press(user, answer, '👎'))
  const reader = telegram.user({ id: OWNER, first_name: 'Bob', language_code: 'en' })
  owner.say(reader, '/stats')
  const { text } = await owner.reply()
  expect(text).toContain('01-20 · questions 1 · users 1 · 0 ms / 0 ms\n')
  expect(text).toContain('figures 1 · 👎 1 (no reason 1)')
})

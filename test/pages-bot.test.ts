import type { InlineQueryResultArticle, InlineQueryResultPhoto, Message, User } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkKey } from '../src/link-key.ts'
import { FakeClock } from './clock.ts'
import { initData } from './members.ts'
import { freePort } from './ports.ts'
import { REPORT } from './reading.ts'
import { buttonsOf, listenToLog, type RunningBot, said, soon, startBot } from './running.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

let telegram: FakeTelegram
let bot: RunningBot
let address: string

beforeEach(async () => {
  listenToLog()
  telegram = await startTelegram({ longestPoll: 200, guard: 60_000 })
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const http = { host: '127.0.0.1', port }
  bot = startBot(telegram, { http, webUrl: 'https://reports.example' })
})

afterEach(async () => {
  await bot.stop()
  await telegram.stop()
})

test('a bot serves its reports as pages, and none of a discussion to a stranger', async () => {
  await soon(async () => expect((await fetch(`${address}${REPORT}`)).status).toBe(200))
  expect(await (await fetch(`${address}${REPORT}`)).text()).toContain('228件')
  expect((await fetch(`${address}/d/1`)).status).toBe(403)
  const forged = await fetch(`${address}/session`, { method: 'POST', body: 'user=%7B%7D&hash=0' })
  expect(forged.status).toBe(403)
})

test('an answer leads to its passage on the page, the menu button to the pages', async () => {
  const chat = telegram.privateChat(telegram.user({ first_name: '王代表' }))
  chat.say(chat.user, '代表建议办了多少件')
  const { reply_markup } = await chat.reply()
  const open = buttonsOf(reply_markup).find(({ text }) => text === '在报告中打开')
  expect(open && 'web_app' in open && open.web_app.url).toMatch(
    /^https:\/\/reports\.example\/r\/kaizhou-npc-2024#\w{8}$/,
  )
  const web_app = { url: 'https://reports.example' }
  expect(telegram.menuButton).toEqual({ type: 'web_app', text: '看报告', web_app })
})

test.each([
  ['/reports', '/'],
  ['/outline', REPORT],
  ['/figures', `${REPORT}/figures`],
  ['/check 代表建议办了230件', '/check'],
  ['/table 代表建议', `/table?${new URLSearchParams({ q: '代表建议' })}`],
])('%s leads to its page', async (command, path) => {
  const chat = telegram.privateChat(telegram.user({ first_name: '王代表' }))
  chat.say(chat.user, command)
  const { reply_markup } = await chat.reply()
  const web_app = { url: `https://reports.example${path}` }
  expect(buttonsOf(reply_markup)).toContainEqual({ text: '在报告中打开', web_app })
})

test('in a group an answer leads to the page in a browser: Telegram takes no other button there', async () => {
  const member = telegram.user({ first_name: '王代表' })
  const group = telegram.group({ title: '第一组', members: [member] })
  group.say(member, '/ask 代表建议办了多少件')
  const { reply_markup } = await group.reply()
  const open = buttonsOf(reply_markup).find(({ text }) => text === '在报告中打开')
  expect(open && 'url' in open && open.url).toContain(`https://reports.example${REPORT}#`)
})

test('inline a figure may be sent as its card, which the pages hold', async () => {
  const user = telegram.user({ first_name: '王代表' })
  const { results } = await telegram.answerTo(telegram.inline(user, '代表建议'))
  const list = results as (InlineQueryResultArticle | InlineQueryResultPhoto)[]
  expect(list[0]?.title).toMatch(/^228件/)
  const card = list.find(({ id }) => id.endsWith('-card'))
  expect(card).toMatchObject({ type: 'photo', title: '做成图片' })
  const { caption, photo_url } = card as InlineQueryResultPhoto
  expect(caption).toMatch(/^228件 — 代表建议/)
  const path = photo_url.replace('https://reports.example', '')
  const picture = await fetch(`${address}${path}`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  const bytes = new Uint8Array(await picture.arrayBuffer())
  expect([...bytes.slice(0, 3), ...bytes.slice(-2)]).toEqual([0xff, 0xd8, 0xff, 0xff, 0xd9])
  const nothing = await telegram.answerTo(telegram.inline(user, '锟斤拷烫烫烫'))
  expect(nothing.results).toEqual([])
})

test('the status of a discussion leads members to its notes and live view', async () => {
  const chair = telegram.user({ first_name: '李主任' })
  const group = telegram.group({ title: '第一组', admins: [chair] })
  const chat = telegram.privateChat(chair)
  const key = linkKey(telegram.token, 1)
  const NOTES = { text: '看记录', web_app: { url: `https://reports.example/d/${key}` } }
  group.say(chair, '/begin 审议工作报告')
  await soon(() => expect(buttonsIn(group.sent)).toHaveLength(2))
  expect(buttonsIn(group.sent)).toEqual([
    { text: '看记录', url: `https://t.me/report_test_bot?start=d${key}` },
    { text: '会场大屏', url: `https://t.me/report_test_bot?start=l${key}` },
  ])
  // A number alone opens nothing: a greeting comes.
  chat.say(chair, '/start d1')
  expect(buttonsOf((await chat.reply()).reply_markup)).not.toContainEqual(NOTES)
  chat.say(chair, `/start d${key}`)
  const { reply_markup } = await chat.reply()
  expect(buttonsOf(reply_markup)).toEqual([
    NOTES,
    { text: '会场大屏', web_app: { url: `https://reports.example/d/${key}/live` } },
  ])
})

// The clock stands still: nothing of it is asked of Telegram again because time has passed.
describe('who is no member any more sees nothing more as soon as the bot is told', () => {
  test.each([
    ['their leaving is announced', 'member', (group, user) => void group.leave(user)],
    ['only an administrator is told', 'administrator', (group, user) => group.leaveUnseen(user)],
    ['the bot itself is removed', 'member', (group, user) => group.setBot(user, 'kicked')],
  ] as const satisfies readonly Leaving[])('%s', async (_, status, leave) => {
    await bot.stop()
    const { http, clock } = { http: await freeAddress(), clock: new FakeClock(Date.now()) }
    bot = startBot(telegram, { http, clock, webUrl: 'https://reports.example' })
    const [chair, member] = ['李主任', '王代表'].map(name => telegram.user({ first_name: name }))
    if (!chair || !member) throw new Error('expected two')
    const group = telegram.group({
      title: '第一组',
      admins: [chair],
      members: [member],
      bot: status,
    })
    await said(group, chair, '/begin 审议工作报告')
    const page = `http://${http.host}:${http.port}/d/${linkKey(telegram.token, 1)}`
    const open = async (path: string) => (await fetch(`${page}${path}`, { headers })).status
    const body = initData(member.id, { token: telegram.token })
    const session = await fetch(new URL('/session', page), { method: 'POST', body })
    const headers = { cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' }
    expect([await open('/live/board'), await open('')]).toEqual([200, 200])
    leave(group, member)
    await soon(async () => expect(await open('/live/board')).toBe(403))
    expect([await open('/live'), await open('')]).toEqual([403, 403])
  })
})

type Leaving = readonly [
  how: string,
  status: 'member' | 'administrator',
  leave: (group: FakeGroup, user: User) => void,
]

const freeAddress = async () => ({ host: '127.0.0.1', port: await freePort() })

const buttonsIn = (sent: readonly Message[]) =>
  sent.flatMap(({ reply_markup }) => buttonsOf(reply_markup))

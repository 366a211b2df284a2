import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { REPORT } from './reading.ts'
import { buttonsOf, listenToLog, type RunningBot, soon, startBot } from './running.ts'
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(done => server.once('listening', done))
  const at = server.address()
  await new Promise(done => server.close(done))
  return typeof at === 'object' && at !== null ? at.port : 0
}

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
  expect(open && 'url' in open && open.url).toMatch(
    /^https:\/\/reports\.example\/r\/kaizhou-npc-2024#\w{8}$/,
  )
  const web_app = { url: 'https://reports.example' }
  expect(telegram.menuButton).toEqual({ type: 'web_app', text: '看报告', web_app })
})

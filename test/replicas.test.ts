import type { Server } from 'node:http'
import type { User } from 'grammy/types'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { linkKey } from '../src/link-key.ts'
import { initData } from './members.ts'
import { freePort } from './ports.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { roundRobin } from './robin.ts'
import { listenToLog, type RunningBot, said, soon, startBot } from './running.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

// Two replicas at one PostgreSQL server behind a round robin, as an office runs them.
let server: PostgresServer
let telegram: FakeTelegram
let robin: Server
let bots: RunningBot[]
let address: string
let group: FakeGroup
let user: User
let ports: readonly number[]

beforeAll(async () => {
  listenToLog()
  server = await startPostgres()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await server.stop()
})

beforeEach(async () => {
  telegram = await startTelegram({ guard: 60_000 })
  address = await server.newDatabase()
  ports = [await freePort(), await freePort()]
  const front = await freePort()
  robin = roundRobin(ports, front)
  const webhook = { url: `http://127.0.0.1:${front}/hook`, secret: 'secret_of_the_test' }
  bots = ports.map(port =>
    startBot(telegram, { databaseUrl: address, webhook, http: { host: '127.0.0.1', port } }),
  )
  await soon(() =>
    expect(telegram.calls.filter(({ method }) => method === 'setWebhook')).toHaveLength(2),
  )
  user = telegram.user({ first_name: '王明' })
  group = telegram.group({ title: '第一组', admins: [user], bot: 'administrator' })
})
afterEach(async () => {
  for (const bot of bots) await bot.stop()
  robin.closeAllConnections()
  robin.close()
  await telegram.stop()
})

const say = (text: string) => group.say(user, text)
const reactions = () =>
  telegram.calls.filter(({ method, ok }) => ok && method === 'setMessageReaction')

describe('two replicas', () => {
  test('one is told that somebody left: the pages of neither show the notes any more', async () => {
    const member = telegram.user({ first_name: '张代表' })
    group.join(member)
    await said(group, user, '/begin 审议工作报告')
    const path = `/d/${linkKey(telegram.token, 1)}/live`
    const body = initData(member.id, { token: telegram.token })
    const pages = ports.map(port => `http://127.0.0.1:${port}`)
    const session = await fetch(`${pages[0]}/session`, { method: 'POST', body })
    const headers = { cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' }
    const seen = async () =>
      await Promise.all(pages.map(async page => (await fetch(page + path, { headers })).status))
    expect(await seen()).toEqual([200, 200])
    const unseen = telegram.calls.length
    group.leaveUnseen(member)
    await soon(async () => expect(await seen()).toEqual([403, 403]))
    // Each asked once more, and as soon as it was told: not because half a minute had passed.
    const asked = telegram.calls.slice(unseen).filter(({ method }) => method === 'getChatMember')
    expect(asked).toHaveLength(2)
  })

  test('ask Telegram once who administers a group, and again once it told one of them of a change', async () => {
    const asked = () =>
      telegram.calls.filter(({ method }) => method === 'getChatAdministrators').length
    const member = telegram.user()
    group.join(member)
    await said(group, user, '/begin 审议工作报告')
    await said(group, user, '/recorder off')
    await telegram.idle()
    const before = asked()
    for (let time = 0; time < 4; time++) await said(group, user, '/recorder off')
    expect(asked()).toBe(before)
    group.leaveUnseen(member)
    await telegram.idle()
    await said(group, user, '/recorder off')
    expect(asked()).toBe(before + 1)
  })

  test('answer once, in order, whoever gets the update and how often', async () => {
    say('/begin 审议工作报告')
    const status = await group.reply()
    const notes = Array.from({ length: 12 }, (_, at) => say(`/note 建议 第${at + 1}条意见`))
    const seen = telegram.pending.map(({ update_id }) => update_id)
    await soon(() => expect(reactions()).toHaveLength(notes.length))
    for (const id of seen.slice(0, 5)) telegram.redeliver(id)
    await telegram.idle()
    expect(reactions().map(({ params }) => params.message_id)).toEqual(
      notes.map(({ message_id }) => message_id),
    )
    // The group's minute is full of cards; edits of the status have a little room of their own. The machine may be slow.
    await vi.waitFor(
      () => expect(group.messages.get(status.message_id)?.text).toContain('记录 12 条'),
      { timeout: 120_000 },
    )
    expect(telegram.refused).toEqual([])
  })

  test('one goes, the other goes on: nothing is lost', async () => {
    say('/ask 代表建议办了多少件')
    expect((await group.reply()).text).toMatch(/^228件/)
    await bots.shift()?.stop()
    say('/ask 专题讲座办了几场')
    expect((await group.reply()).text).toMatch(/^8次/)
  })

  test('outlive connections that the server ends, in the middle of what they do', async () => {
    const client = new pg.Client(address)
    await client.connect()
    const cut = () =>
      client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    const questions = 12
    for (let time = 0; time < questions; time++) {
      say('/ask 代表建议办了多少件')
      if (time % 4 === 1) await cut()
    }
    await cut()
    await client.end()
    const answers = () =>
      group.sent.filter(
        ({ text = '', reply_to_message }) => text.startsWith('228件') && reply_to_message,
      )
    await soon(() => expect(answers()).toHaveLength(questions))
    const answered = answers().map(({ reply_to_message }) => reply_to_message?.message_id)
    expect(new Set(answered).size).toBe(questions)
  })
})

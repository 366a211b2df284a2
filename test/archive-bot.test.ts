import { join } from 'node:path'
import type { CallbackQuery, Message } from 'grammy/types'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ArchivePublisher } from '../src/archive-publisher.ts'
import { ArchiveShelf } from '../src/archive-shelf.ts'
import { readWordFiles } from '../src/corpus.ts'
import { filed } from '../src/filing/filed.ts'
import { ArchiveWriter } from '../src/filing/writer.ts'
import type { Report } from '../src/report/report.ts'
import { createReader } from '../src/web/reader.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { freePort } from './ports.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { CORPUS, firstLine, listenToLog, newFolder, soon, startBot } from './running.ts'
import { startTelegram } from './telegram/server.ts'
import { reportsOf } from './two-years.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const { analyzer } = toolsOf(wordsOf(CORPUS, readWordFiles(CORPUS, [])))
const TOLD = {
  2023: '全年粮食产量12.5万吨，公路里程300公里。',
  2024: '全年粮食产量13.25万吨，公路里程310公里。',
}
const [former, last] = reportsOf(TOLD) as [Report, Report]

async function file(address: string, reports: readonly Report[]): Promise<void> {
  const writer = await ArchiveWriter.open(address)
  await writer.file(
    reports.map(report => filed(report, report.text, analyzer)),
    'test',
  )
  await writer.close()
}

test('a bot without a folder answers from PostgreSQL, hears of new reports, and outlives a restart', async () => {
  const log = listenToLog()
  const corpusUrl = await server.newDatabase()
  await file(corpusUrl, [former])
  const telegram = await startTelegram({ longestPoll: 200 })
  const chat = telegram.privateChat(telegram.user({ first_name: '王代表' }))
  const http = { host: '127.0.0.1', port: await freePort() }
  const bot = startBot(telegram, { corpusUrl, corpus: join(newFolder(), 'none'), http })
  const ask = async (text: string) => {
    chat.say(chat.user, text)
    return await chat.reply()
  }
  expect(firstLine(await ask('粮食产量多少'))).toMatch(/^12.5万吨/)

  await file(corpusUrl, [last])
  await soon(async () => expect(firstLine(await ask('粮食产量是多少'))).toMatch(/^13.25万吨/))

  const restarted = server.restart('immediate')
  const answers: (string | undefined)[] = []
  for (let times = 0; times < 8; times++)
    answers.push(firstLine(await ask(`公路里程多少${'？'.repeat(times + 1)}`)))
  await restarted
  for (const answer of answers) expect(answer).toMatch(/^310公里|^暂时查不了/)
  await soon(async () => expect(firstLine(await ask('公路里程是多少'))).toMatch(/^310公里/))

  const page = await fetch(`http://${http.host}:${http.port}/?q=${encodeURIComponent('公路里程')}`)
  expect(await page.text()).toContain('310公里')
  await telegram.idle()
  expect(telegram.refused).toEqual([])
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
  expect(log.join('')).not.toContain(corpusUrl)
})

const NORTH = (jobs: number) =>
  [
    '北山县人民政府2024年工作报告',
    '各位代表：',
    '现在，我代表县人民政府向大会报告工作，请予审议。',
    '一、2024年工作回顾',
    `就业形势稳定。全年城镇新增就业${jobs}人，帮扶困难人员就业310人。`,
  ].join('\n')

test('an owner publishes into PostgreSQL by chat, replaces, withdraws and puts back', async () => {
  listenToLog()
  const corpusUrl = await server.newDatabase()
  await file(corpusUrl, [last])
  const now = Date.now() // a press waits for its answer however busy the machine is
  const telegram = await startTelegram({ longestPoll: 200, now: () => now })
  const owner = telegram.user({ id: 90, first_name: '管理员' })
  const chat = telegram.privateChat(owner)
  const corpus = join(newFolder(), 'none')
  const bot = startBot(telegram, { corpusUrl, corpus, adminIds: [owner.id] })
  const ask = async (text: string) => {
    chat.say(owner, text)
    return await chat.reply()
  }
  const offer = async (jobs: number) => {
    chat.attach(owner, '北山县.txt', Buffer.from(NORTH(jobs)))
    return await chat.reply()
  }
  const press = async ({ message_id }: Message, label: string) => {
    const before = chat.messages.get(message_id) as Message
    await telegram.answerTo(telegram.press(owner, before, label) as CallbackQuery)
    return await soon(() => {
      const now = chat.messages.get(message_id) as Message
      expect(now.text).not.toBe(before.text)
      return now
    })
  }

  const preview = await offer(4120)
  expect(preview.text).toContain('机构：北山县人民政府　地点：北山')
  expect((await press(await press(preview, '改元数据'), '年份 −1')).text).toContain('总结：2023年')
  expect((await press(await offer(4120), '发布')).text).toContain('已发布并载入')
  expect(firstLine(await ask('北山县城镇新增就业多少人'))).toMatch(/^4120人/)

  const done = await press(await offer(4150), '发布')
  expect(firstLine(await ask('北山县城镇新增就业是多少人'))).toMatch(/^4150人/)
  await press(done, '恢复原来的')
  expect(firstLine(await ask('北山县全年城镇新增就业多少人'))).toMatch(/^4120人/)

  const writer = await ArchiveWriter.open(corpusUrl)
  expect((await offer(4160)).text).toContain('正在装入别的报告')
  await writer.close()

  const shelf = new ArchiveShelf(corpusUrl, corpus)
  await shelf.load()
  const publisher = new ArchivePublisher(shelf, Date.now)
  expect(await publisher.withdraw('北山县')).toMatchObject({ kind: 'changed' })
  expect(shelf.library.reports.map(({ id }) => id)).toEqual([last.id])
  expect(await publisher.withdraw(last.id)).toMatchObject({ kind: 'refusal' })
  const [withdrawn] = await publisher.withdrawn()
  expect(await publisher.restore(withdrawn?.key ?? '')).toMatchObject({ undo: null })
  expect(shelf.library.reports).toHaveLength(2)
  expect(await publisher.restore(withdrawn?.key ?? '')).toBeNull()
  const restarted = server.restart('immediate')
  const told = await publisher.offer({ name: '北山县.txt', bytes: Buffer.from(NORTH(1)) })
  await restarted
  if (told.kind === 'refusal') expect(told.reason).toContain('数据库暂时连不上')
  await shelf.close()

  await telegram.idle()
  expect(telegram.refused).toEqual([])
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
}, 300_000)

test('pages say that nobody can look where the server is gone', async () => {
  const address = await server.newDatabase()
  await file(address, [former])
  const shelf = new ArchiveShelf(address, CORPUS)
  await shelf.load()
  const reader = createReader({ library: () => shelf.library, paint: async () => null })
  const restarted = server.restart('fast')
  const statuses = new Set<number>()
  for (let times = 0; times < 5; times++)
    statuses.add((await reader.request(`/?q=${encodeURIComponent(`里程${times}`)}`)).status)
  await restarted
  for (const status of statuses) expect([200, 503]).toContain(status)
  await shelf.close()
})

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
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

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '../src/answer/library.ts'
import { Archive } from '../src/archive/archive.ts'
import { openLine } from '../src/archive/line.ts'
import { readCorpus, readWordFiles } from '../src/corpus.ts'
import { filed } from '../src/filing/filed.ts'
import { ArchiveWriter } from '../src/filing/writer.ts'
import { reportsPage } from '../src/reply/pages.ts'
import { yearTable } from '../src/reply/year-table.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Report } from '../src/report/report.ts'
import { createReader } from '../src/web/reader.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CountedLine, type Traffic } from './bench/counted-line.ts'
import { divisions } from './bench/divisions.ts'
import { makeReports } from './bench/large.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { CORPUS, newFolder } from './running.ts'

const tools = toolsOf(wordsOf(CORPUS, readWordFiles(CORPUS, [])))

let server: PostgresServer
const lines: CountedLine[] = []

beforeAll(async () => {
  server = await startPostgres()
}, 180_000)
afterAll(async () => {
  for (const line of lines) await line.close()
  await server.stop()
}, 60_000)

async function file(address: string, reports: readonly Report[]): Promise<void> {
  const writer = await ArchiveWriter.open(address)
  await writer.file(
    reports.map(report => filed(report, report.text, tools.analyzer)),
    'test',
  )
  await writer.tidy()
  await writer.close()
}

async function opened(address: string): Promise<{ library: Library; line: CountedLine }> {
  const line = new CountedLine(await openLine(address))
  lines.push(line)
  return { library: new Archive(line, tools).library, line }
}

// As large as one can be told from another: what is loaded and asked is what `npm run bench -- large` loads and asks.
const [FEW, MORE] = [20, 80]
const LENGTH = 5000

/** The same question with its place and year, and without. */
type Asked = Readonly<Record<keyof Told, string>>

interface Told {
  readonly named: readonly Traffic[]
  readonly unnamed: readonly Traffic[]
}

describe('what a question asks of PostgreSQL', () => {
  let few: Told
  let more: Told

  async function told(address: string, asked: readonly Asked[]): Promise<Told> {
    const { library, line } = await opened(address)
    const traffic = (of: keyof Asked) =>
      asked.map(question => {
        line.taken()
        library.ask(question[of])
        return line.taken()
      })
    return { named: traffic('named'), unnamed: traffic('unnamed') }
  }

  beforeAll(async () => {
    const folder = newFolder()
    const { questions } = await makeReports(folder, MORE, { length: LENGTH, years: 1 })
    const { reports } = readCorpus(join(folder, 'reports'))
    const first = reports.slice(0, FEW)
    const asked = questions.named.flatMap((named, at) => {
      const isThere = first.some(({ place }) => named.startsWith(place))
      return isThere ? [{ named, unnamed: questions.unnamed[at] ?? '' }] : []
    })
    expect(asked.length).toBeGreaterThan(5)
    const address = await server.newDatabase()
    await file(address, first)
    few = await told(address, asked)
    await file(address, reports.slice(FEW))
    more = await told(address, asked)
  }, 300_000)

  const mean = (all: readonly Traffic[], of: keyof Traffic) =>
    all.reduce((sum, each) => sum + each[of], 0) / all.length

  test('is little where a place is named: its lists, passages and report', () => {
    expect(mean(more.named, 'statements')).toBeLessThan(4)
    expect(mean(more.named, 'characters')).toBeLessThan(80_000)
  })

  test('is bounded where none is', () => {
    expect(mean(more.unnamed, 'statements')).toBeLessThan(6)
    expect(Math.max(...more.unnamed.map(({ rows }) => rows))).toBeLessThan(600)
    // Those of sixteen reports, their passages and lists.
    expect(Math.max(...more.unnamed.map(({ characters }) => characters))).toBeLessThan(60 * LENGTH)
  })

  test('grows much less than the reports do', () => {
    expect(mean(more.named, 'characters')).toBeLessThan(2 * mean(few.named, 'characters'))
  })
})

// 300 bodies of ten years each.
const PLACES = divisions().slice(0, 300)
const YEARS = Array.from({ length: 10 }, (_, at) => 2015 + at)
const ONE = PLACES[123] ?? ''

const short = (name: string, at: number, year: number): Report =>
  parseReport(
    `${name}-${year}`,
    `---\ntitle: ${name}人民政府工作报告\nbody: ${name}人民政府\nplace: ${name.slice(0, -1)}\nyear: ${year}\nplanYear: ${year + 1}\n---\n一、${year}年工作回顾\n\n全年粮食产量${at + 10}.${year - 2014}万吨，公路里程${at + 300}公里。${at === 7 ? `建成蓍草基地${year - 2000}处。` : ''}\n`,
  )

describe('over three thousand reports', () => {
  let library: Library
  let line: CountedLine
  const scene = () => ({ library, language: 'zh-Hans', page: 0 }) as const

  beforeAll(async () => {
    const address = await server.newDatabase()
    await file(
      address,
      PLACES.flatMap((name, at) => YEARS.map(year => short(name, at, year))),
    )
    ;({ library, line } = await opened(address))
    line.taken()
  }, 300_000)

  test('the list has pages and is looked through by words, and no report is read for it', () => {
    expect(reportsPage(scene()).text).toMatch(/3000[\s\S]*第 1\/250 页/)
    expect(reportsPage({ ...scene(), page: 249 }).text).toContain('•')
    expect(reportsPage(scene(), `${ONE} 2020`).text).toContain('2020')
    expect(line.taken().statements).toBe(0)
  })

  test('so does the first page for a browser', async () => {
    const reader = createReader({ library: () => library, paint: async () => null })
    const page = async (path: string) => await (await reader.request(path)).text()
    const count = (text: string) => text.split('class="name"').length - 1
    expect(count(await page('/?p=29'))).toBe(100)
    expect(count(await page(`/?n=${encodeURIComponent(ONE)}`))).toBe(YEARS.length)
    expect(line.taken().statements).toBe(0)
  })

  test('a table by year reads those of the bodies that speak of the topic', () => {
    const cells = yearTable('蓍草基地', library)?.rows[0]?.cells
    expect(cells?.map(cell => cell?.figure.text)).toEqual(YEARS.map(year => `${year - 2000}处`))
    expect(line.taken().rows).toBeLessThan(600)
  })

  test('two places are compared without looking into the others', () => {
    const [one, other] = [PLACES[40] ?? '', PLACES[200] ?? '']
    const answer = library.ask(`${one}和${other}2020年的公路里程哪个多`)
    const told = 'figures' in answer ? answer.figures : []
    expect(told.map(({ report, figure }) => [report.body, figure.text])).toEqual([
      [`${other}人民政府`, '500公里'],
      [`${one}人民政府`, '340公里'],
    ])
    expect(line.taken().rows).toBeLessThan(400)
  })
})

import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Library } from '../src/answer/library.ts'
import { Archive } from '../src/archive/archive.ts'
import { type Line, openLine } from '../src/archive/line.ts'
import {
  noPostings,
  packedPassages,
  packedWord,
  passagesIn,
  wordIn,
} from '../src/archive/postings.ts'
import { packedCounts, Statistics } from '../src/archive/statistics.ts'
import { readCorpus, readWordFiles } from '../src/corpus.ts'
import { filed } from '../src/filing/filed.ts'
import { load } from '../src/filing/load.ts'
import { ArchiveWriter } from '../src/filing/writer.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import type { Report } from '../src/report/report.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { generateReports } from './bench/generate.ts'
import { readQuestions } from './eval/question.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { CORPUS, newFolder } from './running.ts'
import { searchCases } from './search-cases.ts'
import { libraryWith, TWO_YEARS } from './two-years.ts'

const words = wordsOf(CORPUS, readWordFiles(CORPUS, []))
const tools = toolsOf(words)

let server: PostgresServer
const lines: Line[] = []

beforeAll(async () => {
  server = await startPostgres()
}, 180_000)
afterEach(async () => {
  for (const line of lines.splice(0)) await line.close()
})
afterAll(() => server.stop(), 60_000)

describe('what is packed', () => {
  const rising = fc
    .uniqueArray(fc.nat(1_000_000), { maxLength: 20 })
    .map(all => all.sort((one, other) => one - other))

  test('passages come out as they went in, also one after the other', () => {
    fc.assert(
      fc.property(rising, rising, (one, other) => {
        const both = Buffer.concat([packedPassages(one), packedPassages(other)])
        expect(passagesIn(both)).toEqual([...one, ...other])
      }),
    )
  })

  test('words come out with how often they stand and how long the field is', () => {
    fc.assert(
      fc.property(rising, passages => {
        const postings = noPostings()
        postings.text.passages.push(...passages)
        postings.text.times.push(...passages.map(passage => (passage % 7) + 1))
        postings.text.lengths.push(...passages.map(passage => (passage % 300) + 1))
        expect(wordIn(packedWord(postings))).toEqual(postings)
      }),
    )
  })

  test('counts of several parts add up', () => {
    const statistics = new Statistics()
    const grams = new Map([...'代表建议'].map(char => [char.charCodeAt(0), 2] as const))
    for (const word of ['代表', '建议'])
      statistics.add(packedCounts({ words: new Map([[word, 3]]), grams }))
    expect([...statistics.words]).toEqual([
      ['代表', 3],
      ['建议', 3],
    ])
    expect(statistics.count('议')).toBe(4)
    expect(statistics.count('案')).toBe(0)
  })
})

async function holding(reports: readonly Report[]): Promise<string> {
  const address = await server.newDatabase()
  await file(address, reports)
  return address
}

async function file(address: string, reports: readonly Report[]): Promise<void> {
  const writer = await ArchiveWriter.open(address)
  // Several parts, so that they have to be put together.
  for (const report of reports)
    await writer.file([filed(report, report.text, tools.analyzer)], 'test')
  await writer.tidy()
  await writer.close()
}

async function opened(address: string, onChange: (() => void) | null = null): Promise<Archive> {
  const line = await openLine(address, onChange)
  lines.push(line)
  return new Archive(line, tools)
}

searchCases('passages in PostgreSQL', async reports => {
  const { library } = await opened(await holding(reports))
  return { ...library.corpus, reports: library.reports }
})

const sets = ['examples', 'traps', 'kaizhou', 'heard']
const questions = sets
  .flatMap(name => readQuestions(new URL(`eval/${name}.jsonl`, import.meta.url)))
  .filter(({ corpus = 'corpus' }) => corpus === 'corpus')
  .filter((_, at) => at % 6 === 0)

const shown = (library: Library, question: string, context: readonly string[] = []): string =>
  toMessage(library.ask(question, { context }), library).text

describe('answers', () => {
  test('are those of reports in memory', async () => {
    const reports = [...readCorpus(CORPUS).reports, ...TWO_YEARS, ...generateReports(12, 3000)]
    const memory = libraryWith(reports)
    const { library } = await opened(await holding(reports))
    expect(library.reports.map(({ id }) => id)).toEqual(memory.reports.map(({ id }) => id))
    const differing = questions.filter(
      ({ question, context = [] }) =>
        shown(library, question, context) !== shown(memory, question, context),
    )
    expect(differing.map(({ question }) => question)).toEqual([])
  })

  test('and so is everything else that the library tells', async () => {
    const memory = libraryWith(TWO_YEARS)
    const { library } = await opened(await holding(TWO_YEARS))
    for (const [at, report] of memory.reports.entries()) {
      const other = library.reports[at] as Report
      expect(other.passages).toEqual(report.passages)
      expect(other.sections).toEqual(report.sections)
      expect(other.text).toBe(report.text)
      expect(other.folded).toBe(report.folded)
      expect(library.figures(other)).toEqual(memory.figures(report))
      expect(library.countsOf(other)).toEqual(memory.countsOf(report))
      for (const { id } of report.passages)
        expect(library.passage(id)?.passage.text).toBe(memory.passage(id)?.passage.text)
      for (const section of report.sections)
        expect(library.figuresOf(section).map(({ figure }) => figure.text)).toEqual(
          memory.figuresOf(section).map(({ figure }) => figure.text),
        )
    }
    expect(library.passage('nothing0')).toBeUndefined()
    expect(library.findSection('二')?.section.heading).toBe(
      memory.findSection('二')?.section.heading,
    )
  })
})

const SOURCE = readFileSync(join(CORPUS, 'kaizhou-npc-2024.txt'), 'utf8')
const ASKED = '代表建议办了多少件'

describe('loading', () => {
  const run = async (address: string, paths: readonly string[]) => {
    const writer = await ArchiveWriter.open(address)
    const outcome = await load(writer, { paths, words, readers: 1, onProgress: () => {} })
    await writer.close()
    return outcome
  }

  test('passes over what is there with the same text, and replaces what has another', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'kaizhou.txt'), SOURCE)
    writeFileSync(join(folder, 'empty.txt'), '')
    const address = await server.newDatabase()
    const first = await run(address, [folder])
    expect(first).toMatchObject({ loaded: 1, unchanged: 0, problems: [{ file: 'empty.txt' }] })
    expect(await run(address, [folder])).toMatchObject({ loaded: 0, unchanged: 1 })

    const { library } = await opened(address)
    expect(shown(library, '常委会会议开了几次')).toContain('次')
    writeFileSync(join(folder, 'kaizhou.txt'), SOURCE.replaceAll('228件', '229件'))
    expect(await run(address, [join(folder, 'kaizhou.txt')])).toMatchObject({ loaded: 1 })
    // Nobody has told this one: it notices by itself.
    expect(shown(library, ASKED)).toContain('229件')
  })

  test('a report that is taken out is not told any more, and the others are as before', async () => {
    const [former, last] = TWO_YEARS as [Report, Report]
    const address = await holding([former, last])
    const archive = await opened(address)
    expect(archive.library.ask('粮食产量多少').kind).toBe('figure')
    const writer = await ArchiveWriter.open(address)
    expect(await writer.remove([last.id, 'unknown'])).toBe(1)
    await writer.close()
    expect(archive.refresh()).toBe(true)
    expect(archive.refresh()).toBe(false)
    const alone = libraryWith([former])
    expect(archive.library.reports.map(({ id }) => id)).toEqual([former.id])
    expect(shown(archive.library, '粮食产量多少')).toBe(shown(alone, '粮食产量多少'))
    const { vocabulary } = archive.library.corpus.index
    expect(vocabulary.idf('公路')).toBe(alone.corpus.index.vocabulary.idf('公路'))
  })

  test('is for one process at a time', async () => {
    const address = await holding([])
    const writer = await ArchiveWriter.open(address)
    await expect(ArchiveWriter.open(address)).rejects.toThrow('by another process')
    await writer.close()
  })

  test('is heard of by whoever has the archive open', async () => {
    const [former, last] = TWO_YEARS as [Report, Report]
    const address = await holding([former])
    let archive: Archive | undefined
    archive = await opened(address, () => archive?.refresh())
    expect(archive.library.reports).toHaveLength(1)
    await file(address, [last])
    await vi.waitFor(() => expect(archive?.library.reports).toHaveLength(2), 60_000)
    expect(shown(archive.library, '粮食产量多少')).toBe(
      shown(libraryWith(TWO_YEARS), '粮食产量多少'),
    )
  })

  test('an archive that nothing was loaded into says so', async () => {
    await expect(opened(await server.newDatabase())).rejects.toThrow('还没有报告')
  })
})

describe('the command line', () => {
  const cli = async (address: string, ...args: readonly string[]) => {
    const env = { ...process.env, CORPUS_URL: address }
    const path = ['--import', 'tsx', 'src/cli.ts', ...args]
    return (await promisify(execFile)('node', path, { env })).stdout
  }

  test('loads, lists, asks and takes out', async () => {
    const address = await server.newDatabase()
    const file = join(CORPUS, 'kaizhou-npc-2024.txt')
    expect(await cli(address, 'load', file)).toContain('装入 1 份')
    expect(await cli(address, 'load', CORPUS)).toContain('装入 0 份，没有变的 1 份')
    expect(await cli(address, 'reports', '开州')).toMatch(/^kaizhou-npc-2024\t/)
    expect(await cli(address, 'ask', ASKED)).toContain('228件')
    expect(JSON.parse(await cli(address, 'index', '--json'))).toMatchObject({ reports: 1 })
    expect(await cli(address, 'ask', '--help')).not.toContain(address)
    await expect(cli(address, 'unload', 'other')).rejects.toThrow('没有这样的报告：other')
    expect(await cli(address, 'unload', 'kaizhou-npc-2024')).toContain('取出 1 份')
    expect(await cli(address, 'reports')).toBe('')
  }, 600_000)
})

describe('a server that goes', () => {
  test('gives no wrong answer, and is asked again when it is back', async () => {
    const address = await holding(TWO_YEARS)
    const { library } = await opened(address)
    const expected = shown(libraryWith(TWO_YEARS), '粮食产量多少')
    const kinds = new Set<string>()
    const ask = () => {
      try {
        // Never the same twice: what was answered is remembered.
        const answer = library.ask(`粮食产量多少${'？'.repeat(kinds.size + 1)}`)
        kinds.add(answer.kind)
      } catch (error) {
        kinds.add((error as Error).name)
      }
    }
    ask()
    const restarted = server.restart('immediate')
    for (let times = 0; times < 20; times++) {
      ask()
      await new Promise(resolve => setImmediate(resolve))
    }
    await restarted
    await vi.waitFor(() => expect(shown(library, '粮食产量多少')).toBe(expected), 60_000)
    for (const kind of kinds) expect(['figure', 'Unavailable']).toContain(kind)
  })
})

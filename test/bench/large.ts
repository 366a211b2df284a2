import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { readWordFiles } from '../../src/corpus.ts'
import { figuresOf } from '../../src/figure/figures.ts'
import { load } from '../../src/filing/load.ts'
import { ArchiveWriter } from '../../src/filing/writer.ts'
import { parseReport } from '../../src/report/parse.ts'
import { wordsOf } from '../../src/words.ts'
import { percentiles } from '../eval/evaluate.ts'
import { startPostgres } from '../postgres.ts'
import { CORPUS, newFolder, ROOT } from '../running.ts'
import { seeded } from '../soak/random.ts'
import { divisions } from './divisions.ts'
import { generatedTexts } from './generate.ts'
import { lucenePeer, MEASURED } from './peers.ts'

/** What was measured over many reports in PostgreSQL. */
export interface LargeResult {
  readonly reports: number
  readonly passages: number
  readonly loadSeconds: number
  /** Reports a second, and that for each core. */
  readonly rate: number
  readonly ratePerCore: number
  /** Megabytes of the reports and of the index over them. */
  readonly reportsMb: number
  readonly indexMb: number
  readonly asked: Asked
  readonly lucene: { readonly median: number; readonly p99: number; readonly rss: number } | null
}

/** What the asking process told of itself. */
export interface Asked {
  /** The most that it had in memory, and what it took of the processor with its start. */
  readonly rssMb: number
  readonly cpuMs: number
  readonly named: Times
  readonly unnamed: Times
}

/** Milliseconds of whole answers. */
export interface Times {
  readonly median: number
  readonly p99: number
}

const LENGTH = 19_000 // characters: some 109 passages, as real reports have
const YEARS = 10
const QUESTIONS = 200

/**
 * Loads generated reports of real places into PostgreSQL, and asks them in a process of its own.
 *
 * @example (await measureLarge(1150)).asked.named.median
 */
export async function measureLarge(
  count: number,
  tell: (line: string) => void,
): Promise<LargeResult> {
  const folder = newFolder()
  const made = makeReports(join(folder, 'reports'), count)
  const server = await startPostgres()
  try {
    const address = await server.newDatabase()
    const loaded = await loadAll(address, join(folder, 'reports'), tell)
    const sizes = await sizesOf(address)
    const asked = await askApart(address, made.questions)
    writeFileSync(join(folder, 'passages.txt'), `${made.passages.join('\n')}\n`)
    writeFileSync(join(folder, 'questions.txt'), `${made.questions.unnamed.join('\n')}\n`)
    const lucene = await lucenePeer(folder, made.questions.unnamed.length)
    return { reports: count, passages: made.passages.length, ...loaded, ...sizes, asked, lucene }
  } finally {
    await server.stop()
  }
}

interface Questions {
  readonly named: readonly string[]
  readonly unnamed: readonly string[]
}

interface Made {
  readonly questions: Questions
  readonly passages: readonly string[]
}

/**
 * Writes generated reports of real places, and questions of what they count: those that name place and year, and the
 * same without.
 *
 * @example makeReports('reports', 1150).questions.named[0] // '三台县2016年粮食产量多少'
 */
// Every so many reports one is read for what it counts: what is asked of places and of all has an answer somewhere.
export function makeReports(dir: string, count: number): Made {
  mkdirSync(dir, { recursive: true })
  const places = divisions()
  const random = seeded(20_260_115)
  const questions: Record<keyof Made['questions'], string[]> = { named: [], unnamed: [] }
  const passages: string[] = []
  const every = Math.max(1, Math.floor(count / QUESTIONS))
  for (const [at, body] of generatedTexts(count, LENGTH).entries()) {
    const place = places[Math.floor(at / YEARS) % places.length] ?? ''
    const year = 2016 + (at % YEARS)
    const source = withHead(body, place, year)
    writeFileSync(join(dir, `${place}-${year}.txt`), source)
    const report = parseReport(`${place}-${year}`, source)
    passages.push(...report.passages.map(passage => passage.text.replace(/\s+/g, ' ')))
    if (at % every !== 0) continue
    const counted = figuresOf(report).filter(
      ({ what, number }) => what.length > 3 && number !== null,
    )
    const figure = counted[Math.floor(random() * counted.length)]
    if (figure === undefined) continue
    questions.named.push(`${place}${year}年${figure.what}多少`)
    questions.unnamed.push(`${figure.what}是多少`)
  }
  return { questions, passages }
}

function withHead(text: string, place: string, year: number): string {
  const body = text.slice(text.indexOf('\n---\n') + 5)
  return `---\ntitle: ${place}人民政府${year}年工作报告\nbody: ${place}人民政府\nplace: ${place.slice(0, -1)}\nyear: ${year}\nplanYear: ${year + 1}\n---\n${body}`
}

async function loadAll(address: string, dir: string, tell: (line: string) => void) {
  const cores = availableParallelism()
  const writer = await ArchiveWriter.open(address)
  let told = 0
  const { loaded, seconds } = await load(writer, {
    paths: [dir],
    words: wordsOf(CORPUS, readWordFiles(CORPUS, [])),
    readers: cores,
    onProgress: ({ read, seconds }) => {
      if (read - told < 100) return
      told = read
      tell(`${read} reports, ${(read / seconds).toFixed(1)} a second`)
    },
  })
  await writer.close()
  return { loadSeconds: seconds, rate: loaded / seconds, ratePerCore: loaded / seconds / cores }
}

async function sizesOf(address: string) {
  const client = new pg.Client(address)
  await client.connect()
  const { rows } = await client.query(
    `select pg_total_relation_size('archive_reports') + pg_total_relation_size('archive_marks') as reports,
       pg_total_relation_size('archive_words') + pg_total_relation_size('archive_grams')
         + pg_total_relation_size('archive_segments') as index`,
  )
  await client.end()
  return { reportsMb: Number(rows[0].reports) / 1e6, indexMb: Number(rows[0].index) / 1e6 }
}

// The program itself, as the command line starts it.
async function askApart(address: string, { named, unnamed }: Questions): Promise<Asked> {
  const child = spawn(
    process.execPath,
    ['--import', MEASURED, join(ROOT, 'src/start.js'), 'cli', 'ask', '--json'],
    { cwd: ROOT, env: { ...process.env, CORPUS_URL: address } },
  )
  const lines = [...named, ...unnamed].map((question, id) => JSON.stringify({ id, question }))
  child.stdin.end(`${lines.join('\n')}\n`)
  const [told, written] = await Promise.all([text(child.stderr), text(child.stdout)])
  const times = written
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as { readonly took_ms: number }).took_ms)
  const [, cpu = 'NaN', rss = 'NaN'] = /CPU (\S+) (\S+)$/.exec(told) ?? []
  return {
    rssMb: Number(rss),
    cpuMs: Number(cpu),
    named: percentiles(times.slice(0, named.length)),
    unnamed: percentiles(times.slice(named.length)),
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { readWordFiles } from '../../src/corpus.ts'
import { figuresOf } from '../../src/figure/figures.ts'
import { parseReport } from '../../src/report/parse.ts'
import { toolsOf, wordsOf } from '../../src/words.ts'
import { percentiles } from '../eval/evaluate.ts'
import { type PostgresServer, startPostgres } from '../postgres.ts'
import { CORPUS, newFolder, ROOT } from '../running.ts'
import { seeded } from '../soak/random.ts'
import { divisions } from './divisions.ts'
import { textsInTurn } from './generate.ts'
import { lucenePeer, MEASURED_LINES } from './peers.ts'
import { fileRelabelled } from './relabelled.ts'

/** What was measured over many reports in PostgreSQL. */
export interface LargeResult {
  readonly reports: number
  readonly passages: number
  readonly loaded: Loaded
  /** Megabytes of the reports and of the index over them. */
  readonly reportsMb: number
  readonly indexMb: number
  readonly asked: Asked
  readonly lucene: { readonly median: number; readonly p99: number; readonly rss: number } | null
}

/** What loading took. */
export interface Loaded {
  readonly seconds: number
  /** Seconds of processor time, of those who read and of PostgreSQL. */
  readonly cpu: number
  readonly serverCpu: number
  /** Reports for a second of processor time: what a core that does nothing else loads. */
  readonly ratePerCore: number
}

/** What the asking process told of itself. */
export interface Asked {
  /** The most that it had in memory. */
  readonly rssMb: number
  readonly named: Times
  readonly unnamed: Times
  /** PostgreSQL's milliseconds of processor time, a question. */
  readonly serverCpu: number
}

/** Milliseconds of whole answers: by the clock, and of processor time, all threads of the process together. */
export interface Times {
  readonly clock: { readonly median: number; readonly p99: number }
  readonly cpu: { readonly median: number; readonly p99: number }
}

const LENGTH = 19_000 // characters: some 86 passages
const YEARS = 10
const QUESTIONS = 200
const MOST_READ = 1150 // reports; more are the same under other names
const MOST_TIMES = 10
const WARM = 150 // asked first and not counted: a bot that has just started is slower

/**
 * Loads generated reports of real places into PostgreSQL as the command line does, and asks them in a process of its
 * own.
 *
 * @example (await measureLarge(1150, console.log)).asked.named.cpu.median
 */
export async function measureLarge(
  count: number,
  tell: (line: string) => void,
): Promise<LargeResult> {
  const folder = newFolder()
  const times = Math.max(1, Math.round(count / MOST_READ))
  const read = Math.round(count / times)
  const made = await makeReports(folder, read)
  tell(`${read} reports written, ${made.passages} passages`)
  const server = await startPostgres()
  try {
    const address = await server.newDatabase()
    const loaded = await loadAll(address, join(folder, 'reports'), { server, count: read, tell })
    if (times > 1) {
      const tools = toolsOf(wordsOf(CORPUS, readWordFiles(CORPUS, [])))
      await fileRelabelled(address, { times, placeOf: otherPlace, tools, tell })
    }
    const sizes = await sizesOf(address)
    const asked = await askApart(address, spread(made.questions, times), server)
    writeFileSync(join(folder, 'questions.txt'), `${made.questions.unnamed.join('\n')}\n`)
    const lucene = times > 1 ? null : await lucenePeer(folder, made.questions.unnamed.length)
    const passages = made.passages * times
    return { reports: read * times, passages, loaded, ...sizes, asked, lucene }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of a list of divisions another of the same kind for each time that a report is there. */
export function otherPlace(place: string, copy: number): string {
  const kin = divisions().filter(name => name.at(-1) === place.at(-1))
  const step = Math.floor(kin.length / MOST_TIMES)
  return kin[(kin.indexOf(place) + copy * step) % kin.length] ?? place
}

/** Each question of another of the places that have the same report. */
export function spread({ warm, named, unnamed }: Questions, times: number): Questions {
  const other = (question: string, at: number) =>
    question.replace(/^(.{2,4}?[县市])(?=\d{4}年)/u, place => otherPlace(place, at % times))
  return { warm: warm.map(other), named: named.map(other), unnamed }
}

interface Questions {
  readonly warm: readonly string[]
  readonly named: readonly string[]
  readonly unnamed: readonly string[]
}

interface Making {
  /** Characters of a report. */
  readonly length?: number
  /** Reports of one place, a year each. */
  readonly years?: number
}

interface Made {
  readonly questions: Questions
  readonly passages: number
}

/**
 * Writes generated reports of real places and their passages into a folder, and makes questions of what they count:
 * those that name place and year, each of another report, and the same without.
 *
 * @example (await makeReports(folder, 1150)).questions.named[0] // '三台县2016年粮食产量多少'
 */
export async function makeReports(
  folder: string,
  count: number,
  { length = LENGTH, years = YEARS }: Making = {},
): Promise<Made> {
  const dir = join(folder, 'reports')
  mkdirSync(dir, { recursive: true })
  const places = divisions()
  const random = seeded(20_260_115)
  const asked: { readonly named: string; readonly unnamed: string }[] = []
  const written = createWriteStream(join(folder, 'passages.txt'))
  const every = Math.max(1, Math.floor(count / (QUESTIONS + WARM)))
  let [at, passages] = [0, 0]
  for (const body of textsInTurn(count, length)) {
    const place = places[Math.floor(at / years) % places.length] ?? ''
    const year = 2016 + (at % years)
    const source = withHead(body, place, year)
    writeFileSync(join(dir, `${place}-${year}.txt`), source)
    const report = parseReport(`${place}-${year}`, source)
    for (const passage of report.passages) written.write(`${passage.text.replace(/\s+/g, ' ')}\n`)
    passages += report.passages.length
    if (at++ % every !== 0) continue
    const counted = figuresOf(report).filter(
      ({ what, number }) => what.length > 3 && number !== null,
    )
    const figure = counted[Math.floor(random() * counted.length)]
    if (figure === undefined) continue
    asked.push({
      named: `${place}${year}年${figure.what}多少`,
      unnamed: `${figure.what}是多少`,
    })
  }
  await new Promise<void>(resolve => written.end(resolve))
  return { questions: questionsOf(asked), passages }
}

/** Those that are asked first are spread over all places as the others are. */
function questionsOf(asked: readonly { readonly named: string; readonly unnamed: string }[]) {
  const most = Math.min(WARM, Math.floor(asked.length / 2))
  const isWarm = (_: unknown, at: number) =>
    Math.floor((at * most) / asked.length) !== Math.floor(((at + 1) * most) / asked.length)
  const counted = asked.filter((each, at) => !isWarm(each, at))
  return {
    warm: asked.filter(isWarm).flatMap(({ named, unnamed }) => [named, unnamed]),
    named: counted.map(({ named }) => named),
    unnamed: counted.map(({ unnamed }) => unnamed),
  }
}

function withHead(text: string, place: string, year: number): string {
  const body = text.slice(text.indexOf('\n---\n') + 5)
  return `---\ntitle: ${place}人民政府${year}年工作报告\nbody: ${place}人民政府\nplace: ${place.slice(0, -1)}\nyear: ${year}\nplanYear: ${year + 1}\n---\n${body}`
}

interface LoadOptions {
  readonly server: PostgresServer
  readonly count: number
  readonly tell: (line: string) => void
}

// As anybody loads them: `cli load`, with as many readers as there are cores.
async function loadAll(
  address: string,
  dir: string,
  { server, count, tell }: LoadOptions,
): Promise<Loaded> {
  const [cpuBefore, serverBefore, begun] = [cpuOfChildren(), server.cpu(), performance.now()]
  const args = [join(ROOT, 'src/start.js'), 'cli', 'load', dir]
  const child = startProgram(args, address)
  const ended = new Promise(resolve => child.once('exit', resolve))
  const told = child.stderr === null ? [] : createInterface({ input: child.stderr })
  for await (const line of told) tell(line)
  const code = await ended
  if (code !== 0) throw new Error(`cli load: expected 0, got ${code}`)
  const seconds = (performance.now() - begun) / 1000
  const cpu = (cpuOfChildren() - cpuBefore) / 1000
  const serverCpu = (server.cpu() - serverBefore) / 1000
  return { seconds, cpu, serverCpu, ratePerCore: count / (cpu + serverCpu) }
}

const startProgram = (args: readonly string[], address: string): ChildProcess =>
  spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, CORPUS_URL: address },
    stdio: ['pipe', 'pipe', 'pipe'],
  })

/** Milliseconds of processor time of children that have ended, and of theirs; none where the system does not tell. */
function cpuOfChildren(): number {
  if (process.platform !== 'linux') return Number.NaN
  const stat = readFileSync('/proc/self/stat', 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) * TICK
}

const TICK = 10 // milliseconds, on every Linux that Node runs on

async function sizesOf(address: string) {
  const client = new pg.Client(address)
  await client.connect()
  const { rows } = await client.query(
    `select pg_total_relation_size('archive_reports') + pg_total_relation_size('archive_marks')
         + pg_total_relation_size('archive_passages') as reports,
       pg_total_relation_size('archive_words') + pg_total_relation_size('archive_grams')
         + pg_total_relation_size('archive_segments') as index`,
  )
  await client.end()
  return { reportsMb: Number(rows[0].reports) / 1e6, indexMb: Number(rows[0].index) / 1e6 }
}

// The program itself, as the command line starts it.
async function askApart(
  address: string,
  { warm, named, unnamed }: Questions,
  server: PostgresServer,
): Promise<Asked> {
  const before = server.cpu()
  const args = ['--import', MEASURED_LINES, join(ROOT, 'src/start.js'), 'cli', 'ask', '--json']
  const child = startProgram(args, address)
  const all = [...warm, ...named, ...unnamed]
  child.stdin?.end(`${all.map((question, id) => JSON.stringify({ id, question })).join('\n')}\n`)
  if (child.stderr === null || child.stdout === null) throw new Error('cli ask: no output')
  const [told, written] = await Promise.all([text(child.stderr), text(child.stdout)])
  const clock = written
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as { readonly took_ms: number }).took_ms)
  const [, rss = 'NaN', used = '[]'] = /LINES (\S+) (\S+)$/.exec(told) ?? []
  const cpu: readonly number[] = JSON.parse(used)
  const timesOf = (from: number, to: number): Times => ({
    clock: percentiles(clock.slice(from, to)),
    cpu: percentiles(cpu.slice(from, to)),
  })
  const [first, second] = [warm.length, warm.length + named.length]
  return {
    rssMb: Number(rss),
    named: timesOf(first, second),
    unnamed: timesOf(second, all.length),
    serverCpu: (server.cpu() - before) / all.length,
  }
}

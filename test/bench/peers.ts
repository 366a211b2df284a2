import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { readCorpus } from '../../src/corpus.ts'
import { parseReport } from '../../src/report/parse.ts'
import type { Report } from '../../src/report/report.ts'
import { percentiles } from '../eval/evaluate.ts'
import { CORPUS, newFolder, ROOT } from '../running.ts'
import { writeGenerated } from './generate.ts'

/** What one engine cost. */
export interface Cost {
  readonly engine: string
  readonly median: number
  readonly p99: number
  /** Milliseconds of CPU for a question, and for the index. */
  readonly cpu: number
  readonly build: number
  readonly rss: number
}

const ENGINES = ['ours', 'minisearch', 'fts5'] as const
const NAMES: Readonly<Record<string, string>> = {
  ours: 'this bot, whole answers',
  minisearch: 'MiniSearch on jieba, naive',
  fts5: 'SQLite FTS5 on bigrams',
  lucene: 'Lucene on bigrams',
}
const AT_ONCE = 40
const ROUNDS = 3
const JARS = '/usr/share/java'

/**
 * This bot beside other engines on the same passages and questions: each in a process of its own, all by turns, so that
 * what else the machine does meets them alike. The first round is not counted.
 *
 * @example await comparePeers(1, ['代表建议办了多少件'])
 */
export async function comparePeers(reports: number, questions: readonly string[]): Promise<Cost[]> {
  const folder = newFolder()
  writePassages(folder, reports, questions)
  const peers = [...ENGINES.map(engine => startPeer(engine, folder)), ...lucene(folder)]
  try {
    for (const peer of peers) await peer.built
    for (let round = 0; round <= ROUNDS; round++)
      for (let from = 0; from < questions.length; from += AT_ONCE)
        for (const peer of peers)
          await peer.ask([from, Math.min(from + AT_ONCE, questions.length)], round > 0)
    return await Promise.all(peers.map(peer => peer.cost()))
  } finally {
    for (const peer of peers) peer.end()
  }
}

/**
 * Lucene over the passages and questions that lie in a folder; null where Java or Debian's jars are missing.
 *
 * @example await lucenePeer(folder, 200)
 */
export async function lucenePeer(folder: string, questions: number): Promise<Cost | null> {
  const [peer] = lucene(folder)
  if (peer === undefined) return null
  try {
    await peer.built
    for (let round = 0; round <= ROUNDS; round++) await peer.ask([0, questions], round > 0)
    return await peer.cost()
  } finally {
    peer.end()
  }
}

function writePassages(folder: string, count: number, questions: readonly string[]): void {
  const into = join(folder, 'reports')
  mkdirSync(into)
  if (count === 1) cpSync(CORPUS, into, { recursive: true })
  const texts = count === 1 ? [] : writeGenerated(into, count, 20_000)
  const reports: readonly Report[] =
    count === 1 ? readCorpus(CORPUS).reports : texts.map((text, at) => parseReport(`${at}`, text))
  const passages = reports.flatMap(report => report.passages.map(passage => passage.text))
  writeFileSync(join(folder, 'passages.txt'), lines(passages))
  writeFileSync(join(folder, 'questions.txt'), lines(questions))
}

const lines = (texts: readonly string[]): string =>
  texts.map(text => `${text.replace(/\s+/g, ' ')}\n`).join('')

function startPeer(engine: string, folder: string): Peer {
  return new Peer(engine, process.execPath, [
    ...['--import', 'tsx', join(ROOT, 'test/bench/peer.ts'), engine, folder],
  ])
}

/** Where Debian's jars lie, and a Java that compiles. */
function lucene(folder: string): Peer[] {
  const jars = existsSync(JARS) ? readdirSync(JARS) : []
  const wanted = jars.filter(name => /^lucene-(?:core|analyzers-common)-.*\.jar$/.test(name))
  if (wanted.length < 2 || !existsSync('/usr/bin/java')) return []
  const path = wanted.map(name => join(JARS, name)).join(':')
  return [new Peer('lucene', 'java', ['-cp', path, join(ROOT, 'test/bench/Lucene.java'), folder])]
}

interface Told {
  readonly build?: number
  readonly times?: readonly number[]
  readonly cpu?: number
  readonly rss?: number
}

class Peer {
  readonly built: Promise<void>
  readonly #engine: string
  readonly #child: ChildProcess
  readonly #told: AsyncIterator<string>
  readonly #times: number[] = []
  #build = 0
  #cpu = 0
  #rss = 0

  constructor(engine: string, command: string, args: readonly string[]) {
    this.#engine = engine
    this.#child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const { stdout } = this.#child
    if (stdout === null) throw new Error(`${engine}: no output`)
    this.#told = createInterface({ input: stdout })[Symbol.asyncIterator]()
    this.built = this.#next().then(({ build = 0 }) => {
      this.#build = build
    })
  }

  async ask([from, to]: readonly [number, number], counts: boolean): Promise<void> {
    this.#child.stdin?.write(`${from} ${to}\n`)
    const { times = [], cpu = 0, rss = 0 } = await this.#next()
    this.#rss = rss
    if (!counts) return
    this.#times.push(...times)
    this.#cpu += cpu
  }

  async cost(): Promise<Cost> {
    const { median, p99 } = percentiles(this.#times)
    const cpu = this.#cpu / this.#times.length
    const engine = NAMES[this.#engine] ?? this.#engine
    return { engine, median, p99, cpu, build: this.#build, rss: this.#rss }
  }

  end(): void {
    this.#child.kill()
  }

  async #next(): Promise<Told> {
    const { value, done } = await this.#told.next()
    if (done) throw new Error(`${this.#engine}: the process ended`)
    return JSON.parse(value) as Told
  }
}

/** Has a process tell at its end what it took of the processor, and the most memory that it had. */
export const MEASURED =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("CPU "+(user+system)/1000+" "+process.resourceUsage().maxRSS/1000)})'

const LINES = `const used=()=>{const{user,system}=process.cpuUsage();return(user+system)/1000}
const write=process.stdout.write.bind(process.stdout),all=[];let last=0
process.stdout.write=(piece,...rest)=>{const now=used();all.push(+(now-last).toFixed(2));last=now;return write(piece,...rest)}
process.on("exit",()=>process.stderr.write("LINES "+process.resourceUsage().maxRSS/1000+" "+JSON.stringify(all)))`

/** The same for each line that it writes: of the first with its start. */
export const MEASURED_LINES = `data:text/javascript,${encodeURIComponent(LINES)}`

const NAIVE = `
const MiniSearch = require('minisearch')
const jieba = require('nodejieba')
const { readFileSync } = require('node:fs')
const index = new MiniSearch({ fields: ['text'], storeFields: ['text'], tokenize: text => jieba.cut(text) })
const texts = readFileSync('corpus/kaizhou-npc-2024.txt', 'utf8').match(/[^。]+。/g)
index.addAll(texts.map((text, id) => ({ id, text })))
console.log(index.search(readFileSync(0, 'utf8').trim())[0].text)
`

/** CPU in milliseconds and memory in megabytes from the start to the first answer, from a pipe. */
export interface Start {
  readonly cpu: number
  readonly rss: number
}

/**
 * The start of this bot, and of the shortest program that finds a sentence with MiniSearch and jieba; of some by turns
 * the least.
 *
 * @example await compareStarts('代表建议办了多少件') // { ours: { cpu: 700, rss: 215 }, naive: { cpu: 1200, rss: 330 } }
 */
export async function compareStarts(question: string): Promise<{ ours: Start; naive: Start }> {
  const [ours, naive]: [Start[], Start[]] = [[], []]
  const there = { cwd: ROOT, corpus: CORPUS }
  for (let time = 0; time < ROUNDS; time++) {
    ours.push(await startOf([BOT, 'main'], question, there))
    naive.push(await startOf(['--eval', NAIVE], question, there))
  }
  const least = (starts: readonly Start[]) => ({
    cpu: Math.min(...starts.map(({ cpu }) => cpu)),
    rss: Math.min(...starts.map(({ rss }) => rss)),
  })
  return { ours: least(ours), naive: least(naive) }
}

const BOT = join(ROOT, 'src/start.js')

/**
 * The first start of this bot over many reports, and the second, which finds what the first has kept.
 *
 * @example await startsOver(115, '代表建议办了多少件') // [{ cpu: 9000, rss: 440 }, { cpu: 2500, rss: 420 }]
 */
export async function startsOver(count: number, question: string): Promise<readonly Start[]> {
  const [corpus, cwd] = [newFolder(), newFolder()]
  writeGenerated(corpus, count, 20_000)
  const first = await startOf([BOT, 'main'], question, { cwd, corpus })
  return [first, await startOf([BOT, 'main'], question, { cwd, corpus })]
}

async function startOf(
  args: readonly string[],
  question: string,
  { cwd, corpus }: { readonly cwd: string; readonly corpus: string },
): Promise<Start> {
  const env = { ...process.env, BOT_TOKEN: '', CORPUS_DIR: corpus }
  const child = spawn(process.execPath, ['--import', MEASURED, ...args], { cwd, env })
  child.stdin.end(`${question}\n`)
  const [told] = await Promise.all([text(child.stderr), text(child.stdout)])
  const [, cpu = 'NaN', rss = 'NaN'] = /CPU (\S+) (\S+)$/.exec(told) ?? []
  return { cpu: Number(cpu), rss: Number(rss) }
}

/** The date and the machine, for the tables. */
export const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? ''}`

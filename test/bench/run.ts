import { readdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { answerQuestion } from '../../src/answer/ask.ts'
import { checkSteps } from '../../src/answer/check.ts'
import type { Library } from '../../src/answer/library.ts'
import { figuresOf } from '../../src/figure/figures.ts'
import { CorpusError } from '../../src/report/decode.ts'
import { parseReport } from '../../src/report/parse.ts'
import { Shelf } from '../../src/shelf.ts'
import { type Steps, TURN } from '../../src/steps.ts'
import { percentiles } from '../eval/evaluate.ts'
import { type EvalQuestion, readQuestions } from '../eval/question.ts'
import { libraryOf } from '../eval/retrieval.ts'
import { pausesAsStarted } from './as-started.ts'
import { cpuPerAnswer } from './cpu.ts'
import { generateReports, sentenceSource } from './generate.ts'
import { hostileInputs, hostileReports } from './hostile.ts'
import { measureLarge, type Times } from './large.ts'
import type { Pause } from './pauses.ts'
import { type Cost, comparePeers, compareStarts, machine, startsOver } from './peers.ts'
import { heldAfterReloads } from './reloads.ts'
import { prepare, WAY_NAMES, WAYS } from './ways.ts'
import { pageTimes } from './web.ts'

//   npm run bench            time and memory, on this report and on many
//   npm run bench -- cpu     CPU time of an answer over HTTP, beside a bare bot's: fails above 2.5 times
//   npm run bench -- peers   this bot beside other engines, with one report and with many: tables for the README
//   npm run bench -- growth  what a question costs with 1, 10, 115 and 1,150 reports
//   npm run bench -- large   1,150 reports in PostgreSQL, or as many as are said: loading, sizes, answers; Lucene beside
//                            it; fails after so many minutes, where some are said: -- large 1150 20
//   npm run bench -- pauses  how long the process stands still at most, with many reports and hostile texts: of three runs,
//                            or as many as are said, the longest; fails above 50 ms without the time that others had
//                            the core, which on a machine that does nothing else is none: how much it was is told
//   npm run bench -- reloads what the process holds with 115 reports, and after three changes: fails above 700 MB
//   npm run bench -- hostile the longest of 150 inputs that are made to be slow, by each way in: fails above 50 ms of CPU
//   npm run bench -- web     the pages: first page, key to answer in a browser, list and search of many reports, pictures

const QUESTION_SETS = new URL('../eval/', import.meta.url)
const MANY = 115
const MOST_HOSTILE = 50 // milliseconds of CPU
// Texts that look slow: more than are kept in memory while they are read (`search/memory.ts`).
const SLOW = 24
const LONGEST_PAUSE = 50 // milliseconds
const MOST_TIMES = 2.5 // a bare bot's CPU for an answer
const MOST_HELD = 700 // megabytes, over many reports

if (process.argv[2] === 'cpu') {
  const { whole, bare } = await cpuPerAnswer(500)
  const times = whole / bare
  show(
    'CPU an answer, a bare bot with a constant',
    `${whole.toFixed(2)} ms, ${bare.toFixed(2)} ms: ${times.toFixed(2)} times; bar: ${MOST_TIMES}`,
  )
  process.exit(times > MOST_TIMES ? 1 : 0)
}

if (process.argv[2] === 'peers') {
  const asked = ownQuestions().map(({ question }) => question)
  console.log(`${machine()}; milliseconds, CPU time where it says so`)
  const { ours, naive } = await compareStarts('代表建议办了多少件')
  for (const [name, { cpu, rss }] of Object.entries({ ours, naive }))
    show(`start to first answer, ${name}`, `${ms(cpu)} of CPU, ${rss.toFixed(0)} MB`)
  show('start, ours to naive', `${(ours.cpu / naive.cpu).toFixed(2)} times`)
  const [first, again] = await startsOver(MANY, '代表建议办了多少件')
  for (const [name, start] of Object.entries({ first, again }))
    show(
      `start over ${MANY} reports, ${name}`,
      start ? `${ms(start.cpu)} of CPU, ${start.rss.toFixed(0)} MB` : '',
    )
  console.log(tableOf(await comparePeers(1, asked), 'one report'))
  const some = asked.filter((_, at) => at % 4 === 0)
  console.log(tableOf(await comparePeers(MANY, some), `${MANY} reports of 20,000 characters`))
  process.exit()
}

if (process.argv[2] === 'large') {
  endWithin(Number(process.argv[4] ?? Number.POSITIVE_INFINITY))
  await showLarge(Number(process.argv[3] ?? 1150))
  process.exit()
}

if (process.argv[2] === 'growth') {
  showGrowth(ownQuestions().filter((_, at) => at % 8 === 0))
  process.exit()
}

if (process.argv[2] === 'pauses') {
  const isWithin = await showPauses(Number(process.argv[3] ?? 3))
  process.exit(isWithin ? 0 : 1)
}

if (process.argv[2] === 'reloads') {
  for await (const { what, rss, heapUsed, heapTotal, external } of heldAfterReloads()) {
    const [of, all, beside] = [heapUsed, heapTotal, external].map(megabytes)
    show(what, `${megabytes(rss)} (heap ${of} of ${all}, buffers ${beside}); bar: ${MOST_HELD} MB`)
    if (rss > MOST_HELD * 1e6) process.exitCode = 1
  }
  process.exit()
}

if (process.argv[2] === 'hostile') {
  const isWithin = showHostile(new Shelf('corpus').library)
  process.exit(isWithin ? 0 : 1)
}

if (process.argv[2] === 'web') {
  for await (const { what, result, bar } of pageTimes()) show(what, `${result} (bar: ${bar})`)
  process.exit()
}

const loading = timed(() => new Shelf('corpus').library)
show('load corpus/, jieba included', `${ms(loading.ms)}, ${memory()}`)

const questions = ownQuestions()
ask(loading.value, questions)
show(`ask ${questions.length} questions`, times(ask(loading.value, questions)))

if (!showHostile(loading.value)) process.exitCode = 1

for (const kilobytes of [64, 512, 2048])
  show(`read the worst of hostile reports of ${kilobytes} kB`, worstReading(kilobytes * 1024))

const long = timed(() => generateReports(1, 30_000))
show('read a 30,000-character report', ms(long.ms))
show('the same with figures and index', ms(timed(() => libraryOf(long.value)).ms))

const reading = timed(() => generateReports(MANY, 20_000))
show(`read ${MANY} reports of 20,000 (${sentenceSource()})`, ms(reading.ms))
const many = timed(() => libraryOf(reading.value))
show('their figures and index', `${ms(many.ms)}, ${memory()}`)
ask(many.value, questions.slice(0, 20))
show(`ask ${questions.length} questions of them`, times(ask(many.value, questions)))

/** Whether the longest pause of all runs keeps to its bar: what others do on the machine is told beside, and not counted. */
async function showPauses(runs: number): Promise<boolean> {
  const all = new Map<string, Pause[]>()
  for (let run = 1; run <= runs; run++)
    for await (const pause of pausesAsStarted()) {
      const { what, wall, waited, own, cpu, rss } = pause
      all.set(what, [...(all.get(what) ?? []), pause])
      const beside = `${ms(waited)} of them without a core; ${ms(cpu)} of CPU at most, ${rss} MB`
      show(`${run}: ${what}`, `${ms(own)}; ${ms(wall)} by the clock, ${beside}; ${load()}`)
    }
  let isWithin = true
  for (const [what, pauses] of all) {
    const longest = (of: 'own' | 'wall') => Math.max(...pauses.map(each => each[of]))
    const isServing = pauses.every(each => each.isServing)
    const bar = isServing ? ` (bar: ${LONGEST_PAUSE} ms)` : ''
    show(what, `${ms(longest('own'))}${bar}; ${ms(longest('wall'))} by the clock`)
    isWithin &&= !isServing || longest('own') <= LONGEST_PAUSE
  }
  return isWithin
}

function load(): string {
  return `load ${loadavg()[0]?.toFixed(1)}`
}

/** Whether each way in keeps to its bar. */
function showHostile(library: Library): boolean {
  const inputs = hostileInputs()
  const worst = WAY_NAMES.map(name => {
    for (const text of inputs) prepare(name, text, library)
    const longest = longestOf(inputs, text =>
      name === 'check'
        ? longestTurn(checkSteps(library, text))
        : processorTime(() => WAYS[name](text, library)),
    )
    show(`${name}: the worst of ${inputs.length} hostile inputs of 4,096`, ms(longest))
    return longest
  })
  return Math.max(...worst) <= MOST_HOSTILE
}

function tableOf(costs: readonly Cost[], title: string): string {
  const naive = costs.find(({ engine }) => engine.includes('naive'))
  const rows = costs.map(({ engine, median, p99, cpu, build, rss }) => {
    const times = naive ? [median / naive.median, p99 / naive.p99] : []
    return `| ${engine} | ${[median, p99, cpu].map(value => value.toFixed(2)).join(' | ')} | ${ms(build)} | ${rss.toFixed(0)} | ${times.map(value => value.toFixed(2)).join(' | ')} |`
  })
  const head = `| ${title} | median | p99 | CPU | index, CPU | MB | median to naive | p99 to naive |`
  return ['', head, `|${' --- |'.repeat(8)}`, ...rows].join('\n')
}

/** Of a power law through the points: 0 where the cost does not grow, 1 where it grows as the reports do. */
function showGrowth(all: readonly EvalQuestion[]): void {
  const points = [1, 10, 115, 1150].map(count => {
    const library = libraryOf(generateReports(count, 5000))
    ask(library, all)
    const cost = processorTime(() => asked(library, all)) / all.length
    show(`a question over ${count} reports of 5,000 characters`, `${cost.toFixed(2)} ms of CPU`)
    return [Math.log(count), Math.log(cost)] as const
  })
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const slope =
    points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) /
    points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  show('it grows as the reports to the power of', slope.toFixed(2))
}

/** Not from memory, as what was asked before would be. */
function asked({ corpus }: Library, all: readonly EvalQuestion[]): void {
  for (const { question, context = [] } of all) answerQuestion(question, corpus, { context })
}

// For a run that nobody watches.
function endWithin(minutes: number): void {
  if (!Number.isFinite(minutes)) return
  const late = () => {
    console.error(`expected an end within ${minutes} minutes`)
    process.exit(1)
  }
  setTimeout(late, minutes * 60_000).unref()
}

async function showLarge(count: number): Promise<void> {
  console.log(machine())
  const { reports, passages, loaded, asked, lucene, ...sizes } = await measureLarge(count, line =>
    console.log(line),
  )
  show('reports, passages', `${reports}, ${passages}`)
  show(
    'loaded',
    `${ms(loaded.seconds * 1000)}; ${ms(loaded.cpu * 1000)} of CPU, PostgreSQL ${ms(loaded.serverCpu * 1000)}: ${loaded.ratePerCore.toFixed(1)} reports for a second of CPU`,
  )
  show(
    'in PostgreSQL',
    `${sizes.reportsMb.toFixed(0)} MB of reports, ${sizes.indexMb.toFixed(0)} MB of index`,
  )
  show('asked by the command line', `${asked.rssMb.toFixed(0)} MB at most`)
  show('a question that names place and year', timesOf(asked.named))
  show('a question that names none', timesOf(asked.unnamed))
  show('PostgreSQL, a question', `${asked.serverCpu.toFixed(1)} ms of CPU`)
  if (lucene)
    show(
      'Lucene, ten passages of the latter, by the clock',
      `median ${lucene.median.toFixed(1)} ms, p99 ${lucene.p99.toFixed(1)} ms, ${lucene.rss.toFixed(0)} MB`,
    )
}

function timesOf({ cpu, clock }: Times): string {
  const [median, p99] = [cpu.median.toFixed(1), cpu.p99.toFixed(1)]
  const byClock = `${clock.median.toFixed(1)} and ${clock.p99.toFixed(1)} ms`
  return `CPU median ${median} ms, p99 ${p99} ms; by the clock ${byClock}`
}

function ownQuestions(): EvalQuestion[] {
  const sets = readdirSync(QUESTION_SETS).filter(name => name.endsWith('.jsonl'))
  const all = sets.flatMap(name => readQuestions(new URL(name, QUESTION_SETS)))
  return all.filter(({ corpus = 'corpus' }) => corpus === 'corpus')
}

function ask(library: Library, all: readonly EvalQuestion[]): number[] {
  return all.map(({ question, context = [] }) => timed(() => library.ask(question, { context })).ms)
}

/** With figures; some of the long ones are refused. */
function worstReading(bytes: number): string {
  const readings = hostileReports(bytes).map(({ shape, text }) => {
    let isRead = true
    const used = processorTime(() => {
      isRead = isReadable(text)
    })
    return { shape, used, isRead }
  })
  const [worst] = readings.sort((a, b) => b.used - a.used)
  const refused = readings.filter(({ isRead }) => !isRead).length
  return `${ms(worst?.used ?? 0)} (${JSON.stringify(worst?.shape)}), ${refused} refused`
}

function isReadable(text: string): boolean {
  try {
    figuresOf(parseReport('hostile', text))
    return true
  } catch (error) {
    if (error instanceof CorpusError) return false
    throw error
  }
}

/**
 * Processor time of the input that takes longest: of those that look slow once all is warm the shortest of many runs, so
 * that what else the machine does is left out. Others are worked at in between, as an answer may be remembered.
 */
function longestOf(inputs: readonly string[], took: (text: string) => number): number {
  for (const text of inputs) took(text)
  const slow = shortestOf(inputs, took, 2).slice(0, SLOW)
  return shortestOf(
    slow.map(({ text }) => text),
    took,
    13,
  )[0]?.took as number
}

/** The shortest of several runs of each, the longest first. */
function shortestOf(
  inputs: readonly string[],
  took: (text: string) => number,
  times: number,
): { readonly text: string; readonly took: number }[] {
  const least = inputs.map(() => Number.POSITIVE_INFINITY)
  for (let time = 0; time < times; time++)
    for (const [at, text] of inputs.entries()) least[at] = Math.min(least[at] as number, took(text))
  return inputs
    .map((text, at) => ({ text, took: least[at] as number }))
    .sort((one, other) => other.took - one.took)
}

/** The longest turn of what others are served in between (`inTurns`). */
function longestTurn(steps: Steps<unknown>): number {
  let [longest, turn] = [0, 0]
  for (let isOver = false; !isOver; ) {
    turn += processorTime(() => {
      isOver = steps.next().done === true
    })
    longest = Math.max(longest, turn)
    if (turn >= TURN) turn = 0
  }
  return longest
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

function times(values: readonly number[]): string {
  const { median, p99 } = percentiles(values)
  return `median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`
}

function show(what: string, result: string): void {
  console.log(`${what.padEnd(52)} ${result}`)
}

function ms(value: number): string {
  return value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(2)} s`
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

function memory(): string {
  return `${Math.round(process.memoryUsage().rss / 1e6)} MB`
}

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Library } from '../../src/answer/library.ts'
import { verdictsInTurns, verdictsOf } from '../../src/answer/verdicts.ts'
import { briefSteps, type Material } from '../../src/brief/compile.ts'
import { printed } from '../../src/brief/printing.ts'
import type { Note } from '../../src/discussion/discussion.ts'
import { steady } from '../../src/heap.ts'
import { LiveShelf } from '../../src/loading/live-shelf.ts'
import { inTurns, nextTurn, type Steps, TURN } from '../../src/steps.ts'
import { warmUpSteps } from '../../src/warm-up.ts'
import { changeGenerated, writeGenerated } from './generate.ts'

/** How long one turn of the process took at most, while something was done. */
export interface Pause {
  readonly what: string
  /** Whether others may be waiting meanwhile. */
  readonly isServing: boolean
  /** By the clock. */
  readonly wall: number
  /** Of that turn, how long the process was ready to go on and had no core: others had it. */
  readonly waited: number
  /** Without such time: the longest that the process itself has made others wait, on however busy a machine. */
  readonly own: number
  /** CPU time of the turn that took most of it. */
  readonly cpu: number
  /** Megabytes, at the end. */
  readonly rss: number
}

const REPORTS = 115
const LONG = 4000
const NOTES = 1000

/** Four thousand characters each, of the kinds that were slow. */
const HOSTILE: Readonly<Record<string, string>> = {
  'equal figures': filled('1件，'),
  'different figures': filled('', at => `办理建议${at}件，`),
  growths: filled('比2023年增长1.5%、'),
  'names of towns': filled('城关镇'),
  'characters at random': filled('', at => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))),
  digits: filled('1234567890'),
  brackets: filled('（'),
  lists: filled('甲、'),
  questions: filled('多少件？'),
}

function filled(text: string, next: (at: number) => string = () => text): string {
  let long = ''
  for (let at = 0; long.length < LONG; at++) long += next(at)
  return long.slice(0, LONG)
}

/**
 * The longest pauses of this process: while many reports are loaded, one is changed, and long texts are asked and checked.
 *
 * @param folder an empty one
 *
 * @example for await (const pause of longestPauses('/tmp/empty')) process.send(pause)
 */
export async function* longestPauses(folder: string): AsyncGenerator<Pause> {
  yield await during('the machine alone, at work of 8 ms', () => inTurns(countingSteps()))
  const [reports, aside] = [join(folder, 'reports'), join(folder, 'aside')]
  for (const each of [reports, aside]) mkdirSync(each)
  const texts = writeGenerated(reports, REPORTS, 20_000)
  const [, ...others] = readdirSync(reports)
  for (const name of others) renameSync(join(reports, name), join(aside, name))
  const shelf = new LiveShelf(reports)
  const first = 'jieba is loaded, before the bot listens to anybody'
  yield { ...(await during(first, async () => shelf.prepare())), isServing: false }
  await shelf.load()
  await inTurns(warmUpSteps(shelf.library)) // as the bot does before it serves
  steady()
  for (const name of others) renameSync(join(aside, name), join(reports, name))
  yield await during(`${REPORTS} reports are loaded`, () => shelf.load())
  yield await during('nothing has changed', () => shelf.load())
  for (let time = 1; time <= 3; time++) {
    changeGenerated(reports, texts, time)
    yield await during(`one of them is changed, time ${time}`, () => shelf.load())
  }
  const { library } = shelf
  for (const [kind, text] of Object.entries(HOSTILE)) {
    yield await during(`/ask: ${kind}`, async () => void library.ask(text))
    yield await during(`/check: ${kind}`, () => verdictsInTurns(library, text))
  }
  yield await during(`a 简报 of ${NOTES} notes`, () => briefOfMany(library))
  for (const time of ['first', 'again']) {
    const starting = new LiveShelf(reports)
    starting.prepare()
    const start = await during(`started ${time}, nobody is served yet`, () => starting.load())
    yield { ...start, isServing: false }
  }
}

const SECONDS = 20

/** What the machine makes of work that is always the same, and takes as long as a turn. */
function* countingSteps(): Steps<void> {
  const start = performance.now()
  const most = counted(() => performance.now() < start + TURN)
  while (performance.now() < start + 1000 * SECONDS) {
    counted(so => so < most)
    yield
  }
}

function counted(goesOn: (so: number) => boolean): number {
  let so = 0
  while (goesOn(so)) for (let at = 0; at < 10_000; at++) so += 1
  return so
}

async function during(what: string, work: () => Promise<unknown>): Promise<Pause> {
  const longest = { wall: 0, waited: 0, own: 0, cpu: 0 }
  let isOver = false
  const watch = async () => {
    for (let last = momentNow(); !isOver; ) {
      await new Promise(resolve => setImmediate(resolve))
      const now = momentNow()
      const { wall, waited, cpu } = between(last, now)
      if (wall > longest.wall) Object.assign(longest, { wall, waited })
      longest.own = Math.max(longest.own, wall - waited)
      longest.cpu = Math.max(longest.cpu, cpu)
      last = now
    }
  }
  const watching = watch()
  await nextTurn()
  await work()
  await pause(5)
  isOver = true
  await watching
  return { what, isServing: true, ...longest, rss: Math.round(process.memoryUsage().rss / 1e6) }
}

// Where Linux tells them, nanoseconds of a thread at work and waiting for a core.
const OWN = `/proc/self/task/${process.pid}`
const areTold = existsSync(join(OWN, 'schedstat'))

/** What was used until a moment, in milliseconds. */
interface Moment {
  readonly at: number
  readonly cpu: number
  readonly waited: number
  /** The same of whom the one thread may wait for: those that compile and collect, and processes that it starts. */
  readonly helpers: ReadonlyMap<string, number>
}

function momentNow(): Moment {
  const at = performance.now()
  if (!areTold) {
    const { user, system } = process.cpuUsage()
    return { at, cpu: (user + system) / 1000, waited: 0, helpers: new Map() }
  }
  const { cpu, waited } = timesIn(OWN)
  return { at, cpu, waited, helpers: new Map(helpers().map(one => [one, timesIn(one).waited])) }
}

function helpers(): string[] {
  const children = readFileSync(join(OWN, 'children'), 'utf8').split(' ').filter(Boolean)
  const threads = readdirSync('/proc/self/task').filter(one => one !== String(process.pid))
  return [...children.map(one => `/proc/${one}`), ...threads.map(one => `/proc/self/task/${one}`)]
}

function timesIn(place: string): { readonly cpu: number; readonly waited: number } {
  const [cpu = 0, waited = 0] = told(join(place, 'schedstat')).split(' ').map(Number)
  return { cpu: cpu / 1e6, waited: waited / 1e6 }
}

function told(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it has just ended
  }
}

/**
 * Who sleeps until helpers are ready waits for a core as long as they do. Where much else runs some of them always wait, and
 * what is left is hardly more than the CPU time; where nothing else runs nothing is taken off.
 */
function between(from: Moment, to: Moment): Pick<Pause, 'wall' | 'waited' | 'cpu'> {
  const [wall, cpu, waited] = [to.at - from.at, to.cpu - from.cpu, to.waited - from.waited]
  const asleep = Math.max(0, wall - cpu - waited)
  let behind = 0
  for (const [one, until] of to.helpers) behind += until - (from.helpers.get(one) ?? 0)
  return { wall, cpu, waited: waited + Math.min(asleep, Math.max(0, behind)) }
}

async function briefOfMany(library: Library): Promise<void> {
  const material = materialOf(library)
  for (const { text } of material.state.notes) await verdictsInTurns(library, text)
  await printed(await inTurns(briefSteps(material)))
}

function materialOf(library: Library): Material {
  const [report] = library.reports
  if (report === undefined) throw new Error('no report')
  const { passages, sections } = report
  const kinds = ['意见', '建议', '肯定', '询问'] as const
  const notes = Array.from({ length: NOTES }, (_, at): Note => {
    const passage = passages[at % passages.length]
    const speaker = { id: at % 30, name: `代表${at % 30}`, username: null }
    const text = `${passage?.text.slice(0, 60)}，第${at}条：加强跟踪问效，再办${at}件`
    return {
      ...{ discussion: 1, number: at + 1, kind: kinds[at % 4] ?? '意见', text, speaker },
      ...{ part: sections[passage?.section ?? 0]?.id ?? null, passage: passage?.id ?? null },
      ...{ author: speaker.id, at: 0, state: 'unchecked', message: at, source: null, card: null },
      ...{ edits: [], answer: null },
    }
  })
  const place = { chat: -1, thread: null, convener: null, recorder: null }
  const discussion = {
    ...{ ...place, id: 1, topic: '审议工作报告', reportId: report.id, part: null },
    ...{ opened: 0, closed: null, lastNumber: NOTES, status: null },
  }
  const state = { ...place, quiet: false, queue: [], speeches: [], discussion, notes }
  const check = (text: string) => verdictsOf(library, text)
  return { state, library, check, roster: [], group: '第一组', title: report.title, now: 0 }
}

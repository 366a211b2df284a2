import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Library } from '../../src/answer/library.ts'
import { verdictsInTurns, verdictsOf } from '../../src/answer/verdicts.ts'
import { briefSteps, type Material } from '../../src/brief/compile.ts'
import { printed } from '../../src/brief/printing.ts'
import type { Note } from '../../src/discussion/discussion.ts'
import { LiveShelf } from '../../src/loading/live-shelf.ts'
import { inTurns, nextTurn } from '../../src/steps.ts'
import { warmUpSteps } from '../../src/warm-up.ts'
import { newFolder } from '../running.ts'
import { changeGenerated, writeGenerated } from './generate.ts'

/** How long one turn of the process took at most, while something was done: by the wall, and in CPU time. */
export interface Pause {
  readonly what: string
  readonly wall: number
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
 * The longest pauses of the process: while many reports are loaded, one is changed, and long texts are asked and
 * checked.
 *
 * @example for await (const pause of longestPauses()) console.log(pause)
 */
export async function* longestPauses(): AsyncGenerator<Pause> {
  const folder = join(newFolder(), 'reports')
  mkdirSync(folder)
  const texts = writeGenerated(folder, REPORTS, 20_000)
  const shelf = new LiveShelf(folder)
  shelf.prepare()
  yield await during(`${REPORTS} reports are loaded`, () => shelf.load())
  await inTurns(warmUpSteps(shelf.library)) // as the bot does before it serves
  yield await during('nothing has changed', () => shelf.load())
  for (let time = 1; time <= 3; time++) {
    changeGenerated(folder, texts, time)
    yield await during(`one of them is changed, time ${time}`, () => shelf.load())
  }
  const { library } = shelf
  for (const [kind, text] of Object.entries(HOSTILE)) {
    yield await during(`/ask: ${kind}`, async () => void library.ask(text))
    yield await during(`/check: ${kind}`, () => verdictsInTurns(library, text))
  }
  yield await during(`a 简报 of ${NOTES} notes`, () => briefOfMany(library))
}

async function during(what: string, work: () => Promise<unknown>): Promise<Pause> {
  const longest = { wall: 0, cpu: 0 }
  let isOver = false
  const watch = async () => {
    let [at, used] = [performance.now(), ownTime()]
    while (!isOver) {
      await new Promise(resolve => setImmediate(resolve))
      longest.wall = Math.max(longest.wall, performance.now() - at)
      longest.cpu = Math.max(longest.cpu, ownTime() - used)
      ;[at, used] = [performance.now(), ownTime()]
    }
  }
  const watching = watch()
  await nextTurn()
  await work()
  await pause(5)
  isOver = true
  await watching
  return { what, ...longest, rss: Math.round(process.memoryUsage().rss / 1e6) }
}

// Where Linux tells it, nanoseconds of the one thread that everybody waits for: those of the compiler and of the
// collector of what is not needed work beside it.
const OWN_TIME = `/proc/self/task/${process.pid}/schedstat`

/** CPU time so far, in milliseconds. */
function ownTime(): number {
  if (existsSync(OWN_TIME)) return Number(readFileSync(OWN_TIME, 'utf8').split(' ')[0]) / 1e6
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
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

import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Library } from '../../src/answer/library.ts'
import { Painter } from '../../src/chart/painter.ts'
import type { Picture } from '../../src/chart/svg.ts'
import { chartPicture, figurePicture } from '../../src/reply/pictures.ts'
import { inTurns } from '../../src/steps.ts'
import { warmUpSteps } from '../../src/warm-up.ts'
import { createReader } from '../../src/web/reader.ts'
import { percentiles } from '../eval/evaluate.ts'
import { libraryOf } from '../eval/retrieval.ts'
import { browserPath, library, openWindow, REPORT, startBrowser, startPages } from '../reading.ts'
import { generateReports } from './generate.ts'

/** One thing that was measured, the result in words, and what it must not pass. */
export interface Measured {
  readonly what: string
  readonly result: string
  readonly bar: string
}

const TIMES = 30
const MANY = 115
const LONG = 20_000
const QUESTIONS = ['代表建议办了多少件', '粮食产量', '专题讲座办了几场', '新增就业多少人'] as const

/**
 * What the pages take: the report's own, an answer in the browser, the list and search of many reports, pictures.
 *
 * @example for await (const { what, result, bar } of pageTimes()) console.log(what, result, bar)
 */
export async function* pageTimes(): AsyncGenerator<Measured> {
  yield* reportPage()
  if (browserPath !== undefined) yield await keyToAnswer()
  yield* manyReports(libraryOf(generateReports(MANY, LONG)))
  yield* pictures()
}

// === The server

const GZIP = { 'accept-encoding': 'gzip' }

async function* reportPage(): AsyncGenerator<Measured> {
  const reader = createReader({ library: () => library, paint: async () => null })
  const fetched = async () => {
    const response = await reader.request(REPORT, { headers: GZIP })
    return (await response.arrayBuffer()).byteLength
  }
  const first = await timed(fetched)
  yield {
    what: 'first page of the report, the very first time',
    result: `${shown(first)}, ${(first.value / 1000).toFixed(0)} KB on the wire`,
    bar: '100 ms, 150 KB',
  }
  yield { what: 'the same again', result: times(await repeated(fetched)), bar: '100 ms' }
}

async function* manyReports(many: Library): AsyncGenerator<Measured> {
  // As the bot and the pages do once they have loaded.
  await inTurns(warmUpSteps(many))
  const reader = createReader({ library: () => many, paint: async () => null })
  const fetched = (path: string) => async () =>
    (await reader.request(path, { headers: GZIP })).text()
  await fetched('/')()
  const list = await repeated(fetched('/'))
  yield { what: `list of ${many.reports.length} reports`, result: times(list), bar: '200 ms' }
  const [typed, asked]: Timed<unknown>[][] = [[], []]
  for (const question of QUESTIONS) {
    typed?.push(await timed(fetched(`/answer?${new URLSearchParams({ q: question })}`)))
    asked?.push(await timed(fetched(`/?${new URLSearchParams({ q: `${question}吗` })}`)))
  }
  const what = `search of ${many.reports.length} reports, each question new`
  yield { what: `${what}, as one types`, result: times(typed ?? []), bar: '200 ms' }
  yield { what: `${what}, as a page`, result: times(asked ?? []), bar: '200 ms' }
}

// === The browser

// When the last key goes down, and when the answer stands there: a promise of the time between.
const NEXT_ANSWER = `(() => {
  let pressed = 0
  const input = document.querySelector('.search input')
  input.addEventListener('keydown', () => { pressed = performance.now() }, { capture: true, once: true })
  window.answered = new Promise(done => new MutationObserver((_, watcher) => {
    watcher.disconnect()
    done(performance.now() - pressed)
  }).observe(document.querySelector('#options'), { childList: true }))
})()`

const NO_ANSWER = `document.querySelector('#options').replaceChildren()`

async function keyToAnswer(): Promise<Measured> {
  const [browser, pages] = [await startBrowser(), await startPages()]
  const { page } = await openWindow(browser, pages)
  await page.goto(REPORT)
  const taken: number[] = []
  for (let round = 0; round < TIMES; round += 1) {
    // An answer still on its way would be taken for the one to the last key.
    await page.evaluate(NO_ANSWER)
    // No question that was asked before.
    await page.locator('.search input').fill(`代表建议办了多少件${round}`)
    await page.locator('#options [role=option]').first().waitFor()
    await page.evaluate(NEXT_ANSWER)
    await page.keyboard.press('Backspace')
    taken.push(await page.evaluate<number>('window.answered'))
  }
  await Promise.all([browser.close(), pages.close()])
  return {
    what: 'last key to answer in the browser',
    result: `median ${ms(percentiles(taken).median)}, at most ${ms(Math.max(...taken))}`,
    bar: '50 ms',
  }
}

// === Pictures

async function* pictures(): AsyncGenerator<Measured> {
  const painter = new Painter()
  const [figure] = library.figuresAbout('专题讲座')
  const card = figure && figurePicture(figure, 'zh-Hans')
  const chart = chartPicture('立法建议', library.figuresAbout('立法建议'), 'zh-Hans')
  // 㐂 is in the whole font alone.
  const rare = card && { ...card, svg: card.svg.replaceAll('讲座', '㐂㐂') }
  for (const [name, picture] of Object.entries({ card, chart, 'card with a rare character': rare }))
    if (picture) yield await painted(name, picture, painter)
  await painter.close()
}

async function painted(name: string, picture: Picture, painter: Painter): Promise<Measured> {
  const isDrawn = (await painter.paint(picture)) !== null
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const taken = await repeated(() => painter.paint(picture))
  delay.disable()
  const pause = ms(delay.percentile(50) / 1e6)
  return {
    what: `${name} as PNG, warm`,
    result: isDrawn
      ? `${times(taken)}; the main thread meanwhile: a turn each ${pause}`
      : 'no font here has it',
    bar: '100 ms, off the main thread',
  }
}

// === Times

/** What some work gave, how long it took by the wall, and how much of it this process worked. */
interface Timed<T> {
  readonly value: T
  readonly wall: number
  readonly cpu: number
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { value, wall: performance.now() - start, cpu: (user + system) / 1000 }
}

async function repeated(work: () => Promise<unknown>): Promise<Timed<unknown>[]> {
  const taken: Timed<unknown>[] = []
  for (let time = 0; time < TIMES; time += 1) taken.push(await timed(work))
  return taken
}

/** The middle one and the longest; whatever else the machine does is in the time by the wall alone. */
function times(taken: readonly Timed<unknown>[]): string {
  const of = (pick: (time: Timed<unknown>) => number) => taken.map(pick).sort((a, b) => a - b)
  const [walls, cpus] = [of(({ wall }) => wall), of(({ cpu }) => cpu)]
  const at = (share: number) => Math.min(taken.length - 1, Math.floor(share * taken.length))
  const time = (index: number) => shown({ wall: walls[index] ?? 0, cpu: cpus[index] ?? 0 })
  return `median ${time(at(0.5))}, at most ${time(at(1))}`
}

const shown = ({ wall, cpu }: Pick<Timed<unknown>, 'wall' | 'cpu'>): string =>
  `${ms(wall)} (${ms(cpu)} of CPU)`

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`

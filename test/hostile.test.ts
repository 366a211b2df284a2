import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { verdictsInTurns, verdictsOf } from '../src/answer/verdicts.ts'
import { figuresOf } from '../src/figure/figures.ts'
import { packed } from '../src/kept/packed.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { CorpusError, decode } from '../src/report/decode.ts'
import { parseReport } from '../src/report/parse.ts'
import { Shelf } from '../src/shelf.ts'
import { hostileInputs, hostileReports } from './bench/hostile.ts'
import { prepare, WAY_NAMES, WAYS, type Way } from './bench/ways.ts'
import { CORPUS, ROOT } from './running.ts'

// `npm run bench` tells the longest in milliseconds. Here only that nothing is slow by its kind: what grew with the
// square of a text's length took seconds. Time of this process, whatever else the machine does.
const MOST_SECONDS = 1
const { library } = new Shelf(CORPUS)

describe('none of 150 inputs of 4,096 characters, each made to be slow, holds the bot up', () => {
  test('as an answer in words', () => {
    const slow = hostileInputs().filter(
      text => secondsOf(() => toMessage(library.ask(text), library)) > MOST_SECONDS,
    )
    expect(slow.map(text => text.slice(0, 40))).toEqual([])
  })

  test.each(WAY_NAMES)('%s', name => {
    const slow = hostileInputs().filter(text => {
      prepare(name, text, library)
      return secondsOf(() => WAYS[name](text, library)) > MOST_SECONDS
    })
    expect(slow.map(text => text.slice(0, 40))).toEqual([])
  })
})

// A sixth to half as much again as is counted today, when the worst takes 30 ms of CPU asked and 35 checked. What an expression does
// inside is not counted: that is held by time, above.
test('what is done for each of them, counted by V8 and not by the clock, is bounded', async () => {
  const most: Readonly<Record<Way, number>> = {
    ...{ ask: 750_000, 'ask after another': 850_000, 'ask, that before': 850_000 },
    ...{ check: 1_600_000, topic: 140_000, table: 150_000, inline: 1_500_000, section: 170_000 },
    ...{ note: 1_000_000, roster: 60_000 },
  }
  const counts = (await countedWork()).map(line => JSON.parse(line) as Counted)
  expect(counts).toHaveLength(WAY_NAMES.length * hostileInputs().length)
  expect(counts.filter(({ name, count }) => count > most[name])).toEqual([])
  // It is our code that is counted.
  for (const name of WAY_NAMES)
    expect(counts.some(each => each.name === name && each.count > most[name] / 5)).toBe(true)
}, 600_000)

interface Counted {
  readonly name: Way
  readonly count: number
}

async function countedWork(): Promise<string[]> {
  const args = ['--import', 'tsx', 'test/bench/counted.ts']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  return stdout.trim().split('\n')
}

test.each(['十', '一', '　', '（', '第', '届', '年来', '监督、', 'a', 'the ', '3天'])(
  'a paragraph of a draft that is nothing but %j is checked',
  shape => {
    const text = shape.repeat(60_000 / shape.length)
    expect(secondsOf(() => checkText(library, text))).toBeLessThan(5)
  },
)

describe('a report of one thing over and over', () => {
  // Read with the square of its length so much took a minute; it takes a second.
  test.each(hostileReports(120_000))('$shape is read, or refused for its size', ({ text }) => {
    const refusals: string[] = []
    const seconds = secondsOf(() => refusals.push(...refusedFor(text)))
    expect(seconds).toBeLessThan(8)
    for (const refusal of refusals)
      expect(refusal).toMatch(/(?:行数|数字)太多（\d+ [行个]，上限 \d+ [行个]）/)
  })

  test('one that is longer than any report is refused by its name before it is read', () => {
    const long = hostileReports(4_000_000)
    for (const { text } of long)
      expect(() => decode(Buffer.from(text), 'a.txt')).toThrow('a.txt: 文件太大')
    expect(() => parseReport('a', 'x\n'.repeat(60_000))).toThrow('a: 行数太多（60000 行')
    expect(() => parseReport('a', '5%、'.repeat(60_000))).toThrow('a: 数字太多（60000 个')
  })
})

describe('twice as much takes about twice as long, and never three times', () => {
  const [some, double] = [hostileReports(20_000), hostileReports(40_000)]
  // Measured against itself, so that no machine is too slow for it; again where something else came in between.
  test.each(some.map(({ shape, text }, at) => [shape, text, double[at]?.text ?? ''] as const))(
    'a report of %j',
    (_, text, twice) => {
      const read = (one: string) => secondsOf(() => refusedFor(one))
      const isLinear = () => read(twice) < 3 * read(text) + SHORTEST
      expect(Array.from({ length: 6 }).some(isLinear)).toBe(true)
    },
  )
})

// Seconds: what is shorter tells nothing of how it grows.
const SHORTEST = 0.01

test('2,000 notes are checked once, however often they are listed and printed', async () => {
  let checks = 0
  const counting = new Proxy(library, {
    get: (target, key) => {
      if (key === 'reports') checks += 1
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const texts = Array.from({ length: 2000 }, (_, at) => `建议办好第${at}号件，加强督办。`)
  for (const text of texts) await verdictsInTurns(counting, text)
  const first = checks
  for (const text of [...texts, ...texts]) verdictsOf(counting, text)
  for (const text of texts) await verdictsInTurns(counting, text)
  expect([first >= texts.length, checks - first]).toEqual([true, 0])
})

function refusedFor(text: string): string[] {
  try {
    const report = parseReport('a', text)
    packed(report, figuresOf(report))
    return []
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error
    return [error.reason]
  }
}

function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

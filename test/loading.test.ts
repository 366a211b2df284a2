import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { figuresOf } from '../src/figure/figures.ts'
import { packed, unpacked } from '../src/kept/packed.ts'
import { LiveShelf } from '../src/loading/live-shelf.ts'
import { parseReport } from '../src/report/parse.ts'
import { Shelf } from '../src/shelf.ts'
import { finished, inTurns, nextTurn, type Steps } from '../src/steps.ts'
import { changeOf } from '../src/words.ts'

const REPORT = 'corpus/kaizhou-npc-2024.txt'
const OTHER = `---
title: 某县人民政府工作报告
body: 某县人民政府
place: 某县
year: 2023
planYear: 2024
---
一、2023年工作回顾

全年新建羽毛球馆37座，改造图书
- 3 -
馆5座。
`
const QUESTIONS = ['代表建议办了多少件', '羽毛球馆建了几座', '图书馆改造了几座', '报告目录', '驻村']

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  cpSync(REPORT, join(folder, 'first.txt'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content)

async function loaded(): Promise<LiveShelf> {
  const shelf = new LiveShelf(folder)
  await shelf.load()
  return shelf
}

const reportIn = ({ library }: LiveShelf, id: string) =>
  library.reports.find(report => report.id === id)

describe('a report that goes from one process to another', () => {
  test('is the same, and knows its places in the file', () => {
    const report = parseReport('other', OTHER)
    const figures = figuresOf(report)
    const { sourceOffset, ...data } = unpacked(structuredClone(packed(report, figures)))
    const { sourceOffset: known, ...before } = report
    expect(data).toEqual(before)
    for (let at = 0; at < report.text.length; at++) expect(sourceOffset(at)).toBe(known(at))
  })
})

describe('a live shelf', () => {
  test('answers as one that was loaded at once', async () => {
    put('other.txt', OTHER)
    const { library } = await loaded()
    const { library: atOnce } = new Shelf(folder)
    expect(library.reports.map(({ id }) => id)).toEqual(atOnce.reports.map(({ id }) => id))
    const told = (from: typeof library) =>
      QUESTIONS.map(question => JSON.stringify(from.ask(question)))
    expect(told(library)).toEqual(told(atOnce))
  })

  test('has nothing before it is loaded, and leaves the process free meanwhile', async () => {
    const shelf = new LiveShelf(folder)
    expect(shelf.isLoaded).toBe(false)
    expect(() => shelf.library).toThrow('not loaded yet')
    let turns = 0
    const loading = shelf.load()
    const count = async () => {
      while (!shelf.isLoaded) {
        turns++
        await new Promise(resolve => setImmediate(resolve))
      }
    }
    await Promise.all([loading, count()])
    expect(turns).toBeGreaterThan(10)
  })

  test('where nothing has changed does nothing', async () => {
    const shelf = await loaded()
    const { library } = shelf
    put('first.txt', new Uint8Array(0))
    cpSync(REPORT, join(folder, 'first.txt'))
    expect(await shelf.load()).toEqual({ isNew: false, problems: [] })
    expect(shelf.library).toBe(library)
  })

  test('reads only what has changed, and swaps the library as a whole', async () => {
    put('other.txt', OTHER)
    const shelf = await loaded()
    const before = shelf.library
    const first = reportIn(shelf, 'first')
    put('other.txt', OTHER.replace('37座', '38座'))
    const loading = shelf.load()
    expect(shelf.library).toBe(before)
    expect((await loading).isNew).toBe(true)
    expect(reportIn(shelf, 'first')).toBe(first)
    expect(shelf.library.ask('羽毛球馆建了几座')).toMatchObject({
      figures: [{ figure: { text: '38座' } }],
    })
    expect(before.ask('羽毛球馆建了几座')).toMatchObject({
      figures: [{ figure: { text: '37座' } }],
    })
  })

  test('has warmed a new library up before it takes the place of the old one', async () => {
    const shelf = await loaded()
    put('other.txt', OTHER)
    await shelf.load()
    const leftToLearn = [...shelf.library.corpus.speller.learn()]
    expect(leftToLearn).toEqual([])
  })

  test('takes a changed dictionary up without loading it anew: nobody waits for it', async () => {
    const loads = vi.spyOn(createRequire(import.meta.url)('nodejieba'), 'load')
    const TEXT = '新建羽毛球馆堡垒田'
    const cutBy = ({ library }: LiveShelf) => {
      const { words, listedWords, terms, tag } = library.corpus.analyzer
      const cut = words(TEXT).map(({ text }) => text)
      expect(listedWords(TEXT).join('')).toBe(TEXT)
      expect(tag(TEXT).map(({ word }) => word)).toEqual(cut)
      expect(cut.filter(word => !terms(TEXT).includes(word))).toEqual([])
      return cut
    }
    put('dict.txt', '羽毛球馆 1000 n\n')
    const shelf = await loaded()
    const [first, before] = [loads.mock.calls.length, shelf.library]
    expect(cutBy(shelf)).not.toContain('堡垒田')
    put('dict.txt', '羽毛球馆 1000 n\n堡垒田 1000 n\n')
    expect((await shelf.load()).isNew).toBe(true)
    expect(cutBy(shelf)).toEqual(['新建', '羽毛球馆', '堡垒田'])
    put('dict.txt', '新建 1000 v\n')
    await shelf.load()
    // jieba itself knows the one, and not the other.
    expect(cutBy(shelf)).toEqual(['新建', '羽毛球馆', '堡垒', '田'])
    put('dict.txt', '新建 1000 v\n堡垒田 10 n\n')
    await shelf.load()
    expect(cutBy(shelf)).toContain('堡垒田')
    expect(loads).toHaveBeenCalledTimes(first)
    expect(shelf.library).not.toBe(before)
    loads.mockRestore()
  })

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['甲乙 3 n', '甲乙 3 n\n丙丁 5 v\n戊己', ['丙丁 v', '戊己 '], []],
    ['甲乙 3 n', '丙丁 5 v\n\n', ['丙丁 v'], ['甲乙']],
    ['', '丙丁 v', ['丙丁 v'], []],
    // Weighed in another way, or single characters.
    ['甲乙 3 n', '甲乙 300 n', [], []],
    ['甲乙 3 n\n丁 5 n', '甲乙 3 n\n丙 5 n', [], []],
  ])('of a dictionary %j that becomes %j %j are new and %j gone', (former, text, more, gone) => {
    const { learned, forgotten } = changeOf(former, text)
    expect(learned.map(({ word, tag }) => `${word} ${tag}`)).toEqual(more)
    expect(forgotten).toEqual(gone)
  })

  test('takes what is gone away, names what cannot be read, each once', async () => {
    put('other.txt', OTHER)
    const shelf = await loaded()
    rmSync(join(folder, 'other.txt'))
    put('empty.txt', '')
    const { isNew, problems } = await shelf.load()
    expect(isNew).toBe(true)
    expect(problems.map(({ file }) => file)).toEqual(['empty.txt'])
    expect(shelf.library.reports.map(({ id }) => id)).toEqual(['first'])
    expect(await shelf.load()).toEqual({ isNew: false, problems: [] })
    expect(shelf.problems).toHaveLength(1)
  })

  test('a report that became unreadable is not served any more; without any the last ones are', async () => {
    put('other.txt', OTHER)
    const shelf = await loaded()
    put('other.txt', OTHER.replace('year: 2023', 'year: 去年'))
    expect((await shelf.load()).problems.map(({ file }) => file)).toEqual(['other.txt'])
    expect(shelf.library.reports.map(({ id }) => id)).toEqual(['first'])
    const { library } = shelf
    rmSync(join(folder, 'first.txt'))
    await expect(shelf.load()).rejects.toThrow('no report that can be read')
    rmSync(folder, { recursive: true })
    await expect(shelf.load()).rejects.toThrow(folder)
    expect(shelf.library).toBe(library)
  })

  test('two changes at once are taken up one after the other', async () => {
    const shelf = await loaded()
    put('other.txt', OTHER)
    const first = shelf.load()
    put('third.txt', OTHER.replace('37座', '39座'))
    await Promise.all([first, shelf.load()])
    expect(shelf.library.reports).toHaveLength(3)
  })

  test('ends with the signal', async () => {
    const ending = new AbortController()
    const shelf = new LiveShelf(folder, ending.signal)
    const loading = shelf.load()
    ending.abort('SIGTERM')
    await expect(loading).rejects.toBe('SIGTERM')
  })
})

describe('work in steps', () => {
  function* counted(to: number): Steps<number> {
    for (let at = 0; at < to; at++) yield
    return to
  }

  test('gives the same at once and in turns', async () => {
    expect(finished(counted(1000))).toBe(1000)
    expect(await inTurns(counted(1000))).toBe(1000)
  })

  test('many at once have their turns one after the other, and the process looks round in between', async () => {
    const order: string[] = []
    const taken = async (name: string) => {
      for (let time = 0; time < 2; time++) {
        await nextTurn()
        order.push(name)
        setImmediate(() => order.push('·'))
      }
    }
    await Promise.all(['a', 'b', 'c'].map(taken))
    expect(order.filter(each => each !== '·').join('')).toBe('abcabc')
    expect(order.join('')).toContain('·b')
  })
})

import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { watchFolder } from '../src/folder-watch.ts'
import { countLibrary, Shelf } from '../src/shelf.ts'

const REPORT = 'corpus/kaizhou-npc-2024.txt'
const NOBODY = 65_534
const OTHER = `---
title: 某县人民政府工作报告
body: 某县人民政府
place: 某县
year: 2023
planYear: 2024
---
一、2023年工作回顾

全年新建羽毛球馆37座，改造图书馆5座。
`

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  cpSync(REPORT, join(folder, 'first.txt'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content)
const ids = ({ library }: Shelf) => library.reports.map(({ id }) => id).sort()

// What root may read everybody may: the work is done as somebody who may not.
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return await work()
  chownSync(folder, NOBODY, NOBODY)
  process.seteuid?.(NOBODY)
  try {
    await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('a shelf', () => {
  test('serves any folder, with the words that come with the program', () => {
    const shelf = new Shelf(folder)
    expect(shelf.library.ask('代表建议办了多少件').kind).toBe('figure')
    const words = shelf.analyzer.words('持续巩固渝快政建设').map(({ text }) => text)
    expect(words).toContain('渝快政')
  })

  test('counts what it holds', () => {
    const counts = countLibrary(new Shelf(folder).library)
    expect(counts.reports).toBe(1)
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0)
  })

  test('refuses a folder without a readable report, and one that is not there', () => {
    rmSync(join(folder, 'first.txt'))
    expect(() => new Shelf(folder)).toThrow(folder)
    put('empty.txt', '')
    expect(() => new Shelf(folder)).toThrow('empty.txt')
    expect(() => new Shelf(join(folder, 'nowhere'))).toThrow('nowhere')
  })

  test('names bad files and serves the others', () => {
    put('photo.txt', Uint8Array.of(0xff, 0xd8, 0, 0, 1))
    const shelf = new Shelf(folder)
    expect(ids(shelf)).toEqual(['first'])
    expect(shelf.problems.map(({ file }) => file)).toEqual(['photo.txt'])
  })
})

describe('a changed folder', () => {
  test('makes a new library; what has not changed is kept', () => {
    const shelf = new Shelf(folder)
    const old = shelf.library
    mkdirSync(join(folder, '2023'))
    put('2023/other.txt', OTHER)
    expect(shelf.reload()).toEqual([])
    expect(ids(shelf)).toEqual(['2023/other', 'first'])
    expect(shelf.library).not.toBe(old)
    expect(shelf.library.reports.find(({ id }) => id === 'first')).toBe(old.reports[0])
    expect(old.reports).toHaveLength(1)
  })

  test('with another text in a file gives another report', () => {
    const shelf = new Shelf(folder)
    put('first.txt', OTHER)
    shelf.reload()
    expect(shelf.library.reports[0]?.title).toBe('某县人民政府工作报告')
    rmSync(join(folder, 'first.txt'))
    put('second.txt', OTHER.replace('37座', '38座'))
    shelf.reload()
    expect(ids(shelf)).toEqual(['second'])
  })

  test('tells of a bad file once', () => {
    const shelf = new Shelf(folder)
    put('empty.txt', '')
    expect(shelf.reload().map(({ file }) => file)).toEqual(['empty.txt'])
    expect(shelf.reload()).toEqual([])
  })

  test('without a report leaves the library as it was', () => {
    const shelf = new Shelf(folder)
    const { library } = shelf
    rmSync(join(folder, 'first.txt'))
    expect(() => shelf.reload()).toThrow(folder)
    expect(shelf.library).toBe(library)
  })

  test('where nothing has changed keeps the library', () => {
    const shelf = new Shelf(folder)
    const { library } = shelf
    put('first.txt', readFileSync(REPORT))
    expect(shelf.reload()).toEqual([])
    expect(shelf.library).toBe(library)
  })

  test('of which a part cannot be looked into is served without it', () => {
    mkdirSync(join(folder, 'lost+found'), { mode: 0 })
    symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.txt'))
    const shelf = new Shelf(folder)
    expect(ids(shelf)).toEqual(['first'])
    expect(shelf.problems.map(({ file }) => file)).toContain('gone.txt')
  })

  test('is noticed, many files at once', async () => {
    const shelf = new Shelf(folder)
    let changes = 0
    const stop = await shelf.watch(() => changes++)
    put('a.txt', OTHER)
    put('b.txt', OTHER)
    await expect.poll(() => changes, { timeout: 60_000 }).toBe(1)
    rmSync(join(folder, 'a.txt'))
    await expect.poll(() => changes, { timeout: 60_000 }).toBe(2)
    await stop()
  })

  test('is watched on when a part appears that nobody may look into', async () => {
    await import('chokidar') // before the rights are gone
    await asNobody(async () => {
      let changes = 0
      const stop = await watchFolder(folder, () => changes++)
      mkdirSync(join(folder, 'lost+found'), { mode: 0 })
      await expect.poll(() => changes, { timeout: 60_000 }).toBe(1)
      symlinkSync('loop', join(folder, 'loop'))
      await expect.poll(() => changes, { timeout: 60_000 }).toBe(2)
      put('later.txt', OTHER)
      await expect.poll(() => changes, { timeout: 60_000 }).toBe(3)
      await stop()
    })
  })

  // Nothing tells of these: the folder is looked at.
  test.each<[string, () => void]>([
    [
      'replaced',
      () => {
        renameSync(folder, `${folder}-old`)
        mkdirSync(folder)
        put('second.txt', OTHER)
      },
    ],
    ['moved away', () => renameSync(folder, `${folder}-old`)],
    [
      'moved away and back with another file',
      () => {
        renameSync(folder, `${folder}-old`)
        writeFileSync(join(`${folder}-old`, 'second.txt'), OTHER)
        renameSync(`${folder}-old`, folder)
      },
    ],
  ])('is noticed when it is %s', async (_, change) => {
    const shelf = new Shelf(folder)
    let changes = 0
    const stop = await shelf.watch(() => changes++, { lookEvery: 400 })
    change()
    await expect.poll(() => changes, { timeout: 60_000 }).toBe(1)
    await stop()
    rmSync(`${folder}-old`, { recursive: true, force: true })
  })

  test('is noticed when its link leads elsewhere', async () => {
    const other = mkdtempSync(join(tmpdir(), 'corpus-'))
    writeFileSync(join(other, 'second.txt'), OTHER)
    const link = `${folder}-link`
    symlinkSync(folder, link)
    const shelf = new Shelf(link)
    const stop = await shelf.watch(() => shelf.reload(), { lookEvery: 400 })
    symlinkSync(other, `${link}-new`)
    renameSync(`${link}-new`, link)
    await expect.poll(() => ids(shelf), { timeout: 60_000 }).toEqual(['second'])
    await stop()
    for (const path of [link, other]) rmSync(path, { recursive: true, force: true })
  })
})

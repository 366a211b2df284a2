import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { dictionary } from '../src/dictionary.ts'
import { fold } from '../src/report/fold.ts'
import { Segmenter } from '../src/search/segmenter.ts'
import { packedWords, WordTable } from '../src/search/word-table.ts'
import { ROOT } from './running.ts'

const SLOW = 240_000
const OWN = join(ROOT, 'corpus/dict.txt')
const table = (...words: string[]) =>
  new WordTable(packedWords(words.map((word, at) => ({ word, count: at + 3, tag: `n${at}` }))))

describe('a table of words', () => {
  test.each([
    ['蓍草', ['蓍草'], 3, 'n0'],
    ['安全卫生', ['卫生设备', '安全卫生', '全卫'], 4, 'n1'],
    ['蓍', ['蓍草'], null, ''],
    ['蓍草药', ['蓍草'], null, ''],
    ['', ['蓍草'], null, ''],
    ['蓍草', [], null, ''],
  ])('has %s among %j as often as %s', (word, words, count, tag) => {
    const known = table(...words)
    const place = known.find(word)
    expect(known.has(word)).toBe(count !== null)
    if (count === null) return
    expect(known.counts[known.countAt(place)]).toBe(count)
    expect(known.tagAt(place)).toBe(tag)
  })

  test('has all of many, and no other', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 2, maxLength: 6, unit: 'binary' }))
    fc.assert(
      fc.property(words, words, (some, others) => {
        const own = table(...some)
        expect(some.every(word => own.has(word))).toBe(true)
        expect(others.filter(word => own.has(word))).toEqual(
          others.filter(word => some.includes(word)),
        )
      }),
    )
  })
})

describe('the segmenter', () => {
  const cut = (text: string, own: string) => new Segmenter(dictionary(), own).cut(text, true)

  test.each([
    ['赤字率是多少', '', ['赤字', '率', '是', '多少']],
    ['赤字率是多少', '赤字率 1000 n', ['赤字率', '是', '多少']],
    ['𬭎工区的𬭎字', '𬭎工区 1000 ns', ['𬭎工区', '的', '𬭎', '字']],
    ['增长5.7%,gdp第1', '', ['增长', '5.7', '%', ',', 'gdp', '第', '1']],
    ['', '', []],
  ])('cuts %s with %j on top as %j', (text, own, words) => {
    expect(cut(text, own)).toEqual(words)
  })

  test('tags by the last line of a word, and without one by its characters', () => {
    const tagged = new Segmenter(dictionary(), '赤字率 1000 n\n赤字率 1000 nz\n蓝田站').tag(
      '赤字率蓝田站12ab',
    )
    expect(tagged.map(({ word, tag }) => `${word}/${tag}`)).toEqual([
      ...['赤字率/nz', '蓝田站/x', '12/m', 'ab/eng'],
    ])
  })
})

// Words that are counted less often than the middle one weigh as much as that here.
describe('beside jieba itself', () => {
  const jieba: typeof import('nodejieba') = createRequire(import.meta.url)('nodejieba')
  const own = () => new Segmenter(dictionary(), readFileSync(OWN, 'utf8'))

  beforeAll(() => {
    jieba.load({ userDict: OWN })
  }, SLOW)

  test('cuts questions and reports alike', { timeout: SLOW }, () => {
    const segmenter = own()
    const texts = [...questions(), ...reports()].flatMap(text => fold(text).split('\n'))
    let [all, other] = [0, 0]
    for (const text of texts)
      for (const [theirs, ours] of [
        [jieba.cut(text, true), segmenter.cut(text, true)],
        [jieba.cut(text), segmenter.cut(text)],
        [jieba.cutForSearch(text, true), segmenter.cutForSearch(text)],
        [jieba.tag(text).map(tagged), segmenter.tag(text).map(tagged)],
      ] as const) {
        all += theirs.length
        other += differing(theirs, ours).length
      }
    expect(all).toBeGreaterThan(10_000)
    expect(other / all).toBeLessThan(0.0005)
  })

  test('loses nothing of any text', () => {
    const segmenter = own()
    const character = fc.constantFrom(...'全市粮食总产量12.5万吨，。 \n\tab-𬭎😀é①')
    fc.assert(
      fc.property(fc.array(character), characters => {
        const text = characters.join('')
        expect(segmenter.cut(text, true).join('')).toBe(text)
        expect(segmenter.cut(text, true)).toEqual(jieba.cut(text, true))
      }),
    )
  })
})

const tagged = ({ word, tag }: { readonly word: string; readonly tag: string }) => `${word}/${tag}`

// The words of one that the other has not.
function differing(list: readonly string[], other: readonly string[]): string[] {
  const held = new Set(other)
  return list.filter(word => !held.has(word))
}

function questions(): string[] {
  const folder = join(ROOT, 'test/eval')
  const files = readdirSync(folder).filter(name => name.endsWith('.jsonl'))
  const lines = files.flatMap(name => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  return lines.map(line => String((JSON.parse(line) as { question: unknown }).question))
}

// Beside the own report those that are lent, where they are.
function reports(): string[] {
  const folders = [join(ROOT, 'corpus'), join(ROOT, '../shared/reports')].filter(existsSync)
  return folders.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.txt') && !/^(?:dict|synonyms|lexicon)/.test(name))
      .map(name => readFileSync(join(folder, name), 'utf8')),
  )
}

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packedWords, RareWords } from '../src/search/rare-words.ts'
import { ROOT } from './running.ts'

const SLOW = 240_000
const rare = (...words: string[]) =>
  new RareWords(packedWords(words.map(word => ({ word, tag: `n${word.length}` }))))

describe('rare words', () => {
  test.each([
    ['采蓍草入药', ['蓍草'], ['蓍草']],
    ['蓍草', ['蓍草', '蓍'], ['蓍草']],
    ['安全卫生设备', ['安全卫生', '卫生设备', '全卫'], ['安全卫生', '全卫', '卫生设备']],
    ['蓍草蓍草', ['蓍草'], ['蓍草', '蓍草']],
    ['草', ['蓍草'], []],
    ['', ['蓍草'], []],
    ['蓍草', ['蓍草药'], []],
  ])('of %s are found among %j', (text, words, found) => {
    const within = rare(...words.filter(word => word.length > 1)).within(text)
    expect(within.map(({ word }) => word)).toEqual(found)
    expect(within.every(({ word, tag }) => tag === `n${word.length}`)).toBe(true)
  })

  test('are kept as bytes', () => {
    const packed = packedWords([{ word: '蓍草', tag: 'n' }])
    expect(new RareWords(Uint8Array.from(packed)).within('蓍草')).toEqual([
      { word: '蓍草', tag: 'n' },
    ])
  })
})

// jieba has one dictionary a process: the whole one is loaded in another.
const CUT = `
import { loadAnalyzer } from './src/search/analyzer.ts'
import { dictionaryParts } from './src/dictionary.ts'
import { fold } from './src/report/fold.ts'
import { readFileSync } from 'node:fs'
const parts = process.argv[1] === 'parts' ? dictionaryParts() : null
const analyzer = loadAnalyzer('corpus/dict.txt', parts)
const cut = readFileSync(0, 'utf8').split('\\n').map(line => {
  const folded = fold(line)
  return [
    analyzer.words(folded).map(({ text }) => text),
    analyzer.terms(line),
    analyzer.listedWords(folded),
    analyzer.tag(folded).map(({ word, tag }) => word + '/' + tag),
  ]
})
console.log(JSON.stringify(cut))
`

describe('the dictionary in parts', () => {
  test('cuts as the whole does, questions and reports', { timeout: SLOW }, () => {
    const texts = [...questions(), ...reports()].join('\n')
    const [whole, parts] = ['whole', 'parts'].map(which => cutWith(which, texts)) as [Cut, Cut]
    const all = whole.flat(2).length
    const other = whole.flatMap((lists, line) =>
      lists.flatMap((list, way) => differing(list, parts[line]?.[way] ?? [])),
    )
    expect(parts).toHaveLength(whole.length)
    expect(all).toBeGreaterThan(10_000)
    expect(other.length / all).toBeLessThan(0.0005)
  })
})

type Cut = readonly (readonly (readonly string[])[])[]

function cutWith(which: string, input: string): Cut {
  const args = ['--import', 'tsx', '--input-type=module', '-e', CUT, which]
  const options = { cwd: ROOT, input, maxBuffer: 1e9, encoding: 'utf8' } as const
  return JSON.parse(execFileSync(process.execPath, args, options))
}

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

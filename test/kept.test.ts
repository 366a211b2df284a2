import {
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createLibrary, holdFigures } from '../src/answer/library.ts'
import { readCorpus, readFolder } from '../src/corpus.ts'
import { figuresOf } from '../src/figure/figures.ts'
import { keptIn, NOTHING_KEPT } from '../src/kept/folder.ts'
import { keepParts, takeParts } from '../src/kept/index-parts.ts'
import { packed, unpacked } from '../src/kept/packed.ts'
import { placeKept, readKept, takenFrom } from '../src/kept/reports.ts'
import { parseReport } from '../src/report/parse.ts'
import { type Engine, engineFrom, engineInTurns } from '../src/search/engine.ts'
import { finished } from '../src/steps.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CORPUS, newFolder, ROOT } from './running.ts'

let folder = ''
beforeEach(() => {
  folder = newFolder()
})
const files = () => readdirSync(folder)
const DAY = 24 * 3600

describe('what is kept', () => {
  test('is found under the same parts and program, and nowhere else', () => {
    const kept = keptIn(folder, 'one')
    expect(kept.put(kept.key('a', 'bc'), 'value')).toBe(true)
    expect(kept.get(kept.key('a', 'bc'))).toBe('value')
    expect(kept.get(kept.key('ab', 'c'))).toBeNull()
    const other = keptIn(folder, 'other')
    expect(other.get(other.key('a', 'bc'))).toBeNull()
  })

  test('is not there where its file broke off, or where it cannot be written', () => {
    const kept = keptIn(folder, 'one')
    kept.put('key', 'value')
    truncateSync(join(folder, 'key'), 3)
    expect(kept.get('key')).toBeNull()
    writeFileSync(join(folder, 'file'), '')
    expect(keptIn(join(folder, 'file'), 'one').put('key', 'value')).toBe(false)
    expect(NOTHING_KEPT.put('key', 'value')).toBe(false)
  })

  test('goes when it is a month old and something is added', () => {
    keptIn(folder, 'one').put('old', 'value')
    const old = Date.now() / 1000 - 31 * DAY
    utimesSync(join(folder, 'old'), old, old)
    keptIn(folder, 'one').put('new', 'value')
    expect(files()).toEqual(['new'])
  })
})

describe('a report that is kept', () => {
  test('is the same as the one that was read', () => {
    for (const { id, text } of texts()) {
      const report = parseReport(id, text)
      const figures = figuresOf(report)
      const written = JSON.parse(JSON.stringify(packed(report, figures)))
      const { sourceOffset: _, ...data } = unpacked(written)
      const { sourceOffset: __, ...before } = report
      expect(data).toEqual(before)
      expect(written.figures).toEqual(figures)
    }
  })

  test('is read once, and again when its text is another', () => {
    const kept = keptIn(folder, 'one')
    const [text] = readFolder(CORPUS).texts
    if (text === undefined) throw new Error('no report')
    const first = readKept(text, kept)
    expect(files()).toHaveLength(1)
    expect(readKept(text, kept)).toEqual(JSON.parse(JSON.stringify(first)))
    const place = placeKept(text, kept)
    expect('key' in place && takenFrom(kept, place.key)).toEqual(readKept(text, kept))
    readKept({ ...text, hash: 'another' }, kept)
    expect(files()).toHaveLength(2)
    expect('key' in placeKept(text, NOTHING_KEPT)).toBe(false)
  })

  test('answers by a kept index as by a new one', async () => {
    const kept = keptIn(folder, 'one')
    const corpus = readCorpus(CORPUS)
    const words = wordsOf(CORPUS, corpus)
    const tools = toolsOf(words)
    const source = { ...corpus, dictText: words.dictText, analyzer: tools.analyzer }
    expect(finished(takeParts(source, kept))).toBeNull()
    const fresh = createLibrary(corpus.reports, tools)
    finished(keepParts(fresh.corpus.index, source, kept))
    const again = readCorpus(CORPUS)
    for (const report of again.reports) holdFigures(report, figuresOf(report))
    const written = finished(takeParts({ ...source, reports: again.reports }, kept))
    if (written === null) throw new Error('nothing kept')
    for (const engine of [engineFrom(written), await engineInTurns(written)]) {
      expect(written.words.flat().length).toBe(engine.termCount)
      expect(holds(engine) === holds(fresh.corpus.index.engine)).toBe(true)
      const library = createLibrary(again.reports, { ...tools, engine })
      for (const question of ['代表建议办了多少件', '怎么监督', 'how many laws', '夸区域协作'])
        expect(JSON.stringify(library.ask(question))).toBe(JSON.stringify(fresh.ask(question)))
    }
  })
})

// MiniSearch goes through its words in another order where they were read.
function holds(engine: Engine | null): string {
  const { index = [], ...rest } = engine?.toJSON() ?? {}
  return JSON.stringify({ ...rest, index: index.map(word => JSON.stringify(word)).sort() })
}

// Reports of other kinds where they are lent.
function texts(): { readonly id: string; readonly text: string }[] {
  const folders = [CORPUS, join(ROOT, '../shared/reports'), join(ROOT, '../shared/reports/kinds')]
  return folders.filter(existsSync).flatMap(path =>
    readdirSync(path)
      .filter(name => name.endsWith('.txt') && !/^(?:dict|synonyms|lexicon)/.test(name))
      .map(name => ({ id: name, text: readFileSync(join(path, name), 'utf8') })),
  )
}

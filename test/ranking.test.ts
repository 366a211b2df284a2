import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerQuestion } from '../src/answer/ask.ts'
import { createLibrary } from '../src/answer/library.ts'
import { parseReport } from '../src/report/parse.ts'
import { emptyEngine, spread } from '../src/search/engine.ts'
import { MemoryPassages } from '../src/search/memory-passages.ts'
import { postingsOf, Ranking } from '../src/search/ranking.ts'
import { ReportRanges } from '../src/search/report-ranges.ts'
import { PassageIndex } from '../src/search/search.ts'
import type { PassageSource } from '../src/search/source.ts'
import { finished } from '../src/steps.ts'
import { toolsOf, wordsOf } from '../src/words.ts'

const none = { reports: [], problems: [], dict: null, synonyms: '', lexicon: '' }
const tools = toolsOf(wordsOf('.', none))

const WORDS = ['代表', '建议', '议案', '督办', '群众']

describe('ranking', () => {
  const word = fc.constantFrom(...WORDS)
  const terms = fc.array(word, { minLength: 1, maxLength: 8 }).map(all => all.join(' '))
  const passages = fc.array(fc.record({ heading: terms, text: terms }), {
    minLength: 1,
    maxLength: 12,
  })
  const weights = fc.uniqueArray(fc.tuple(word, fc.double({ min: 0.1, max: 3, noNaN: true })), {
    minLength: 1,
    selector: ([text]) => text,
  })

  test('adds up to what MiniSearch finds, in its order', () => {
    fc.assert(
      fc.property(passages, weights, (all, asked) => {
        const engine = emptyEngine()
        engine.addAll(all.map((passage, id) => ({ id, ...passage })))
        const scores = (field: string, text: string) =>
          engine
            .search(text, { fields: [field] })
            .map(({ id, score }) => ({ passage: Number(id), score }))
            .sort((one, other) => one.passage - other.passage)
        const ranked = new Ranking(all.length).best(
          asked.map(([text, weight]) => ({
            postings: postingsOf(scores('heading', text), scores('text', text)),
            weight,
          })),
        )
        const known = new Map(asked.map(([text, weight]) => [spread(text), weight]))
        const found = engine.search(asked.map(([text]) => text).join(' '), {
          boostTerm: text => known.get(text) ?? 1,
          boost: { heading: 0.5 },
        })
        expect([...ranked]).toEqual(found.map(({ id }) => Number(id)))
      }),
    )
  })

  test('forgets what it added up before', () => {
    const ranking = new Ranking(3)
    const postings = postingsOf([], [{ passage: 1, score: 2 }])
    const other = postingsOf([{ passage: 2, score: 1 }], [{ passage: 0, score: 1 }])
    expect([...ranking.best([{ postings, weight: 1 }])]).toEqual([1])
    expect([...ranking.best([{ postings: other, weight: 1 }])]).toEqual([0, 2])
    expect([...ranking.best([])]).toEqual([])
  })
})

test('the passages of some reports are looked at, or the fewer that are given', () => {
  const reports = ['甲', '乙'].map(name => parseReport(name, `${name}县办理建议5件。`))
  const ranges = new ReportRanges({
    reportOf: [0, 0, 1, 1, 1],
    reportAt: id => reports[id < 2 ? 0 : 1],
  })
  const [, second] = reports
  const narrowed = ranges.of(new Set(second === undefined ? [] : [second]))
  expect([0, 1, 2, 3, 4].filter(narrowed.has)).toEqual([2, 3, 4])
  expect(narrowed.among([0, 1, 2, 3, 4])).toEqual([2, 3, 4])
  expect(narrowed.among([1, 4])).toEqual([1, 4])
})

describe('work is done once', () => {
  const reports = ['甲', '乙', '丙', '丁'].map(name =>
    parseReport(
      name,
      Array.from({ length: 40 }, (_, at) => `${name}县第${at}批办理代表建议${at + 5}件。`).join(
        '\n',
      ),
    ),
  )

  /** How often each part was asked of. */
  function counted() {
    const times = { cut: 0, entries: 0 }
    const { analyzer } = tools
    const cutting = <T>(cut: (text: string) => T) => {
      return (text: string) => {
        times.cut++
        return cut(text)
      }
    }
    const counting = {
      words: cutting(analyzer.words),
      terms: cutting(analyzer.terms),
      listedWords: cutting(analyzer.listedWords),
      tag: cutting(analyzer.tag),
    }
    const library = createLibrary(reports, { ...tools, analyzer: counting })
    return { times, library }
  }

  test('a search within one report looks at no passage of another', () => {
    const passages = finished(MemoryPassages.inSteps(reports, tools.analyzer))
    const looked = new Set<string>()
    const index = new PassageIndex(
      {
        ...heldBy(passages),
        entry: id => {
          const entry = passages.entry(id)
          if (entry) looked.add(entry.report.id)
          return entry
        },
      },
      tools.analyzer,
    )
    const [, second] = reports
    const query = counted().library.corpus.read('代表建议')
    const hits = index.search(query, { within: new Set(second ? [second] : []) })
    expect(hits.length).toBeGreaterThan(0)
    expect([...looked]).toEqual([second?.id])
  })

  test('a question in the same words cuts hardly any text', () => {
    const { times, library } = counted()
    const ask = (question: string) => answerQuestion(question, library.corpus)
    ask('代表建议办理了多少件')
    const first = times.cut
    times.cut = 0
    ask('代表建议办理了多少件')
    expect(first).toBeGreaterThan(0)
    expect(times.cut).toBeLessThan(first / 4)
  })
})

/** As an object that a part can be replaced in. */
function heldBy(passages: MemoryPassages): PassageSource {
  return {
    vocabulary: passages.vocabulary,
    reportOf: passages.reportOf,
    engine: passages.engine,
    found: weights => passages.found(weights),
    reportAt: id => passages.reportAt(id),
    entry: id => passages.entry(id),
    expectLists: () => {},
    expect: () => {},
    expectPassages: () => {},
  }
}

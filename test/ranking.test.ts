import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../src/report/parse.ts'
import { emptyEngine } from '../src/search/engine.ts'
import { postingsOf, Ranking } from '../src/search/ranking.ts'
import { ReportRanges } from '../src/search/report-ranges.ts'

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
        const known = new Map(asked)
        const found = engine.search(asked.map(([text]) => text).join(' '), {
          boostTerm: text => known.get(text) ?? 1,
          boost: { heading: 0.5 },
        })
        expect(ranked).toEqual(found.map(({ id }) => Number(id)))
      }),
    )
  })

  test('forgets what it added up before', () => {
    const ranking = new Ranking(3)
    const postings = postingsOf([], [{ passage: 1, score: 2 }])
    const other = postingsOf([{ passage: 2, score: 1 }], [{ passage: 0, score: 1 }])
    expect(ranking.best([{ postings, weight: 1 }])).toEqual([1])
    expect(ranking.best([{ postings: other, weight: 1 }])).toEqual([0, 2])
    expect(ranking.best([])).toEqual([])
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

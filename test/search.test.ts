import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexCorpus } from '../src/answer/indexed-corpus.ts'
import { Grams } from '../src/search/grams.ts'
import { likenessOf, likenessWithin, mostAlike } from '../src/search/likeness.ts'
import type { Term } from '../src/search/query.ts'
import { coverage, presence, termMatches } from '../src/search/term-match.ts'
import { CountedVocabulary } from '../src/search/vocabulary.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { searchCases } from './search-cases.ts'

const corpus = { reports: [], problems: [], dict: null, synonyms: '狗 犬', lexicon: '' }
const { analyzer, thesaurus } = toolsOf(wordsOf('.', corpus))

const term = (...alternatives: [string, number, ('typed' | 'part')?][]): Term => ({
  text: alternatives[0]?.[0] ?? '',
  weight: 1,
  place: false,
  names: null,
  start: 0,
  end: 0,
  alternatives: alternatives.map(([text, weight, via = 'typed']) => ({ text, weight, via })),
})

describe('the analyzer', () => {
  test.each([
    ['traditional characters', '代表議案', '代表议案'],
    ['full-width forms', '２０２４年ＧＤＰ', '2024年gdp'],
    ['quotes', '「四化」', '“四化”'],
  ])('reads both sides alike: %s', (_, asked, indexed) => {
    expect(analyzer.terms(asked)).toEqual(analyzer.terms(indexed))
  })

  test('keeps numbers and Latin words whole', () => {
    expect(analyzer.terms('2018年GDP增长5.7%')).toEqual(
      expect.arrayContaining(['2018', 'gdp', '5.7']),
    )
  })

  test("knows the owner's words, and the words inside long ones", () => {
    expect(analyzer.terms('人大常委会')).toEqual(expect.arrayContaining(['人大', '人大常委会']))
  })

  test('places words where they stand, whatever the text', () => {
    const texts = fc.array(fc.constantFrom(...'代表建议办理,。 ab1\n件'), { maxLength: 30 })
    fc.assert(
      fc.property(texts, pieces => {
        const text = pieces.join('')
        for (const { text: word, start, end } of analyzer.words(text))
          expect(text.slice(start, end)).toBe(word)
      }),
    )
  })
})

searchCases('passages in memory', async reports =>
  indexCorpus(reports, { analyzer, thesaurus, figures: () => [] }),
)

describe('match', () => {
  test('finds every place of every alternative', () => {
    expect(termMatches(term(['狗', 1], ['犬', 0.9]), '犬吠狗犬')).toEqual([
      { start: 2, end: 3, strength: 1 },
      { start: 0, end: 1, strength: 0.9 },
      { start: 3, end: 4, strength: 0.9 },
    ])
  })

  test.each<[string, Term, string, number]>([
    ['the word itself', term(['建议', 1]), '代表建议', 1],
    ['another word for it', term(['狗', 1], ['犬', 0.9]), '养犬', 0.9],
    [
      'its parts together',
      term(['x', 1], ['信息', 0.4, 'part'], ['采集', 0.4, 'part']),
      '采集信息',
      0.8,
    ],
    ['a small part is chance', term(['x', 1], ['信', 0.2, 'part']), '信', 0],
    ['not there', term(['建议', 1]), '议案', 0],
  ])('presence: %s', (_, wanted, text, expected) => {
    expect(presence(wanted, text)).toBeCloseTo(expected)
  })

  test.each<[readonly Term[], string, number]>([
    [[term(['建议', 1]), term(['办理', 1])], '建议办理', 1],
    [[term(['建议', 1]), term(['办理', 1])], '建议', 0.5],
    [[{ ...term(['建议', 1]), weight: 3 }, term(['办理', 1])], '建议', 0.75],
    [[], '建议', 0],
  ])('coverage %#', (terms, text, expected) => {
    expect(coverage(terms, text)).toBeCloseTo(expected)
  })
})

describe('counts', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'代表建议案'), maxLength: 12 }), {
    maxLength: 12,
  })
  const grams = fc.string({ unit: fc.constantFrom(...'代表建议案x'), minLength: 1, maxLength: 2 })
  const counted = (all: readonly string[]) => {
    const vocabulary = new CountedVocabulary()
    for (const text of all) vocabulary.add(text, text)
    return vocabulary
  }

  test('characters and pairs stand where a plain search finds them', () => {
    fc.assert(
      fc.property(texts, grams, (all, gram) => {
        const index = new Grams()
        for (const [i, text] of all.entries()) {
          index.add(i, text)
          if (i % 3 === 1) index.holding(gram) // read between others that are added
        }
        const holding = [...all.keys()].filter(i => all[i]?.includes(gram))
        expect(index.count(gram)).toBe(holding.length)
        for (const _ of ['read', 'kept']) expect([...index.holding(gram)]).toEqual(holding)
      }),
    )
  })

  test('a longer string stands at most where its rarest pair does', () => {
    fc.assert(
      fc.property(
        texts,
        fc.string({ unit: fc.constantFrom(...'代表建'), minLength: 3, maxLength: 4 }),
        (all, text) => {
          const holding = counted(all).mayHold(text)
          for (const i of all.keys()) if (all[i]?.includes(text)) expect(holding).toContain(i)
        },
      ),
    )
  })

  test('words are counted once a passage', () => {
    fc.assert(
      fc.property(texts, all => {
        const { words, passages } = counted(all)
        expect(passages).toBe(all.length)
        for (const [word, times] of words)
          expect(times).toBe(all.filter(text => text.includes(word)).length)
      }),
    )
  })

  test('the rarer the string, the more it weighs', () => {
    const vocabulary = counted(['代表', '代表建议', '代表议案'])
    expect(vocabulary.idf('议案')).toBeGreaterThan(vocabulary.idf('代表'))
    expect(vocabulary.idf('代表')).toBeGreaterThanOrEqual(0)
    expect(vocabulary.characters()).toEqual([...'代表建议案'])
  })

  test('most alike is the same as sorting all', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 })
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 8 }), (all, limit) => {
        const holders = [...all.keys()].filter(i => all[i] !== 0).reverse()
        const likeness = { ofPassage: (passage: number) => all[passage] ?? 0, holders }
        const sorted = [...all.keys()].filter(i => all[i] !== 0 && i % 3 > 0)
        sorted.sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b)
        expect(mostAlike(likeness, limit, i => i % 3 > 0)).toEqual(sorted.slice(0, limit))
      }),
    )
  })

  test('a passage that holds the whole question is wholly alike', () => {
    const vocabulary = counted(['养犬管理', '建议办理'])
    const { ofPassage, ofReport } = likenessOf('养犬管理', vocabulary, [0, 1])
    expect(ofPassage(0)).toBeCloseTo(1)
    expect(ofPassage(1)).toBeLessThan(0.3)
    expect(ofReport(0)).toBeCloseTo(1)
  })

  test('the passages of one report are as alike as among all', () => {
    const texts = ['养犬管理条例', '办理代表建议', '条例管理办法', '建议办理情况', '养犬的建议']
    const vocabulary = counted(texts)
    const entryOf = (passage: number) => ({ heading: '', text: texts[passage] ?? '' })
    for (const question of ['养犬管理', '建议的办理', '条例', '预算']) {
      const all = likenessOf(question, vocabulary, [0, 1, 1, 1, 2])
      const within = likenessWithin(question, vocabulary, { start: 1, end: 4, entryOf })
      const own = [1, 2, 3]
      expect(own.map(within.ofPassage)).toEqual(own.map(all.ofPassage))
      expect(within.holders).toEqual(own.filter(passage => all.ofPassage(passage) > 0))
    }
  })
})

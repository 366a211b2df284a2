import { describe, expect, test } from 'vitest'
import type { IndexedCorpus } from '../src/answer/indexed-corpus.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Report } from '../src/report/report.ts'

/** What is searched: the reports of a case. */
type ReportsCompared = Pick<IndexedCorpus, 'index' | 'read' | 'reports'>

const NORTH = parseReport(
  'north',
  '一、督办建议\n代表提出的建议全部办理完毕。建议办理满意率提高。\n二、规范养犬\n城区养犬管理条例已经施行。',
)
const SOUTH = parseReport(
  'south',
  '一、种植\n蓍草又称千叶蓍，生长在山坡。\n二、督办建议\n代表提出的建议还在办理。',
)

/**
 * What every engine finds, and in which order.
 *
 * @param hold makes some reports searchable
 */
export function searchCases(
  name: string,
  hold: (reports: readonly Report[]) => Promise<ReportsCompared>,
): void {
  const found = async (
    question: string,
    reports: readonly Report[] = [NORTH, SOUTH],
    only?: string,
  ) => {
    const { index, read } = await hold(reports)
    return index.search(read(question), {
      accept: ({ id }) => only === undefined || id === only,
    })
  }

  describe(`the index: ${name}`, () => {
    test('puts the passage that holds most of the question first', async () => {
      const [best, next] = await found('建议办理的满意率')
      expect(best?.passage.text).toContain('满意率')
      expect(best?.score).toBeGreaterThan(next?.score ?? 0)
    })

    test('names the words found, other words for the same thing too', async () => {
      const [best] = await found('养狗')
      expect(best?.report.id).toBe('north')
      expect(best?.terms).toContain('养犬')
    })

    test('finds by characters what jieba cuts otherwise', async () => {
      const [best] = await found('蓍的别称')
      expect(best?.report.id).toBe('south')
    })

    test('finds only in the reports accepted', async () => {
      const hits = await found('代表建议办理', [NORTH, SOUTH], 'south')
      expect(new Set(hits.map(({ report }) => report.id))).toEqual(new Set(['south']))
    })

    test('finds nothing where nothing of it stands', async () => {
      expect(await found('xyz')).toEqual([])
      expect(await found('', [])).toEqual([])
    })

    test('gives the whole question a score near 1', async () => {
      expect((await found('城区养犬管理条例施行'))[0]?.score).toBeGreaterThan(0.8)
    })

    test('finds a string as it is', async () => {
      const { index } = await hold([NORTH, SOUTH])
      const anywhere = () => true
      expect(index.containing('千叶蓍', anywhere)?.report.id).toBe('south')
      expect(index.containing('千叶蓍', ({ id }) => id === 'north')).toBeUndefined()
      expect(index.containing('蓍千', anywhere)).toBeUndefined()
      expect(index.containing('', anywhere)).toBeUndefined()
    })

    test('knows how rare words are, and in which words a character stands', async () => {
      const { vocabulary } = (await hold([NORTH, SOUTH])).index
      expect(vocabulary.passages).toBe(NORTH.passages.length + SOUTH.passages.length)
      expect(vocabulary.words.get('建议')).toBe(2)
      expect(vocabulary.frequency('养犬')).toBe(1)
      expect(vocabulary.idf('养犬')).toBeGreaterThan(vocabulary.idf('建议'))
      expect(vocabulary.wordsWith('犬')).toEqual(['养犬'])
      expect(vocabulary.characters()).toEqual(expect.arrayContaining(['蓍', '犬']))
    })
  })
}

import { describe, expect, test } from 'vitest'
import { createLibrary } from '../src/answer/library.ts'
import { shortcomingsAsked } from '../src/answer/shortcomings-answer.ts'
import { fieldAsked } from '../src/question/field-question.ts'
import { parseReport } from '../src/report/parse.ts'
import { Shelf } from '../src/shelf.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CORPUS, ROOT } from './running.ts'

const { library } = new Shelf(CORPUS)
const toldFor = (question: string): string => {
  const answer = library.ask(question)
  return answer.kind === 'passage' ? (answer.told?.text ?? '') : ''
}

describe('what was done in a field', () => {
  const EXAMPLES: readonly (readonly [typed: string, topic: string | null])[] = [
    ['残疾人方面去年忙了些什么', '残疾人'],
    ['水利那一摊干了啥', '水利'],
    ['今年渔业这块打算抓什么', '渔业'],
    ['渔业这块新建了几个码头', null],
    ['渔业的码头建在哪里', null],
    ['这方面去年做了什么', null],
  ]
  for (const [typed, topic] of EXAMPLES)
    test(`${typed} asks of ${topic ?? 'none'}`, () =>
      expect(fieldAsked(typed)?.topic ?? null).toBe(topic))

  test('is told by the clauses that say it, numbers and writings first', () => {
    expect(toldFor('湿地这块做了哪些工作')).toContain('专题调研湿地保护管理工作')
    expect(toldFor('教育方面去年做了哪些工作')).toContain('专题调研学生心理健康教育')
    expect(toldFor('信访那摊事去年抓了些啥')).toContain('60件')
  })

  test('is not told where the report does not speak of it', () => {
    expect(library.ask('区块链这块干了啥').kind).toBe('none')
  })
})

describe('what a report owns up to', () => {
  const EXAMPLES: readonly (readonly [typed: string, topic: string | null])[] = [
    ['自己觉得哪些方面掉了链子', ''],
    ['哪些地方还拖后腿', ''],
    ['坦承农业上哪里不给力', '农业'],
    ['检讨了几条不足', null],
    ['哪些地方通了公交', null],
  ]
  for (const [typed, topic] of EXAMPLES)
    test(`${typed} is asked of ${topic ?? 'nothing'}`, () =>
      expect(shortcomingsAsked(typed)).toBe(topic))

  test('is no list of names to be counted', () => {
    const answer = library.ask('自己承认哪几个方面不给力')
    expect(answer.kind === 'passage' && answer.told).toMatchObject({
      text: expect.stringContaining('监督组合拳'),
    })
    expect(answer.kind === 'passage' && answer.told?.count).toBeUndefined()
  })

  test('is told whole, and of nothing that it does not speak of', () => {
    expect(toldFor('自己觉得哪里还差火候')).toMatch(/^监督组合拳仍需加大.*还需进一步提高$/)
    expect(toldFor('自己承认渔业上哪些地方不给力')).not.toContain('监督组合拳')
  })
})

const tools = toolsOf(
  wordsOf(ROOT, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
)

test('an expression is told by the list right behind it that has as many members', () => {
  const text = `云山县政府工作报告
一、2030年工作回顾
推行为民办事“三快三好”机制，接单快服务好、转办快协调好、答复快评价好。全年办结诉求120件。`
  const answer = createLibrary([parseReport('yunshan', text)], tools).ask('三快三好，具体哪三样')
  expect(answer.kind === 'passage' && answer.told?.text).toBe(
    '接单快服务好、转办快协调好、答复快评价好',
  )
})

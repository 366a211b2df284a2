import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readable } from '../src/answer/wording.ts'
import { Shelf } from '../src/shelf.ts'
import { evaluate } from './eval/evaluate.ts'
import { describeFlips, flipsBetween, type Saved } from './eval/flips.ts'
import { type EvalQuestion, readQuestions } from './eval/question.ts'
import { judge } from './eval/score.ts'

// How many questions of each set are answered right. These numbers only rise.
const FLOOR: Readonly<Record<string, number>> = {
  'examples.jsonl': 58,
  'heard.jsonl': 293,
  'kaizhou.jsonl': 466,
  'traps.jsonl': 297,
}

const SETS = new URL('eval/', import.meta.url)
const sets = readdirSync(SETS).filter(name => name.endsWith('.jsonl'))

describe('the question sets', () => {
  test('each has its floor', () => {
    expect(sets.filter(name => !(name in FLOOR))).toEqual([])
  })

  for (const [name, floor] of Object.entries(FLOOR))
    test(`${name}: at least ${floor} right`, context => {
      const questions = readQuestions(new URL(name, SETS))
      const missing = foldersOf(questions).filter(folder => !existsSync(folder))
      if (missing.length > 0) context.skip(`${missing.join(', ')} is not here`)
      expect(rightOnes(questions)).toBeGreaterThanOrEqual(floor)
    })
})

describe('the scorer', () => {
  const question: EvalQuestion = {
    id: 'Q',
    type: 'figure-direct',
    question: '代表建议办了多少件',
    accept: ['228件'],
    gold_text: ['228件代表建议全部办理完毕'],
  }
  const figure = { value: '228', number: 228, unit: '件', quote: '228件代表建议全部办理完毕。' }
  const answer = { kind: 'figure', headline: '228件', text: '', figures: [figure], passages: [] }

  test('takes the right figure with its evidence', () => {
    expect(judge(question, answer).right).toBe(true)
  })

  test.each([
    [
      'another figure',
      { ...answer, headline: '22件', figures: [{ ...figure, value: '22', number: 22 }] },
    ],
    ['the figure without its evidence', { ...answer, figures: [{ ...figure, quote: '' }] }],
    ['an abstention', { ...answer, kind: 'none' }],
    ['an error', { error: 'question: expected text' }],
    ['no answer', undefined],
  ])('refuses %s', (_, given) => {
    expect(judge(question, given).right).toBe(false)
  })

  test('wants an abstention where the report does not tell', () => {
    const untold: EvalQuestion = {
      id: 'U',
      type: 'unanswerable',
      question: '花了多少钱',
      must_abstain: true,
    }
    expect(judge(untold, { kind: 'none' }).right).toBe(true)
    expect(judge(untold, answer).right).toBe(false)
  })

  test('lets no list be padded', () => {
    const list: EvalQuestion = { ...question, type: 'figure-list', accept: [['228件']] }
    const padded = Array.from({ length: 5 }, () => figure)
    expect(judge(list, { ...answer, figures: [figure, figure] }).right).toBe(true)
    expect(judge(list, { ...answer, figures: padded }).right).toBe(false)
  })

  test('reads 两个, 2个, 约2个 and 2余个 as one figure', () => {
    const two: EvalQuestion = { ...question, accept: ['2个'] }
    for (const [value, unit] of [
      ['两', '个'],
      ['约2', '个'],
      ['2余', '个'],
    ] as const)
      expect(
        judge(two, { ...answer, headline: '', figures: [{ ...figure, value, unit }] }).right,
      ).toBe(true)
  })
})

describe('two runs against each other', () => {
  const saved = (id: string, right: boolean, answer: string): Saved => ({
    id,
    question: `question ${id}`,
    right,
    answer,
  })
  const before = [saved('A', true, '228件'), saved('B', false, '22件'), saved('C', true, '5次')]
  const after = [saved('A', false, '34件'), saved('B', true, '12件'), saved('C', true, '6次')]

  test('name what flipped, lost first, with both answers', () => {
    expect(describeFlips(flipsBetween(before, after)).split('\n')).toEqual([
      'lost A  question A',
      '    before 228件',
      '    now    34件',
      'won  B  question B',
      '    before 22件',
      '    now    12件',
      'lost 1, won 1',
    ])
  })

  test('leave out what only one of them asked', () => {
    expect(flipsBetween(before, [saved('D', true, '7个')])).toEqual([])
  })
})

test('a doubt is named by a word of the question or of the report, never by one of ours', () => {
  const { library } = new Shelf('corpus')
  const text = library.reports.map(({ folded }) => folded).join()
  const strange = readQuestions('test/eval/traps.jsonl').flatMap(({ question, context = [] }) => {
    const answer = library.ask(question, { context })
    const doubt = answer.kind === 'none' ? answer.doubt : null
    if (doubt === null || doubt.kind === 'measure' || !/^[a-z ]+$/.test(doubt.word)) return []
    const known = [...context, question].map(readable).join(' ').includes(doubt.word)
    return known || text.includes(doubt.word) ? [] : [`${question}: ${doubt.word}`]
  })
  expect(strange).toEqual([])
})

const foldersOf = (questions: readonly EvalQuestion[]): string[] => [
  ...new Set(questions.map(({ corpus }) => corpus ?? 'corpus')),
]

function rightOnes(questions: readonly EvalQuestion[]): number {
  const outcomes = foldersOf(questions).flatMap(folder => {
    const own = questions.filter(({ corpus = 'corpus' }) => corpus === folder)
    return evaluate(new Shelf(folder).library, own)
  })
  return outcomes.filter(({ right }) => right).length
}

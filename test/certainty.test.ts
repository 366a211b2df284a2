import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { certaintyOf } from '../src/match/certainty.ts'
import { Shelf } from '../src/shelf.ts'
import { readQuestions } from './eval/question.ts'
import { cardOf, type Row } from './fit/boost.ts'
import { type FitRow, rowsOf } from './fit/rows.ts'
import { ROOT } from './running.ts'

const row = (isRight: boolean, margin: number, cost: number): Row => ({
  signs: new Map([
    ['margin', margin],
    ['cost', cost],
  ]),
  isRight,
})

describe('the certainty of an answer', () => {
  test('rises with what speaks for a figure and falls with what speaks against it', () => {
    const good = new Map([
      ['margin', 3],
      ['told', 3],
      ['said in counted', 1.6],
      ['measure match', 1],
    ])
    const certainty = certaintyOf(good, 'figure')
    expect(certainty).toBeGreaterThan(0.9)
    for (const [sign, amount] of [
      ['cost', 3],
      ['refusals', 1],
      ['unsaid here but elsewhere', 3],
      ['time cost', 2],
    ] as const)
      expect(certaintyOf(new Map([...good, [sign, amount]]), 'figure')).toBeLessThan(certainty)
    for (const sign of ['margin', 'told'])
      expect(certaintyOf(new Map([...good, [sign, 0]]), 'figure')).toBeLessThan(certainty)
  })

  test('a card tells apart what the rows tell apart, the same each time', () => {
    const rows = Array.from({ length: 60 }, (_, at) => row(at % 3 !== 0, at % 3 === 0 ? 0.1 : 2, 1))
    const card = cardOf(rows)
    expect(card).toEqual(cardOf(rows))
    expect(certaintyOf(new Map([['margin', 2]]), card)).toBeGreaterThan(0.9)
    expect(certaintyOf(new Map([['margin', 0.1]]), card)).toBeLessThan(0.1)
  })

  test('a card weighs signs together: what one says may hang on another', () => {
    const signs = (words: number, weight: number) => new Map(Object.entries({ words, weight }))
    const rows = Array.from({ length: 160 }, (_, at): Row => {
      const [words, weight, chance] = [at % 2, Math.floor(at / 2) % 2, Math.floor(at / 4) % 2]
      return { signs: signs(words, weight), isRight: (weight === 1 ? words : chance) === 1 }
    })
    const at = (words: number, weight: number) => certaintyOf(signs(words, weight), cardOf(rows))
    expect(at(1, 1)).toBeGreaterThan(0.9)
    expect(at(0, 1)).toBeLessThan(0.1)
    expect(Math.abs(at(1, 0) - at(0, 0))).toBeLessThan(0.1)
  })

  test('a sign that may only speak against a figure never speaks for it', () => {
    const rows = Array.from({ length: 60 }, (_, at) => row(at % 2 === 0, 1, at % 2 === 0 ? 3 : 0.1))
    expect(cardOf(rows).trees).toEqual([])
  })
})

describe('a passage', () => {
  const { library } = new Shelf(join(ROOT, 'test/fit/texts/18'))

  test.each(['为什么要搞清源行动', '校园周边卖烟怎么治的', '跟哪个部门一起搞的清源'])(
    'is shown where it tells: %s',
    question => expect(library.ask(question).kind).toBe('passage'),
  )

  test.each(['老干警退休以后谁来补位', '古树名木主要分布在哪几个村'])(
    'is at most offered where it tells something else: %s',
    question => expect(library.ask(question).kind).toBe('none'),
  )
})

describe('one of several things', () => {
  const { library } = new Shelf(join(ROOT, 'test/fit/texts/17'))

  test('is told beside the others, or computed with', () => {
    const listed = library.ask('集体的和委员的提案分别几件')
    expect('figures' in listed ? listed.figures.map(({ figure }) => figure.text) : []).toEqual([
      '41件',
      '135件',
    ])
    const computed = library.ask('委员提案比集体提案多几件')
    expect(computed.kind === 'derived' ? computed.derived.value : '').toBe('94件')
  })

  test('is not taken for another that the report does not tell', () => {
    const computed = library.ask('委员提案比党派提案多几件')
    expect(computed.kind).toBe('none')
  })
})

describe('a report without the clause that answers', () => {
  const questions = readQuestions(join(ROOT, 'test/fit/kaizhou.jsonl'))
    .filter((_, at) => at % 4 === 0)
    .map(question => ({ ...question, folder: join(ROOT, 'corpus') }))

  test('is seldom told from by another figure, and with the clause the figure is told', () => {
    const rows = rowsOf(questions).filter(({ card }) => card === 'figure')
    const told = (isWithout: boolean): FitRow[] =>
      rows.filter(each => each.isTold && each.isWithout === isWithout)
    expect(rows.filter(({ isWithout }) => isWithout).length).toBeGreaterThan(FLOOR.asked)
    expect(told(true).length).toBeLessThanOrEqual(FLOOR.falsely)
    expect(told(false).filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(
      FLOOR.rightly,
    )
  })
})

// As TOLD.certainty stands: it tells more of what people ask of reports that nobody has tuned to.
const FLOOR = { asked: 160, falsely: 16, rightly: 135 }

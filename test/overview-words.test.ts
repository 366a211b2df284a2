import { describe, expect, test } from 'vitest'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

const { library } = new Shelf(CORPUS)

describe('an overview is asked for in any words, also with what it is for', () => {
  test.each([
    '全文要点,发朋友圈',
    '核心内容来一份,开会要念',
    'quick summary please, key points only',
    '两百字左右的概要',
  ])('%s', question => expect(library.ask(question).kind).toBe('outline'))

  test.each(['重点建议怎么督办,说简单点', '云峰街道的要点,发朋友圈'])('not of %s', question =>
    expect(library.ask(question).kind).not.toBe('outline'),
  )
})

describe('who gave the report and in which hall is not printed', () => {
  test.each(['哪位主任上台念的这份报告', '这份报告在哪个礼堂作的', '报告人姓什么'])(
    '%s',
    question =>
      expect(library.ask(question)).toMatchObject({ kind: 'none', notes: [{ kind: 'unprinted' }] }),
  )
})

test('the ways of a list that end alike are counted', () =>
  expect(library.ask('学习联动机制有几种学法')).toMatchObject({ derived: { value: '4种' } }))

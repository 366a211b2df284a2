import { describe, expect, test } from 'vitest'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

const { library } = new Shelf(CORPUS)

describe('what is asked of some among those told of is told only where they are named', () => {
  const UNTOLD = [
    ['青年代表去的是哪次跨区域视察', '青年'],
    ['人民日报登的是哪篇稿子', '人民日报'],
    ['三季度开的座谈会是讲什么的', '三季度'],
    ['残疾人代表提的重点建议叫什么', '残疾'],
    ['5月份看的警示教育片叫什么', '5月份'],
  ] as const
  test.each(UNTOLD)('%s', (question, word) => {
    const answer = library.ask(question)
    expect(answer).toMatchObject({ kind: 'none', doubt: { word: expect.stringContaining(word) } })
  })

  test('青年委员参加的是哪次专题询问: nothing near is told', () =>
    expect(library.ask('青年委员参加的是哪次专题询问').kind).toBe('none'))

  const TOLD = [
    ['警示教育片叫什么', '不可逾越的红线'],
    ['刊在人民网的有哪些', '人民网'],
    ['哪几个镇先试的季会制', '厚坝镇'],
  ] as const
  test.each(TOLD)('%s: %s', (question, words) => {
    const answer = library.ask(question)
    expect(answer.kind).toBe('passage')
    expect(answer.passages[0]?.passage.text).toContain(words)
  })
})

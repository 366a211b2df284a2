import { describe, expect, test } from 'vitest'
import { headline } from '../src/reply/answer-message.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

const { library } = new Shelf(CORPUS)

describe('what somebody else did is told only where the report tells of that act', () => {
  const UNTOLD = [
    '和谦镇人大上半年约谈了些什么单位的事',
    '云峰街道议事代表否决过哪些事项',
    '万州人大查扬尘查出了什么问题',
    '区检察院去年起诉了哪些案子',
    '派驻纪检监察组查处了哪些干部',
    '养犬执法检查中发现了哪些问题',
  ]
  test.each(UNTOLD)('%s', question => expect(library.ask(question).kind).toBe('none'))

  const TOLD = [
    ['厚坝镇试的是什么制度', '季会制'],
    ['对区交通运输委做了什么评价', '综合评价'],
    ['云峰街道先行先试的是什么', '先行先试'],
    ['帮企业解决了哪些难题', '产品销路'],
    ['人大代表票决出了哪些民生实事', '公办养老机构'],
  ] as const
  test.each(TOLD)('%s: %s', (question, words) => {
    const answer = library.ask(question)
    expect(answer.kind).toBe('passage')
    expect(headline(answer)).toContain(words)
  })

  test('a court that is named after a lake is asked of, and no lake', () =>
    expect(headline(library.ask('汉丰湖法庭那个立法联系点用的什么工作格局'))).toContain('“1+4”'))
})

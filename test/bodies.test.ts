import { describe, expect, test } from 'vitest'
import type { Answer } from '../src/answer/answer.ts'
import { bodyAsked } from '../src/lexicon/bodies.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { CITY, CITY_QUESTIONS, DIGEST, UNNAMED_DIGESTS } from './city-bodies.ts'
import { libraryOf } from './libraries.ts'

const told = (answer: Answer): string | null => {
  const [first] = 'figures' in answer ? answer.figures : []
  return first ? `${first.report.id.split('-')[1]} ${first.figure.text}` : null
}

describe('a city with the reports of five bodies', () => {
  const city = libraryOf(CITY)
  for (const [question, expected] of CITY_QUESTIONS)
    test(`${question}: by the right body, or not at all`, () => {
      const body = told(city.ask(question))?.split(' ')[0]
      expect([undefined, expected?.split(' ')[0]]).toContain(body)
    })

  test('most are told', () => {
    const right = CITY_QUESTIONS.filter(([question, answer]) => told(city.ask(question)) === answer)
    expect(right.length).toBeGreaterThanOrEqual(30)
  })

  test('none is told with another figure', () => {
    const wrong = CITY_QUESTIONS.filter(
      ([question, answer]) => ![null, answer].includes(told(city.ask(question))),
    )
    expect(wrong).toEqual([])
  })

  test('a body without a report is said to be missing, and whose are there', () => {
    const message = toMessage(city.ask('市纪委监委立案多少件'), city).text
    expect(message).toContain('没有载入市纪委监委的报告')
    expect(message).toContain('临江市中级人民法院')
  })

  test('where none is named, each that could tell is told', () => {
    const answer = city.ask('办理建议多少件')
    const reports = 'figures' in answer ? answer.figures.map(({ report }) => report.id) : []
    expect(new Set(reports).size).toBeGreaterThan(1)
  })
})

describe('a text of several bodies', () => {
  const digest = libraryOf({ '摘登-session-2024': DIGEST })
  const EXAMPLES: readonly (readonly [string, string | null])[] = [
    ['法院审结了多少案件', '5.2万件'],
    ['检察院提起公诉多少人', '2980人'],
    ['检察院召开了几次会议', null],
    ['人大常委会作出决议决定多少项', '14项'],
    ['市政协收到多少提案', null],
  ]
  for (const [question, expected] of EXAMPLES)
    test(question, () =>
      expect(told(digest.ask(question))?.split(' ')[1] ?? null).toEqual(expected),
    )
})

describe.each(UNNAMED_DIGESTS.map((text, index) => ({ text, index })))(
  'a digest that names no speaker: $index',
  ({ text, index }) => {
    const digest = libraryOf({ [`摘登-${index}`]: text })
    test.each([
      ['法院审结了多少案件', '5.2万件'],
      ['检察院提起公诉多少人', '2980人'],
      ['检察院召开了几次会议', null],
      ['人大常委会作出决议决定多少项', '14项'],
    ])('%s', (question, expected) =>
      expect(told(digest.ask(question))?.split(' ')[1] ?? null).toEqual(expected),
    )
  },
)

describe('a digest without a date', () => {
  const digest = libraryOf({
    摘登: `南屏市人代会报告摘登
市中级人民法院院长吴某报告，2025年审结案件4100件。2026年将新设审判点7个。
市人民检察院检察长郑某报告，2025年批准逮捕520人，召开听证会33场。`,
  })
  test.each([
    ['去年检察院批准逮捕多少人', '520人'],
    ['今年法院要设几个审判点', '7个'],
    ['法院开了几场听证会', null],
  ])('%s', (question, expected) =>
    expect(told(digest.ask(question))?.split(' ').at(-1) ?? null).toEqual(expected),
  )

  test('whose reports it holds is said', () => {
    const { notes } = digest.ask('市政协收到提案多少件')
    expect(JSON.stringify(notes)).toMatch(/中级人民法院.*人民检察院/)
  })
})

describe('who a question is about', () => {
  const EXAMPLES: readonly (readonly [string, string | null])[] = [
    ['市中级人民法院召开了几次会议', '市中级人民法院'],
    ['西安中院五年来受理多少案件', '中院'],
    ['2024年检察院批捕多少人', '检察院'],
    ['政府工作报告里地区生产总值是多少', '政府'],
    ['人大代表提了多少条建议', null],
    ['向法院提了几条建议', null],
    ['听取法院报告几次', null],
    ['政府投资多少', null],
    ['全国人大成立多少周年', null],
  ]
  for (const [question, text] of EXAMPLES)
    test(question, () => expect(bodyAsked(question)?.text ?? null).toEqual(text))
})

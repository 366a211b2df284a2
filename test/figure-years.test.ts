import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { figuresOf } from '../src/figure/figures.ts'
import { parseReport } from '../src/report/parse.ts'
import { libraryWith, reportsOf } from './two-years.ts'

/** The figures of a text as printed, each with its year and whether it is an outcome or a target. */
const yearsOf = (id: string, text: string) =>
  figuresOf(parseReport(id, text)).map(({ text, year, aim }) => `${text} ${year} ${aim}`)

describe('the years of figures', () => {
  test('a year that opens a sentence holds for the next until another time is named', () => {
    const text =
      '一、2024年工作回顾\n2022年，建成学校3所。新增床位200张。全年接待游客50万人次。\n去年，新建公园6个。'
    expect(yearsOf('甲县_2025_政府工作报告', text)).toEqual([
      '3所 2022 outcome',
      '200张 2022 outcome',
      '50万人次 2024 outcome',
      '6个 2024 outcome',
    ])
  })

  test('only what is planned is a target', () => {
    const text =
      '甲县2024年国民经济和社会发展统计公报\n一、综合\n2024年，粮食产量30万吨，确保面积稳定在5万亩。'
    expect(yearsOf('甲县_2024_统计公报', text)).toEqual([
      '30万吨 2024 outcome',
      '5万亩 2024 outcome',
    ])
  })

  test('what was reached in the years looked back on is no aim of the part that plans', () => {
    const text =
      '一、2024年工作回顾\n建成学校3所。\n二、“十五五”主要目标\n过去五年，绿地增加到9公顷。力争绿地增加到12公顷。'
    expect(yearsOf('甲县_2025_政府工作报告', text)).toEqual([
      '3所 2024 outcome',
      '9公顷 2024 outcome',
      '12公顷 null target',
    ])
  })

  test('a plan of the years ahead is an aim in the part that looks back, too', () => {
    const text =
      '一、2025年工作回顾\n“十五五”时期培育产业集群9个。“十四五”时期建成码头8座。\n二、2026年工作安排\n新建码头7座。'
    expect(yearsOf('甲县_2026_政府工作报告', text).slice(0, 2)).toEqual([
      '9个 十五五 target',
      '8座 十四五 outcome',
    ])
  })

  test('a session in December calls the year looked back on 今年', () => {
    const text =
      '政府工作报告\n——2024年12月20日在甲县第十八届人民代表大会第四次会议上\n各位代表：\n一、工作回顾\n今年建成学校3所。\n二、2025年工作安排\n明年，力争新建学校5所。'
    const [built] = yearsOf('甲县', text)
    expect(built).toBe('3所 2024 outcome')
  })

  test('a summing up speaks of its own year as 今年', () => {
    const text = '甲街道2024年工作总结\n一、2024年工作情况\n今年1-11月，引进企业3家。'
    expect(yearsOf('甲街道_2024_总结', text)).toEqual(['3家 2024 outcome'])
  })

  test('what several years brought is none of any one of them', () => {
    const text =
      '一、2024年工作回顾\n2020年至2024年，办理案件9万件。五年来，新增绿地8公顷。修建码头7座。游客增加到6万人次。\n2024年，新增车位5个。'
    expect(yearsOf('甲县_2025_政府工作报告', text)).toEqual([
      '9万件 2020—2024 outcome',
      '8公顷 五年来 outcome',
      '7座 五年来 outcome',
      '6万人次 2024 outcome',
      '5个 2024 outcome',
    ])
  })

  test.each([
    [
      'a paragraph that opens with them, and those behind it',
      '一、“十四五”时期和2025年工作回顾\n这五年，我们迈上新台阶。\n新增绿地8公顷。产值增加到6万元。\n——修建码头7座。\n2025年，新增车位5个。',
      ['8公顷 五年来 outcome', '6万元 2025 outcome', '7座 五年来 outcome', '5个 2025 outcome'],
    ],
    [
      'what was summed up in them, and none that stands at their end',
      '一、2025年和“十四五”时期工作回顾\n这五年，我们迈上新台阶。\n生产总值6亿元，年均增长5%。城镇新增就业9万人。服务业占比超过50%。产能从全省第5位升至第3位。',
      [
        '6亿元 2025 outcome',
        '5% 五年来 outcome',
        '9万人 五年来 outcome',
        '超过50% 2025 outcome',
        '第5位 五年来 outcome',
        '第3位 2025 outcome',
      ],
    ],
    [
      'a heading that names them',
      '过去五年工作回顾\n一、公正司法\n办理案件9万件。\n二、2025年工作\n办理来信8件。',
      ['9万件 五年来 outcome', '8件 2025 outcome'],
    ],
    [
      'the name of their plan',
      '一、2025年和“十四五”时期工作回顾\n去年，新增车位5个。\n“十四五”时期是奋进的五年。修建码头7座。',
      ['5个 2025 outcome', '7座 十四五 outcome'],
    ],
    [
      'a range of years, to the sentences behind it',
      '一、2025年工作回顾\n2021年至2025年，办理案件9万件。办理来信7件。',
      ['9万件 2021—2025 outcome', '7件 2021—2025 outcome'],
    ],
  ])('several years are those of %s', (_, told, figures) => {
    const text = `${told}\n三、2026年工作任务\n新建码头9座。`
    expect(yearsOf('甲县_2026_政府工作报告', text).slice(0, -1)).toEqual(figures)
  })
})

describe('figures of several years', () => {
  const told = {
    2024: '2020年至2024年，办理来信930件。五年来，修建码头7座。\n\n2024年，办理来访350件。',
  }
  const library = libraryWith(reportsOf(told))
  const { ask } = library
  const answered = (question: string) => {
    const answer = ask(question)
    return answer.kind === 'figure' ? answer.figures[0]?.figure.text : answer.kind
  }

  test.each([
    ['五年来修建码头多少座', '7座'],
    ['2020年至2024年办理来信多少件', '930件'],
    ['2024年办理来访多少件', '350件'],
  ])('%s: %s', (question, text) => expect(answered(question)).toBe(text))

  test.each(['去年修建码头多少座', '2024年办理来信多少件', '2023年修建码头多少座'])(
    '%s: none of them',
    question => expect(answered(question)).not.toMatch(/7座|930件/),
  )

  test('a draft that tells them so is right', () => {
    const draft = '2024年办理来访350件。五年来修建码头7座。2020年至2024年办理来信930件。'
    expect(checkText(library, draft).map(({ verdict }) => verdict)).toEqual(
      Array(3).fill('supported'),
    )
  })
})

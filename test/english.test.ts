import { describe, expect, test } from 'vitest'
import { askedInChinese } from '../src/answer/in-chinese.ts'
import { readable } from '../src/answer/wording.ts'
import { parseReport } from '../src/report/parse.ts'
import { libraryWith } from './two-years.ts'

const HEAD =
  '---\ntitle: 临湖县人民代表大会常务委员会工作报告\nbody: 临湖县人大常委会\nplace: 临湖\nyear: 2024\nplanYear: 2025\n---\n'
const TEXT = [
  '一、2024年主要工作',
  '',
  '全年召开常委会会议9次、主任会议16次，听取审议专项工作报告23个，依法任免国家机关工作人员61人次。',
  '',
  '办理代表建议214件，采纳立法建议17条，撤销代表活动站28个。提请审议的规范性文件35件，备案31件。',
  '',
  '全县地区生产总值182亿元、增长6.4%，其中第二产业增加值71亿元、增长7.9%。教育支出13.6亿元，下降2.1%。',
  '',
  '法院受理案件5120件，审结4873件。批准逮捕212人，起诉386人。新建铁路46公里。森林覆盖率61.3%。',
  '',
  '二、2025年主要任务',
  '',
  '2025年计划召开常委会会议8次，开展执法检查3次。',
].join('\n')
const library = libraryWith([parseReport('linhu', HEAD + TEXT)])

describe('English questions are put into Chinese with the words of the report', () => {
  const EXAMPLES: readonly (readonly [typed: string, chinese: string | null])[] = [
    ['How many suggestions were adopted?', '采纳多少建议'],
    ['how many chairperson meetings were held last year', '去年召开多少主任会议'],
    ['How many of the normative documents were put on record?', '规范性文件中备案多少'],
    ["What was Linhu's GDP in 2024?", '2024年临湖的地区生产总值是多少'],
    ['By how much did education spending fall?', '教育支出下降多少'],
    ['How fast did the value added of the secondary industry grow?', '第二产业的增加值增长多少'],
    ['how many km of railway were built?', '建成多少公里铁路'],
    ['How many people were prosecuted?', '起诉多少人'],
    ["How many suggestions weren't adopted?", '没有采纳多少建议'],
    ['How many cases did the court accept, not conclude?', '法院受理多少案件,不是审结'],
    ['How many people were arrested and how many prosecuted?', '逮捕多少人,起诉多少人'],
    ['forest coverage?', '森林覆盖率是多少'],
    ['What was per capita GDP in US dollars?', '人均地区生产总值是多少美元'],
    ['How many patents are there per 10,000 people?', '每万人多少专利'],
    ['Of the documents submitted, how many were put on record?', '提交的文件中备案多少'],
    ['Linhu spending on culture, sports and media?', '临湖文化体育与传媒支出是多少'],
    ['The number of forest stations (代表活动站) abolished?', '撤销多少代表活动站'],
    // other forms, and words that nothing knows
    ['Who chairs the standing committee?', null],
    ['how many more suggestions than documents were there', null],
    ['How many zeppelins were built?', null],
    ['去年采纳了多少建议', null],
  ]
  for (const [typed, chinese] of EXAMPLES)
    test(typed, () => expect(askedInChinese(readable(typed), library.corpus)).toBe(chinese))
})

describe('and answered in English', () => {
  const EXAMPLES: readonly (readonly [typed: string, told: string | null])[] = [
    ['How many appointments and removals of officials did the committee handle?', '61人次'],
    ['How many deputy activity stations were abolished?', '28个'],
    ["What was Linhu's GDP?", '182亿元'],
    ['How much was spent on education?', '13.6亿元'],
    ['By how much did spending on education fall?', '2.1%'],
    ['How many people were approved for arrest?', '212人'],
    ['How many standing committee meetings are planned for 2025?', '8次'],
    ['How many judges were dismissed?', null],
    ['How many regulations were repealed?', null],
    ['What was the GDP in US dollars?', null],
    ['How many suggestions were rejected?', null],
  ]
  for (const [typed, told] of EXAMPLES)
    test(typed, () => {
      const answer = library.ask(typed)
      expect(answer.language).toBe('en')
      expect(answer.question).toBe(typed)
      expect(answer.kind === 'figure' ? answer.figures[0]?.figure.text : null).toBe(told)
    })
})

describe('what is asked of others, and of members', () => {
  test('goes on with the question before, by what was done', () => {
    const before = 'How many suggestions were handled?'
    const typed = readable('and the ones that were adopted?')
    expect(askedInChinese(typed, library.corpus, true)).toBe('那采纳的呢')
    expect(askedInChinese(typed, library.corpus)).toBeNull()
    const answer = library.ask('and the ones that were adopted?', { context: [before] })
    expect(answer.kind === 'figure' ? answer.figures[0]?.figure.text : null).toBe('17条')
  })

  test('a verb that the reports do not have is not guessed at', () =>
    expect(
      askedInChinese(readable('and the ones that were knighted?'), library.corpus, true),
    ).toBeNull())

  test('to sit in a congress is to belong to it', () => {
    const asked = askedInChinese(
      readable('How many deputies sit in the county congress in total?'),
      library.corpus,
    )
    expect(asked).not.toContain('列席')
    expect(asked).toContain('代表')
  })
})

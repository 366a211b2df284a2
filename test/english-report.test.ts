import { describe, expect, test } from 'vitest'
import { withReportInChinese } from '../src/answer/english-report.ts'
import { parseReport } from '../src/report/parse.ts'
import { libraryWith } from './two-years.ts'

const TEXT = `关于2024年预算执行情况的报告
沧源县财政局局长 罗启文

一、2024年预算执行情况

全县一般公共预算收入7.3亿元，增长4.2%，其中非税收入2.6亿元。接待游客310万人次，旅游收入18.4亿元。

二、2025年工作安排

一般公共预算收入增长5%。
`
const HEAD =
  '---\ntitle: 关于2024年预算执行情况的报告\nbody: 沧源县人民政府\nplace: 沧源\nyear: 2024\nplanYear: 2025\n---\n'
const TIBET =
  '---\ntitle: 政府工作报告\nbody: 西藏自治区人民政府\nplace: 西藏\nyear: 2024\nplanYear: 2025\n---\n一、2024年工作回顾\n\n新增牧场42个，新建公路630公里。\n'
const library = libraryWith([parseReport('cangyuan', HEAD + TEXT), parseReport('tibet', TIBET)])

describe('an English question names a report that is loaded', () => {
  const EXAMPLES: readonly (readonly [typed: string, read: string])[] = [
    ["What was Cangyuan County's non-tax revenue?", 'what was 沧源 non-tax revenue?'],
    ['How much did Cangyuan earn from tourism', 'how much did 沧源 earn from tourism'],
    [
      'Tibet 2025 work report: how many pastures were added?',
      '西藏2025年报告 how many pastures were added?',
    ],
    ['According to the Cangyuan report, how many tourists came?', '沧源 how many tourists came?'],
    ['2025 gov report – how many tourists came', '2025年报告 how many tourists came'],
    [
      "In Luo Qiwen's 2025 report, how many tourists came?",
      '罗启文2025年报告 how many tourists came?',
    ],
    ['How many tourists came according to the work report?', 'how many tourists came?'],
    [
      'What non-tax revenue did Luo Qiwen report for 2024?',
      '罗启文 what was the non-tax revenue for 2024?',
    ],
    ['How many tourists did the county receive?', '县里 how many tourists did it receive?'],
  ]
  for (const [typed, read] of EXAMPLES)
    test(typed, () => expect(withReportInChinese(typed, library.corpus)).toBe(read))
})

describe('what names none is left as it is', () => {
  const EXAMPLES = [
    'How many tourists came to Lushan County?',
    "In Zhang Wei's 2025 report, how many tourists came?",
    'Henan work report: how many tourists came?',
    'How many tourists did the town receive?',
    'What revenue did Premier Wang report for 2024?',
    'How many of the audit reports were heard by the county government?',
    '沧源的非税收入是多少',
    'GDP?',
  ]
  for (const typed of EXAMPLES)
    test(typed, () => expect(withReportInChinese(typed, library.corpus)).toBe(typed))
})

describe('and is answered of it in English', () => {
  const EXAMPLES: readonly (readonly [typed: string, told: string])[] = [
    ["What was Cangyuan County's non-tax revenue?", '2.6亿元'],
    ['tourism revenue in Cangyuan last yr', '18.4亿元'],
    ['Tibet 2025 work report: how many km of new highways were built?', '630公里'],
  ]
  for (const [typed, told] of EXAMPLES)
    test(typed, () => {
      const answer = library.ask(typed)
      expect(answer.question).toBe(typed)
      expect(answer.language).toBe('en')
      expect(answer.kind === 'figure' && answer.figures[0]?.figure.text).toBe(told)
    })
})

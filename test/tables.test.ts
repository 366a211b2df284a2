import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { createLibrary } from '../src/answer/library.ts'
import { figuresOf } from '../src/figure/figures.ts'
import { elementOf, textOf } from '../src/intake/markup.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { expectSound } from './report-soundness.ts'
import { CORPUS } from './running.ts'

const about = (table: string): string =>
  `甲县人大常委会2024年工作报告\n各位代表：\n一、2024年工作回顾\n一年来，常委会认真履职，工作取得新成效。\n${table}\n常委会还组织代表参加活动320人次。\n二、2025年主要任务\n2025年，常委会将组织视察20次。\n`
const reportWith = (table: string) => parseReport('甲县人大常委会_2024', about(table))
const cells = (table: string): string[] =>
  figuresOf(reportWith(table))
    .filter(({ cell }) => cell !== null)
    .map(({ text, what, year, change }) => `${text} ${what} ${year}${change ? ` ${change}` : ''}`)

const BARS =
  '表1 代表工作主要数据\n单位：次\n\n| 项目 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 视察 | 12 | 15 |\n| 执法检查 | 5 | 6 |'
const TABS =
  '表2 一般公共预算收支情况（单位：万元）\n项目\t预算数\t完成数\t完成预算%\t比上年增长%\n一般公共预算收入\t60999\t24627\t40.4\t-4.2\n其中：税收收入\t20000\t8,103\t40.5\t18.8'

describe('figures of a table', () => {
  test.each([
    [
      'year columns between bars, the unit in a line above',
      BARS,
      ['12次 视察 2023', '15次 视察 2024', '5次 执法检查 2023', '6次 执法检查 2024'],
    ],
    [
      'measures between tabs, rates beside amounts',
      TABS,
      [
        '60999万元 一般公共预算收入预算数 2024',
        '24627万元 一般公共预算收入完成数 2024',
        '40.4% 一般公共预算收入完成预算 2024',
        '-4.2% 一般公共预算收入比上年增长 2024 down',
        '20000万元 税收收入预算数 2024',
        '8,103万元 税收收入完成数 2024',
        '40.5% 税收收入完成预算 2024',
        '18.8% 税收收入比上年增长 2024 up',
      ],
    ],
    [
      'columns set by spaces',
      '主要产品产量统计（单位：万吨）\n产品　　2023年　　2024年\n水泥　　30.5　　28\n原煤　　12　　15.2',
      ['30.5万吨 水泥 2023', '28万吨 水泥 2024', '12万吨 原煤 2023', '15.2万吨 原煤 2024'],
    ],
    [
      'a column of units, and one of numbers of rows',
      '| 序号 | 指标 | 单位 | 2024年 | 比上年增长（%） |\n|---|---|---|---|---|\n| 1 | 地区生产总值 | 亿元 | 869.7 | 6.0 |\n| 2 | 粮食产量 | 万吨 | 103.7 | -3.1 |',
      [
        '869.7亿元 地区生产总值 2024',
        '6.0% 地区生产总值比上年增长 2024 up',
        '103.7万吨 粮食产量 2024',
        '-3.1% 粮食产量比上年增长 2024 down',
      ],
    ],
    [
      'units in the heads, and in the cells',
      '| 项目 | 件数（件） | 办结率 |\n| --- | --- | --- |\n| 代表建议 | 228 | 98.5% |\n| 代表议案 | 3件 | 100% |',
      [
        '228件 代表建议件数 2024',
        '98.5% 代表建议办结率 2024',
        '3件 代表议案件数 2024',
        '100% 代表议案办结率 2024',
      ],
    ],
    [
      'years in the rows',
      '单位：件\n| 年度 | 受理 | 审结 |\n| --- | --- | --- |\n| 2023年 | 120 | 118 |\n| 2024年 | 150 | 149 |',
      [
        '120件 2023年受理 2023',
        '118件 2023年审结 2023',
        '150件 2024年受理 2024',
        '149件 2024年审结 2024',
      ],
    ],
    [
      'no value in a dash',
      '| 项目 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 视察（次） | — | 15 |',
      ['15次 视察 2024'],
    ],
  ])('%s', (_, table, expected) => expect(cells(table)).toEqual(expected))

  test('two rows of heads, cells over several columns', () => {
    const html =
      '<table><tr><th rowspan="2">项目</th><th colspan="2">收入（万元）</th></tr><tr><th>2023年</th><th>2024年</th></tr><tr><td>甲乡</td><td>100</td><td>120</td></tr></table>'
    expect(cells(textOf(elementOf(html)))).toEqual([
      '100万元 甲乡收入 2023',
      '120万元 甲乡收入 2024',
    ])
  })

  test.each([
    ['a menu', '加入收藏 | 会员中心\n首页 | 公报 | 年鉴'],
    ['a table of contents', '一、工作回顾\t1\n二、工作安排\t12\n三、附件\t20'],
    ['names over a text', '李  四\n张  三'],
    ['prose', '全年办理建议228件，\n其中重点建议20件。\n参加活动30次。'],
  ])('%s is no table', (_, text) => expect(cells(text)).toEqual([]))
})

describe('a table in a report', () => {
  test.each([BARS, TABS])('is passages of whole rows, led by its name', table => {
    const report = reportWith(table)
    expectSound(report)
    const passages = report.passages.filter(passage => passage.table !== null)
    expect(passages.map(({ runIn }) => runIn)).toEqual([
      table === BARS ? '表1 代表工作主要数据' : '表2 一般公共预算收支情况',
    ])
    expect(report.sections.map(({ label }) => label)).toEqual(['一', '二'])
  })

  test('a long one is cut between rows, and every row has its heads', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `| 第${at + 1}村粮食播种面积 | ${at + 10} |`)
    const report = reportWith(['单位：亩', '| 村 | 2024年 |', '| --- | --- |', ...rows].join('\n'))
    expectSound(report)
    const figures = figuresOf(report).filter(({ cell }) => cell !== null)
    expect(figures).toHaveLength(60)
    expect(figures.at(-1)).toMatchObject({ text: '69亩', year: '2024' })
  })
})

describe('asking and checking', () => {
  const tools = toolsOf(
    wordsOf(CORPUS, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
  )
  const library = createLibrary([reportWith(`${BARS}\n\n${TABS}`)], tools)

  test.each([
    ['2023年视察多少次', '12次'],
    ['2024年视察多少次', '15次'],
    ['执法检查了几次', '6次'],
    ['2025年视察多少次', '20次'],
    ['税收收入完成多少', '8,103万元'],
    ['一般公共预算收入增长多少', '-4.2%'],
    ['一般公共预算收入预算数是多少', '60999万元'],
  ])('%s', (question, expected) => {
    const answer = library.ask(question)
    expect('figures' in answer && answer.figures[0]?.figure.text).toBe(expected)
  })

  test('the quotation is the row under its heads', () => {
    expect(toMessage(library.ask('2023年视察多少次'), library).text).toContain(
      '表1 代表工作主要数据 单位：次\n项目 ｜ 2023年 ｜ 2024年\n视察 ｜ 12 ｜ 15\n',
    )
  })

  test.each([
    ['2024年视察15次。', 'supported'],
    ['2023年视察15次。', 'contradicted'],
    ['税收收入8103万元。', 'supported'],
    ['税收收入8301万元。', 'contradicted'],
    ['一般公共预算收入下降4.2%。', 'supported'],
  ])('%s is %s', (draft, verdict) => {
    expect(checkText(library, draft).map(claim => claim.verdict)).toEqual([verdict])
  })
})

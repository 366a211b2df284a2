import { describe, expect, test } from 'vitest'
import { childrenOf, findOutline, partsOf } from '../src/answer/outline-parts.ts'
import { type OutlineQuestion, parseOutline } from '../src/answer/outline-question.ts'
import { readable } from '../src/answer/wording.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Half, Report } from '../src/report/report.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

const library = new Shelf(CORPUS).library
const kaizhou = library.reports[0] as Report
const outlineOf = (typed: string) => parseOutline(readable(typed))

/** The labels that a question about the outline is answered with. */
function labelsFor(question: string): string[] {
  const answer = library.ask(question)
  return answer.kind === 'outline' ? answer.outline.map(({ section }) => section.label) : []
}

describe('questions about parts', () => {
  const EXAMPLES: readonly (readonly [
    text: string,
    path: readonly number[],
    half: Half | null,
    headings: boolean,
  ])[] = [
    ['总结的第一部分下面有哪三小节', [1], 'review', true],
    ['回顾部分的第五大块，三个小标题分别是什么', [5], 'review', true],
    ['工作回顧第四部分的大標題是什麼', [4], 'review', true],
    ['今后任务第五条讲啥', [5], 'plan', true],
    ['今年任务第二条啥标题', [2], 'plan', true],
    ['第四部分第二小节讲什么', [4, 2], null, true],
    ['第二部分', [2], null, true],
    ['第十二部分', [12], null, true],
    ['第12部分', [12], null, true],
    ['第二部分聚焦的三大主题是哪三个', [2], null, false],
    ['报告分几个部分', [], null, true],
    ['报告的提纲', [], null, true],
    ['目录', [], null, true],
    ['2025年的工作任务有哪几个方面', [], 'plan', true],
    ['what is the title of part four of the review', [4], 'review', true],
    ['section iv', [4], null, true],
    ['What is the third task about', [3], 'plan', true],
    ['list the headings of the tasks for 2025', [], 'plan', true],
    ['how many sections are there', [], null, true],
    ['structure of the report', [], null, true],
  ]
  for (const [text, path, half, headings] of EXAMPLES)
    test(text, () => expect(outlineOf(text)).toMatchObject({ path, half, headings }))

  const NONE = [
    '最后一次会议是什么时候',
    '最后一项建议办了没有',
    '开头条件怎么样',
    '这件事引用一下',
    '五大任务完成了几项',
    '第三次联席会议',
    '排第二名',
    '第六届三次会议',
    '第五部分有几个活动站',
    '代表活动站有几个',
    '监督了几项工作',
    '有几条意见',
    '今年打算搞多少项监督',
    '两联一述是什么',
    'how many activity stations are there',
    '',
  ]
  for (const text of NONE) test(`none: ${text}`, () => expect(outlineOf(text)).toBeNull())

  test('第三季度 is no part', () => expect(outlineOf('第三季度做了什么')).toBeNull())

  test('第十八届 is no part', () => expect(outlineOf('第十八届人大做了什么')).toBeNull())

  test('a label names its part', () => expect(outlineOf('四(一)标题是什么')?.path).toEqual([4, 1]))
})

describe('parts of a report', () => {
  const whole: OutlineQuestion = {
    path: [],
    beside: [],
    shift: 0,
    all: null,
    half: null,
    rest: '',
    headings: true,
    text: false,
    named: false,
    loose: false,
    below: false,
  }
  const labelsOf = (question: Partial<OutlineQuestion>, report: Report = kaizhou) =>
    findOutline({ ...whole, ...question }, report).map(({ section }) => section.label)

  test('of one half, or of both', () => {
    const review = ['一', '二', '三', '四', '五']
    const plan = ['任务一', '任务二', '任务三', '任务四', '任务五']
    expect(partsOf(kaizhou, 'review').map(({ label }) => label)).toEqual(review)
    expect(partsOf(kaizhou, 'plan').map(({ label }) => label)).toEqual(plan)
    expect(partsOf(kaizhou, null).map(({ label }) => label)).toEqual([...review, ...plan])
  })

  test('by number, in the half that is named or in both', () => {
    expect(labelsOf({ path: [2], half: 'plan' })).toEqual(['任务二'])
    expect(labelsOf({ path: [2], half: 'review' })).toEqual(['二'])
    expect(labelsOf({ path: [2] })).toEqual(['二', '任务二'])
    expect(labelsOf({ path: [4, 2] })).toEqual(['四(二)'])
    expect(labelsOf({ path: [9] })).toEqual([])
    expect(labelsOf({ path: [4, 9] })).toEqual([])
  })

  test('what lies right below a part', () => {
    const [first] = partsOf(kaizhou, 'review')
    if (first === undefined) throw new Error('the report has no parts')
    expect(childrenOf(kaizhou, first).map(({ label }) => label)).toEqual([
      '一(一)',
      '一(二)',
      '一(三)',
    ])
  })

  test('a half that is one part counts what is below it', () => {
    const prose = '全年听取审议专项工作报告，开展执法检查和专题询问，推动政府改进工作、解决问题。'
    const report = parseReport(
      'x',
      `一、2024年工作回顾\n（一）监督\n${prose}\n（二）代表\n${prose}\n二、2025年工作安排\n（一）立法\n${prose}\n`,
    )
    expect(labelsOf({ half: 'review' }, report)).toEqual(['一(一)', '一(二)'])
    expect(labelsOf({ half: 'plan' }, report)).toEqual(['二(一)'])
    expect(labelsOf({ path: [2], half: 'review' }, report)).toEqual(['一(二)'])
    expect(labelsOf({}, report)).toEqual(['一(一)', '一(二)', '二(一)'])
  })
})

describe('answers with headings', () => {
  const EXAMPLES: readonly (readonly [question: string, ...labels: string[]])[] = [
    ['总结的第一部分下面有哪三小节', '一'],
    ['今后任务第五条讲啥', '任务五'],
    ['第四部分第二小节讲什么', '四(二)'],
    ['监督那部分的第三个小标题', '二(三)'],
    ['代表工作下面第一小节叫什么', '四(一)'],
    ['第三部分有哪些小节', '三', '任务三'],
    ['工作回顧第四部分的大標題是什麼', '四'],
    ['今年任务第二条什么标题', '任务二'],
    ['最后一部分讲的什么', '任务五'],
    ['回顾的最后一块叫什么', '五'],
    ['计划里头倒数第二条任务', '任务四'],
    ['代表工作那部分的头一个小标题', '四(一)'],
    ['自身建设里头最后一小节', '五(三)'],
    ['回顾部分的第二和第四部分标题', '二', '四'],
    ['第四部分(二)是什么', '四(二)'],
    ['代表工作前面那部分讲的什么', '三'],
    ['自身建设那部分后面接着讲什么', '任务一'],
    ['任务三的下一条是什么', '任务四'],
    ['去年第二块里头有几小段', '二'],
    ['去年五大部分各讲什么', '一', '二', '三', '四', '五'],
    ['what comes after the part on supervision', '三'],
    ['the last heading of the plan', '任务五'],
    ['说完议案建议办理质效以后,后面那条叫什么标题', '四(三)'],
    ['回顾里讲完监督,接下去那一大块的题目', '三'],
    ['立法联系点那一小节之后紧接着是什么标题', '四'],
    ['今年要做的那半截分成几坨来讲', '任务一', '任务二', '任务三', '任务四', '任务五'],
    ['2025年的工作任务有哪几个方面', '任务一', '任务二', '任务三', '任务四', '任务五'],
    ["What is the title of part four of the review of last year's work?", '四'],
  ]
  for (const [question, ...labels] of EXAMPLES)
    test(question, () => expect(labelsFor(question)).toEqual(labels))

  test('each part comes with what is below it and its first passage', () => {
    const answer = library.ask('总结的第一部分下面有哪三小节')
    if (answer.kind !== 'outline') throw new Error(`not an outline: ${answer.kind}`)
    const [part] = answer.outline
    expect(part?.children.map(({ heading }) => heading)).toEqual([
      '加强理论武装强化政治能力',
      '开展党纪学习教育强化纪律定力',
      '落实党委部署强化行政执行力',
    ])
    expect(answer.passages[0]?.passage.text).toMatch(/^坚持党对人大工作的全面领导/)
  })

  test('headings are printed in the report', () => {
    const answer = library.ask('报告分几个部分')
    if (answer.kind !== 'outline') throw new Error(`not an outline: ${answer.kind}`)
    expect(answer.outline).toHaveLength(10)
    for (const { report, section, children } of answer.outline)
      for (const { heading } of [section, ...children]) expect(report.text).toContain(heading)
  })

  test('what is asked inside a part is answered by its passage', () => {
    const answer = library.ask('第二部分聚焦的三大主题是哪三个')
    expect(answer.kind).toBe('passage')
    expect(answer.passages[0]?.passage.text).toContain('高质量发展、高品质生活、高效能治理三大主题')
  })

  test('a part that is not there is not answered', () => {
    expect(library.ask('总结第九部分讲什么').kind).toBe('none')
    expect(library.ask('第四部分第九小节讲什么').kind).toBe('none')
  })
})

describe('a run-in heading is told by its place', () => {
  const EXAMPLES: readonly (readonly [question: string, heading: string])[] = [
    ['加强建议督办前面那一小段标题是啥', '规范议案办理'],
    ['丰富活动形式说完下一小节呢', '常态化收集意见'],
    ['建强工作队伍紧接着是哪一段', '完善制度支撑'],
    ['任务五第二条叫什么', '完善制度支撑'],
  ]
  for (const [question, heading] of EXAMPLES)
    test(question, () => {
      const answer = library.ask(question)
      expect(answer.kind === 'passage' && answer.told?.text).toBe(heading)
    })
})

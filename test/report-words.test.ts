import { describe, expect, test } from 'vitest'
import type { Fact } from '../src/lexicon/about-report.ts'
import {
  factAsked,
  factGoneOn,
  overviewAsked,
  topicSummedUp,
} from '../src/question/report-question.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { imprintOf } from '../src/report/imprint.ts'
import { parseReport } from '../src/report/parse.ts'
import { Shelf } from '../src/shelf.ts'

const { library } = new Shelf('corpus')
const reply = (question: string) => toMessage(library.ask(question), library).text

describe('a question about the report itself', () => {
  const EXAMPLES: readonly (readonly [string, Fact | null])[] = [
    ['这份报告一共多少字', 'characters'],
    ['报告里有多少个数字', 'figures'],
    ['谁作的报告', 'speaker'],
    ['报告人是谁', 'speaker'],
    ['这是哪个单位的报告', 'body'],
    ['报告是哪天作的', 'date'],
    ['报告是在哪次会议上作的', 'meeting'],
    ['报告登在哪家报纸', 'publisher'],
    ['报告总结的是哪一年', 'year'],
    ['这个报告的题目叫什么', 'title'],
    ['代表哪个单位在讲', 'body'],
    ['讲去年工作的有几大块', 'parts'],
    ['这份是法院的报告还是人大的', 'body'],
    ['今年的任务分了几点', 'parts'],
    ['后半截讲的是哪一年', 'year'],
    ['which year does this report review', 'year'],
    ['这篇接的是报纸哪一版', 'page'],
    ['which newspaper ran this report', 'publisher'],
    ['报告网上几点登的', 'posted'],
    ['大会是第几次会议', 'meeting'],
    ['那时候市人大是第几届', 'term'],
    ['手头这份是谁家的报告', 'body'],
    ['这份材料开头是不是缺了一页', 'missing'],
    ['是哪家媒体登的', 'publisher'],
    ['什么时候发布的', 'posted'],
    ['几点几分发到网上的', 'posted'],
    ['哪年哪月哪日在会上作的', 'date'],
    ['报告是向谁作的', 'meeting'],
    ['报告是在哪届哪次会上作的', 'meeting'],
    ['报告是受谁委托作的', 'body'],
    ['检察长叫什么名字', 'officer'],
    ['养老条例什么时候发布的', null],
    ['缺了几名代表', null],
    ['今年计划几项监督', null],
    ['代表工作有几个方面', null],
    ['听取了谁的报告', null],
    ['报告了几件事', null],
  ]
  for (const [typed, fact] of EXAMPLES)
    test(`${typed} asks for ${fact ?? 'something else'}`, () =>
      expect(factAsked(typed)?.fact ?? null).toBe(fact))

  test('is gone on with where the question before spoke of the report', () => {
    expect(factGoneOn('哪天呢', '这个报告是谁作的')?.fact).toBe('date')
    expect(factGoneOn('第几次会议呢', '那报告是在第十届人大上做的吧')?.fact).toBe('meeting')
    expect(factGoneOn('什么时候呢', '报告登在哪里')?.fact).toBe('posted')
    expect(factGoneOn('什么时候呢', '季会制在哪几个镇试点')).toBeNull()
  })

  test('is answered from the text, or said not to be printed', () => {
    expect(reply('这份报告一共多少字')).toMatch(/^\d+字 — /)
    expect(reply('这是哪个单位的报告')).toMatch(/^重庆市开州区人大常委会\n/)
    expect(reply('任务部分说的是哪年')).toMatch(/^2025年\n/)
    expect(reply('这篇接的是报纸哪一版')).toMatch(/^上接1版\n/)
    expect(reply('这份报告完整吗')).toMatch(/^上接1版\n/)
    expect(library.ask('报告人是谁').kind).toBe('none')
    expect(reply('报告人是谁')).toContain('没有印出')
  })
})

test('a masthead tells who gave the report, when, to which meeting', () => {
  const source = `2031年云山县政府工作报告
（上接第1版）
来源：云山日报    时间：2031-02-05 09:30
2031年2月3日在云山县第十届人民代表大会第二次会议上
云山县人民政府县长 林 远
各位代表：
现在，我代表县人民政府，向大会报告工作。
一、2030年工作回顾
全年新建学校3所。`
  const report = parseReport('yunshan', source)
  const printed = Object.entries(imprintOf(report)).map(([name, span]) => [
    name,
    span && report.text.slice(span.start, span.end),
  ])
  expect(Object.fromEntries(printed)).toEqual({
    title: '2031年云山县政府工作报告',
    speaker: '云山县人民政府县长 林 远',
    date: '2031年2月3日',
    term: '第十届',
    meeting: '云山县第十届人民代表大会第二次会议',
    publisher: '云山日报',
    page: '上接第1版',
    posted: '2031-02-05 09:30',
  })
})

test('a stamp with its hour, and a day without its year, are read of a masthead', () => {
  const source = `云山县政府工作报告
2031年2月10日 07时41分
2月3日，云山县县长林远在云山县第十届人民代表大会第二次会议上作政府工作报告。
云山县人民政府县长 林 远
各位代表：
一、2030年工作回顾
全年新建学校3所。`
  const report = parseReport('yunshan', source)
  const { posted, date } = imprintOf(report)
  expect(posted && report.text.slice(posted.start, posted.end)).toBe('2031年2月10日 07时41分')
  expect(date && report.text.slice(date.start, date.end)).toBe('2月3日')
})

test('what the report says at all is no fact about it', () => {
  for (const typed of ['报告讲了什么', '报告主要讲了什么'])
    expect(factAsked(typed), typed).toBeNull()
})

describe('an overview', () => {
  const EXAMPLES: readonly (readonly [string, ReturnType<typeof overviewAsked>])[] = [
    ['这个报告主要讲了啥', { half: null }],
    ['报告讲了什么', { half: null }],
    ['第三部分讲什么', null],
    ['报告讲了什么数字', null],
    ['这一年做成了哪些事', { half: 'review' }],
    ['今年有哪几件要紧的', { half: 'plan' }],
    ['三句话说说这个报告', { half: null }],
    ['总结一下', { half: null }],
    ['主要内容是什么', { half: null }],
    ['give me a summary please', { half: null }],
    ['第一部分讲什么', null],
    ['做了哪些监督', null],
    ['为什么要总结', null],
  ]
  for (const [typed, wanted] of EXAMPLES)
    test(typed, () => expect(overviewAsked(typed)).toEqual(wanted))

  test('shows the parts of the half, with telling figures of their own', () => {
    const answer = library.ask('去年都干了些啥')
    const outline = answer.kind === 'outline' ? answer.outline : []
    expect(outline.map(({ section }) => section.label)).toEqual(['一', '二', '三', '四', '五'])
    for (const { section, figures = [] } of outline)
      for (const { figure } of figures) {
        expect(figure.span.start).toBeGreaterThan(section.span.start)
        expect(figure.span.end).toBeLessThan(section.span.end)
      }
    expect(reply('去年都干了些啥')).toContain('228件')
  })
})

describe('the words that answer come first, their sentence under them', () => {
  const EXAMPLES: readonly (readonly [string, string])[] = [
    ['驻村队员常驻哪个镇', '河堰镇'],
    ['哪两个街道先行试点议事代表', '云峰街道、赵家街道'],
    ['新闻稿发在哪些媒体上', '人民网、公民报、开州日报'],
    ['除了厚坝镇还有哪些镇试点季会制', '和谦镇、满月镇'],
    ['今年要查哪几部法律', '长江保护法、安全生产法、农产品质量安全法、学前教育法（4部）'],
    ['以谁为信息采集员的主力军', '人大代表和法检两院干警'],
    ['看的警示教育片叫什么', '《不可逾越的红线》'],
    ['学前教育法执法检查是哪年', '2025年（今年的任务）'],
    ['三大主题是哪三个', '高质量发展、高品质生活、高效能治理'],
    ['述职是向谁述的', '原选举单位'],
    ['谁听取了法治政府建设的报告', '区人大常委会（句中省去，指报告机关）'],
    ['一年三问管的是哪两个项目', '重点水利工程建设、汉丰湖国家级旅游度假区创建'],
    ['参加的是市几届几次会议', '市六届人大三次会议'],
    ['立法联系点的大本营在哪里', '汉丰湖法庭基层立法联系点'],
    ['和哪个单位协同推进立法联系点', '区人民法院'],
    ['镇街票决的实事举了什么例子', '老旧小区改造'],
    [
      '六有标准是几条',
      '6条 — 有活动阵地、有平台载体、有制度规范、有运行保障、有激励机制、有实践成果 【按列出的名称计数，报告未直接给出】',
    ],
    [
      '重点项目全周期监督分几个步骤',
      '4个 — 每月抽查、季度调研、半年报告、年终评议 【按列出的名称计数，报告未直接给出】',
    ],
    ['季会制在几个镇试点', '3个 — 厚坝镇、和谦镇、满月镇 【按列出的名称计数，报告未直接给出】'],
    [
      '写报道的媒体点了几家的名',
      '3家 — 人民网、公民报、开州日报 【按列出的名称计数，报告未直接给出】',
    ],
    ['出名的企业帮了几家', '10家 — 企业（2024年）'],
    ['46和50哪个才是今年的监督工作数', '50项 — 工作（2025年目标）'],
    ['屠宰场该翻到哪一部分看', '二(三) 深度聚焦高效能治理 › 着力城市治理提升'],
    ['哪一部分讲到屠宰场', '二(三) 深度聚焦高效能治理 › 着力城市治理提升'],
    ['养犬的事在哪段说的', '二(三) 深度聚焦高效能治理 › 着力城市治理提升'],
    ['代表工作写在哪个大标题下', '四、坚持群众路线落实三大举措,聚合代表力量坚决站稳人民立场'],
    ['自身建设是在哪个部分讲的', '五、坚持系统观念发挥三大作用,持续推进人大整体效能全面提升'],
  ]
  for (const [question, first] of EXAMPLES)
    test(question, () => {
      const [line, ...quoted] = reply(question).split('\n')
      expect(line).toBe(first)
      // The sentence stands below, or under its place where no word of it is told.
      const text = library.reports[0]?.text ?? ''
      expect(quoted.slice(0, 2).some(each => each !== '' && text.includes(each))).toBe(true)
    })

  test('an expression that is only used is shown where it is, and said not to be explained', () => {
    expect(reply('什么是三会一课')).toContain('没有解释')
    expect(reply('三会一课又是个啥子,文章里提到没')).toContain('没有解释')
    expect(reply('一主一辅是个什么说法')).toContain('没有解释')
    expect(reply('什么是三会一课')).toContain('“三会一课”等方式')
  })

  const ONLY_USED = [
    '什么叫挂图作战',
    '年中会议制啥意思',
    '四个机关在哪里提到',
    'what does 融e查 mean',
  ]
  for (const question of ONLY_USED)
    test(`${question} is only used`, () =>
      expect(library.ask(question).notes.some(({ kind }) => kind === 'undefined')).toBe(true))

  const UNTOLD = [
    '区政府牵头督办哪几件建议',
    '优秀奖那篇是谁写的',
    '驻村工作队谁领队',
    '推行街道议事的是哪八个街道',
    '新华日报登了哪篇',
    '法院院长是哪位',
    '全市有几个街道先行先试',
    '检察院的主阵地设在哪里',
    '哪个镇出台了票决办法',
    '安全生产法检查是几月',
  ]
  for (const question of UNTOLD)
    test(`${question} is not told`, () => expect('told' in library.ask(question)).toBe(false))
})

describe('a part is summed up that is named by what it is on', () => {
  const EXAMPLES: readonly (readonly [string, string])[] = [
    ['监督工作帮我归纳一下', '二、坚持服务大局聚焦三大主题'],
    ['今年怎么抓监督，概括下', '二、聚焦监督质效'],
    ['立法联系点那块划个重点', '(三)提质增效基层立法联系点'],
    ['把数字赋能捋一捋', '(二)上下贯通,充分发挥数字赋能作用'],
  ]
  for (const [question, heading] of EXAMPLES)
    test(question, () => expect(reply(question)).toContain(heading))

  test('where nothing is left to name it, or a number is asked, it is another question', () => {
    expect(topicSummedUp('人民民主那一大块主要说了哪几头')?.topic).toBe('人民民主')
    expect(topicSummedUp('信访要怎么抓,分几类讲讲')).toEqual({ topic: '信访', half: 'plan' })
    expect(topicSummedUp('医保方面做了哪些工作')).toBeNull()
    expect(topicSummedUp('帮我总结一下')).toBeNull()
    expect(topicSummedUp('监督总结一下，多少次')).toBeNull()
    expect(library.ask('足球总结一下').kind).toBe('none')
  })
})

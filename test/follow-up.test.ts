import { describe, expect, test } from 'vitest'
import { asksForExample, isElliptical, resolveFollowUp } from '../src/answer/resolved-question.ts'
import { readable } from '../src/answer/wording.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'
import { TWO_YEARS, twoYears } from './two-years.ts'

const library = new Shelf(CORPUS).library

describe('elliptical or not', () => {
  const LEANING = [
    '那区级帮扶责任人呢',
    '研讨交流呢',
    '今年呢',
    '采纳了多少',
    '其中多少获得采纳',
    '都是哪些小组',
    '哪两个街道先试的',
    '登在哪些媒体上',
    '为什么要撤',
    '点解要撤',
    '为啥子要撤哦',
    '它们分别是什么',
    '举个例子 是哪部',
    '那',
    'what about liaison points',
    'which ones',
    'why',
    'what kind of problems did those have?',
  ]
  for (const typed of LEANING)
    test(`${typed} leans`, () => expect(isElliptical(readable(typed))).toBe(true))

  const STANDING = [
    '代表建议办了多少件',
    '专题讲座办了几次',
    '列席常委会会议的基层代表多少人次',
    '犬只防疫登记量涨了多少',
    '民情联络点',
    '湿地保护管理工作',
    '第四部分讲什么',
    '报告的提纲',
    'q',
    'zzzz',
    'how many lectures were given',
  ]
  for (const typed of STANDING)
    test(`${typed} stands alone`, () => expect(isElliptical(readable(typed))).toBe(false))
})

describe('what a follow-up takes over', () => {
  const EXAMPLES: readonly (readonly [
    name: string,
    context: readonly string[],
    typed: string,
    text: string,
    before: string,
  ])[] = [
    [
      'another part of the outline',
      ['工作總結第一部分講什麼'],
      '第二部分呢',
      '工作总结第二部分讲什么',
      '',
    ],
    ['another task', ['今年任务第一条标题是什么'], '第四条呢', '今年任务第四条标题是什么', ''],
    [
      'another part, in English',
      ['what is part one of the review about'],
      'part two?',
      'what is part two of the review about',
      '',
    ],
    ['the words before', ['专题讲座办了几次'], '研讨交流呢', '研讨交流呢', '专题讲座办了几次'],
    [
      'the last of several',
      ['去年收集了多少条群众诉求', '来信来访呢'],
      '那化解纠纷又有多少',
      '那化解纠纷又有多少',
      '来信来访呢',
    ],
    ['a part after a figure', ['活动站有几个'], '第二部分讲什么', '第二部分讲什么', ''],
    [
      'nothing: a question of its own',
      ['专题讲座办了几次'],
      '代表建议办了多少件',
      '代表建议办了多少件',
      '',
    ],
    ['nothing: no context', [], '研讨交流呢', '研讨交流呢', ''],
    ['nothing: an empty context', ['', '🙏'], '研讨交流呢', '研讨交流呢', ''],
  ]
  for (const [name, context, typed, text, before] of EXAMPLES)
    test(name, () => expect(resolveFollowUp(context, typed)).toEqual({ text, before }))

  test.each([
    ['举个例子 是哪部', true],
    ['比如哪些', true],
    ['which one is named as an example?', true],
    ['是哪部', false],
    ['例会开了几次', false],
  ])('%s asks for an example: %s', (text, asks) => expect(asksForExample(text)).toBe(asks))
})

describe('follow-ups answered', () => {
  const FIGURES: readonly (readonly [figure: string, ...questions: string[]])[] = [
    ['71名', '驻村工作队派了多少人', '那区级帮扶责任人呢'],
    ['102人次', '专题讲座办了几次', '研讨交流呢'],
    ['50项', '去年监督了多少项', '今年呢'],
    ['50项', '2024年开展了多少项监督', '那2025年呢'],
    ['191个', '区级民生实事票决了几个', '那乡镇街道的呢'],
    ['34条', '立法建議報送了幾條', '採納了多少'],
    ['129件次', '去年收集了多少条群众诉求', '来信来访呢', '那化解纠纷又有多少'],
    ['228件', '专题讲座办了几次', '代表建议办了多少件'],
  ]
  for (const [figure, ...questions] of FIGURES)
    test(questions.join(' → '), () => {
      const answer = askInTurn(questions)
      expect(answer.kind).toBe('figure')
      expect('figures' in answer && answer.figures[0]?.figure.text).toBe(figure)
    })

  const PASSAGES: readonly (readonly [words: string, ...questions: string[]])[] = [
    ['重庆市开发区条例', '征集了几部法规草案的建议', '举个例子 是哪部'],
    ['云峰、丰乐、厚坝等代表小组', '跨区域集中视察搞了几次', '都是哪些小组'],
    ['撤销群众需求不足', '撤了多少个代表活动站', '为啥子要撤哦'],
    ['人民网、公民报、开州日报', '全年发了多少篇新闻报道', '登在哪些媒体上'],
  ]
  for (const [words, ...questions] of PASSAGES)
    test(questions.join(' → '), () => {
      const answer = askInTurn(questions)
      expect(answer.kind).toBe('passage')
      expect(answer.passages[0]?.passage.text).toContain(words)
    })

  const NONE: readonly (readonly string[])[] = [
    ['2024年监督工作多少项', '2023年呢'],
    ['规范设置了多少活动站', '花了多少钱'],
    ['区人大机关编制多少', '去年常委会开了几次会'],
    ['开州有多少个街道', '区人大常委会有多少个委员'],
    ['人大讲堂几期', '理论文章发了几篇'],
    ['代表建议办了多少件', '有几个街道'],
  ]
  for (const questions of NONE)
    test(`${questions.join(' → ')}: not told`, () => expect(askInTurn(questions).kind).toBe('none'))

  test('the same words without a context find nothing', () => {
    expect(library.ask('今年呢').kind).toBe('none')
    expect(library.ask('那').kind).toBe('none')
  })

  test('the outline goes on', () => {
    const answer = askInTurn(['工作總結第一部分講什麼', '第二部分呢'])
    expect(answer.kind === 'outline' && answer.outline.map(({ section }) => section.label)).toEqual(
      ['二'],
    )
  })

  function askInTurn(questions: readonly string[]) {
    return library.ask(questions.at(-1) ?? '', { context: questions.slice(0, -1) })
  }
})

describe('what was told before, put together', () => {
  const COMPUTED = [
    [['规范设置了多少个代表活动站', '民情联络点呢'], '两个加起来', '372个'],
    [['收到来信来访多少件', '意见诉求多少条'], '那两个加起来多少', '188件'],
    [['撤销的站多少', '设置的站呢'], '它们差多少', '25个'],
    [['活动站和联络点各多少'], '加起来呢', '372个'],
  ] as const
  test.each(COMPUTED)('%s, %s', (context, typed, value) =>
    expect(library.ask(typed, { context })).toMatchObject({ kind: 'derived', derived: { value } }),
  )

  test.each([
    [['代表建议办了多少件', '满意率多少'], '两个加起来'],
    [['规范设置了多少个代表活动站'], '两个加起来'],
  ] as const)('%s do not go together', (context, typed) =>
    expect(library.ask(typed, { context }).kind).not.toBe('derived'),
  )
})

test('the same asked again is told of the same year', () => {
  for (const again of ['公路里程多少', '公路里程多少？？'])
    expect(twoYears.ask(again, { context: ['公路里程多少'] })).toMatchObject({
      figures: [{ figure: { value: '310' }, report: TWO_YEARS[1] }],
    })
})

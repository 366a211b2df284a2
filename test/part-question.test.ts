import { describe, expect, test } from 'vitest'
import { readable } from '../src/answer/wording.ts'
import { type PartQuestion, readPartQuestion } from '../src/question/part-question.ts'

const read = (typed: string) => readPartQuestion(readable(typed))

describe('a question about parts and headings', () => {
  const EXAMPLES: readonly (readonly [typed: string, read: Partial<PartQuestion>])[] = [
    ['前半段讲了几个大点，分别叫什么', { half: 'review', topic: '', path: [] }],
    ['上一年的成绩归纳成几条', { half: 'review', topic: '', path: [] }],
    ['下一步部署了几大块，挨个念题目', { half: 'plan', topic: '', path: [] }],
    ['低保救助底下设了几节', { topic: '低保救助', shift: 0, below: true }],
    ['讲河道治理的那一章又细分成哪些', { topic: '河道治理', below: true }],
    ['数字政府那块的小标题念念', { topic: '数字政府' }],
    ['招商引资那部分讲完了，紧接着那块叫啥', { topic: '招商引资', shift: 1 }],
    ['文旅那一节前头的是哪一节', { topic: '文旅', shift: -1 }],
    [
      '民生那章说完养老服务，紧跟着是哪一节',
      { topic: '养老服务', shift: 1, within: { topic: '民生', path: [] } },
    ],
    ['第二部分讲完河道治理以后讲什么', { topic: '河道治理', within: { topic: '', path: [2] } }],
    ['河道治理的上一节叫什么', { topic: '河道治理', shift: -1, within: null }],
    ['成绩那部分拆成几大块讲的', { half: 'review', topic: '' }],
    ['科技创新下面第二节叫什么', { topic: '科技创新', path: [2] }],
    ['回顾上年工作时是分几大块讲的，各块标题念念', { half: 'review', topic: '' }],
    ['任务三分几点', { half: 'plan', path: [3] }],
    ['回顾里倒数第二块是什么标题', { half: 'review', path: [-2] }],
  ]
  for (const [typed, wanted] of EXAMPLES)
    test(typed, () => expect(read(typed)).toMatchObject(wanted))

  const OTHERS = [
    '信访件办结了几条',
    '那份处理意见里头一共提了几点',
    '公路里程在全省排第几',
    '三级医院里县里的有几家',
    '孵化园区叫什么名字',
    '调解室有几个',
    '去年新修的路有几条',
    '古城墙后面挨着的是条什么河',
    '听取汇报那次，委员们总共提了几条意见',
    '对接省城的码头列了几个，名字报一下',
  ]
  for (const typed of OTHERS) test(`${typed} asks for none`, () => expect(read(typed)).toBeNull())
})

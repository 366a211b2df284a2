import { describe, expect, test } from 'vitest'
import { itemsOf } from '../src/question/items.ts'
import { parseReport } from '../src/report/parse.ts'
import { figuresTold } from './told.ts'
import { libraryWith } from './two-years.ts'

const REPORT = `云岭县2025年政府工作报告
2025年1月10日在云岭县第十届人民代表大会第四次会议上
一、2024年工作回顾
开展业务培训32次、编印教材14册、外出观摩267人次。
清理停用便民服务站45个，重新设置便民服务站38个、便民服务点61个。
新建社区食堂17个、乡村幸福院22个，新增日间照料床位910张。
改造农村危桥13座，硬化通村公路148公里。
出口总额12.6亿元，进口总额7.9亿元。
茶叶产量3100吨，水果产量5.2万吨，粮食产量18.4万吨。
二、2025年工作安排
新建停车场15个。
`
const report = parseReport('云岭县_2025_政府工作报告', REPORT)
const library = libraryWith([report])

const told = (question: string): string[] => figuresTold(library.ask(question))

describe('each of several things is asked for by itself', () => {
  test.each([
    ['便民服务站点整顿，停了几个、设了几个站、几个点', ['45个', '38个', '61个']],
    ['新建了多少个社区食堂、乡村幸福院，还有日间照料床位添了几张', ['17个', '22个', '910张']],
    ['培训次数、教材册数、观摩人次，三个数帮我捋一遍', ['32次', '14册', '267人次']],
    ['我要讲的几个数请你报:培训次数、教材册数、观摩的总人次', ['32次', '14册', '267人次']],
    ['去年危桥改了几座、公路修多长', ['13座', '148公里']],
    ['去年粮食、水果、茶各产多少', ['18.4万吨', '5.2万吨', '3100吨']],
    ['出口和进口，总额各是多少？写稿子要用', ['12.6亿元', '7.9亿元']],
    ['业务培训、编印教材、外出观摩,分别是多少次、多少册、多少人次', ['32次', '14册', '267人次']],
    ['出口跟进口的总额各是多少钱，报两个数', ['12.6亿元', '7.9亿元']],
    ['除了停车场,食堂、幸福院各建了多少', ['17个', '22个']],
  ])('%s', (question, figures) => {
    expect(told(question)).toEqual(figures)
  })
})

describe('what stands round the things of a list', () => {
  test.each([
    ['培训、观摩,分别是多少次、多少人次', ['培训 多少次', '观摩 多少人次']],
    ['收入和支出,年初数各是多少', ['收入年初 多少', '支出年初 多少']],
    ['生产总值、财政收入和财政增速分别多少', ['生产总值 多少', '财政收入 多少', '财政增速 多少']],
    [
      '生产总值、工业增加值和零售总额增速分别多少',
      ['生产总值增速 多少', '工业增加值增速 多少', '零售总额增速 多少'],
    ],
  ])('%s', (question, items) => {
    expect(itemsOf(question)).toEqual(items)
  })
})

describe('where one of several things is not told', () => {
  test.each(['培训次数、教材册数、调研次数，都报一下', '危桥改了几座、公路修多长、渡口撤了几处'])(
    '%s: nothing is told, what is known is offered',
    question => {
      const answer = library.ask(question)
      expect(answer).toMatchObject({ kind: 'none', certain: false })
      expect('offers' in answer && answer.offers.length).toBeGreaterThan(1)
    },
  )
})

describe('the same is asked of reports that are named side by side', () => {
  const other = `青原县2025年政府工作报告
2025年1月12日在青原县第十届人民代表大会第四次会议上
一、2024年工作回顾
粮食产量31.7万吨。
二、2025年工作安排
新建停车场9个。
`
  const two = libraryWith([report, parseReport('青原县_2025_政府工作报告', other)])

  test.each(['云岭县、青原县去年粮食产量各是多少？写稿子要对比', '云岭县和青原县的粮食产量各多少'])(
    '%s',
    question => {
      const answer = two.ask(question)
      expect('figures' in answer && answer.figures.map(({ figure }) => figure.text)).toEqual([
        '18.4万吨',
        '31.7万吨',
      ])
    },
  )
})

import { describe, expect, test } from 'vitest'
import { withoutReportNames } from '../src/answer/named-reports.ts'
import { yearsInDigits } from '../src/answer/years.ts'
import { giverKnown } from '../src/lexicon/givers.ts'
import { fold } from '../src/report/fold.ts'
import { libraryOf } from './libraries.ts'

const STATE = (ships: number, year: number) => `各位代表：
现在，我代表国务院，向大会作政府工作报告，请予审议。
一、${year - 1}年工作回顾
远洋货轮增加${ships}艘，进出港货物${ships}00万吨。
二、${year}年工作安排
计划新增远洋货轮${ships + 3}艘。`

const MIXED = libraryOf({
  国务院_1996_政府工作报告: STATE(41, 1996),
  国务院_2006_政府工作报告: STATE(77, 2006),
  OO镇_2019_政府工作报告: `OO镇政府工作报告
镇长 OO
各位代表：
我代表镇人民政府，向大会报告工作，请予审议。
2019年工作回顾
全年栽种枇杷620亩，产量310吨；新修机耕道18公里，养蜂1400箱。`,
  云岭某县_2017_统计公报: `2017年，全县经济平稳运行。
一、综合
全年全县生产总值38.6亿元，比上年增长7.1%。
二、农业
全年茶叶产量5120吨，核桃产量880吨。`,
  南河省高级人民法院_2018_工作报告: `南河省高级人民法院工作报告
——2018年1月26日在南河省第十三届人民代表大会第一次会议上
南河省高级人民法院院长 欧阳静
各位代表：
现在，我代表省高级人民法院向大会报告工作。
2017年，受理案件15600件，审结14200件。全省法院受理案件61.3万件。`,
})

const told = (question: string, context: readonly string[] = []): string | null => {
  const answer = MIXED.ask(question, { context })
  const [first] = 'figures' in answer ? answer.figures : []
  return first?.figure.text ?? null
}

describe('what only names a report is taken out of the question', () => {
  test.each([
    ['温家宝06年报告里货轮增加几艘', '06年报告里货轮增加几艘', 1],
    ['李鹏总理讲的货轮增加几艘', '货轮增加几艘', 1],
    ['2018年欧阳静报告里审结多少件', '2018年报告审结多少件', 1],
    ['欧阳院长那份报告审结多少件', '审结多少件', 0],
    ['云岭那个县茶叶产量多少', '茶叶产量多少', 1],
    ['茶叶产量多少(云岭,17年)', '茶叶产量多少(2017年)', 1],
    ['雲嶺某縣茶葉產量多少', '茶叶产量多少', 1],
    ['xx镇枇杷多少亩', '枇杷多少亩', 1],
    ['OO鎮枇杷多少畝', '枇杷多少亩', 1],
    ['06年总理报告说货轮增加几艘', '06年报告说货轮增加几艘', 2],
    ['2018年1月那份审结多少件', '2018年报告审结多少件', 0],
    ['06年温总理作的那份,货轮增加几艘', '06年报告,货轮增加几艘', 1],
    ['OO镇长说栽了多少亩枇杷', '栽了多少亩枇杷', 1],
    ['一九九六年报告讲货轮增加几艘', '1996年报告讲货轮增加几艘', 0],
  ])('%s', (typed, rest, count) => {
    const { text, reports } = withoutReportNames(yearsInDigits(fold(typed)), MIXED.reports)
    if (count > 0) expect([text, reports?.length]).toEqual([rest, count])
    else expect(reports).toBeNull()
  })

  test.each([
    ['朱镕基报告里货轮增加几艘', '朱镕基'],
    ['陈总理说货轮增加几艘', '陈总理'],
    ['云岭茶厂产量多少', null],
    ['张镇长说枇杷多少亩', null],
    ['副院长讲了什么', null],
    ['院长提了几条要求', null],
  ])('%s names none that is loaded', (text, foreign) => {
    const named = withoutReportNames(fold(text), MIXED.reports)
    expect(named).toEqual({ text, reports: null, foreign })
  })
})

describe('and the report that is meant answers', () => {
  test.each([
    ['温家宝06年报告里远洋货轮增加多少艘', '77艘'],
    ['温家宝那份报告远洋货轮增加多少艘', '77艘'],
    ['96年国务院报告，远洋货轮增加了多少艘', '41艘'],
    ['九六年国务院报告，远洋货轮增加了多少艘', '41艘'],
    ['06年总理报告，远洋货轮增加了多少艘', '77艘'],
    ['温总理说过去一年远洋货轮增加多少艘', '77艘'],
    ['李鹏报告里远洋货轮增加多少艘', '41艘'],
    ['镇里栽了多少亩枇杷', '620亩'],
    ['我们镇新修机耕道多少公里', '18公里'],
    ['云岭那个县茶叶产量多少', '5120吨'],
    ['茶叶产量多少（云岭，17年）', '5120吨'],
    ['那个县核桃产量多少', '880吨'],
    ['公报写的茶叶产量是多少', '5120吨'],
    ['06年报告，前一年远洋货轮增加多少艘', '77艘'],
    ['温家宝06年报告里远洋货轮新增的计划数,不是05年完成的那个', '80艘'],
    ['一九九六年报告讲的远洋货轮增加多少艘', '41艘'],
    ['欧阳静报告里审结多少件', '14200件'],
  ])('%s', (question, expected) => expect(told(question)).toBe(expected))

  test('also where a question goes on', () =>
    expect(told('那审结的呢', ['2018年欧阳静报告里受理多少件'])).toBe('14200件'))

  test.each(['朱镕基报告里远洋货轮增加多少艘', '贵溪镇枇杷多少亩', '金沙县茶叶产量多少'])(
    '%s: nothing of another',
    question => expect(told(question)).toBeNull(),
  )
})

describe('who gave the report of a year', () => {
  test.each([
    ['全国', '1954', '周恩来'],
    ['全国', '2003', '朱镕基'],
    ['全国', '2013', '温家宝'],
    ['台湾', '2025', '卓荣泰'],
    ['香港', '2021', '林郑月娥'],
    ['四川', '2021', undefined],
  ])('%s %s', (place, year, name) =>
    expect(giverKnown({ kind: 'government', place, year })?.name).toBe(name),
  )
})

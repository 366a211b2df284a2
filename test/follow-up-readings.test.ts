import { describe, expect, test } from 'vitest'
import { answerRecord } from '../src/cli/records.ts'
import { parseReport } from '../src/report/parse.ts'
import { libraryWith } from './two-years.ts'

const COUNTY = `---
title: 甲县工作报告
body: 甲县人民政府
place: 甲县
year: 2024
planYear: 2025
---
一、2024年工作回顾

(一)生态环境。全年巡查河道320次，劝离违规钓鱼146人，清理漂浮物85吨。拍摄护河专题片《清水绕城》，在县电视台、县融媒体中心播出。

(二)司法保障。提起环境公益诉讼12件，法院判决9件，撤回1件。

二、2025年工作安排

(一)生态环境。全年巡查河道360次，新建护河驿站18个。
`
const library = libraryWith([parseReport('county-2024', COUNTY)])

const told = (question: string, context: readonly string[]) =>
  answerRecord(library.ask(question, { context }), { id: '', library, tookMs: 0 }).headline ?? ''

describe('a question that goes on with the one before', () => {
  test.each([
    [['去年巡查了多少次河道'], '那计划呢', '360次'],
    [['今年计划巡查河道多少次'], '那去年实际呢', '320次'],
    [['环境公益诉讼提起了几件'], '判了几件', '9件'],
    [['全年巡查河道多少次'], '劝离几人', '146人'],
    [['去年巡查320次河道,今年要360次对吧'], '涨了多少呢', '40次'],
    [['去年巡查河道几次', '今年巡查河道几次'], '那多了几次', '40次'],
    [['护河专题片拍了没'], '叫什么名字', '《清水绕城》'],
    [['去年巡查了多少次河道'], '那今年起码要跑几次', '360次'],
  ])('%j, %s: %s', (context, question, answer) => {
    expect(told(question, context)).toContain(answer)
  })

  test.each([
    ['判决和撤回总件数', '10件'],
    ['判决和撤回之比', '9倍'],
  ])('%s: %s', (question, answer) => expect(told(question, [])).toContain(answer))

  test.each([
    [['环境公益诉讼提起了几件'], '驳回了几件'],
    [['护河驿站建几个'], '花了多少钱'],
    [['全年巡查河道多少次', '劝离几人'], '涨了多少呢'],
  ])('%j, %s is not told', (context, question) => {
    expect(library.ask(question, { context }).kind).toBe('none')
  })
})

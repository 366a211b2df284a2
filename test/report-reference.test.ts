import { describe, expect, test } from 'vitest'
import { withReportFirst } from '../src/answer/report-reference.ts'
import { fold } from '../src/report/fold.ts'
import { libraryOf } from './libraries.ts'

const report = (year: number, mayor: string, routes: number) => `${year}年青岩市政府工作报告
——${year}年1月8日在青岩市第六届人民代表大会第${year - 2020}次会议上
青岩市市长 ${mayor}
一、${year - 1}年工作回顾
新开公交线路${routes}条，平均候车时间降至${routes + 2}分钟。
二、${year}年工作安排
计划新开公交线路${routes + 20}条。`

const library = libraryOf({
  'qingyan-2024': report(2024, '马致远', 6),
  'qingyan-2025': report(2025, '乔梦符', 9),
})

describe('a report that is named is named first, in one form', () => {
  test.each([
    ['看青岩24年的报告，候车几分钟', '青岩2024年报告候车几分钟'],
    ['2024年青岩市政府报告里，开了几条线路', '青岩市政府2024年报告开了几条线路'],
    ['线路开了几条（2024年的报告）', '2024年报告线路开了几条'],
    ['线路开了几条（2024青岩市政府）', '青岩市政府2024年报告线路开了几条'],
    ['青岩今年的报告里，候车几分钟', '青岩候车几分钟'],
    ['候车降到几分钟？青岩的报告开头讲了', '青岩候车降到几分钟?'],
  ])('%s', (typed, expected) => {
    const said = withReportFirst(fold(typed), library.reports)
    expect(said).toBe(expected)
  })

  test.each([
    '2024年听取专项报告多少项',
    '2024年政府报告几项',
    '今年的报告里线路有几条',
    '青岩今年报告了几项工作',
    '线路开了几条（2024年）',
    '2024年报告和2025年报告各有几部分',
    '关市长说开了几条线路',
    '青岩2024年报告',
  ])('%s stays as it is', typed => {
    expect(withReportFirst(fold(typed), library.reports)).toBe(fold(typed))
  })
})

describe('and is the one that answers', () => {
  test.each([
    ['看青岩24年的报告，新开公交线路几条', '6条'],
    ['新开公交线路几条（2024年报告）', '6条'],
    ['2025年青岩报告，新开公交线路几条', '9条'],
    ['马市长报告里讲的新开公交线路几条', '6条'],
    ['乔市长说新开公交线路几条', '9条'],
  ])('%s', (typed, expected) => {
    const answer = library.ask(typed)
    expect('figures' in answer ? answer.figures.map(({ figure }) => figure.text) : []).toEqual([
      expected,
    ])
  })
})

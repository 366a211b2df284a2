import { beforeAll, describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import type { Library } from '../src/answer/library.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

let library: Library

beforeAll(() => {
  library = new Shelf(CORPUS).library
})

test('of one thing nothing is summed up that the report sets beside it', () => {
  const { verdict } = checkText(library, '民情联络点咱们一共规范设了180个。')[0] ?? {}
  expect(verdict).not.toBe('contradicted')
})

test('a mark behind what leads to a number parts nothing', () => {
  const claims = checkText(library, '立法建议里没被采纳的，还有一百零八条。')
  expect(claims.map(({ verdict, formula }) => [verdict, formula])).toEqual([
    ['supported', '142 − 34'],
  ])
})

/** What is said of the last number of a draft. */
const last = (draft: string) => checkText(library, draft).at(-1)

describe('a sum of what a draft names without its numbers takes in all of it', () => {
  test.each([
    ['工作队员和议事代表加在一起是120名。', '18 + 102'],
    ['工作队员、帮扶责任人、议事代表，三者合计191名。', '18 + 71 + 102'],
    ['设置的代表活动站、民情联络点，外加4个信息采集点，一共是376个。', '192 + 180 + 4'],
    ['专题讲座和集体学习，拢共办了53次。', '8 + 45'],
    ['列席常委会会议、参加执法检查等、联系群众，三项合计1343人次。', '50 + 108 + 1185'],
    ['把390条意见、142条立法建议和系统里处理的259条代表建议合在一起，是791条。', '390 + 142 + 259'],
  ])('%s', (draft, formula) => {
    expect(last(draft)).toMatchObject({ verdict: 'supported', formula })
  })

  test.each([
    ['驻村队员和议事代表加在一起是173名。', '18 + 102 = 120名'],
    ['驻村队员、帮扶责任人、议事代表，三者合计89名。', '18 + 71 + 102 = 191名'],
    [
      '列席常委会会议、参加执法检查和座谈等、联系群众，三项合计158人次。',
      '50 + 108 + 1185 = 1343人次',
    ],
  ])('%s', (draft, formula) => {
    expect(last(draft)).toMatchObject({ verdict: 'contradicted', formula })
  })
})

describe('a share of what a draft names is of that whole', () => {
  test.each([
    ['工作队员和帮扶责任人合计89名，其中工作队员占两成左右。', '18 ÷ (18 + 71)'],
    ['区级和乡镇街道的民生实事，百分之四是区级的。', '8 ÷ (8 + 191)'],
    ['领导牵头督办的重点建议，相当于全部228件代表建议的4.4%。', '10 ÷ 228'],
    ['列席会议和参加执法检查等两项合起来看，列席的占31.6%。', '50 ÷ (50 + 108)'],
    ['设置的站和点当中，代表活动站约占51.6%。', '192 ÷ (192 + 180)'],
  ])('%s', (draft, formula) => {
    expect(last(draft)).toMatchObject({ verdict: 'supported', formula })
  })

  test.each([
    '驻村队员和帮扶责任人合计89名，其中驻村队员占三成左右。',
    '区级和乡镇街道的民生实事，百分之十四是区级的。',
    '列席会议和参加执法检查等两项合起来看，列席的占46.3%。',
  ])('%s', draft => {
    expect(last(draft)?.verdict).not.toBe('supported')
  })
})

test('places that the report lists are counted', () => {
  const verdicts = (draft: string) =>
    new Set(checkText(library, draft).map(({ verdict }) => verdict))
  expect(verdicts('议事代表102名，出自两个试点街道。')).toEqual(new Set(['supported']))
  expect(verdicts('季会制没停在三个试点镇，已经全面推开。')).toEqual(new Set(['supported']))
  expect(verdicts('议事代表102名，出自三个试点街道。')).not.toEqual(new Set(['supported']))
})

test.each([
  ['万州、巫山人大联动，查了大气和水污染。', '达州'],
  ['万州和云阳人大联动开展执法检查，查固体废物污染。', '达州'],
])('one of several places is another: %s', (draft, printed) => {
  const [claim] = checkText(library, draft)
  expect(claim).toMatchObject({ verdict: 'contradicted', told: { printed } })
})

test('what is planned on goes on, and what was done is not planned', () => {
  const verdicts = (draft: string) => checkText(library, draft).map(({ verdict }) => verdict)
  expect(verdicts('旅游度假区创建去年问过了，今年还要深度监督。')).not.toContain('not_in_report')
  expect(verdicts('今年将视察地下管网规划建设管理。')).not.toContain('supported')
})

import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { libraryOf } from './libraries.ts'

// Nobody's report: every number in it is made up.
const REPORT = `青浦岭县人民代表大会常务委员会工作报告

一、聚焦茶业振兴，监督工作有新成效

(一)紧盯茶园改造。听取茶园改造情况报告，开展监督36项。汇总报送立法建议152条，被采纳38条。

(二)关注林区交通。视察林区公路建设。238件代表建议全部办理完毕并答复代表。

二、夯实基层阵地，代表工作有新气象

(一)建好代表家站。规范设置代表家站92个。指导东坪街道、南渡街道先行先试楼栋议事会。

(二)推行季会制度。协同县人民法院积极探索优化茶山调解点布局。撤销群众需求不足的流动书屋117个，规范设置流动书屋93个。对县农业局等6个部门办理情况进行综合评价。收集群众意见诉求129条，受理群众来信来访61件。开展集体学习35次、专题讲座9次，向县委请示汇报21次。在石桥镇、柳塘镇试点的基础上全面推行乡镇人大季会制。

今后一年工作任务

2026年是关键之年。

一、强化理论武装，把牢政治方向

坚持党的领导，深入学习。

二、深化林长监督，推动绿色发展

开展监督40项，持续检查护林条例。在全县6个街道全面推行楼栋议事会。
`
const library = libraryOf({ 'qingpuling-npc-2025': REPORT })

const verdictsOf = (draft: string): string[] =>
  checkText(library, draft).map(({ verdict, act }) =>
    act?.fit === 'other' ? 'contradicted' : verdict,
  )

const RIGHT: Readonly<Record<string, readonly string[]>> = {
  'what a part of a half is about': [
    '去年工作的第二部分讲的是夯实基层阵地、代表工作。',
    '今年任务的第二块，说的是深化林长监督、推动绿色发展。',
  ],
  'where a heading stands': [
    '推行季会制度写在第二部分的第二条。',
    '林区交通放在总结去年工作的第一部分，排在里头第二条。',
  ],
  'what holds for some of a whole': [
    '152条立法建议不是条条都被采纳，用上的只有38条。',
    '报送的152条立法建议只有一部分被采纳。',
    '立法建议里还有没被采纳的。',
  ],
  'what is counted in, too': [
    '集体学习、专题讲座，再算上向县委请示汇报，我们一年下来总共六十五次。',
  ],
  'a difference without a measure word': ['收集的群众意见诉求，比受理的来信来访多68。'],
  'a deed denied of what was named alone': ['117个流动书屋是撤掉的，不是新设的。'],
  'with whom it was done': ['茶山调解点的布局优化，我们是和县法院协同摸索出来的。'],
  'what was tried in two places, beside what is planned for all': [
    '楼栋议事会去年先在东坪、南渡试，今年要在6个街道全面推行。',
  ],
}

const WRONG: Readonly<Record<string, readonly string[]>> = {
  'another part of that half': [
    '去年工作的第一部分讲的是夯实基层阵地、代表工作。',
    '今年任务里，第一部分讲的是深化林长监督。',
  ],
  'another heading within a part': ['推行季会制度写在第二部分第(一)条。'],
  'one of what is counted in, left out': [
    '集体学习、专题讲座，再算上向县委请示汇报，我们一年下来总共四十四次。',
  ],
  'another difference without a measure word': ['收集的群众意见诉求，比受理的来信来访多78。'],
  'a deed denied that another clause tells': ['撤掉117个流动书屋之后，没有再设新的流动书屋。'],
  'another body with which it was done': ['茶山调解点的布局优化，我们是和县检察院协同摸索出来的。'],
  'some of what the report says of all': [
    '238件代表建议不是件件都办理完毕。',
    '238件代表建议，年底还有没答复代表的。',
    '代表建议，到头来还有几件没办完。',
    '238件代表建议只办完了一部分。',
    '季会制没有推到所有乡镇。',
  ],
}

describe('right drafts pass', () => {
  for (const [kind, drafts] of Object.entries(RIGHT))
    for (const draft of drafts)
      test(`${kind}: ${draft}`, () => {
        const verdicts = verdictsOf(draft)
        expect(verdicts.length).toBeGreaterThan(0)
        expect(verdicts.filter(verdict => verdict !== 'supported')).toEqual([])
      })
})

describe('wrong drafts are found wrong', () => {
  for (const [kind, drafts] of Object.entries(WRONG))
    for (const draft of drafts)
      test(`${kind}: ${draft}`, () => {
        expect(verdictsOf(draft)).toContain('contradicted')
      })
})

test('an article of a law is no part of the report', () => {
  expect(verdictsOf('县政府落实了条例第二十三条。')).not.toContain('contradicted')
})

test('what they were found to be is not told', () => {
  const draft = '对县农业局等6个部门的办理情况做了综合评价，其中一家被评为不合格。'
  expect(verdictsOf(draft)).toContain('not_in_report')
})

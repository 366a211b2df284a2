import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import type { Claim } from '../src/answer/claim.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS, newFolder } from './running.ts'

const { library } = new Shelf(CORPUS)

const isRefused = ({ verdict, act }: Claim): boolean =>
  verdict !== 'supported' || act?.fit === 'other'

// Copied from the report but for one word, by which it says something else; what the report has in its place.
const CHANGED: readonly (readonly [kind: string, draft: string, printed: string])[] = [
  ['a place', '选派18名工作队员常驻大进镇驻村帮扶', '河堰镇'],
  ['a direction', '承办市人大代表渝西片区一组联合视察调研活动', '渝东片区'],
  ['a body', '对区农业农村委等7个政府部门办理情况进行综合评价', '交通运输委'],
  ['a court', '听取审议人民检察院工作高质量发展情况报告', '法院'],
  [
    'a member of a list',
    '协调丰乐中学、妇幼保健院、移动、农商行帮扶成员单位围绕送学送医送检、提供就业岗位、高山蔬菜产业发展等方面开展帮扶',
    '电信',
  ],
  ['how often', '探索推进每周抽查、季度调研、半年报告、年终评议全周期监督方式', '每月'],
  [
    'how long',
    '过去三年区人大常委会工作取得的成绩，最根本在于以习近平同志为核心的党中央掌舵领航',
    '一年',
  ],
  [
    'a place of a list',
    '在大进镇、和谦镇、满月镇人大试点推进的基础上全面推进乡镇人大实施季会制',
    '厚坝镇',
  ],
  ['what is done', '不断放松和改进代表工作，推动代表更好接地气、察民情、聚民智、惠民生', '加强'],
  ['a form', '跟踪监督食品安全法专题调研报告审议意见的落实，守牢守好食品安全底线', '执法检查'],
  ['when in the year', '持续落实“年末会议制”，做深做实乡镇人大季会制', '年中'],
  ['the first time', '再次在人民代表大会专题听取区政府重点工作专项报告', '首次'],
  ['what is denied', '坚持问题不解决，监督即停步，推动工作见成效、出成果', '不停步'],
]

describe('one changed word in what is copied is pinned', () => {
  test.each(CHANGED)('%s: %s', (_, draft, printed) => {
    const told = checkText(library, draft).flatMap(claim =>
      claim.verdict === 'contradicted' ? [claim.told?.printed ?? ''] : [],
    )
    expect(told.join()).toContain(printed)
  })
})

// A thing that the report does not name there: it tells nothing of it.
test.each([
  '听取审议企业文化创新工作情况报告，要求政府强化技术创新链、完善产业链、优化资金链、提升人才链',
  '专题听取城区垃圾场监管和环境污染问题的视察意见落实情况报告',
])('another thing is not told: %s', draft => {
  expect(checkText(library, draft).map(({ verdict }) => verdict)).toContain('not_in_report')
})

// What is said of the whole, of what is left, of a share, of several years.
const KINDS: readonly (readonly [draft: string, isRight: boolean])[] = [
  ['去年全区民生实事项目总共只有8个，都由代表票决产生。', false],
  ['区级民生实事项目一共8个。', true],
  ['民生实事项目总共199个。', true],
  ['199个民生实事项目里，区级的只有8个，约占4%。', true],
  ['199个民生实事项目里，区级的只有8个，约占6%。', false],
  ['去年报上去的142条立法建议，约24%被采纳。', true],
  ['去年报上去的142条立法建议，约34%被采纳。', false],
  ['被采纳的34条、报送的142条，这就是去年立法建议的成绩单。', true],
  ['被采纳的142条、报送的34条，这就是去年立法建议的成绩单。', false],
  ['监督工作去年做的、今年打算做的，分别是46项和50项。', true],
  ['监督工作去年做的、今年打算做的，分别是50项和46项。', false],
  ['2025年计划安排监督工作50项，比上一年的46项多4项。', true],
  ['平均每部法律法规草案报送建议将近7条。', true],
  ['被撤掉的代表活动站有贰佰壹拾柒个。', true],
  ['被撤掉的代表活动站有贰佰柒拾壹个。', false],
  ['代表活动站减少到217个。', false],
  ['议事代表共102名，来自云峰街道和赵家街道。', true],
  ['议事代表共102名，来自云峰街道和汉丰街道。', false],
  ['50篇新闻报道全部发表在开州日报。', false],
  ['50篇新闻报道在开州日报等媒体发表。', true],
  ['全区民生实事票决项目199个，其中乡镇街道占了191个，约占96%。', true],
  ['依法对区政府报送的八部规范性文件进行备案审查。', true],
  ['听了政府重点工作专项报告，提出意见建议390条。', true],
  ['50篇新闻报道在新华社、公民报等媒体发表。', false],
]

test.each(KINDS)('%s', (draft, isRight) => {
  const claims = checkText(library, draft)
  expect([claims.length > 0, claims.some(isRefused)]).toEqual([true, !isRight])
})

const PROVINCE = `四川省2025年政府工作报告
各位代表：
一、2025年工作回顾
全省地区生产总值67665亿元，增长5.5%；地方一般公共预算收入5853.9亿元，增长3.9%；城乡居民人均可支配收入分别增长4.4%、5.6%。民间投资增长2.1%、高于全国8.5个百分点。精心筹办成都世运会，116个国家和地区近4000名运动员参赛，再次呈现体育盛会。成都美术学院、广安理工学院加快筹建。
二、2026年工作安排
主要预期目标是：地区生产总值增长5.5%左右；地方一般公共预算收入增长2%。`

// Where the year behind and the year to come are told in the same words, and some words are only implied.
test.each([
  ['一般公共预算收入增长3.9%，达5853.9亿元。', true],
  ['今年一般公共预算收入增长3.9%。', false],
  ['城镇居民人均可支配收入增长4.4%，农村居民人均可支配收入增长5.6%。', true],
  ['116个国家和地区的近4000名运动员参加了成都世运会。', true],
  ['民间投资增长2.1%，比全国高8.5个百分点。', true],
  ['民间投资增速比全国低8.5个百分点。', false],
  ['成都美术学院、广安理工学院已建成。', false],
] as const)('of a province: %s', (draft, isRight) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'sichuan.txt'), PROVINCE)
  const claims = checkText(new Shelf(folder).library, draft)
  expect([claims.length > 0, claims.some(isRefused)]).toEqual([true, !isRight])
})

// The same said in other words: no word of these says something else.
const REWORDED = [
  '选派18名工作队员驻扎河堰镇驻村帮扶',
  '71名帮扶责任人帮169户，18名队员住在河堰镇。',
  '承办市人大代表渝东片区一组的联合视察调研活动',
  '对区交通委等7个政府部门办理情况进行综合评价',
  '对区交通运输委等7个部门的办理情况作了综合评价',
  '听取审议法院工作高质量发展情况报告',
  '推进每月抽查、季度调研、半年报告、年终评议全周期监督方式',
  '万达开三地人大常委会第3次联席会议已经召开,议的是区域环境污染联防联控。',
  '坚持问题不解决，监督就不停步，推动工作见成效、出成果',
]

test.each(REWORDED)('other words for the same are not refused: %s', draft => {
  expect(
    checkText(library, draft)
      .filter(isRefused)
      .map(({ text }) => text),
  ).toEqual([])
})

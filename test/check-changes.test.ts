import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import type { Claim } from '../src/answer/claim.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

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
  expect(checkText(library, draft).filter(isRefused)).toEqual([])
})

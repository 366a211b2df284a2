import { describe, expect, test } from 'vitest'
import { readable } from '../src/answer/wording.ts'
import { takeYears } from '../src/answer/years.ts'
import { SEAM } from '../src/lexicon/seams.ts'
import { parseReport } from '../src/report/parse.ts'
import { libraryWith } from './two-years.ts'

describe('amounts asked for in talk', () => {
  test.each([
    ['批了几个亿', '批了几亿元'],
    ['花了多少个亿呢', '花了多少亿元呢'],
    ['一户补几万块', '一户补几万元'],
    ['修了几里路', '修了几公里'],
    ['骑行道占多大一块', '骑行道占多大比例'],
    ['存款迈过了哪个台阶', '存款突破多少'],
    ['收了多少条啊不是来信的', '收了多少条,不是来信的'],
    // nothing of the kind
    ['好几个亿的项目', '好几个亿的项目'],
    ['几个万人村', '几个万人村'],
    ['占多大一块地', '占多大一块地'],
    ['辽阳的稻谷多少', '辽阳的稻谷多少'],
    ['湘潭多少外资', '湘潭多少外资'],
  ])('%s', (typed, read) => expect(readable(typed)).toBe(read))
})

describe('years of two digits', () => {
  test.each([
    ['09年来了多少游客', ['2009']],
    ['18年来玩的人多少', ['2018']],
    ['25年多了几个停车位', ['2025']],
    ['85到89那几年修了多少', ['1985', '1989']],
    ['2025多少亿斤', ['2025']],
    ['2024人均多少', ['2024']],
    ['30年来修了多少', []],
    ['15年多的老桥', []],
    ['2025多件来信', []],
  ])('%s', (text, years) => expect(takeYears(text).years.stated).toEqual(years))
})

test.each([
  ['一共用了多少', '一共|用了多少'],
  ['大会上交的几件', '大会上|交的几件'],
  ['修渠修了几公里', '修渠|修了几公里'],
  ['并进县数据中心的系统', '并进|县数据中心的系统'],
  ['树种多少', '树种多少'],
  ['上交多少', '上交多少'],
])('%s is cut where a word surely ends', (text, parted) =>
  expect(text.replace(SEAM, '|')).toBe(parted),
)

describe('a report asked in talk', () => {
  const library = libraryWith([
    parseReport(
      'county-2024',
      [
        '---\ntitle: 云岭县政府工作报告\nbody: 云岭县人民政府\nplace: 云岭县\nyear: 2024\nplanYear: 2025\n---',
        '一、2024年工作回顾',
        '争取上级补助资金3.4亿元，建成灌溉渠62公里。',
        '发出督办令27份，调处邻里纠纷310件。',
        '召开流域三县第五次联席会议。',
        '五年共利用外资2.8亿美元。',
        '新增污水处理能力1200吨/天，县城污水处理920万吨。',
        '利用调解驿站和老秦工作室，化解邻里矛盾154件次。',
        '开展防汛专题培训8期、应急轮训4期，覆盖民兵2300余人次。',
        '结合恳谈、下访等工作收集群众诉求86条。',
        '推进浅层地热供暖试点，受益群众3.1万人。',
        '代表票选产生老街改造等45个民生项目。',
        '律师担任21所学校法治辅导员。',
        '各项存款余额突破300亿元。',
        '二、2025年工作安排',
        '地区生产总值增长6%左右，城镇新增就业2万人。',
        '完成1.2万人次农民工技能培训。',
      ].join('\n'),
    ),
  ])
  const headline = (question: string): string | null => {
    const answer = library.ask(question)
    const isTold = answer.kind === 'figure' || answer.kind === 'figures'
    return isTold ? (answer.figures[0]?.figure.text ?? null) : null
  }
  test.each([
    ['上面补助了几个亿', '3.4亿元'],
    ['灌溉渠建了几里路', '62公里'],
    ['督办令发了几张', '27份'],
    ['流域三县碰头会开到第几回了', '第五次'],
    ['一共用了多少外资', '2.8亿美元'],
    ['邻里纠纷调处了几个亿', null],
    ['污水每天能多处理几吨', '1200吨/天'],
    ['去年处理了多少吨污水', '920万吨'],
    ['老秦工作室那边帮着化解的矛盾有几件次', '154件次'],
    ['老秦工作室自己化解了几件次', null],
    ['防汛的培训,多少人次参加了', '2300余人次'],
    ['下访这些渠道收上来的诉求是多少条', '86条'],
    ['地热供暖试点,有多少人用上了暖气', '3.1万人'],
    ['法治辅导员当了几间学校', '21所'],
    ['存款冲过了哪个大关', '突破300亿元'],
    ['今年城镇新增就业年初定的目标是多少', '2万人'],
    ['农民工技能培训今年任务量多大', '1.2万人次'],
    ['本人素来关心家乡建设,烦请告知,票选出的民生项目共多少个', '45个'],
  ])('%s', (question, told) => expect(headline(question)).toBe(told))
})

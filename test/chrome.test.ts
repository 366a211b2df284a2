import { describe, expect, test } from 'vitest'
import { figuresOf } from '../src/figure/figures.ts'
import { isChrome } from '../src/report/chrome.ts'
import { imprintOf } from '../src/report/imprint.ts'
import { parseReport } from '../src/report/parse.ts'

const BODY = `各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2024年工作回顾
过去一年，全县粮食产量30万吨，新建学校3所，群众满意度持续提升，各项事业取得新的进步。
二、2025年工作安排
今年，力争粮食产量稳定在30万吨以上，新建学校2所。
各位代表，让我们更加紧密地团结起来，为建设美好家园而努力奋斗！`

const PROSE = '一年来，各项工作扎实推进，共完成项目9个，群众满意度持续提升，取得新的进步。'

const HEADS: Readonly<Record<string, string>> = {
  'a menu over the title': '首页 | 新闻 | 政务公开\n加入收藏 | 设为首页\n甲县2025年政府工作报告',
  'a path, a counter and a date under it':
    '您当前的位置：首页 > 政务公开 > 工作报告\n甲县2025年政府工作报告\n来源：甲县人民政府　时间：2025-01-12 10:02　点击：4582次\n【字体：大 中 小】',
  'a site about the text':
    '【www.example.com--工作报告】\n甲县2025年政府工作报告\n导语：本文来源于网友上传，不代表本站观点。',
  'a table of an office':
    '| 索引号: | 1150/2025-34 | 发文字号: | |\n| 发布机构: | 甲县人民政府 | 成文日期: | 2025-01-12 |\n[ 有效性 ] | |\n甲县2025年政府工作报告',
  'years of a yearbook': '统计年鉴年度索引： 2023 2022 2021 2020\n甲县2025年政府工作报告',
  'an island page': '跳至主要內容\n手機版選單\n:::\n列印圖示\n甲县2025年政府工作报告',
}

/** A head, and its title, body, year and speaker. */
const TITLED: readonly (readonly [head: string, ...read: (string | null)[]])[] = [
  [
    '关于2024年度县级预算执行\n和其他财政收支的审计工作报告\n甲县审计局局长 王小明\n主任、各位副主任、各位委员：',
    '关于2024年度县级预算执行和其他财政收支的审计工作报告',
    '甲县审计局',
    '2024',
    '甲县审计局局长 王小明',
  ],
  [
    '2024年甲县政府决算公开\n目 录\n一、政府决算报告\n二、决算说明\n关于甲县2024年财政决算草案的\n报 告\n县财政局局长 王小明\n主任、各位副主任、各位委员：',
    '关于甲县2024年财政决算草案的报告',
    '甲县财政局',
    '2024',
    '县财政局局长 王小明',
  ],
  [
    '| 发布机构: | 甲县财政局 | 成文日期: | 2025-08-04 |\n甲县2024年决算报告\n2024年，财政运行总体平稳，各项收支均有新的进展，全县财政保障能力进一步增强。',
    '甲县2024年决算报告',
    '甲县财政局',
    '2024',
    null,
  ],
  [
    '——2025年9月2日在甲县第七届人民代表大会常务委员会第二十八次会议上\n甲县财政局\n主任、各位副主任、各位委员：\n受县人民政府委托，我报告甲县2024年县级决算草案。',
    'a',
    '甲县财政局',
    '2024',
    null,
  ],
]

const FEET: Readonly<Record<string, string>> = {
  'other articles':
    '相关报道\n甲县召开人代会 选举产生新一届领导班子\n2025年全县经济工作会议召开\n甲县：冬修水利忙',
  'other articles with a teaser':
    '【相关阅读】\n乙县2025年政府工作报告\n2025年1月10日，乙县第十八届人民代表大会第四次会议在县会议中心开幕，县长作政府工作报告，回顾总结2024年工作，对2025年主要工作作出部署安排，与会代表认真听取。',
  'who edited it, and buttons': '责任编辑：\n李莎莎\n分享到：\n打印本页\n关闭窗口',
  'the page before and behind': '上一篇：关于做好春耕的通知\n下一篇：2024年预算执行情况',
  'whose page it is':
    '主办单位：甲县人民政府办公室\n版权所有 甲县人民政府\n皖ICP备05000000号\n网站标识码：3400000000',
}

describe('a head', () => {
  test.each(TITLED)('%s', (head, ...told) => {
    const report = parseReport('a', `${head}\n${PROSE}`)
    const { title, body, year } = report
    const speaker = imprintOf(report).speaker
    const spoken = speaker && report.text.slice(speaker.start, speaker.end).replace(/\s+/g, ' ')
    expect([title, body, year, spoken]).toEqual(told)
  })
})

describe('what pages have round a report', () => {
  for (const [name, head] of Object.entries(HEADS))
    test(`above: ${name}`, () => {
      const report = parseReport('a', `${head}\n${BODY}`)
      expect(report.title).toBe('甲县2025年政府工作报告')
      expect(report.passages[0]?.text).toContain('各位代表')
      expect(figuresOf(report).map(({ text }) => text)).toEqual(FIGURES)
    })

  for (const [name, foot] of Object.entries(FEET))
    test(`below: ${name}`, () => {
      const report = parseReport('a', `甲县2025年政府工作报告\n${BODY}\n${foot}`)
      expect(report.passages.at(-1)?.text).toMatch(/努力奋斗！$/)
      expect(report.sections.at(-1)?.label).toBe('结尾')
      expect(figuresOf(report).map(({ text }) => text)).toEqual(FIGURES)
    })

  test('within: a counter and buttons between paragraphs', () => {
    const text = BODY.replace('二、', '浏览次数：4582次\n分享到：\n二、')
    expect(figuresOf(parseReport('a', text)).map(({ text }) => text)).toEqual(FIGURES)
  })

  test('notes behind the closing words stay', () => {
    const report = parseReport(
      'a',
      `甲县2025年政府工作报告\n${BODY}\n责任编辑：李莎莎\n名词解释\n1. 三农：农业、农村和农民。`,
    )
    expect(report.passages.at(-1)?.text).toContain('三农')
  })
})

const FIGURES = ['30万吨', '3所', '30万吨以上', '2所']

describe('lines', () => {
  test.each([
    '来源：四川日报',
    '2026年02月10日 07时41分',
    '点击:4582次',
    '您当前的位置:首页 > 统计公报 > 辽宁',
    '加入收藏 | 会员中心',
    '← | 2009年工作报告 |',
    '【字体：大 中 小】',
    '扫一扫在手机打开当前页',
    '相关报道',
    '（上接第1版）',
  ])('%s is the page’s', line => expect(isChrome(line)).toBe(true))

  test.each([
    '一、2024年工作回顾',
    '2024年，全县完成投资30亿元。',
    '关闭小煤矿12处。',
    '来源于群众、服务于群众，是我们的宗旨。',
    '| 项目 | 2023年 | 2024年 |',
    '上一届政府五年工作回顾',
    '相关部门办理建议228件。',
    '更多企业落户园区，新增规上企业20家。',
  ])('%s is the report’s', line => expect(isChrome(line)).toBe(false))
})

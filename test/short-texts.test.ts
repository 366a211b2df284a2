import { describe, expect, test } from 'vitest'
import { createLibrary } from '../src/answer/library.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { ROOT } from './running.ts'

const tools = toolsOf(
  wordsOf(ROOT, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
)

/** Short texts whose title tells no more than a place, or nothing at all, each with what is told of it. */
const TEXTS: Readonly<Record<string, readonly [text: string, asked: Record<string, string>]>> = {
  'an audit whose title names a half': [
    `溪口县2023年度县本级预算执行审计情况(摘要)

县审计局对2023年度县本级预算执行情况进行了审计。

一、预算执行情况

全年批复预算指标60亿元。

县直各部门批复30亿元,用掉27亿元,执行率90%;

各乡镇批复10亿元,用掉7亿元,执行率70%。

1.支出。当年一般公共预算支出28.5亿元。`,
    {
      溪口县2023年一般公共预算支了多少亿: '28.5亿元 — 一般公共预算支出',
      乡镇这边的执行率是多少: '70% — 执行率',
    },
  ],
  'a province by its short name': [
    `青海2021年农牧业情况

2021年,油菜籽产量30.5万吨,增长2.1%。牛肉20万吨,下降1.4%。上半年第一产业增加值增长-3.2%。`,
    {
      青海21年收了多少万吨油菜籽: '30.5万吨 — 油菜籽产量',
      牛肉减产了几个百分点: '1.4% — 牛肉',
      第一产业增加值上半年下降多少: '-3.2% — 上半年第一产业增加值',
    },
  ],
  'a province beside its cities': [
    `云南省2031年经济运行情况

全年实现地区生产总值3.6万亿元，增长4.8%。大理经济总量突破2100亿元，曲靖经济总量达到4300亿元。`,
    {
      云南2031年经济总量多少亿: '3.6万亿元 — 地区生产总值',
      曲靖经济总量多少: '4300亿元 — 曲靖经济总量',
    },
  ],
  'a division by another unit': [
    `安北盟行政公署办公室2024年政务公开报告

全年在盟行署门户网站发布信息1800条。另有“安北盟发布”公众号发布信息300条。`,
    { 安北盟行署网站一年挂了多少条信息: '1800条 — 信息' },
  ],
  'traditional characters, without a title': [
    `4月8日上午，政協第九屆蘭縣委員會第三次會議召開全體會議。蘭縣政協副主席受委託，向大會報告二次會議以來提案工作情況。
一年來，共收到提案96件，經審查立案90件。柳河街道有省、市、縣三級政協委員17名。`,
    { 兰县政协一年收了多少提案: '96件 — 收到提案', 柳河街道政协委员一共几个: '17名 — ' },
  ],
  'suggestions by their fields': [
    `松桃镇人大代表建议办理情况
松桃镇第三届人民代表大会二次会议上共收到32件建议、意见。在这些建议、意见中，涉及水利方面的有9件，道路方面的有7件。
32件建议交办到8个单位。办理结果为：予以采纳20件，其中2件是上年留下来的。不予立案3件。走访代表15人次，人均办理4件。`,
    {
      讲水利的建议有几件: '9件 — 水利方面建议',
      入户走访了多少人次: '15人次 — 走访',
      平均一个人办几件: '4件',
      没给立案的有几件: '3件 — 不予立案',
    },
  ],
  'tasks of the year beside what was reached': [
    `2020年民生实事全面完成
全年新（改）建学校21所，超额完成18所的年度目标任务；开展药品抽样检验900批次。
建成东河区、西河区、南湖旅游度假区垃圾中转站共5座。上级补助收入9亿元，其中一般性转移支付6亿元、专项转移支付2亿元。`,
    {
      学校年初目标是几所: '18所 — 学校年度目标任务',
      学校建了几所: '21所 — 学校',
      药品抽检了几批次: '900批次 — 药品抽样检验',
      上级专项转移支付拿到多少: '2亿元 — 专项转移支付',
    },
  ],
  'a list by bullets': [
    `2024年区检察院工作回顾
全区检察机关共办案900件。共提起行政公益诉讼6件，办理公益诉讼案件40件。
守护平安
●批捕55人，起诉81人
●起诉洗钱犯罪4人
●起诉电信诈骗犯罪23人`,
    {
      电信诈骗起诉了多少人: '23人 — 起诉电信诈骗犯罪',
      洗钱犯罪起诉了多少人: '4人 — 起诉洗钱犯罪',
      公益诉讼一共办了多少件: '40件 — 办理公益诉讼案件',
    },
  ],
  'what is done beside what is not': [
    `关于2021年度审计查出问题整改情况的报告
《审计报告》反映问题30项，已整改24项，正在整改6项。`,
    { 改好的有几项: '24项', 正在整改的几项: '6项' },
  ],
}

describe.each(Object.entries(TEXTS))('%s', (id, [text, asked]) => {
  const library = createLibrary([parseReport(id, text)], tools)
  test.each(Object.entries(asked))('%s', (question, headline) => {
    const [first = ''] = toMessage(library.ask(question), library).text.split('\n')
    expect(first.replace(/（.*$/, '').slice(0, headline.length)).toBe(headline)
  })
})

test('where a share was asked, 非税的呢 asks for a share', () => {
  const text = `平川县2022年预算执行情况
税收收入5亿元，为预算的91%；非税收入3亿元，为预算的120%。`
  const library = createLibrary([parseReport('平川', text)], tools)
  const answer = library.ask('非税的呢', { context: ['税收完成预算的百分之几'] })
  const [first = ''] = toMessage(answer, library).text.split('\n')
  expect(first.slice(0, 4)).toBe('120%')
})

describe('nothing is told', () => {
  const text = `平川县2022年上半年经济运行情况
全县实现地区生产总值80亿元。固定资产投资下降3%。四次会议上收到建议41件。受理申请9件，其中1件是上年结转来的。
建成东河区、西河区、南湖区垃圾中转站共5座。`
  const library = createLibrary([parseReport('平川', text)], tools)
  const UNTOLD = [
    '固投上半年一共完成了几亿', // what it fell by is told
    '三次会议上收到多少件建议',
    '西河一个区建了几座垃圾中转站',
    '再上一年生产总值多少亿',
  ]
  test.each(UNTOLD)('%s', question => expect(library.ask(question).kind).toBe('none'))
  test('受理申请多少件 is not told by a part', () => {
    const [first = ''] = toMessage(library.ask('受理申请多少件'), library).text.split('\n')
    expect(first.slice(0, 2)).toBe('9件')
  })
})

test('what was not brought to its end is told by no number of what was begun', () => {
  const text = '东山县人民法院2030年工作总结\n全年受理案件90件，审结81件。'
  const library = createLibrary([parseReport('东山', text)], tools)
  expect(library.ask('未结案件有多少件').kind).not.toBe('figure')
})

test('a street has one 街道 in the name of its office', () => {
  const report = parseReport('柳河', '柳河街道办事处2022年工作总结\n全年救助困难对象2.1万人次。')
  expect(report.body).toBe('柳河街道办事处')
})

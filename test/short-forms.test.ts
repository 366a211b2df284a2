import { describe, expect, test } from 'vitest'
import type { Answer } from '../src/answer/answer.ts'
import { readable } from '../src/answer/wording.ts'
import { parseReport } from '../src/report/parse.ts'
import { libraryWith } from './two-years.ts'

describe('questions jotted down are spelled out', () => {
  const EXAMPLES: readonly (readonly [typed: string, read: string])[] = [
    ['城乡收入比 渝', '重庆城乡居民收入比'],
    ['渝基投增几个点', '重庆基础设施投资增几个点'],
    ['去年粤社零', '去年广东社会消费品零售总额'],
    ['机场货邮 广东', '广东机场货邮吞吐量'],
    ['二产增加值？广东', '广东第二产业增加值'],
    ['出生率呢 广东的', '广东出生率呢'],
    ['粮产 新', '新疆粮食产量'],
    ['规工今年目标', '规模以上工业增加值今年目标'],
    ['规工利润多少', '规模以上工业利润多少'],
    ['外贸盘子多大', '外贸多大'],
    ['全市gdp多大盘子', '全市gdp多大'],
    ['低保从五百块涨到哪儿了', '低保从五百块 涨到多少'],
    ['利率从4%降到什么程度了', '利率从4% 降到多少'],
    ['外贸涨得快不快，百分之几', '外贸涨了百分之几'],
    ['空气里的pm10年平均是多少', 'pm10平均浓度是多少'],
    ['缴个税的门槛多少', '个人所得税起征点多少'],
    ['这笔钱从三个口子花到哪里了', '这笔钱从三个口子花到哪里了'],
    ['服贸破了几亿美元', '服务贸易几亿美元'],
    ['一年砸多少搞研发', '一年投入多少钱搞研发'],
    ['民营经济增加值同比', '民营经济增加值同比增速'],
    ['森林覆盖律', '森林覆盖率'],
    // no province and no short form
    ['粤港澳大湾区建设了什么', '粤港澳大湾区建设了什么'],
    ['川渝高速几条', '川渝高速几条'],
    ['苏联帮着搞的工程有几项', '苏联帮着搞的工程有几项'],
    ['苏州的外贸多少', '苏州的外贸多少'],
    ['藏粮于地怎么落实', '藏粮于地怎么落实'],
    // a place whose name opens as a province's short one
    ['湘阴第三产业增加值多少', '湘阴第三产业增加值多少'],
    ['2019年鄂尔多斯牧业多少亿', '2019年鄂尔多斯牧业多少亿'],
    ['鄂爾多斯漁業產值', '鄂尔多斯渔业产值'],
    ['赣榆20年一产', '赣榆20年第一产业'],
    ['晋城每千人有几个床位', '晋城每千人有几个床位'],
    ['閩清第二產業增加值', '闽清第二产业增加值'],
    ['川口镇低保几户', '川口镇低保几户'],
    ['光泽的茶园有几亩', '光泽的茶园有几亩'],
    // and a province's short one after all
    ['晋城乡收入比', '山西城乡居民收入比'],
    ['津市场主体有几万户', '天津市场主体有几万户'],
    ['渝水库建了几座', '重庆水库建了几座'],
    ['湘城镇新增就业多少人', '湖南城镇新增就业多少人'],
    ['服贸会办了几届', '服贸会办了几届'],
    ['新能源装机多少', '新能源装机多少'],
    ['社融增幅', '社会融资规模增幅'],
    ['砸多少投资进去', '砸多少投资进去'],
  ]
  for (const [typed, read] of EXAMPLES) test(typed, () => expect(readable(typed)).toBe(read))
})

const HEAD =
  '---\ntitle: 重庆市政府工作报告\nbody: 重庆市人民政府\nplace: 重庆\nyear: 2025\nplanYear: 2026\n---\n'
const TOLD = [
  '一、2025年工作回顾',
  '外贸进出口增长7%，基础设施投资增长3.1%，社会消费品零售总额达到1.6万亿元、增长3.5%，全社会研发投入强度达到2.6%。',
  '服务业增加值达到1.9万亿元。城乡居民收入比缩小至2.3∶1。新设外资企业170家。',
  '地铁运营线路增至14条，地铁运营里程达到580公里。第一产业增加值居全国第九。',
  '地区生产总值迈上3万亿元台阶，达到3.2万亿元。对东盟、欧盟进出口分别增长16%、40%。',
  '刑事、涉诈、涉毒警情分别下降17%、12%、8%。无人机产量增长39%，机器人产量增长31%。',
  '全市人均预期寿命提高1.1岁、达到79.7岁。全市服务业增加值占比达到58%。',
  '新增高新技术企业900家。高新技术企业达到7000家。',
  '细颗粒物年均浓度31微克/立方米。绿色电力占比达到35%。帮助8.1万名就业困难人员实现就业，覆盖城镇职工。',
  '创建和美乡村30个。户厕改造2.1万座。',
  '二、2026年工作安排',
  '城镇新增就业60万人以上。',
  '规模以上工业增加值增长6%，粮食产量稳定在1080万吨以上。',
]
const library = libraryWith([parseReport('chongqing-2026', `${HEAD}${TOLD.join('\n\n')}\n`)])

/** The figure told; null where none is. */
const told = (answer: Answer): string | null =>
  answer.kind === 'figure' || answer.kind === 'figures'
    ? (answer.figures[0]?.figure.text ?? null)
    : null

describe('a bare indicator asks for its figure', () => {
  const ASKED: readonly (readonly [question: string, figure: string | null])[] = [
    ['社零总额 重庆', '1.6万亿元'],
    ['渝社零增速', '3.5%'],
    ['基投同比 渝', '3.1%'],
    ['渝研发强度', '2.6%'],
    ['城乡收入比 渝', '2.3∶1'],
    ['服务业增加值到几万亿', '1.9万亿元'],
    ['规工今年目标 重庆', '6%'],
    ['地铁多长', '580公里'],
    ['渝gdp总量', '3.2万亿元'],
    ['涉诈警情降了多少', '12%'],
    ['重庆人平均能活到多少岁', '79.7岁'],
    ['重庆服务业占全市经济几成', '58%'],
    ['渝高企家数', '7000家'],
    // what names the report says which one, and nothing more; another place is none of it
    ['看重庆的报告，社零总额多少', '1.6万亿元'],
    ['看重庆2026年的报告，人均预期寿命多少岁', '79.7岁'],
    ['看贵州的报告，社零总额多少', null],
    ['重庆人2025年人均预期寿命几岁', '79.7岁'],
    ['贵阳人2025年人均预期寿命几岁', null],
    // what the passage speaks of says of what kind the only one is that it counts
    ['重庆农村厕所改了几万座', '2.1万座'],
    ['重庆车站厕所改了几万座', null],
    ['重庆城镇厕所改了几万座', null],
    // another sort, another indicator, another place, an aim for what was done
    ['二产增加值？重庆', null],
    ['一产增加值 重庆', null],
    ['重庆实际用外资', null],
    ['出口额 重庆', null],
    ['规工同比 重庆', null],
    ['粤社零总额', null],
    ['渝gdp二季度', null],
    // letters with their number, what another time tells in full, a level for a rise
    ['重庆pm2.5多少', '31微克/立方米'],
    ['重庆pm10多少', null],
    ['重庆绿电占比', '35%'],
    ['重庆去年城镇新增就业多少', null],
    ['重庆gdp增加了多少亿元', null],
  ]
  test.each(ASKED)('%s: %s', (question, figure) => expect(told(library.ask(question))).toBe(figure))

  const LISTS: readonly (readonly [question: string, figures: readonly string[]])[] = [
    ['刑事、涉诈、涉毒警情分别降了多少', ['17%', '12%', '8%']],
    ['无人机、机器人产量增幅 渝', ['39%', '31%']],
    ['社零、基投增速 渝', ['3.5%', '3.1%']],
    ['外贸、基投增速 渝', ['7%', '3.1%']],
  ]
  test.each(LISTS)('%s: %s', (question, figures) => {
    const answer = library.ask(question)
    expect(answer.kind).toBe('figures')
    expect('figures' in answer && answer.figures.map(({ figure }) => figure.text)).toEqual(figures)
  })

  test('no passage stands in for one that is not told', () =>
    expect(library.ask('重庆实际用外资').kind).toBe('none'))
})

describe('a word that is no place is looked for as a thing', () => {
  const town = libraryWith([
    parseReport(
      'linhu',
      '---\ntitle: 临湖县政府工作报告\nbody: 临湖县人民政府\nplace: 临湖\nyear: 2024\nplanYear: 2025\n---\n一、2024年工作回顾\n\n全县外贸进出口突破90亿元，增长12%。接通县域医疗中心的信息系统4套。改造老旧管网36公里。\n\n二、2025年工作安排\n\n外贸进出口增长10%。\n',
    ),
  ])
  const EXAMPLES: readonly (readonly [question: string, told: string])[] = [
    ['外贸进出口冲过了哪个大关', '突破90亿元'],
    ['临湖外贸进出口迈过什么关口', '突破90亿元'],
    ['接进县医疗中心的信息系统几套', '4套'],
  ]
  for (const [question, told] of EXAMPLES)
    test(question, () => {
      const answer = town.ask(question)
      expect(answer.kind === 'figure' && answer.figures[0]?.figure.text).toBe(told)
    })
})

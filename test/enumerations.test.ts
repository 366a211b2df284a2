import { describe, expect, test } from 'vitest'
import { enumerationsIn } from '../src/answer/enumerations.ts'
import { headline } from '../src/reply/answer-message.ts'
import { taggedTokens } from '../src/search/analyzer.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

const { library } = new Shelf(CORPUS)
const { analyzer } = library.corpus

describe('the lists that a sentence writes out', () => {
  const LISTS: readonly (readonly [string, readonly string[]])[] = [
    ['以座谈走访、个别谈话、随机抽查等多种方式了解情况', ['座谈走访', '个别谈话', '随机抽查']],
    ['在东河镇、西山镇、南坝镇人大试点', ['东河镇', '西山镇', '南坝镇']],
    ['在县司法局、东河镇、西山镇推广应用电子台账', ['县司法局', '东河镇', '西山镇']],
    ['以随机抽查、个别谈话等多种方式查隐患、问民情', ['随机抽查', '个别谈话']],
    ['要求部门做强产业链、做优供应链、做活资金链', ['做强产业链', '做优供应链', '做活资金链']],
    ['将律师、人民调解员和法律专家等进行整合', ['律师', '人民调解员', '法律专家']],
    [
      '对加强城区古树保护的决定、加强水源地保护的决定落实情况跟踪监督',
      ['加强城区古树保护的决定', '加强水源地保护的决定'],
    ],
    [
      '存在不足,主要是:监督力度不够;联系代表不多;自身建设不强',
      ['监督力度不够', '联系代表不多', '自身建设不强'],
    ],
    ['做法有:一是上门走访,二是线上征集,三是定期回访', ['上门走访', '线上征集', '定期回访']],
  ]
  for (const [text, items] of LISTS)
    test(text, () => {
      const lists = enumerationsIn({ text, words: taggedTokens(analyzer, text) })
      const written = lists.map(list => list.items.map(({ start, end }) => text.slice(start, end)))
      expect(written).toContainEqual(items)
    })
})

describe('what a report writes out is counted', () => {
  const first = (question: string) => headline(library.ask(question))
  const COUNTED = [
    ['企业的难题解决了几方面', '4个方面 — 产品销路、融资贷款'],
    ['被跟踪回头看的决策一共几个', '2个 — 加强县城周边四面山保护的决策、'],
    ['专家智库由几类人整合而成', '3类 — 三级人大代表、人大工作者、立法信息专家'],
    ['承认的短板有几条', '4条 — 监督组合拳仍需加大、'],
    ['今年城市治理的微事项列了几样', '4样 — 老旧小区改造、'],
    ['下基层调研用的是哪几种方式', '座谈交流、明查暗访、问卷调查（3种）'],
    ['人大代表全渝通的议案建议场景在哪几个镇推广', '厚坝镇、和谦镇（2个）'],
    ['乡镇季会制先在几处试起来', '3处 — 厚坝镇、和谦镇、满月镇'],
    ['年度监督的必答题有几道', '8道 — 计划执行、'],
    ['先搞议事的街道一共几个', '2个 — 云峰街道、赵家街道'],
    ['农旅融合具体要监督哪几样', '汉丰湖国家级旅游度假区创建、'],
  ] as const
  for (const [question, start] of COUNTED)
    test(question, () => expect(first(question).slice(0, start.length)).toBe(start))

  const NOT_COUNTED = [
    '水库水质分几类',
    '没有履职的代表小组有几个',
    '规范性文件草案提了几条意见',
    '代表活动站新建了几个',
    '开州日报登了几篇',
  ]
  for (const question of NOT_COUNTED)
    test(`${question}: no list is of that`, () =>
      expect(library.ask(question).kind).not.toBe('derived'))
})

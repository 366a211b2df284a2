import { describe, expect, test } from 'vitest'
import { createLibrary } from '../src/answer/library.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { ROOT } from './running.ts'

const tools = toolsOf(
  wordsOf(ROOT, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
)

const COUNTY = `云溪县政府工作报告
——2024年1月9日在云溪县第十届人民代表大会第三次会议上
一、2023年工作回顾
全县办理各类诉求9000件。其中环境类4500件；交通类1500件；其他类3000件。
年末常住人口80万人，其中城镇人口48万人，乡村人口32万人。年末户籍人口95万人，其中城镇人口30万人，乡村人口65万人。
县本级一般公共预算收入完成12亿元。其中：税收收入9亿元，增长5%；非税收入3亿元，下降2%。
全县有小学60所（含民办4所）。棚户区改造完成75万平方米，超额完成60万平方米的年度目标任务。
生铁产量500万吨，其中县属企业320万吨。油菜籽产量40万吨，比上年增加3万吨，其中甲县15万吨；花生产量20万吨。修建水库14座、山塘36座。`

const library = createLibrary([parseReport('云溪', COUNTY)], tools)

describe('what is computed of a part and its whole', () => {
  const ASKED: readonly (readonly [question: string, formula: string, value: string])[] = [
    ['环境类的诉求占全部的几成,给个百分比', '4500 ÷ 9000', '50%'],
    ['常住人口里城镇的比乡村的多多少人', '48万 − 32万', '16万人'],
    ['县本级收入里税收占几成,算一下', '9 ÷ 12', '75%'],
    ['去掉民办的,公办小学几所?', '60 − 4', '56所'],
    ['棚户区改造比任务多做了多少平方米', '75 − 60', '15万平方米'],
    ['生铁刨掉县属企业,别的企业产了多少吨', '500 − 320', '180万吨'],
    ['全县诉求里除去环境类和交通类,其他还剩多少件', '9000 − (4500 + 1500)', '3000件'],
    ['油菜籽产量前一年是多少万吨,帮我倒推', '40 − 3', '37万吨'],
    ['水库跟山塘拢共加起来,有好多座', '14 + 36', '50座'],
  ]
  for (const [question, formula, value] of ASKED)
    test(question, () =>
      expect(library.ask(question)).toMatchObject({ kind: 'derived', derived: { formula, value } }),
    )

  const UNTOLD = [
    '花生产量前一年是多少万吨,能倒推出来不',
    '全县诉求里除去环境类和医疗类,其他还剩多少件',
    '水库跟湿地拢共加起来,有好多座',
    '医疗类的诉求占全部的几成',
    '去掉寄宿的,走读中学几所?',
    '以游客为分母、过夜的为分子,折算成百分比是多少',
  ]
  for (const question of UNTOLD)
    test(`${question}: not told`, () => expect(library.ask(question).kind).toBe('none'))
})

const DISTRICT = `白沙区政府工作报告
——2024年1月9日在白沙区第三届人民代表大会第四次会议上
一、2023年工作回顾
抽调26名医师下乡驻点巡诊，54名家庭医生签约服务老年人、残疾人3900户。
组织群众代表旁听庭审40人次，参加听证会、座谈会、满意度测评等95人次。
新建垃圾分类亭120个、回收点75个，拆除旧垃圾亭88个。完成水利投资60亿元以上、供气投资1.2亿元，新建供气管道300公里。
高龄津贴、孤儿养育补贴标准分别从每人每月100元、900元提高到130元、980元。
经营户从4.1万户增至5.3万户。
全年提交修改意见80条，被采用20条，采用率居全市前列。开通公交、地铁的单日最高客流分别达310万、260万人次。
全区一般公共预算收入完成50亿元，其中税收收入40亿元、非税收入10亿元。加上转移性收入90亿元，收入总计140亿元。
二、2024年工作安排
新增学位2000个。家庭医生服务费补助标准从人均20元提高到24元。`

describe('what is computed of figures that few words tell alone', () => {
  const district = createLibrary([parseReport('白沙', DISTRICT)], tools)
  const ASKED: readonly (readonly [question: string, formula: string, value: string])[] = [
    ['驻点的加上签约的医生,队伍一共多少人', '26 + 54', '80名'],
    ['旁听的加上去参加座谈的,请了群众代表多少人次', '40 + 95', '135人次'],
    ['亭和回收点合在一起有多少个', '120 + 75', '195个'],
    ['水利加供气,2023年全区一共投了多少', '60 + 1.2', '约61.2亿元'],
    ['孤儿养育补贴每月涨了多少块', '980 − 900', '80元'],
    ['家庭医生服务费,每人多补几块', '24 − 20', '4元'],
    ['经营户净多了几万户', '5.3万 − 4.1万', '1.2万户'],
    ['亭120个回收点75个这样子,合到一堆是多少个', '120 + 75', '195个'],
    ['水利、供气两类投资一共多少', '60 + 1.2', '约61.2亿元'],
    ['提上去的修改意见,被用上的占几成', '20 ÷ 80', '25%'],
    ['修改意见采纳比例大概多少', '20 ÷ 80', '25%'],
    ['没被采用的修改意见占百分之几', '(80 − 20) ÷ 80', '75%'],
    ['地铁最挤那天比公交最挤那天少多少人次', '310万 − 260万', '50万人次'],
    ['收入里头税收占多大比例', '40 ÷ 50', '80%'],
    ['税收在一般公共预算收入里占比多少', '40 ÷ 50', '80%'],
  ]
  for (const [question, formula, value] of ASKED)
    test(question, () =>
      expect(district.ask(question)).toMatchObject({
        kind: 'derived',
        derived: { formula, value },
      }),
    )

  const UNTOLD = ['驻点的加上坐诊的医生,队伍一共多少人', '水利加供热,2023年全区一共投了多少']
  for (const question of UNTOLD)
    test(`${question}: not told`, () => expect(district.ask(question).kind).toBe('none'))
})

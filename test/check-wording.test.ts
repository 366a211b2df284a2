import { beforeAll, describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import type { Claim } from '../src/answer/claim.ts'
import type { Library } from '../src/answer/library.ts'
import { sentencesIn } from '../src/figure/clauses.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

let library: Library

beforeAll(() => {
  library = new Shelf(CORPUS).library
})

const isRefused = ({ verdict, act }: Claim): boolean =>
  verdict === 'contradicted' || act?.fit === 'other'

/** What is refused of a draft, as written there. */
const refused = (draft: string): string[] =>
  checkText(library, draft).flatMap(claim => (isRefused(claim) ? [claim.text] : []))

// What each draft says otherwise than the report, in its own words.
const WRONG: Readonly<Record<string, readonly (readonly [draft: string, words: string])[]>> = {
  'who did it': [
    ['区政协组织开展了民族宗教工作专项视察。', '区政协'],
    ['市人大常委会启动实施了年中会议制。', '市人大常委会'],
    ['区政府听取审议了企业科技创新工作情况报告。', '区政府'],
    ['区政府领导牵头组织了地下管网规划建设管理的视察。', '区政府领导'],
    ['区法院对学生心理健康教育开展了专题调研。', '区法院'],
    ['区检察院报送的8份规范性文件接受了备案审查。', '区检察院'],
    ['109名镇人大代表向原选举单位述职。', '镇人大代表'],
    ['由区委牵头对7个政府部门的建议办理情况作综合评价。', '区委'],
    ['围绕交通枢纽大节点的意见建议是区政协委员提出的390条。', '390条'],
    ['联系点的工作得到了区政府领导的肯定批示。', '区政府领导'],
    ['今年要在全区8个乡镇人大推开街道议事代表会议制。', '8个'],
  ],
  'what was done': [
    ['常委会遣散了71名区级帮扶责任人。', '遣散'],
    ['常委会关停了10家帮扶企业。', '关停'],
    ['常委会取消了8场专题讲座。', '取消'],
    ['全年驳回群众来信来访60件。', '驳回'],
    ['18名工作队员被撤回,不再驻河堰镇。', '撤回'],
    ['区人大常委会否决了8个区级民生实事项目。', '否决'],
    ['规范裁撤代表活动站192个。', '裁撤'],
    ['推动相关农产品实现自营进口。', '进口'],
    ['信访窗口解决了群众来信来访60件。', '60件'],
    ['领导牵头督办了228件代表建议。', '228件'],
    ['8份规范性文件报上来以后,经审查被废止。', '8份'],
    ['企业去年最后也没有打开出口通道。', '没有打开'],
    ['区检察院协同推进了立法联系点建设,优化布局。', '区检察院'],
    ['立法建议的采纳率在全市拖后腿。', '拖后腿'],
    ['安全生产法和学前教育法执法检查放在2027年。', '2027年'],
  ],
  'all for some': [
    ['代表建议全部由常委会领导牵头督办。', '全部'],
    ['所有乡镇都已完成季会制试点。', '所有乡镇'],
    ['报送的立法建议件件都被采纳。', '件件'],
    ['联系点汇总报送的立法建议大部分被采纳。', '大部分'],
    ['对所有政府部门的办理情况进行了综合评价。', '所有'],
    ['街道办事处会议制在全区每个街道都先行先试。', '每个街道'],
  ],
  'one for several': [
    ['协调帮扶的成员单位只有丰乐中学一家。', '只有'],
    ['与会的只有万州人大。', '只有'],
    ['2025年的执法检查只有学前教育法一部。', '只有'],
    ['供水供电是帮企业解决的唯一难题。', '唯一'],
    ['特色基层单元只突出政治性。', '只'],
  ],
  'when it was done': [
    ['2025年才首次在人代会上专题听取区政府重点工作专项报告。', '2025年'],
    ['年中会议制将在2025年首次启动。', '首次'],
    ['全区8个人大街道工委去年已经推行街道议事代表会议制。', '去年'],
    ['专家智库去年就建好了。', '去年'],
    ['农产品质量安全法的执法检查,常委会去年已经开展了。', '去年'],
    ['民生实事项目推进情况的报告,人大去年就听过了。', '去年'],
  ],
  'what is denied': [
    ['常委会没有对7个政府部门的办理情况作综合评价。', '没有'],
    ['农产品没能实现自营出口。', '没能'],
    ['犬只防疫登记量并未增加。', '并未'],
    ['常委会未听取退役军人事务工作情况报告。', '未'],
    ['监督刚性已经足够,无需再加强。', '无需'],
    ['人大代表履职能力已无需强化。', '无需'],
    ['乡镇人大的季会制,到年底也没有全面铺开。', '没有'],
  ],
  'the other way round': [['常态化收集意见时,变走下去为请上来。', '变走下去为请上来']],
  'told of what stood before': [
    ['217个代表活动站,是去年新设立的。', '217个'],
    ['接受备案审查的8份规范性文件,是乡镇人大报上来的。', '8份'],
  ],
  'where it was done': [
    ['季会制在厚坝镇、温泉镇、满月镇人大试点。', '温泉镇'],
    ['驻村帮扶的18名队员在满月镇。', '满月镇'],
    ['选派的18名工作队员,平时住在长沙镇搞帮扶。', '18名'],
    ['《坚持“四化”标准推进基层立法联系点建设》一文涉及的工作在全国作了经验交流。', '全国'],
    ['立法联系点的主阵地设在和谦法庭。', '和谦法庭'],
    ['全区2700余名三级人大代表信息统一接入渝快政。', '全区'],
  ],
  'who has which prize': [
    [
      '《关于探索推行街道议事代表会议制度的实践与思考》和《议事代表议出群众美好生活》分别拿到新闻二等奖和征文优秀奖。',
      '二等奖',
    ],
  ],
}

for (const [kind, drafts] of Object.entries(WRONG))
  describe(kind, () => {
    for (const [draft, words] of drafts)
      test(draft, () => expect(refused(draft).join()).toContain(words))
  })

// The same in other words, another order or spelling, and what only looks like a denial.
const RIGHT: readonly string[] = [
  '常委会推动区政府强化规划管控。',
  '区政府报送的8份规范性文件接受了备案审查。',
  '联系点的工作得到了市人大常委会领导的肯定批示。',
  '另由常委会领导牵头督办10件重点建议。',
  '指导丰乐、厚坝、云峰等代表小组开展跨区域集中视察调研活动13次。',
  '指导赵家街道、云峰街道先行先试。',
  '犬只防疫登记量没有持平,而是翻倍了。',
  '协同推进联系点建设的是区人民法院。',
  '区政府报过来的8份规范性文件作了备案审查。',
  '综合评价了7个政府部门,不是全部部门。',
  '监督刚性还不够强。',
  '228件建议没有一件没办。',
  '协调帮扶的成员单位不止丰乐中学,还有妇幼保健院、电信、农商行。',
  '2025年要继续落实年中会议制。',
  '驻村队员和区级帮扶责任人共89名。',
  '监督工作今年比去年多近9%。',
  '去年的46项监督加上今年计划的50项,合计96项。',
  '217个群众需求不足的代表活动站被撤掉了。',
]

describe('what the report says in other words', () => {
  for (const draft of RIGHT) test(draft, () => expect(refused(draft)).toEqual([]))
})

test("the report's own number is told apart from what is said of it", () => {
  const [otherwise, figure] = checkText(library, '区政府领导牵头督办10件重点建议。')
  expect(otherwise?.told).toMatchObject({ kind: 'otherwise', printed: '区人大常委会领导' })
  expect([figure?.text, figure?.verdict]).toEqual(['10件', 'contradicted'])
})

/** Before a sentence without changing what it says. */
const NEUTRAL = ['', '据了解,', '报告提到,'] as const

test('every sentence of the report, alone and behind a neutral word, is not refused', () => {
  const [report] = library.reports
  const text = report?.text ?? ''
  const sentences = sentencesIn(text, { start: 0, end: text.length }).map(({ span }) =>
    text.slice(span.start, span.end).trim(),
  )
  const wrong = sentences.flatMap((sentence, i) => {
    const draft = `${NEUTRAL[i % NEUTRAL.length]}${sentence}`
    return refused(draft).map(words => `${words}: ${draft}`)
  })
  expect(sentences.length).toBeGreaterThan(150)
  expect(wrong).toEqual([])
}, 120_000)

/** What a draft says of which the report tells nothing. */
const untold = (draft: string): string[] =>
  checkText(library, draft).flatMap(({ verdict, text }) =>
    verdict === 'not_in_report' ? [text] : [],
  )

const UNTOLD: readonly (readonly [draft: string, words: string])[] = [
  ['去年研讨交流102人次,比上年多出不少。', '比上年'],
  ['全年举办专题讲座8次,较往年略有减少。', '较往年'],
  ['法院老马工作室,是2017年成立的。', '2017年'],
  ['街道办事处会议制从2021年就开始试点。', '2021年'],
  ['万达开三地人大常委会第三次联席会议是在万州开的。', '第三次'],
  ['代表建议228件都答复了,件件都得了满分。', '件件'],
  ['109名区人大代表述了职,没有一名被要求整改。', '没有一名'],
]

describe('what the report does not tell of its own number', () => {
  for (const [draft, words] of UNTOLD)
    test(draft, () => expect(untold(draft).join()).toContain(words))
})

// Right in other words: nothing of it is refused.
const REWORDED: readonly string[] = [
  '营商环境的工作评议推动二十来个、二十几个难点问题得到解决。',
  '今年要检查长江保护法等四部法律:长江保护法、安全生产法、农产品质量安全法、学前教育法。',
  '计划执行情况、决算情况,这两个报告都听取审议了。',
  '据统计,区级票决民生实事8项,乡镇街道票决191项。',
  '地下管网和民族宗教这两件事,人大都去视察过。',
  '街道议事代表会议制去年是试点,今年才打算全面推行。',
  '五十项是今年要做的,别当成去年的。',
  '听取重点工作专项报告时提的意见建议390条。',
]

describe('what is right is not refused', () => {
  for (const draft of REWORDED) test(draft, () => expect(refused(draft)).toEqual([]))
})

/** What a draft computes, and how. */
const COMPUTED: readonly (readonly [draft: string, formula: string])[] = [
  ['平均下来,每次集体学习要看七篇多一点。', '326 ÷ 45'],
  ['报送142条立法建议,其中108条没被采纳。', '142 − 34'],
  ['区级民生实事8个,差不多占区乡两级总数的4%。', '8 ÷ (8 + 191)'],
  ['系统上传处理的建议比办完的228件多31条。', '259 − 228'],
]

describe('what follows from the report is computed', () => {
  for (const [draft, formula] of COMPUTED)
    test(draft, () => {
      const claims = checkText(library, draft)
      expect(claims.map(({ verdict }) => verdict)).not.toContain('contradicted')
      expect(claims.map(claim => claim.formula)).toContain(formula)
    })
})

test('half of it is no other share', () => {
  expect(refused('各类集体学习占了一半。')).toEqual([])
  expect(checkText(library, '立法建议的采纳率是一半。')[0]?.verdict).not.toBe('supported')
})

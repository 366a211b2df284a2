import { describe, expect, test } from 'vitest'
import { createLibrary } from '../src/answer/library.ts'
import { figuresOf } from '../src/figure/figures.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { ROOT } from './running.ts'

const tools = toolsOf(
  wordsOf(ROOT, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
)
const libraryOf = (id: string, text: string) => createLibrary([parseReport(id, text)], tools)

const COURT = `青岚市中级人民法院工作报告
各位代表：
2023年，市中级人民法院受理案件8100件，审结7900件，同比分别上升4%、下降2%；基层法院受理案件6.1万件，审结5.9万件。
全年出台司法文件7个，制发司法建议12份。`

const PROCURATORATE = `青岚区人民检察院工作报告
各位代表：
2023年，区检察院受理审查逮捕案件90件130人。维护社会秩序，对抢夺、敲诈等重大刑事犯罪批捕7件9人，起诉5件8人。
严惩制售假种子犯罪，起诉6人。`

const CONGRESS = `云溪区人民代表大会常务委员会工作报告
各位代表：
一年来，共召开常委会会议8次，审议议题31项，作出决议、决定6项。区政府将40项补贴整合成27项。
新增口袋绿地12处，全区绿地总数达260处。危旧楼改造开工30栋、完工21栋。`

const BULLETIN = `北岭县2023年国民经济和社会发展统计公报
一、综合
全年地区生产总值增长6.2%、增速全市第二，总量达到310亿元。固定资产投资增长3%。数字经济营业收入增长19%。
棉花产量又增产9000吨，达到5万吨。全年粮食总产量46万吨，增长1%。其中，夏粮产量7万吨，秋粮产量39万吨。`

const GOVERNMENT = `南屏县政府工作报告
——2024年1月9日在南屏县第十届人民代表大会第三次会议上
一、2023年工作回顾
地区生产总值增长5.5%，一般公共预算收入增长3%。
二、2024年工作安排
今年的预期目标是：地区生产总值增长6%，一般公共预算收入增长4%左右。`

const PROVINCE = `东岭省政府工作报告
——2025年1月15日在东岭省第十四届人民代表大会第三次会议上
一、2024年工作回顾
全省地区生产总值增长5.2%，规上工业增加值增长6.1%，固定资产投资增长3.3%。北湖、南屏机场旅客吞吐量分别达2310万人次、1180万人次。水稻、大豆产量分别增长1.5%、4.2%。
交通安全事故起数、受伤人数下降9.3%、7.5%。全年引进总投资亿元以上项目612个。农业再获好收成，粮食喜人，总产达到380亿斤。
12345热线办理群众来电96万件。新建5G基站1.3万个。9家企业上榜世界500强。
对30个园区开展用电评估，推动解决40多个用能难题。省直部门议事机构从52个减少到37个。
集中居住老人护理补贴从每人每月210元提高到260元，分散居住老人从每人每月150元提高到175元。
城镇新增就业61万人。过去四年，城镇累计新增就业260万人。
办理人大代表建议410件、政协提案380件。龙坪市投入治理资金7亿元、实施治理工程46个。发放消费券3亿元、拉动消费21亿元。经济总量超千亿元的县域达9个。打好保交房攻坚战,交付12万套。国家现代农业产业园增至14个。无人机产量增长20%、占全国6成。开展专题培训5期、全员轮训2期。
城镇居民、农村居民人均可支配收入分别增长4.1%、5.9%。全年用水压减地下水开采量1.2亿立方米。
一般公共预算支出4200亿元。植被修复36万亩。农村户厕覆盖率达88%。接待旅客、旅游总花费分别增长8%、9%。
新增经济总量超200亿元县2个、达到29个。城镇化率提高5.2个百分点。高速公路通车里程6895公里，高铁建设提速。省属企业利润居全国第6位。“三公”经费一分钱不能多花。南屏国际机场旅客4850万人次。培育科技型中小企业、高新技术企业。农村居民收入突破2万元。
二、2025年工作安排
民营经济增加值增长5.5%。
今年的预期目标是：地区生产总值增长5%左右，城镇新增就业60万人以上，社会消费品零售总额增长4.5%左右,居民消费价格涨幅2%左右。每千人口托位数达5个。新增省级数字车间80家。`

const BUDGET = `禾川县2023年预算执行情况和2024年预算草案的报告
（本报告除注明外，金额单位均为万元）
一、2023年预算执行情况
（一）一般公共预算。全县收入完成51240，增长3%，其中税收收入38110、非税收入13130。农林水支出9350。
（二）政府性基金预算。土地出让收入比上年少收6210。就“十四五”规划收到建议31条，采纳12条。
二、2024年预算草案
文化旅游支出安排2760，预备费1500。`

const KINDS: readonly (readonly [
  id: string,
  text: string,
  asked: readonly (readonly [string, string])[],
])[] = [
  [
    'court',
    COURT,
    [
      ['市中院审结了多少案件', '7900件 — 审结案件'],
      ['市中院受理了多少案件', '8100件 — 受理案件'],
      ['司法文件出了几个', '7个 — 司法文件'],
    ],
  ],
  [
    'procuratorate',
    PROCURATORATE,
    [
      ['重大刑事犯罪批捕了多少人', '9人 — 批捕重大刑事犯罪'],
      ['重大刑事犯罪起诉了多少件', '5件 — 起诉重大刑事犯罪'],
      ['制售假种子起诉了几个人', '6人 — 起诉制售假种子犯罪'],
    ],
  ],
  [
    'congress',
    CONGRESS,
    [
      ['这一年开了几次会', '8次 — 常委会会议'],
      ['常委会会议开了几次', '8次 — 常委会会议'],
      ['整合以后的补贴有几项，不要整合前的', '27项 — 补贴'],
      ['危旧楼改造完工多少', '21栋 — 危旧楼改造完工'],
    ],
  ],
  [
    'bulletin',
    BULLETIN,
    [
      ['GDP总量多少', '310亿元 — 地区生产总值总量'],
      ['棉花去年一共收了多少吨', '5万吨 — 棉花产量'],
      ['GDP长了几个点，问的是GDP不是投资', '6.2% — 地区生产总值'],
      ['经济去年长了几个点', '6.2% — 地区生产总值'],
      ['粮食打了多少吨', '46万吨 — 粮食总产量'],
    ],
  ],
  [
    'budget',
    BUDGET,
    [
      ['税收收入多少', '38110万元 — 税收收入'],
      ['农林水花了多少钱', '9350万元 — 农林水支出'],
      ['一般公共预算收入全县多少', '51240万元 — 全县一般公共预算收入'],
      ['预备费今年留了多少', '1500万元 — 预备费'],
      ['十四五规划的建议采纳了几条', '12条 — 采纳建议'],
    ],
  ],
  [
    'government',
    GOVERNMENT,
    [
      ['今年经济增速目标是多少', '6% — 地区生产总值'],
      ['一般公共预算收入增速，要今年的不要去年的', '4%左右 — 一般公共预算收入'],
    ],
  ],
  [
    'province',
    PROVINCE,
    [
      ['大豆产量涨了几个点', '4.2% — 大豆产量'],
      ['交通事故里受伤的人少了百分之几', '7.5% — 交通安全事故受伤人数'],
      ['亿元以上的项目引进了多少个', '612个 — 亿元以上项目'],
      ['粮食打了多少斤', '380亿斤 — 总产'],
      ['5G基站建了多少', '1.3万个 — 5G基站'],
      ['用电评估帮着解决了多少个用能难题', '40多个 — 用能难题'],
      ['议事机构原来有几个', '52个 — 省直部门议事机构'],
      ['分散住的老人护理补贴涨到多少钱', '175元 — 分散居住老人'],
      ['城镇新增就业2024年实际多少人，不要今年目标那个', '61万人 — 城镇新增就业'],
      ['今年就业目标是多少，不是去年实际的', '60万人以上 — 城镇新增就业'],
      ['2025年政府工作报告里经济增长目标是多少', '5%左右 — 地区生产总值'],
      ['2025年报告里说去年经济增长多少', '5.2% — 全省地区生产总值'],
      ['省长说今年消费要涨多少', '4.5%左右 — 社会消费品零售总额'],
      ['地下水少抽了多少方', '1.2亿立方米 — 地下水开采量'],
      ['受伤的人比前年少了百分之几', '7.5% — 交通安全事故受伤人数'],
      ['龙坪市的治理工程做了多少个', '46个 — 工程'],
      ['消费券拉动了多少消费', '21亿元 — 消费'],
      ['保交房交了多少套', '12万套 — 交付'],
      ['国家级的现代农业产业园有几个', '14个 — 国家现代农业产业园'],
      ['无人机产量占全国几成', '6成 — 无人机产量'],
      ['今年物价涨幅控制在多少', '2%左右 — 居民消费价格涨幅'],
      ['GDP是涨是跌', '5.2% — 全省地区生产总值'],
      ['How many digital workshops will the province add this year?', '80家 — 省级数字车间'],
    ],
  ],
]

describe.each(KINDS)('%s', (id, text, asked) => {
  const library = libraryOf(id, text)
  test.each(asked)('%s', (question, headline) => {
    const [first = ''] = toMessage(library.ask(question), library).text.split('\n')
    expect(first.replace(/（.*$| \(.*$/, '')).toBe(headline)
  })
})

test.each([
  ['全市法院受理案件7000件，办结6500件，结案率92.8%；其中市中院受理800件。', '800件', '案件'],
  ['实施工程60个，总投资90亿元，其中续建25个、新开工35个。', '25个', '工程'],
  ['发布失信被执行人名单900人次。', '900人次', '失信被执行人名单'],
  ['判处六年以上有期徒刑40人。', '40人', '六年以上有期徒刑'],
  ['36名员额法官人均结案210件。', '36名', '员额法官'],
  ['9个村集体经营性收入合计1500万元。', '9个', '村'],
  ['收到意见300条，当场答复120条，转交办理180条。', '180条', '意见'],
  ['会议期间收到建议90件、闭会期间收到12件。', '12件', '闭会期间建议'],
  ['校外培训机构由30家压减为4家。', '4家', '校外培训机构'],
  ['12345工单受理800件。', '800件', '12345工单受理'],
  ['起诉“跑分”犯罪[1]70人。', '70人', '“跑分”犯罪'],
])('of %s %s counts %s', (text, figure, what) => {
  const report = parseReport('figures', `青岚区工作报告\n各位代表：\n${text}`)
  expect(figuresOf(report).find(each => each.text === figure)?.what).toBe(what)
})

test('what a budget says over its lines is told with them', () => {
  const report = parseReport('budget', BUDGET.replaceAll('土地出让收入比上年少收', '收入完成'))
  expect(figuresOf(report).map(({ text, what }) => `${text} ${what}`)).toEqual(
    expect.arrayContaining([
      '51240万元 全县一般公共预算收入',
      '6210万元 政府性基金收入',
      '1500万元 预备费',
    ]),
  )
})

test('what was spent is not told by what came in', () => {
  const library = libraryOf('budget', BUDGET)
  expect(library.ask('一般公共预算支出全县多少').kind).toBe('none')
})

describe('of a report with many figures', () => {
  const library = libraryOf('province', PROVINCE)
  const COMPUTED = [
    ['北湖机场比南屏机场多多少旅客', '1130万人次'],
    ['议事机构砍了几个', '15个'],
    ['集中居住的老人护理补贴比原来多几块钱', '50元'],
    ['人大建议跟政协提案去年合起来办了多少件', '790件'],
    ['专题培训全员轮训加起来几期', '7期'],
  ] as const
  test.each(COMPUTED)('%s', (question, value) =>
    expect(library.ask(question)).toMatchObject({ kind: 'derived', derived: { value } }),
  )

  const LISTED = [
    ['水稻和大豆产量各涨多少', ['1.5%', '4.2%']],
    ['水稻大豆去年产量各涨多少', ['1.5%', '4.2%']],
    ['城里人和农村人的收入各涨了几个点', ['4.1%', '5.9%']],
    ['事故起数和受伤人数各降了多少', ['9.3%', '7.5%']],
  ] as const
  test.each(LISTED)('%s', (question, texts) => {
    const answer = library.ask(question)
    expect(answer.kind === 'figures' && answer.figures.map(({ figure }) => figure.text)).toEqual(
      texts,
    )
  })

  const UNTOLD = [
    '规上服务业增加值增长多少',
    '民营500强上榜了几家',
    '东湖机场旅客多少',
    '小麦产量涨了多少',
    '残疾人护理补贴多少钱',
    '2023年报告里经济增长目标是多少',
    '安全事故死亡人数下降多少',
    '海口常住人口多少',
    '省内有多少家三甲医院',
    '今年外贸进出口目标定的涨几个点',
    '一般公共预算收入多少', // 支出 is told
    '植被覆盖率', // that of 户厕
    '旅游人次多少', // its growth
    '全省经济总量多少', // a threshold, and counties
    '城镇化率是多少', // what it rose by
    '高铁里程多少公里', // that of another road
    '省属企业利润多少', // a rank
    '三公经费多少', // next to nothing
    '机场有几个', // passengers
    '高新技术企业有几家', // names of kinds, its own among them
    '民营经济占比多少', // growth
    '旅游收入多少', // income of others
  ]
  test.each(UNTOLD)('nothing is told of %s', question =>
    expect(library.ask(question).kind).toBe('none'),
  )
})

test('what is asked of reports that are named one by one is asked of each', () => {
  const other = parseReport(
    '西坪省_2025',
    `西坪省政府工作报告
——2025年1月18日在西坪省第十四届人民代表大会第三次会议上
一、2024年工作回顾
城镇新增就业88万人。蔬菜产量200万吨。`,
  )
  const library = createLibrary([parseReport('东岭省_2025', PROVINCE), other], tools)
  const answer = library.ask('东岭和西坪的城镇新增就业各多少')
  expect(answer.kind === 'figures' && answer.figures.map(({ figure }) => figure.text)).toEqual([
    '61万人',
    '88万人',
  ])
})

const COUNTY = `西川县政府工作报告
——2025年1月9日在西川县第十届人民代表大会第四次会议上
一、2024年工作回顾
经济运行稳中向好。地区生产总值增长5.1%，第一产业、第二产业、第三产业增加值分别增长3.2%、6.4%、5.3%。
文旅消费加快恢复。全年接待游客310万人次，实现旅游收入21亿元，分别增长12%、15%。
社会大局安全稳定。生产安全事故起数、死亡人数分别下降18%、22%。
民生保障不断加强。新建社区卫生站27个、养老服务点35个。炼铁、炼钢先进产能占比分别达到61%、58%。`

const STANDING = `略水县人大常委会工作报告
各位代表：
五年来，先后召开县人民代表大会5次，常委会会议37次，主任会议42次。`

describe('things asked for side by side', () => {
  const TOLD: readonly (readonly [report: string, question: string, figures: string])[] = [
    [COUNTY, '一产二产三产各涨了多少', '3.2% 6.4% 5.3%'],
    [COUNTY, '三次产业增加值各涨多少', '3.2% 6.4% 5.3%'],
    [COUNTY, '来旅游的人数和旅游收入各涨了多少', '12% 15%'],
    [COUNTY, '游客多少、收入多少、各涨多少', '310万人次 21亿元 12% 15%'],
    [COUNTY, '安全事故和死亡人数都降了多少', '18% 22%'],
    [COUNTY, '卫生站、养老服务点各新建几个', '27个 35个'],
    [COUNTY, '炼铁、炼钢先进产能占比', '61% 58%'],
    [COUNTY, '安全稳定这块有什么数字', '18% 22%'],
    [COUNTY, '三次产业增加值各多少亿', ''], // what they grew by is no amount
    [COUNTY, '事故起数、受伤人数各降多少', '18%'],
    [STANDING, '人代会、常委会、主任会各开了几次', '5次 37次 42次'],
  ]
  for (const [report, question, figures] of TOLD)
    test(question, () => {
      const answer = libraryOf('one', report).ask(question)
      const told = 'figures' in answer ? answer.figures.map(({ figure }) => figure.text) : []
      expect(told.join(' ')).toBe(figures)
    })
})

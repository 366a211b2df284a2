import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import type { Claim } from '../src/answer/claim.ts'
import { createLibrary, type Library } from '../src/answer/library.ts'
import { verdictsInTurns, verdictsOf } from '../src/answer/verdicts.ts'
import { parseReport } from '../src/report/parse.ts'
import { Shelf } from '../src/shelf.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { type Draft, RIGHT_DRAFTS, WRONG_DRAFTS } from './check-drafts.ts'
import { CORPUS } from './running.ts'

let library: Library
// What a clause says otherwise of the report's own number has its own table.
const isOfItself = ({ told }: Claim): boolean => told?.kind !== 'otherwise'
const check = (text: string) => checkText(library, text).filter(isOfItself)
const verdicts = (text: string) => check(text).map(({ text, verdict }) => [text, verdict])

beforeAll(() => {
  library = new Shelf(CORPUS).library
})

/** The figures of a draft, and sentences without one, that are not supported. */
const doubted = (claims: readonly Claim[]): string[] =>
  claims
    .filter(({ verdict, told }) => verdict !== 'supported' && told?.kind !== 'year')
    .filter(isOfItself)
    .map(({ text }) => text)

const isPinned = ({ text, wrong }: Draft): boolean =>
  wrong.every(figure => doubted(check(text)).includes(figure))

describe('drafts about the report', () => {
  test('at least 19 of 20 right ones pass', () => {
    const alarmed = RIGHT_DRAFTS.filter(({ text }) => doubted(check(text)).length > 0)
    expect(alarmed.length, alarmed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(1)
  })

  test('at least 17 of 20 wrong ones are pinned to what is wrong', () => {
    const missed = WRONG_DRAFTS.filter(draft => !isPinned(draft))
    expect(missed.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(3)
  })

  test('figures that are right stay right beside wrong ones', () => {
    const alarmed = WRONG_DRAFTS.filter(({ text, wrong }) =>
      doubted(check(text)).some(figure => !wrong.includes(figure)),
    )
    expect(alarmed.length, alarmed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(2)
  })
})

describe('spellings of one figure', () => {
  const SPELLINGS = [
    '选派十八名工作队员常驻河堰镇',
    '推动解决20余个难点问题',
    '全市两千七百余名三级人大代表信息统一接入渝快政',
    '提出意见建议近400条',
    '办理代表建议200多件',
    '超过200件代表建议全部办理完毕',
    '犬只防疫登记量翻了一番',
    '犬只防疫登记量增长一倍',
    '收集群眾意見訴求１２８條',
  ]
  for (const text of SPELLINGS)
    test(text, () => expect(check(text).map(({ verdict }) => verdict)).toEqual(['supported']))
})

describe('what is no claim', () => {
  const SILENT = [
    '坚决拥护“两个确立”，增强“四个意识”。',
    '2025年1月10日，区十八届人大四次会议召开。',
    '“十四五”规划收官，“1+4”格局成形。',
    '',
  ]
  for (const text of SILENT)
    test(text || 'an empty text', () =>
      expect(check(text).filter(({ told }) => told === null)).toEqual([]),
    )
})

describe('computed figures', () => {
  test('a right one shows its formula', () => {
    const [, , more] = check('代表活动站192个、民情联络点180个，活动站比联络点多12个。')
    expect(more).toMatchObject({ verdict: 'supported', formula: '192 − 180' })
  })

  test('operands that the draft does not state are found in the report', () => {
    const [sum] = check('驻村队员加上区级帮扶责任人，一共89人。')
    expect(sum).toMatchObject({ verdict: 'supported', formula: '18 + 71' })
  })

  test('a wrong one is not supported', () => {
    expect(doubted(check('报送建议142条，被采纳34条，采纳率约33.9%。'))).toEqual(['约33.9%'])
  })
})

describe('numerals in other spellings', () => {
  const SAME = [
    '联系群众活动1千1百85人次',
    '提出意见建议三四百条',
    '全市2千7百多名代表的信息统一接入渝快政',
    '选派十几名工作队员驻村',
    '立法建议142条，34条被采纳，采纳率百分之二十三点九',
  ]
  for (const text of SAME) test(text, () => expect(doubted(check(text))).toEqual([]))

  const OTHER = [
    ['提出意见建议3400条', '3400条'],
    ['全市3千7百多名代表的信息统一接入渝快政', '3千7百多名'],
    ['联系群众活动1千8百15人次', '1千8百15人次'],
  ] as const
  for (const [text, figure] of OTHER)
    test(text, () => expect(doubted(check(text))).toEqual([figure]))
})

describe('an act is held against the report with its polarity', () => {
  const OTHER_ACT = [
    '228件代表建议被退回',
    '代表建议228件尚未办结',
    '新建代表活动站217个',
    '撤并代表活动站192个',
    '否决立法建议34条',
    '109名区人大代表没有向原选举单位述职',
    '全年制定规范性文件8份',
    '解聘前开除18名驻村工作队员',
    '代表建议228件都被打了回去',
    '把60件群众来信来访退了回去',
    '192个代表活动站被撤了下来',
    // The verb that undoes stands within the words of what is counted.
    '人大信访驳回群众来信来访60件',
    '代表在年中会议上收回意见建议390条',
  ]
  for (const text of OTHER_ACT)
    test(text, () => expect(check(text).map(({ verdict }) => verdict)).toEqual(['contradicted']))

  const SAME_ACT = [
    '代表建议228件件件办结',
    '砍掉代表活动站217个',
    '设了192个代表活动站',
    '34条立法建议获得采纳',
    '选派18名队员驻村',
    '对8份规范性文件进行审查',
    '228件代表建议没有一件没办完',
    '人民法院的老马工作室参与化解矛盾纠纷129件次',
  ]
  for (const text of SAME_ACT)
    test(text, () => expect(check(text).map(({ verdict }) => verdict)).toEqual(['supported']))

  test('a neutral opening changes no verdict', () => {
    const openings = ['据了解，', '过去一年，', '大家好，', '报告指出，']
    for (const opening of openings)
      for (const text of [...OTHER_ACT, ...SAME_ACT])
        expect([opening, ...verdicts(opening + text)]).toEqual([opening, ...verdicts(text)])
  })
})

describe('an act that no table knows', () => {
  test('beside a right number is told not to have been compared', () => {
    const [claim] = check('8份规范性文件都寄给了市里')
    expect(claim).toMatchObject({ verdict: 'supported', act: { fit: 'unchecked' } })
  })
})

describe('a total adds up all that is listed', () => {
  const TOTALS = [
    ['活动站192个、联络点180个、信息采集点4个，三项合计376个', '192 + 180 + 4', 'supported'],
    [
      '活动站192个、联络点180个、信息采集点4个，三项合计372个',
      '192 + 180 + 4 = 376',
      'contradicted',
    ],
    ['集体学习45次、专题讲座8次、请示汇报25次，共计70次', '45 + 8 + 25 = 78', 'contradicted'],
    ['区级民生实事8个，乡镇街道191个，两级一共191个', '8 + 191 = 199', 'contradicted'],
    ['来信来访60件、代表建议228件、重点督办10件，前两项合计288件', '60 + 228', 'supported'],
  ] as const
  for (const [text, formula, verdict] of TOTALS)
    test(text, () => expect(check(text).at(-1)).toMatchObject({ formula, verdict }))
})

describe('who and what a number is said of', () => {
  const OTHERS = [
    '71名区级帮扶责任人常驻河堰镇驻村',
    '常委会组成人员列席会议50人次',
    '执法检查46项',
    '云峰街道推选议事代表102名',
    '评价了7个乡镇的建议办理情况',
    '人民日报刊发新闻报道50篇',
    '区法院化解矛盾纠纷129件次',
    '区检察院报送的8份规范性文件通过了备案审查',
    '全年向市委请示报告、专题汇报25次',
    '区级票决的民生实事项目有191个',
    '109名区人大代表向区政府述职',
    '13次集中视察调研活动由法院组织',
    '各乡镇人大向区委请示报告25次',
    '常委会领导对10家企业开展执法检查',
    '议事代表向区委请示报告25次',
    '企业代表109名向原选举单位述职',
    '10件重点建议由区委书记督办',
    '区委牵头督办重点建议10件',
    '向区委请示报告、专题汇报25次，都被退回',
    '推动解决20多户难点问题',
    '云峰、丰乐、满月代表小组开展跨区域集中视察调研13次',
    '选派18名工作队员常驻丰乐街道',
    '撤销代表活动站217家次',
    '取消专题讲座8次',
    '8份规范性文件被责令修改',
    '50篇新闻报道都没能在主流媒体发表',
    '50篇新闻报道在主流媒体被撤下',
    '对7个政府部门的办理情况进行了问责',
    '228件代表建议，件件都由常委会领导牵头督办',
    '109名区人大代表向区人大常委会述职',
    '全区所有街道推选出议事代表102名',
    '市人大组织的跨区域集中视察调研有13次',
    '万开云三地人大常委会召开第三次联席会议',
  ]
  for (const text of OTHERS)
    test(text, () => expect(check(text).map(({ verdict }) => verdict)).toEqual(['contradicted']))
})

describe('what is counted or done that the report does not tell there', () => {
  const UNTOLD = [
    ['对接帮扶低保户169户', '169户'],
    ['参与化解债务纠纷129件次', '129件次'],
    ['18名工作队员常驻河堰镇开展招商引资', '18名'],
    ['票决产生政府投资项目191个', '191个'],
    ['协商确定人民陪审员102名', '102名'],
    ['区政府报送的8份采购合同，已经备案审查', '8份'],
    ['给代表举办履职培训45期', '45期'],
    ['在主流媒体上发表理论文章50篇', '50篇'],
  ] as const
  for (const [text, figure] of UNTOLD)
    test(text, () => expect(doubted(check(text))).toEqual([figure]))
})

describe('which way something went', () => {
  const OTHER_WAY = [
    ['民情联络点从180个减到了192个', '192个'],
    ['今年监督安排50项，比去年少4项', '4项'],
    ['活动站192个、联络点180个，活动站比联络点少12个', '12个'],
    ['采纳率比上年下降到23.9%', '23.9%'],
    ['列席的50人次比参加视察等的108人次多58人次', '58人次'],
  ] as const
  for (const [text, figure] of OTHER_WAY)
    test(text, () => expect(doubted(check(text))).toEqual([figure]))

  const SAME_WAY = [
    '撤的比设的多25个：撤了217个，设了192个',
    '代表活动站撤得比新规范设置的多25个',
    '没有被采纳的立法建议还有108条',
    '犬只防疫登记量比上年翻了一倍',
    '代表活动站和民情联络点，规范设置的分别是192个、180个',
    '去年监督46项、今年50项，增长8.7%',
    '未被采纳的建议有108条，占全部142条的76.1%',
    '平均下来，一名帮扶责任人要管两户多，71人对169户',
    '向区委请示报告、专题汇报廿五次',
    '区级帮扶责任人71名加驻村队员18名，共89名',
  ]
  for (const text of SAME_WAY) test(text, () => expect(doubted(check(text))).toEqual([]))
})

describe('what is computed from figures that the draft does not print', () => {
  const RIGHT = [
    ['142条立法建议里差不多四分之一被采纳', '34 ÷ 142'],
    ['报送的立法建议，被采纳的占两成四', '34 ÷ 142'],
    ['每部法律法规草案报送的建议不到七条', '142 ÷ 21'],
    ['参加执法检查、座谈的有108人次，比列席会议的多58人次', '108 − 50'],
    ['代表建议办结率100%', '228 ÷ 228'],
    ['142条立法建议，四分之三多没有被采纳', '(142 − 34) ÷ 142'],
    ['民情联络点比代表活动站少12个', '192 − 180'],
    ['活动站和民情联络点合在一起，规范设置了372个', '192 + 180'],
  ] as const
  for (const [text, formula] of RIGHT)
    test(text, () => expect(check(text).at(-1)).toMatchObject({ verdict: 'supported', formula }))

  const WRONG = [
    ['民情联络点比代表活动站少22个', '192 − 180 = 12个'],
    ['报送的立法建议，被采纳的占三成四', '34 ÷ 142 = 23.9%'],
    ['代表建议办结率98%', '228 ÷ 228 = 100%'],
    ['参加执法检查、座谈的代表，比列席会议的少58人次', '108 − 50 = 58人次'],
  ] as const
  for (const [text, formula] of WRONG)
    test(text, () => expect(check(text).at(-1)).toMatchObject({ verdict: 'contradicted', formula }))

  test('a whole that is not printed is the sum of its parts', () =>
    expect(doubted(check('区级民生实事项目8个，占全部199个的4%'))).toEqual([]))

  test('nothing of another thing is computed from figures that happen to give its number', () => {
    const drafts = ['信息采集点占比50%', '代表活动站增长13%', '云峰街道的议事代表占六成']
    for (const text of drafts)
      expect(check(text).map(({ verdict }) => verdict)).not.toContain('supported')
  })
})

test('a part of another whole is none of this one', () =>
  expect(doubted(check('228件代表建议里有34条被采纳'))).toEqual(['34条']))

describe('bounds of a number', () => {
  const OTHER = [
    '接入渝快政的三级人大代表不到2700名',
    '推动解决难点问题不足20个',
    '办理代表建议超过228件',
    '收集群众意见、诉求不到128条',
  ]
  for (const text of OTHER) test(text, () => expect(doubted(check(text))).toHaveLength(1))
})

describe('one list, in its order', () => {
  const LISTS = [
    '活动站、联络点、信息采集点分别是192个、180个、4个',
    '监督工作从46项加到50项，增长8.7%',
    '监督工作从去年的46项加到今年计划的50项',
    '议事代表、区人大代表述职、驻村队员，分别是102名、109名、18名',
    '集体学习、专题讲座、向区委请示汇报，依次是45次、8次、25次',
  ]
  for (const text of LISTS) test(text, () => expect(doubted(check(text))).toEqual([]))
})

describe('years and halves of a draft', () => {
  test('told behind the figure', () =>
    expect(doubted(check('五十项是今年的安排，去年实际开展的监督是四十六项'))).toEqual([]))

  const WRONG = [
    ['今年开展监督46项', '46项'],
    ['去年完成监督50项', '50项'],
    ['去年已经在8个街道工委推行议事代表会议', '8个'],
    ['今年还要受理群众来信来访60件', '60件'],
    ['2025年向区委请示报告、专题汇报25次', '25次'],
  ] as const
  for (const [text, figure] of WRONG)
    test(text, () => expect(doubted(check(text))).toEqual([figure]))
  test('of a list by position', () =>
    expect(doubted(check('立法建议报送数、采纳数分别为142条、34条'))).toEqual([]))

  const wrongYears = (text: string) =>
    check(text).flatMap(({ text, told }) => (told?.kind === 'year' ? [[text, told.printed]] : []))
  test('the year is pinned where only it is wrong', () =>
    expect(wrongYears('2021年来信来访受理了60件')).toEqual([['2021年', '2024年']]))
  test('once, however many figures are said to be of it', () =>
    expect(wrongYears('2022年就21部法律法规草案报送建议142条')).toHaveLength(1))
  test('and not where the number is wrong as well', () =>
    expect(wrongYears('2021年来信来访受理了66件')).toEqual([]))
})

describe('what a figure is said of', () => {
  const WRONG = [
    ['a part of the year', '上半年专题讲座办了8次', '8次'],
    ['a deed of the year that is planned', '今年已经收集意见诉求128条', '128条'],
    ['a minus', '区人大代表述职-109名', '-109名'],
    ['all of them, where another number was', '142条立法建议全都被采纳', '142条'],
    ['an agent of whom nothing is said', '8份规范性文件都由国务院审批', '8份'],
    ['an agent named in other words', '议事代表102名全由群众直接投票产生', '102名'],
    ['all of them, behind a time', '群众来信来访60件，去年全部由区人大办结', '60件'],
    ['a deed of which nothing is told', '联系帮扶的10家企业完成破产重整', '10家'],
    ['a wider place', '去年全国规范性文件备案审查8份', '8份'],
  ] as const
  for (const [kind, text, figure] of WRONG)
    test(`${kind}: ${text}`, () => expect(doubted(check(text))).toContain(figure))

  const RIGHT = ['全年专题讲座办了8次', '监督项目做了46项', '228件代表建议全都办结了']
  for (const text of RIGHT) test(text, () => expect(doubted(check(text))).toEqual([]))
})

describe('a report of many figures', () => {
  const text =
    '甲省2025年政府工作报告\n\n一、2024年工作回顾\n\n2024年,地区生产总值增长5.2%。五年来,脱贫地区农村居民人均可支配收入年均增长8.8%左右。城镇、农村居民人均可支配收入分别增长4.3%、5.7%。新增上市公司6家,新退出融资平台346家。66个产业集群开展试点,1万家企业实施改造。民生支出占一般公共预算支出比重73.8%。30个水利项目全部开工。东港经济总量突破3000亿元,西岭、南浦经济总量突破2000亿元。旅客吞吐量突破9000万人次、居全国第3位,货邮吞吐量达到117万吨、居全国第5位。五年来,共召开常委会会议36次,开展专项视察、执法检查、专题询问32次。\n'
  const held = (draft: string) => {
    const corpus = [parseReport('jia-2025', text)]
    const words = { reports: corpus, dict: null, synonyms: '', lexicon: '', problems: [] }
    return doubted(checkText(createLibrary(corpus, toolsOf(wordsOf(CORPUS, words))), draft))
  }

  test('a yearly average over some years is not the growth of one', () =>
    expect(held('城镇居民人均可支配收入增长4.3%，农村居民人均可支配收入增长5.7%')).toEqual([]))
  test('figures of a list that are swapped', () =>
    expect(held('农村居民人均可支配收入增长4.3%')).toEqual(['4.3%']))
  test('an act that undoes', () => expect(held('新退出上市公司6家')).toEqual(['6家']))
  test('what was begun is not finished', () =>
    expect(held('30个水利项目全部竣工')).toEqual(['30个']))
  test('how long it took is no claim', () => expect(held('五年里开了36次常委会会议')).toEqual([]))
  test('what was done in five years, of one', () =>
    expect(held('2024年召开常委会会议36次')).toEqual(['36次']))
  test('or divided by them', () => expect(held('常委会会议平均每年7.2次')).toEqual([]))
  test('a share of another whole', () =>
    expect(held('民生支出占财政总收入的73.8%')).toEqual(['73.8%']))
  test('one means of several', () => expect(held('仅执法检查一项就开展了32次')).toEqual(['32次']))
  test('said of each of several, and one of them has another number', () => {
    expect(held('东港、西岭经济总量都突破3000亿元')).toEqual(['突破3000亿元'])
    expect(held('西岭、南浦经济总量都突破2000亿元')).toEqual([])
  })
  test('a rank beside the number that has another', () => {
    expect(held('货邮吞吐量117万吨，居全国第3位')).toEqual(['第3位'])
    expect(held('货邮吞吐量117万吨，居全国第5位')).toEqual([])
  })
  test('as many as there are', () => expect(held('所有产业集群66个开展试点')).toEqual(['66个']))
})

describe('what is said without a number', () => {
  const told = (text: string) =>
    check(text)
      .filter(each => each.told !== null)
      .map(({ verdict }) => verdict)

  const WRONG = [
    ['another form of supervision', '对城区屠宰场监管，常委会搞的是专题询问'],
    ['another form of supervision', '湿地保护管理，去年开展了执法检查'],
    ['denied', '城区屠宰场的环境污染老大难问题，至今没有解决'],
    ['denied', '犬只留检收容所还没有建成投入使用'],
    ['denied in a clause of its own', '立法建议报送142条，可一条都没有被采纳'],
    ['a town that is not named', '乡镇人大季会制先在厚坝镇、和谦镇、河堰镇试点'],
    ['fewer towns than there are', '季会制试点的一共只有厚坝、满月两个镇'],
    ['another rank', '立法建议采纳率在全市垫底'],
    ['another body', '民主与法制领域改革专项小组由区检察院牵头负责'],
    ['another role', '立法联系点的主阵地是厚坝镇人大代表之家'],
    ['another congress', '全国人大刊发了万达开地区水环境污染的调研报告'],
    ['another journal', '水环境污染联防联控的调研报告刊登在《求是》上'],
    ['a part for all', '228件代表建议，只有一部分办理完毕'],
    ['planned, told as done', '去年已经开展了长江保护法、安全生产法执法检查'],
    ['of another year', '2024年是“十四五”规划收官之年、“十五五”规划谋篇布局之年'],
    ['a turn that it did not take', '犬只防疫登记数量不升反降'],
    ['undone', '犬只留检收容所已经关停'],
    ['given up', '取消了民生实事代表票决制'],
    ['not until another year', '犬只留检收容所要等到明年才能建成投用'],
    ['put off', '代表建议办理先进单位评比下一步再开展'],
    ['all for some', '所有乡镇街道都开展了街道办事处会议制试行'],
    ['all for those named', '每个镇都推广应用了人大代表全渝通的代表议案建议管理场景'],
    ['another congress by its number', '中药材议案由区十七届人大四次会议代表提出'],
    ['another session', '区十八届人大一次会议期间代表提出了中药材产业的议案'],
  ] as const
  for (const [kind, text] of WRONG)
    test(`${kind}: ${text}`, () => expect(told(text)).toEqual(['contradicted']))

  test('a member of a list that is another', () =>
    expect(told('信息采集员队伍的主力军是人大代表和学校教师')).toEqual(['not_in_report']))
  test('a way that the report does not tell', () =>
    expect(told('立法建议采纳率原地踏步')).toEqual(['not_in_report']))
  test('several forms told with their numbers in one clause', () =>
    expect(verdicts('基层代表列席会议、参加执法检查等活动分别为50人次和108人次')).toEqual([
      ['50人次', 'supported'],
      ['108人次', 'supported'],
    ]))
  test('what is more than what', () => {
    expect(told('设置的民情联络点比代表活动站多')).toEqual(['contradicted'])
    expect(told('撤销的代表活动站比规范设置的多')).toEqual(['supported'])
  })
  test('what is said in a clause of the report, alone', () =>
    expect(told('相关农产品实现了自营出口')).toEqual(['supported']))
  test('what was done in place of what is said', () =>
    expect(told('推动相关农产品停止自营出口')).toEqual(['contradicted']))

  test('a place that the report does not name there is not told', () =>
    expect(told('万达开三地人大常委会联席会议在云阳县组织召开')).toEqual(['not_in_report']))

  const RIGHT = [
    '对民族宗教工作做了专项视察',
    '地下管网的规划建设管理，我们视察过',
    '犬只留检收容所已经建成投用',
    '城区屠宰场的环境污染问题，已经得到有效解决',
    '季会制先在厚坝、和谦、满月三个镇试点',
    '立法联系点的主阵地是汉丰湖法庭',
    '今年要开展长江保护法、安全生产法的执法检查',
    '犬只防疫登记量不降反升',
    '所有乡镇都推行了季会制',
    '明年再持续落实年中会议制',
    '云峰街道、赵家街道先行先试街道办事处会议制',
  ]
  for (const text of RIGHT) test(text, () => expect(told(text)).toEqual(['supported']))

  const SILENT = [
    '各位代表，大家辛苦了',
    '如果没有解决屠宰场的环境污染问题，群众会怎么看',
    '希望今年不要只听汇报',
    '代表的担子不轻',
    '撤掉的活动站都没什么群众需求',
  ]
  for (const text of SILENT) test(text, () => expect(told(text)).toEqual([]))
})

describe('a neutral word changes no verdict', () => {
  const SENTENCES = [
    '228件代表建议全部办理完毕',
    '代表建议238件全部办理完毕',
    '撤销代表活动站217个',
    '设置代表活动站217个',
    '对民族宗教工作开展了执法检查',
    '地下管网规划建设管理，我们视察过',
    '季会制先在厚坝镇、和谦镇、河堰镇试点',
    '今年开展监督46项',
  ]
  const OPENINGS = ['', '据了解，', '同志们，', '大家知道，', '报告指出，', '我注意到，']
  const ENDINGS = ['', '。', '，这很不容易。', '，值得肯定。']
  test('before or behind it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.constantFrom(...OPENINGS),
        fc.constantFrom(...ENDINGS),
        (sentence, opening, ending) => {
          const plain = check(sentence).map(({ verdict }) => verdict)
          const round = check(`${opening}${sentence}${ending}`).map(({ verdict }) => verdict)
          expect(round).toEqual(plain)
        },
      ),
    )
  })
})

describe('what is computed from printed figures', () => {
  /** A report of three counts, and what a draft may say of them. */
  const counted = fc
    .tuple(fc.integer({ min: 11, max: 4999 }), fc.integer({ min: 5001, max: 9999 }))
    .map(([part, whole]) => caseOf(part, whole))

  const caseOf = (part: number, whole: number) => ({ part, whole, library: reportOf(part, whole) })

  function reportOf(part: number, whole: number): Library {
    const text = [
      '重庆市开州区人大常委会工作报告',
      '',
      '一、2024年工作回顾',
      '',
      `2024年，汇总报送立法建议${whole}条，被采纳${part}条。`,
      '',
    ].join('\n')
    const corpus = [parseReport('kaizhou-npc-2024', text)]
    const words = { reports: corpus, dict: null, synonyms: '', lexicon: '', problems: [] }
    return createLibrary(corpus, toolsOf(wordsOf(CORPUS, words)))
  }

  const last = (held: Library, text: string) => checkText(held, text).at(-1)?.verdict

  test('sums, differences and shares pass where they are right, and only there', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 2, max: 9 }), ({ part, whole, library }, off) => {
        const said = `报送立法建议${whole}条，被采纳${part}条，`
        const share = (100 * part) / whole
        expect(last(library, `${said}两项合计${whole + part}条`)).toBe('supported')
        expect(last(library, `${said}两项合计${whole + part + off}条`)).not.toBe('supported')
        expect(last(library, `${said}两者相差${whole - part}条`)).toBe('supported')
        expect(last(library, `${said}两者相差${whole - part + off}条`)).not.toBe('supported')
        expect(last(library, `${said}采纳率为${share.toFixed(1)}%`)).toBe('supported')
        expect(last(library, `${said}采纳率为${(share + off).toFixed(1)}%`)).not.toBe('supported')
      }),
      // What would be the whole of the part, 5001 ÷ 4925, and what is one of the two.
      {
        numRuns: 25,
        examples: [
          [caseOf(4925, 5001), 3],
          [caseOf(4999, 9996), 2],
        ],
      },
    )
  })
})

describe('occurrence', () => {
  test('of a contradicted figure is the report’s figure for the same thing', () => {
    const [claim] = check('代表建议238件全部办理完毕')
    expect(claim).toMatchObject({ verdict: 'contradicted', formula: null })
    expect(claim?.occurrence?.figure.text).toBe('228件')
  })

  test('of two swapped numbers is each the other’s', () => {
    const claims = check('设置民情联络点192个，代表活动站180个')
    expect(claims.map(({ occurrence }) => occurrence?.figure.text)).toEqual(['180个', '192个'])
  })

  test('of a figure the report does not have is none', () => {
    const [claim] = check('全年共完成代表培训36期')
    expect(claim).toMatchObject({ verdict: 'not_in_report', occurrence: null })
  })

  test('spans are those of the text as given', () => {
    const text = '🙏 去年　辦理代表建議２２８件，收集意見１２８條'
    for (const { span, text: figure } of check(text))
      expect(text.slice(span.start, span.end)).toBe(figure)
  })
})

describe('several reports', () => {
  const SICHUAN = [
    '四川省政府工作报告（2025年）',
    '',
    '各位代表：',
    '一、2024年工作回顾',
    '',
    '2024年，全省地区生产总值增长5.7%，新建高速公路507公里，城镇调查失业率平均为5.3%。',
    '',
  ].join('\n')

  test('the place named in a draft tells the report', () => {
    const { corpus, tools } = several()
    const both = createLibrary(corpus, tools)
    expect(checkText(both, '四川新建高速公路507公里')[0]?.verdict).toBe('supported')
    expect(checkText(both, '四川新建高速公路705公里')[0]?.verdict).toBe('contradicted')
    expect(checkText(both, '四川城镇调查失业率6.3%')[0]?.occurrence?.figure.text).toBe('5.3%')
    expect(checkText(both, '开州代表建议228件全部办理完毕')[0]?.verdict).toBe('supported')
    expect(checkText(both, '四川代表建议228件全部办理完毕')[0]?.verdict).not.toBe('supported')
  })

  function several() {
    const kaizhou = readFileSync(
      fileURLToPath(new URL('../corpus/kaizhou-npc-2024.txt', import.meta.url)),
      'utf8',
    )
    const corpus = [
      parseReport('kaizhou-npc-2024', kaizhou),
      parseReport('四川省_2025_政府工作报告', SICHUAN),
    ]
    return {
      corpus,
      tools: toolsOf(
        wordsOf(CORPUS, { reports: corpus, dict: null, synonyms: '', lexicon: '', problems: [] }),
      ),
    }
  }
})

test('verdicts stand in the order of the text', () => {
  expect(verdicts('集体学习45次，研讨交流103人次')).toEqual([
    ['45次', 'supported'],
    ['103人次', 'contradicted'],
  ])
})

test('a note that was checked against these reports is not checked again, however often it is listed', async () => {
  const text = '代表建议238件全部办结'
  const once = verdictsOf(library, text)
  expect(once.map(({ verdict }) => verdict)).toEqual(['contradicted'])
  expect(verdictsOf(library, text)).toBe(once)
  expect(await verdictsInTurns(library, text)).toBe(once)
})

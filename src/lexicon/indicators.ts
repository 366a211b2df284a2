import { words } from './words.ts'

/** Words before an indicator that make it one of a part: of some areas, owners, people, goods, kinds. */
const PARTS = words(`
开发区 园区 高速 县域 农村 乡村 脱贫县 脱贫地区 脱贫人口 重点 试点 边境 山区 城区 市区 郊区 贫困
民营 民间 国有 国企 央企 外资 外商 集体 个体 私营 小微 中小 小型 大型 中型 头部 上市 龙头 科技型 创新型 初创
入境 出境 国内 境外 国外 省外 县外 外来 海外 家庭 社区 居家 个人 机构内
创业 担保 普惠 绿色 涉农 科技 信用 消费贷 住房 首套
高技术 高新技术 高端 先进 装备 制造业 服务业 工业 农业 第一产业 第二产业 第三产业 一产 二产 三产 战略性新兴 数字经济 文化 海洋 新兴
机电 集成电路 农产品 汽车 新能源 跨境电商 新三样 锂电池 光伏 电动汽车 生物医药 电子信息 化工 钢铁
专精特新 瞪羚 单项冠军 小巨人 独角兽 省级 国家级 市级 县级 普通 优质 高中 中职 高职 本科 民办 公办 公立
残疾 留守 困难 失能 老年 青年 妇女 儿童 退役 返乡 外籍 高层次 高技能 急需 农民 安全感 生产性 生活性 智能 热线 12345 12388
`)

/** Words before a noun in general that leave it all there is: 现有学校, 国家级园区 is asked by its level. */
const ALL_OF_THEM = words(`
全省 全市 全区 全县 全国 全镇 全社会 全年 全部 各类 各项 各级 累计 年均 每年 年末 当年 总 共 预计 实际 城镇 城乡 现有 既有 在册 登记 注册 有效期内 进出港 年 地区 国家 公共 财政 平均 年度 期末 固定资产 一般 预算 社会 消费品
`)

const ALL_FIRST = new RegExp([...ALL_OF_THEM].sort((a, b) => b.length - a.length).join('|'), 'g')

/**
 * What the words before a noun in general say of it, beside that it is all there are; empty where they say no more.
 *
 * @example restrictionOf('全省两证齐全') // '两证齐全'
 */
export const restrictionOf = (lead: string): string =>
  lead.replace(ALL_FIRST, '').replace(/[^\u4e00-\u9fffa-z]/g, '')

/** What a word for both ways of trade is told of where only one is printed: 外贸增长 by 外贸出口. */
export const ONE_WAY = /(?<!进)(?:出口|进口)(?:额|总值|总额)?$/

/** Ends an indicator of the economy: any noun before it makes it one of a part. */
export const OF_THE_ECONOMY =
  /(?:增加值|总值|产值|收入|支出|投资|利润|税收|贷款|存款|消费|[进出]口|贸易|产量|销量|额|价格|[工农商牧渔林]业|服务业|产业|里程|面积|gdp)$/

/** Names a level. */
export const ANY_LEVEL = /^[国省市县]家?级$/
/** What there is at one level only, whether that is said or not: 国家级高新技术企业. */
export const OF_ONE_LEVEL = /高新技术企业|单项冠军|全国重点实验室|小巨人/

/** Words for both ways of trade. */
export const BOTH_WAYS = /进出口|外贸|对外贸易/
/** Asks for one way of it. */
export const ASKS_ONE_WAY = /(?<!进)出口|进口/

/** Nouns so general that one of them with a part before it is not all of them: 入境游客. */
const GENERAL_THING =
  /(?:企业|公司|项目|学校|水库|医院|实验室|机构|机场|游客|旅客|床位|学位|贷款|经营主体|市场主体|公路|铁路|里程|人才|岗位|基地|园区|平台|学生|教师|医生|医师|护士|律师|法官|检察官|民警|党员|志愿者|工人|博士|运动员|农民|职工|工程|产量|销量)$/

/** A rate of what somebody does: whose it is stands before it in the sentence. */
export const OWNED_RATE = /满意[度率]$/

/**
 * The parts that the words before an indicator restrict it to; none where they leave it the whole.
 *
 * @example partsIn('全省开发区规模以上') // ['开发区']
 */
export const partsIn = (lead: string): string[] => [
  ...(lead.match(/[“"][^”"]+[”"]/g) ?? []).map(name => name.slice(1, -1)),
  ...[...PARTS].filter(part => lead.includes(part)),
]

/**
 * Whether a noun is so general that a part before it makes it another thing.
 *
 * @example isGeneralThing('企业') // true
 */
export const isGeneralThing = (noun: string): boolean => GENERAL_THING.test(noun)

/** Sums of money, which jieba tags as verbs. */
export const SUM_OF_MONEY = /(?:收入|支出|经费)$/

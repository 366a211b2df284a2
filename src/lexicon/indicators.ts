import type { Rewrite } from './dialect.ts'
import { words } from './words.ts'

/** The accounts of public money. */
export const ACCOUNT_NAMED =
  /一般公共预算|公共财政预算|政府性基金|国有资本经营|社会保险基金|社保基金/

/** One side of an account, of the whole place or of its own level, and nothing else: 全县收入, 市本级支出. */
export const SIDE_OF_ACCOUNT =
  /^(?<extent>(?:全[省市区县镇乡州]|[省市区县镇乡]?本?级|区直|当年|年末)*)(?:预算)?(?<side>总?(?:收入|支出)(?:预算|总计|合计)?|(?:滚存|累计)?结余)$/

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
全体 地方 货物 全省 全市 全区 全县 全国 全镇 全社会 全年 全部 各类 各项 各级 累计 年均 每年 年末 当年 总 共 预计 实际 城镇 城乡 现有 既有 在册 登记 注册 有效期内 进出港 年 地区 国家 公共 财政 平均 年度 期末 固定资产 一般 预算 社会 消费品 主要
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

/** Whose a debt is that reports tell of: 政府债务余额 is all that is owed. */
export const OWES = /^(?:地方)?政府债/

/** Ends an indicator of the economy: any noun before it makes it one of a part. */
export const OF_THE_ECONOMY =
  /(?:增加值|总值|产值|收入|支出|投资|利润|税收|贷款|存款|消费|[进出]口|贸易|产量|销量|额|价格|[工农商牧渔林]业|服务业|产业|里程|面积|gdp)$/

/** Indicators by their letters. */
export const ACRONYM = /^(?:gdp|cpi|ppi|pmi)$/

/** Names a level. */
export const ANY_LEVEL = /^[国省市县]家?级$|^国内$/
/** What there is at one level only, whether that is said or not: 国家级高新技术企业, 国内失业率. */
export const OF_ONE_LEVEL = /失业率|生产总值|生产毛额|高新技术企业|单项冠军|全国重点实验室|小巨人/

/** Words for both ways of trade. */
export const BOTH_WAYS = /进出口|外贸|对外贸易/
/** Both ways of trade by their joint name. */
export const IN_AND_OUT = /进出口/
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
  ...[...PARTS].filter(part => lead.replaceAll('农民工', '').includes(part)),
]

/** Parts by the names that reports and speakers give them. */
const SAME_PARTS = [
  '农村 农民 乡村 村里',
  '城镇 城里',
  '第一产业 一产',
  '第二产业 二产',
  '第三产业 三产',
  '国有 国企',
  '民营 民企',
  '外资 外企 外商',
].map(row => row.split(' '))

/**
 * A part by all of its names.
 *
 * @example partsAlike('二产') // ['第二产业', '二产']
 */
export const partsAlike = (part: string): readonly string[] =>
  SAME_PARTS.find(names => names.includes(part)) ?? [part]

/** Between a whole and what is told of within it: 二产【里】工业. */
export const WITHIN_WHAT =
  /(?:里头|里面|当中|之中|(?<![公千百乡故邻这那哪])里)的?(?=[\u4e00-\u9fff]{2})/

/**
 * Whether a noun is so general that a part before it makes it another thing.
 *
 * @example isGeneralThing('企业') // true
 */
export const isGeneralThing = (noun: string): boolean => GENERAL_THING.test(noun)

/** Sums of money, which jieba tags as verbs. */
export const SUM_OF_MONEY = /(?:收入|支出|经费)$/

/** Words for what is measured of a thing, without its area. */
export const OTHER_INDICATORS =
  '总产量|产量|单产|总产|总产值|产值|增加值|出栏|存栏|销售额|销量|标的额|涉案金额|总投资|投资额'

/** What is measured of a thing: alone such a word is told of what stands before it. */
export const MEASURED_OF_THING = `(?:${OTHER_INDICATORS}|(?:播种|种植|养殖)?面积)`

/** Nothing but what is measured, or how much there is in all. */
export const MEASURED_ALONE = new RegExp(
  `^(?:${MEASURED_OF_THING}|总量|总数|总人数|总户数|数量|总额|规模|总规模|总金额|总收入|总指数)$`,
)

/** A figure's words that end in it tell what is measured. */
export const MEASURED_AT_END = new RegExp(`(?:${MEASURED_OF_THING}|零售额|收入|支出)$`)

/** What of a thing was told before: 粮食播种面积, 生猪出栏. */
export const MEASURES_TOLD = new RegExp(`(?:${OTHER_INDICATORS}|播种|种植|养殖|面积|增速|增幅)+$`)

/** Whose an indicator is, and the indicator: 企业实现【利润】. */
export const INDICATOR_OF_OWNER =
  /^(.{2,12}?)(?:[已共]|累计)?(?:实现|完成)(利润总额|利润|(?:总产|产)值|增加值|营业收入|销售收入|零售额|销售额|税收|投资)$/

/** 中等学校新招生4万人,在校学生8万人: the schools are named once for all that is told of them. */
export const SCHOOL_NAMED =
  /^(.{0,24}?(?:教育|学校|小学|初中|高中|中学|大学|院校|高校|幼儿园|\)))(?:新?招生|招收|在校|在园|毕业|入园|$)/

/** What is told of schools, and does not name them: 在校学生, 专任教师. */
export const OF_SCHOOL =
  /^(?:新?招生(?:人数)?|在校(?:学?生|学生|研究生)(?:人数|数)?|毕业(?:学?生|学生)?(?:人数|数)?|专任教师|教职工)$/

/** What may stand between two indicators of one thing: 实现, 达. */
export const ONLY_REACHES = /^[\s、,]*(?:全年|年末)?(?:实现|达)?$/

/** What is made of a thing: its 增加值, its 产量. */
export const MADE_AT_END = /(?:增加值|产量)$/

/** An amount or a sum of money, at the end of words. */
export const AMOUNT_AT_END = /(?:[额值量率费款金税]|财力|支付|经费|补助|补贴|债券|投资|预算|赤字)$/

/** What is measured at one time, or year by year. */
export const STOCK_AT_END =
  /(?:总产?值|增加值|收入|总额|零售额|成交额|总量|总数|规模|比重|占比|率|里程|产量|产能|能力|水平|营收|余额|指数|寿命|装机|容量|吞吐量|密度|强度|人口|倍差|经营主体)$/

/** What the members of a list have in common stands behind the last: 猪、牛、羊出栏, 第二、第三产业占生产总值的比重. */
export const COMMON_TAIL = new RegExp(
  `(?:${MEASURED_OF_THING}|营业额|(?:机场|港口?)?(?:旅客|货物|货邮|集装箱)?吞吐量|(?:机场|铁路)?客流量|零售额|(?:(?:常住)?居民)?(?:人均)?(?:可支配|纯|总|消费)?(?:收入|支出)|投资|增速|余额|(?:通关|审批|办理|等待)时间|排放|(?:最低)?收购价|(?:经费)?(?:人均)?(?:财政)?(?:补助|补贴|保障|救助|待遇)?标准|用户|消耗量?|用量|排放量|浓度|价格|占比|市场(?:出口|进口)|(?:领域)?(?:职务)?犯罪(?:案件|人数)?|警情|(?:增加值)?占[^、]{2,14}(?:比重|比例)|(?:[率比]重|产业.{0,12}比重))$`,
)

/** What the members of an asked list have in common: 无人机、机器人【产量增幅】. */
export const TAIL_ASKED =
  /(?:(?:总?产量|总?产值|增加值|余额|收入|支出|投资|销售额|零售额|吞吐量|进出口)?(?:增速|增幅|涨幅|降幅|占比|比重|目标)|产量|产值|增加值|余额|吞吐量|警情|(?:毛?入学|入园|巩固|毕业|升学|就业|覆盖|普及|达标)率)$/
/** 粮食、油料的【种植面积】: said of all of them. */
export const INDICATOR_BEHIND_DE =
  /[^的]的([\u4e00-\u9fff]{0,6}(?:面积|里程|数量|总量|总额|金额|收入|支出|投资|余额|规模|价格|均价|比例))$/

/** 发电产量 is printed as 发电量. */
export const OF_POWER = [/(?<=[发用供]电)产量$/, '量'] as const

/** An indicator by what it measures alone: of 外贸、规上工业增加值增速 the first has its own sum. */
export const MEASURED_BY_NAME = /(?:外贸|进出口|出口|进口|外资|物价|消费|税收|社会融资规模)$/
/** Of a tail what an indicator that has its own noun still takes: its growth, its share, its aim. */
export const TAIL_OF_INDICATORS = /(?:增速|增幅|涨幅|降幅|占比|比重|目标)$/

/** The whole that an industry is part of: 服务业占全市经济几成. */
export const WHOLE_OF_ECONOMY =
  /^全?[省市区县国]?(?:的)?(?:gdp|经济(?:总量)?|地区生产总值|生产总值)$/

/** 三次产业增加值 counts all three at once. */
export const ALL_INDUSTRIES = /三次产业|一二三产业/

/** Income or spending, and nothing else. */
export const INCOME_ALONE = /^(?:收入|支出)$/

/** Income or spending, at the end of words. */
export const INCOME_AT_END = /(?:收入|支出)$/

/** Whose a measure is: 东部地区的【固定资产投资】. */
export const OWNER_BEFORE =
  /(?:地区|区域|[省市县区州国乡镇村]|国家|企业|部门|产业|行业|居民|农民|人员|单位|学校|城市|群体|平均|人均)的$/

/** A measure, at the end of words. */
export const MEASURE_AT_END =
  /(?:投资|收入|支出|产值|增加值|总额|面积|产量|人口|[率额量值费]|贷款|存款|进口|出口|消费|价格|水平|人数)$/

/** Ends in 指数 or 系数. */
export const INDEX_AT_END = /(?:指数|系数)$/

/** What one thing adds to the growth of another. */
export const PULLS = /拉动|带动|贡献/

/** Nouns that say only that something is measured: 工业【增加值】, 出口【总额】. */
export const VALUE_NOUN =
  /^(?:增加值|总?产值|总值|价值|总额|金额|总量|数量|产量|销量|收入|营收|投资|规模|指数|价格|水平|人次|人数|业务|交易|市场|完成|情况|累计|案件|一审|职权)$|[额量值数费度]$/

/** A share in a growth. */
export const CONTRIBUTION = /贡献率$/
/** Asks for one. */
export const ASKS_CONTRIBUTION = /贡献|[占份]|contribut/

/** Asks what one thing adds to another, in either language. */
export const ASKS_PULL = /拉|带动|贡献|影响|推|\b(?:contribut|driv|pull)/

/** Ends in an indicator: what is typed alone asks for its figure. */
export const INDICATOR_ASKED =
  /(?:目标|增速|增幅|涨幅|降幅|数|量|额|值|率|寿命|浓度|指数|面积|里程|收入|支出|出栏|余额|规模|投资|投入|赤字|人口|人次|增长|强度|密度|份额|占比|比重|比例|收入比|倍差|装机|天数|[床托学泊车]位|pm2.5|[使利]用外资|进出口|税收|gdp|cpi)$/

/** Nothing but an indicator: 粮食产量. */
export const INDICATOR_ALONE =
  /^[\u4e00-\u9fffa-z0-9.]{2,16}(?:量|额|值|率|寿命|浓度|指数|里程|装机|天数|起数|亩产|单产|面积|余额|收入|支出|投资|人数|人次|增长|增速|增幅|涨幅|降幅|强度|密度|份额|占比|比重|比例|收入比|倍差|[使利]用外资|进出口|目标|gdp|cpi)$/

/** An amount, and what leads from it to its number: 收入总量是. */
export const AMOUNT_ASKED =
  /(?:gdp|量|额|值|收入|支出|规模|面积|里程|长度|人口|投资)(?:总量)?(?:是|有|达|为|到|共|一共|总共|大概|约)*$/

/** 经济 that grows by itself is the GDP; 数字经济, 民营经济 are sectors. */
export const WHOLE_ECONOMY: readonly Rewrite[] = [
  [
    /(?<!数字|民营|低空|海洋|县域|实体|平台|银发|首发|绿色|循环|集体|区域|市场|私营|非公|外向|临空|总部|夜间|体育|旅游|林下|蓝色|通道|枢纽|[\u4e00-\u9fff]型)经济((?:[去今上明]年|\d{2,4}年)?)(?:总体|整体|大概|大约)?(增长率|增长|增速|增幅|长|涨|增)(?=了?(?:多少|几|百分|多快)|[\u4e00-\u9fff]{0,3}目标|[\s,?？。]*$)/g,
    '$1gdp$2',
  ],
]

/**
 * Whether a noun tells of one way of trade alone.
 *
 * @example isOneWay('进出口总值') // false
 */
export const isOneWay = (noun: string): boolean => ASKS_ONE_WAY.test(noun)

/** By how much something rose, right before the number. */
export const GROWS = /(?:增长|增加|提高|提升|上升|增|涨|多)了?(?:约|近|超过?|将近)?$/
/** What it rose to, right before the number. */
export const GROWS_TO =
  /(?:增长|增加|提高|提升|上升|扩大|增|涨|升)(?:到|至|为)[^,;。]{0,14}$|(?:达到|突破|跃上|站上|迈上|超过)[^,;。增升提]{0,4}$/

/** The growth of a place, and of nothing in it: 咱们省的增速, 全市经济增长. */
export const GROWTH_OF_PLACE =
  /^(?:去年|今年|全年)?(?:咱们?|我们?)?(?:全|这个)?[省市区县州国镇]的?(?:经济)?(?:增速|增幅|增长率?|增长速度)$|^经济(?:增速|增长率?|增长速度)$/
/** What such growth is of. */
export const PRODUCT_NAMED = '地区生产总值'

/** The gross product. */
export const PRODUCT = /gdp|生产总值/

/** A kind of firms, and no firm: 高新技术企业, 科技型. */
export const KIND_OF_FIRM = /企业|型$/

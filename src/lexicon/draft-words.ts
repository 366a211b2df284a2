/** Nouns that say nothing that a report would have to say, too: what is compared with, and that all was counted. */
export const GOES_WITHOUT_SAYING =
  /^(?:同比|环比|同期|差不多|内容|新建|新增|领域|方面|对象|合计|总计|[一二两三四五六七八九十\d].*)$/

/** What is begun, and is not yet there. */
export const BEGUN = /启动|开工|动工|奠基|在建|筹建|筹备|谋划|推进|着手|新开/
/** What is there, and not only begun. */
export const FINISHED =
  /完成|建成|竣工|完工|投用|通车|投产|投入使用|投入运营|开通|开业|落成|交付|改完|改造完|全部改造|改好|建好/

/** All there is, as against what was added. */
export const ALL_TOLD =
  /(?:总数|总量|达到|累计|总计|共有|存量|余额|在保|保有量|库存|增至|增加[到至]|升至|扩大[到至])[^,;。]{0,6}$/
/** What was added. */
export const ADDED =
  /(?:新增|净增|增加了?(?![到至])|新设|新(?:推出|开通|认定|引进|贯通|集聚|筹集|培育|落户|签约|投产|登记|注册))[^,;。]{0,10}$/

/** What follows is part of what stands before. */
export const AMONG = /其中|包括|包含|含|里|占/

/** Verbs of whoever is said to have done it: 由国有企业【吸纳】. */
export const AGENT_VERBS =
  '任命|解决|处理|指派|产生|推选|选举|委派|选派|办结|审批|评选|推荐|组织|负责|牵头|实施|开展|完成|办理|督办|主持|召开|承办|举办|主办|吸纳|承担|提供|供给|支付|出资|投资|建设|生产|贡献|拉动|带动'

/** A number that is part of a name: 8号线, 5号. */
export const NAMING = /\d+号线?/g

/** In how many years something was done, without a word for since when: 五年【新增】2.5万张. */
export const OVER_SOME_YEARS =
  /([两三四五六七八九十]年)(?:间|里|内)?(?:来)?(?:一?共|累计|总共)?(?:新增|净增|建成|完成|新建|筹建|引进|投入|办理|审结)/

/** Between the members of a list with numbers: 15个集体【、】48名个人. */
export const LIST_JOINT = /^[\u4e00-\u9fff]{0,8}(?:、|和|与|及|以及)[\u4e00-\u9fff]{0,8}$/

/** Courts by their level. */
export const COURT_OF_LEVEL =
  /(最高|高级|中级|基层|省高|省|市)(?:级)?(?:人民)?(法院|检察院|(?<=最高|省高)[法检院])/g

/** Kinds of which one is never the other; what says the same stands together. */
export const KINDS_APART: readonly (readonly (readonly string[])[])[] = [
  '刑事 | 民事 商事 | 行政',
  '涉黑 | 涉恶',
  '出栏 | 存栏',
  '收入 营收 创收 | 支出 开支',
  '税收 | 非税',
  '存款 | 贷款',
  '产量 总产 | 产值 | 增加值 | 销量 | 销售额 | 面积',
  '当月 | 累计',
  '一审 | 二审 | 再审',
  '常委会会议 | 主任会议 | 党组会议',
  '增收 | 减收',
  '增支 | 减支',
  '受理 收案 | 审结 结案 审执结 | 执结',
  '缩短 压缩 | 延长',
  '小学 | 初中 | 高中 | 幼儿园 | 高校',
  '旅客 客运 | 货物 货运 货邮 | 集装箱',
  '稻谷 水稻 | 玉米 | 小麦 | 大豆 | 薯类',
  '第一产业 | 第二产业 | 第三产业',
  '夏粮 | 秋粮',
  '司法解释 | 司法文件 | 规范性文件',
].map(row => row.split(' | ').map(side => side.split(' ')))

/** Several that are counted together, with the word for all of them, right before their number. */
export const COUNTED_TOGETHER =
  /([\u4e00-\u9fff“”"]{2,14}(?:、[\u4e00-\u7b48\u7b4a-\u9fff“”"]{2,14})+(?:以及[\u4e00-\u9fff]{2,14})?)(?:等([\u4e00-\u9fff]{2,24}))?(?:共|约|近|超过?)?$/

/** Crimes or cases that are counted together. */
export const CRIMES = /以及[\u4e00-\u9fff]*(?:犯罪|案件)$/

/** What all of them are said to be: 都是【乡镇人大代表】. */
export const ALL_ARE =
  /(?:都|全|全都|全部|均)(?:是|为|属于?)(?!没|不|由|在|经|[去今上前]年|\d)([\u4e00-\u9fff]{4,})/

/** That something grew, in whatever words. */
export const ANY_GROWTH = /[增升涨高快多扩]|突破|达到|跃|翻/

/** Between the members of a list. */
export const LIST_PARTS = /、|以及/

/** More is meant than what is named. */
export const MORE_THAN_NAMED = /等|各类/

/** Of several it was done with one alone: 只【贯通】了一个, 只有一家【解决】了. */
export const ONE_ALONE_DONE =
  /(?:只|仅|才)(?:(?<act>[\u4e00-\u9fff]{2,4}?)[了到过]?一|有(?:其中)?一)(?<of>[个家部项种件次处类篇条份名位户场])(?:被|是|给|获得?)?(?<behind>[\u4e00-\u9fff]{0,2})/

/** A part of what was told follows. */
export const PART_FOLLOWS = /其中|包括/

/** 完成年初预算【245800万元】的59.74%: what was planned, before its number. */
export const PLANNED_BEFORE = /(?:预算|计划|目标|任务|指标)数?$/

/** A share of the number that stands before: 的59.74%. */
export const SHARE_OF_IT = /^的(?:约|近)?\d[\d.]*%/

/** Names what was planned. */
export const PLAN_NAMED = /预算|计划|目标|任务|指标/

/** So many kinds, counted behind their list: 盗窃、毒品和危险驾驶等【三】类. */
export const KINDS_COUNTED = /([二两三四五六七八九十])(?<kind>[类种项大级])(?=[\u4e00-\u9fff])/

/** Behind a number: 占全部评价指标的82.6%. */
export const SHARE_OF_ALL_BEHIND = /^[^,;。]{0,4},占(?:全部|总|所有)/

/** Whose number it is: of all courts or of the province's own, of the whole city or of its own level. */
export const WHOLE_OR_OWN =
  /(?<all>全)(?<of>[省市区县州])|(?<=^|[^\u4e00-\u9fff]|其中|[，,;。:])(?<own>[省市区县州])(?=本级|法院|检察院|高院|中院|高级|中级|级[^,;。]{0,8}(?:收入|支出))/g

/** 案件, 犯罪案件, 类案件: a word for a kind that is said behind one of its members, too. */
export const KIND_BEHIND = /^(?:类|违法)?(?:犯罪|案件)/

/** 涉枪涉毒涉赌: several that are counted together without a mark. */
export const WITHOUT_MARK = /(?:涉\p{Script=Han}){2,}/u

/** 民事、行政案件: sorts of cases counted together. */
export const SORTS_TOGETHER =
  /(?:刑事|民事|商事|行政|执行)(?:、|和|与)(?:刑事|民事|商事|行政|执行)(?:(?:、|和|与)(?:刑事|民事|商事|行政|执行))*(?=[^,;。]{0,6}案件)/

/** The whole that a share is of: 占【办复总数】的. */
export const BASE_OF_SHARE =
  /占(?:了|到)?(?:全[省市区县国])?(?<base>[^,;。\d占]{2,14}?)(?:的|比重|比例|为|达|约|近)*$/

/** What says nothing of which whole it is. */
export const BASE_SAYS_NOTHING = /总数|总量|总额|全部|所有|总|数|的|了/g

/** Between the sorts of cases that are counted together. */
export const SORTS_PARTED = /[、和与]/

/** 没被采纳的,还有108条: a mark behind what only leads to the number; its clause goes on. */
export const LEADS_TO_NUMBER =
  /(?<=[一-鿿]的)[,，](?=(?:还|共|一共|总共|大概|大约|约|正好|刚好|恰好|有|是|就|也|只|达|占|为){0,3}[\d０-９一二三四五六七八九十百两])|(?<=的[一-鿿]{2,4})[,，](?=(?:[两二三四五六][样项类者种]|这[两几三]?[样项类种])?(?:一共|总共|合计|共计|加起来|拢共)(?:是|有|为|达)?[\d０-９一二三四五六七八九十百两])/gu

/** Before a number of what was just named: 【这】两个报告. */
export const OVER_THE_NAMED = /(?:^|[^\u4e00-\u9fff])(?:以上|上述|前面)?这?$/

/** 区乡两级, 两类会议: how many levels or kinds of what was named there are is no claim of its own. */
export const LEVELS_COUNTED = /^(?:[两二三四五]级|[两二][类种样])$/

/** When or in the course of what it was done, before what was done then: 【听取报告时】提的意见. */
export const CIRCUMSTANCE =
  /[^,;。]{2,}?(?:时候?|期间|过程中|之后|以后|之际)(?=[\u4e00-\u9fff]{1,3}的)/g

/** What joins a member of a list to the one before, and is none of its name: 其中, 、被. */
export const JOINS_MATE = /^(?:[、,;]|其中|包括|[被由为有是含])+/

/** The level that opens what is counted: 【省】重点项目, 国家级龙头企业. */
export const LEVEL_PREFIX =
  /^(?<level>国家|全国|[省市州盟区县旗镇])级?(?<rest>[\u4e00-\u9fff]{2,})$/

/** The journal of a body of one level: 省人大刊物, 市政协的内刊. */
export const MEDIUM_OF_LEVEL =
  /(?<level>全国|[省市区县州])(?<body>人大|政协|政府|法院|检察院|高院|院)(?:常委会)?的?(?:刊物|内刊|内参|杂志|简报|公报|网站|公众号|信息)/

/** A number in thousands or more with nothing that it counts: 用掉了【六千九百万】. */
export const BARE_AMOUNT = /(?:\d[\d.]*|[一二两三四五六七八九十百千]+)[万亿](?![\u4e00-\u9fff\d])/g

/** Compares with a year before, right before the number: 比上年多了. */
export const MORE_THAN_BEFORE =
  /(?:比|较)(?:上年|去年|前年|上一年|同期|往年|年初|上年同期|去年同期)[^,;。\d]{0,4}?(?:(?<up>多|高|涨|升|快)|(?<down>少|低|跌|降|慢))[\u4e00-\u9fff]?了?$/

/** 多了【两成】, 掉了【3%】: a rise or a fall of a share, whatever it is compared with. */
export const MORE_BY_SHARE = /(?:(?<up>[多高涨升])|(?<down>[少低跌降掉]))了(?:大?约|将?近|快)?$/

/** 薯类面积【多了】1.4千公顷: a rise of a measured quantity that is compared with nothing else. */
export const MORE_OF_IT =
  /^(?!.*[比较跟与和])[^,;。]*?(?:(?<up>多)|(?<down>(?<!不|至)少))(?:[\u4e00-\u9fff])?(?:了|出)(?:大?约|将?近|快)?$/

/** 林场【亏了】0.36亿元: a profit below nothing. */
export const LOST_IT = /亏(?<down>损|了|掉|空)?了?(?:大?约|将?近|快)?$/

/** Before the whole that a share is of, what bounds it: 【不到】全部的, 【超过】税收的. */
export const FAR_BOUND =
  /(?:(?<less>不到|不足|不满|还没到|低于)|(?<more>超过|多于|不止))[^,;。]{1,20}的$/

/** Opens with what it was done for or about: 全年围绕…. */
export const CIRCUMSTANCE_OPENS = /^(?:全年|去年|一年来|,)*(?:围绕|针对|聚焦)/

/** The time of a rate, as a figure of its own: 差不多一个月【两次】. */
export const TIME_OF_RATE = /^(?:差不多|大约|平均|约|将近)*[一每]个?(?:月|季度|周|星期|天|年)$/
/** The same before the number of a rate. */
export const RATE_OF_TIME = /[一每]个?(?<time>月|季度|周|星期|天)(?:大?约|差不多|将?近|平均)?$/
/** How many there are of each in a year. */
export const TIMES_A_YEAR: Readonly<Record<string, number>> = {
  月: 12,
  季度: 4,
  周: 52,
  星期: 52,
  天: 365,
}
/** On what occasion, before what was done: 是【听取报告时】提的. */
export const WHEN_BEHIND = /(?:^|,)是?[^,;。]{2,24}?(?:时(?![间期代])|期间|过程中|的时候)/
/** A level and nothing else: 市级. */
export const LEVEL_ALONE = /^[省市区县]级$/
/** Opens with a number. */
export const NUMBER_NEXT = /^[\d一二两三四五六七八九十]/

/** Words that lead to a number and name nothing. */
export const HEDGE_ALONE =
  /^(?:正好|刚好|恰好|整整|足足|准确地?(?:说|讲)?|确切地?(?:说|讲)?|具体|严格(?:说|讲)|说白了|差不多|大约|大概|拢共|统共|光是|单是|仅仅|就)+(?:是|有)?$/

/** What describes what is counted, and its noun: 217个【用处不大的】【代表活动站】. */
export const QUALIFIED_BEHIND =
  /^(?<before>[\u4e00-\u9fff、]{2,16}的)(?<noun>[\u4e00-\u9fff]{2,8}?)(?=[,;。]|$|[了被由在将都也就已])/

/** Names nothing but how much there is in all of what was named before: 总里程, 总数. */
export const TOTAL_OF_BEFORE =
  /^(?:运营|通车|营业|累计)?总(?:里程|长度|面积|规模|数量?|量|额|人数|户数|产量|产值|投资)$/

/** Leads to a number, and says nothing of what it counts. */
export const ONLY_COUNTS = /^(?:还|就|总|一|共|有|是|达|计|合|大概|大约|约|只|仅|为|到了?)*$/

import { words } from './words.ts'

/** Nouns of people. */
export const PERSON_NOUN = /(?:人|员|者|代表|干部|群众|户|师|生|民)$/
/** Nouns of what takes place. */
export const EVENT_NOUN = /(?:会|会议|活动|讲座|培训|检查|调研|视察|行动|赛|展)$/

/** 贷款多少万 is answered by ten thousand and more. */
export const ASKS_MYRIADS = /(?:多少|几)个?[万亿]/

/** 多少美元 is answered in that money alone. */
export const CURRENCY_ASKED = /(?:多少|几)个?[十百千万亿]*(美元|欧元|日元|港元|英镑|卢布)/

/** 占全国几成 asks for a share, and not for what it grew by. */
export const SHARE = /占(?!地|道|用|领|有)|比重|份额|占比/

/** Asks for a share by its name: 民营经济占比. */
export const ASKS_SHARE = /占比|比重/
/** Asks for an outlay as a share of all: 研发投入强度. */
export const ASKS_STRENGTH = /投入强度|研发强度/
/** Says that a figure is a share. */
export const SAYS_SHARE = /占|比重|比例|份额/
/** A noun of a share at the end of what is counted. */
export const SHARE_NOUN = /(?:占比|比重|比例|份额)$/

/** Projects of a kind, and not what they make. */
export const PROJECTS = /(?:项目|工程|基地|园区|企业)$/
/** Asks for projects. */
export const PROJECTS_ASKED = /项目|工程|基地|园区|企业/

/** Asks for a rate of growth, and not for what was added. */
export const ASKS_RATE = /增速|增幅|涨幅|降幅|百分|[个几]点/
/** Asks for what there is, without a verb: 实际使用外资多少. */
export const ASKS_THERE_IS =
  /(?:[一-鿿]{2}|gdp|cpi)(?:一共|总共|大概|现在|目前|是|有|达|为)*多少[?？]?$/
/** Asks for a length: 轨道交通多长. */
export const ASKS_LENGTH = /多长(?!时间|的时间)|多远/
/** Asks for the size of a thing, and not for what it cost or brought: 冷库多大. */
export const ASKS_SIZE = /[库园场馆楼院厂房湖厅塘田](?:一共|总共|现在|有|是)*多大(?![岁年力投])/
/** Asks how much more or less money came in or went out: 少收了多少. */
export const ASKS_MORE_MONEY = /[多少][收缴交花用支]了?(?:多少|几)(?!次|个点|成)/
/** Nouns of what there is at a time: what was added is another number. */
export const STOCK = /(?:里程|装机(?:容量)?|产能|床位|泊位)$/
/** Asks how many there are of them: 单项冠军企业多少家. */
export const ASKS_HOW_MANY_THERE_ARE =
  /^[^,;?去今前]{0,4}(?:[\u4e00-\u9fff]{2,}?)(?:企业|公司|冠军|小巨人|医院|学校|平台|基地|园区|实验室|机构)(?:一共|总共|现在|目前|有|达|到)*(?:多少|几)[家个户所]?[?？]?$/
/** Asks for what it rose or fell to: 提高到每月多少. */
export const ASKS_END =
  /(?:提高|提升|增加|上调|上升|下降|降低|减少|[涨升降调减提])到[^,;?]{0,6}(?:多少|几(?!个?(?:百分)?点))/
/** A noun of an amount at the end of a question: no stretch of time and no rank tells it. */
export const AMOUNT_NOUN = /(?:面积|里程|产量|产值|总值|总额|余额)(?:多少|[?？]?$)/
/** A noun of a total or a stock: no rate of growth tells it. */
export const TOTAL_NOUN =
  /(?:面积|里程|产量|产值|总值|总额|余额|总量|存量|规模)(?:是|有|为|达到?|共|大概|约)*多少|(?:产量|总额|余额|总量|存量)[?？]?$/
/** Says what a figure came to. */
export const REACHED = /(?:[增升涨提加]至|[增升涨提高加]到|达到?)(?:约|近|超过?)?$/
/** What was added on balance. */
export const ADDED_NET = /净增/

/** Nouns by which anything may be asked for. */
export const ANYTHING = words(
  '东西 事 事情 钱 款 人 数 地方 回 会 人员 干部 领导 代表 人大代表 大家 家 部分 内容 问题 年 比例 比率 比重 占比 幅度 涨幅 降幅 增幅',
)
/** Words for what is planned. */
export const AIMS: ReadonlySet<string> = new Set(['目标', '指标', '任务'])
/** What is never meant by a general phrase. */
export const NO_GENERAL = /报告|会议|稿/

/** Nouns of one letter, and the counted phrases that they are short for. */
export const IN_SHORT: ReadonlyMap<string, RegExp> = new Map([
  ['会', /会议?$/],
  ['会议', /会议$/],
  ['案', /案件?$/],
  ['粮', /^[^夏秋]{0,4}粮食?(?:总?产量?)?$/],
])

/** Whose members or papers they are: 政协委员, 人大代表. */
export const BODY_BEFORE =
  /^(?:[省市区县州镇乡]?(?:政协|人大)|全体)(?=(?:委员|代表|提案|建议|议案)$)/
/** What may stand between a noun and the number that is asked for. */
export const LINK_AT_END = /(?:一共|总共|大概|现在|目前|共|约|是|有|达|为|到)+$/

/** What a prosecutor did not do, or did not let be done. */
export const REFUSED =
  /不(?:予)?(?:批准逮捕|批捕|起诉|逮捕|捕(?!率)|立案|受理)|(?:没有?|未)(?:给|能|予|被)?(?:批捕|起诉|立案|受理)/
/** The same right before a figure: 不批准逮捕【151人】. */
export const REFUSED_AT_END =
  /不(?:予)?(?:批准(?:和决定)?逮捕|批捕|起诉|逮捕|提起公诉|立案|受理)(?:案件|决定|人员)?了?$/
/** Right before a figure, what is still being done: 正在整改【10项】. */
export const UNDONE_AT_END = /(?:正在|尚未|仍在)[\u4e00-\u9fff]{2,6}$/
/** Right before a figure, what is done: 已整改【40项】. */
export const DONE_AT_END = /已经?[\u4e00-\u9fff]{2,4}$/
/** Asks for what is not done yet: 还没改完的. */
export const NOT_YET = /还没|尚未|没有?(?:给|能|被)?[\u4e00-\u9fff]{1,3}[完好到]/
/** Any word by which a question may ask for that. */
export const UNDONE_MEANT = /[没未不还仍在正中]/
/** Any word by which a question asks for what was not done. */
export const NOT_SAID = /不|没|未|拒|驳/
/** Says that something was refused. */
export const ANY_REFUSED = /(?:不(?:予)?|未(?:予)?|没有?)(?:批|起|逮|捕|立|受|决定)/

/** What was not done. */
export const NOT_DONE = /(?:没有?|未)(?!有)(\p{Script=Han}{2})/gu
/** Any negation. */
export const NEGATED = /没|未/

/** 未结案件, 没整改到位的: what was not brought to its end is told only by what says so. */
export const UNFINISHED_ASKED =
  /(?:没有?(?!一)|未|尚未|没能)(?:能|被|得到)?(?:审结|办结|执结|了结|结(?=的|案|$)|办完|办理完|完成|完工|竣工|整改|销号)/

/** Says that something is left, or under way. */
export const SAYS_UNFINISHED = /未|没|尚|剩|余|正在|推进中|继续|存案|旧存|结转/
/** What is missing or short. */
export const LACKING = /没|未|缺|不足|不够|无/

/** 国家现代农业产业园 are of the nation, too. */
export const OF_THE_NATION = /^国家(?!级)(?=[\u4e00-\u9fff]{2})/

/** Who belongs to a group by office or by where they live. */
export const STANDING = /(?:代表|委员|组成人员|党员|居民|村民|市民|干部|职工|编制)$/

/** What came on top of what there was. */
export const ADDED = /新增|净增|新建|新设|增设/
/** Opens with what came on top, or was taken off: 增加水稻种植面积. */
export const MORE_OR_LESS = /^(?:[,，、 ]|其中)*(?:增加|调增|扩大|减少|调减|压减)/
/** Asks for what came on top. */
export const ASKS_ADDED =
  /新[增建设添]|增[加添长]|[建设]|\b(?:new(?:ly)?|add(?:ed|s)?|built?|more)\b/

/** The same of what grows by itself: 新并网多少, 又通车多少. */
export const ASKS_MORE = /(?<!高)新(?!能源|兴|型|三样|材)|增|加(?!工)|添|又|[建设]/

/** Asks for each one by itself. */
export const EACH_APART = /各(?:自|有|是|多少|几)|分别/

/** What was done in the end: no aim tells it. */
export const REALLY =
  /实际|真正|最终|同比|(?:一共|总共|合计|共计)[\u4e00-\u9fff]{1,3}了|\bactual(?:ly)?\b/

/** Asks by its verb for what was done: 修了多少公里. */
export const ASKS_DONE = /[\u4e00-\u9fff]了(?:多少|几)|已经/

/** Asks how many there were before a change. */
export const BEFORE =
  /原来|原先|原本|本来|之前|以前|从前|(?<!比)[两三四五六七八九十]年前|(?:整合|调整|合并|改革|精简|压减)前|\b(?:originally|before|used to)\b/

/** Counted by head or household. */
export const PER_HEAD = /人均|户均|每[百千万]?人|[百千万]人(?:拥有|口)/
/** Asks how much there is for each day, person or piece: 每天能处理多少吨, 处理能力多少吨. */
export const ASKS_FOR_EACH = /每|日均|年均|月均|亩均|能力|能耗|单位|万元|一[天日年月亩]/

/** Asks for the amount of one day, and says that a figure is of one. */
export const ASKS_DAILY =
  /每一?[天日]|日均|(?<![前后这那第全])一天(?=[\u4e00-\u9fff]{0,8}(?:多少|几))/
export const SAYS_DAILY = /[日天]/

/** Counted by so many people. */
export const PER_MANY = /每[百千万]人/
/** May ask for a figure by head. */
export const ASKS_PER_HEAD =
  /人均|户均|每[百千万]?人|[百千万]人|平均|收入|per (?:capita|head|person)|income/

/** What something grew by a year on average: GDP年均增长4.4%. */
export const YEARLY_GROWTH =
  /(?:年均|年平均|平均每年)(?:实际|名义)?(?:增长率?|增速|递增|下降|提高|增|降)?(?:保持在|达到?|超过?|约|近|为){0,3}$/
/** May ask for what it grew by on average, or in all of several years. */
export const ASKS_AVERAGE =
  /年均|平均|每年|[两三四五六十几\d]年|十[一二三四五]五|时期|期间|以来|\b(?:average|annual|yearly|a year|years)\b/

/** Asks for what it grew by a year on average. */
export const AVERAGE_OF_YEARS =
  /年均(?=增|提|下|上|涨|递|收)|[两二三四五六七八九十\d]年平均(?=增|提|下|上|涨|递|降)/

/** The asking follows at once. */
export const ASKED_RIGHT_BEHIND = /^了?(?:多少|几)/

/** Opens what is told of several years at once. */
export const OVER_YEARS =
  /[这过去近]{1,2}[两三四五六七八十]年|[两三四五六七八十]年来|十[一二三四五]五"?(?:时期|期间|以来)/

/** Asks what falls to each of several: 【每个活动站】几名代表. */
export const ASKS_EACH =
  /每一?(?:[个名位次场户部件家项篇条镇期份所座村乡县]|街道)[^,，]{0,10}?(?=多少|几)/
/** Says that a figure is counted for each. */
export const EACH = /每|均|各(?![类项种级界方地位])/

const HOW = '(?:一共|总共|大概|现在|目前|约|共|是|有|达|为|到)*'
/** Asks for a level: 城镇化率是多少. */
export const ASKS_LEVEL = new RegExp(
  `(?:[\\u4e00-\\u9fff]率|占比|比重|比例|浓度|强度)${HOW}(?:多少|几|多高|多大|百分之|[?？]?$)`,
)
/** Asks for a prize, and not for a place among others. */
export const ASKS_PRIZE = /奖|荣誉|称号|\b(?:prize|award)s?\b/

/** Asks for an amount of money or of output: 经济总量多少. */
export const ASKS_VALUE = new RegExp(
  `(?:(?:总值|产值|增加值|额|收入|支出|投资|利润|税收|(?<=[使利]用)外资|经济总量|gdp)${HOW}|(?:营收|进出口|存款|贷款|余额|货值|赤字|债务)(?:去年|今年|全年|做|完成|实现)*了?${HOW}|(?<=\\p{Script=Han}{2})[赚挣]了?)(?:多少|[?？]?$)`,
  'u',
)
/** Asks how much there is of it. */
export const HOW_MUCH = /多少/

/** The word by which a count is asked for. */
export const ASKING = /多少|几|how many|how often/

/** Words of a counted phrase that make it the whole: 全市公园总数. */
export const OF_ALL = /^全[国省市区县]$|^总[数量额]$|^总规模$/
/** Words of a total. */
export const TOTALS = /总[数量额]|总规模/

/** Asks for what has come together so far. */
export const ASKS_SO_FAR = /累计|迄今|至今为止/
/** Asks for all there are by now. */
export const ASKS_ALL_NOW = /(?:现在|目前|如今|一共|总共)[\u4e00-\u9fff]{0,2}(?:多少|几)/
/** Says that a figure is what has come together so far. */
export const SO_FAR = /累计(?:达到?|共|有|为|已|超过?|约)*$/

/** Asks for all that there are. */
export const ASKS_ALL = /有(?:多少|几)|总数|how many/

/** Behind a figure: it is the sum of all. */
export const IN_ALL = /^(?:全部|共|总|合计)/

/** Asks for one of several things by itself. */
export const ALONE =
  /单独|单列|单算|单单|光是|单是|仅|只算|这一[样项种类]|(?<=[\u4e00-\u9fff]{2})一个[区县镇乡](?![域级])/

/** Asks what somebody did without the others: 工作室【自己】调了多少件. */
export const BY_ITSELF = /(?:自己|自个儿?|单独|独自)(?=[\u4e00-\u9fff]{1,4}(?:多少|几))/
/** Joins those who did something together. */
export const JOINED_WITH = /[和与及、]/

/** Asks for a part of what was named. */
export const AMONG = /[里中]|其中/

/** Asks what was spent, or what came in, of public money. */
export const ASKS_SPENDING = /支出|花[了掉出]|开支|用[掉出]/
export const ASKS_INCOME = /收入|收[了上]|进账|入账/

/** Tells the one side of an account alone. */
export const INCOME_TOLD = /(?:预算|基金|资本经营|财政|税收|土地出让)(?:总)?收入(?:总计|合计)?$/
export const SPENDING_TOLD = /(?:预算|基金|资本经营|财政|土地出让)(?:总)?支出(?:总计|合计)?$/

/** Of the whole place. */
export const WHOLE = /全[省市区县]/

/** Of the place's own level: 县级收入 is not that of the whole county. */
export const OWN_LEVEL = /(?<!全)[省市区县](?:本)?级(?!人大|民生|领导|代表|部门)|本级/

/** Leaves out what stands below: 不含【县里的】, 不算【下面区县】. */
export const LOWER_LEVEL =
  /^(?:把|连)?(?:下面|底下|下边|下属|各|所辖|辖区)*的?(?:区县|县区|县市区?|各县|各区|县里|区里|县级|乡镇|镇街|镇里|基层院?|下级|下面|底下)的?[那些个都]*$/

/** What a text is called before it is in force. */
export const DRAFTS = /草案|征求意见稿|送审稿|草稿|初稿/

/** What makes a law of a draft, or changes one in force. */
export const ENACTED = /通过|制定|出台|颁布|公布|修订|修改|废止|表决|批准|施行/

/** A form of supervision with the kind of it that is meant: 专题调研. */
export const SUPERVISION_KIND =
  /(专题|专项|立法|联合|重点|课题|个案)(调研|视察|询问|检查|评议|监督|审议|督查)/

/** A verb that only says that there was a change. */
export const CHANGE_VERB =
  /^(?:增长|增加|提高|提升|上升|上涨|下降|下跌|减少|降低|增|涨|升|降|跌|减|多|少|增速|增幅|涨幅|降幅|grow\w*|rise|rose|increase\w*|decrease\w*|f[ae]ll\w*)了?$/

/** Asks for a change, by whatever verb. */
export const CHANGES =
  /增|添|[多少快慢高低大小]了|(?<![至最])[多少](?:收|产|卖|销|缴|交|花|用|支|办|审|招|生|建)了?(?:多少|几)|减|降|涨|升|提|长|扩|缩|砍|压|掉|变|改善|(?<![全各我本外])省(?![级市委内里会直属])|节|跌|落|翻|新|超|退|撤|\b(?:more|less|fewer|increas\w*|decreas\w*|reduc\w*|ris\w*|rose|f[ae]ll\w*|cuts?|gr[eo]w\w*|drop\w*|add\w*|new\w*|sav\w*)\b/

/** Asks how many ways there are: 几种方式. */
export const MANNER_COUNTED = /(?:几|多少)[种个类]?(方式|方法|办法|形式|途径|手段|渠道)/

/** Behind a part of what was told before, which of them it is: 其中2件【是上年结转来的】. */
export const PART_TOLD_BEHIND = /^(?:是|为|属于?|系|来自|由)(?<part>[^,;。\d]{2,20})/

/** Before the figure of a part. */
export const PART_BEFORE = /其中(?:有|包括)?$/

/** A session by its number: 三次会议. */
export const SESSION_NUMBERED = /[一二三四五六七八九十]{1,3}次(?=会议)/g

/** Behind a word of which the number is asked: 平均年龄【是多少】. */
export const ASKED_OF_IT = /^(?:的|是|[量率数额值]|了|有|共|总|为)*(?:多少|几|多[大长高]|[?？]|$)/

/** Asks for a part of what was named before: 意见【里】落实了几条, 【光】医院的. */
export const PART_ASKED =
  /(?:里头?|里面|当中|之中|其中|(?<![其集年])中)[,的]?[^,;。]{1,10}?(?:的|了|过|[\p{Script=Han}])?(?:有|是|共|占)*(?:多少|几)|(?:^|[,的里])(?:光|单|只)(?!是)/u

/** Joins a part to the whole before it: 立法建议【里】采纳的. */
export const JOINS_PART =
  /(?<=\p{Script=Han}{2})(?:里头?|里面|里边|当中|之中|(?<![其集年空])中)(?=,|被|\p{Script=Han}{2,4}的)/u

/** Asks for what is left of a whole: no part of it is named. */
export const REST_NAMED = /没|未|还有|还剩|剩|其余|余下|其他/

/** Between a whole and the part of it that is asked for: 代表建议【里】督办的, 收到的意见【真正拿去】办的. */
export const PART_OF_WHOLE =
  /(?<whole>[^?;。]*\p{Script=Han}{2}的?)(?:(?<![公区市镇省村县乡这那哪夜会])里头?|里面|里边|当中|之中|其中|(?<![其集年空])中(?![心小学医国级期专央介考])|[,的]*(?:真正|实际|最后|最终)?(?:是|能|被|给)*(?:拿去|拿来|拿出来))(?<part>[^?;。里中]{2,}?)(?=多少|几|[有是占]?\d|[?？]?$)/u

/** What stands in every question that names a part so. */
export const MAY_NAME_PART = /[里中拿]/

/** How many, at the end of what it counts. */
export const NUMBER_ASKED = /多少|几(?!乎)|\bhow (?:many|much)\b/

/** Before a word that names a part of what is told: 纠纷【里涉及】土地的. */
export const PART_NAMED = /\p{Script=Han}(?:里头?|里面|当中|之中|(?<![其集年])中)[^,;。里中]*$/u

/** Behind an act, its amount: 阅读【量】. */
export const AMOUNT_OF_IT = /^[量率额值]/

/** Before a figure that is a part of the one before it: 赤字8000亿元,【其中】中央5500亿元. */
export const AMONG_THEM = /其中/

/** 几个人去村里, 多少人到现场: behind who is counted stands what they did. */
export const WENT = /^(?:去|到|来|进|下到)\p{Script=Han}/u

/** Asks how often something was held: 【开了几】次常委会会议, 会议【举行了多少】. */
export const ASKS_HELD =
  /(?:召开|举[行办]|(?<![公展离盛敞放打分拆揭])开)(?:过|了)?(?:多少|几)(?![\u4e00-\u9fff]{0,6}人)|(?:多少|几)[次个场期]?[\u4e00-\u9fff]{0,8}(?:会议|培训|讲座|座谈会|论坛)(?=[?？,\s]|$|召?开|举)/
/** Asks for those who were there. */
export const ASKS_ATTENDANCE = /人次|人数|多少人|几个?人|[几少][名位]|参加|列席|旁听|出席|到会|参训/

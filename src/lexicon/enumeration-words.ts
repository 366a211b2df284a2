import { listed } from './listed.ts'

/** Measures by which the members of a list are counted; none of times, writings or sums. */
const MEASURES =
  '个(?!月|百分点|小时|工作日)|家|部|件|条|项|所|座|处|地(?!方)|种|类|样|块|级|层|点(?!钟)|段|支|方(?!面)|道|门|路|环|股'

/** 几个, 几方面, 哪几条, 多少种: how many members, with the measure. */
export const HOW_MANY_MEMBERS = new RegExp(
  `(?<which>哪)?(?:几|多少)(?:大?(?<measure>${MEASURES})大?|大|(?=方面))(?<aspect>方面)?`,
  'u',
)

/** Asks for all there are, of one each, or for what was not done: no list tells that. */
export const COUNTS_NOTHING_LISTED =
  /[全本][省市区县镇]|没有?(?!点|写|列)|不是|未|除了|以外|之外|每|平均|比/u

/** Asked once more for the members themselves: , 哪几个; , 都是啥法; 分别是哪些. */
export const ASKED_AGAIN =
  /[,、。?!;\s]*(?:都|各|分别|具体)*(?:叫|是|有)?(?:哪[几些两三四][个家项条种样类部]?|哪些|什么|谁)(?:[\p{Script=Han}]{0,3})?[?。!\s]*$/u

/** Says that the members are those named: 列了, 点名的, 数下来. */
export const MEMBERS_NAMED =
  /(?:[点列举写提报](?:了|到|出来?|名)|[说讲](?:了|到)|数下来|数一数|数数|承认|检讨)(?=[\p{Script=Han}]{0,6}(?:几|多少|$))|(?:点名|列出|写明|写到|提到|点到|举出|报出)来?的/u

/** Nouns that only say that things are counted, whatever these are. */
export const ANY_MEMBERS: ReadonlySet<string> = new Set(
  listed(`
方面 事 事情 东西 内容 事项 具体事项 项目 问题 工作 环节 步骤 阶段 关键处 关键 地方 重点 要点 领域 举措 措施 做法 机制 方向 角度 层面 层级 人 人员 对象 类型 种类 目标 任务 要求 标准 原则 难题 困难 因素 主题 话题 载体 作用 能力 部分 板块 块 条 点 样 项 类 种 活 名堂 花样 招 路子 名目 例子 例
`),
)

/** Measures and nouns by which places are counted: 推广到几处, 在几个地方试. */
export const COUNTS_PLACES: ReadonlySet<string> = new Set(listed('处 地 地方'))

/** Behind a list, the word that says that it has ended or goes on. */
export const LIST_GOES_ON: ReadonlySet<string> = new Set(listed('等 等等'))

/** What nouns of persons end in: 几类人. */
export const PERSON_ENDINGS = listed(
  '代表 委员 者 专家 人员 干部 队员 员 干警 人士 群众 企业家 教师 学生 家长 老人 妇女 青年 军人 党员 职工 农民 居民 老师 医生 律师 司机 工人 教练 法官 人才',
)

/** Nouns of persons that leave open who is meant. */
export const ANY_PERSONS: ReadonlySet<string> = new Set(listed('人 人员 人群 角色 力量 身份'))

/** What stands between a noun and the number asked of it: 【微事项】一共有, 【成员单位】列了. */
export const BEFORE_COUNT =
  /(?:一共|总共|到底|究竟|具体|都|共|里面?|中|上|有|是|分成|分|为|[点列举写提说报数](?:了|出|到|名|下来)*的?|承认了?|检讨的?|,|\s)+$/u

/** Words for what a report finds wanting in its own work. */
export const SHORTCOMINGS: ReadonlySet<string> = new Set(
  listed('不足 短板 毛病 弱项 问题 差距 缺点 欠缺 薄弱环节 短处 软肋 不够'),
)

/** 推动解决的问题, 督促整改的: what is put right is no fault of the one who reports. */
export const OTHERS_FAULTS =
  /解决|化解|整改|整治|督促|推动|破解|帮[助到扶]|协调|反映|发现|查出|排查|处理|处置|纠正|移[送交]|办[结理好]|督办/

/** Leads to a report's list of its shortcomings. */
export const SHORTCOMINGS_LISTED =
  /(?:短板|不足|差距|弱项|问题|困难)[^。:]{0,12}(?:主要是|主要有|表现在|表现为)[:,]?/u

/** 一是, 第二, 三要: the number of a member that a sentence begins with. */
export const MEMBER_NUMBER = /(?<=^|[:;。,])(?:第?[一二三四五六七八九十](?:是|要|、|,))/gu

/** What a sentence that writes a list out holds. */
export const LIST_MARKS = /[、;和与及]|[一二](?:是|要)/u

/** Words that lead to another list within a clause. */
export const LEADS_TO_LIST: ReadonlySet<string> = new Set(
  listed('围绕 聚焦 就 对 以 在 把 将 从 向 由 通过'),
)

/** The report itself counts nothing: 【报告】承认了几条不足. */
export const REPORT_ITSELF = /^(?:工作)?报告$|^人大$/u

/** Between a noun and the members that are listed for it: 微事项【包括】A、B. */
export const LEADS_IN = /(?:主要|分别|具体)?(?:包括|包含|有|是|为|即|分为|分成|涵盖|涉及|如)$/u

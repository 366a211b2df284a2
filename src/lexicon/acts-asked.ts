import { listed } from './listed.ts'

/** Asks for the object of an act: 查出了【哪些问题】, 审了【些什么】; no time, place or reason. */
export const ACT_OBJECT =
  /(?:什么(?!时候|时间|地方|位置|原因|样)|哪些(?!地方|年)|哪几[个件项样条部种](?!月|镇|乡|村|街|区|地))/u

/** What stands between an act and the words that ask for its object: 审【了些】什么, 调解【的都是】哪些. */
export const BEHIND_ACT = /(?:[了的]|(?<![通经])过|是|都|些|主要|一共|具体|到底|究竟)+$/u

/** Nouns of what an act comes to, by which no report need call it. */
export const ABSTRACT_OBJECTS: ReadonlySet<string> = new Set(
  listed(
    '名次 位次 程度 效果 成效 结果 成绩 好处 变化 作用 名堂 花样 招数 点子 下文 说法 待遇 角色',
  ),
)

/** What a verb ends in where it tells that something came of it: 收集【到】, 提【出】. */
export const RESULT_AT_END = /[到出来]$/u

/** Verbs that say too little for it to matter whether a report has them: what somebody did is told by any act. */
export const LIGHT_ACTS: ReadonlySet<string> = new Set(
  listed(
    '做 搞 干 弄 整 开展 进行 组织 有 叫 是 指 包括 包含 涉及 属于 用 靠 负责 承担 发挥 起 成为 当 打造 打算 计划 准备 要 想 该 能 会 需要 应该 完成 落实 推进 推动 抓 为 在 讲 通过 经过 凭 以 采取 采用 利用 使用 拿 请 选 找 由 归',
  ),
)

/** Acts whose result is asked for: without the act itself nothing tells what came of it. */
export const FINDING_ACTS: ReadonlySet<string> = new Set(
  listed('查出 发现 揪出 查处 暴露 检查出 查到 处罚 判 抓获 判处 认定'),
)

/** Opens what is done to somebody, or for whom; whoever reports does it: 【对】城管局提了什么要求. */
export const OPENS_NO_DOER =
  /^(?:对|给|把|跟|与|和|帮|为了?|向|让|请|在|围绕|关于|针对|就|通过|督促|推动|支持|指导|协调)/u

/** When, at the beginning of a question. */
export const WHEN_BEFORE_DOER =
  /^(?:去年|今年|前年|明年|上年|全年|一年来?|过去一年|这一年|20\d\d年?|,|的|里)+/u

/** Persons and bodies that act for themselves, as a question names them. */
export const DOERS_NAMED =
  /(?:[\p{Script=Han}]{0,4}(?:居民|委员(?!会)|代表(?!们?(?:建议|小组|工作|活动|站|履职|家|提[出交]?的))|村民|议事代表|队员|驻村干部|专家(?!智?库|组|委)|志愿者|老师|学生|家长|企业家))|(?:派驻)?纪检监察组|法庭|中学|小学|保健院|医院|工作室|代表之家|活动站|联络站|办事处|(?:[省市区县镇乡州]|全国|最高)?(?:人民)?(?:政府|法院|检察院|监委|纪委监?委?|政协|人大常委会|人大(?!代表)|公安局|公安)|[省市区县州]委(?!员)|\p{Script=Han}{2,6}[局厅](?=$|[^\p{Script=Han}]|\p{Script=Han})/u

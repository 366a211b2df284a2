import { listed } from './listed.ts'

/** Words that ask in which part of the report something stands. */
export const PARTS_ASKED = listed(
  '哪一部分 哪个部分 哪部分 哪几部分 哪几个部分 哪些部分 哪一节 哪节 哪一小节 哪个小节 哪几节 哪些节 哪一章 哪章 哪一段 哪段 哪段话 哪几段 哪个章节 哪些章节 哪一块 哪块 哪一块里头 哪块里头 哪一摊 哪摊 哪个标题 哪个小标题 哪个大标题 哪一个标题 哪一个小标题 第几部分 第几节 第几段 什么部分 哪一条 哪个地方 哪些地方 什么地方 哪几个地方 哪里 哪儿 哪处 哪几处 哪些处 在哪 which_part which_section where',
)

/** Asks for one of the great parts by its heading. */
export const GREAT_PART_ASKED =
  /(?:哪一?|第几)个?(?:大标题|大块|大部分|大板块|大的?部分|板块|标题|部分|块|章)/

/** What stands between a thing and the part that it is put under: 是放在. */
export const PUT_UNDER =
  /[,\s]*(?:报告)?(?:主要)?(?:是|被|都)*(?:放|写|讲|摆|归|列|算|说|谈)?(?:在|到|入|于)?$/

/** Words that ask for the sentence itself. */
export const SENTENCES_ASKED = listed(
  '哪句话 哪一句话 哪句 哪一句 哪几句 哪几句话 哪些话 原句 原话 原文怎么说 原文是怎么说的 which_sentence',
)

/** What a report does with words: the place asked for is a place in the report. */
export const SAYING = listed(
  '讲 讲到 讲了 讲的 讲的是 说 说到 说了 说的 说的是 写 写到 写了 写在 写的 提 提到 提到了 提到过 提了 提及 谈 谈到 谈了 论述 涉及 涉及到 出现 翻到 查到 找 有关 介绍 介绍了 mention mentions mentioned cover covers covered deal_with deals_with is_about discusses describes say says talk talks',
)

/** Words that ask what an expression means. */
export const MEANING_ASKED = listed(
  '到底是怎么回事 是怎么回事 怎么回事 到底怎么回事 是什么概念 什么概念 是什么来头 是什么名堂 是干嘛的 是干什么的 是做什么的 都是谁 都有谁 都指谁 指哪几个 指哪些 指谁 指的谁 指的是谁 是指谁 具体指谁 指的哪些 指的是哪几个 指哪几个 是什么东东 是什么东西 是个什么东西 是个啥玩意 是啥玩意 啥玩意 是个什么玩意 是什么玩意 是个什么意思 是什么意思 是啥意思 什么意思 啥意思 指什么 指的是什么 指的什么 是指什么 具体指什么 指哪些 指的是哪些 是个什么 是什么 是啥 怎么理解 如何理解 怎么解释 的含义 含义是什么 的意思 意思是什么 包括哪些 包括什么 包含哪些 包含什么 有哪些 是哪些 what_does what_is meaning_of 是个什么概念 是啥概念 是个什么说法 是什么说法 是啥说法 什么说法 啥说法 是个什么名堂 啥名堂 啥子意思 是啥子意思 是个啥意思 是个啥 是个啥子 是啥子',
)

/** The same before the expression: 什么叫四下基层. */
export const MEANING_FIRST = listed(
  '什么是 什么叫 什么叫做 啥是 啥叫 何谓 何为 所谓 解释一下 解释下 解释',
)

/** What asks for a meaning, and for nothing that a report does: of 重点是什么 the points are wanted. */
export const MEANING_ONLY = listed(
  '是干嘛的 是干什么的 是做什么的 怎么回事 什么概念 什么来头 什么名堂 指谁 指的谁 指的是谁 是什么东东 是什么东西 啥玩意 是个什么玩意 是什么玩意 什么意思 啥意思 指什么 指的是什么 指的什么 怎么理解 如何理解 怎么解释 的含义 含义是什么 的意思 意思是什么 是个什么 什么说法 啥说法 啥名堂 啥概念 啥子意思 是个啥 是个啥子',
)

/** The whole of the place, before what is told of it: 全省, 我市. */
export const WHOLE_PLACE_FIRST = /^(?:全[省市县区国年州]|我[省市县区州国])+/

/** What the name of a town, a village or a street's district ends in, behind its own words. */
export const SMALL_DIVISION = /^(?:镇|街道|乡(?!村)|村(?!委|里|民|级|镇)|社区)/

/** Words that stand before 镇, 村, 社区 and name none. */
export const COMMON_PLACES: ReadonlySet<string> = new Set(
  listed(
    '哪个 哪些 哪几个 这个 那个 每个 各个 全部 所有 几个 大小 网红 空壳 偏远 附近 隔壁 城市 农村 我们 你们 他们 咱们 相邻 邻近 同一 对口 以上 以下',
  ),
)

/** What a question says before 街道, 社区 that begins no name: 【先搞】街道. */
export const BEGINS_NO_NAME = /^[先搞是在哪那这各每有派去几两都最还就到]/u

/** Asks for the number of a part, or for the one part: 在第几部分, 写在第几部分的哪一节. */
export const PART_NUMBER_ASKED =
  /第几个?[大小]?(?:部分|小节|节|章|块|段|板块)|(?:在|属于|写进)(?:报告)?的?第几个?[大小]?[条点项]/

/** A part in English among Chinese words: 哪个 section 讲了. */
export const MIXED_PART = /(?<=哪一?个?)\s*(?:section|part|chapter|paragraph)\b/

/** 说改革创新的是哪一块 */
export const SAID_BEFORE = /(?:讲|说|写|提到?|谈)[^,?]{2,20}的?(?:是|在)$|^[^,?]{2,12}的是$/

/** Asks for a part of the report. */
export const ENGLISH_PART_ASKED =
  /\b(?:which|what) (?:part|section|chapter|subsection|heading|paragraph)s?\b/

/** The same with a preposition: nothing else can be meant. */
export const ENGLISH_IN_PART =
  /\b(?:in|under) (?:which|what) (?:part|section|chapter|subsection|heading|paragraph)s?\b/

/** What a part does with what it speaks of. */
export const ENGLISH_SAYING =
  /\b(?:talk(?:s|ed|ing)?|say(?:s|ing)?|said|deal(?:s|ing)?|dealt|cover(?:s|ed|ing)?|mention(?:s|ed|ing)?|discuss(?:es|ed|ing)?|address(?:es|ed|ing)?|describ(?:es?|ed|ing)|speak(?:s|ing)?|about|on|found|in)\b/

/** Asks where the report says something. */
export const ENGLISH_WHERE_SAID =
  /\bwhere the (?:report|text) (?:mentions|talks|says|discusses|covers|speaks)\b|\bwhere (?:in the (?:report|text|document)|does (?:the report|it|the text))\b|\bwhere (?:is|are|was|were) .+ (?:mentioned|discussed|covered|described|addressed|talked about|dealt with|found in the report)\b/

/** 写在哪个小标题下面: what stands there is asked for, not the headings. */
export const IN_WHICH_PART =
  /[在到]哪一?个?[大小]?(?:标题|节|小节|段|部分(?![,?]?(?:下面)?分))|第几个?[大小]?(?:部分|小节|节|章|块|段|板块)|[在属写][于进]?(?:报告)?的?第几个?[大小]?[条点项]|\b(?:in|under) (?:which|what) (?:part|section|chapter|subsection|heading)s?\b|\b(?:which|what) (?:part|section|chapter|subsection|heading)s? .*\b(?:talks?|says?|deals?|covers?|mentions?|discuss(?:es)?|address(?:es)?|describes?|speaks?|mentioned|discussed|covered|about)\b/

/** 龙头企业98家,其中:省级8家: a grade of what the sentence told before, or its collector: 税务部门完成8万元. */
export const GRADE_ALONE = /^(?:国家|部|省|市|州|区|县|乡|镇|村|本)级$/

/** A grade that a text opens with: 省级以上. */
export const GRADE_FIRST = /^(?:(?:国家|部|省|市|州|区|县)级(?:以上)?|全[省市州区县])/

/** The nation, and nothing else. */
export const NATION_ALONE = /^(?:国家|全国|我国|中国)$/

/** A zone, which is no district: 开发区, 高新区. */
export const ZONE_OPENS =
  /^(?:市|县)?(?:新区|新城|开发区|经开区|高新区|自贸区|自贸片区|综保区|都市圈)/

/** Two levels named as one: 乡镇. */
export const LEVELS_TOGETHER = /^(?:乡镇|镇街|街镇)$/

/** 新增经济总量超200亿元县2个 */
export const DIVISIONS_BEHIND = /^的?(?:地级|县级)?[省市州县区镇乡村](?:达到?|有)?$/

/** 全县支出比收入多多少: the county's as a whole, both of them. */
export const EXTENT_NAMED = /全[省市区县]|[省市区县](?:本)?级/

/** Asks in which street. */
export const ASKS_STREET = /哪一?[条个]?(?:路|街|巷|大道)/

/** Names a street. */
export const NAMES_STREET = /[一-鿿]{2,}(?:大道|路|街(?!道)|巷)/

/** Asks where a meeting was held. */
export const ASKS_VENUE = /在(?:哪里?|哪儿|哪个地方|什么地方)(?:召开|举行|举办|开)/

/** Says where a meeting was held. */
export const NAMES_VENUE = /在[一-鿿]{2,12}?(?:召开|举行|举办|开幕|承办)/

/** The nation, or its government. */
export const NATION_NAMED = /全国|国务院|中国|我国|中央政府/

/** A field wider than the report's: 全国的. */
export const WIDER_FIELD =
  /(?:^|[,、的]|去年|今年|全年|目前)(全国|全球|世界)(?!平均|人大|政协|重点|文明|示范|先进|劳动|[首第前最唯统])(?:的|各地)?[\u4e00-\u9fff]/

/** Of which whole something is told. */
const EXTENTS = '全球|全国|全省|全市|全区|全县|全州'

/** Among whom something was won or is known. */
export const FIELD = new RegExp(`${EXTENTS}|世界|西部`, 'g')

/** Of what a number is said to be, right before it. */
export const EXTENT_AT_END = new RegExp(`(${EXTENTS})$`)

/** Words for a place in general. */
export const PLACE_IN_GENERAL = /地方|哪里|哪儿|处|在哪$/

/** What may stand behind a place's short name, and nothing else: 兴安盟 of 兴安. */
export const UNIT_ALONE = /^(?:自治[区州县旗]|[新地]区|[省市区县州盟旗镇乡]|街道)?$/

/** Where a meeting is said to have been held, and how a report would lead to that place. */
export const HELD_AT =
  /在(?<place>[\u4e00-\u9fff]{2,4}?)(?:召开|举行|举办|开会|开的|办的|开了|办了)/
export const AT_PLACE = ['在', '于', '赴', '到', '由', '组织'] as const

const RANKED = '法院|检察院|检察机关|城市|区县|市县|高校|医院|企业|开发区|园区'

/** Among all of whom a place was taken: 全国【法院】. */
export const AMONG_WHOM = new RegExp(`全[国省市区县州](?:各级?|所有|的)?(?<among>${RANKED})`)

/** Among which sort of them: 全国412个【中级】法院. */
export const AMONG_SORT = new RegExp(
  `(?<sort>中级|基层|高级|副省级|省会|地级|县级|同类|计划单列|直辖)(?:人民)?(?<among>${RANKED})`,
)

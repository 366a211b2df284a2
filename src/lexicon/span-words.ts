import { listed } from './listed.ts'

const named = (noun: string, words: string): Readonly<Record<string, string>> =>
  Object.fromEntries(listed(words).map(word => [word, noun]))

/** A noun that may be asked for, and what a name of that sort ends in. */
export interface NameClass {
  readonly nouns: readonly string[]
  readonly endings: readonly string[]
  /** Whether names of the sort end otherwise, too: 渝快政 is a 平台, 丰收集团 no 企业 by its ending alone. */
  readonly open?: true
}

/** Nouns asked for by 哪 and 什么, with the endings of the names that answer: 哪几部法律 → 长江保护法. */
export const NAME_CLASSES: readonly NameClass[] = [
  { nouns: listed('镇 乡镇 集镇 镇街 镇乡 乡镇街道'), endings: listed('镇 乡') },
  { nouns: listed('街道 街镇 街道办'), endings: listed('街道 街道办事处') },
  { nouns: listed('乡'), endings: listed('乡') },
  { nouns: listed('村 村子 村庄'), endings: listed('村') },
  { nouns: listed('社区'), endings: listed('社区') },
  { nouns: listed('区县 区 县'), endings: listed('区 县') },
  { nouns: listed('市 城市 地市'), endings: listed('市') },
  { nouns: listed('省 省份'), endings: listed('省 市 自治区') },
  { nouns: listed('法律 法'), endings: listed('法') },
  { nouns: listed('条例'), endings: listed('条例') },
  {
    nouns: listed('媒体 报纸 报刊 刊物 网站 平台'),
    endings: listed('报 网 日报 晚报 杂志'),
    open: true,
  },
  { nouns: listed('学校 中学 小学 大学'), endings: listed('中学 小学 学校 大学 学院') },
  { nouns: listed('医院 院'), endings: listed('医院 院') },
  { nouns: listed('法庭'), endings: listed('法庭') },
  {
    nouns: listed('部门 单位 机构 机关'),
    endings: listed('委 局 办 厅 部 院 中心 政府 法院 检察院 委员会 办公室 银行'),
    open: true,
  },
  {
    nouns: listed('企业 公司 企 厂家 厂子 央企 国企 民企 私企 外企 农企 药企 车企 房企'),
    endings: listed('公司 集团 企业 厂'),
    open: true,
  },
  {
    nouns: listed('会 会议 大会 次会 次会议 会上'),
    endings: listed('次会议 次会 全会 会议 大会 推进会 座谈会 工作会 交流会 现场会 部署会'),
  },
  { nouns: listed('组 代表组 小组 代表小组'), endings: listed('组') },
  { nouns: listed('奖 奖项'), endings: listed('等奖 奖') },
  { nouns: listed('港口 港'), endings: listed('港') },
  { nouns: listed('湖 水库'), endings: listed('湖 水库') },
  { nouns: listed('城 新城'), endings: listed('药城 商城 新城 古城 科学城 会展城 影视城 城') },
  { nouns: listed('山 大山'), endings: listed('山') },
  { nouns: listed('街 大街 巷 巷子'), endings: listed('街 大街 巷') },
  { nouns: listed('路 公路 高速 铁路'), endings: listed('路 公路 高速 铁路') },
  {
    nouns: listed('国家 国 外国'),
    endings: listed(
      '国 日本 越南 老挝 缅甸 柬埔寨 新加坡 马来西亚 印尼 印度尼西亚 印度 俄罗斯 哈萨克斯坦 巴西 加拿大 澳大利亚 意大利 西班牙 瑞士 埃及 阿联酋 沙特',
    ),
  },
  { nouns: listed('中心 园区 基地'), endings: listed('中心 园区 园 基地'), open: true },
]

/** The nouns of all classes, long ones first. */
export const CLASS_NOUNS: readonly string[] = NAME_CLASSES.flatMap(({ nouns }) => nouns).sort(
  (a, b) => b.length - a.length,
)

/** What the names of places and of what is built end in: 【犬只留检收容所】 answers 建了个什么地方. */
export const PLACE_ENDINGS = listed(
  '所 中心 厅 大厅 园 园区 点 站 庭 室 基地 馆 院 街 区 镇 乡 村 街道 社区 法庭 学校 医院 公园 广场 平台 库 场 城 路 湖 家 工委',
)

/** What the names of bodies end in that are places, too: 推广到区人大常委会. */
export const BODY_ENDINGS = listed('委员会 常委会 委 局 办 政府 法院 检察院 厂 公司 企业')

/** What the names of divisions end in. */
export const DIVISIONS = listed('镇 乡 街道 村 社区 县 区')

/** Nouns of persons: only somebody's name answers which one. */
export const PERSONS: ReadonlySet<string> = new Set(
  listed(
    '代表 委员 领导 干部 人 主任 副主任 书记 队长 局长 院长 检察长 区长 市长 县长 队员 同志 人员 记者 作者',
  ),
)

/** Nouns of what has a name: where none is named beside what was done, the report does not tell which. */
export const TOWNS: ReadonlySet<string> = new Set(
  listed('镇 乡镇 乡 村 村子 街道 街 大街 巷 社区 企业 公司 学校 医院'),
)

/** Nouns of places, whose names are short. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  listed('镇 乡镇 乡 村 村子 街道 社区 区县 县 区 市 城市 省 省份 国家 学校 医院'),
)

/** Nouns of what has a title: 哪部条例 is answered by 《…条例》. */
export const TITLED: ReadonlySet<string> = new Set(
  listed(`
条例 法 办法 实施办法 方案 实施方案 规定 决定 决议 意见 规划 议案 建议 提案 报告 调研报告 文章 论文 征文 报道 新闻报道 草案 法规草案 新闻 稿子 片子 片 警示片 警示教育片 影片 电影 电视片 宣传片 纪录片 专题片 作品 书 著作 课题 文件 题目 标题 刊物 杂志 通知 纲要 准则 制度 案例 歌 戏 剧
`),
)

/** Nouns of writings that any title may name, but not that of an official paper. */
export const WRITINGS: ReadonlySet<string> = new Set(
  listed('报道 新闻报道 新闻 文章 论文 稿子 作品 题目 标题'),
)

/** What says that only what the report names is to be counted: 写出名字的有几家, 点了几家企业的名. */
export const NAMES_ONLY =
  /[(]?(?:报告)?(?:里面?|中|上)?(?:(?:(?:写|列|提|举|点|说|叫)得?(?:出|到|了|过)?来?|有|带)了?(?:名字|姓名|名)|[出到](?:名字|姓名))(?!单|额|次|誉|义|为|称)的?(?:那几个)?[)]?|(?:报告)?(?:里面?|中|上)?(?:举|点|列|写|提)(?:了|出|到|出了|到了)(?=(?:几|多少)[^,。]{0,8}的(?:名字|姓名|名)(?:$|[?。,]))|的(?:名字|姓名|名)(?=$|[?。,])|数一?数/gu

/** A wish behind how many that their names be told, too: 有几个，【报下名字】, 都叫什么, 是哪几家. */
export const NAMES_WISHED =
  /[,;?!\s]+(?:给我|帮我|跟我|麻烦|请|顺便|并)*(?:(?:都|各|分别|具体|各自)*(?:叫|是|有|包括|指)?(?:的是)?(?:什么(?:名字|名)?|哪些|哪几[个家种条项部样处位类]?|谁|哪[二两三四五六七八九十][个家种条项部样处位类])|(?:把|将)?(?:它们|他们)?的?(?:名字|名单|名称|名儿)?(?:都|全|逐个|逐一|一个个)?(?:给我|帮我)?(?:列|报|念|说|数|点|写|讲|摆)(?:[一]?(?:列|报|念|说|数|点)|一?下|一?哈|出来?|全|给我|我|一遍|个|了)*(?:的?(?:名字|名单|名称|名儿|名|听听|看看|都有谁|有哪些|都是谁))?|名字|名单|名称)(?:呢|吧|嘛|啊|哦)?[?!.。\s]*$/u

/** Official papers: any of their kinds is a 文件. */
export const PAPERS: ReadonlySet<string> = new Set(listed('文件 材料 文 制度'))
export const PAPER_KINDS: ReadonlySet<string> = new Set(
  listed('条例 办法 实施办法 方案 实施方案 规定 决定 决议 意见 规划 通知 纲要 准则 制度 文件'),
)

/** What a thing asked for by its measure word alone is: 哪篇 asks for a writing. */
export const MEASURED_NOUNS: Readonly<Record<string, string>> = { 篇: '文章', 本: '书', 首: '歌' }

/** Nouns of what stands in quotation marks: a slogan, a brand. */
export const QUOTED_NOUNS: ReadonlySet<string> = new Set(
  listed('口号 标语 品牌 名号 名头 招牌 称号 金名片 提法 说法 口号名字'),
)

/** Nouns that leave open what is meant: what something was done to answers them. */
export const ANY_OBJECT: ReadonlySet<string> = new Set(
  listed('事 事情 东西 工作 项目 方面 议题 主题 内容 事项 决策 领域 问题 对象'),
)

/** Nouns of how something is done: the acts before it answer, 【民主推荐、协商确定】议事代表. */
export const MANNERS: ReadonlySet<string> = new Set(
  listed('方式 方法 办法 形式 途径 手段 程序 渠道 路子'),
)

/** Laws asked for, and what is done with all of them alike. */
export const LAWS: ReadonlySet<string> = new Set(listed('法 法律 条例 法规'))
export const LAW_ACTS: ReadonlySet<string> = new Set(listed('执行 实施 落实 情况 遵守'))

/** Nouns of what prints and spreads writings. */
export const MEDIA: ReadonlySet<string> = new Set(listed('媒体 报纸 报刊 刊物 杂志 网站 平台 报'))

/** What a medium's name ends in. */
export const MEDIUM = /(?:日报|晚报|早报|报|网|电视台|电台|杂志|频道)$/

/** What the seat of something is called. */
export const SEAT = /(?:阵地|基地|据点|主场|平台|点|地)$/

/** What an office is called. */
export const OFFICE = /(?:同志|先生|女士|长|主任|书记|主席|总理|委员|代表|教授|老师)/

/** Acts of a person, each with its other words: who did one is told only where one of them stands. */
export const DOER_ACTS: readonly (readonly string[])[] = [
  listed('写 撰写 执笔 起草 作者 供稿 投稿 采写'),
  listed('带队 领队 率队 带的队 队长'),
  listed('拍 摄制 拍摄 导演'),
  listed('主讲 讲课 授课 主讲人 讲授'),
  listed('主持 主持人'),
  listed('当 担任 任 出任 就任'),
  listed('设计 画'),
]

/** Asks how many things a list holds: 具体几条, 分几个环节, 有几种方式. */
export const COUNTS_LISTED =
  /(?:几|多少)(?<measure>[个条项种样点方步道环])(?<noun>环节|步骤|阶段|方式|方法|形式|标准|要求|方面|内容|面|机制|途径)?(?<object>(?<=方面)\p{Script=Han}{2,4})?(?=[?,。\s]|呢|啊|$)/u

/** Measures that need no noun: 分几步. */
export const STEPS: ReadonlySet<string> = new Set(listed('步 道 环'))

/** Asks how many items of a list end in one character, 几个"性", or how many levels or sides one verb has: 几层督办. */
export const COUNTS_ALIKE =
  /(?:几|多少)(?:(?<measure>[层级方端步环路线])(?!人|法院|代表|党|领导|面|案|式)|(?:(?<by>[个种样类项条])|大)?"?(?<noun>[性化力端感度心学型观链网圈廊轴翼])"?(?<way>法)?(?=$|[?,。\s]|[呢啊都]))/u

/** Words between what is named and how many of it are asked for. */
export const ROUND_LISTED =
  /"|(?:的|标准|要求|具体|一共|总共|到底|究竟|共|都|(?<![一二两三四五六七八九十])有|是|分为|分成|分|包括|包含|含|讲了|说的|指|里面?|中|,)+$/gu

/** Words that ask for a title or a name. */
export const NAMING = listed(
  '标题是什么 题目是什么 叫什么名字 叫什么 叫啥名字 叫啥 叫做什么 取的什么名字 取了什么名字 什么名字 啥名字 名字是什么 名称是什么 题目是什么 题目叫什么 标题是什么 标题叫什么 全称是什么 全名是什么 全称 全名 名称',
)

/** Words by which a time is asked, the finer ones with what must be printed to answer. */
export const TIMES = {
  year: listed('哪一年 哪年 何年 哪个年份 什么年份 哪个年度 哪一年度 哪年度 什么年'),
  time: listed('什么时候 什么时间 何时 几时 啥时候 多会儿 哪个时候'),
  fine: listed('哪一天 哪天 几月几号 几月几日 几月份 几月 哪个月 几号 哪月 什么日子 哪个季度 几点'),
} as const satisfies Readonly<Record<'year' | 'time' | 'fine', readonly string[]>>

/** Words that ask for a first time or a time that only an event of its own tells. */
export const BEGINNINGS = listed(
  '开始 起 启动 推开 全面推 全面推行 全面推进 全面实施 最早 首次 第一次 成立 建立 创办 设立 诞生 颁布 出生 建成 何时起',
)

/** Nouns of a place whose name is asked for: 新建的【地方】叫什么. */
export const PLACES_NAMED = listed('地方 场所 去处 地点')

export const WHERES = listed(
  '哪几处 哪些处 哪一处 哪处 哪几个点 哪几地 什么地方 哪个地方 哪处地方 什么位置 哪个位置 哪边 哪些地方 哪几个地方 哪两个地方 哪里 哪儿 何处 哪块地方 哪点',
)

/** Asking forms of English, the most telling first; `noun` is what is asked for. */
export const ENGLISH_ASKING: readonly {
  readonly wants: 'where' | 'who' | 'when' | 'which'
  readonly pattern: RegExp
}[] = [
  { wants: 'when', pattern: /\b(?:when|(?:what|which) (?:year|date|day|month))\b/ },
  { wants: 'where', pattern: /\bwhere\b/ },
  { wants: 'who', pattern: /\b(?:who|whom)\b/ },
  {
    wants: 'which',
    pattern:
      /\b(?:what|which)(?: (?:two|three|four|five|six|of the|other|new|main|local))* (?<noun>[a-z][a-z-]+)(?= |[?.,]|$)/,
  },
]

/** English nouns that are asked for by which and what, by the noun of the sort they name. */
export const ENGLISH_NOUNS: Readonly<Record<string, string>> = {
  ...named(
    '媒体',
    'paper papers newspaper newspapers journal journals magazine outlet outlets media publication',
  ),
  ...named('平台', 'platform platforms system systems app apps portal site network software'),
  ...named('镇', 'town towns'),
  ...named('街道', 'street streets subdistrict subdistricts sub-district sub-districts'),
  ...named('村', 'village villages'),
  ...named('企业', 'company companies firm firms enterprise enterprises business businesses'),
  ...named(
    '部门',
    'department departments agency agencies body bodies unit units organisation organization organizations institution institutions',
  ),
  ...named('法律', 'law laws statute statutes'),
  ...named('法庭', 'courtroom tribunal'),
  ...named('港口', 'port ports harbour harbor'),
  ...named('湖', 'lake lakes reservoir'),
  ...named('奖', 'award awards prize prizes'),
  ...named('会议', 'meeting meetings conference session'),
  ...named('学校', 'school schools college university'),
  ...named('医院', 'hospital hospitals'),
  ...named('国家', 'country countries'),
  ...named('城市', 'city cities'),
  ...named('省份', 'province provinces'),
}

/** Behind what is asked for, where it is moved to: which platform … plugged 【into】. */
export const MOVED_TO = / (?:to|into|onto|in|at|on|with)\b[\s?.!]*$/

/** Words that ask which things there are of a kind. */
export const WHICH_THINGS = listed('哪些 哪几 有什么 有啥 包括什么 包含什么 都有谁 分别是')

export const WHOS = listed(
  '哪级人大 哪一级人大 哪级政府 哪一级政府 哪个领导 哪位领导 什么人 哪些人 哪个人 哪几个人 哪位 谁',
)

/** Those of them that ask for one person, which no body is. */
export const PERSON_ASKED = listed('哪个领导 哪位领导 哪个人 哪位')

/** What a clause begins with and does nothing by itself: 【民主】推荐, 蔬菜【产业】发展. */
export const NO_DOERS = new RegExp(
  `(?:${listed('民主 产业 工作 项目 制度 机制 体系 精神 理论 思想 方式 方法 情况 问题 方面 内容 能力 水平 作用 专题 重点 政治 经济 社会 文化 质量 效率 数字 基层 过程 方案 计划 规划 政策 措施').join('|')})$`,
)

/** Nouns of whoever acts: 哪个部门牵头 asks who does. */
export const BODIES_ASKED: ReadonlySet<string> = new Set(listed('部门 单位 机构 机关'))

/** Bodies that act in reports: where one is named that the sentence does not name, it is not told of it. */
export const ACTORS: readonly string[] = listed(`
区政府 市政府 县政府 省政府 镇政府 乡政府 政府 国务院 法院 检察院 公安局 公安 监委 纪委 政协 区委 市委 县委 省委 党委 市人大 省人大 全国人大 县人大 教委 教育局 卫健委 交通局 交通委 住建委 财政局 审计局 妇联 团委 工会 学校 医院 银行 企业 消防 武装部
`)

/** What stands for the one named: 检察院 in 两院, 法检. */
export const ACTORS_WITHIN: Readonly<Record<string, readonly string[]>> = {
  法院: listed('两院 法检'),
  检察院: listed('两院 法检 检察机关'),
}

/** Words that tell with whom something is done: 【联动】万州、达州人大. */
export const TOGETHER = listed('联动 协同 联合 会同 携手 配合 依托 借助 与 同 和 跟 对接')

/** Words by which company is asked: 跟谁, 和哪两个. */
export const COMPANY = listed('跟 和 与 同 联合 协同 联动 会同 一起 一道 共同 合作 联手 携手')

/** Verbs that jieba takes for nouns, at the beginning of what they govern. */
export const LEADING = new Set(
  listed(
    '选派 承接 统筹 牵头 协助 产生 指导 组织 协调 联动 推动 开展 服务 支持 帮助 监督 检查 调研 视察 深入 聚焦 围绕 建设 打造 落实 实施 承办 协同 对接 邀请 利用 依托 深化 强化 发挥 充分 充分发挥 全面 推行 推进 实行 加强 加快 提升 持续 探索 通过 参加 学习 观看 集中 关于 对于 有关 一名 工作 积极探索 积极 大力 有效',
  ),
)

/** Words that end as names do and name nothing of their own, and those that only tell which ones are meant. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  listed(`
乡镇 村镇 街镇 城镇 集镇 小城镇 各镇 全镇 本镇 农村 乡村 各村 全村 本村 城区 县城区 社区 各区 全区 本区 地区 片区 园区 山区 库区 灾区 景区 辖区 城市 全市 各市 都市 超市 全县 各县 全省 各省
执法 司法 立法 宪法 守法 违法 办法 合法 非法 依法 普法 用法 做法 看法 想法 说法 书法 方法 法 民主与法制
常委 党委 区委 市委 县委 省委 各委 专委 政委 当局 格局 布局 全局 大局 一局 结局 举办 承办 主办 督办 交办 领办 开办 大厅 客厅 全部 各部 干部 支部 内部 部 外部 南部 北部 东部 西部 中部 法院 医院 学院 两院 中心 核心 信心 决心 同心 重心 初心 民心 人民政府
开街 逛街 上街 汇报 申报 举报 情报 通报 海报 填报 上报 回报 预报 网 联网 路 道路 思路 出路 公路 铁路 线路 湖 企业 学校 医院 公司
人大 人大代表 人大街道
各 全 本 该 有关 相关 主管 基层 上级 下级 全国 全市 全区 每
`),
)

/** Words behind which a place stands. */
export const TO_PLACES: ReadonlySet<string> = new Set(
  listed(
    '接入 接到 汇入 录入 上传到 上线到 推广到 常驻 派驻 入驻 进驻 驻 驻扎 纳入 并入 迁入 搬进 搬到 走进 走入 深入到 深入 落户 设在 建在 建到 放到 放在 送到 延伸到 落地 来到 前往 赴 到 在 于',
  ),
)

/** Acts of publishing: one of them asked, any of them tells. */
export const PUBLISHING: readonly string[] = listed(
  '刊发 刊载 刊登 登载 登 刊 发表 发布 采用 转发 转载 报道',
)

/** Nouns and adverbs by which one asks; they are not looked for. */
export const ASKING_NOUNS: ReadonlySet<string> = new Set(
  listed(
    '合作 携手 联手 配合 放在 放 题目 标题 名字 名称 全称 全名 地方 地点 人 一起 一道 共同 跟着 联合 最先 最早 先 最后 主要 具体 时候 时间 年份',
  ),
)

/** A surname with an office: 王代表, 张主任. */
export const TITLED_PERSON =
  /(?<![\u4e00-\u9fff])[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文](?:代表|主任|书记|委员|局长|院长|区长|县长|市长|检察长)/g

/** At, before or behind a meeting, cut off by jieba: 在工作推进|会上. */
export const AT_MEETING = /^会[上中前后]$/

/** What bodies are counted in: 全区8个人大街道工委. */
export const BODIES_COUNTED = /^[个家]$/

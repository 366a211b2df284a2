import { listed } from './listed.ts'

/** What may be asked of a report itself, rather than of what it says. */
export type Fact =
  | 'characters'
  | 'figures'
  | 'parts'
  | 'speaker'
  | 'officer'
  | 'body'
  | 'meeting'
  | 'date'
  | 'venue'
  | 'publisher'
  | 'year'
  | 'term'
  | 'title'
  | 'page'
  | 'posted'
  | 'missing'

/** A form of words: one word of each list, and otherwise only words of `RING`. */
export interface Form<K> {
  readonly asks: K
  readonly needs: readonly (readonly string[])[]
}

const REPORT = listed(
  '报告 工作报告 报告书 这份 这篇 这个报告 这份报告 这篇报告 这报告 那报告 那份报告 那份 那篇 那篇报告 政府工作报告 这份东西 这篇东西 这个东西 整篇 整份 全文 全篇 通篇 正文 原文 文件 文章 文档 材料 稿子 本文 report document text',
)
/** The word by which a form says that the report has to be named. */
export const THE_REPORT = '报告'
/** What a question on its being given leaves unsaid when it follows another. */
export const GIVEN_REPORT = '报告作的'
/** The same on where and when it was printed. */
export const PRINTED_REPORT = '报告登的'
/** 那份报告是在省人大上做的: the report is spoken of as being given. */
export const REPORT_GIVEN = /报告[^,。]{0,24}(?:作|做|念|宣读)(?:的|了|过)/

const GIVES = listed(
  '会上作 会上作的 在会上作的 会议上作的 大会上作的 会上念的 在会上念的 作 作的 做 做的 作出 宣读 宣读的 念 念的 读 讲 讲的 报告人 发言 写 起草 撰写 执笔 gave give given wrote written delivered presented read',
)
const WHEN = listed(
  '哪年哪月哪日 几年几月几日 哪年几月几号 哪年几月几日 哪年的几月几号 哪个月 哪月 几月份 哪个日子 什么日子 几月几日 哪日 哪月哪日 什么时候 何时 哪天 哪一天 哪年 哪一年 几号 几月 几月几号 哪年哪月 什么日期 日期 时间 什么时间 when date what_date',
)
const WHERE = listed('在哪 登在哪 哪里 哪儿 哪个地方 什么地方 什么地点 地点 何处 where')
const TERM_AND_SESSION = listed(
  '哪届哪次 哪届哪次会 哪届哪次会议 哪届哪次大会 哪一届哪一次 哪一届哪一次会 哪一届哪一次会议 哪届几次会 哪届第几次会议 哪届哪次会上 哪届哪次会议上 第几届第几次会上 几届几次会上',
)
const MEETING = listed(
  '哪个会 哪次会 哪个会议 哪次会议 哪场会 哪场会议 什么会 什么会议 哪次大会 哪个大会 什么大会 哪届 哪一届 哪一次会 哪一次会议 第几次 第几次会 第几次会议 第几次大会 第几次全会 第几届第几次 第几届第几次会议 几届几次 几届几次会 几届几次会议 第几届几次会议 哪届人代会 哪次人代会 which_meeting what_meeting which_session what_session',
)
/** Before whom it was given. */
const TO_WHOM = listed('向谁 对谁 给谁 向哪个 对哪个 跟谁 to_whom who_to')
/** A deputy's office is none of those. */
export const DEPUTY = '副'
/** What the name of a place ends in where its head is meant: 区长. */
export const HEAD_OF = '长'
/** Those who give reports, by their office. */
export const OFFICERS = listed(
  '书记 区委书记 县委书记 市委书记 省委书记 检察长 首席检察官 院长 法院院长 省长 市长 区长 县长 镇长 乡长 州长 盟长 旗长 总理 主任 人大主任 常委会主任 主席 政协主席 局长 财政局长 行政长官 chief_procurator governor mayor premier chairman',
)
const NAMED = listed(
  '谁 是谁 是哪个 是哪位 哪位 叫什么 叫什么名字 叫什么名 叫啥 叫啥名字 姓什么 姓啥 姓名 名字 什么名字 贵姓 姓甚名谁 who what_name',
)
/** The house or hall that it was given in. */
const HALLS = listed(
  '哪个会场 什么会场 哪个礼堂 哪座礼堂 哪个会堂 哪个会议室 哪间会议室 哪个厅 哪个大厅 哪栋楼 哪座楼 哪幢楼 哪个会议中心 哪个场馆 哪个剧院 哪家宾馆 哪家酒店 大礼堂 礼堂 会场 会场在哪里 会场在哪 会堂 which_hall what_hall which_venue what_venue which_building',
)
/** The sitting to which a report is given. */
const SITTINGS = listed(
  '会 开会 开的会 这个会 这次会 那次会 大会 人代会 人代会上 两会 政协会 政协会议 全会 会上作 会议上作 会上作的 会议上作的 在会上作',
)
const PUBLISHES = listed(
  '登 刊 刊登 刊载 登载 登在 刊在 登的 刊的 见报 印 印在 上报 发表 发表在 发布 发布在 发布的 公布 公布的 公开 首发 发 发的 发出来 发出来的 登出来 登出来的 刊出 刊出来 转载 转自 转发自 摘自 出自 来自 挂 挂的 挂出 挂出来 挂出来的 贴出来 贴出来的 上传 上传的 上网 见报的 出处 来源 published publish printed print carried carry ran source',
)
const YEARS = listed(
  '哪年 哪一年 哪个年份 哪个年度 哪年度 什么年份 年份 年度 哪两年 什么年 几几年 which_year what_year',
)

/** Which part of the report's time an overview is wanted of, by the words that name it. */
export const PERIODS = {
  review: listed(
    '去年 上年 上一年 过去一年 过去的一年 这一年 一年来 一年 全年 过去 这一年来 本年度 年度 一年到头 一年里 一年下来 前一年 前半截 前半部分 前半段 前半 前面那半 前面那部分 前面的部分 回顾 工作总结 工作回顾 last_year past_year reviewed review',
  ),
  plan: listed(
    '今年 明年 今后 今后一年 下一步 接下来 新的一年 新一年 来年 下一年 后半截 后半部分 后半段 后半 后面那半 后面那部分 后面的部分 任务 任务部分 任务那半截 未来 未来一年 往后 后面 后续 计划 规划 打算 安排 准备 部署 将要 要 工作任务 工作安排 this_year next_year upcoming plan plans planned',
  ),
} as const satisfies Readonly<Record<'review' | 'plan', readonly string[]>>

const BODY_ASKED = listed(
  '哪个单位 哪家单位 什么单位 哪个机关 什么机关 哪个部门 哪个机构 什么机构 哪个组织 哪家 谁家 哪个委员会 哪级人大 哪里人大 哪个人大 哪级政府 哪个政府 哪个法院 哪个地方 哪个区 哪个县 哪个市 哪个省 which_body which_organization which_government which_place which_district which_county which_city which_province which_congress',
)
const PARTS_COUNTED = listed(
  '哪几方面 哪几个方面 哪几大方面 哪几个大方面 哪几大块 哪几块 哪几个板块 哪几大板块 哪几摊 哪几个部分 哪几大部分 哪几部分 哪几大项 哪几大条 哪几条 哪几点 几部分 几个部分 几大部分 几个大部分 多少部分 多少个部分 几个板块 几大板块 几个章节 几大块 几块 几大条 几条 几条大的 几大项 几项大的 分几点 分几方面 分几个方面 分成几点 分了几点 列了几点',
)

/** Of the page that it was put on the web: 网上几号发的. */
const ON_THE_WEB = listed(
  '网上 网站 网站上 网页 网页上 官网 官网上 挂网 挂网上 挂到网上 挂在网上 放到网上 放在网上 发到网上 发在网上 传到网上 贴到网上 登到网上 上网 登网 登网上 上线 网页版 挂出 挂出来 挂出来的 贴出来 贴出来的 贴出来 上传 上传的 online web website',
)
const HOUR = listed('几点 几点几分 几点钟 几点多 几时几分 什么钟点 哪个钟点 what_time')

const PAGES_ASKED = listed(
  '第几版 几版 哪版 哪一版 哪个版 哪个版面 哪个版块 什么版 which_page what_page',
)

/** The forms by which facts about the report are asked; the first that fits counts. */
export const FACTS: readonly Form<Fact>[] = [
  {
    asks: 'parts',
    needs: [REPORT, PARTS_COUNTED],
  },
  {
    asks: 'parts',
    needs: [
      [...PERIODS.review, ...PERIODS.plan],
      PARTS_COUNTED,
      listed(
        '讲 讲的 说 说的 写 写的 写了 列 列了 分 分了 任务 半截 那半截 这半截 谈 回顾 安排 部分 那部分 一块 那块 那一块 工作 内容',
      ),
    ],
  },
  {
    asks: 'characters',
    needs: [
      REPORT,
      listed(
        '多少字 几个字 几千字 几万字 多少个字 字数 多少汉字 多少字符 篇幅 多长 how_long how_many_characters how_many_words word_count length',
      ),
    ],
  },
  {
    asks: 'characters',
    needs: [
      listed('有好长 好长 好长哦 有多长 多长 总字数 总共 一共 统共 拢共 字数'),
      listed('多少字 多少个字 几千字 几万字 几个字 多少汉字 多少字数 字数 多少'),
    ],
  },
  {
    asks: 'figures',
    needs: [
      REPORT,
      listed(
        '多少个数字 多少数字 几个数字 多少个数据 多少数据 几个数据 多少处数字 多少处数据 数字个数 数据个数 how_many_figures how_many_numbers',
      ),
    ],
  },
  {
    asks: 'publisher',
    needs: [
      REPORT,
      PUBLISHES,
      [
        ...WHERE,
        ...listed(
          '哪家 哪家报纸 哪家报社 哪份报 哪份报纸 哪张报 哪张报纸 哪个报 哪个报纸 哪种报纸 什么报纸 什么报 哪个媒体 哪家媒体 什么媒体 哪个网站 什么网站 哪家网站 哪个平台 出处 来源 什么来源 source which_newspaper what_newspaper which_paper what_paper which_website',
        ),
      ],
    ],
  },
  { asks: 'meeting', needs: [[...REPORT, ...SITTINGS], TERM_AND_SESSION] },
  {
    asks: 'meeting',
    needs: [
      listed(
        '第几届第几次会议上的 第几届第几次会上的 几届几次会上的 几届几次会议上的 哪届哪次会上的 哪次会上的 哪次会议上的 哪次大会上的 第几次会上的 第几次会议上的 第几届几次会上的',
      ),
    ],
  },
  {
    asks: 'term',
    needs: [
      [
        ...REPORT,
        ...listed('人大 省人大 市人大 县人大 常委会 人大常委会 政协 省政协 市政协 县政协 委员会'),
      ],
      listed('第几届 几届 哪届 哪一届 which_term'),
    ],
  },
  {
    asks: 'missing',
    needs: [
      [
        ...REPORT,
        ...listed(
          '开头 开头那页 开头那一页 开头那段 开头部分 前面 前面那页 前面那部分 前头 前半截 开篇 头一页 第一页 第一段 首页 结尾 末尾 最后一页 尾巴 那页 beginning first_page opening end',
        ),
      ],
      listed(
        '怎么没 怎么没得 怎么没有 咋没 咋没得 咋没有 没得 没得了 不见了 去哪了 去哪里了 去哪儿了 哪去了 哪里去了 跑哪去了 丢了 掉哪了 少了一截 少了一段 少了一页 少一截 少一段 少一页 缺一截 缺一页 是不全 从头 从头开始 从头开始的 从头起 缺 缺了 缺页 缺没缺 缺不缺 缺失 少 少了 漏 漏了 掉了 没了 没有了 不全 全不全 全吗 全不 完整 完整吗 完整的 完不完整 是不是完整的 是全的 全的 齐 齐全 齐不齐 不完整 断了 残缺 接不上 missing complete incomplete cut',
      ),
    ],
  },
  { asks: 'page', needs: [PAGES_ASKED] },
  { asks: 'posted', needs: [ON_THE_WEB, [...WHEN, ...HOUR]] },
  { asks: 'posted', needs: [REPORT, PUBLISHES, [...WHEN, ...HOUR]] },
  { asks: 'venue', needs: [REPORT, HALLS, GIVES] },
  { asks: 'meeting', needs: [REPORT, TO_WHOM, GIVES] },
  { asks: 'meeting', needs: [[...REPORT, ...SITTINGS], MEETING] },
  { asks: 'body', needs: [REPORT, BODY_ASKED] },
  {
    asks: 'body',
    needs: [
      REPORT,
      listed('政府 人大 人大常委会 常委会 法院 检察院 政协 党委 区委'),
      listed('还是 or'),
    ],
  },
  {
    asks: 'body',
    needs: [
      REPORT,
      listed(
        '省里 市里 区里 县里 镇里 省里的 市里的 区里的 县里的 镇里的 省级 市级 区级 县级 省 市 区 县 镇',
      ),
      listed('还是 or'),
    ],
  },
  {
    asks: 'body',
    needs: [
      REPORT,
      listed(
        '政府 人大 人大常委会 常委会 法院 检察院 政协 区政府 县政府 市政府 省政府 区人大 县人大 市人大 省人大 区法院 县法院 区政协 县政协',
      ),
      listed('吧 吗 是不是 是吧 对吧 对不对 不是吧'),
    ],
  },
  {
    asks: 'body',
    needs: [listed('代表 是代表'), BODY_ASKED, listed('讲 在讲 讲的 作 说 发言 报告 作的')],
  },
  {
    asks: 'body',
    needs: [
      REPORT,
      listed('谁 代表谁 whose on_whose_behalf'),
      listed('属于 代表谁 whose on_whose_behalf'),
    ],
  },
  {
    asks: 'body',
    needs: [
      REPORT,
      listed('受谁 受谁的 受哪个 受哪家 受哪级 代表谁'),
      listed('委托 委托作 委托作的 的委托 之托'),
    ],
  },
  {
    asks: 'speaker',
    needs: [
      [...REPORT, '报告人'],
      listed(
        '谁 哪位 是哪个 哪个人 哪个领导 哪位领导 哪位主任 哪个主任 哪位院长 哪位检察长 哪位市长 哪位县长 哪位区长 哪位省长 哪位主席 姓啥 姓什么 贵姓 什么人 报告人 作者 执笔人 起草人 姓名 姓甚名谁 尊姓大名 叫什么 叫什么名字 名字 是谁 who',
      ),
      [...GIVES, ...listed('作者 执笔人 起草人 报告人 人 的')],
    ],
  },
  { asks: 'officer', needs: [OFFICERS, NAMED] },
  {
    asks: 'officer',
    needs: [
      OFFICERS,
      listed('姓名 名字 大名 全名'),
      listed(
        '写 没写 有没有写 写了 写没写 提 没提 提了 提没提 有没有 有没有提 有 没有 出现 印 印了 没印',
      ),
    ],
  },
  { asks: 'venue', needs: [REPORT, WHERE, GIVES] },
  { asks: 'venue', needs: [SITTINGS, WHERE, listed('开 开的 开的会 举行 举行的 召开 召开的')] },
  {
    asks: 'year',
    needs: [
      listed('讲 讲的 讲的是 说 说的 说的是 写的 写的是 总结 总结的 总结的是 回顾 回顾的 回顾的是'),
      YEARS,
      listed('展望 展望的 部署 部署的 安排 安排的 打算 计划 规划 谋划'),
    ],
  },
  {
    asks: 'year',
    needs: [
      REPORT,
      YEARS,
      listed(
        '回顾 总结 讲 说 说的 讲的 写的 的 关于 针对 对应 管 计划 安排 部署 规划 about cover covers covered review reviews reviewed',
      ),
    ],
  },
  {
    asks: 'year',
    needs: [
      [...PERIODS.review, ...PERIODS.plan],
      YEARS,
      listed(
        '讲 讲的 说 说的 写 写的 指 指的 谈 谈的 是 给 管 对应 回顾 总结 覆盖 cover covers covered for about reviewed',
      ),
    ],
  },
  {
    asks: 'date',
    needs: [
      [...REPORT, ...SITTINGS],
      WHEN,
      [...GIVES, ...listed('日期 时间 开 开的 举行 举行的 开会 date')],
    ],
  },
  { asks: 'title', needs: [listed('全称标题 正式名称 正式标题 完整标题 大标题 总标题 官方名称')] },
  {
    asks: 'title',
    needs: [
      REPORT,
      listed(
        '正式名称 正式标题 完整标题 标题 题目 大标题 名称 名字 叫什么 叫什么名字 叫啥 全称 title called',
      ),
    ],
  },
]

/** Facts that are asked for at once: 哪天在哪个会上作的. */
export const FACTS_BESIDE: readonly (readonly [Fact, Fact])[] = [
  ['body', 'year'],
  ['date', 'meeting'],
  ['speaker', 'meeting'],
  ['body', 'date'],
  ['speaker', 'date'],
  ['publisher', 'page'],
]

/** What is done with a report: where it is said, the report itself need not be. */
export const OF_THE_REPORT = listed(
  '讲 讲的 讲的是 在讲 说的 说的是 写的 写的是 宣读 念 念的 作 作的 登 登的 登在 登出来 登出来的 刊 刊的 刊登 刊在 发的 发布的 发表 转载 转自 摘自 挂出来 挂出来的 上传的 回顾 总结',
)

/** Words round a question about the report itself. */
export const RING = listed(`
的事 的事情 的事儿 又 还 那位 这位 那个人 长 会 全名 没写 没提 没印 有没有 写没写 提没提 我觉得 我怎么觉得 觉得 我看 上台 台上 在台上 上去 出面 开会 那天 当天 这天 稿 out aloud
好像 似乎 感觉 怎么 怎么写 怎么写的 怎么叫 吧 对吧 是吧 对不对 work district county city province it it's its 手里 手里这份 手上 手上这份 手头 手头这份 手中 手中这份 手机里 手机上 面前 眼前 拿的 拿着 装的 查的 看的 你 你的 是不是 缺 少 页 那页 那一页 一页 前面 前头 结尾 末尾 印 印了 印没印 上头 没得 没有 报告 工作报告 报告里 这报告 那报告 那时候 那时 当时 现在 目前 人大 省人大 市人大 县人大 区人大 政协 政协会上 人代会上 两会上 省检 市检 检察院 法院 政府 委托 委托作 委托作的 受 受委托 登出来 登出来的 登的 挂 挂的 发布 发布的 发的 写着 的报告 那篇 日报 次会 次数 届数 部分 前半截 后半截 前半部分 后半部分 前半段 后半段 一半 那半边 那半截 讲 讲的 讲的是 在讲 说的 说的是 写的 写的是 作 做 作出 宣读 发 发布 出 登 登在 交 提交 提请 这 那 本 该 此 是 的 了 吗 呢 啊 在 于 由 向 从 对 给 就 就是 事 的事 事情 那 那个 那一半 一半 开头 开头写着 前头 写着 接 接的 接着 接过来的 一上来 之前 里 里面 中 上 当中 有 一共 总共 共 共有 合计 大概 大约 约 到底 究竟 请问 问一下 想问 我想知道 想知道 麻烦 告诉我 份 篇 个 是在 是由 是向 被 出来 出现 出现了 出现过 提到 提到了 用了 用到 包含 包括 列了 写了 写 有着 最早 最先 最初 原来 当时 全部 整个 整份 整篇 工作 人 什么 哪 会 会上 会议 会议上 大会 大会上 单位 呀 过 来 出 接 接过来 接着 从哪 报纸 报纸上 人大常委会 的报告 今天 区 的是 一下 主要 所 内容 这个 这里 名
full complete official
being part half report text the a an this that is was are were of in at on to by did do does it what which from for and there please tell me
`)

/** Words by which a summary is asked for, and by nothing else. */
export const SUMS_UP = listed(
  '列几点 列几条 有什么新花样 有啥新花样 有哪些新花样 分几摊讲讲 分几块讲讲 分几方面讲讲 归拢一下 归拢 归总一下 归归类 归类一下 拢一拢 拢共说说 分几类讲讲 分几类说说 分类讲讲 分类说说 分点讲讲 分点说说 分条讲讲 分条说说 分几点讲讲 分几点说说 分几条讲讲 分几条说说 逐条讲讲 给个大概 给我个大概 个大概 三两句 两三句 三五句 一两句 三言两句 说说要点 讲讲要点 列要点 列列要点 列个要点 列一下要点 简短点 简短些 简单点说 简单讲讲 简单说说 简要说说 简要讲讲 大致讲讲 大致说说 大概讲讲 大概说说 粗略讲讲 粗略说说 长话短说 几句话说清 几句话说清楚 几句话讲清 几句话讲清楚 三言两语 捡要紧的说 捡重点说 拣重点说 说重点 讲重点 挑重点 挑重点说 总结一下 总结下 总结总结 小结一下 概括一下 概括下 概括概括 归纳一下 归纳下 梳理一下 梳理下 提炼一下 提炼下 浓缩一下 浓缩下 捋一捋 捋一下 捋捋 捋下 理一理 理一下 缩成 浓缩成 概括成 归纳成 总结成 划重点 划个重点 划一下重点 说个大概 讲个大概 说说大概 讲讲大概 说个大意 过一遍 压缩成 压成 缩写成 精简成 大白话 盘点一下 盘点盘点 概述 概述一下 简述 简述一下 主要内容 核心内容 内容要点 summarize summarise sum_up overview main_points key_points highlights gist tldr',
)

/** What a part of a report is called by those who do not know its heading. */
export const PART_WORDS = listed(
  '那一大摊 那摊 那一摊 那一大部分 那一部分 那一段 那一小节 那节 那个部分 那个板块 那章 这一部分 这一节 这一章 嗰部分 那一大条 那条 部分 那部分 这部分 那块 这块 那一块 这一块 那一大块 这一大块 一块 一大块 板块 方面 那方面 这方面 那段 这段 章节 那一章 那一节 section part',
)

const SUMMING = [
  ...SUMS_UP,
  ...listed(
    '总结 小结 概括 归纳 综述 概要 摘要 简介 梗概 大意 主旨 要点 总览 概览 概况 一句话 两句话 三句话 几句话 用一句话 用两句话 用三句话 用几句话 三言两语 重点内容 速览 速读 看懂 读懂 主要工作 重点工作 工作重点 重点任务 主要任务 工作要点 大致内容 大体内容 主要成绩 主要成效 工作成绩 工作成效 亮点 重点 提炼 梳理 summary main_content tl;dr in_a_nutshell',
  ),
]
const THINGS = listed(
  '大事 大事情 啥子 啥子事 啥子大事 哪些大事 哪样 哪些子 名堂 事 大事情 要事 实事 事情 工作 大动作 动作 成绩 成果 成效 成就 名堂 内容 方面 哪些 什么 几件 哪几件 几件事 哪些事 什么事 啥 啥事 哪几样 things work what',
)
const ASKS = listed(
  '啥子 咋样 咋个 什么 哪些 哪几件 几件 哪几样 哪几项 哪几条 哪几个 啥 怎么样 如何 什么样 多少 哪些个 what',
)
const DOING = listed(
  '做 做了 做成 做成了 做好 干 干了 干成 干成了 干出 办 办了 办成 办成了 完成 完成了 取得 取得了 搞 搞了 抓 抓了 推进 开展 开展了 忙了 忙些 都忙 在忙 忙活 讲 讲了 讲的 说 说了 说的 写 写了 谈 谈了 谈的 要紧 要紧的 重要 重要的 关键 关键的 主要 重点 重大 大事 大 打算 计划 安排 要做 要干 要抓 要办 did do done achieve achieved accomplish accomplished say about important',
)

const WHOLE = listed('报告 这报告 那报告 工作报告 全文 整个 整份 整篇 全篇 通篇 report')
const SAYING = listed(
  '讲 讲了 讲了个 讲的 讲些 讲了些 说 说了 说了个 说的 说些 说了些 写 写了 写了个 写的 写些 写了些 谈 谈了 谈的 say about',
)

/** What asks for all that a part says: 监督【那一大块】【说了】【哪几头】. */
export const SAYS_OF_PART: readonly (readonly string[])[] = [
  listed(
    '部分 那部分 那一部分 那个部分 这一部分 那一大部分 嗰部分 那一大块 这一大块 一大块 那一大摊 那摊 那一摊 板块 那个板块 章节 那一章 那章 这一章 那一节 那节 这一节 那一小节 section part',
  ),
  [
    ...SAYING,
    ...listed(
      '说哪 讲哪 内容 都有 哪些内容 什么内容 啥内容 想干嘛 想干啥 想干什么 想做什么 要干嘛 要干啥 要干什么 要做什么',
    ),
  ],
  [
    ...ASKS,
    ...listed(
      '想干嘛 想干啥 想干什么 想做什么 要干嘛 要干啥 要干什么 要做什么 哪几头 哪些内容 哪几样 哪几方面 哪几个方面 些什么 些啥 什么内容 啥内容',
    ),
  ],
]

/** The forms by which an overview is asked. */
export const OVERVIEWS: readonly Form<'overview'>[] = [
  { asks: 'overview', needs: [SUMMING] },
  { asks: 'overview', needs: [ASKS, DOING, THINGS] },
  // 这个报告主要讲了啥
  { asks: 'overview', needs: [WHOLE, ASKS, SAYING] },
  {
    asks: 'overview',
    needs: [
      listed('怎么样 如何 怎样 咋样 怎么干 怎么做 怎么搞 怎么抓 怎么办 怎么 how'),
      [...PERIODS.review, ...PERIODS.plan, ...listed('干得 做得 完成得 抓得 工作')],
    ],
  },
]

/** Short words round a wish for an overview; within the name of a topic they are a part of it: 人民, 上级. */
export const OVERVIEW_PARTICLES = listed(
  '嘛 哈 嘞 咯 人 上 里 头 子 清 从 约 些 哪 都 么 呢 吧 吗 啊 呀 哟',
)

/** Words round a wish for an overview. */
export const OVERVIEW_RING = listed(`
新 新的 新打算 gimme gist 核心 关键 来一份 来份 来个 写个 写一个 写份 弄个 弄份 列个 列几点 列几条 一哈 一分钟 两分钟 三分钟 五分钟 十分钟 几分钟 分钟 快点 通俗 通俗点 看 读
pls plz only just quick quickly brief can could would whole thing everything all few bullet bullets points overview document
那半截 半截 那一半 那半 干的活 做的事 干的事 活 拿得出手 拿得出手的 in_short briefly short 总共 三两句 两三句 三五句 一两句 给我个大概 给个大概 大约 归拢 归拢一下 说清 说清楚 讲清 讲清楚 说明白 讲明白 几句话 清楚 明白 哈子 人家 他们 大家 咱们 我们 区里 县里 市里 一年 东西 代表大会 人民代表大会 区人大 县人大 市人大 省人大 人大 常委会 人大常委会 区政府 县政府 市政府 省政府 政府 法院 检察院 政协 哪 些 些什么 工作 情况 帮忙 准备 一个大概 几点 几条 几句 几个 点 三点 五点 明天 开会 小组会 发言 要发言 要用 用的 任务
跟我 跟我们 手机 手机上 能看完 看得完 那种 挑 挑要紧的 讲讲 没时间看 看全文 太长 太长了 太多 太多了 看不完 没时间 来不及 懒得看 个干 个搞 个做 请 麻烦 帮 帮我 帮忙 给 给我 替我 我 我想 想 想要 能 能不能 可以 可不可以 你 您 用 以 来 个 一个 一份 份 简单 简要 简短 简短点 简短些 短一点 短点 大致 大概 大体 整体 总体 总的 总的来说 主要 全部 所有 具体 都 又 到底 究竟 还 说 说说 讲 讲讲 谈谈 聊聊 介绍 介绍一下 介绍下 说一下 说一说 讲一下 讲一讲 看看 知道 了解 告诉我 一下 下 快速 三 几 句 句话 话 这 这个 这份 这篇 那 本 该 的 了 呢 吗 吧 啊 是 有 有哪些 有什么 在 对 把 将 里 里面 中 上 一页 一页纸 一张纸 半页 半页纸 一段 一段话 老百姓 听得懂 好懂 报告 这报告 那报告 工作报告 全文 整个 整份 整篇 全篇 通篇 内容 他们 它 你们 我们 单位 人大 常委会 人大常委会 区人大 区人大常委会 市人大 县人大 政府 区政府 市政府 省政府 县政府 法院 检察院 全区 全市 全省 全县 区里 市里 省里 县里 做 干 些 件 条 项 样 几件 哪几件 哪几条 哪几项 要紧 要紧的 重要 重要的 特别 最 值得 关注 注意 记住 方面 值得关注 哪 出 出来 年 年度 和 与 以及 成 过 得 事 事情 重大 较
the a an of this that report please give me in for was were is are did do does they it you can us to and main most key and year sentences three
`)

/** What an overview is for, for whom, and how short it has to be: 发群里用, 老人家也听得懂. */
export const FOR_WHAT_USE =
  /[用发转贴]|听|看|读|念|懂|没空|没得空|时间|[长短]|字|通俗|简单|明白|记|急|忙|微信|朋友圈|领导|汇报|\b(?:for|only|please|thanks)\b/

/** How long it may be: 五百字以内. */
export const LENGTH_GIVEN =
  /[\d一二两三四五六七八九十百千]+(?:来|多)?(?:字|个字)(?:以内|之内|左右|上下|内)?的?/gu

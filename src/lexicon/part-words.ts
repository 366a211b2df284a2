import { PERIODS } from './about-report.ts'
import { listed } from './listed.ts'

/** What a part of a report is called: 块, 大点, 小节. */
const BARE_PARTS = listed(
  '部分 板块 块 坨 摊 章节 章 小节 节 段 条 点 项 方面 类 层 任务 篇章 层次',
)
const SIZES = ['', '大', '小', '大的', '小的', '级'] as const
const PARTS = [
  ...SIZES.flatMap(size => BARE_PARTS.map(noun => `${size}${noun}`)),
  ...listed('半截 半边 半部分'),
]
/** Nouns that count things of many kinds, too: by themselves they tell of no part of a report. */
export const COMMON_PARTS: ReadonlySet<string> = new Set(
  listed('条 点 项 段 节 层 任务 篇 方面 类'),
)

const MEASURES = ['', '个'] as const
const counted = (
  openings: readonly string[],
  nouns: readonly string[] = PARTS,
): readonly string[] =>
  openings.flatMap(opening =>
    MEASURES.flatMap(measure => nouns.map(noun => `${opening}${measure}${noun}`)),
  )

/** What a part's heading is called. */
const HEADINGS = listed('标题 大标题 小标题 子标题 一级标题 二级标题 三级标题 题目 小题')

/** Those of what is below a part. */
export const SUBHEADINGS: ReadonlySet<string> = new Set(
  listed('小标题 子标题 二级标题 三级标题 小题 小题目 headings subheadings titles'),
)

const beside = (openings: readonly string[]): readonly string[] =>
  openings.flatMap(opening => PARTS.map(noun => `${opening}${noun}`))
const BEHIND = beside(listed('下一 下一个 下个 后一 后一个 下面一 后面一 接下来一'))
const BEFORE = beside(listed('上一 上一个 上个 前一 前一个 前面一'))

/** 下一节, 前一小节: what stands beside a part, called a part. */
export const PARTS_BESIDE: ReadonlySet<string> = new Set([...BEHIND, ...BEFORE])

/** How a part is asked for by its heading: 各叫什么. */
const TITLES = [
  ...HEADINGS,
  ...listed(
    '大题目 小题目 大题 名字 名称 报个名 叫什么 叫什么名 叫什么名字 叫什么名称 叫啥 叫啥名 叫啥名字 叫作什么 叫做什么 冠以何名 什么标题 啥标题 什么题目 啥题目 啥名 为何名 heading headings title titles called subheadings',
  ),
]

/** 总结去年工作【时】: behind what was told of, and no topic. */
export const WHILE = '时'

/** What a word of a question about a report's parts is. */
export type PartWord =
  | 'review'
  | 'plan'
  | 'report'
  | 'part'
  | 'that'
  | 'count'
  | 'which'
  | 'rank'
  | 'title'
  | 'outline'
  | 'divides'
  | 'tells'
  | 'within'
  | 'under'
  | 'behind'
  | 'before'
  | 'done'
  | 'what'
  | 'lists'
  | 'says'
  | 'filler'

/** The words of a question about a report's parts, by what they are; the first that holds a word counts. */
export const PART_WORDS_ASKED: Readonly<Record<PartWord, readonly string[]>> = {
  title: TITLES,
  outline: listed(
    '提纲 大纲 纲目 目录 框架 大框架 骨架 脉络 行文架构 结构 层次结构 outline structure',
  ),
  rank: listed(
    '排第几 排在第几 排行第几 列第几 列在第几 是第几 第几 第几个 第几位 第几块 第几条 第几点 第几项 第几部分 第几大块 第几大条 第几节 第几章',
  ),
  count: [
    ...counted(listed('几 几大 哪几 哪几大 多少 好多 几多 若干')),
    ...counted(listed('几 多少 好多 几多 哪几 哪些 两 三 四 五 六 七 八 九 十'), HEADINGS),
    ...counted(
      listed('二 两 三 四 五 六 七 八 九 十 二大 两大 三大 四大 五大 六大 七大 八大 九大 十大'),
    ),
    ...listed('几个一二三 几个一二三四'),
  ],
  which: counted(listed('哪 哪一 哪些 什么 啥')),
  that: [
    ...counted(listed('那 这 那一 这一 那几 这几 那些 嗰 该')),
    ...listed('那半截 那半边 那半'),
  ],
  behind: [
    ...BEHIND,
    ...listed(
      '后面 后边 后头 之后 以后 过后 下来 接下来 接下去 往下 再往下 接着 紧接着 紧接着的 接着的 跟着 跟着的 紧跟着 紧跟着的 紧随其后 紧随其后的 接的 接 跟的 之下一 下一 下一个 紧挨着 紧挨着的 下面接着 afterwards after next',
    ),
  ],
  before: [
    ...BEFORE,
    ...listed('前面 前边 前头 之前 以前 上一 上一个 上头 上面 紧前面 紧挨着前面 before'),
  ],
  under: listed('下面 底下 里头 里面 里边 下边 下头 之下 当中 名下 其下 下 里 中 under below'),
  within: listed(
    '在 于 到 入 属于 属 归 归于 放在 归在 列在 写在 摆在 讲在 说在 算在 放到 归到 写进 归入 列入',
  ),
  done: listed('讲完 说完 谈完 写完 念完 讲完了 说完了 谈完了 完了 完'),
  divides: listed(
    '分 分成 分为 分作 分了 分设 细分 细分成 细分为 又分 又分成 再分 划成 划分 划分成 划分为 设 设了 分设了 拆 拆成 拆作 拆开 拆为 切 切成 切作 掰成 列成 写成 讲成 归并成 归并为 编排成 组成 构成 归纳成 归纳为 归成 归为 概括成 概括为 梳理成 展开 由 divided',
  ),
  tells: listed(
    '写了 讲了 说了 谈了 提了 汇报 列 列了 摆 摆了 布置 布置了 部署了 安排了 用 用了 包括 包含 分别',
  ),
  lists: listed(
    '念 念念 念一遍 念一下 念出来 读 读一遍 读一下 列一列 列一下 列出 列出来 列列 列给我 报 报一下 报个 报一报 逐条 逐项 逐个 逐一 挨个 依次 一条条 一个个 抄 抄给我 抄一下 发 发给我 给 给我 说一遍 说一说 说说 讲讲 摘 摘出来 背 写给我 list read name give',
  ),
  says: listed(
    '讲 讲到 讲的 讲的是 说 说到 说的 说的是 提 提到 提到的 提及 谈 谈到 谈的 写 写到 写的 写的是 有关 关于 涉及 涉及到 论述 述 about',
  ),
  what: listed(
    '什么 啥 啥子 哪些 是什么 是啥 都是什么 为何 何名 什么内容 哪样 哪个 哪一个 怎么写 怎么写的 怎么说 怎么说的 怎么念 怎么叫 what which how',
  ),
  report: listed(
    '报告 工作报告 这报告 这份报告 整份报告 整个报告 整篇报告 全文 通篇 全篇 整篇 文章 文件 材料 稿子 这份 这篇 report',
  ),
  review: [
    ...PERIODS.review,
    ...listed(
      '去年那 去年度 上年度 成绩 成绩单 上半截 上半 上半部分 上半部 上半边 前半边 前一半 前半部 前半 总结 总结的 回顾 总结去年 过去 旧年 last_year review',
    ),
  ],
  plan: [
    ...PERIODS.plan,
    ...listed(
      '来年 下半截 下半 下半部分 下半部 下半边 后半边 后一半 后半部 后半 往后一年 往后 展望 新一年 新的一年 下步 下步工作 下一步工作 任务 今后安排 活路 打算 筹划 next_year plan tasks task',
    ),
  ],
  part: [
    ...PARTS,
    ...listed('一块 一条 一点 一节 一章 一部分 一项 一大块 一段 part section chapter'),
  ],
  filler: listed(`
工作 工作的 内容 方向 大的 大 小 个 各 各自 各是 各叫 各个 每个 每一 每 都 都叫 全 全部 一共 总共 合计 拢共 共 统共 下设 是 的 了 呢 吗 嘛 啊 呀 吧 哈 来着 在 有 有些 从 把 将 用 对 被 让 为 与 和 跟 及 以及 又 再 还 也 就 就行 就好 先 后 我 我们 你 您 他们 它 请 请问 麻烦 烦请 帮 帮我 帮忙 告诉 告诉我 想 想知道 一个 一下 一遍 一份 出来 过来 下去 来 去 上 里 中 起 到 于 那 这 这个 那个 本 抓 要抓 做 要做 干 要干 讲 说 写 谈 列 摆 排 排在 放 放在 归 归在 属于 属 写在 原话 原文 全名 全称 具体 分别 究竟 到底 大概 大体 主要 名头 叫 叫的 叫法 挨着 紧 一 年 年度 一年 的话 还是 行 好 可以 能 能不能
comes come right directly immediately follows the a an of in on for to is are was were me it its into that this and please there
`),
}

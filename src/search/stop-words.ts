/**
 * What carries no content in a question: jieba's tags of function words, words that only ask or only fill,
 * and English function words. A word of the report's own field never belongs here: how rare it is already
 * weighs it.
 */
export const FUNCTION_TAGS: ReadonlySet<string> = new Set([
  'r',
  'u',
  'uj',
  'ul',
  'ud',
  'ug',
  'uv',
  'uz',
  'p',
  'c',
  'y',
  'e',
  'o',
  'm',
  'q',
  'd',
  'df',
  'zg',
  'f',
  'k',
  'h',
])

const CHINESE = `
的 了 吗 呢 吧 啊 呀 嘛 哈 哦 噢 嗯 咯 啦 哇 哟 噻 撒 哎 诶 么 着 过 得 地 之 其 与 和 及 或 并 而 且 但 则 即 于 以 把 被 让 给 跟 同 对 向 从 到 由 为 因 所 等 也 都 就 还 又 再 才 只 很 太 更 最
是 有 在 做 搞 弄 干 整 来 去 说 讲 提 问 请 想 要 能 会 可 叫 像 算 看 看到 用 拿 变 起 上 下 里 中 内 外 那 这 哪 谁 啥 几 多 少
没有 有没有 是不是 能不能 可以 需要 应该 知道 告诉 请问 麻烦 帮忙 看看 查查 查询 查一下 问一下 一下 想问 了解 回答 介绍 说明 具体 详细 大概 大约 到底 究竟 真的 其实 还有 另外 以及
报告里 报告中 里面 其中 当中 上面 下面 之前 以前 之后 以后 后面 前面 后来 现在 目前 当时 时候 时间 年度 全年 年 月 日 一年 一年里 一年到头 本年度
情况 事情 事儿 事 东西 方面 内容 问题 部分 有关 关于 相关 那个 这个 那些 这些 那句 那段 这句 这段 那几句 几句 那句话 那块 这块 那边 这边 他们 我们 你们 咱们 大家 人家 自己 别人
多少 几个 好多 几多 若干 怎么 怎样 怎么样 如何 什么 啥子 哪些 哪个 哪里 哪儿 哪几 为什么 为何 咋 咋个 咋样 多大 多久
这方面 那方面 这一块 那一块 这件事 那件事 这个事 过些 过什么 作何 做何 时 打算 准备 安排 将要 想要 要不要 下去 出来 起来 出去 哪些地方
标题 百分之 平均 总结 小节 小标题 那份 那篇 那批 那条 那回 这份 名叫 后头 往后 开头 多长 包括 涉及 意思 干嘛 算一算 算下来 核对 分清 扣除 相当于 两件事 了些 想起 觉得 实际 增速 增幅 涨幅 降幅 名字 名称 叫做 承认 自己 例子 举例 举个 作例 作例子 比方 若不是 若是 如果 要是 的话
一共 总共 合计 共 共有 总计 加起来 总的 总数 总量 数字 数据 数量 数目 数 个数 人数 次数 件数 统计 指标 数值
分别 各自 各有 各是 全部 所有 整个 每 各 个 名 次 件 条 项 份 篇 部 场 位 家 户 只 头 种 类 人 次数 回 趟 起
`

const ENGLISH = `
a an the of in on at to for from by with about into over under between among during as and or but nor so if then than that this these those there here
is are was were be been being am do does did done has have had having can could will would shall should may might must
i you he she it we they me him her us them my your his its our their who whom whose which what when where why how
many much number amount total altogether overall count figure figures please tell give show say says said mention mentioned report reports according
plus given gave give name named after before actually happen happens happened through came going went found percent percentage headings heading long wide s
covered cover involved regarding concerning related respectively consist consists content contents now place currently still many average per hope hopes hoped intend want wants two three four five six seven eight nine ten first second third number numbers person times
not no only just any some all each every both either one ones also too very more less few fewer most least other others another
did's it's what's don't doesn't didn't kind kinds sort sorts type get got make made take took lot lots thing things
year last next pls plz hi hello hey thanks thank ok
`

/** The words of a list that is written out, blanks between them. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Folded Chinese words that a question uses to ask or to fill. */
export const STOP_WORDS = words(CHINESE)

/** English function and asking words, lower case. */
export const ENGLISH_STOP_WORDS = words(ENGLISH)

import { words } from './words.ts'

/** Nouns that restrict nothing: any of the field's sentences could hold them. */
export const VAGUE = words(`
各乡镇 各镇 办理情况 居民 市民 人民 村民 两个 三个 对口 方面 口径 常委 委员 专项 平时 目前 每年 年度 时候 大会 会议 工作 情况 项目
活动 任务 事项 事 人 数 东西 稿 稿子 资料 内容 问题 报告 结果 数字 总数 总量 部分 单子 地方 家 单位 年 会 回 大家 老百姓 百姓 群众
全省 全国 全镇 全乡 全州 国家 咱国家 省里 县里 镇里 全省 全国 全镇 全乡 全州 国家 咱国家 省里 县里 镇里 钱 款 目标 指标 实际 真正 最后 最终 全区 全市 全县 本区 区里 市里 机关 领导 干部 人员 代表 人大代表 人大 常委会 里 一年 全年
item items activity activities work works person-times plan plans planned target targets
`)

/** Verbs that say little more than that something is there or was done. */
export const LIGHT = words(`
获得 得到 回到 来到 回去 弄清 共计 合共 问 说 开展 进行 组织 举行 召开 举办 完成 实现 成为 作出 收到 开始 继续 实施 推动 推进 促进
落实到 达到 产生 形成 发生 出现 涉及 包含 安排 提出 打算 计划 用来 过来 办了 做了 统计 核实 核对 写进 写 列 报告 提到 提及 说到 希望
属于 参与 参加 给出 拿出 现有 还有 总计 一起 一道 网上 会上 上头 手头 做到 找到 达到 弄到 拿到 定到 定的 搞到 干到 花到 用掉 长到 涨到 捞到 算到 真的 确实 重新 亲自 专门 单独 统一 陆续 先后 逐步 相继 起来 出来 下来 上去 下去
`)

/** General words at the end of a counted phrase: 审查工作 is counted as 审查. */
export const GENERAL_TAIL =
  /(?<=.{2})(?:工作|项目|活动|任务|事项|情况|内容|问题|信息|单位|人员|数量|总量|总数|总额|总规模)$/
/** A counted phrase that may stand for anything. */
export const GENERAL_PHRASE = /^(?:等)?(?:各项|各类)?(?:工作|项目|活动|任务|事项|情况|内容|问题)?$/

/** Clauses that decide nothing: what the answer is for, what needs none, how it is to be told, who asks. */
export const ASIDES: readonly RegExp[] = [
  // 想跟去年对比
  /^(?:我们?|咱们?|这边)?(?:是|就)?(?:想|好|要|准备|打算|便于|方便|用来|为了|拿去|拿来)(?:着|要)?(?:(?:跟|和|与|拿|同|把|给).{0,10})?(?:对比|比较|比一比|比一下|比比|写|引用|引一下|发言|汇报|念|填|交差|参考|宣传)[\u4e00-\u9fff]{0,6}$/,
  // 写发言稿用
  /^[\u4e00-\u9fff]{0,3}(?:写稿子?|写材料|写发言稿|发言|汇报|开会|报道|做表|引用)(?:要|时|的时候)?(?:用|引用)的?$/,
  // 去年那两个我知道
  /^(?!.*(?:想|要|让|请)).*?(?:我们?|咱们?|大家)(?:已经|都|是|也)?(?:知道|晓得|清楚|看到|查到|记得|有了|有数)了?的?$/,
  /(?:不算答案|不用(?:说|答|回答))$/,
  // 一次说清
  /^(?:一次性?|一起|一并|一口气|一下子|麻烦|请|分别)?(?:给我|跟我|帮我)?(?:都|全部|全)?(?:说|讲|报|列|告诉|给)(?:清楚?|明白|全|齐|一下|出来|我|下)+(?:吧|嘛|哈|一下)?$/,
  // 别太长
  /^(?:别|不要|不用)(?:太|很|搞)?(?:长|啰嗦|复杂|多)(?:了|的)?$/,
  // 我是日报记者
  /^我们?是[\u4e00-\u9fff]{0,8}(?:记者|代表|委员|干部|工作人员|社的|报的|台的)$/,
]

import { FIELD_RING } from './field-words.ts'
import { listed } from './listed.ts'

/** What a body does that says itself what is not good. */
export const ADMITS = listed(
  '承认 承认了 自己承认 认了 自己认了 检讨 检讨了 自己检讨 检讨自己 自己检讨自己 自我检讨 反思 反思了 自我批评 自我批评了 自曝 自曝了 坦承 坦言 坦白 直言 自揭 自揭了 自评 自认 自认为 自己说 自己讲 自己觉得 自己点名 自己点了 自己指出 觉得自己 认为自己 admit admits admitted',
)

/** How people speak of what is not good. */
export const FAULTS = listed(
  '不给力 不得力 掉链子 掉了链子 掉过链子 拖后腿 拖了后腿 没干好 没做好 没弄好 没弄到位 没搞到位 没搞好 没办好 没抓好 没做到位 没到位 不到位 做得不够 做得不好 做得还不够 做得不到位 干得不好 还不够 不够 不够好 不足 短板 弱项 毛病 缺点 欠缺 差距 短处 软肋 家丑 丑 薄弱 薄弱环节 短板不足 不足火候 火候 差火候 欠火候 差点火候 还差火候 力不从心 跟不上 没跟上 有差距 不满意 不如意 不理想 没做成 问题 困难 难处 弱点 不行 差 差在哪 差在哪里 shortcomings shortcoming weaknesses problems',
)

/** What asks for it. */
export const FAULTS_ASKED = listed(
  '哪些 哪里 哪儿 哪块 哪几块 哪几样 哪几条 哪几点 哪些个 哪些地方 哪个地方 什么地方 啥地方 哪些方面 哪几方面 哪几个方面 哪方面 什么 啥 啥子 什么问题 哪些问题 哪些事 什么事 在哪 在哪里 差在哪 差在哪里 what which where',
)

/** Words round such a question. */
export const ROUND_FAULTS = [
  ...FIELD_RING,
  ...listed(
    '自己 自身 自个儿 工作 工作上 工作中 报告 这份报告 报告自己 本身 也 还有 还存在 存在 存在着 有 干 做 得 地方 方面 上 目前 当前 眼下 列一下 列列 的是 the own its their do does it report they of in',
  ),
]

/** What stands between a report's owning up and what it names. */
export const LEADS_TO_FAULTS =
  /(?:主要是|主要有|主要表现在|表现在|表现为|集中在|比如|譬如|如|是|有|:)[,:]?(?=[^。]{12})/u

/** Classes of acts: verbs that say the same of what is counted, in reports and in plain words. */
const CLASSES = {
  create: `新建 新设 增设 新增 设置 设立 建成 建立 成立 组建 开设 建设 建起 建了 设了 打造 创建 形成 培育 开办`,
  remove: `被撤 被裁 撤销 撤并 撤掉 撤去 撤走 撤出 撤离 搬走 迁走 撤了 裁撤 取消 关闭 关停 废止 拆除 拆掉 清退 砍掉 停办 注销 淘汰 退出 停用 弃用 停运 废除 下线`,
  accept: `受理 新收 接收 收到 接到 转办 登记 审查逮捕 审查起诉`,
  arrest: `批捕 批准逮捕 决定逮捕 逮捕 抓捕 抓获`,
  prosecute: `起诉 提起公诉`,
  sentence: `判处 判刑 判决`,
  handle: `办理 办结 审结 审执结 执结 办完 办好 办妥 答复 回复 解决 化解 调处 处理 整改 落实`,
  reject: `退回 驳回 否决 拒绝 拒收 拒办 搁置 推翻 不予受理 不受理 未予受理 退件 打回 推迟 延期 延后 拖延 积压`,
  adopt: `采纳 采用 吸纳 接受 通过 批准 同意`,
  submit: `报送 上报 提交 报了 报上去 提出 汇总`,
  collect: `收集 征集 搜集 征求`,
  review: `备案审查 审查 审议 审核 听取 检查 视察`,
  enact: `制定 制订 出台 修订 起草 颁布 印发`,
  dispatch: `选派 派出 派驻 派遣 派了 抽调 常驻`,
  account: `述职 汇报 请示`,
  dismiss: `劝退 解聘 辞掉 停职 遣返 遣散 撤换 辞职 离职 开除 撤回 召回 辞退 免去 罢免 收回 免职 撤职 清理出`,
  publish: `发表 刊发 刊登 登载 刊载 报道 登报`,
  withdraw: `撤稿 下架 撤下 退稿 删除`,
  supervise: `督办 督促 监督 评议 评价`,
  start: `开工 动工 奠基`,
  finish: `竣工 完工`,
  appoint: `任命 委任 指派 委派`,
  elect: `推选 推荐 选举 票选`,
  praise: `表彰 嘉奖 表扬`,
  punish: `通报批评 问责 处分 处罚 追责 责令`,
  lose: `亏损 流失 损失 丢失 死亡 失业 违反 违法`,
} as const satisfies Record<string, string>

/** What sort of act a verb tells. */
export type VerbClass = keyof typeof CLASSES

/** Acts that undo or refuse: said of a number, they must be printed of it. */
const MARKED: ReadonlySet<VerbClass> = new Set<VerbClass>([
  'remove',
  'reject',
  'dismiss',
  'withdraw',
  'lose',
  'praise',
  'punish',
])

/** Other classes that are never said of one number. */
const APART = [
  'enact review',
  'enact handle',
  'submit adopt',
  'enact accept',
  'create review',
  'enact submit',
  'enact supervise',
  'arrest prosecute',
  'arrest sentence',
  'prosecute sentence',
  'appoint elect',
  'start finish',
].map(pair => new Set(pair.split(' ')))

/** 退了回 is 退回, drawn apart. */
const drawnApart = (verb: string): string[] => {
  const [, act, way] = /^(.)([回掉下走])$/.exec(verb) ?? []
  return act === undefined ? [verb] : [verb, `${act}了${way}`]
}

const CLASS_OF: ReadonlyMap<string, VerbClass> = new Map(
  Object.entries(CLASSES).flatMap(([name, verbs]) =>
    verbs
      .split(' ')
      .flatMap(drawnApart)
      .map(verb => [verb, name as VerbClass] as const),
  ),
)
const VERBS = [...CLASS_OF.keys()].sort((one, other) => other.length - one.length).join('|')

/** What turns a verb into its opposite, with what may stand between: 没有向原单位【述职】, 尚未【办结】. */
const NEGATION =
  '(?:没有?|没能|未能|尚未|未曾|并未|从未|均未|仍未|未|不予|拒不|不)(?:被|能|得到|获得|予以|全部|向[^,;。]{1,10}?|对[^,;。]{1,8}?|在[^,;。]{1,10}?)?'

/** Verbs with the words that negate them. */
export const ACT = new RegExp(
  `(?<not>${NEGATION})?(?<!新闻)(?!(?<=[通汇播情预举])报了)(?<verb>(?!接受.{0,6}(?:审查|评价|监督|培训|检查|询问|评议))(?:${VERBS}))(?![率者员权站点]|人[数员口]|失业|保险|事故|金额|浪费|(?<=收回)来)`,
  'g',
)

/** A negation before a verb that the table does not know: 没有述职. */
export const BARE_NEGATION =
  /(?:没有(?!一[件个项条户名次篇场])|没能|未能|尚未|未曾|并未|从未|均未|仍未|(?<![^,;。]{6})未(?!来|成年|婚|必|结案|检|知))(?=[\u4e00-\u9fff])/

/**
 * The class of a verb of the table.
 *
 * @example verbClass('退回') // 'reject'
 */
export function verbClass(verb: string): VerbClass | null {
  return CLASS_OF.get(verb) ?? null
}

/**
 * Whether two acts cannot be said of the same number: 撤销 and 新建, 审查 and 制定.
 *
 * @example excludeEachOther('reject', 'handle') // true
 */
export function excludeEachOther(one: VerbClass, other: VerbClass): boolean {
  if (one === other) return false
  if (MARKED.has(one) || MARKED.has(other)) return true
  return APART.some(pair => pair.has(one) && pair.has(other))
}

/** What was taken in, and what was brought to its end: said of one number, each is another act. */
const ENDED = /^(?:办结|审结|审执结|执结|办完|解决|化解)$/

/**
 * Whether one act is the end of what the other began: 受理 and 办结.
 *
 * @example areEnds({ text: '办结', sort: 'handle' }, { text: '转办', sort: 'accept' }) // true
 */
export function areEnds(
  one: { readonly text: string; readonly sort: VerbClass | null },
  other: { readonly text: string; readonly sort: VerbClass | null },
): boolean {
  return (
    (one.sort === 'accept' && ENDED.test(other.text)) ||
    (other.sort === 'accept' && ENDED.test(one.text))
  )
}

/**
 * Whether an act undoes or refuses.
 *
 * @example isMarked('remove') // true
 */
export function isMarked(act: VerbClass): boolean {
  return MARKED.has(act)
}

/** What was built or mended so far, and did not rise by it: 新建提升310公里农村公路. */
export const MADE_BETTER =
  /(?:新建|改造|建设|改建|扩建|打造|维修|修缮|整治)[、和]?(?:提升|提档|升级)$/

/** One letter and where it was moved to, or what became of it: 收|进来, 罩|住. */
export const VERB_WITH_RESULT =
  /^([\u4e00-\u9fff])(?:((?:[上下进出回过起]?[来去])|到手|到位|下去)|[完成好住通掉走够满回进出到给])$/u

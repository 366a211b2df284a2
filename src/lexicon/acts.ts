/**
 * What is done, by class: words of one class are the same act in other words. Classes that stand in one course of
 * `COURSES` are different things to have been done; those of different courses do not meet.
 */
const WORDS = {
  remove: '撤销 撤掉 撤除 砍掉 裁撤 取消 关停 关闭 拆除 淘汰 撤站 撤走 撤并 关掉 注销 吊销',
  setup: '设置 设立 新设 增设 新建 建成 重新设 成立 组建',
  submit: '报送 上报 提交 递交 交上去 报上去',
  adopt: '采纳 采用 吸纳 吸收 用上 采纳率',
  reject: '否决 驳回 退回 不予采纳 拒绝',
  propose: '提出 提议',
  attend: '列席 旁听',
  join: '参加 参检 参与 出席',
  gather: '收集 征集 征求 收到 收上来',
  accept: '受理 转办 接收 接访 接待',
  handle: '办理 处理 答复',
  finish: '办结 完办 办复 办妥 结案 审结 审执结 执结',
  urge: '督办 领办',
  evaluate: '评价 评议 打分 考核 评选 评比',
  resolve: '解决 化解 破解 调解 整改 销号',
  send: '选派 派出 派驻 下派',
  vote: '票决 票选 表决',
  hear: '听取',
  review: '审议',
  inspect: '执法检查 抽查',
  visit: '视察',
  research: '调研',
  record: '备案 审查',
  account: '述职 请示 汇报',
  publish: '发表 刊登 刊发 刊载 登载',
  upload: '上传',
  link: '接入 贯通 打通 连接 联通',
  train: '培训',
  lecture: '讲座',
  appoint: '任命 任免 免职 选举',
  award: '获奖 表彰',
  pass: '通过 制定 修订 出台',
  repeal: '废止 废除',
  interview: '约谈 询问',
  invest: '投入 投资 拨付',
  recover: '追回 挽回 追缴',
  build: '修建 新修 改造 扩建',
  begin: '开工 动工',
  complete: '基本建成 竣工 完工 建成投用 投用 投产',
  sign: '签约 引进 落户',
  prosecute: '起诉 公诉',
  spare: '不起诉 不批捕 免予起诉',
  arrest: '批捕 逮捕 批准逮捕',
  protest: '抗诉',
  judge: '判处 宣判 判决',
  acquit: '宣告无罪 无罪',
  enforce: '执结 执行到位',
  mediate: '调解',
  file: '立案 收案 新收',
} as const satisfies Record<string, string>

/** A class of acts: 撤销 and 砍掉 are one. */
export type Act = keyof typeof WORDS

/** Stages of one course, or kinds of one thing: a figure of one of them is no figure of another. */
const COURSES: readonly (readonly Act[])[] = [
  ['remove', 'setup', 'build'],
  [
    'propose',
    'submit',
    'gather',
    'accept',
    'handle',
    'finish',
    'urge',
    'adopt',
    'reject',
    'resolve',
    'evaluate',
    'pass',
  ],
  ['attend', 'join', 'account', 'train', 'lecture', 'visit'],
  [
    'hear',
    'review',
    'inspect',
    'visit',
    'research',
    'record',
    'train',
    'lecture',
    'evaluate',
    'vote',
    'appoint',
    'interview',
  ],
  ['begin', 'complete', 'sign'],
  ['file', 'accept', 'finish', 'enforce', 'mediate', 'judge', 'acquit', 'protest'],
  ['prosecute', 'spare', 'arrest', 'protest', 'file'],
  ['invest', 'recover'],
  ['pass', 'repeal'],
]

/** Classes that the field uses for one another. */
const ALIKE: ReadonlySet<string> = new Set(
  [
    ['propose', 'submit'],
    ['propose', 'gather'],
    ['gather', 'accept'],
    ['gather', 'submit'],
    ['handle', 'accept'],

    ['handle', 'finish'],
    ['upload', 'handle'],
    ['upload', 'submit'],
    ['hear', 'review'],
    ['setup', 'build'],
    ['file', 'accept'],
    ['resolve', 'mediate'],
    ['resolve', 'handle'],
  ].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]),
)

const ACT_OF: ReadonlyMap<string, Act> = new Map(
  (Object.entries(WORDS) as [Act, string][]).flatMap(([act, words]) =>
    words.split(' ').map((word): [string, Act] => [word, act]),
  ),
)
/** One character names an act where its aspect stands behind it: 撤了, 设了. */
const BARE: ReadonlyMap<string, Act> = new Map(
  Object.entries({
    ...{ 撤: 'remove', 拆: 'remove', 砍: 'remove', 设: 'setup' },
    ...{ 判: 'judge', 诉: 'prosecute', 捕: 'arrest' },
  } satisfies Record<string, Act>),
)
const ASPECT = /[了过掉完到出的]+$/

const LONGEST_FIRST = [...ACT_OF.keys()].sort((a, b) => b.length - a.length)

/**
 * The class of a verb, without its aspect: 撤掉了 → remove; undefined where the table does not hold it.
 *
 * @example actOf('砍掉了') // 'remove'
 */
export function actOf(word: string): Act | undefined {
  const bare = word.replace(ASPECT, '')
  return ACT_OF.get(word) ?? ACT_OF.get(bare) ?? (bare === word ? undefined : BARE.get(bare))
}

/**
 * The classes of the acts that a folded text names, the longest words first: 不起诉 is no 起诉.
 *
 * @example actsIn('汇总报送建议142条,被采纳34条') // Set { 'submit', 'adopt' }
 */
export function actsIn(text: string): Set<Act> {
  const acts = new Set<Act>()
  let rest = text
  for (const word of LONGEST_FIRST)
    if (rest.includes(word)) {
      const act = ACT_OF.get(word)
      if (act) acts.add(act)
      rest = rest.replaceAll(word, ' ')
    }
  return acts
}

/** Whether two sets of acts hold none in common and some that exclude one another. */
export function excludeEachOther(asked: ReadonlySet<Act>, said: ReadonlySet<Act>): boolean {
  const all = [...asked].flatMap(a => [...said].map(b => [a, b] as const))
  if (all.some(([a, b]) => a === b || ALIKE.has(`${a} ${b}`))) return false
  return all.some(([a, b]) => COURSES.some(course => course.includes(a) && course.includes(b)))
}

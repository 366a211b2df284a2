/** Characters of which one in place of another says something else: 渝东 is not 渝西. */
const OPPOSITES = [
  ...['东西南北', '上下', '前后', '首末尾', '高低', '多少', '内外', '增减', '升降', '正副'],
  ...['男女', '新旧', '快慢', '强弱', '进退', '大小', '长短', '左右', '先后', '优劣', '盈亏'],
] as const

/** Words of which one excludes the others; what says the same stands together. */
const EXCLUSIVE = [
  '加强 强化 增强 加大 深化 | 放松 削弱 弱化 减弱 淡化 放宽',
  '加快 提速 加速 抓紧 | 放缓 减慢 延缓 放慢 暂缓 推迟 迟滞',
  '提高 提升 增加 增长 上升 | 降低 下降 减少 下滑',
  '扩大 拓展 拓宽 | 缩小 收缩 压缩 收窄',
  '开展 进行 组织 启动 实施 推行 | 停止 取消 暂停 终止 叫停 中止',
  '支持 鼓励 | 反对 限制 禁止 阻止',
  '肯定 表扬 表彰 嘉奖 好评 | 批评 问责 处分 差评',
  '推动 促进 推进 助推 助力 | 阻碍 妨碍 制约',
  '坚持 坚守 | 放弃 背离',
  '优化 改善 | 恶化',
  '下放 | 上收 收回',
  '建成 竣工 完工 通车 投用 开通 | 停工 停建 停运',
  '公开 | 保密 不公开',
  '全面 全部 全体 | 部分 局部 个别',
  '首次 第一次 | 再次 第二次 末次 最后一次',
  '年初 | 年中 | 年末 年终 年底',
  '上半年 | 下半年',
  '会前 | 会中 | 会后',
  '事前 | 事中 | 事后',
  '公办 公立 国有 | 民办 私立 民营',
  '城市 城区 城镇 | 农村 乡村',
  '未成年人 | 老年人 成年人',
  '出口 | 进口',
  '输入 引进 迁入 | 输出 外流 迁出',
].map(row => row.split(' | ').map(side => side.split(' ')))

/**
 * Whether two texts hold words that exclude one another, and neither the other's: 加强监督, 放松监督.
 *
 * @example excludeWords('放松督办', '加强督办') // true
 */
export function excludeWords(one: string, other: string): boolean {
  return EXCLUSIVE.some(sides => {
    const [own, its] = [one, other].map(text =>
      sides.flatMap((words, side) => (words.some(word => text.includes(word)) ? [side] : [])),
    )
    return !!own?.length && !!its?.length && !own.some(side => its.includes(side))
  })
}

/** How often something is done, or over what time. */
const PERIODS = /^[日天周旬月季年](?:度)?$/

/** Whose it is: 区人大 is not 市人大. */
const LEVELS = /^[省市州盟县区旗国]$/

const NEGATION = /[不未没无非勿莫]/
/** In these words the character denies nothing. */
const NO_DENIAL =
  /不(?:断|仅|但|只|同|足|论|管|懈|渝|止|少|久|惜|负|忘|菲|动产)|未来|无(?:论|锡|人机|障碍|线|偿|比|限|不)|非(?:常|洲|凡|遗|公|税)|没收/g

/**
 * Whether one word in the other's place turns what is said: its opposite, another period, another level.
 *
 * @example areOpposed('西', '东') // true
 */
export function areOpposed(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return false
  if (PERIODS.test(one) && PERIODS.test(other)) return one[0] !== other[0]
  if (LEVELS.test(one) && LEVELS.test(other)) return true
  return OPPOSITES.some(row => row.includes(one) && row.includes(other) && one.length === 1)
}

/**
 * How often a text denies: 不, 未, 没有; 不断 does not.
 *
 * @example denialsIn('问题不解决') // 1
 */
export function denialsIn(text: string): number {
  return [...text.replace(NO_DENIAL, '').matchAll(new RegExp(NEGATION, 'g'))].length
}

/** What the name of a place ends in, behind what tells it from others of its kind; not the beginning of 区域, 市场. */
export const PLACE_END =
  /^(?:镇(?![街级域区])|乡(?![镇村亲土级])|村(?![民级务干委集居镇])|街道|社区|综保区|开发区|高新区|新区|县(?![级域委])|片区|区(?![域间别级位内外委人政])|市(?![场民委级直容人政])|省(?![级委直份人政])|州(?![委人政]))/

/** What the name of a body ends in: 农业农村【委】, 民政【局】; not the beginning of 委员, 部门, 办理. */
export const BODY_END =
  /^(?:委(?![员托])|局(?![面势部])|部(?![门分署队])|厅|院(?![士校])|办(?![理结好成实公事法])|公司|银行|医院|大学|学院|法庭|支队|大队)/

/** What names no one place or body: 全区, 本市, 各部门. */
export const ANY_OF =
  /^(?:[全各本我该此每某两三四五多几相有级等的]|地方|基层|有关|相关|农村|城乡|乡镇)+$/

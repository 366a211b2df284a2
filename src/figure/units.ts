import { isPartOfWord } from './clashes.ts'

/** What a unit measures: figures of one dimension can be compared, and summed where their objects fit. */
export type Dimension = keyof typeof UNITS | 'rate'

/** A unit as read: its dimension and its size in the dimension's base unit. */
export interface Unit {
  readonly unit: string
  readonly dimension: Dimension
  readonly scale: number
}

/** A unit found in a text, and where it ends. */
export interface UnitMatch extends Unit {
  readonly end: number
  /** Whether 万 and 亿 before it belong to the unit (万亩) and not to the numeral (3.3万名). */
  readonly takesScale: boolean
}

/**
 * Units and measure words, folded, as `unit=size in the base`; 1 where no size stands. Only the last part of
 * 亿元 and 万亩 is listed, `readUnit` composes them; so it does with 元/人 and 微克/立方米.
 */
const UNITS = {
  people: '人 名 位 员 口人 对夫妇 个名额 名额',
  visits: '人次 人(次) 人天 人年 人场次 人日 诊次 例次 户次 头次 客位 人份',
  events: `次 件次 场 场次 期 期次 批 批次 轮 轮次 回 趟 遍 届 届次 起 宗次 项次 篇次 处次 家次 户数次 列 列次 架次
    航次 班次 车次 艘次 辆次 艘(次) 台次 班 节 堂 讲 课 学时 课时 个学时 个课时 站次 波 波次 梯次 班期 辆(艘、架、列)次`,
  things: `个 件 条 项 户 家 篇 篇目 部 份 台 台套 台(套) 辆 套 处 只 头 株 张 类 种 片 座 所 间 栋 幢 层 艘 架
    枚 颗 粒 根 支 把 块 幅 册 卷 本 页 则 宗 笔 例 案 组 队 团 对 双 副 盏 棵 丛 尾 羽 匹 峰 口 眼 门 孔 盆 束 朵
    包 袋 瓶 箱 桶 罐 盒 捆 床 席 席位 床位 张床位 个床位 个岗位 岗位 个学位 学位 个车位 车位 个泊位 泊位 杆 桩 枪
    柜 道 集 首 出 单 票 子 封 款 款型 品种 个品种 环 格 网格 盘 股 群 件套 档 样 手 章 段 句 字 词 门类 大类 大 方 级`,
  places: `省 市 州 县 区 乡 镇 村 街道 社区 国 地 校 院 园 企 部门 旗 盟 厂 店 馆 站 库 寨 湾 省区市 省(区、市)
    个省(区、市) 县(市、区) 个县(市、区) 个县(市) 县(市) 县(区) 个县(区) 个市(州) 市(州) 个乡镇(街道) 乡镇(街道) 乡镇
    个村(社区) 村(社区)`,
  percent: '%=0.01 ‰=0.001 ‱=0.0001 成=0.1',
  points: '个百分点=0.01 百分点=0.01 个千分点=0.001 个基点=0.0001 基点=0.0001',
  times: '倍 倍半 番',
  digits: '位数',
  money: '元 元人民币 块钱 角=0.1 角钱=0.1 分钱=0.01',
  dollars: '美元 美金',
  euros: '欧元',
  foreign:
    '日元 英镑 港元 港币 澳门元 卢布 韩元 新台币 法郎 马克 瑞士法郎 加元 澳元 卢比 比索 新元',
  length: `公里=1000 千米=1000 km=1000 车道公里=1000 皮长公里=1000 芯公里=1000 里=500 华里=500 海里=1852
    英里=1609.344 米 m 延米 延长米 公尺 分米=0.1 厘米=0.01 cm=0.01 毫米=0.001 mm=0.001 微米=1e-6 纳米=1e-9 nm=1e-9
    英寸=0.0254 英尺=0.3048 尺=0.33333 丈=3.33333 寸=0.033333`,
  area: `亩 亩次 标准亩 平方米=0.0015 平米=0.0015 平方公尺=0.0015 m2=0.0015 m²=0.0015 ㎡=0.0015 平方公里=1500 平方千米=1500
    km2=1500 km²=1500 公顷=15 ha=15 公亩=0.15`,
  volume:
    '立方米 立方公尺 立方 方水 m3 m³ ㎥ 立方公里=1e9 标准立方米 升=0.001 公升=0.001 毫升=1e-6 加仑=0.003785',
  mass: `吨=1000 t=1000 公吨=1000 载重吨=1000 总吨=1000 蒸吨=1000 吨标准煤=1000 吨标煤=1000
    吨二氧化碳当量=1000 吨二氧化碳=1000 公斤 千克 kg 斤=0.5 市斤=0.5 担=50 市担=50 磅=0.4536 克=0.001
    mg=1e-6 毫克=1e-6 μg=1e-9 ug=1e-9 微克=1e-9 克拉=0.0002`,
  energy: `千瓦时 千瓦小时 kwh 度 兆瓦时=1000 mwh=1000 吉瓦时=1e6 gwh=1e6 太瓦时=1e9 twh=1e9 吉焦=277.78
    千焦=2.7778e-4 焦耳=2.7778e-7 大卡=0.0011622 千卡=0.0011622`,
  power:
    '千瓦 kw 瓦=0.001 兆瓦=1000 mw=1000 吉瓦=1e6 gw=1e6 千伏安 兆伏安=1000 马力=0.7355 匹马力=0.7355',
  voltage: '千伏 kv 伏=0.001',
  time: `年=365 周年=365 个年头=365 学年=365 载=365 个月=30 月=30 个半月=30 年半=365 个半小时=0.0416667 个季度=91.25 季度=91.25
    个学期=182.5 学期=182.5 个世纪=36500 世纪=36500 周=7 个星期=7 星期=7 天 日 个工作日 工作日 个自然日 昼夜
    小时=0.0416667 个小时=0.0416667 钟头=0.0416667 个钟头=0.0416667 分钟=6.94444e-4 刻钟=0.0104167
    秒=1.15741e-5 秒钟=1.15741e-5 毫秒=1.15741e-8 微秒=1.15741e-11`,
  age: '岁 周岁',
  temperature: '摄氏度 ℃ °c',
  data: 'gb tb=1024 pb=1048576 eb=1073741824 mb=0.000976563 gbps mbps=0.001 tbps=1000 兆 比特 字节',
  computing: 'pflops eflops=1000 tflops=0.001 量子比特 个量子比特',
  sound: '分贝 赫兹 兆赫 千赫 吉赫 hz mhz ghz',
  freight: '标箱 标准箱 个标箱 个标准箱 teu',
  transport: '吨公里 人公里 吨海里',
  score: '分 学分 个学分 ppm 兆帕 mpa',
} as const satisfies Record<string, string>

/** Dimensions whose units take the scale words before them: 亿元, 万亩, 亿千瓦时. */
const TAKES_SCALE: ReadonlySet<Dimension> = new Set<Dimension>([
  ...([
    'money',
    'dollars',
    'euros',
    'foreign',
    'length',
    'area',
    'volume',
    'mass',
    'energy',
  ] as const),
  ...(['power', 'voltage', 'data', 'computing', 'transport'] as const),
])

const SCALE_WORDS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }

const TABLE: ReadonlyMap<string, Unit> = new Map(
  Object.entries(UNITS).flatMap(([dimension, list]) =>
    list.split(/\s+/).map(entry => {
      const [unit = '', scale = '1'] = entry.split('=')
      return [unit, { unit, dimension: dimension as keyof typeof UNITS, scale: Number(scale) }]
    }),
  ),
)

const LONGEST = Math.max(...[...TABLE.keys()].map(unit => unit.length))

/**
 * Reads a unit as printed, scale words and `/` included; null when the table does not know it.
 *
 * @example readUnit('万亩') // { unit: '万亩', dimension: 'area', scale: 10000 }
 * @example readUnit('元/人') // { unit: '元/人', dimension: 'rate', scale: 1 }
 */
export function readUnit(unit: string): Unit | null {
  const known = TABLE.get(unit)
  if (known) return known
  if (/.[/每]/.test(unit)) return readRate(unit)
  const scale = SCALE_WORDS[unit.charAt(0)]
  const rest = scale ? readUnit(unit.slice(1)) : null
  return scale && rest ? { ...rest, unit, scale: scale * rest.scale } : null
}

/**
 * Whether two units measure the same, so that their figures can be compared or summed.
 *
 * @example sameDimension('亿元', '万元') // true
 * @example sameDimension('元/人', '元') // false
 */
export function sameDimension(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [readUnit(one), readUnit(other)]
  return a !== null && b !== null && a.dimension === b.dimension && a.dimension !== 'rate'
}

/**
 * The longest unit of the table that stands at `at`, where it is no part of another word.
 *
 * @example findUnit('1185人次，', 4)?.unit // '人次'
 * @example findUnit('5部门', 1)?.unit // '部门'
 */
export function findUnit(folded: string, at: number): UnitMatch | null {
  const known = longest(folded, at)
  if (!known) return null
  const takesScale = TAKES_SCALE.has(known.dimension)
  const end = at + known.unit.length
  const over = /[/每]/.test(folded.charAt(end)) ? longest(folded, end + 1) : null
  if (!over) return { ...known, end, takesScale }
  const unit = known.unit + folded.charAt(end) + over.unit
  return { unit, dimension: 'rate', scale: 1, takesScale, end: at + unit.length }
}

function longest(folded: string, at: number): Unit | null {
  for (let length = LONGEST; length > 0; length--) {
    const known = TABLE.get(folded.slice(at, at + length))
    if (known?.unit.length === length && !isPartOfWord(known.unit, folded, at + length))
      return known
  }
  return null
}

function readRate(unit: string): Unit | null {
  const [upper = '', lower = ''] = unit.split(/[/每]/)
  return readUnit(upper) && readUnit(lower) ? { unit, dimension: 'rate', scale: 1 } : null
}

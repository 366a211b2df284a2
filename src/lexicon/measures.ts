/** What a measure word or unit measures: figures of one dimension may be compared. */
export type Dimension = keyof typeof ROWS

/** A measure word or unit: one row of the table. */
export interface MeasureWord {
  readonly word: string
  readonly dimension: Dimension
  /** Its size in the base unit of its dimension. */
  readonly scale: number
  /** Counts after one Han digit (两个, 三年); others make names and idioms there: 五台山, 四面. */
  readonly spoken: boolean
  /** Letters before which it is only part of another word: 个体, 名单. */
  readonly clashes: string
}

/**
 * Every measure word and unit, folded: `word`, `=size` in the base unit, `*` where it counts after one Han
 * digit, `!letters` before which it is part of another word. Only the last part of 亿元, 万亩, 元/人 is
 * listed: `readUnit` composes them.
 */
const ROWS = {
  people: `
    人*!民才工均大口 名*!单录称义誉 位*!于置居列移 员!工 口人 对夫妇 个名额 名额`,
  visits: `
    人次* 人(次) 人天 人年 人场次 人日 诊次 例次 户次 头次 客位 人份`,
  events: `
    次*!产要序品生贷 件次* 场*!所地馆景均 场次* 期!间限末货刊待权望 期次 批*!准发复评示判量注 批次*
    轮*!换值岗渡胎廓车 轮次 回!归收应落升暖馈购避顾迁报信答家 趟 遍!布及 届*!时 届次
    起*!来到草步点飞降诉码伏色航搏重始源因 宗次 项次 篇次 处次 家次 户数次 列!入为席举支出表车 列次 架次 航次 班次
    车次 艘次 辆次 艘(次) 台次 班!子级车主组 节!能约水目省假俗余奏制庆 堂!口 讲!话座述好学解 课!程堂题外 学时
    课时 个学时 个课时 站次 波 波次 梯次 班期 辆(艘、架、列)次`,
  things: `
    个*!体性 件* 条*!例件约块 项*!目 户*!籍均外厕 家*!庭属禽长 篇*!章 篇目 部*!门分队委长署 份*!额量
    台!湾账风阶州 台套 台(套) 辆* 套*!餐路利现 处*!理置罚于长分在境 只!要有能是增减占用需为 头!部条号衔雁
    株!洲式 张*!掖贴力 类*!似别型 种*!子植业质养畜 片!区面段 座*!谈右机椅 所*!以有得在谓属需长能占示
    间*!接距隙断作 栋* 幢* 层!次级面出 艘* 架!构设起 枚* 颗* 粒 根 支*!持撑付出援点柱农前线流架渠部行局
    把!握手关控 块!状链 幅*!度射 册* 卷 本*!地土级次区市省科报届质色 页!岩 则 宗*!教旨族 笔*!试
    例*!如会外行 案!件例卷 组!织建成合长装委 队!伍员 团!结体队员 对!接外口象标应比照策话冲于
    双!方向边创碳减城休选拥 副!省部市区县 盏 棵 丛 尾 羽 匹 峰 口!岸径腔号粮罩碑头 眼 门!类槛户诊店市口前票窗 孔
    盆 束 朵 包!括容围含揽干销产扶保抓联装 袋 瓶 箱!体梁 桶 罐 盒 捆 床!上 席!位卷 席位 床位 张床位 个床位
    个岗位 岗位 个学位 学位 个车位 车位 个泊位 泊位 杆 桩 枪!支 柜!台 道!路德 集!中体群聚团约成合装
    首*!先次个批家都创发位府 出!台口入现席生资租售让版境行 单!位项独 票!据房价决 子!女弟公 封!闭锁控 款!项式待
    款型 品种 个品种 环!境保节卫比评 格!局 网格 盘!活点 股!份权东票 群!众体 件套 档!案次 样!本
    手!段机工续术里 章!程节 段!落 句!号 字!号典 词 门类 大类 大!学会量型力家湾数道气城战队局致多小部概约
    方!案面向针式法便略位圆 级`,
  places: `
    省!级直委政份属会内外 市!场级民委区政值直 州!级委 县!级域委城乡直 区!域级县委间位块 乡!镇村级亲贤愁 镇!街级区
    村!级民庄委居屯集 街道 社区 国!家有内际务产企资民外道考债土 地!区方位块处形下产铁理级质点面域 校!园长区企内外
    院!士校长所 园!区林地 企!业事 部门 旗!下帜舰 盟!友约 厂!房区商 店!铺 馆!藏 站!点台在位 库!存容区 寨
    湾!区 省区市 省(区、市) 个省(区、市) 县(市、区) 个县(市、区) 个县(市) 县(市) 县(区) 个县(区)
    个市(州) 市(州) 个乡镇(街道) 乡镇(街道) 乡镇 个村(社区) 村(社区)`,
  percent: `
    %=0.01 ‰=0.001 ‱=0.0001 成=0.1*!立功果为都员本绩效就长渝形交型份像因语熟`,
  points: `
    个百分点=0.01* 百分点=0.01* 个千分点=0.001 个基点=0.0001 基点=0.0001`,
  times: `
    倍*!增感受加 倍半* 番!茄`,
  digits: `
    位数*`,
  money: `
    个亿=1e8!万吨人户千斤米立元 元*!化素旦宵器首 元人民币 块钱 角=0.1!度色 角钱=0.1 毛钱=0.1 毛=0.1!坯利衣巾线泽主竹重茸纺豆皮病发驴纱 分钱=0.01`,
  dollars: `
    美元* 美金`,
  euros: `
    欧元`,
  foreign: `
    日元 英镑 港元 港币 澳门元 卢布 韩元 新台币 法郎 马克 瑞士法郎 加元 澳元 卢比 比索 新元`,
  length: `
    公里=1000* 千米=1000 km=1000 车道公里=1000 皮长公里=1000 芯公里=1000 里=500!程面
    华里=500 海里=1852 英里=1609.344 米!粮面 m!b 延米 延长米 公尺 分米=0.1 厘米=0.01
    cm=0.01 毫米=0.001 mm=0.001 微米=1e-6 纳米=1e-9 nm=1e-9 英寸=0.0254
    英尺=0.3048 尺=0.33333 丈=3.33333 寸=0.033333`,
  area: `
    亩* 亩次 标准亩 平方米=0.0015* 平米=0.0015 平方公尺=0.0015 m2=0.0015
    m²=0.0015 ㎡=0.0015 平方公里=1500* 平方千米=1500 km2=1500 km²=1500
    公顷=15* ha=15 公亩=0.15`,
  volume: `
    立方米* 立方公尺 立方!公 方水 m3 m³ ㎥ 立方公里=1e9 标准立方米 升=0.001!级学至到 公升=0.001
    毫升=1e-6 加仑=0.003785`,
  mass: `
    吨=1000*!位 t=1000!b 公吨=1000 载重吨=1000 总吨=1000 蒸吨=1000 吨标准煤=1000
    吨标煤=1000 吨二氧化碳当量=1000 吨二氧化碳=1000 公斤* 千克 kg 斤=0.5* 市斤=0.5
    担=50!当任保 市担=50 磅=0.4536!礴 克=0.001!服难 mg=1e-6 毫克=1e-6 μg=1e-9
    ug=1e-9 微克=1e-9 克拉=0.0002`,
  energy: `
    千瓦时* 千瓦小时 kwh 度!过假汛夏冬 兆瓦时=1000 mwh=1000 吉瓦时=1e6 gwh=1e6
    太瓦时=1e9 twh=1e9 吉焦=277.78 千焦=2.7778e-4 焦耳=2.7778e-7
    大卡=0.0011622 千卡=0.0011622`,
  power: `
    千瓦* kw 瓦=0.001!斯 兆瓦=1000 mw=1000 吉瓦=1e6 gw=1e6 千伏安 兆伏安=1000
    马力=0.7355 匹马力=0.7355`,
  voltage: `
    千伏 kv 伏=0.001`,
  time: `
    年=365*!级代度龄 周年=365* 个年头=365 学年=365 载=365!体客货荷人 个月=30* 月=30!份度
    个半月=30* 年半=365* 个半小时=0.0416667* 个季度=91.25* 季度=91.25*
    个学期=182.5* 学期=182.5* 个世纪=36500* 世纪=36500* 周=7!边期转围年 个星期=7*
    星期=7 天*!然府津空气 日!报本常益期程照 个工作日* 工作日* 个自然日 昼夜 小时=0.0416667*
    个小时=0.0416667* 钟头=0.0416667 个钟头=0.0416667 分钟=6.94444e-4*
    刻钟=0.0104167 秒=1.15741e-5!杀 秒钟=1.15741e-5 毫秒=1.15741e-8
    微秒=1.15741e-11`,
  age: `
    岁* 周岁`,
  temperature: `
    摄氏度 ℃ °c`,
  data: `
    gb tb=1024 pb=1048576 eb=1073741824 mb=0.000976563 gbps
    mbps=0.001 tbps=1000 兆 比特 字节`,
  computing: `
    pflops eflops=1000 tflops=0.001 量子比特 个量子比特`,
  sound: `
    分贝 赫兹 兆赫 千赫 吉赫 hz mhz ghz`,
  freight: `
    标箱 标准箱 重量箱 个标箱 个标准箱 teu`,
  transport: `
    吨公里 人公里 吨海里`,
  score: `
    分!类区别布公校工步管析散会局院支行组解担享之离红级 学分 个学分 ppm 兆帕 mpa`,
} as const satisfies Record<string, string>

/** Dimensions in which things are counted one by one, not measured. */
const COUNTED: ReadonlySet<Dimension> = new Set<Dimension>([
  'people',
  'visits',
  'events',
  'things',
  'places',
])

/**
 * Measure words that count the same things wherever reports are written, a family a row: what is printed in
 * one may be said in another. A word may belong to several.
 */
const FAMILIES = [
  '名 人 位 员 个人',
  '次 场 回 期 场次 轮 趟 届 堂 讲 遍 节 盘',
  '件 条 项 宗 起 份 例 桩 案 单 件次',
  '部 件 项 份',
  '张 份 道',
  '篇 件 条 则',
  '篇 篇目',
  '车次 辆次',
  '枚 块 金 银 铜',
  '部 本 册 份',
  '家 户 所 间',
  '处 所 座 站 间 栋 幢 片 家',
  '栋 幢',
  '项 种 类',
  '只 头 条 匹 羽 口',
  '台 辆 套 架 艘 列 部',
  '趟 列 班 班次 航班',
  '院 地 省 市 州 县 区 乡 镇 村 街道 社区 部门',
].map(rowOf)

/** What people ask in one and mean in another, and no statement may confuse. */
const LOOSE = [
  '人次 人 次',
  '件次 次 人次',
  '部 篇 封',
  '部 篇目 封',
  '份 篇 封',
  '份 篇目 封',
  '次 番 下',
  '台 部 枚',
  '大 项',
  '大 方',
  '方 项',
].map(rowOf)

/** What 个 does not stand for: it counts things and people, not times. */
const NEVER_GE = rowOf('次 人次 件次 场 场次 期 篇目')

/** How far two measure words are from each other, nearest first. */
export type Kinship = 'same' | 'alike' | 'general' | 'bare' | 'loose' | 'times' | 'other'

const TABLE: ReadonlyMap<string, MeasureWord> = new Map(
  Object.entries(ROWS).flatMap(([dimension, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map(entry => {
        const [, word = '', scale = '1', spoken, clashes = ''] =
          /^([^=*!]+)(?:=([^*!]+))?(\*)?(?:!(.+))?$/.exec(entry) ?? []
        const row = { word, dimension: dimension as Dimension, scale: Number(scale), clashes }
        return [word, { ...row, spoken: spoken === '*' }] as const
      }),
  ),
)

const LONGEST = Math.max(...[...TABLE.keys()].map(word => word.length))

/**
 * The row of a measure word or unit as printed; null where the table has none.
 *
 * @example measureWord('公里')?.scale // 1000
 */
export function measureWord(word: string): MeasureWord | null {
  return TABLE.get(word) ?? null
}

/**
 * The longest measure word that stands at `at` and is no part of another word.
 *
 * @example measureWordAt('900多万个体工商户', 5) // null
 */
export function measureWordAt(folded: string, at: number): MeasureWord | null {
  for (let length = LONGEST; length > 0; length--) {
    const known = TABLE.get(folded.slice(at, at + length))
    if (known?.word.length === length && !isPartOfWord(known, folded.charAt(at + length)))
      return known
  }
  return null
}

/**
 * Whether things of a dimension are counted one by one.
 *
 * @example isCounted('people') // true
 */
export function isCounted(dimension: Dimension): boolean {
  return COUNTED.has(dimension)
}

/**
 * How near two measure words are, whoever says them: a report, an asker, a draft.
 *
 * @example kinship('栋', '幢') // 'alike'
 * @example kinship('人次', '次') // 'loose'
 */
export function kinship(one: string, other: string): Kinship {
  const pair = (row: ReadonlySet<string>) => row.has(one) && row.has(other)
  if (one === other) return 'same'
  if (LOOSE.some(pair)) return 'loose'
  if (FAMILIES.some(pair)) return 'alike'
  if (one === '' || other === '') return 'bare'
  if (one !== '个' && other !== '个') return 'other'
  if (/.次$/.test(one) || /.次$/.test(other)) return 'times'
  return NEVER_GE.has(one) || NEVER_GE.has(other) ? 'times' : 'general'
}

function isPartOfWord({ word, clashes }: MeasureWord, next: string): boolean {
  if (/[a-z]$/.test(word)) return /[a-z\d]/.test(next)
  return next !== '' && clashes.includes(next)
}

function rowOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Verbs that tell what a harvest is measured in: 打了多少粮食 in tons, 种了多少 in hectares. */
const SPOKEN: readonly (readonly [RegExp, Dimension])[] = [
  [/(?:打|收|收获|产|割)(?:了|出|下)?(?:多少|几)(?![次批条件个家户])|产量/, 'mass'],
  [/种(?:了|的|下)?(?:多少|几)(?![次批条件个家户])|面积|多少地/, 'area'],
]

/**
 * The dimension that a question's verb asks in; null where it leaves it open.
 *
 * @example spokenDimension('去年打了多少粮食') // 'mass'
 */
export function spokenDimension(text: string): Dimension | null {
  return SPOKEN.find(([verb]) => verb.test(text))?.[1] ?? null
}

/** 46个项目 are 46项: the measure word says what the noun does. */
export const MEASURED_BY: ReadonlyMap<string, string> = new Map([
  ['项目', '项'],
  ['篇目', '篇'],
  ['场次', '场'],
  ['条目', '条'],
])

/**
 * Letters that, standing after a measure word, make another word of its last letter, so that it measures
 * nothing: 个体, 名单, 部门, 成立. `unit:letters`.
 */
const PARTS_OF_WORDS = `
  个:体性 名:单录称义誉 人:民才工均大口 员:工 家:庭属禽长 条:例件约块 项:目 部:门分队委长署 份:额量 次:产要序品生贷
  场:所地馆景均 期:间限末货刊待权望 届:时 批:准发复评示判量注 轮:换值岗渡胎廓 回:归收应落升暖馈购避顾迁报信答家 趟: 遍:布及
  起:来到草步点飞降诉码伏色航搏重始源因 列:入为席举支出表车 班:子级车主组 节:能约水目省假俗余奏制庆 堂:口 讲:话座述好学解
  课:程堂题外 户:籍均外厕 篇:章 台:湾账风阶州 辆: 套:餐路利现 处:理置罚于长分在境 只:要有能是增减占用需为 头:部条号衔雁 株:洲式
  张:掖贴力 类:似别型 种:子植业质养畜 片:区面段 座:谈右机椅 所:以有得在谓属需长能占示 间:接距隙断作 栋: 层:次级面出
  架:构设起 支:持撑付出援点柱农前线流架渠部行局 把:握手关控 块:状链 幅:度射 册: 卷: 本:地土级次区市省科报届质色 页:岩
  则: 宗:教旨族 笔:试 例:如会外行 案:件例卷 组:织建成合长装委 队:伍员 团:结体队员 对:接外口象标应比照策话冲于 双:方向边创碳减城休选拥
  副:省部市区县 口:岸径腔号粮罩碑头 眼: 门:类槛户诊店市口前票窗 包:括容围含揽干销产扶保抓联装 箱:体梁 席:位卷 床:上 桩: 枪:支
  柜:台 道:路德 集:中体群聚团约成合装 首:先次个批家都创发位府 出:台口入现席生资租售让版境行 单:位项独 票:据房价决 子:女弟公 封:闭锁控
  款:项式待 品种: 环:境保节卫比评 格:局 盘:活点 股:份权东票 群:众体 档:案次 样:本 手:段机工续术里 章:程节 段:落 句:号 字:号典
  大:学会量型力家湾数道气城战队局致多小部概约 方:案面向针式法便略位圆 省:级直委政份属会内外 市:场级民委区政值直 州:级委 县:级域委城乡直
  区:域级县委间位块 乡:镇村级亲贤愁 镇:街级区 村:级民庄委居屯集 国:家有内际务产企资民外道考债土 地:区方位块处形下产铁理级质点面域
  校:园长区企内外 院:士校长所 园:区林地 企:业事 旗:下帜舰 盟:友约 厂:房区商 店:铺 馆:藏 站:点台在位 库:存容区 湾:区 成:立功果为都员本绩效就长渝形交型份像因语熟
  倍:增感受加 元:化素旦宵器首 角:度色 里:程面 米:粮面 m:b 升:级学至到 克:服难 斤: 担:当任保 磅:礴 度:过假汛夏冬 兆: 瓦:斯
  年:级代度龄 载:体客货荷人 月:份度 季度: 周:边期转围年 天:然府津空气 日:报本常益期程照 秒:杀 分:类区别布公校工步管析散会局院支行组解担享之离红级
  吨:位 公里: 平方:公 立方:公 位:于置居列移 t:b 番:茄`

const CLASHES: ReadonlyMap<string, string> = new Map(
  PARTS_OF_WORDS.trim()
    .split(/\s+/)
    .map(entry => entry.split(':') as [string, string]),
)

/**
 * Measure words that a single Han digit may count: 两个, 三年. The others make names and idioms far more
 * often than figures (五台山, 四面, 一线, 三方, 十分), and wait for a numeral that is plainly one.
 */
const SPOKEN = new Set(
  `个 名 位 项 件 条 次 种 家 户 篇 所 座 处 份 场 场次 批 轮 部 张 间 栋 艘 辆 套 颗 枚 支 本 册 例 起 宗 笔 首 幅 类
  人 人次 件次 倍 倍半 成 个百分点 百分点 公里 亩 万亩 元 美元 吨 公斤 斤 平方公里 平方米 立方米 公顷 千瓦 千瓦时
  年 年半 周年 岁 天 个月 个半月 个半小时 小时 个小时 分钟 个季度 季度 个学期 学期 个工作日 工作日 个星期 个世纪 世纪 位数 届`.split(
    /\s+/,
  ),
)

/**
 * Whether the unit that ends at `end` is only part of a longer word.
 *
 * @example isPartOfWord('个', '900多万个体工商户', 6) // true
 */
export function isPartOfWord(unit: string, folded: string, end: number): boolean {
  const letters = CLASHES.get(unit)
  const next = folded.charAt(end)
  if (/[a-z]$/.test(unit)) return /[a-z\d]/.test(next)
  return next !== '' && letters !== undefined && letters.includes(next)
}

/**
 * Whether the unit counts after a single Han digit.
 *
 * @example countsHanDigit('个') // true
 * @example countsHanDigit('面') // false
 */
export function countsHanDigit(unit: string): boolean {
  return SPOKEN.has(unit)
}

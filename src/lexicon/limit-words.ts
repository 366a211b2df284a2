import { listed } from './listed.ts'

/** A word that limits whom, where or when something is asked of, and what is printed where the report speaks of it. */
export interface Limit {
  readonly asked: RegExp
  readonly printed: readonly string[]
}

/** A row: words of a question that name the same, and what else may be printed. */
function row(words: string, printed = ''): Limit {
  const all = listed(words)
  const longest = [...all].sort((one, other) => other.length - one.length)
  return {
    asked: new RegExp(longest.join('|'), 'u'),
    printed: [...all.filter(word => !word.includes('(')), ...listed(printed)].filter(Boolean),
  }
}

/** Kinds of people, by what they are told apart. */
const PEOPLE: readonly Limit[] = [
  row('妇女 女性 (?<![儿子])女(?![儿婿子士])', '女 巾帼'),
  row('男性 (?<!儿)男(?![儿子])', '男'),
  row('老年 老年人 高龄 离退休 老干部', '老人 老龄 年老 养老 退休'),
  row('青年 年轻 年轻人 80后 90后 00后', '青 团员'),
  row('少年 儿童 青少年 未成年 未成年人 小朋友', '孩 学生 幼 少儿 童'),
  row('残疾 残疾人 残障', '残 助残'),
  row('少数民族', '民族 回族 藏族 苗族 土家族'),
  row('党外 非党员 无党派', '民主党派 统战 统一战线'),
  row('归侨 侨胞 华侨 侨眷', '侨'),
  row('台胞 台商', '台湾 对台 涉台'),
  row('农民工 打工的 务工人员', '务工 工人 欠薪'),
  row('退役军人 退伍军人 退伍兵 老兵 转业军人', '退役 双拥 军人 优抚'),
  row('大学生', '高校 毕业生 大学'),
  row('外籍 老外', '外国 海外 境外 国际 外籍'),
  row('志愿者', '志愿'),
  row('新当选 新任 刚当选', '当选 新任 履新 任命'),
]

/** Kinds of bodies, by whose they are. */
const OWNERS: readonly Limit[] = [
  row('民营 私营 个体户 民企', '民营 私营 个体 民企 民间'),
  row('国有 国企 央企', '国有 国企 央企 国资 央属 市属'),
  row('外资 合资 外企', '外资 外商 合资 外企 招商'),
  row('民办 私立', '民办 私立 社会力量'),
  row('公办 公立', '公办 公立'),
]

/** Times within the year. */
const TIMES: readonly Limit[] = [
  row('上半年 头半年 前半年', '一季度 二季度 前六个月 1-6月 1至6月 年中 半年'),
  row('下半年 后半年', '三季度 四季度 7-12月 7至12月'),
  row('一季度 第一季度 首季'),
  row('二季度 第二季度'),
  row('三季度 第三季度'),
  row('四季度 第四季度'),
  row('春节 过年 正月', '两节 节日 春运'),
  row('国庆节 国庆期间 国庆 十一黄金周', '黄金周 两节'),
  row('五一(?!口号) 劳动节', '黄金周'),
  row('中秋 中秋节', '两节'),
  row('端午 端午节'),
  row('清明 清明节'),
  row('元旦'),
  row('暑假 暑期', '夏令营'),
  row('寒假'),
  row('周末 双休日 礼拜天', '休息日 节假日'),
  row('夜里 夜间 晚上 夜晚 半夜 深夜 凌晨', '夜 晚'),
  row('早上 清晨 早晨 大清早', '早'),
  row('汛期 雨季', '汛 洪'),
  row('春天 春季', '春'),
  row('夏天 夏季', '夏'),
  row('秋天 秋季', '秋'),
  row('冬天 冬季', '冬'),
]

/** Media by their names. */
const MEDIA: readonly Limit[] = [
  row('中央电视台 央视 cctv', '央视 中央广播电视'),
  row('新华社 新华网'),
  row('人民日报'),
  row('人民网'),
  row('光明日报'),
  row('焦点访谈'),
  row('学习强国'),
  row('抖音 快手', '短视频'),
  row('微博'),
  row('微信 公众号', '微信 公众号 新媒体 两微一端'),
  row('电视台', '电视'),
  row('电台 广播', '广播'),
]

/** The classes in which something may be limited. */
export const LIMITS: readonly Limit[] = [...PEOPLE, ...OWNERS, ...TIMES, ...MEDIA]

/** 12月份, 三月: a month that is named, not asked for. */
export const MONTH_NAMED =
  /(?<![\d.个几])(?<month>1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月(?:份|里)?(?![\d内])/u

/** The months that a text prints. */
export const MONTHS_PRINTED = /(\d{1,2}|[一二三四五六七八九十]{1,2})月/gu

/** Asks for one of several: which, who, what by name. */
export const ASKS_WHICH_ONES = /哪|谁|叫(?:什么|啥)|什么|啥|\b(?:which|who|what)\b/

/** Only those are meant that are named behind: 只要【乡镇】的. */
export const ONLY_THOSE =
  /(?:只要|只看|只算|只说|只问|只列|仅限|限于|单要|单说|光要|光说)(?<limit>\p{Script=Han}{2,8}?)(?:的|那些|那几个|的就行)?(?=$|[,;。?!])/u

/** Among those named before: 【议事代表】里头哪些. */
export const AMONG_THOSE =
  /(?<limit>\p{Script=Han}{2,8})(?:里头|里面|里边|当中|之中|中间|里)(?=有?(?:是|的)?(?:哪|谁|什么|啥))/u

/** Of which field: 【卫生】系统的代表. */
export const OF_FIELD =
  /(?<limit>\p{Script=Han}{2,4})(?:领域|行业|系统|战线|界别)(?=的|\p{Script=Han})/u

/** During what: 【元宵节】期间. */
export const IN_PERIOD = /(?<limit>\p{Script=Han}{2,4})(?:期间|那几天|前后)/u

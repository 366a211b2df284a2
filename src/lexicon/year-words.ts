/** A year that is named, and not only reached to: 到2035年. */
export const YEAR_NAMED = /(?<![\d到至])((?:19|20)\d{2}) ?年/g

/** 民國113年, 114年2月25日 */
export const YEAR_OF_THE_REPUBLIC = /民国(\d{2,3})(?=年)|(?<!\d)(1[01]\d)(?=年\d{1,2}月)/g

/** A year that opens a text: 刚刚过去的2024年. */
export const YEAR_OPENING = /^(?:刚刚过去的|过去的)?((?:19|20)\d{2}) ?年/

/** A day in digits: 2025年1月14日. */
export const DATE_IN_DIGITS = /(\d{4}) ?年 ?(\d{1,2}) ?月 ?\d{1,2} ?日/

/** A date in brackets, or closing a line that names the speaker; never a web page's with its hour. */
export const DATE_ALONE = new RegExp(
  `(?:^[—―(]*|长\\s+\\S{2,4}\\s+)${DATE_IN_DIGITS.source}[)\\s|]*$`,
)

/** A day with its year, in digits or in Chinese. */
export const DAY_NAMED =
  '(?:(?:19|20)\\d{2}|[〇○零一二三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日'

/** 过去五年工作回顾, “十四五”主要成绩: no single year. */
export const SEVERAL_YEARS_NAMED = /“[^”]+五”|[三四五]年|本届/

/** A year that opens a plan: 展望2026年. */
export const YEAR_AHEAD = /^(?:即将到来的|展望)?(\d{4})年/

/** 年 before what is told by the year: 年产量, 年均. */
export const YEARLY_OUTPUT = /年(?=产量|均)/

/** A time is no subject: 分季度看,一季度增长6.7% is of what the sentence before was of. */
export const TIME_ALONE = /^(?:前?[一二三四]季度|[上下]半年|\d{1,2}月份?)$/

/** A stretch of time by what went on in it, and nothing else. */
export const DURING_ALONE = /^[\u4e00-\u9fff]{2,8}期间$/

/** A year that is told, by number or by word. */
export const YEAR_TOLD = /\d{4}年|[去今上]年/

/** One year of its own, behind a look back at several. */
export const ONE_YEAR_OPENING =
  /^(?:刚刚过去的|过去的?)?(?:(?:19|20)\d\d ?年(?!以?来)|[去今]年|过去的?一年|一年来|这一年)/

/** A year of its own, or one year. */
export const YEAR_OR_ONE = /(?:19|20)\d\d ?年(?!至)|一年/

/** A year that a paragraph opens with: 截至2024年. */
export const UP_TO_YEAR_OPENING =
  /^(?:截至|截止|到|刚刚过去的|过去的)?((?:19|20)\d\d) ?年(?!以来|来|是|[至到—-])/

/** Opens with a time or an address that names no year. */
export const TIME_OPENING = /^(?:[今去上明本]年|全年|一年来|目前|各[位级]|过去)/

/** The year that a speaker tells of: 检察长某某在报告中说,【2025】年. */
export const YEAR_REPORTED =
  /(?:报告|说|指出|介绍|显示)[中时里]?[说称]?[,:]?(?<year>(?:19|20)\d\d)年/

/** A year in digits, as a source: 2024, 1 9 9 7. */
export const YEAR_DIGITS = '(?:19\\d\\d|20\\d\\d|(?:1 9|2 0) \\d \\d)'

/** A year in Chinese, as a source: 二〇二四. */
export const HAN_YEAR = '[一二][零〇○九八][零〇○一二三四五六七八九]{2}'

/** How many years, as a source. */
export const YEAR_COUNT = '[二两三四五六七八九十\\d]{1,2}'

/** Between the two ends of a span of years. */
export const YEAR_UP_TO = '(?:至|到|—|-|~)'

/** Behind a span of years: 近10年来最大降幅 only compares with them. */
export const SPAN_COMPARES = '最|新[高低]|首|第|平均'

/** How a year is named; behind the words that lead to it it is only compared with: 比2009年提高, 2006年以来新高. */
export const YEAR_FORMS = [
  `(?<since>${YEAR_DIGITS}) ?年(?:\\d{1,2}月)?${YEAR_UP_TO}(?:今年|目前|现在)`,
  `(?<from>${YEAR_DIGITS}) ?年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?${YEAR_UP_TO}(?<to>${YEAR_DIGITS}) ?年(?!底|末|的)`,
  `(?<year>${YEAR_DIGITS}) ?(?:(?=全年)|年)(?!以来|来(?![华访自源信电函宾])|(?:(?!${YEAR_DIGITS} ?年)[^,，。;]){0,24}基础上)`,
  '(?:民国)?(?<![\\d])(?<republic>1[01]\\d)年(?=[,，度]|\\d{1,2}月|预[计定]|将|拟|底|编列|已|共|施政)',
  `(?<hanFrom>${HAN_YEAR})年?${YEAR_UP_TO}(?<hanTo>${HAN_YEAR})年(?!底|末|的)`,
  `(?<han>${HAN_YEAR})年(?!以来)`,
  '"?(?<plan>十[一二三四五六七八九]五)(?!"?规划(?!期|目标|主要|任务))"?', // 就"十四五"规划提出建议: a paper, no time
  `(?:过去的?|最近|近)(?<past>${YEAR_COUNT})年(?!来?(?:${SPAN_COMPARES}))`,
  `(?<![后来]|连续)(?<so>${YEAR_COUNT})年(?:多?来(?!自|${SPAN_COMPARES})|累计|合计|(?=全[国省市县区]))`,
  '(?<word>去年|上年(?!结|滚存)|今年|本年|明年)',
].join('|')

/** A year, with the word that leads to it. */
export const YEAR_STATED = new RegExp(`(?<lead>[比较于与同自从由是按向]?)(?:${YEAR_FORMS})`, 'g')

/** The same where a text opens with it. */
export const YEAR_OPENS = new RegExp(`^${YEAR_STATED.source}`)

/** 1986年同1978年相比,产值由【3480亿元】增加到9380亿元: what it started from is of the year compared with. */
export const YEAR_COMPARED_WITH = new RegExp(`[同与和](${YEAR_DIGITS}|${HAN_YEAR}) ?年相比`)

/** From what it had been to what it is: 由上年的【5%】降为4%. */
export const FROM_LAST_YEAR = /[由从]上年(?:末|底)?的?$/

/** What may stand between the year that a change starts from and its figure: 由2018年的【5∶4】. */
export const YEAR_GOES_ON = /^(?:度|末|底|初)?(?:预算)?的?$/

/** A figure that is only compared with: 较上年决算【9万元】增收. */
export const THAN_LAST_YEAR = /[较比](?:上年|去年)(?:同期|决算数?|完成数?|执行数)?$/

/** The several years that a part looks back on, where it opens with them. */
export const SEVERAL_YEARS_OPENING = new RegExp(
  `^[—-]*(?:回[顾首望]|总结)?(?:"?(?<plan>十[一二三四五六七八九]五)"?(?:时期|期间)?(?:的五年|是|,|来|以来|(?:主要)?(?:工作|发展)?(?:回顾|成就|总结)))` +
    `|^[—-]*(?:回[顾首望])?(?:刚刚)?(?:过去的?|这|走过的)(?<count>[三四五])年(?![里中]?的?第)` +
    `|^[—-]*这是[^,;。]{2,30}的(?<being>[三四五])年$`,
)

/** A year and nothing else. */
export const YEAR_ALONE = /^(?:(?:19|20)\d\d年?|去年|今年|上年|明年|前年)$/

/** Years side by side, each of which is asked for: 2024和2025各监督几项. */
export const YEAR_ASKED_BESIDE = /(?:20\d\d|(?<!\d)2\d)年?|去年|今年|明年/g

/** A number of years, and nothing else. */
export const YEARS_COUNTED = /^(?:[一两二三四五六七八九十]|\d{1,2})年$/

/** Behind a time within which something was done: 里, 间, 来. */
export const WITHIN_TIME = /^(?:里|内|间|来|后|下来|一共|总共|共|累计|合计|中)/

/** Every year that is named, with its 的. */
export const EVERY_YEAR = /(?:19|20)\d\d年?的?|去年的?|今年的?|前年的?|明年的?/g

/** Figures of two years are put together only where the question names both. */
export const ANY_YEAR = /\d年|去年|今年|前年|明年|\byear\b|20\d\d/

/** A month, a day, a third of a month or a year. */
export const DATE_OR_YEAR = /\d{1,2}月|\d{1,2}日|[上中下]旬|\d{4}年/

/** A year in four digits. */
export const YEAR_IN_FULL = /(?:19|20)\d\d年?/g

/** Dates as printed, by how fine they are asked for. */
export const DATES_BY_GRAIN = {
  year: /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  time: /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?(?:[上中下]旬)?|"十[三四五六]五"(?:期间|时期|末)?/g,
  fine: /(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?(?:[上中下]旬)?|第[一二三四]季度/g,
} as const

/** The same by the count of the republic: 民国113年, 113年度, 114年新建; not 110年历史. */
export const REPUBLIC_IN_QUESTION =
  /民国(\d{2,3})年度?|(?<![\d.近这过连续第用花满])(1[01]\d)年(?:度|(?!来|前|后|间|多|以|了|级|制|期|历史|老|校|周))/g

/** A year as a question names it: 2024年, 24年, 二〇二四年. */
export const YEAR_IN_QUESTION =
  /(?<![\d.])((?:19|20)\d\d)(?:年度?|(?![\d.件条项名次家篇部份场余万亿元%]|个(?![人体税])|人(?![均口大])|户(?!均)|多(?!少)))|(?<![\d.近这过连续第用花满]|过去|连续)(0\d(?=年(?!级|期|制(?![定造作订])))|(?:[25-9]\d|1[1-9](?=年[\u4e00-\u9fffa-z]))(?=年(?!来(?!了|过|多少|几|耍|玩|旅|\p{Script=Han}{0,3}的[人客游])|前|后|间|多(?![了出收花交用支办审建])|以|了|级|制|期|历史|时间)))年|([一二][〇零一二三四五六七八九]{3})年/gu

/** A year of two digits in Chinese: 九七年, 零五年; 七八年 is some years. */
export const SHORT_HAN_YEAR =
  /(?<![一二三四五六七八九十百千零〇○第近这\d])([九零〇○][零〇○一二三四五六七八九]|八[零〇○一二三四五六七八])(?=年(?!来|前|后|间|多|级|制))/gu

/** From one year to another, each said by its last two digits: 88到92那五年. */
export const SHORT_YEARS_UP_TO =
  /(?<![\d.])(\d\d)年?(?:到|至|-|~|—)(\d\d)(?=年|[这那][几两三四五六七八九十]年)年?/g

/** Years by word, in either language, with the half of the report that tells of them. */
export const RELATIVE_YEARS: readonly (readonly [RegExp, 'review' | 'plan' | 'before'])[] = [
  [
    /前年|大前年|(?:再|更)(?:上|前)(?:一个?|个)?(?:年度?|届|次)|上上(?:个|一个?)?(?:年度?|届|次)|two years ago/g,
    'before',
  ],
  [/去年|去岁|上年度?|上一年度?|旧年|过去一年|头一年|\b(?:last|past|previous) year\b/g, 'review'],
  [
    /今年|本年度?|明年|来年|下一年度?|今后一年|下年度?|新的?一年度?|新年度|新年(?![贺致献快度])|\b(?:this|next|coming|following) year\b/g,
    'plan',
  ],
]

/** 2012年政府工作报告里, 26年那份: the report that was given then, whatever year it tells of. */
export const REPORT_YEAR =
  /(?<!\d)((?:19|20)\d\d|\d\d(?=年))年?度?的?(?:那|这)?(?:一)?(?:份|个|次)?的?(?:政府|人大|常委会)?(?:工作)?(?:报告|(?<=[份])(?![\u4e00-\u9fff]))(?:里头?|中|上|里面|当中)?(?:说|讲|写|提|提到)?(?:过|到|了|的)?/g

/** How it was before, and nothing else: 原来, 一开始. */
export const BEFORE_NOW =
  /^(?:原来|原先|原本|本来|以前|之前|从前|过去|当初|开始|一开始)的?(?:时候)?$/

/** A year and nothing else, as a question names it. */
export const YEAR_ONLY_ASKED = /^(?:去年|今年|前年|明年|来年|上年|(?:20)?\d\d年?)的?$/

/** Compares with the year before: 同比, 比上年. */
export const SINCE_LAST_YEAR = /同比|(?:比|较)(?:上年|上一年|头一年|前一年)(?:同期)?/

/** Compares with a year that is named: 比前年. */
export const SINCE_THEN = /(?:比|较)(?:前年|去年)(?:同期)?(?=[\u4e00-\u9fff]*(?:多少|几|百分))/

/** A year in digits, with 年 behind it. */
export const YEAR_AND_NIAN = /((?:19|20)\d\d|(?<!\d)\d\d)年/

/** So many years, in digits or in Chinese. */
export const YEARS_NAMED = /(?<![\d第])([两二三四五六七八九十]|\d{1,2})个?年(?![级代前度])/

/** Ends in a year. */
export const YEAR_AT_END = /(?:\d{4}年|去年|上年|前年|[一二][零〇九八].{2}年)的?$/

/** A full date tells when something was said; behind 比 stands the year compared with. */
export const YEAR_CLAIMED =
  /(?<lead>[比较从自同与跟])?(?:(?<full>(?:19|20)\d\d) ?年(?!\d{1,2}月|初|以来|来(?![信访函电华])|[^,。;]{0,8}(?:(?<!请示|专项|专题|调研)报告|报道|大会|人代会|会议|两会|公布|发布)(?!共?[约近]?[\d一二两三四五六七八九十百]))|(?<han>[一二][零〇九八][零〇一二三四五六七八九]{2})年(?!以来)|(?<word>去年|前年|上一?年(?!度)|过去一年|今年|明年|今后一年)(?!提出|决定|部署|要求|确定|明确))/g

/** Tells of a time before the one that is named behind it: 眼下只在两个街道, 先行试点. */
export const AT_ANOTHER_TIME = /眼下|目前|现在|当前|此前|之前|原先|先行先试|先行|先试|试点/

/** 50项是今年的安排 */
export const IS_OF_YEAR = /^(?:是|为|系|属于)(?:我们)?(?:今年|去年|明年|\d{4}年)[^,;。\d]{0,10}的/

/** Times and prepositions that a sentence opens with. */
export const OPENING_TIMES = /^(?:(?:20)?\d\d年|去年|今年|全年|据|在|[\s,])+/

/** Several years: 五年, 十四五, 以来. */
export const SEVERAL_YEARS_WITHIN = /[两二三四五六七八九十\d]年|十[一二三四五]五|以来/

/** A stretch of a year: 上半年, 前三季度. */
export const STRETCH_OF_YEAR = /全年|[上下]半年|[一二三四1-4]季度|前[一二两三1-3]个?季度/g

/** A year in digits or in Chinese. */
export const YEAR_IN_EITHER_SCRIPT =
  /(?:19|20)\d\d ?年|[一二][零〇九八][零〇一二三四五六七八九]{2}年/

/** A word that tells when, or that something is planned, or the extent. */
export const TIME_OR_EXTENT_WORD =
  /^\d+年?$|^(?:过去|近|这|前|后)?[两三四五六七八九十]年来?$|^(?:计划|打算|准备)$|^比?(?:去年|今年|明年|上年|前年|全年|本年)$|^[全我][省市区县州镇国]$/

/** What tells when before words of the report's own. */
export const WHEN_TOLD = /去年|上年(?!度)|过去一年|今年|明年|今后|\d{4}年/g

/** A year that is told, not one that is compared with, or whose prices are meant. */
export const YEAR_OF_CLAIM = /(?<![比较从自])(?:19|20)\d\d(?=年(?!不变价|价格))/g

/** Last year, by word. */
export const LAST_YEAR = /去年|上年/

/** A part of a year that is asked for: 二季度. */
export const PART_OF_YEAR = /[上下]半年|(?:第?[一二三四]|前[一二两三])个?季度/

/** The same by its months. */
export const STRETCH_SPELLED: Readonly<Record<string, RegExp>> = {
  上半年: /1月?[-—–~至到]6月|前6个月|二季度/,
  下半年: /7月?[-—–~至到]12月/,
  前三季度: /1月?[-—–~至到]9月|三季度/,
  一季度: /1月?[-—–~至到]3月|第一季度/,
}

/** A five-year plan by its number: 十五五. */
export const FIVE_YEARS_NAMED =
  /十[一二三四五六七八九]五(?![\d个%百千万亿年月日])(?!"?的?规划(?!期|目标|主要|任务))/

const PLAN_NUMBERED = /^十([一二三四五六七八九])五$/
const FIRST_NUMBERED = 2006 // 十一五

/**
 * The first year of a five-year plan by its number; null for other words. The eleventh began in 2006, and each lasts
 * five years.
 *
 * @example firstYearOf('十五五') // 2026
 */
export function firstYearOf(plan: string): number | null {
  const [, number] = PLAN_NUMBERED.exec(plan) ?? []
  return number === undefined ? null : FIRST_NUMBERED + 5 * '一二三四五六七八九'.indexOf(number)
}

/** That something is more or less than in a year before: 比前年少了一些; and what shows in a report that it compares, too. */
export const SINCE_BEFORE = {
  said: /(?:比|较|跟|和|同)(?:起|上)?(?:去年|前年|上年|上一年|往年|头一年|前一年|前几年|以前|过去|同期|上一?届|上一?期|前[一三五]年|去年同期)[^,;。]{0,6}?(?:[多少高低快慢增减降升涨跌好差强弱]|有所|略有|明显|大幅|持平|翻)/,
  less: /少|减|降|低|跌|慢|弱|差/,
  more: /多|增|升|高|涨|快|强|好/,
  printed:
    /同比|比上年|较上年|比去年|较去年|增[长加幅]|[上下]升|下降|降低|提[高升]|减少|翻[番倍]|倍|扩大|缩[小减]|增至|降至/,
} as const

/** A year of which something is said, also since when: 从2022年开始. */
export const YEAR_OF_STATEMENT = /(?<![\d比较])(?:19|20)\d\d(?=年(?!不变价|价格))/g

/** The year before: of a year that was just named, not of the report's. */
export const YEAR_BEFORE = /^上一?年$/

/** The year before that of a report that is named: 05年报告,【前一年】新增多少. */
export const YEAR_BEFORE_REPORT = /(?<![比较跟和同与起])前一年度?/gu

/** Asks for the year before the one that is told of: 花生产量前一年是多少; 比前一年多 asks for this one. */
export const YEAR_BEFORE_ASKED = /(?<![比较跟和同与起])前一年/

/** A sentence that tells of the year before. */
export const TELLS_YEAR_BEFORE = /上年|前一年|去年/

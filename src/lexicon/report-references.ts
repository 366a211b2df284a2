import { SURNAMES } from './persons.ts'
import { REPORTING_BODY } from './reporting-bodies.ts'

/** A year as it stands before a report: 2026年, 2012, 26年, 2025年初; 今年 is that of the newest one. */
export const YEAR_OF_REPORT =
  '(?:今年|最新|(?<!\\d)(?:(?:19|20)\\d\\d(?:年度?)?|\\d\\d年度?)(?:初|那会儿|那年)?)'

/** What stands between the names in a report's name, and says nothing of its own: 那份, 省政府. */
export const NAMES_ONLY_A_REPORT = new RegExp(
  `${REPORTING_BODY}|国务院|全国|中国|政府|工作|人大|常委会|这一?份|那一?份|[省市区县州]|[的那这]`,
  'g',
)

/** Points at a report: 那份, 的. */
export const POINTS_AT_REPORT = /的|[这那]?一?份|[这那]/gu

/** Looks into a report: 看一下, 按照. */
export const LOOKS_INTO =
  /^(?:请问?|帮我?|麻烦)?(?:看一?下|看看|看|按照?|根据|依据|据|照|翻一?下|翻翻|翻|查一?下|查查|查|问一?下|对照|参考|在|从|以)/

/** A report, and where in it, and that it says so: 报告里, 报告开头讲了. */
export const REPORT_SAYS =
  /报告(?:文本|原文)?(?:开头|最后|末尾|前面|后面|里面|里头|当中|里|中|上)?(?:是|都|也)?(?:讲|说|提|写|显示|给|列|印|有)?(?:到|过(?!去)|出|了|着|的|有)*/

/** The same where a question is said to be put to a report in English: 2025 report. */
export const REPORT_IN_ENGLISH =
  /(?<year>(?:19|20)\d\d)(?:'s)? (?:government |work |annual )*report(?: says?)?/gi

/** The offices of who gives a report, with what else such a person is called by. */
const OFFICES =
  '(?:总理|委员长|省长|市长|区长|县长|州长|镇长|乡长|主席|主任|院长|首席大法官|检察长|行政长官|特首|局长|厅长)'

/** What is done with a report: 作的, 那份. */
const POINTED =
  '(?:的|所作|作的|做的|念的|当时|那年|那一?份|那一?次|那一?篇|这一?份|这一?次|这一?篇)*'

/** That somebody speaks, or what was spoken: 里讲的, 讲话里, 施政报告. */
const SPOKEN = `(?:(?:政府|施政|工作|口头)*${REPORT_SAYS.source}|(?:讲话|演讲|发言)(?:里|中|上)?|(?:里头?|中)?(?:(?:讲|说)(?:[到了的]|过(?!去))+|提[到及]的?)|(?:里头?|中)?[讲说](?![法明课座台坛解习服]))`

/** What stands behind the name of who gave a report and belongs to it: 温家宝【总理报告里讲的】, 王胜俊【那份】2010年报告. */
export const BEHIND_GIVER = new RegExp(
  `(?:行政院)?(?:${OFFICES}|同志|先生|女士)*(?:[在向][^,。;?!]{0,14}?(?:会上|大会上|台上))?(${POINTED})(${SPOKEN})?`,
  'uy',
)

/** Somebody who is said to have given a report, by surname and office: 关市长说. */
export const SURNAMED_GIVER = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?<surname>${SURNAMES})(?<office>${OFFICES})(?=${POINTED}${SPOKEN})`,
  'u',
)

/** A year and the report behind a name: 1998年报告. */
export const REPORT_OF_YEAR = /(?:19|20)?\d\d年(?:度|初)?的?(?:政府|施政|工作)*报告/uy

/** A year right before the name: 2010年【王胜俊】. */
export const YEAR_BEFORE_GIVER = /(?<!\d)(?:19|20)?\d\d年(?:度|初)?的?$/u

/** A name of two letters is one only before these, or behind nothing of the same word. */
export const SURELY_GIVER = new RegExp(
  `(?:${OFFICES}|同志|\\d\\d|的|那|这|在|所?[作做]|报告|讲|说|提)`,
  'uy',
)

/** Whoever gives a report of such a place, by the office alone: 05年【总理】报告, 西藏【主席】25年那份, 检察长说. */
export const OFFICE_REPORTS = new RegExp(
  `(?<!副)(?:[省市区县镇乡])?(?<office>${OFFICES})(?:的|那份|作的|做的)*(?:(?=(?:(?:19|20)?\\d\\d年(?:度|初)?的?)?(?:(?:政府|施政|工作)*报告|[这那]一?份))|(?:在?[^,。;?!]{0,6}?[会台]上)?(?:自己|亲口)?(?:里头?|中)?(?:(?:(?:讲|说)(?:[到了的]|过(?!去))+|提[到及]的?)|说(?![明法服理])))`,
  'u',
)

/** The office in which somebody gives the reports of a body, by its sort and its level. */
export const OFFICE_OF: Readonly<Record<string, readonly string[]>> = {
  'government nation': ['总理'],
  'government province': ['省长', '主席', '市长'],
  'government city': ['市长', '州长'],
  'government county': ['县长', '区长'],
  'government town': ['镇长', '乡长'],
  'congress nation': ['委员长'],
  court: ['院长'],
  procuratorate: ['检察长'],
  congress: ['主任'],
  cppcc: ['主席'],
  finance: ['局长', '厅长'],
  'government 台湾': ['院长', '行政院长'],
  'government 香港': ['特首', '行政长官'],
  'government 澳门': ['特首', '行政长官'],
}

/** A place that its report leaves unnamed: XX镇, 某县; of XX镇长 what is left is the office. */
export const UNNAMED_PLACE =
  /(?:[xo×○〇]{1,3}|某某?)(?:(?<unit>[省市区县镇乡村])(?![级委长])|(?=(?<held>[省市区县镇乡])长))/u

/** The county of a larger place that its report is called by: 黔东南【那个县】, and 黔东南 before a mark or a year. */
export const DIVISION_BEHIND = new RegExp(
  '(?:自治州|地区|[省市州])?(?:的|里|下面|下辖)*' +
    '(?:(?:那一?个?|这一?个?|某一?个?|某某)?(?<unit>[市区县旗镇乡])(?![级委长院])(?:里头?|上)?(?:的(?=(?:19|20)?\\d\\d))?' +
    '|(?=[\\s,;:、)?!。]|$|(?:19|20)?\\d\\d年?|[去今前]年|全[市区县旗镇乡]|统计|公报|报告))',
  'uy',
)

/** The place that reports, by its level: 镇里, 我们县, 那个县; 全省 as a subject, not 占全省. */
export const LEVEL_REPORTING =
  /(?:我们|咱们?|[我本该]|这个|那个|[这那]|(?<![占在居比于列全排过及到为])全)(?:一个)?(?<own>[省市区县镇乡])(?![级委长属辖直]|[府院]?办|(?:两|三|各)级)|(?<![\u4e00-\u9fff])(?<inner>[省市区县镇乡])(?:里头?|里边|上头?)(?![级报下访面交])/gu

/** The report that was given on a day: 2010年3月那份, 114年2月那次讲话里讲的. */
export const REPORT_OF_DAY =
  /(?:民国)?(?<year>(?:19|20)\d\d|(?<!\d)1?\d\d)年\d{1,2}月(?:\d{1,2}[日号])?的?(?:[这那]一?[份次篇个])的?(?:政府|施政|工作|口头)*(?:报告|讲话|演讲|发言|公报)?(?:里头?|中|上)?(?:(?:(?:讲|说)(?:[到了的]|过(?!去))+|提[到及]的?))?/gu

/** A year in Chinese before a report: 一九九七年报告. */
export const HAN_YEAR_OF_REPORT =
  /(?<year>[一二][〇零○一二三四五六七八九]{3})(?=年(?:度|初)?的?[\u4e00-\u9fff]{0,8}?(?:报告|那一?份))/gu

/** A year of two digits in brackets, and nothing else. */
export const SHORT_YEAR_IN_BRACKETS = /\((?<year>\d\d)年?\)/u

/** What is left of brackets and joints where the name of a report stood in them. */
export const NAME_LEFT: readonly (readonly [RegExp, string])[] = [
  [/\([\s,、的:]+/gu, '('],
  [/[\s,、]+\)/gu, ')'],
  [/\(\)/gu, ''],
  [/^[\s,、的:]+/u, ''],
]

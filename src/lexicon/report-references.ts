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
  /报告(?:文本|原文)?(?:开头|最后|末尾|前面|后面|里面|里头|当中|里|中|上)?(?:是|都|也)?(?:讲|说|提|写|显示|给|列|印|有)?(?:到|过|出|了|着|的|有)*/

/** The same where a question is said to be put to a report in English: 2025 report. */
export const REPORT_IN_ENGLISH =
  /(?<year>(?:19|20)\d\d)(?:'s)? (?:government |work |annual )*report(?: says?)?/gi

/** Whoever gives reports, by surname and office, and that a report says it: 温总理报告里讲的, 周总理说. */
export const GIVER_NAMED = new RegExp(
  `(?<surname>[\\u4e00-\\u9fff])(?:总理|省长|市长|区长|县长|镇长|主席|主任|院长|检察长)(?:的|那份|作的|做的)*(?:政府)?(?:工作)?(?:${REPORT_SAYS.source}|(?:里|讲|说|提)[到过了的]*)?`,
  'u',
)

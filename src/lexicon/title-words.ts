/** A title that says that the work is summed up. */
export const SUMS_UP_WORK = /工作总结|年终总结/

/** A title that looks back on a year. */
export const REVIEWS_A_YEAR =
  /年度|总结|回顾|决算|执行情况|运行情况|生产情况|公报|落实$|完成$|办结$|通报/

/** A title of a report or a plan. */
export const REPORTS_OR_PLANS = /报告|计划|安排|要点|部署/

/** A title may name a half as well: 2024年工作总结. */
export const TITLE_END =
  /(?:报告|总结|小结|计划|要点|安排|打算|情况|通报|综述|公报|汇报)(?:[(（][^()（）]{1,12}[)）])?$|(?:报告|公报|总结|通报)[:："“]/

/** The second line of a title: 和其他财政收支的审计工作报告, 报 告. */
export const TITLE_CONTINUES = /^(?:[和及与暨的]|(?:工\s*作\s*)?报\s*告$)/

/** 第1篇, 篇一:, before a title in a collection. */
export const TITLE_COUNTED =
  /^(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十]{1,3})[:：\s]*/

/** What a title looks like, the surest form first; of several lines of one form the last counts, right over the text. */
export const TITLE_FORMS: readonly RegExp[] = [
  /^[^，,。]{4,60}(?:工作报告|公报|草案的?报告|情况的?报告|决算的?报告|施政[报報]告)(?:[（(][^）)]{1,12}[）)])?(?:——.*)?$/,
  /^(?!第.{1,3}部分)[^，,。]{2,60}(?:报告|報告|总结|计划|要点|安排)(?:——.*)?$/,
  /^(?!第.{1,3}部分)[^。]{2,60}报告/,
]

/** What stands under a title: a dash, a date, who speaks. */
export const UNDER_TITLE =
  /^[—―－-]|^\d{4}年\d{1,2}月|[局厅院省市县区主检察][长席任]\s+[\u4e00-\u9fff]\s*[\u4e00-\u9fff]{1,3}$/

/** A line that is a report's title: 工作报告摘要, 预算…报告. */
export const REPORT_TITLE_ALONE = /(?:工作报告|预算.{0,12}报告|计划.{0,12}报告)(?:摘要|解读|要点)?$/

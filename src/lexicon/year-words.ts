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

import { NAVIGATION, PAGE_CHROME, PAGE_MARK } from '../lexicon/page-chrome.ts'

/** What pages say of themselves is short. */
const LONGEST = 160

/**
 * Whether a line is a web page's or a newspaper's own.
 *
 * @example isChrome('来源：四川日报') // true
 * @example isChrome('您当前的位置:首页 > 统计公报 > 辽宁') // true
 */
export function isChrome(line: string): boolean {
  if (line.length > LONGEST) return false
  return isPageMark(line) || PAGE_CHROME.some(pattern => pattern.test(line))
}

/** Whether a line is a page number or a pointer to another page: (上接1版). */
export function isPageMark(line: string): boolean {
  return PAGE_MARK.test(line)
}

/**
 * Whether a line is a web page's menu, path or counter.
 *
 * @example isNavigation('您的位置: 首页>区财政局>政务公开') // true
 */
export function isNavigation(line: string): boolean {
  return NAVIGATION.test(line)
}

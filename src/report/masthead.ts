import { halfNamed } from './halves.ts'
import { isNumbered } from './headings.ts'
import type { Line } from './lines.ts'

/** What a web page or a newspaper leaves round the text: never part of a passage at the ends. */
const CHROME: readonly RegExp[] = [
  /^来源\s*[：:]/,
  /^(?:作者|记者|编辑|责任编辑|责编|审核|初审|终审|校对)\s*[：:]/,
  /^【?\s*字体\s*[：:]/,
  /^[大中小】]$/,
  /^分享(?:到)?\s*[：:]?$/,
  /^\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})[\s\d:：时分]*$/, // 2026年02月10日 07时41分
  /^扫一扫/,
  /^相关(?:附件|链接|阅读|新闻|稿件|文章)/,
  /^[【[]?(?:打印|关闭|返回|收藏|纠错)(?:本页|窗口|页面|顶部|首页|正文)?[】\]]?$/,
  /^[上下]一[篇页]/,
  /^[0-9a-f]{32}[：:]?$/, // a link's key
  /[^。]摄[）)]?$/, // 记者 李 舸摄
  /^[（(]《[^》]+》.{0,30}版[）)]$/, // （《人民日报》1954年9月24日 第1版）
]

/** What a page break leaves in the middle of a text. */
const PAGE_MARK =
  /^(?:[（(](?:上接|下转|紧接)[^）)]{0,12}版[）)]|[—–-]\s*\d{1,3}\s*[—–-]|第\s*\d{1,3}\s*页.{0,10})$/

const SALUTATION = /各[位们](?:代表|委员|同志)[^。，]{0,6}[：:！!，,]?$/

/** A title may name a half as well: 2024年工作总结. */
const TITLE = /(?:报告|总结|计划|要点|安排)$/

/** A masthead's lines are short; a longer one is the report itself. */
const LONGEST = 80
const DEEPEST = 30

/**
 * Whether a line is only an address: 各位代表！, or a speaker's name before it.
 *
 * @example isSalutation('国务院总理朱镕基　  各位代表：') // true
 */
export function isSalutation(line: string): boolean {
  return line.length <= LONGEST / 2 && SALUTATION.test(line)
}

/** Whether a line is a web page's or a newspaper's own: 来源：四川日报. */
export function isChrome(line: string): boolean {
  return isPageMark(line) || CHROME.some(pattern => pattern.test(line))
}

/** A web page's menu or path: 您的位置：首页>政务公开, 加入收藏 | 会员中心, 统计年鉴年度索引: 2023 2022 2021. */
const NAVIGATION =
  /^(?:导航|首页|目录|加入收藏|站内搜索|跳至主要|手機版|手机版|:::)|(?:当前|您|你).{0,4}(?:位置|页面)\s*[：:]|首页\s*[>》›]|[|｜←].*[|｜]|(?:(?:19|20)\d\d\s+){3}|访问次数|点击\s*[：:]|https?:\/\//

/**
 * Whether a line is a web page's menu, path or counter.
 *
 * @example isNavigation('您的位置: 首页>区财政局>政务公开') // true
 */
export function isNavigation(line: string): boolean {
  return NAVIGATION.test(line)
}

/** Whether a line is a page number or a pointer to another page: (上接1版). */
export function isPageMark(line: string): boolean {
  return PAGE_MARK.test(line)
}

/**
 * The index of the first line of the report proper: the first address, else the first heading or prose.
 * What stands before it is the masthead: title, session, speaker, date, source.
 *
 * @example bodyStart(readLines('2025年北京市政府工作报告\n来源：北京日报\n各位代表：\n现在，…')) // 2
 */
export function bodyStart(lines: readonly Line[]): number {
  const long = lines.findIndex(line => line.text.length > LONGEST && !isNavigation(line.text))
  const top = lines.slice(0, long < 0 ? DEEPEST : Math.min(long, DEEPEST))
  const salutation = top.findIndex(line => isSalutation(line.text))
  if (salutation >= 0) return salutation
  return Math.max(
    0,
    lines.findIndex((line, index) => beginsBody(line.text, index === 0)),
  )
}

function beginsBody(line: string, isFirst: boolean): boolean {
  if (isChrome(line) || isNavigation(line)) return false
  const opensHalf = halfNamed(line) !== null && !(isFirst && TITLE.test(line))
  return opensHalf || isNumbered(line) || line.length > LONGEST || /[。！？；]/.test(line)
}

/**
 * The index behind the last line of the report proper: from there on only chrome and links follow.
 *
 * @example bodyEnd(readLines('…奋斗！\n责任编辑：\n李莎莎\n打印本页'), 0) // 1
 */
export function bodyEnd(lines: readonly Line[], start: number): number {
  let end = lines.length
  for (let index = end - 1; index > start && lines.length - index <= DEEPEST; index--) {
    const { text } = lines[index] ?? { text: '' }
    if (text.length > LONGEST) break
    if (CHROME.some(pattern => pattern.test(text))) end = index
  }
  return end
}

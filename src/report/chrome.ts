// Sixteen characters at most, with spaces round them; read in one way only, or a long line would be read for ever.
const MENU_ITEM = String.raw`(?:\s*[^|｜\d。，\s](?:[^|｜\d。，]{0,14}[^|｜\d。，\s])?\s*|\s+)`

/** What a web page, a newspaper or a collection of texts leaves round a report: never part of a passage at the ends. */
const CHROME: readonly RegExp[] = [
  // Where it came from, when, and how often it was read
  /^(?:信息|文章)?来源\s*[：:]/,
  /^(?:发布|更新)?(?:日期|时间)\s*[：:]/,
  /^(?:点击|访问|浏览|阅读)(?:数|量|次数)?\s*[：:]/,
  /^(?:作者|记者|编辑|责任编辑|责编|审核|初审|终审|校对|稿源)\s*[：:]/,
  /^\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})[\s\d:：时分]*$/, // 2026年02月10日 07时41分
  /^[【[]?(?:www\.|https?:\/\/)/i,
  /(?:不代表本[站网]观点|来源于网友|版权归原作者)/,
  /[^。]摄[）)]?$/, // 记者 李 舸摄
  /^[（(]《[^》]+》.{0,30}版[）)]$/, // （《人民日报》1954年9月24日 第1版）
  /^[0-9a-f]{32}[：:]?$/, // a link's key
  /^[|[［【\s]*(?:索\s*引\s*号|发文字号|发布机构|成文日期|公文生成日期|发布日期|体裁分类|主题分类|组配分类|公开方式|信息名称|信息分类|有\s*效\s*性|文\s*号|标\s*题)\s*[\]］】]?\s*[：:|]/,
  // Menus
  /^(?:您?(?:当前|现在)?(?:的|所在|所处)*位置|当前页面|导航|站内搜索)(?:\s*[：:]|$)/,
  /^[^。！？；]{0,60}[>›»][^。！？；]{1,40}[>›»]/, // 首页 > 政务公开 > 重要报告
  new RegExp(`^${MENU_ITEM}(?:[|｜]${MENU_ITEM})+$`), // 加入收藏 | 会员中心
  /^[|｜]\s*[^|｜]{0,12}\s*[|｜]?$/, // | 报告 |
  /^[←→↑↓].{0,80}$|^[^|｜].{0,39}[^|｜]\s[|｜]$/, // ← | 2009年工作报告 |
  /^(?:[^。]{0,20}[：:])?\s*(?:(?:19|20)\d{2}\s+){4}/, // 年度索引: 2023 2022 2021 2020 …
  /^(?:跳至主要[內内]容|手機版選單|列印圖示|友善列印|回首[頁页]|回上一[頁页]|網站導覽)$/,
  /^[:：|｜·.\s]+$/,
  // Buttons
  /^【?\s*字[体號号]\s*[：:]/,
  /^[大中小】]$/,
  /^分享(?:到|至)?\s*[：:]?$/,
  /^扫[一描]扫?/,
  /^[【[]?(?:打印|关闭|返回|收藏|纠错|加入收藏|设为首页)(?:本页|窗口|页面|顶部|首页|正文)?[】\]]?$/,
  /^[上下]一[篇页]/,
  // What else there is to read, and whose page it is
  /^[【[]?(?:相关|推荐|延伸|热门|更多|往期)(?:附件|链接|阅读|新闻|稿件|文章|报道|内容|推荐)/,
  /^(?:版权所有|主办单位|承办单位|技术支持|网站标识码|网站地图|联系我们|关于我们|.{0,12}ICP备)/i,
]

/** What a page break leaves in the middle of a text. */
const PAGE_MARK =
  /^(?:[（(](?:上接|下转|紧接)[^）)]{0,12}版[）)]|[—–-]\s*\d{1,3}\s*[—–-]|第\s*\d{1,3}\s*页.{0,10})$/

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
  return isPageMark(line) || CHROME.some(pattern => pattern.test(line))
}

/** Whether a line is a page number or a pointer to another page: (上接1版). */
export function isPageMark(line: string): boolean {
  return PAGE_MARK.test(line)
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

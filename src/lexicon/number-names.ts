/** A name that holds a numeral, and what it looks like. */
export interface Mask {
  readonly name: string
  readonly pattern: RegExp
  /** What stands in every such name or beside it: a text without it need not be searched. */
  readonly holds?: string
}

/** A Chinese digit within a name. */
export const NAME_DIGIT = '[一二三四五六七八九十]'

/** No name has a longer one; without a limit a page of 一一一 is read again from each of them. */
export const NAME_NUMBER = `(?:\\d{1,9}|${NAME_DIGIT}{1,9})`

/**
 * Numerals that are names, not quantities. A figure never begins in such a stretch. The patterns run on folded
 * text; the last group of each is a list, where only a list can tell. No run is without a limit.
 */
export const NUMBER_NAMES: readonly Mask[] = [
  // 《重庆市开发区条例(草案)》
  { name: 'title', holds: '《', pattern: /《[^《》\n]{1,80}》/g },
  // 2024年, 2024年11月6日, 一九五四年, 2021—2025年; 二〇二五年
  {
    name: 'year',
    pattern:
      /(?<![\d.])(?:1[89]|20)\d\d ?(?:[-—~至到、和] ?(?:(?:1[89]|20)\d\d|\d\d) ?)*年(?!均)(?:\d{1,2} ?月(?:份|底|初|末|\d{1,2}日)?)?/g,
  },
  // 民國113年, 114年2月25日; a sentence that opens 113年,
  {
    name: 'year of the republic',
    pattern:
      /民国\d{2,3}年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)1[01]\d年\d{1,2}月(?:\d{1,2}日)?|(?<=^|[\n。;,，] {0,4})(?!100)1[01]\d年(?=[,，度]|预[计定]|将|拟|底|编列|已|共|施政)/g,
  },
  {
    name: 'spaced year',
    pattern: /(?<!\d)(?:2 0|1 9) \d \d ?年(?:(?:1 )?\d ?月(?:份|底|初|末|(?:[123] )?\d ?日)?)?/g,
  },
  { name: 'Han year', pattern: /[一二][零〇○九八][零〇○一二三四五六七八九]{2}年/g },
  // 11月6日至10日, 1—9月, 五月, 24日, 12时30分, 7·17
  {
    name: 'month',
    pattern: new RegExp(
      `${NAME_NUMBER} ?(?:[-—~至到、和] ?${NAME_NUMBER} ?)?月(?:份|底|初|末|中旬|上旬|下旬)?(?: ?${NAME_NUMBER} ?日)?`,
      'g',
    ),
  },
  { name: 'day', pattern: /\d{1,2} ?日(?:[-—~至到]\d{1,2} ?日)?(?!均|处理|产)/g },
  { name: 'clock', pattern: /\d{1,2}[时:]\d{2}(?:分|(?!\d))|\d{1,2}时(?!间|长)/g },
  // 上世纪80年代, 21世纪, 九十年代
  {
    name: 'decade',
    pattern: new RegExp(
      `(?:上|本)?(?:${NAME_NUMBER}世纪)?${NAME_NUMBER}年代|${NAME_NUMBER}世纪(?!文明)`,
      'g',
    ),
  },
  // 十四五, "十五五"时期, 八五普法, 第一个五年计划, “五年”规划
  {
    name: 'plan period',
    pattern: new RegExp(
      `十[一二三四五六七八九]五(?![${'0-9'}一二三四五六七八九十百千万个名项家])|[一二三四五六七八九]五(?=普法|计划|规划|期间|时期)|(?:第?${NAME_NUMBER}个)?${NAME_NUMBER}年(?:发展)?(?:计划|规划)`,
      'g',
    ),
  },
  // 二十届三中全会, 区十八届人大四次会议, 第十五届全国运动会, 党的二十大, 十九大以来
  {
    name: 'session',
    pattern: new RegExp(
      `${NAME_NUMBER}届${NAME_NUMBER}次|(?<=常委会|委员会|代表大会|政协)第${NAME_NUMBER}次(?=会议|全体会议)|第${NAME_NUMBER}届|${NAME_NUMBER}届(?=[^,。;]{0,14}?(?:全会|会议|大会|人大|人民|政协|常委|委员|中央|历次|党代会|${NAME_DIGIT}中|全国|代表))|${NAME_NUMBER}届${NAME_DIGIT}中全会|${NAME_DIGIT}中全会`,
      'g',
    ),
  },
  {
    name: 'session',
    holds: '届',
    pattern: new RegExp(
      `(?<=届[^,。;]{0,20})第?${NAME_NUMBER}次(?:全体)?(?=(?:、${NAME_NUMBER}次)*(?:全体)?(?:\\(扩大\\))?(?:会议|全会|大会|会期))`,
      'g',
    ),
  },
  // 四次会议上代表提出的议案
  {
    name: 'session',
    holds: '次会',
    pattern: new RegExp(
      `(?<=^|[,;。\\n]|人大|本届)${NAME_DIGIT}次会(?=议?(?:上|期间|审议|批准|通过|闭幕|以来))|${NAME_DIGIT}次会(?=议以来)`,
      'g',
    ),
  },
  {
    name: 'congress',
    holds: '全国代表大会',
    pattern: new RegExp(`第${NAME_NUMBER}次(?=全国代表大会)`, 'g'),
  },
  {
    name: 'congress',
    pattern:
      /(?<=党的|中共)(?:十[一二三四五六七八九]|二十)大|(?<=党的|党|的|、|和|落实|贯彻|^)(?:十[一二三四五六七八九]|二十|[一七八])大(?=精神|以来|报告|提出|确定|作出|召开|和|、|部署|关于|代表|战略|胜利|闭幕|首次)|党的二十大/g,
  },
  // 守牢生态和发展两条底线: slogans
  {
    name: 'slogan',
    holds: '条',
    pattern: /[两二三四五六]条(?:底线|红线|生命线|主线|战线|铁律)/g,
  },
  // 第一议题, 第一课, 第一产业, 第一书记, 第三方, 第二个百年奋斗目标; 第一，第二，
  {
    name: 'first of',
    pattern:
      /第[一二三](?:议题|主题|课|产业|书记|时间|线|方|责任|要务|资源|动力|生产力|位的|手|曲线|代|人称|梯队|人民|中学|医院|人才|梯次|大)|第[一二]个(?:百年|一百年|五年)|(?<=[\n。;] {0,4})第[一二三四五六七八九十]+,/g,
  },
  // 第〔2024〕5号, 1号文件, 3号线, 12345热线, 0571-85112233
  {
    name: 'number of',
    pattern:
      /[〔[(](?:19|20)\d\d[〕\])](?:第?\d{1,15}号)?|第?\d{1,15}号|(?<!\d)\d{3,4}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)|\d{1,15}(?:热线|工程|计划|平台|文件|工作法|机制|部署|警情|高校)/g,
  },
  // 3.1月底前征集: a line's number, and a month
  { name: 'line', holds: '月', pattern: /(?<=^|[\n。;] {0,4})\d{1,2}\.(?=\d{1,2}月)/g },
  // PM2.5, C919, B2B; 5G, 4K, 5A级, A股; 3.0方案
  {
    name: 'Latin name',
    pattern:
      /[a-z]-?\d{1,15}(?:\.\d{1,15})?(?!\d*(?:%|\.|[万亿]|个百分点))|(?<!算力[^,，。;]{0,8})\d{1,15}(?:\.\d{1,15})?[a-z](?=[^a-z/\d]|$)(?<![tm])|\d\.0(?=版|方案|时代|行动|升级)/g,
  },
  // 1+4, 15+N, 7×24小时, 211+985
  { name: 'plus', pattern: /\d{1,15}(?:[+x×*](?:\d{1,15}|n\b|x\b))+(?:小时|天)?/g },
  // 世界500强, 百强, 全国百佳
  { name: 'strongest', pattern: /(?:\d{1,15}|百|千|十) ?(?:强|佳|优)(?!度|化|劲|大|势|降|良)/g },
  // 过去一年, 今后五年, 五年来, 近三年, 这5年: periods
  {
    name: 'period',
    pattern: new RegExp(
      `${NAME_NUMBER}年(?:以)?前(?![期景后])|(?<=^|[,，。;；\\n]|财政)(?:${NAME_DIGIT}|\\d)年(?=全[国省市区县社]|共[\\u4e00-\\u9fff]|新[设建增]|改造|实施|生产|中央|财政|统筹|出版|安排|培养|培训|完成|建成|淘汰|节约|转移|引进|解决|减少|增加|改造|下降)|(?:今明|去今|明后)两年|(?:过去|今后|未来|这|(?<![提之以目])前|(?<![之以])后|头|往后|此后|最近|近)的? ?(?:${NAME_NUMBER}|两|几)(?:多|余)?(?:个?月|年|周|天)(?!以[上内]|时间|左右)|(?:(?:${NAME_DIGIT}|几){1,9}|两|几|(?<!\\d)\\d{1,2})(?:多|余)?年(?:多|余)?以?来(?!自|源)|第一年|(?<=[的在])${NAME_DIGIT}年(?=[。;,，]|的发展|里|时间[里内])|(?:${NAME_DIGIT}{1,4}|两|(?<!\\d)\\d{1,2})年(?=间|中|累计|分别|年均|平均|合计|新增|增长|投入)|(?<=[上前这那]一?个|关键性?|重要|整整过去了?)${NAME_DIGIT}年|(?:上|下|前|后|大|本)半年|半年度|半年(?=报告|会|经济|执行|工作)`,
      'g',
    ),
  },
  // 九年义务教育, 三年级, 省市县三级代表; 三次产业, 二、三级子公司, 百年未有之大变局
  {
    name: 'term',
    pattern: new RegExp(
      `${NAME_NUMBER}年(?:一贯|义务|制)|[三一二]次产业|[一二三四](?:、[一二三四])+级(?=[\\u4e00-\\u9fff])|${NAME_DIGIT}级(?=医|甲|以上|公立|及|标准)|(?<=[省市县区乡镇村])${NAME_DIGIT}级(?=政协|人大|代表|委员|干部|法院|检察|河长|林长)|一度(?![电的])`,
      'g',
    ),
  },
  // 五个一批, 百千万工程, 十百千; 两个三年: names built of numerals
  {
    name: 'coined',
    pattern:
      /一年比一年|一个多(?=民族|极|元|党|层)|[二两三四五六七八九十双]个一[\u4e00-\u9fff]?|(?:百千万|十百千|百千)|[二两三四五六七八九]个[\u4e00-\u9fff]{2,3}年行动/g,
  },
  // 五个“必须统筹好”: a slogan is counted, not things
  { name: 'quoted', holds: '个"', pattern: /[一二两三四五六七八九十]个(?=")/g },
  // 一季度, 第四季度, 前三季度; 三个季度 is a duration
  { name: 'quarter', holds: '季度', pattern: /(?:第|前)?[一二三四]季度/g },
  // 图1:2011—2015年生产总值
  {
    name: 'picture',
    pattern: /(?<=^|[\n,。(])[ \u3000]*[图表] ?\d{1,15}(?:[-.]\d{1,15})?(?:[:：] ?)?/g,
  },
  {
    name: 'heading',
    pattern: /(?<=^|\n)[ \u3000]*(?:\(?\d{1,2}[)、]|\d{1,2}\.(?!\d)|\d{1,2}\.(?=(?:19|20)\d\d年))/g,
  },
  { name: 'not far', pattern: /十分(?!之|钟)|万分(?!之)|百分之百(?=的?努力)/g },
  // 一批, 一系列, 一些: no number is said
  // 一分钱不能多花: next to nothing
  { name: 'next to nothing', pattern: /一(?:分钱|毛钱|兵一卒|草一木|砖一瓦)/g },
  { name: 'some', pattern: /一(?:批(?![次量])|系列|些|揽子|大批|整套)/g },
  // Only a list can tell these from 两个机构, 四个地区
  {
    name: 'slogan',
    pattern:
      /四个(?:意识|自信|全面|现代化|伟大|机关|服务|坚持|最严|革命|敢于|不摘)|两个(?:积极性|确立|维护|毫不动摇|大局|结合|务必|健康|百年|不动摇|一百年)|三个(?:代表|有利于|务实|区分开来|面向|必须|离不开)|五个(?:文明|统筹|认同)|六个(?:坚持|必须)|八项规定|九个坚持|十个(?:明确|坚持)|一个中国|[三四五]位一体|一分为二|三个和尚|三个世界|三支两军|三个1亿人|三结合|五项原则|四项基本原则|十六字方针|百年大计|两项改革|三大(?:攻坚战|件)|[七二]十[一二三四五六七八九]?国集团|七国集团|\d{1,2}国集团|铁人三项|五项全能|十项全能/g,
  },
  // Han digits in place names before a character that also measures
  {
    name: 'place',
    pattern:
      /五台山|四面山|三门峡|六盘水|三台县|五家渠|七台河|九台区|三里屯|五指山|四方台|三元区|三元桥|五通桥|七里河|千户苗寨|三家村|五个山|九个泉/g,
  },
]

/** A quoted stretch is real text when it is long, or when an Arabic numeral counts a noun named before it. */
export const QUOTED_TEXT =
  /[,，。；;：:]|[\u4e00-\u9fff]{2,}\d[\d.,]*[十百千万亿]*[余多]?[^\d+]{1,4}.$/

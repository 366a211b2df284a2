/** Before the number by which something grew. */
export const GROWTH_LEAD =
  /(?:增长|增加|提高|上升|提升|上涨|递增|净增|增产|增收|增支|超收|扩大|回升|增幅|增速|涨幅|涨|(?<!新)增)(?:了|约|达|为|幅度为)?$/

/** Before the number by which something fell. */
export const DECLINE_LEAD =
  /(?:下降|减少|降低|缩短|回落|下滑|缩小|下跌|压减|精简|降幅|减亏|减收|减支|短收|减产|[降减跌])(?:了|约|达|为)?$/

/** 比上年高0.2个千分点 */
export const COMPARED_WITH_LAST =
  /[比较](?:上年|去年|年初|上月|上季)(?:同期|同月|末|底)?(?<way>[高低])出?了?$/

const BY_SO_MUCH =
  '了(?![^,;。]{0,12}百分点)(?=(?:大?约|将?近|快|整整)?[\\d一二两三四五六七八九十百])'
const ROSE_SPOKEN = new RegExp(`[涨升]${BY_SO_MUCH}`, 'g')
const FELL_SPOKEN = new RegExp(
  `(?:[降跌]|(?<![用花丢扔砍拆卖跑关撤忘化解裁减消除清办处改废删吃烧扣退换去])掉)${BY_SO_MUCH}`,
  'g',
)

/**
 * A folded text in which a speaker's words for a rise or a fall by so much are those of reports, as long as they were.
 *
 * @example changesAsWritten('收入涨了5%') // '收入增长5%'
 */
export const changesAsWritten = (folded: string): string =>
  folded.replace(ROSE_SPOKEN, '增长').replace(FELL_SPOKEN, '下降')

/** Opens with a change: 五年【提高了】17个百分点. */
export const CHANGES_BEHIND =
  /^(?:以来|[来里内间])?(?:累计|总共|共|就)?(?:提高|提升|增加|增长|上升|上涨|下降|降低|减少|缩小|扩大|[涨升降增减])/

/** Before a number of things by which there are more or fewer. */
export const CHANGE_COUNTED =
  /(?:增长|增加|净增|增收|增支|超收|减收|减支|短收|减少|下降|缩短|延长|(?<!新)增|减)(?:了|约)?$/

/** 预期寿命提高1.2岁: by how much, and not to what. */
export const AGE_ROSE = /(?:提高|增加|增长|提升|延长)(?:了|约)?$/

/** 翻番, 翻了一倍. */
export const DOUBLED = /翻番|翻倍|翻了番|翻了?一倍/g

/** A change told right behind a figure: ,同比增长. */
export const CHANGE_RIGHT_BEHIND =
  /^[,，、]?(?:同比|环比|[比较](?:上年|去年)(?:同期)?)?(?:上升|增长|增加|下降|减少)(?:了|约)?$/

/** Ends in a verb that reaches a number. */
export const REACHED_AT_END = /(?:到|至|达|达到|升为|增为)(?:了|约|近)?$/

/** 降了多少, 掉了几个点. */
export const ASKS_FALL = /(?:下降|下跌|回落|减少|[降跌掉])了?(?:多少|几|百分之)/

/** Words that say no more than that something fell. */
export const FALL_ALONE =
  /^(?:同比)?(?:下降|减少|降低|下滑|下跌|回落|减产|减收|下挫|缩水|降幅|跌幅|[降跌]了?|少了)$/

/** Words that say no more than that something rose. */
export const RISE_ALONE =
  /^(?:同比)?(?:增长|增加|上升|提高|上涨|提升|增产|增收|涨幅|增幅|增速|[涨增升]了?|多了)$/

/** Letters of a fall: 降, 减, 负. */
export const FALLS = /降|跌|减|负|回落|掉|少|缩|收窄|低/

/** Verbs and adverbs right before the numbers of a list: 分别增长. */
export const CHANGE_VERBS_AT_END =
  /(?:(?:分别|各|均|预计|累计|约|为|是|达到?|实现|完成|增长|下降|上升|提高|增加|减少|降低|回落|上涨|[增升降至涨跌])了?)+$/

/** 由年人均1196元提高到2300元; 将30项资金整合成22项 */
export const CHANGE_FROM = /(?:由|从|将|把)[^,;。]{0,16}$/

/** Verbs by which many become few, with what leads to the number. */
export const MERGED_TO = '(?:整合|合并|压减|压缩|精简|归并|调整|撤并|减少|增加)(?:到|至|为|成)'

/** Before the number that a change ends in, or behind others of the same list that it ends in: 提高到209元、280元. */
export const CHANGE_TO = new RegExp(
  `(?:(?:由|从)[^,;。]{1,30}(?:到|至|为)|(?:将|把)[^,;。]{1,24}${MERGED_TO})(?:[^,;。\\d]{1,8}的|(?:19|20)\\d\\d年[底末]?的?)?(?:了|约|近)?(?:\\d[^,;。、和]{0,9}[、和])*$`,
)

/** Behind the number that a change starts from: …提高到. */
export const CHANGE_GOES_ON = /^[^,;。]{0,24}(?:到|至|为|成)/

/** Behind the number of those that were merged. */
export const MERGED_BEHIND = new RegExp(`^[^,;。]{0,16}${MERGED_TO}`)

/** 由 or 从, with what stands behind it in the clause. */
export const CHANGE_STARTS = /(?:由|从)[^,;。]*$/

/** 起征点提高了多少元, 专项资金整合完少了几项, 每人多补几块, 比原来多几块钱 */
export const CHANGE_ASKED =
  /(?:提高|上升|增加|增长|下降|减少|降低|[涨升降减增多少砍裁撤压缩掉])(?:了|出来?|掉了?|去了?)(?:多少|几)|(?:(?<![大至最])[多少](?:补|发|拿|领|给|得|加|添|收|交|缴|付|花|有)|净[多少增减]|[上下]调|调[高低]|提高?|涨|降低?|砍|压缩|压减|精简)(?:了|出来?|掉)?(?:多少|几)|(?:比|较)(?:原来|原先|以前|之前|从前|过去|当初|开始).{0,4}[多少高低涨升降减增](?:了|出)?(?:多少|几)/

/** A rise that is asked for in percent. */
export const RISE_IN_PERCENT = /(?:涨幅|增幅|增速|涨|增)[^,]*?(?:百分之|%|percent|几成)/

/** Words for a rate of change. */
export const RATE_OF_CHANGE = /涨幅|增幅|增速/

/** Asks in points of a percent, or for a rate of change, in either language. */
export const POINTS_OR_RATE_ASKED =
  /(?:几|多少)个?(?:百分)?点(?![位子名数])|增速|增幅|涨幅|降幅|增长率|percentage point|growth/

/** Words of a change, in either direction. */
export const CHANGE_WORDS = /增长|增加|上升|提高|增幅|增速|下降|减少|降低|降幅/

/** The same, and what is only more or less than something in per cent: 比去年约多8.7%. */
export const GROWTH_CUE = new RegExp(
  `${CHANGE_WORDS.source}|[比较](?![重例为])[^,;。]{2,16}?[多少高低](?:出|了)?(?:大?约|近)?[\\d.]+%`,
)

/** 采纳率比上年下降到23.9%: that it has changed is told by no share. */
export const CHANGED_SINCE = /比(?:去年|上年|上一年|前年)[^,;。]*[升降增减提高低]/

/** Words by which something fell, or is less. */
export const FALL_CLAIMED = /减少|下降|减|降|少|净减|低/

/** Words by which something rose, or is more. */
export const RISE_CLAIMED = /增加|增长|增|多|净增|升|高/

/** From the figure before to this one, falling or rising: 增至. */
export const CHANGE_UP_TO =
  /^[^,;。]{0,3}(?:(?<falls>减|降|压|缩|少)|(?<rises>增|升|涨|提|扩|多))[^,;。到至]{0,4}[到至]了?$/

/** Rises or falls to the number that it stands before: 升高到, 降低至. */
export const REACHES =
  /(?:(?<up>提高|提升|上升|升高|增加|增长|扩大|上涨|[升增涨])|(?<down>下降|降低|减少|缩小|回落|下跌|[降减跌]))(?:到了?|至)(?:大?约|将?近|了)?$/

/** Before the number that something was cut to. */
export const CUT_TO = /(?:减少|压减|缩减|精简|压缩|削减|下降|降低|减|降)(?:到|至|为)了?$/

/** Asks by how much something rose: GDP增加了多少亿元. */
export const RISE_ASKED = /(?:增加|增长|提高|上升|上涨|[涨升])(?:了|出来?)?(?:多少|几)/

/** Words of a rise, anywhere in the words before a number. */
export const RISE_TOLD = /[增涨升加添扩多]|提高/

/** Right before the number that a rise ends in: 提高到2025年的. */
export const RISEN_TO = /[到至](?:\d{4}年末?的?)?(?:了|约|近|超过?)?$/

/** How much something changed, up or down: 增速, 降幅. */
export const CHANGE_NOUN = /[幅速]$/

/** What stands between the members of a list; in some lists a comma does, too. */
const AND = '(?:[、和及与]|以及)'
const AND_OR_PLAIN_COMMA = '(?:[、,和及与]|以及)'
const AND_OR_COMMA = '(?:[、,，和及与]|以及)'

/** By what the members of a list changed. */
const CHANGES = '(?:上升|下降|增长|减少|增加|提高|降低|回落|上涨|下跌|增|降)'

/** One after the other. */
const TURNS = '分别|依次|各'

/** Between stretches that hold as many of the words asked for, the one that lists things tells which there are. */
export const LISTS_THINGS = /《|等\p{Nd}|、/u

/** What joins the figures of one list: 分别下降18%、13%. */
export const FIGURE_JOINT = new RegExp(`^ ?${AND}$`)

/** 电子、纺织等行业【增加值】分别增长3%、4% */
export const INDICATOR_BEHIND_LIST =
  /^"?等(?:"[^"]{1,8}")?(?:行业|产业|领域|企业|产品)*(增加值|产量|投资|产值|零售额|价格|销售额|营业收入)/

/** Nothing but what joins the members of a list. */
export const LIST_JOINT = new RegExp(`^${AND}$`)

/** A mark and the act of the figure behind it: 、废止. */
export const JOINS_NEXT = new RegExp(`^${AND}[\\u4e00-\\u9fff]{1,6}$`)

/** What joins the members of a list, commas included. */
export const LIST_OR_CLAUSE_JOINT = new RegExp(`^ ?${AND_OR_COMMA}$`)

/** What parts the figures of one list: 分别增长3%、4%和5%. */
export const INDUSTRY_JOINT = new RegExp(`^ ?${AND_OR_COMMA} ?$`)

/** What joins the figures of one list: 6.9%、8.4%、10.2%; 4.7%和6.6%; behind 分别, each with its verb, too: 下降3%、上升2%. */
export const MEMBER_JOINT = new RegExp(`^${AND_OR_COMMA}$`)

/** What joins two figures of a list that have each a verb: 、上升. */
export const JOINT_BY_VERB = new RegExp(`^${AND}${CHANGES}(?:了|约)?$`)

/** 分别, 依次. */
export const EACH_IN_TURN = /分别|依次/

/** What parts the members of a list: any mark; 、 and the last 和, where names hold 和 themselves; 、 alone. */
export const LIST_MARKS = [/[、和与及]/, /、|[和与及](?=[^、和与及]*$)/, /、/]

/** Two numerals that share the unit of the second: 1409万、1305万人次. */
export const SHARED_UNIT_JOINT = /^ ?(?:[、和或与及]|以及) ?$/

/** Two ends of one range: 4.5%—5%, 0—6岁, 2至3倍. */
export const RANGE_MARK = /^ ?[—~–-] ?$|^ ?[至到] ?$/

/** What joins two changes of a list: 、增长约. */
export const CHANGE_JOINT = new RegExp(`^ ?${AND_OR_PLAIN_COMMA}${CHANGES}?(?:了|约|超|近)? ?$`)

/** Where a list ends: 等, a mark. */
export const LIST_ENDS = /等|[,;。:]/

/** 厚坝代表之家这类信息点: what is named is one of those that are counted. */
export const KIND_OF_IT =
  /这类|之类|这种|这样的|类似|等|在内|[例诸比譬]如|(?<=[(,;。]|^)如(?![何果今期实此])/

/** 数字人大方面,接入代表、打通应用各多少: a clause before the list speaks of all that it asks. */
export const LEADS_LIST =
  /^([^,?、:]{2,32})[,?](?=.*(?:[、和跟与及]|(?:多少|几).*(?:多少|几)))(.+)$/

/** What joins members of a list. */
export const LIST_MARK = /、|和|及/

/** Says that several stand together: 合计, 、. */
export const JOINED_OR_SUMMED = /合计|共|、/

/** What joins two numbers of a list. */
export const PLAIN_LIST_JOINT = new RegExp(`^ ?${AND_OR_PLAIN_COMMA}$`)

/** The last name before 等. */
export const EXAMPLE_BEFORE_DENG = /(?:,|、|^)([^,、]*?)等$/

/** What leads to the numbers of a list: …分别…. */
export const RESPECTIVE_LEAD = new RegExp(
  `^[^,;。\\d]{0,12},?[^,;。\\d]{0,8}(?:${TURNS})[^,;。]{0,6}`,
)

/** 等 with the number of all: 等191个. */
export const EXAMPLE_COUNTED = /等\d+(?:余|多)?[个件项部份条家名篇所处](?!月)/g

/** Means that are listed: 通过甲、乙等方式. */
export const MEANS_LISTED =
  /([^,。;:]*、[^,。;:]*?)等(?:多种)?(?:方式|形式|途径|手段|办法|措施|渠道)/

/** Says that there are others: 等, 各种. */
export const MEANS_OPEN = /等|各种/

/** Opens with 分别, 依次 or 各. */
export const OPENS_IN_TURN = new RegExp(`^(?:${TURNS})`)

/** 分别, 依次, 各. */
export const IN_TURN = new RegExp(TURNS)

/** What shows that a list goes on: 、, 等. */
export const LIST_GOES_ON = /^(?:[、和及与]|等)/

/** Words for two things at once, with the words for each, in the order that their figures follow. */
export const TWO_AT_ONCE: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/城乡[^,;。]*分别[^,;。]*$/, ['城镇 城市 市民', '农村 乡村 农民']],
  [
    /城乡[^,;。]*分别[^,;。]*,(?:同比|比上年|较上年|实际|名义|分别|各)*(?:增长|增加|提高|上升|下降)[^,;。]*$/,
    ['城镇 城市 市民', '农村 乡村 农民'],
  ],
  [/(?<!总|[、和与][^、,;。]{1,8})进出口[^,;。]*分别[^,;。]*$/, ['进口', '出口']],
]

/** Kinds of a thing before its noun: 【买卖、借款、租赁等】合同纠纷案件. */
export const KINDS_BEFORE_DENG = /[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,8}){1,6}等$/

/** Says the same of each of a list: 甲、乙也都查了. */
export const EACH_OF_LISTED = /[、和与及][^,;。]{2,}?[都也均]/

/** Says of one that it is among those counted: 甲【是】4个点【之一】. */
export const IS_ONE_OF = {
  lead: /(?:^|[,;])(?<member>[\u4e00-\u9fff]{2,16}?)(?:就|也)?(?:是|属于|算)(?:这|那|其中|我们|全部)?(?:的)?$/,
  behind: /^[^,;。]{0,12}?(?:之一|(?:里|中|当中|里面|里头)的一[个家部项种件名])/,
} as const

/** Between two things in which the part of the first is over: 为主阵地、以. */
export const PART_ENDS = /[,;。]|、(?:以|由|对|把)/

/** Behind a number: the noun of those among whom one is. */
export const ONE_AMONG = /^([^,;。]{2,12}?)(?:之一|(?:里|中|当中|里面|里头)的一[个家部项种件名])/

/** Between two that are told side by side. */
export const JOINED = /[、,;和与及跟]/

/** Names one of those that are counted: 8个,其中有【老旧小区改造】. */
export const HOLDS_MEMBER =
  /(?:其中|里面|里头|当中)(?:就|也|还)?(?:有|包括|包含|含)(?<member>[\u4e00-\u9fff]{4,})/

/** What an item of a list begins with though it may govern what follows: 每月抽查, 逐户走访, 第三中学. */
export const BEGINS_ITEM = /^(?:每|逐|第)/

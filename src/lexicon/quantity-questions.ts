/** The measure words and units that a question counts by; longest first, so that 几件次 is not read as 几件. */
export const ASKED_UNITS =
  '人次|平米|件次|批次|场次|篇目|辆次|架次|艘次|航次|台次|列次|班次|车次|个百分点|百分点|平方公里|平方米|千瓦时|公顷|公里|万元|亿元|万亩|美元|块钱|个月|小时|个人|名|人|位|次|场|期|回|趟|盘|轮|届|遍|件|条|项|份|部|篇|册|封|宗|起|桩|例|个|家|户|处|所|座|间|站|栋|种|类|大|方|只|头|台|辆|套|架|艘|枚|样|亩|吨|斤|米|元|年|天|周|岁|倍|成|平(?![均原台方安稳衡等])|度(?=电)|级|支|批|道|镇|村|区|县|省|国|本|张|对|组|点|单|块|席|门|首|课|节|列|堂'

/** 那几年, 近几天, 好几个 name a stretch or a many, and ask for none. */
export const NOT_ASKING = '(?<![近好]|[这那前头往后](?=几[年天月]|几个月))'

/** 多少 or 几 with the measure behind it. */
export const ASKS_COUNT = new RegExp(
  `(?<!哪)(?:多少|(?<!第)${NOT_ASKING}几)(?!乎|何|时|点钟|月|号|分之)(?:来|十|百|千|万亿|万|亿)?(?:(${ASKED_UNITS})(?!业|(?<=列)[席入出为举]|(?<=支)多少|(?<=成)[员果本效功就]|(?<=方)[面法式案针向]))?`,
)

/** What sort of quantity a question asks for. */
export type Sort =
  | 'any'
  | 'amount'
  | 'count'
  | 'money'
  | 'percent'
  | 'duration'
  | 'rank'
  | 'change'
  | 'times'

/** A way to ask for a quantity, and the sort that it asks for. */
export interface QuantityAsked {
  readonly pattern: RegExp
  readonly sort: Sort
}

/** Ways to ask for a quantity that name its sort, the most telling first. */
export const ASKS_QUANTITY: readonly QuantityAsked[] = [
  {
    pattern:
      /多少(?:块)?钱|(?:[的些笔]钱|资金|款项|款子|经费|本钱)(?:去年|今年|全年|总共|一共|拢共|统共|总计|合计|共计?|大概|大约|到底|究竟|现在|是|有|为|达到?|了|的|\s)*(?:多少|几多)(?![\u4e00-\u9fff]*(?:[人家户件项次个笔批种名位条篇类]|%))|(?:多少|几)块(?:钱|(?=[?,。了\s]|$))|(?:实际)?花(?:了|费|掉)?(?:多少|几)(?!次|个)(?:[十百千]?[万亿]*(?:元|块)|[万亿])?钱?|(?:多少|几)(?:个)?(?:万|亿|块)?(?:元|美元)|经费(?:是|有)?多少|造价|多大金额|金额(?:是|有)?多少|\bhow much (?:money|did .* cost|does .* cost|was spent)\b|\bwhat (?:will|did|does|would) [a-z ]*\bcost\b/,
    sort: 'money',
  },
  {
    pattern:
      /百分之(?:几|多少)|(?:几|多少)个?(?:百分)?点(?!建议|意见|要求|钟|开|召|举)|(?:多大|多高|什么|多少)的?(?:比例|比重|占比|份额)|(?:占比|比例|比重|(?<=率)|增速|增幅|涨幅|降幅)(?:是|有|为|到|达|大?约|大概|差不多|到底|究竟)*(?:多少|几|多大|多高)(?:个?(?:百分)?点)?|几成|几分之几|占(?![地用道领有])[\u4e00-\u9fffa-z]{0,12}多少(?=了?[呢啊?？。\s]*$)|\bwhat (?:percentage|percent|share|proportion|rate)\b|\bwhat ?%|\b(?:percentage|percent|proportion) of\b|\b(?:satisfaction|adoption|completion|approval|unemployment|participation|attendance|pass|success|coverage|urbani[sz]ation) rates?\b/,
    sort: 'percent',
  },
  {
    pattern:
      /多久|多长时间|(?:(?<![近好]|[这那前头往后](?=几))几|多少)(?:个)?(?:年|个月|天|小时|周)(?!份|级|度|来|前|后)|\bhow (?:long|many (?:years|months|days|hours|weeks))\b/,
    sort: 'duration',
  },
  {
    pattern:
      /第几(?!部|章|条|个|点|段|节|[小大]|块|板块)(?:名|位|次|届|回|趟|遍|批|轮|期|场)?|(?:排(?:名|位|行|第|在第)|居|列)(?:第)?(?:几|多少)|几等奖|什么(?:名次|奖项?|位次)|哪个名次|名次|位次|排(?:名|位|行)?(?:在|到)?(?:全[国省市区县])?哪[里儿]?(?=$|[?？,。])|\b(?:what|which) (?:rank|place|prize|award)\b|\brank(?:ed|ing)?\b/,
    sort: 'rank',
  },
  {
    pattern:
      /(?:涨|增长|增加|提高|上升|升|下降|减少|降|跌|翻|多|少|变化|变动|(?<![新净倍])增|(?<=[经济值量入资额产])长)(?:了|得|出)?(?:多少|几)(?:倍|番|成|个百分点)?|是(?:涨|增|升|多(?!少))(?:了?还)?是(?:跌|降|减|少)|(?:涨|增|升)(?:了)?还是(?:跌|降|减)|(?:涨|升|降|跌|增长|下降)了?没(?:有)?(?:涨|升|降|跌)?(?=[\s,?]|$)|(?<![至最])[多少](?:收|产|卖|销|缴|交|花|用|支|办|审|招|生|建)了?(?:多少|几)(?!次)|增速|增幅|涨幅|降幅|\b(?:how much|by how much) .*(?:grow|grew|rise|rose|increase|decrease|fall|fell|drop|change)\w*|\bgrowth\b/,
    sort: 'change',
  },
  { pattern: /几倍|多少倍|\bhow many times (?:as|more|larger|higher)\b/, sort: 'times' },
  { pattern: ASKS_COUNT, sort: 'count' },
  {
    pattern:
      /\bhow many\b|\b(?:number|count|tally|head ?count) of\b|\bhow often\b|(?<=[-–—,:;] ?)(?:the )?(?:number|count|figure)s?[?.! ]*$/,
    sort: 'count',
  },
  {
    pattern: /\bhow (?:much|big|large|high|far|tall)\b|多大|多高|多长|多远|多重|多宽/,
    sort: 'any',
  },
]

/** Nouns of quantities: a bare topic that ends in one asks for its figure: 代表建议件数, 一般公共预算收入. */
export const QUANTITY_NOUN: readonly QuantityAsked[] = [
  {
    pattern: /(人次|(?<![那这])[人户件项次场条个部篇份名家])数(?:量|目)?$|(人次|件次)$/,
    sort: 'count',
  },
  {
    pattern:
      /(?:金额|经费|预算|造价|成本|费用|budget|cost)$|\bwhat (?:is|was|are|were) the (?:[a-z'-]+ )*(?:budget|cost|price|salary|expenditure)\b/,
    sort: 'money',
  },
  { pattern: /^(?:the )?(?:[a-z'-]+ ){0,5}items\b/, sort: 'count' },
  {
    pattern: /\bwhat (?:[a-z\d.-]+ ){1,3}(?:level|amount|size|area|length|rate|target) /,
    sort: 'any',
  },
  {
    pattern:
      /\bwhat (?:is|was|are|were) the (?:[a-z'-]+ )*(?:population|area|size|amount|revenue|gdp|output|level|length|number|total)\b|\bwhat (?:is|was) .*\b(?:level|length|population|rate|output)\b/,
    sort: 'any',
  },
  {
    pattern: /(?:[\u4e00-\u9fff](?<!生产)率|占比|比例|比重|强度|份额|rate|ratio)$/,
    sort: 'percent',
  },
  { pattern: /(?:数量|总数|总量|产量|规模|总值|总额|收入|支出|面积|里程|人口|gdp)$/, sort: 'any' },
]

/** 旅游人次有多少, 户数是多少: the noun names its measure. */
export const UNIT_NAMED_BEFORE =
  /(人次|件次|(?<=[\u4e00-\u9fff])(?<![那这])[人户件](?=数量?(?:是|有|达|为|到)*$))(?:数量?)?(?:一共|总共|大概|约|是|有|达|为|到)*$/

/** 几万, 几千亿: an amount, where no thing is named behind. */
export const SCALE_ALONE = /几千?[万亿]/

/** The scale in which a number is asked for: 多少亿. */
export const SCALE_ASKED = /(?:多少|几)个?(万亿|亿|万)/

/** The same with the unit behind it: 多少亿元. */
export const SCALE_ASKED_WHOLE = /(?:多少|几)个?((?:万亿|亿|万)(?:美元|元|吨|亩|人次|人|户|千瓦)?)/

/** Asks in points, percents or kuai: no measure word of its own. */
export const POINTS_ASKED = /(?:几|多少)个?(?:百分)?点|百分之(?:几|多少)|(?:几|多少)块钱/g

/** 专利多了几【件】: what a change is counted in. */
export const CHANGE_COUNTED_IN = new RegExp(
  `^(?:万亿|亿|万)?(?:${ASKED_UNITS})?(?![业\u4e00-\u9fff])`,
)

/** A thing and its time, and nothing that is asked in words: avg PM2.5 in the county seat last year. */
export const THING_OF_A_TIME =
  /^(?!.*\b(?:why|how|who|whom|whose|when|where|which|what|list|explain|describe|tell|show|summar\w*|is|are|was|were|did|does|do|has|have|had|can|could|should|will|plans?|measures?|reasons?|achievements?|work|problems?)\b)[a-z][a-z\d.,'’()/ -]* (?:last year|this year|so far|(?:in|at the end of|by|for|at end of|by the end of|end of) (?:20\d\d|last year|this year))\s*[?.]*$/

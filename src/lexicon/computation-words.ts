/** How a computed answer is made of two figures. */
export type Operator = 'sum' | 'difference' | 'share' | 'growth' | 'times' | 'average'

/** A form of words that asks for a computation. */
export interface ComputationForm {
  readonly operator: Operator
  readonly pattern: RegExp
  readonly sense?: 'more' | 'less'
  /** What is asked is a ratio of two things, neither of which need be part of the other: 相当于. */
  readonly apart?: boolean
  /** What is left of the one without the other: 除开, 剩下. */
  readonly rest?: boolean
  /** The first group is the right operand: 平均每个【责任人】负责几【户】 is households over people. */
  readonly swapped?: boolean
}

/** Asks for the result, as a source. */
export const RESULT_ASKED = '(?:多少|几|多长)'

/** Adds, as a source: 再加上, and not 增加. */
export const PLUS = '(?:再加上|加上|再加|(?<![参增更追附外施])加(?![强快大入工起拢埋在一总]))'

/** Stands between two operands, as a source. */
export const AND = `(?:和|跟|与|同|及|以及|、|,|还有|${PLUS})`

/** Says that something is added up, in either language. */
export const PLUS_WORD = new RegExp(`${PLUS}|\\+|plus|sum of`)

/** Measure words of operands, as a source. */
export const OPERAND_MEASURE = '(?:个|名|位|人|次|场|户|部|件|家|项|篇|条|镇|期|份|亩)'

/** What may stand between what is shared out and the number asked for, as a source. */
export const OPERAND_DOING =
  '(?:要|得|能|可以|大概|约|摊|分|管|负责|对接|联系|帮|报|提|学|收|有|是|到|了)'

/** Words for a total, as a source. */
export const TOTAL =
  '(?:一共|总共|一起(?=有?(?:多少|几))|拢共|统共|合计|共计|合共|共|加起来|加拢来?|加在一[起块]|合起来|加一[起块]|加总|合在一[起块]|合到一[起块堆]|[拢堆归]到一[起块堆]|凑一[起块]|凑到一[起块]|算[在到]一[起块]|全算上|都算上|两样加|两项加|之和|总和|总计|相加|in total|total)'

/** Than, as a source; no part of 占比, 比例, 对比, 比较. */
export const THAN =
  '(?:(?<![占对环同])比(?!重(?!新)|[例率较如])|较(?![大高快好强多少长重为])|比起|相比)'

/** Takes a part away, before it or behind it, as sources. */
const TAKEN_AWAY =
  '(?:扣除|扣掉|扣去|扣开|减掉|减去|除掉|除去|除开|除了|去掉|去除|刨去|刨除|刨掉|刨开|抛开|撇开|剔除|剔掉|排除|不算)'
const TAKEN_BEHIND =
  '(?:除开|除外|除掉|除去|刨开|刨掉|刨去|扣开|扣掉|扣除|去掉|撇开|抛开|不算|减掉|剔除)'

/** What is left, as a source. */
const LEFT_OVER =
  '(?:其余|剩下来?|剩余|余下|其[他它]|另外|还剩|还有|别的|剩的|普通的|一般的|平常的)'

/** The forms of questions that need two figures, the most telling first. */
export const COMPUTATION_FORMS: readonly ComputationForm[] = [
  {
    operator: 'average',
    pattern: new RegExp(
      `^((?:(?!每一?${OPERAND_MEASURE}[^,]{2,}平均).)*?)平均(?:下来|算下来|到|每|,| )*((?:一|1)?${OPERAND_MEASURE}?[^,]*?)[,，]?((?:${OPERAND_DOING})*${RESULT_ASKED}.*)$`,
    ),
    swapped: true,
  },
  {
    operator: 'average', // 平均到每一部草案,联系点报出了几条意见
    pattern: new RegExp(`^(.*?)平均到每(一?${OPERAND_MEASURE}[^,]{2,}),([^,]*${RESULT_ASKED}.*)$`),
    swapped: true,
  },
  {
    operator: 'average', // 把结对的户数平均分摊到每名责任人身上,一人联系几户
    pattern: new RegExp(
      `^()(?:若|如果|要是|假如)?(?:把|将|拿)?(.+?)(?:平均)?(?:分摊|均摊|平摊|摊派|平分|均分|分配|摊)(?:到|给|在)?每?一?(${OPERAND_MEASURE}[^,]{2,}?)(?:身上|头上|名下|手里|手上)?,.*${RESULT_ASKED}.*$`,
    ),
  },
  {
    operator: 'average',
    pattern: new RegExp(
      `^(.*?)每((?:一)?${OPERAND_MEASURE}.*?)(?:平均|人均|均摊|大概|约|大约)(.*${RESULT_ASKED}.*)$`,
    ),
    swapped: true,
  },
  {
    operator: 'average', // 每名责任人帮几户; 每件建议多少代表提 names no doing of the ones to the others
    pattern: new RegExp(
      `^(.*?)每((?:一)?${OPERAND_MEASURE}(?!人)[^,]{2,}?)[,，]?((?:${OPERAND_DOING})+${RESULT_ASKED}${OPERAND_MEASURE}.*)$`,
    ),
    swapped: true,
  },
  {
    operator: 'average',
    pattern:
      /^()(?:on average,?|average number of|the average|average) (?:how many )?(.+?) (?:per|for each|for every|each) (.+)$/,
  },
  {
    operator: 'average',
    pattern: /^()how many (.+?) (?:per|for each|for every) (.+?)(?: on average)?$/,
  },
  {
    operator: 'average',
    pattern:
      /^()(?:on average,? )?how many (.+?) (?:does|do|did|is|was|has) (?:one|each|every|a single) (.+?)(?: on average)?$/,
  },
  {
    operator: 'share',
    pattern:
      /^()(.+?)(?:大概|约)?(?:占(?!比|了?(?:百分|多少|几|多大|多高))了?|在(?=.*占))(?!百分之?(?:多少|几)|多少|几成|多大|多高)(.+?)(?:当?中|里头?|里面)?(?:所?占)?的?(?:百分之?(?:多少|几)|多少|几成|几分之几|比例|比重|百分比|占比|多大|几个百分点|份额).*$/,
  },
  {
    operator: 'share',
    pattern: /^()(.+?)(?:相当于|等于|是|为)(.+?)的?(?:百分之(?:多少|几)|几成|几分之几|多大比例).*$/,
    apart: true,
  },
  {
    operator: 'share',
    pattern:
      /^()(.+?)(?:里面?|中|当中|的)?(?:有|是)?(?:百分之(?:几|多少)|几成|多大比例|多少比例)(?:是|被|得到|获得|给)(.+)$/,
    swapped: true,
  },
  {
    operator: 'share', // 农民工里外出打工的占几成
    pattern:
      /^()(.+?)(?:里头|里面?|当中|中),?(?=..)(.+?)的?(?:(?:所?占了?|是)(?:几成|百分之(?:几|多少)|多[大高]的?(?:比例|比重)|几分之几|多大一?部分)|所?占了?多少|(?:所占)?的?(?:占比|比重|比例|份额)(?:是|有|为|达到?|大概|大?约)*(?:多少|多[大高]|百分之几|几成)).*$/,
    swapped: true,
  },
  { operator: 'share', pattern: /^()(.+?)占(?!比|多少|几|百分|的|了?[\s?？。]*$)(.+)$/ },
  {
    operator: 'share',
    pattern:
      /^()what ?(?:percentage|percent|share|proportion|fraction|%) of (.+?) (?:were|was|are|is|did|got|has|have|had|went|came|made up|do|does) (.+)$/,
    swapped: true,
  },
  {
    operator: 'share',
    pattern: /^()(.+?) as an? (?:percentage|share|proportion|percent) of (.+)$/,
  },
  {
    operator: 'share',
    pattern: /^()(?:share|percentage|proportion|percent) of (.+?) (?:in|among|out of|over) (.+)$/,
  },
  {
    operator: 'growth',
    pattern: new RegExp(
      `^()(.+?)${THAN}(.+?)(?:增长|增加|提高|上升|多|下降|减少|降|少)了?(?:百分之(?:几|多少)|多少百分比|几成|%).*$`,
    ),
  },
  {
    operator: 'times',
    pattern: new RegExp(`^()(.+?)(?:是|相当于|为|等于)(.+?)的?${RESULT_ASKED}倍.*$`),
  },
  {
    operator: 'times',
    pattern: /^()(.+?)(?:和|与|跟|对|比)(.+?)(?:之比|的比例|的比值|比例是)(?:多少|几比几|几)?.*$/,
  },
  {
    operator: 'times',
    pattern: /^()(?:what is )?(?:the )?ratio (?:of|between) (.+?) (?:to|and) (.+)$/,
  },
  {
    operator: 'times',
    pattern:
      /^()how many times (?:as many |more |the )?(.+?) (?:as|than|compared (?:to|with)) (.+)$/,
  },
  {
    operator: 'difference',
    pattern: new RegExp(
      `^()(.+?)${THAN}(.+?)(?:还|要|又|是)?(?:多|高|大|快|增加|增长|上升|涨|长|提高)(?:\\p{Script=Han}{0,3}?)${RESULT_ASKED}.*$`,
      'u',
    ),
    sense: 'more',
  },
  {
    operator: 'difference',
    pattern: new RegExp(
      `^()(.+?)${THAN}(.+?)(?:还|要|又|是)?(?:少|低|小|慢|减少|下降|降|节省|(?<![全本外邻各我该])省(?=[了下出]))(?:\\p{Script=Han}{0,3}?)${RESULT_ASKED}.*$`,
      'u',
    ),
    sense: 'less',
  },
  {
    operator: 'difference',
    pattern: new RegExp(
      `^()(.+?)${AND}(.+?)(?:之间|两者|二者|两个数)?,?(?:相差|差距|差了?|的差)(?:多少|多大|几|是|有)?.*$`,
    ),
  },
  {
    operator: 'difference',
    pattern:
      /^()(.*?(?:\d{2,4}年|去年|今年|前年))(?:和|与|跟|同)((?:\d{2,4}年|去年|今年|前年).*?)(?:相比较?|对比|比较|比)(?:一下|起来)?(?:怎么样|如何|变化.*|差.*|多少.*)?$/,
  },
  {
    operator: 'difference', // 代表建议里头,领导盯的那几件除开,剩下还有几件
    pattern: new RegExp(
      `^()(.+?)(?:里头?|里面|当中|中)?,(?:把)?([^,]+?)${TAKEN_BEHIND}(?:以外|之外|的话|了)*,?${LEFT_OVER}.*${RESULT_ASKED}.*$`,
    ),
    rest: true,
  },
  {
    operator: 'difference', // 到市走访里头除掉集访剩下来的个访是多少
    pattern: new RegExp(
      `^()(.+?)(?:里头?|里面|当中|中),?${TAKEN_AWAY}([^,]+?)(?:以外|之外|的话|后)?,?${LEFT_OVER}.*${RESULT_ASKED}.*$`,
    ),
    rest: true,
  },
  {
    operator: 'difference', // 原煤刨掉县属企业,别的企业挖了几吨
    pattern: new RegExp(
      `^()([^,]{2,}?)(?:要是|如果)?(?:把)?${TAKEN_AWAY}([^,]+?)(?:以外|之外|的话|后|那部分|的)?,.{0,6}?${LEFT_OVER}.*${RESULT_ASKED}.*$`,
    ),
    rest: true,
  },
  {
    operator: 'difference', // 去掉民办的,公办幼儿园几所
    pattern: new RegExp(
      `^()${TAKEN_AWAY}([^,]{2,}?)(?:以外|之外|的话|后)?,(?:${LEFT_OVER})?([^,]*${RESULT_ASKED}.*)$`,
    ),
    swapped: true,
    rest: true,
  },
  {
    operator: 'difference',
    pattern: new RegExp(
      `^()(?:如果|要是)?(?:扣除|扣掉|减掉|减去|除去|除开|除了|去掉|刨去|刨除|不算)(.+?)(?:以外|之外|外|后|的话)?,?(?:其余|剩下|剩余|余下|其他|另外|还剩|还有)(?:的)?(.*${RESULT_ASKED}.*)$`,
    ),
    swapped: true,
  },
  {
    operator: 'difference', // 代表建议里除重点督办的10件还有几件
    pattern: new RegExp(
      `^()(.+?)(?:里头?|里面|中|当中)(?:除了?|除开|除去|去掉|刨去|扣除)(.+?)(?:以外|之外|外)?,?(?:其余|剩下|剩余|余下|其他|还剩|还有)(?:的)?(?:${RESULT_ASKED})\\p{Script=Han}{0,3}$`,
      'u',
    ),
  },
  {
    operator: 'difference', // 10件重点建议之外,其余建议几件
    pattern: new RegExp(
      `^()(.+?)(?:以外|之外)的?,?(?:其余|剩下|剩余|余下|其他|其它)(?:的)?(.*${RESULT_ASKED}.*)$`,
    ),
    swapped: true,
  },
  {
    operator: 'difference', // 税收之外,一般预算收入还剩多少
    pattern: new RegExp(
      `^()([^,]{2,}?)(?:以外|之外),([^,]{2,}?)(?:还剩下?|还有|剩下|余下)${RESULT_ASKED}.*$`,
    ),
    swapped: true,
    rest: true,
  },
  {
    operator: 'difference',
    pattern:
      /^()(.+?)(?:减去?|扣除|扣掉|刨去|刨除|剔除|剔掉|撇开)(.+?)(?:以外|之外|后|的话)?(?:等于|是|还?剩下?|还?余下?|有)*(?:多少|几)\p{Script=Han}{0,3}$/u,
  },
  {
    operator: 'difference', // 今年计划数减去去年实际数
    pattern:
      /^()(.+?)(?:减去|(?<![缩裁精增削递核消节扣])减(?![少量轻缓弱小免半员碳污亏幅掉了重]))(.+?)$/,
  },
  {
    operator: 'difference',
    pattern:
      /^()(?:by )?how many (?:percentage )?points? (?:slower|lower|less|smaller) (?:was|is|were|are) (.+?) than (.+)$/,
    sense: 'less',
  },
  {
    operator: 'difference',
    pattern:
      /^()(?:by )?how many (?:percentage )?points? (?:faster|higher|more|larger) (?:was|is|were|are) (.+?) than (.+)$/,
    sense: 'more',
  },
  { operator: 'difference', pattern: /^()(?:by )?how many more (.+?) than (.+)$/, sense: 'more' },
  {
    operator: 'difference',
    pattern: /^()(?:by )?how many (?:fewer|less) (.+?) than (.+)$/,
    sense: 'less',
  },
  {
    operator: 'difference',
    pattern: /^()(?:what is )?(?:the )?(?:difference|gap) between (.+?) and (.+)$/,
  },
  {
    operator: 'sum',
    pattern: new RegExp(
      `^()(.+?)(?:${PLUS}|\\+)(.+?),?(?:${TOTAL}|等于|是|有|,)+(?:有|是|了)?(?:\\p{Script=Han}{0,6}?${RESULT_ASKED}.*|人次|件次|[人件个户]?数)?$`,
      'u',
    ),
  },
  {
    operator: 'sum',
    pattern: new RegExp(`^()(.{2,}?)再?加上(.{2,}?)(?:,[^,]{0,10}?)?${RESULT_ASKED}.*$`),
  },
  {
    operator: 'sum',
    pattern: new RegExp(
      `^()(.+?)${AND}(.+?),?(?:两样|两项|两种|两者|二者|都|全部)?${TOTAL}(?:起来|有|是|了|到底|总数|总量|总共|一共|,)*(\\p{Script=Han}{0,6}?${RESULT_ASKED}.*)?$`,
      'u',
    ),
  },
  {
    operator: 'sum',
    pattern: new RegExp(`^()${TOTAL}(?:有)?${RESULT_ASKED}.{0,3}?(.+?)(?:和|跟|与)(.+)$`),
  },
  {
    operator: 'sum',
    pattern:
      /^()(?:how many|what is the (?:total|sum)(?: number)? of|the (?:total|sum) of|total(?: number)? of|sum of|combined) (.+?) (?:and|plus|\+) (.+?)(?: (?:were|are|is|was) there)?(?: (?:in total|altogether|combined|together|put together|added up|all told))?$/,
  },
  {
    operator: 'sum',
    pattern:
      /^()(.+?) (?:and|plus|\+) (.+?),? (?:in total|altogether|combined|together|put together|added up|all told|added together|sum|total)(?:,? .*)?$/,
  },
]

/** Words in which 加, 减, 比, 占, 和, 差 compute nothing: 减税, 增加值, 比重, 占地, 和美乡村. */
export const NAMES_OF_NO_OPERATOR =
  /《[^》]*》|(?<!\d)\d\+\d(?!\d)|减税|减排|减贫|减负|减刑|减灾|减免|减速|减持|减产|增加值|附加|加快|加强|加大|加工|加油|加装|加密|叠加|加速|参加|追加|平均(?:工资|寿命|气温|水平|年龄|海拔|分数|数)|(?<![的占]|多[大高少]的?)比(?:重(?!新)|[例率])|比赛|环比|评比|占地(?![区方级])|占用|占道|占有|占领|和美|和谐|和平|和谦|和睦|和解|调和|饱和|总和(?=有)|共和|出差|误差|温差|逆差|顺差|差异|差别|差旅|扫除|拆除|解除|消除|排除|根除|除险|清除|免除|参与|与会|跟踪|跟进|及时|普及|涉及|共同|协同|合同|同意|不同|同志|同步|同级|陪同/g

/** A total of the numbers that the asker gives. */
export const GIVEN_TOTAL = new RegExp(
  `[,、 ]*(?:这?[两三四]?[个项样种]?数?)${TOTAL}(?:起来|是|有)*(?:${RESULT_ASKED}.{0,2})?$`,
)

/** Numbers that the asker gives one behind the other, each with its thing, before a clause that asks for their total. */
export const GIVEN_IN_TURN = new RegExp(
  `^(?<given>(?:[\\u4e00-\\u9fff,、]{1,10}\\d+(?:\\.\\d+)?){2,}${OPERAND_MEASURE}?)[\\u4e00-\\u9fff]{0,6},?[^,\\d]*${TOTAL}[^,\\d]*${RESULT_ASKED}.{0,3}$`,
)

/** One of those: 站192个. */
export const ONE_GIVEN = new RegExp(
  `[\\u4e00-\\u9fff]{1,9}\\d+(?:\\.\\d+)?${OPERAND_MEASURE}?`,
  'g',
)

/** What parts those numbers. */
export const GIVEN_PART = new RegExp(`[,、; ]+|${PLUS}|[和跟与及]`)

/** 女代表占比多少: a part is named and its whole is not. */
export const PART_ALONE =
  /^(.+?)(?:的?(?:占比|所占\W?(?:比例|比重)?|占(?=百分之|多少|几成)|占总数的?|占全部的?)|(?<=被.+)的(?:比例|比重))(?:是|有|为|达|到|大概|约)*(?:百分之)?(?:多少|几|几成|多大|怎样)?$/

/** A、B和C, A加B加C: what is added up. */
export const OPERANDS_PARTED = new RegExp(`、|${PLUS}|\\+|以及|还有|[和与跟及]`)

/** 乡镇街道的【实事】 */
export const NOUN_BEHIND_DE = /[^的]的([\u4e00-\u9fff]{2,8})$/

/** Opens with the verb of a difference: 还多了. */
export const DIFFERENCE_OPENS = /^[还要又是]*(?:多|少|增加|减少|增长|下降)了?/

/** The number asked for, at the end. */
export const NUMBER_ASKED_AT_END = /(?:多少|几).?$/

/** 71名责任人平均每人: what it is shared out among is told with its number. */
export const NUMBERED_OPERAND = new RegExp(
  `^(?:[^,]*,)?(?:\\d+|[一二两三四五六七八九十百千]+)(?:余|多)?${OPERAND_MEASURE}(?<noun>.{2,})$`,
)

/** Asks how something changed from one year to another. */
export const FROM_YEAR_TO_YEAR =
  /^(?<topic>[^,]*?)[从由](?<from>前年|去年|(?:19|20)\d\d年)的?(?:实际|完成|开展|计划)?数?[到至](?<to>今年|去年|明年|(?:19|20)\d\d年)的?(?:计划|安排|目标|任务|拟安排|打算)?数?,?(?<rest>.*(?:涨|增|多|减|降|少|变).*)$/

/** One of something: 一次. */
export const ONE_OF_MEASURE = `^(?:一|1)?(${OPERAND_MEASURE})`

/** Words for what is computed, and no thing of their own. */
export const RESULT =
  /^(?:.?率|.{2}率(?<=采纳率|办结率|答复率|完成率|增长率)|占比|比重|比例|增幅|增速|降幅|差距|总数|总量|总和|合计|平均|前者|后者|两者|二者)$/

/** Shares what was done in some years out among them: 平均每年, 一年平均, 年均. */
export const YEARLY_ASKED =
  /(?:平均|均摊)(?:下来|算下来|到|,)*(?:每|一|1|每一)年(?:大概|约|大约)?|(?:每|一)年(?:大概|大约)?(?:平均|均)|年均(?<=(?:[两二三四五六七八九十\d]年|十[一二三四五]五).*年均)|\b(?:per year|a year|each year|annually)(?: on average)?/

/** Asks for a sum of money; 几块金牌 does not. */
export const MONEY_OF_RESULT =
  /(?:几|多少)(?:个)?(?:万亿|千亿|百亿|亿|千万|百万|万)?(?:元|块(?![金银铜奖]?牌|[地田匾]))|(?:几|多少)个亿|(?:几|多少)钱/

/** Names money, of which a number without a measure word is asked. */
export const MONEY_COMPUTED = /(?:金额|资金|的钱|款).*(?:几|多少)/

/** Asks by how many points a share rose or fell, which is printed and no share itself. */
export const CHANGE_IN_POINTS =
  /(?:下降|回落|下滑|上升|提高|提升|上涨|掉|增加|降低|减少|增长|涨|降|升)了?(?:多少|几)个?(?:百分)?点/

/** A clause that is part of a computation itself, or says of what it is: 把扣的去掉, 活动站方面. */
export const LEAD_COMPUTES =
  /[和跟与及、加减比占除扣刨]|里头?$|里面$|中$|方面$|那?块$|[两三四]级|去年|今年|\d/

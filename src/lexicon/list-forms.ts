import type { Rewrite } from './dialect.ts'

/** Ways to ask for several things, as they are read, on folded text. */
export const SPOKEN_LISTS: readonly Rewrite[] = [
  // 区与乡镇两级实事项目数
  [
    /(?<![\u4e00-\u9fff])([省市州区县])级?[和与跟、及](市|区|县|乡镇街道|乡镇|镇街|镇乡|乡|镇|村)(?:两级|级)的?([\u4e00-\u9fff]{2,8}?)(?=数|各|分别|几|多少|以及|[,、?]|$)/g,
    '$1级$3、$2$3',
  ],
  // 三个渠道去年各是多少
  [
    /,[这那]?[两二三四五六几][个项类样种条方块边头][\u4e00-\u9fff]{0,4}?,?(?=去年|今年|前年|一年|各|分别)/g,
    ',',
  ],
]

/** In brackets at the end, of what all that is asked is. */
export const BRACKET_RESTRICTS =
  /[(（](?:只|都|就|全)*(?:我|咱)?(?:说|问|要|指|算|看|是|限)?(?:的是)?([^()（）,]{2,14}?)(?:自己|本身|自身)?的?(?:,[^()（）]*)?[)）][?？]?$/

/** Behind all that is asked, of what it is: 只说一般公共预算的. */
export const RESTRICTS_ALL =
  /[,;?？。](?:我)?(?:只|单|就|仅|都|全)(?:说|问|要|指|算|看|讲|是|限)(?:的是|的)?([^,?;。]{2,14}?)(?:自己|本身)?的?[?？]?$/

/** What they all are to be: listed, given, wanted. */
export const LIST_WANTED =
  /,?(?:请|麻烦|帮我|给我)?(?:逐一|逐个|逐项|挨个|一一|一并|一起|一次性?|依次|分别|分开|并列|通通|统统|全部|全|都)+(?:给我|帮我|跟我)?(?:列|报|给|说|要|讲|摆|抄|写|告诉)?(?:列|报)?(?:出来?|一?下|全|齐|上|我|明|清楚?)*[?？]?$|,?各(?:报|说|给|列|讲)(?:给我|我|出来?)?(?:一?[个下])?数?[?？]?$|,?(?:请|麻烦|帮我)?(?:列出来?|报出来?|要知道)[?？]?$/

/** What the things that are named are of, and the things. */
export const ITEMS_LED =
  /^(?:请|麻烦|帮我)?(?:把|将)?(?:并列|一并|逐一|分别)?(?:列出|给出|报出)?(?<lead>[^?？:]{2,36}?)(?:[:?？]|(?:那|这)?一?(?:小)?(?:节|段|块|部分|章|项|摊)(?:里头?|里面|下面?|中)?(?:出现|提到|写到?|讲到?|列出?)?[了过]?的)(?<items>[^:?？]+[、,;和与跟及][^:?？]+)$/

/** Parts the things that are named. */
export const ANY_MARK_OF_LIST = /[、,;]|以及|还有|[和与跟及](?!格|时)/

/** Names how many there are: 学习次数, 入库代表人数. */
export const COUNTS_THEM =
  /(?:[人户件项次场条个部篇份名家]数|人次|件次|场次|篇目|[\u4e00-\u9fff]数|数量|总数|面积|金额|产量|产值|比例|占比|增速|增幅)$/

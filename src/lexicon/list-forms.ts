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

// How many there are (三者, 仨数, 这几项), one after the other, to whom, telling, and how it is told.
const HOW_MANY_THINGS =
  '(?:[这那]?(?:[两俩二三仨四五六七八]|几)(?:者|个|样|项|种|类|栏|格|列|档|块|组|笔|头|处|边)?的?(?:数(?:字|据|目)?)?)'
const ONE_BY_ONE =
  '(?:逐一|逐个|逐项|挨个儿?|一个一个|一个个|一一|一并|一起|一次性|依次|分别|分开|并列|通通|统统|全部|全|都|各自|各)'
const TO_THE_ASKER =
  '(?:[敬恳]请|可否|能否|请|烦|麻烦|劳驾|帮忙|帮我|给我|替我|跟我|向我|与我|你|您|一口气|赶紧|快点?)'
const TELLS =
  '(?:开列|罗列|相告|捋|盘(?=一[下遍])|过(?=一遍)|理(?=一[下遍])|核对?(?=一[下遍])|查(?=一下)|(?<![系专陈])列|(?<![填举通预情日简申上周])报|给|说|讲|摆|抄|写|告诉|告知|念|回复|发(?=我|来|给|一下)|整理|示(?=[下知])|数(?=一[下哈]))'
const TOLD_SO = '(?:出|一?[下哈]|来|我|明|上|清楚?|示|知|一遍|过来|全|齐|给)'
const COURTESY =
  '(?:,?(?:行不行?|行吗|成不成?|好不好|好吗|可以吗|可好|呗|嘛|吧|哈|呢|谢|多谢|哦|啊|呀|了))'

/** Behind things that are asked for, the request to tell them: 三者分别示下, 依次报我行不, 仨数报我. */
export const LIST_REQUEST = new RegExp(
  `(?:(?:[,、 ?]|${HOW_MANY_THINGS}|${ONE_BY_ONE}|${TO_THE_ASKER}){1,8}${TELLS}${TOLD_SO}{0,6}|${TELLS}${TOLD_SO}{1,6}|(?<=[数次量率额])${HOW_MANY_THINGS})${COURTESY}{0,4}[?？。!！]{0,4}$`,
)

/** How many things are asked for: an answer tells so many or none. */
export const SO_MANY_ASKED = new RegExp(
  `(?<count>[两俩二三仨四五六七八])(?:者|个|样|项|种|类|栏|格|列|档|块|组|笔|头|处)?(?:数(?:字|据|目)?)?(?=${ONE_BY_ONE}|${TELLS}|$|[,?。])`,
)

/** Opens such a request: 请将, 烦请报. */
export const LIST_REQUEST_OPENS =
  /^(?:[敬恳]请|请(?![示求愿教战假])|烦|麻烦|劳驾|帮我|帮忙|给我){1,4}(?:你|您)?(?:将|把|报送?(?!送|道|告)|列出?|给出?|提供|告知|说说?|一并){0,3}|^[将把](?=.*[、和与])/

/** Says that several numbers are wanted, and names none of them: 我需备几个数目, 附一页数据, 三栏并列. */
export const NUMBERS_ANNOUNCED =
  /(?:几|这|以下|下列|下面|[两俩二三仨四五六七八])(?:个|组|样|项|种)?(?:数(?=$|[,:;。\s都给要报全列我请帮麻])|数(?:字|据|目)|指标)|(?:一|几)[页组份张些批](?:数据|数字|表)|[两三四五六](?:栏|格|列)(?:并列)?|(?:哪些|的)数(?=$|[:,])/

/** One figure for each of a list that is counted behind it: 污水治理、自来水,三样要达到多少. */
export const ASKED_OF_SO_MANY =
  /(?<=[、和跟与及][^,?]{1,16}),?[这那]?(?:两|三|四|五|六)(?:样|项|种|类|档|块|头|者|个)(?:都|各)?(?=[^、,一共总合加]{0,4}(?:多少|几))/

/** 普惠小微、绿色【这两种】贷款去年涨幅: what stands behind is said of each. */
export const HEADED_BEHIND =
  /^(?<listed>[^,?、]{1,24}(?:、[^,?、]{1,24}?){1,8})[这那](?:两|三|四|五|六|几)(?:样|项|种|类|档|块|个)(?<head>[^,、?各多几]{2,12})$/

/** What they all are to be: listed, given, wanted. */
export const LIST_WANTED =
  /,?(?:请|麻烦|帮我|给我)?(?:逐一|逐个|逐项|挨个|一一|一并|一起|一次性?|依次|分别|分开|并列|通通|统统|全部|全|都)+(?:给我|帮我|跟我)?(?:列|报|给|说|要|讲|摆|抄|写|告诉)?(?:列|报)?(?:出来?|一?下|全|齐|上|我|明|清楚?)*[?？]?$|,?各(?:报|说|给|列|讲)(?:给我|我|出来?)?(?:一?[个下])?数?[?？]?$|,?(?:请|麻烦|帮我)?(?:列出来?|报出来?|要知道)[?？]?$/

/** What the things that are named are of, and the things. */
export const ITEMS_LED =
  /^(?:请|麻烦|帮我)?(?:把|将)?(?:并列|一并|逐一|分别)?(?:列出|给出|报出)?(?<lead>[^?？:]{2,36}?)(?:[:?？]|(?:那|这)?一?(?:小)?(?:节|段|块|部分|章|项|摊)(?:里头?|里面|下面?|中)?(?:出现|提到|写到?|讲到?|列出?)?[了过]?的)(?<items>[^:?？]+[、,;和与跟及][^:?？]+)$/

/** Parts the things that are named. */
export const ANY_MARK_OF_LIST =
  /[、,;|]|以及|还有|(?<![参赋给])与(?!会)|(?<![普涉以波])及(?!格|时)|(?<![缓总饱])和(?!谐|平|解|美|睦|田)|跟(?!踪|进(?!出?口)|随)/

/** Names how many there are: 学习次数, 入库代表人数. */
export const COUNTS_THEM =
  /(?:[人户件项次场条个部篇份名家]数|人次|件次|场次|篇目|[\u4e00-\u9fff]{2}率|[\u4e00-\u9fff]数|数量|总数|面积|金额|产量|产值|比例|占比|比重|增速|增幅|降幅|涨幅|跌幅|浓度|总量|总额)$/

/** A number named by its measure, as it is read where it stands alone: 办完【一共多少件】 for 办完总件数. */
export const COUNT_AS_READ =
  /(?:的?一共|的?总共)?多少(人次|件次|场次|[人户件项次场条个部篇份名家])$/

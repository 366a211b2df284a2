/** Before a percentage that tells of what, or how much of a plan: 占, 完成预算的. */
export const SHARE_OR_DONE = /占|完成[^,;。\d]*的$|(?:完成|执行|采纳|满意|覆盖|达标)率/

/** The share of a whole that the number before has: 增加值11.6亿元,【接近全县GDP的】一半. */
export const SHARE_OF_NUMBER_BEFORE =
  /(?<part>[^,;。]{2,30}),(?:大?约|将?近|接近|差不多|几乎|超过|占(?:到|了)?|相当于|是|为|已)*(?<whole>[^,;。\d]{2,16}?)的(?:大?约|将?近|接近|差不多|几乎)?$/

/** Nothing between a share and the same told again: 一半多,【确切说】53.1%. */
export const SHARE_TOLD_AGAIN =
  /^(?:左右)?[,(](?:也?就是说?|即|大?约|大概|差不多|具体是|确切地?说是?|准确地?说是?|精确地?说是?|合)*$/

/** A word for how many, behind what is counted: 民生实事【数量】. */
export const NUMBER_AT_END = /(?:的?(?:数量|数目|人数|件数|次数|个数|数))?(?:差不多|几乎|大约|约)*$/

/** That it was not done with a share, right behind it: 四分之三【没】被采纳. */
export const UNDONE_SHARE =
  /(?<=百分之几(?:左右|多)?(?:的[^,;。]{0,6})?)(?:都|还|仍)?(?:没有?|未|尚未)能?(?=[\u4e00-\u9fff])/

/** A part and its whole in one noun: 【被采纳】的【建议】不到四分之一. */
export const SHARE_OF_DONE =
  /被(?<act>[\u4e00-\u9fff]{2})的(?<noun>[^,;。\d]{2,10}?)(?:只|仅|还)*(?:不到|不足|不满|占|是|有|大?约|将?近|接近|超过)*百分之几/

/** A share and nothing of which, with its words: 【占生产总值的比重】为, 【占总产值比重】提高到. */
export const SHARE_ALONE =
  /^(?<share>所?占[^,，、]{2,16}?的?(?:比重|比例|份额))(?:\([^()]{2,24}\))?(?:为|是|达到?|[从由]|已?超过?|(?:提高|提升|上升|下降|降低|回升|扩大)[到至为]|(?:比(?![重例])|较)[^,，]{2,14})?$/

/** Behind a number the share that it is of a whole: 增长6.5%、占规模以上工业总产值. */
export const THEN_SHARE = /^[^,;]{0,6}、占/

/** 一半, 半数, 过半. */
export const HALF_OF_IT = /(?:一半|半数)(?!路|天)|(?<![经通超])过半(?![山个年月天小])/g

/** A numeral that is a share: 百分之五, 三成五. */
export const SHARE_NUMERAL = /[百千万]分之|.成./

/** %, 百分点. */
export const PERCENT_OR_POINTS = /%|百分点/

/** Opens with 其中 or 被. */
export const AMONG_OR_BY = /^[、 ]*(?:其中|被)/

/** 的 and a rate of growth: 的年均增速. */
export const RATE_BEHIND =
  /^的((?:年均|平均|经济)?(?:增长(?:率|速度|幅度)|增速|速度(?=可以|能|是|有)))/

/** Asks for a rate or a share. */
export const ASKS_RATE_OR_SHARE = /率|比例|占比|比重|百分/

/** %, in any width, or 百分点. */
export const PERCENT_SIGN_OR_POINTS = /[%％]|百分点/

/** 系统里处理的建议是多少 names a place, and asks for no share. */
export const ASKS_PART = /占|比|百分|成|率|份|percent|share|proportion|rate/

/** Words behind which the parts of a whole stand. */
export const PARTS_FOLLOW = /其中|包括|里面|当中|[(（]含/

/** Opens with the parts of what the sentence before tells. */
export const OPENS_WITH_PARTS = /^[\s,;、]*其中/

/** Words of rates, shares and growth, in either language. */
export const RATE_WORDS =
  /率|%|百分|增速|增幅|涨幅|降幅|增长|比重|占比|比例|percent|rate|growth|share/

/** Asks what share a part is. */
export const ASKS_SHARE_OF_PART = /百分之|占比|比例/g

/** Ends in a rate or a share. */
export const RATE_AT_END = /(?:被?[\u4e00-\u9fff]{2}率|占比|比重|比例)$/

/** Speaks of a share: 占, 三分之一, 过半. */
export const SHARE_CUE =
  /(?<![增涨升降减跌]长?了?)[二三四五六七八九十]分之[一二三四五六七八九](?:左右|以上|多)?$|[\d个件条项名人次家户]的(?:[一大多过]半|[一二两三四五六七八九]成)$|占|率|比例|比重|(?<![多少增加涨降跌减升长高低快慢])了(?:大?约|差不多|将?近|快|几乎|大概)*(?:[一二三四五六七八九]分之|[一大多过]半|[一二两三四五六七八九]成)|[里中][^,;。]*[成半分]|^[^,;。]{0,4}(?:[一二三四五六七八九]分之|[一大多过]半|[一二两三四五六七八九]成)|[%成半一二三四五六七八九](?:左右|多)?(?:的[^,;。\d]{0,6})?(?:(?:都|还)?(?:没有?|未)能?)?(?:被|得到|获得|已)$/

/** A share of a whole that holds it, which is never more than all: 占, 采纳率; what was planned may be more than done. */
export const WITHIN_WHOLE = /占|比重|(?<!完成|执行|增长|周转)率/

/** May speak of how many times as much. */
export const TIMES_CUE = /倍|相当|[是为]/

/** 142条建议,约24%【被】采纳: a share of what was just named. */
export const SHARE_DONE =
  /^(?:左右)?(?:的[^,;。\d]{0,6})?(?:(?:都|还)?(?:没有?|未)(?:能)?)?(?:被|得到|获得|已)/

/** 199个民生实事项目【里】: all that there are. */
export const AMONG_ALL = /^[^,;。、\d]{2,12}?(?:里头?|当中|之中|中)(?=,|区|镇|由|有|的)/

/** 县级收入里,税收占53.1%,非税占46.9%: the whole is named once for all of its parts. */
export const OF_WHOLE =
  /^(?<whole>[^,;。]{2,20}?)(?:里头?|里面|中|当中)[,的]?(?:[^;。]*,)?(?<part>[^,;。\d]{2,14}?)占(?:了|比|到)?(?:约|近)?$/

/** Among what was just named: 其中, 里面只有. */
export const IN_IT =
  /^(?:[^,;。、和与及]{0,10})(?:里头?|里面|当中|之中)[,]?(?:一共|只|就|仅|也)*有?[^,;。\d]{0,4}$/

/** The whole that a share is of: 占【税收】的比重为. */
export const SHARED =
  /占(?:了|到|全[省市区县国州部]|整个)?([^,;。\d占]{2,14}?)(?:的?(?:比重|比例|比))?(?:的|达到?|为|是|约|近|超过?)*$/

/** 分之, 半. */
export const PART_OR_HALF = /分之|半/

/** A fraction that is no percent: 三分之一, 一半. */
export const FRACTION_NUMERAL = /^[^百]分之|半$/

/** Half of something, and nothing more exact. */
export const HALF_ALONE = /^(?:一半|半|过半|半数)$/

/** Percents, or tenths: 百分之三, 三成四. */
export const PERCENT_OR_TENTHS = /^百分之|成.$/

/** The whole that a share is of, right before it: 占【全市收入】的67.9%. */
export const SHARE_OF = /占到?(?<whole>[^,，;；占]{2,16}?)的?(?:比重|比例)?[为达]?到?$/

/** The whole and its part before a share: 【…】当中,【…】占. */
export const PART_OF_NAMED =
  /^(?<whole>[^;。]{2,60}?)(?:里头?|里面|其?中|当中|之中)[,]?(?<part>[^,;。]{2,24}?)(?:大?约|就|只|也|才)*占(?:了|到|比|去)?$/

/** Behind a sum of things that were named: 合起来看,【…】占, 合计89名,其中【…】占. */
export const PART_OF_SUM =
  /^(?<whole>[^;。]{2,80}?)(?:合起来看?|加起来看?|合计|放在一起看?|合在一起看?)?[,](?:其中|里面)?(?<part>[^,;。]{2,24}?)(?:大?约|就|只|也|才)*占(?:了|到|比|去)?$/

/** The part and its whole before a share: 【…】占【…】的, 【…】相当于【…】的. */
export const NAMED_PART_OF =
  /^(?:[^,;。]{1,8},)?(?!大?约|差不多|几乎)(?<part>[^;。]{2,40}?)[,]?(?:数量|数目|人数|件数|次数)?(?:大?约)?(?:占(?:了|到)?|相当于|是|为)(?<whole>[^,;。]{2,30}?)的?(?:比重|比例)?(?:为|是|达到?)?(?:大?约|近)?$/

/** A share, and the part that it is: 百分之九十六【是…的】. */
export const IS_PART_BEHIND =
  /^(?:左右|以上)?(?:都|全)?(?:是|为|属于?|来自|由|归)(?<part>[^,;。]{2,20}?)(?:的|产生|承担)?$/

/** A whole that stands before its share: 【…】,百分之九十六. */
export const WHOLE_BEFORE =
  /^(?<whole>[^;。]{2,60}?)(?:里头?|里面|其?中|当中|之中)?[,]?(?:有|就|大?约|近)*$/

/** Several that were named, said as one: 等两项邀请. */
export const COUNTED_BEHIND = /(?:等)?[两二三四五六七八九十](?:项|个|者|类|种)[\u4e00-\u9fff]{0,4}$/

/** What a share was told to be before it is told again: 活动站占【一半多,大概】51.6%. */
export const SHARE_AGAIN =
  /(?<=占(?:了|到|比)?)(?:大?约|近)?[一过大多]半[^,;。]{0,4},(?:也?就是|即|大?约|大概|差不多|具体是|确切地?说是?|准确地?说是?)*$/

/** Parts of which all are meant: 区乡【两级】总数. */
export const ALL_LEVELS = /[两二三各]级|[两三]者|[两三][类种样个部]/

/** Behind a number and its measure word: half of one more. 两户【半】. */
export const HALF_MORE = /^半(?=[,;。、]|左右|上下|的|$)/

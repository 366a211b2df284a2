import type { Rewrite } from './dialect.ts'

/** Which of two, as a source. */
export const WHICH_IS_MORE = '(?:哪|谁)(?:一?[个边家样项种方头者])?(?:的)?(?:数[量目字]?|个数)?'

/** How one may differ from another, as a source. */
export const MORE_OR_LESS =
  '[\\u4e00-\\u9fff]{0,2}(?:得|的)?(?:更|要|比较|还)?(?<size>多|大|高|长|快|强|少|小|低|短|慢)'

/** 活动站和联络点哪个多. */
export const WHICH_MORE_BEHIND = new RegExp(
  `^(?<left>[^,?]{2,}?)(?:和|跟|与|同|、|比|还是|vs\\.?)(?<right>[^,?]{2,}?)(?:这?两[个者样项])?(?:里面?|里头|中|当中|之间|相比|比起来|比)?[, ]?${WHICH_IS_MORE}${MORE_OR_LESS}(?<rest>.*)$`,
)

/** 哪个多,活动站还是联络点. */
export const WHICH_MORE_AHEAD = new RegExp(
  `^${WHICH_IS_MORE}${MORE_OR_LESS}[,?:: ]*(?:是)?(?<left>[^,?]{2,}?)(?:还是|或者|或|和|跟|与|、)(?<right>[^,?]{2,}?)(?<rest>[,?].*)?$`,
)

/** Words that want the smaller of two. */
export const LESS_WANTED = /少|小|低|短|慢/

/** Asks by how much they differ: 多多少, 差几个. */
export const BY_HOW_MUCH = /[多少高低大小](?:出|了)?(?:多少|几)|[相]?差(?:多少|几)/

/** 259跟228哪个才是办完的建议数: a choice between two numbers, in the order in which it is read. */
export const CHOICES: readonly Rewrite[] = [
  // 怕跟联络点弄反了, 别和活动站搞混: what is near it, and not meant
  [
    /[,，?？;。 ]{1,3}(?:我|就)?(?:怕|担心|生怕|别|不要|不能|莫|可别)(?:是|我|又|再)?(?:跟|和|与|同|把(?:它|他)?(?:跟|和|与)?)([^,，?？。]{2,14}?)(?:给)?(?:弄|搞|记|说|看|写|念|混|算)?(?:反|混|错|串|岔|颠倒|混淆|成一[个回]事?|到一起)了?(?=$|[,，?？。！!])/gu,
    ',不是$1',
  ],
  // 甲跟乙是两回事吧?后者多少人
  [
    /^([^,?]{2,16}?)(?:和|跟|与|同)([^,?]{2,16}?)(?:应该?|恐怕|好像|估计)?(?:不?是|算)?(?:两回事|两码事|两个数|不一样|不同|一回事|分开的)(?:的|吧|吗|嘛|啊)*[,? ]+(?:请? ?(?:(?:告诉|说|报|给)我?)? ?)(?:前者|前一?个|前面那?个)/gu,
    '$1,不是$2,',
  ],
  [
    /^([^,?]{2,16}?)(?:和|跟|与|同)([^,?]{2,16}?)(?:应该?|恐怕|好像|估计)?(?:不?是|算)?(?:两回事|两码事|两个数|不一样|不同|一回事|分开的)(?:的|吧|吗|嘛|啊)*[,? ]+(?:请? ?(?:(?:告诉|说|报|给)我?)? ?)(?:后者|后一?个|后面那?个)/gu,
    '$2,不是$1,',
  ],
  // 稿子里108和102打架了,街道议事代表究竟是哪个
  [
    /^[^,?\d]{0,10}(\d+)[^,?\d]{0,3}(?:和|跟|与|同|还是|、|,| or )[^,?\d]{0,3}(\d+)[^,?\d\-— ]{0,12}[,?\-— ]{1,3}([^,?\-— ][^,?]{1,24}?)(?:究竟|到底)?(?:该|应该|应|才)?(?:是|算|用|填|写|说|选)(?:其中)?(?:哪一?个数?字?|几|多少)\??$/gu,
    '$3是$1还是$2',
  ],
  // 128 or 142 - which one is from residents
  [
    /^(\d+) or (\d+)[,\-—?: ]{1,3}which (?:one |number |of (?:them|these|the two) )?(?:is|was|are) ([^?]{2,60})\??$/gu,
    'is $3 $1 or $2',
  ],
  // 活动站和联络点,后者几个: the one that is meant, and the other that is not
  [
    /^([^,?]{2,}?)(?: ?vs\.? ?|和|跟|与)([^,?]{2,}?)[, ]+前(?:一?[种个样]|者)(?:的|是|,)*/g,
    '$1,不是$2,',
  ],
  [
    /^([^,?]{2,}?)(?: ?vs\.? ?|和|跟|与)([^,?]{2,}?)[, ]+后(?:一?[种个样]|者)(?:的|是|,)*/g,
    '$2,不是$1,',
  ],
  [
    /^(\d+)(?:跟|和|与|同|、|,)(\d+)(?:这|那)?(?:两个数?字?)?(?:里面?|中|当中)?,? ?(?:到底)?哪一?个(?:数字?)?(?:才|才能)?(?:是|算)(?=[^?]{2})([^?]+?)\??$/u,
    '$3是$1还是$2',
  ],
]

/** May speak of a difference. */
export const DIFFERENCE_CUE = /[多少高低快慢差减增超剩未没]|相差|净|其余|再加/

/** Surely speaks of a difference: 比…多, 相差, 其余. */
export const DIFFERENCE_SURE =
  /比.*(?:多|少|高|低|快|慢|增加|减少)|相差|净增|净减|差了|差距|其余|剩下|还剩|(?:没有?|未)被?[采办解答完].*(?:有|剩|为|是)|(?:还有|另有|尚有|有).*(?:未|没)|(?:没有?|尚未|未)(?:被|予|获)?[\u4e00-\u9fff]{2,4}的[^,;。\d]{1,8}(?:\d|$)|[\d一二三四五六七八九十百][\u4e00-\u9fff]{1,2}(?:还|仍|则|尚)?(?:没有?|未)(?:被|予|获|能)?[\u4e00-\u9fff]{2,4}$|再(?:增?加|多|添)/

/** How far apart two numbers are, and neither of them: 两者相差. */
export const APART_BY = /相差|差了|差距|之差/

/** 撤的比设的多: not years, but things are compared. */
export const THINGS_COMPARED =
  /(?<one>[^,;。:]{1,40}),?还?比(?!去年|上年|上一年|前年|今年(?!的?(?:目标|计划|预期|任务|安排))|原|过去|之前|以前|往年|\d{4})(?<other>[^,;。]{1,16}?)(?<way>[多少高低快慢])/

/** Says that something lies above or below. */
export const ABOVE_OR_BELOW = {
  above: /(?<!不)(?:高于|高出|快于|多于|领先)[^,;。]{0,8}$|比[^,;。]{1,12}(?:高|快|多)[出了]?$/,
  below: /(?<!不)(?:低于|慢于|少于|落后)[^,;。]{0,8}$|比[^,;。]{1,12}(?:低|慢|少)了?$/,
} as const

/** A sentence that only compares: 甲比乙多. */
export const CLAIM_COMPARED =
  /^(?<said>[^,;。]{2,24}比(?!去年|上年|前年|以前|过去|往年)[^,;。]{2,20}?[多少高低快慢])(?:了|得多|很多|一些|些)?$/

/** 两年的监督项数加起来: one thing of both years. */
export const OF_BOTH_YEARS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:这|前后|今明)?两年(?:的|里|间)?([^,?年和跟与]{2,}?)数?((?:一共|总共)?(?:加起来|加在一起|合起来|合计|之和|相加|总和)|相差|差(?=多少|几)|差距)/,
    '去年$1和今年$1$2',
  ],
]

/** 增速比去年低多少: two rates are compared, and a rate that is printed is one of them. */
export const RATES_COMPARED =
  /(?:增速|增幅|涨幅|降幅|增长率).*(?:比|较).*[高低快慢多少大小](?:了|出)?(?:多少|几)/

/** Between what is compared with and by how much: 比228件【还多】31件. */
export const MORE_BY = /^(?:还|要|就|足足|整整|正好)?(?:多|少|高|低)(?:出|了)?$/

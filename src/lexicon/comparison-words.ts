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

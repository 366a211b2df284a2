/** Two things of which the larger or the smaller is asked for: 活动站和联络点哪个多. */
export interface WhichMore {
  readonly left: string
  readonly right: string
  /** Whether the smaller one is meant. */
  readonly less: boolean
  /** Whether it asks by how much, too. */
  readonly byHowMuch: boolean
}

const WHICH = '(?:哪|谁)(?:一?[个边家样项种方头者])?(?:的)?(?:数[量目字]?|个数)?'
const MORE =
  '[\\u4e00-\\u9fff]{0,2}(?:得|的)?(?:更|要|比较|还)?(?<size>多|大|高|长|快|强|少|小|低|短|慢)'
const BEHIND = new RegExp(
  `^(?<left>[^,?]{2,}?)(?:和|跟|与|同|、|比|还是|vs\\.?)(?<right>[^,?]{2,}?)(?:这?两[个者样项])?(?:里面?|里头|中|当中|之间|相比|比起来|比)?[, ]?${WHICH}${MORE}(?<rest>.*)$`,
)
const AHEAD = new RegExp(
  `^${WHICH}${MORE}[,?:: ]*(?:是)?(?<left>[^,?]{2,}?)(?:还是|或者|或|和|跟|与|、)(?<right>[^,?]{2,}?)(?<rest>[,?].*)?$`,
)
const LESS = /少|小|低|短|慢/
const BY_HOW_MUCH = /[多少高低大小](?:出|了)?(?:多少|几)|[相]?差(?:多少|几)/

/**
 * Reads a question which of two things is more.
 *
 * @param text as `readable` gives it
 * @example whichMore('活动站和联络点哪个多')?.left // '活动站'
 */
export function whichMore(text: string): WhichMore | null {
  const { left, right, size, rest = '' } = (BEHIND.exec(text) ?? AHEAD.exec(text))?.groups ?? {}
  if (left === undefined || right === undefined || size === undefined) return null
  return { left, right, less: LESS.test(size), byHowMuch: BY_HOW_MUCH.test(rest) }
}

/** Nothing but what joins two years. */
export const JOINS_YEARS = /^(?:和|跟|与|、|及|同)?$/

/** Where the next question of several begins. */
export const BREAKS_QUESTION = /[,、;?!。\s]|和|跟|以及|还有|又|另外/

/** Marks and joints before a question of several. */
export const LEADS_QUESTION = /^(?:[,、;?!。\s]|和|跟|又|以及|还有)+/

/** What parts the things of a list that is asked for. */
export const PARTS_ITEMS =
  /[,、;:。?!|]|(?<![缓总饱])和(?!谐|平|解|美|睦|田)|跟(?!踪|进(?!出?口)|随)|(?<![参赋给])与(?!会)|(?<![协共合陪])同(?!步|意|比|期|时|级|志)|(?<![普涉以波])及(?!格|时)|还有/

/** What joins the members of a list, no comma. */
export const PARTS_THINGS = /[、和跟与及]|还有|以及/

/** A blank between two things that are typed without a mark: 信访 来访; none before what asks of them. */
export const BLANK_BETWEEN =
  /(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])(?!各|分别|都|一共|总共|是|有|多少|几)/g

/** 枪、毒、赌这几样: several that are taken up as one thing. */
export const NAMED_AS_ONE =
  /([^、,;\s]{1,8}(?:、[^、,;\s]{1,8}?)+)[这那](?:几|些|[两三四五六])(?:样|类|种|个|项|方面|块)/g

/** 还有 and 以及, which join as 、 does. */
export const AND_ALSO = /还有|以及/g

/** Nothing but what links two names. */
export const NAME_LINK = /^(?:、|和|及|与|以及)$/

/** Ends in what joins the members of a list. */
export const JOINED_BEFORE = /(?:[、和跟与及]|以及)$/

/** Begins with what joins the members of a list. */
export const JOINED_BEHIND = /^(?:[、和跟与及]|以及)/

/** Nothing but a word for and. */
export const NAME_AND = /^(?:和|及|与|以及)$/

/** Words that lead to a number and name nothing. */
export const SAID = /^(?:下来|起来|出来|上去|下去|回来|算来)$/

/** Behind what is counted, others of which the same is asked: 新建多少个中心【、互助点,】还有床位几张. */
export const ALSO_COUNTED =
  /^(?<things>(?:[、和与跟及][^,、;。和与跟及]{2,12}){1,4})(?:[,;]|(?=还有|以及|另外))/

/** Nothing but what joins two years. */
export const JOINS_YEARS = /^(?:和|跟|与|、|及|同)?$/

/** Where the next question of several begins. */
export const BREAKS_QUESTION = /[,、;?!。\s]|和|跟|以及|还有|又|另外/

/** Marks and joints before a question of several. */
export const LEADS_QUESTION = /^(?:[,、;?!。\s]|和|跟|又|以及|还有)+/

/** What parts the things of a list that is asked for. */
export const PARTS_ITEMS = /[,、;:。?!]|和|跟|与|同(?!步|意)|及|还有/

/** 还有 and 以及, which join as 、 does. */
export const AND_ALSO = /还有|以及/g

/** Nothing but what links two names. */
export const NAME_LINK = /^(?:、|和|及|与|以及)$/

/** Nothing but a word for and. */
export const NAME_AND = /^(?:和|及|与|以及)$/

/** Words that lead to a number and name nothing. */
export const SAID = /^(?:下来|起来|出来|上去|下去|回来|算来)$/

/** Words that lean on what was asked before, in either language. */
export const LEANING_WORDS =
  /^(?:那么?|还有|另外|然后|其中|再|又|这|它|他们?|她们?|都是|具体|举(?:个|一)?例|比如|例如|哪(?:些|几|个|两|部|种)|为什么|怎么|登在|分别|and\b|what about|how about|then\b|those|these|they|it\b|which (?:ones?|of)|why\b|for example|e\.?g)|^.{1,10}?呢[,，]|(?:呢|那些?|这些?|那个|这个|它们?|他们)[?？。]*$|\b(?:them|those|these|it|that one)\b/

/** Asks for an example, in either language. */
export const ASKS_EXAMPLE =
  /举(?:个|一个|一)?.{0,6}例|例子|比如(?:哪|说)?|例如|打个比方|\b(?:for example|an example|examples|for instance|name one)\b/

/** What stands for a time, and what says that it is planned; without it the thing that is asked for is left. */
export const LEANS_ON_TIME =
  /计划|打算|安排|准备|预计|预期|目标|力争|争取|任务|那么?|呢|想要?|要|会|还|又|起码|至少|实际|已经|[,?]/g

/** The words by which a question is asked of a half. */
export const TIME_ASKED_FOR = { review: '去年', plan: '今年计划' } as const

/** What asks whether something is so, at the end of a question: 看了【没】. */
export const ASKS_IF_AT_END = /(?:[了过]?没有?|[吗吧呢]|对吧|对吗|是吧)[?]?$/

/** What asks which one: 看了【哪个】片子. */
export const ASKS_WHICH = /哪一?[个些几部篇家位]|什么/g

/** Asks by a word of its own for a name, a place, a reason, a way. */
export const ASKS_BY_WORD = /什么|哪|谁|怎么|为何|何时|何地|如何|几时/

/** What stands for a number where it is asked for. */
export const AMOUNT_ASKED = '多少'

/** Words that lean on what was asked before, in either language. */
export const LEANING_WORDS =
  /^(?:那么?|还有|另外|然后|其中|再|又|这|它|他们?|她们?|都是|具体|举(?:个|一)?例|比如|例如|哪(?:些|几|个|两|部|种)|为什么|怎么|登在|分别|and\b|what about|how about|then\b|those|these|they|it\b|which (?:ones?|of)|why\b|for example|e\.?g)|(?:呢|那些?|这些?|那个|这个|它们?|他们)[?？。]*$|\b(?:them|those|these|it|that one)\b/

/** Asks for an example, in either language. */
export const ASKS_EXAMPLE =
  /举(?:个|一个|一)?.{0,6}例|例子|比如(?:哪|说)?|例如|打个比方|\b(?:for example|an example|examples|for instance|name one)\b/

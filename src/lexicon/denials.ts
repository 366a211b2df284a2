/** 没有一件没办完 */
export const NOT_ONE = /(?:没有?|无)[一哪][件个项条户名次篇场]?(?:是|还)?$/

/** Asks for those with which something was not done: 没有被采纳的. */
export const UNDONE_ASKED = /(?:没有?|未|尚未|没能|并未)(?=被|能|得到|获得|[\u4e00-\u9fff]{2})/

/** The rest of a whole, by the act that was not done: 没【采纳】的. */
export const REST_ASKED =
  /(?:没有?(?!人|什么)|未|尚未|没能|并未)(?:被|能|得到|获得)?([\u4e00-\u9fff]{2})|\bnot (?:been )?([a-z]+ed)\b/

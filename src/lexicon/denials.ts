/** 没有一件没办完 */
export const NOT_ONE = /(?:没有?|无)[一哪][件个项条户名次篇场]?(?:是|还)?$/

/** Asks for those with which something was not done: 没有被采纳的. */
export const UNDONE_ASKED = /(?:没有?|未|尚未|没能|并未)(?=被|能|得到|获得|[\u4e00-\u9fff]{2})/

/** The rest of a whole, by the act that was not done: 没【采纳】的. */
export const REST_ASKED =
  /(?:没有?(?!人|什么)|未|尚未|没能|并未)(?:被|能|得到|获得)?([\u4e00-\u9fff]{2})|\bnot (?:been )?([a-z]+ed)\b/

/** Opens with what was not done. */
export const UNDONE_OPENING = /^[^,;。]{0,6}?(?:未|没)[^,;。]*/

/** Of what was not done the report prints no figure. */
export const DENIED = /没|未|其余|剩/

/** Verbs that end or refuse what stands behind them. */
export const UNDOES = /^(?:停止|取消|暂停|终止|叫停|中止|放弃|拒绝|禁止|停办)了?$/

/** 没什么群众需求 is 群众需求不足. */
export const LACK = /不足|缺乏|缺少|不够|困难/

/** Opens a word that denies what the rest of it says: 不满意. */
export const DENYING = /^[不未没无非]/

/** 没有一件没办完 */
export const NOT_ONE = /(?:没有?|无)[一哪][件个项条户名次篇场]?(?:是|还)?$/

/** Asks for those with which something was not done: 没有被采纳的. */
export const UNDONE_ASKED = /(?:没有?|未|尚未|没能|并未)(?=被|能|得到|获得|[\u4e00-\u9fff]{2})/

/** The rest of a whole, by the act that was not done: 没【采纳】的. */
export const REST_ASKED =
  /(?:没有?(?!人|什么)|未|尚未|没能|并未)(?:被|能|得到|获得|获(?!得))?([\u4e00-\u9fff]{2})|\bnot (?:been )?([a-z]+ed)\b/

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

/** Says of a clause that something is left, or not done. */
export const UNDONE = /[未没尚余剩待欠]|正在|在办/

/** Asks how many of something are left with which a thing was not done: 还剩几件没审完, 还有几条人家没用, 压着多少案子没结. */
export const LEFT_UNDONE =
  /(?<left>(?:到?年底|目前|现在|总共|一共)?(?:还|尚|仍)?(?:剩下?|有|余下?|压着|欠着|留着|差)(?:了|着)?)(?<asking>(?:多少|几)[个件条项名户人次笔起宗]?)(?<noun>[\u4e00-\u9fff]{0,8}?)(?:没有?|未|尚未|还没|还未)(?:被|能|得到|获得|获)?(?<act>[\u4e00-\u9fff]{1,4}?)(?:的|呢|啊|呀|了|下来|[\s?？。,]|$)/

/** The same with what was not done first: 未获采用的尚余几条, 收了没结的案子还有几件. */
export const UNDONE_LEFT =
  /(?:没有?|未|尚未|还没|还未)(?:被|能|得到|获得|获)?(?<act>[\u4e00-\u9fff]{1,4}?)的(?<noun>[\u4e00-\u9fff]{0,6}?)(?:还|尚|仍)(?:剩下?|有|余下?|压着|欠着)(?:了|着)?(?<asking>(?:多少|几)[个件条项名户人次笔起宗]?)/

/** Asks what share of something was brought to its end: 被采纳的占几成, 办结的比例有多高, 没用上的占百分之几. */
export const SHARE_BROUGHT_TO_END =
  /(?<un>没有?|未|尚未|还没有?|未能)?(?:被|能|得到|获得|获)?(?<act>采纳|采用|采取|吸收|吸纳|用上|用到|收下|接受|接纳|办结|办完|办妥|办理完毕|审结|审完|结案|结掉|解决|落实|整改到位|整改|答复|执行完毕|化解|销号|到会|出席)(?:了|下来|掉|进去)?(?:的)?(?:部分|那部分|那些)?(?:(?:大?约|大概|差不多|一共|总共|只|才)*占了?(?:总数|全部|其中)?的?(?:大?约|大概|差不多)*(?:百分之?(?:多少|几)|多少|几成|几分之几|多大|比)|(?:所占)?的?(?:比例|比重|比率|占比|份额|百分比))/

/** Joins what something is of to what was done with it, at its end. */
export const OF_AT_END = /[的里中,\s]+$/

/** What may be done with something to its end, as it is asked, and as reports print it. */
export const BROUGHT_TO_END: readonly (readonly [RegExp, RegExp])[] = [
  [
    /[审结判办]|执行|了结/,
    /结(?!余|构|合|果)|判决|宣判|审(?:查|理)?完|办理完毕|执行完毕|审理终结|办完/,
  ],
  [/用|采|吸收|收下|接受|纳/, /采纳|采用|吸收|采取|用掉|使用|刊[用发]/],
  [/改|纠|整/, /整改|纠正|改正|销号/],
  [/花|用|支/, /用掉|支出|使用|拨付|花/],
  [/解决|落实|办|处理|答复/, /解决|落实|办结|办理完毕|答复|化解/],
  [/到|来|出席|参加/, /出席|到会|实到|参加/],
]

/** The sentence prints what is left itself: 未结923件, 结余9.39亿元. */
export const LEFT_PRINTED = /未[\u4e00-\u9fff]{1,3}|结余|剩余|余下|尚有|积案|存案/

/** What a word is denied by, right before it: 代表【不】认可的. */
export const DENIED_BY = /[不没未无](?:被|能)?$/

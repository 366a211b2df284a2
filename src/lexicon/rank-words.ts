/** 生产总值增长6%,增速全县第三: what is ranked is its growth. */
export const RATE_RANKED = /^(?:增速|增幅|涨幅|降幅|总量|总数|数量|占比)$/

/** A number in a rank or an ordinal, as a source. */
export const RANK_NUMBER = '(?:\\d+|[一二三四五六七八九十百]+)'

/** Among whom: a rank stands behind one of these. */
export const RANK_FIELDS =
  '(?:全国|全球|全省|全市|全区|全县|全州|世界|亚洲|国际|国内|西部|中部|东部|东北|沿海|省内|市内|区域|同类|城市|省份|省级|[居列占]|位居|位列|名列|排名|跃居|跃升|稳居|排|升至|升到|保持|连续)'

/** What may stand between the field and the rank. */
export const RANK_REACH = '[\\u4e00-\\u9fff]{0,8}'

/** Behind a rank that has no 位 or 名. */
export const RANK_END = '(?=[,，。;；、:)"\\n的和与及并且]|$|以[上内])'

/** 前三位, 跻身前10名. */
export const AMONG_FIRST = `(?=前)(?<=${RANK_FIELDS}${RANK_REACH}|进入|跻身|入围)前 ?(?<n>${RANK_NUMBER})(?<unit>[位名])?(?![个年月天季期届])`

/** 首位, 榜首. */
export const FIRST_PLACE = `(?=首|榜)(?<=${RANK_FIELDS}${RANK_REACH})(?:首位(?!度)|榜首)`

/** 二等奖. */
export const PRIZE_OF_GRADE = /(?<n>[一二三四壹贰叁])等奖(?!学金|[\d ])/g

/** 优秀奖, 金奖. */
export const PRIZE_NAMED =
  /(?:特等|优秀|优胜|优异|金|银|铜|入围|提名|组织|最佳[\u4e00-\u9fff]{1,4})奖(?!励|学金|章|牌|[\d ])/g

/** 第三次, 第二批, 第7年. */
export const ORDINAL_OF = `第(?!一次|[一二三]个) ?(?<n>${RANK_NUMBER})(?<unit>次|批|份(?![额量])|个|条(?=[线路高铁跑生产隧航地轨])|期|轮|家(?![园长庭])|座|件|部(?!分)|场|篇|例|艘|架|年|项|只|列|台)`

/** 在绩效考核中荣获第二名 */
export const RANKED_AMONG = /(?:^|[,，])在[^,，]{3,24}中$/

/** 指数提升2个等级: by so many it moved. */
export const GRADES_MOVED = /^(?:等级|位次|名次|档次|档位|层级|梯次)(?=[,，、。;；]|$)/

/** 市里几届几次会, 第几届第几次会议: which session. */
export const SESSION_ASKED = /第?几届(?:人大|政协|常委会|人代会)?的?第?几次(?:会议?|全会)?/u

/** A piece of a session's name: 第三, 届. */
export const SESSION_PIECE = /^(?:第?[一二三四五六七八九十\d]+[届次]?|[届次])$/

/** Nothing but the verb of a rank: 居, 列. */
export const RANK_LEAD = /^[,、]?(?:均|都|位)?[居列排占][^,;。、\d]{0,5}$/

/** An ordinal number, and what it counts. */
export const ORDINAL =
  /(?:第|(?<=人大|大会|政协|届|党委|代会))(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?<unit>届|次|批|期|轮|季度)/g

/** The number of a phase: 【三期】工程. */
export const PHASE =
  /(?<number>[一二三四五六七八九十])(?<unit>期)(?=工程|项目|建设|改造|扩建|[,;。、]|$)/g

/** The number of a term: 十八届. */
export const TERM = /(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?<unit>届)/g

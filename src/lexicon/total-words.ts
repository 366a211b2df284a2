/** 全县预算收入8万元。加上调入资金1万元,收入总量9万元: the sum is of the income that the sentences before tell. */
export const INCOME_IN_ALL = /^(收入|支出)(?:总量|总计)$/

/** Says that a figure is of several years or a mean of them. */
export const SUMS_SEVERAL = /累计|合计|总计|共|年均|平均|[三四五]年/

/** Says that only what came new is counted, or all that came. */
export const COUNTED_ANEW = /新增|新建|新开|新设|净增|累计|造林/

/** Says that something is a sum. */
export const SUMMED = /累计|总计|合计|共/

/** Asks for all of them together, in either language. */
export const ASKS_IN_ALL =
  /全部|总共|一共|所有|合计|加起来|总的|\b(?:total|altogether|in all|overall)\b/

/** 一共多少 behind several things is their sum. */
export const ASKS_ONLY_SUM =
  /^(?:那|那么)?(?:一共|总共|合计|共计|加起来|合起来|两项|两个|两样|三项|三样|一起)*(?:有|是|共)?(?:多少|几)[个项条件次]?$/

/** Says that several are meant together, or others like them. */
export const OF_ALL_OF_THEM = /[等这那]|在内|各类|之类|以及|一[起块]|合起来|加起来|合计|总共/

/** 一共有, 现在是: before the number asked for. */
export const THERE_ARE_IN_ALL = /(?:一共|总共|共|现在|目前|到底)?(?:有|是)?$/

/** 两项加起来 */
export const TOGETHER_BEHIND =
  /^(?:队伍|数据|工作|数字|数)?(?:一?共|加|合|相加|都|均|总|一样|相同|不同|相?差)/

/** Words that make a figure a whole, and those behind which its parts stand. */
export const WHOLE_WORDS = /全部|共|总|合计|累计|所有|一共/

/** All of them, in either language. */
export const ALL_ASKED = /全部|总数|总量|所有|合计|总共|一共|\b(?:all|total)\b/

/** What a report prints before a total. */
export const TOTAL_PRINTED = /全部|共|总|合计|累计|所有/

/** Asks for the total, in either language. */
export const TOTAL_ASKED = /总共|一共|总数|总量|共有|合计|总计|\b(?:total|altogether|overall)\b/

/** Asks for several things together or apart: only then words may stand side by side without a mark. */
export const ASKED_TOGETHER =
  /加起来|加一[起块]|合起来|合一[起块]|合计|总共|一共|共计|分别|各自?(?:是|有|多少|几|[\u4e00-\u9fff]{1,3}(?:多少|几))|[两二三四]者|[两三四五六](?:个|样|项|种)(?:数)?(?:都|一共|分别|加|合)/

/** 两个加起来, 它们差多少: computes with what was told before, and names nothing itself. */
export const OVER_BEFORE =
  /^(?:那么?|把|将|这|它们|他们|以上|上面|前面|刚才|,|的)*(?<count>[两二俩三四])?(?:个|项|样|者|种)?(?:数字?|的)?(?:都|一共|总共|,)*(?:(?<sum>加起来|加在?一[起块]|合起来|合在?一[起块]|合计|总共|一共|共|相加|加总|之和|总和)|(?<difference>相差|差|差距|的差))(?:是|有|为|了)*(?:多少|几|多大)?[个件条项人名次户家]?[?？。呢]*$/

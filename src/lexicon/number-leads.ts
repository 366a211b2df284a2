/** Before a numeral that no unit follows: 基尼系数降至0.28, 指数为96.3. */
export const BARE_LEAD =
  /(?:达|到|为|至|从|由|指数|系数|比率|人口|突破|超过?|控制在|低于|高于|共|计|约|近|:) ?$/

/** Behind a numeral that has no unit: 左右, 以上, the end of a clause. */
export const BARE_END =
  /^ ?(?:[,，。;；、)\n]|左右|以上|以下|以内|(?:下降|上升|提高|降低|提升|增加|减少|扩大|缩小)(?:至|到|为)|$)/

/** Before a number whose unit the report gave once: the noun that it is the amount of. 自2013, 第16 are none. */
export const AMOUNT_LEAD = /[\u4e00-\u9fff)"”](?<![第自年月日号前后届于至之]) ?$/

/** Behind it: the end of a clause, or of what it is part of. */
export const AMOUNT_END = /^ ?(?:[,，。;；、()（）\n]|$)/

/** Before a numeral whose measure word the table does not know: 新增32垛. */
export const COUNTING_LEAD =
  /(?:新增|建成|完成|建设|培育|打造|引进|开通|实施|推进|共|计|达|达到|有|等|累计|组织|举办|发放|种植|改造|创建|获|得)$/

/** Behind a number with its scale: 3万号, 5千+. */
export const NO_SCALED = /^ ?(?:[号年月日+\-—×a-oq-z]|p[a-z])/

/** Verbs that reach a round number: 迈上, 站上. */
export const REACHED_LEAD = /(?:重回|迈上|迈入|跨上|跨入|站上|达到?|跃上|进入)$/

/** Before a numeral that is a name or a rank: 第3, G5, 前10. */
export const NAME_LEAD = /(?:[第a-z+.]|(?<![提之以目])前)$/

/** The end of a clause, or 的. */
export const CLAUSE_ENDS_OR_OF = /^(?:[,，。;；、)的]|$)/

/** Words behind a number that only closes a list: 三大类, 两地. */
export const LIST_CLOSED_BY_CLASS = /^(?:大类|[大方地级院区校企端类])/

/** What may stand between a verb and its number: 了约, 超过. */
export const ABOUT_LEAD = /了?(?:约|近|超过?)?$/

/** Words behind a figure, unless they are general: 的基础, 的情况. */
export const WORDS_BEHIND = /^(?!的(?:基础|前提|情况|条件|水平))[\u4e00-\u9fff]{2,14}/

/** Words that pass a number: 突破, 超, 达. */
export const SURPASSES = /^(?:突破|超|达)/

/** 实现, 完成. */
export const REACHES_OR_DOES = /(?:实现|完成)/

/** 为, 相当于, 占, at the end. */
export const EQUALS_AT_END = /(?:为|是|相当于|等于|占)$/

/** 的 and a noun that is no bound's: 的目标, 的水平. */
export const OF_GENERAL_NOUN = /^的(?:[\u4e00-\u9fff]{2})?(?:目标|水平|标准|平均|增速)/

/** A bound that the thing compared with stands behind: 约占全国农田十分之一, 不低于当地标准的1.6倍. */
export const DISTANT_BOUNDS = [
  { sense: 'about', pattern: /(约)占[\u4e00-\u9fff]{2,16}$/ },
  { sense: 'atLeast', pattern: /(不低于|不少于)[\u4e00-\u9fff]{2,16}的$/ },
  { sense: 'atMost', pattern: /(不超过|不高于)[\u4e00-\u9fff]{2,16}的$/ },
] as const

/** Nothing but 完成 or 实现. */
export const ONLY_COMPLETED = /^[,，、 ]*(?:实际)?(?:完成|实现)$/

/** 保持, 按照, at the end. */
export const KEEPS_TO = /(?:保持|按照?|以|用)了?$/

/** Opens with a verb that reaches or passes a number. */
export const PASSES_THRESHOLD = /^(?:超过?|过|突破|达到?|近)/

/** A number that the asker knows, before what is asked: 群众诉求128条,【来信来访多少】. */
export const GIVEN_FIRST =
  /^[^,?多几]*\d[\d.]*(?:余|多)?(?!年)\p{Script=Han}{1,2},(?=[^,]*(?:多少|几))/u

/** Opens with the mark above or below which things are counted: 【五年以上】有期徒刑. */
export const ABOVE_GRADE = /^[\d一二三四五六七八九十百千万亿.]+[^\d、,]{1,3}以[上下]/

/** Names such a mark. */
export const NAMES_GRADE = /以[上下]|超过?|多年/

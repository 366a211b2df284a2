/** 全区 too says of whom, not what. */
export const NOTHING_LOOKED_FOR = /全.|多少|哪些|什么|怎么|[几有是的]/gu

/** Asking and joining words are not what is looked for. */
export const ASKS_OR_JOINS =
  /什么时候|什么|多少|哪一?[个些里年位部种]?|谁|何时|为何|如何|怎么样?|怎样|吗|呢|是不是|的|了|是/g

/** An asking word within a word. */
export const ASKS_WITHIN_WORD = /[哪啥怎]|什么/

/** Asks for a number or a share. */
export const ASKS_NUMBER_OR_SHARE =
  /多少|几(?!点|句|条|头|类|方面|个方面|大方面|大?块|摊|样|个?部分)|比例|占比|how (?:many|much)/

/** Asks for something, in either language. */
export const ASKS_ANYTHING = /多少|几|哪|谁|什么|怎|\?|\bhow\b|\bwhat\b|\bwhich\b/

/** Puts a choice: 102是…还是…. */
export const ASKS_CHOICE = /^[^?]*\d[^?]*(?:是|指)[^?]*还是[^?]*$/

/** Asks to confirm what was said: 是吧? */
export const ASKS_TO_CONFIRM = /(?:对?吧|是吧|对不对|没错吧)\?\s*$/

/** 学习几次,讲座呢 asks for the lectures, too. */
export const ASKS_ALSO =
  /((?<=(?:多少|几)[^,;?]*(?:[,;?]\s*[^,;?]{1,12}呢)*[,;?]\s*)[^,;?]{1,12})呢(?=[\s,;?。]|$)/g

/** A text of both languages is read by the one that it asks in. */
export const ASKS_IN_CHINESE = /多少|几/

/** An asking form with its measure word; 这几样 and 好几个 ask nothing. */
export const ASKING_FORM =
  /(?:多少|(?<![这好]|那(?=几[样类种]))几|若干)(?!乎|何)(?:[万亿]?(?:个?(?:百分)?点(?!建议|意见)|人次|件次|场次|篇目|个|名|人|位|次|场|期|回|届|遍|件|条|项|份|部|篇|册|宗|起|家|户|处|所|座|间|站|种|类|盘|趟|只|头|元|年|天|方|轮|倍))?/g

/** 有 before a blank or the end. */
export const THERE_IS_AT_END = /有(?= |$)/g

/** 多少 or 几个, and nothing else. */
export const HOW_MANY_ALONE = /^(?:多少|几)[个家所处座名位件条份部篇户]?$/

/** 哪 with its number, its measure and its noun. */
export const WHICH_OF =
  /哪(?<n>[一二两三四五六七八九十\d几]|些)?(?<measure>个|家|位|部|件|条|项|份|篇|所|座|类|种|处|名|支|场|次|级|本|款|张|则|样|对|些)?的?(?<noun>[\p{Script=Han}]{0,8})/u

/** 哪些地方没做好 asks for shortcomings, and no place. */
export const ASKS_SHORTCOMING =
  /哪[些几]个?地方[\p{Script=Han}]{0,4}(?:没|不|差|欠|需|要|改|弱|短板|问题)/u

/** 是哪一个, at the end. */
export const WHICH_ONE_AT_END = /(?:是|叫)?哪(?:一)?[个位][?？。\s]*$/u

/** What leads from a thing to its name: 的全名是. */
export const NAME_LINK_AT_END = /(?:的|是|又|都|呢|题目|标题|名字|全名|全称|名称|,)+$/u

/** 被评价的部门,【报告点了】哪个的名. */
export const REPORT_NAMES = /报告(?:里|中|上)?(?:点|提|列|举|写|说)[了到出]*$/

/** The noun before 都有 or 是 at the end. */
export const NOUN_BEFORE_THERE_IS = /([\p{Script=Han}]{2,6})(?:都|分别|主要)?[有是]$/u

/** Asks what, who, why or for an example: no measure is inherited. */
export const ASKS_NO_MEASURE =
  /什么|哪|怎么|为什么|谁|举例|例子|比如|[a-z]*(?:which|what|why|who|where|when)\b/

/** Asks for words, in either language, and not for a number. */
export const ASKS_IN_WORDS =
  /什么|哪|怎|如何|为何|吗|谁|是否|[是要能会]不[是要能会]|有没有|没有|介绍|情况|\b(?:what|which|how|why|who|when|where|does|did|do|is|are|was|were|has|have|tell|explain|describe)\b/

/** A year, 呢 and marks at the end of a bare phrase. */
export const YEAR_AT_END =
  /(?:[\s,，?？。呢]|[去今明]年|(?:19|20)\d\d年?|[上下]半年|(?:第?[一二三四]|前[一二两三])个?季度)+$/

/** 是, 呢, 吗 and marks at the end. */
export const LINK_AND_MARK_AT_END = /(?:是|呢|吗|有|为)?[\s?？,。]*$/

/** 什么, 哪 or 怎, anywhere. */
export const ASKS_WITHIN = /什么|哪|怎/

/** The noun right behind the measure word: 几个【成员单位】. */
export const NOUN_BEHIND_MEASURE =
  /^(?:的)?([\u3400-\u9fff](?=[?,。\s]|$)|[\u3400-\u9fff]{2,8}?(?:的[\u3400-\u9fff]{2,6}(?=$|[,。?\s]))?)(?=的|了|被|[,。?\s/]|是|在|参|办|给|$)/

/** All from the word that asks for the number on: 各有多少. */
export const ASKS_NUMBER_AT_END = /\s*(?:各|分别)?(?:有|是)?(?:多少|几).*$/

/** 到底, 究竟, and a 是 before a blank. */
export const AT_LAST_OR_IS = /[到底究竟]{2}|是(?= )/g

/** Asks for a number, in either language. */
export const ASKS_FOR_NUMBER = /多少|几|\bhow\b|\bnumbers?\b/

/** What a question is after beside quantities, by its words, in either language. */
export const PERSON_OR_DATE_ASKED: readonly (readonly [
  RegExp,
  'name' | 'when' | 'who' | 'where',
])[] = [
  [
    /(?:是|叫)谁|谁(?:是|当|任|担任)|姓什么|姓名|真名|全名|本名|哪(?:一)?位|叫什么名字?(?=.*(?:主任|书记|院长|局长|代表|领导|人))|(?:主任|书记|院长|局长|代表|领导|检察长|区长|市长|省长|人)(?:都)?叫什么|\bwho (?:is|was|are|were|chairs?|chaired|heads?|headed|leads?|led)\b|\bname of the (?:\w+ )?(?:director|chair\w*|secretary|mayor|head|leader|deputy|person|president)\b/,
    'name',
  ],
  [
    /什么时候|何时|哪(?:一)?天|几月|几号|几点(?:钟|开|召|举)|什么(?:日期|时间)|哪(?:一)?年(?!级)|哪个月|\bwhen\b|\bwhat (?:date|day|time|month|year)\b/,
    'when',
  ],
]

/** The noun before the number asked for: …的【重点建议】有. */
export const NOUN_BEFORE_NUMBER = /的([\u3400-\u9fff]{2,8})(?:有|是|为|达|到|共|一共|总共|,|\s)*$/

/** The same by words that ask other things as well. */
export const PERSON_OR_PLACE_ASKED: readonly (readonly [
  RegExp,
  'name' | 'when' | 'who' | 'where',
])[] = [
  [/谁|哪个(?:人|领导|单位|部门)|\bwho(?:se|m)?\b/, 'who'],
  [
    /(?:在|到|去)哪(?![些个几方一两三四份本家条部种次位类项篇张期])|哪里|哪儿|哪点|哪凼|什么地方|哪个地方|\bwhere\b/,
    'where',
  ],
]

/** Asks what was done together with somebody. */
export const WITH_WHOM = /^(?:的)?(?:跟|和|与|同).*(?:一起|一道|共同|联合|合作)/

/** It asks for a number, compares or lists by itself. */
export const ASKS_OTHERWISE = /多少|几|比|占|[、:]|还是/

/** A thing pointed at by its measure: 【那条】美食街叫什么. */
export const POINTED_AT = /[那这的]一?[条个座家部次所片][^,的]{1,8}$/

/** What an act was about: 专题询问【问的是什么】. */
export const ACT_OBJECT_ASKED =
  /^(?<act>.{2,}?)(?:时|中|里|上)?(?:问|查|看|评|议|审|听|调研|视察|检查|讨论|审议|研究|监督)的?(?:都|主要|又)?是(?:些)?(?:什么|哪些|哪几[个项])(?:内容|事情?|东西|方面|问题)?[?？。\s]*$/u

/** Ends in the name of a number: 代表建议总数. */
export const NAMES_NUMBER_LAST = /(?:总数|总量|数量|个数|件数|条数|人数|项数)[?。\s]*$/

/** A sentence behind the question that asks nothing; 满意的 restricts what was asked. */
export const SAID_BEHIND = /^(?!.*(?:多少|几|哪|什么))(?=.{5,}).*[^的\s。!,]/

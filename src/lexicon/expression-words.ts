/** An expression made of numbers: 三会一课, 1+4. */
export const NUMBERED_EXPRESSION =
  /^(?:[一二两三四五六七八九十\d]{1,2}(?:个|大|项|条|类|种)?\p{Script=Han}{1,4}){1,4}$|\d\+\d/u

/** What stands behind an expression and is no part of it: 工作机制, 这个概念. */
export const EXPRESSION_TAIL =
  /(?:这个|的)?(?:格局|模式|工作机制|机制|体系|标准|要求|建设|活动|概念|提法|说法|词|里的|具体)+$/u

/** A number that is no year and may be a name. */
export const NUMBER_AS_NAME = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{2,}(?!\d|年)/

/** 一年三问盯的 asks what was done, and not what the words mean. */
export const ASKS_DOING = /(?:[盯问抓管办查看做干搞评选建推]了?|了)的?$/

/** Says beside the question that something is not understood. */
export const NOT_UNDERSTOOD =
  /[,\s]*(?:没|不|看不|听不)(?:太|大)?(?:看|听|搞|弄)?(?:懂|明白|清楚)$|到底/g

/** Asks besides whether the report speaks of it: 是啥,报告里提没提. */
export const WHETHER_TOLD =
  /[,\s]+(?:报告|文|文章)?(?:里头?|里面|中|上)?(?:有没有|有没得|有)?(?:[提讲说写](?:没[提讲说写]|到|过)*)(?:没有?|没得|过|吗|的?没)?$/

/** What leads on to another expression: 又是, 那又是. */
export const AND_ANOTHER = /(?<=\S)(?:那么?)?又(?=[是叫指])/

/** 885工作机制是个啥机制: the noun that the expression ends in, once more. */
export const WHAT_SUCH =
  /(\p{Script=Han}{2,4})(?:到底|究竟)?[是算](?:一?个|一?种)?(?:什么|啥)(?:样的?)?\1$/u

/** What stands in every question that asks so. */
export const MAY_ASK_WHAT_SUCH = /什么|啥/

/** Asks which the things of an expression are: 是哪三个. */
export const ASKS_WHICH_THEY_ARE =
  /[,\s]?(?:具体|分别|到底|究竟)?(?:各?是|分别是|指的?是|包括|指)?哪(?:[二两三四五六七八九十几\d]|些)(?:个|大|项|条|样|方面|种|类)?(?:\p{Script=Han}{0,4})$/u

/** Marks and links round an expression. */
export const ROUND_EXPRESSION = /"|的$|到底$|究竟$|[是叫]个?$|指的?(?:是)?$|中的/g

/** A verb that a slogan opens with: 坚持, 聚焦. */
export const SLOGAN_VERB = /^(?:坚持|聚焦|强化|围绕|落实|充分发挥|发挥|突出|抓好|提升|增强|深化)/

/** Asks what a number stands for, in either language. */
export const NUMBER_MEANING =
  /(?:指|说|代表|表示|对应|讲|来自)的?(?:的?是|的)?(?:什么|哪|谁)|是谁|什么意思|哪来的|(?:干|做)什么的|是什么|指什么|\bwhat (?:does|is|are|do)\b|\bstands? for\b|\brefers? to\b|\bmean/

/** Asks what something is or means, in either language. */
export const DEFINITION_ASKED =
  /是什么(?:意思)?[?？。\s]*$|什么意思|指的?(?:是)?什么|怎么理解|什么叫|(?:是|有|包括)哪[些几]|\bwhat (?:is|are|does) .*(?:mean)?\??$/

/** Between an expression and the things that it counts: “四到”机制,A、B. */
export const LEADS_TO_THINGS =
  /^"?[\p{Script=Han}]{0,4}"?(?:[,:]|——|,?即|,?就是|,?分别是|,?也就是)/u

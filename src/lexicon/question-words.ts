/** 全区 too says of whom, not what. */
export const NOTHING_LOOKED_FOR = /全.|多少|哪些|什么|怎么|[几有是的]/gu

/** Asking and joining words are not what is looked for. */
export const ASKS_OR_JOINS =
  /什么时候|什么|多少|哪一?[个些里年位部种]?|谁|何时|为何|如何|怎么样?|怎样|吗|呢|是不是|的|了|是/g

/** An asking word within a word. */
export const ASKS_WITHIN_WORD = /[哪啥怎]|什么/

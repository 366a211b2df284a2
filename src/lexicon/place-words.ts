import { listed } from './listed.ts'

/** Words that ask in which part of the report something stands. */
export const PARTS_ASKED = listed(
  '哪一部分 哪个部分 哪部分 哪几部分 哪几个部分 哪些部分 哪一节 哪节 哪一小节 哪个小节 哪几节 哪些节 哪一章 哪章 哪一段 哪段 哪段话 哪几段 哪个章节 哪些章节 哪一块 哪块 哪一块里头 哪块里头 哪一摊 哪摊 哪个标题 哪个小标题 哪个大标题 哪一个标题 哪一个小标题 第几部分 第几节 第几段 什么部分 哪一条 哪个地方 哪些地方 什么地方 哪几个地方 哪里 哪儿 哪处 哪几处 哪些处 在哪 which_part which_section where',
)

/** Words that ask for the sentence itself. */
export const SENTENCES_ASKED = listed(
  '哪句话 哪一句话 哪句 哪一句 哪几句 哪几句话 哪些话 原句 原话 原文怎么说 原文是怎么说的 which_sentence',
)

/** What a report does with words: the place asked for is a place in the report. */
export const SAYING = listed(
  '讲 讲到 讲了 讲的 讲的是 说 说到 说了 说的 说的是 写 写到 写了 写在 写的 提 提到 提到了 提到过 提了 提及 谈 谈到 谈了 论述 涉及 涉及到 出现 翻到 查到 找 有关 介绍 介绍了 mention mentions mentioned cover covers covered deal_with deals_with is_about discusses describes say says talk talks',
)

/** Words that ask what an expression means. */
export const MEANING_ASKED = listed(
  '到底是怎么回事 是怎么回事 怎么回事 到底怎么回事 是什么概念 什么概念 是什么来头 是什么名堂 是干嘛的 是干什么的 是做什么的 指谁 指的谁 指的是谁 是指谁 具体指谁 指的哪些 指的是哪几个 指哪几个 是什么东东 是什么东西 是个什么东西 是什么玩意 是个什么意思 是什么意思 是啥意思 什么意思 啥意思 指什么 指的是什么 指的什么 是指什么 具体指什么 指哪些 指的是哪些 是个什么 是什么 是啥 怎么理解 如何理解 怎么解释 的含义 含义是什么 的意思 意思是什么 包括哪些 包括什么 包含哪些 包含什么 有哪些 是哪些 what_does what_is meaning_of',
)

/** The same before the expression: 什么叫四下基层. */
export const MEANING_FIRST = listed(
  '什么是 什么叫 什么叫做 啥是 啥叫 何谓 何为 所谓 解释一下 解释下 解释',
)

/** What asks for a meaning, and for nothing that a report does: of 重点是什么 the points are wanted. */
export const MEANING_ONLY = listed(
  '是干嘛的 是干什么的 是做什么的 怎么回事 什么概念 什么来头 什么名堂 指谁 指的谁 指的是谁 是什么东东 是什么东西 是什么玩意 什么意思 啥意思 指什么 指的是什么 指的什么 怎么理解 如何理解 怎么解释 的含义 含义是什么 的意思 意思是什么 是个什么',
)

/** The whole of the place, before what is told of it: 全省, 我市. */
export const WHOLE_PLACE_FIRST = /^(?:全[省市县区国年州]|我[省市县区州国])+/

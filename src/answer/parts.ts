import { QUANTITY } from './asking.ts'

/** A question that asks for several figures: one text each, or a topic whose figures are all wanted. */
export type ListQuestion =
  | {
      readonly kind: 'each'
      readonly texts: readonly string[] /** Words that speak of all of them. */
      readonly shared: string
    }
  | { readonly kind: 'topic'; readonly topic: string; readonly reach: Reach }

/** How far round a topic its figures are looked for. */
export type Reach = 'sentence' | 'section' | 'topic'

const AND = '(?:和|跟|与|同|及|以及|、|,|还有)'
const EACH = new RegExp(
  `^(.+?)${AND}(.+?),?(?:两(?:个|样|项|者)|二者)?(?:数量|数目|个数)?(?:各自|各|分别|都)(?:是|有|为|占|办|搞|告诉我)?(.*)$`,
)
// 新设站和联络点数, 列席和参检人次
const COUNTED =
  /^(.+?)(?:和|跟|与|同|及|、)(.+?)(?:的)?(个数|件数|项数|户数|名数|人数|次数|数量|数目|数|人次|件次)$/
const COUNT_NOUN = /数$|数[量目字]|人次|件次|各多|各是/
const ALL_NUMBERS =
  /(?:所有|全部|相关|有关|主要|里面?|里头|中|那?[几一]?句话?|那?段话?)的?(?:所有|全部|相关|主要)?(?:的)?(?:数字|数据|数值|数目|指标)|哪些数(?!字|据|量)|(?:数字|数据)(?:有哪些|都?(?:列|报|给|说|念)|汇总|一览)|(?:列|报|念|给)(?:一下|出|出来)?.{0,12}(?:数字|数据)|\b(?:all|list|what) (?:the |three |two |four )?(?:figures|numbers|stats|statistics|data)\b|\b(?:figures|numbers|stats)\b (?:about|on|for|in|of)/
const NUMBER_WORDS =
  /(?:所有|全部|相关|有关|主要)?的?(?:数字|数据|数值|数目|指标)(?:有哪些|是哪些|都有什么)?|都?(?:列|报|念)(?:一下|出来?)?|那[几一]?[句段](?:话)?(?:里|中)?|那(?:部分|块|节)|\b(?:all|list|what|the|are|three|two|four|figures|numbers|stats|statistics|data|about|pls|please)\b/g

/**
 * Splits a question that asks for several figures; null when it asks for one or none.
 *
 * @param text as `readable` gives it
 * @example splitList('重点建议督办了几件、评价了几个部门') // { kind: 'each', texts: ['重点建议督办了几件', '评价了几个部门'], … }
 */
export function splitList(text: string): ListQuestion | null {
  const asking = byAsking(text)
  if (asking.length > 1) return { kind: 'each', texts: asking, shared: '' }
  const each = byEach(text)
  if (each.length > 1) return { kind: 'each', texts: each, shared: '' }
  return byTopic(text)
}

/** Pieces that each ask: a piece that does not is the beginning of the next one. */
function byAsking(text: string): string[] {
  const pieces = text.split(
    /[,、;?!。:]|(?<=[\p{Script=Han}]) +(?=[\p{Script=Han}\d])|(?:和|以及|还有|跟|又)(?=[^,]*(?:多少|几))|\band\b(?= (?:how|the number))|(?<=(?:几|多少)(?:人次|件次|[个件条项名户家场次篇部份]))(?=[\p{Script=Han}]{2,}(?:几|多少))/u,
  )
  const asking: string[] = []
  let open = ''
  for (const piece of pieces) {
    open = `${open} ${piece}`.trim()
    if (!QUANTITY.test(piece)) continue
    asking.push(open)
    open = ''
  }
  return asking.length > 1 && open !== '' && !/^[\p{Script=Han}]{0,3}$/u.test(open)
    ? asking
    : asking
}

// 群众意见和来信来访，各有多少 → 群众意见 多少 | 来信来访 多少
function byEach(text: string): string[] {
  const [, first, second, tail = ''] = EACH.exec(text) ?? COUNTED.exec(text) ?? []
  if (!first || !second || !(QUANTITY.test(text) || COUNT_NOUN.test(text))) return []
  const asked = QUANTITY.test(tail) ? tail : `多少${/人次|件次/.exec(tail)?.[0] ?? ''}`
  const middle = second.split(new RegExp(AND))
  return [first, ...middle].map(topic => `${topic} ${asked}`)
}

function byTopic(text: string): ListQuestion | null {
  if (!ALL_NUMBERS.test(text)) return null
  const [head = '', ...listed] = text.split(/:|(?<=\b(?:on|numbers of|figures for)) /)
  const items = listed
    .join(' ')
    .replace(NUMBER_WORDS, ' ')
    .split(/[,;、.]| and /)
    .map(item => item.trim())
    .filter(Boolean)
  if (items.length > 1)
    return { kind: 'each', texts: items.map(item => `${item} 多少`), shared: head }
  const topic = text.replace(NUMBER_WORDS, ' ').trim()
  const reach: Reach = /句/.test(text)
    ? 'sentence'
    : /段|节|部分|块/.test(text)
      ? 'section'
      : 'topic'
  return { kind: 'topic', topic, reach }
}

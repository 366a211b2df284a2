import { asksSum, itemsOf } from '../question/items.ts'
import { remembered } from '../search/memory.ts'

/** A question that asks for several figures: one text each, or a topic whose figures are all wanted. */
export type ListQuestion =
  | {
      readonly kind: 'each'
      readonly texts: readonly string[] /** Words that speak of all of them. */
      readonly shared: string
      /** Whether their sum is asked for as well: …几条,…几件,一共多少. */
      readonly summed: boolean
    }
  | { readonly kind: 'topic'; readonly topic: string; readonly reach: Reach }

/** How far round a topic its figures are looked for. */
export type Reach = 'sentence' | 'subsection' | 'section' | 'topic'

const ALL_NUMBERS =
  /(?:所有|全部|相关|有关|主要|里面?|里头|中|那?[几一]?句话?|那?段话?)的?(?:[几一]个)?(?:所有|全部|相关|主要)?(?:的)?(?:数字(?!经济|化|应用|人大|政府|赋能|乡村|技术|产业|贸易|基础|城市|中国|重庆|平台|社会|生活|文化)|数据|数值|数目|指标)|哪些数(?!字|据|量)|的数(?:字|据)?(?:全|都|统统)*(?:给我|帮我|跟我)?(?:列|报|念|说|拉)|的数(?:字|据)?(?:全|都|统统)+(?=给|要|[\s,。]*$)|(?:块|部分|节|段|方面|摊)(?:里头?|里面|当中|中)?的?(?:所有|全部)?数(?:字(?!经济|化)|据|目)?(?:都|全|[\s,。?]*$|有哪些)|(?:数字|数据)(?:有哪些|(?:一个(?:都|也)?不[落漏少]|挨个|逐个|逐一|统统|全)*(?:地|的)?都?(?:列|报|给|说|念)|汇总|一览)|(?:列|报|念|给)(?:一下|出|出来)?.{0,12}(?:数字|数据)|\b(?:all|list|what) (?:the |three |two |four )?(?:figures|numbers|stats|statistics|data)\b|\b(?:figures|numbers|stats)\b (?:about|on|for|in|of)/
/** The part itself, as it is pointed at: 监督那一块的. */
const PART_POINTED =
  /(?:那|这)?一?(?:大|小)?(?:部分|块|小节|节|段|方面|摊|板块)(?:里头?|里面|当中|中)?的?/g
const NUMBER_WORDS =
  /的数(?:字|据)?(?:全|都|统统)*(?:给我|帮我|跟我)?(?:列|报|念|说|拉)(?:出来?|一下)?|的数(?:字|据)?(?:全|都|统统)+(?:给|要)?(?:我)?|(?<=块|部分|节|段|方面|摊|里|中)的?数(?:字|据|目)?(?=[\s,。?]*$)|一个(?:都|也)?不[落漏少]|挨个|逐个|逐一|统统|(?:所有|全部|相关|有关|主要)?的?(?:数字|数据|数值|数目|指标)(?:有哪些|是哪些|都有什么)?|都?(?:列|报|念)(?:一下|出来?)?|那[几一]?[句段](?:话)?(?:里|中)?|那(?:一)?(?:部分|块|小?节)(?:里头?|中)?|\b(?:all|list|what|the|are|three|two|four|figures|numbers|stats|statistics|data|about|pls|please)\b/g

/**
 * Splits a question that asks for several figures; null when it asks for one or none.
 *
 * @param text as `readable` gives it
 * @example splitList('重点建议督办了几件、评价了几个部门') // { kind: 'each', texts: ['重点建议督办了几件', '评价了几个部门'], … }
 */
export function splitList(text: string): ListQuestion | null {
  return known(text)
}

const known = remembered(readList)

function readList(text: string): ListQuestion | null {
  const [, said = '', rest = ''] = PREFACED.exec(text) ?? []
  const of = said.replace(/\bnumbers? (?:of|for)\b/g, ' ')
  const isPrefaced = said !== '' && !ASKS.test(of)
  const items = itemsOf(isPrefaced && ASKS.test(rest) ? rest : text)
  const shared = isPrefaced ? of.replace(NUMBER_WORDS, ' ').trim() : ''
  if (items.length > 1) return { kind: 'each', texts: items, shared, summed: asksSum(text) }
  return byTopic(text)
}

/** 数字人大:多少代表接入,上传多少条: what the numbers are of stands before them. */
const PREFACED = /^([^:,;?]{2,32}): *(.+)$/
const ASKS = /多少|几|\bhow\b|\bnumbers?\b/

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
    return { kind: 'each', texts: items.map(item => `${item} 多少`), shared: head, summed: false }
  const topic = text
    .replace(NUMBER_WORDS, ' ')
    .replace(PART_POINTED, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const reach: Reach = /句/.test(text)
    ? 'sentence'
    : /小节|段/.test(text)
      ? 'subsection'
      : /节|部分|块|方面|摊/.test(text)
        ? 'section'
        : 'topic'
  return { kind: 'topic', topic, reach }
}

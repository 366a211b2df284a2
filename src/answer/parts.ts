import { ALL_NUMBERS_ASKED, NUMBER_WORDS, PART_POINTED } from '../lexicon/number-list-words.ts'
import { SECTION_WORD, SUBSECTION_WORD } from '../lexicon/outline-words.ts'
import { ASKS_FOR_NUMBER } from '../lexicon/question-words.ts'
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
  const isPrefaced = said !== '' && !ASKS_FOR_NUMBER.test(of)
  const items = itemsOf(isPrefaced && ASKS_FOR_NUMBER.test(rest) ? rest : text)
  const shared = isPrefaced ? of.replace(NUMBER_WORDS, ' ').trim() : ''
  if (items.length > 1) return { kind: 'each', texts: items, shared, summed: asksSum(text) }
  return byTopic(text)
}

/** 数字人大:多少代表接入,上传多少条: what the numbers are of stands before them. */
const PREFACED = /^([^:,;?]{2,32}): *(.+)$/

function byTopic(text: string): ListQuestion | null {
  if (!ALL_NUMBERS_ASKED.test(text)) return null
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
    : SUBSECTION_WORD.test(text)
      ? 'subsection'
      : SECTION_WORD.test(text)
        ? 'section'
        : 'topic'
  return { kind: 'topic', topic, reach }
}

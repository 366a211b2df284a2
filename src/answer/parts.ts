import { LEADS_LIST } from '../lexicon/list-words.ts'
import { COUNT_AT_END } from '../lexicon/measure-words.ts'
import {
  ALL_NUMBERS_ASKED,
  ANNOUNCES_IN_ENGLISH,
  NUMBER_WORDS,
  NUMBERS_ASKED_LEFT,
  PART_POINTED,
  REQUEST_IN_ENGLISH,
} from '../lexicon/number-list-words.ts'
import { SECTION_WORD, SUBSECTION_WORD } from '../lexicon/outline-words.ts'
import { ASKING_FORM, ASKS_FOR_NUMBER } from '../lexicon/question-words.ts'
import { asksSum, itemsOf } from '../question/items.ts'
import { listForm } from '../question/list-form.ts'
import { remembered } from '../search/memory.ts'

/** A question that asks for several figures: one text each, or a topic whose figures are all wanted. */
export type ListQuestion =
  | {
      readonly kind: 'each'
      readonly texts: readonly string[]
      /** The same where what leads the list is its first member; empty where nothing leads it. */
      readonly otherwise: readonly string[]
      /** Words that speak of all of them. */
      readonly shared: string
      /** Whether they are no more than named, as standing in some part: 那一节的学习次数、篇目数. */
      readonly named: boolean
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

/** 那段几件几个,数字都要: nothing is asked but the numbers of a part. */
const sayNothing = ([, ...items]: readonly string[]): boolean =>
  items.every(item => withoutNumbers(item.replace(ASKING_FORM, ' ')).length < 2)

const withoutNumbers = (text: string): string => text.replace(NUMBER_WORDS, ' ').trim()

const known = remembered(readList)

function readList(typed: string): ListQuestion | null {
  const form = listForm(typed)
  const named = form?.named ? itemsOf(form.items) : []
  if (form !== null && named.length > 1)
    return each(named, { shared: withoutNumbers(form.shared), summed: asksSum(typed), named: true })
  const text = form !== null && !form.named ? form.items : typed
  const list = readItems(text)
  const restricted = text === typed ? '' : (form?.shared ?? '')
  return list?.kind === 'each' && restricted !== ''
    ? { ...list, shared: `${list.shared} ${restricted}`.trim() }
    : list
}

function readItems(text: string): ListQuestion | null {
  const [, said = '', rest = ''] = PREFACED.exec(text) ?? []
  const lead = said === '' ? LEADS_LIST.exec(text) : null
  const led =
    lead && !COUNT_AT_END.test(lead[1] ?? '') && !ASKS_FOR_NUMBER.test(lead[1] ?? '')
      ? itemsOf(lead[2] ?? '')
      : []
  if (led.length > 1)
    return each(led, {
      otherwise: itemsOf(text),
      shared: withoutNumbers(lead?.[1] ?? ''),
      summed: asksSum(text),
    })
  const of = said.replace(/\bnumbers? (?:of|for)\b/g, ' ')
  const isPrefaced = said !== '' && !ASKS_FOR_NUMBER.test(of)
  const items = itemsOf(isPrefaced && ASKS_FOR_NUMBER.test(rest) ? rest : text)
  const isOfAll = isPrefaced || (ANNOUNCES_IN_ENGLISH.test(said) && items.length > 1)
  const shared = isOfAll ? withoutNumbers(of.replace(REQUEST_IN_ENGLISH, ' ')) : ''
  const isOfPart = PART_POINTED.test(text) && ALL_NUMBERS_ASKED.test(text) && sayNothing(items)
  if (items.length > 1 && !isOfPart) return each(items, { shared, summed: asksSum(text) })
  return byTopic(text)
}

type Each = ListQuestion & { readonly kind: 'each' }

const each = (
  texts: readonly string[],
  {
    otherwise = [],
    shared,
    summed,
    named = false,
  }: Pick<Each, 'shared' | 'summed'> & Partial<Each>,
): Each => ({ kind: 'each', texts, otherwise, shared, named, summed })

/** 数字人大:多少代表接入,上传多少条: what the numbers are of stands before them. */
const PREFACED = /^([^:,;?]{2,32}|[a-z' -]{2,80}): *(.+)$/

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
    return each(
      items.map(item => `${item} 多少`),
      { shared: head, summed: false },
    )
  const topic = text
    .replace(NUMBER_WORDS, ' ')
    .replace(PART_POINTED, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(NUMBERS_ASKED_LEFT, '')
    .replace(NUMBERS_ASKED_LEFT, '')
    .replace(/[\s,;、]+$/, '')
  const reach: Reach = /句/.test(text)
    ? 'sentence'
    : SUBSECTION_WORD.test(text)
      ? 'subsection'
      : SECTION_WORD.test(text)
        ? 'section'
        : 'topic'
  return { kind: 'topic', topic, reach }
}

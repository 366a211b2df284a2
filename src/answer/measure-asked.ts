import { AMOUNT_ASKED } from '../lexicon/indicators.ts'
import { NUMBER_OF } from '../lexicon/measure-words.ts'
import {
  ASKED_UNITS,
  ASKS_COUNT,
  ASKS_QUANTITY,
  CHANGE_COUNTED_IN,
  POINTS_ASKED,
  QUANTITY_NOUN,
  type QuantityAsked,
  SCALE_ALONE,
  SCALE_ASKED,
  type Sort,
  UNIT_NAMED_BEFORE,
} from '../lexicon/quantity-questions.ts'
import {
  ASKS_WITHIN,
  LINK_AND_MARK_AT_END,
  NOUN_BEHIND_MEASURE,
} from '../lexicon/question-words.ts'
import { WHAT_THEY_DID } from '../lexicon/result-words.ts'
import type { Measure } from './measure.ts'

/** Any of the ways to ask for a quantity; a global test used where a question is split. */
export const QUANTITY = new RegExp(ASKS_QUANTITY.map(({ pattern }) => pattern.source).join('|'))

/** The quantity a question asks for, the noun right behind the measure, and the text without the asking. */
export interface MeasureTaken {
  readonly rest: string
  readonly measure: Measure | null
  readonly target: string
}

/**
 * Takes out the words that ask for a quantity.
 *
 * @example takeMeasure('有几个部门') // { measure: { sort: 'count', unit: '个' }, target: '部门', … }
 */
export function takeMeasure(text: string): MeasureTaken {
  const askingForm = ASKS_QUANTITY.find(({ pattern }) => pattern.test(text))
  if (!askingForm)
    return { rest: text.replace(NUMBER_OF, ''), measure: bareMeasure(text), target: '' }
  const found = askingForm.pattern.exec(text)
  const unit = unitOf(found, askingForm.sort)
  const at = (found?.index ?? 0) + (found?.[0].length ?? 0)
  const behind =
    askingForm.sort === 'change' ? text.slice(at).replace(CHANGE_COUNTED_IN, '') : text.slice(at)
  const target = ASKS_COUNT.test(behind) ? '' : targetBehind(behind)
  const isNoun = target === '' && unit !== '' && NOUN_UNITS.has(unit)
  const before = text.slice(0, found?.index ?? 0)
  const isOfThings = askingForm.sort === 'count' || askingForm.sort === 'any'
  const [, named = ''] =
    unit === '' && isOfThings ? (UNIT_NAMED_BEFORE.exec(before.trim()) ?? []) : []
  if (named !== '' && target === '')
    return {
      rest: withoutAskingForm(text, askingForm),
      measure: { sort: 'count', unit: named },
      target,
    }
  const sort = openSort(askingForm.sort, unit, { asked: found?.[0] ?? '', before, target })
  return {
    rest: withoutAskingForm(text, askingForm),
    measure: {
      sort,
      unit: isNoun ? '个' : unit || englishUnit(target.trim()),
      ...scaleOf(found?.[0] ?? ''),
    },
    target: isNoun ? unit : target,
  }
}

/** The measure word a text asks in: 多几项 → 项; empty where none. */
export const askedUnit = (text: string): string =>
  SPOKEN_UNITS[ASKS_COUNT.exec(text)?.[1] ?? ''] ?? ASKS_COUNT.exec(text)?.[1] ?? ''

/** 多少 alone asks for anything; behind 产量, 里程, 收入 for an amount, not for its growth, as 几万 does. */
function openSort(
  sort: Sort,
  unit: string,
  { asked, before, target }: { asked: string; before: string; target: string },
): Sort {
  if (sort !== 'count' || unit !== '') return sort
  if (SCALE_ALONE.test(asked) && target === '') return 'amount'
  if (!/多少/.test(asked)) return sort
  return AMOUNT_ASKED.test(before.trim()) ? 'amount' : 'any'
}

/** 多少亿 wants a figure printed in 亿. */
const scaleOf = (asked: string): { scale?: string } => {
  const [, scale] = SCALE_ASKED.exec(asked) ?? []
  return scale === undefined ? {} : { scale }
}

/** As people say it: 几方水, 多少平. */
const SPOKEN_UNITS: Readonly<Record<string, string>> = {
  块钱: '元',
  个人: '人',
  方: '立方米',
  平: '平方米',
  平米: '平方米',
  度: '千瓦时',
}

const unitOf = (found: RegExpExecArray | null, sort: Sort): string =>
  sort === 'count' ? (SPOKEN_UNITS[found?.[1] ?? ''] ?? found?.[1] ?? '') : ''

/** English nouns that are measure words in Chinese: how many sessions → 次. */
const ENGLISH_UNITS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:person|man)[- ]times?\b|\battendances?\b/, '人次'],
  [/\b(?:times|sessions?|occasions?|meetings?)\b/, '次'],
  [/\bhouseholds?\b|\bfamilies\b/, '户'],
  [/\b(?:articles?|news (?:stories|items|reports)|essays?)\b/, '篇'],
  [/\b(?:enterprises?|companies|firms|businesses)\b/, '家'],
  [
    /\b(?:officials?|members?|deputies|officers?|people|persons?|representatives?|cadres?|workers?|helpers?)$/,
    '名',
  ],
]
const englishUnit = (words: string): string =>
  ENGLISH_UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? ''

/** 增长了多少 asks by its verb, which stays part of what is looked for. */
function withoutAskingForm(text: string, { pattern, sort }: QuantityAsked): string {
  return text
    .replace(
      new RegExp(
        pattern.source + (sort === 'change' ? `(?:(?:${ASKED_UNITS})(?![\\u4e00-\\u9fff]))?` : ''),
        'g',
      ),
      found =>
        ` ${found
          .replace(POINTS_ASKED, ' ')
          .replace(new RegExp(ASKS_COUNT.source, 'g'), ' ')
          .replace(/\b(?:how|many|much|number|of|the|what)\b/g, ' ')} `,
    )
    .replace(new RegExp(ASKS_COUNT.source, 'g'), ' ')
}

const bareMeasure = (text: string): Measure | null => {
  const noun = QUANTITY_NOUN.find(({ pattern }) =>
    pattern.test(text.replace(LINK_AND_MARK_AT_END, '')),
  )
  if (!noun || ASKS_WITHIN.test(text)) return null
  return { sort: noun.sort, unit: noun.sort === 'count' ? unitNamed(noun.pattern.exec(text)) : '' }
}

/** The words up to the next verb-like break: 几个【成员单位】, how many 【special lectures】 were given. */
function targetBehind(text: string): string {
  const [, chinese = ''] = NOUN_BEHIND_MEASURE.exec(text) ?? []
  const [, english = ''] =
    /^ ((?:[a-z-]+ ){0,6}?[a-z-]+?)(?= (?:were|was|are|is|did|do|does|have|has|had|got|that|which|can|will|in|on|of|at)\b|[?,.]|$)/.exec(
      text,
    ) ?? []
  return (
    (chinese === '了' || WHAT_THEY_DID.test(chinese) ? '' : chinese) ||
    (AUXILIARY.test(english) ? '' : english)
  )
}

/** 撤了多少站: what is counted is its own measure word. */
const NOUN_UNITS: ReadonlySet<string> = new Set(['站', '点', '课'])

/** How much 【was paid out】 asks by its verb. */
const AUXILIARY = /^(?:was|were|is|are|did|do|does|has|have|had|will|can)\b/

const unitNamed = (found: RegExpExecArray | null): string => found?.[1] ?? found?.[2] ?? ''

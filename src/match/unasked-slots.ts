import { isActor } from '../lexicon/actors.ts'
import {
  ASKS_ALL_NOW,
  ASKS_AVERAGE,
  ASKS_EACH,
  ASKS_MORE,
  ASKS_PER_HEAD,
  ASKS_SO_FAR,
  AVERAGE_OF_YEARS,
  EACH,
  OF_ALL,
  PER_HEAD,
  PER_MANY,
  SO_FAR,
  TOTALS,
  YEARLY_GROWTH,
} from '../lexicon/slot-words.ts'
import { notedOf } from '../search/memory.ts'
import { SLOT_COST } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import type { Known } from './known.ts'
import {
  type Compared,
  clauseOf,
  compared,
  remark,
  type Said,
  type Slot,
  type SlotContext,
} from './slot.ts'

/** 人均地区生产总值 is not 地区生产总值; 每个活动站几名代表 is told only where 每 stands in the clause. */
export const perHeadSlot: Slot = (asked, context) => {
  const { inList } = context
  const [each = null] = ASKS_EACH.exec(asked.text) ?? []
  const compare = (known: Known): Compared | null => {
    const { counted } = known
    if (each !== null && !EACH.test(clauseOf(known)))
      return compared('perHead', 'silent', {
        cost: SLOT_COST.perHead,
        because: each,
        word: each,
        vetoes: !inList,
      })
    return isPerHead(known) && !ASKS_PER_HEAD.test(saidIn(asked, context))
      ? compared('perHead', 'contradicts', {
          cost: inList ? SLOT_COST.perHeadOfList : SLOT_COST.perHead, // the list's noun stands with another item
          because: counted,
          word: counted,
          vetoes: !inList,
        })
      : null
  }
  return each === null ? { of: OF_EACH, compare } : compare
}

/** The question with the words that it takes over. */
const saidIn = ({ text }: Asked, { inherited }: SlotContext): string =>
  [text, ...inherited.map(({ term }) => term.text)].join(' ')

/** GDP增速多少 is not told by what it grew by on average in five years. */
export const averageSlot: Slot = (asked, context) => {
  const isOfYears = AVERAGE_OF_YEARS.test(asked.text)
  const compare = (known: Known): Compared | null => {
    if (isAverage(known))
      return ASKS_AVERAGE.test(saidIn(asked, context)) ? null : otherwiseMeasured('average')
    // What grew by so much a year on average is not told by what it grew by in one.
    return isOfYears && known.occurrence.figure.change !== null
      ? otherwiseMeasured('one year')
      : null
  }
  return isOfYears ? compare : { of: AVERAGE, compare }
}

const otherwiseMeasured = (because: string): Compared =>
  compared('measure', 'silent', { cost: SLOT_COST.average, because, vetoes: true })

/** 高标准农田累计多少亩 is told by 累计达到120.5万亩, and not by the 8.9万亩 of the year before it. */
export const soFarSlot: Slot = ({ text }) => {
  const isAsked = ASKS_SO_FAR.test(text) || (ASKS_ALL_NOW.test(text) && !ASKS_MORE.test(text))
  if (!isAsked) return null
  return known => {
    if (isSoFar(known)) return null
    const { sentence, at, others } = known.occurrence
    const behind = others.some(
      other => other.at.start > at.end && SO_FAR.test(sentence.slice(at.end, other.at.start)),
    )
    return behind ? otherwiseMeasured('so far') : null
  }
}

const isSoFar = notedOf(({ occurrence: { sentence, clause, at } }: Known): boolean =>
  SO_FAR.test(sentence.slice(clause.start, at.start)),
)

const isAverage = notedOf(
  ({ occurrence: { figure, sentence, clause, at } }: Known): boolean =>
    figure.change !== null && YEARLY_GROWTH.test(sentence.slice(clause.start, at.start)),
)

const AVERAGE = remark(isAverage)

/** Its own words before it: 每万人拥有 of 每万人拥有充电桩12座. */
const leadOf = ({ occurrence: { sentence, clause, at } }: Known): string =>
  sentence.slice(Math.max(clause.start, sentence.lastIndexOf('、', at.start)), at.start)

const isPerHead = notedOf(
  (known: Known): boolean => PER_HEAD.test(known.counted) || PER_MANY.test(leadOf(known)),
)

const OF_EACH = remark(isPerHead)

/** The words of a question with all that they may stand for. */
export function saidBy(words: readonly AskedWord[]): Said {
  const all = words.flatMap(({ term }) => term.alternatives.map(({ text }) => text))
  return { words: new Set(all), joined: all.join(' ') }
}

/** What the counted phrase says and the question does not: between equals the plainer one answers. */
export const unaskedSlot: Slot = ({ question }, { saidOnce }) => {
  const asksTotal = TOTALS.test(question.content) // 上市公司总数
  const compare = (known: Known): Compared | null => {
    const unasked = telling(known).filter(text => !isSaid(text, saidOnce()))
    const isNoTotal = (question.total || asksTotal) && !TOTALS.test(known.counted)
    const isPart = (question.total && isNoTotal) || isAmong(known)
    const each = isPart ? SLOT_COST.unaskedPart : SLOT_COST.unasked
    const isSome = asksTotal && isNoTotal && known.occurrence.figure.kind === 'count'
    const cost = each * unasked.length + (isSome ? SLOT_COST.unaskedPart : 0)
    return cost === 0
      ? null
      : compared('unasked', 'compatible', { cost, because: unasked.join(' ') })
  }
  return asksTotal ? compare : { of: RESTRICTED, compare }
}

/** 其中确定刑量刑建议12904人: a part of what was told right before. */
const isAmong = notedOf(
  ({ occurrence: { sentence, clause, what } }: Known): boolean =>
    sentence.slice(clause.start, what.start) === '其中',
)

/** The words of the counted phrase that restrict it. */
const telling = notedOf(({ countedWords }: Known): readonly string[] =>
  countedWords
    .filter(
      ({ text, tag }) =>
        text.length > 1 && /^[nvab]/.test(tag) && !OF_ALL.test(text) && !isActor(text),
    )
    .map(({ text }) => text),
)

const RESTRICTED = remark(known => telling(known).length > 0)

/** The word, one that holds it, or a part of it. */
function isSaid(word: string, { words, joined }: Said): boolean {
  if (joined.includes(word)) return true
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++)
      if (words.has(word.slice(start, end))) return true
  return false
}

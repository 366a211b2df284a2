import {
  GREW,
  LEAD,
  LINK_END,
  NO_NOUN,
  OPENING_SUBJECT,
  RANK_FIELD,
  TOPIC,
  WENT_ON,
  WITHIN,
} from '../lexicon/noun-limits.ts'
import { ABOUT_LEAD, WORDS_BEHIND } from '../lexicon/number-leads.ts'
import type { Span } from '../report/report.ts'
import { type Place, stretchBefore } from './lists.ts'
import { cutEnd, cutStart, nounOf, strip } from './noun-before.ts'

/** So many figures back an act is looked for. */
const FAR = 8

/** A figure with what those before it count. */
interface Told {
  readonly index: number
  readonly whats: readonly Span[]
}

/**
 * What an act was done to where it is told again without it: 关停5000万千瓦机组,今年要关停1000万千瓦.
 *
 * @example doneAgain(folded, places, { index: 1, whats }) // the span of 机组
 */
export function doneAgain(
  folded: string,
  places: readonly Place[],
  { index, whats }: Told,
): Span | undefined {
  const { start, end } = stretchBefore(places, index)
  const words = folded.slice(start, end).replace(ABOUT_LEAD, '')
  const act = /[\u4e00-\u9fff]{2}$/.exec(words)?.[0]
  if (act === undefined || strip(words.slice(0, -2), LEAD, cutStart).length > 1) return undefined
  const isAlike = (at: number) => baseOf(places[at]?.unit) === baseOf(places[index]?.unit)
  const first = Math.max(0, whats.length - FAR)
  return whats.slice(first).findLast(({ start: behind }, back) => {
    const at = first + back
    const { span, sentence } = places[at] ?? {}
    const led = folded.slice(Math.max(0, (span?.start ?? 0) - 3), span?.start).replace(/了$/, '')
    const isHere = sentence === places[index]?.sentence && isAlike(at)
    return isHere && led.endsWith(act) && behind >= (span?.end ?? 0)
  })
}

/**
 * What went on for so long: of 完善统筹制度,连续3年提高养老金 what follows, of 粮食生产摆脱徘徊,连续4年丰收 the subject before.
 *
 * @example wentOn(folded, places, 0) // the span of 提高养老金
 */
export function wentOn(folded: string, places: readonly Place[], index: number): Span | null {
  const place = places[index]
  const { start, end } = stretchBefore(places, index)
  const words = folded.slice(start, end)
  const isWithin = place?.unit.endsWith('年') && WITHIN.test(folded.slice(place.span.end))
  if (place && isWithin && strip(words, LINK_END, cutEnd) === '') return wordsBehind(folded, place)
  if (place === undefined || !WENT_ON.test(words)) return null
  const clause = place.sentence.clauses.findLast(one => one.end < place.clause.start)
  if ((places[index - 1]?.span.end ?? 0) > (clause?.start ?? place.clause.start)) return null
  const subject = clause && OPENING_SUBJECT.exec(folded.slice(clause.start, clause.end))
  const length = subject?.groups?.subject?.length ?? 0
  if (clause && length > 0) return { start: clause.start, end: clause.start + length }
  return wordsBehind(folded, place)
}

/**
 * The subject of a clause without a figure between: 原煤11亿吨;原油产量继续增长,达到1亿吨.
 *
 * @example grownBefore(folded, places, 1) // the span of 原油产量
 */
export function grownBefore(folded: string, places: readonly Place[], index: number): Span | null {
  const place = places[index]
  const last = places[index - 1]?.span.end ?? 0
  const clause = place?.sentence.clauses.findLast(({ start, end }) => {
    const words = folded.slice(start, end)
    return start >= last && end < place.clause.start && (GREW.test(words) || TOPIC.test(words))
  })
  if (clause === undefined || place === undefined || (place.unit === '' && !place.relative))
    return null
  const { start, end } = stretchBefore(places, index)
  const words = strip(folded.slice(start, end).replace(RANK_FIELD, ''), LINK_END, cutEnd)
  const isBare = words === '' || NO_NOUN.test(words)
  return isBare ? nounOf(folded, clause, GREW.test(folded.slice(clause.start, clause.end))) : null
}

/**
 * The words of its clause behind a figure: 782万件成功调解在诉前.
 *
 * @example wordsBehind(folded, place) // the span of 成功调解在诉前
 */
export function wordsBehind(folded: string, { clause, span }: Place): Span | null {
  const within = WITHIN.exec(folded.slice(span.end, clause.end))
  const start = span.end + (within?.[0].length ?? 0)
  const words = WORDS_BEHIND.exec(folded.slice(start, clause.end))?.[0]
  return words === undefined ? null : { start, end: start + words.length }
}

/**
 * A unit without its scale.
 *
 * @example baseOf('万千瓦') // '千瓦'
 */
export const baseOf = (unit = ''): string => unit.replace(/^[十百千万亿]+/, '')

import { EACH_IN_TURN, JOINT_BY_VERB, LIST_MARKS, MEMBER_JOINT } from '../lexicon/list-words.ts'
import { BEHIND_LAST } from '../lexicon/noun-limits.ts'
import type { Span } from '../report/report.ts'
import type { Sentence } from './clauses.ts'

/** A figure's place while its noun is looked for. */
export interface Place {
  readonly span: Span
  /** Its end with another measure word in brackets: 7.4万套(间). */
  readonly unitEnd: number
  readonly sentence: Sentence
  readonly clause: Span
  readonly unit: string
  /** Whether it tells a share or a growth, whose noun stands before it, or behind 的. */
  readonly relative: boolean
  /** Whether things are counted, whose noun may stand behind a growth, too: 增加了34个口岸. */
  readonly counts: boolean
}

/**
 * The words of a figure's clause between the figure before and it.
 *
 * @example stretchBefore(places, 1) // { start: 8, end: 12 }
 */
export function stretchBefore(places: readonly Place[], index: number): Span {
  const { clause, span } = places[index] ?? { clause: { start: 0 }, span: { start: 0 } }
  const last = places[index - 1]
  return { start: Math.max(clause.start, last?.unitEnd ?? 0), end: span.start }
}

/**
 * For each figure the indices of the list it belongs to.
 *
 * @example listsOf('分别增长4%、5%', places) // [[0, 1], [0, 1]]
 */
export function listsOf(folded: string, places: readonly Place[]): number[][] {
  const lists: number[][] = []
  places.forEach((place, index) => {
    const last = lists.at(-1)
    const gap = folded.slice(places[index - 1]?.span.end ?? 0, place.span.start)
    const isAlike = !/[,，]/.test(gap) || places[index - 1]?.relative === place.relative // 增长4%,两年增长5%
    const isJoint =
      (MEMBER_JOINT.test(gap) && isAlike) ||
      (JOINT_BY_VERB.test(gap) && isRespective(folded, places, last))
    if (last && index > 0 && isJoint) last.push(index)
    else lists.push([index])
  })
  return lists.flatMap(list => list.map(() => list))
}

/** Whether the figures of a list are told with 分别. */
function isRespective(
  folded: string,
  places: readonly Place[],
  list: readonly number[] | undefined,
): boolean {
  if (list === undefined) return false
  const { start, end } = stretchBefore(places, list[0] ?? 0)
  return folded.slice(start, end).includes('分别')
}

/**
 * For each figure of a list the part of the words before it that is its own: of 城镇、农村收入分别增长4%、5% the
 * first and the second; null where the words are not as many as the figures.
 *
 * @example partsOf('城镇、农村收入分别增长4%、5%', places) // [{ start: 0, end: 2 }, { start: 3, end: 11 }]
 */
export function partsOf(folded: string, places: readonly Place[]): (Span | null)[] {
  const lists = listsOf(folded, places)
  return places.map((_, index) => {
    const list = lists[index] ?? []
    return partsOfList(folded, places, list)?.[list.indexOf(index)] ?? null
  })
}

/**
 * The same for one list; null where it has not as many words as figures.
 *
 * @example partsOfList('城镇、农村收入分别增长4%、5%', places, [0, 1]) // [{ start: 0, end: 2 }, …]
 */
export function partsOfList(
  folded: string,
  places: readonly Place[],
  list: readonly number[],
): Span[] | null {
  const first = places[list[0] ?? -1]
  if (!first || list.length < 2) return null
  const last = places[(list[0] ?? 0) - 1]?.span.end ?? 0
  const before = { start: Math.max(first.clause.start, last), end: first.span.start }
  const own = partsIn(folded, before, list.length)
  if (own.length === list.length) return own
  const named = namedBefore(folded, { first, last, count: list.length })
  return named.length === list.length ? named : null
}

interface Listing {
  readonly first: Place
  /** Where the figure before the list ends. */
  readonly last: number
  readonly count: number
}

/** 活动站和联络点,规范设置的分别是192个、180个: what is counted stands in the clause before. */
function namedBefore(folded: string, { first, last, count }: Listing): Span[] {
  const { clause, sentence, span } = first
  if (!EACH_IN_TURN.test(folded.slice(clause.start, span.start))) return []
  const before = sentence.clauses.findLast(({ end }) => end < clause.start)
  return before && before.start >= last ? partsIn(folded, before, count) : []
}

/** As many parts as there are figures; of 电子、纺织等行业增加值 the last is 纺织. */
function partsIn(folded: string, { start, end }: Span, count: number): Span[] {
  const text = folded.slice(start, end)
  const parts =
    LIST_MARKS.map(mark => text.split(mark)).find(({ length }) => length === count) ?? []
  return parts.map((part, index) => {
    const from = start + parts.slice(0, index).join(' ').length + (index > 0 ? 1 : 0)
    const others = index < count - 1 || count < 2 ? -1 : part.search(BEHIND_LAST)
    return { start: from, end: from + (others > 1 ? others : part.length) }
  })
}

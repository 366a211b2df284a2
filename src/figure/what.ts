import type { Span } from '../report/report.ts'
import type { Sentence } from './clauses.ts'
import {
  EMPTY_NOUN,
  LAST_VERB,
  LEAD,
  LINK_END,
  ONLY_VERBS,
  PHRASE_END,
  RANK_FIELD,
} from './lexicon.ts'

/** A figure's place while its noun is looked for. */
export interface Place {
  readonly span: Span
  readonly sentence: Sentence
  readonly clause: Span
  readonly unit: string
  /** Whether it tells a share or a growth, whose noun stands before it, or behind 的. */
  readonly relative: boolean
}

const LONGEST = 14
/** What joins the figures of one list: 6.9%、8.4%、10.2%; 4.7%和6.6%. */
const JOINT = /^(?:[、,，和及与]|以及)$/

/**
 * For each figure of a sentence the words that tell what it counts: the noun behind it (18名工作队员), else
 * the one before (汇总报送建议142条), else the subject at its position (分别增长6.9%、8.4%), else that of the
 * figure before it (被采纳34条).
 *
 * @example whatsOf('汇总报送建议142条，被采纳34条', places) // 建议, 建议
 */
export function whatsOf(folded: string, places: readonly Place[]): Span[] {
  const whats: Span[] = []
  const lists = listsOf(folded, places)
  places.forEach((place, index) => {
    const list = lists[index] ?? [index]
    whats.push(
      behind(folded, place) ??
        subjectsOf(folded, partsOfList(folded, places, list) ?? [])[list.indexOf(index)] ??
        before(folded, places, index) ??
        subjectAbove(places, whats, list)[list.indexOf(index)] ??
        (inherits(folded, places, index) ? whats[index - 1] : null) ??
        verbBefore(folded, places, index) ??
        whats[index - 1] ??
        leftOf(folded, place) ??
        place.clause,
    )
  })
  return whats
}

/** The noun phrase right behind: 228件代表建议, 64.2%的县医院, 355项“川渝通办”事项. */
function behind(folded: string, { span, clause, relative }: Place): Span | null {
  const particle = /^ ?的/.exec(folded.slice(span.end, span.end + 2))?.[0].length ?? 0
  const opens = folded.slice(clause.start, span.start).trim() === ''
  if (relative && particle === 0 && !opens) return null
  const start = span.end + particle + qualified(folded.slice(span.end + particle, clause.end))
  const rest = folded.slice(start, clause.end)
  const quoted = /^"[^"]{1,16}"/.exec(rest)?.[0].length ?? 0
  const stop = rest.slice(quoted).search(PHRASE_END)
  const length = quoted + (stop < 0 ? rest.length - quoted : stop)
  if (length < 2 || EMPTY_NOUN.test(rest)) return null
  return { start, end: start + Math.min(length, quoted + LONGEST) }
}

// 两个具有开州辨识度的特色基层单元
function qualified(rest: string): number {
  return /^(?:具有|拥有|带有|可|能够?|有)[^,，、]{1,16}的(?=..)/.exec(rest)?.[0].length ?? 0
}

/** The noun phrase before, back to the figure before it or the clause's start. */
function before(folded: string, places: readonly Place[], index: number): Span | null {
  return nounOf(folded, stretchBefore(places, index))
}

function stretchBefore(places: readonly Place[], index: number): Span {
  const { clause, span } = places[index] ?? { clause: { start: 0 }, span: { start: 0 } }
  return { start: Math.max(clause.start, places[index - 1]?.span.end ?? 0), end: span.start }
}

// 、增长9.6%; 被采纳34条; 采纳34条 behind 建议142条: the noun is that of the figure before
function inherits(folded: string, places: readonly Place[], index: number): boolean {
  const { start, end } = stretchBefore(places, index)
  const stretch = folded.slice(start, end)
  if (places[index]?.relative) return true
  if (/^[、 ]*(?:其中|被)/.test(stretch) || places[index - 1]?.unit === places[index]?.unit)
    return true
  return strip(stretch.replace(RANK_FIELD, ''), LINK_END, cutEnd).replace(/^[、 ]+/, '') === ''
}

// 投入12亿元, 交付31.7万套: nothing but the verb is said
function verbBefore(folded: string, places: readonly Place[], index: number): Span | null {
  const { start, end } = stretchBefore(places, index)
  const verb = /[\u4e00-\u9fff]{2,8}(?=[了约达]?$)/.exec(folded.slice(start, end))
  if (!verb || !ONLY_VERBS.test(verb[0])) return null
  return { start: start + verb.index, end: start + verb.index + verb[0].length }
}

/** The clauses to the left in the sentence, the nearest first. */
function leftOf(folded: string, { sentence, clause }: Place): Span | null {
  const left = sentence.clauses.filter(({ end }) => end <= clause.start).reverse()
  for (const span of left) {
    const noun = nounOf(folded, span)
    if (noun) return noun
  }
  return null
}

/** Strips links from the end, then verbs and openers from the start. */
function nounOf(folded: string, { start, end }: Span): Span | null {
  let stretch = folded.slice(start, end).replace(RANK_FIELD, '')
  stretch = strip(stretch, LINK_END, cutEnd)
  const stop = start + stretch.length
  stretch = stretch.replace(/^.*(?:[,，。;；:：!?》]|"?等(?![级候次于]))(?=..)/s, '')
  stretch = stretch.replace(LAST_VERB, '')
  stretch = shorten(strip(stretch, LEAD, cutStart))
  return stretch.length > 1 && !ONLY_VERBS.test(stretch)
    ? { start: stop - stretch.length, end: stop }
    : null
}

// 经费保障的代表活动站: behind 的; a long list: its last part
function shorten(stretch: string): string {
  const behindDe = stretch.replace(/^.*(?:的|各类|各种)(?=..)/s, '')
  return behindDe.length > LONGEST + 6
    ? behindDe.replace(/^.*[、](?=..)/s, '').slice(-LONGEST)
    : behindDe
}

const cutStart = (text: string, length: number) => text.slice(length)
const cutEnd = (text: string, length: number) => text.slice(0, -length)

function strip(text: string, pattern: RegExp, cut: typeof cutEnd): string {
  const match = pattern.exec(text)
  return match && match[0].length > 0 ? strip(cut(text, match[0].length), pattern, cut) : text
}

/** For each figure the indices of the list it belongs to. */
function listsOf(folded: string, places: readonly Place[]): number[][] {
  const lists: number[][] = []
  places.forEach((place, index) => {
    const last = lists.at(-1)
    const gap = folded.slice(places[index - 1]?.span.end ?? 0, place.span.start)
    if (last && index > 0 && JOINT.test(gap)) last.push(index)
    else lists.push([index])
  })
  return lists.flatMap(list => list.map(() => list))
}

/** 六大优势产业、高技术制造业…分别增长6.9%、8.4%: as many subjects as figures, by position. */
function subjectsOf(folded: string, parts: readonly Span[]): (Span | null)[] {
  const last = parts.at(-1)
  return parts.map(part => {
    const bare = ONLY_YEAR.test(folded.slice(part.start, part.end)) // 去年和今年的监督项目
    return bare && last ? nounOf(folded, last) : nounOf(folded, part)
  })
}

const ONLY_YEAR = /^(?:(?:19|20)\d\d年?|去年|今年|上年|明年|前年)$/

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

function partsOfList(
  folded: string,
  places: readonly Place[],
  list: readonly number[],
): Span[] | null {
  const first = places[list[0] ?? -1]
  if (!first || list.length < 2) return null
  const start = Math.max(first.clause.start, places[(list[0] ?? 0) - 1]?.span.end ?? 0)
  const parts = folded.slice(start, first.span.start).split(/[、和与及]/)
  if (parts.length !== list.length) return null
  return parts.map((part, index) => {
    const from = start + parts.slice(0, index).join(' ').length + (index > 0 ? 1 : 0)
    return { start: from, end: from + part.length }
  })
}

// 接待游客2,156.8万人次、实现收入146.3亿元，分别增长12.8%、15.6%: as many counts before as shares in the list
function subjectAbove(
  places: readonly Place[],
  whats: readonly Span[],
  list: readonly number[],
): readonly (Span | undefined)[] {
  const first = list[0] ?? 0
  if (list.length < 2 || !places[first]?.relative) return []
  const counted = whats.slice(0, first).filter((_, index) => places[index]?.relative === false)
  return counted.length >= list.length ? counted.slice(-list.length) : []
}

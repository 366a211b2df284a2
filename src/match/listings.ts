import type { Occurrence } from '../answer/occurrence.ts'
import { LIST_ENDS } from '../lexicon/list-words.ts'
import { NAME_ENDING } from '../lexicon/place-names.ts'
import type { Span } from '../report/report.ts'
import type { Listing, Region, Tag } from './known.ts'

const PROPER = /^(?:ns|nr|nz)/

interface Layout {
  readonly regions: readonly Region[]
  readonly tag: Tag
}

/**
 * The things that stand side by side, joined by 、, up to a figure's clause.
 *
 * @example listingsOf(occurrence('云峰街道、赵家街道…共102名'), layout) // [{ members: [云峰街道, 赵家街道], named: true }]
 */
export function listingsOf(occurrence: Occurrence, layout: Layout): Listing[] {
  const { sentence, at } = occurrence
  let end = 0
  return sentence.split(/(?<=[,;。:])/).flatMap(clause => {
    const start = end
    end += clause.length
    if (start > at.end && layout.regions[start] !== 'trailing') return []
    return groupsIn({ start, end }, occurrence)
      .filter(members => members.length > 1)
      .map(members => listingOf(members, sentence, layout.tag))
  })
}

/** The stretches between 、, parted where a figure stands between them. */
function groupsIn({ start, end }: Span, { sentence, at, what, others }: Occurrence): Span[][] {
  const figures = [{ at, what }, ...others].map(each => ({
    start: Math.min(each.at.start, each.what.start),
    end: Math.max(each.at.end, each.what.end),
  }))
  const groups: Span[][] = [[]]
  let next = start
  for (const part of sentence.slice(start, end).split('、')) {
    const span = { start: next, end: next + part.length }
    next = span.end + 1
    const inside = figures.filter(f => f.start < span.end && f.end > span.start)
    const first = Math.min(...inside.map(f => f.start))
    const last = Math.max(...inside.map(f => f.end))
    if (first > span.start + 1)
      groups.at(-1)?.push({ start: span.start, end: Math.min(first, span.end) })
    if (inside.length > 0) groups.push([])
    if (inside.length > 0 && last < span.end) groups.at(-1)?.push({ start: last, end: span.end })
  }
  return groups
}

/** Without what stands before the first member (a verb) and behind the last (等, a verb). */
function listingOf(members: readonly Span[], sentence: string, tag: Tag): Listing {
  const trimmed = members.map((span, i) => {
    if (i === 0) return { start: afterVerb(span, tag), end: span.end }
    return i === members.length - 1 ? { start: span.start, end: endOf(span, sentence, tag) } : span
  })
  const named = trimmed.filter(
    ({ start, end }) =>
      NAME_ENDING.test(sentence.slice(start, end)) || PROPER.test(tag(start, end)[0]?.tag ?? ''),
  )
  return { members: trimmed, named: named.length >= trimmed.length / 2 }
}

function afterVerb({ start, end }: Span, tag: Tag): number {
  const verb = tag(start, end).findLast(word => /^(?:v|p|vn|uj)$/.test(word.tag) && word.end < end)
  return verb ? verb.end : start
}

function endOf({ start, end }: Span, sentence: string, tag: Tag): number {
  const stop = sentence.slice(start, end).search(LIST_ENDS)
  const last = stop > 0 ? start + stop : end
  return (
    tag(start, last).find(word => /^(?:v|vn|p|l|i)$/.test(word.tag) && word.start > start)?.start ??
    last
  )
}

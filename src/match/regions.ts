import type { Evidence } from '../answer/evidence.ts'
import type { Span } from '../report/report.ts'
import type { Region, Tag } from './known.ts'

const NAMES = /《[^》]*》|“[^”]*”|"[^"]*"/g
const JOINED = /合计|共|、/
const LONGEST_EXAMPLE = 14

/**
 * The region of each character of a figure's sentence.
 *
 * @example regionsOf(evidence('被采纳34条'), tag) // 汇总报送建议142条 is 'sibling', 被采纳 'clause'
 */
export function regionsOf(evidence: Evidence, tag: Tag): Region[] {
  const layout = layoutOf(evidence, tag)
  const regions = [...evidence.sentence].length
    ? Array.from({ length: evidence.sentence.length }, (_, p) => regionAt(p, evidence, layout))
    : []
  leaveToSibling(regions, evidence, layout)
  markTitles(regions, evidence)
  markExample(regions, evidence, tag)
  return regions
}

interface Layout {
  readonly previous: Span | undefined
  readonly next: Span | undefined
  /** Where the clause of the sentence's first figure begins: what stands before it is the scene of all. */
  readonly opening: number
  /** Where the clause of the next figure begins. */
  readonly closing: number
}

function layoutOf({ sentence, at, others }: Evidence, tag: Tag): Layout {
  const spans = [...others.map(other => other.at), at].sort((a, b) => a.start - b.start)
  const index = spans.findIndex(({ start }) => start === at.start)
  const next = spans[index + 1]
  let first = index
  while (
    isPair(spans[first - 1], spans[first]) ||
    (isRate(spans[first], sentence) && isListed(spans[first - 1], spans[first], sentence))
  )
    first -= 1
  return {
    previous: spans[first - 1],
    next,
    opening: sentence.lastIndexOf(',', (spans[0] ?? at).start) + 1,
    closing: next ? closingOf(sentence, { from: at.end, to: next.start }, tag) : sentence.length,
  }
}

/** Where the next figure's clause begins; one that says nothing of what is done (各类座谈会等108人次) goes on with the one before. */
function closingOf(sentence: string, { from, to }: { from: number; to: number }, tag: Tag): number {
  let start = sentence.lastIndexOf(',', to) + 1
  while (start - 1 > from && !tag(start, to).some(word => /^v/.test(word.tag))) {
    const before = sentence.lastIndexOf(',', start - 2) + 1
    if (before <= from || !sentence.slice(before, start).includes('、')) break
    start = before
  }
  return start
}

/** 批捕17件21人: what stands before the first is said of both. */
const isPair = (one: Span | undefined, other: Span | undefined): boolean =>
  one !== undefined && one.end === other?.start

/** 同比分别上升26%和52%: what stands before the first rate of a list is said of each. */
function isListed(one: Span | undefined, other: Span | undefined, sentence: string): boolean {
  return (
    one !== undefined && other !== undefined && LISTED.test(sentence.slice(one.end, other.start))
  )
}

const isRate = (span: Span | undefined, sentence: string): boolean =>
  span !== undefined && /[%％]|百分点/.test(sentence.slice(span.start, span.end))

const LISTED = /^ ?(?:[、,和及与]|以及)$/

const holds = ({ start, end }: Span, place: number): boolean => place >= start && place < end

function regionAt(place: number, evidence: Evidence, layout: Layout): Region {
  const { at, what, clause, others, sentence } = evidence
  if (holds(at, place) || holds(what, place)) return 'counted'
  if (others.some(other => holds(other.at, place) || holds(other.what, place))) {
    const gap = place >= at.end ? sentence.slice(at.end, place) : sentence.slice(place, at.start)
    return holds(clause, place) && !JOINED.test(gap) ? 'trailing' : 'siblingCounted'
  }
  if (holds(clause, place)) return inClause(place, at, layout)
  return place < at.start ? ahead(place, layout) : behind(place, clause, layout)
}

function inClause(place: number, at: Span, { previous, next }: Layout): Region {
  const between =
    place < at.start
      ? previous !== undefined && previous.start > place
      : next !== undefined && next.end <= place
  return between ? 'sibling' : 'clause'
}

function ahead(place: number, { previous, opening }: Layout): Region {
  if (!previous || place >= previous.end) return 'before'
  return place < opening ? 'scene' : 'sibling'
}

const behind = (place: number, clause: Span, { next, closing }: Layout): Region =>
  !next || place < Math.max(closing, Math.min(clause.end, next.start)) ? 'trailing' : 'sibling'

/** What stands between the figure before and the next comma is that figure's. */
function leaveToSibling(regions: Region[], { sentence, at }: Evidence, { previous }: Layout): void {
  if (!previous) return
  const stop = sentence.slice(previous.end, at.start).search(/[,;、]/)
  for (let place = previous.end; place < previous.end + stop; place++)
    if (regions[place] === 'before') regions[place] = 'sibling'
}

/** 《开发区条例》等21部: the title names one of them. */
function markTitles(regions: Region[], { sentence }: Evidence): void {
  for (const { 0: title, index } of sentence.matchAll(NAMES)) {
    const end = index + title.length
    if (sentence.charAt(end) === '等')
      mark(regions, { start: index, end }, region => region !== 'counted')
  }
}

/** X等8个Y: what stands before 等, back to a verb or a comma, is an example of what is counted. */
function markExample(regions: Region[], { sentence, at }: Evidence, tag: Tag): void {
  const [, named] = /(?:,|、|^)([^,、]*?)等$/.exec(sentence.slice(0, at.start)) ?? []
  if (named === undefined) return
  const end = at.start - 1
  const from = end - Math.min(named.length, LONGEST_EXAMPLE)
  const verb = tag(from, end).findLast(word => /^(?:v|p)$/.test(word.tag) && word.end < end - 3)
  const start = verb ? verb.end : from
  mark(regions, { start, end }, region => region === 'clause' || region === 'before')
}

function mark(regions: Region[], { start, end }: Span, where: (region: Region) => boolean): void {
  for (let place = start; place < end; place++) {
    const region = regions[place]
    if (region && where(region)) regions[place] = 'example'
  }
}

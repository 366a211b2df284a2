import type { Occurrence } from '../answer/occurrence.ts'
import {
  EXAMPLE_BEFORE_DENG,
  JOINED_OR_SUMMED,
  JOINS_NEXT,
  KINDS_BEFORE_DENG,
  LIST_JOINT,
  PLAIN_LIST_JOINT,
} from '../lexicon/list-words.ts'
import { ELIDED } from '../lexicon/noun-limits.ts'
import { PASSES_THRESHOLD } from '../lexicon/number-leads.ts'
import { OPENS_WITH_PLACE } from '../lexicon/place-names.ts'
import { DIVISIONS_BEHIND } from '../lexicon/place-words.ts'
import {
  ABOUT_WHAT,
  ACHIEVER,
  ACHIEVES,
  BROUGHT_ABOUT,
  CAME_OF_IT,
  FURTHERED,
  REACHED_WHOM,
} from '../lexicon/result-words.ts'
import { PERCENT_SIGN_OR_POINTS, THEN_SHARE } from '../lexicon/share-words.ts'
import type { Span } from '../report/report.ts'
import { type Distribution, distributionOf } from './distribution.ts'
import type { Region, Tag } from './known.ts'

const NAMES = /《[^》]*》|“[^”]*”|"[^"]*"/g
const LONGEST_EXAMPLE = 14

/**
 * The region of each character of a figure's sentence.
 *
 * @example regionsOf(occurrence('被采纳34条'), tag) // 汇总报送建议142条 is 'sibling', 被采纳 'clause'
 */
export function regionsOf(
  occurrence: Occurrence,
  tag: Tag,
  shared: Distribution | null = distributionOf(occurrence, tag),
): Region[] {
  const layout = layoutOf(occurrence, tag)
  const regions: Region[] = []
  for (let place = 0; place < occurrence.sentence.length; place++)
    regions.push(regionAt(place, occurrence, layout))
  leaveToSibling(regions, occurrence, layout)
  leaveToNext(regions, occurrence, layout)
  shareTail(regions, occurrence)
  leaveApart(regions, occurrence)
  takeUp(regions, occurrence, layout)
  carrySubject(regions, occurrence)
  shareSubject(regions, occurrence, { layout, tag })
  carryActor(regions, occurrence)
  if (shared !== null) shareOut(regions, shared)
  lendParallel(regions, occurrence)
  markTitles(regions, occurrence)
  markExample(regions, occurrence, tag)
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

function layoutOf({ sentence, at, others }: Occurrence, tag: Tag): Layout {
  const spans = [...others.map(other => other.at), at].sort((a, b) => a.start - b.start)
  const index = spans.findIndex(({ start }) => start === at.start)
  const next = spans[index + 1]
  let first = index
  while (
    isThreshold(spans[first - 1], spans[first], sentence) ||
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

/**
 * Whether a figure only says which are counted by the next: 亿元以上项目6956个, 超千亿元的县域达12个.
 *
 * @example isThreshold({ start: 0, end: 4 }, { start: 6, end: 11 }, '亿元以上项目6956个') // true
 */
export function isThreshold(
  one: Span | undefined,
  other: Span | undefined,
  sentence: string,
): boolean {
  if (one === undefined || other === undefined) return false
  const [text, gap] = [sentence.slice(one.start, one.end), sentence.slice(one.end, other.start)]
  if (PASSES_THRESHOLD.test(text) && OF_WHICH.test(gap)) return true
  if (PASSES_THRESHOLD.test(text) && DIVISIONS_BEHIND.test(gap)) return true
  return /以[上下内]$/.test(text)
    ? NOUN_ONLY.test(gap)
    : /^及?以[上下内]/.test(gap) && NOUN_ONLY.test(gap)
}

const OF_WHICH = /^的[\u4e00-\u9fff]{2,10}$/
const NOUN_ONLY = /^[\u4e00-\u9fff]{2,10}$/

/** 批捕17件21人: what stands before the first is said of both. */
const isPair = (one: Span | undefined, other: Span | undefined): boolean =>
  one !== undefined && one.end === other?.start

/** 同比分别上升26%和52%: what stands before the first rate of a list is said of each. */
function isListed(one: Span | undefined, other: Span | undefined, sentence: string): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    PLAIN_LIST_JOINT.test(sentence.slice(one.end, other.start))
  )
}

const isRate = (span: Span | undefined, sentence: string): boolean =>
  span !== undefined && PERCENT_SIGN_OR_POINTS.test(sentence.slice(span.start, span.end))

const holds = ({ start, end }: Span, place: number): boolean => place >= start && place < end

function regionAt(place: number, occurrence: Occurrence, layout: Layout): Region {
  const { at, what, clause, others, sentence } = occurrence
  if (holds(at, place) || holds(what, place)) return 'counted'
  if (others.some(other => holds(other.at, place) || holds(other.what, place))) {
    const gap = place >= at.end ? sentence.slice(at.end, place) : sentence.slice(place, at.start)
    return holds(clause, place) && !JOINED_OR_SUMMED.test(gap) ? 'trailing' : 'siblingCounted'
  }
  if (holds(clause, place)) return inClause(place, occurrence, layout)
  return place < at.start ? ahead(place, layout) : behind(place, clause, layout)
}

function inClause(
  place: number,
  { at, what, sentence }: Occurrence,
  { previous, next }: Layout,
): Region {
  const end = Math.max(at.end, what.end)
  const between =
    place < at.start
      ? previous !== undefined && previous.start > place
      : next !== undefined &&
        (next.end <= place || (place >= end && THEN_SHARE.test(sentence.slice(end, place + 1))))
  return between ? 'sibling' : 'clause'
}

function ahead(place: number, { previous, opening }: Layout): Region {
  if (!previous || place >= previous.end) return 'before'
  return place < opening ? 'scene' : 'sibling'
}

const behind = (place: number, clause: Span, { next, closing }: Layout): Region =>
  !next || place < Math.max(closing, Math.min(clause.end, next.start)) ? 'trailing' : 'sibling'

/** What ends with a semicolon is said of something else, where the figure has a noun of its own: A正增长;B增长5%. */
function leaveApart(regions: Region[], { sentence, what, clause, at }: Occurrence): void {
  if (what.start < clause.start || what.end > at.start) return
  const stop = sentence.lastIndexOf(';', clause.start)
  for (let place = 0; place <= stop; place++)
    if (regions[place] === 'before') regions[place] = 'sibling'
}

/** What stands between the figure before and the next comma is that figure's. */
function leaveToSibling(
  regions: Region[],
  { sentence, at }: Occurrence,
  { previous }: Layout,
): void {
  if (!previous) return
  const stop = sentence.slice(previous.end, at.start).search(/[,;、]/)
  for (let place = previous.end; place < previous.end + stop; place++)
    if (regions[place] === 'before') regions[place] = 'sibling'
}

/** 通过法规5项、废止3项: what stands behind the mark is the next figure's. */
function leaveToNext(
  regions: Region[],
  { sentence, at, what }: Occurrence,
  { next }: Layout,
): void {
  const from = Math.max(at.end, what.end)
  if (next === undefined || !JOINS_NEXT.test(sentence.slice(from, next.start))) return
  mark(regions, { start: from, end: next.start }, region => region === 'clause', 'sibling')
}

/** 333个集体和469名个人受到表彰: what is said behind the last of those that are joined is said of each. */
function shareTail(regions: Region[], { sentence, at, what, clause, others }: Occurrence): void {
  if (what.start < at.end) return
  const behind = others.filter(other => other.at.start >= at.end && other.at.end <= clause.end)
  let end = what.end
  for (const other of behind) {
    if (!LIST_JOINT.test(sentence.slice(end, other.at.start))) break
    if (other.what.start < other.at.end) return
    end = other.what.end
  }
  if (end === what.end || behind.some(other => other.at.start >= end)) return
  mark(regions, { start: end, end: clause.end }, region => FOLLOWING.has(region), 'clause')
}

const FOLLOWING: ReadonlySet<Region> = new Set<Region>(['sibling', 'trailing'])

const SIBLING: ReadonlySet<Region> = new Set<Region>(['sibling', 'siblingCounted'])

/** 对22个项目开展评议,推动解决20多个问题: what came of it is told of what was done before. */
function takeUp(regions: Region[], occurrence: Occurrence, { previous }: Layout): void {
  const { sentence, clause, at, others } = occurrence
  if (previous !== undefined && previous.start >= clause.start) {
    const own = sentence.slice(previous.end, at.start).replace(/^、/, '')
    if (!BROUGHT_ABOUT.test(own)) return
    const span = { start: clause.start, end: previous.end }
    mark(regions, span, region => SIBLING.has(region), 'before')
    return
  }
  const isResult = CAME_OF_IT.test(sentence.slice(clause.start))
  const isReached = REACHED_WHOM.test(sentence.slice(clause.start))
  if (!isResult && !isReached && !FURTHERED.test(sentence.slice(clause.start))) return
  const end = clause.start - 1
  const start = Math.max(0, ...[',', ';', ':'].map(stop => sentence.lastIndexOf(stop, end - 1) + 1))
  if (isResult) {
    for (const { 0: about, index } of sentence.slice(start, end).matchAll(ABOUT_WHAT)) {
      const span = { start: start + index, end: start + index + about.length }
      mark(regions, span, region => SIBLING.has(region), 'before')
    }
    return
  }
  const ahead = isReached ? others.filter(({ at }) => at.start >= start) : []
  const upTo = Math.min(end, ...ahead.map(({ at }) => at.end))
  mark(regions, { start, end: upTo }, region => SIBLING.has(region), 'before')
}

/** 规上企业实现产值9亿元;实现利润2亿元: a clause that opens with what is achieved is of the subject that achieved the last. */
function carrySubject(regions: Region[], { sentence, clause, at, what }: Occurrence): void {
  const told = Math.min(clause.start, what.start)
  const start = Math.max(sentence.lastIndexOf(',', told), sentence.lastIndexOf(';', told)) + 1
  if (!ACHIEVES.test(sentence.slice(start, at.start))) return
  const [last] = [...sentence.slice(0, start).matchAll(ACHIEVER)].slice(-1)
  const { subject } = last?.indices?.groups ?? {}
  if (subject === undefined) return
  const [from, to] = subject
  mark(regions, { start: from, end: to }, region => CARRIED.has(region), 'before')
}

const CARRIED: ReadonlySet<Region> = new Set<Region>(['sibling', 'siblingCounted', 'scene'])

/** 浙江省投入资金33亿元、实施项目781个: who did the one did the other. */
function shareSubject(
  regions: Region[],
  { sentence, clause, at }: Occurrence,
  { layout: { previous }, tag }: { layout: Layout; tag: Tag },
): void {
  if (previous === undefined || previous.start < clause.start) return
  if (!/^、[\u4e00-\u9fff]/.test(sentence.slice(previous.end, at.start))) return
  const [subject] = OPENS_WITH_PLACE.exec(sentence.slice(clause.start, previous.start)) ?? []
  const [act] = tag(previous.end + 1, at.start)
  if (subject === undefined || act === undefined || !/^v/.test(act.tag)) return
  const span = { start: clause.start, end: clause.start + subject.length }
  mark(regions, span, region => SIBLING.has(region), 'before')
}

/** 其中中院受理8件,办结7件: a clause that says nothing but what was done is of whoever did what stands before it. */
function carryActor(regions: Region[], { sentence, clause, at, others }: Occurrence): void {
  const own = sentence.slice(clause.start, at.start)
  if (own.length > LONGEST_ACT || !ELIDED.test(own)) return
  const last = others.findLast(other => other.at.end <= clause.start)
  if (last === undefined) return
  const start = sentence.lastIndexOf(',', last.at.start) + 1
  const act = ELIDED.exec(sentence.slice(start, last.at.start))
  if (act === null) return
  mark(regions, { start, end: start + act.index }, region => SIBLING.has(region), 'clause')
}

const LONGEST_ACT = 4 // characters: 已审结

/** Of 广州、深圳地铁客运量分别达1409万、1305万 the words for both are those of each. */
function shareOut(regions: Region[], { own, tail, lead, others }: Distribution): void {
  for (const other of others) mark(regions, other, region => region !== 'counted', 'sibling')
  mark(regions, own, () => true, 'counted')
  mark(regions, tail, () => true, 'counted')
  if (own.start > lead.end) mark(regions, lead, () => true, 'clause')
}

/**
 * 集中供养标准从2375元提高到2423元,散居从1536元提高到1567元: what is said in the same words of the next thing is
 * what was said of the first.
 */
function lendParallel(regions: Region[], { sentence, at, end, others }: Occurrence): void {
  if (end === null) return
  const spans = [...others.map(other => other.at), at].sort((a, b) => a.start - b.start)
  const index = spans.findIndex(({ start }) => start === at.start)
  const from = end === 'from' ? index : index - 1
  const [one, two, three, four] = spans.slice(from - 2, from + 2)
  if (from < 2 || !one || !two || !three || !four) return
  const between = (a: Span, b: Span) => sentence.slice(a.end, b.start)
  const lead = /[从由].*$/.exec(between(two, three))?.[0]
  if (between(one, two) !== between(three, four) || lead === undefined) return
  const stop = sentence.slice(0, one.start).endsWith(lead) ? one.start - lead.length : -1
  const open = Math.max(sentence.lastIndexOf(',', stop), sentence.lastIndexOf(';', stop)) + 1
  mark(regions, { start: open, end: Math.max(open, stop) }, () => true, 'before')
}

/** 《开发区条例》等21部: the title names one of them. */
function markTitles(regions: Region[], { sentence }: Occurrence): void {
  for (const { 0: title, index } of sentence.matchAll(NAMES)) {
    const end = index + title.length
    if (sentence.charAt(end) === '等')
      mark(regions, { start: index, end }, region => region !== 'counted')
  }
}

/** X等8个Y: what stands before 等, back to a verb or a comma, is an example of what is counted. */
function markExample(regions: Region[], { sentence, at, what }: Occurrence, tag: Tag): void {
  markKinds(regions, sentence, what)
  const [, named] = EXAMPLE_BEFORE_DENG.exec(sentence.slice(0, at.start)) ?? []
  if (named === undefined) return
  const end = at.start - 1
  const from = end - Math.min(named.length, LONGEST_EXAMPLE)
  const verb = tag(from, end).findLast(word => /^(?:v|p)$/.test(word.tag) && word.end < end - 3)
  const start = verb ? verb.end : from
  mark(regions, { start, end }, region => region === 'clause' || region === 'before')
}

/** 买卖、借款等合同纠纷案件: what stands before 等 and the noun is one kind of it. */
function markKinds(regions: Region[], sentence: string, { start }: Span): void {
  const [kinds = ''] = KINDS_BEFORE_DENG.exec(sentence.slice(0, start)) ?? []
  if (kinds === '') return
  const span = { start: start - kinds.length, end: start }
  mark(regions, span, region => region === 'clause' || region === 'before')
}

function mark(
  regions: Region[],
  { start, end }: Span,
  where: (region: Region) => boolean,
  as: Region = 'example',
): void {
  for (let place = start; place < end; place++) {
    const region = regions[place]
    if (region && where(region)) regions[place] = as
  }
}

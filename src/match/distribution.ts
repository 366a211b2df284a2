import type { Occurrence } from '../answer/occurrence.ts'
import { CHANGE_VERBS_AT_END } from '../lexicon/change-words.ts'
import { CHANGE_JOINT, LIST_MARKS } from '../lexicon/list-words.ts'
import type { Span } from '../report/report.ts'
import type { Tag } from './known.ts'

/**
 * What the words before a list of figures are to one of them: of 广州、深圳地铁客运量分别达1409万、1305万 the
 * first has 广州 for its own, 深圳 is the other's, and 地铁客运量 is said of both.
 */
export interface Distribution {
  readonly own: Span
  /** The words behind the last member, said of all. */
  readonly tail: Span
  /** The words before what is the first one's own, said of all: 生产安全事故【起数】、死亡人数. */
  readonly lead: Span
  readonly others: readonly Span[]
}

const OPENS = /[,;:。，；：]/g
/** Names of amounts: what stands before one of them may be said of the next, too. */
const AMOUNT = /[数量额率值]$/
const MOST_LENT = 2

/**
 * How the words before a list of figures are shared among them; null where there are not as many as figures.
 *
 * @example distributionOf(occurrence('1409万'), tag)?.tail // 地铁客运量
 */
export function distributionOf(occurrence: Occurrence, tag: Tag): Distribution | null {
  const { sentence, at, others } = occurrence
  if (others.length === 0) return null
  const list = listOf(occurrence)
  const index = list.findIndex(({ start }) => start === at.start)
  const [first] = list
  if (list.length < 2 || first === undefined) return null
  const parts = partsBefore(occurrence, first, list.length)
  const own = parts[index]
  const last = parts.at(-1)
  const [lending] = parts
  if (!own || !last || !lending) return null
  const named = tag(startOfLast(sentence, last), last.end)
  const size =
    alikeIn(named, sentence.charAt(lending.end - 1)) ??
    Math.max(1, tag(lending.start, lending.end).length)
  const end = named.length > size ? (named[size - 1]?.end ?? last.end) : last.end
  const members = [...parts.slice(0, -1), { start: last.start, end }]
  return {
    own: members[index] ?? own,
    tail: { start: end, end: verbIn(sentence, { start: end, end: first.start }) },
    lead: leadOf(lending, { sentence, named, tag }),
    others: members.filter((_, i) => i !== index),
  }
}

/** 金融业、软件和信息服务业: where the last member ends in the letter in which the first one does. */
function alikeIn(named: ReturnType<Tag>, letter: string): number | null {
  const at = named.findIndex(({ text }) => text.length > 1 && text.endsWith(letter))
  return at < 0 || at === named.length - 1 ? null : at + 1
}

/** 信息传输、租赁和商务服务业: a member that is a pair is as long as the others from its second half on. */
const startOfLast = (sentence: string, { start, end }: Span): number =>
  start + (/^.*[和与及](?=..)/.exec(sentence.slice(start, end))?.[0].length ?? 0)

/** The figures that stand side by side with this one. */
function listOf({ sentence, at, others }: Occurrence): Span[] {
  const spans = [...others.map(other => other.at), at].sort((a, b) => a.start - b.start)
  const place = spans.findIndex(({ start }) => start === at.start)
  const joint = (one: number) =>
    CHANGE_JOINT.test(sentence.slice(spans[one]?.end ?? 0, spans[one + 1]?.start ?? 0))
  let from = place
  let to = place
  while (from > 0 && joint(from - 1)) from -= 1
  while (to < spans.length - 1 && joint(to)) to += 1
  return spans.slice(from, to + 1)
}

/** The words before the list, parted as many times as there are figures; empty where they are not so many. */
function partsBefore({ sentence, others }: Occurrence, first: Span, count: number): Span[] {
  const ends = others.map(({ at }) => at.end).filter(end => end <= first.start)
  const opens = [...sentence.slice(0, first.start).matchAll(OPENS)].map(({ index }) => index + 1)
  const start = Math.max(0, ...ends, ...opens)
  const text = sentence.slice(start, first.start)
  const parts = LIST_MARKS.map(mark => text.split(mark)).find(({ length }) => length === count)
  if (parts?.every(part => part.length > 1) !== true) return []
  let next = start
  return parts.map(part => {
    const span = { start: next, end: next + part.length }
    next = span.end + 1
    return span
  })
}

const verbIn = (sentence: string, { start, end }: Span): number =>
  Math.max(start, end - (CHANGE_VERBS_AT_END.exec(sentence.slice(start, end))?.[0].length ?? 0))

interface Lending {
  readonly sentence: string
  readonly named: ReturnType<Tag>
  readonly tag: Tag
}

/** 生产安全事故起数、死亡人数: the shorter second goes without what modifies the first. */
function leadOf(first: Span, { sentence, named, tag }: Lending): Span {
  const words = tag(first.start, first.end)
  const noun = words.at(-1)
  const shorter = named
    .map(({ end }) => sentence.slice(named[0]?.start ?? 0, end))
    .findIndex(text => AMOUNT.test(text))
  const lends =
    noun !== undefined &&
    AMOUNT.test(noun.text) &&
    shorter >= 0 &&
    shorter < MOST_LENT &&
    words.length > shorter + 1
  return { start: first.start, end: lends ? noun.start : first.start }
}

import type { Figure } from '../figure/figure.ts'
import { MEASURED_BY } from '../lexicon/measures.ts'
import { BY_THE_YEAR } from '../lexicon/total-words.ts'
import type { Span } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { presence, totalWeight } from '../search/term-match.ts'
import { IN_CLAIM_LIKENESS } from '../weights.ts'
import type { Said } from './claim-candidate.ts'
import type { Subject } from './claim-subject.ts'
import { DESCRIBED } from './claim-untold.ts'
import { unitFit } from './claim-value.ts'
import type { Weighted } from './claim-words.ts'
import { areListed } from './draft-figures.ts'
import { endBefore, type Occurrence, support } from './occurrence.ts'

/**
 * How surely a claim and a figure of the report speak of the same thing, year and place apart, from 0 to 1.
 *
 * @example likeness(said, occurrenceOf('46项监督任务'))
 */
export function likeness({ figure, words, subject }: Said, occurrence: Occurrence): number {
  return (
    shareOf(words, occurrence) *
    unitFit(figure, occurrence.figure) *
    changeFit(figure, occurrence.figure) *
    perFit(figure, occurrence.figure) *
    yearlyFit(subject, occurrence)
  )
}

// A growth is not the level that has grown.
const changeFit = (one: Figure, other: Figure): number =>
  (one.change === null) === (other.change === null) ||
  one.kind === 'ratio' ||
  other.kind === 'ratio'
    ? 1
    : IN_CLAIM_LIKENESS.otherChange

const PER_HEAD = /[人户]均/

// What there is a head is not what there is of it.
const perFit = (one: Figure, other: Figure): number =>
  PER_HEAD.test(one.what) === PER_HEAD.test(other.what) ? 1 : IN_CLAIM_LIKENESS.otherPer

// What it has been a year on average over some years is not what it is in one.
function yearlyFit({ lead, clause }: Subject, occurrence: Occurrence): number {
  const { sentence, at, clause: own } = occurrence
  const printed = sentence.slice(Math.max(own.start, endBefore(occurrence)), at.start)
  return BY_THE_YEAR.test(`${lead} ${clause}`) === BY_THE_YEAR.test(printed)
    ? 1
    : IN_CLAIM_LIKENESS.otherYearly
}

/**
 * 脱贫地区农村居民人均收入, where 农村居民人均收入 is claimed: the report's figure is of some of them.
 *
 * @example narrowFit(words, subject, occurrence) // 0.85 where it is
 */
export function narrowFit(
  words: readonly Weighted[],
  { copy }: Subject,
  { figure }: Occurrence,
): number {
  const { what } = figure
  const names = words.flatMap(({ term, named }) => (named ? term.alternatives : []))
  const starts = names.map(({ text }) => (text.length < DESCRIBED ? -1 : what.indexOf(text)))
  const found = starts.filter(start => start >= 0)
  const before = what.slice(0, found.length === 0 ? 0 : Math.min(...found))
  if (!/^[\u4e00-\u9fff]{2,6}$/.test(before)) return 1
  const said = `${copy.lead}${copy.rest}`
  const isSaid = [...before].some((_, i) => i > 0 && said.includes(before.slice(i - 1, i + 1)))
  return isSaid ? 1 : IN_CLAIM_LIKENESS.narrower
}

// The share of the claim's words, by weight, that stand by the figure and are not another's in its sentence.
function shareOf(words: readonly Weighted[], occurrence: Occurrence): number {
  let found = 0
  let all = 0
  for (const { term, weight, named } of words) {
    const isOther = isAnothers(term, occurrence) || (named && isMates(term, occurrence))
    const isMeasured = MEASURED_BY.get(term.text) === occurrence.figure.unit
    all += weight
    found +=
      weight *
      (isMeasured ? 1 : supportOf(term, occurrence) * (isOther ? IN_CLAIM_LIKENESS.anothers : 1))
  }
  return all === 0 ? 0 : found / all
}

/** 其中,玉米86.7千公顷 is of 玉米播种面积, as the sentence before says. */
function supportOf(term: Term, occurrence: Occurrence): number {
  return Math.max(support(term, occurrence), presence(term, occurrence.figure.what))
}

/** Whether a word is what another figure of the sentence counts: 民情联络点 is not what 192个 counts. */
function isAnothers(term: Term, { sentence, at, what, others }: Occurrence): boolean {
  if (presence(term, sentence.slice(what.start, what.end)) > 0) return false
  const last = others.findLast(({ at: { end } }) => end <= at.start)
  if (presence(term, sentence.slice(last?.at.end ?? at.start, at.start)) > 0) return false
  return others.some(
    other => presence(term, sentence.slice(other.what.start, ownEnd(what, other.what))) > 0,
  )
}

/** 城镇、农村居民收入分别增长4.3%、5.7%: what begins as another member of the list is that one's. */
function isMates({ text }: Term, occurrence: Occurrence): boolean {
  const { own, mates } = matesOf(occurrence)
  return mates.some(mate => mate !== own && text.includes(mate)) && !text.includes(own)
}

/** What a figure of a list and the others of it begin with, where all of them are named before the first number. */
interface Mates {
  readonly own: string
  readonly mates: readonly string[]
}

const MATES = new WeakMap<Occurrence, Mates>()

function matesOf(occurrence: Occurrence): Mates {
  const known = MATES.get(occurrence)
  if (known !== undefined) return known
  const { sentence, at, what, others } = occurrence
  const head = ({ start, end }: Span) =>
    sentence.slice(start, Math.min(end, start + IN_CLAIM_LIKENESS.head))
  const mates = others.filter(other =>
    areListed(sentence, Math.max(what.end, other.what.end), Math.min(at.start, other.at.start)),
  )
  const found = { own: head(what), mates: mates.map(other => head(other.what)) }
  MATES.set(occurrence, found)
  return found
}

/** 刑事、治安【案件立案数】分别下降: the tail behind the last of a list's nouns is that of all. */
const ownEnd = (what: Span, other: Span): number =>
  other.start > what.end && other.start - what.end <= 2
    ? Math.min(other.end, other.start + (what.end - what.start))
    : other.end

/**
 * Named by the figure's own words: what it counts, or the words up to it in its clause.
 *
 * @example namedShare(words, occurrenceOf('46项监督任务')) // 1 for 监督任务46项
 */
export function namedShare(words: readonly Weighted[], occurrence: Occurrence): number {
  const { sentence, at, clause, what, implied } = occurrence
  const own = sentence.slice(Math.max(clause.start, endBefore(occurrence)), at.start)
  const noun = `${sentence.slice(what.start, what.end)} ${implied}`
  const named = words.filter(word => word.named && word.term.alternatives.length > 0)
  const all = totalWeight(named)
  const found = named.reduce(
    (sum, { term, weight }) =>
      sum +
      weight *
        (isMates(term, occurrence) ? 0 : Math.max(presence(term, noun), presence(term, own))),
    0,
  )
  return all === 0 ? 1 : found / all
}

import type { Figure } from '../figure/figure.ts'
import { RESULT } from '../lexicon/computation-words.ts'
import { DENIED } from '../lexicon/denials.ts'
import { VAGUE } from '../lexicon/talk.ts'
import { PER, TOLD_OF_ALL } from '../lexicon/universals.ts'
import { excludeEachOther, isMarked } from '../lexicon/verbs.ts'
import { YEAR_AT_END } from '../lexicon/year-words.ts'
import { presence } from '../search/term-match.ts'
import { IN_CLAIM_OPERANDS, IN_CLAIM_VALUE, PRESENT } from '../weights.ts'
import { compute, restShare } from './arithmetic.ts'
import { type Computation, GROWTH, isPercent } from './claim-computation.ts'
import { type Told, toldOf } from './claim-direction.ts'
import { isOwnUnit, matchesNumber, sizeOf, sortOf, unitFit } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft, Weighted } from './claim-words.ts'
import { isPartOf } from './containment.ts'
import { mayBeWhole } from './derived-answer.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import { clauseOf, type Occurrence } from './occurrence.ts'

/** What claims are computed in: a draft, the reports, and what was judged of its figures. */
export interface Surroundings {
  readonly draft: Draft
  readonly corpus: IndexedCorpus
  readonly done: readonly Judged[]
  readonly all: readonly Judged[]
}

/** Operands that give a claim's number. */
export interface Result {
  readonly text: string
  readonly occurrence: Occurrence | null
  readonly operands: readonly Told[]
}

const TRIED = 6

/**
 * Figures that the draft itself states and that give a claim's number; null where there are none.
 *
 * @example fromDraft(judged[2], difference, around)?.text // '192 − 180'
 */
export function fromDraft(
  one: Judged,
  computation: Computation,
  { done, all, draft }: Surroundings,
): Result | null {
  const { figure } = one.matched
  const at = all.findIndex(({ matched }) => matched.figure === figure)
  const may = (each: Judged) =>
    isOperand(each) || (computation.operator === 'share' && isComputed(each))
  const before = done.slice(0, at).filter(may).slice(-TRIED).reverse()
  const behind = all.slice(at + 1).filter(each => isOperand(each) && inSentence(each, figure))
  const groups = computation.operands.flatMap(count => groupsOf([...before, ...behind], count))
  const ofYear = computation.operator === 'times' && YEAR_AT_END.test(subjectBefore(one)) // 是2010年的2.2倍
  const isOne = (group: readonly Judged[]) =>
    computation.operator === 'share'
      ? isShare(group, draft.folded) || isOfPrinted(group, figure, draft.folded)
      : !(computation.operator === 'growth' || ofYear) || isOneThing(group, draft.folded)
  const group = groups.find(
    each =>
      gives(figuresIn(each), figure, computation) && isOne(each) && isSpokenOf(one, each, draft),
  )
  return group ? resultOf(group, computation) : null
}

const subjectBefore = ({ matched: { subject } }: Judged): string => subject.lead

const figuresIn = (group: readonly Judged[]): Figure[] => group.map(({ matched }) => matched.figure)

const inSentence = ({ matched: { figure } }: Judged, { sentence }: Figure): boolean =>
  figure.sentence.start === sentence.start

function gives(figures: readonly Figure[], claimed: Figure, computation: Computation): boolean {
  if (!computation.sign.endsWith('÷') && !sameUnits([claimed, ...figures])) {
    if (!arePointsOf(claimed, figures) || computation.operator !== 'difference') return false
  }
  if (computation.operator === 'times' && (!sameUnits(figures) || claimed.change === 'down'))
    return false
  if (isPercent(claimed) && !(sameUnits(figures) && !figures.some(isPercent))) return false
  return matchesNumber(claimed, computation.compute(figures))
}

/** Whether the one is a part of the other by the report: 34条 of 142条, never of 259条. */
function isShare([one, other]: readonly Judged[], folded: string): boolean {
  const [part, whole] = [one?.occurrence, other?.occurrence]
  if (!part || !whole || !other) return false
  const { sentence } = other.matched.figure
  return mayBeWhole(part, whole, folded.slice(sentence.start, sentence.end))
}

/** 50人次不到108人次【的】一半: of the very number that stands before it. */
function isOfPrinted([one, other]: readonly Judged[], claimed: Figure, folded: string): boolean {
  const [part, whole] = [one?.matched.figure, other?.matched.figure]
  if (!part || !whole || part.span.start > whole.span.start) return false
  const isRight = /^的$/.test(folded.slice(whole.span.end, claimed.span.start))
  return isRight && part.sentence.start === claimed.sentence.start
}

/** Of two years, or joined as the ends of a change: nothing grows from one thing to another. */
function isOneThing([one, other]: readonly Judged[], folded: string): boolean {
  if (!one || !other) return false
  const [a, b] = [one, other].map(({ matched: { figure } }) => figure)
  const years = [one, other].map(each => each.occurrence?.figure.year)
  if (years[0] !== years[1]) return true
  const [from, to] = a && b && a.span.start < b.span.start ? [a, b] : [b, a]
  return (
    from !== undefined && to !== undefined && LINK.test(folded.slice(from.span.end, to.span.start))
  )
}

/** 85.6%…,比68.5%高出17.1个百分点 */
const arePointsOf = (claimed: Figure, figures: readonly Figure[]): boolean =>
  sortOf(claimed) === 'points' && figures.every(isPercent)

const LINK = /^[^;。]{0,16}[到至比成为]/

/** Whether all that a claim names stands by its operands: 60%的村卫生室 is no share of 300项检查. */
function isSpokenOf({ matched }: Judged, group: readonly Judged[], { folded }: Draft): boolean {
  const text = group
    .map(({ matched: { figure }, occurrence }) => {
      const own = folded.slice(figure.clause.start, figure.clause.end)
      return `${own} ${figure.what} ${occurrence ? wordsRound(occurrence) : ''}`
    })
    .join(' ')
  return matched.words
    .filter(({ term }) => term.names === 'thing' && matched.subject.clause.includes(term.text))
    .filter(({ term }) => term.weight >= IN_CLAIM_OPERANDS.thing && !RESULT.test(term.text))
    .every(({ term }) => text.includes(term.text) || presence(term, text) >= PRESENT)
}

const wordsRound = (occurrence: Occurrence): string => {
  const { sentence, what, headings } = occurrence
  return `${clauseOf(occurrence)} ${sentence.slice(what.start, what.end)} ${headings}`
}

/** Operands in the order of the formula: the larger first in a difference, as stated in a sum. */
function resultOf(group: readonly Judged[], { sign, order }: Computation): Result {
  const ordered = [...group].sort((a, b) => order(a.matched.figure, b.matched.figure))
  const values = ordered.map(({ matched }) => matched.figure.value)
  const text =
    sign === GROWTH ? `(${values[0]} − ${values[1]}) ÷ ${values[1]}` : values.join(` ${sign} `)
  const operands = ordered.flatMap(({ occurrence }) =>
    occurrence ? toldOf(occurrence.figure) : [],
  )
  return { text, occurrence: ordered[0]?.occurrence ?? null, operands }
}

const isOperand = ({ verdict, matched, formula }: Judged): boolean =>
  verdict === 'supported' && formula === null && matched.figure.number !== null

/** A whole that was added up (8个占全部199个), or a part that is left. */
const isComputed = ({ verdict, formula }: Judged): boolean =>
  verdict === 'supported' && formula !== null && /^[\d.]+ [+−] [\d.]+$/.test(formula)

/**
 * Whether figures count alike, so that they can be added up or compared.
 *
 * @example sameUnits([figureOf('46项'), figureOf('50项')]) // true
 */
export function sameUnits([first, ...others]: readonly Figure[]): boolean {
  return (
    first !== undefined &&
    others.every(
      other => sortOf(first) === sortOf(other) && unitFit(first, other) >= IN_CLAIM_VALUE.sameUnit,
    )
  )
}

/** All ordered pairs, or runs of three and more. */
function groupsOf(items: readonly Judged[], count: number): Judged[][] {
  if (count === 2)
    return items.flatMap(one => items.filter(other => other !== one).map(other => [one, other]))
  return items
    .slice(0, Math.max(0, items.length - count + 1))
    .map((_, i) => items.slice(i, i + count))
}

/** Two figures of one sentence of the report, as operands of a claim. */
interface Pair {
  readonly operands: readonly [Worded, Worded]
  /** How much of the claim's words they explain, from 0 to 1. */
  readonly score: number
  readonly right: boolean
}

/** What the report's own figures come to where the draft does not print them. */
export interface Computed extends Result {
  readonly right: boolean
  readonly value: string
}

const SEARCHED = 2
const LIKENED = 48 // characters: more tell nothing new and cost time

/**
 * Computes a claim from two figures of one sentence of the report, each of which the draft prints or names; null
 * where it names none surely.
 *
 * @example fromSentence(judged, share, around)?.text // '34 ÷ 142' for 142条建议里四分之一被采纳
 */
export function fromSentence(
  one: Judged,
  computation: Computation,
  around: Surroundings,
): Computed | null {
  const words = one.matched.words.filter(({ term }) => term.alternatives.length > 0)
  const printed = printedBeside(one, around)
  const pairs = sentencesFor(one, printed, around)
    .flatMap(all => pairsIn(all, { one, computation, words, printed }))
    .sort((a, b) => b.score - a.score)
  const [best] = pairs
  if (!best) return null
  const right = pairs.find(
    each => each.right && each.score >= IN_CLAIM_OPERANDS.asGood * best.score,
  )
  const isRest = isOfRest(one, computation)
  if (right) return toldBy(right, computation, isRest)
  const rival = pairs.find(
    each => each !== best && each.score >= IN_CLAIM_OPERANDS.asGood * best.score,
  )
  return best.score >= IN_CLAIM_OPERANDS.surely && !rival ? toldBy(best, computation, isRest) : null
}

/** 四分之三没有被采纳 is the share of what the report prints no figure of. */
const isOfRest = ({ matched: { subject } }: Judged, { operator }: Computation): boolean =>
  operator === 'share' && DENIED.test(`${subject.lead} ${subject.clause}`)

function toldBy({ operands, right }: Pair, { operator }: Computation, isRest: boolean): Computed {
  const told = operands.map(({ each: { figure }, text }) => ({ figure, text }))
  const [part, whole] = operands.map(({ each: { figure } }) => figure)
  const { formula, value } =
    isRest && part && whole
      ? restShare(part, whole)
      : compute(
          operator,
          told.map(({ figure }) => figure),
        )
  return { text: formula, value, right, occurrence: operands[0].each, operands: told }
}

/** The report's figures that the draft prints in the claim's sentence or the one before. */
function printedBeside(
  { matched: { figure } }: Judged,
  { done, draft }: Surroundings,
): Occurrence[] {
  const before = draft.folded.slice(0, figure.sentence.start).trimEnd().length
  return done
    .filter(isOperand)
    .filter(
      ({ matched: { figure: other } }) =>
        other.sentence.start === figure.sentence.start || other.sentence.end >= before,
    )
    .flatMap(({ occurrence }) => occurrence ?? [])
}

/** The figures of each sentence that may hold both operands. */
function sentencesFor(
  { matched: { words, subject } }: Judged,
  printed: readonly Occurrence[],
  { draft, corpus }: Surroundings,
): Occurrence[][] {
  const passages =
    printed.length > 0
      ? printed.map(({ passage }) => passage)
      : corpus.index
          .search(
            {
              text: subject.lead.slice(-LIKENED),
              terms: words.map(({ term }) => term),
              respelled: [],
            },
            { limit: SEARCHED, accept: report => draft.reports.includes(report) },
          )
          .map(({ passage }) => passage)
  const bySentence = new Map<string, Occurrence[]>()
  for (const each of occurrencesIn(corpus, [...new Set(passages)])) {
    const key = `${each.passage.id} ${each.figure.sentence.start}`
    bySentence.set(key, [...(bySentence.get(key) ?? []), each])
  }
  const starts = new Set(printed.map(({ figure }) => figure.sentence.start))
  return [...bySentence.values()].filter(
    all => printed.length === 0 || all.some(({ figure }) => starts.has(figure.sentence.start)),
  )
}

interface Wanted {
  readonly one: Judged
  readonly computation: Computation
  readonly words: readonly Weighted[]
  readonly printed: readonly Occurrence[]
}

function pairsIn(all: readonly Occurrence[], wanted: Wanted): Pair[] {
  const { computation } = wanted
  const own = all.map(each => ({ each, text: ownText(each, all) }))
  return own.flatMap(a =>
    own.flatMap(b => {
      const isAll = a === b && computation.operator === 'share' && toldOfAll(a.each)
      if (!isAll && (a === b || !mayBeOperands(a.each, b.each, wanted))) return []
      if (computation.operator === 'sum' && !namesNoMore(a, b, wanted)) return []
      const score = explained(a, b, wanted)
      const figures = [a.each.figure, b.each.figure]
      const share = computation.compute(figures)
      const right = matchesNumber(
        wanted.one.matched.figure,
        isOfRest(wanted.one, computation) ? 1 - share : share,
      )
      return score === null ? [] : [{ operands: [a, b] as const, score, right }]
    }),
  )
}

/** 228件全部办理完毕: the share of those that are done is all of them. */
const toldOfAll = ({ sentence, at, clause }: Occurrence): boolean =>
  TOLD_OF_ALL.test(sentence.slice(at.end, clause.end))

/** The words round a figure, from the one before it to the one behind. */
function ownText({ sentence, at, clause, what }: Occurrence, all: readonly Occurrence[]): string {
  const last = Math.max(0, ...all.map(other => (other.at.end <= at.start ? other.at.end : 0)))
  const next = all.find(other => other.at.start >= at.end)
  const nextWords =
    next && next.what.start >= at.end ? Math.min(next.what.start, next.at.start) : next?.at.start
  const end = Math.min(nextWords ?? sentence.length, clause.end)
  const own = sentence.slice(last, Math.max(at.end, end))
  return `${own} ${sentence.slice(what.start, what.end)}`
}

function mayBeOperands(
  a: Occurrence,
  b: Occurrence,
  { one, computation, printed }: Wanted,
): boolean {
  const claimed = one.matched.figure
  const [first, second] = [a.figure, b.figure]
  if (first.number === null || second.number === null || second.number === 0) return false
  if ([first, second].some(({ kind }) => PLACES.has(kind))) return false // 619 ÷ 第一
  if (!SETS_APART.has(computation.operator) && !doneAlike(claimed, [first, second])) return false
  if (printed.length > 0 && !printed.includes(a) && !printed.includes(b)) return false
  switch (computation.operator) {
    case 'share':
      return isPartOf(a, b)
    case 'average':
      return isOwnUnit(claimed, first) && isPer(b, one)
    case 'sum':
      return a.at.start < b.at.start && sameUnits([claimed, first, second])
    case 'difference':
      return (
        (sameUnits([claimed, first, second]) || arePointsOf(claimed, [first, second])) &&
        sizeOf(first) > sizeOf(second)
      )
    case 'times':
      return sameUnits([first, second])
    default:
      return false
  }
}

const PLACES: ReadonlySet<string> = new Set(['rank', 'prize', 'ordinal'])

/** 撤的比设的多, 报送的里采纳的: here acts are set against each other. */
const SETS_APART: ReadonlySet<Computation['operator']> = new Set(['difference', 'times', 'share'])

/** What was set up is not added to what was removed, nor to what is said to be removed. */
function doneAlike({ act }: Figure, operands: readonly Figure[]): boolean {
  const done = operands.flatMap(({ act: own }) => own?.sort ?? [])
  const said = act?.sort ?? null
  if (said !== null && done.some(each => excludeEachOther(said, each))) return false
  const marked = done.filter(isMarked).length
  return marked === 0 || marked === operands.length
}

/** 每部草案, 平均一户: what stands behind 每 is what is divided by. */
function isPer({ figure }: Occurrence, { matched: { subject } }: Judged): boolean {
  const per = PER.exec(subject.lead)?.groups?.per ?? ''
  return per !== '' && (per.startsWith(figure.unit) || figure.what.includes(per.slice(0, 2)))
}

interface Worded {
  readonly each: Occurrence
  readonly text: string
}

/** 活动站、联络点、信息采集点一共: a sum of three is none of two. */
const namesNoMore = (a: Worded, b: Worded, { words, one }: Wanted): boolean =>
  words
    .filter(({ term }) => term.names === 'thing' && term.weight >= 1 && !VAGUE.has(term.text))
    .filter(({ term }) => one.matched.subject.lead.includes(term.text))
    .every(({ term }) => presence(term, `${a.text} ${b.text}`) >= PRESENT)

/** The share of the claim's words that two figures explain; null where one of them is neither printed nor named. */
function explained(a: Worded, b: Worded, { words, printed, computation }: Wanted): number | null {
  const { operator } = computation
  const isShared = operator === 'sum' || a === b // 民生实事项目一共199个: one word for both
  let [found, all, first, second] = [0, 0, 0, 0]
  for (const { term, weight } of words) {
    const [inA, inB] = [presence(term, a.text), presence(term, b.text)]
    all += weight
    found += weight * Math.max(inA, inB)
    first += weight * (isShared ? inA : Math.max(0, inA - inB))
    second += weight * (isShared ? inB : Math.max(0, inB - inA))
  }
  const isTold = (each: Occurrence, named: number) =>
    printed.includes(each) || named >= IN_CLAIM_OPERANDS.named
  const isA = operator === 'average' || isTold(a.each, first)
  const isB = operator === 'average' || isTold(b.each, second)
  return all > 0 && isA && isB ? found / all : null
}

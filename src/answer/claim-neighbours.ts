import type { Figure } from '../figure/figure.ts'
import { CHANGE_UP_TO } from '../lexicon/change-words.ts'
import { JOINED } from '../lexicon/list-words.ts'
import { RANK_LEAD } from '../lexicon/rank-words.ts'
import { IN_IT } from '../lexicon/share-words.ts'
import { STANDS_AT, TOTAL_LEAD, WHOLE_COUNTED } from '../lexicon/total-words.ts'
import { sharedPairs } from '../search/pairs.ts'
import { IN_CLAIM_NEIGHBOURS, IN_CLAIM_VERDICT } from '../weights.ts'
import type { Candidate } from './claim-candidate.ts'
import { candidateOf } from './claim-match.ts'
import { agrees, comparable, isOwnUnit as isOwnKind, sizeOf } from './claim-value.ts'
import { agreeingOf, isSaid, type Judged, rarityOf, SAME_THING, worthOf } from './claim-verdict.ts'
import type { Occurrence } from './occurrence.ts'

/**
 * Judges the claims of a draft by one another: two numbers that are swapped, a fall that rises, a part of another
 * whole.
 *
 * @example amongOthers(matched.map(judge), folded).map(({ verdict }) => verdict)
 */
export function amongOthers(judged: readonly Judged[], folded: string): Judged[] {
  const apart = mismated(paired(parted(besides(unswap(judged)))), folded)
  return ofUntold(ofOther(misranked(misdirected(apart, folded), folded), folded))
}

/** 从28.8%升到42.3%: where the report's change starts from the one, the other is what it ends in. */
function paired(judged: readonly Judged[]): Judged[] {
  return judged.map((one, i) => {
    const from = judged[i - 1]
    if (one.verdict === 'supported' || from?.verdict !== 'supported') return one
    const own = agreeingOf(one.matched)
    if (!from.occurrence || !own || !isSaid(own) || !areEnds(from, one)) return one
    const isPair =
      areEndsOfOne(from.occurrence, own.occurrence) || isOfNextYear(from.occurrence, own)
    return isPair ? { ...one, verdict: 'supported', occurrence: own.occurrence } : one
  })
}

const areEndsOfOne = (from: Occurrence, to: Occurrence): boolean =>
  from.end === 'from' &&
  to.end === 'to' &&
  from.sentence === to.sentence &&
  from.clause.start === to.clause.start

/** 从46项增加到50项: what was done, and what is planned of the same. */
const isOfNextYear = (from: Occurrence, { occurrence: to, ownUnit }: Candidate): boolean =>
  ownUnit &&
  from.report === to.report &&
  from.passage.half === 'review' &&
  to.passage.half === 'plan' &&
  sharedPairs(from.figure.what, to.figure.what) > 0

/** 119家企业获得8.1亿元, where the report has 8.1亿元 of 65家, and 0.9亿元 of the 119家. */
function mismated(judged: readonly Judged[], folded: string): Judged[] {
  return judged.map((one, i) => {
    const last = judged[i - 1]
    if (!last || !isJoined(last, one, folded)) return one
    const [own, its] = [mateIn(last.occurrence, one), mateIn(one.occurrence, last)]
    return own && its ? { ...one, verdict: 'contradicted', occurrence: own } : one
  })
}

/** Said of one another in one clause, not listed side by side, and told of in two sentences. */
function isJoined(last: Judged, one: Judged, folded: string): boolean {
  const [before, figure] = [last.matched.figure, one.matched.figure]
  return (
    last.verdict === 'supported' &&
    one.verdict === 'supported' &&
    before.clause.start === figure.clause.start &&
    !isOwnKind(before, figure) &&
    last.occurrence?.report === one.occurrence?.report &&
    last.occurrence?.sentence !== one.occurrence?.sentence &&
    !JOINED.test(folded.slice(before.span.end, figure.span.start))
  )
}

/** Another number of a claim's kind where the report tells of its mate. */
const mateIn = (told: Occurrence | null, { matched }: Judged): Occurrence | undefined =>
  matched.candidates.find(
    ({ occurrence, agrees: isSame, ownUnit, inSetting }) =>
      !isSame && ownUnit && inSetting && occurrence.sentence === told?.sentence,
  )?.occurrence

const RANKED_THERE = /^[^;。]{0,4}[居列排占][^,;。\d]{0,5}$/

/** 117万吨,居全国第3位, where the report has 117万吨 in the fifth place, and another number in the third. */
function misranked(judged: readonly Judged[], folded: string): Judged[] {
  return judged.map((one, i) => {
    const last = judged[i - 1]
    const { figure, candidates } = one.matched
    if (figure.kind !== 'rank' || one.verdict !== 'supported' || !last?.occurrence) return one
    const isOf = RANK_LEAD.test(folded.slice(last.matched.figure.span.end, figure.span.start))
    if (!isOf || last.verdict !== 'supported') return one
    const { at, sentence } = last.occurrence
    const its = candidates.find(
      ({ occurrence }) =>
        occurrence.figure.kind === 'rank' &&
        occurrence.sentence === sentence &&
        RANKED_THERE.test(sentence.slice(at.end, occurrence.at.start)),
    )
    if (its === undefined || its.agrees) return one
    return { ...one, verdict: 'contradicted', occurrence: its.occurrence }
  })
}

/** Two claims that would each fit the other's figure better have their numbers swapped. */
function unswap(judged: readonly Judged[]): Judged[] {
  return judged.map((one, i) => {
    if (one.verdict !== 'supported') return one
    const partner = judged.find(
      (other, j) => i !== j && (isSwap(one, other) || isTaken(one, other)),
    )
    const own = partner && figureWith(one, partner)
    return own ? { ...one, verdict: 'contradicted', occurrence: own } : one
  })
}

/** 从209元、280元提高到217元、290元: of a list the last is not what the next was. */
const LISTED = /^[、和与及]$/

/** From the ninth place to the second is a rise. */
const isChange = (from: Figure, to: Figure): boolean => to.kind !== 'rank' && comparable(from, to)

/** 从180个减到192个: no fall leads from the smaller to the larger number. */
function misdirected(judged: readonly Judged[], folded: string): Judged[] {
  return judged.map((one, i) => {
    const last = judged[i - 1]?.matched.figure
    const { figure } = one.matched
    if (!last || one.verdict !== 'supported' || !isChange(last, figure)) return one
    const before = judged[i - 2]?.matched.figure
    if (before && LISTED.test(folded.slice(before.span.end, last.span.start))) return one
    const way = CHANGE_UP_TO.exec(folded.slice(last.span.end, figure.span.start))?.groups
    const change = sizeOf(figure) - sizeOf(last)
    const isOther = way && (way.falls ? change > 0 : change < 0)
    return isOther ? { ...one, verdict: 'contradicted' } : one
  })
}

/**
 * Of two claims of one sentence that rest on one figure of the report, only the one with its measure word is
 * about it: 8个方向、8条走廊.
 */
function parted(judged: readonly Judged[]): Judged[] {
  return judged.map(one => {
    if (one.verdict !== 'supported') return one
    const { unit, sentence, number } = one.matched.figure
    const owner = judged.find(
      other =>
        other !== one &&
        other.verdict === 'supported' &&
        other.occurrence === one.occurrence &&
        other.matched.figure.sentence.start === sentence.start &&
        other.matched.figure.unit === other.occurrence?.figure.unit &&
        unit !== other.occurrence.figure.unit,
    )
    const rival =
      owner &&
      one.matched.candidates.find(
        ({ occurrence, ownUnit, inSetting, score }) =>
          ownUnit &&
          inSetting &&
          score >= IN_CLAIM_VERDICT.contradicts &&
          occurrence.figure.number !== number,
      )
    return rival ? { ...one, verdict: 'contradicted', occurrence: rival.occurrence } : one
  })
}

/** 228件代表建议里有34条: what is told of another whole is no part of this one. */
function ofOther(judged: readonly Judged[], folded: string): Judged[] {
  return judged.map((one, i) => {
    const whole = judged[i - 1]
    const { figure } = one.matched
    if (!whole?.occurrence || !one.occurrence || one.verdict !== 'supported') return one
    if (whole.verdict !== 'supported' || figure.kind !== 'count') return one
    const isIn = IN_IT.test(folded.slice(whole.matched.figure.span.end, figure.span.start))
    const apart = whole.occurrence.figure.sentence.start !== one.occurrence.figure.sentence.start
    return isIn && apart ? { ...one, verdict: 'contradicted' } : one
  })
}

/** 批发业增加值185亿元,增长11.5%: where nothing is told of the first, another thing's growth contradicts nothing. */
function ofUntold(judged: readonly Judged[]): Judged[] {
  return judged.map((one, i) => {
    const last = judged[i - 1]
    const { figure } = one.matched
    if (one.verdict !== 'contradicted' || last?.verdict !== 'not_in_report') return one
    if (figure.kind !== 'percent' || figure.change === null) return one
    const isOfIt =
      last.matched.figure.sentence.start === figure.sentence.start &&
      last.matched.figure.what === figure.what &&
      last.matched.figure.kind !== 'percent'
    const isNamed = figure.what !== '' && one.occurrence?.sentence.includes(figure.what)
    return isOfIt && !isNamed ? { ...one, verdict: 'not_in_report', occurrence: null } : one
  })
}

/**
 * A claim whose better figure is another claim's own, and whose number stands in the same sentence: 总数1.8万家
 * beside 新增企业1200家.
 */
function besides(judged: readonly Judged[]): Judged[] {
  return judged.map(one => {
    if (one.verdict !== 'contradicted') return one
    const owner = judged.find(
      other =>
        other !== one && other.verdict === 'supported' && other.occurrence === one.occurrence,
    )
    const agreeing = agreeingOf(one.matched)
    if (
      !owner ||
      !agreeing ||
      !isSaid(agreeing) ||
      agreeing.score < SAME_THING[rarityOf(one.matched)]
    )
      return one
    const beside =
      agreeing.occurrence.report === one.occurrence?.report &&
      (agreeing.occurrence.figure.sentence.start === one.occurrence.figure.sentence.start ||
        areEnds(owner, one) ||
        (agreeing.ownUnit && isOtherAspect(one)))
    const own =
      one.occurrence &&
      scoreOf(owner, one.occurrence) >
        scoreOf(owner, agreeing.occurrence) + IN_CLAIM_NEIGHBOURS.surely
    return beside && own ? { ...one, verdict: 'supported', occurrence: agreeing.occurrence } : one
  })
}

/** 总数, 现在: of the thing just named it is told how many there are in all, or how it stands. */
const isOtherAspect = ({ matched: { subject } }: Judged): boolean => STANDS_AT.test(subject.lead)

/** 从46项加到50项: one thing in two years, which the report tells in two places. */
const areEnds = ({ matched: from }: Judged, { matched: to }: Judged): boolean =>
  from.figure.sentence.start === to.figure.sentence.start &&
  from.setting.end === 'from' &&
  to.setting.end === 'to'

/** What the report says of a claim's thing with the number of another claim. */
function figureWith({ matched }: Judged, { matched: { figure } }: Judged): Occurrence | null {
  return (
    matched.candidates.find(({ occurrence }) => agrees(figure, occurrence.figure))?.occurrence ??
    null
  )
}

function isSwap(one: Judged, other: Judged): boolean {
  if (other.verdict !== 'supported' || !one.occurrence || !other.occurrence) return false
  if (one.occurrence.figure.number === other.occurrence.figure.number) return false
  if (!comparable(one.occurrence.figure, other.occurrence.figure)) return false
  if (isOwnUnit(one, other) || isTotal(one) || isTotal(other)) return false
  const asStated = scoreOf(one, one.occurrence) + scoreOf(other, other.occurrence)
  return (
    scoreOf(one, other.occurrence) + scoreOf(other, one.occurrence) >
    asStated + IN_CLAIM_NEIGHBOURS.swapped
  )
}

/** 总共1224家,新增45家: what is said to be all there are is the report's 总量. */
const isTotal = ({ matched: { subject }, occurrence }: Judged): boolean =>
  TOTAL_LEAD.test(subject.lead) && WHOLE_COUNTED.test(occurrence?.figure.what ?? '')

/** Whether a claim has the measure word of its own figure, and the other's figure has another. */
function isOwnUnit(one: Judged, other: Judged): boolean {
  const { unit } = one.matched.figure
  return unit === one.occurrence?.figure.unit && unit !== other.occurrence?.figure.unit
}

/** The other claim, which is wrong, is about this one's figure, and this one may be about the other's. */
function isTaken(one: Judged, other: Judged): boolean {
  if (other.verdict !== 'contradicted' || !one.occurrence) return false
  if (other.occurrence?.figure !== one.occurrence.figure) return false
  const crossed = figureWith(one, other)
  return (
    crossed !== null &&
    crossed.figure !== one.occurrence.figure &&
    scoreOf(one, crossed) >= scoreOf(one, one.occurrence) - IN_CLAIM_NEIGHBOURS.taken
  )
}

function scoreOf({ matched }: Judged, occurrence: Occurrence): number {
  return worthOf(candidateOf(matched, occurrence))
}

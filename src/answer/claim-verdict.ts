import type { Figure } from '../figure/figure.ts'
import type { Verdict } from './claim.ts'
import { type Candidate, candidateOf, type Matched } from './claim-match.ts'
import { agrees, comparable, sizeOf } from './claim-value.ts'
import type { Evidence } from './evidence.ts'

/** A claim with its verdict and what it rests on. */
export interface Judged {
  readonly matched: Matched
  readonly verdict: Verdict
  readonly evidence: Evidence | null
  readonly formula: string | null
}

/** How seldom a number is met by chance. */
type Rarity = 'common' | 'rare' | 'rarest'

/** Where a report has more percentages than this, two of them are often equal. */
const MANY_ALIKE = 12

/** From here an agreeing figure speaks of the same thing; a number seldom met by chance needs less. */
const SAME_THING: Readonly<Record<Rarity, number>> = { common: 0.4, rare: 0.26, rarest: 0.2 }
/** How much better another figure must fit to be the one meant. */
const MARGIN: Readonly<Record<Rarity, number>> = { common: 0.08, rare: 0.13, rarest: 0.13 }
/** From here a figure with another number is about the same thing. */
const CONTRADICTS = 0.5

/** Decides by the figure with the claim's number and by the one that fits its words best. */
export function judge(matched: Matched): Judged {
  const rivals = rivalsOf(matched)
  const agreeing = agreeingOf(matched)
  const rarity = rarityOf(matched)
  const better = agreeing && rivals.find(rival => isBetter(rival, agreeing, rarity))
  if (agreeing && !better && agreeing.score >= leastOf(agreeing, rarity))
    return isSaid(agreeing) && agreeing.isStrange
      ? verdictOf(matched, 'not_in_report', null)
      : verdictOf(matched, isSaid(agreeing) ? 'supported' : 'contradicted', agreeing)
  if (agreeing && isSaid(agreeing) && matched.subject.isBase)
    return verdictOf(matched, 'supported', agreeing)
  const stands = agreeing !== undefined && isSaid(agreeing) && agreeing.ownUnit
  const other = better ?? rivals.find(rival => !stands || rival.ownUnit)
  if (other && other.score >= CONTRADICTS) return verdictOf(matched, 'contradicted', other)
  return verdictOf(matched, 'not_in_report', null)
}

/** The very year that is named tells as much as a word. */
const leastOf = ({ ofYear, ownUnit }: Candidate, rarity: Rarity): number =>
  SAME_THING[rarity] * (ofYear && ownUnit && rarity !== 'common' ? OF_THE_YEAR : 1)

const OF_THE_YEAR = 0.5

/** The same number of the same year, place and thing, and nothing else is said to be done with it. */
const isSaid = ({ inSetting, act, ofAnother }: Candidate): boolean =>
  inSetting && !ofAnother && act !== 'contradicts'

/** The figures with another number, of the claim's year and place where there are any. */
function rivalsOf({ candidates }: Matched): readonly Candidate[] {
  const others = candidates.filter(({ agrees }) => !agrees)
  const likely = others.filter(({ inSetting }) => inSetting)
  return likely.length > 0 ? likely : others
}

/** How much a figure that lacks a word for the thing, where another has it, must fit better in all else. */
const UNNAMED: readonly (readonly [lack: number, margin: number])[] = [
  [0.3, -0.08],
  [0.15, 0.01],
]

/** From here the figure of the year named is the one meant, and another year's is not. */
const OF_YEAR = 0.38

function isBetter(rival: Candidate, agreeing: Candidate, rarity: Rarity): boolean {
  if (!rival.sameUnit || (agreeing.inSetting && !rival.inSetting)) return false
  if (agreeing.ownUnit && !rival.ownUnit) return false // 8个 is not meant where 46项 is said and stands there
  if (agreeing.ofYear && !rival.ofYear) return false
  if (rival.ofYear && !agreeing.ofYear && rival.score >= OF_YEAR && rival.named >= agreeing.named)
    return true
  const lack = rival.named - agreeing.named
  const unnamed = rival.score < CONTRADICTS ? undefined : UNNAMED.find(([from]) => lack > from)
  const margin = unnamed?.[1] ?? MARGIN[rarity]
  return agreeing.score < rival.score - margin
}

const ELSEWHERE = 0.7

function agreeingOf({ candidates }: Matched): Candidate | undefined {
  return candidates.filter(({ agrees }) => agrees).sort((a, b) => worthOf(b) - worthOf(a))[0]
}

const worthOf = (candidate: Candidate): number =>
  candidate.score * (isSaid(candidate) ? 1 : ELSEWHERE)

function rarityOf({ figure, candidates }: Matched): Rarity {
  const { number, kind } = figure
  if (kind === 'prize') return 'rare'
  if (kind === 'percent' && candidates.length > MANY_ALIKE) return 'common'
  if (number === null || (Number.isInteger(number) && number < 30)) return 'common'
  const digits = String(number).replace(/\.|0+$/g, '').length
  return digits >= 3 ? 'rarest' : 'rare'
}

const verdictOf = (matched: Matched, verdict: Verdict, candidate: Candidate | null): Judged => ({
  matched,
  verdict,
  evidence: candidate?.evidence ?? null,
  formula: null,
})

const SWAPPED = 0.06

/** Two claims that would each fit the other's figure better have their numbers swapped. */
export function unswap(judged: readonly Judged[]): Judged[] {
  return judged.map((one, i) => {
    if (one.verdict !== 'supported') return one
    const partner = judged.find(
      (other, j) => i !== j && (isSwap(one, other) || isTaken(one, other)),
    )
    const own = partner && figureWith(one, partner)
    return own ? { ...one, verdict: 'contradicted', evidence: own } : one
  })
}

const FROM_TO =
  /^[^,;。]{0,3}(?:(?<falls>减|降|压|缩|少)|(?<rises>增|升|涨|提|扩|多))[^,;。到至]{0,4}[到至]了?$/

/** 从209元、280元提高到217元、290元: of a list the last is not what the next was. */
const LISTED = /^[、和与及]$/

/** From the ninth place to the second is a rise. */
const isChange = (from: Figure, to: Figure): boolean => to.kind !== 'rank' && comparable(from, to)

/** 从180个减到192个: no fall leads from the smaller to the larger number. */
export function misdirected(judged: readonly Judged[], folded: string): Judged[] {
  return judged.map((one, i) => {
    const last = judged[i - 1]?.matched.figure
    const { figure } = one.matched
    if (!last || one.verdict !== 'supported' || !isChange(last, figure)) return one
    const before = judged[i - 2]?.matched.figure
    if (before && LISTED.test(folded.slice(before.span.end, last.span.start))) return one
    const way = FROM_TO.exec(folded.slice(last.span.end, figure.span.start))?.groups
    const change = sizeOf(figure) - sizeOf(last)
    const isOther = way && (way.falls ? change > 0 : change < 0)
    return isOther ? { ...one, verdict: 'contradicted' } : one
  })
}

const SURELY = 0.15

/**
 * A claim whose better figure is another claim's own, and whose number stands in the same sentence: 总数1.8万家
 * beside 新增企业1200家.
 */
export function besides(judged: readonly Judged[]): Judged[] {
  return judged.map(one => {
    if (one.verdict !== 'contradicted') return one
    const owner = judged.find(
      other => other !== one && other.verdict === 'supported' && other.evidence === one.evidence,
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
      agreeing.evidence.report === one.evidence?.report &&
      (agreeing.evidence.figure.sentence.start === one.evidence.figure.sentence.start ||
        areEnds(owner, one))
    const own =
      one.evidence && scoreOf(owner, one.evidence) > scoreOf(owner, agreeing.evidence) + SURELY
    return beside && own ? { ...one, verdict: 'supported', evidence: agreeing.evidence } : one
  })
}

/** 从46项加到50项: one thing in two years, which the report tells in two places. */
const areEnds = ({ matched: from }: Judged, { matched: to }: Judged): boolean =>
  from.figure.sentence.start === to.figure.sentence.start &&
  from.setting.end === 'from' &&
  to.setting.end === 'to'

/** What the report says of a claim's thing with the number of another claim. */
function figureWith({ matched }: Judged, { matched: { figure } }: Judged): Evidence | null {
  return (
    matched.candidates.find(({ evidence }) => agrees(figure, evidence.figure))?.evidence ?? null
  )
}

function isSwap(one: Judged, other: Judged): boolean {
  if (other.verdict !== 'supported' || !one.evidence || !other.evidence) return false
  if (one.evidence.figure.number === other.evidence.figure.number) return false
  if (!comparable(one.evidence.figure, other.evidence.figure)) return false
  if (isOwnUnit(one, other)) return false
  const asStated = scoreOf(one, one.evidence) + scoreOf(other, other.evidence)
  return scoreOf(one, other.evidence) + scoreOf(other, one.evidence) > asStated + SWAPPED
}

/** Whether a claim has the measure word of its own figure, and the other's figure has another. */
function isOwnUnit(one: Judged, other: Judged): boolean {
  const { unit } = one.matched.figure
  return unit === one.evidence?.figure.unit && unit !== other.evidence?.figure.unit
}

const TAKEN = 0.15

/** The other claim, which is wrong, is about this one's figure, and this one may be about the other's. */
function isTaken(one: Judged, other: Judged): boolean {
  if (other.verdict !== 'contradicted' || !one.evidence) return false
  if (other.evidence?.figure !== one.evidence.figure) return false
  const crossed = figureWith(one, other)
  return (
    crossed !== null &&
    crossed.figure !== one.evidence.figure &&
    scoreOf(one, crossed) >= scoreOf(one, one.evidence) - TAKEN
  )
}

function scoreOf({ matched }: Judged, evidence: Evidence): number {
  return worthOf(candidateOf(matched, evidence))
}

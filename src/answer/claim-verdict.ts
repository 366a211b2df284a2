import type { Verdict } from './check.ts'
import { type Candidate, candidateOf, type Matched } from './claim-match.ts'
import { agrees, comparable } from './claim-value.ts'
import type { Evidence } from './evidence.ts'

/** A claim with its verdict and what it rests on. */
export interface Judged {
  readonly matched: Matched
  readonly verdict: Verdict
  readonly evidence: Evidence | null
  readonly formula: string | null
}

/** From here an agreeing figure speaks of the same thing; a number seldom met by chance needs less. */
const SAME_THING = { rare: 0.3, common: 0.42 } as const
/** How much better another figure must fit to be the one meant. */
const MARGIN = { rare: 0.13, common: 0.08 } as const
/** From here a figure with another number is about the same thing. */
const CONTRADICTS = 0.5

/** Decides by the figure with the claim's number and by the one that fits its words best. */
export function judge(matched: Matched): Judged {
  const rivals = rivalsOf(matched)
  const agreeing = agreeingOf(matched)
  const rarity = isRare(matched) ? 'rare' : 'common'
  const better = agreeing && rivals.find(rival => isBetter(rival, agreeing, rarity))
  if (agreeing && !better && agreeing.score >= SAME_THING[rarity])
    return verdictOf(matched, agreeing.inSetting ? 'supported' : 'contradicted', agreeing)
  const other = better ?? rivals[0]
  if (other && other.score >= CONTRADICTS) return verdictOf(matched, 'contradicted', other)
  return verdictOf(matched, 'not_in_report', null)
}

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

function isBetter(rival: Candidate, agreeing: Candidate, rarity: keyof typeof MARGIN): boolean {
  if (agreeing.inSetting && !rival.inSetting) return false
  const lack = rival.named - agreeing.named
  const margin = UNNAMED.find(([from]) => lack > from)?.[1] ?? MARGIN[rarity]
  return agreeing.score < rival.score - margin
}

const ELSEWHERE = 0.7

function agreeingOf({ candidates }: Matched): Candidate | undefined {
  return candidates.filter(({ agrees }) => agrees).sort((a, b) => worthOf(b) - worthOf(a))[0]
}

const worthOf = ({ score, inSetting }: Candidate): number => score * (inSetting ? 1 : ELSEWHERE)

const isRare = ({ figure: { number } }: Matched): boolean =>
  number !== null && (number >= 30 || !Number.isInteger(number))

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
    const partner = judged.find((other, j) => i !== j && (isSwap(one, other) || isTaken(one, other)))
    const own = partner && figureWith(one, partner)
    return own ? { ...one, verdict: 'contradicted', evidence: own } : one
  })
}

/** What the report says of a claim's thing with the number of another claim. */
function figureWith({ matched }: Judged, { matched: { figure } }: Judged): Evidence | null {
  return matched.candidates.find(({ evidence }) => agrees(figure, evidence.figure))?.evidence ?? null
}

function isSwap(one: Judged, other: Judged): boolean {
  if (other.verdict !== 'supported' || !one.evidence || !other.evidence) return false
  if (one.evidence.figure.number === other.evidence.figure.number) return false
  if (!comparable(one.evidence.figure, other.evidence.figure)) return false
  const asStated = scoreOf(one, one.evidence) + scoreOf(other, other.evidence)
  return scoreOf(one, other.evidence) + scoreOf(other, one.evidence) > asStated + SWAPPED
}

const TAKEN = 0.15

/** The other claim, which is wrong, is about this one's figure, and this one may be about the other's. */
function isTaken(one: Judged, other: Judged): boolean {
  if (other.verdict !== 'contradicted' || !one.evidence) return false
  if (other.evidence?.figure !== one.evidence.figure) return false
  const crossed = figureWith(one, other)
  return crossed !== null && crossed.figure !== one.evidence.figure && scoreOf(one, crossed) >= scoreOf(one, one.evidence) - TAKEN
}

function scoreOf({ matched }: Judged, evidence: Evidence): number {
  return worthOf(candidateOf(matched, evidence))
}

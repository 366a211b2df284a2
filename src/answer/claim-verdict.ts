import { SHARE_OR_DONE } from '../lexicon/share-words.ts'
import { EVENTS } from '../match/slot.ts'
import { IN_CLAIM_VERDICT } from '../weights.ts'
import type { Verdict } from './claim.ts'
import type { Candidate, Matched } from './claim-candidate.ts'
import { agrees } from './claim-value.ts'
import type { Occurrence } from './occurrence.ts'

/** A claim with its verdict and what it rests on. */
export interface Judged {
  readonly matched: Matched
  readonly verdict: Verdict
  readonly occurrence: Occurrence | null
  readonly formula: string | null
}

/** How seldom a number is met by chance. */
type Rarity = 'common' | 'rare' | 'rarest'

/** Where a report has more percentages than this, two of them are often equal. */
const MANY_ALIKE = 12

/** From here an agreeing figure speaks of the same thing; a number seldom met by chance needs less. */
export const SAME_THING: Readonly<Record<Rarity, number>> = IN_CLAIM_VERDICT.sameThing
/** How much better another figure must fit to be the one meant. */
const MARGIN: Readonly<Record<Rarity, number>> = IN_CLAIM_VERDICT.margin

/**
 * Decides by the figure with the claim's number and by the one that fits its words best.
 *
 * @example judge(matched, all).verdict // 'supported'
 */
export function judge(matched: Matched, all: readonly Matched[] = []): Judged {
  const agreeing = agreeingOf(matched)
  const done = agreeing && doneWithAnother(matched, agreeing)
  return done ? verdictOf(matched, 'contradicted', done) : judgedAmong(matched, all)
}

function judgedAmong(matched: Matched, all: readonly Matched[]): Judged {
  const agreeing = agreeingOf(matched)
  const rewritten = rewrittenOf(matched)
  if (rewritten && !isOfYearBefore(matched, agreeing, rewritten))
    return verdictOf(matched, 'contradicted', rewritten)
  const rivals = rivalsOf(matched, siblingsOf(matched, all))
  const rarity = rarityOf(matched)
  const better =
    agreeing &&
    rivals.find(
      rival => isBetter(rival, agreeing, rarity) && !isElidedTail(matched, agreeing, rival),
    )
  if (agreeing && !better && agreeing.score >= leastOf(agreeing, rarity))
    return agreeing.isStrange && (isSaid(agreeing) || isPercentOfAnother(agreeing))
      ? verdictOf(matched, 'not_in_report', null)
      : verdictOf(matched, isSaid(agreeing) ? 'supported' : 'contradicted', agreeing)
  if (agreeing && isSaid(agreeing) && matched.subject.isBase)
    return verdictOf(matched, 'supported', agreeing)
  if (namesNothing(matched)) return judgedUnnamed(matched, agreeing)
  const turned = agreeing ? undefined : turnedOf(matched)
  if (turned) return verdictOf(matched, 'contradicted', turned)
  return judgedAgainst(matched, agreeing, { better, rivals })
}

/** 四十六项是去年做了的: what names no thing is not told to be another's number. */
function judgedUnnamed(matched: Matched, agreeing: Candidate | undefined): Judged {
  const isOwn = agreeing && isSaid(agreeing) && agreeing.ofYear && agreeing.ownUnit
  return isOwn
    ? verdictOf(matched, 'supported', agreeing)
    : verdictOf(matched, 'not_in_report', null)
}

interface Others {
  readonly better: Candidate | undefined
  readonly rivals: readonly Candidate[]
}

/** By the figure with another number that fits its words best. */
function judgedAgainst(
  matched: Matched,
  agreeing: Candidate | undefined,
  { better, rivals }: Others,
): Judged {
  const stands = agreeing !== undefined && isSaid(agreeing) && agreeing.ownUnit
  const other = better ?? rivals.find(rival => !stands || rival.ownUnit)
  if (stands && isOfOtherWord(matched, agreeing, other))
    return verdictOf(matched, 'not_in_report', null)
  if (
    other &&
    other.score >= IN_CLAIM_VERDICT.contradicts &&
    !isPrintedBare(matched, agreeing, other) &&
    !isGrowthForShare(matched, other) &&
    !isStockForRise(matched, other)
  )
    return verdictOf(matched, 'contradicted', other)
  return verdictOf(matched, 'not_in_report', null)
}

/** 占全部的一半 is no growth of 6.3%. */
const isGrowthForShare = ({ figure, subject }: Matched, { occurrence }: Candidate): boolean =>
  figure.change === null && occurrence.figure.change !== null && subject.clause.includes('占')

/** 少造了300亩 is not told wrong by the 3300亩 that were planted: that is no rise nor fall. */
const isStockForRise = ({ figure }: Matched, { occurrence }: Candidate): boolean =>
  figure.change !== null && figure.kind === 'measure' && occurrence.figure.change === null

/** 增长两成 is no share of 100% of what was planned. */
const isShareForGrowth = (
  { kind, change }: Matched['figure'],
  { occurrence: { figure, sentence, clause, at } }: Candidate,
): boolean =>
  kind === 'percent' &&
  change !== null &&
  figure.change === null &&
  SHARE_OR_DONE.test(sentence.slice(clause.start, at.start))

/** 下降26.2%, where the report has that number of the same thing as a rise. */
const turnedOf = ({ figure, candidates }: Matched): Candidate | undefined => {
  if (figure.change === null) return undefined
  const other = { ...figure, change: figure.change === 'up' ? 'down' : 'up' } as const
  return candidates.find(
    ({ inSetting, ofAnother, score, occurrence }) =>
      inSetting &&
      !ofAnother &&
      score >= SAME_THING.rare &&
      occurrence.figure.change === other.change &&
      agrees(other, occurrence.figure),
  )
}

/** What is counted by times is what was done: 视察15次. */
const namesNothing = ({ words, figure: { kind, unit } }: Matched): boolean =>
  kind === 'count' &&
  !EVENTS.has(unit) &&
  words.every(({ term, weight }) => term.names === 'act' || weight < IN_CLAIM_VERDICT.thing)

/** 二产的贡献率37%, where the report has 贡献率14.9%、37.0%、48.1% of parts that it names elsewhere. */
const isPercentOfAnother = ({ ofAnother, occurrence }: Candidate): boolean =>
  ofAnother && occurrence.figure.kind === 'percent'

/** A number of so many digits that stands in the report as no figure (in a table's lines) is not told to be wrong. */
const isPrintedBare = (
  { figure: { value } }: Matched,
  agreeing: Candidate | undefined,
  { occurrence: { report } }: Candidate,
): boolean => agreeing === undefined && /^\d[\d.]{3,}$/.test(value) && report.folded.includes(value)

/** The report's figure in the very place of the claim's, where all else is the same and the numbers differ. */
function rewrittenOf({ candidates }: Matched): Candidate | undefined {
  const alike = candidates.filter(({ isRewritten }) => isRewritten)
  return alike.some(({ agrees }) => agrees) ? undefined : alike.find(({ inSetting }) => inSetting)
}

/** 收入增长3.9%, where the report says so of the year behind it, and 收入增长2% in so many words of the year to come. */
const isOfYearBefore = (
  { setting }: Matched,
  agreeing: Candidate | undefined,
  rewritten: Candidate,
): boolean =>
  setting.year === null &&
  setting.leaning?.half !== 'plan' &&
  agreeing !== undefined &&
  isSaid(agreeing) &&
  agreeing.score >= IN_CLAIM_VERDICT.surely &&
  agreeing.occurrence.passage.half !== 'plan' &&
  rewritten.occurrence.passage.half === 'plan'

/** 60件 stands there in so many words: 128条 of something else are not meant. */
const isOfOtherWord = (
  { figure: { unit } }: Matched,
  agreeing: Candidate | undefined,
  other: Candidate | undefined,
): boolean =>
  unit !== '个' &&
  agreeing?.occurrence.figure.unit === unit &&
  other !== undefined &&
  other.occurrence.figure.unit !== unit

/** The very year that is named tells as much as a word. */
const leastOf = ({ ofYear, ownUnit }: Candidate, rarity: Rarity): number =>
  SAME_THING[rarity] * (ofYear && ownUnit && rarity !== 'common' ? IN_CLAIM_VERDICT.ofTheYear : 1)

/** The same number of the same year, place and thing, and nothing else is said to be done with it. */
export const isSaid = ({ inSetting, act, ofAnother }: Candidate): boolean =>
  inSetting && !ofAnother && act !== 'contradicts'

/** The figures with another number, of the claim's year and place where there are any. */
function rivalsOf(matched: Matched, owned: ReadonlySet<Occurrence>): readonly Candidate[] {
  const others = matched.candidates.filter(
    each => !each.agrees && !owned.has(each.occurrence) && !isShareForGrowth(matched.figure, each),
  )
  const likely = others.filter(({ inSetting }) => inSetting)
  return likely.length > 0 ? likely : others
}

/** 督办的建议228件, where the report has 督办…10件重点建议,…228件代表建议…办理: the act governs another number of the passage. */
function doneWithAnother(
  { figure: { act }, candidates }: Matched,
  agreeing: Candidate,
): Candidate | undefined {
  const { figure, passage } = agreeing.occurrence
  if (!act?.sort || agreeing.act !== 'unknown' || !figure.act?.sort) return undefined
  return candidates.find(
    ({ agrees, act: fit, ownUnit, inSetting, occurrence }) =>
      !agrees &&
      fit === 'match' &&
      ownUnit &&
      inSetting &&
      occurrence.passage === passage &&
      occurrence.figure.act?.sort === act.sort &&
      sharesHead(occurrence.figure.what, figure.what),
  )
}

/** 地铁总里程879公里, where the report has 地铁运营里程43公里、总里程879公里: it names once what both are of. */
function isElidedTail(
  { figure: { what } }: Matched,
  agreeing: Candidate,
  { occurrence: other }: Candidate,
): boolean {
  const own = agreeing.occurrence
  const tail = own.figure.what
  const head = what.slice(0, -tail.length)
  return (
    isSaid(agreeing) &&
    tail.length > 1 &&
    head.length > 1 &&
    what.endsWith(tail) &&
    other.figure.what.startsWith(head) &&
    !other.figure.what.endsWith(tail) &&
    own.sentence === other.sentence &&
    other.at.end <= own.at.start &&
    own.others.every(({ at }) => at.start <= other.at.start || at.start >= own.at.start)
  )
}

const sharesHead = (one: string, other: string): boolean =>
  one.length > 1 &&
  (one.slice(-2) === other.slice(-2) ||
    (one.at(-1) === other.at(-1) && one.slice(0, 2) === other.slice(0, 2))) // 保障性租赁住房, 保障房

/**
 * What other claims of the sentence state with its very number and measure word: it is theirs and rivals none, where each
 * fits its own no worse than both fit one another's.
 */
function siblingsOf(one: Matched, all: readonly Matched[]): Set<Occurrence> {
  const own = standing(one)
  if (!own) return new Set()
  const siblings = all.filter(
    ({ figure }) => figure !== one.figure && figure.sentence.start === one.figure.sentence.start,
  )
  return new Set(
    siblings.flatMap(other => {
      const its = standing(other)
      if (!its || its.occurrence === own.occurrence) return []
      const crossed = worthIn(one, its.occurrence) + worthIn(other, own.occurrence)
      return worthOf(own) + worthOf(its) >= crossed ? [its.occurrence] : []
    }),
  )
}

/** The figure with a claim's number and measure word, where that is said of it. */
function standing(matched: Matched): Candidate | undefined {
  const own = agreeingOf(matched)
  return own && isSaid(own) && own.ownUnit ? own : undefined
}

function worthIn({ candidates }: Matched, occurrence: Occurrence): number {
  const found = candidates.find(each => each.occurrence === occurrence)
  return found ? worthOf(found) : 0
}

/** How much a figure that lacks a word for the thing, where another has it, must fit better in all else. */
const UNNAMED: readonly (readonly [lack: number, margin: number])[] = IN_CLAIM_VERDICT.unnamed

function isBetter(rival: Candidate, agreeing: Candidate, rarity: Rarity): boolean {
  if (!rival.sameUnit || (agreeing.inSetting && !rival.inSetting)) return false
  if (agreeing.ownUnit && !rival.ownUnit) return false // 8个 is not meant where 46项 is said and stands there
  if (agreeing.ofYear && !rival.ofYear) return false
  if (
    rival.ofYear &&
    !agreeing.ofYear &&
    rival.score >= IN_CLAIM_VERDICT.ofYear &&
    rival.named >= agreeing.named
  )
    return true
  // 农村低保标准 is not meant where 农村居民收入 is said, and stands there with the number.
  if (
    isSaid(agreeing) &&
    agreeing.score >= IN_CLAIM_VERDICT.contradicts &&
    agreeing.named - rival.named > IN_CLAIM_VERDICT.namedMore
  )
    return false
  if (isNoChance(agreeing) && agreeing.named >= rival.named) return false
  const lack = rival.named - agreeing.named
  const unnamed =
    rival.score < IN_CLAIM_VERDICT.contradicts ? undefined : UNNAMED.find(([from]) => lack > from)
  const margin = unnamed?.[1] ?? MARGIN[rarity]
  return agreeing.score < rival.score - margin
}

/** 67665亿元 of the very thing: a number of so many digits is not met by chance. */
const isNoChance = (agreeing: Candidate): boolean =>
  isSaid(agreeing) &&
  agreeing.score >= IN_CLAIM_VERDICT.contradicts &&
  agreeing.named >= IN_CLAIM_VERDICT.wellNamed &&
  digitsOf(agreeing.occurrence.figure.number ?? 0) >= LONG

const LONG = 4

const digitsOf = (number: number): number => String(number).replace(/\.|0+$/g, '').length

/** The figure with the claim's number that fits it best. */
export function agreeingOf({ candidates }: Matched): Candidate | undefined {
  return candidates.filter(({ agrees }) => agrees).sort((a, b) => worthOf(b) - worthOf(a))[0]
}

export const worthOf = (candidate: Candidate): number =>
  candidate.score * (isSaid(candidate) ? 1 : IN_CLAIM_VERDICT.elsewhere)

/** How seldom a claim's number is met by chance. */
export function rarityOf({ figure, candidates }: Matched): Rarity {
  const { number, kind } = figure
  if (kind === 'prize') return 'rare'
  if (kind === 'percent' && candidates.length > MANY_ALIKE) return 'common'
  if (number === null || (Number.isInteger(number) && number < 30)) return 'common'
  return digitsOf(number) >= 3 ? 'rarest' : 'rare'
}

const verdictOf = (matched: Matched, verdict: Verdict, candidate: Candidate | null): Judged => ({
  matched,
  verdict,
  occurrence: candidate?.occurrence ?? null,
  formula: null,
})

import { KIND_OF_IT } from '../lexicon/list-words.ts'
import { fold } from '../report/fold.ts'
import { notedOf } from '../search/memory.ts'
import { totalWeight } from '../search/term-match.ts'
import { FATAL_WORD, IN_MATCH, SLOT_COST } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import { namesHead } from './counted-noun.ts'
import { isCountedTogether, unwantedAmong } from './excluded.ts'
import { explain, isNear, unexplainedAmong } from './explanation.ts'
import { isGiven, isRoughlyGiven } from './given-slots.ts'
import type { Explanation, Known } from './known.ts'
import { measureCost } from './measure-slot.ts'
import {
  CONTRADICTING,
  type Compared,
  clauseOf,
  remarksOf,
  type Said,
  type SeldomSlot,
  type Setting,
  type SlotContext,
  type SlotName,
  sentenceKey,
} from './slot.ts'
import { SLOTS } from './slots.ts'
import { saidBy } from './unasked-slots.ts'

/** A figure compared with what is asked: what it costs to take it for the answer, slot by slot. */
export interface Match {
  readonly known: Known
  /** The lower the better; 0 where all is said of the figure itself. */
  readonly cost: number
  /** The same without what contradicts. */
  readonly base: number
  /** The first reason why it may not answer; null where it may. */
  readonly veto: Compared | null
  readonly compared: readonly Compared[]
  /** The words that nothing explains. */
  readonly unexplained: readonly AskedWord[]
  /** What the things and acts weigh together that nothing accounts for: each alone might pass. */
  readonly unsaid: number
  /** How much of the question its own words tell. */
  readonly told: number
  /** Whether anything accounts for a word of the question, where it has any but filler. */
  readonly isSpokenOf: boolean
  /** Whether it counts what is asked for. */
  readonly isHead: boolean
}

/** What matching takes beside the question. */
export interface MatchOptions {
  readonly inherited?: readonly AskedWord[]
  /** Whether inherited words count as the question's own. */
  readonly inheritAll?: boolean
  readonly inList?: boolean
  readonly yearFit?: (known: Known) => number
  /** The figure that the question before asked for: one of its sentence is what is spoken of. */
  readonly scene?: Known
  /** The body that the question names: of its own report only some figures may be its own. */
  readonly actor?: string
  /** Figures that were the answer before: not asked for again. */
  readonly answered?: ReadonlySet<Known>
  /** What is looked at of all matches: of those behind it some may be left out. */
  readonly leading?: Leading
}

/** The cheapest of those that count, so many, each with another number. */
export interface Leading {
  readonly most: number
  readonly counts?: (match: Match) => boolean
}

/** Not part of how well a figure explains a question. */
const NO_EXPLANATION: ReadonlySet<SlotName> = new Set<SlotName>([...CONTRADICTING, 'place'])

/**
 * Compares figures with what is asked, the cheapest first.
 *
 * @example matchesOf(asked('代表建议办了多少件'), knowns)[0]?.known.occurrence.figure.text // '228件'
 */
export function matchesOf(
  asked: Asked,
  knowns: readonly Known[],
  options: MatchOptions = {},
): Match[] {
  const compare = comparing(asked, knowns, options)
  const candidates = nearest(asked, knowns, options)
  const matches = compareAll(candidates, { asked, knowns, options, compare })
  // performance: the figures of few questions are called by their labels
  const isAnyNamed = matches.some(({ known }) => isLabelNamed(known, asked))
  const ranked = isAnyNamed
    ? matches.map(match =>
        isNamedShort(match, asked, matches) || isOutnamed(match, asked, matches)
          ? dearer(match)
          : match,
      )
    : matches
  return ranked
    .map(match => ({ match, cost: rankCost(match, options), apart: distance(match, asked) }))
    .sort((a, b) => a.cost - b.cost || a.apart - b.apart)
    .map(({ match }) => match)
}

/** Compares a figure; null where what speaks against it but does not contradict costs more than `most` already. */
type Compare = (known: Known, most: number) => Match | null

interface Comparing {
  readonly asked: Asked
  readonly knowns: readonly Known[]
  readonly options: MatchOptions
  readonly compare: Compare
}

/** Of the candidates all, or those that may come among the leading ones; their order stays. */
function compareAll(candidates: readonly Candidate[], comparing: Comparing): Match[] {
  const { asked, options, compare } = comparing
  const { leading } = options
  if (leading === undefined || candidates.length <= leading.most)
    return candidates.flatMap(({ known }) => compare(known, Infinity) ?? [])
  const { most, counts = () => true } = leading
  const cheapest = new Map<number | null, number>()
  const matches = new Map<Known, Match>()
  let last = Infinity
  for (const { known, cost } of leastFirst(candidates, comparing)) {
    const mayBeDearer = isLabelNamed(known, asked)
    if (!mayBeDearer && cost > last + ROUNDING) continue
    const match = compare(known, mayBeDearer ? Infinity : last + ROUNDING)
    if (match === null) continue
    matches.set(known, match)
    if (!counts(match)) continue
    const { number } = known.occurrence.figure
    const own = rankCost(match, options) + (mayBeDearer ? SLOT_COST.namedShort : 0)
    if (own >= (cheapest.get(number) ?? Infinity)) continue
    cheapest.set(number, own)
    last = [...cheapest.values()].sort((a, b) => a - b)[most - 1] ?? Infinity
  }
  return candidates.flatMap(({ known }) => matches.get(known) ?? [])
}

/** The candidates with what they cost at least: what else is compared only adds to it, but for the scene. */
function leastFirst(
  candidates: readonly Candidate[],
  { asked, knowns, options: { inherited = [], scene } }: Comparing,
): Candidate[] {
  const less = scene === undefined ? 0 : SLOT_COST.scene
  const costOf = inherited.length === 0 ? null : roughCosts(asked, [], knowns).costOf
  return candidates
    .map(({ known, at, cost }) => ({
      known,
      at,
      cost: (costOf === null ? cost : costOf(at, Infinity)) - less,
    }))
    .sort((a, b) => a.cost - b.cost)
}

/** The sentences that hold one of the numbers that a question names. */
function sentencesOf(numbers: readonly number[], knowns: readonly Known[]): ReadonlySet<string> {
  if (numbers.length === 0) return NO_SENTENCES
  const exactly = knowns.filter(({ occurrence }) => isGiven(occurrence.figure, numbers))
  const given =
    exactly.length > 0
      ? exactly
      : knowns.filter(({ occurrence }) => isRoughlyGiven(occurrence.figure, numbers))
  return new Set(given.map(sentenceKey))
}

const NO_SENTENCES: ReadonlySet<string> = new Set()

/** The cost by which figures are ordered: of the body asked about that one comes first whose clause has it act. */
function rankCost({ cost, known }: Match, { actor = '' }: MatchOptions): number {
  const own = actor === '' || ofActor(known).includes(actor)
  return cost + (own ? 0 : SLOT_COST.otherBody)
}

/** Its clause; behind 其中, whose part it is stands for all that follows: 其中市中院受理12167件,办结12420件. */
const ofActor = notedOf((known: Known): string => {
  const { sentence, at } = known.occurrence
  const from = sentence.lastIndexOf('其中', at.start)
  return from < 0 ? clauseOf(known) : sentence.slice(from, at.start) + clauseOf(known)
})

/** What tells figures apart that fit alike: the label that the question names as it is, then the year. */
function distance(match: Match, { question }: Asked): number {
  const isNamed = question.content.includes(labelOf(match.known))
  const isRemoved = match.known.acts.has('remove') // what was done away with is asked for by name
  return 4 * Number(!isNamed) + 2 * Number(isOfOtherYear(match)) + Number(isRemoved)
}

/** 地方工业增加值 asked: 工业增加值 of the whole is behind what is told of 地方工业增加值 itself. */
function isNamedShort(match: Match, asked: Asked, all: readonly Match[]): boolean {
  if (!isLabelNamed(match.known, asked)) return false
  const label = labelOf(match.known)
  const { question } = asked
  return all.some(other => {
    const longer = labelOf(other.known)
    return (
      other.veto === null &&
      longer.length > label.length &&
      longer.endsWith(label) &&
      question.content.includes(longer) &&
      other.known.occurrence.figure.kind === match.known.occurrence.figure.kind
    )
  })
}

/** 专项转移支付 asked: what another word stands for is behind what is told of 专项转移支付 itself. */
function isOutnamed(match: Match, asked: Asked, all: readonly Match[]): boolean {
  if (match.veto !== null || isLabelNamed(match.known, asked)) return false
  const { kind } = match.known.occurrence.figure
  return all.some(
    ({ veto, known }) =>
      veto === null &&
      labelOf(known).length >= NAMED_IN_FULL &&
      known.occurrence.figure.kind === kind &&
      isLabelNamed(known, asked),
  )
}

const NAMED_IN_FULL = 5

function isLabelNamed(known: Known, { question }: Asked): boolean {
  const label = labelOf(known)
  return label.length > 1 && question.content.includes(label)
}

const dearer = (match: Match): Match => ({ ...match, cost: match.cost + SLOT_COST.namedShort })

const labelOf = notedOf(({ occurrence }: Known): string => fold(occurrence.figure.what))

/** Of a table's row the column of the report's own year comes first where the question names none. */
const isOfOtherYear = ({ known: { occurrence } }: Match): boolean =>
  occurrence.figure.cell !== null && occurrence.figure.year !== occurrence.report.year

const COMPARED = 16 // what the words and the measure leave farther off no slot brings back
const ROUNDING = 1e-9 // sums of the same costs in another order differ by less

/** A figure by what its measure and the question's words alone make it cost. */
interface Candidate {
  readonly known: Known
  /** Its place among the figures that are compared. */
  readonly at: number
  readonly cost: number
}

/** The figures that the words and the measure speak of best: only these are compared slot by slot. */
function nearest(
  asked: Asked,
  knowns: readonly Known[],
  { inherited = [] }: MatchOptions,
): readonly Candidate[] {
  const { numbers } = asked.question
  const { costOf, leastOf, worst } = roughCosts(asked, inherited, knowns)
  if (knowns.length <= COMPARED)
    return knowns.map((known, at) => ({ known, at, cost: costOf(at, Infinity) }))
  const best: Candidate[] = []
  const consider = (at: number): void => {
    const known = knowns[at] as Known
    const most = best.length < COMPARED ? Infinity : (best[COMPARED - 1]?.cost ?? Infinity)
    const isNamed = numbers.length > 0 && isGiven(known.occurrence.figure, numbers)
    const cost = isNamed ? -1 : costOf(at, most)
    if (cost > most) return
    const isBefore = (other?: Candidate): boolean =>
      other === undefined || cost < other.cost || (cost === other.cost && at < other.at)
    if (best.length === COMPARED && !isBefore(best[COMPARED - 1])) return
    if (best.length === COMPARED) best.pop()
    let place = best.length
    while (place > 0 && isBefore(best[place - 1])) place--
    best.splice(place, 0, { known, at, cost })
  }
  // performance: those first of which the heaviest word is said, so that of the others few are looked at further
  const others: number[] = []
  for (let at = 0; at < knowns.length; at++)
    if (leastOf(at) < worst) consider(at)
    else others.push(at)
  for (const at of others) consider(at)
  return best
}

/** A cost, and what is taken over from the question before. */
export interface Limit extends Pick<MatchOptions, 'inherited' | 'inheritAll'> {
  readonly most: number
}

/**
 * Whether any of some figures may cost no more than that, judged by the measure and the words alone.
 *
 * @example mayCost(asked('代表建议办了多少件'), knowns, { most: 0.25 }) // true
 */
export function mayCost(
  asked: Asked,
  knowns: readonly Known[],
  { most, inherited = [], inheritAll = false }: Limit,
): boolean {
  const { costOf } = roughCosts(asked, [], knowns)
  const limit = most + ROUNDING
  return knowns.some((known, at) => {
    const own = costOf(at, limit)
    if (own > limit) return false
    const over = inherited.flatMap(word => inheritedCost(word, { asked, known, inheritAll }))
    return own + over.reduce((sum, { cost }) => sum + cost, 0) <= limit
  })
}

interface RoughCosts {
  /** What the measure and the words make a figure cost, or from `most` on any more than that. */
  readonly costOf: (at: number, most: number) => number
  /** What the heaviest word alone makes it cost, and the most that may be. */
  readonly leastOf: (at: number) => number
  readonly worst: number
}

/** The words are asked first, the heaviest before the others, for of most figures they leave little. */
function roughCosts(
  asked: Asked,
  inherited: readonly AskedWord[],
  knowns: readonly Known[],
): RoughCosts {
  const { wholeList } = asked
  const heaviestFirst = [...asked.words].sort((a, b) => b.weight - a.weight)
  const costsOf = [
    ...heaviestFirst.map(word => unexplainedAmong(word, word.weight, { knowns, wholeList })),
    ...inherited.map(word => unexplainedAmong(word, SLOT_COST.inherited * word.weight, { knowns })),
  ]
  const costs = costsOf.map(() => 0)
  const ofMeasure = measureCost(asked)
  return {
    leastOf: costsOf[0] ?? (() => 0),
    worst: heaviestFirst[0]?.weight ?? 0,
    costOf: (at, most) => {
      let sum = 0
      for (let i = 0; i < costsOf.length; i++) {
        const cost = costsOf[i]?.(at) ?? 0
        costs[i] = cost
        sum += cost
        if (sum >= most + ROUNDING) return sum
      }
      let all = ofMeasure(knowns[at] as Known)
      for (let i = 0; i < costs.length; i++) all += costs[i] ?? 0
      return all
    },
  }
}

/** What is asked, made ready: what of it no figure changes is read once. */
function comparing(asked: Asked, knowns: readonly Known[], options: MatchOptions): Compare {
  const {
    inherited = [],
    inheritAll = false,
    inList = false,
    yearFit = () => 1,
    actor = '',
    scene,
    answered,
  } = options
  const { words, wholeList } = asked
  const givenIn = sentencesOf(asked.question.numbers, knowns)
  let said: Said | undefined
  const saidOnce = (): Said => {
    said ??= saidBy([...words, ...inherited])
    return said
  }
  const context: SlotContext = { inherited, inList, yearFit, givenIn, saidOnce, actor }
  const slots = slotsFor(asked, context)
  const unwanted = { unwanted: unwantedAmong(asked, knowns), answered }
  const sceneOf = scene === undefined ? null : sentenceKey(scene)
  const like = KIND_OF_IT.test(asked.text)
  return (known, most) => {
    const found = words.map(word => explain(word, known, wholeList))
    const explained: Setting['explained'] = { get: word => found[words.indexOf(word)] }
    const inScene = sceneOf !== null && sceneOf === sentenceKey(known)
    const setting: Setting = { explained, inScene, saidOnce }
    const takenOver =
      inherited.length === 0
        ? NOTHING_OVER
        : inherited.flatMap(word => inheritedCost(word, { asked, known, inheritAll }))
    const least = inScene ? SLOT_COST.scene : 0
    let base = costOfWords(words, found, takenOver)
    const ofSlots: Compared[] = []
    const remarks = remarksOf(known) | OF_ANY
    for (const { of, compare } of slots) {
      if (base - least > most) return null
      if ((of & remarks) === 0) continue
      const own = compare(known, setting)
      if (own === null) continue
      ofSlots.push(own)
      if (!NO_EXPLANATION.has(own.slot)) base += own.cost
    }
    const ofWords = words.flatMap((word, at) => wordCosts(word, like, found[at]))
    const compared = [...ofWords, ...takenOver, ...ofSlots]
    const match = matchOf(asked, known, { compared, base, least, explained })
    return withoutUnwanted(match, asked, unwanted)
  }
}

const NOTHING_OVER: readonly Compared[] = []

function costOfWords(
  words: readonly AskedWord[],
  found: readonly Explanation[],
  takenOver: readonly Compared[],
): number {
  let base = 0
  for (let at = 0; at < words.length; at++)
    base += (words[at]?.weight ?? 0) * (found[at]?.cost ?? 1)
  for (const { cost } of takenOver) base += cost
  return base
}

/** What every figure has. */
const OF_ANY = 1 << 31

/** The slots of what is asked, each with the figures that it may say something of. */
function slotsFor(asked: Asked, context: SlotContext): SeldomSlot[] {
  const slots: SeldomSlot[] = []
  for (const slot of SLOTS) {
    const own = slot(asked, context)
    if (own !== null) slots.push(typeof own === 'function' ? { of: OF_ANY, compare: own } : own)
  }
  return slots
}

/** What comparing a figure came to, and what is taken off its cost. */
interface Sum extends Pick<Match, 'compared' | 'base'>, Pick<Setting, 'explained'> {
  readonly least: number
}

function matchOf(asked: Asked, known: Known, { compared, base, least, explained }: Sum): Match {
  const cost = compared.reduce((sum, each) => sum + each.cost, 0)
  const { words, target } = asked
  return {
    known,
    compared,
    cost: Math.max(0, cost - least),
    base,
    veto: compared.find(({ vetoes }) => vetoes) ?? null,
    unexplained: words.filter(word => word.weight * (explained.get(word)?.cost ?? 1) >= FATAL_WORD),
    unsaid: unsaidOf(asked, explained),
    told: words.reduce((told, word) => told + toldBy(word, explained.get(word)), 0),
    isSpokenOf: isSpokenOf(asked, explained),
    isHead: target.some(word => namesHead(word, known)),
  }
}

const NAMING: ReadonlySet<AskedWord['sort']> = new Set(['noun', 'name', 'act', 'verb', 'place'])

function unsaidOf({ words }: Asked, explained: Setting['explained']): number {
  return totalWeight(
    words.filter(
      word => NAMING.has(word.sort) && (explained.get(word)?.cost ?? 1) >= IN_MATCH.unsaid,
    ),
  )
}

function isSpokenOf({ words }: Asked, explained: Setting['explained']): boolean {
  const telling = words.filter(({ weight }) => weight >= IN_MATCH.says)
  return (
    telling.length === 0 || telling.some(word => (explained.get(word)?.cost ?? 1) < IN_MATCH.unsaid)
  )
}

const toldBy = ({ weight }: AskedWord, found?: Explanation): number =>
  found && isNear(found) ? weight * (1 - found.cost) : 0

function wordCosts(word: AskedWord, like: boolean, found?: Explanation): Compared[] {
  const { cost: share, where, by } = found ?? { cost: 1, where: 'nowhere', by: '' }
  const cost = word.weight * share
  const because = `${word.term.text}/${word.sort}<${where}:${by}`
  const outcome = share >= 1 ? 'silent' : share > IN_MATCH.mostlyUnsaid ? 'compatible' : 'match'
  const glued = word.modifies && word.sort === 'quality' && share >= 1
  const own: Compared = {
    slot: 'word',
    outcome,
    cost,
    because,
    word: word.term.text,
    vetoes: cost >= FATAL_WORD || glued,
  }
  const elsewhere =
    word.sort === 'place' &&
    (found === undefined || !isNear(found)) &&
    !(like && where === 'example')
  return elsewhere
    ? [
        own,
        {
          slot: 'place',
          outcome: 'silent',
          cost: SLOT_COST.place,
          because: word.term.text,
          word: word.term.text,
          vetoes: true,
        },
      ]
    : [own]
}

function inheritedCost(
  word: AskedWord,
  { asked, known, inheritAll }: { asked: Asked; known: Known; inheritAll: boolean },
): Compared[] {
  if (asked.words.some(({ term }) => term.text === word.term.text)) return []
  const found = explain(word, known)
  const full = word.weight * found.cost
  const cost = inheritAll ? full : Math.min(SLOT_COST.inherited * full, SLOT_COST.inherited)
  const because = `(${word.term.text})<${found.where}`
  return [
    {
      slot: 'word',
      outcome: 'compatible',
      cost,
      because,
      word: word.term.text,
      vetoes: inheritAll && full >= FATAL_WORD && found.where !== 'passage',
    },
  ]
}

interface Unwanted {
  readonly unwanted: ReadonlySet<Known>
  readonly answered: ReadonlySet<Known> | undefined
}

function withoutUnwanted(match: Match, asked: Asked, { unwanted, answered }: Unwanted): Match {
  const { known } = match
  if (isCountedTogether(asked, known))
    return refused(match, {
      cost: SLOT_COST.joint,
      because: 'counted together with what is excluded',
    })
  if (unwanted.has(known)) return { ...match, cost: match.cost + SLOT_COST.excluded }
  return answered?.has(known) ? { ...match, cost: match.cost + SLOT_COST.askedBefore } : match
}

function refused(match: Match, { cost, because }: { cost: number; because: string }): Match {
  const veto: Compared = {
    slot: 'member',
    outcome: 'contradicts',
    cost,
    because,
    word: '',
    vetoes: true,
  }
  return {
    ...match,
    cost: match.cost + cost,
    veto: match.veto ?? veto,
    compared: [...match.compared, veto],
  }
}

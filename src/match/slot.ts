import { GENERAL_PHRASE } from '../lexicon/talk.ts'
import { notedOf } from '../search/memory.ts'
import { carriedOf } from '../search/passing.ts'
import type { Asked, AskedWord } from './asked.ts'
import type { Explanation, Known, Region } from './known.ts'

/** How a slot of what is asked compares with a figure's. */
export type Outcome = 'match' | 'compatible' | 'silent' | 'contradicts'

/** What a slot says: its outcome, its cost, and in a word why. */
export interface Compared {
  readonly slot: SlotName
  readonly outcome: Outcome
  readonly cost: number
  /** Whether the figure may then not answer: a contradiction, or silence on a named restriction. */
  readonly vetoes: boolean
  /** Why, for whoever works on answers. */
  readonly because: string
  /** The word of the question that is not met, as a reply names it; empty where none is to blame. */
  readonly word: string
}

export type SlotName =
  | 'word'
  | 'measure'
  | 'head'
  | 'near'
  | 'narrower'
  | 'place'
  | 'level'
  | 'polarity'
  | 'given'
  | 'some'
  | 'member'
  | 'time'
  | 'number'
  | 'perHead'
  | 'act'
  | 'actor'
  | 'unasked'

/** Slots that say a thing is wrong rather than unsaid. */
export const CONTRADICTING: ReadonlySet<SlotName> = new Set<SlotName>([
  'time',
  'given',
  'number',
  'some',
  'polarity',
  'level',
  'member',
  'narrower',
])

/** What is asked beside the frame of the question: the same for every figure. */
export interface SlotContext {
  /** Words taken over from the question before, or from the list. */
  readonly inherited: readonly AskedWord[]
  /** All words that the question may have meant, its own and inherited ones. */
  readonly saidOnce: () => Said
  /** Whether it is one of several asked side by side. */
  readonly inList: boolean
  /** Whether a figure's year may answer, from 0 (another year) to 1. */
  readonly yearFit: (known: Known) => number
  /** The body that the question names; empty where it names none. */
  readonly actor: string
  /** The sentences that hold a number which the question names. */
  readonly givenIn: ReadonlySet<string>
}

/** What comparing a figure needs beside the two frames. */
export interface Setting extends Pick<SlotContext, 'saidOnce'> {
  /** How each word of the question is accounted for by the figure. */
  readonly explained: Pick<ReadonlyMap<AskedWord, Explanation>, 'get'>
  /** Whether it stands in the sentence that the question before spoke of. */
  readonly inScene: boolean
}

/**
 * A slot compares one thing that is asked. What the question says of it is read once; null where it asks nothing of the
 * kind.
 */
export type Slot = (asked: Asked, context: SlotContext) => CompareSlot | SeldomSlot | null

/** Compares a figure in one slot; null where the slot says nothing of it. */
export type CompareSlot = (known: Known, setting: Setting) => Compared | null

/** The same for a slot that says nothing of most figures, as long as nothing of the kind is asked. */
export interface SeldomSlot {
  /** What is remarkable of those that it speaks of. */
  readonly of: number
  readonly compare: CompareSlot
}

const REMARKS: ((known: Known) => boolean)[] = []

/**
 * Something that few figures have, by which a slot speaks of these alone: it is looked for once a figure.
 *
 * @example remark(known => known.occurrence.end !== null)
 */
export function remark(isRemarkable: (known: Known) => boolean): number {
  return 1 << (REMARKS.push(isRemarkable) - 1)
}

/** What is remarkable of a figure, a bit for each. */
export const remarksOf = notedOf((known: Known): number =>
  REMARKS.reduce((bits, has, at) => (has(known) ? bits | (1 << at) : bits), 0),
)

/** Words as a set, and joined by blanks for what they hold. */
export interface Said {
  readonly words: ReadonlySet<string>
  readonly joined: string
}

/** An outcome with its reason; it names no word and vetoes nothing unless that is said. */
export const compared = (
  slot: SlotName,
  outcome: Outcome,
  rest: Pick<Compared, 'cost' | 'because'> & Partial<Pick<Compared, 'vetoes' | 'word'>>,
): Compared => ({ slot, outcome, vetoes: false, word: '', ...rest })

/** The key of a figure's sentence over all reports. */
export const sentenceKey = notedOf(
  ({ occurrence: { report, figure } }: Known): string => `${report.id} ${figure.sentence.start}`,
)

/** Measure words of events. */
export const EVENTS: ReadonlySet<string> = new Set(['次', '场', '期', '回', '趟', '轮', '届'])
/** Measure words of people. */
export const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位'])

/** Whether a measure word counts people, or how often they came. */
export const areOfPeople = (unit: string): boolean => PEOPLE.has(unit) || unit === '人次'

/** Sorts of words that name what is counted. */
export const HEADS: ReadonlySet<string> = new Set(['noun', 'name'])

/** Other words for a word, itself first, without its parts. */
export const spellingsOf = carriedOf(({ term }: AskedWord): readonly string[] => [
  term.text,
  ...term.alternatives.filter(({ via }) => via !== 'part').map(({ text }) => text),
])

/** The clause that a figure stands in. */
export const clauseOf = notedOf(({ occurrence: { sentence, clause } }: Known): string =>
  sentence.slice(clause.start, clause.end),
)

/** The regions of a figure's own words. */
const OWN: ReadonlySet<Region> = new Set<Region>(['clause', 'counted'])
/** Its own words and those it takes over from the left. */
const AHEAD: ReadonlySet<Region> = new Set<Region>([...OWN, 'before', 'scene', 'trailing'])

/** The figure's own words: its counted phrase and clause without what is another figure's. */
export const ownText = notedOf((known: Known): string => textIn(known, OWN))

/** Its own words and those that it takes over from the left. */
export const textAhead = notedOf((known: Known): string => textIn(known, AHEAD))

/** The text of a sentence that lies in some regions of a figure. */
const textIn = ({ regions, occurrence }: Known, where: ReadonlySet<Region>): string =>
  [...occurrence.sentence]
    .filter((_, at) => {
      const region = regions[at]
      return region !== undefined && where.has(region)
    })
    .join('')

/** It counts anything, or only says what was done: 保交房攻坚战,交付31.7万套. */
export const isGeneral = notedOf(
  ({ counted, countedWords }: Known): boolean =>
    GENERAL_PHRASE.test(counted) ||
    (countedWords.length > 0 && countedWords.every(({ tag }) => /^v/.test(tag))),
)

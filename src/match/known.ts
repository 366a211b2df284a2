import type { Occurrence } from '../answer/occurrence.ts'
import type { Act } from '../lexicon/acts.ts'
import type { Span } from '../report/report.ts'
import type { TaggedToken } from '../search/analyzer.ts'
import type { Noted } from '../search/memory.ts'
import type { FoundBefore } from './found-before.ts'
import type { SharedText } from './shared-text.ts'

/**
 * What a stretch of a sentence is to one of its figures. `counted`: the figure and its noun; `clause`: its own
 * words; `trailing`, `before`, `scene`: what follows, precedes and opens; `sibling`, `siblingCounted`: another
 * figure's; `example`: X in “X等8个Y”.
 */
export type Region =
  | 'counted'
  | 'clause'
  | 'trailing'
  | 'before'
  | 'scene'
  | 'sibling'
  | 'siblingCounted'
  | 'example'

/** Where a word of a question is found round a figure: a region of its sentence, or farther off. */
export type Where = Region | 'heading' | 'passage' | 'section' | 'nowhere'

/** The cheapest way in which a figure's surroundings account for a word. */
export interface Explanation {
  /** From 0, its own words say so, to 1, nothing does. */
  readonly cost: number
  readonly where: Where
  /** The word found there; empty where none. */
  readonly by: string
  /** Its place in the sentence, -1 elsewhere. */
  readonly at: number
}

/** Things that stand side by side for one figure: 云峰、赵家…共102名. */
export interface Listing {
  readonly members: readonly Span[]
  /** Whether they are names of places, papers, courts: what one of them has is not told. */
  readonly named: boolean
}

/** Cuts a stretch of a sentence into tagged words; places are those of the sentence. */
export type Tag = (start: number, end: number) => readonly TaggedToken[]

/** A figure with what its report says of it, read once: what a question or a draft is matched with. */
export interface Known extends Noted {
  readonly occurrence: Occurrence
  /** The region of each character of the sentence. */
  readonly regions: readonly Region[]
  readonly lists: readonly Listing[]
  /** The counted phrase, folded: 代表建议. */
  readonly counted: string
  readonly countedWords: readonly TaggedToken[]
  /** Each thing of the counted phrase, with and without a general word at its end. */
  readonly heads: readonly string[]
  /** Classes of the acts of its own words, or of those it inherits from the left. */
  readonly acts: ReadonlySet<Act>
  /** What it shares with others: heading and text of its section, the headings over it, its passage. */
  readonly section: SharedText
  readonly headings: SharedText
  readonly passage: SharedText
  /** What was found of words of questions. */
  readonly explanations: FoundBefore<Explanation>
}

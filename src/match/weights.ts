import type { Region } from './known.ts'

/**
 * The numbers that decide, measured on the project's own question sets: of changes by 15 to 50% only few move the
 * result.
 */

/** What a word costs by where it is found, from 0 to 1. */
export const PLACE_COST = {
  counted: 0,
  clause: 0.03,
  before: 0.12,
  trailing: 0.15,
  scene: 0.2,
  heading: 0.25,
  sibling: 0.55,
  example: 0.6,
  passage: 0.6,
  siblingCounted: 0.65,
  section: 0.92,
} as const satisfies Record<Region | 'heading' | 'passage' | 'section', number>

/** How far other words and parts of a word account for it. */
export const BY_OTHERS = {
  /** How much of an alternative's distance counts. */
  distance: 0.8,
  leastParts: 0.3,
  mostParts: 0.95,
  /** The same where most of a long word is nowhere: only what it ends in stands there. */
  unmodified: 0.35,
} as const

/** What each slot costs where it does not match. */
export const SLOT_COST = {
  place: 1.5,
  measureOther: 2.2,
  measureFar: 0.9,
  measureLoose: 0.35,
  measureNear: 1.5, // times what is missing to a full fit
  ordinal: 0.5,
  threshold: 0.5,
  headModifier: 0.5,
  headModifierSoft: 0.25,
  headBeside: 0.15,
  headAway: 0.7,
  headAbsent: 1.2,
  headAbsentSoft: 0.5,
  nothingNear: 0.6,
  narrower: 0.4,
  polarity: 1.5,
  act: 1.5,
  actor: 1.5,
  notOfGiven: 1,
  given: 2,
  level: 1.5,
  levelSilent: 1.2,
  onlySome: 1,
  memberNamed: 1.2,
  member: 0.8,
  year: 2,
  aim: 1, // times what is missing to the year's full fit: an outcome for a target
  past: 0.4,
  plan: 0.8,
  review: 0.25,
  planUnasked: 0.08,
  choice: 0.9,
  perHead: 1.5,
  perHeadOfList: 0.35,
  average: 0.5, // what it grew by on average, where that is not asked for
  otherBody: 0.1, // beside the body that the question names
  namedShort: 0.3, // its label is only the end of what is named, and another's is all of it
  fallen: 1.5,
  unasked: 0.07, // a word of the counted phrase that the question does not have
  unaskedPart: 0.2, // the same where the total is asked for
  excluded: 1.5,
  joint: 1,
  askedBefore: 1,
  inherited: 0.35,
  scene: 0.3, // less, for a figure of the sentence that the question before spoke of
} as const

/** From here an unexplained word is fatal: nothing is told of it. */
export const FATAL_WORD = 0.95
/** A figure that costs more than this is not told. */
export const TOLD = { most: 1.9, mostChosen: 2.6 } as const
/** One unexplained word may be forgiven where much else is told (its share at most so much) and the next figure is far. */
export const FORGIVEN = { told: 1, margin: 0.8, most: 2.4, word: 0.62, act: 0.22 } as const
/** As cheap as the cheapest: both are shown. */
export const EQUAL = 0.02
/** A figure that contradicts, and would explain the question by so much more, leaves nothing to tell. */
export const RIVAL = 0.3
/** Costs of standing apart from the other figures of a list. */
export const SCENE = { passage: 0.15, section: 0.25, elsewhere: 0.5 } as const

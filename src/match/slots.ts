import { actorSlot, actSlot, fallSlot, othersActSlot, polaritySlot, sideSlot } from './act-slots.ts'
import { bodySlot } from './body-slot.ts'
import { numberSlot, partOfGivenSlot } from './given-slots.ts'
import { draftSlot, headSlot, heldSlot, kindSlot, mannerSlot } from './head-slot.ts'
import { extentSlot, levelSlot, zoneSlot } from './level-slot.ts'
import { measureSlot, ordinalSlot, thresholdSlot } from './measure-slot.ts'
import { narrowerSlot } from './narrower-slot.ts'
import { nearSlot } from './near-slot.ts'
import {
  byItselfSlot,
  groupSlot,
  memberSlot,
  partitiveSlot,
  someSlot,
  wholeSlot,
} from './part-slots.ts'
import { prosecutedSlot } from './prosecution-slots.ts'
import type { Slot } from './slot.ts'
import { endSlot, sessionSlot, timeSlot, yearBeforeSlot } from './time-slots.ts'
import { averageSlot, perHeadSlot, soFarSlot, unaskedSlot } from './unasked-slots.ts'

/** All slots but the words themselves, in the order in which they explain a refusal. */
export const SLOTS: readonly Slot[] = [
  measureSlot,
  ordinalSlot,
  headSlot,
  draftSlot,
  heldSlot,
  kindSlot,
  mannerSlot,
  nearSlot,
  narrowerSlot,
  prosecutedSlot,
  polaritySlot,
  fallSlot,
  sideSlot,
  partOfGivenSlot,
  levelSlot,
  extentSlot,
  zoneSlot,
  bodySlot,
  someSlot,
  partitiveSlot,
  wholeSlot,
  memberSlot,
  byItselfSlot,
  groupSlot,
  timeSlot,
  endSlot,
  yearBeforeSlot,
  sessionSlot,
  numberSlot,
  perHeadSlot,
  averageSlot,
  soFarSlot,
  actSlot,
  othersActSlot,
  actorSlot,
  unaskedSlot,
  thresholdSlot,
]

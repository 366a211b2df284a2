import type { Figure } from '../figure/figure.ts'
import type { ActFit } from './claim-act.ts'
import type { Setting } from './claim-setting.ts'
import type { Subject } from './claim-subject.ts'
import type { Weighted } from './claim-words.ts'
import type { Occurrence } from './occurrence.ts'

/** A figure of the report set beside a claim. */
export interface Candidate {
  readonly occurrence: Occurrence
  /** How surely both speak of the same thing, from 0 to 1. */
  readonly score: number
  /** The share of the words that name the claim's thing and stand in the figure's own. */
  readonly named: number
  /** Same number, unit and sort. */
  readonly agrees: boolean
  /** A measure word that may count the same. */
  readonly sameUnit: boolean
  /** A measure word of the same family; 个 stands for too many things. */
  readonly ownUnit: boolean
  /** Same year and place. */
  readonly inSetting: boolean
  /** Whether only the year is another than the claim's. */
  readonly ofOtherYear: boolean
  /** Whether what is said to be done is what the report says. */
  readonly act: ActFit
  /** Whether it is the number of somebody or something else than the claim says. */
  readonly ofAnother: boolean
  /** The very year that the claim names, if it names one. */
  readonly ofYear: boolean
  /** Whether all but the numbers is word for word the same. */
  readonly isRewritten: boolean
  /** Whether the report says nothing there of the thing that the claim counts: 低保户. */
  readonly isStrange: boolean
}

/** A claim with everything of the report that it may be about, the likeliest first. */
export interface Matched {
  readonly figure: Figure
  readonly setting: Setting
  readonly subject: Subject
  readonly words: readonly Weighted[]
  readonly candidates: readonly Candidate[]
}

/** A claim as it is read, before anything of a report is set beside it. */
export type Said = Pick<Matched, 'figure' | 'words' | 'setting' | 'subject'>

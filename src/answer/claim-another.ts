import { ACTOR_RULES } from './claim-actors.ts'
import { INDICATOR_RULES } from './claim-indicators.ts'
import { MATE_RULES } from './claim-mates.ts'
import { PART_RULES } from './claim-parts.ts'
import { PLACE_RULES } from './claim-places.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { THING_RULES } from './claim-things.ts'
import type { Occurrence } from './occurrence.ts'

const RULES: readonly Rule[] = [
  ...THING_RULES,
  ...ACTOR_RULES,
  ...PART_RULES,
  ...PLACE_RULES,
  ...INDICATOR_RULES,
  ...MATE_RULES,
]

/**
 * Whether the report says the number of somebody or something else: of another figure in its sentence, of
 * another group or kind, of all where the claim names one, of the whole where it names one means.
 *
 * @example isOfAnother(subjectOf(figure, draft), occurrenceOf('18名工作队员')) // true
 */
export function isOfAnother(subject: Subject, occurrence: Occurrence): boolean {
  return RULES.some(rule => rule(subject, occurrence))
}

import { LIGHT, VAGUE } from '../lexicon/talk.ts'
import type { Term } from '../search/query.ts'
import { IN_STATED_ACT } from '../weights.ts'
import type { StatedAct } from './claim.ts'
import { actFit, undoneIn } from './claim-act.ts'
import type { Matched } from './claim-candidate.ts'
import { isCopied } from './claim-copy.ts'
import { agrees } from './claim-value.ts'
import type { Occurrence } from './occurrence.ts'

/**
 * The act that a claim says of the report's own number, where it is another one or was not compared.
 *
 * @example statedAct(matched, occurrence)?.fit // 'other' for 228件代表建议被退回
 */
export function statedAct(
  { figure, subject, words }: Pick<Matched, 'figure' | 'subject' | 'words'>,
  occurrence: Occurrence,
): StatedAct | null {
  if (isCopied(subject, occurrence)) return null
  const fit = agrees(figure, occurrence.figure) ? actFit(figure, occurrence, subject) : 'match'
  const printed = occurrence.figure.act?.text ?? null
  if (fit === 'contradicts') return otherAct({ figure, subject }, occurrence)
  if (fit === 'unknown' && figure.act?.sort)
    return { fit: 'unchecked', said: figure.act.text, printed }
  const untold = fit === 'match' ? undefined : untoldVerb({ subject, words }, occurrence)
  return untold === undefined ? null : { fit: 'unchecked', said: untold, printed }
}

/** The act that the report tells, or, where one that undoes stands beside another of the claim's own, that one alone. */
function otherAct(
  { figure: { act }, subject }: Pick<Matched, 'figure' | 'subject'>,
  occurrence: Occurrence,
): StatedAct {
  const undone = undoneIn(subject, occurrence)
  return undone === undefined || undone.text === act?.text
    ? { fit: 'other', said: act?.text ?? '', printed: occurrence.figure.act?.text ?? null }
    : { fit: 'other', said: undone.text, printed: null }
}

/** 228件代表建议转成了议案: a verb of no known class that the report does not have there. */
function untoldVerb(
  { subject, words }: Pick<Matched, 'subject' | 'words'>,
  { sentence, clause }: Occurrence,
): string | undefined {
  const round = sentence.slice(Math.max(0, clause.start - ROUND), clause.end + ROUND)
  const isTold = ({ alternatives }: Term) =>
    alternatives.some(({ text, via }) => via !== 'part' && round.includes(text))
  return words.find(
    ({ term }) =>
      (term.names !== 'thing' || term.alternatives.length === 0) &&
      !term.place &&
      term.text.length > 1 &&
      term.weight >= IN_STATED_ACT.verb &&
      subject.predicate.includes(term.text) &&
      !VAGUE.has(term.text) &&
      !LIGHT.has(term.text) &&
      !isTold(term),
  )?.term.text
}

const ROUND = 40 // characters round the figure's clause

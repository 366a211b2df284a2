import { actsIn } from '../figure/act.ts'
import type { Act, Figure } from '../figure/figure.ts'
import { LIST_JOINT, ONLY_COUNTS, WHEN_BEHIND } from '../lexicon/draft-words.ts'
import { areEnds, excludeEachOther, isMarked } from '../lexicon/verbs.ts'
import type { Span } from '../report/report.ts'
import type { Subject } from './claim-subject.ts'
import { clauseOf, doneToLater, endBefore, type Occurrence } from './occurrence.ts'

/** Whether what is said to be done with a number is what the report says: the same, not told, or another act. */
export type ActFit = 'match' | 'unknown' | 'contradicts'

/**
 * Compares the act of a claim with that of a figure of the report.
 *
 * @example actFit(figureOf('228件代表建议被退回'), occurrenceOf('228件代表建议全部办理完毕'), subject) // 'contradicts'
 */
export function actFit(claimed: Figure, occurrence: Occurrence, subject: Subject): ActFit {
  const [said, own] = [claimed.act ?? actBehind(subject), occurrence.figure.act]
  if (isUndoingDenied(said, occurrence)) return 'unknown'
  if (isNegated(said) !== isNegated(own)) return 'contradicts'
  if (undoneIn(subject, occurrence)) return 'contradicts'
  if (!said?.sort) return 'unknown'
  const { sort } = said
  const near = actsNear(occurrence)
  if (near.some(act => act.sort === sort)) return 'match'
  if (isMarked(sort) || isToldOfAnother(said.text, occurrence)) return 'contradicts'
  const apart = own?.sort ? [own] : near
  const isOther = (act: Act) =>
    act.sort !== null && (excludeEachOther(sort, act.sort) || areEnds(said, act))
  if (apart.length > 0 && apart.every(isOther)) return 'contradicts'
  return 'unknown'
}

/**
 * What a claim says that undoes or refuses, and the report does not say there.
 *
 * @example undoneIn(subjectOf(figureOf('人大信访退回来信60件'), draft), occurrence)?.text // '退回'
 */
export function undoneIn(subject: Subject, occurrence: Occurrence): Act | undefined {
  const undoing = undoingIn(subject)
  if (undoing.length === 0) return undefined
  const round = [...actsIn(clauseOf(occurrence)), ...actsNear(occurrence)]
  const isNear = occurrence.others.length > 0 && round.length > 0
  const printed = new Set((isNear ? round : actsIn(occurrence.sentence)).map(({ sort }) => sort))
  return undoing.find(({ sort }) => !printed.has(sort))
}

/** 217个活动站,【是去年新建的】: what the next clause says of it. */
const actBehind = ({ predicate }: Subject): Act | null =>
  actsIn(predicate.replace(WHEN_BEHIND, ''))[0] ?? null

// One claim is held against many figures.
const UNDOING = new WeakMap<Subject, readonly Act[]>()

function undoingIn(subject: Subject): readonly Act[] {
  const known = UNDOING.get(subject)
  if (known) return known
  const [own = '', before = ''] = subject.lead.split(',').reverse()
  const isCountOnly = ONLY_COUNTS.test(own) // 被退回的建议,共34条
  const undoing = [subject.clause, subject.predicate, ...(isCountOnly ? [before] : [])]
    .flatMap(actsIn)
    .filter(({ sort, negated }) => sort && !negated && isMarked(sort))
  UNDOING.set(subject, undoing)
  return undoing
}

/** 没撤回, 没有退回, where the report tells of no such thing: what is not undone stands. */
const isUndoingDenied = (act: Act | null, occurrence: Occurrence): boolean =>
  act?.negated === true &&
  act.sort !== null &&
  isMarked(act.sort) &&
  actsNear(occurrence).every(({ sort }) => sort !== act.sort)

const isNegated = (act: Act | null): boolean => act?.negated ?? false

const areAllListed = (sentence: string, places: readonly Span[]): boolean =>
  places.every(({ end }, i) => {
    const next = places[i + 1]
    const joint = next && sentence.slice(end, next.start)
    return joint === undefined || (LIST_JOINT.test(joint) && actsIn(joint).length === 0)
  })

/** 通过法规14件, where the report has 审议法规案14件,通过13件: the very verb is said of the next number and its like. */
function isToldOfAnother(verb: string, occurrence: Occurrence): boolean {
  if (verb.length < 2 || occurrence.figure.act === null) return false
  return doneToLater(occurrence).includes(verb)
}

/** 通过法规5项、废止3项: what stands behind the mark is done with the next. */
const endOfOwn = ({ sentence, at }: Occurrence, next: number): number =>
  sentence.startsWith('、', at.end) && actsIn(sentence.slice(at.end, next)).length > 0
    ? at.end
    : next

const NEAR = new WeakMap<Occurrence, readonly Act[]>()

/**
 * The acts in a figure's own part of its clause.
 *
 * @example actsNear(occurrenceOf('34条')).map(({ sort }) => sort) // ['adopt']
 */
export function actsNear(occurrence: Occurrence): readonly Act[] {
  const { sentence, at, clause, others } = occurrence
  const known = NEAR.get(occurrence)
  if (known) return known
  const last = endBefore({ others, at })
  const behind = others.filter(other => other.at.start >= at.end && other.at.end <= clause.end)
  // 15个集体、48名个人获表彰: what is done with the members of a list stands behind the last.
  const isListed = behind.length > 0 && areAllListed(sentence, [at, ...behind.map(each => each.at)])
  const next = isListed ? clause.end : endOfOwn(occurrence, behind[0]?.at.start ?? clause.end)
  const own = sentence.slice(Math.max(clause.start, last), Math.min(clause.end, next))
  const acts = [...actsIn(own), ...(occurrence.figure.act ? [occurrence.figure.act] : [])]
  NEAR.set(occurrence, acts)
  return acts
}

import { parseNumeral } from '../figure/numeral.ts'
import { ORDINAL, PHASE, TERM } from '../lexicon/rank-words.ts'
import {
  ALL_MEMBERS,
  BEGINS_THEN,
  DONE_ALONE,
  DONE_TOGETHER,
  IN_ALL,
  IN_SOME,
  LESS_OR_MORE,
  NOT_YET,
  TENSES,
  TURNED_INTO,
  UNDOING,
  UNDONE,
  WHERE_HELD,
} from '../lexicon/statements.ts'
import { sharedPairs } from '../search/pairs.ts'
import { IN_STATEMENT_FINDING, IN_STATEMENT_TURN } from '../weights.ts'
import { against, type Comparing, type Finding } from './statement-finding.ts'
import { isActTold } from './statement-time.ts'
import { behindHeading, type Telling } from './telling.ts'
import { townsIn } from './towns.ts'

/**
 * 三次会议, where the report has it of the 四次.
 *
 * @example otherOrdinal(comparing, best)?.printed // '四次'
 */
export function otherOrdinal({ statement }: Comparing, best: Telling): Finding | null {
  if (best.own < IN_STATEMENT_FINDING.same) return null
  const said = ordinalsIn(statement.text)
  const printed = ordinalsIn(best.round)
  for (const { unit, number } of said) {
    const its = printed.filter(each => each.unit === unit)
    if (its.length > 0 && its.every(each => each.number !== number))
      return against(best, its[0]?.text)
  }
  return null
}

interface Ordinal {
  readonly unit: string
  readonly number: number
  readonly text: string
}

const ordinalsIn = (text: string): Ordinal[] =>
  [ORDINAL, TERM, PHASE]
    .flatMap(form => [...text.matchAll(form)])
    .flatMap(({ 0: word, groups }) => {
      const number = parseNumeral(groups?.number ?? '')
      return number === null ? [] : [{ unit: groups?.unit ?? '', number, text: word }]
    })

/**
 * 所有街道都已试行, where the report has it begun in two of them.
 *
 * @example otherMembers(comparing, best)?.verdict // 'contradicted'
 */
export function otherMembers(
  { statement: { text }, tellings, draft }: Comparing,
  best: Telling,
): Finding | null {
  const member = ALL_MEMBERS.exec(text)?.groups?.member
  if (member === undefined || best.own < IN_STATEMENT_FINDING.same) return null
  const isPlan = TENSES.plan.test(text)
  const near = tellings.filter(
    ({ own, passage }) => own >= IN_STATEMENT_FINDING.same && (isPlan || passage.half !== 'plan'),
  )
  const isTrial = IN_SOME.test(text)
  if (!isTrial && near.some(({ round }) => IN_ALL.test(round))) return null
  const some = isTrial ? undefined : near.find(({ round }) => IN_SOME.test(round))
  if (some !== undefined) return against(some, IN_SOME.exec(some.round)?.[0])
  const named = OF_TOWNS.test(member) ? townsNear(near, draft) : []
  return named.length > 1 ? against(best, named.join('、')) : null
}

const OF_TOWNS = /[乡镇街]/

/** The towns that are named where it is told, or right behind that. */
function townsNear(near: readonly Telling[], { reports }: Comparing['draft']): string[] {
  const told = near.flatMap(each => [each.words, ...behindHeading(each)])
  return told.map(words => townsIn(words, reports)).find(towns => towns.length > 1) ?? []
}

/**
 * 要到明年才启动, where the report tells it of the year that is over.
 *
 * @example tooLate(comparing, best)?.verdict // 'contradicted'
 */
export function tooLate({ statement, tellings }: Comparing, best: Telling): Finding | null {
  const { text } = statement
  const isPlanned = tellings.some(
    ({ passage, own, round }) =>
      passage.half === 'plan' &&
      statement.towns.every(town => round.includes(town)) &&
      own >= best.own - IN_STATEMENT_TURN.asWell &&
      isActTold(statement, best, round),
  )
  const isLater = (NOT_YET.test(text) && !isPlanned) || BEGINS_THEN.test(text)
  if (best.own < IN_STATEMENT_FINDING.same || !isLater || best.passage.half !== 'review')
    return null
  return NOT_YET.test(best.round) || TENSES.plan.test(best.round) ? null : against(best)
}

/**
 * 停用了, where the report says nothing of it there but what is done with it.
 *
 * @example undone(comparing, best)?.verdict // 'contradicted'
 */
export function undone(
  { statement: { text, denied }, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  if (hasFigure || denied !== null || best.own < IN_STATEMENT_FINDING.same) return null
  if (!UNDOING.test(text) || UNDONE.test(best.round)) return null
  return against(best)
}

/**
 * 变甲为乙, where the report has 变乙为甲.
 *
 * @example turnedRound(comparing, best)?.printed // '变请上来为走下去'
 */
export function turnedRound({ statement: { text }, tellings }: Comparing): Finding | null {
  const said = turnIn(text)
  if (said === null) return null
  for (const telling of tellings) {
    const printed = turnIn(telling.words)
    if (printed !== null && areAlike(said.from, printed.to) && areAlike(said.to, printed.from))
      return against(telling, printed.text)
  }
  return null
}

interface Turn {
  readonly from: string
  readonly to: string
  readonly text: string
}

function turnIn(text: string): Turn | null {
  for (const form of TURNED_INTO) {
    const found = form.exec(text.replace(/["“”‘’]/g, ''))
    const { from = '', to = '' } = found?.groups ?? {}
    if (found) return { from, to, text: found[0] }
  }
  return null
}

/** Of two short phrases the one holds the other, or all but a character of it. */
const areAlike = (one: string, other: string): boolean =>
  one.includes(other) ||
  other.includes(one) ||
  sharedPairs(one, other) >= Math.max(1, one.length - 2)

/**
 * 自己单独检查的, where the report says with whom it was done.
 *
 * @example aloneForJoint(comparing, best)?.printed // '联动'
 */
export function aloneForJoint({ statement: { text } }: Comparing, best: Telling): Finding | null {
  const joint = DONE_TOGETHER.exec(best.words)?.[0]
  const isSame = best.own >= IN_STATEMENT_FINDING.same && joint !== undefined
  return isSame && DONE_ALONE.test(text) && !DONE_TOGETHER.test(text) ? against(best, joint) : null
}

/**
 * 比城镇低, where the report has it higher than that.
 *
 * @example comparedOtherWay(comparing, best)?.printed // '比城镇居民高'
 */
export function comparedOtherWay({ statement: { text } }: Comparing, best: Telling) {
  const said = LESS_OR_MORE.exec(text)?.groups
  const printed = LESS_OR_MORE.exec(best.round)
  const { than = '', less } = said ?? {}
  if (said === undefined || printed === null || best.own < IN_STATEMENT_FINDING.same) return null
  if (!printed.groups?.than?.startsWith(than.slice(0, 2))) return null
  const isOther = (less === undefined) !== (printed.groups.less === undefined)
  return isOther ? against(best, printed[0]) : null
}

/**
 * 在德国举办, where the report has it held in another place.
 *
 * @example heldElsewhere(comparing, best)?.printed // '京'
 */
export function heldElsewhere({ statement: { text } }: Comparing, best: Telling): Finding | null {
  const [said, printed] = [text, best.words].map(words => WHERE_HELD.exec(words)?.groups?.at)
  if (said === undefined || printed === undefined || best.own < IN_STATEMENT_FINDING.same)
    return null
  const isSame = said.includes(printed) || printed.includes(said)
  return isSame || best.report.place.includes(said) ? null : against(best, printed)
}

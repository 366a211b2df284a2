import {
  ASKS_ANYTHING,
  ASKS_CHOICE,
  ASKS_TO_CONFIRM,
  NAMES_NUMBER_LAST,
} from '../lexicon/question-words.ts'
import { ASIDES, TOLD_HOW } from '../lexicon/talk.ts'
import { remembered } from '../search/memory.ts'

/** A question without what is said beside it, and the question that it goes on with; empty where none. */
export interface WithoutAsides {
  readonly text: string
  readonly before: string
}

/**
 * Leaves out the clauses that only say why something is asked, or what is known already; a choice between two
 * things that a number may count is the question before.
 *
 * @param text as `readable` gives it
 * @example withoutAsides('2023年办了多少件,想跟去年对比').text // '2023年办了多少件'
 * @example withoutAsides('180是活动站还是联络点?活动站几个').before // '180是活动站还是联络点'
 */
export function withoutAsides(text: string): WithoutAsides {
  return known(text)
}

const known = remembered(text => leftOfAsides(text.replace(TOLD_HOW, '')))

function leftOfAsides(text: string): WithoutAsides {
  const clauses = text.split(/(?<=[,;。!?])/)
  const kept = withoutGiven(clauses).filter(clause => !isAside(clause))
  const asked = kept.length < clauses.length && isAsking(kept.join('')) ? kept.join('') : text
  const [first = '', ...rest] = asked.split('?')
  const last = rest.join('?').trim()
  return ASKS_CHOICE.test(first) && ASKS_ANYTHING.test(last)
    ? { text: last, before: first }
    : { text: asked.replace(/[,;]$/, ''), before: '' }
}

/** Asks in words, or ends in the name of a number: 那代表建议总数. */
const isAsking = (text: string): boolean => ASKS_ANYTHING.test(text) || NAMES_NUMBER_LAST.test(text)

// 10家是企业吧? asks nothing new

/** 收了128条,那转办的又是多少: numbers that are given, and the clause that goes on to ask. */
function withoutGiven(clauses: readonly string[]): readonly string[] {
  const at = clauses.findIndex(clause => /^\s*那/.test(clause) && isAsking(clause))
  const given = clauses.slice(0, Math.max(at, 0))
  return given.every(
    clause => /\d/.test(clause) && !ASKS_ANYTHING.test(clause.replace(ASKS_TO_CONFIRM, '')),
  )
    ? clauses.slice(given.length)
    : clauses
}

function isAside(clause: string): boolean {
  const bare = clause.replace(/[,;。!?\s]+$/, '').trim()
  return ASIDES.some(aside => aside.test(bare))
}

import { EXCLUDED_BEHIND } from '../lexicon/exclusion-words.ts'
import { NUMBER_GIVEN } from '../lexicon/measure-words.ts'
import {
  ASKING_FORM,
  ASKS_ANYTHING,
  ASKS_CHOICE,
  ASKS_TO_CONFIRM,
  NAMES_NUMBER_LAST,
} from '../lexicon/question-words.ts'
import {
  ASIDES,
  HEARSAY,
  PREFACE,
  PREFACE_DATED,
  PREFACE_TOPIC,
  TOLD_HOW,
} from '../lexicon/talk.ts'
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

function leftOfAsides(typed: string): WithoutAsides {
  const text = withoutBrackets(withoutPreface(typed))
  const clauses = withoutHearsay(text.split(/(?<=[,;。!?])/))
  const kept = withoutGiven(clauses).filter(clause => !isAside(clause))
  const asked =
    kept.length < clauses.length && isAsking(kept.join('')) ? kept.join('') : clauses.join('')
  const [first = '', ...rest] = asked.split('?')
  const last = rest.join('?').trim()
  return ASKS_CHOICE.test(first) && ASKS_ANYTHING.test(last)
    ? { text: last, before: first }
    : { text: asked.replace(/[,;]$/, ''), before: '' }
}

/** Asks in words, or ends in the name of a number: 那代表建议总数. */
const isAsking = (text: string): boolean => ASKS_ANYTHING.test(text) || NAMES_NUMBER_LAST.test(text)

/** 为准备讨论材料,请核实:… says what the answer is for, and no time. */
function withoutPreface(text: string): string {
  const [, head = '', rest = ''] = /^([^:?]{2,40}):(.{4,})$/su.exec(text) ?? []
  const isPreface = PREFACE.test(head) && !PREFACE_DATED.test(head) && !ASKS_ANYTHING.test(head)
  if (!isPreface || !isAsking(rest)) return text
  const [, topic = ''] = PREFACE_TOPIC.exec(head) ?? []
  return topic === '' ? rest.trim() : `${topic},${rest.trim()}`
}

/** (报告用的是约数): an aside in brackets. */
const withoutBrackets = (text: string): string =>
  text.replace(/\(([^()]*)\)/gu, (all, inner: string) => (isAside(inner) ? '' : all))

/** 网上有人说50项…,2024年是多少项: the number that somebody is said to have told is none of the asker's. */
function withoutHearsay(clauses: readonly string[]): readonly string[] {
  const asks = clauses.some(clause => clause.search(ASKING_FORM) >= 0 && !HEARSAY.test(clause))
  if (!asks) return clauses
  return clauses.map(clause =>
    HEARSAY.test(clause) && /\d/.test(clause) && clause.search(ASKING_FORM) < 0
      ? clause
          .replace(HEARSAY, '')
          .replace(NUMBER_GIVEN, found => (/^(?:19|20)\d\d$/.test(found) ? found : ' '))
      : clause,
  )
}

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
  return !isExcluded(bare) && ASIDES.some(aside => aside.test(bare))
}

/** 报上去的数我有了: what is known is no aside, but not meant. */
const isExcluded = (bare: string): boolean =>
  EXCLUDED_BEHIND.test(bare) && bare.replace(EXCLUDED_BEHIND, '').length > 1

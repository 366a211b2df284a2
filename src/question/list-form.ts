import {
  ANY_MARK_OF_LIST,
  ASKED_OF_SO_MANY,
  BRACKET_RESTRICTS,
  COUNT_AS_READ,
  COUNTS_THEM,
  HEADED_BEHIND,
  ITEMS_LED,
  LIST_REQUEST,
  LIST_REQUEST_OPENS,
  LIST_WANTED,
  NUMBERS_ANNOUNCED,
  RESTRICTS_ALL,
  SPOKEN_LISTS,
} from '../lexicon/list-forms.ts'
import { ASKING_FORM } from '../lexicon/question-words.ts'

/** A question for several things, with what it says of all of them set aside. */
export interface ListForm {
  /** The things, as a question for each of them. */
  readonly items: string
  /** Words that speak of all: the part that they stand in, what they are of. */
  readonly shared: string
  /** Whether the things are named, and no more than named: 学习次数、篇目数逐一列出. */
  readonly named: boolean
}

/**
 * Reads the forms in which several things are asked for without an asking word each, or with a word behind that
 * speaks of all of them.
 *
 * @param text as `readable` gives it
 * @returns null where the text is a plain list or none
 * @example listForm('那一节里出现的学习次数、篇目数逐一列出') // { items: '学习次数、篇目数各多少', shared: '那一节', named: true }
 */
export function listForm(text: string): ListForm | null {
  const spoken = SPOKEN_LISTS.reduce((rest, [pattern, to]) => rest.replace(pattern, to), text)
  const { kept, restriction } = withoutRestriction(spoken.replace(ASKED_OF_SO_MANY, '各'))
  const named = namedIn(kept)
  if (named !== null) return { ...named, shared: joined(named.shared, restriction) }
  const plain = withoutRequest(kept)
  return plain === text ? null : { items: plain, shared: restriction, named: false }
}

const joined = (...all: readonly string[]): string => all.filter(Boolean).join(' ').trim()

/** …,只说一般公共预算的; …(最高法院自己的). */
function withoutRestriction(text: string): { kept: string; restriction: string } {
  const [said = '', restriction = ''] =
    BRACKET_RESTRICTS.exec(text) ?? RESTRICTS_ALL.exec(text) ?? []
  return { kept: said === '' ? text : text.replace(said, ''), restriction }
}

/** 学习多少次,讲座多少次你一口气报给我: what only asks for the answer, behind what asks. */
function withoutRequest(text: string): string {
  const [request = ''] = LIST_REQUEST.exec(text) ?? []
  const rest = text.slice(0, text.length - request.length)
  return request !== '' && rest.search(ASKING_FORM) >= 0 ? rest : text
}

/** 那一小节里的学习次数、篇目数逐一列出: named only, and wanted each. */
function namedIn(text: string): ListForm | null {
  const wanted = requestIn(text)
  const whole = wanted === null ? text : text.slice(0, wanted.index)
  const { before, rest } = withoutLeads(whole)
  const announced = before.some(clause => NUMBERS_ANNOUNCED.test(clause))
  const isWanted = wanted !== null || announced
  const { lead = '', items = '' } = ITEMS_LED.exec(rest)?.groups ?? { items: isWanted ? rest : '' }
  const parts = partsOf(items).map(part => part.replace(COUNT_AS_READ, '$1数'))
  const isAsked = parts.some(part => part.search(ASKING_FORM) >= 0)
  if (parts.length < 2 || isAsked || /[?？]/.test(items)) return null
  const isCounted = parts.every(part => COUNTS_THEM.test(part))
  if (!isWanted && !NUMBERS_ANNOUNCED.test(lead) && !isCounted) return null
  const isLed = lead !== '' || announced
  if (parts.length < FEW && !isLed && !parts.some(part => COUNTS_THEM.test(part))) return null
  return {
    items: `${parts.join('、')}各多少`,
    shared: joined(...before, lead),
    named: true,
  }
}

/** What asks for the answer, where it stands behind things that are named: the longer of two ways to read it. */
function requestIn(text: string): RegExpExecArray | null {
  const [one, other] = [LIST_REQUEST, LIST_WANTED].map(form => form.exec(text))
  if (!one || !other) return one ?? other ?? null
  return one.index <= other.index ? one : other
}

/** The things that are named; 普惠小微、绿色这两种贷款: what stands behind all of them is said of each. */
function partsOf(items: string): string[] {
  const { listed, head = '' } = HEADED_BEHIND.exec(items)?.groups ?? { listed: items }
  const things = (listed ?? '').replace(LIST_REQUEST_OPENS, '').trim()
  return things
    .split(things.search(ANY_MARK_OF_LIST) < 0 ? ' ' : ANY_MARK_OF_LIST)
    .map(part => part.trim())
    .filter(Boolean)
    .map(part => part + head)
}

/** 筹备会议要附一页数据,请将…: the clauses before the one that names several things. */
function withoutLeads(text: string): { before: readonly string[]; rest: string } {
  const clauses = text.split(/(?<=[,，;；。:：])/)
  const at = clauses.findIndex(clause => /[、|]/.test(clause) || /[和与跟及]/.test(clause))
  const before =
    at < 1 ? [] : clauses.slice(0, at).map(clause => clause.replace(/[\p{P}\s]+$/u, ''))
  const isOfItems = before.some(
    clause => COUNTS_THEM.test(clause) || clause.search(ASKING_FORM) >= 0,
  )
  const announces = before.every(
    clause =>
      NUMBERS_ANNOUNCED.test(clause) ||
      !(COUNTS_THEM.test(clause) || clause.search(ASKING_FORM) >= 0),
  )
  if (before.length === 0 || (isOfItems && !announces)) return { before: [], rest: text }
  return { before, rest: clauses.slice(at).join('') }
}

const FEW = 3

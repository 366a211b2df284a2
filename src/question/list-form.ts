import {
  ANY_MARK_OF_LIST,
  BRACKET_RESTRICTS,
  COUNTS_THEM,
  ITEMS_LED,
  LIST_WANTED,
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
  const plain = SPOKEN_LISTS.reduce((rest, [pattern, to]) => rest.replace(pattern, to), text)
  const { kept, restriction } = withoutRestriction(plain)
  const named = namedIn(kept)
  if (named !== null) return { ...named, shared: joined(named.shared, restriction) }
  return kept === text ? null : { items: kept, shared: restriction, named: false }
}

const joined = (one: string, other: string): string => `${one} ${other}`.trim()

/** …,只说一般公共预算的; …(最高法院自己的). */
function withoutRestriction(text: string): { kept: string; restriction: string } {
  const [said = '', restriction = ''] =
    BRACKET_RESTRICTS.exec(text) ?? RESTRICTS_ALL.exec(text) ?? []
  return { kept: said === '' ? text : text.replace(said, ''), restriction }
}

/** 那一小节里的学习次数、篇目数逐一列出: named only, and wanted each. */
function namedIn(text: string): ListForm | null {
  const wanted = LIST_WANTED.exec(text)
  const bare = wanted ? text.slice(0, wanted.index) : text
  const { lead = '', items = '' } = ITEMS_LED.exec(bare)?.groups ?? { items: wanted ? bare : '' }
  const parts = items.split(ANY_MARK_OF_LIST).filter(Boolean)
  if (parts.length < 2 || items.search(ASKING_FORM) >= 0 || /[?？]/.test(items)) return null
  if (wanted === null && !parts.every(part => COUNTS_THEM.test(part))) return null
  if (parts.length < FEW && lead === '' && !parts.every(part => COUNTS_THEM.test(part))) return null
  return { items: `${parts.join('、')}各多少`, shared: lead, named: true }
}

const FEW = 3

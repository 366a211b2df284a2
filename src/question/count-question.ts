import {
  ASKED_AGAIN,
  COUNTS_NOTHING_LISTED,
  HOW_MANY_MEMBERS,
  MEMBERS_NAMED,
} from '../lexicon/enumeration-words.ts'

/** A question for how many members a list has that the report writes out. */
export interface CountQuestion {
  /** The noun of what is counted, from behind the measure: 几个【镇】; empty where none stands there. */
  readonly behind: string
  /** The one before: 【微事项】有几个. */
  readonly before: string
  readonly measure: string
  /** 哪几个: the members themselves are asked for. */
  readonly which: boolean
  /** Without what asks: the words that tell which list is meant. */
  readonly rest: string
  /** Just those that are named are asked for, whatever more there may be. */
  readonly namedOnly: boolean
}

/** The noun that a text begins or ends with. */
export interface NounsOf {
  readonly first: (text: string) => string
  readonly last: (text: string) => string
}

/**
 * Reads how many of what are asked for; null where nothing is.
 *
 * @param text as `readable` gives it
 * @example readCountQuestion('季会制试点的是几个镇,哪几个', nouns) // { behind: '镇', measure: '个', … }
 */
export function readCountQuestion(text: string, nouns: NounsOf): CountQuestion | null {
  const once = withoutRepeat(text)
  const found = HOW_MANY_MEMBERS.exec(once)
  if (found === null || /\d/.test(once) || COUNTS_NOTHING_LISTED.test(once)) return null
  const { measure = '个', aspect = '' } = found.groups ?? {}
  const before = once.slice(0, found.index)
  const after = once.slice(found.index + found[0].length)
  const noun = aspect === '' ? nouns.first(after) : aspect
  const behind = noun === '' ? after : after.slice(aspect === '' ? noun.length : 0)
  return {
    behind: noun,
    before: nouns.last(before),
    which: found.groups?.which !== undefined,
    measure: aspect === '' ? measure : '个方面',
    rest: `${before} ${behind}`,
    namedOnly: MEMBERS_NAMED.test(once),
  }
}

/** 几个镇,哪几个: asked once is enough. */
function withoutRepeat(text: string): string {
  const once = text.replace(ASKED_AGAIN, '')
  return HOW_MANY_MEMBERS.test(once) ? once : text
}

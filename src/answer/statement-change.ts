import { parseNumeral } from '../figure/numeral.ts'
import { UNDOES } from '../lexicon/denials.ts'
import { areOtherBodies, areOtherPeople } from '../lexicon/groups.ts'
import { LIST_GOES_ON } from '../lexicon/list-words.ts'
import {
  ANY_OF,
  areOpposed,
  BODY_END,
  denialsIn,
  excludeWords,
  PLACE_END,
} from '../lexicon/opposites.ts'
import { BEHIND_NAME, NO_NAME_END, NO_NAME_START } from '../lexicon/place-names.ts'
import { telltalesIn, WANTING } from '../lexicon/statements.ts'
import { sharedPairs } from '../search/pairs.ts'
import { IN_STATEMENT_CHANGE } from '../weights.ts'

/** A word of a copied sentence that stands in place of another. */
export interface Change {
  readonly said: string
  readonly printed: string
  /** What is the same before and behind it, in what is said. */
  readonly before: string
  readonly behind: string
}

/** A clause that is nearly what the report has, and where it is not. */
export interface Copy {
  /** How many of its characters are the report's, in runs. */
  readonly same: number
  readonly changes: readonly Change[]
}

const LEAST = 5 // characters of a clause that may be a copy
const LONGEST = 160
const LONGEST_WORD = 9
const SHORTEST_RUN = 2 // one character is in common by chance

/**
 * Sets a clause beside one of the report's; null where it is no copy of it.
 *
 * @example copyOf('选派18名工作队员常驻大进镇', '选派18名工作队员常驻河堰镇')?.changes[0]?.printed // '河堰'
 */
export function copyOf(said: string, printed: string): Copy | null {
  if (said.length < LEAST || said.length > LONGEST || printed.length > LONGEST) return null
  const { pairs } = IN_STATEMENT_CHANGE.copied
  if (sharedPairs(said, printed) < pairs * (said.length - 1)) return null
  const runs = runsOf(said, printed)
  const same = runs.reduce((sum, { length }) => sum + length, 0)
  if (same < IN_STATEMENT_CHANGE.copied.runs * said.length) return null
  return { same, changes: changesBetween(runs, said, printed) }
}

/**
 * A copy without what only stands in another place of a list: 厚坝、丰乐 for 丰乐、厚坝.
 *
 * @example inAnyOrder(copy).changes.length // 0
 */
export function inAnyOrder({ same, changes }: Copy): Copy {
  const bare = (word: string) => word.replace(/[、和与及]/g, '')
  const [said, printed] = [
    changes.map(change => bare(change.said)),
    changes.map(change => bare(change.printed)),
  ]
  const isTurned = (change: Change) =>
    changes.length > 1 && printed.includes(bare(change.said)) && said.includes(bare(change.printed))
  return { same, changes: changes.filter(change => !isTurned(change)) }
}

/** A stretch that both have. */
interface Run {
  readonly said: number
  readonly printed: number
  readonly length: number
}

// The longest stretch that both have, and the same to its left and to its right: a word in common is no run by chance.
function runsOf(said: string, printed: string): Run[] {
  const found: Run[] = []
  const within = (a: number, b: number, c: number, d: number): void => {
    const run = longestRun(said.slice(a, b), printed.slice(c, d))
    if (run === null || run.length < SHORTEST_RUN) return
    within(a, a + run.said, c, c + run.printed)
    found.push({ said: a + run.said, printed: c + run.printed, length: run.length })
    within(a + run.said + run.length, b, c + run.printed + run.length, d)
  }
  within(0, said.length, 0, printed.length)
  return found
}

function longestRun(one: string, other: string): Run | null {
  let best: Run | null = null
  let above = new Uint16Array(other.length + 1)
  for (let at = 0; at < one.length; at++) {
    const row = new Uint16Array(other.length + 1)
    for (let to = 0; to < other.length; to++) {
      if (one[at] !== other[to]) continue
      const length = (above[to] ?? 0) + 1
      row[to + 1] = length
      if (length > (best?.length ?? 0))
        best = { said: at - length + 1, printed: to - length + 1, length }
    }
    above = row
  }
  return best
}

function changesBetween(runs: readonly Run[], said: string, printed: string): Change[] {
  const edges = [
    { said: 0, printed: 0, length: 0 },
    ...runs,
    { said: said.length, printed: printed.length, length: 0 },
  ]
  return edges.flatMap((next, index) => {
    const last = edges[index - 1]
    if (last === undefined) return []
    const gap = { said: last.said + last.length, printed: last.printed + last.length }
    const { head, tail } = commonEnds(
      said.slice(gap.said, next.said),
      printed.slice(gap.printed, next.printed),
    )
    const [from, to] = [gap.said + head, next.said - tail]
    const change = {
      said: said.slice(from, to),
      printed: printed.slice(gap.printed + head, next.printed - tail),
    }
    // What only one of them says at an end is left out or added, not changed.
    if (change.said === '' && change.printed === '') return []
    if ((index === 1 || next === edges.at(-1)) && (change.said === '' || change.printed === ''))
      return []
    if (change.said.length > LONGEST_WORD || change.printed.length > LONGEST_WORD) return []
    return [{ ...change, before: said.slice(0, from), behind: said.slice(to) }]
  })
}

/** What is known of words. */
export interface Knowing {
  readonly isVerb: (word: string) => boolean
  readonly isNoun: (word: string) => boolean
  readonly isPlace: (name: string) => boolean
  /** Whether the one is said for the other. */
  readonly isAlike: (one: string, other: string) => boolean
}

/** One character that both have at an end is no run: 在【大进】, 在【厚坝】. */
function commonEnds(one: string, other: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(one.length, other.length)
  const head = one[0] === other[0] && shorter > 0 ? 1 : 0
  const tail = shorter > head && one.at(-1) === other.at(-1) ? 1 : 0
  return { head, tail }
}

type Kind = (change: Change, knowing: Knowing) => boolean

/**
 * What the report has in its place, as it stands there: a name with what makes it one, and of a character or two so much of
 * the clause that it can be read.
 *
 * @example printedAt({ said: '大进', printed: '河堰', before: '常驻', behind: '镇驻村' }, '常驻河堰镇驻村') // '河堰镇'
 */
export function printedAt({ printed, before, behind }: Change, clause: string): string {
  const end = (PLACE_END.exec(behind) ?? BODY_END.exec(behind))?.[0]
  if (printed.length > 1) return printed + (end ?? '')
  return clause.length <= SHORT
    ? clause
    : `${before.slice(-ROUND)}${printed}${behind.slice(0, ROUND)}`
}

const SHORT = 24 // characters of a clause that is shown whole
const ROUND = 4

/** What makes a changed word say something else; all others may be the same in other words. */
const KINDS: readonly Kind[] = [
  ({ said, printed }) => areOpposed(said, printed),
  ({ said, printed, before, behind }) =>
    excludeWords(within(said, before, behind), within(printed, before, behind)),
  isDenied,
  isStopped,
  isOtherPlace,
  isOtherBody,
  isOtherNumber,
  isOtherMember,
  ({ said, printed }) => areOtherPeople(said, printed) || areOtherBodies(said, printed),
  isOtherTelltale,
]

/**
 * Whether a copy says something else by a changed word.
 *
 * @example saysOther({ said: '周', printed: '月', before: '每', behind: '抽查' }, knowing) // true
 */
export function saysOther(change: Change, knowing: Knowing): boolean {
  return KINDS.some(kind => kind(change, knowing))
}

/**
 * Whether all of a long clause is the report's but for a thing that the report does not name there: 养猫 for 养犬.
 *
 * @example namesOther(copy, '关于加强养猫管理等8份规范性文件', knowing)?.said // '猫'
 */
export function namesOther({ same, changes }: Copy, clause: string, knowing: Knowing) {
  const [change, ...more] = changes
  if (change === undefined || more.length > 0) return undefined
  if (
    clause.length < IN_STATEMENT_CHANGE.close.length ||
    same < IN_STATEMENT_CHANGE.close.share * clause.length
  )
    return undefined
  const [said, printed] = [change.said, change.printed].map(word => wholeWord(word, change))
  if (said === undefined || printed === undefined) return undefined
  const isThing =
    isName(said) &&
    isName(printed) &&
    !NO_NAME_START.test(said) &&
    !isShort(said.replace(BEHIND_NAME, ''), printed)
  const [isNoun, isVerb] = [knowing.isNoun, knowing.isVerb].map(is => [said, printed].some(is))
  if (!isThing || !isNoun || isVerb) return undefined
  return knowing.isAlike(said, printed) ? undefined : change
}

const WORD_END = /^[业院局厅部委场馆站园港]/

/** 农【业】 for 制造【业】: one character is no word. */
const wholeWord = (word: string, { said, printed, behind }: Change): string =>
  Math.min(said.length, printed.length) === 1 && WORD_END.test(behind)
    ? word + behind.slice(0, 1)
    : word

function isDenied({ said, printed, before, behind }: Change): boolean {
  if (WANTING.test(said + behind) && WANTING.test(printed + behind)) return false
  const round = (word: string) => denialsIn(within(word, before.slice(-1), behind))
  return (round(said) - round(printed)) % 2 !== 0
}

/** 【停止】出口, where the report has 实现: what undoes an act in place of what does it. */
function isStopped({ said, printed }: Change, { isVerb }: Knowing): boolean {
  return UNDOES.test(said) !== UNDOES.test(printed) && (isVerb(said) || isVerb(printed))
}

const isName = (word: string): boolean =>
  /^[\u4e00-\u9fff]{2,8}$/.test(word) && !NO_NAME_END.test(word) && !ANY_OF.test(word)

/** 大进【镇】 for 河堰【镇】. */
function isOtherPlace({ said, printed, behind }: Change, { isPlace, isVerb }: Knowing): boolean {
  const [unit = ''] = PLACE_END.exec(behind) ?? []
  if (unit === '' || !isName(said) || !isName(printed)) return false
  return (isPlace(printed + unit) || isPlace(printed)) && !isVerb(said)
}

/** 农业农村【委】 for 交通运输【委】; 区交通委 is the same in short. */
function isOtherBody({ said, printed, behind }: Change, { isVerb }: Knowing): boolean {
  if (!BODY_END.test(behind) || !isName(said) || !isName(printed)) return false
  return ![said, printed].some(isVerb) && !isShort(said, printed)
}

const isShort = (one: string, other: string): boolean =>
  isWithin(one, other) || isWithin(other, one)

// Its characters in their order: 农商行 of 农村商业银行.
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short[at]) at += 1
  return at === short.length
}

/** 过去【三】年 for 过去【一】年. */
function isOtherNumber({ said, printed }: Change): boolean {
  const [one, other] = [said, printed].map(each => parseNumeral(each.replace(/^两$/, '二')))
  return one != null && other != null && one !== other
}

const OPENS = /[、和及与]$/

/** A member of a list for another one: 、移动、 for 、电信、. */
function isOtherMember({ said, printed, before, behind }: Change, { isVerb }: Knowing): boolean {
  if (isVerb(said) && isVerb(printed)) return false
  const isWhole =
    OPENS.test(before) && LIST_GOES_ON.test(behind) && `${before}${behind}`.includes('、')
  return isWhole && isName(said) && isName(printed) && !isShort(said, printed)
}

/** A word with what may belong to it. */
const within = (word: string, before: string, behind: string): string =>
  `${before.slice(-2)}${word}${behind.slice(0, 2)}`

/** 检察【院】 for 法【院】, 调研 for 视察: words by which a sentence is right or wrong. */
function isOtherTelltale({ said, printed, before, behind }: Change): boolean {
  return (
    tellOther(said, printed) ||
    tellOther(within(said, before, behind), within(printed, before, behind))
  )
}

function tellOther(one: string, other: string): boolean {
  const [said, printed] = [one, other].map(text =>
    telltalesIn(text).map(({ aspect, sort }) => ({ aspect, sort })),
  )
  return ASPECTS.some(aspect => {
    const [own, its] = [said, printed].map(all => all?.filter(each => each.aspect === aspect) ?? [])
    const isToo = ({ sort }: { readonly sort: string }) => its?.some(each => each.sort === sort)
    return !!own?.length && !!its?.length && !own.some(isToo)
  })
}

const ASPECTS = ['form', 'rank', 'extent', 'direction', 'body'] as const

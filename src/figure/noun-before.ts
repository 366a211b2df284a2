import { CRIME_ALONE, LIST_OF_CRIMES_ENDS } from '../lexicon/act-objects.ts'
import { INCOME_ALONE, INCOME_AT_END, MEASURE_AT_END, OWNER_BEFORE } from '../lexicon/indicators.ts'
import {
  ABOUT,
  AFTER_LIST,
  BEFORE_LAST_NOUN,
  BEFORE_QUALIFIED,
  BUILT_IN_PLACE,
  CAUSING,
  COMPARED,
  CRIME_ACT,
  CRIME_NAME,
  GENERAL_NOUN,
  INDICATOR,
  LAST_VERB,
  LEAD,
  LEGAL_ACT,
  LIGHT_VERB,
  LINK_END,
  MODIFYING_VERB,
  NO_NOUN,
  NOUN_BEFORE,
  ONE_LETTER_NOUN,
  ONLY_VERBS,
  OWNED_INDICATOR,
  RANK_FIELD,
  RATE_NOUN,
  SUBJECT_LEAD,
} from '../lexicon/noun-limits.ts'
import { REACHES_OR_DOES } from '../lexicon/number-leads.ts'
import { PERSONS_AT_END } from '../lexicon/persons.ts'
import { RANKED_AMONG } from '../lexicon/rank-words.ts'
import { SAID_OF_ALL } from '../lexicon/universals.ts'
import type { Span } from '../report/report.ts'

/**
 * The noun phrase that a stretch before a figure ends in: links go from its end, then verbs and openers from its
 * start; a subject may begin with a verb's noun. Null where nothing is named.
 *
 * @example nounOf('提出审议意见', { start: 0, end: 6 }) // { start: 2, end: 6 }
 */
export function nounOf(folded: string, { start, end }: Span, isSubject = false): Span | null {
  const isOfAll = SAID_OF_ALL.test(folded.slice(start, end))
  const kind = KIND_IN_BRACKETS.exec(folded.slice(start, end))
  if (kind?.groups?.kind) return spanBefore(end - 1, kind.groups.kind)
  let stretch = folded.slice(start, end).replace(RANK_FIELD, '')
  stretch = strip(stretch, LINK_END, cutEnd).replace(CRIME_ACT, '')
  if (isSubject || /[多少]$/.test(stretch))
    stretch = strip(stretch.replace(COMPARED, ''), LINK_END, cutEnd)
  if (RANKED_AMONG.test(stretch)) stretch = stretch.slice(0, -1)
  const stop = start + stretch.length
  const listed = stretch
  stretch = withoutAsides(stretch).replace(BEFORE_LAST_NOUN, '')
  const whole = stretch
  const told = (LEGAL_ACT.exec(stretch) ?? ABOUT.exec(stretch))?.[0] ?? ownedIn(stretch)
  if (told !== null) return { start: stop - told.length, end: stop }
  stretch = stretch.replace(isSubject ? CAUSING : LAST_VERB, '')
  stretch = shorten(strip(stretch, isSubject ? SUBJECT_LEAD : LEAD, cutStart))
  stretch = withList(listed, withModifier(whole, crimeIn({ listed, whole }, stretch)))
  stretch = withoutVerbOf(stretch)
  stretch = withPlace(whole, isOfAll ? withOthers(whole, stretch) : stretch)
  const isDone = ONLY_VERBS.test(stretch) && !LIGHT_VERB.test(whole.slice(0, -stretch.length))
  const isLetter =
    stretch.length === 1 && ONE_LETTER_NOUN.test(whole.trim()) && !NO_NOUN.test(stretch)
  if ((stretch.length < 2 && !isLetter) || isDone || NO_NOUN.test(stretch)) return null
  return quotesClosed(folded, {
    start: stop - stretch.length,
    end: stop + sumLength(folded, stop, stretch),
  })
}

/** 传达学习"第一议题": what is quoted is counted, and not what is done with it. */
function withoutVerbOf(noun: string): string {
  const [, verb = ''] = /^([^"]{2,4})"[^"]+"$/.exec(noun) ?? []
  return verb !== '' && ONLY_VERBS.test(verb) ? noun.slice(verb.length) : noun
}

/** A list with all its members. */
function withOthers(whole: string, noun: string): string {
  if (!whole.endsWith(noun)) return noun
  const all = strip(membersAtEnd(whole.slice(0, -noun.length)) + noun, SUBJECT_LEAD, cutStart)
  return all.length > LONGEST_RATE || all.length < noun.length ? noun : all
}

const MEMBER = /^[\u4e00-\u9fff"]{2,14}[、和与及]$/
const MEMBER_LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const

/** 退役军人、残疾人和: as many members as there are; what parts them may also stand inside one. */
function membersAtEnd(text: string): string {
  const starts = new Set([text.length])
  let first = text.length
  for (let at = first - 1; at >= Math.max(0, first - MEMBER_LENGTHS.length - 2); at--) {
    const ends = MEMBER_LENGTHS.map(length => at + length).filter(end => starts.has(end))
    if (!ends.some(end => MEMBER.test(text.slice(at, end)))) continue
    starts.add(at)
    first = at
  }
  return text.slice(first)
}

/** Whose a new thing is: 【城镇】新建住宅, 【农村】新增人口. */
function withPlace(whole: string, noun: string): string {
  if (!whole.endsWith(noun)) return noun
  const led = whole.slice(0, -noun.length)
  const owned = BUILT_IN_PLACE.exec(led)?.[0] ?? ''
  return owned + noun
}

/** Brackets that only explain end what stands before them: 市级(不含县区,下同)【收入】. */
const withoutAsides = (stretch: string): string => {
  const aside = /^.*\([^()]*[,，;；][^()]*\)(?=..)/s.exec(stretch)?.[0] ?? ''
  return stretch.slice(aside.length)
}

/** 已落实的(A类)【22件】 is of A类. */
const KIND_IN_BRACKETS = /的\((?<kind>[^()]{1,8}类)\)$/

const spanBefore = (end: number, { length }: string): Span => ({ start: end - length, end })

/** 收入合计196亿元 is no 收入 of its own, but the sum of those told before. */
const sumLength = (folded: string, stop: number, noun: string): number =>
  (INCOME_ALONE.test(noun) && folded.startsWith('合计', stop)) ||
  (INCOME_AT_END.test(noun) && folded.startsWith('总计', stop))
    ? 2
    : 0

/** An indicator is told with the one whose it is, where nothing else stands before. */
function ownedIn(stretch: string): string | null {
  const owned = OWNED_INDICATOR.exec(strip(stretch, LEAD, cutStart))?.[0] ?? ''
  return owned === '' || LAST_VERB.test(owned.replace(REACHES_OR_DOES, '')) ? null : owned
}

/** What a general noun is of stands in the list before it: 商标权、专利权等案件. */
function withList(listed: string, noun: string): string {
  if (!AFTER_LIST.test(noun) || !listed.endsWith(`等${noun}`)) return noun
  const members = listed.slice(0, -noun.length - 1).replace(/^.*[,，。;；:：!?》]/s, '')
  const bare = strip(members.replace(LAST_VERB, ''), LEAD, cutStart)
  return bare.length < 2 || bare.length > LONGEST_LIST ? noun : `${bare}等${noun}`
}

const LONGEST_LIST = 24

/** A bare 犯罪 is told with its name. */
function crimeIn({ listed, whole }: { listed: string; whole: string }, noun: string): string {
  if (!CRIME_ALONE.test(noun) || LIST_OF_CRIMES_ENDS.test(listed)) return noun
  const told = CRIME_NAME.test(listed) ? listed.replace(CRIME_NAME, '') : whole.replace(/^对/, '')
  const name = told.replace(/^.*[,，:：]/s, '')
  const isName = name.length > noun.length && name.length <= LONGEST_LIST && name !== listed
  return isName && name.endsWith(noun) && !/^[共约达各的和及与、]/.test(name) ? name : noun
}

/** A bare general noun keeps the verb that makes a word of it: 播种面积, 审议意见. */
function withModifier(whole: string, noun: string): string {
  if (!GENERAL_NOUN.test(noun) || !whole.endsWith(noun)) return noun
  const before = whole.slice(0, -noun.length)
  const verb = MODIFYING_VERB.exec(before)?.[0] ?? ''
  if (verb === '') return noun
  const more = NOUN_BEFORE.exec(before.slice(0, -verb.length))?.[0] ?? ''
  const own = strip(`${more}${noun}`.replace(LAST_VERB, ''), SUBJECT_LEAD, cutStart)
  return own.slice(0, -noun.length) + verb + noun
}

/** A quotation is taken whole: 一府两院"专项工作报告 lacks its opening mark. */
function quotesClosed(folded: string, { start, end }: Span): Span {
  const isOpen = folded.slice(start, end).split('"').length % 2 === 0
  const opening = isOpen ? openingBefore(folded, start) : null
  if (opening !== null) return { start: opening, end }
  if (isOpen && folded.charAt(start - 1) === '"') return { start: start - 1, end }
  return isOpen && folded.charAt(end) === '"' ? { start, end: end + 1 } : { start, end }
}

/** Where a quotation opens that a mark inside it parted: "企业认定、政府认账"授权企业. */
function openingBefore(folded: string, start: number): number | null {
  const [, quoted] = /"([^"。;；\d]{1,12}[,，、])$/.exec(folded.slice(0, start)) ?? []
  return quoted === undefined ? null : start - quoted.length - 1
}

// 经费保障的代表活动站: behind 的; a long list: its last part
function shorten(stretch: string): string {
  const behindDe = stretch.replace(BEFORE_QUALIFIED, '')
  const owned = stretch.slice(0, -behindDe.length)
  const isGeneral =
    (OWNER_BEFORE.test(owned) && MEASURE_AT_END.test(behindDe)) ||
    (PERSONS_AT_END.test(behindDe) && owned.length > 1) ||
    RATE_NOUN.test(behindDe) ||
    GENERAL_NOUN.test(behindDe) ||
    INDICATOR.test(behindDe)
  if (isGeneral && stretch.length <= LONGEST_RATE) return stretch
  return behindDe.length > LONGEST_TOLD ? behindDe.replace(/^.*[、](?=..)/s, '') : behindDe
}

const LONGEST_RATE = 28
const LONGEST_TOLD = 20

/** Cuts so many letters off a text's start. */
export const cutStart = (text: string, length: number) => text.slice(length)
/** Cuts so many letters off a text's end. */
export const cutEnd = (text: string, length: number) => text.slice(0, -length)

/**
 * A text without what a pattern finds at its end or start, as often as it does.
 *
 * @example strip('142条、', /、$/, cutEnd) // '142条'
 */
export function strip(text: string, pattern: RegExp, cut: typeof cutEnd): string {
  const match = pattern.exec(text)
  return match && match[0].length > 0 ? strip(cut(text, match[0].length), pattern, cut) : text
}

import type { Span } from '../report/report.ts'
import {
  ABOUT,
  ACT_ALONE,
  AFTER_LIST,
  ALLOWS_FOR,
  CAUSING,
  COMPARED,
  COMPARING,
  CRIME_ACT,
  CRIME_NAME,
  DOINGS,
  ELIDED,
  GENERAL_NOUN,
  LAST_VERB,
  LATER_END,
  LEAD,
  LEGAL_ACT,
  LIGHT_VERB,
  LINK_END,
  MODIFYING_VERB,
  NO_NOUN,
  NOUN_BEFORE,
  ONLY_VERBS,
  OWNED_INDICATOR,
  PLANNED,
  RANK_FIELD,
  RANKED,
  RATE_ALONE,
  RATE_NOUN,
  REFERRING,
  SHARE,
  SUBJECT_LEAD,
} from './lexicon.ts'
import { listsOf, type Place, partsOfList, stretchBefore } from './lists.ts'
import { nounBehind } from './noun-behind.ts'

/**
 * For each figure of a sentence the words that tell what it counts: the noun behind it (18名工作队员), else
 * the one before (汇总报送建议142条), else the subject at its position (分别增长6.9%、8.4%), else that of the
 * figure before it (被采纳34条).
 *
 * @example whatsOf('汇总报送建议142条，被采纳34条', places) // 建议, 建议
 */
export function whatsOf(folded: string, places: readonly Place[]): Span[] {
  const whats: Span[] = []
  const lists = listsOf(folded, places)
  places.forEach((place, index) => {
    const list = lists[index] ?? [index]
    whats.push(
      nounBehind(folded, place) ??
        subjectsOf(folded, place, partsOfList(folded, places, list) ?? [])[list.indexOf(index)] ??
        before(folded, places, index) ??
        doingsBefore(folded, places, index) ??
        ofList(folded, places, { index, list, whats }) ??
        adjacent(folded, places, index) ??
        (inherits(folded, places, index) ? fromLast(folded, places, index, whats) : null) ??
        actedOn(folded, places, index, whats) ??
        verbBefore(folded, places, index) ??
        inherited(folded, places, index, whats) ??
        leftOf(folded, place) ??
        wordsBefore(folded, place) ??
        wordsBehind(folded, place) ??
        place.clause,
    )
  })
  return whats
}

/** The same, unless the figure before has but a verb for a label: 批捕785人，起诉536人. */
function fromLast(
  folded: string,
  places: readonly Place[],
  index: number,
  whats: readonly Span[],
): Span | null {
  const last = withoutPlan(folded, places, index, inherited(folded, places, index, whats))
  const isVerb = last !== undefined && ONLY_VERBS.test(folded.slice(last.start, last.end))
  return (isVerb ? verbBefore(folded, places, index) : null) ?? last ?? null
}

/** What was planned is none of what was done: 收入任务174万元,完成198万元 is of 收入. */
function withoutPlan(
  folded: string,
  places: readonly Place[],
  index: number,
  what: Span | undefined,
): Span | undefined {
  const { start, end } = stretchBefore(places, index)
  if (what === undefined || !/^[,，、 ]*(?:实际)?(?:完成|实现)$/.test(folded.slice(start, end)))
    return what
  const planned = PLANNED.exec(folded.slice(what.start, what.end))?.[0].length ?? 0
  return what.end - planned - what.start < 2 ? what : { start: what.start, end: what.end - planned }
}

/** The noun of the figure before; of one that is only measured by (完成预算数6万元的41%) that of the one before it. */
function inherited(
  folded: string,
  places: readonly Place[],
  index: number,
  whats: readonly Span[],
): Span | undefined {
  let from = index - 1
  while (from > 0 && (isReference(folded, places, from) || isAside(folded, places, from, index)))
    from -= 1
  return whats[from]
}

/** Whether brackets that are closed hold a figure: of 支出9亿元(其中镇级1亿元),完成预算的98% the last is of the whole. */
function isAside(folded: string, places: readonly Place[], from: number, index: number): boolean {
  const between = folded.slice(places[from]?.span.end ?? 0, places[index]?.span.start ?? 0)
  return /^[^(（]*[)）]/.test(between)
}

function isReference(folded: string, places: readonly Place[], index: number): boolean {
  const [here, next] = [places[index], places[index + 1]]
  if (here === undefined) return false
  const { start } = stretchBefore(places, index)
  const before = folded.slice(start, here.span.start)
  const particle = folded.slice(here.span.end, next?.span.start ?? here.span.end)
  if (next?.relative !== true) return false
  return COMPARING.test(before) || (particle === '的' && REFERRING.test(before))
}

/** The noun phrase before, back to the figure before it or the clause's start. */
function before(folded: string, places: readonly Place[], index: number): Span | null {
  const place = places[index]
  if (place === undefined) return null
  const stretch = stretchBefore(places, index)
  const isElided = places[index - 1]?.unit === place.unit && endsInAct(folded, stretch)
  return isElided ? null : (rankedIn(folded, place) ?? toldOf(folded, stretch, place))
}

/** 其中省法院受理80件: the actor and the act, and nothing that it is done to. */
const endsInAct = (folded: string, { start, end }: Span): boolean =>
  ELIDED.test(folded.slice(start, end)) && !LEGAL_ACT.test(folded.slice(start, end))

/** What a stretch before a figure says it is of; of a share or a growth its subject. */
function toldOf(folded: string, stretch: Span, { relative, unit }: Place): Span | null {
  if (relative && LATER_END.test(folded.slice(stretch.start, stretch.end))) return null
  const share = relative ? shareOf(folded, stretch) : undefined
  if (share !== undefined) return share
  const noun = nounOf(folded, stretch, relative)
  const isRate = noun !== null && RATE_ALONE.test(folded.slice(noun.start, noun.end))
  return isRate && /%|百分点/.test(unit) ? null : noun
}

/** 收、结案数在全国412个中级法院中均位居第6: the field may hold a figure of its own. */
function rankedIn(folded: string, { clause, span }: Place): Span | undefined {
  const [subject] = RANKED.exec(folded.slice(clause.start, span.start)) ?? []
  if (subject === undefined) return undefined
  return (
    nounOf(folded, { start: clause.start, end: clause.start + subject.length }, true) ?? undefined
  )
}

/**
 * What a share is of: the whole it is measured by is no part of it, unless the share itself is what is told.
 * 占预算的98%: nothing but the whole is said; 第一产业占生产总值的比重: all of it.
 */
function shareOf(folded: string, { start, end }: Span): Span | null | undefined {
  const words = SHARE.exec(folded.slice(start, end))
  if (words === null) return undefined
  const { part = '', share = '' } = words.groups ?? {}
  const subject = nounOf(folded, { start, end: start + part.length }, true)
  if (share === '' || subject === null) return subject
  const tail = words.index + words[0].length - (words.groups?.rest ?? '').length
  return { start: subject.start, end: start + tail }
}

// 、增长9.6%; 被采纳34条; 采纳34条 behind 建议142条: the noun is that of the figure before
function inherits(folded: string, places: readonly Place[], index: number): boolean {
  const { start, end } = stretchBefore(places, index)
  const stretch = folded.slice(start, end)
  if (places[index]?.relative) return true
  if (/^[、 ]*(?:其中|被)/.test(stretch) || places[index - 1]?.unit === places[index]?.unit)
    return true
  return strip(stretch.replace(RANK_FIELD, ''), LINK_END, cutEnd).replace(/^[、 ]+/, '') === ''
}

// 执法检查8次、视察调研11次
function doingsBefore(folded: string, places: readonly Place[], index: number): Span | null {
  const { start, end } = stretchBefore(places, index)
  if (!/^[次场期项]$/.test(places[index]?.unit ?? '')) return null
  const doings = DOINGS.exec(folded.slice(start, end))?.[0] ?? ''
  return doings !== '' && ONLY_VERBS.test(doings) ? { start: end - doings.length, end } : null
}

/** Of 重大犯罪批捕17件21人,起诉15件 the last are of 重大犯罪, too. */
function actedOn(
  folded: string,
  places: readonly Place[],
  index: number,
  whats: readonly Span[],
): Span | undefined {
  const { start, end } = stretchBefore(places, index)
  if (!ACT_ALONE.test(folded.slice(start, end))) return undefined
  return (
    whats.findLast(
      (what, at) =>
        places[at]?.unit === places[index]?.unit &&
        !ONLY_VERBS.test(folded.slice(what.start, what.end)),
    ) ?? crimeBefore(folded, places[index])
  )
}

/** 惩治制售假农资犯罪,起诉6人: what the act is done to stands in the clause before. */
function crimeBefore(folded: string, place: Place | undefined): Span | undefined {
  const clause = place?.sentence.clauses.findLast(({ end }) => end < place.clause.start)
  if (clause === undefined || !/(?:犯罪|案件|专案)$/.test(folded.slice(clause.start, clause.end)))
    return undefined
  return nounOf(folded, clause) ?? undefined
}

// 投入12亿元, 交付31.7万套: nothing but the verb is said
function verbBefore(folded: string, places: readonly Place[], index: number): Span | null {
  const { start, end } = stretchBefore(places, index)
  const verb = /[\u4e00-\u9fff]{2,8}(?=[了约达]?$)/.exec(folded.slice(start, end))
  if (!verb || !ONLY_VERBS.test(verb[0])) return null
  return { start: start + verb.index, end: start + verb.index + verb[0].length }
}

/** The clauses to the left in the sentence, the nearest first. */
function leftOf(folded: string, { sentence, clause }: Place): Span | null {
  const left = sentence.clauses.filter(({ end }) => end <= clause.start).reverse()
  for (const span of left) {
    if (ALLOWS_FOR.test(folded.slice(span.start, span.end))) continue
    const noun = nounOf(folded, span)
    if (noun) return noun
  }
  return null
}

/** The words of its clause behind it: 782万件成功调解在诉前. */
function wordsBehind(folded: string, { clause, span }: Place): Span | null {
  const within = /^[以之]?内(?!容|部|地|外|河|科)/.exec(folded.slice(span.end, clause.end))
  const start = span.end + (within?.[0].length ?? 0)
  const words = /^[\u4e00-\u9fff]{2,14}/.exec(folded.slice(start, clause.end))?.[0]
  return words === undefined ? null : { start, end: start + words.length }
}

/** The words of its clause before it, whatever they are. */
function wordsBefore(folded: string, { clause, span }: Place): Span | null {
  const words = strip(folded.slice(clause.start, span.start), LINK_END, cutEnd)
  return words.length < 2 ? null : { start: clause.start, end: clause.start + words.length }
}

/** Strips links from the end, then verbs and openers from the start; a subject may begin with a verb's noun. */
function nounOf(folded: string, { start, end }: Span, isSubject = false): Span | null {
  let stretch = folded.slice(start, end).replace(RANK_FIELD, '')
  stretch = strip(stretch, LINK_END, cutEnd).replace(CRIME_ACT, '')
  if (isSubject || /[多少]$/.test(stretch))
    stretch = strip(stretch.replace(COMPARED, ''), LINK_END, cutEnd)
  if (AMONG.test(stretch)) stretch = stretch.slice(0, -1)
  const stop = start + stretch.length
  const listed = stretch
  stretch = stretch.replace(
    /^.*(?:[,，。;；:：!?》]|"?(?<![高中初平同均优])等(?![级候次于]))(?=..)/s,
    '',
  )
  const whole = stretch
  const told = (LEGAL_ACT.exec(stretch) ?? ABOUT.exec(stretch))?.[0] ?? ownedIn(stretch)
  if (told !== null) return { start: stop - told.length, end: stop }
  stretch = stretch.replace(isSubject ? CAUSING : LAST_VERB, '')
  stretch = shorten(strip(stretch, isSubject ? SUBJECT_LEAD : LEAD, cutStart))
  stretch = withList(listed, withModifier(whole, crimeIn({ listed, whole }, stretch)))
  const isDone = ONLY_VERBS.test(stretch) && !LIGHT_VERB.test(whole.slice(0, -stretch.length))
  const isLetter = stretch.length === 1 && LETTER.test(whole.trim()) && !NO_NOUN.test(stretch)
  if ((stretch.length < 2 && !isLetter) || isDone || NO_NOUN.test(stretch)) return null
  return quotesClosed(folded, {
    start: stop - stretch.length,
    end: stop + sumLength(folded, stop, stretch),
  })
}

/** 收入合计196亿元 is no 收入 of its own, but the sum of those told before. */
const sumLength = (folded: string, stop: number, noun: string): number =>
  (/^(?:收入|支出)$/.test(noun) && folded.startsWith('合计', stop)) ||
  (/(?:收入|支出)$/.test(noun) && folded.startsWith('总计', stop))
    ? 2
    : 0

/** One letter is a noun where nothing else stands there: 钢217万吨, 出栏牛1万头. */
const LETTER = /^(?:出栏|存栏|出笼|收购)?.$/

/** An indicator is told with the one whose it is, where nothing else stands before. */
function ownedIn(stretch: string): string | null {
  const owned = OWNED_INDICATOR.exec(strip(stretch, LEAD, cutStart))?.[0] ?? ''
  return owned === '' || LAST_VERB.test(owned.replace(/(?:实现|完成)/, '')) ? null : owned
}

/** 在绩效考核中荣获第二名 */
const AMONG = /(?:^|[,，])在[^,，]{3,24}中$/

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
  if (!/^(?:犯罪|案件)$/.test(noun) || /[。;；]|等(?:犯罪|案件)$/.test(listed)) return noun
  const told = CRIME_NAME.test(listed) ? listed.replace(CRIME_NAME, '') : whole
  const name = told.replace(/^.*[,，:：]/s, '')
  const isName = name.length > noun.length && name.length <= LONGEST_LIST && name !== listed
  return isName && name.endsWith(noun) && !/^[共约达各的]/.test(name) ? name : noun
}

/** A bare general noun keeps the verb that makes a word of it: 播种面积, 审议意见. */
function withModifier(whole: string, noun: string): string {
  if (!GENERAL_NOUN.test(noun) || !whole.endsWith(noun)) return noun
  const before = whole.slice(0, -noun.length)
  const verb = MODIFYING_VERB.exec(before)?.[0] ?? ''
  if (verb === '') return noun
  const more = NOUN_BEFORE.exec(before.slice(0, -verb.length))?.[0] ?? ''
  const own = `${strip(more, SUBJECT_LEAD, cutStart)}${noun}`.replace(LAST_VERB, '')
  return own.slice(0, -noun.length) + verb + noun
}

/** A quotation is taken whole: 一府两院"专项工作报告 lacks its opening mark. */
function quotesClosed(folded: string, { start, end }: Span): Span {
  const isOpen = folded.slice(start, end).split('"').length % 2 === 0
  if (isOpen && folded.charAt(start - 1) === '"') return { start: start - 1, end }
  return isOpen && folded.charAt(end) === '"' ? { start, end: end + 1 } : { start, end }
}

// 经费保障的代表活动站: behind 的; a long list: its last part
function shorten(stretch: string): string {
  const behindDe = stretch.replace(/^.*(?:(?<!标)的|各类|各种)(?=..)/s, '')
  if (RATE_NOUN.test(behindDe) && stretch.length <= LONGEST_RATE) return stretch
  return behindDe.length > LONGEST_TOLD ? behindDe.replace(/^.*[、](?=..)/s, '') : behindDe
}

const LONGEST_RATE = 28
const LONGEST_TOLD = 20

const cutStart = (text: string, length: number) => text.slice(length)
const cutEnd = (text: string, length: number) => text.slice(0, -length)

function strip(text: string, pattern: RegExp, cut: typeof cutEnd): string {
  const match = pattern.exec(text)
  return match && match[0].length > 0 ? strip(cut(text, match[0].length), pattern, cut) : text
}

/** 六大优势产业、高技术制造业…分别增长6.9%、8.4%: as many subjects as figures, by position. */
function subjectsOf(folded: string, place: Place, parts: readonly Span[]): (Span | null)[] {
  const last = parts.at(-1)
  return parts.map(part => {
    const bare = ONLY_YEAR.test(folded.slice(part.start, part.end)) // 去年和今年的监督项目
    return toldOf(folded, bare && last ? last : part, place)
  })
}

const ONLY_YEAR = /^(?:(?:19|20)\d\d年?|去年|今年|上年|明年|前年)$/

interface Listed {
  readonly index: number
  readonly list: readonly number[]
  readonly whats: readonly Span[]
}

/** Of a list that has one subject of its own, that subject: 城乡居民收入分别增长4.6%和7.1%. */
function ofList(
  folded: string,
  places: readonly Place[],
  { index, list, whats }: Listed,
): Span | undefined {
  const [first = index] = list
  if (first === index || before(folded, places, first) === null)
    return subjectAbove(folded, places, whats, list)[list.indexOf(index)]
  return whats[first]
}

/** 6.48万户23.24万农村人口: two counts of one noun, which stands behind the second. */
function adjacent(folded: string, places: readonly Place[], index: number): Span | null {
  const [here, next] = [places[index], places[index + 1]]
  if (!here || !next || here.relative || next.relative || here.span.end !== next.span.start)
    return null
  return nounBehind(folded, next)
}

// 接待游客2,156.8万人次、实现收入146.3亿元，分别增长12.8%、15.6%: as many counts before as shares in the list
function subjectAbove(
  folded: string,
  places: readonly Place[],
  whats: readonly Span[],
  list: readonly number[],
): readonly (Span | undefined)[] {
  const first = list[0] ?? 0
  if (list.length < 2 || !places[first]?.relative) return []
  const counted = whats.slice(0, first).filter((_, index) => places[index]?.relative === false)
  if (counted.length >= list.length) return counted.slice(-list.length)
  // 受理13件,审结11件,结案率85%,分别上升4%、6%、1%
  const { sentence } = places[first] ?? {}
  const told = whats.slice(0, first).filter((_, at) => places[at]?.sentence === sentence)
  const areRates = list.every(at => places[at]?.relative === true)
  const { start, end } = stretchBefore(places, first)
  const isByPosition = areRates && folded.slice(start, end).includes('分别')
  return isByPosition && told.length === list.length ? told : []
}

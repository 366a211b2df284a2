import {
  CASE_AT_END,
  CASES_CONCLUDED,
  CASES_COUNTED,
  OBJECT_BEFORE_ACT,
  QUALIFIED_BY_FIGURE,
  VISITS,
} from '../lexicon/act-objects.ts'
import { TIMES_ALONE } from '../lexicon/measure-words.ts'
import {
  ACT_ALONE,
  ALLOWS_FOR,
  AMONG_WHOM,
  COMPARING,
  COUNTED_BEHIND_DE,
  DESCRIBED,
  DOINGS,
  ELIDED,
  LATER_END,
  LEGAL_ACT,
  LINK_END,
  MEASURED_BEFORE,
  NO_NOUN,
  ONLY_VERBS,
  PLANNED,
  RANK_FIELD,
  RANKED,
  RATE_ALONE,
  REACHED_BEFORE,
  REFERRING,
  SHARE,
} from '../lexicon/noun-limits.ts'
import { KEEPS_TO, ONLY_COMPLETED } from '../lexicon/number-leads.ts'
import { AMONG_OR_BY, PERCENT_OR_POINTS, RATE_BEHIND } from '../lexicon/share-words.ts'
import { DURING_ALONE, YEAR_ALONE } from '../lexicon/year-words.ts'
import type { Span } from '../report/report.ts'
import { baseOf, doneAgain, grownBefore, wentOn, wordsBehind } from './elided.ts'
import { listsOf, type Place, partsOfList, stretchBefore } from './lists.ts'
import { cutEnd, nounOf, strip } from './noun-before.ts'
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
      measuredBefore(folded, places, index) ??
        agesBefore(folded, places, index) ??
        nounBehind(folded, place) ??
        countedBehindDe(folded, places, index) ??
        subjectsOf(folded, place, partsOfList(folded, places, list) ?? [])[list.indexOf(index)] ??
        visitsBefore(folded, places, index) ??
        doneAgain(folded, places, { index, whats }) ??
        wentOn(folded, places, index) ??
        rateBehind(folded, place) ??
        before(folded, places, index) ??
        doingsBefore(folded, places, index) ??
        ofList(folded, places, {
          index,
          list,
          whats,
          last: lists[index - list.indexOf(index) - 1],
        }) ??
        adjacent(folded, places, index) ??
        grownBefore(folded, places, index) ??
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

/** 优于全国平均值的指标有38项: what there are so many of, whoever has them. */
function countedBehindDe(folded: string, places: readonly Place[], index: number): Span | null {
  const { start, end } = stretchBefore(places, index)
  const found = COUNTED_BEHIND_DE.exec(folded.slice(start, end))
  if (found === null || NO_NOUN.test(found[0])) return null
  return { start: start + found.index, end: start + found.index + found[0].length }
}

/** The same, unless the figure before has but a verb for a label: 批捕785人，起诉536人. */
function fromLast(
  folded: string,
  places: readonly Place[],
  index: number,
  whats: readonly Span[],
): Span | null {
  const last = withoutPlan(folded, places, index, inherited(folded, places, index, whats))
  const told = last === undefined ? '' : folded.slice(last.start, last.end)
  const isVerb = told !== '' && (ONLY_VERBS.test(told) || LEGAL_ACT.exec(told)?.[0] === told)
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
  if (what === undefined || !ONLY_COMPLETED.test(folded.slice(start, end))) return what
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
  let from = ofMeans(folded, places, index) ?? ofUnit(places, index) ?? index - 1
  const isActed = endsInAct(folded, stretchBefore(places, index))
  const isNoObject = (at: number) => {
    const { start, end } = whats[at] ?? { start: 0, end: 0 }
    const isRate = places[at]?.relative === true && places[index]?.relative === false
    const told = folded.slice(start, end)
    return (
      (isActed && CASES_COUNTED.test(told)) ||
      (isActed && DURING_ALONE.test(told)) ||
      (isRate && folded.charAt(end - 1) === '率') // 结案率94%;其中中院受理8件
    )
  }
  while (
    from > 0 &&
    (isReference(folded, places, from) || isAside(folded, places, from, index) || isNoObject(from))
  )
    from -= 1
  return whats[from]
}

/** 实施项目73个,总投资265亿元,其中续建41个: things are no part of money, where such things were counted before. */
function ofUnit(places: readonly Place[], index: number): number | undefined {
  const [here, last] = [places[index], places[index - 1]]
  if (here === undefined || !/元$/.test(last?.unit ?? '') || /元$/.test(here.unit)) return undefined
  const at = places.findLastIndex(
    (each, at) => at < index && each.unit === here.unit && !each.relative && !here.relative,
  )
  return at < 0 || places[at]?.sentence !== here.sentence ? undefined : at
}

/** 企业137家,其中注册资金千万元以上46家: what is counted is the firms, not their means. */
function ofMeans(folded: string, places: readonly Place[], index: number): number | undefined {
  const { start, end } = stretchBefore(places, index)
  const [here, last] = [places[index], places[index - 1]]
  const isMoney = /元$/.test(last?.unit ?? '') && !/元$/.test(here?.unit ?? '')
  if (!isMoney || here?.relative || folded.slice(start, end).trim() !== '') return undefined
  const at = places.findLastIndex((each, at) => at < index - 1 && each.unit === here?.unit)
  return at < 0 ? undefined : at
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

/** 10个营业收入超千亿元的产业集群: of the second the income is told, not the clusters. */
function measuredBefore(folded: string, places: readonly Place[], index: number): Span | null {
  const place = places[index]
  if (place === undefined || place.relative || folded.charAt(place.span.end) !== '的') return null
  const stretch = stretchBefore(places, index)
  return MEASURED_BEFORE.test(folded.slice(stretch.start, stretch.end))
    ? nounOf(folded, stretch)
    : null
}

/** The noun phrase before, back to the figure before it or the clause's start. */
function before(folded: string, places: readonly Place[], index: number): Span | null {
  const place = places[index]
  if (place === undefined) return null
  const stretch = ownStretch(folded, places, index)
  const isRanked = AMONG_WHOM.test(folded.slice(stretch.start, stretch.end))
  if (isRanked && places[index - 1]?.sentence === place.sentence) return null
  const isElided =
    unitBefore(places, index) === place.unit &&
    (endsInAct(folded, stretch) || DESCRIBED.test(folded.slice(stretch.start, stretch.end)))
  return isElided
    ? null
    : ofAge(folded, places, {
        index,
        noun: rankedIn(folded, place) ?? toldOf(folded, stretch, place),
      })
}

/** 0-17岁、18-34岁户籍人口分别为8人、9人: so many ages before as figures, and their noun behind the last. */
function agesBefore(folded: string, places: readonly Place[], index: number): Span | null {
  const place = places[index]
  if (place?.unit !== '岁') return null
  let last = index
  while (isNextAge(folded, places[last], places[last + 1])) last += 1
  const behind = last === index ? undefined : places[last]
  return behind === undefined ? null : nounBehind(folded, behind)
}

const isNextAge = (folded: string, one: Place | undefined, next: Place | undefined): boolean =>
  one !== undefined &&
  next?.unit === '岁' &&
  /^[、和]$/.test(folded.slice(one.span.end, next.span.start))

/** 15-64岁人口占65%: the age says which people. */
function ofAge(
  folded: string,
  places: readonly Place[],
  { index, noun }: { index: number; noun: Span | null },
): Span | null {
  const last = places[index - 1]
  if (noun === null || last === undefined || noun.start !== last.span.end) return noun
  const isAged = last.unit === '岁' && places[index]?.relative === true
  const isGraded =
    /[元年]$/.test(last.unit) && QUALIFIED_BY_FIGURE.test(folded.slice(noun.start, noun.end))
  return isAged || isGraded ? { start: last.span.start, end: noun.end } : noun
}

/** The words between the figure before and this one that are this one's. */
function ownStretch(folded: string, places: readonly Place[], index: number): Span {
  const { start, end } = stretchBefore(places, index)
  const reached = REACHED_BEFORE.exec(folded.slice(start, end))?.[0].length ?? 0
  return { start: start + reached, end }
}

/** What the last figure before is counted in; between 受理14件,上升3%;审结13件 stands only how it grew. */
function unitBefore(places: readonly Place[], index: number): string | undefined {
  const near = places.slice(Math.max(0, index - FAR), index)
  return (near.findLast(({ relative }) => !relative) ?? near.at(-1))?.unit
}

/** So many figures back an act is still told of. */
const FAR = 8

/** 其中省法院受理80件: the actor and the act, and nothing that it is done to. */
function endsInAct(folded: string, { start, end }: Span): boolean {
  const words = folded.slice(start, end)
  return ELIDED.test(words) && !LEGAL_ACT.test(words) && !OBJECT_BEFORE_ACT.test(words)
}

/** What a stretch before a figure says it is of; of a share or a growth its subject. */
function toldOf(folded: string, stretch: Span, { relative, unit }: Place): Span | null {
  if (relative && LATER_END.test(folded.slice(stretch.start, stretch.end))) return null
  const share = relative ? shareOf(folded, stretch) : undefined
  if (share !== undefined) return share
  const noun = nounOf(folded, stretch, relative)
  const isRate = noun !== null && RATE_ALONE.test(folded.slice(noun.start, noun.end))
  return isRate && PERCENT_OR_POINTS.test(unit) ? null : noun
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
  const { start, end } = ownStretch(folded, places, index)
  const stretch = folded.slice(start, end)
  if (places[index]?.relative) return true
  if (AMONG_OR_BY.test(stretch) || unitBefore(places, index) === places[index]?.unit) return true
  return strip(stretch.replace(RANK_FIELD, ''), LINK_END, cutEnd).replace(/^[、 ]+/, '') === ''
}

// 执法检查8次、视察调研11次
function doingsBefore(folded: string, places: readonly Place[], index: number): Span | null {
  const { start, end } = stretchBefore(places, index)
  if (!/^[次场期项]$/.test(places[index]?.unit ?? '')) return null
  const doings = DOINGS.exec(folded.slice(start, end))?.[0] ?? ''
  return doings !== '' && ONLY_VERBS.test(doings) ? { start: end - doings.length, end } : null
}

/** 走访企业10次: the visits are counted, not the firms. */
function visitsBefore(folded: string, places: readonly Place[], index: number): Span | null {
  const { start, end } = stretchBefore(places, index)
  if (!TIMES_ALONE.test(places[index]?.unit ?? '')) return null
  const visits = VISITS.exec(folded.slice(start, end))?.groups?.visits ?? ''
  return visits === '' ? null : { start: end - visits.length, end }
}

/** Of 重大犯罪批捕17件21人,起诉15件 the last are of 重大犯罪, too. */
function actedOn(
  folded: string,
  places: readonly Place[],
  index: number,
  whats: readonly Span[],
): Span | undefined {
  const { start, end } = stretchBefore(places, index)
  const isConcluded = CASES_CONCLUDED.test(folded.slice(start, end))
  if (isConcluded && whats.length === 0) return crimeBefore(folded, places[index])
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
  if (clause === undefined || !CASE_AT_END.test(folded.slice(clause.start, clause.end)))
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

/** 保持百分之八的【增长率】 */
function rateBehind(folded: string, { span, relative }: Place): Span | null {
  const rate = RATE_BEHIND.exec(folded.slice(span.end))?.[1]
  const isKept = KEEPS_TO.test(folded.slice(0, span.start))
  if (!relative || (!isKept && rate !== '速度') || rate === undefined) return null
  return { start: span.end + 1, end: span.end + 1 + rate.length }
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

/** The words of its clause before it, whatever they are. */
function wordsBefore(folded: string, { clause, span }: Place): Span | null {
  const words = strip(folded.slice(clause.start, span.start), LINK_END, cutEnd)
  return words.length < 2 ? null : { start: clause.start, end: clause.start + words.length }
}

/** 六大优势产业、高技术制造业…分别增长6.9%、8.4%: as many subjects as figures, by position. */
function subjectsOf(folded: string, place: Place, parts: readonly Span[]): (Span | null)[] {
  const last = parts.at(-1)
  return parts.map(part => {
    const bare = YEAR_ALONE.test(folded.slice(part.start, part.end)) // 去年和今年的监督项目
    return toldOf(folded, bare && last ? last : part, place)
  })
}

interface Listed {
  readonly index: number
  readonly list: readonly number[]
  readonly whats: readonly Span[]
  /** The list before. */
  readonly last: readonly number[] | undefined
}

/** Of a list that has one subject of its own, that subject: 城乡居民收入分别增长4.6%和7.1%. */
function ofList(folded: string, places: readonly Place[], listed: Listed): Span | undefined {
  const { index, list, whats } = listed
  const [first = index] = list
  if (first === index || before(folded, places, first) === null)
    return subjectAbove(folded, places, listed)[list.indexOf(index)]
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
  { list, whats, last }: Listed,
): readonly (Span | undefined)[] {
  const first = list[0] ?? 0
  const stretch = stretchBefore(places, first)
  const words = folded.slice(stretch.start, stretch.end)
  if (list.length < 2) return []
  if (last?.length === list.length && LATER_END.test(words)) return last.map(at => whats[at])
  if (!places[first]?.relative) return words.includes('分别') ? alikeAbove(places, whats, list) : []
  const counted = whats
    .slice(0, first)
    .filter((_, at) => places[at]?.relative === false && !isAside(folded, places, at, first))
  if (counted.length >= list.length) return counted.slice(-list.length)
  // 受理13件,审结11件,结案率85%,分别上升4%、6%、1%
  const { sentence } = places[first] ?? {}
  const told = whats.slice(0, first).filter((_, at) => places[at]?.sentence === sentence)
  const areRates = list.every(at => places[at]?.relative === true)
  return areRates && words.includes('分别') && told.length === list.length ? told : []
}

/** 五年淘汰炼铁产能1亿吨、炼钢产能2亿吨,今年分别淘汰3000万吨和4000万吨: the figures before are measured alike. */
function alikeAbove(
  places: readonly Place[],
  whats: readonly Span[],
  list: readonly number[],
): readonly (Span | undefined)[] {
  const first = list[0] ?? 0
  const unit = baseOf(places[first]?.unit)
  const alike = whats.slice(0, first).filter((_, at) => baseOf(places[at]?.unit) === unit)
  return alike.length >= list.length ? alike.slice(-list.length) : []
}

import {
  ACCUSED,
  BEHIND_PERSONS,
  DESCRIBES,
  EMPTY_NOUN,
  GENERAL_BEHIND,
  INSIDE_NOUN,
  MONEY_AT_END,
  NEXT_NOUN,
  NO_NOUN_END,
  PARTICLE_BEHIND,
  PER_EACH,
  PHRASE_END,
  QUALIFIED,
  SERVES,
  SHORT_NOUN,
  SUM_BEHIND,
  TAIL_ADVERB,
  TAIL_VERB,
  TWO_VERBS,
  VERBS_AT_END,
} from '../lexicon/noun-limits.ts'
import { NEEDS_OF_PERSONS } from '../lexicon/persons.ts'
import { GRADES_MOVED } from '../lexicon/rank-words.ts'
import type { Span } from '../report/report.ts'
import type { Place } from './lists.ts'

/**
 * The noun phrase right behind a figure: 228件代表建议, 64.2%的县医院, 355项“川渝通办”事项; null where none is.
 *
 * @example nounBehind('228件代表建议全部办理完毕', place) // { start: 4, end: 8 }
 */
export function nounBehind(folded: string, place: Place): Span | null {
  const { span, clause, unit } = place
  const relative = place.relative && !place.counts
  const particle = PARTICLE_BEHIND.exec(folded.slice(span.end, span.end + 4))?.[0].length ?? 0
  const opens = /^ *[在对为将把让使给有]?$/.test(folded.slice(clause.start, span.start))
  if (relative && particle === 0 && !opens) return null
  const opening = folded.slice(span.end + particle, clause.end)
  const accused = folded[span.start - 1] === '等' ? (ACCUSED.exec(opening)?.[0].length ?? 0) : 0
  const start = span.end + particle + (accused || qualified(opening))
  const rest = folded.slice(start, clause.end)
  const quoted = quotedIn(rest)
  const length = lengthOf(rest, { quoted, unit, isListed: folded[span.start - 1] === '、' })
  if (countsNothing(rest, { length, unit }) || (particle > 0 && GENERAL_BEHIND.test(rest)))
    return null
  const phrase = rest.slice(0, length).replace(BEHIND_PERSONS, '') // 13亿人口的国家
  const told = beforeNext(phrase, rest.slice(length), /元$/.test(unit))
  const noun = accused > 0 ? phrase : withoutNeeds(withoutTail(told))
  const lead = noun.length > quoted + LONGEST ? (/^.*的(?=..)/.exec(noun)?.[0].length ?? 0) : 0
  return { start: start + lead, end: start + Math.min(noun.length, lead + quoted + LONGEST) }
}

/** 专精特新"小巨人"企业: what is quoted is part of the noun. */
function quotedIn(rest: string): number {
  const [whole = '', lead = ''] =
    /^(?:([\u4e00-\u9fff]{0,8})"[^"]{1,16}"|《[^《》]{2,24}》)/.exec(rest) ?? []
  return lead.length > 3 && PHRASE_END.test(lead) ? 0 : whole.length
}

const LONGEST = 20

interface Opening {
  readonly quoted: number
  readonly unit: string
  /** Whether it is one of several: of 5个委员会、4个工委和办公厅 和 joins the last member. */
  readonly isListed: boolean
}

/** How long the noun phrase is that opens a text. */
function lengthOf(rest: string, { quoted, unit, isListed }: Opening): number {
  const describes = /^[次场期]$/.test(unit) ? DESCRIBES.exec(rest.slice(quoted)) : null
  const joined = TWO_VERBS.exec(rest.slice(quoted))
  const end = endOf(rest, quoted + ((describes ?? joined)?.[0].length ?? 0))
  return end + (isListed ? 0 : joinedTo(rest, end))
}

/** 突破10万元大关, 8亿元帮助65家: what stands there is no noun of the figure. */
function countsNothing(rest: string, { length, unit }: { length: number; unit: string }): boolean {
  const isShort = length < 2 && !(length === 1 && unit === '个' && SHORT_NOUN.test(rest))
  return (
    isShort ||
    EMPTY_NOUN.test(rest) ||
    GRADES_MOVED.test(rest) ||
    (/元$/.test(unit) && SERVES.test(rest))
  )
}

/** Where the noun phrase that opens a text ends. */
function endOf(rest: string, from: number): number {
  const found = rest.slice(from).search(PHRASE_END)
  if (found < 0) return rest.length
  const inside = found > 0 ? INSIDE_NOUN.exec(rest.slice(from + found))?.[0].length : undefined
  return inside === undefined ? found + from : endOf(rest, from + found + inside)
}

/** How much longer a phrase is by the noun that is counted with it: 125个集体【和个人】. */
function joinedTo(rest: string, end: number): number {
  const joiner = /^[和与及]/.test(rest.slice(end)) && end > 1 ? 1 : 0
  const other = joiner === 0 ? 0 : endOf(rest.slice(end + 1), 0)
  const most = /[型级类性]$/.test(rest.slice(0, end)) ? LONGEST_DESCRIBED : LONGEST_JOINED
  const isNoun = other > 1 && other <= most && !/\d/.test(rest.charAt(end + 1 + other))
  return isNoun ? joiner + other : 0
}

const LONGEST_JOINED = 8
/** 7座大中型【和重点小型水库除险加固】: the noun is not yet told. */
const LONGEST_DESCRIBED = 16

/** What stands between a noun and the next figure is its verb; 的 at the end joins what is none of it: 5件法律的实施. */
function beforeNext(phrase: string, behind: string, isMoney: boolean): string {
  const next = behind.charAt(0)
  const plain = phrase.replace(NO_NOUN_END, '')
  if (SUM_BEHIND.test(behind)) return withoutMoney(plain, isMoney) // 13个村收入合计29万元
  if (next === '了') return plain.replace(VERBS_AT_END, '') // 11个乡镇建设了站点
  return /\d/.test(next)
    ? withoutMoney(
        plain.replace(PER_EACH, '').replace(VERBS_AT_END, '').replace(NEXT_NOUN, ''),
        isMoney,
      )
    : plain
}

const withoutMoney = (noun: string, isMoney: boolean): string =>
  isMoney ? noun : noun.replace(MONEY_AT_END, '')

/** 420万困难群众【基本生活】得到保障: people are counted, not what they need. */
const withoutNeeds = (noun: string): string => noun.replace(NEEDS_OF_PERSONS, '')

/** Verbs and adverbs behind the noun are none of it: 企业建立跟踪服务机制, 师生大规模推进. */
function withoutTail(noun: string): string {
  const verb = TAIL_VERB.exec(noun)
  const cut = verb === null ? noun : noun.slice(0, verb.index)
  const plain = cut.replace(TAIL_ADVERB, '')
  return plain.length < 2 ? noun : plain
}

// 两个具有开州辨识度的特色基层单元
function qualified(rest: string): number {
  return QUALIFIED.exec(rest)?.[0].length ?? 0
}

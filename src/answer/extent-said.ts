import { extractFigures } from '../figure/extract.ts'
import type { Figure } from '../figure/figure.ts'
import { DENIED } from '../lexicon/denials.ts'
import { LIGHT, VAGUE } from '../lexicon/talk.ts'
import {
  EXTENT_WORDS,
  IS_THAT,
  LEADS_TO_EXAMPLE,
  MADE_OF_SEVERAL,
  NAMED_AS_SOME,
  ONE_OF_NUMBER,
  OTHERS_TOO,
  RATE_OF_ACT,
  SHARE_BEHIND,
  UNDONE_AMONG,
} from '../lexicon/universals.ts'
import type { Span } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import type { Term } from '../search/query.ts'
import { coverage, presence } from '../search/term-match.ts'
import { IN_EXTENT_SAID, PRESENT } from '../weights.ts'
import { isOwnUnit } from './claim-value.ts'
import type { Occurrence } from './occurrence.ts'

/** Of how many of a thing something is said. */
export type Extent = keyof typeof EXTENT_WORDS

/** What a text says of all, of none, of most or few of a thing, or of nothing else. */
export interface ExtentSaid {
  readonly extent: Extent
  /** Up to the word that tells how many. */
  readonly of: string
  /** What is said of them. */
  readonly said: string
  readonly words: readonly Term[]
}

/** What a report has instead; `borne` where it says just that. */
export type OtherExtent = { readonly printed: string } | 'borne' | null

const EXTENTS = ['none', 'most', 'few', 'all', 'only'] as const satisfies readonly Extent[]

/**
 * Of how many something is said, and what; null where no word tells it.
 *
 * @example extentSaid('个问题一律整改到位', read)?.extent // 'all'
 */
export function extentSaid(
  text: string,
  read: (text: string) => readonly Term[],
): ExtentSaid | null {
  for (const extent of EXTENTS) {
    const last = [...text.matchAll(EXTENT_WORDS[extent])].at(-1)
    if (last === undefined) continue
    const [behind = ''] = text.slice(last.index + last[0].length).split(/[,;。]/, 1)
    const said = behind || (SHARE_BEHIND.exec(text.slice(0, last.index))?.groups?.said ?? '')
    const words = read(said.replace(/了(?![解结])/g, '')).filter(
      ({ text: word }) => !LIGHT.has(word) && !VAGUE.has(word),
    )
    return { extent, of: text.slice(0, last.index), said, words }
  }
  return null
}

/** A figure of a sentence with the words that tell what is done with it. */
interface Told {
  readonly figure: Figure
  readonly zone: string
  /** What stands before it, from the figure before it in its clause. */
  readonly lead: string
}

/**
 * What a sentence has instead of what is said of all of one of its numbers: a smaller one with which alone it was done, or at
 * what rate.
 *
 * @example otherThanSaid(said, sentence, at) // { printed: '91个' } of 98个问题已整改91个 for 一律整改到位
 */
export function otherThanSaid(said: ExtentSaid, sentence: string, at: Span): OtherExtent {
  const all = toldIn(sentence)
  const whole = all.find(({ figure: { span } }) => span.start <= at.start && span.end >= at.end)
  return whole ? otherThanWhole(said, whole, { all, sentence }) : null
}

/**
 * The same in whatever sentence of a passage has that number.
 *
 * @example otherThanTold(said, occurrence) // { printed: '26件' } of 会上的286件中,留作参考的26件 for 大部分留作参考
 */
export function otherThanTold(said: ExtentSaid, occurrence: Occurrence): OtherExtent {
  const { sentence, at, passageText } = occurrence
  const own = otherThanSaid(said, sentence, at)
  if (own !== null) return own
  const number = sentence.slice(at.start, at.end)
  for (const other of passageText.split('。')) {
    const start = other.indexOf(number)
    if (start < 0 || sentence.includes(other) || /\d/.test(other.charAt(start - 1))) continue
    const found = otherThanSaid(said, other, { start, end: start + number.length })
    if (found !== null) return found
  }
  return null
}

/**
 * The same where the number of all is not said: the larger of two numbers of one measure.
 *
 * @example otherInSentence(said, '收到提案138件,审查立案121件') // { printed: '121件' } for 提案全部立案
 */
export function otherInSentence(said: ExtentSaid, sentence: string, about = ''): OtherExtent {
  const all = toldIn(sentence)
  for (const whole of all) {
    const { what } = whole.figure
    if (what.length < 2 || !`${about} ${said.of}`.includes(what.slice(-2))) continue
    const other = otherThanWhole(said, whole, { all, sentence })
    if (other !== null) return other
  }
  return null
}

interface InSentence {
  readonly all: readonly Told[]
  readonly sentence: string
}

function otherThanWhole(said: ExtentSaid, whole: Told, { all, sentence }: InSentence): OtherExtent {
  const number = whole.figure.number ?? 0
  const found = partSaid(said, whole, all)
  if (found) {
    const share = (found.figure.number ?? 0) / number
    return isOther(said.extent, share) ? { printed: found.figure.text } : 'borne'
  }
  const behind = sentence.slice(whole.figure.span.end)
  const [undone] = said.extent === 'all' ? (UNDONE_AMONG.exec(behind) ?? []) : []
  if (undone !== undefined) return { printed: undone.replace(/^[^,;。]*?中[,;]?/, '') }
  const rate = rateSaid(said, behind)
  if (rate === null) return isDoneWithAll(said, whole) ? { printed: whole.figure.text } : null
  if (isOther(said.extent, rate.share)) return { printed: rate.text }
  return 'borne'
}

/** Whether so large a share is none of which it could be said. */
const IS_OTHER: Readonly<Record<Extent, (share: number) => boolean>> = {
  all: share => share < 1,
  none: share => share > 0,
  most: share => share < IN_EXTENT_SAID.half,
  few: share => share > IN_EXTENT_SAID.half,
  only: () => false,
}

const isOther = (extent: Extent, share: number): boolean => IS_OTHER[extent](share)

/** The smaller number of the same measure that has the very words which are said of all. */
function partSaid(said: ExtentSaid, whole: Told, all: readonly Told[]): Told | undefined {
  const number = whole.figure.number ?? 0
  const parts = all.filter(
    ({ figure }) =>
      figure !== whole.figure &&
      figure.span.start > whole.figure.span.start &&
      figure.change === null &&
      isOwnUnit(figure, whole.figure) &&
      (figure.number ?? number) < number,
  )
  const named = IS_THAT.test(said.said)
    ? parts.find(({ figure }) => isNamedPart(said, figure, whole.figure))
    : undefined
  if (named || said.words.length === 0) return named
  const own = coverage(said.words, whole.zone)
  const [best] = parts
    .map(part => ({ part, share: coverage(said.words, part.zone) }))
    .sort((a, b) => b.share - a.share)
  const isIts = best && best.share >= IN_EXTENT_SAID.told && best.share - own >= IN_EXTENT_SAID.more
  return isIts ? best.part : undefined
}

/** 全是来信, of 来信来访386件次,其中来信151件. */
const isNamedPart = ({ said }: ExtentSaid, part: Figure, whole: Figure): boolean =>
  part.what.length > 1 && said.includes(part.what) && part.what !== whole.what

/** 答复率100%: with what share of them it was done. */
function rateSaid({ words }: ExtentSaid, behind: string) {
  for (const { groups } of behind.matchAll(RATE_OF_ACT)) {
    const { act = '', rate = '' } = groups ?? {}
    if (words.some(word => presence(word, act) >= PRESENT))
      return { share: Number(rate) / 100, text: `${rate}%` }
  }
  return null
}

/** 无一执行, or 大部分执行, where it is told of all of them that it was done. */
const isDoneWithAll = ({ extent, words }: ExtentSaid, { zone }: Told): boolean =>
  (extent === 'none' || extent === 'most' || extent === 'few') &&
  words.length > 0 &&
  !DENIED.test(zone) &&
  coverage(words, zone) >= IN_EXTENT_SAID.told

/**
 * The figures of a sentence with the words round each.
 *
 * @example toldIn('来信97件、来访221件')[1]?.lead // '、来访'
 */
export const toldIn = remembered((sentence: string): readonly Told[] => {
  const figures = extractFigures(sentence, sentence).filter(({ number }) => number !== null)
  return figures.map((figure, i) => {
    const before = figures[i - 1]
    const isOfIt = sentence.startsWith('的', before?.span.end) // 三年以上的9人
    const [last, next] = [isOfIt ? figures[i - 2] : before, figures[i + 1]]
    const zone = zoneOf(figure, sentence, { last, next })
    const lead = sentence.slice(startOf(figure, last), figure.span.start)
    return { figure, zone, lead }
  })
})

/** From the figure before it, or the noun of that, to the next; what stands before the next in its clause is that one's. */
function zoneOf(
  figure: Figure,
  sentence: string,
  { last, next }: { readonly last: Figure | undefined; readonly next: Figure | undefined },
): string {
  const { span, whatSpan, clause } = figure
  const noun = Math.max(span.end, whatSpan.start >= span.end ? whatSpan.end : 0)
  const isNextIn = next?.clause.start === clause.start
  const to = isNextIn ? noun : (next?.clause.start ?? sentence.length)
  return `${sentence.slice(startOf(figure, last), Math.max(noun, to))} ${sentence.slice(whatSpan.start, whatSpan.end)}`
}

const startOf = ({ clause }: Figure, last: Figure | undefined): number =>
  last?.clause.start === clause.start ? endOf(last) : clause.start

const endOf = ({ span, whatSpan, clause }: Figure): number =>
  whatSpan.start >= span.end && whatSpan.end <= clause.end ? whatSpan.end : span.end

/**
 * Of several means, kinds or examples some are said to be all: 都是走访时收的, where the report has 结合视察、帮扶、走访等工作收集.
 *
 * @example oneOfNamed(said, clause) // '视察、帮扶、走访'
 */
export function oneOfNamed({ extent, of, said }: ExtentSaid, sentence: string): string | null {
  if ((extent !== 'all' && extent !== 'only') || OTHERS_TOO.test(said)) return null
  for (const members of namedIn(sentence)) {
    const opened = members.filter(member => of.includes(member.slice(0, IN_EXTENT_SAID.name)))
    if (opened.length > 1) continue // 甲中学、乙医院都是帮扶单位
    const named = members.filter(member => isNamed(member, said))
    if (named.length > 0 && named.length < members.length) return members.join('、')
  }
  const example = [...sentence.matchAll(ONE_OF_NUMBER)]
    .map(({ groups }) => exampleIn(groups?.before ?? ''))
    .find(each => each !== '' && isExample(each, said))
  return example ?? null
}

/** The lists of a sentence whose members are told to be some of those that are meant. */
function namedIn(sentence: string): string[][] {
  const open = sentence.split(/[,;:。]/).flatMap(clause => {
    const marks = [...clause.matchAll(/、/g)].map(({ index }) => index)
    const last = marks.at(-1)
    if (last === undefined) return []
    for (let end = last + 2; end < clause.length; end++)
      if (NAMED_AS_SOME.test(clause.slice(end))) return [clause.slice(0, end).split('、')]
    return []
  })
  const made = [...sentence.matchAll(MADE_OF_SEVERAL)].map(({ groups }) =>
    (groups?.list ?? '').split(/[、和与及]/),
  )
  return [...open, ...made].filter(members => areMembers(members))
}

/** Nothing that is counted by itself, nor what something is like: 需求不足、活动困难的站217个. */
const areMembers = ([first, ...others]: readonly string[]): boolean =>
  (first?.length ?? 0) > 1 && others.every(member => member.length > 1 && !/[\d的]/.test(member))

const isNamed = (member: string, said: string): boolean =>
  sharedLength(member, said) >= Math.min(IN_EXTENT_SAID.name, member.length)

function isExample(example: string, said: string): boolean {
  const shared = sharedLength(example, said)
  const isAllOfIt = [...said.replace(IS_THAT, '')].every(letter => example.includes(letter))
  return shared >= IN_EXTENT_SAID.example && (shared >= example.length / 2 || isAllOfIt)
}

/** 对区政府报送的【关于加强养犬管理】等8份文件: where a list has one member, its title or what stands behind the last 的. */
function exampleIn(before: string): string {
  const [, title] = /《([^《》]+)》$/.exec(before) ?? []
  if (title !== undefined) return title
  const last = before.split(/[,:]/).at(-1) ?? ''
  return last.includes('、')
    ? ''
    : last.replace(/["”]$/, '').replace(LEADS_TO_EXAMPLE, '').slice(-IN_EXTENT_SAID.reach)
}

/** The length of the longest stretch that two texts share. */
export function sharedLength(one: string, other: string): number {
  let best = 0
  for (let at = 0; at < one.length; at++)
    while (other.includes(one.slice(at, at + best + 1)) && at + best < one.length) best += 1
  return best
}

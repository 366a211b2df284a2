import type { Figure } from '../figure/figure.ts'
import { OPENS_WITH_PARTS, PARTS_FOLLOW } from '../lexicon/share-words.ts'
import { WHOLE_WORDS } from '../lexicon/total-words.ts'
import { comparable, inUnitOf, num } from './arithmetic.ts'
import { clauseOf, type Occurrence } from './occurrence.ts'

/**
 * Whether one figure of the report is a part of another: it is no larger, counts the same or stands behind 其中,
 * and is no member of one list with it.
 *
 * @example isPartOf(occurrenceOf('34条'), occurrenceOf('142条')) // true for 报送建议142条,被采纳34条
 */
export function isPartOf(part: Occurrence, whole: Occurrence): boolean {
  const [a, b] = [part.figure, whole.figure]
  return isNoLarger(a, b) && !areListed(part, whole)
}

const isNoLarger = (part: Figure, whole: Figure): boolean =>
  part.kind !== 'percent' &&
  whole.kind !== 'percent' &&
  comparable(part.unit, whole.unit) &&
  num(part) <= inUnitOf(part, whole)

/**
 * 活动站192个、联络点180个: two things of one list, neither is part of the other.
 *
 * @example areListed(occurrenceOf('192个'), occurrenceOf('180个')) // true
 */
export function areListed(one: Occurrence, other: Occurrence): boolean {
  if (!isSameSentence(one, other)) return false
  const [first, second] =
    one.at.start < other.at.start ? ([one, other] as const) : ([other, one] as const)
  const gap = first.sentence.slice(first.at.end, second.at.start)
  if (PARTS_FOLLOW.test(gap) || /^的?.{0,12}[,，]/.test(gap)) return false
  return /^[^,，。;；]{0,10}[、和与及]/.test(gap) && !sharesNoun(one.figure, other.figure)
}

const isSameSentence = (one: Occurrence, other: Occurrence): boolean =>
  one.report === other.report && one.figure.sentence.start === other.figure.sentence.start

/**
 * Whether two figures count things of one noun: 区级民生实事项目, 民生实事项目.
 *
 * @example sharesNoun(figureOf('8个'), figureOf('191个')) // true
 */
export function sharesNoun(one: Figure, other: Figure): boolean {
  return one.what !== '' && (one.what.endsWith(other.what) || other.what.endsWith(one.what))
}

/**
 * The whole that the report's own words give for a part: the figure before it in its sentence that is called a
 * total, or behind which 其中 stands, or before a sentence that opens with it; null where no such figure stands there.
 *
 * @example wholeOf(occurrenceOf('96名'), all)?.figure.text // '320名' for 代表320名,其中女代表96名
 */
export function wholeOf(part: Occurrence, all: readonly Occurrence[]): Occurrence | null {
  const before = all.filter(
    other =>
      other !== part &&
      isSameSentence(other, part) &&
      other.at.end <= part.at.start &&
      isPartOf(part, other),
  )
  const called = before.find(
    other =>
      PARTS_FOLLOW.test(other.sentence.slice(other.at.end, part.at.start)) ||
      WHOLE_WORDS.test(clauseOf(other)),
  )
  const inSentence = called ?? before.find(({ figure }) => sharesNoun(figure, part.figure))
  return inSentence ?? (OPENS_WITH_PARTS.test(part.sentence) ? wholeBefore(part, all) : null)
}

/** 办理案件10834件。其中刑事7890件: the first figure of its measure in the nearest sentence before that has one. */
function wholeBefore(part: Occurrence, all: readonly Occurrence[]): Occurrence | null {
  const before = all.filter(
    ({ figure }) => figure.sentence.end <= part.figure.sentence.start && figure.change === null,
  )
  const able = before.filter(other => isNoLarger(part.figure, other.figure))
  const nearest = able.at(-1)?.figure.sentence.start
  return able.find(({ figure }) => figure.sentence.start === nearest) ?? null
}

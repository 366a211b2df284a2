import { fitOf } from '../answer/measure.ts'
import { LIST_MARK } from '../lexicon/list-words.ts'
import { LEVELS_TOGETHER } from '../lexicon/place-words.ts'
import { ALONE } from '../lexicon/slot-words.ts'
import { OF_ALL_THESE, TOTAL_ONLY, WHOLE_COUNTED } from '../lexicon/total-words.ts'
import { IN_MATCH } from '../weights.ts'
import type { Asked, AskedWord, Excluded } from './asked.ts'
import { namesHead } from './counted-noun.ts'
import { explain, isNear, unexplainedIn } from './explanation.ts'
import { isGiven } from './given-slots.ts'
import type { Explanation, Known } from './known.ts'
import { spellingsOf } from './slot.ts'

/**
 * Whether a figure counts what is asked for together with what is not: of it alone nothing is told.
 *
 * @example isCountedTogether(asked, known) // true for 脱贫户、监测户169户, where 监测户 is not meant
 */
export function isCountedTogether(asked: Asked, known: Known): boolean {
  return isJoint(asked, known) || isMemberAlone(asked, known)
}

/** 脱贫户、监测户169户 asked without 监测户, 乡镇街道…191个 without 街道. */
function isJoint({ words, excluded }: Asked, known: Known): boolean {
  if (excluded.length === 0) return false
  const near = (all: readonly AskedWord[]) =>
    all
      .filter(({ weight }) => weight > IN_MATCH.said)
      .map(word => explain(word, known))
      .filter(isNear)
  const kept = near(words)
  return excluded.some(({ words: out }) =>
    near(out).some(
      left =>
        (left.where === 'counted' &&
          /、/.test(known.counted) &&
          kept.some(({ where }) => where === 'counted')) ||
        kept.some(right => areCoordinate(left, right, known.occurrence.sentence)),
    ),
  )
}

/** 监测户单独有几户 is not told by 脱贫户、监测户169户. */
const isMemberAlone = ({ text, words }: Asked, { counted }: Known): boolean => {
  if (!LIST_MARK.test(counted) || !ALONE.test(text)) return false
  const members = counted.split(LIST_MARK)
  const last = members.at(-1)
  const isAsked = (member: string): boolean =>
    words.some(word =>
      spellingsOf(word).some(
        each =>
          each.length > 1 && (member === last ? member.startsWith(each) : member.includes(each)),
      ),
    )
  return members.length > 1 && members.filter(isAsked).length === 1 // the last has the noun of all behind it
}

/** Whether two words stand side by side as equals: 脱贫户、监测户; 乡镇街道. */
function areCoordinate(one: Explanation, other: Explanation, sentence: string): boolean {
  const [first, second] = one.at < other.at ? [one, other] : [other, one]
  if (first.at < 0 || first.where === 'before') return false
  const gap = sentence.slice(first.at + first.by.length, second.at)
  return (
    /^[、和与及]$/.test(gap) ||
    (gap === '' && LEVELS_TOGETHER.test(first.by) && second.by === '街道')
  )
}

/**
 * The figures that the excluded words speak of best, and only those.
 *
 * @example unwantedAmong(asked, knowns) // of 新设的活动站几个，不算撤掉的 the 217个 that were closed
 */
export function unwantedAmong(asked: Asked, knowns: readonly Known[]): ReadonlySet<Known> {
  return new Set(
    asked.excluded.flatMap(excluded => {
      const { numbers } = excluded.question
      if (numbers.length > 0) return knowns.filter(known => isNumbered(known, numbers))
      if (isOnlyTotal(excluded)) return knowns.filter(({ counted }) => WHOLE_COUNTED.test(counted))
      return isOnlyDated(excluded) ? datedAs(excluded, knowns) : spokenOf(excluded, asked, knowns)
    }),
  )
}

/** 跟228那个不同的: what is meant is another than the figure of that number. */
const isNumbered = ({ occurrence: { figure } }: Known, numbers: readonly number[]): boolean =>
  isGiven(figure, numbers)

/** 不是总的, 不要全部的, 不是全部建议的件数: what is counted as a whole is not meant. */
const isOnlyTotal = ({ words, question }: Excluded): boolean =>
  OF_ALL_THESE.test(question.text) ||
  (TOTAL_ONLY.test(question.text) && words.every(({ weight }) => weight < IN_MATCH.said))

/** 不要今年的目标, 不是已经实现的: only the time is not meant. */
const isOnlyDated = ({ words, question }: Excluded): boolean =>
  question.measure === null && words.every(({ weight }) => weight < IN_MATCH.said)

function datedAs({ question: { years, leaning } }: Excluded, knowns: readonly Known[]): Known[] {
  const half = years.relative.find(each => each !== 'before') ?? leaning
  return knowns.filter(({ occurrence: { figure, report } }) => {
    if (figure.year !== null && years.stated.includes(figure.year)) return true
    if (half === null) return false
    const planned = figure.aim === 'target' || String(figure.year) === String(report.planYear)
    return planned === (half === 'plan')
  })
}

/** 代表建议几件,议案除外: what is asked for is counted, and what is excluded stands only beside it. */
const isMeant = (known: Known, excluded: readonly AskedWord[], { target }: Asked): boolean =>
  target.some(word => namesHead(word, known)) &&
  !excluded.some(word => OWN_WORDS.has(explain(word, known).where))

const OWN_WORDS: ReadonlySet<string> = new Set(['counted', 'clause'])

function spokenOf({ words, question }: Excluded, asked: Asked, knowns: readonly Known[]): Known[] {
  const weight = words.reduce((sum, word) => sum + word.weight, 0)
  const { measure } = question
  const other = asked.words.filter(word => !words.some(({ term }) => term.text === word.term.text))
  const isWider = words.every(({ term }) => asked.words.some(word => word.term.text === term.text))
  const costOfOwn = unexplainedIn(words, knowns)
  const costOfKept = unexplainedIn(isWider ? other : asked.words, knowns)
  const sign = isWider ? -1 : 1
  const costs = knowns.map((known, at) => {
    const own = costOfOwn(at)
    const misfit = measure?.unit
      ? IN_MATCH.excludedMeasure * (1 - fitOf(measure, known.occurrence.figure))
      : 0
    return { known, own, cost: own + misfit + IN_MATCH.kept * sign * costOfKept(at) }
  })
  const least = Math.min(...costs.map(({ cost }) => cost))
  const nearest = Math.min(
    IN_MATCH.ownShare,
    Math.min(...costs.map(({ own }) => own)) / weight + IN_MATCH.nearOwn,
  )
  return costs
    .filter(
      ({ own, cost }) => cost <= least + IN_MATCH.nextToBest * weight && own <= nearest * weight,
    )
    .filter(({ known }) => !isMeant(known, words, asked))
    .map(({ known }) => known)
}

import type { Question } from '../answer/question.ts'
import { ONLY_PLANNED } from '../lexicon/leaning-words.ts'
import { TASK_AT_END } from '../lexicon/noun-limits.ts'
import { MARK_PASSED, TO_WHAT_IT_CAME } from '../lexicon/result-words.ts'
import { ASKS_DONE, BEFORE, REALLY, SESSION_NUMBERED } from '../lexicon/slot-words.ts'
import {
  FIVE_YEARS_NAMED,
  firstYearOf,
  PART_OF_YEAR,
  STRETCH_SPELLED,
  TELLS_YEAR_BEFORE,
  YEAR_BEFORE_ASKED,
} from '../lexicon/year-words.ts'
import { notedOf } from '../search/memory.ts'
import { SLOT_COST } from '../weights.ts'
import type { Known } from './known.ts'
import { type Compared, clauseOf, compared, remark, type Slot } from './slot.ts'

/** The year asked for is a condition; a half that only the verbs lean to is not. */
export const timeSlot: Slot = ({ question, text }, { yearFit }) => {
  const { years, leaning } = question
  const [stretch] = PART_OF_YEAR.exec(text) ?? []
  const isNamed = years.stated.length + years.relative.length + (years.told?.length ?? 0) > 0
  const isOther = isNamed ? otherThanNamed(question, text) : () => false
  const [plan] = FIVE_YEARS_NAMED.exec(text) ?? []
  const compare = (known: Known): Compared | null => {
    const { figure } = known.occurrence
    if (stretch !== undefined && !isOfStretch(stretch, known))
      return contradicting(stretch, 'of the whole year')
    if (isNamed) {
      const fit = isOther(known) ? 0 : yearFit(known)
      return ofYear(fit, String(figure.year), years.stated[0])
    }
    if (plan !== undefined && isPlanMissed(plan, known))
      return contradicting(plan, String(figure.year))
    const planned = isPlanned(known)
    if (leaning !== null && planned !== (leaning === 'plan'))
      return otherHalf(leaning, planned && ASKS_DONE.test(text))
    return leaning === null && planned
      ? compared('time', 'compatible', {
          cost: SLOT_COST.planUnasked,
          because: 'plan',
          vetoes: REALLY.test(text), // 同比
        })
      : null
  }
  const asksIt = stretch !== undefined || plan !== undefined || isNamed || leaning === 'plan'
  return asksIt ? compare : { of: PLANNED, compare }
}

/** 今年实际 is told by no aim, and 今年打算 by none of what was done. */
function otherThanNamed({ leaning, excluded }: Question, text: string): (known: Known) => boolean {
  if (REALLY.test(text) && !REALLY.test(excluded))
    return ({ occurrence: { figure } }) => figure.aim === 'target'
  return leaning === 'plan' && ONLY_PLANNED.test(text) ? known => !isPlanned(known) : () => false
}

const ofYear = (fit: number, year: string, named = ''): Compared =>
  fit > 0
    ? compared('time', 'match', { cost: SLOT_COST.aim * (1 - fit), because: year })
    : contradicting(named, year)

/** What was done is asked and an aim told, or the other way; 修了多少公里 is told by no plan at all. */
const otherHalf = (leaning: 'review' | 'plan', isNever: boolean): Compared =>
  compared('time', 'silent', {
    cost: leaning === 'plan' || isNever ? SLOT_COST.plan : SLOT_COST.review,
    because: leaning,
    vetoes: isNever,
  })

/** 上半年 is told by 1-6月 as well, and by a report that is of it as a whole. */
function isOfStretch(stretch: string, { occurrence: { passageText, report } }: Known): boolean {
  const named = STRETCH_SPELLED[stretch]
  const isNamed = (text: string): boolean => text.includes(stretch) || named?.test(text) === true
  return isNamed(passageText) || isNamed(report.folded.slice(0, TITLE))
}

const TITLE = 60

/** 三次会议 is asked of, and the sentence tells of 四次会议. */
export const sessionSlot: Slot = ({ text }) => {
  const asked = sessionsIn(text)
  if (asked.length === 0) return null
  return known => {
    const told = sessionsTold(known)
    const isOther = told.length > 0 && !asked.some(session => told.includes(session))
    return isOther ? contradicting(asked[0] ?? '', told[0] ?? '') : null
  }
}

const sessionsIn = (text: string): readonly string[] => text.match(SESSION_NUMBERED) ?? []

const sessionsTold = notedOf(
  ({ occurrence: { sentence, passageText } }: Known): readonly string[] =>
    [sentence, passageText].map(sessionsIn).find(sessions => sessions.length > 0) ?? [],
)

function isPlanned({ occurrence: { figure, report } }: Known): boolean {
  if (figure.implied !== '' && TASK_AT_END.test(figure.what)) return true
  const isOfPlan = figure.year !== null && String(figure.year) === String(report.planYear)
  return figure.aim === 'target' || isOfPlan
}

const PLANNED = remark(isPlanned)

/** The five-year plan that is named and only begins, where the figure is of what was done: 十五五 is no 过去五年. */
function isPlanMissed(plan: string, known: Known): boolean {
  const { figure, report } = known.occurrence
  if (isPlanned(known) || figure.year === plan) return false
  return (firstYearOf(plan) ?? 0) > Number(report.year ?? Infinity)
}

const contradicting = (word: string, because: string): Compared =>
  compared('time', 'contradicts', { cost: SLOT_COST.year, because, word, vetoes: true })

/** 从40个减少到29个: asked how many there are, the second is how it stands; so is 6.2 of 迈上6万亿元台阶,达到6.2万亿元. */
export const endSlot: Slot = ({ question, text }) => {
  const asksChange = question.measure?.sort === 'change'
  return {
    of: END_OR_MARK,
    compare: ({ occurrence }) => {
      if (isMarkPassed(occurrence))
        return compared('time', 'compatible', { cost: SLOT_COST.past, because: 'a mark passed' })
      const { end } = occurrence
      if (end === null || asksChange) return null
      const before = BEFORE.test(text) && !BEFORE.test(question.excluded) // 要现在的,不要整合前的
      if (before === (end === 'from')) return null
      return compared('time', 'compatible', { cost: SLOT_COST.past, because: 'the other end' })
    },
  }
}

const END_OR_MARK = remark(({ occurrence }) => occurrence.end !== null || isMarkPassed(occurrence))

/** What the year before had is not what is told of this one. */
export const yearBeforeSlot: Slot = ({ question: { years }, text }) => {
  if (!YEAR_BEFORE_ASKED.test(text) || years.stated.length + years.relative.length > 0) return null
  return known =>
    TELLS_YEAR_BEFORE.test(clauseOf(known))
      ? null
      : compared('time', 'silent', {
          cost: SLOT_COST.year,
          because: 'the year before',
          vetoes: true,
        })
}

/** A round number that was passed on the way to the one that stands behind it. */
const isMarkPassed = notedOf(({ figure, sentence, at, others }: Known['occurrence']): boolean => {
  if (!MARK_PASSED.test(sentence.slice(Math.max(0, at.start - LONGEST_MARK), at.end))) return false
  const starts = others.map(other => other.at.start).filter(start => start >= at.end)
  const next = Math.min(...starts)
  return (
    starts.length > 0 &&
    (figure.kind === 'money' || figure.kind === 'count' || figure.kind === 'measure') &&
    TO_WHAT_IT_CAME.test(sentence.slice(at.end, next))
  )
})

const LONGEST_MARK = 4

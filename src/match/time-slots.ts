import { ASKS_DONE, BEFORE, REALLY } from '../lexicon/asking-words.ts'
import { MARK_PASSED, TO_WHAT_IT_CAME } from '../lexicon/result-words.ts'
import {
  FIVE_YEARS_NAMED,
  firstYearOf,
  PART_OF_YEAR,
  STRETCH_SPELLED,
} from '../lexicon/year-words.ts'
import { SLOT_COST } from '../weights.ts'
import type { Asked } from './asked.ts'
import type { Known } from './known.ts'
import { type Compared, compared, type Setting } from './slot.ts'

/** The year asked for is a condition; a half that only the verbs lean to is not. */
export function timeSlot(
  { question, text }: Asked,
  known: Known,
  { yearFit }: Setting,
): Compared | null {
  const { figure } = known.evidence
  const { years, leaning } = question
  const [stretch] = PART_OF_YEAR.exec(text) ?? []
  if (stretch !== undefined && !isOfStretch(stretch, known))
    return contradicting(stretch, 'of the whole year')
  if (years.stated.length + years.relative.length + (years.told?.length ?? 0) > 0) {
    const unreal = figure.aim === 'target' && REALLY.test(text) && !REALLY.test(question.excluded)
    const fit = unreal ? 0 : yearFit(known)
    const because = String(figure.year)
    return fit > 0
      ? compared('time', 'match', { cost: SLOT_COST.aim * (1 - fit), because })
      : compared('time', 'contradicts', {
          cost: SLOT_COST.year,
          because,
          word: years.stated[0] ?? '',
          vetoes: true,
        })
  }
  const planned = isPlanned(known)
  const plan = planMissed(text, known)
  if (plan !== null) return contradicting(plan, String(figure.year))
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

/** What was done is asked and an aim told, or the other way; 修了多少公里 is told by no plan at all. */
const otherHalf = (leaning: 'review' | 'plan', isNever: boolean): Compared =>
  compared('time', 'silent', {
    cost: leaning === 'plan' || isNever ? SLOT_COST.plan : SLOT_COST.review,
    because: leaning,
    vetoes: isNever,
  })

/** 上半年 is told by 1-6月 as well, and by a report that is of it as a whole. */
function isOfStretch(stretch: string, { evidence: { passageText, report } }: Known): boolean {
  const named = STRETCH_SPELLED[stretch]
  const isNamed = (text: string): boolean => text.includes(stretch) || named?.test(text) === true
  return isNamed(passageText) || isNamed(report.folded.slice(0, TITLE))
}

const TITLE = 60

function isPlanned({ evidence: { figure, report } }: Known): boolean {
  const isOfPlan = figure.year !== null && String(figure.year) === String(report.planYear)
  return figure.aim === 'target' || isOfPlan
}

/** The five-year plan that is named and only begins, where the figure is of what was done: 十五五 is no 过去五年. */
function planMissed(text: string, known: Known): string | null {
  const [plan] = FIVE_YEARS_NAMED.exec(text) ?? []
  const { figure, report } = known.evidence
  if (plan === undefined || isPlanned(known) || figure.year === plan) return null
  return (firstYearOf(plan) ?? 0) > Number(report.year ?? Infinity) ? plan : null
}

const contradicting = (word: string, because: string): Compared =>
  compared('time', 'contradicts', { cost: SLOT_COST.year, because, word, vetoes: true })

/** 从40个减少到29个: asked how many there are, the second is how it stands; so is 6.2 of 迈上6万亿元台阶,达到6.2万亿元. */
export function endSlot({ question, text }: Asked, { evidence }: Known): Compared | null {
  if (isMarkPassed(evidence))
    return compared('time', 'compatible', { cost: SLOT_COST.past, because: 'a mark passed' })
  if (evidence.end === null || question.measure?.sort === 'change') return null
  const before = BEFORE.test(text) && !BEFORE.test(question.excluded) // 要现在的,不要整合前的
  if (before === (evidence.end === 'from')) return null
  return compared('time', 'compatible', { cost: SLOT_COST.past, because: 'the other end' })
}

/** A round number that was passed on the way to the one that stands behind it. */
function isMarkPassed({ figure, sentence, at, others }: Known['evidence']): boolean {
  if (!MARK_PASSED.test(sentence.slice(Math.max(0, at.start - LONGEST_MARK), at.end))) return false
  const starts = others.map(other => other.at.start).filter(start => start >= at.end)
  const next = Math.min(...starts)
  return (
    starts.length > 0 &&
    (figure.kind === 'money' || figure.kind === 'count' || figure.kind === 'measure') &&
    TO_WHAT_IT_CAME.test(sentence.slice(at.end, next))
  )
}

const LONGEST_MARK = 4

import { PUBLISHED_IN } from '../lexicon/imprint-words.ts'
import { REPORTS_OR_PLANS, REVIEWS_A_YEAR, SUMS_UP_WORK } from '../lexicon/title-words.ts'
import { DATE_ALONE, DATE_IN_DIGITS, YEAR_OPENING, YEAR_REPORTED } from '../lexicon/year-words.ts'
import type { Block } from './blocks.ts'
import { arabicDates, arabicYears, yearsIn } from './dates.ts'
import { fold } from './fold.ts'
import { halfNamed, type Years } from './halves.ts'
import type { Line } from './lines.ts'

/** Where the years of a report are told. */
export interface DatedSources {
  readonly id: string
  readonly title: string
  readonly masthead: readonly Line[]
  readonly blocks: readonly Block[]
}

/** One sign of the year looked back on, and how much it counts. */
interface Sign {
  readonly year: number
  readonly weight: number
}

/** How much each sign counts. */
const WEIGHTS = {
  reviewHeading: 6, // 2024年工作回顾
  planHeading: 5, // 2025年工作安排
  session: 4, // 2025年1月14日在…会议上
  date: 3, // 2010年3月11日 alone above the text
  titleReview: 4, // 2022年预算执行情况, 2018年…统计公报
  titlePlan: 1.5, // 2025年四川省政府工作报告, given in 2025
  published: 3, // on the web in the first half of the year after the title's
  planOpening: 3, // 2025年是… under the plan's heading
  opening: 2.5, // 2009年，最高人民法院…
  fileName: 0.75,
} as const

/** What a report tells of time. */
export interface Dates extends Years {
  /** The year it was given in, which it calls 今年: that of the plan, or of the review where it was given late in it. */
  readonly spokenYear: string | null
}

/**
 * The years of a report by all signs together: each votes for a year looked back on, and the heaviest wins.
 * The year planned is the next one, where anything but a bare file name tells.
 *
 * @example datesOf({ id: 'a', title: '2025年四川省政府工作报告', masthead: [], blocks: [] }).year // '2024'
 */
export function datesOf(sources: DatedSources): Dates {
  const session = sessionIn(sources)
  const told = [
    ...headingSigns(sources.blocks),
    ...sessionSigns(session),
    ...titleSigns(sources),
    ...openingSigns(sources),
  ]
  const named = fileSign(sources.id)
  const signs = [...told, ...named]
  const year = heaviest(signs.length > 0 ? signs : paragraphSigns(sources.blocks))
  if (year === null) return { year: null, planYear: null, spokenYear: null }
  const planned = told.length > 0 || signs.length === 0 || named.some(sign => sign.plans)
  const late = session !== null && session.month >= LATE && session.year === year
  const sumsUp = session === null && SUMS_UP_WORK.test(fold(sources.title)) // 2022年工作总结 says 今年 of 2022
  return {
    year: String(year),
    planYear: planned ? String(year + 1) : null,
    spokenYear: late || sumsUp ? String(year) : planned ? String(year + 1) : null,
  }
}

function heaviest(signs: readonly Sign[]): number | null {
  const totals = new Map<number, number>()
  for (const { year, weight } of signs) totals.set(year, (totals.get(year) ?? 0) + weight)
  const [best] = [...totals].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? null
}

// --- headings and openings

function headingSigns(blocks: readonly Block[]): Sign[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || block.heading.level > 2) return []
    const half = halfNamed(block.heading.words)
    const [year] = yearsIn(block.heading.words)
    if (half === null) return []
    if (year !== undefined)
      return half === 'review'
        ? [{ year, weight: WEIGHTS.reviewHeading }]
        : [{ year: year - 1, weight: WEIGHTS.planHeading }]
    return half === 'plan' ? planOpening(blocks[index + 1]) : []
  })
}

function planOpening(block: Block | undefined): Sign[] {
  const year = block?.kind === 'paragraph' ? yearOpening(block.opening) : null
  return year === null ? [] : [{ year: year - 1, weight: WEIGHTS.planOpening }]
}

function yearOpening(opening: string): number | null {
  const year = YEAR_OPENING.exec(arabicYears(fold(opening)))?.[1]
  return year === undefined ? null : Number(year)
}

const OPENING_PARAGRAPHS = 3

/** A year that opens the text far from its title's is one that it only tells of. */
function openingSigns({ blocks, title }: DatedSources): Sign[] {
  const [titled] = yearsIn(title)

  const first = blocks.filter(block => block.kind === 'paragraph').slice(0, OPENING_PARAGRAPHS)
  const years = first.flatMap(block => yearOpening(block.opening) ?? [])
  const near = years.filter(year => titled === undefined || Math.abs(year - titled) <= 1)
  return near.slice(0, 1).map(year => ({ year, weight: WEIGHTS.opening }))
}

/** A digest without a date: the year of which several speakers tell first: 院长某某报告,2025年…. */
function paragraphSigns(blocks: readonly Block[]): Sign[] {
  const years = blocks.flatMap(block => {
    const opening = block.kind === 'paragraph' ? arabicYears(fold(block.opening)) : ''
    const year = YEAR_REPORTED.exec(opening)?.groups?.year
    return year === undefined ? [] : [Number(year)]
  })
  return years
    .filter((year, at) => years.indexOf(year) < at)
    .map(year => ({ year, weight: WEIGHTS.fileName }))
}

// --- session

interface Session {
  readonly year: number
  readonly month: number
  /** Whether its date stands with the words of a session, 在…会议上. */
  readonly sure: boolean
}

/** A session in these months and later looks back on its own year. */
const LATE = 10

function sessionIn({ masthead, title }: DatedSources): Session | null {
  const lines = masthead.map(line => arabicDates(fold(line.text)))
  const sure = new RegExp(`${DATE_IN_DIGITS.source}[^。]{0,12}在[^。]{2,40}[会讲]`).exec(
    lines.join(''),
  )
  const alone = lines.map(line => DATE_ALONE.exec(line)).find(found => found !== null)
  const found = sure ?? alone
  if (found) return { year: Number(found[1]), month: Number(found[2]), sure: sure !== null }
  return givenToday(lines.join(''), title)
}

/** 今日（十月六日）: the year is the title's. */
function givenToday(text: string, title: string): Session | null {
  const month = /今[日天]\(?(\d{1,2}) ?月/.exec(text)?.[1]
  const [year] = yearsIn(title)
  return month === undefined || year === undefined
    ? null
    : { year, month: Number(month), sure: true }
}

function sessionSigns(session: Session | null): Sign[] {
  if (!session) return []
  const { year, month, sure } = session
  return [{ year: month >= LATE ? year : year - 1, weight: sure ? WEIGHTS.session : WEIGHTS.date }]
}

// --- title and file name

function titleSigns({ title, masthead }: DatedSources): Sign[] {
  const [year] = yearsIn(title)
  if (year === undefined) return []
  if (REVIEWS_A_YEAR.test(fold(title))) return [{ year, weight: WEIGHTS.titleReview }]
  return [{ year: year - 1, weight: WEIGHTS.titlePlan }, ...publishedSigns(year, masthead)]
}

/** 2021年…工作报告 on the web in February 2022 looks back on 2021. */
function publishedSigns(year: number, masthead: readonly Line[]): Sign[] {
  const dates = masthead.flatMap(
    ({ text }) => PUBLISHED_IN.exec(text)?.slice(1, 3).map(Number) ?? [],
  )
  const [published, month = 0] = dates
  return published === year + 1 && month < 7 ? [{ year, weight: WEIGHTS.published }] : []
}

function fileSign(id: string): (Sign & { readonly plans: boolean })[] {
  const name = arabicYears(fold(id.split('/').at(-1) ?? id))
  const year = Number(/(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(name)?.[1])
  if (Number.isNaN(year)) return []
  const weight = WEIGHTS.fileName
  if (REVIEWS_A_YEAR.test(name)) return [{ year, weight, plans: true }]
  return REPORTS_OR_PLANS.test(name)
    ? [{ year: year - 1, weight, plans: true }]
    : [{ year, weight, plans: false }]
}

import { CLOSES_REVIEW } from '../lexicon/heading-words.ts'
import { OPENS_PLAN, SAID_OF_AIMS, SAID_OF_DONE, SAID_OF_URGED } from '../lexicon/leaning-words.ts'
import { YEAR_AHEAD } from '../lexicon/year-words.ts'
import type { Block, HeadingBlock } from './blocks.ts'
import { yearsIn } from './dates.ts'
import { fold } from './fold.ts'
import { halfNamed, type Years } from './halves.ts'
import type { Half, Span } from './report.ts'

/** What counts for the plan (more than 0) or for the review (less), for one block. */
const WEIGHTS = {
  named: 6, // a heading's own words
  dated: 5, // a heading's year
  opens: 5, // the paragraph below names the year planned: 2025年是…
  boundary: 2, // behind thanks and shortcomings
  untold: -4, // a heading that names neither the plan nor a year opens it
  unmarked: -8, // in a text without headings the plan begins where no sign stands
  inside: -40, // it begins so within a section
  aimed: 0.7, // 力争, 左右, 将: against 1 for a word of what was done
  urged: 0.15, // a clause that opens with a bare verb
  mostTense: 3, // a paragraph counts no more than this
} as const

/**
 * The index of the first block of the plan: one change point for the whole text, where all signs together
 * tell it best; the number of blocks where nothing is planned.
 *
 * @example planStart(blocks, { year: '2024', planYear: '2025' }, textOf) // 17
 */
export function planStart(
  blocks: readonly Block[],
  years: Years,
  textOf: (span: Span) => string,
): number {
  const body = blocks.slice(0, backMatter(blocks))
  const leanings = levelled(body.map(block => leaningOf(block, years, textOf)))
  const setting = { years, top: topLevel(body), untold: unmarked(body), textOf }
  let sum = -leanings.reduce((total, each) => total + each, 0)
  let best = { score: sum, at: body.length }
  for (let at = body.length - 1; at >= 0; at--) {
    sum += 2 * (leanings[at] ?? 0)
    const score = sum + startBonus(body, at, setting)
    if (score > best.score) best = { score, at }
  }
  return best.at === body.length ? blocks.length : atHeading(body, best.at, setting)
}

/** So many paragraphs may lead from a part's heading to the words that open the plan. */
const LONGEST_LEAD = 5

/** A part that follows the shortcomings plans as a whole, though it takes a few words to come to the plan. */
function atHeading(blocks: readonly Block[], at: number, { top, textOf }: Setting): number {
  for (let before = at; before > 0 && at - before <= LONGEST_LEAD; before--)
    if (isTop(blocks[before], top)) return closesReview(blocks[before - 1], textOf) ? before : at
  return at
}

/** A report that urges in all its parts plans only where it does so more than elsewhere. */
function levelled(leanings: readonly number[]): number[] {
  const mean = leanings.reduce((total, each) => total + each, 0) / leanings.length
  return leanings.map(each => each - Math.max(0, mean))
}

/** Notes and appendices belong to no half. */
function backMatter(blocks: readonly Block[]): number {
  const at = blocks.findIndex(
    block => block.kind === 'heading' && block.heading.level === 1 && block.heading.mark !== '',
  )
  return at < 0 ? blocks.length : at
}

const isTop = (block: Block | undefined, top: number): block is HeadingBlock =>
  block?.kind === 'heading' && block.heading.level <= top

/** Headings of the two upper levels may open a half; where there are none, those of the next. */
function topLevel(blocks: readonly Block[]): number {
  const least = blocks.reduce(
    (level, block) => (block.kind === 'heading' ? Math.min(level, block.heading.level) : level),
    9,
  )
  return Math.max(2, least)
}

function leaningOf(block: Block, years: Years, textOf: (span: Span) => string): number {
  if (block.kind === 'heading') return block.heading.level > 2 ? 0 : headingLeaning(block, years)
  return tenseOf(fold(block.pieces.map(textOf).join('')))
}

function headingLeaning({ heading: { words } }: HeadingBlock, years: Years): number {
  const half = halfNamed(words)
  const dated = halfDated(words, years)
  return signed(half) * WEIGHTS.named + signed(dated) * WEIGHTS.dated
}

const signed = (half: Half | null): number => (half === 'plan' ? 1 : half === 'review' ? -1 : 0)

/** 三、2026年主要工作 of a session in 2026; where both years stand there neither tells. */
function halfDated(words: string, { year, planYear }: Years): Half | null {
  const named = yearsIn(words).map(String)
  const plans = planYear !== null && named.includes(planYear)
  const reviews = named.some(each => year !== null && each <= year)
  return plans === reviews ? null : plans ? 'plan' : 'review'
}

/** How a paragraph speaks: of what was done (less than 0), or of what is to be done. */
function tenseOf(folded: string): number {
  const done = folded.match(SAID_OF_DONE)?.length ?? 0
  const aimed = folded.match(SAID_OF_AIMS)?.length ?? 0
  const urged = folded.match(SAID_OF_URGED)?.length ?? 0
  const leaning = aimed * WEIGHTS.aimed + urged * WEIGHTS.urged - done
  return Math.max(-WEIGHTS.mostTense, Math.min(WEIGHTS.mostTense, leaning))
}

interface Setting {
  readonly years: Years
  readonly top: number
  /** What counts where no sign stands: judged once, from all blocks. */
  readonly untold: number
  readonly textOf: (span: Span) => string
}

/** How well a plan may begin here, by the headings and the words that open it. */
function startBonus(blocks: readonly Block[], at: number, setting: Setting): number {
  const { years, top, untold, textOf } = setting
  const [block, next] = [blocks[at], blocks[at + 1]]
  const opening = [block, next].find(each => each?.kind === 'paragraph')
  const opens = opening?.kind === 'paragraph' && opensPlan(opening.opening, years)
  const bounded = closesReview(blocks[at - 1], textOf) ? WEIGHTS.boundary : 0
  if (isTop(block, top)) {
    const told = opens || headingLeaning(block, years) > 0
    return (opens ? WEIGHTS.opens : 0) + bounded + (told ? 0 : WEIGHTS.untold)
  }
  return block?.kind === 'paragraph' && opens ? WEIGHTS.opens - WEIGHTS.boundary + bounded : untold
}

const unmarked = (blocks: readonly Block[]): number =>
  blocks.some(block => block.kind === 'heading') ? WEIGHTS.inside : WEIGHTS.unmarked

/** 2025年是“十四五”收官之年, 今年是…, 做好今年工作. */
function opensPlan(opening: string, { planYear }: Years): boolean {
  const folded = fold(opening)
  const year = YEAR_AHEAD.exec(folded)?.[1]
  return (planYear !== null && year === planYear) || OPENS_PLAN.test(folded)
}

/** Shortcomings, and thanks: what they close is the review. */
function closesReview(block: Block | undefined, textOf: (span: Span) => string): boolean {
  if (block?.kind !== 'paragraph') return false
  const text = fold(block.pieces.map(textOf).join(''))
  return CLOSES_REVIEW.test(text)
}

import type { Asked } from '../match/asked.ts'
import type { Frames } from '../match/frames.ts'
import type { Known } from '../match/known.ts'
import { type Match, type MatchOptions, matchesOf, mayCost } from '../match/match.ts'
import { continued } from '../question/follow-up.ts'
import { type ReadingTools, readAsked } from '../question/reading.ts'
import type { Passage } from '../report/report.ts'
import { rememberedOf } from '../search/memory.ts'
import { IN_MATCHING, SLOT_COST } from '../weights.ts'
import { FEW_REPORTS } from './at-hand.ts'
import { type Holdings, occurrencesIn } from './holdings.ts'
import type { Inquiry } from './inquiry.ts'
import { scopeOf, yearFitOf } from './scope.ts'

const FEW = 400 // so many figures are looked at without a search

interface KnownsFound {
  readonly holdings: Holdings
  readonly scope: Inquiry['scope']
  readonly knowns: readonly Known[]
}

// A question's parts are compared with the same figures.
const found = new WeakMap<Inquiry['hits'], KnownsFound>()

/** The figures that may answer: all of a few, else those of the passages found. */
export function knownsFor({ hits, scope }: Inquiry, holdings: Holdings): readonly Known[] {
  const before = found.get(hits)
  if (before?.holdings === holdings && before.scope === scope) return before.knowns
  const knowns = knownsOf({ hits, scope }, holdings)
  found.set(hits, { holdings, scope, knowns })
  return knowns
}

function knownsOf(
  { hits, scope }: Pick<Inquiry, 'hits' | 'scope'>,
  holdings: Holdings,
): readonly Known[] {
  const few = knownsOfReports(scope.reports, holdings)
  if (few !== null && holdings.speaker === null) return few
  const all =
    few ??
    framed(
      hits.map(hit => hit.passage),
      holdings,
    )
  return all.filter(({ occurrence: { passage, report } }) => scope.admits(report, () => passage))
}

function knownsOfReports(
  reports: Inquiry['scope']['reports'],
  holdings: Holdings,
): readonly Known[] | null {
  if (reports.size > FEW_REPORTS) return null
  const all: Known[] = []
  for (const { passages } of reports) {
    const own = knownsIn(passages, holdings)
    if (reports.size === 1 && own.length <= FEW) return own
    if (all.length + own.length > FEW) return null
    all.push(...own)
  }
  return all
}

const framed = (passages: readonly Passage[], holdings: Holdings): Known[] =>
  occurrencesIn(holdings, passages).map(each => holdings.frames.of(each))

// By the passages of a report: they go when it goes.
const known = rememberedOf((_: Frames) => new WeakMap<readonly Passage[], readonly Known[]>())

function knownsIn(passages: readonly Passage[], holdings: Holdings): readonly Known[] {
  const ofFrames = known(holdings.frames)
  const before = ofFrames.get(passages)
  if (before !== undefined) return before
  const own = framed(passages, holdings)
  ofFrames.set(passages, own)
  return own
}

/** What reading a question takes. */
export const readingTools = (
  { scope }: Pick<Inquiry, 'scope'>,
  holdings: Holdings,
  knowns: readonly Known[],
): ReadingTools => ({
  analyzer: holdings.analyzer,
  read: holdings.read,
  reports: [...scope.reports],
  knowns,
})

/** A question's frame; an English name that nothing knows is the place that the inquiry took it for. */
export function askedOf(text: string, inquiry: Inquiry, holdings: Holdings): Asked {
  const asked = readAsked(text, readingTools(inquiry, holdings, knownsFor(inquiry, holdings)))
  const places = new Set(inquiry.terms.flatMap(term => (term.place ? term.text : [])))
  if (places.size === 0) return asked
  return {
    ...asked,
    words: asked.words.map(word =>
      word.sort !== 'report' && word.sort !== 'vague' && places.has(word.term.text)
        ? { ...word, sort: 'place', weight: IN_MATCHING.place }
        : word,
    ),
  }
}

/**
 * How well a figure does, from 0 to 1.
 *
 * @example scoreOf(match) // 0.9
 */
export function scoreOf({ cost }: Match): number {
  return Math.max(0, 1 - cost / IN_MATCHING.worst)
}

/** Whether a figure of the reports asked may score so much: what its measure and the words alone leave is compared. */
export function mayScore(
  reading: Omit<Inquiry, 'hits'>,
  holdings: Holdings,
  least: number,
): boolean {
  const knowns = knownsOfReports(reading.scope.reports, holdings)
  if (knowns === null || holdings.speaker !== null || least <= 0) return true
  const inquiry = { ...reading, hits: [] }
  const own = askedOf(reading.question.text, inquiry, holdings)
  const most = (1 - least) * IN_MATCHING.worst
  if (reading.before === '') return mayCost(own, knowns, { most })
  const { asked, ...taken } = continued(own, askedOf(reading.before, inquiry, holdings))
  return mayCost(asked, knowns, { ...taken, most: most + SLOT_COST.scene })
}

/** The figures of an inquiry's reports compared with a frame, by the years that the frame means. */
export function matchesIn(
  asked: Asked,
  knowns: readonly Known[],
  {
    inquiry,
    holdings,
    options = {},
  }: { inquiry: Inquiry; holdings: Holdings; options?: MatchOptions },
): Match[] {
  const { question } = asked
  const own = question.years !== inquiry.question.years
  const scope = own ? scopeOf(question, inquiry.question.text, holdings) : inquiry.scope
  const fitOf = yearFitOf(question, scope)
  const actor = holdings.speaker === null ? {} : { actor: holdings.speaker.asked.text }
  return matchesOf(asked, knowns, {
    ...options,
    ...actor,
    yearFit: ({ occurrence }) => fitOf(occurrence),
  })
}

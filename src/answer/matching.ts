import type { Asked } from '../match/asked.ts'
import type { Known } from '../match/known.ts'
import { type Match, type MatchOptions, matchesOf } from '../match/match.ts'
import { type ReadingTools, readAsked } from '../question/reading.ts'
import { FEW_REPORTS } from './at-hand.ts'
import type { Evidence } from './evidence.ts'
import { evidenceIn, type Holdings } from './holdings.ts'
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

function knownsOf({ hits, scope }: Pick<Inquiry, 'hits' | 'scope'>, holdings: Holdings): Known[] {
  const all = evidenceOfReports(holdings, scope.reports)
  const evidence =
    all ??
    evidenceIn(
      holdings,
      hits.map(hit => hit.passage),
    )
  return evidence
    .filter(({ passage, report }) => scope.admits(report, () => passage))
    .map(each => holdings.frames.of(each))
}

function evidenceOfReports(
  holdings: Holdings,
  reports: Inquiry['scope']['reports'],
): Evidence[] | null {
  if (reports.size > FEW_REPORTS) return null
  const all: Evidence[] = []
  for (const report of reports) {
    all.push(...evidenceIn(holdings, report.passages))
    if (all.length > FEW) return null
  }
  return all
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
        ? { ...word, sort: 'place', weight: PLACE }
        : word,
    ),
  }
}

const PLACE = 2.5

const WORST = 2.5 // what costs so much answers nothing

/**
 * How well a figure does, from 0 to 1.
 *
 * @example scoreOf(match) // 0.9
 */
export function scoreOf({ cost }: Match): number {
  return Math.max(0, 1 - cost / WORST)
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
    yearFit: ({ evidence }) => fitOf(evidence),
  })
}

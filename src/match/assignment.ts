import type { Span } from '../report/report.ts'
import { SCENE } from '../weights.ts'
import type { Known } from './known.ts'
import type { Match } from './match.ts'

const MOST_CANDIDATES = 8
const BEAM = 24

interface Beam {
  readonly matches: readonly Match[]
  readonly cost: number
}

/**
 * One figure for each of several things asked side by side: all together the cheapest, no figure twice, and
 * rather in one scene (sentence, passage, section) than apart.
 *
 * @param tables the matches of each thing, the cheapest first
 * @example assign([matchesOf(first, knowns), matchesOf(second, knowns)]).map(match => match.known)
 */
export function assign(tables: readonly (readonly Match[])[]): readonly Match[] {
  let beams: readonly Beam[] = [{ matches: [], cost: 0 }]
  for (const table of tables)
    beams = beams
      .flatMap(beam => table.slice(0, MOST_CANDIDATES).flatMap(match => extended(beam, match)))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, BEAM)
  return beams[0]?.matches ?? []
}

function extended({ matches, cost }: Beam, match: Match): Beam[] {
  if (matches.some(({ known }) => known === match.known)) return []
  const apart = matches.map(({ known }) => distance(known, match.known))
  const scene = apart.length > 0 ? Math.min(...apart) : 0
  const [first] = matches
  const unlike = first && kindOf(first) !== kindOf(match) ? SCENE.otherKind : 0
  return [{ matches: [...matches, match], cost: cost + match.cost + scene + unlike }]
}

/** In one long sentence those that stand beside each other belong together. */
function gap(one: Span, other: Span): number {
  const apart = Math.max(one.start, other.start) - Math.min(one.end, other.end)
  return SCENE.gap * Math.min(1, apart / SCENE.farApart)
}

const kindOf = ({ known }: Match): string => known.occurrence.figure.kind

function distance({ occurrence: a }: Known, { occurrence: b }: Known): number {
  if (a.report !== b.report) return SCENE.elsewhere
  if (a.figure.sentence.start === b.figure.sentence.start) return gap(a.figure.span, b.figure.span)
  if (a.passage === b.passage) return SCENE.passage
  return a.passage.section === b.passage.section ? SCENE.section : SCENE.elsewhere
}

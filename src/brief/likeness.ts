import { fold } from '../report/fold.ts'
import { pairsOf } from '../search/pairs.ts'
import type { Steps } from '../steps.ts'
import type { Cluster, Point } from './brief.ts'

// Measured by pairs of neighbouring characters; two opinions on one matter share about half of theirs.
const ALIKE = 0.3
const PUNCTUATION = /[\s\p{P}\p{S}]/gu

/**
 * Puts points that say much the same into one cluster, each in the place of its first, a point a step.
 *
 * @example finished(clusterSteps(points)).map(cluster => cluster.map(({ number }) => number)) // [[2, 5], [3]]
 */
export function* clusterSteps(points: readonly Point[]): Steps<Cluster[]> {
  const clusters: Point[][] = []
  const pairs: ReadonlySet<string>[] = []
  const holders = new Map<string, number[]>()
  const homes: number[] = []
  for (const [at, point] of points.entries()) {
    yield
    pairs.push(pairsIn(point.text))
    const home = homeOf(at, { pairs, holders, homes }) ?? clusters.push([]) - 1
    clusters[home]?.push(point)
    homes.push(home)
    for (const pair of pairs[at] ?? []) {
      const known = holders.get(pair)
      if (known === undefined) holders.set(pair, [at])
      else known.push(at)
    }
  }
  return clusters
}

interface Known {
  readonly pairs: readonly ReadonlySet<string>[]
  /** Which points hold a pair. */
  readonly holders: ReadonlyMap<string, readonly number[]>
  /** The cluster of each point so far. */
  readonly homes: readonly number[]
}

// Only points that share a pair are compared: of thousands of notes most share nothing.
function homeOf(at: number, { pairs, holders, homes }: Known): number | undefined {
  const own = pairs[at] ?? new Set()
  const shared = new Map<number, number>()
  for (const pair of own)
    for (const other of holders.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  const alike = [...shared].filter(
    ([other, count]) => (2 * count) / (own.size + (pairs[other]?.size ?? 0)) >= ALIKE,
  )
  const found = alike.flatMap(([other]) => homes[other] ?? [])
  return found.length === 0 ? undefined : Math.min(...found)
}

/**
 * Whether two texts say much the same.
 *
 * @example isAlike('要加强跟踪问效', '加强代表建议跟踪问效') // true
 */
export function isAlike(one: string, other: string): boolean {
  return dice(pairsIn(one), pairsIn(other)) >= ALIKE
}

/** The pairs of characters of a text, but for its punctuation. */
const pairsIn = (text: string): ReadonlySet<string> =>
  new Set(pairsOf(fold(text).replace(PUNCTUATION, '')))

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(pair => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

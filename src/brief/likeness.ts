import { fold } from '../report/fold.ts'
import type { Cluster, Point } from './brief.ts'

// Measured by pairs of neighbouring characters; two opinions on one matter share about half of theirs.
const ALIKE = 0.3
const PUNCTUATION = /[\s\p{P}\p{S}]/gu

/**
 * Puts points that say much the same into one cluster, each in the place of its first.
 *
 * @example clustersOf(points).map(cluster => cluster.map(({ number }) => number)) // [[2, 5], [3]]
 */
export function clustersOf(points: readonly Point[]): Cluster[] {
  const clusters: { point: Point; pairs: ReadonlySet<string> }[][] = []
  for (const point of points) {
    const pairs = pairsOf(point.text)
    const home = clusters.find(cluster => cluster.some(other => areAlike(other.pairs, pairs)))
    if (home === undefined) clusters.push([{ point, pairs }])
    else home.push({ point, pairs })
  }
  return clusters.map(cluster => cluster.map(({ point }) => point))
}

/**
 * Whether two texts say much the same.
 *
 * @example isAlike('要加强跟踪问效', '加强代表建议跟踪问效') // true
 */
export function isAlike(one: string, other: string): boolean {
  return areAlike(pairsOf(one), pairsOf(other))
}

const areAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  dice(one, other) >= ALIKE

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...fold(text).replace(PUNCTUATION, '')]
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(pair => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

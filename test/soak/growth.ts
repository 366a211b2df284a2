/** How what was measured grows with what was done. */
export interface Growth {
  /** By each one that was done. */
  readonly slope: number
  /** Between these lies half of the slopes between two measurements: how sure it is. */
  readonly low: number
  readonly high: number
}

/**
 * The middle of the slopes between any two measurements (Theil and Sen): one that is far off does not turn it, as it
 * would the line of least squares.
 *
 * @example growthOf([[0, 1], [1, 2], [2, 3], [3, 90]]).slope // 1.5
 */
export function growthOf(points: readonly (readonly [done: number, measured: number])[]): Growth {
  const slopes = points
    .flatMap(([x, y], at) =>
      points.slice(at + 1).map(([laterX, laterY]) => (laterY - y) / (laterX - x)),
    )
    .sort((one, other) => one - other)
  return { slope: middle(slopes, 0.5), low: middle(slopes, 0.25), high: middle(slopes, 0.75) }
}

/**
 * The one in the middle.
 *
 * @example median([3, 1, 2]) // 2
 */
export function median(values: readonly number[]): number {
  return middle(
    [...values].sort((one, other) => one - other),
    0.5,
  )
}

/** What lies at such a share of sorted values, between two of them where it falls there. */
function middle(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below + (above - below) * (at - Math.floor(at))
}

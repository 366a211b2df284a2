import { type Formatted, plain } from './formatted.ts'

/** What a phone shows at a glance, in characters. */
export const AT_A_GLANCE = 160

/** A line in several wordings, the fullest first; an empty one leaves the line out. */
export interface Line {
  readonly wordings: readonly Formatted[]
  /** For each wording but the last when it gives way to the next: the line with the smallest number first. */
  readonly yields: readonly number[]
}

/** A line that never gives way. */
export const fixedLine = (line: Formatted): Line => ({
  wordings: [line],
  yields: [],
})

/** A line of plain words in several wordings. */
export const plainLine = (wordings: readonly string[], yields: readonly number[]): Line => ({
  wordings: wordings.map(plain),
  yields,
})

/**
 * Lines that a phone shows at a glance: each as full as there is room for, the less important shortened first.
 *
 * @example glance([fixedLine(head), plainLine([place, label], [4])]) // the label alone where both have no room
 */
export function glance(lines: readonly Line[], room: number = AT_A_GLANCE): Formatted[] {
  const chosen = lines.map(() => 0)
  for (;;) {
    const shown = lines
      .map(({ wordings }, at) => wordings[chosen[at] ?? 0] ?? plain(''))
      .filter(({ text }) => text !== '')
    const length = shown.reduce((sum, { text }) => sum + text.length + 1, -1)
    const next = length > room ? firstToYield(lines, chosen) : -1
    if (next < 0) return shown
    chosen[next] = (chosen[next] ?? 0) + 1
  }
}

// Of lines that yield alike the last.
function firstToYield(lines: readonly Line[], chosen: readonly number[]): number {
  let [found, least] = [-1, Number.POSITIVE_INFINITY]
  for (const [at, { yields }] of lines.entries()) {
    const here = yields[chosen[at] ?? 0] ?? Number.POSITIVE_INFINITY
    if (here <= least && here !== Number.POSITIVE_INFINITY) [found, least] = [at, here]
  }
  return found
}

/** What became of a question: a figure and so on, nothing that fits surely, or nothing at all. */
export const USAGE_KINDS = [
  'figure',
  'derived',
  'passage',
  'outline',
  'meaning',
  'unsure',
  'none',
] as const

export type UsageKind = (typeof USAGE_KINDS)[number]

/** A question that was answered. */
export interface Usage {
  readonly user: number
  readonly kind: UsageKind
  /** The passage that the answer shows first; null where there is none. */
  readonly about: string | null
  /** Its words, folded; null where they are somebody else's. */
  readonly question: string | null
  /** The update that asked: it tells since when the asker waits. */
  readonly update: number
  readonly at: number
}

/** What one day was like. */
export interface UsageDay {
  /** When it began. */
  readonly day: number
  readonly questions: number
  readonly users: number
  /** How many answers of which kind. */
  readonly kinds: ReadonlyMap<UsageKind, number>
  /** Milliseconds from the question's coming until its answer was written, half of them and 95% at most; null: not known. */
  readonly median: number | null
  readonly p95: number | null
  /** 👎 given on this day, by reason; null: without one. */
  readonly complaints: ReadonlyMap<string | null, number>
}

/** What the answers showed first. */
export interface Sought {
  readonly about: string
  readonly times: number
}

/** What several asked in the same words. */
export interface AskedOften {
  readonly question: string
  readonly times: number
}

/** A day's length in milliseconds. */
export const DAY = 24 * 60 * 60_000

// How far the clocks of Beijing are ahead: those who ask live there, wherever the bot runs.
const AHEAD = 8 * 60 * 60_000

/**
 * When the day of some time began, in Beijing.
 *
 * @example dayOf(Date.UTC(2026, 0, 20, 1, 30)) === Date.UTC(2026, 0, 19, 16)
 */
export function dayOf(at: number): number {
  return Math.floor((at + AHEAD) / DAY) * DAY - AHEAD
}

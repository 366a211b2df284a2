import { inTurns } from '../steps.ts'
import { checkSteps, checkText } from './check.ts'
import type { Claim } from './claim.ts'
import type { Library } from './library.ts'

// As many notes as several discussions have; the oldest go first.
const MOST_KEPT = 5_000

const kept = new WeakMap<Library, Map<string, readonly Claim[]>>()

/**
 * The same as `checkText`, but a text that was checked against this library before is not checked again: a note is
 * shown, listed and printed many times.
 *
 * @example verdictsOf(library, note.text) === verdictsOf(library, note.text) // true
 */
export function verdictsOf(library: Library, text: string): readonly Claim[] {
  return keep(library, text, kept.get(library)?.get(text) ?? checkText(library, text))
}

/**
 * Whether a claim is a figure's: opinions and questions are recorded as they are, only their figures are checked.
 *
 * @example verdictsOf(library, note.text).filter(isOfFigure)
 */
export function isOfFigure({ told }: Claim): boolean {
  return told === null
}

/**
 * The same for whoever has others to serve meanwhile; afterwards `verdictsOf` knows it.
 *
 * @example await verdictsInTurns(library, note.text)
 */
export async function verdictsInTurns(library: Library, text: string): Promise<readonly Claim[]> {
  const known = kept.get(library)?.get(text)
  return keep(library, text, known ?? (await inTurns(checkSteps(library, text))))
}

function keep(library: Library, text: string, claims: readonly Claim[]): readonly Claim[] {
  const known = kept.get(library) ?? new Map<string, readonly Claim[]>()
  kept.set(library, known)
  known.delete(text)
  known.set(text, claims)
  const [oldest] = known.keys()
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
  return claims
}

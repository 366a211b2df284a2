import { checkText } from './check.ts'
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
  const known = kept.get(library) ?? new Map<string, readonly Claim[]>()
  kept.set(library, known)
  const claims = known.get(text) ?? checkText(library, text)
  known.delete(text)
  known.set(text, claims)
  const [oldest] = known.keys()
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
  return claims
}

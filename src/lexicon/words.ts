/**
 * The words of a list that is written out, blanks between them.
 *
 * @example words('件 条 项').has('件') // true
 */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/**
 * Words of a list that is written out, blanks between them; `_` stands for a blank within one.
 *
 * @example listed('thanks thank_you') // ['thanks', 'thank you']
 */
export function listed(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .map(word => word.replaceAll('_', ' '))
}

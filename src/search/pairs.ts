/**
 * The characters of a text two at a time, by which one name or deed is told from another.
 *
 * @example pairsOf('主任会议') // ['主任', '任会', '会议']
 */
export function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((next, at) => `${characters[at]}${next}`)
}

/**
 * How many pairs of characters of one text the other has, too.
 *
 * @example sharedPairs('督办重点建议', '重点建议的督办') // 4
 */
export function sharedPairs(one: string, other: string): number {
  return pairsOf(one).filter(pair => other.includes(pair)).length
}

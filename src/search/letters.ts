const READ = new Uint8Array(1 << 16) // of each unit: 0 not looked at, 1 no letter, 2 a letter or digit, 3 half of one sign
const [PLAIN, LETTER, HALF] = [1, 2, 3]

function sortOf(unit: number): number {
  const before = READ[unit] ?? 0
  if (before !== 0) return before
  const char = String.fromCharCode(unit)
  const isHalf = unit >= 0xd800 && unit < 0xe000
  const sort = isHalf ? HALF : /[\p{L}\p{N}]/u.test(char) ? LETTER : PLAIN
  READ[unit] = sort
  return sort
}

/**
 * The runs of letters and digits in a text.
 *
 * @example letterRuns('市场,农贸3个') // ['市场', '农贸3个']
 */
export function letterRuns(text: string): readonly string[] {
  const runs: string[] = []
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const sort = sortOf(text.charCodeAt(at))
    if (sort === HALF) return text.match(/[\p{L}\p{N}]+/gu) ?? []
    if (sort === LETTER) {
      if (start < 0) start = at
    } else if (start >= 0) {
      runs.push(text.slice(start, at))
      start = -1
    }
  }
  if (start >= 0) runs.push(text.slice(start))
  return runs
}

/** A line of a text that was broken: where it begins, and its words. */
export interface TextPiece {
  readonly start: number
  readonly text: string
}

// What stays together on one line: numbers with their signs, words of letters.
const UNIT = /[\d.,]*\d[%％‰]?|[A-Za-z]+|[\s\S]/gu
/** What no line begins with. */
const CLOSING = /^[，。、；：！？）》〉”’」』】〕,.;:!?)%％]/u

const SLACK = 0.01 // sums of widths are not exact

/**
 * How wide a text is in the font's size: a Chinese character is 1, a digit or letter a little more than half.
 *
 * @example widthOf('228件') // 2.68
 */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOfOne(character), 0)
}

function widthOfOne(character: string): number {
  if (/[,.;:!'|il ]/.test(character)) return 0.3
  if (/[ -~]/.test(character)) return /[MWmw%@]/.test(character) ? 0.92 : 0.56
  return 1
}

/**
 * A text in lines no wider than a width, in the font's size; a closing mark may stand out.
 *
 * @example linesOf('办理228件。', 4).map(({ text }) => text) // ['办理', '228件。']
 */
export function linesOf(text: string, width: number): TextPiece[] {
  const lines: TextPiece[] = []
  let [start, line, used] = [0, '', 0]
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const wide = widthOf(unit)
    if (line !== '' && used + wide > width && !CLOSING.test(unit)) {
      lines.push({ start, text: line })
      ;[start, line, used] = [index, '', 0]
    }
    line += unit
    used += wide
  }
  return line === '' ? lines : [...lines, { start, text: line }]
}

/**
 * The beginning of a text that fits a width, with … where something was left out.
 *
 * @example shortened('全面建立民情联络点', 5) // '全面建立…'
 */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width + SLACK) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}

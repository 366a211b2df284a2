import type { Span } from './report.ts'

/** A line that holds more than white space, without the white space round it. */
export interface Line extends Span {
  readonly text: string
  /** Whether it begins with an indent, as paragraphs do in many published texts. */
  readonly indented: boolean
}

/** An indent, and Markdown's mark of a heading, a list or a quotation. */
const OPENING = /^\s*(?:(?:#{1,6}|[-*+>])\s+(?=[^\s\d]))*/

/**
 * The lines of a text from an offset on, empty ones left out.
 *
 * @example readLines('　　各位代表：\n\n现在') // [{ text: '各位代表：', start: 2, end: 7, indented: true }, …]
 */
export function readLines(text: string, from = 0): Line[] {
  const lines = text.slice(from).matchAll(/[^\r\n\f\u2028\u2029]+/g)
  return [...lines].map(match => toLine(match[0], from + match.index)).filter(line => line.text)
}

function toLine(raw: string, at: number): Line {
  const start = at + (OPENING.exec(raw)?.[0].length ?? 0)
  const text = raw.slice(start - at).trimEnd()
  return { text, start, end: start + text.length, indented: /^(?:\u3000| {2}|\t)/.test(raw) }
}

/**
 * How wide words are set, in characters: a letter or a digit is half of one.
 *
 * @example widthOf('增长6.9%') // 4
 */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += char < '\u0100' ? 0.5 : 1
  return width
}

import type { Span } from './report.ts'

// What nobody sees: marks that turn the direction of writing, characters of no width, tags, half characters.
// A joiner between two pictures makes one of them (👨‍👩‍👧) and stays.
const UNSEEN =
  /(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|\u034F|[\p{Cs}\u00AD\u061C\u115F\u1160\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF]|[\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu
const CONTROL = /(?![\t\n])\p{Cc}/gu
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g

/**
 * A text as everybody sees it: without characters that are not seen and make others look like something else.
 *
 * @example seen('张\u200B三\u202Egnp.exe') // '张三gnp.exe'
 */
export function seen(text: string): string {
  return text.replace(LINE_END, '\n').replace(UNSEEN, '').replace(CONTROL, '')
}

/**
 * Where a text has characters that nobody sees.
 *
 * @example unseenIn('张\u200B三') // [{ start: 1, end: 2 }]
 */
export function unseenIn(text: string): Span[] {
  return [...text.matchAll(UNSEEN)].map(({ 0: { length }, index: start }) => ({
    ...{ start, end: start + length },
  }))
}

/**
 * The same on one line.
 *
 * @example seenLine(' 张\u2028三 ') // '张 三'
 */
export function seenLine(text: string): string {
  return seen(text).replace(/\s+/g, ' ').trim()
}

/**
 * The beginning of a text in whole characters, at most so many UTF-16 units long.
 *
 * @example beginning('好😀', 2) // '好'
 */
export function beginning(text: string, length: number): string {
  const cut = text.slice(0, length)
  return length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

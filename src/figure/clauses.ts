import type { Span } from '../report/report.ts'
import { sentencesOf } from '../report/sentences.ts'

/** A sentence with its clauses, in order. */
export interface Sentence {
  readonly span: Span
  readonly clauses: readonly Span[]
}

const CUTS = ',，;；:：'
const OPENERS = '《“（('
const CLOSERS = '》”）)'

/**
 * The sentences of a stretch of text, line by line, and their clauses.
 *
 * @example sentencesIn('被采纳34条，位居前列。', { start: 0, end: 12 })[0]?.clauses.length // 2
 */
export function sentencesIn(text: string, span: Span): Sentence[] {
  return linesOf(text, span)
    .flatMap(line => sentencesOf(text, line))
    .map(sentence => ({ span: sentence, clauses: clausesOf(text, sentence) }))
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = []
  let from = start
  while (from < end) {
    const cut = text.indexOf('\n', from)
    const to = cut < 0 || cut > end ? end : cut
    if (to > from) lines.push({ start: from, end: to })
    from = to + 1
  }
  return lines
}

/** Cut at ，；：, not inside 《》“”() and not inside 1,200. */
function clausesOf(text: string, { start, end }: Span): Span[] {
  const clauses: Span[] = []
  let from = start
  let depth = 0
  for (let at = start; at < end; at++) {
    depth = nesting(depth, text.charAt(at))
    if (depth > 0 || !CUTS.includes(text.charAt(at)) || isGrouping(text, at)) continue
    if (at > from) clauses.push({ start: from, end: at })
    from = at + 1
  }
  if (from < end) clauses.push({ start: from, end: withoutStop(text, from, end) })
  return clauses
}

/**
 * How deep within titles, quotations and brackets a text is behind a character.
 *
 * @example nesting(0, '《') // 1
 */
export function nesting(depth: number, char: string): number {
  if (OPENERS.includes(char)) return depth + 1
  return CLOSERS.includes(char) ? Math.max(0, depth - 1) : depth
}

function isGrouping(text: string, at: number): boolean {
  return /^\d[,:]\d\d/.test(text.slice(at - 1, at + 3))
}

function withoutStop(text: string, from: number, end: number): number {
  return /[。！？!?]/.test(text.charAt(end - 1)) && end - 1 > from ? end - 1 : end
}

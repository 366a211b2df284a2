import type { Span } from './report.ts'

const STOPS = '。！？!?'
const CLOSERS = '”’」』）)》】"'

/** Inside these nothing is cut, if they are closed again within reach. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '《': '》',
  '（': '）',
  '(': ')',
  '「': '」',
  '『': '』',
  '【': '】',
}
const REACH = 300

/**
 * The sentences of a stretch of text, in order; a closing quote or bracket belongs to its sentence,
 * and no cut is made inside “” or 《》.
 *
 * @example sentencesOf('规范议案办理。严格按照“条例”办理！', { start: 0, end: 18 }) // two spans: [0, 7), [7, 18)
 */
export function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = []
  let start = skipSpace(text, span.start, span.end)
  while (start < span.end) {
    const end = sentenceEnd(text, start, span.end)
    sentences.push({ start, end: trimEnd(text, start, end) })
    start = skipSpace(text, end, span.end)
  }
  return sentences
}

function sentenceEnd(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit) {
    const close = closing(text, at, limit)
    const last = close ?? at
    if (STOPS.includes(text.charAt(close === null ? at : close - 1))) {
      const end = pastClosers(text, last + 1, limit)
      if (close === null || endsQuotedSentence(text, end)) return end
    }
    at = last + 1
  }
  return limit
}

function closing(text: string, at: number, limit: number): number | null {
  const closer = PAIRS[text.charAt(at)]
  if (!closer) return null
  const close = text.slice(at, Math.min(limit, at + REACH)).indexOf(closer)
  return close < 0 ? null : at + close
}

// “…。”他说 ends a sentence; “…！”的号召 does not.
function endsQuotedSentence(text: string, end: number): boolean {
  return !/[，,、；;。的等和及之为]/.test(text.charAt(end))
}

function pastClosers(text: string, from: number, limit: number): number {
  let end = from
  while (end < limit && (CLOSERS + STOPS).includes(text.charAt(end))) end++
  return end
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && /\s/.test(text.charAt(at))) at++
  return at
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

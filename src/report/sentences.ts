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
/** The codes of all characters that open something or stop: of others nothing is to be looked at. */
const TELLING: ReadonlySet<number> = new Set(
  [...STOPS, ...Object.keys(PAIRS)].map(character => character.charCodeAt(0)),
)

/**
 * The sentences of a stretch of text, in order; a closing quote or bracket belongs to its sentence,
 * and no cut is made inside “” or 《》.
 *
 * @example sentencesOf('规范议案办理。严格按照“条例”办理！', { start: 0, end: 18 }) // two spans: [0, 7), [7, 18)
 */
export function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = []
  const scene = { text, limit: span.end, ahead: new Map<string, number>() }
  let start = skipSpace(text, span.start, span.end)
  while (start < span.end) {
    const end = sentenceEnd(scene, start)
    sentences.push({ start, end: trimEnd(text, start, end) })
    start = skipSpace(text, end, span.end)
  }
  return sentences
}

/** A stretch that is read, to its end. */
interface Scene {
  readonly text: string
  readonly limit: number
  /** Where each closing sign stands next: thousands that open need not look for the same one each. */
  readonly ahead: Map<string, number>
}

function sentenceEnd(scene: Scene, start: number): number {
  const { text, limit } = scene
  let at = start
  while (at < limit) {
    if (!TELLING.has(text.charCodeAt(at))) {
      at++
      continue
    }
    const close = closing(scene, at)
    const last = close ?? at
    if (STOPS.includes(text.charAt(close === null ? at : close - 1))) {
      const end = pastClosers(text, last + 1, limit)
      if (close === null || endsQuotedSentence(text, end)) return end
    }
    at = last + 1
  }
  return limit
}

function closing({ text, limit, ahead }: Scene, at: number): number | null {
  const closer = PAIRS[text.charAt(at)]
  if (!closer) return null
  let close = ahead.get(closer) ?? -1
  if (close < at) {
    const found = text.slice(at, limit).indexOf(closer)
    close = found < 0 ? Number.POSITIVE_INFINITY : at + found
    ahead.set(closer, close)
  }
  return close < at + REACH ? close : null
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

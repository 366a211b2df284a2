import { NUMBER_NAMES, QUOTED_TEXT } from '../lexicon/number-names.ts'
import type { Span } from '../report/report.ts'

const QUOTE = /“[^“”\n]{1,40}”|"[^"\n]{1,40}"|‘[^‘’\n]{1,40}’|「[^「」\n]{1,40}」/g

/**
 * The stretches of a text whose numerals are names: titles, dates, sessions, plans, slogans.
 *
 * @example namesIn('坚持"四个意识"', '坚持“四个意识”') // [{ start: 2, end: 8 }]
 */
export function namesIn(folded: string, text: string): Span[] {
  const masks = NUMBER_NAMES.filter(({ holds = '' }) => folded.includes(holds))
  return [...masks.flatMap(({ pattern }) => spansOf(folded, pattern)), ...slogansIn(text)]
}

// “三会一课”, “1+4”, “18条”; but not “新增就业50万人”
function slogansIn(text: string): Span[] {
  return spansOf(text, QUOTE).filter(({ start, end }) => {
    const quoted = text.slice(start, end)
    return quoted.length <= 14 && !QUOTED_TEXT.test(quoted)
  })
}

function spansOf(folded: string, pattern: RegExp): Span[] {
  return [...folded.matchAll(pattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

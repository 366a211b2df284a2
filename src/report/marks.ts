import { BRACKETED_NOTES } from '../lexicon/heading-words.ts'
import { unseenIn } from './controls.ts'
import type { Span } from './report.ts'

/** A mark of a note behind a word: “一站式”[1]平台, 放管服①， */
const BRACKETED = /(?<=[^\s[［〔])[[［〔](\d{1,3})[\]］〕]/g
const CIRCLED = /(?<=[\u4e00-\u9fff”》）)%％\w])[①-⑳]/g

const CIRCLED_NOTES = /^[ \t\u3000]*①/m

/** Markdown's marks of stress round words, of a link, and before a sign that would be a mark itself. */
const STRESSED = /(\*\*|__)(?=\S)([^*_\n]{1,80}?)(?<=\S)\1/g
const LINKED = /(?<!!)(\[)([^[\]\n]{1,80})(\]\((?:https?:|\/|#|mailto:)[^)\s]*\))/g
const ESCAPE = /\\(?=[.!()[\]#*_+\-|])/g

/**
 * The stretches of a text that are marks and no wording: of notes, of Markdown, and characters that nobody sees.
 *
 * @example marksIn('**重点**工作[1]\n注释\n1. 重点：…', 0) // the spans of **, ** and [1]
 */
export function marksIn(source: string, from: number): Span[] {
  const text = source.slice(from)
  const marks = [
    ...(BRACKETED_NOTES.test(text) ? bracketed(text) : []),
    ...(CIRCLED_NOTES.test(text) ? whole(text, CIRCLED) : []),
    ...around(text, STRESSED),
    ...around(text, LINKED),
    ...whole(text, ESCAPE),
    ...unseenIn(text),
  ]
  return marks.map(({ start, end }) => ({ start: start + from, end: end + from }))
}

// The notes of a text are counted from 1.
function bracketed(text: string): Span[] {
  const found = [...text.matchAll(BRACKETED)]
  return found.some(match => match[1] === '1') ? found.map(spanOf) : []
}

function whole(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(spanOf)
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

// What stands before and behind the second group.
function around(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const [start, end] = [match.index, match.index + match[0].length]
    const words = start + (match[1]?.length ?? 0)
    return [
      { start, end: words },
      { start: words + (match[2]?.length ?? 0), end },
    ]
  })
}

import { fold } from '../report/fold.ts'
import { remembered } from './memory.ts'
import { type Dictionary, Segmenter } from './segmenter.ts'

/** A word of a text with its place, in UTF-16 units of the text that was cut. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Cuts text into words, the same way for what is indexed and for what is asked. */
export interface Analyzer {
  /** Words of an already folded text, in order, without blanks and punctuation. */
  readonly words: (folded: string) => readonly Token[]
  /** Index terms of any text: its words, and the words inside long words. */
  readonly terms: (text: string) => readonly string[]
  /** Words of the dictionary alone, with no guess at new ones: 管 | 狗 | 建, which are else taken for one word. */
  readonly listedWords: (folded: string) => readonly string[]
  /** Words with jieba's part-of-speech tags (`n`, `v`, `r`, …). */
  readonly tag: (folded: string) => readonly { readonly word: string; readonly tag: string }[]
}

/**
 * Cuts by jieba's dictionary, with the owner's words on top.
 *
 * @param own the owner's words: `赤字率 1000 n` a line
 * @example const analyzer = loadAnalyzer(dictionary(), '赤字率 1000 n')
 */
export function loadAnalyzer(dictionary: Dictionary, own: string): Analyzer {
  const segmenter = new Segmenter(dictionary, own)
  return {
    words: folded => place(segmenter.cut(folded, true)),
    terms: remembered(text => segmenter.cutForSearch(fold(text)).filter(isWord)),
    listedWords: remembered(folded => segmenter.cut(folded)),
    tag: remembered(folded => segmenter.tag(folded)),
  }
}

/** A word with jieba's tag and its place. */
export interface TaggedToken extends Token {
  readonly tag: string
}

/**
 * The words of a folded text with their tags and places.
 *
 * @param from the place of its first character
 * @example taggedTokens(analyzer, '代表建议', 3) // [{ text: '代表', tag: 'n', start: 3, end: 5 }, …]
 */
export function taggedTokens(
  { tag }: Pick<Analyzer, 'tag'>,
  text: string,
  from = 0,
): TaggedToken[] {
  let start = from
  return tag(text).map(({ word, tag: kind }) => {
    const token = { text: word, tag: kind, start, end: start + word.length }
    start = token.end
    return token
  })
}

/** Pieces come in order and lose nothing, so their lengths are the places. */
function place(pieces: readonly string[]): Token[] {
  const tokens: Token[] = []
  let start = 0
  for (const text of pieces) {
    const end = start + text.length
    if (isWord(text)) tokens.push({ text, start, end })
    start = end
  }
  return tokens
}

/** 件, gdp and 5.7 are words; blanks, punctuation and symbols are not. */
export const isWord = (piece: string): boolean => /[\p{L}\p{N}]/u.test(piece)

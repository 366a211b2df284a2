import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { fold } from '../report/fold.ts'
import { remembered } from './memory.ts'
import type { RareWord, RareWords } from './rare-words.ts'

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

const require = createRequire(import.meta.url)
// One-line files: jieba reads its own IDF table and stop words at load, and nobody here asks for keywords.
const UNUSED_TABLES = {
  idfDict: fileURLToPath(new URL('jieba/idf.utf8', import.meta.url)),
  stopWordDict: fileURLToPath(new URL('jieba/stop_words.utf8', import.meta.url)),
}

/**
 * jieba's dictionary in parts that together cut every text as the whole does: what most texts need is loaded, a rare
 * word is learned from the first text that has it.
 */
export interface DictionaryParts {
  /** The path of a dictionary whose middle word is as frequent as the rare ones are: what is learned weighs as much. */
  readonly base: string
  /** The path of a user dictionary. */
  readonly common: string
  readonly rare: RareWords
}

/**
 * Loads jieba's dictionary (a third of a second and 115 MB in parts, three times that as a whole) with the owner's
 * words on top.
 *
 * @param userDict path of a jieba user dictionary (`赤字率 1000 n` a line), or null for none
 * @param parts jieba's own dictionary in parts, or null for the whole
 * @example const analyzer = loadAnalyzer('corpus/dict.txt')
 */
export function loadAnalyzer(
  userDict: string | null = null,
  parts: DictionaryParts | null = null,
): LoadedAnalyzer {
  const jieba: Jieba = require('nodejieba')
  const users = [parts?.common, userDict].filter(path => typeof path === 'string')
  jieba.load({
    ...UNUSED_TABLES,
    ...(parts === null ? {} : { dict: parts.base }),
    ...(users.length === 0 ? {} : { userDict: users.join('|') }),
  })
  const known = parts === null ? (text: string) => text : learning(jieba, parts.rare)
  return analyzerOver(jieba, known)
}

/** How a user dictionary has changed. */
export interface DictionaryChange {
  readonly learned: readonly RareWord[]
  readonly forgotten: readonly string[]
}

/** An analyzer that can be taught while others are served: to load jieba anew would keep them waiting. */
export interface LoadedAnalyzer extends Analyzer {
  /**
   * The same with more words, and without others, at once. Each that is learned is as frequent as a rare word, whatever
   * its line says, until jieba is loaded anew; what jieba takes for one word already stays as it is.
   */
  readonly taught: (change: DictionaryChange) => LoadedAnalyzer
}

function analyzerOver(
  jieba: Jieba,
  known: (text: string) => string,
  forgotten: ReadonlySet<string> = new Set(),
): LoadedAnalyzer {
  const { terms, tag, apart } = without(jieba, forgotten)
  return {
    words: folded => place(apart(jieba.cut(known(folded), true))),
    terms: remembered(text => terms(known(fold(text))).filter(isWord)),
    listedWords: remembered(folded => apart(jieba.cut(known(folded)))),
    tag: remembered(folded => tag(known(folded))),
    taught: ({ learned, forgotten: more }) => {
      for (const { word, tag: kind } of learned)
        if (jieba.cut(known(word)).length > 1) jieba.insertWord(word, kind)
      const again = new Set(learned.map(({ word }) => word))
      const gone = [...forgotten, ...more].filter(word => !again.has(word))
      return analyzerOver(jieba, known, new Set(gone))
    },
  }
}

/** What jieba does, but for words that it knows and is to know no more: these are cut into shorter ones. */
function without(jieba: Jieba, forgotten: ReadonlySet<string>) {
  const partsOf = (word: string) => jieba.cutSmall(word, word.length - 1)
  const isTouched = (text: string) => [...forgotten].some(word => text.includes(word))
  const apart = (pieces: string[]) =>
    forgotten.size === 0
      ? pieces
      : pieces.flatMap(piece => (forgotten.has(piece) ? partsOf(piece) : piece))
  const terms = (text: string) =>
    isTouched(text)
      ? apart(jieba.cut(text, true)).flatMap(piece => jieba.cutForSearch(piece, true))
      : jieba.cutForSearch(text, true)
  const tag = (text: string) => {
    const tagged = jieba.tag(text)
    if (forgotten.size === 0) return tagged
    return tagged.flatMap(one =>
      forgotten.has(one.word) ? partsOf(one.word).flatMap(part => jieba.tag(part)) : one,
    )
  }
  return { terms, tag, apart }
}

type Jieba = typeof import('nodejieba')

/** Has jieba learn the rare words of a text, and gives the text back. */
function learning(jieba: Jieba, rare: RareWords): (text: string) => string {
  const learned = new Set<string>()
  return text => {
    for (const { word, tag } of rare.within(text)) {
      if (learned.has(word)) continue
      learned.add(word)
      // What the owner's list has stays as frequent as it says: learned as a rare word 约谈 would be cut again.
      if (jieba.cut(word).length > 1) jieba.insertWord(word, tag)
    }
    return text
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

/** jieba gives no offsets: pieces come in order and lose nothing, so their lengths are the places. */
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

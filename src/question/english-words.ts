import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR,
  PREPOSITIONS,
} from '../lexicon/english-forms.ts'
import { lemmas } from '../search/pieces.ts'

/** Between the members of a list: a comma of an English one. */
export const LIST_MARK = '、'

/** What a word of an English question is. */
export type EnglishKind =
  | 'listed'
  | 'unknown'
  | 'chinese'
  | 'number'
  | 'auxiliary'
  | 'preposition'
  | 'and'
  | 'relative'
  | 'adverb'
  | 'not'

/** A word or a listed phrase of an English question. */
export interface EnglishWord {
  readonly kind: EnglishKind
  readonly text: string
  /** The form it is listed under. */
  readonly base: string
  /** Words for it, likeliest first; itself where it is Chinese or unknown. */
  readonly chinese: readonly string[]
  /** A past form or participle: adopted, held. */
  readonly isPast: boolean
  /** Shanghang's. */
  readonly isPossessive: boolean
}

/** Looks a phrase up, in the form given. */
export interface EnglishList {
  readonly alternatives: (phrase: string) => readonly string[]
  readonly longest: number
  /** The Chinese name that sounds so; empty where nothing does. */
  readonly named: (word: string) => string
}

/**
 * The words of a stretch of an English question, determiners dropped.
 *
 * @example englishWords('the suggestions adopted', list).map(word => word.base) // ['suggestion', 'adopted']
 */
export function englishWords(text: string, list: EnglishList): EnglishWord[] {
  const tokens =
    text.match(/[a-z](?:[a-z0-9&'’+-]|\.(?=[a-z0-9]))*|\d[\d.,]*%?|[^\sa-z0-9]+/g) ?? []
  const found: EnglishWord[] = []
  for (let at = 0; at < tokens.length; ) {
    const { word, length } = wordAt(tokens.slice(at, at + Math.max(4, list.longest)), list)
    if (word !== null) found.push(word)
    at += length
  }
  return found
}

function wordAt(
  tokens: readonly string[],
  list: EnglishList,
): { readonly word: EnglishWord | null; readonly length: number } {
  for (let length = tokens.length; length > 0; length--) {
    const phrase = tokens
      .slice(0, length)
      .filter(token => token !== LIST_MARK)
      .join(' ')
    if (tokens[0] === LIST_MARK || tokens[length - 1] === LIST_MARK) continue
    if (!/^[a-z]/.test(phrase) || (length > 1 && /[^a-z0-9 '’&+.-]/.test(phrase))) continue
    const kind = functionKind(phrase)
    if (kind !== undefined) return { word: kind && plainWord(kind, phrase), length }
    const base = lemmas(phrase).find(form => list.alternatives(form).length > 0)
    if (base !== undefined) return { word: listedWord(phrase, base, list), length }
  }
  return { word: loneWord(tokens[0] ?? '', list), length: 1 }
}

/** The word's class where it is a word of grammar; null for one to drop. */
function functionKind(phrase: string): EnglishKind | null | undefined {
  if (PREPOSITIONS.has(phrase)) return 'preposition'
  if (AUXILIARIES.has(phrase)) return /n't$/.test(phrase) ? 'not' : 'auxiliary'
  if (ADVERBS.has(phrase)) return 'adverb'
  if (DETERMINERS.has(phrase)) return null
  if (phrase === 'and' || phrase === 'or') return 'and'
  if (/^(?:that|which|who|whose|whom)$/.test(phrase)) return 'relative'
  return /^(?:not|never|no)$/.test(phrase) ? 'not' : undefined
}

const plainWord = (kind: EnglishKind, text: string): EnglishWord => ({
  ...{ kind, text, base: text, chinese: [], isPast: false, isPossessive: false },
})

const POSSESSIVE = /(?:'|’)s$|(?<=s)(?:'|’)$/

const listedWord = (text: string, base: string, list: EnglishList): EnglishWord => ({
  kind: 'listed',
  text,
  base,
  chinese: list.alternatives(base),
  isPast: isPast(text.split(' ')[0] ?? ''),
  isPossessive: POSSESSIVE.test(text),
})

const isPast = (word: string): boolean => /[a-z]{2}ed$/.test(word) || IRREGULAR.has(word)

function loneWord(text: string, list: EnglishList): EnglishWord {
  if (text === LIST_MARK) return plainWord('and', text)
  if (/^\d/.test(text)) return { ...plainWord('number', text), chinese: [text.replace(/,/g, '')] }
  if (!/^[a-z]/.test(text)) return { ...plainWord('chinese', text), chinese: [text] }
  const plain = text.replace(POSSESSIVE, '')
  const name = list.named(plain.replace(/['’-]/g, ''))
  return {
    ...plainWord(name === '' ? 'unknown' : 'listed', text),
    base: plain,
    chinese: [name === '' ? ` ${plain} ` : name],
    isPast: name === '' && isPast(plain),
    isPossessive: POSSESSIVE.test(text),
  }
}

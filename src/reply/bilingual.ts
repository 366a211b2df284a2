import { Converter } from 'opencc-js/cn2t'
import type { Language } from '../answer/answer.ts'

/** A sentence in simplified Chinese and in English; the traditional one is derived. */
export type Row = readonly [chinese: string, english: string]

/** What is put into the `{blanks}` of a sentence. */
export type Blanks = Readonly<Record<string, string | number>>

/**
 * A row of such a table in the reader's language.
 *
 * @example sentence(['{n} 份', '{n} report{n|s}'], 'en', { n: 1 }) // '1 report'
 */
export function sentence([chinese, english]: Row, language: Language, blanks: Blanks = {}): string {
  const words =
    language === 'en' ? english : language === 'zh-Hant' ? traditional(chinese) : chinese
  return words.replace(BLANK, (blank, name: string, forms?: string) => {
    const value = blanks[name]
    return forms === undefined ? String(value ?? blank) : formFor(Number(value), forms.split('|'))
  })
}

// {n} is filled in; {n|s} and {n|is|are} are what the number of n takes: an ending for many, or the word for one and for many.
const BLANK = /\{(\w+)(?:\|([^{}]*))?\}/g
const plurals = new Intl.PluralRules('en')

function formFor(count: number, forms: readonly string[]): string {
  const [one = '', many = ''] = forms.length > 1 ? forms : ['', ...forms]
  return plurals.select(count) === 'one' ? one : many
}

// The converter's tables are read when the first reader of traditional characters comes.
let converter: ((text: string) => string) | null = null
const derived = new Map<string, string>()

function traditional(chinese: string): string {
  const known = derived.get(chinese)
  if (known !== undefined) return known
  const convert = converter ?? Converter({ from: 'cn', to: 'tw' })
  converter = convert
  const words = convert(chinese)
  derived.set(chinese, words)
  return words
}

// Telegram's language codes that mean traditional characters; every other zh is simplified.
const TRADITIONAL = /^zh-(hant|tw|hk|mo)/i

/**
 * The language of somebody whose words are not known yet, by their Telegram.
 *
 * @example languageOf('zh-hant') // 'zh-Hant'
 */
export function languageOf(code: string | undefined): Language {
  if (code === undefined) return 'zh-Hans'
  if (TRADITIONAL.test(code)) return 'zh-Hant'
  return code.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en'
}

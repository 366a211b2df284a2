import { fold } from '../report/fold.ts'
import { IN_THESAURUS } from '../weights.ts'

/** Another word for a typed one, and how far it may be trusted: 1 is the word itself. */
export interface Alternative {
  readonly text: string
  readonly weight: number
  readonly via: 'typed' | 'synonym' | 'lexicon' | 'sound' | 'part'
}

/**
 * Words for the same thing, from the owner's files: `synonyms.txt` (one group a line, `a b => c d` one way)
 * and `lexicon.txt` (`english phrase = 中文 中文`).
 *
 * @example new Thesaurus('狗 犬').alternatives('狗') // [{ text: '犬', weight: 0.9, via: 'synonym' }]
 */
export class Thesaurus {
  readonly #entries = new Map<string, Alternative[]>()
  #longest = 1
  #longestPhrase = 1
  /** Read when the first English word is asked for. */
  #lexicon: string

  constructor(synonyms = '', lexicon = '') {
    for (const line of contentLines(fold(synonyms))) this.#addGroup(line)
    this.#lexicon = lexicon
  }

  /** Length of the longest Chinese entry, in characters. */
  get longest(): number {
    return this.#longest
  }

  /** Number of words in the longest English entry. */
  get longestPhrase(): number {
    this.#readLexicon()
    return this.#longestPhrase
  }

  has(word: string): boolean {
    if (LATIN.test(word)) this.#readLexicon()
    return this.#entries.has(word)
  }

  /** Other words for a folded word, best first; none when it is not listed. */
  alternatives(word: string): readonly Alternative[] {
    if (LATIN.test(word)) this.#readLexicon()
    return this.#entries.get(word) ?? []
  }

  #readLexicon(): void {
    const lexicon = this.#lexicon
    this.#lexicon = ''
    if (lexicon !== '') for (const line of contentLines(lexicon)) this.#addPhrase(line)
  }

  #addGroup(line: string): void {
    const [left = '', right] = line.split('=>')
    const from = wordsOf(left)
    const to = right === undefined ? from : wordsOf(right)
    for (const word of from) {
      this.#longest = Math.max(this.#longest, word.length)
      this.#add(word, to, {
        weight: right === undefined ? IN_THESAURUS.same : IN_THESAURUS.wider,
        via: 'synonym',
      })
    }
  }

  #addPhrase(line: string): void {
    const [english = '', chinese = ''] = line.split('=')
    const phrase = english.trim().toLowerCase()
    this.#longestPhrase = Math.max(this.#longestPhrase, phrase.split(' ').length)
    this.#add(phrase, wordsOf(fold(chinese)), { weight: IN_THESAURUS.same, via: 'lexicon' })
  }

  #add(word: string, others: readonly string[], rest: Omit<Alternative, 'text'>): void {
    const known = this.#entries.get(word)
    if (known === undefined) {
      const own = others.filter((text, at) => text !== word && others.indexOf(text) === at)
      this.#entries.set(
        word,
        own.map(text => ({ text, ...rest })),
      )
      return
    }
    for (const text of others)
      if (text !== word && !known.some(other => other.text === text)) known.push({ text, ...rest })
  }
}

const contentLines = (text: string): string[] =>
  text.split('\n').flatMap(line => line.replace(/#.*/, '').trim() || [])

const wordsOf = (folded: string): string[] => folded.split(/\s+/).filter(Boolean)

const LATIN = /[a-z]/

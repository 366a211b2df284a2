import { fold } from '../report/fold.ts'

/** Another word for a typed one, and how far it may be trusted: 1 is the word itself. */
export interface Alternative {
  readonly text: string
  readonly weight: number
  readonly via: 'typed' | 'synonym' | 'lexicon' | 'sound' | 'part'
}

const SAME = 0.9 // a word of the same group
const WIDER = 0.8 // a => b: typing a also finds b

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

  constructor(synonyms = '', lexicon = '') {
    for (const line of contentLines(synonyms)) this.#addGroup(line)
    for (const line of contentLines(lexicon)) this.#addPhrase(line)
  }

  /** Length of the longest Chinese entry, in characters. */
  get longest(): number {
    return this.#longest
  }

  /** Number of words in the longest English entry. */
  get longestPhrase(): number {
    return this.#longestPhrase
  }

  has(word: string): boolean {
    return this.#entries.has(word)
  }

  /** Other words for a folded word, best first; none when it is not listed. */
  alternatives(word: string): readonly Alternative[] {
    return this.#entries.get(word) ?? []
  }

  #addGroup(line: string): void {
    const [left = '', right] = line.split('=>')
    const from = wordsOf(left)
    const to = right === undefined ? from : wordsOf(right)
    for (const word of from) {
      this.#longest = Math.max(this.#longest, word.length)
      this.#add(word, to, { weight: right === undefined ? SAME : WIDER, via: 'synonym' })
    }
  }

  #addPhrase(line: string): void {
    const [english = '', chinese = ''] = line.split('=')
    const phrase = english.trim().toLowerCase()
    this.#longestPhrase = Math.max(this.#longestPhrase, phrase.split(' ').length)
    this.#add(phrase, wordsOf(chinese), { weight: SAME, via: 'lexicon' })
  }

  #add(word: string, others: readonly string[], rest: Omit<Alternative, 'text'>): void {
    const known = this.#entries.get(word) ?? []
    const fresh = others.filter(text => text !== word && !known.some(other => other.text === text))
    this.#entries.set(word, [...known, ...fresh.map(text => ({ text, ...rest }))])
  }
}

const contentLines = (text: string): string[] =>
  text.split('\n').flatMap(line => line.replace(/#.*/, '').trim() || [])

const wordsOf = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean)

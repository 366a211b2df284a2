import type { Passage, Report } from '../report/report.ts'
import { IN_VOCABULARY } from '../weights.ts'
import { Grams } from './grams.ts'

const MOST_WORDS = 12

/** Numbers of passages, however they are kept. */
export type PassageNumbers = readonly number[] | Int32Array

/**
 * What the corpus consists of, counted in passages: how rare a word, a character or a pair of characters is.
 * A word that was never cut out as one is judged by its rarest pair of characters.
 */
export interface Vocabulary {
  /** How many passages were counted. */
  readonly passages: number
  /** The words of the corpus with the number of passages each stands in. */
  readonly words: Pick<ReadonlyMap<string, number>, 'get' | 'has'>
  /** The Chinese characters of the corpus. */
  readonly characters: () => readonly string[]
  /** The corpus's words that hold a character; none where there are too many to tell anything. */
  readonly wordsWith: (char: string) => readonly string[]
  /** In how many passages a folded string stands: exact up to two characters, an upper bound for longer ones. */
  readonly frequency: (text: string) => number
  /** How rare a word of the passages is. */
  readonly idf: (text: string) => number
  /** The passages that hold each of some strings of one or two characters, in order. */
  readonly holding: (grams: readonly string[]) => readonly PassageNumbers[]
  /** The passages that may hold a folded string, in order: those that hold its rarest pair of characters. */
  readonly mayHold: (text: string) => PassageNumbers
}

/** The vocabulary of passages that are all in memory. */
export class CountedVocabulary implements Vocabulary {
  readonly #grams = new Grams()
  readonly #words = new Map<string, number>()
  #passages = 0
  #byCharacter: ReadonlyMap<string, readonly string[]> | null = null

  /**
   * Counts a passage.
   *
   * @param folded its searchable text
   * @param words the words of that text
   */
  add(folded: string, words: Iterable<string>): void {
    this.#grams.add(this.#passages++, folded)
    for (const word of new Set(words))
      if (word !== '') this.#words.set(word, (this.#words.get(word) ?? 0) + 1)
  }

  get passages(): number {
    return this.#passages
  }

  get words(): ReadonlyMap<string, number> {
    return this.#words
  }

  characters(): string[] {
    return this.#grams.characters().filter(char => /^\p{Script=Han}$/u.test(char))
  }

  wordsWith(char: string): readonly string[] {
    this.#byCharacter ??= wordsByCharacter(this.#words.keys())
    const words = this.#byCharacter.get(char) ?? []
    return words.length <= MOST_WORDS ? words : []
  }

  frequency(text: string): number {
    return this.#grams.count(this.#rarest(text))
  }

  holding(grams: readonly string[]): readonly PassageNumbers[] {
    return grams.map(gram => this.#grams.holding(gram))
  }

  mayHold(text: string): PassageNumbers {
    return this.#grams.holding(this.#rarest(text))
  }

  /** The rarest pair of characters of a text: of one character itself. */
  #rarest(text: string): string {
    let rarest = text.slice(0, 2)
    let least = text.length > 2 ? this.#grams.count(rarest) : 0
    for (let i = 1; i + 2 <= text.length; i++) {
      const pair = text.slice(i, i + 2)
      const count = this.#grams.count(pair)
      if (count < least) [rarest, least] = [pair, count]
    }
    return rarest
  }

  idf(text: string): number {
    return rarity(this.frequency(text), this.#passages)
  }
}

/** Inverse document frequency as in BM25 (Robertson and Spärck Jones), never negative. */
export const rarity = (holding: number, all: number): number =>
  Math.log(1 + (all - holding + IN_VOCABULARY.smoothing) / (holding + IN_VOCABULARY.smoothing))

/** The folded headings a passage stands under, outermost first, its run-in heading last. */
export function headingPath(report: Report, passage: Passage): string {
  const headings: string[] = passage.runIn === null ? [] : [passage.runIn]
  let index: number | null = passage.section
  while (index !== null) {
    const section: Report['sections'][number] | undefined = report.sections[index]
    if (section === undefined) break
    headings.unshift(section.heading)
    index = section.parent
  }
  return headings.join(' ')
}

function wordsByCharacter(words: Iterable<string>): Map<string, string[]> {
  const byCharacter = new Map<string, string[]>()
  for (const word of words)
    if (word.length > 1 && word.length < 5)
      for (const char of new Set(word)) {
        const others = byCharacter.get(char)
        if (others === undefined) byCharacter.set(char, [word])
        else if (others.length <= MOST_WORDS) others.push(word) // one too many is enough to know
      }
  return byCharacter
}

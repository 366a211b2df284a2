import type { Passage, Report } from '../report/report.ts'
import type { Analyzer } from './analyzer.ts'

const MOST_WORDS = 12

/**
 * What the corpus consists of, counted in passages: how rare a word, a character or a pair of characters is.
 * A word that was never cut out as one is judged by its rarest pair of characters.
 */
export class Vocabulary {
  readonly #pairs = new Map<string, number>()
  readonly #words = new Map<string, number>()
  #passages = 0
  #byCharacter: ReadonlyMap<string, readonly string[]> | null = null

  constructor(reports: readonly Report[], analyzer: Analyzer) {
    for (const report of reports)
      for (const passage of report.passages) this.#add(report, passage, analyzer)
  }

  /** How many passages were counted. */
  get passages(): number {
    return this.#passages
  }

  /** The words of the corpus with the number of passages each stands in. */
  get words(): ReadonlyMap<string, number> {
    return this.#words
  }

  /** The Chinese characters of the corpus. */
  characters(): string[] {
    return [...this.#pairs.keys()].filter(key => /^\p{Script=Han}$/u.test(key))
  }

  /** The corpus's words that hold a character; none where there are too many to tell anything. */
  wordsWith(char: string): readonly string[] {
    this.#byCharacter ??= wordsByCharacter(this.#words.keys())
    const words = this.#byCharacter.get(char) ?? []
    return words.length <= MOST_WORDS ? words : []
  }

  /** In how many passages a folded string stands: exact for words and pairs, an upper bound for others. */
  frequency(text: string): number {
    if (text.length <= 2) return this.#pairs.get(text) ?? 0
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i + 2 <= text.length; i++)
      least = Math.min(least, this.#pairs.get(text.slice(i, i + 2)) ?? 0)
    return least
  }

  /** Inverse document frequency as in BM25 (Robertson and Spärck Jones), never negative. */
  idf(text: string): number {
    const frequency = this.frequency(text)
    return Math.log(1 + (this.#passages - frequency + 0.5) / (frequency + 0.5))
  }

  #add(report: Report, passage: Passage, analyzer: Analyzer): void {
    this.#passages++
    const folded = searchable(report, passage)
    for (const pair of pairsOf(folded)) count(this.#pairs, pair)
    for (const word of new Set(analyzer.words(folded).map(token => token.text)))
      count(this.#words, word)
  }
}

/**
 * The folded text a passage is searched by: its headings, then its own words.
 *
 * @example searchable(report, passage) // '四、… 提升议案建议办理质效\n228件代表建议全部办理完毕…'
 */
export function searchable(report: Report, passage: Passage): string {
  return `${headingPath(report, passage)}\n${report.folded.slice(passage.span.start, passage.span.end)}`
}

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

/** Every character and every pair of neighbours, once each. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i < text.length; i++) {
    pairs.add(text.charAt(i))
    if (i + 1 < text.length) pairs.add(text.slice(i, i + 2))
  }
  return pairs
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function wordsByCharacter(words: Iterable<string>): Map<string, string[]> {
  const byCharacter = new Map<string, string[]>()
  for (const word of words)
    if (word.length > 1 && word.length < 5)
      for (const char of new Set(word)) byCharacter.set(char, [...(byCharacter.get(char) ?? []), word])
  return byCharacter
}

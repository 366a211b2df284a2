import { IN_SCORER } from '../weights.ts'
import { letterRuns } from './letters.ts'
import type { Query } from './query.ts'
import type { Entry } from './source.ts'
import { presence, totalWeight } from './term-match.ts'
import type { Alternative } from './thesaurus.ts'
import { rarity, type Vocabulary } from './vocabulary.ts'

const MOST_TIMES = 4
const MOST_KNOWN = 60_000 // standings: some hundred bytes each, of most words in most passages one for all

/** How a word stands in a passage, whatever it weighs. */
interface Standing {
  /** Those of its alternatives that the passage holds. */
  readonly words: readonly string[]
  /** How surely it stands in the text, over it, and in each of the sentences: from 0 to 1. */
  readonly inText: number
  readonly inHeading: number
  readonly inSentences: readonly number[]
  /** From 0 to 1: a passage that names a thing again and again, or in its heading, is about it. */
  readonly emphasis: number
}

/** A pair of neighbouring characters of the question, and how rare it is. */
interface Pair {
  readonly pair: string
  readonly idf: number
  /** Whether any passage holds it. */
  readonly stands: boolean
}

type Alternatives = readonly Alternative[]

/**
 * Scores passages by what of a question they hold. How a word stands in a passage is found out once: the same few
 * words are looked for in the same passages again and again.
 */
export class Scorer {
  readonly #vocabulary: Pick<Vocabulary, 'frequency' | 'passages'>
  #known = new WeakMap<Alternatives, Map<number, Standing>>()
  #count = 0

  constructor(vocabulary: Pick<Vocabulary, 'frequency' | 'passages'>) {
    this.#vocabulary = vocabulary
  }

  /**
   * What a passage scores for a query: from 0 to about 1.
   *
   * @example scorer.of(query)(id, entry) // 0.8
   */
  of({ text, terms }: Query): (id: number, entry: Entry) => number {
    const pairs = pairsOf(text, this.#vocabulary)
    const rare = pairs.reduce((sum, { idf }) => sum + idf, 0)
    const standing = pairs.filter(({ stands }) => stands)
    const all = totalWeight(terms)
    const weighed = terms.map(({ weight, alternatives }) => ({
      weight,
      standingIn: this.#standings(alternatives),
    }))
    const inSentences: number[] = [] // of one passage after the other
    return (id, entry) => {
      const { length } = entry.sentences
      let found = 0
      for (let at = 0; at < length; at++) inSentences[at] = 0
      for (const { weight, standingIn } of weighed) {
        const standing = standingIn(id, entry)
        if (standing === NOWHERE) continue
        found += weight * Math.max(standing.inText, IN_SCORER.weights.heading * standing.inHeading)
        found += weight * IN_SCORER.weights.emphasis * standing.emphasis
        for (let at = 0; at < length; at++)
          inSentences[at] = (inSentences[at] ?? 0) + weight * (standing.inSentences[at] ?? 0)
      }
      let best = 0
      for (let at = 0; at < length; at++) best = Math.max(best, inSentences[at] ?? 0)
      return (
        (all === 0
          ? 0
          : IN_SCORER.weights.text * (found / all) + IN_SCORER.weights.sentence * (best / all)) +
        IN_SCORER.weights.pairs * (rare === 0 ? 0 : rarityIn(entry.text, standing) / rare)
      )
    }
  }

  /** The words of a query that a passage holds. */
  wordsIn(id: number, entry: Entry, { terms }: Query): string[] {
    const words = new Set<string>()
    for (const { alternatives } of terms)
      for (const word of this.#standings(alternatives)(id, entry).words) words.add(word)
    return [...words]
  }

  /** What is known of how words stand goes. */
  forget(): void {
    this.#known = new WeakMap()
    this.#count = 0
  }

  #standings(alternatives: Alternatives): (id: number, entry: Entry) => Standing {
    if (this.#count > MOST_KNOWN) this.forget()
    const known = this.#known.get(alternatives) ?? new Map<number, Standing>()
    this.#known.set(alternatives, known)
    return (id, entry) => {
      const before = known.get(id)
      if (before !== undefined) return before
      const standing = standingOf(alternatives, entry)
      known.set(id, standing)
      this.#count++
      return standing
    }
  }
}

const NOWHERE: Standing = { words: [], inText: 0, inHeading: 0, inSentences: [], emphasis: 0 }

function standingOf(alternatives: Alternatives, entry: Entry): Standing {
  const { text, heading, sentences } = entry
  const inHeading = presence({ alternatives }, heading)
  const here = { alternatives: alternatives.filter(other => text.includes(other.text)) }
  if (here.alternatives.length === 0)
    return inHeading === 0
      ? NOWHERE
      : { ...NOWHERE, inHeading, emphasis: IN_SCORER.emphasised * inHeading }
  return {
    words: here.alternatives.map(other => other.text),
    inText: presence(here, text),
    inHeading,
    inSentences: sentences.map(sentence => presence(here, sentence)),
    emphasis:
      IN_SCORER.emphasised * inHeading +
      IN_SCORER.emphasised * (Math.max(0, timesIn(text, here.alternatives) - 1) / 3),
  }
}

/** How often words stand in a text, up to what counts; parts of a word do not. */
function timesIn(text: string, alternatives: Alternatives): number {
  let times = 0
  for (const { text: word, via } of alternatives)
    if (via !== 'part')
      for (
        let at = text.indexOf(word);
        at >= 0 && times < MOST_TIMES;
        at = text.indexOf(word, at + word.length)
      )
        times++
  return times
}

function pairsOf(question: string, vocabulary: Pick<Vocabulary, 'frequency' | 'passages'>): Pair[] {
  const pairs: Pair[] = []
  for (const run of letterRuns(question)) {
    const characters = ASTRAL.test(run) ? [...run] : run
    for (let at = 0; at + 1 < characters.length; at++) {
      const pair = `${characters[at]}${characters[at + 1]}`
      const count = vocabulary.frequency(pair)
      pairs.push({ pair, idf: rarity(count, vocabulary.passages), stands: count > 0 })
    }
  }
  return pairs
}

const ASTRAL = /[\ud800-\udfff]/

/** What the pairs that stand in a text are rare, together. */
function rarityIn(text: string, pairs: readonly Pair[]): number {
  let found = 0
  for (const { pair, idf } of pairs) if (text.includes(pair)) found += idf
  return found
}

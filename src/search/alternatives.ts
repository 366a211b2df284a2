import { IN_ALTERNATIVES } from '../weights.ts'
import { isEnglish, lemmas, type Piece, type QueryResources } from './pieces.ts'
import type { Alternative } from './thesaurus.ts'
import type { Vocabulary } from './vocabulary.ts'

const MOST_ALTERNATIVES = 24 // at most 31: which of them a text holds is kept as bits (`match/shared-text.ts`)

/**
 * The words of the reports that a piece may stand for: itself, listed words, its parts, words that share its characters.
 *
 * @example alternativesOf(piece('狗'), resources) // [{ text: '犬', weight: 0.9, via: 'synonym' }]
 */
export function alternativesOf(
  { text, tag }: Pick<Piece, 'text' | 'tag'>,
  resources: QueryResources,
): Alternative[] {
  const { thesaurus, vocabulary } = resources
  const listed = isEnglish(tag) ? lemmas(text) : [text]
  const named: Alternative[] = [
    { text, weight: 1, via: 'typed' },
    ...wordsAround(text, vocabulary),
    ...listed
      .flatMap(word => thesaurus.alternatives(word))
      .map(other => asPart(text, other, vocabulary.frequency(text) > 0)),
    ...partsOf(text, resources),
    ...(isEnglish(tag)
      ? listed
          .flatMap(word => thesaurus.alternatives(word))
          .slice(0, 1)
          .flatMap(other => partsOf(other.text, resources))
      : []),
  ]
  const all = named.filter(
    (other, i) =>
      vocabulary.frequency(other.text) > 0 &&
      named.findIndex(({ text: same }) => same === other.text) === i,
  )
  if (all.length > 0) return all.slice(0, MOST_ALTERNATIVES)
  const full = spelledOutOf(text, vocabulary)
  return (full.length > 0 ? full : bySharedCharacters(text, tag, vocabulary)).slice(
    0,
    MOST_ALTERNATIVES,
  )
}

const SHORT_FORM = /^\p{Script=Han}{2}$/u

/** The one word of four characters that a word of two is short for, by the first of each half: 知产 → 知识产权. */
function spelledOutOf(text: string, vocabulary: Vocabulary): Alternative[] {
  if (!SHORT_FORM.test(text)) return []
  const words = vocabulary
    .wordsWith(text.charAt(0))
    .filter(word => word.length === 4 && word[0] === text[0] && word[2] === text[1])
  return words.length === 1
    ? words.map(word => ({ text: word, weight: IN_ALTERNATIVES.around, via: 'synonym' }))
    : []
}

/** A single character stands for the words it begins or ends: 撤 → 撤销, 站 → 活动站. */
function wordsAround(text: string, vocabulary: Vocabulary): Alternative[] {
  if (text.length > 1 || !/\p{Script=Han}/u.test(text)) return []
  const words = vocabulary
    .wordsWith(text)
    .filter(word => word.startsWith(text) || word.endsWith(text))
  return words.map(word => ({ text: word, weight: IN_ALTERNATIVES.around, via: 'synonym' }))
}

/** A long word may stand in the corpus in pieces: 信息采集员队伍 → 信息, 采集. */
function partsOf(text: string, { analyzer }: QueryResources): Alternative[] {
  if (text.length < 3) return []
  const parts = analyzer.terms(text).filter(part => part.length > 1 && part !== text)
  return parts.map(part => ({ text: part, weight: partWeight(part, text), via: 'part' }))
}

/** 利润 says less than 国企利润, which the thesaurus has for it one way only; all the less where the reports have both. */
const asPart = (text: string, other: Alternative, isTold: boolean): Alternative =>
  other.weight < IN_ALTERNATIVES.bothWays &&
  other.text.length > 1 &&
  other.text.length < text.length &&
  text.includes(other.text) &&
  !text.includes('的')
    ? { ...other, weight: isTold ? partWeight(other.text, text) : other.weight, via: 'part' }
    : other

const partWeight = (part: string, text: string): number =>
  (IN_ALTERNATIVES.part * part.length) / text.length

const COMPLEMENTED = /^(\p{Script=Han})[掉完上到出好过成下起了去来走开脱]{1,2}$/u

/** 撤掉 by the verbs that begin with 撤; a word no dictionary has by the words that share its characters. */
function bySharedCharacters(text: string, tag: string, vocabulary: Vocabulary): Alternative[] {
  const [, verb] = COMPLEMENTED.exec(text) ?? []
  const verbs =
    verb === undefined
      ? []
      : vocabulary.wordsWith(verb).filter(word => word.startsWith(verb) && word.length === 2)
  if (verbs.length > 0)
    return verbs.map(word => ({ text: word, weight: IN_ALTERNATIVES.sameVerb, via: 'part' }))
  return tag === 'x' ? charactersOf(text, vocabulary) : []
}

/** A word the corpus does not have, by words that share its characters: 撤站 → 撤销, 活动站. */
function charactersOf(text: string, vocabulary: Vocabulary): Alternative[] {
  if (text.length > 3 || !/^\p{Script=Han}+$/u.test(text)) return []
  const weight = IN_ALTERNATIVES.character / (2 * Math.max(2, text.length) - 2)
  return [...text].flatMap(char =>
    vocabulary.wordsWith(char).map((word): Alternative => ({ text: word, weight, via: 'part' })),
  )
}

import { SUM_OF_MONEY } from '../lexicon/indicators.ts'
import { DIVISION_NAMED, STREET_OR_TOWN } from '../lexicon/place-names.ts'
import { IN_QUERY } from '../weights.ts'
import { alternativesOf } from './alternatives.ts'
import { remembered } from './memory.ts'
import { isEnglish, type Piece, piecesOf, type QueryResources } from './pieces.ts'
import type { Respelling, Speller } from './spelling.ts'
import type { Alternative } from './thesaurus.ts'
import type { Vocabulary } from './vocabulary.ts'
import { ACTS, NO_PLACES } from './word-classes.ts'

/** A word of the question, what it weighs, and the corpus's words it may stand for. */
export interface Term {
  /** As typed, folded. */
  readonly text: string
  /** Rarity times role: how much of the question it carries. */
  readonly weight: number
  /** The typed word where the corpus has it, then other words for it; empty when the corpus has none. */
  readonly alternatives: readonly Alternative[]
  /** Names a thing (建议, 社区食堂), an act (监督, 改造: verbal nouns), or neither. */
  readonly names: 'thing' | 'act' | null
  /** A place: an answer about another place is no answer. */
  readonly place: boolean
  /** Where it stands in the folded text it was read from. */
  readonly start: number
  readonly end: number
}

/** What is looked for: the content of a question, without its asking and filling words. */
export interface Query {
  readonly text: string
  readonly terms: readonly Term[]
  /** Words read as others that sound alike. */
  readonly respelled: readonly Respelling[]
}

/**
 * Reads the content words of folded texts and finds for each the words of the corpus; of a word these are found once,
 * and every query has the same list of them.
 *
 * @example queryReader(resources)('狗狗打疫苗').terms.map(term => term.alternatives.map(other => other.text))
 * // [['犬'], ['防疫']]
 */
export function queryReader(
  resources: QueryResources & { readonly speller: Speller },
): (folded: string) => Query {
  const ofTag = new Map<string, (text: string) => readonly Alternative[]>()
  const alternatives: Alternatives = ({ text, tag }) => {
    const known =
      ofTag.get(tag) ?? remembered(other => alternativesOf({ text: other, tag }, resources))
    ofTag.set(tag, known)
    return known(text)
  }
  return remembered(folded => {
    const own = { ...resources, speller: resources.speller.forOneText() }
    const read = piecesOf(folded, own).map(piece =>
      readTerm(piece, alternatives(piece), { folded, resources: own }),
    )
    const terms = withoutRepeats(read.map(({ term }) => term))
    return { text: folded, terms, respelled: read.flatMap(({ respelled }) => respelled ?? []) }
  })
}

type Alternatives = (piece: Pick<Piece, 'text' | 'tag'>) => readonly Alternative[]

interface ReadTerm {
  readonly term: Term
  readonly respelled: Respelling | null
}

function readTerm(
  piece: Piece,
  known: readonly Alternative[],
  { folded, resources }: { readonly folded: string; readonly resources: QueryResources },
): ReadTerm {
  const respelled = isKnown(known)
    ? respellGuess(piece, known, resources)
    : respell(piece, folded, resources)
  const alternatives: readonly Alternative[] = respelled
    ? [{ text: respelled.read, weight: IN_QUERY.respelled, via: 'sound' }]
    : known
  return { term: termOf(piece, alternatives, resources.vocabulary), respelled }
}

/** The corpus has the word, or most of its parts. */
const isKnown = (alternatives: readonly Alternative[]): boolean =>
  alternatives.some(other => other.weight >= IN_QUERY.sureWord && other.via !== 'part') ||
  alternatives.reduce((sum, { weight, via }) => (via === 'part' ? sum + weight : sum), 0) >=
    IN_QUERY.mostParts

function respell(
  { start, end, tag }: Piece,
  folded: string,
  { speller }: QueryResources,
): Respelling | null {
  return isEnglish(tag) ? null : speller.respell(folded, { start, end, exact: tag !== 'x' })
}

/** 见议, a word only by its characters (意见, 评议), is read as the word of the reports that sounds the same: 建议. */
function respellGuess(
  { text, tag }: Piece,
  known: readonly Alternative[],
  { speller }: QueryResources,
): Respelling | null {
  const isGuess = tag === 'x' && text.length === 2 && known.every(({ via }) => via === 'part')
  return isGuess ? speller.respell(text, { start: 0, end: text.length, exact: true }) : null
}

function termOf(piece: Piece, alternatives: readonly Alternative[], vocabulary: Vocabulary): Term {
  const weight =
    rarityOf(alternatives, vocabulary) ** IN_QUERY.flattening * roleOf(piece, alternatives)
  const place =
    isPlace(piece) &&
    !isKindOfStreet(piece, alternatives) &&
    alternatives.every(
      other =>
        other.via !== 'synonym' ||
        other.text.length === 1 ||
        sharesCharacter(other.text, piece.text),
    )
  return {
    text: piece.text,
    weight,
    alternatives,
    names: whatItNames(piece, alternatives),
    place,
    start: piece.start,
    end: piece.end,
  }
}

/** Other words for a place are its other names: 成都 for 成都市; 设置 for 新建 shows that 新建 is none. */
const sharesCharacter = (one: string, other: string): boolean =>
  [...one].some(char => other.includes(char))

const isPlace = ({ tag, text }: Piece): boolean =>
  text.length > 1 && !NO_PLACES.has(text) && (/^ns/.test(tag) || DIVISION_NAMED.test(text))

/** 美食街: a street or a town of what the reports speak of is a kind of one, and no name. */
const isKindOfStreet = ({ text }: Piece, alternatives: readonly Alternative[]): boolean =>
  STREET_OR_TOWN.test(text) &&
  alternatives.some(({ text: part, via }) => via === 'part' && part === text.slice(0, -1))

function whatItNames({ tag, text }: Piece, [first]: readonly Alternative[]): Term['names'] {
  if (text.length === 1) return /^n/.test(tag) && first !== undefined ? 'thing' : null
  if (isEnglish(tag)) return /(?:ed|ing)$/.test(text) ? 'act' : 'thing'
  if (SUM_OF_MONEY.test(text)) return 'thing'
  if (ACTS.has(text)) return 'act'
  if (/^(?:n|an|l|j|b)/.test(tag) || (tag === 'x' && first?.via === 'typed')) return 'thing'
  return tag === 'vn' ? 'act' : null
}

/** A typed word is as rare as it is; one that stands for others is as common as the commonest of them. */
function rarityOf(alternatives: readonly Alternative[], vocabulary: Vocabulary): number {
  const [first] = alternatives
  if (first === undefined) return vocabulary.idf('\0')
  if (first.via === 'typed') return vocabulary.idf(first.text)
  return Math.min(...alternatives.slice(0, 3).map(other => vocabulary.idf(other.text)))
}

/** What a word the corpus does not have still weighs, by the first letter of its tag. */
const UNKNOWN: Readonly<Record<string, number>> = IN_QUERY.unknown
const unknownRole = (tag: string, text: string): number =>
  tag === 'eng' && /(?:ed|ing|ly)$/.test(text)
    ? IN_QUERY.englishForm
    : (UNKNOWN[tag.charAt(0)] ?? IN_QUERY.unknownOther)

/** Nouns carry a question more than verbs, long words more than single characters, known ones more than unknown. */
function roleOf({ text, tag }: Piece, alternatives: readonly Alternative[]): number {
  const known = alternatives.some(other => other.weight >= IN_QUERY.sureWord)
    ? 1
    : unknownRole(tag, text)
  const role = /^(?:v|a|d|z|i)/.test(tag) && tag !== 'vn' && tag !== 'an' ? IN_QUERY.verbRole : 1
  return known * role * (text.length === 1 ? IN_QUERY.oneLetter : 1)
}

function withoutRepeats(terms: readonly Term[]): Term[] {
  return terms.filter((term, i) => terms.findIndex(other => other.text === term.text) === i)
}

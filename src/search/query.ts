import type { Analyzer } from './analyzer.ts'
import type { Respelling, Speller } from './spelling.ts'
import { ENGLISH_STOP_WORDS, FUNCTION_TAGS, STOP_WORDS } from './stop-words.ts'
import type { Alternative, Thesaurus } from './thesaurus.ts'
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

/** What reading a query leans on. */
export interface QueryResources {
  readonly analyzer: Analyzer
  readonly vocabulary: Vocabulary
  readonly thesaurus: Thesaurus
  readonly speller: Speller
}

interface Piece {
  readonly text: string
  readonly tag: string
  readonly start: number
  readonly end: number
}

/**
 * Reads the content words of a folded text and finds for each the words of the corpus.
 *
 * @example readQuery('狗狗打疫苗', resources).terms.map(term => term.alternatives.map(other => other.text))
 * // [['犬'], ['防疫']]
 */
export function readQuery(folded: string, resources: QueryResources): Query {
  const pieces = splitScripts(folded).flatMap(run =>
    /[a-z]/.test(run.text)
      ? englishPieces(run, resources.thesaurus)
      : chinesePieces(run, resources),
  )
  const read = pieces.map(piece => readTerm(piece, folded, resources))
  const terms = withoutRepeats(read.map(({ term }) => term))
  return { text: folded, terms, respelled: read.flatMap(({ respelled }) => respelled ?? []) }
}

/** Runs of Latin words and runs of everything else: GDP增长 → gdp | 增长. */
function splitScripts(folded: string): Piece[] {
  const runs = folded.matchAll(
    /[a-z](?:[a-z0-9'’+-]|\.(?=\d))*(?:[ ]+[a-z](?:[a-z0-9'’+-]|\.(?=\d))*)*|[^a-z]+/g,
  )
  return [...runs].map(run => ({
    text: run[0],
    tag: 'x',
    start: run.index,
    end: run.index + run[0].length,
  }))
}

/** The longest phrases the lexicon knows, in any inflection; other words stay alone. */
function englishPieces(run: Piece, thesaurus: Thesaurus): Piece[] {
  const words = [...run.text.matchAll(/\S+/g)]
  const pieces: Piece[] = []
  for (let i = 0; i < words.length; ) {
    const length = longestPhrase(
      words.slice(i).map(word => word[0]),
      thesaurus,
    )
    const first = words[i]
    const last = words[i + length - 1]
    if (first === undefined || last === undefined) break
    const end = last.index + last[0].length
    const text = run.text.slice(first.index, end)
    if (length > 1 || !ENGLISH_STOP_WORDS.has(text))
      pieces.push({
        text,
        tag: lemmas(text).some(word => thesaurus.has(word)) ? 'eng' : 'foreign',
        start: run.start + first.index,
        end: run.start + end,
      })
    i += length
  }
  return pieces
}

function longestPhrase(words: readonly string[], thesaurus: Thesaurus): number {
  for (let length = Math.min(words.length, thesaurus.longestPhrase); length > 1; length--)
    if (lemmas(words.slice(0, length).join(' ')).some(phrase => thesaurus.has(phrase)))
      return length
  return 1
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?<=s|x|z|ch|sh)es$/, ''],
  [/s$/, ''],
  [/ied$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/(.)\1ed$/, '$1'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(.)\1ing$/, '$1'],
  [/'s$/, ''],
  [/-/g, ' '],
]

/** The forms a word or phrase may be listed under: suggestions → suggestion. */
function lemmas(phrase: string): string[] {
  const plain = phrase.replace(/’/g, "'").replace(/^'|'$/g, '')
  const forms = ENDINGS.map(([ending, rest]) => plain.replace(ending, rest))
  const eachSingular = plain.replace(/(?<=\w{2})s\b/g, '')
  return [...new Set([plain, ...forms, eachSingular])]
}

/** Words by jieba, joined where a listed word spans several; asking and filling words dropped. */
function chinesePieces(run: Piece, resources: QueryResources): Piece[] {
  const { analyzer, thesaurus, vocabulary } = resources
  const pieces: Piece[] = []
  const words = joinMistyped(placed(run, analyzer), resources)
  for (let i = 0; i < words.length; ) {
    const length = spanOfListed(words.slice(i), thesaurus)
    const first = words[i]
    const last = words[i + length - 1]
    if (first === undefined || last === undefined) break
    const text = run.text.slice(first.start - run.start, last.end - run.start)
    const piece = {
      text,
      tag: tagOf(words.slice(i, i + length)),
      start: first.start,
      end: last.end,
    }
    if (isContent(piece, vocabulary)) pieces.push(piece)
    i += length
  }
  return pieces
}

function placed(run: Piece, analyzer: Analyzer): Piece[] {
  let start = run.start
  return analyzer.tag(run.text).map(({ word, tag }) => {
    const piece = { text: word, tag, start, end: start + word.length }
    start = piece.end
    return piece
  })
}

/** A mistyped word falls apart into words that the corpus never has side by side: 则|任人 → 则任人, read as 责任人. */
function joinMistyped(words: readonly Piece[], { speller, vocabulary }: QueryResources): Piece[] {
  const joined: Piece[] = []
  for (let i = 0; i < words.length; i++) {
    const [first, second] = [words[i], words[i + 1]]
    if (
      first &&
      second &&
      isMistyped(first, second, vocabulary) &&
      speller.wordLike(first.text + second.text)
    ) {
      joined.push({ text: first.text + second.text, tag: 'x', start: first.start, end: second.end })
      i++
    } else if (first) joined.push(first)
  }
  return joined
}

const isMistyped = (first: Piece, second: Piece, vocabulary: Vocabulary): boolean =>
  (first.text.length === 1 || second.text.length === 1) &&
  vocabulary.frequency(first.text.slice(-1) + second.text.slice(0, 1)) === 0

/** A listed phrase is a noun where it ends in one: 打疫苗; 办了 stays a verb. */
const tagOf = (words: readonly Piece[]): string =>
  words.length > 1 && [words.at(-1), words[0]].some(word => /^n/.test(word?.tag ?? ''))
    ? 'n'
    : (words[0]?.tag ?? 'x')

/** How many of the first words together are listed in the thesaurus: 打 + 疫苗 → 2; 1 where none. */
function spanOfListed(words: readonly Piece[], thesaurus: Thesaurus): number {
  let joined = ''
  let best = 1
  for (const [i, word] of words.entries()) {
    joined += word.text
    if (joined.length > thesaurus.longest) break
    if (i > 0 && thesaurus.has(joined)) best = i + 1
  }
  return best
}

function isContent({ text, tag }: Piece, vocabulary: Vocabulary): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || STOP_WORDS.has(text) || /[哪啥怎]|什么/.test(text))
    return false
  if (text.length === 1) return tag !== 'x' && !FUNCTION_TAGS.has(tag)
  return !FUNCTION_TAGS.has(tag) || (vocabulary.words.has(text) && /^[dfm]/.test(tag))
}

interface ReadTerm {
  readonly term: Term
  readonly respelled: Respelling | null
}

function readTerm(piece: Piece, folded: string, resources: QueryResources): ReadTerm {
  const known = alternativesOf(piece, resources)
  const respelled = isKnown(known) ? null : respell(piece, folded, resources)
  const alternatives: Alternative[] = respelled
    ? [{ text: respelled.read, weight: RESPELLED, via: 'sound' }]
    : known
  return { term: termOf(piece, alternatives, resources.vocabulary), respelled }
}

const SURE_WORD = 0.46 // below: only a part of the word, or a word that shares a character
const MOST_PARTS = 0.6
const RESPELLED = 0.85

/** The corpus has the word, or most of its parts. */
const isKnown = (alternatives: readonly Alternative[]): boolean =>
  alternatives.some(other => other.weight >= SURE_WORD && other.via !== 'part') ||
  alternatives.reduce((sum, { weight, via }) => (via === 'part' ? sum + weight : sum), 0) >=
    MOST_PARTS

function respell(
  { start, end, tag }: Piece,
  folded: string,
  { speller }: QueryResources,
): Respelling | null {
  return isEnglish(tag) ? null : speller.respell(folded, { start, end, exact: tag !== 'x' })
}

const FLATTENING = 0.6 // a small corpus makes chance words look rare

function termOf(piece: Piece, alternatives: readonly Alternative[], vocabulary: Vocabulary): Term {
  const weight = rarityOf(alternatives, vocabulary) ** FLATTENING * roleOf(piece, alternatives)
  const place =
    isPlace(piece) &&
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

const DIVISION =
  /^(?![各全本我该每多])\p{Script=Han}{2,}(?<!社|园|城|片|地|库|山|景|校|辖|小|灾|矿|牧|林|郊|主城|开发|高新|都)(?:省|市|区|县|镇|乡|州)$/u
/** Other words for a place are its other names: 成都 for 成都市; 设置 for 新建 shows that 新建 is none. */
const sharesCharacter = (one: string, other: string): boolean =>
  [...one].some(char => other.includes(char))

const isPlace = ({ tag, text }: Piece): boolean =>
  text.length > 1 && !NO_PLACES.has(text) && (/^ns/.test(tag) || DIVISION.test(text))

function whatItNames({ tag, text }: Piece, [first]: readonly Alternative[]): Term['names'] {
  if (text.length === 1) return /^n/.test(tag) && first !== undefined ? 'thing' : null
  if (isEnglish(tag)) return /(?:ed|ing)$/.test(text) ? 'act' : 'thing'
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
const UNKNOWN: Readonly<Record<string, number>> = { n: 0.6, e: 0.6, f: 0.25 }
const isEnglish = (tag: string): boolean => tag === 'eng' || tag === 'foreign'

const unknownRole = (tag: string, text: string): number =>
  tag === 'eng' && /(?:ed|ing|ly)$/.test(text) ? 0.25 : (UNKNOWN[tag.charAt(0)] ?? 0.35)

/** Nouns carry a question more than verbs, long words more than single characters, known ones more than unknown. */
function roleOf({ text, tag }: Piece, alternatives: readonly Alternative[]): number {
  const known = alternatives.some(other => other.weight >= SURE_WORD) ? 1 : unknownRole(tag, text)
  const role = /^(?:v|a|d|z|i)/.test(tag) && tag !== 'vn' && tag !== 'an' ? 0.75 : 1
  return known * role * (text.length === 1 ? 0.4 : 1)
}

const MOST_ALTERNATIVES = 24

function alternativesOf({ text, tag }: Piece, resources: QueryResources): Alternative[] {
  const { thesaurus, vocabulary } = resources
  const listed = isEnglish(tag) ? lemmas(text) : [text]
  const named: Alternative[] = [
    { text, weight: 1, via: 'typed' },
    ...wordsAround(text, vocabulary),
    ...listed.flatMap(word => thesaurus.alternatives(word)),
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
  return (all.length > 0 ? all : bySharedCharacters(text, tag, vocabulary)).slice(
    0,
    MOST_ALTERNATIVES,
  )
}

/** A single character stands for the words it begins or ends: 撤 → 撤销, 站 → 活动站. */
function wordsAround(text: string, vocabulary: Vocabulary): Alternative[] {
  if (text.length > 1 || !/\p{Script=Han}/u.test(text)) return []
  const words = vocabulary
    .wordsWith(text)
    .filter(word => word.startsWith(text) || word.endsWith(text))
  return words.map(word => ({ text: word, weight: AROUND, via: 'synonym' }))
}

const AROUND = 0.9

/** A long word may stand in the corpus in pieces: 信息采集员队伍 → 信息, 采集. */
function partsOf(text: string, { analyzer }: QueryResources): Alternative[] {
  if (text.length < 3) return []
  const parts = analyzer.terms(text).filter(part => part.length > 1 && part !== text)
  return parts.map(part => ({ text: part, weight: (0.8 * part.length) / text.length, via: 'part' }))
}

const COMPLEMENTED = /^(\p{Script=Han})[掉完上到出好过成下起了去来走开脱]{1,2}$/u
const SAME_VERB = 0.6

/** 撤掉 by the verbs that begin with 撤; a word no dictionary has by the words that share its characters. */
function bySharedCharacters(text: string, tag: string, vocabulary: Vocabulary): Alternative[] {
  const [, verb] = COMPLEMENTED.exec(text) ?? []
  const verbs =
    verb === undefined
      ? []
      : vocabulary.wordsWith(verb).filter(word => word.startsWith(verb) && word.length === 2)
  if (verbs.length > 0) return verbs.map(word => ({ text: word, weight: SAME_VERB, via: 'part' }))
  return tag === 'x' ? charactersOf(text, vocabulary) : []
}

const CHARACTER = 0.9 // for all its characters together

/** A word the corpus does not have, by words that share its characters: 撤站 → 撤销, 活动站. */
function charactersOf(text: string, vocabulary: Vocabulary): Alternative[] {
  if (text.length > 3 || !/^\p{Script=Han}+$/u.test(text)) return []
  const weight = CHARACTER / (2 * Math.max(2, text.length) - 2)
  return [...text].flatMap(char =>
    vocabulary.wordsWith(char).map((word): Alternative => ({ text: word, weight, via: 'part' })),
  )
}

function withoutRepeats(terms: readonly Term[]): Term[] {
  return terms.filter((term, i) => terms.findIndex(other => other.text === term.text) === i)
}

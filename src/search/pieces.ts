import { IRREGULAR } from '../lexicon/english-forms.ts'
import { ASKS_WITHIN_WORD } from '../lexicon/question-words.ts'
import { type Analyzer, isWord } from './analyzer.ts'
import { runsOf } from './seams.ts'
import type { Spelling } from './spelling.ts'
import { ENGLISH_STOP_WORDS, FUNCTION_TAGS, STOP_WORDS } from './stop-words.ts'
import type { Thesaurus } from './thesaurus.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What reading a query leans on. */
export interface QueryResources {
  readonly analyzer: Analyzer
  readonly vocabulary: Vocabulary
  readonly thesaurus: Thesaurus
  readonly speller: Spelling
}

/** A content word of a question with jieba's tag (`eng`, `foreign` for English) and its place. */
export interface Piece {
  readonly text: string
  readonly tag: string
  readonly start: number
  readonly end: number
}

/**
 * The content words of a folded text, Chinese and English, without asking and filling words.
 *
 * @example piecesOf('看了多少篇 draft laws', resources).map(piece => piece.text) // ['draft laws']
 */
export function piecesOf(folded: string, resources: QueryResources): Piece[] {
  return splitScripts(folded).flatMap(run =>
    /[a-z]/.test(run.text)
      ? englishPieces(run, resources.thesaurus)
      : chinesePieces(run, resources),
  )
}

export const isEnglish = (tag: string): boolean => tag === 'eng' || tag === 'foreign'

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
      words.slice(i, i + thesaurus.longestPhrase).map(word => word[0]),
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

/** Reported on their work, held meetings: a phrase that begins with a verb. */
function ofFirstWord(phrase: string): string[] {
  const [, first = '', rest = ''] = /^([a-z]+)(.*)$/.exec(phrase) ?? []
  const irregular = IRREGULAR.get(first)
  if (irregular !== undefined) return [irregular + rest]
  return rest === '' || !/(?:ed|ing)$/.test(first)
    ? []
    : ENDINGS.map(([ending, plain]) => first.replace(ending, plain) + rest)
}

/** The forms a word or phrase may be listed under: suggestions → suggestion. */
export function lemmas(phrase: string): string[] {
  const plain = phrase.replace(/’/g, "'").replace(/^'|'$/g, '')
  const forms = ENDINGS.map(([ending, rest]) => plain.replace(ending, rest))
  const eachSingular = plain.replace(/(?<=\w{2})s\b/g, '')
  return [...new Set([plain, ...forms, eachSingular, ...ofFirstWord(plain)])]
}

/** Words by jieba, joined where a listed word spans several; asking and filling words dropped. */
const chinesePieces = (run: Piece, resources: QueryResources): Piece[] =>
  runsOf(resources.analyzer, run.text, run.start).flatMap(words =>
    piecesOfWords(words, run, resources),
  )

function piecesOfWords(tagged: readonly Piece[], run: Piece, resources: QueryResources): Piece[] {
  const { thesaurus, vocabulary } = resources
  const pieces: Piece[] = []
  const words = joinMistyped(tagged, resources).flatMap(word => splitGuess(word, run, resources))
  for (let i = 0; i < words.length; ) {
    const length = spanOfListed(words.slice(i, i + thesaurus.longest), thesaurus)
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

/** A word that jieba only guesses at, and the reports do not have, is read as the words in it: 管狗建 → 管 | 狗 | 建. */
function splitGuess(word: Piece, { text, start }: Piece, resources: QueryResources): Piece[] {
  const { analyzer, speller, thesaurus, vocabulary } = resources
  const { text: guess } = word
  if (word.tag !== 'x' || !/^\p{Script=Han}{2,}$/u.test(guess)) return [word]
  if (thesaurus.has(guess) || vocabulary.frequency(guess) > 0) return [word]
  const place = { start: word.start - start, end: word.end - start, exact: false }
  if (speller.respell(text, place) !== null) return [word]
  const parts = analyzer.listedWords(guess)
  const filler = parts.some(part => STOP_WORDS.has(part))
  if (!filler && (guess.length < 3 || parts.some(part => part.length > 1))) return [word]
  if (!parts.every(part => isKnownPart(part, resources))) return [word]
  let at = word.start
  return parts.map(part => {
    const tag = analyzer.tag(part)[0]?.tag ?? 'x'
    const piece = { text: part, tag, start: at, end: at + part.length }
    at = piece.end
    return piece
  })
}

const isKnownPart = (part: string, { thesaurus, vocabulary }: QueryResources): boolean =>
  STOP_WORDS.has(part) ||
  thesaurus.has(part) ||
  (part.length === 1 ? vocabulary.wordsWith(part).length > 0 : vocabulary.frequency(part) > 0)

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

/** A listed phrase is a noun where it ends or begins in one (打疫苗), else a verb where it has one (用上了): never filler. */
const tagOf = (words: readonly Piece[]): string => {
  if (words.length === 1) return words[0]?.tag ?? 'x'
  const tags = words.map(word => word.tag)
  if ([tags.at(-1), tags[0]].some(tag => /^n/.test(tag ?? ''))) return 'n'
  return tags.find(tag => /^v/.test(tag)) ?? 'l'
}

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
  if (!isWord(text) || STOP_WORDS.has(text) || ASKS_WITHIN_WORD.test(text)) return false
  if (text.length === 1) return tag !== 'x' && !FUNCTION_TAGS.has(tag)
  return !FUNCTION_TAGS.has(tag) || (vocabulary.words.has(text) && /^[dfm]/.test(tag))
}

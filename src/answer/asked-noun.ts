import { CLASS_NOUNS, ENGLISH_NOUNS, MANNERS, TITLED } from '../lexicon/span-words.ts'
import { readSpanQuestion, type SpanQuestion } from '../question/span-question.ts'
import { carriedWith } from '../search/passing.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Retrieval } from './retrieval.ts'

const KNOWN_NOUNS = [...CLASS_NOUNS, ...TITLED, ...MANNERS].sort((a, b) => b.length - a.length)

/**
 * The noun that a stretch of a question begins with: what jieba takes for nouns, else a known one.
 *
 * @example nounAt('镇试点季会制', corpus) // '镇'
 */
export function nounAt(text: string, corpus: IndexedCorpus): string {
  const { analyzer, read } = corpus
  if (/^[a-z]/.test(text))
    return ENGLISH_NOUNS[text] ?? read(text).terms[0]?.alternatives[0]?.text ?? ''
  const tagged = analyzer
    .listedWords(text)
    .map(word => ({ word, tag: analyzer.tag(word)[0]?.tag ?? 'x' }))
  const [first, particle] = tagged
  // 什么吃的街: the noun stands behind
  if (first && /^v/.test(first.tag) && particle?.word === '的' && tagged.length > 2)
    return nounAt(text.slice(first.word.length + 1), corpus)
  const end = tagged.findIndex(({ tag }) => !/^(?:n|l|j|b|s)/.test(tag))
  const run = tagged
    .slice(0, end < 0 ? undefined : end)
    .map(({ word }) => word)
    .join('')
  const known = KNOWN_NOUNS.find(noun => text.startsWith(noun))
  if (known !== undefined && (known.length > 1 || first?.word === known)) return known
  const [guess] = analyzer.tag(text) // 农企: no dictionary has it
  return run.length < 2 && guess?.tag === 'x' && /^\p{Script=Han}+$/u.test(guess.word)
    ? guess.word
    : run
}

/**
 * What person, time, place or name a question asks for; null where none. Read once, for what answers and what judges it.
 *
 * @example spanAsked(retrieval, corpus)?.noun // '镇' of 在哪几个镇试点
 */
export const spanAsked = carriedWith(
  (retrieval: Retrieval, corpus: IndexedCorpus): SpanQuestion | null =>
    readSpanQuestion(retrieval.question.text, text => nounAt(text, corpus)),
)

import { ASKED_OF_UNDONE, ASKING_KINDS, UNDONE } from '../lexicon/asking-kinds.ts'
import { isInMostReports, isOfTheRegister } from '../lexicon/register.ts'
import type { AskedWord, WordClass } from '../match/asked.ts'
import { certaintyOf } from '../match/certainty.ts'
import { type AddSign, gathering, type Signs } from '../match/signs.ts'
import { fold } from '../report/fold.ts'
import type { Hit } from '../search/search.ts'
import { presence, totalWeight } from '../search/term-match.ts'
import { headingPath } from '../search/vocabulary.ts'
import { IN_PASSAGE_SIGNS, SHOWN } from '../weights.ts'
import type { Told } from './answer.ts'
import { spanAsked } from './asked-noun.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { wordsOf } from './matching.ts'
import type { Retrieval } from './retrieval.ts'

/** A passage that may answer, with the words told of it, if any. */
export interface PassageFound {
  readonly hit: Pick<Hit, 'passage' | 'report' | 'score'>
  readonly told?: Told
}

const SORTS: ReadonlySet<WordClass> = new Set<WordClass>([
  'noun',
  'act',
  'verb',
  'quality',
  'name',
  'place',
  'talk',
  'other',
])

/**
 * Whether a passage surely answers; else it is only offered.
 *
 * @example isSurelyShown({ hit }, retrieval, corpus)
 */
export const isSurelyShown = (
  found: PassageFound,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): boolean => certaintyOf(passageSigns(found, retrieval, corpus), 'passage') >= SHOWN.certainty

/**
 * What tells whether a passage answers a question in words: how much of it stands in one clause, sentence or the
 * passage, what stands nowhere, what kind of thing is asked for and whether the sentence reads like it, and how far the
 * next passage is behind.
 *
 * @example passageSigns(found, retrieval, corpus).get('share in sentence') // 0.8
 */
export function passageSigns(
  { hit, told }: PassageFound,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Signs {
  const { signs, add } = gathering()
  const { question, hits } = retrieval
  const words = wordsOf(question.content, retrieval, corpus).filter(
    ({ weight }) => weight >= IN_PASSAGE_SIGNS.counts,
  )
  const wanted = spanAsked(retrieval, corpus)
  const noun = wanted?.noun ?? ''
  const all = totalWeight(words)
  const texts = textsOf(hit, words, told)
  add('words', words.length)
  add('weight', all)
  add('score', hit.score)
  const next = hits.find(({ passage }) => passage !== hit.passage)
  add('margin', hit.score - (next?.score ?? 0))
  if (all > 0)
    for (const part of ['clause', 'sentence', 'passage', 'heading'] as const)
      add(`share in ${part}`, saidIn(texts[part], words) / all)
  add('said in sentence', saidIn(texts.sentence, words))
  add('new in sentence', newIn(texts.sentence, words))
  add('new in clause', newIn(texts.clause, words))
  add('words told', Number(told !== undefined))
  add('only its place tells', Number(told?.by !== undefined))
  add('names told', told?.spans.length ?? 0)
  add('a title told', Number(/[《"“]/.test(told?.text ?? '')))
  add('a common noun told', Number(told !== undefined && noun !== '' && told.text.endsWith(noun)))
  for (const word of words) addWord(word, texts, add)
  addAsked({ text: question.text, noun }, texts, add)
  if (wanted !== null) add(told ? `${wanted.wants} told` : `no ${wanted.wants} told`, 1)
  add('asks for a figure', Number(question.measure !== null || question.about !== null))
  add('something excluded', Number(question.excluded !== ''))
  const { half } = hit.passage
  add('of the other half', Number(question.leaning !== null && half !== question.leaning))
  add('follows up', Number(retrieval.before !== ''))
  return signs
}

/** What kind of thing is asked for, and whether the sentence reads like one that tells it. */
function addAsked(
  { text, noun }: { readonly text: string; readonly noun: string },
  { sentence }: Texts,
  add: AddSign,
): void {
  const kind = ASKING_KINDS.find(({ asked }) => asked.test(text))
  add(`asks ${kind?.name ?? 'nothing in words'}`, 1)
  if (kind && !kind.told.test(sentence)) add(`reads not like ${kind.name}`, 1)
  if (ASKED_OF_UNDONE.test(text) && !UNDONE.test(sentence)) add('undone unsaid', 1)
  if (noun !== '') add(sentence.includes(noun) ? 'noun asked for' : 'noun asked for unsaid', 1)
}

interface Texts {
  readonly clause: string
  readonly sentence: string
  readonly passage: string
  readonly heading: string
}

const CLAUSE = /[,;:?!。]+/

/** The sentence that tells or that says most of what is asked, in it the clause that does, and what is round it. */
function textsOf(
  { passage, report }: PassageFound['hit'],
  words: readonly AskedWord[],
  told?: Told,
): Texts {
  const slice = ({ start, end }: { start: number; end: number }) => report.folded.slice(start, end)
  const sentences = passage.sentences.map(slice)
  const sentence = told ? slice(told.sentence) : mostSaid(sentences, words)
  return {
    clause: mostSaid(sentence.split(CLAUSE), words),
    sentence,
    passage: slice(passage.span),
    heading: fold(headingPath(report, passage)),
  }
}

function mostSaid(texts: readonly string[], words: readonly AskedWord[]): string {
  let [best, most] = [texts[0] ?? '', -1]
  for (const text of texts) {
    const said = saidIn(text, words)
    if (said > most) [best, most] = [text, said]
  }
  return best
}

const saidIn = (text: string, words: readonly AskedWord[]): number =>
  words.reduce((sum, { term, weight }) => sum + weight * presence(term, text), 0)

/** How many characters of it are none that the question says itself. */
function newIn(text: string, words: readonly AskedWord[]): number {
  let rest = text.replace(/[^\p{L}\p{N}]/gu, '')
  for (const { term } of words)
    for (const { text: said } of term.alternatives) rest = rest.replaceAll(said, '')
  return rest.length
}

function addWord(
  { term, weight, sort, modifies }: AskedWord,
  { sentence, passage, heading }: Texts,
  add: AddSign,
): void {
  const typed = term.alternatives.some(({ via }) => via === 'typed')
  if (sentence.includes(term.text)) add('said as typed', weight)
  const here = presence(term, sentence)
  const near = Math.max(presence(term, passage), presence(term, heading))
  if (here < IN_PASSAGE_SIGNS.said && near >= IN_PASSAGE_SIGNS.said) add('said beside', weight)
  if (Math.max(here, near) >= IN_PASSAGE_SIGNS.said) return
  add('unsaid', weight)
  add('words unsaid', 1)
  if (SORTS.has(sort)) add(`${sort} unsaid`, 1)
  if (modifies) add('modifier unsaid', 1)
  if (typed) add('unsaid here but elsewhere', weight)
  if (term.alternatives.length === 0) add('unsaid anywhere', weight)
  if (!isOfTheRegister(term.text)) add('unsaid of no report', 1)
  if (isInMostReports(term.text)) add('unsaid of most reports', 1)
}

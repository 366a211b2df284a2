import { parseNumeral } from '../figure/numeral.ts'
import {
  AMONG_THOSE,
  ASKS_WHICH_ONES,
  IN_PERIOD,
  LIMITS,
  MONTH_NAMED,
  MONTHS_PRINTED,
  OF_FIELD,
  ONLY_THOSE,
} from '../lexicon/limit-words.ts'
import { IN_WHICH_PART } from '../lexicon/place-words.ts'
import { ASKING_NOUNS, MEDIUM } from '../lexicon/span-words.ts'
import type { AskedWord } from '../match/asked.ts'
import { fold } from '../report/fold.ts'
import { coverage, presence } from '../search/term-match.ts'
import { headingPath } from '../search/vocabulary.ts'
import { IN_UNTOLD_LIMIT } from '../weights.ts'
import type { Answer, PassageCitation } from './answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { wordsOf } from './matching.ts'
import { none, type Retrieval } from './retrieval.ts'

/**
 * What was found, or only offered where the question asks of some among those that the sentence speaks of, and nothing
 * there says that it was they: 女代表 asked for, 代表 told.
 *
 * @example withinLimits(answer, retrieval('央视报道的是哪篇'), corpus).kind // 'none', where another paper printed it
 */
export function withinLimits(answer: Answer, asked: Retrieval, corpus: IndexedCorpus): Answer {
  const [shown] = answer.passages
  if (shown === undefined || !isJudged(answer, asked)) return answer
  const word = limitUntold(toldIn(answer, shown, asked), asked, corpus)
  return word === null
    ? answer
    : none(asked, [], { certain: false, offers: [shown], doubt: { kind: 'word', word } })
}

/** Words are told, of one among several. */
function isJudged(answer: Answer, { question: { text } }: Retrieval): boolean {
  const isWords = answer.kind === 'passage' || (answer.kind === 'derived' && answer.told)
  if (!isWords || answer.notes.some(({ kind }) => kind === 'undefined')) return false
  return ASKS_WHICH_ONES.test(text) && !IN_WHICH_PART.test(text)
}

interface Around {
  /** The sentence that tells, with its headings. */
  readonly sentence: string
  /** The passage that it stands in, with its headings. */
  readonly passage: string
}

function toldIn(
  answer: Answer,
  { passage, report }: PassageCitation,
  { terms }: Retrieval,
): Around {
  const slice = ({ start, end }: { start: number; end: number }) => report.folded.slice(start, end)
  const told = answer.kind === 'passage' || answer.kind === 'derived' ? answer.told : undefined
  const sentences = told ? [slice(told.sentence)] : passage.sentences.map(slice)
  const [best = ''] = sentences.sort((one, other) => coverage(terms, other) - coverage(terms, one))
  const heading = fold(headingPath(report, passage))
  return { sentence: `${best} ${heading}`, passage: `${slice(passage.span)} ${heading}` }
}

/** The first word that limits what is asked and that nothing round the answer says; null where all is said. */
function limitUntold(around: Around, asked: Retrieval, corpus: IndexedCorpus): string | null {
  const { text, content } = asked.question
  const listed = limitListed(text, around) ?? monthUntold(text, around)
  if (listed !== null) return listed
  const words = wordsOf(content, asked, corpus)
  return (
    frameUntold(text, words, around) ??
    words.find(word => isOtherMedium(word, around) || isKindUntold(word, around))?.term.text ??
    null
  )
}

function limitListed(text: string, { sentence }: Around): string | null {
  for (const { asked, printed } of LIMITS) {
    const [word] = asked.exec(text) ?? []
    if (word !== undefined && !printed.some(each => sentence.includes(each))) return word
  }
  return null
}

function monthUntold(text: string, { sentence }: Around): string | null {
  const { 0: word, groups } = MONTH_NAMED.exec(text) ?? {}
  const number = parseNumeral(groups?.month ?? '')
  return word === undefined || number === null || monthsPrinted(sentence).includes(number)
    ? null
    : word
}

const monthsPrinted = (sentence: string): (number | null)[] =>
  [...sentence.matchAll(MONTHS_PRINTED)].map(([, month = '']) => parseNumeral(month))

/** Each with how near to the answer it has to be said. */
const FRAMES = [
  [ONLY_THOSE, 'sentence'],
  [AMONG_THOSE, 'sentence'],
  [OF_FIELD, 'passage'],
  [IN_PERIOD, 'passage'],
] as const

/** 只要乡镇的, 议事代表里头哪些, 卫生系统的代表: what stands there has to be said. */
function frameUntold(text: string, words: readonly AskedWord[], around: Around): string | null {
  for (const [frame, part] of FRAMES) {
    const limit = frame.exec(text)?.groups?.limit
    if (limit === undefined) continue
    const within = words.filter(
      ({ term, weight }) =>
        weight >= IN_UNTOLD_LIMIT.limits &&
        limit.includes(term.text) &&
        !ASKING_NOUNS.has(term.text),
    )
    if (within.some(word => !isSaid(word, around[part]))) return limit
  }
  return null
}

/** A paper or a station is told by its name alone. */
const isOtherMedium = ({ term: { text } }: AskedWord, { passage }: Around): boolean =>
  text.length > 2 && MEDIUM.test(text) && !passage.includes(text)

/** What tells one kind from another (民办, 老年), and nothing stands for it. */
const isKindUntold = ({ term, tag, modifies, weight }: AskedWord, { passage }: Around): boolean =>
  modifies &&
  weight >= IN_UNTOLD_LIMIT.limits &&
  KIND.test(tag) &&
  !term.alternatives.some(({ via }) => via !== 'part') &&
  presence(term, passage) < IN_UNTOLD_LIMIT.said

const KIND = /^(?:b|t|nz)$/

const isSaid = ({ term }: AskedWord, text: string): boolean =>
  presence(term, text) >= IN_UNTOLD_LIMIT.said

import { RANKS } from '../lexicon/numerals.ts'
import type { AskedWord } from '../match/asked.ts'
import { SharedText } from '../match/shared-text.ts'
import type { Passage, Report, Span } from '../report/report.ts'
import { type Analyzer, taggedTokens } from '../search/analyzer.ts'
import { Passing } from '../search/passing.ts'
import { headingPath } from '../search/vocabulary.ts'
import { BY_OTHERS, IN_SCENES } from '../weights.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { isOfPlaceAsked } from './place-asked.ts'
import type { Retrieval } from './retrieval.ts'
import type { Sentence } from './span-finder.ts'

/** A sentence that may answer, and how much of what is asked stands in and round it. */
export interface Scene extends Sentence {
  readonly passage: Passage
  readonly report: Report
  readonly span: Span
  /** From 0 to 1: the share of the question's weight that is accounted for. */
  readonly fit: number
  /** Words of the question that nothing here accounts for. */
  readonly missing: readonly AskedWord[]
  /** Those that the sentence itself does not account for. */
  readonly loose: readonly AskedWord[]
}

const FEW_HITS = 12
const FEW_SCENES = 10

/**
 * The sentences of the passages found that account for most of a question's words, best first.
 *
 * @param mayTell whether a folded sentence is of the form that answers
 * @example scenesOf(words, retrieval, corpus)[0].text // '在厚坝镇、和谦镇、满月镇人大试点推进的基础上…'
 */
export function scenesOf(
  words: readonly AskedWord[],
  asked: Retrieval,
  corpus: IndexedCorpus,
  mayTell: (text: string) => boolean = () => true,
): Scene[] {
  const { numbers } = asked.question
  const found: Fitting[] = []
  for (const hit of asked.hits.slice(0, FEW_HITS)) {
    if (!isOfPlaceAsked(asked.terms, hit) || !isOfYear(hit.passage, asked)) continue
    const { heading, text, sentences } = surroundingsOf(hit.passage, hit.report)
    for (const sentence of sentences) {
      if (!mayTell(sentence.shared.text)) continue
      const { fit, missing, loose } = accountFor(words, [sentence.shared, heading, text])
      const numbered = numbers.some(number => sentence.shared.text.includes(String(number)))
      found.push({ sentence, missing, loose, fit: fit + (numbered ? IN_SCENES.numberNamed : 0) })
    }
  }
  return found
    .sort((a, b) => b.fit - a.fit)
    .slice(0, FEW_SCENES)
    .map(({ sentence, fit, missing, loose }) => {
      const { passage, report, span, shared } = sentence
      const own = wordsOf(sentence, corpus.analyzer)
      return { passage, report, span, text: shared.text, fit, missing, loose, words: own }
    })
}

interface Fitting extends Pick<Scene, 'fit' | 'missing' | 'loose'> {
  readonly sentence: SceneSentence
}

/** A sentence with what it is a part of. */
interface SceneSentence extends Pick<Scene, 'passage' | 'report' | 'span'> {
  readonly shared: SharedText
}

/** A passage's text and headings, and its sentences. */
interface PassageTexts {
  readonly heading: SharedText
  readonly text: SharedText
  readonly sentences: readonly SceneSentence[]
}

// Questions are answered from the same passages again and again.
const known = new Passing<Passage, PassageTexts>()

function surroundingsOf(passage: Passage, report: Report): PassageTexts {
  const before = known.get(passage)
  if (before !== undefined) return before
  const shared = ({ start, end }: Span) => new SharedText(report.folded.slice(start, end))
  const texts = {
    heading: new SharedText(headingPath(report, passage)),
    text: shared(passage.span),
    sentences: passage.sentences.map(span => ({ passage, report, span, shared: shared(span) })),
  }
  known.set(passage, texts)
  return texts
}

interface Cut {
  readonly analyzer: Analyzer
  readonly words: Sentence['words']
}

const cut = new Passing<SceneSentence, Cut>()

function wordsOf(sentence: SceneSentence, analyzer: Analyzer): Sentence['words'] {
  const before = cut.get(sentence)
  if (before?.analyzer === analyzer) return before.words
  const words = taggedTokens(analyzer, sentence.shared.text)
  cut.set(sentence, { analyzer, words })
  return words
}

/** A passage of another year than the one named does not tell. */
export function isOfYear({ year, text }: Passage, { scope: { years } }: Retrieval): boolean {
  return (
    years === null ||
    year === null ||
    years.has(year) ||
    [...years].some(each => text.includes(`${each}年`))
  )
}

/** Whether a folded text has every rank and session that a question names: 一等奖, 第三次. */
export const hasRanks = (folded: string, question: string): boolean =>
  [...question.matchAll(RANKS)].every(([rank]) => folded.includes(rank.replace(SESSION_MARK, '')))

/** 第十八届 is also printed as 十八届. */
const SESSION_MARK = /^第(?=.+[届次]$)/

/** The sentence, the headings over it and its passage: the nearest first. */
type SentenceTexts = readonly [sentence: SharedText, heading: SharedText, passage: SharedText]

function accountFor(
  words: readonly AskedWord[],
  around: SentenceTexts,
): Pick<Scene, 'fit' | 'missing' | 'loose'> {
  let cost = 0
  let all = 0
  const missing: AskedWord[] = []
  const loose: AskedWord[] = []
  for (const word of words) {
    const own = costOf(word, around)
    cost += word.weight * own
    all += word.weight
    if (own > IN_SCENES.missing) missing.push(word)
    if (own > IN_SCENES.loose) loose.push(word)
  }
  return { fit: all === 0 ? 0 : 1 - cost / all, missing, loose }
}

/** The cheapest of a word's alternatives; parts of it add up. */
function costOf({ term: { alternatives } }: AskedWord, around: SentenceTexts): number {
  const [inSentence, inHeading, inPassage] = [
    around[0].held(alternatives),
    around[1].held(alternatives),
    around[2].held(alternatives),
  ]
  if ((inSentence | inHeading | inPassage) === 0) return 1
  let best = 1
  let parts = 0
  for (const [index, { weight, via }] of alternatives.entries()) {
    const bit = 1 << index
    if (((inSentence | inHeading | inPassage) & bit) === 0) continue
    const place =
      (inSentence & bit) !== 0
        ? 0
        : (inHeading & bit) !== 0
          ? IN_SCENES.cost.heading
          : IN_SCENES.cost.passage
    if (via === 'part') parts += weight * (1 - place)
    else best = Math.min(best, place + (via === 'typed' ? 0 : BY_OTHERS.distance * (1 - weight)))
  }
  return parts < BY_OTHERS.leastParts
    ? best
    : Math.min(best, 1 - Math.min(parts, BY_OTHERS.mostParts))
}

import type { FigureKind } from '../figure/figure.ts'
import { INDICATOR_ALONE, INDICATOR_ASKED } from '../lexicon/indicators.ts'
import { ASKS_IN_WORDS, YEAR_AT_END } from '../lexicon/question-words.ts'
import { ASKS_VALUE } from '../lexicon/slot-words.ts'
import { fold } from '../report/fold.ts'
import type { Term } from '../search/query.ts'
import { coverage } from '../search/term-match.ts'
import { IN_INDICATOR_ANSWER } from '../weights.ts'
import type { Answer } from './answer.ts'
import { answerFigure } from './figure-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { answerPassage } from './passage-answer.ts'
import { none, type Retrieval } from './retrieval.ts'

/**
 * Answers what asks in no form for a figure: a bare indicator, 2026年粮食产量目标, by its figure where one is sure,
 * all else by a passage.
 */
export function answerNamed(retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  return namedFigure(retrieval, corpus) ?? passageFor(retrieval, corpus)
}

const phraseOf = ({ question }: Retrieval): string => question.text.replace(YEAR_AT_END, '')

const LONGEST = 24

function namedFigure(retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const { question, scope } = retrieval
  const text = phraseOf(retrieval)
  const isIndicator = INDICATOR_ASKED.test(text.split(/[,，呢]/)[0] ?? '')
  if (ASKS_IN_WORDS.test(text) || question.content.length > LONGEST) return null
  if (scope.years === null && question.excluded === '' && !isIndicator) return null
  const answer = answerFigure(retrieval, corpus)
  if (answer.kind !== 'figure') return null
  return answer.figures.some(({ figure: { kind } }) => isOtherSort(text, kind)) ? null : answer
}

/** 第二产业增加值 is not told by a rank that it has, nor 实际使用外资 by how many firms there are. */
const isOtherSort = (text: string, kind: FigureKind): boolean =>
  TELLS_NONE.has(kind) || (kind === 'count' && ASKS_VALUE.test(text))

const TELLS_NONE: ReadonlySet<FigureKind> = new Set<FigureKind>(['rank', 'ordinal', 'prize'])

/** Of an indicator that no figure tells a passage tells only where it has all its words: 机场旅客吞吐量. */
function passageFor(retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  const answer = answerPassage(retrieval, corpus)
  const text = phraseOf(retrieval)
  if (answer.kind !== 'passage' || ASKS_IN_WORDS.test(text) || !INDICATOR_ALONE.test(text))
    return answer
  const [first] = answer.passages
  const shown = fold(first?.passage.text ?? '')
  if (AIM.test(text) && (first?.passage.half !== 'plan' || !/\d/.test(shown)))
    return none(retrieval, [])
  const words = retrieval.terms.filter(({ text: word }) => word.length > 1 && !AIM.test(word))
  return words.every(term => coverage([itself(term)], shown) >= IN_INDICATOR_ANSWER.wholly)
    ? answer
    : none(retrieval, [])
}

/** A word without the wider ones for it that are a piece of it, 外资 of 实际利用外资, or of what it stands for. */
const itself = (term: Term): Term => ({
  ...term,
  alternatives: term.alternatives.filter(
    ({ text, via }) =>
      !(via === 'part' && /^[a-z]/.test(term.text)) &&
      (via !== 'synonym' || text === term.text || !term.text.includes(text)),
  ),
})

/** 进出口目标 is told by nothing that was done. */
const AIM = /目标$/

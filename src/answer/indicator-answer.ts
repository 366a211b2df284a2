import type { FigureKind } from '../figure/figure.ts'
import { ASKS_VALUE } from '../lexicon/asking-words.ts'
import { INDICATOR_ALONE, INDICATOR_ASKED } from '../lexicon/indicators.ts'
import { ASKS_IN_WORDS, YEAR_AT_END } from '../lexicon/question-words.ts'
import { fold } from '../report/fold.ts'
import { coverage } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import { IN_INDICATOR_ANSWER } from '../weights.ts'
import type { Answer } from './answer.ts'
import { answerFigure } from './figure-answer.ts'
import type { Holdings } from './holdings.ts'
import { type Inquiry, none } from './inquiry.ts'
import { answerPassage } from './passage-answer.ts'

/**
 * Answers what asks in no form for a figure: a bare indicator, 2026年粮食产量目标, by its figure where one is sure,
 * all else by a passage.
 */
export function answerNamed(inquiry: Inquiry, holdings: Holdings): Answer {
  return namedFigure(inquiry, holdings) ?? passageFor(inquiry, holdings)
}

const phraseOf = ({ question }: Inquiry): string => question.text.replace(YEAR_AT_END, '')

const LONGEST = 24

function namedFigure(inquiry: Inquiry, holdings: Holdings): Answer | null {
  const { question, scope } = inquiry
  const text = phraseOf(inquiry)
  const isIndicator = INDICATOR_ASKED.test(text.split(/[,，呢]/)[0] ?? '')
  if (ASKS_IN_WORDS.test(text) || text.length > LONGEST) return null
  if (scope.years === null && question.excluded === '' && !isIndicator) return null
  const answer = answerFigure(inquiry, holdings)
  if (answer.kind !== 'figure') return null
  return answer.figures.some(({ figure: { kind } }) => isOtherSort(text, kind)) ? null : answer
}

/** 第二产业增加值 is not told by a rank that it has, nor 实际使用外资 by how many firms there are. */
const isOtherSort = (text: string, kind: FigureKind): boolean =>
  TELLS_NONE.has(kind) || (kind === 'count' && ASKS_VALUE.test(text))

const TELLS_NONE: ReadonlySet<FigureKind> = new Set<FigureKind>(['rank', 'ordinal', 'prize'])

/** Of an indicator that no figure tells a passage tells only where it has all its words: 机场旅客吞吐量. */
function passageFor(inquiry: Inquiry, holdings: Holdings): Answer {
  const answer = answerPassage(inquiry, holdings)
  const text = phraseOf(inquiry)
  if (answer.kind !== 'passage' || ASKS_IN_WORDS.test(text) || !INDICATOR_ALONE.test(text))
    return answer
  const [first] = answer.passages
  const shown = fold(first?.passage.text ?? '')
  if (AIM.test(text) && (first?.passage.half !== 'plan' || !/\d/.test(shown)))
    return none(inquiry, [])
  const words = inquiry.terms.filter(({ text: word }) => word.length > 1 && !AIM.test(word))
  return words.every(term => coverage([itself(term)], shown) >= IN_INDICATOR_ANSWER.wholly)
    ? answer
    : none(inquiry, [])
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

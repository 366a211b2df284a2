import { CHANGE_ASKED } from '../lexicon/change-words.ts'
import {
  ASKS_BY_WORD,
  ASKS_IF_AT_END,
  ASKS_WHICH,
  LEANS_ON_TIME,
  TIME_ASKED_FOR,
} from '../lexicon/follow-up-words.ts'
import { NUMBER_GIVEN } from '../lexicon/measure-words.ts'
import { ASKING_FORM } from '../lexicon/question-words.ts'
import { unexplainedIn } from '../match/explanation.ts'
import type { Half } from '../report/report.ts'
import { totalWeight } from '../search/term-match.ts'
import { IN_FOLLOW_UP } from '../weights.ts'
import type { Answer, FigureCitation, PassageCitation } from './answer.ts'
import { answerFigure, cited, firstFigure } from './figure-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { askedOf, knownsFor, matchesIn } from './matching.ts'
import { citationOf } from './occurrence.ts'
import { parseQuestion, type Question } from './question.ts'
import { common, type Retrieval, retrieve } from './retrieval.ts'
import { readable } from './wording.ts'
import { takeYears } from './years.ts'

/** A question that may go on with the one before it, and how another text is answered by itself. */
export interface FollowUp {
  readonly retrieval: Retrieval
  readonly context: readonly string[]
  readonly corpus: IndexedCorpus
  readonly ask: (text: string) => Answer
}

const SHORT = 14

/**
 * What a short question for a figure asks for where it goes on with the one before in other ways than by its words: the
 * same of another time, or another figure of the sentence that was told; null where neither is told.
 *
 * @example figureGoneOn({ retrieval, context: ['去年监督了多少项'], corpus, ask })?.kind // 'figure' for 那计划呢
 */
export function figureGoneOn(followUp: FollowUp): Answer | null {
  const { retrieval, context } = followUp
  const last = context.at(-1)
  const { measure, text } = retrieval.question
  if (last === undefined || measure === null || text.length > SHORT) return null
  const before = readable(last)
  return (
    withWordsBefore(before, followUp) ??
    ofOtherTime(before, followUp) ??
    besideTold(before, followUp)
  )
}

/** 总共帮了多少户: told with the words of the question before, in the sentence that answered it. */
function withWordsBefore(before: string, { retrieval, corpus }: FollowUp): Answer | null {
  if (retrieval.before !== '') return null
  const { typed, language, question } = retrieval
  const earlier = retrieve({ typed, language, text: before }, corpus)
  const told = firstFigure(answerFigure(earlier, corpus))
  if (told === null) return null
  const inherited = { before, terms: earlier.terms }
  const own = retrieve({ typed, language, text: question.text }, corpus, inherited)
  const answer = answerFigure(own, corpus)
  const figure = firstFigure(answer)
  return figure && isInSentence(figure, told) ? answer : null
}

const isInSentence = (
  { passage, figure }: Pick<FigureCitation, 'passage' | 'figure'>,
  told: FigureCitation,
): boolean => passage === told.passage && figure.sentence.start === told.figure.sentence.start

/** 那今年打算呢: the question before, asked of the time that is named now. */
function ofOtherTime(before: string, { retrieval, corpus, ask }: FollowUp): Answer | null {
  const { question } = retrieval
  const time = timeNamed(question, parseQuestion(before))
  const isChange = question.measure?.sort === 'change' || CHANGE_ASKED.test(question.text)
  if (time === null || isChange || namesThing(question, corpus)) return null
  const answer = ask(`${time}${takeYears(before).rest.replace(LEANS_ON_TIME, ' ').trim()}`)
  if (answer.kind === 'figure') return { ...answer, question: retrieval.typed }
  const told = firstFigure(ask(before))
  return told === null ? null : sameOfOtherTime(told, { retrieval, corpus })
}

/** The one figure for the same things that is of the time named: 督办重点提案10件, 重点提案督办不少于12件. */
function sameOfOtherTime(
  told: FigureCitation,
  { retrieval, corpus }: Pick<FollowUp, 'retrieval' | 'corpus'>,
): Answer | null {
  const { years } = retrieval.question
  const half = halfOf(retrieval.question)
  const same = knownsFor(retrieval, corpus).filter(
    ({ occurrence: { figure, passage } }) =>
      figure !== told.figure &&
      figure.unit === told.figure.unit &&
      figure.kind === told.figure.kind &&
      isSameThing(figure.what, told.figure.what) &&
      (years.stated.length > 0
        ? years.stated.includes(figure.year ?? '')
        : passage.half === half && passage.half !== told.passage.half),
  )
  const [only, ...others] = same
  if (only === undefined || others.length > 0) return null
  const figures = [citationOf({ occurrence: only.occurrence })]
  return { kind: 'figure', figures, ...common(retrieval, figures) }
}

/** All characters of the one are the other's, and most of it: 重点提案, 重点提案督办. */
function isSameThing(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return (
    short.length >= IN_FOLLOW_UP.sameThing.least &&
    short.length >= IN_FOLLOW_UP.sameThing.share * long.length &&
    [...short].every(char => long.includes(char))
  )
}

/** The time of a question in words, where the one before is of another. */
function timeNamed(question: Question, before: Question): string | null {
  const { years } = question
  const [stated] = years.stated
  const half = halfOf(question)
  if (stated !== undefined) return before.years.stated.includes(stated) ? null : `${stated}年`
  const past = halfOf(before)
  if (half === null || half === past) return null
  return half === 'review' && past === null ? null : TIME_ASKED_FOR[half] // 判了几件 says no time
}

const halfOf = ({ years, leaning }: Question): Half | null =>
  years.relative.find(each => each !== 'before') ?? leaning

/** Anything of its own that could be counted: 那今年的调研呢. */
const namesThing = ({ content }: Question, { analyzer }: IndexedCorpus): boolean =>
  analyzer
    .tag(content.replace(LEANS_ON_TIME, ' '))
    .some(({ tag, word }) => /^(?:n|l|j|x)/.test(tag) && /\p{Script=Han}{2}|[a-z]{2}/u.test(word))

/** 公益诉讼提起几件 → 判了几件: the figure that its words tell best of those in the sentence told before. */
function besideTold(before: string, { retrieval, corpus, ask }: FollowUp): Answer | null {
  const told = firstFigure(ask(before))
  if (told === null) return null
  const asked = askedOf(retrieval.question.text, retrieval, corpus)
  const beside = knownsFor(retrieval, corpus).filter(({ occurrence }) =>
    isInSentence(occurrence, told),
  )
  const [best, next] = matchesIn(asked, beside, { retrieval, corpus })
  if (best === undefined || best.veto !== null || best.base > IN_FOLLOW_UP.beside) return null
  const { figure } = best.known.occurrence
  if (figure === told.figure || figure.kind !== told.figure.kind) return null
  const unsaid = unexplainedIn(asked.words, [best.known])(0)
  if (unsaid > IN_FOLLOW_UP.unsaid * totalWeight(asked.words)) return null
  if (next?.veto === null && next.cost - best.cost < IN_FOLLOW_UP.margin) return null
  const figures = [cited(best)]
  return { kind: 'figure', figures, ...common(retrieval, figures) }
}

/**
 * What a few words ask of the thing that was asked about before, where the passage that answered tells that: 叫什么名字.
 *
 * @example spanGoneOn({ retrieval, context: ['警示片看了没'], corpus, ask })?.kind // 'passage'
 */
export function spanGoneOn({ retrieval, context, ask }: FollowUp): Answer | null {
  const last = context.at(-1)
  const { text } = retrieval.question
  if (last === undefined || text.length > SHORT_SPAN || !ASKS_BY_WORD.test(text)) return null
  if (parseQuestion(text).measure !== null) return null // that of the question before does not count
  const before = readable(last)
  const [passage] = passagesOf(ask(before))
  const stem = [ASKS_IF_AT_END, ASKING_FORM, ASKS_WHICH, NUMBER_GIVEN]
    .reduce((rest, asking) => rest.replace(asking, ' '), before)
    .trim()
  if (passage === undefined || stem === '') return null
  const answer = ask(`${stem}${text}`)
  const [best] = passagesOf(answer)
  return answer.kind === 'passage' && best?.passage === passage.passage
    ? { ...answer, question: retrieval.typed }
    : null
}

const SHORT_SPAN = 9

const passagesOf = (answer: Answer): readonly PassageCitation[] =>
  answer.kind === 'none' ? answer.related : answer.passages

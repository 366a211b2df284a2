import { extractFigures } from '../figure/extract.ts'
import { RATES_COMPARED } from '../lexicon/comparison-words.ts'
import {
  changeGiven,
  KINDS_TOGETHER,
  SURELY_COMPUTED,
  WORKED_BACK,
  YEAR_WORKED_OUT,
} from '../lexicon/computation-forms.ts'
import { WHOLE_OF_ECONOMY } from '../lexicon/indicators.ts'
import { ASKS_PART, SHARE_OF } from '../lexicon/share-words.ts'
import { AVERAGE_OF_YEARS } from '../lexicon/slot-words.ts'
import { TOTAL_OR_REST } from '../lexicon/total-words.ts'
import { ASKS_OF_EACH } from '../lexicon/universals.ts'
import type { Answer } from './answer.ts'
import { beforeChange, comparable } from './arithmetic.ts'
import { answerOperation, isJoined, lackingOperands, lackingOperation } from './derived-answer.ts'
import { answerFigure, answerWhole, firstFigure } from './figure-answer.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import { QUANTITY } from './measure-asked.ts'
import { citationOf, clauseOf, type Occurrence } from './occurrence.ts'
import { type Operation, parseOperation, withoutYearBefore } from './operation.ts'
import type { ListQuestion } from './parts.ts'
import { isPrintedResult } from './printed-result.ts'
import { common, type Retrieval, retrieve } from './retrieval.ts'
import { answerShareDone } from './undone-rest.ts'
import { readable } from './wording.ts'

/**
 * Where a computation is asked for and cannot be had, what is told is no operand of it.
 *
 * @example resultOnly(told, { text: '活动站比联络点多几个', retrieval, corpus }).kind // 'none' where 192个 alone is told
 */
export function resultOnly(
  told: Answer,
  { text, retrieval, corpus }: { text: string; retrieval: Retrieval; corpus: IndexedCorpus },
): Answer {
  if (told.kind !== 'figure') return told
  if (answerWhole(retrieval, corpus) !== null) return told
  const operation = parseOperation(text)
  if (operation === null)
    return SURELY_COMPUTED.test(text) || KINDS_TOGETHER.test(text)
      ? onlyResult(told, retrieval, corpus)
      : told
  const isCounted = (retrieval.question.measure?.unit ?? '') !== '' // 占撤销了几个
  if (operation.operator === 'share' && (isCounted || !ASKS_PART.test(text))) return told
  if (operation.loose && operation.operator === 'sum' && !isJoined(operation, retrieval))
    return told
  const [first] = told.figures
  const occurrence = occurrencesIn(corpus, first ? [first.passage] : []).find(
    ({ figure }) => figure === first?.figure,
  )
  return !occurrence || isPrintedResult(operation, occurrence)
    ? told
    : lackingOperation(operation, retrieval, corpus)
}

/** Asked in words for what is computed, in a form that is not read: a plain count is no result. */
function onlyResult(told: Answer, retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  const [first] = 'figures' in told ? told.figures : []
  const occurrence = occurrencesIn(corpus, first ? [first.passage] : []).find(
    ({ figure }) => figure === first?.figure,
  )
  if (!occurrence || occurrence.figure.change !== null || occurrence.figure.kind === 'percent')
    return told
  if (TOTAL_OR_REST.test(clauseOf(occurrence))) return told
  return lackingOperands(retrieval, [], [{ occurrence, score: 1 }])
}

/**
 * 2023年粮食产量能倒推出来吗: what something was before it changed, by the change that is printed behind it; what it is
 * now is no answer.
 *
 * @returns null where nothing is worked back
 */
export function answerWorkedBack(
  text: string,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const given = changeGiven(text)
  if (given === undefined && !WORKED_BACK.test(text)) return null
  const rest = given ? withWhat(given) : text.replace(WORKED_BACK, '').replace(YEAR_WORKED_OUT, '')
  const { typed, language } = retrieval
  const now = firstFigure(answerFigure(retrieve({ typed, language, text: rest }, corpus), corpus))
  const beside = now === null ? [] : occurrencesIn(corpus, [now.passage])
  const at = beside.findIndex(({ figure }) => figure === now?.figure)
  const [first, change] = [beside[at], beside[at + 1]]
  if (!now || !first || now.figure.change !== null)
    return lackingOperands(
      retrieval,
      [given ? '前一年' : rest],
      first ? [{ occurrence: first, score: 1 }] : [],
    )
  if (!change || !tellsChangeOf(change, first) || (given && !isGiven(change, given)))
    return lackingOperands(retrieval, [given ? '前一年' : rest], [{ occurrence: first, score: 1 }])
  const figures = [first, change].map(occurrence => citationOf({ occurrence }))
  const derived = beforeChange(first.figure, change.figure)
  return { kind: 'derived', figures, derived, ...common(retrieval, figures) }
}

/**
 * Whether what something was before it changed is asked for: what it is now is no answer.
 *
 * @example asksWorkedBack('2023年粮食产量能倒推出来吗') // true
 */
export const asksWorkedBack = (text: string): boolean =>
  WORKED_BACK.test(text) || changeGiven(text) !== undefined

/** 粮食增产了3万吨,前一年【产量】: what is told of the year that it changed in. */
function withWhat({ told = '', what = '' }: Readonly<Record<string, string>>): string {
  const noun = told.endsWith(what) ? '' : what
  return `${told}${noun}是多少`
}

/** The report's change is the one that the asker gives, and the same way. */
function isGiven({ figure }: Occurrence, { by = '', way = '' }: Readonly<Record<string, string>>) {
  const [said] = extractFigures(by, by)
  const isUp = !/[减降少跌]/.test(way)
  return (
    said !== undefined &&
    said.value === figure.value &&
    (figure.change === null || (figure.change === 'up') === isUp)
  )
}

/** In its sentence, by how much it changed, in its own measure or in points. */
function tellsChangeOf({ figure }: Occurrence, { figure: now }: Occurrence): boolean {
  if (figure.change === null || figure.sentence.start !== now.sentence.start) return false
  if (figure.number === null || now.number === null) return false
  if (now.kind === 'percent') return figure.kind === 'points'
  return figure.kind !== 'percent' && comparable(figure.unit, now.unit)
}

/**
 * What a computation comes to; 云峰和赵家一共多少名代表: a sum of which no part is told may be told as one figure for both.
 *
 * @example answerComputed(operation, retrieval, corpus)?.kind // 'derived'
 */
export function answerComputed(
  operation: Operation,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const answer = answerOperation(operation, retrieval, corpus)
  if (answer?.kind !== 'none') return answer
  if (operation.operator === 'share') {
    const told = answerFigure(retrieval, corpus)
    return ASKS_PART.test(retrieval.question.text) && !isRate(told) ? answer : orElse(told, answer)
  }
  if (operation.operator !== 'sum') return answer
  const isUntold = answer.notes.some(
    note => note.kind === 'missing' && note.operands.length === operation.operands.length,
  )
  const joint = isUntold ? answerFigure(retrieval, corpus) : null
  return joint?.kind === 'figure' ? joint : answer
}

const orElse = (told: Answer, answer: Answer): Answer => (told.kind === 'figure' ? told : answer)

/**
 * 被采纳的占几成: the share itself where it is printed, else that of what was done in what there was.
 *
 * @example shareDone('立法建议被采纳的占几成', retrieval, corpus)?.kind // 'derived'
 */
export function shareDone(
  text: string,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const answer = answerShareDone(text, retrieval, corpus)
  return answer && (printedRate(retrieval, corpus) ?? answer)
}

/** A share that is printed: 战略性新兴产业占规上工业比重30%以上. */
function isRate(told: Answer): boolean {
  const figure = firstFigure(told)?.figure
  return figure?.kind === 'percent' && figure.change === null
}

/**
 * A computation, unless several things are asked for side by side and no sum of them.
 *
 * @example operationIn('区级和乡镇的民生实事一共几个', null)?.operator // 'sum'
 */
export function operationIn(text: string, list: ListQuestion | null): Operation | null {
  const operation = parseOperation(text)
  const isList = list?.kind === 'each' && !list.summed
  if (operation?.operator === 'average' && AVERAGE_OF_YEARS.test(text)) return null
  if (operation === null || !isList) return operation
  return QUANTITY.test(operation.left) || isAskedOfEach(operation, text) ? null : operation
}

/** A、B各是多少, A、B占比: no share is asked of the two, nor their difference, but what each has. */
function isAskedOfEach({ operator, operands }: Operation, text: string): boolean {
  if (operator === 'share' && operands.length === 1) return true
  if (!ASKS_OF_EACH.test(text)) return false
  return operator === 'share' ? !ASKS_PART.test(text) : OF_CHANGE.has(operator)
}

const OF_CHANGE: ReadonlySet<Operation['operator']> = new Set(['difference', 'growth'])

/**
 * A change that the report prints stands before one that is computed of two years.
 *
 * @example printedChange(retrieval, corpus)?.kind // 'figure' for 同比增长5.2%
 */
export function printedChange(retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const answer = answerFigure(retrieval, corpus)
  const first = firstFigure(answer)
  if (!first || first.figure.change === null) return null
  const isRateItself =
    first.figure.kind === 'percent' && RATES_COMPARED.test(readable(retrieval.typed))
  return isRateItself ? null : answer
}

/**
 * 事故比前年少了百分之几: where the report prints what it fell by.
 *
 * @example changeSince('事故比前年少了百分之几', retrieval, corpus)?.kind // 'figure'
 */
export function changeSince(
  text: string,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const rest = withoutYearBefore(text)
  if (rest === text) return null
  const { typed, language } = retrieval
  return printedChange(retrieve({ typed, language, text: rest }, corpus), corpus)
}

/**
 * Of one whole, and of all that a place makes: 服务业占全市经济几成 by 服务业增加值占比.
 *
 * @example printedShare(operation, retrieval, corpus)?.kind // 'figure'
 */
export function printedShare(
  operation: Operation,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const { operator, operands, left, right } = operation
  if (operands.length === 1) return printedRate(retrieval, corpus)
  const printed = operator === 'share' ? printedRate(retrieval, corpus) : null
  if (printed !== null && isShareOf(printed, right)) return printed
  if (operator !== 'share' || !WHOLE_OF_ECONOMY.test(right)) return null
  const { typed, language } = retrieval
  return printedRate(retrieve({ typed, language, text: `${left}占比` }, corpus), corpus)
}

/** 占全市收入的67.9% tells what share of 收入 is asked for. */
function isShareOf(answer: Answer, whole: string): boolean {
  const figure = firstFigure(answer)
  const before = figure?.report.folded.slice(figure.figure.clause.start, figure.figure.span.start)
  return SHARE_OF.exec(before ?? '')?.groups?.whole?.endsWith(whole) === true
}

/** So does a share: 民生支出占比65%以上. */
function printedRate(retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const answer = answerFigure(retrieval, corpus)
  return isRate(answer) ? answer : null
}

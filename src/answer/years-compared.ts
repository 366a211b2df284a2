import { parseNumeral } from '../figure/numeral.ts'
import { TOGETHER_WORD, YEARS_TOGETHER } from '../lexicon/computation-forms.ts'
import { SINCE_LAST_YEAR, SINCE_THEN, YEAR_OF_STATEMENT } from '../lexicon/year-words.ts'
import type { Answer } from './answer.ts'
import { answerOperation, lackingOperation } from './derived-answer.ts'
import { answerFigure, firstFigure } from './figure-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { parseOperation } from './operation.ts'
import { type Retrieval, retrieve } from './retrieval.ts'

/**
 * 视察比上一年多几次, 视察两年一共几次: a question that only counts its years or sets one against another, computed of the
 * years that the report tells of; where what was done in some years together cannot be had, one of them stands for no sum.
 *
 * @returns null where the question means no such years, or where what changed is not told by two figures
 */
export function answerAcrossYears(
  text: string,
  whole: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const spelled = withYears(text, whole)
  const operation = spelled === null ? null : parseOperation(spelled)
  if (spelled === null || operation === null) return null
  const { typed, language } = whole
  const retrieval = retrieve({ typed, language, text: spelled }, corpus)
  const answer = answerOperation(operation, retrieval, corpus)
  if (answer?.kind === 'derived') return answer
  if (operation.operator !== 'sum' || isOfSeveralYears(whole, corpus)) return null
  return lackingOperation(operation, retrieval, corpus)
}

/** Years that it only speaks of, in digits: those of the one report that is asked. */
function withYears(text: string, { scope }: Retrieval): string | null {
  const years = new Set([...scope.reports].map(({ year }) => Number(year)))
  const [last] = years
  if (years.size !== 1 || !last || text.match(YEAR_OF_STATEMENT) !== null) return null
  const together = YEARS_TOGETHER.exec(text)
  if (together) return addedUp(text, together, last)
  if (!SINCE_LAST_YEAR.test(text) && !SINCE_THEN.test(text)) return null
  const before = `比${last - 1}年`
  return `${last}年${text.replace(SINCE_LAST_YEAR, before).replace(SINCE_THEN, before)}`
}

function addedUp(text: string, { 0: words, groups, index }: RegExpExecArray, last: number): string {
  const count = parseNumeral(groups?.count ?? '') ?? 0
  const years = Array.from({ length: count }, (_, i) => `${last - count + 1 + i}年`)
  const topic = `${text.slice(0, index)}${text.slice(index + words.length)}`
  const [own = '', sum = ''] = topic.split(TOGETHER_WORD)
  const named = years.map(year => `${year}${own}`)
  return `${named.slice(0, -1).join('、')}和${named.at(-1)}一共${sum}`
}

/** 五年累计 stands in the report itself. */
function isOfSeveralYears(whole: Retrieval, corpus: IndexedCorpus): boolean {
  const told = firstFigure(answerFigure(whole, corpus))
  return told === null || !/^\d{4}$/.test(told.figure.year ?? '')
}

import { parseNumeral } from '../figure/numeral.ts'
import { KINDS_TOGETHER } from '../lexicon/computation-forms.ts'
import type { Known } from '../match/known.ts'
import type { Term } from '../search/query.ts'
import { presence } from '../search/term-match.ts'
import { PRESENT } from '../weights.ts'
import type { Answer } from './answer.ts'
import { comparable } from './arithmetic.ts'
import { derivedAnswer } from './derived-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { knownsFor } from './matching.ts'
import type { Occurrence } from './occurrence.ts'
import type { Retrieval } from './retrieval.ts'
import { relativeYear } from './scope.ts'

/**
 * 三项经费一共多少: the numbers of as many things of one noun as are counted, in a sentence or a column that has just so
 * many of them.
 *
 * @returns null where nothing is so counted, or no sentence or more than one has so many
 */
export function answerKindsSummed(
  text: string,
  whole: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const { count = '', noun = '', of = '' } = KINDS_TOGETHER.exec(text)?.groups ?? {}
  if (noun === '') return null
  const number = parseNumeral(count)
  const words = corpus.read(`${noun}${of}`).terms
  if (words.length === 0) return null
  const groups = groupsIn(knownsFor(whole, corpus))
    .map(group => group.filter(each => isNamed(each, words)))
    .filter(group => areAsMany(group, number) && areOneMeasure(group))
  const said = groups.map(group => ({ group, own: ownWords(group, words) }))
  const most = Math.max(...said.map(({ own }) => own))
  const best = said.filter(({ own }) => own === most).map(({ group }) => group)
  const [first] = nearest(best, whole)
  return first ? derivedAnswer({ operator: 'sum' }, first.map(asOperand), whole) : null
}

/** So many as are counted; where all of them are asked for, those of a table's column. */
const areAsMany = (group: readonly Occurrence[], number: number | null): boolean =>
  number === null
    ? group.length > 1 && group.every(({ figure }) => figure.cell !== null)
    : group.length === number

const asOperand = (occurrence: Occurrence) => ({ occurrence, score: 1 })

/** The figures of each sentence, or of each column of a table. */
function groupsIn(knowns: readonly Known[]): Occurrence[][] {
  const groups = new Map<string, Occurrence[]>()
  const places = new Map<string, number>()
  for (const { occurrence } of knowns) {
    const { figure, passage, report } = occurrence
    if (figure.number === null || figure.change !== null) continue
    const row = `${report.id} ${passage.id} ${figure.sentence.start}`
    const at = places.get(row) ?? 0
    places.set(row, at + 1)
    const key = figure.cell ? `${report.id} ${passage.id} column ${at}` : row
    groups.set(key, [...(groups.get(key) ?? []), occurrence])
  }
  return [...groups.values()]
}

/** By what it counts; of a cell its table's name counts as well. */
function isNamed({ figure, passageText }: Occurrence, words: readonly Term[]): boolean {
  const own = `${figure.what} ${figure.implied}`
  const round = figure.cell ? `${own} ${passageText.split('\n', TABLE_NAME).join(' ')}` : own
  return words.every(term => presence(term, round) >= PRESENT)
}

/** How many of the words the counted nouns themselves have: 预算数, and not 执行数 beside it. */
const ownWords = (group: readonly Occurrence[], words: readonly Term[]): number =>
  words.filter(term => group.every(({ figure }) => presence(term, figure.what) >= PRESENT)).length

const TABLE_NAME = 3 // lines: its name, its unit, its heads

function areOneMeasure([first, ...others]: readonly Occurrence[]): boolean {
  return (
    first !== undefined &&
    first.figure.kind !== 'percent' &&
    others.every(({ figure }) => comparable(figure.unit, first.figure.unit))
  )
}

/** Those of the year that is told of, where there are others; of several with other numbers none. */
function nearest(groups: readonly Occurrence[][], { question }: Retrieval): Occurrence[][] {
  const { stated, relative } = question.years
  const own = groups.filter(([first]) => {
    const year = first?.figure.year ?? null
    const said = first ? relative.map(each => relativeYear(each, first.report)) : []
    const asked = [...stated, ...said.flatMap(each => each ?? [])]
    return asked.length > 0 ? year !== null && asked.includes(year) : isOwnYear(first, year)
  })
  const sums = new Set(own.map(sumOf))
  return sums.size === 1 ? own : []
}

const isOwnYear = (first: Occurrence | undefined, year: string | null): boolean =>
  year === null || year === first?.report.year

const sumOf = (group: readonly Occurrence[]): number =>
  group.reduce((sum, { figure }) => sum + (figure.number ?? 0), 0)

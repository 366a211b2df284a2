import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '../../src/answer/answer.ts'
import type { Library } from '../../src/answer/library.ts'
import type { CardName } from '../../src/match/certainty.ts'
import { fold } from '../../src/report/fold.ts'
import type { Passage } from '../../src/report/report.ts'
import { Shelf } from '../../src/shelf.ts'
import type { EvalQuestion } from '../eval/question.ts'
import type { Row } from './boost.ts'

/** A question for one figure, or for one that the report does not tell, with where it is asked. */
export interface FitQuestion extends EvalQuestion {
  readonly folder: string
}

/** What was seen when a question was asked, and whether it was told. */
export interface FitRow extends Row {
  readonly card: CardName
  readonly question: FitQuestion
  /** Whether it was asked of the report without the clause that answers it. */
  readonly isWithout: boolean
  /** The nearest figure, or the passage. */
  readonly nearest: string
  readonly isTold: boolean
}

const NO_REPORT = /^(?:dict|synonyms|lexicon)\.txt$/

/**
 * Asks each question of its report, and of its report without the clause that answers it.
 *
 * @example rowsOf(questions).filter(({ isRight }) => isRight).length
 */
export function rowsOf(questions: readonly FitQuestion[]): FitRow[] {
  const asked = questions.filter(({ type }) => type !== 'section')
  return [...groupBy(asked, ({ folder }) => folder)].flatMap(([folder, all]) => {
    const { library } = new Shelf(folder)
    const whole = { library, isWithout: false }
    const answered = all.filter(
      question => !question.must_abstain && clausesOf(question).length > 0,
    )
    return [
      ...all.flatMap(question => seenOf(question, whole)),
      ...[...groupBy(answered, question => clausesOf(question).join('\n'))].flatMap(
        ([gold, same]) => rowsWithout(folder, gold.split('\n'), same),
      ),
      ...[...groupBy(answered.flatMap(partsOf), ({ part }) => part)].flatMap(([part, same]) =>
        rowsWithout(
          folder,
          [part],
          same.map(({ question }) => question),
        ),
      ),
    ]
  })
}

const clausesOf = ({ gold_text = [] }: FitQuestion): readonly string[] => gold_text

/** Each clause of a question that takes several. */
const partsOf = (question: FitQuestion): { question: FitQuestion; part: string }[] =>
  SEVERAL.has(question.type) && clausesOf(question).length > 1
    ? clausesOf(question).map(part => ({ question, part }))
    : []

/** What words tell is told in a whole sentence; of one without a clause the rest may well tell it. */
function withoutClause(text: string, clause: string, isSentence: boolean): string {
  const at = text.indexOf(clause)
  if (!isSentence || at < 0) return text.replaceAll(clause, '')
  const start = Math.max(...SENTENCE_ENDS.map(end => text.lastIndexOf(end, at - 1))) + 1
  const ends = SENTENCE_ENDS.map(end => text.indexOf(end, at + clause.length)).filter(
    end => end > 0,
  )
  return text.slice(0, start) + text.slice(Math.min(text.length - 1, ...ends) + 1)
}

const SENTENCE_ENDS = ['。', '\n', '!', '？', '；']

function rowsWithout(
  folder: string,
  clauses: readonly string[],
  questions: readonly FitQuestion[],
): FitRow[] {
  const without = mkdtempSync(join(tmpdir(), 'without-'))
  const isInWords = questions.every(({ type }) => type === 'passage')
  let isLess = false
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    const less = NO_REPORT.test(name)
      ? text
      : clauses.reduce((rest, each) => withoutClause(rest, each, isInWords), text)
    isLess ||= less !== text
    writeFileSync(join(without, name), less)
  }
  try {
    if (!isLess) return []
    const { library } = new Shelf(without)
    return questions.flatMap(question => seenOf(question, { library, isWithout: true }))
  } finally {
    rmSync(without, { recursive: true })
  }
}

/** Of what a question is asked. */
interface Asking {
  readonly library: Library
  readonly isWithout: boolean
}

function seenOf(question: FitQuestion, asking: Asking): FitRow[] {
  const answer = asking.library.ask(question.question, {
    context: question.context ?? [],
    explain: true,
  })
  const rows = [figureRow(question, answer, asking), passageRow(question, answer, asking)]
  return [...rows.flatMap(row => row ?? []), ...operandRows(question, answer, asking)]
}

const ONE_FIGURE = new Set(['figure-direct', 'figure-disambiguate', 'followup', 'unanswerable'])
const NEAREST = /^nearest {2}(\S+) \S+ (\{.*\})$/

function figureRow(question: FitQuestion, answer: Answer, { isWithout }: Asking): FitRow | null {
  const [seen] = seenIn(answer, NEAREST)
  if (seen === undefined || !ONE_FIGURE.has(question.type)) return null
  const { name: nearest, signs } = seen
  return {
    ...{ card: 'figure', question, isWithout, nearest, signs },
    isTold: answer.kind === 'figure' && answer.figures[0]?.figure.text === nearest,
    isRight: !isWithout && !question.must_abstain && isAccepted(nearest, question),
  }
}

const SHOWN = /^shown {4}(\S+) \S+ (\{.*\})$/

/** The words or the passage that come first where words are asked for. */
function passageRow(
  question: FitQuestion,
  answer: Answer,
  { library, isWithout }: Asking,
): FitRow | null {
  const seen = seenIn(answer, SHOWN)
  const [first] = seen
  const ids = [...answer.passages, ...offersOf(answer)].map(({ passage }) => passage.id)
  const isTold = answer.kind === 'passage'
  const isAsked = (isTold || answer.kind === 'none') && seen.some(({ name }) => name === ids[0])
  if (first === undefined || !isAsked) return null
  const { name: nearest, signs } = first
  const text = squash(library.passage(nearest)?.passage.text ?? '')
  const golds = [question.gold_text ?? [], ...(question.gold_text_alt ?? [])]
  const isOne = golds.some(
    gold => gold.length > 0 && gold.every(each => text.includes(squash(each))),
  )
  return {
    ...{ card: 'passage', question, isWithout, nearest, signs, isTold },
    isRight: !isWithout && question.type === 'passage' && isOne,
  }
}

const SEVERAL = new Set(['figure-list', 'figure-derived', 'followup'])
const TAKEN = /^taken {4}((\S+) (\S+) \S+) \S+ (\{.*\})$/

/** Each figure taken for one of several things: it is one that is meant where its clause is. */
function operandRows(
  question: FitQuestion,
  answer: Answer,
  { library, isWithout }: Asking,
): FitRow[] {
  if (!SEVERAL.has(question.type) || question.must_abstain) return []
  const golds = [question.gold_text ?? [], ...(question.gold_text_alt ?? [])].flat().map(squash)
  const seen = new Map(seenIn(answer, TAKEN).map(each => [each.name, each]))
  return [...seen.values()].map(({ name, signs }) => {
    const [id = '', figure = ''] = name.split(' ')
    const text = squash(library.passage(id)?.passage.text ?? '')
    const isRight = golds.some(gold => gold.includes(squash(figure)) && text.includes(gold))
    const isTold = answer.kind === 'derived' || answer.kind === 'figures'
    return { card: 'operand', question, isWithout, nearest: name, signs, isTold, isRight }
  })
}

const offersOf = (answer: Answer): readonly { readonly passage: Passage }[] =>
  answer.kind === 'none' ? answer.offers.filter(offer => !('figure' in offer)) : []

const seenIn = (answer: Answer, line: RegExp): { name: string; signs: Row['signs'] }[] =>
  answer.trace.flatMap(each => {
    const found = line.exec(each)
    const [name, signs] = [found?.[1], found?.at(-1)]
    return name === undefined || signs === undefined
      ? []
      : { name, signs: new Map(Object.entries(JSON.parse(signs) as Record<string, number>)) }
  })

const squash = (text: string): string => fold(text).replace(/\s+/g, '')

const SPELLED = 2 // 34 for 34条

function isAccepted(text: string, { accept = [] }: FitQuestion): boolean {
  const told = fold(text)
  return accept
    .flat()
    .map(squash)
    .some(
      value =>
        value === told ||
        (told.includes(value) && value.length >= told.length - SPELLED) ||
        (value.includes(told) && told.length >= value.length - SPELLED),
    )
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../src/answer/library.ts'
import { fold } from '../../src/report/fold.ts'
import { Shelf } from '../../src/shelf.ts'
import type { EvalQuestion } from '../eval/question.ts'
import type { Row } from './boost.ts'

/** A question for one figure, or for one that the report does not tell, with where it is asked. */
export interface FitQuestion extends EvalQuestion {
  readonly folder: string
}

/** What was seen when a question was asked, and whether a figure was told. */
export interface FitRow extends Row {
  readonly question: FitQuestion
  /** Whether it was asked of the report without the clause that answers it. */
  readonly isWithout: boolean
  /** The nearest figure, and whether it was told. */
  readonly figure: string
  readonly isTold: boolean
}

const FIT_TYPES = new Set(['figure-direct', 'figure-disambiguate', 'followup', 'unanswerable'])
const NO_REPORT = /^(?:dict|synonyms|lexicon)\.txt$/

/**
 * Asks each question of its report, and of its report without the clause that answers it.
 *
 * @example rowsOf(questions).filter(({ isRight }) => isRight).length
 */
export function rowsOf(questions: readonly FitQuestion[]): FitRow[] {
  const asked = questions.filter(({ type }) => FIT_TYPES.has(type))
  return [...groupBy(asked, ({ folder }) => folder)].flatMap(([folder, all]) => {
    const library = new Shelf(folder).library
    const answered = all.filter(
      question => !question.must_abstain && clausesOf(question).length > 0,
    )
    return [
      ...all.flatMap(question => rowOf(question, library, false) ?? []),
      ...[...groupBy(answered, question => clausesOf(question).join('\n'))].flatMap(
        ([gold, same]) => rowsWithout(folder, gold.split('\n'), same),
      ),
    ]
  })
}

const clausesOf = ({ gold_text = [] }: FitQuestion): readonly string[] => gold_text

function rowsWithout(
  folder: string,
  clauses: readonly string[],
  questions: readonly FitQuestion[],
): FitRow[] {
  const without = mkdtempSync(join(tmpdir(), 'without-'))
  let isLess = false
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    const less = NO_REPORT.test(name)
      ? text
      : clauses.reduce((rest, each) => rest.replaceAll(each, ''), text)
    isLess ||= less !== text
    writeFileSync(join(without, name), less)
  }
  try {
    if (!isLess) return []
    const { library } = new Shelf(without)
    return questions.flatMap(question => rowOf(question, library, true) ?? [])
  } finally {
    rmSync(without, { recursive: true })
  }
}

const NEAREST = /^nearest {2}(\S+) \S+ (\{.*\})$/

function rowOf(question: FitQuestion, library: Library, isWithout: boolean): FitRow | null {
  const answer = library.ask(question.question, {
    context: question.context ?? [],
    explain: true,
  })
  for (const line of answer.trace ?? []) {
    const [, text, signs] = NEAREST.exec(line) ?? []
    if (text === undefined || signs === undefined) continue
    return {
      question,
      isWithout,
      figure: text,
      isTold: answer.kind === 'figure' && answer.figures[0]?.figure.text === text,
      signs: new Map(Object.entries(JSON.parse(signs) as Record<string, number>)),
      isRight: !isWithout && !question.must_abstain && isAccepted(text, question),
    }
  }
  return null
}

const SPELLED = 2 // 34 for 34条

function isAccepted(text: string, { accept = [] }: FitQuestion): boolean {
  const told = fold(text)
  return accept
    .flat()
    .map(value => fold(value).replace(/\s+/g, ''))
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

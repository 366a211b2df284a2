import type { Report } from '../report/report.ts'
import type { Steps } from '../steps.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'
import type { Holdings } from './holdings.ts'
import { type Statement, statementsOf } from './statement.ts'
import { type Finding, judgeStatement } from './statement-verdict.ts'
import { tellingsOf } from './telling.ts'

/** A statement with what the report says of it. */
export interface JudgedStatement {
  readonly statement: Statement
  readonly finding: Finding
}

const MOST = 20 // as many clauses as a speech of a few minutes has

interface Hall {
  readonly draft: Draft
  readonly judged: readonly Judged[]
  readonly holdings: Holdings
  readonly reports: readonly Report[]
}

/**
 * Holds what a draft says without numbers against the report. Where a sentence states figures, only what the
 * report says otherwise is told of it.
 *
 * @example finished(judgeStatements({ draft, judged, holdings, reports }))[0]?.finding.verdict // 'contradicted'
 */
export function* judgeStatements(hall: Hall): Steps<JudgedStatement[]> {
  const found: JudgedStatement[] = []
  const known = new Map<string, Finding | null>()
  for (const statement of statementsOf(hall.draft)) {
    if (known.size >= MOST) break
    const figures = figuresIn(statement, hall.judged)
    if (isFaulty(statement, hall.judged) || (figures.sentence && !tells(statement))) continue
    yield
    const key = keyOf(statement, figures.clause)
    const finding = known.has(key)
      ? (known.get(key) ?? null)
      : findingOf(statement, figures.clause, hall)
    known.set(key, finding)
    if (finding && !(figures.sentence && finding.verdict === 'supported'))
      found.push({ statement, finding })
  }
  return onceASentence(found)
}

/** What was looked up is not looked up again: who repeats himself says nothing new. */
const keyOf = ({ text, topic }: Statement, hasFigure: boolean): string =>
  [hasFigure, text, ...topic.map(({ term }) => term.text)].join(' ')

function findingOf(statement: Statement, hasFigure: boolean, hall: Hall): Finding | null {
  const { draft, holdings, reports } = hall
  const tellings = tellingsOf(statement, holdings, reports)
  const finding = judgeStatement({ statement, tellings, draft, hasFigure })
  return finding?.verdict === 'contradicted' && isPrinted(statement, hall) ? null : finding
}

const LONG = 8 // characters: fewer stand somewhere by chance

/** Whether a clause stands word for word in a report; what tells when before it has to stand there, too. */
function isPrinted({ text, lead }: Statement, { holdings, reports }: Hall): boolean {
  const said = /年/.test(lead.slice(0, -text.length)) ? lead : text
  const accept = (report: Report) => reports.includes(report)
  return text.length >= LONG && holdings.index.containing(said, accept) !== undefined
}

/** What a figure's own verdict tells is not told again. */
const isFaulty = ({ span }: Statement, judged: readonly Judged[]): boolean =>
  judged.some(
    ({ verdict, matched: { figure } }) =>
      verdict !== 'supported' && figure.span.start >= span.start && figure.span.end <= span.end,
  )

function figuresIn({ span, sentence }: Statement, judged: readonly Judged[]) {
  const within = (where: { readonly start: number; readonly end: number }) =>
    judged.some(
      ({ matched: { figure } }) => figure.span.start >= where.start && figure.span.end <= where.end,
    )
  return { clause: within(span), sentence: within(sentence) }
}

const tells = ({ telltales, denied, towns, titles }: Statement): boolean =>
  telltales.length + towns.length + titles.length > 0 || denied !== null

/** What is wrong in a sentence outweighs what is right; of what is right the last clause has heard all. */
function onceASentence(found: readonly JudgedStatement[]): JudgedStatement[] {
  return found.filter(one => {
    if (one.finding.verdict !== 'supported') return true
    const { start } = one.statement.sentence
    const same = found.filter(({ statement }) => statement.sentence.start === start)
    return same.at(-1) === one && same.every(({ finding }) => finding.verdict === 'supported')
  })
}

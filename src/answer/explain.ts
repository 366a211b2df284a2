import type { Term } from '../search/query.ts'
import type { Answer } from './answer.ts'
import { operandInquiries } from './derived-answer.ts'
import type { RankedFigure } from './figure-ranking.ts'
import type { Holdings } from './holdings.ts'
import { type Inquiry, rankFor } from './inquiry.ts'
import { parseOperation } from './operation.ts'
import { parseOutline } from './outline.ts'
import { splitList } from './parts.ts'

const SHOWN = 5

/**
 * Why an answer was chosen, one line a step: how the question was read, its words with what they stand for,
 * the passages and figures found with their scores. For everyone who works on answers.
 */
export function explain(
  text: string,
  inquiry: Inquiry,
  { answer, holdings }: { answer: Answer; holdings: Holdings },
): string[] {
  const operation = parseOperation(text)
  const operands = operation && operandInquiries(operation, inquiry, holdings)
  return [
    `read     ${text}`,
    `form     ${JSON.stringify({ ...inquiry.question, text: undefined })}`,
    `scope    ${[...inquiry.scope.reports].map(report => report.id).join(' ')} years ${[...(inquiry.scope.years ?? ['any'])].join(' ')}`,
    ...formLine('outline', parseOutline(text)),
    ...formLine('list', splitList(text)),
    ...formLine('compute', operation),
    ...inquiry.terms.map(termLine),
    ...inquiry.hits
      .slice(0, SHOWN)
      .map(
        hit =>
          `passage  ${hit.score.toFixed(3)} ${hit.passage.id} ${hit.passage.text.slice(0, 40)} [${hit.terms.join(' ')}]`,
      ),
    ...rankFor(inquiry, holdings).slice(0, SHOWN).map(figureLine('figure  ')),
    ...(operands
      ? rankFor(operands.left, holdings).slice(0, SHOWN).map(figureLine('left    '))
      : []),
    ...(operands
      ? rankFor(operands.right, holdings).slice(0, SHOWN).map(figureLine('right   '))
      : []),
    `answer   ${answer.kind}`,
  ]
}

const formLine = (name: string, form: unknown): string[] =>
  form === null ? [] : [`${name.padEnd(8)} ${JSON.stringify(form)}`]

function termLine({ text, weight, place, alternatives }: Term): string {
  const others = alternatives.map(other => `${other.text}·${other.weight.toFixed(2)}·${other.via}`)
  return `word     ${text} ${weight.toFixed(2)}${place ? ' place' : ''} → ${others.join(' ') || '(not in the reports)'}`
}

const figureLine =
  (name: string) =>
  ({ evidence, score, coverage, fit }: RankedFigure): string =>
    `${name} ${score.toFixed(3)} coverage ${coverage.toFixed(2)} measure ${fit.toFixed(2)} ${evidence.figure.year} ${evidence.figure.aim} ${evidence.figure.text}（${evidence.figure.what}）${evidence.sentence.slice(evidence.clause.start, evidence.clause.end)}`

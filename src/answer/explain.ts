import { certaintyOf } from '../match/certainty.ts'
import type { Match } from '../match/match.ts'
import type { Term } from '../search/query.ts'
import type { Answer } from './answer.ts'
import { matchesFor, nearestFor } from './figure-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { type Judged, judgedOf } from './operand-doubt.ts'
import { operandsOf } from './operands.ts'
import { parseOperation } from './operation.ts'
import { parseOutline } from './outline-question.ts'
import { splitList } from './parts.ts'
import { passagesFound } from './passage-answer.ts'
import { type PassageFound, passageSigns } from './passage-signs.ts'
import type { Retrieval } from './retrieval.ts'
import { spanFound } from './span-answer.ts'

const SHOWN = 5

/**
 * Why an answer was chosen, one line a step: how the question was read, its words with what they stand for,
 * the passages and figures found with their scores. For everyone who works on answers.
 */
export function explain(
  text: string,
  retrieval: Retrieval,
  { answer, corpus }: { answer: Answer; corpus: IndexedCorpus },
): string[] {
  const operation = parseOperation(text)
  const operands = operation ? operandsOf(operation, retrieval, corpus) : []
  return [
    `read     ${text}`,
    `form     ${JSON.stringify({ ...retrieval.question, text: undefined })}`,
    `scope    ${[...retrieval.scope.reports].map(report => report.id).join(' ')} years ${[...(retrieval.scope.years ?? ['any'])].join(' ')}`,
    ...formLine('outline', parseOutline(text)),
    ...formLine('list', splitList(text)),
    ...formLine('compute', operation),
    ...retrieval.terms.map(termLine),
    ...retrieval.hits
      .slice(0, SHOWN)
      .map(
        hit =>
          `passage  ${hit.score.toFixed(3)} ${hit.passage.id} ${hit.passage.text.slice(0, 40)} [${hit.terms.join(' ')}]`,
      ),
    ...matchesFor(retrieval, corpus).matches.slice(0, SHOWN).map(matchLine),
    ...operands.flatMap(({ name, figures }) =>
      figures
        .slice(0, SHOWN)
        .map(
          ({ occurrence, score }) =>
            `operand  ${name} ${score.toFixed(2)} ${occurrence.figure.text}`,
        ),
    ),
    ...judgedOf(retrieval).map(takenLine),
    ...nearestLines(nearestFor(retrieval, corpus)),
    ...shownLines(spanFound(retrieval, corpus), retrieval, corpus),
    ...passagesFound(retrieval, corpus)
      .slice(0, 1)
      .flatMap(hit => shownLines({ hit }, retrieval, corpus)),
    `answer   ${answer.kind}`,
  ]
}

const formLine = (name: string, form: unknown): string[] =>
  form === null ? [] : [`${name.padEnd(8)} ${JSON.stringify(form)}`]

function termLine({ text, weight, place, alternatives }: Term): string {
  const others = alternatives.map(other => `${other.text}·${other.weight.toFixed(2)}·${other.via}`)
  return `word     ${text} ${weight.toFixed(2)}${place ? ' place' : ''} → ${others.join(' ') || '(not in the reports)'}`
}

function nearestLines(nearest: ReturnType<typeof nearestFor>): string[] {
  if (nearest === null) return []
  const { match, signs } = nearest
  const { text } = match.known.occurrence.figure
  return [
    `nearest  ${text} ${certaintyOf(signs, 'figure').toFixed(2)} ${JSON.stringify(Object.fromEntries(signs))}`,
  ]
}

function takenLine({ taken: { asked, match }, signs }: Judged): string {
  const { figure, passage } = match.known.occurrence
  return `taken    ${passage.id} ${figure.text} ${asked.text.replace(/\s+/g, '')} ${certaintyOf(signs, 'operand').toFixed(2)} ${JSON.stringify(Object.fromEntries(signs))}`
}

function shownLines(
  found: PassageFound | null,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): string[] {
  if (found === null) return []
  const signs = passageSigns(found, retrieval, corpus)
  return [
    `shown    ${found.hit.passage.id} ${certaintyOf(signs, 'passage').toFixed(2)} ${JSON.stringify(Object.fromEntries(signs))}`,
  ]
}

/** A figure with what each slot says of it. */
function matchLine({ known, cost, veto, compared }: Match): string {
  const { figure, sentence, clause } = known.occurrence
  const slots = compared.map(each => `${each.slot} ${each.outcome} ${each.cost.toFixed(2)}`)
  const why = veto ? `refused by ${veto.slot} ${veto.because}` : 'may answer'
  return `figure   ${cost.toFixed(2)} ${figure.year} ${figure.aim} ${figure.text}（${figure.what}）${why} [${slots.join(' · ')}] ${sentence.slice(clause.start, clause.end)}`
}

import { sentencesIn } from '../figure/clauses.ts'
import type { Passage, Report, Span } from '../report/report.ts'
import { Passing } from '../search/passing.ts'
import { presence } from '../search/term-match.ts'
import { headingPath } from '../search/vocabulary.ts'
import { IN_TELLING } from '../weights.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Statement, Topical } from './statement.ts'

/** A clause of a report that speaks of what a statement speaks of. */
export interface Telling {
  readonly report: Report
  readonly passage: Passage
  /** As spans of the report's text. */
  readonly clause: Span
  readonly sentence: Span
  /** The same, folded. */
  readonly words: string
  readonly round: string
  /** The share of the statement's topic, by weight, that the clause names itself, and its sentence with it. */
  readonly own: number
  readonly whole: number
  /** The same of what the statement's own clause names. */
  readonly near: number
}

const SEARCHED = 4
const LIKENED = 48 // characters: more tell nothing new and cost time

/**
 * The clauses that speak of what a statement speaks of, the best first.
 *
 * @example tellingsOf(statement, corpus, reports)[0]?.words // '专项视察民族宗教工作'
 */
export function tellingsOf(
  { lead, topic }: Statement,
  { index }: IndexedCorpus,
  reports: readonly Report[],
): Telling[] {
  if (topic.length === 0) return []
  const query = { text: lead.slice(-LIKENED), terms: topic.map(({ term }) => term), respelled: [] }
  const hits = index.search(query, {
    limit: SEARCHED,
    accept: report => reports.includes(report),
  })
  return hits
    .flatMap(({ passage, report }) => tellingsIn(passage, report, topic))
    .sort((one, other) => rankOf(other) - rankOf(one))
}

const rankOf = ({ own, whole }: Telling): number => own + whole

function tellingsIn(passage: Passage, report: Report, topic: readonly Topical[]): Telling[] {
  const headings = headingPath(report, passage)
  const near = topic.filter(({ own }) => own)
  return clausesOf(passage, report).map(({ clause, sentence, words, round }) => ({
    report,
    passage,
    clause,
    sentence,
    words,
    round,
    own: shareOf(topic, words, ''),
    near: shareOf(near, words, ''),
    whole: shareOf(topic, round, headings),
  }))
}

type Place = Pick<Telling, 'clause' | 'sentence' | 'words' | 'round'>

const known = new Passing<Passage, readonly Place[]>()

function clausesOf(passage: Passage, report: Report): readonly Place[] {
  const before = known.get(passage)
  if (before) return before
  const slice = ({ start, end }: Span) => report.folded.slice(start, end)
  const places = sentencesIn(report.text, passage.span).flatMap(({ span, clauses }) =>
    clauses.map(clause => ({
      clause,
      sentence: span,
      words: slice(clause),
      round: slice(span),
    })),
  )
  known.set(passage, places)
  return places
}

function shareOf(topic: readonly Topical[], text: string, headings: string): number {
  let found = 0
  let all = 0
  for (const { term, weight } of topic) {
    all += weight
    found +=
      weight *
      Math.max(
        presence(term, text),
        headings === '' ? 0 : IN_TELLING.inHeading * presence(term, headings),
      )
  }
  return all === 0 ? 0 : found / all
}

/**
 * What the sentences behind a short one tell: 协同推进联系点建设。协同区人民法院….
 *
 * @example behindHeading(telling)[0] // '协同区人民法院积极探索创新,…'
 */
export function behindHeading({ round, sentence, report, passage }: Telling): string[] {
  if (round.length > HEADING || /[,;]/.test(round)) return []
  return [report.folded.slice(sentence.end, passage.span.end).slice(0, REACH)]
}

const HEADING = 20 // characters of a sentence that only says what follows
const REACH = 160

import type { Answer } from './answer.ts'
import { deriveChange, derivePart } from './derived-answer.ts'
import { presence } from '../search/match.ts'
import { support } from './evidence.ts'
import type { RankedFigure } from './figure-ranking.ts'
import type { Holdings } from './holdings.ts'
import { citationOf, common, hitsTarget, type Inquiry, none, rankFor } from './inquiry.ts'

const SURE = 0.5 // from here a figure is the one asked for; below the report does not tell
const CERTAIN = 0.62 // so much else fits that the counted noun may be another word
const SURE_OF_NAMED = 0.3 // the question itself names the number
const EQUAL = 0.97 // as good as the best: both are shown

/** The figure asked for, first; `none` when no figure stands by the words asked about. */
export function answerFigure(inquiry: Inquiry, holdings: Holdings): Answer {
  const derived = derivePart(inquiry, holdings)
  if (derived && inquiry.question.measure?.sort !== 'percent') return derived
  const ranked = rankFor(inquiry, holdings)
  const [first] = ranked
  const change = deriveChange(inquiry, ranked)
  if (change) return change
  if (!first || !isSure(first, inquiry, ranked)) return otherwise(inquiry, holdings, ranked)
  const figures = [first, ...ranked.filter(other => equals(other, first))].slice(0, 3).map(citationOf)
  return { kind: 'figure', figures, ...common(inquiry, figures) }
}

/** A rate or a rest that two figures give; for a number that is no figure, the passage it stands in. */
function otherwise(inquiry: Inquiry, holdings: Holdings, ranked: readonly RankedFigure[]): Answer {
  const { about, text } = inquiry.question
  if (about !== 'meaning') return derivePart(inquiry, holdings) ?? none(inquiry, ranked)
  const [numeral = ''] = /\d[\d.,]*/.exec(text) ?? []
  const passage = holdings.index.containing(numeral, report => inquiry.scope.reports.has(report))
  return passage ? { kind: 'passage', figures: [], ...common({ ...inquiry, hits: [passage] }, []) } : none(inquiry, ranked)
}

/** Whether a figure is sure enough to be read out. */
export const isSure = (ranked: RankedFigure, inquiry: Inquiry, others: readonly RankedFigure[] = []): boolean =>
  hasSubject(inquiry) &&
  (ranked.score >= CERTAIN || holdsEssential(ranked, inquiry)) &&
  !countsOnlySome(ranked, inquiry) &&
  ((ranked.score >= (inquiry.question.about === null ? SURE : SURE_OF_NAMED) && (ranked.score >= CERTAIN || hitsTarget(ranked, inquiry))) || isOnlyOne(ranked, inquiry, others))

/**
 * 109名区人大代表向原选举单位述职 counts those who did that, not all there are: where the total is asked and
 * nothing of what they did, it does not answer.
 */
function countsOnlySome({ evidence }: RankedFigure, { question, terms }: Inquiry): boolean {
  const { sentence, clause, at, what } = evidence
  if (!question.total || at.start - clause.start > 1 || what.start < at.end) return false
  const done = sentence.slice(what.end, clause.end).replace(/[,。;]$/, '')
  return done.length > 1 && !/^(?:全部|共|总|合计)/.test(done) && terms.every(term => presence(term, done) === 0)
}

const SUBJECT = 0.6

/** 几篇 alone names a measure but nothing measured: any figure in that measure would do. */
const hasSubject = ({ question, terms }: Inquiry): boolean =>
  question.about !== null || terms.reduce((sum, term) => sum + term.weight, 0) >= SUBJECT

const ESSENTIAL = 0.2
const MOST = 0.6

/** Where one word carries most of the question it must stand by the figure, or at least over its passage. */
function holdsEssential({ evidence }: RankedFigure, { terms, question }: Inquiry): boolean {
  const words = terms.filter(term => !term.place)
  const all = words.reduce((sum, term) => sum + term.weight, 0)
  const essential = words.find(term => term.weight >= MOST * all)
  return question.about !== null || essential === undefined || support(essential, evidence) >= ESSENTIAL
}

const FAIR = 0.33
const MENTIONED = 0.3
const AHEAD = 1.25

/** Less near its words, but all of them are there, the measure is the one asked for, and no other comes close. */
function isOnlyOne(ranked: RankedFigure, { terms }: Inquiry, others: readonly RankedFigure[]): boolean {
  if (ranked.score < FAIR || ranked.fit < 0.9 || terms.length === 0) return false
  const second = others.find(other => other.evidence.figure.text !== ranked.evidence.figure.text)
  return (
    terms.every(term => support(term, ranked.evidence) >= MENTIONED) &&
    (second === undefined || ranked.score >= AHEAD * second.score)
  )
}

const equals = (other: RankedFigure, first: RankedFigure): boolean =>
  other !== first &&
  other.score >= first.score * EQUAL &&
  other.evidence.figure.text !== first.evidence.figure.text

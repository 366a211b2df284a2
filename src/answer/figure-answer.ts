import { CHANGE_ASKED } from '../lexicon/change-words.ts'
import { LACK, REST_ASKED } from '../lexicon/denials.ts'
import { type Asked, saysEnough } from '../match/asked.ts'
import { type Decision, decide, doubtsOf, tellsAll } from '../match/decision.ts'
import type { Known } from '../match/known.ts'
import type { Leading, Match, MatchOptions } from '../match/match.ts'
import { namesCounted } from '../match/near-slot.ts'
import type { Signs } from '../match/signs.ts'
import { clauseOf, type SlotName } from '../match/slot.ts'
import { continued } from '../question/follow-up.ts'
import { carriedWith } from '../search/passing.ts'
import type { Answer, Doubt, FigureCitation } from './answer.ts'
import { asksRest, changeBetween, deriveChange, derivePart } from './derived-part.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { askedOf, knownsFor, matchesIn, readingsFor, scoreOf } from './matching.ts'
import { citationOf } from './occurrence.ts'
import { operand, operandsAmong } from './operands.ts'
import { parseOperation } from './operation.ts'
import { common, none, type Retrieval } from './retrieval.ts'

/**
 * The figure asked for, first; `none` when no figure stands by the words asked about. Looked for once: a question
 * that computes asks for it as what is printed, as a rate, and as one figure for all.
 *
 * @example answerFigure(retrieval, corpus).kind // 'figure'
 */
export function answerFigure(retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  return figureOnce(retrieval, corpus)
}

const figureOnce = carriedWith(figureFor)

function figureFor(retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  const isRate = retrieval.question.measure?.sort === 'percent' // a printed one stands before a computed one
  const derived = isRate ? null : derivePart(retrieval, corpus)
  if (derived) return derived
  const isChange =
    retrieval.question.measure?.sort === 'change' || CHANGE_ASKED.test(retrieval.question.text)
  const { own, asked, matches, decideOnce } = matchesFor(
    retrieval,
    corpus,
    isChange ? {} : DECIDING,
  )
  const change = isChange ? deriveChange(retrieval, operandsAmong(matches), corpus) : null
  if (change) return change
  const near = matches.slice(0, NEAR_SHOWN).map(cited)
  if (asksRest(retrieval, corpus) && !deniesByTheWay(asked, matches)) return none(retrieval, near)
  const isNamed = matches.slice(0, 1).some(({ known }) => namesCounted(asked, known))
  const mayTell = isNamed || isEnough(own, retrieval.before !== '')
  const decision = mayTell ? decideOnce() : null
  if (decision && decision.told.length > 0) {
    const ends = isChange ? changeBetween(decision.told.map(operand), retrieval, corpus) : null
    return ends ?? figureOf(decision.told, retrieval)
  }
  return (
    otherwise(retrieval, corpus) ??
    readOtherwise(retrieval, corpus, decision) ??
    none(retrieval, near, {
      certain: decision?.certain ?? false,
      offers: (decision?.offers ?? []).map(cited),
      doubt: decision ? doubtOf(decision.doubt) : null,
    })
  )
}

const figureOf = (told: readonly Match[], retrieval: Retrieval): Answer => {
  const figures = told.map(cited)
  const answer: Answer = { kind: 'figure', figures, ...common(retrieval, figures) }
  const unsaid = told[0]?.veto
  if (!unsaid || unsaid.word === '' || !UNSAID.has(unsaid.slot)) return answer
  return { ...answer, notes: [...answer.notes, { kind: 'nearest', word: unsaid.word }] }
}

/** Slots of which a figure may be silent and still be told, as the one that comes nearest. */
const UNSAID: ReadonlySet<SlotName> = new Set<SlotName>(['word', 'head'])

/**
 * What another reading of the question tells surely, where that is the figure which comes nearest in the likeliest
 * reading, too: 讲生态环保的提案几件噶.
 */
function readOtherwise(
  retrieval: Retrieval,
  corpus: IndexedCorpus,
  decision: Decision | null,
): Answer | null {
  const nearest = decision?.offers[0]?.known
  if (nearest === undefined || retrieval.before !== '') return null
  const knowns = knownsFor(retrieval, corpus)
  const [, ...others] = readingsFor(retrieval.question.text, retrieval, corpus)
  for (const asked of others.filter(saysEnough)) {
    const options = { retrieval, corpus, options: DECIDING }
    const { told } = decide(asked, matchesIn(asked, knowns, options))
    if (told[0]?.known === nearest) return figureOf(told, retrieval)
  }
  return null
}

/**
 * The one figure that tells all of a question that may be read as a list or a computation, too.
 *
 * @example answerWhole(retrieval, corpus)?.figures[0]?.figure.text // '169户' for 脱贫户跟监测户加起来
 */
export function answerWhole(retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const operator = parseOperation(retrieval.question.text)?.operator ?? 'sum'
  if (operator !== 'sum' && operator !== 'average') return null
  const { asked, matches, decideOnce } = matchesFor(retrieval, corpus, DECIDING)
  if (!tellsAll(asked, matches)) return null
  const { told } = decideOnce()
  return told.length === 1 ? figureOf(told, retrieval) : null
}

/** 这报告我没看过,建议办了几件; 没经费的站撤了几个, of which the report says the same: no rest is asked for. */
const deniesByTheWay = ({ text, settings }: Asked, [best]: readonly Match[]): boolean => {
  const [denial = ''] = REST_ASKED.exec(text) ?? []
  const isBeside = settings.some(clause => clause.some(({ term }) => denial.includes(term.text)))
  return isBeside || (best !== undefined && best.veto === null && LACK.test(clauseOf(best.known)))
}

/** What follows up may say little, unless it names what is counted: 有几个街道. */
const isEnough = (own: Asked, isFollowUp: boolean): boolean =>
  own.question.about !== null ||
  (isFollowUp && (own.target.length === 0 || own.targetIs === 'last')) ||
  saysEnough(own)

const NEAR_SHOWN = 2
/** No more are told, offered or shown; rivals of the first, and the next with another number, are before. */
const DECIDING: Pick<MatchOptions, 'leading'> = { leading: { most: 3 } }
/** What the question before was answered with. */
const ANSWERED: Pick<MatchOptions, 'leading'> = {
  leading: { most: 1, counts: ({ veto }) => veto === null },
}

/**
 * The figure that an answer tells first; null where it tells none.
 *
 * @example firstFigure(library.ask('代表建议办了多少件'))?.figure.text // '228件'
 */
export function firstFigure(answer: Answer): FigureCitation | null {
  return answer.kind === 'figure' ? (answer.figures[0] ?? null) : null
}

/** A match as an answer cites it. */
export const cited = (match: Match): FigureCitation =>
  citationOf({ occurrence: match.known.occurrence, score: scoreOf(match) })

const DOUBTS: Readonly<Partial<Record<SlotName, Doubt['kind']>>> = {
  measure: 'measure',
  head: 'counted',
  narrower: 'counted',
  place: 'place',
  level: 'level',
  time: 'year',
  given: 'part',
  number: 'part',
  some: 'part',
  member: 'part',
  act: 'act',
}

const doubtOf = (veto: Match['veto']): Doubt | null =>
  veto && { kind: DOUBTS[veto.slot] ?? 'word', word: veto.word }

/**
 * The figure that comes nearest, as it is decided on, with its signs; null where none does.
 *
 * @example nearestFor(retrieval, corpus)?.signs.get('margin')
 */
export function nearestFor(
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): { readonly match: Match; readonly signs: Signs } | null {
  const { asked, matches } = matchesFor(retrieval, corpus, DECIDING)
  const [match, ...others] = matches
  return match ? { match, signs: doubtsOf(asked, [match, ...others]) } : null
}

/** A question's own frame, that with what it continues, and the figures compared with it. */
interface Matched {
  readonly own: Asked
  readonly asked: Asked
  readonly matches: readonly Match[]
  /** What is decided on them: asked for where one figure may tell all, and for the nearest. */
  readonly decideOnce: () => Decision
}

function matchedBy(own: Asked, asked: Asked, matches: readonly Match[]): Matched {
  let decision: Decision | undefined
  const decideOnce = (): Decision => {
    decision ??= decide(asked, matches)
    return decision
  }
  return { own, asked, matches, decideOnce }
}

/**
 * Compares the figures with a question: once, however many forms of answer ask for them.
 *
 * @example matchesFor(retrieval, corpus).matches[0]?.known.occurrence.figure.text // '228件'
 */
export function matchesFor(
  retrieval: Retrieval,
  corpus: IndexedCorpus,
  deciding: Pick<MatchOptions, 'leading'> = {},
): Matched {
  return comparedOnce(retrieval, corpus, deciding.leading)
}

const comparedOnce = carriedWith(
  (retrieval: Retrieval, corpus: IndexedCorpus, leading: Leading | undefined) =>
    compared(retrieval, corpus, leading === undefined ? {} : { leading }),
)

function compared(
  retrieval: Retrieval,
  corpus: IndexedCorpus,
  deciding: Pick<MatchOptions, 'leading'>,
): Matched {
  const knowns = knownsFor(retrieval, corpus)
  const own = askedOf(retrieval.question.text, retrieval, corpus)
  const library = { retrieval, corpus }
  if (retrieval.before === '')
    return matchedBy(own, own, matchesIn(own, knowns, { ...library, options: deciding }))
  const before = askedOf(retrieval.before, retrieval, corpus)
  const { asked, inherited, inheritAll, again } = continued(own, before)
  const earlier = matchesIn(before, knowns, { ...library, options: ANSWERED })
  const answered = earlier.find(({ veto }) => veto === null)
  const options: MatchOptions = {
    ...deciding,
    inherited,
    inheritAll,
    ...(answered ? { scene: answered.known } : {}),
    ...(answered && !again && asked.words.length > 0
      ? { answered: new Set<Known>([answered.known]) }
      : {}),
  }
  return matchedBy(own, asked, matchesIn(asked, knowns, { ...library, options }))
}

/** A rate that two figures give; for a number that is no figure, the passage it stands in. */
function otherwise(retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const { about, text, measure } = retrieval.question
  if (about !== 'meaning') return measure?.sort === 'percent' ? derivePart(retrieval, corpus) : null
  const [numeral = ''] = /\d[\d.,]*/.exec(text) ?? []
  const passage = corpus.index.containing(numeral, report => retrieval.scope.reports.has(report))
  return passage
    ? { kind: 'passage', figures: [], ...common({ ...retrieval, hits: [passage] }, []) }
    : null
}

import { PLANNING_WORD } from '../lexicon/leaning-words.ts'
import { isOwnPlace } from '../lexicon/places.ts'
import type { Passage, PassageFacts, Report } from '../report/report.ts'
import type { Query, Term } from '../search/query.ts'
import type { Hit } from '../search/search.ts'
import { IN_RETRIEVAL } from '../weights.ts'
import type { Answer, FigureCitation, Language, Note, PassageCitation } from './answer.ts'
import { FEW_REPORTS } from './at-hand.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Measure } from './measure.ts'
import { isOfPlaceAsked } from './place-asked.ts'
import { parseQuestion, type Question } from './question.ts'
import { mentions, namesAny, passageFitOf, type Scope, scopeOf } from './scope.ts'

/** What was retrieved for a question: its form, the words looked for, and the passages they found. */
export interface Retrieval {
  readonly typed: string
  readonly language: Language
  readonly question: Question
  readonly terms: readonly Term[]
  readonly hits: readonly Hit[]
  readonly scope: Scope
  readonly notes: readonly Note[]
  /** The question before, where this one continues it; empty otherwise. */
  readonly before: string
}

/** What the retrieval for a question takes from elsewhere: words of the question before, of the other operand, of the list. */
export interface Inherited {
  readonly terms?: readonly Term[]
  readonly measure?: Measure | null
  /** Years and leaning of the whole question, for a part that names none. */
  readonly time?: Pick<Question, 'years' | 'leaning'>
  /** The passage that answered the question before: a follow-up stays near it. */
  readonly passage?: Passage | undefined
  /** Where its own text names no place: the text whose place it shares. */
  readonly placeFrom?: string
  /** Answer from these reports only. */
  readonly within?: readonly Report[]
  readonly notes?: readonly Note[]
  readonly before?: string
}

const MANY_HITS = 40
const FEW_HITS = 16 // of many reports: each is looked into with what surrounds it

/** A question as typed, its language, and the text it is read from. */
export interface Source {
  readonly typed: string
  readonly language: Language
  readonly text: string
}

/** A question read, before the passages are searched. */
export interface ReadQuestion extends Omit<Retrieval, 'hits'> {
  readonly query: Query
}

/** Reads a question's form and its words. */
export function readQuestion(
  source: Source,
  corpus: IndexedCorpus,
  inherited: Inherited = {},
): ReadQuestion {
  const form = parseQuestion(source.text)
  const measure = form.measure ?? inherited.measure ?? null
  const question = { ...form, ...timeOf(form, inherited), measure }
  const named = placeText(source.text, inherited, corpus)
  const reports = inherited.within ?? corpus.reports
  const scope = scopeOf(question, named, { ...corpus, reports })
  const own = corpus.read(question.content)
  const planned = withoutPlanning(own.terms, question)
  const terms = withInherited(planned, inherited.terms ?? []).map(term =>
    asName(ofTheReport(ofItsLevel(term, scope), scope), source.typed),
  )
  const respelled = own.respelled.map(each => ({ kind: 'respelled' as const, ...each }))
  const notes = [...(inherited.notes ?? []), ...respelled]
  const { typed, language } = source
  const { before = '' } = inherited
  return { typed, language, question, terms, scope, notes, before, query: { ...own, terms } }
}

/** Reads a question and finds the passages that hold its words. */
export function retrieve(
  source: Source,
  corpus: IndexedCorpus,
  inherited: Inherited = {},
): Retrieval {
  return retrieveRead(readQuestion(source, corpus, inherited), corpus, inherited)
}

/** Finds the passages for a question that is read. */
export function retrieveRead(
  { query, ...reading }: ReadQuestion,
  corpus: IndexedCorpus,
  inherited: Inherited,
): Retrieval {
  const { question, scope, terms } = reading
  const found = corpus.index.search(query, {
    limit: scope.reports.size > FEW_REPORTS ? FEW_HITS : MANY_HITS,
    accept: scope.admits,
    within: scope.reports,
    fit: nearPassage(passageFitOf(question, scope), inherited),
  })
  const hits = [...found.filter(hit => isOfPlaceAsked(terms, hit)), ...elsewhere(found, terms)]
  return { ...reading, hits }
}

/** Passages of another place than the one asked about come last, and count less. */
const elsewhere = (hits: readonly Hit[], terms: readonly Term[]): Hit[] =>
  hits
    .filter(hit => !isOfPlaceAsked(terms, hit))
    .map(hit => ({ ...hit, score: hit.score * IN_RETRIEVAL.elsewhere }))

type Fit = (passage: PassageFacts) => number

const nearPassage = (fitOf: Fit, { passage: before }: Inherited): Fit =>
  before === undefined
    ? fitOf
    : passage => fitOf(passage) * (passage.id === before.id ? IN_RETRIEVAL.samePassage : 1)

function timeOf(
  { years, leaning }: Question,
  { time }: Inherited,
): Pick<Question, 'years' | 'leaning'> {
  const named = years.stated.length + years.relative.length > 0
  return named || time === undefined
    ? { years, leaning }
    : { years: time.years, leaning: leaning ?? time.leaning }
}

/** 2025计划的: the words that make it a plan are its time, not its content. */
function withoutPlanning(terms: readonly Term[], { leaning }: Question): readonly Term[] {
  const rest = leaning === 'plan' ? terms.filter(term => !PLANNING_WORD.test(term.text)) : terms
  return rest.length > 0 ? rest : terms
}

const placeText = (
  text: string,
  { placeFrom = '' }: Inherited,
  { reports }: IndexedCorpus,
): string => (namesAny(text, reports) ? text : placeFrom)

/** An English name that nothing here knows is another place or person: Beibei's deputies. */
function asName(term: Term, typed: string): Term {
  if (term.alternatives.length > 0 || !/^[a-z]{3,}/.test(term.text)) return term
  const at = typed.toLowerCase().indexOf(term.text)
  return at > 0 && /[A-Z]/.test(typed.charAt(at)) && /[a-z,] $/.test(typed.slice(0, at))
    ? { ...term, place: true }
    : term
}

/** The report's own place and body tell nothing of where in it to look. */
function ofTheReport(term: Term, { reports }: Scope): Term {
  const general = [...reports].every(report => namesReport(term, report))
  return general ? { ...term, weight: term.weight * IN_RETRIEVAL.ofTheReport } : term
}

/** 镇里 is no other place in the report of a town. */
const ofItsLevel = (term: Term, { reports }: Scope): Term =>
  term.place && [...reports].every(({ level }) => isOwnPlace(term.text, level))
    ? { ...term, place: false }
    : term

const namesReport = ({ text, alternatives }: Term, report: Report): boolean =>
  report.body.endsWith(text) ||
  mentions(text, report) ||
  alternatives.some(other => other.via === 'lexicon' && mentions(other.text, report))

/** Words taken over weigh little beside the question's own; where it has none they are all there is. */
function withInherited(own: readonly Term[], inherited: readonly Term[]): Term[] {
  const fresh = inherited.filter(
    term => !term.place && !own.some(other => other.text === term.text),
  )
  const scale =
    own.reduce((sum, term) => sum + term.weight, 0) < IN_RETRIEVAL.little
      ? 1
      : IN_RETRIEVAL.inheritedWeight
  return [
    ...own,
    ...fresh.map(term => ({
      ...term,
      weight: term.weight * scale,
      names: own.length === 0 ? term.names : null,
    })),
  ]
}

const SHOWN_PASSAGES = 10

/** What every answer carries; the passages that hold its figures come first. */
export function common(retrieval: Retrieval, figures: readonly FigureCitation[]) {
  return {
    question: retrieval.typed,
    language: retrieval.language,
    notes: retrieval.notes,
    passages: passagesOf(figures, retrieval.hits),
    trace: [],
  }
}

function passagesOf(figures: readonly FigureCitation[], hits: readonly Hit[]): PassageCitation[] {
  const holding = figures.map(
    ({ passage, report, score }) =>
      hits.find(hit => hit.passage === passage) ?? { passage, report, score, terms: [] },
  )
  return [...new Set([...holding, ...hits])].slice(0, SHOWN_PASSAGES)
}

/** Where nothing fits surely: whether that is sure, what is offered, and what is in doubt. */
type Unsure = Pick<Answer & { kind: 'none' }, 'certain' | 'offers' | 'doubt'>

/** The report does not tell: what stands nearest is kept apart from answers. */
export function none(
  retrieval: Retrieval,
  nearFigures: readonly FigureCitation[],
  { certain = true, offers = [], doubt = null }: Partial<Unsure> = {},
): Answer {
  return {
    kind: 'none',
    ...common(retrieval, []),
    certain,
    offers: offers.filter(isFirstOfItsLook),
    doubt,
    passages: [],
    related: retrieval.hits.slice(0, 3),
    nearFigures: nearFigures.filter(isFirstOfItsLook),
  }
}

/** Two that read the same to anybody are one: both sides of a computation may stand nearest to the same figure. */
function isFirstOfItsLook(one: Near, at: number, all: readonly Near[]): boolean {
  return all.findIndex(other => looksLike(one, other)) === at
}

type Near = FigureCitation | PassageCitation

function looksLike(one: Near, other: Near): boolean {
  if (one.passage !== other.passage) return false
  if (!('figure' in one && 'figure' in other)) return 'figure' in one === 'figure' in other
  return one.figure.text === other.figure.text && one.figure.what === other.figure.what
}

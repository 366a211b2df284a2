import type { Figure } from '../figure/figure.ts'
import { SO_MANY_ASKED } from '../lexicon/list-forms.ts'
import { OUTLINE_FILLING } from '../lexicon/outline-words.ts'
import { ASKING_FORM, ASKS_NUMBER_AT_END } from '../lexicon/question-words.ts'
import { fold } from '../report/fold.ts'
import {
  type Half,
  isPartOf,
  type Report,
  type Section,
  type SectionInReport,
} from '../report/report.ts'
import { carriedWith } from '../search/passing.ts'
import type { Term } from '../search/query.ts'
import { coverage } from '../search/term-match.ts'
import { IN_LIST_ANSWER, IN_PARALLEL_LIST } from '../weights.ts'
import type { Answer, FigureCitation } from './answer.ts'
import { atHand } from './at-hand.ts'
import { coordinated } from './coordinated.ts'
import { answerFigure, cited } from './figure-answer.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import { type Item, isHalfSaid, isSpokenOf } from './list-scene.ts'
import { knownsFor } from './matching.ts'
import { askedUnit } from './measure-asked.ts'
import { citationOf, type Occurrence } from './occurrence.ts'
import { scopedBy } from './operands.ts'
import { partOn } from './outline-answer.ts'
import { partsOf } from './outline-parts.ts'
import { halfNamed } from './outline-question.ts'
import { type Parallel, parallelTo } from './parallel-list.ts'
import type { ListQuestion, Reach } from './parts.ts'
import { common, none, type Retrieval, retrieve } from './retrieval.ts'

/** Several figures: one for each thing asked, or all that stand by a topic, in the report's order. */
export function answerList(list: ListQuestion, whole: Retrieval, corpus: IndexedCorpus): Answer {
  if (list.kind === 'each') return eachOf(whole, list, corpus)
  const { excluded } = whole.question
  const figures = figuresOnTopic(list, whole, corpus).filter(
    ({ figure }) => excluded === '' || !isNamedIn(excluded, figure),
  )
  if (figures.length === 0) return none(whole, [])
  return { kind: 'figures', figures, ...common(whole, figures) }
}

// A list is first taken for one of names and then for any.
const eachOf = carriedWith(
  (whole: Retrieval, list: ListQuestion & { kind: 'each' }, corpus: IndexedCorpus) =>
    answerEach(list, whole, corpus),
)

const isNamedIn = (excluded: string, { text, what }: Figure): boolean =>
  excluded.includes(text) || (what.length > 1 && excluded.includes(what))

/** One figure for each part of the question; parts that are not told are named, and offered where none is. */
function answerEach(
  list: ListQuestion & { kind: 'each' },
  whole: Retrieval,
  corpus: IndexedCorpus,
): Answer {
  const apart = ofReports(list.texts, whole, corpus)
  if (apart?.kind === 'figures' && apart.figures.length === list.texts.length) return apart
  const items = coordinated(list, whole, corpus)
  if (apart !== null && !items.every(({ isTold }) => isTold)) return apart
  const figures = items.flatMap(({ match, isTold }) => (match && isTold ? [cited(match)] : []))
  const untold = items.filter(({ isTold }) => !isTold)
  if (figures.length === 0) {
    const offers = untold.flatMap(({ match }) => (match ? [cited(match)] : []))
    return none(whole, offers, {
      certain: false,
      offers: offers.slice(0, MOST_OFFERS),
    })
  }
  const parallel = parallelTo(whole.question.text, items, corpus)
  if (parallel !== null && isBetter(parallel, figures, whole)) {
    if (parallel.told === null) return doubted(items, whole)
    const told = parallel.told.map(occurrence => citationOf({ occurrence }))
    return allOf(told, [], whole)
  }
  const parts = untold.map(({ asked }) => asked.text)
  const answer = allOf(figures, parts, whole)
  const isOneLost = list.texts.filter(text => askedUnit(text) !== '').length > items.length // 几个点
  return isOneLost || untold.some(item => isInDoubt(item, items, { whole, corpus }))
    ? doubted(items, { ...whole, notes: answer.notes })
    : answer
}

/**
 * Whether the report speaks of a thing for which no figure is told, or so many numbers are asked for (仨数): then the
 * others alone are half an answer. What it never speaks of is only named.
 */
function isInDoubt(item: Item, items: readonly Item[], { whole, corpus }: Searched): boolean {
  return (
    item.isDoubted === true ||
    items.length >= IN_PARALLEL_LIST.many ||
    item.asked.words.every(({ term }) => term.text.length === 1) || // 气: too little to be sure of
    SO_MANY_ASKED.test(whole.question.text) ||
    isHalfSaid(item, items) ||
    isSpokenOf(item, items, knownsFor(whole, corpus))
  )
}

/** Whether the names ask for more than what is told, or what is told holds the whole beside its parts. */
function isBetter(
  { told: parallel, asked, row, whole: all }: Parallel,
  told: readonly FigureCitation[],
  { question: { text } }: Retrieval,
): boolean {
  if (told.length < asked) return true
  const isOnce = [...text.matchAll(ASKING_FORM)].length === 1 // 来信几件,住房、交通各几件 asks for the whole, too
  const inRow = told.filter(one => row.some(({ figure }) => figure === one.figure))
  const isMixed = inRow.length > 0 && inRow.length < told.length
  return isOnce && isMixed && (parallel !== null || told.some(one => one.figure === all?.figure))
}

interface Searched {
  readonly whole: Retrieval
  readonly corpus: IndexedCorpus
}

/** Nothing is told where one of several is in doubt; all of them are offered. */
function doubted(items: readonly Item[], whole: Retrieval): Answer {
  const first = items.find(({ isTold }) => !isTold)
  const offers = [...items]
    .sort((a, b) => Number(b.isTold) - Number(a.isTold))
    .flatMap(({ match }) => (match ? [cited(match)] : []))
    .slice(0, MOST_OFFERS)
  const word = first?.asked.words[0]?.term.text ?? ''
  return none(whole, offers, {
    certain: false,
    offers,
    doubt: word === '' ? null : { kind: 'word', word },
  })
}

/** The figures that are told, and the parts of the question for which none is. */
function allOf(
  figures: readonly FigureCitation[],
  untold: readonly string[],
  whole: Retrieval,
): Answer {
  const notes = untold.length > 0 ? [{ kind: 'untold' as const, parts: untold }] : []
  const said = common(whole, figures)
  return {
    kind: 'figures',
    figures,
    ...said,
    notes: [...said.notes, ...notes],
  }
}

/**
 * 北京和四川的粮食产量各多少: what is asked of reports that are named one by one is asked of each; null where they
 * are not.
 */
function ofReports(
  texts: readonly string[],
  whole: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const scopes = texts.map(text => scopedBy(text, whole, corpus))
  const reports = new Set(scopes.map(({ scope }) => [...scope.reports].map(({ id }) => id).join()))
  if (scopes.includes(whole) || reports.size < texts.length) return null
  const tail = ofWhich(texts.at(-1) ?? '', whole, corpus)
  const { typed, language } = whole
  const parts = texts.map((text, i) =>
    i === texts.length - 1 || OF_WHICH.test(text)
      ? text
      : `${text.replace(ASKS_NUMBER_AT_END, '')}的${tail}`,
  )
  const told = parts.map(text => answerFigure(retrieve({ typed, language, text }, corpus), corpus))
  const figures = told.flatMap(answer =>
    answer.kind === 'figure' ? answer.figures.slice(0, 1) : [],
  )
  if (figures.length === 0) return none(whole, [])
  const untold = parts.filter((_, i) => told[i]?.kind !== 'figure')
  return allOf(figures, untold, whole)
}

const OF_WHICH = /^[^的]+的(.+)$/

/** What is asked behind the report that a text names: 海南去年水质好的比例 → 去年水质好的比例. */
function ofWhich(text: string, whole: Retrieval, corpus: IndexedCorpus): string {
  const { size } = scopedBy(text, whole, corpus).scope.reports
  const ends = Array.from({ length: LONGEST_PLACE }, (_, i) => i + SHORTEST_PLACE)
  const end = ends.find(
    at => scopedBy(text.slice(0, at), whole, corpus).scope.reports.size === size,
  )
  return end === undefined
    ? (OF_WHICH.exec(text)?.[1] ?? '')
    : text.slice(end).replace(/^的/, '').trim()
}

const SHORTEST_PLACE = 2
const LONGEST_PLACE = 6

const MOST_OFFERS = 3

function figuresOnTopic(
  { reach, topic }: ListQuestion & { kind: 'topic' },
  whole: Retrieval,
  corpus: IndexedCorpus,
): FigureCitation[] {
  const half = halfMeant(topic)
  if (half !== null) return figuresOfHalf(half, whole, corpus)
  const part =
    reach === 'sentence' || reach === 'topic' ? null : partMeant(topic, reach, { whole, corpus })
  const within = part && occurrencesWithin(part, corpus, corpus.read(topic).terms).filter(isNumber)
  const found =
    within && within.length > 0
      ? within
      : topicOccurrences(whole, corpus, within === null ? reach : 'topic') // a part without numbers is not meant
  return found.map(occurrence => citationOf({ occurrence }))
}

/** The half of the report that a topic is, and nothing else: 2025年的计划, 去年. */
function halfMeant(topic: string): Half | null {
  const named = halfNamed(topic)
  if (named === null) return null
  const rest = topic.replace(new RegExp(named.by, 'g'), '').replace(OUTLINE_FILLING, '')
  return rest.trim() === '' ? named.half : null
}

/** All numbers of one half, part by part. */
function figuresOfHalf(
  half: Half,
  { scope: { reports } }: Retrieval,
  corpus: IndexedCorpus,
): FigureCitation[] {
  const [report] = reports
  if (report === undefined) return []
  return partsOf(report, half)
    .flatMap(section => occurrencesWithin({ section, report }, corpus))
    .filter(isNumber)
    .map(occurrence => citationOf({ occurrence }))
}

/** The part of the report that a list of numbers is asked of, by what it is on. */
function partMeant(
  topic: string,
  reach: Reach,
  { whole, corpus }: { readonly whole: Retrieval; readonly corpus: IndexedCorpus },
): SectionInReport | null {
  const [report] = whole.scope.reports
  if (report === undefined || topic.length < 2) return null
  const { leaning } = whole.question
  const wanted = { report, corpus, headings: false }
  const entry =
    partOn(topic, { ...wanted, half: leaning }) ??
    (leaning === null ? null : partOn(topic, { ...wanted, half: null })) // 落实部署 is no plan
  if (entry === null) return null
  if (reach === 'section' || entry.children.length === 0) return entry
  const [child] = entry.children
    .map(section => ({
      section,
      share: coverage(corpus.read(topic).terms, textOf(section, report)),
    }))
    .sort((a, b) => b.share - a.share)
  return child === undefined ? entry : { section: child.section, report }
}

const textOf = ({ span }: Section, { folded }: Report): string => folded.slice(span.start, span.end)

/** 两院, 三方, 三大举措 and 前列 name something and tell no number. */
const isNumber = ({ figure: { number, kind, unit } }: Occurrence): boolean =>
  (number !== null || kind === 'ratio') && !NAMING.has(unit)

const NAMING: ReadonlySet<string> = new Set(['大', '院', '方'])

/** The figures that stand by a topic, in the report's order: in its sentences, or under its heading. */
export function topicOccurrences(
  { hits, terms, scope }: Retrieval,
  corpus: IndexedCorpus,
  reach: Reach,
): Occurrence[] {
  const headed =
    reach === 'section' || reach === 'subsection'
      ? sectionHeaded(terms, atHand(scope.reports, hits))
      : undefined
  if (headed) return occurrencesWithin(headed, corpus)
  const scored = occurrencesIn(
    corpus,
    hits.map(hit => hit.passage),
  ).map(occurrence => ({
    occurrence,
    score: topicCoverage(occurrence, terms, reach),
  }))
  const best = Math.max(0, ...scored.map(each => each.score))
  if (best < IN_LIST_ANSWER.onTopic) return []
  return scored
    .filter(each => each.score >= best * IN_LIST_ANSWER.nearBest)
    .map(each => each.occurrence)
    .sort(
      (a, b) => a.report.id.localeCompare(b.report.id) || a.figure.span.start - b.figure.span.start,
    )
}

function topicCoverage(occurrence: Occurrence, terms: readonly Term[], reach: Reach): number {
  const inSentence = coverage(terms, occurrence.sentence)
  return reach === 'sentence'
    ? inSentence
    : Math.max(inSentence, IN_LIST_ANSWER.byHeadings * coverage(terms, occurrence.headings))
}

function sectionHeaded(
  terms: readonly Term[],
  reports: Iterable<Report>,
): SectionInReport | undefined {
  let best: SectionInReport | undefined
  let most: number = IN_LIST_ANSWER.headed
  for (const report of reports)
    for (const section of report.sections) {
      const share = coverage(terms, fold(section.heading))
      if (share > most) [best, most] = [{ section, report }, share]
    }
  return best
}

/**
 * The figures of a part; of the run-in paragraph that is on a topic, where its heading says more of it than the
 * part's.
 */
function occurrencesWithin(
  { section, report }: SectionInReport,
  corpus: IndexedCorpus,
  terms: readonly Term[] = [],
): Occurrence[] {
  const passages = report.passages.filter(passage => isPartOf(passage, section))
  const least = Math.max(IN_LIST_ANSWER.runIn, coverage(terms, fold(section.heading)))
  const at = passages.findIndex(({ runIn }) => runIn && coverage(terms, fold(runIn)) > least)
  if (terms.length === 0 || at < 0) return occurrencesIn(corpus, passages)
  const next = passages.findIndex(({ runIn }, index) => index > at && runIn !== null)
  const own = occurrencesIn(corpus, passages.slice(at, next < 0 ? undefined : next))
  return own.some(isNumber) ? own : occurrencesIn(corpus, passages)
}

import { ASKS_NO_MEASURE } from '../lexicon/question-words.ts'
import { TOTAL_UNMEANT } from '../lexicon/total-words.ts'
import { withoutAsides } from '../question/asides.ts'
import { objects } from '../question/objection.ts'
import { readPartQuestion } from '../question/part-question.ts'
import { speechActOf, withoutTalk } from '../question/speech-act.ts'
import { fold } from '../report/fold.ts'
import type { Report } from '../report/report.ts'
import { IN_OLDER } from '../weights.ts'
import type { Answer, Note } from './answer.ts'
import { ANSWERERS, firstAnswer, WORD_ANSWERERS } from './answerers.ts'
import { addressed, ofBodyAsked, toldByEach } from './bodies.ts'
import { isCut, limitParts, MOST_CHARACTERS, MOST_PARTS, withinBudget } from './budget.ts'
import {
  answerComputed,
  answerWorkedBack,
  asksWorkedBack,
  changeSince,
  operationIn,
  printedChange,
  printedShare,
  resultOnly,
  shareDone,
} from './computed-answer.ts'
import { answerInChinese } from './english-answer.ts'
import { withReportInChinese } from './english-report.ts'
import { splitExclusions } from './exclusion.ts'
import { explain } from './explain.ts'
import { answerFigure, answerWhole } from './figure-answer.ts'
import { figureGoneOn, spanGoneOn } from './follow-up-readings.ts'
import type { IndexedCorpus, Speaker } from './indexed-corpus.ts'
import { answerNamed } from './indicator-answer.ts'
import { answerKindsSummed } from './kinds-summed.ts'
import { answerList } from './list-answer.ts'
import {
  COUNT_ANSWERERS,
  countedInstead,
  countNamed,
  countWithNames,
  namesListed,
  withCount,
} from './list-count.ts'
import { mayScore } from './matching.ts'
import type { Measure } from './measure.ts'
import { type NamedReports, withoutReportNames } from './named-reports.ts'
import { asksSinceLastYear, parseOperation, withoutYearBefore } from './operation.ts'
import { answerOutline, answerParts } from './outline-answer.ts'
import { partsOf } from './outline-parts.ts'
import { parseOutline } from './outline-question.ts'
import { type ListQuestion, splitList } from './parts.ts'
import { parseQuestion } from './question.ts'
import { withReportFirst } from './report-reference.ts'
import { asksForExample, resolveFollowUp } from './resolved-question.ts'
import {
  type Inherited,
  none,
  type Retrieval,
  readQuestion,
  retrieve,
  retrieveRead,
  type Source,
} from './retrieval.ts'
import { withMarks } from './side-by-side.ts'
import { acknowledge } from './spoken.ts'
import { answerOverBefore, asAsked, overBefore } from './told-before.ts'
import { answerUndoneRest } from './undone-rest.ts'
import { isActUntold } from './untold-act.ts'
import { withinLimits } from './untold-limit.ts'
import { answerWhichMore } from './which-answer.ts'
import { languageOf, readable } from './wording.ts'
import { answerYearly } from './yearly-answer.ts'
import { yearsInDigits } from './years.ts'
import { answerAcrossYears } from './years-compared.ts'

/** How a question is asked. */
export interface AskOptions {
  /** Earlier questions of the same asker, oldest first: a follow-up takes from them what it lacks. */
  readonly context?: readonly string[]
  /** Answer from this report only. */
  readonly reportId?: string
  /** Fill `Answer.trace`. */
  readonly explain?: boolean
}

/**
 * Answers what is said over everything loaded: of what is far too long its beginning, and says so; talk is no
 * question, and no question follows it up.
 */
export function answerQuestion(
  typed: string,
  corpus: IndexedCorpus,
  options: AskOptions = {},
): Answer {
  const question = withinBudget(typed)
  const context = options.context?.map(withinBudget) ?? []
  const answer = answerSaid(question, corpus, { ...options, context })
  return withNote(answer, question !== typed && SHORTENED)
}

function answerSaid(typed: string, corpus: IndexedCorpus, options: AskOptions): Answer {
  const act = speechActOf(typed)
  if (act !== null) return acknowledge(act, { typed, language: languageOf(typed) }, corpus)
  const context = options.context?.filter(each => speechActOf(each) === null) ?? []
  const answer = (text: string, before: readonly string[]) =>
    answerAsked(text, corpus, { ...options, context: before })
  const [asked = typed, ...earlier] = [typed, ...context].map(each =>
    withReportInChinese(each, corpus),
  )
  const told = answerInChinese(asked, earlier, { corpus, answer }) ?? answer(asked, earlier)
  return asked === typed ? told : { ...told, question: typed, language: languageOf(typed) }
}

function answerAsked(typed: string, all: IndexedCorpus, options: AskOptions): Answer {
  const said = reportNamed(withoutTalk(typed), all)
  const saidBefore = (options.context ?? []).map(each => reportNamed(each, all))
  const plain = withoutAsides(readable(said.text))
  const isAlone = plain.before !== ''
  const typedBefore = isAlone ? [plain.before] : (options.context ?? [])
  if (objects(plain.text)) return toldAgain(typed, all, { ...options, context: typedBefore })
  const computed = computedBefore(typed, plain.text, { all, options, context: typedBefore })
  if (computed !== null) return computed
  const context = isAlone ? typedBefore : saidBefore.map(each => each.text)
  const asked = resolveFollowUp(context, plain.text)
  const goesOn = asked.before !== '' && !isAlone
  const held = heldOf(all, options.reportId, [...(goesOn ? saidBefore : []), said])
  const { text, before, corpus } = addressed(asked, held)
  const source = { typed, language: languageOf(typed), text }
  const earlier = before === '' ? null : retrieve({ ...source, text: before }, corpus)
  if (earlier && asksForExample(text)) return asPassage(answerText(before, earlier, corpus))
  const inherited = earlier
    ? inheritedFrom(earlier, { text, before }, corpus)
    : leaningOn(context, text)
  const asTyped = retrieve(source, corpus, inherited)
  const marked = withMarks(text, asTyped, corpus)
  const retrieval =
    marked === text ? asTyped : retrieve({ ...source, text: marked }, corpus, inherited)
  const ask = (own: string) =>
    answerText(own, retrieve({ ...source, typed: own, text: own }, corpus), corpus)
  const followUp = { retrieval, context, corpus, ask }
  const alone =
    spanGoneOn(followUp) ??
    countNamed(source, corpus, inherited) ??
    countWithNames(source, { corpus, inherited }, ask) ??
    answerText(marked, retrieval, corpus)
  const whole = alone.kind === 'none' ? (figureGoneOn(followUp) ?? alone) : alone
  const newest = toldByEach(whole, retrieval, (within, least) =>
    answerFrom(source, { corpus, inherited: { ...inherited, within }, least }),
  )
  const dated = newest.kind === 'none' ? (fromOlder(retrieval, corpus, text) ?? newest) : newest
  const answer = named(ofBodyAsked(dated, retrieval, corpus), retrieval, all)
  return options.explain
    ? { ...answer, trace: explain(text, retrieval, { answer, corpus }) }
    : answer
}

interface From {
  readonly corpus: IndexedCorpus
  readonly inherited: Inherited
  /** A figure that scores less is not wanted. */
  readonly least: number
}

/** The answer of some reports; null where only a figure may be the answer, and none of theirs comes near enough. */
function answerFrom(source: Source, { corpus, inherited, least }: From): Answer | null {
  const { text } = source
  const reading = readQuestion(source, corpus, inherited)
  if (isPlain(text) && !mayScore(reading, corpus, least)) return null
  return answerText(text, retrieveRead(reading, corpus, inherited), corpus)
}

/** Asked in no form that is answered by the figure of another question. */
const isPlain = (text: string): boolean =>
  !asksSinceLastYear(text) && withoutYearBefore(text) === text && parseOperation(text) === null

/** 错了吧，我记得是300件: what was told stands; said of nothing that was asked it is talk. */
function toldAgain(typed: string, all: IndexedCorpus, options: AskOptions): Answer {
  const context = options.context ?? []
  const last = context.at(-1)
  if (last !== undefined)
    return {
      ...answerAsked(last, all, { ...options, context: context.slice(0, -1) }),
      question: typed,
    }
  const said = { typed, language: languageOf(typed) }
  return acknowledge({ act: 'talk', talk: 'complaint' }, said, all)
}

interface Before {
  readonly all: IndexedCorpus
  readonly options: AskOptions
  readonly context: readonly string[]
}

/** 两个加起来: what the questions before were answered with, put together. */
function computedBefore(
  typed: string,
  text: string,
  { all, options, context }: Before,
): Answer | null {
  const over = context.length === 0 ? null : overBefore(text)
  if (over === null) return null
  const before = context.map((question, i) =>
    answerAsked(asAsked(readable(question)), all, {
      ...options,
      explain: false,
      context: context.slice(0, i),
    }),
  )
  const corpus = heldOf(all, options.reportId)
  const retrieval = retrieve({ typed, language: languageOf(typed), text }, corpus)
  return answerOverBefore(over, before, { retrieval, corpus })
}

/** One report by its id, or those that a question names last; where it names a stranger's, none that may tell. */
function heldOf(
  all: IndexedCorpus,
  reportId: string | undefined,
  said: readonly NamedReports[] = [],
): IndexedCorpus {
  if (reportId !== undefined)
    return { ...all, reports: all.reports.filter(({ id }) => id === reportId) }
  const meant = said.findLast(({ reports }) => reports !== null)?.reports ?? null
  const foreign = said.at(-1)?.foreign ?? null
  const held = meant === null ? all : { ...all, reports: meant, isNamed: true }
  return foreign === null ? held : { ...held, speaker: strangerOf(foreign) }
}

/** Whose report is asked about, where it is none of those loaded. */
const strangerOf = (text: string): Speaker => ({
  asked: { kinds: [], level: null, text, start: 0 },
  isForeign: true,
})

/** What is asked without what only names the report, and in one form which year's it is. */
function reportNamed(typed: string, { reports }: IndexedCorpus): NamedReports {
  const named = withoutReportNames(yearsInDigits(fold(typed)), reports)
  return { ...named, text: withReportFirst(named.text, reports) }
}

/** Where the newest reports do not tell and no year is named, an older one may; the reply says which. */
function fromOlder(newest: Retrieval, corpus: IndexedCorpus, text: string): Answer | null {
  const { typed, language, question, scope } = newest
  const bodies = new Set([...scope.reports].map(report => report.body))
  const older = corpus.reports.filter(
    report => !scope.reports.has(report) && report.body !== '' && bodies.has(report.body),
  )
  if (scope.years !== null || older.length === 0) return null
  const retrieval = retrieve({ typed, language, text: question.text }, corpus, { within: older })
  if (!mayTell(retrieval, newest)) return null
  const answer = answerText(text, retrieval, corpus)
  return answer.kind === 'none' ? null : answer
}

/** Where words found anything, and not next to nothing, nor much less than in the newest reports, which do not tell. */
function mayTell({ hits: [best] }: Retrieval, { hits: [newest] }: Retrieval): boolean {
  if (best === undefined) return true
  return best.score >= IN_OLDER.least && best.score >= IN_OLDER.toNewest * (newest?.score ?? 0)
}

/** Says which report answers where the question left it open and there are others. */
function named(answer: Answer, { scope }: Retrieval, { reports }: IndexedCorpus): Answer {
  const report = reportOf(answer)
  if (report === undefined || reports.length === 1 || (scope.named && scope.years !== null))
    return answer
  const others = reports.filter(other => other !== report)
  return {
    ...answer,
    notes: [...answer.notes, { kind: 'report', report, others }],
  }
}

function reportOf(answer: Answer): Report | undefined {
  if (answer.kind === 'none') return undefined
  if (answer.kind === 'outline') return answer.outline[0]?.report
  return (answer.figures[0] ?? answer.passages[0])?.report
}

/** What a follow-up takes from the question before: its words, its measure, and where it was answered. */
function inheritedFrom(
  earlier: Retrieval,
  { text, before }: { text: string; before: string },
  corpus: IndexedCorpus,
): Inherited {
  const [answered] = answerText(before, earlier, corpus).passages
  return {
    terms: earlier.terms,
    measure: inheritedMeasure(text, earlier),
    passage: answered?.passage,
    before,
  }
}

const SHORT = 12

/** A short question of its own still speaks of the half of the report that the one before named. */
function leaningOn(context: readonly string[] = [], text: string): Inherited {
  const last = context.at(-1)
  if (last === undefined || text.length > SHORT) return {}
  const { leaning, years } = parseQuestion(readable(last))
  return {
    time: {
      years: parseQuestion(text).years,
      leaning: years.relative.includes('plan') ? 'plan' : leaning,
    },
  }
}

const asPassage = (answer: Answer): Answer =>
  answer.kind === 'figure' || answer.kind === 'figures'
    ? { ...answer, kind: 'passage', figures: [] }
    : answer

/** A topic alone (那区级帮扶责任人呢) asks for what was asked before; a question of its own does not. */
const inheritedMeasure = (text: string, earlier: Retrieval) =>
  ASKS_NO_MEASURE.test(text) ? null : softened(text, earlier.question.measure)

/** What the next topic is counted in may differ from the last one's. */
const softened = (text: string, measure: Measure | null): Measure | null =>
  measure &&
  (parseQuestion(text).content.replace(/[\s\p{P}呢]/gu, '') === ''
    ? measure
    : { ...measure, unit: '' })

const PARTS: Note = { kind: 'parts', most: MOST_PARTS }
const SHORTENED: Note = { kind: 'shortened', most: MOST_CHARACTERS }

function withNote<A extends Answer | null>(answer: A, note: Note | false): A {
  return answer === null || note === false ? answer : { ...answer, notes: [...answer.notes, note] }
}

/** What is found, unless another's act or some among those told of are asked for, and what is found does not tell it. */
function answerText(text: string, retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  const found = answerFound(text, retrieval, corpus)
  return isActUntold(found, retrieval, corpus)
    ? none(retrieval, [])
    : withinLimits(found, retrieval, corpus)
}

/** The ways a question may ask, the most telling form first; the first that finds an answer gives it. */
function answerFound(text: string, retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  const stated = firstAnswer(ANSWERERS, retrieval, corpus)
  if (stated !== null) return stated
  const yearly = answerYearly(text, retrieval, corpus)
  if (yearly !== null) return yearly
  const formed = answerForm(text, retrieval, corpus)
  const whole =
    formed?.kind === 'none' && asksFigure(retrieval) && !asksWorkedBack(text)
      ? answerWhole(retrieval, corpus)
      : null
  if (whole !== null) return whole
  if (formed !== null && !isOnlyOffered(formed)) return formed
  const told =
    firstAnswer(WORD_ANSWERERS, retrieval, corpus) ?? formed ?? namesListed(retrieval, corpus)
  if (told !== null) return withCount(told, retrieval)
  if (asksFigure(retrieval)) {
    const figure = resultOnly(answerFigure(retrieval, corpus), {
      text,
      retrieval,
      corpus,
    })
    return writtenOut(figure, retrieval, corpus) ?? figure
  }
  return answerNamed(retrieval, corpus)
}

/** What is counted from the report's own lists, where no figure is told or it counts something else. */
function writtenOut(figure: Answer, retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  if (figure.kind === 'none') return firstAnswer(COUNT_ANSWERERS, retrieval, corpus)
  return figure.kind === 'figure' ? countedInstead(figure.figures, retrieval, corpus) : null
}

const isOnlyOffered = (answer: Answer): boolean => answer.kind === 'none' && !isRefused(answer)

/** By the form of the question: a topic, an outline, a change, a computation, a list. What is only offered comes last. */
function answerForm(text: string, retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const asked = listIn(text, retrieval)
  const list = limitParts(asked)
  const operation = operationIn(withoutTotalUnmeant(text, retrieval), list)
  const forms: readonly (() => Answer | null)[] = [
    () => answerWorkedBack(text, retrieval, corpus),
    () => answerUndoneRest(text, retrieval, corpus),
    () => (list?.kind === 'each' && list.named ? allNamed(list, retrieval, corpus) : null),
    () => (list?.kind === 'topic' ? answerList(list, retrieval, corpus) : null),
    () => outlineOf(text, retrieval, corpus),
    () => answerWhichMore(text, retrieval, corpus),
    () => (asksSinceLastYear(text) ? printedChange(retrieval, corpus) : null),
    () => changeSince(text, retrieval, corpus),
    () => answerAcrossYears(text, retrieval, corpus),
    () => answerKindsSummed(text, retrieval, corpus),
    () => shareDone(text, retrieval, corpus),
    () => operation && printedShare(operation, retrieval, corpus),
    () => operation && answerComputed(operation, retrieval, corpus),
    () =>
      list?.kind === 'each'
        ? withNote(answerList(list, retrieval, corpus), isCut(asked) && PARTS)
        : null,
  ]
  let offered: Answer | null = null
  for (const form of forms) {
    const answer = form()
    if (answer === null) continue
    if (answer.kind !== 'none' || isRefused(answer)) return answer
    if (answer.offers.length > 0) offered = answer
  }
  return offered
}

/** 当年建的多少,不是总共: what comes to a total is not meant, so nothing is added up. */
function withoutTotalUnmeant(text: string, { question: { excluded } }: Retrieval): string {
  return TOTAL_UNMEANT.test(excluded) ? splitExclusions(text).kept : text
}

/** Things that are named as standing in a part, where more than one is told: no outline of it. */
function allNamed(list: ListQuestion, retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const answer = answerList(list, retrieval, corpus)
  return answer.kind === 'figures' && answer.figures.length > 1 ? answer : null
}

/** What is not meant is left out of a part's numbers; beside things asked one by one it is asked otherwise. */
function listIn(text: string, { question: { excluded } }: Retrieval): ListQuestion | null {
  if (excluded === '') return splitList(text)
  const list = splitList(splitExclusions(text).kept)
  return list?.kind === 'topic' || isBesideList(list, splitList(text)) ? list : null
}

/** 除了驻村帮扶,汇报、企业各多少: what is left out is none of the things, which are the same without it. */
const isBesideList = (kept: ListQuestion | null, whole: ListQuestion | null): boolean =>
  kept?.kind === 'each' && whole?.kind === 'each' && kept.texts.join() === whole.texts.join()

const isRefused = ({ notes }: Answer): boolean =>
  notes.some(({ kind }) => kind === 'refused' || kind === 'missing')

const asksFigure = ({ question }: Retrieval): boolean =>
  question.measure !== null || question.about !== null

function outlineOf(text: string, retrieval: Retrieval, corpus: IndexedCorpus): Answer | null {
  const [report] = retrieval.scope.reports
  const parts = report ? readPartQuestion(text) : null
  const told = report && parts ? answerParts(parts, retrieval, { corpus, report }) : null
  if (told !== null) return told
  const outline = parseOutline(text)
  if (outline?.all && report && partsOf(report, outline.half).length !== outline.all) return null
  return outline && report ? answerOutline(outline, retrieval, { corpus, report }) : null
}

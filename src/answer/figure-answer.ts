import { presence } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import type { Answer } from './answer.ts'
import { conflicts } from './conflict.ts'
import { asksRest, deriveChange, derivePart } from './derived-part.ts'
import { citationOf, support } from './evidence.ts'
import type { RankedFigure } from './figure-ranking.ts'
import type { Holdings } from './holdings.ts'
import { common, hitsTarget, type Inquiry, none, rankFor, targetOf } from './inquiry.ts'

const SURE = 0.5 // from here a figure is the one asked for; below the report does not tell
const CERTAIN = 0.62 // so much else fits that the counted noun may be another word
const SURE_OF_NAMED = 0.3 // the question itself names the number
const EQUAL = 0.97 // as good as the best: both are shown

/** The figure asked for, first; `none` when no figure stands by the words asked about. */
export function answerFigure(inquiry: Inquiry, holdings: Holdings): Answer {
  const isRate = inquiry.question.measure?.sort === 'percent' // a printed one stands before a computed one
  const derived = isRate ? null : derivePart(inquiry, holdings)
  if (derived) return derived
  const ranked = rankFor(inquiry, holdings)
  if (asksRest(inquiry)) return none(inquiry, ranked)
  const change = deriveChange(inquiry, ranked)
  if (change) return change
  const first = firstSure(inquiry, ranked)
  if (!first) return otherwise(inquiry, holdings, ranked)
  const figures = [first, ...ranked.filter(other => equals(other, first))]
    .slice(0, 3)
    .map(citationOf)
  return { kind: 'figure', figures, ...common(inquiry, figures) }
}

const CLOSE = 0.95

/** The best figure that counts what is asked; one that counts something else may stand a little before it. */
export function firstSure(
  inquiry: Inquiry,
  ranked: readonly RankedFigure[],
): RankedFigure | undefined {
  const least = CLOSE * (ranked[0]?.score ?? 0)
  return ranked.find(each => each.score >= least && isSure(each, inquiry, ranked))
}

/** A rate that two figures give; for a number that is no figure, the passage it stands in. */
function otherwise(inquiry: Inquiry, holdings: Holdings, ranked: readonly RankedFigure[]): Answer {
  const { about, text, measure } = inquiry.question
  if (about !== 'meaning')
    return (
      (measure?.sort === 'percent' ? derivePart(inquiry, holdings) : null) ?? none(inquiry, ranked)
    )
  const [numeral = ''] = /\d[\d.,]*/.exec(text) ?? []
  const passage = holdings.index.containing(numeral, report => inquiry.scope.reports.has(report))
  return passage
    ? { kind: 'passage', figures: [], ...common({ ...inquiry, hits: [passage] }, []) }
    : none(inquiry, ranked)
}

/** Whether a figure is sure enough to be read out. */
export const isSure = (
  ranked: RankedFigure,
  inquiry: Inquiry,
  others: readonly RankedFigure[] = [],
): boolean =>
  hasSubject(inquiry) &&
  !conflicts(ranked, inquiry) &&
  countsAsked(ranked, inquiry, others) &&
  (ranked.score >= CERTAIN || holdsEssential(ranked, inquiry)) &&
  !countsOnlySome(ranked, inquiry) &&
  ((ranked.score >= (inquiry.question.about === null ? SURE : SURE_OF_NAMED) &&
    (ranked.score >= CERTAIN || hitsTarget(ranked, inquiry))) ||
    isOnlyOne(ranked, inquiry, others))

/**
 * 109名区人大代表向原选举单位述职 counts those who did that, not all there are: where the total is asked and
 * nothing of what they did, it does not answer.
 */
function countsOnlySome({ evidence }: RankedFigure, { question, terms }: Inquiry): boolean {
  const { sentence, clause, at, what } = evidence
  if (
    !(question.total || /有(?:多少|几)/.test(question.text)) ||
    at.start - clause.start > 1 ||
    what.start < at.end
  )
    return false
  const done = sentence.slice(what.end, clause.end).replace(/[,。;]$/, '')
  return (
    done.length > 1 &&
    !/^(?:全部|共|总|合计)/.test(done) &&
    terms.every(term => presence(term, done) === 0)
  )
}

const SUBJECT = 0.6

/** 几篇 alone names a measure but nothing measured: any figure in that measure would do. */
const hasSubject = ({ question, terms }: Inquiry): boolean =>
  question.about !== null ||
  terms.some(({ names }) => names === 'thing') ||
  terms.reduce((sum, term) => sum + term.weight, 0) >= SUBJECT

const NOT_COUNTED: ReadonlySet<string> = new Set(['rank', 'prize', 'ordinal', 'duration'])

/**
 * The figure must count what is asked for: 社区食堂有几个 is not answered by 《关于…社区食堂…的建议》等10件重点建议,
 * though its words stand there.
 */
function countsAsked(
  ranked: RankedFigure,
  inquiry: Inquiry,
  others: readonly RankedFigure[],
): boolean {
  const { what, at, sentence, figure } = ranked.evidence
  if (NOT_COUNTED.has(figure.kind) || inquiry.question.about !== null) return true
  const target = targetOf(inquiry).filter(term => term.names !== null && !GENERAL.test(term.text))
  const named = headsOf(target.length > 0 ? target : inquiry.terms)
  if (target.length === 0 && named.every(term => term.names !== 'thing')) return true
  if (figure.kind !== 'count')
    return named.some(term => support(term, ranked.evidence) >= BESIDE_IT)
  const counted = [
    ...headsPrinted(sentence.slice(what.start, what.end)),
    sentence.slice(at.start, at.end),
  ]
  if (named.some(term => counted.some(head => isNamedBy(term, head)))) return true
  if (target.length === 0 && asksPeople(inquiry) && PEOPLE.has(figure.unit)) return true
  return target.length === 0 || GENERAL.test(figure.what)
    ? isTheOnlySuch(ranked, inquiry, others)
    : false
}

/** Of nouns side by side the last one is what they name: 代表|工作室 → 工作室. */
const headsOf = (terms: readonly Term[]): Term[] => {
  const words = terms.filter(term => !ATTRIBUTE.test(term.text))
  return words.filter(
    term => !words.some(next => next.names === 'thing' && next.start === term.end),
  )
}

/** Words that ask about a thing without being it. */
const ATTRIBUTE = /^(?:目标|计划|任务|数量|总数|总量|规模|情况|工作|项目|target|goal|number|total)$/

const GENERAL_TAIL =
  /(?<=.{2})(?:工作|项目|活动|任务|事项|情况|内容|问题|信息|单位|人员|数量|总数|总量|总额)$/

/** What a figure counts, each of a list of things, with and without a general word at its end. */
function headsPrinted(what: string): string[] {
  return what
    .split(/[、和与及]/)
    .flatMap(part => [part, part.replace(GENERAL_TAIL, '')])
    .filter(Boolean)
}

/** A word names a thing by its end: 立法建议 and 重点建议 are 建议, 代表小组 are no 代表. */
const isNamedBy = ({ alternatives, text }: Term, head: string): boolean =>
  [{ text, via: 'typed' }, ...alternatives.filter(({ via }) => via !== 'part')].some(
    ({ text: word, via }) =>
      head.endsWith(word) ||
      word.endsWith(head) ||
      (word.length > 1 && word.slice(-2) === head.slice(-2)) ||
      (via === 'sound' && head.includes(word)),
  )

const BESIDE_IT = 0.6 // an indicator's own words stand in its clause or right before
const PEOPLE: ReadonlySet<string> = new Set(['名', '人', '位'])
const asksPeople = ({ question }: Inquiry): boolean => PEOPLE.has(question.measure?.unit ?? '')

/** Words that may stand for anything counted. */
const GENERAL = /^(?:等)?(?:各项|各类)?(?:工作|项目|活动|任务|事项|情况|内容|问题)?$/
const CLEARLY = 0.55
const FAR_AHEAD = 1.4

/** What is counted is not named, but the measure word is its own and no other figure comes near: 全渝通传了几条. */
function isTheOnlySuch(
  { score, fit, evidence }: RankedFigure,
  { question }: Inquiry,
  others: readonly RankedFigure[],
): boolean {
  const unit = question.measure?.unit ?? ''
  const second = others.find(other => other.evidence.figure.text !== evidence.figure.text)
  const own = (unit !== '' && unit !== '个' && fit >= 0.92) || GENERAL.test(evidence.figure.what)
  return own && score >= CLEARLY && (second === undefined || score >= FAR_AHEAD * second.score)
}

const ESSENTIAL = 0.2
const MOST = 0.6

/** Where one word carries most of the question it must stand by the figure, or at least over its passage. */
function holdsEssential({ evidence }: RankedFigure, { terms, question }: Inquiry): boolean {
  const words = terms.filter(term => !term.place)
  const all = words.reduce((sum, term) => sum + term.weight, 0)
  const essential = words.find(term => term.weight >= MOST * all)
  return (
    question.about !== null || essential === undefined || support(essential, evidence) >= ESSENTIAL
  )
}

const FAIR = 0.33
const MENTIONED = 0.3
const AHEAD = 1.25

/** Less near its words, but all of them are there, the measure is the one asked for, and no other comes close. */
function isOnlyOne(
  ranked: RankedFigure,
  { terms }: Inquiry,
  others: readonly RankedFigure[],
): boolean {
  if (ranked.score < FAIR || ranked.fit < 0.9 || terms.length === 0) return false
  const second = others.find(other => other.evidence.figure.text !== ranked.evidence.figure.text)
  return (
    terms.every(term => support(term, ranked.evidence) >= MENTIONED) &&
    (second === undefined || ranked.score >= AHEAD * second.score)
  )
}

const equals = (other: RankedFigure, first: RankedFigure): boolean =>
  other !== first &&
  other.evidence.figure.unit === first.evidence.figure.unit &&
  other.score >= first.score * EQUAL &&
  other.evidence.figure.text !== first.evidence.figure.text

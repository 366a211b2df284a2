import type { Figure } from '../figure/figure.ts'
import { CHANGES_BEHIND, changesAsWritten } from '../lexicon/change-words.ts'
import {
  LEADS_TO_NUMBER,
  LEVELS_COUNTED,
  NUMBER_NEXT,
  OVER_SOME_YEARS,
  TIME_OF_RATE,
} from '../lexicon/draft-words.ts'
import { TOGETHER_BEHIND } from '../lexicon/total-words.ts'
import { WITHIN_TIME, YEARS_COUNTED } from '../lexicon/year-words.ts'
import { fold } from '../report/fold.ts'
import type { Report } from '../report/report.ts'
import { finished, type Steps } from '../steps.ts'
import { IN_CHECK } from '../weights.ts'
import { atHand, FEW_REPORTS } from './at-hand.ts'
import { figuresSpoken } from './bare-numbers.ts'
import { MOST_CLAIMS } from './budget.ts'
import type { Claim } from './claim.ts'
import type { Matched } from './claim-candidate.ts'
import { derive } from './claim-derived.ts'
import { countsListed } from './claim-listed.ts'
import { matchSteps } from './claim-match.ts'
import { amongOthers } from './claim-neighbours.ts'
import { countsNamed } from './claim-own-list.ts'
import { compareSteps } from './claim-reports.ts'
import { type Judged, judge } from './claim-verdict.ts'
import { draftOf } from './claim-words.ts'
import { wrongYears } from './claim-year.ts'
import { draftFigures } from './draft-figures.ts'
import type { Library } from './library.ts'
import { citationOf } from './occurrence.ts'
import { reportsMeant } from './reports-meant.ts'
import { statedAct } from './stated-act.ts'
import { type JudgedStatement, judgeStatements } from './statement-claims.ts'
import { withoutSome } from './statement-some.ts'

/**
 * Holds every figure of a text, and what it says without figures, against the loaded reports.
 *
 * @example checkText(library, '代表建议238件全部办结')[0]?.verdict // 'contradicted'
 */
export function checkText(library: Library, text: string): Claim[] {
  return finished(checkSteps(library, text))
}

/** The same in steps, a figure at a time, for whoever has other things to do in between. */
export function* checkSteps(library: Library, typed: string): Steps<Claim[]> {
  const text = typed.replace(LEADS_TO_NUMBER, ' ') // as long as typed: places stay what they are
  const { folded, told, figures } = yield* stated(text)
  yield
  const reports = nearestOf(folded, reportsMeant(folded, library.reports), library)
  yield
  const isMany = library.reports.length > FEW_REPORTS
  const near = isMany ? { ...library.corpus, reports } : library.corpus
  const source = { text: text.slice(0, folded.length), figures }
  const draft = draftOf({ ...source, folded }, near)
  const whole = told === folded ? draft : draftOf({ ...source, folded: told }, near)
  const compared = yield* compareSteps(reports, library.corpus)
  const matched: Matched[] = []
  for (const figure of draft.figures) {
    yield
    matched.push(yield* matchSteps(figure, draft, compared))
  }
  const judged = yield* derive(
    amongOthers(
      matched.map(one => judge(one, matched)),
      folded,
    ),
    draft,
    library,
  )
  const claims = judged.filter(
    (one, i) =>
      isClaim(one, folded) &&
      !countsListed(one, draft, library.corpus) &&
      !countsOperands(one, judged[i + 1]),
  )
  const { corpus, ask } = library
  const statements = yield* judgeStatements({ draft: whole, judged: claims, corpus, reports, ask })
  return [
    ...claims.map(claimOf),
    ...statements.map(each => statementOf(each, text)),
    ...wrongYears(claims, draft),
  ].sort((one, other) => one.span.start - other.span.start)
}

// A draft is held against every figure of some reports: of many against those that speak of its matter.
function nearestOf(
  folded: string,
  reports: readonly Report[],
  { corpus }: Library,
): readonly Report[] {
  if (reports.length <= FEW_REPORTS) return reports
  const meant = new Set(reports)
  const hits = corpus.index.search(corpus.read(folded.slice(0, BEGINNING)), {
    limit: FEW_REPORTS,
    accept: report => meant.has(report),
  })
  return atHand(reports, hits)
}

const BEGINNING = 400

function statementOf({ statement: { span }, finding }: JudgedStatement, draft: string): Claim {
  const text = draft.slice(span.start, span.end)
  const { verdict, telling, printed } = finding
  const { passage, report, clause, sentence } = telling
  const kind = finding.ofNumber ? 'otherwise' : 'sentence'
  const told = { kind, passage, report, clause, sentence, printed } as const
  return { text, span, verdict, occurrence: null, formula: null, act: null, told }
}

/** A draft up to the clause of the last figure that is looked at: what follows costs time and tells nothing. */
function* stated(text: string): Steps<Stated> {
  const told = changesAsWritten(fold(text))
  const folded = withoutSome(told)
  const all = (yield* figuresFrom(folded, text)).filter(
    each => !isOver(each, folded) && !isYearBefore(each, folded) && !LEVELS_COUNTED.test(each.text),
  )
  const figures = draftFigures(all.slice(0, MOST_CLAIMS), folded)
  const end = all.length > MOST_CLAIMS ? figures.at(-1)?.clause.end : undefined
  return { folded: folded.slice(0, end), told: told.slice(0, end), figures }
}

interface Stated {
  /** Without what is said of some of a whole alone. */
  readonly folded: string
  readonly told: string
  readonly figures: Figure[]
}

/** 五年审结1.2万件: the years in which it was done are no number of their own. */
const isOver = ({ span }: Figure, folded: string): boolean =>
  OVER_SOME_YEARS.exec(folded.slice(span.start, span.end + BEHIND))?.index === 0

const BEHIND = 8

/** 比上【一年多】了33%: no number of years. */
const isYearBefore = ({ span, text }: Figure, folded: string): boolean =>
  /^一年多?$/.test(text) && folded[span.start - 1] === '上'

// The beginning of a text that holds nothing but figures has enough of them.
const WINDOW = 160
const MOST_TIMES = 4

function* figuresFrom(folded: string, text: string): Steps<Figure[]> {
  for (let end = WINDOW; ; yield) {
    const figures = figuresSpoken(folded.slice(0, end), text.slice(0, end))
    if (figures.length > MOST_CLAIMS || end >= text.length) return figures
    end = Math.ceil(end * timesToRead(figures.length))
  }
}

// As far as the figures stand on in the same number, and a good deal further.
const timesToRead = (found: number): number =>
  Math.min(MOST_TIMES, (IN_CHECK.room * (MOST_CLAIMS + 1)) / Math.max(1, found))

/** 【三个】片区一共1.6万亩: how many numbers the next one adds up. */
function countsOperands(one: Judged, next: Judged | undefined): boolean {
  const { number, kind, sentence } = one.matched.figure
  const isBefore = next?.matched.figure.sentence.start === sentence.start
  const operands = next?.formula?.replace(/ =.*$/, '').split(' + ').length ?? 0
  return one.verdict !== 'supported' && kind === 'count' && isBefore && number === operands
}

const SLOGAN = /^[二两三四五六七八九十][大方级院地]$/

/** Slogans, and Han numbers that only count what was just named, are said by no report. */
function isClaim({ verdict, occurrence, matched: { figure } }: Judged, folded: string): boolean {
  const { text, span, unit, what } = figure
  if (verdict === 'supported') return true
  const printed = verdict === 'contradicted' ? occurrence?.figure : undefined
  // 两个应用只贯通了一个: of the report's own number it is said what is not so
  if (printed && printed.unit === unit && printed.number === figure.number) return true
  // 盗窃、毒品两类高发犯罪, where the report has three kinds of them
  if (what.length > 2 && printed?.unit === unit && printed.what.endsWith(what)) return true
  if (
    /^(?:约?占)?[两二三四五六七八九]\S$/.test(text) &&
    TOGETHER_BEHIND.test(folded.slice(span.end))
  )
    return false
  return !SLOGAN.test(text) && !countsNamed(figure, folded) && !isPeriod(figure, folded)
}

/** 五年提请审议地方性法规46件: the time in which it was done; 一个月两次. */
const isPeriod = ({ text, span, clause }: Figure, folded: string): boolean =>
  (TIME_OF_RATE.test(text) && NUMBER_NEXT.test(folded.slice(span.end))) ||
  ((span.start === clause.start ||
    WITHIN_TIME.test(folded.slice(span.end)) ||
    CHANGES_BEHIND.test(folded.slice(span.end))) &&
    YEARS_COUNTED.test(text))

function claimOf({ matched, verdict, occurrence, formula }: Judged): Claim {
  const { text, span } = matched.figure
  const act = occurrence && formula === null ? statedAct(matched, occurrence) : null
  return {
    text,
    span,
    verdict,
    occurrence: occurrence && citationOf({ occurrence }),
    formula,
    act,
    told: null,
  }
}

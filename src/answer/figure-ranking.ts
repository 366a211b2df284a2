import type { Term } from '../search/query.ts'
import { type Evidence, support } from './evidence.ts'
import { fitOf, type Measure } from './measure.ts'

/** What is asked of a figure: the words it must stand by, and its measure. */
export interface FigureRequest {
  readonly terms: readonly Term[]
  /** The noun that is counted, where the question's form tells it. */
  readonly target: readonly Term[]
  readonly excluded: readonly Term[]
  readonly measure: Measure
  /** Numbers the question names: only figures with one of them answer. */
  readonly numbers: readonly number[]
  /** Numbers the question states as known: a figure with one of them is not asked for. */
  readonly given: readonly number[]
  /** Whether the question names a year. */
  readonly dated: boolean
  /** Whether a figure's year may answer, from 0 (another year) to 1. */
  readonly yearFit: (evidence: Evidence) => number
}

/** A figure and how well it answers a request. */
export interface RankedFigure {
  readonly evidence: Evidence
  /** Score from 0 to 1: coverage × fit × year, less what is excluded. */
  readonly score: number
  /** The share of the question's weight that stands round the figure, by nearness. */
  readonly coverage: number
  readonly fit: number
}

const TARGET_WEIGHT = 2 // the counted noun weighs as much again
const PAST = 0.85 // of 从A到B the second is how it stands
const SPEAKS_OF = 0.15 // least share of the excluded words that counts
const EXCLUDED = 0.3 // what is left of a figure that is best at what the asker does not mean

/** Ranks figures by how well each answers, best first; in the report's order where equal. */
export function rankFigures(evidence: readonly Evidence[], request: FigureRequest): RankedFigure[] {
  const wanted = exclusionOf(evidence, request)
  const unitWeight = unitWeightOf(evidence, request)
  return evidence
    .map(each => rankOne(each, request, { wanted: wanted(each), unitWeight }))
    .filter(ranked => ranked.score > 0)
    .sort(
      (a, b) => b.score - a.score || a.evidence.figure.span.start - b.evidence.figure.span.start,
    )
}

function rankOne(
  evidence: Evidence,
  request: FigureRequest,
  { wanted, unitWeight }: { wanted: number; unitWeight: number },
): RankedFigure {
  const fit =
    numberFit(evidence, request) *
    fitOf(request.measure, evidence.figure) *
    (evidence.end === 'from' ? PAST : 1)
  if (fit === 0) return { evidence, score: 0, coverage: 0, fit }
  const year = request.yearFit(evidence)
  const weights = formWeights(request, unitWeight)
  const found = weights.number + weights.year * year + (fit >= UNIT_FITS ? weights.unit : 0)
  const coverage = nearCoverage(request, evidence, {
    found,
    all: weights.unit + weights.year + weights.number,
  })
  return { evidence, score: coverage * fit * year * wanted, coverage, fit }
}

/** Not every figure near the excluded words is excluded, only those that speak of them best. */
function exclusionOf(
  evidence: readonly Evidence[],
  { excluded, terms }: FigureRequest,
): (each: Evidence) => number {
  const unwanted = excluded.filter(term => !terms.some(other => other.text === term.text))
  if (unwanted.length === 0) return () => 1
  const coverages = new Map(
    evidence.map(each => [each, nearCoverage({ terms: unwanted, target: [] }, each)]),
  )
  const most = Math.max(...coverages.values(), SPEAKS_OF)
  return each => ((coverages.get(each) ?? 0) >= 0.9 * most ? EXCLUDED : 1)
}

function numberFit({ figure }: Evidence, { numbers, given }: FigureRequest): number {
  const number = figure.number ?? Number.NaN
  return !given.includes(number) && (numbers.length === 0 || numbers.includes(number)) ? 1 : 0
}

const FORM_SHARE = 0.6 // measure and year together weigh at most this share of the words

/** What the measure, the year and a named number weigh beside the words. */
function formWeights({ terms, dated, numbers }: FigureRequest, unitWeight: number) {
  const number = numbers.length > 0 ? NUMBER_WEIGHT : 0
  const wanted = unitWeight + (dated ? YEAR_WEIGHT : 0)
  const words = terms.reduce((sum, term) => sum + term.weight, 0)
  const scale = wanted === 0 || number > 0 ? 1 : Math.min(1, (FORM_SHARE * words) / wanted)
  return { number, unit: unitWeight * scale, year: dated ? YEAR_WEIGHT * scale : 0 }
}

const YEAR_WEIGHT = 1 // a year named and met tells as much as a word
const NUMBER_WEIGHT = 1
const UNIT_FITS = 0.9
const UNIT_WEIGHT = 1.5

/** A measure word that few figures have tells as much as a word: 几户, 几部. */
function unitWeightOf(evidence: readonly Evidence[], { measure }: FigureRequest): number {
  if (measure.unit === '' || evidence.length === 0) return 0
  const alike = evidence.filter(({ figure }) => fitOf(measure, figure) >= UNIT_FITS).length
  return (
    UNIT_WEIGHT * (Math.log((1 + evidence.length) / (1 + alike)) / Math.log(1 + evidence.length))
  )
}

/** The share of a request that stands by a figure; its measure and year may count as `found` beforehand. */
function nearCoverage(
  { terms, target }: Pick<FigureRequest, 'terms' | 'target'>,
  evidence: Evidence,
  { found, all } = { found: 0, all: 0 },
): number {
  for (const term of terms) {
    const weight = term.weight * (target.includes(term) ? TARGET_WEIGHT : 1)
    all += weight
    found += weight * support(term, evidence)
  }
  return all === 0 ? 0 : found / all
}

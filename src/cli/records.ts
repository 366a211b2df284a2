import type {
  Answer,
  Derived,
  FigureCitation,
  OutlineEntry,
  PassageCitation,
} from '../answer/answer.ts'
import type { Claim, Told } from '../answer/claim.ts'
import type { Library } from '../answer/library.ts'
import { headline, toMessage } from '../reply/answer-message.ts'
import { printedHeading } from '../reply/quote.ts'
import { claimsOf } from '../reply/spoken.ts'
import type { Passage, Report, Section, Span } from '../report/report.ts'

/** A figure as `ask --json` and `figures --json` print it. */
export interface FigureRecord {
  readonly value: string
  readonly number: number | null
  readonly unit: string
  readonly bound: string | null
  readonly period: string | null
  readonly what: string
  readonly quote: string
  readonly section: string
  readonly document: string
  readonly span: Place
}

/** A passage as `ask --json` prints it. */
export interface PassageRecord {
  readonly id: string
  readonly section: string
  readonly text: string
  readonly document: string
  readonly score: number
}

/** What stands nearest where the report does not tell: labelled, and never among the figures. */
export type RelatedRecord =
  | ({ readonly kind: 'passage' } & PassageRecord)
  | ({ readonly kind: 'figure' } & FigureRecord)

/** One line of `ask --json`. */
export interface AnswerRecord {
  readonly id: RecordId
  readonly question: string
  readonly kind: Answer['kind']
  readonly headline: string
  readonly text: string
  readonly figures: readonly FigureRecord[]
  readonly passages: readonly PassageRecord[]
  readonly derived: Derived | null
  /** With `none`: true where the report does not tell, false where nothing fits surely. */
  readonly certain?: boolean
  /** With `none`: the nearest, where nothing fits surely; at most three, best first. */
  readonly offers?: readonly RelatedRecord[]
  readonly related?: readonly RelatedRecord[]
  readonly trace?: readonly string[]
  readonly took_ms: number
}

/** A figure somebody states, as `check --json` prints it. */
export interface ClaimRecord {
  /** Whether `figure` is one, or a sentence without any. */
  readonly kind: 'figure' | Told['kind']
  readonly figure: string
  readonly span: Place
  readonly verdict: Claim['verdict']
  readonly report_value: string | null
  readonly quote: string | null
  readonly section: string | null
  readonly formula: string | null
}

/** The id a line came with; its number, counted from 1, where it came without. */
export type RecordId = string | number
/** `[start, end)` in UTF-16 units: of the published file for a report, of the given text for a claim. */
type Place = readonly [start: number, end: number]

const LONGEST_QUOTE = 200

/** What a record needs besides the answer itself. */
export interface AnswerCircumstances {
  readonly id: RecordId
  readonly library: Library
  readonly tookMs: number
}

/**
 * An answer as a line of `ask --json`.
 *
 * @example answerRecord(library.ask('专题讲座办了几场'), { id: 'D001', library, tookMs: 0.3 }).kind // 'figure'
 */
export function answerRecord(
  answer: Answer,
  { id, library, tookMs }: AnswerCircumstances,
): AnswerRecord {
  const { text } = toMessage(answer, library)
  const checked = claimsOf(answer.act, library).flatMap(({ occurrence }) => occurrence ?? [])
  return {
    id,
    question: answer.question,
    kind: checked.length > 0 ? 'figures' : answer.kind,
    headline:
      answer.act && answer.kind === 'none' ? (text.split('\n', 1)[0] ?? '') : headline(answer),
    text,
    ...(checked.length > 0
      ? { figures: checked.map(figureRecord), passages: [] }
      : findings(answer)),
    derived: answer.kind === 'derived' ? answer.derived : null,
    ...(answer.kind === 'none' ? untold(answer) : {}),
    ...(answer.trace.length > 0 ? { trace: answer.trace } : {}),
    took_ms: round(tookMs),
  }
}

/**
 * A figure with its sentence and its place in the published file.
 *
 * @example figureRecord(citation).span // [8123, 8127]
 */
export function figureRecord({ figure, passage, report }: FigureCitation): FigureRecord {
  return {
    value: figure.value,
    number: figure.number,
    unit: figure.unit,
    bound: figure.bound?.text ?? null,
    period: figure.year,
    what: figure.what,
    quote: quoteOf({ figure, passage, report }),
    section: sectionLabel(report, passage),
    document: report.id,
    span: place(report, figure.span),
  }
}

/**
 * A checked figure as one of the `claims` of `check --json`.
 *
 * @example claimRecord(claim).verdict // 'contradicted'
 */
export function claimRecord(claim: Claim): ClaimRecord {
  const { text, span, verdict, occurrence, formula, told } = claim
  if (told !== null) return statementRecord(claim, told)
  const found = occurrence === null ? null : figureRecord(occurrence)
  return {
    kind: 'figure',
    figure: text,
    span: [span.start, span.end],
    verdict,
    report_value: occurrence?.figure.text ?? null,
    quote: found?.quote ?? null,
    section: found?.section ?? null,
    formula,
  }
}

function statementRecord({ text, span, verdict }: Claim, told: Told): ClaimRecord {
  const { kind, report, passage, clause, printed } = told
  return {
    kind,
    figure: text,
    span: [span.start, span.end],
    verdict,
    report_value: printed === '' ? null : printed,
    quote: report.text.slice(clause.start, clause.end),
    section: sectionLabel(report, passage),
    formula: null,
  }
}

/**
 * A report's parts and their passages, for `outline --json`: one report a line.
 *
 * @example outlineRecord(report).sections[0]?.heading
 */
export function outlineRecord(report: Report) {
  const { id, title, body, place: where, year, planYear } = report
  const sections = report.sections.map((section, index) => sectionRecord(report, section, index))
  return { document: id, title, body, place: where, year, plan_year: planYear, sections }
}

function sectionRecord(report: Report, section: Section, index: number) {
  const { id, label, number, heading, level, half, year, parent } = section
  const own = report.passages.filter(passage => passage.section === index)
  const passages = own.map(({ id, runIn, text, span }) => ({
    id,
    heading: runIn,
    text,
    span: place(report, span),
  }))
  return { id, section: label, number, heading, level, half, year, parent, passages }
}

// Where the report does not tell, nothing is found: what stands near is `related`.
function findings(answer: Answer): Pick<AnswerRecord, 'figures' | 'passages'> {
  if (answer.kind === 'none') return { figures: [], passages: [] }
  const figures =
    answer.kind === 'outline'
      ? answer.outline.flatMap(({ figures = [] }) => figures)
      : answer.figures
  const parts = answer.kind === 'outline' ? answer.outline.map(partRecord) : []
  return {
    figures: figures.map(figureRecord),
    passages: [...parts, ...answer.passages.map(passageRecord)],
  }
}

/** A part named by an outline question: its headings stand first among what is cited. */
function partRecord({ report, section, children }: OutlineEntry): PassageRecord {
  const headings = [section, ...children].map(each => printedHeading(report, each))
  return {
    id: section.id,
    section: section.label,
    text: headings.join('\n'),
    document: report.id,
    score: 1,
  }
}

const untold = (answer: Answer & { kind: 'none' }) => ({
  certain: answer.certain,
  offers: answer.offers.map(offer =>
    'figure' in offer
      ? ({ kind: 'figure', ...figureRecord(offer) } as const)
      : ({ kind: 'passage', ...passageRecord(offer) } as const),
  ),
  related: relatedRecords(answer),
})

function relatedRecords(answer: Answer & { kind: 'none' }): RelatedRecord[] {
  return [
    ...answer.nearFigures.map(near => ({ kind: 'figure', ...figureRecord(near) }) as const),
    ...answer.related.map(near => ({ kind: 'passage', ...passageRecord(near) }) as const),
  ]
}

function passageRecord({ passage, report, score }: PassageCitation): PassageRecord {
  const section = sectionLabel(report, passage)
  return { id: passage.id, section, text: passage.text, document: report.id, score: round(score) }
}

/** A figure's sentence; of a table its row under its heads. */
function quoteOf({
  figure,
  passage,
  report,
}: Pick<FigureCitation, 'figure' | 'passage' | 'report'>): string {
  if (figure.cell === null || passage.table === null)
    return slice(report, quoteSpan(report.text, figure.sentence, figure.clause))
  const rows = [...passage.table.heads.map(({ span }) => span), figure.sentence]
  return rows.map(row => slice(report, row)).join('\n')
}

/** The sentence; where it is long, the figure's clause with as many clauses round it as fit, never cut. */
function quoteSpan(text: string, sentence: Span, clause: Span): Span {
  if (sentence.end - sentence.start <= LONGEST_QUOTE) return sentence
  let { start, end } = clause
  for (;;) {
    const before = clauseStart(text, start, sentence.start)
    const after = clauseEnd(text, end, sentence.end)
    if (before < start && end - before <= LONGEST_QUOTE) start = before
    else if (after > end && after - start <= LONGEST_QUOTE) end = after
    else return { start, end }
  }
}

const CLAUSE_END = /[,，;；:：]/

function clauseStart(text: string, from: number, floor: number): number {
  let start = from - 1
  while (start > floor && !CLAUSE_END.test(text[start - 1] ?? '')) start--
  return Math.max(start, floor)
}

function clauseEnd(text: string, from: number, ceiling: number): number {
  let end = from + 1
  while (end < ceiling && !CLAUSE_END.test(text[end] ?? '')) end++
  return Math.min(end, ceiling)
}

function sectionLabel(report: Report, passage: Passage): string {
  return report.sections[passage.section]?.label ?? ''
}

const slice = (report: Report, { start, end }: Span): string => report.text.slice(start, end)

// From the last character: a page break after it is not part of the span.
const place = (report: Report, { start, end }: Span): Place => [
  report.sourceOffset(start),
  report.sourceOffset(end - 1) + 1,
]

const round = (value: number): number => Math.round(value * 1000) / 1000

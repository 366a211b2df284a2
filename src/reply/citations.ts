import type { FigureCitation, Language, PassageCitation, Told } from '../answer/answer.ts'
import { ACT_TO_NUMBER, ACTED_ON } from '../lexicon/act-objects.ts'
import { fold } from '../report/fold.ts'
import type { Span } from '../report/report.ts'
import { bold, type Formatted, join, lines, plain } from './formatted.ts'
import { answeringSpan, gistSpan, type Wanted, withoutPause } from './gist.ts'
import { fixedLine, glance, type Line, plainLine } from './glance.ts'
import { say } from './phrases.ts'
import {
  clauses,
  foldedQuotations,
  oneLine,
  placeOf,
  type Quoted,
  quotation,
  reportTitle,
  shortTitle,
  termSpans,
} from './quote.ts'

const MAX_CLAUSE = 40
const PLACE_ROOM = 20
const MAX_HEADLINE_FIGURES = 6

// === Figures

/** A figure's first line: itself in bold, what it counts, and its year. */
export function figureHead(citation: FigureCitation, language: Language): Formatted {
  const rest = ` — ${counted(citation)}${circumstances(citation, language)}`
  return join([bold(citation.figure.text), rest])
}

// 228件代表建议全部办理完毕并答复代表 → 代表建议全部办理完毕并答复代表; a figure within its clause: what it counts.
function counted({ figure, report }: FigureCitation): string {
  const { clause, span, what } = figure
  const rest = oneLine(report.text.slice(span.end, clause.end))
  const opens = report.text.slice(clause.start, span.start).trim() === ''
  const tells = rest.includes(what) && rest.length <= MAX_CLAUSE && !/\p{Nd}/u.test(rest)
  return opens && rest !== '' && tells
    ? rest
    : oneLine(actOn({ figure, report }) + (what || report.text.slice(clause.start, clause.end)))
}

/** The act that stands right before what is counted, or before the figure where that was told before. */
function actOn({ figure, report }: Pick<FigureCitation, 'figure' | 'report'>): string {
  const { act, what, whatSpan, span, implied } = figure
  if (act === null || act.negated || !ACTED_ON.test(fold(what)) || what.includes(act.text))
    return ''
  if (implied === act.text) return act.text
  const before = (at: number) => report.folded.slice(Math.max(0, at - 16), at)
  const own = new RegExp(`${act.text}${ACT_TO_NUMBER}`)
  return own.test(before(whatSpan.start)) || own.test(before(span.start)) ? act.text : ''
}

function circumstances({ figure }: FigureCitation, language: Language): string {
  const change = figure.change === null ? [] : [say(figure.change, language)]
  const parts = [...yearOf(figure, language), ...change]
  const [open, comma, close] = language === 'en' ? [' (', ', ', ')'] : ['（', '，', '）']
  return parts.length === 0 ? '' : `${open}${parts.join(comma)}${close}`
}

function yearOf({ year, aim }: FigureCitation['figure'], language: Language): string[] {
  if (year === null) return []
  const shown = /^\d{4}$/.test(year) ? say('year', language, { year }) : year
  return [aim === 'target' ? say('target', language, { year: shown }) : shown]
}

/** What is shown of a citation at a glance, and what else there is to unfold. */
export interface Sheet {
  readonly lines: readonly Line[]
  /** What is folded unless all of these are shown. */
  readonly whole: readonly Formatted[]
  readonly quotes: readonly Quoted[]
}

/**
 * A sheet as it is sent: its lines and others beside them within a phone's glance, then the rest folded.
 *
 * @example printed(figureSheet(citation, 'zh-Hans', false)).text // '228件 — 代表建议…\n四(二) …\n228件代表建议…'
 */
export function printed({ lines: own, whole, quotes }: Sheet, beside: readonly Line[] = []) {
  const shown = glance([...own, ...beside])
  const isWhole = whole.length > 0 && whole.every(one => shown.includes(one))
  return lines(...shown, ...(isWhole ? [] : [foldedQuotations(quotes)]))
}

/** A figure with its clause and its place; the whole sentence is folded where it is longer than a phone shows. */
export function figureSheet(
  citation: FigureCitation,
  language: Language,
  withTitle: boolean,
): Sheet {
  const { figure, report } = citation
  const head = figureHead(citation, language)
  const quote = (span: Span) => quotation(report, span, [figure.span])
  const [sentence, clause] = [quote(figure.sentence), quote(figure.clause)]
  const wordings = repeats(head.text, clause.text) ? [sentence] : [sentence, clause]
  return {
    lines: [fixedLine(head), quoteLine(wordings), placeLine(citation, withTitle)],
    whole: [sentence],
    quotes: [{ report, span: figure.sentence, marks: [figure.span] }],
  }
}

// The whole sentence gives way before all else, its last wording stays while there is any room.
function quoteLine(wordings: readonly Formatted[]): Line {
  const yields = wordings.map((_, at) => 1 + at)
  return {
    wordings: [...wordings, plain('')],
    yields: wordings.length > 1 ? [...yields.slice(0, -1), LAST] : [1],
  }
}

const LAST = 5

/** Where it stands, and in which report where that has to be told. */
function placeLine(citation: Pick<FigureCitation, 'passage' | 'report'>, withTitle: boolean): Line {
  const { passage, report } = citation
  const whole = placeOf(report, passage, false)
  const label = labelOf(citation)
  const short = shortPlace(citation, Number.POSITIVE_INFINITY)
  if (!withTitle) return plainLine([whole, short, label], [4, 6])
  const title = shortTitle(report)
  return plainLine(
    [`${reportTitle(report)}${whole}`, title + whole, title + short, title + label, label],
    [3, 4, 6, 9],
  )
}

const labelOf = ({ passage, report }: Pick<FigureCitation, 'passage' | 'report'>): string =>
  report.sections[passage.section]?.label ?? ''

/** Another figure that answers as well, in one line. */
export function alikeLine(citation: FigureCitation, withTitle: boolean): Line {
  const { figure, report } = citation
  const place = shortPlace(citation, Number.POSITIVE_INFINITY)
  const title = withTitle ? shortTitle(report) : ''
  const label = labelOf(citation)
  const what = ` ${oneLine(figure.what)} · `
  const rests = [what + title + place, what + title + label, ` · ${title}${label}`]
  return {
    wordings: rests.map(rest => join(['• ', bold(figure.text), rest])),
    yields: [2, 7],
  }
}

/** The first that fits, or else the last. */
function fitting(wordings: readonly string[], room: number): string {
  return wordings.find(({ length }) => length <= room) ?? wordings.at(-1) ?? ''
}

// 228件 — 代表建议全部办理完毕: the clause says nothing else.
const repeats = (head: string, clause: string): boolean =>
  clause === head.replace(' — ', '').slice(0, clause.length)

/** A section's label and the run-in heading, as far as there is room: `四(二) 加强建议督办`. */
function shortPlace({ passage, report }: Pick<FigureCitation, 'passage' | 'report'>, room: number) {
  const label = labelOf({ passage, report })
  return fitting([[label, passage.runIn ?? ''].filter(part => part !== '').join(' '), label], room)
}

/** A list's first line: `20多个、10件`; more than a few are only counted. */
export function listHead(figures: readonly FigureCitation[], language: Language): string {
  if (figures.length > MAX_HEADLINE_FIGURES) return say('count', language, { n: figures.length })
  return figures.map(({ figure }) => figure.text).join('、')
}

/** A figure in one line: `• 10件 重点建议 · 四(二) 加强建议督办`. */
export function figureLine(citation: FigureCitation, withTitle: boolean): Formatted {
  const { figure, report } = citation
  const place = shortPlace(citation, Number.POSITIVE_INFINITY)
  const title = withTitle ? reportTitle(report) : ''
  return join(['• ', bold(figure.text), ` ${oneLine(figure.what)} · ${title}${place}`])
}

/** A line's room in characters, what it opens with, and whether it should name its report. */
interface LineShape {
  readonly room: number
  readonly mark: string
  readonly withTitle: boolean
}

/** What stands near in one line that has room: a figure, or a passage's gist, with its place. */
export function nearLine(
  citation: FigureCitation | PassageCitation,
  { room, mark, withTitle }: LineShape,
): Formatted {
  const { passage, report } = citation
  const place = shortPlace(citation, PLACE_ROOM)
  const label = report.sections[passage.section]?.label ?? ''
  if ('figure' in citation) {
    const { text, what } = citation.figure
    const title = reportTitle(report)
    const titled = [` ${oneLine(what)} · ${title}${label}`, ` ${oneLine(what)} · ${title}`]
    const rest = fitting(
      [
        ...(withTitle ? titled : []),
        ` ${oneLine(what)} · ${place}`,
        ` ${oneLine(what)} · ${label}`,
        ` · ${place}`,
        ` · ${label}`,
      ],
      room - text.length - mark.length,
    )
    return join([mark, bold(text), rest])
  }
  const whole = placeOf(report, passage, withTitle)
  return plain(
    `${mark}${fitting([`${gistOf(citation)} · ${label}`, whole, place, label], room - mark.length)}`,
  )
}

/** The sentences a result is computed from, each once, with its figures marked. */
export function operandSheet(
  head: Formatted,
  figures: readonly FigureCitation[],
  withTitle: boolean,
): Sheet {
  const first = figures.filter(
    (one, at) => figures.findIndex(other => sameSentence(one, other)) === at,
  )
  const operands = first.map(one => {
    const own = figures.filter(other => sameSentence(one, other))
    const marks = own.map(({ figure }) => figure.span)
    return { one, marks, wordings: operandWordings(one, marks) }
  })
  return {
    lines: [
      fixedLine(head),
      ...operands.flatMap(({ one, wordings }) => [quoteLine(wordings), placeLine(one, withTitle)]),
    ],
    whole: operands.flatMap(({ wordings }) => wordings.slice(0, 1)),
    quotes: operands.map(({ one: { report, figure }, marks }) => ({
      ...{ report, span: figure.sentence, marks },
    })),
  }
}

// The sentence, its clauses from the first figure to the last, or those with a figure alone.
function operandWordings({ report, figure }: FigureCitation, marks: readonly Span[]): Formatted[] {
  const parts = clauses(report.text, figure.sentence)
  const held = parts.filter(part => marks.some(mark => overlap(part, mark)))
  const quote = (span: Span) => quotation(report, span, marks)
  const apart = join(
    held.map(part => quote(withoutPause(report.text, part))),
    '……',
  )
  return [
    quote(figure.sentence),
    quote(around(report.text, marks, figure.sentence)),
    ...(held.length > 1 ? [apart] : []),
  ]
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start

function sameSentence(one: FigureCitation, other: FigureCitation): boolean {
  return one.report.id === other.report.id && sameSpan(one.figure.sentence, other.figure.sentence)
}

const sameSpan = (one: Span, other: Span): boolean =>
  one.start === other.start && one.end === other.end

// === Passages

/** What stands between the cells of a table's row, and the rule under its heads. */
const CELL_BORDER = /\s*\|[\s|:-]*|\t+/g

/** The sentence of a passage that fits best, or its clauses that do. */
export function gistOf(citation: PassageCitation): string {
  const { start, end } = gistSpan(citation)
  const words = citation.report.text.slice(start, end)
  return oneLine(citation.passage.table ? words.replace(CELL_BORDER, '　').trim() : words)
}

/** What answers in a passage, as it is shown first: a sentence or two, or their clauses. */
export function passageHead(citation: PassageCitation, wanted: Wanted = {}): Formatted {
  const { passage, report } = citation
  if (passage.table !== null) return bold(gistOf(citation))
  return quotation(report, answeringSpan(citation, wanted), termSpans(citation))
}

/** The sentences of a passage that answer, and its place; the whole of it, with what was asked marked, is folded. */
export function passageSheet(
  citation: PassageCitation,
  withTitle: boolean,
  wanted: Wanted = {},
): Sheet {
  const { passage, report } = citation
  const marks = termSpans(citation)
  const head = passageHead(citation, wanted)
  const isAll = head.text === quotation(report, passage.span, []).text
  return {
    lines: [fixedLine(head), placeLine(citation, withTitle)],
    whole: isAll ? [head] : [],
    quotes: [{ report, span: passage.span, marks }],
  }
}

/** Where very words were found: the passage, and whether its report has to be named. */
export interface ToldPlace {
  readonly citation: PassageCitation
  readonly withTitle: boolean
}

/**
 * The very words that answer with their sentence; one that is longer than a phone shows is folded, and the clauses
 * they stand in are shown before it.
 *
 * @example printed(toldSheet(bold('区人大常委会领导'), told, { citation, withTitle: false })).text
 */
export function toldSheet(
  head: Formatted,
  { sentence, spans }: Pick<Told, 'sentence' | 'spans'>,
  { citation, withTitle }: ToldPlace,
): Sheet {
  const { report } = citation
  const whole = quotation(report, sentence, spans)
  const held = around(report.text, spans, sentence)
  const clause = spans.length === 0 ? [] : [quotation(report, held, spans)]
  return {
    lines: [fixedLine(head), quoteLine([whole, ...clause]), placeLine(citation, withTitle)],
    whole: [whole],
    quotes: [{ report, span: sentence, marks: spans }],
  }
}

/** The run of clauses that holds some stretches. */
function around(text: string, spans: readonly Span[], sentence: Span): Span {
  const parts = clauses(text, sentence)
  const held = parts.filter(part => spans.some(span => overlap(part, span)))
  return withoutPause(text, { start: held[0]?.start ?? 0, end: held.at(-1)?.end ?? 0 })
}

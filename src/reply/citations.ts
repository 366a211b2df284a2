import type { FigureCitation, Language, PassageCitation, Told } from '../answer/answer.ts'
import { fold } from '../report/fold.ts'
import type { Span } from '../report/report.ts'
import { bold, type Formatted, join, lines, plain } from './formatted.ts'
import { say } from './phrases.ts'
import {
  clauses,
  foldedQuotation,
  gistSpan,
  oneLine,
  placeOf,
  quotation,
  reportTitle,
  tellingSentence,
  termSpans,
} from './quote.ts'

/** What a phone shows at a glance, in characters. */
const BEFORE_FOLD = 160
const MAX_CLAUSE = 40
const PLACE_ROOM = 20
// A longer sentence is read in the folded passage.
const MAX_SENTENCE = 120
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

/** Things that several acts in a row are done to: 受理案件13件,审结11件. Which of them it was says the act. */
const ACTED_ON = /(?:案件|议案|提案|建议|线索|来信|来访|纠纷|诉求|犯罪|嫌疑人|被告人)$/

/** The act that stands right before what is counted, or before the figure where that was told before. */
function actOn({ figure, report }: Pick<FigureCitation, 'figure' | 'report'>): string {
  const { act, what, whatSpan, span, implied } = figure
  if (act === null || act.negated || !ACTED_ON.test(fold(what)) || what.includes(act.text))
    return ''
  if (implied === act.text) return act.text
  const before = (at: number) => report.folded.slice(Math.max(0, at - 16), at)
  const own = new RegExp(`${act.text}了?(?:各类|约|近|超)?(?:[\\d.,]+[万亿]?[余多]?[件起])?$`)
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

/**
 * A figure with its clause and its place; the whole sentence is folded where it is longer than a phone shows.
 *
 * @example figureBlock(citation, 'zh-Hans', false).text // '228件 — 代表建议…\n228件代表建议…\n四(二) …'
 */
export function figureBlock(
  citation: FigureCitation,
  language: Language,
  withTitle: boolean,
): Formatted {
  const { figure, passage, report } = citation
  const head = figureHead(citation, language)
  const quote = (span: Span) => quotation(report, span, [figure.span])
  const place = fitting(
    [
      placeOf(report, passage, withTitle),
      placeOf(report, passage, false),
      shortPlace(citation, BEFORE_FOLD),
    ],
    BEFORE_FOLD - head.text.length - 1,
  )
  const room = BEFORE_FOLD - head.text.length - place.length - 2
  const sentence = quote(figure.sentence)
  if (sentence.text.length <= room) return lines(head, sentence, place)
  const clause = quote(figure.clause)
  const shown = clause.text.length <= room && !repeats(head.text, clause.text) ? [clause] : []
  return lines(head, ...shown, place, foldedQuotation(report, figure.sentence, [figure.span]))
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
  const label = report.sections[passage.section]?.label ?? ''
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
export function operandBlocks(figures: readonly FigureCitation[], withTitle: boolean): Formatted[] {
  const first = figures.filter(
    (one, at) => figures.findIndex(other => sameSentence(one, other)) === at,
  )
  return first.map(one => {
    const marks = figures.filter(other => sameSentence(one, other)).map(({ figure }) => figure.span)
    const place = placeOf(one.report, one.passage, withTitle)
    return lines(quotation(one.report, one.figure.sentence, marks), place)
  })
}

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

/** A passage's gist, the sentence that tells, and its place; the whole of it, with what was asked marked, is folded. */
export function passageBlock(citation: PassageCitation, withTitle: boolean): Formatted {
  const { passage, report } = citation
  const marks = termSpans(citation)
  const gist = gistOf(citation)
  const sentence = quotation(report, tellingSentence(citation), marks)
  const whole = foldedQuotation(report, passage.span, marks)
  const place = placeOf(report, passage, withTitle)
  if (whole.text === gist) return lines(quotation(report, passage.span, marks), place)
  if (whole.text === sentence.text) return lines(bold(gist), sentence, place)
  const isShort = sentence.text !== gist && sentence.text.length <= MAX_SENTENCE
  return lines(bold(gist), ...(isShort ? [sentence] : []), place, whole)
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
 * @example toldBlock(bold('区人大常委会领导'), told, { citation, withTitle: false }).text
 */
export function toldBlock(
  head: Formatted | null,
  { sentence, spans }: Pick<Told, 'sentence' | 'spans'>,
  { citation: { report, passage }, withTitle }: ToldPlace,
): Formatted {
  const named = placeOf(report, passage, withTitle)
  const opening = head === null ? [] : [head]
  const place = named === '' ? [] : [plain(named)]
  const room = BEFORE_FOLD - lines(...opening, ...place).text.length - 1
  const whole = quotation(report, sentence, spans)
  if (whole.text.length <= room) return lines(...opening, whole, ...place)
  const clause = quotation(report, around(clauses(report.text, sentence), spans), spans)
  const shown = spans.length > 0 && clause.text.length <= room ? [clause] : []
  return lines(...opening, ...shown, ...place, foldedQuotation(report, sentence, spans))
}

/** The run of clauses that holds some stretches. */
function around(parts: readonly Span[], spans: readonly Span[]): Span {
  const held = parts.filter(part =>
    spans.some(({ start, end }) => part.start < end && part.end > start),
  )
  return { start: held[0]?.start ?? 0, end: held.at(-1)?.end ?? 0 }
}

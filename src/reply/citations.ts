import type { FigureCitation, Language, PassageCitation } from '../answer/answer.ts'
import type { Span } from '../report/report.ts'
import { bold, type Formatted, join, lines } from './formatted.ts'
import { say } from './phrases.ts'
import { gistSpan, oneLine, placeOf, quotation, reportTitle, termSpans } from './quote.ts'

const MAX_CLAUSE = 40
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
    : oneLine(what || report.text.slice(clause.start, clause.end))
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

/** A figure with its sentence and its place. */
export function figureBlock(
  citation: FigureCitation,
  language: Language,
  withTitle: boolean,
): Formatted {
  const { figure, passage, report } = citation
  const quote = quotation(report, figure.sentence, [figure.span])
  return lines(figureHead(citation, language), quote, placeOf(report, passage, withTitle))
}

/** A list's first line: `20多个、10件`; more than a few are only counted. */
export function listHead(figures: readonly FigureCitation[], language: Language): string {
  if (figures.length > MAX_HEADLINE_FIGURES) return say('count', language, { n: figures.length })
  return figures.map(({ figure }) => figure.text).join('、')
}

/** A figure in one line: `• 10件 重点建议 · 四(二) 加强建议督办`. */
export function figureLine(
  { figure, passage, report }: FigureCitation,
  withTitle: boolean,
): Formatted {
  const section = report.sections[passage.section]
  const place = [section?.label ?? '', passage.runIn ?? ''].filter(part => part !== '').join(' ')
  const title = withTitle ? reportTitle(report) : ''
  return join(['• ', bold(figure.text), ` ${oneLine(figure.what)} · ${title}${place}`])
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

/** The sentence of a passage that fits best, or its clauses that do. */
export function gistOf(citation: PassageCitation): string {
  const { start, end } = gistSpan(citation)
  return oneLine(citation.report.text.slice(start, end))
}

/** A passage's gist, then the whole of it with what was asked marked, and its place. */
export function passageBlock(citation: PassageCitation, withTitle: boolean): Formatted {
  const { passage, report } = citation
  const gist = gistOf(citation)
  const quote = quotation(report, passage.span, termSpans(citation))
  const place = placeOf(report, passage, withTitle)
  return quote.text === gist ? lines(quote, place) : lines(bold(gist), quote, place)
}

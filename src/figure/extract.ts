import {
  AGE_ROSE,
  CHANGE_COUNTED,
  COMPARED_WITH_LAST,
  DECLINE_LEAD,
  GROWTH_LEAD,
} from '../lexicon/change-words.ts'
import { FIGURE_JOINT } from '../lexicon/list-words.ts'
import { MEASURE_IN_BRACKETS } from '../lexicon/measure-words.ts'
import { measureWord } from '../lexicon/measures.ts'
import { SURPASSES } from '../lexicon/number-leads.ts'
import { MADE_BETTER } from '../lexicon/verbs.ts'
import { YEAR_TOLD } from '../lexicon/year-words.ts'
import type { Span } from '../report/report.ts'
import { actsOf } from './act.ts'
import { type Sentence, sentencesIn } from './clauses.ts'
import type { Figure, FigureKind } from './figure.ts'
import { type Found, findFigures } from './find.ts'
import { withImplied } from './implied.ts'
import { type Place, partsOf } from './lists.ts'
import type { Texts } from './measured.ts'
import { parseRange } from './numeral.ts'
import { statedAim, statedYear, type Years } from './period.ts'
import { withTopics } from './topics.ts'
import { whatsOf } from './what.ts'

/** What holds for a text where its own words do not tell: its years, and whether it plans. */
export interface Setting extends Years {
  readonly aim?: Figure['aim']
  /** The unit of amounts that have none of their own. */
  readonly unitOfAll?: string
}

const NO_SETTING: Setting = { year: null, planYear: null }
/** Figures whose noun stands before them, or behind 的. */
const RELATIVE: ReadonlySet<FigureKind> = new Set<FigureKind>([
  'percent',
  'points',
  'ratio',
  'rank',
  'prize',
])

/** Of shares a comma, too: 分别增长12%,13%. */
const JOINT_SHARES = /^ ?[、,，和及与]$/

/**
 * The figures of a text, or of a stretch of it, in order; offsets are those of `text`. `folded` is its
 * same-length shadow (`fold`). The setting resolves 去年 and 今年, and gives the
 * aim where the words do not tell it.
 *
 * @example extractFigures(fold(text), text)[0]?.what // '代表建议' for 228件代表建议全部办理完毕
 */
export function extractFigures(
  folded: string,
  text: string,
  span: Span = { start: 0, end: text.length },
  setting: Setting = NO_SETTING,
): Figure[] {
  const part = {
    text: text.slice(span.start, span.end),
    folded: folded.slice(span.start, span.end),
    unitOfAll: setting.unitOfAll ?? '',
  }
  const found = findFigures(part)
  const figures = sentencesIn(part.text, { start: 0, end: part.text.length }).flatMap(sentence =>
    figuresOfSentence(part, sentence, found, setting),
  )
  return withTopics(withImplied(figures, part.folded), part.folded).map(figure =>
    moved(figure, span.start),
  )
}

function figuresOfSentence(
  texts: Texts,
  sentence: Sentence,
  all: readonly Found[],
  setting: Setting,
): Figure[] {
  const { start, end } = sentence.span
  const found = all.filter(({ span }) => span.start >= start && span.start < end)
  if (found.length === 0) return []
  const places = found.map(one => placeOf(texts.folded, sentence, one))
  const whats = whatsOf(texts.folded, places)
  const changes = changesOf(texts.folded, found)
  const acts = actsOf(texts.folded, places, whats)
  const parts = partsOf(texts.folded, places)
  return found.map((one, index) => {
    const place = places[index] ?? placeOf(texts.folded, sentence, one)
    const whatSpan = behindBullet(whats[index] ?? place.clause, texts.folded)
    const [change, act] = [changes[index] ?? null, acts[index] ?? null]
    const dated = datedUpTo(texts.folded, { part: parts[index] ?? null, place })
    return figureOf(texts, { found: one, place, whatSpan, change, act, dated, setting })
  })
}

/** Up to where a year is its own: of 收入和支出,2024年分别为5元和6元 the year behind the list is that of all. */
function datedUpTo(
  folded: string,
  { part, place: { clause, span } }: { part: Span | null; place: Place },
): number {
  if (part === null || part.end > clause.start) return part?.end ?? span.start
  return YEAR_TOLD.test(folded.slice(clause.start, span.start)) ? span.start : part.end
}

function placeOf(folded: string, sentence: Sentence, { span, kind, unit }: Found): Place {
  const clause = sentence.clauses.find(({ end }) => span.start < end) ?? sentence.span
  const goesOn = kind === 'duration' && folded.slice(0, span.start).endsWith('连续') // 连续4年位列第一
  const grows = changeBefore(folded, { span, kind }) !== null
  const relative = RELATIVE.has(kind) || goesOn || grows
  const counts = grows && (kind === 'count' || kind === 'measure')
  const [, other = ''] = MEASURE_IN_BRACKETS.exec(folded.slice(span.end, span.end + 5)) ?? []
  const unitEnd = measureWord(other) === null ? span.end : span.end + other.length + 2
  return { span, unitEnd, sentence, clause, unit, relative, counts }
}

/** ·契税: what only marks a line of a list is no part of the label. */
function behindBullet({ start, end }: Span, folded: string): Span {
  const mark = BULLET.exec(folded.slice(start, end))?.[0] ?? ''
  return mark.length < end - start ? { start: start + mark.length, end } : { start, end }
}

const BULLET = /^[·•▪■◆●○◇※\s]+/u

/** 农村集体“三资”[1]管理: what leads to a note is no word. */
const NOTE_MARK = /\[\d{1,2}\]/g

interface Parts {
  readonly found: Found
  readonly place: Place
  readonly whatSpan: Span
  readonly change: Figure['change']
  readonly act: Figure['act']
  /** Up to where a year may be named that is its own. */
  readonly dated: number
  readonly setting: Setting
}

function figureOf(
  { text, folded }: Texts,
  { found, place, whatSpan, change, act, dated, setting }: Parts,
): Figure {
  const { span, bound } = found
  const { clause, sentence } = place
  const before = { start: sentence.span.start, end: dated }
  return {
    ...found,
    text: withUnit(text.slice(span.start, span.end), found, setting),
    vague: found.range !== null && parseRange(found.value) !== null,
    bound: bound && { text: text.slice(bound.span.start, bound.span.end), sense: bound.sense },
    change,
    act,
    what: text.slice(whatSpan.start, whatSpan.end).replace(NOTE_MARK, ''),
    whatSpan,
    implied: '',
    clause,
    sentence: sentence.span,
    year: statedYear(folded, before, setting),
    aim: aimOf(found, folded.slice(clause.start, clause.end), setting),
    cell: null,
  }
}

/** Of an amount whose unit stands once for all: 8000 is read out as 8000万元. */
const withUnit = (printed: string, { unit, value }: Found, { unitOfAll }: Setting): string =>
  unit === unitOfAll && printed === value ? printed + unit : printed

/** A day that comes round is no aim: 今年是建市60周年. */
const aimOf = ({ unit }: Found, clause: string, { aim = 'outcome' }: Setting): Figure['aim'] =>
  unit === '周年' ? 'outcome' : (statedAim(clause) ?? aim)

/** The change of each figure; those of a list share it. */
function changesOf(folded: string, found: readonly Found[]): Figure['change'][] {
  const changes: Figure['change'][] = []
  found.forEach(({ span, kind }, index) => {
    const gap = folded.slice(found[index - 1]?.span.end ?? 0, span.start)
    const isReached = kind === 'count' && SURPASSES.test(folded.slice(span.start, span.end)) // 净增9户、突破90户
    const listed =
      index > 0 && !isReached && (kind === 'percent' ? JOINT_SHARES : FIGURE_JOINT).test(gap)
        ? (changes[index - 1] ?? null)
        : null
    changes.push(changeBefore(folded, { span, kind }) ?? listed)
  })
  return changes
}

// 提升39个欠发达县域托底性帮扶质效 tells no change of 39: a count changes only by 增加, 减少 and their like
function changeBefore(
  folded: string,
  { span, kind }: Pick<Found, 'span' | 'kind'>,
): Figure['change'] {
  const lead = folded.slice(Math.max(0, span.start - 14), span.start).trimEnd()
  const isNegative = /^[-负]/.test(folded.slice(span.start, span.end)) // 增长-2.1%
  if (folded.startsWith('岁', span.end - 1) && AGE_ROSE.test(lead)) return 'up'
  if ((kind === 'count' || kind === 'duration') && !CHANGE_COUNTED.test(lead)) return null
  if (kind === 'measure' && MADE_BETTER.test(lead)) return null
  const compared = COMPARED_WITH_LAST.exec(lead)?.groups?.way
  if (compared) return compared === '高' ? 'up' : 'down'
  if (DECLINE_LEAD.test(lead)) return 'down'
  return GROWTH_LEAD.test(lead) ? (isNegative ? 'down' : 'up') : null
}

function moved(figure: Figure, by: number): Figure {
  if (by === 0) return figure
  const move = ({ start, end }: Span) => ({ start: start + by, end: end + by })
  const { span, whatSpan, clause, sentence } = figure
  return {
    ...figure,
    span: move(span),
    whatSpan: move(whatSpan),
    clause: move(clause),
    sentence: move(sentence),
  }
}

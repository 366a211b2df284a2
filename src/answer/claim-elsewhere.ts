import { levelsIn } from '../lexicon/levels.ts'
import { EXTENT_AT_END, FIELD } from '../lexicon/place-words.ts'
import { type Actor, type Setting, stretchIn } from './claim-setting.ts'
import { blank } from './claim-time.ts'
import type { Occurrence } from './occurrence.ts'
import { isNamedIn, townsOf } from './towns.ts'

/**
 * Whether a claim names a place, a body or a field that is not the figure's.
 *
 * @example isElsewhere(settingOf(figure, draft), occurrenceOf('46项')) // true for 万州区…46项
 */
export function isElsewhere(setting: Setting, occurrence: Occurrence): boolean {
  const { places, towns, bodies, field, end, stretch } = setting
  if (places.length > 0 && !areIn(places, aboutOf(occurrence))) return true
  if (towns.length > 0 && !towns.every(town => isRound(town, occurrence))) return true
  if (isOtherList(places.flat(), occurrence)) return true
  if (!bodies.every(body => isActor(body, occurrence))) return true
  if (end !== null && occurrence.end !== null && end !== occurrence.end) return true
  if (isOtherLevel(setting, occurrence) || isOtherStretch(stretch, occurrence)) return true
  const { kind } = occurrence.figure
  if (isOtherExtent(setting, occurrence)) return true
  if (field === null) return false
  const { sentence, clause, at } = occurrence
  const isWon = kind === 'rank' || kind === 'prize'
  const fields = sentence.slice(isWon ? clause.start : at.end, clause.end).match(FIELD)
  return fields !== null && !fields.includes(field)
}

/** 上半年45次, where the report tells of the whole year; what it says of no stretch is of the year. */
function isOtherStretch(stretch: Setting['stretch'], occurrence: Occurrence): boolean {
  const { sentence, at, headings, report } = occurrence
  const own = stretchIn(sentence.slice(0, at.start))
  if (stretch === null) return false
  if (stretch === '全年') return own !== null && own !== stretch
  return own === null ? !`${headings} ${report.title}`.includes(stretch) : own !== stretch
}

/** 全国2700余名 are not 全市2700余名: both say at once of what. */
function isOtherExtent({ extent }: Setting, { sentence, at }: Occurrence): boolean {
  const own = EXTENT_AT_END.exec(sentence.slice(Math.max(0, at.start - 2), at.start))?.[1]
  return extent !== null && own !== undefined && extent !== own
}

/** Whether a body acts here: the report's own, or one that the figure's clause or its sentence begins with. */
function isActor(
  { name, near }: Actor,
  { sentence, clause, report, headings }: Occurrence,
): boolean {
  const own = `${report.body} ${report.title} ${headings}`
  return (
    own.includes(name) ||
    sentence.slice(near ? clause.start : 0, clause.end).includes(name) ||
    sentence.slice(0, OPENING + name.length).includes(name)
  )
}

const OPENING = 6

function isRound(town: string, { passage: { span }, report, headings }: Occurrence): boolean {
  const round = `${report.folded.slice(span.start, span.end)} ${headings}`
  return isNamedIn(town, round)
}

/** 云峰、丰乐、满月, where the report's sentence lists others: of a list all are meant. */
function isOtherList(places: readonly string[], { sentence, report }: Occurrence): boolean {
  const named = [...new Set(places)].filter(place => townsOf(report).includes(place))
  const listed = named.filter(place => sentence.includes(place))
  return named.length > 1 && listed.length > 1 && listed.length < named.length
}

const areIn = (places: Setting['places'], about: string): boolean =>
  places.every(names => names.some(name => isNamedIn(name, about)))

/** 区级 is not 乡镇: both name levels, and none in common. */
function isOtherLevel({ levels }: Setting, occurrence: Occurrence): boolean {
  if (levels.size === 0) return false
  const { sentence, at, what, clause, others } = occurrence
  const last = others.findLast(({ at: { end } }) => end <= at.start && end > clause.start)
  const behind = Math.max(at.end, what.end)
  const own = levelsIn(blank(sentence.slice(last?.at.end ?? clause.start, behind + 2)))
  return own.size > 0 && ![...levels].some(level => own.has(level))
}

function aboutOf({ sentence, headings, report }: Occurrence): string {
  return `${sentence} ${headings} ${report.place} ${report.body} ${report.title}`
}

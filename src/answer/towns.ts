import { BEFORE_TOWN, BEHIND_TOWN } from '../lexicon/place-names.ts'
import { namesIn, townStem } from '../question/words.ts'
import type { Report } from '../report/report.ts'

/**
 * Towns of the reports, with the word for one or, in a list or behind a preposition, without: 在厚坝、和谦两个镇.
 *
 * @example townsIn('在厚坝、和谦两个镇', reports) // ['厚坝', '和谦']
 */
export function townsIn(folded: string, reports: readonly Report[]): string[] {
  const named = namesIn(folded, reports).map(townStem)
  const short = reports.flatMap(townsOf).filter(town => stands(town, folded))
  return [...new Set([...named, ...short])].filter(town => isNamedIn(town, folded))
}

const known = new WeakMap<Report, readonly string[]>()

/**
 * The towns that a report names, each without the word for one.
 *
 * @example townsOf(report) // ['厚坝', '和谦', '满月', …]
 */
export function townsOf(report: Report): readonly string[] {
  const towns = known.get(report) ?? namesIn(report.folded, [report]).filter(isTown).map(townStem)
  known.set(report, towns)
  return towns
}

const isTown = (name: string): boolean => townStem(name) !== name

/**
 * Whether a text names a town, by its word for one or in a list: 更大进步 does not name 大进.
 *
 * @example namesTown('厚坝', '在厚坝、和谦两个镇') // true
 */
export function namesTown(stem: string, folded: string): boolean {
  return SMALL_UNITS.some(unit => folded.includes(stem + unit)) || stands(stem, folded)
}

const SMALL_UNITS = ['镇', '乡', '街道', '村', '社区'] as const

function stands(town: string, folded: string): boolean {
  const at = folded.indexOf(town)
  return (
    at >= 0 &&
    BEFORE_TOWN.test(folded.slice(0, at)) &&
    BEHIND_TOWN.test(folded.slice(at + town.length))
  )
}

/** 丰乐中学 is named after a town and is none. */
const INSTITUTIONS = ['中学', '小学', '医院', '法庭', '卫生院', '派出所'] as const

/**
 * Whether a text names a place itself, not only what is called after it.
 *
 * @example isNamedIn('丰乐', '协调丰乐中学') // false
 */
export function isNamedIn(place: string, text: string): boolean {
  const rest = INSTITUTIONS.reduce((left, each) => left.replaceAll(place + each, ''), text)
  return rest.includes(place)
}

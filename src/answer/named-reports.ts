import { REPUBLIC } from '../figure/period.ts'
import { bodyAsked } from '../lexicon/bodies.ts'
import { OFFICES_IN_ENGLISH } from '../lexicon/english-report.ts'
import { GIVER_NAMES, type Giver, giverKnown } from '../lexicon/givers.ts'
import type { Level } from '../lexicon/places.ts'
import { levelOfUnit } from '../lexicon/places.ts'
import {
  BEHIND_GIVER,
  DIVISION_BEHIND,
  LEVEL_REPORTING,
  NAME_LEFT,
  OFFICE_OF,
  OFFICE_REPORTS,
  REPORT_OF_DAY,
  REPORT_OF_YEAR,
  SHORT_YEAR_IN_BRACKETS,
  SURELY_GIVER,
  SURNAMED_GIVER,
  UNNAMED_PLACE,
  YEAR_BEFORE_GIVER,
} from '../lexicon/report-references.ts'
import type { Report } from '../report/report.ts'
import { rememberedOf } from '../search/memory.ts'
import { soundOf } from '../search/sounds.ts'
import { namesAny } from './scope.ts'
import { century } from './years.ts'

/** A question without what only names its report, and the reports that it names so; null where it names none. */
export interface NamedReports {
  readonly text: string
  readonly reports: readonly Report[] | null
  /** Who is said to have given it, where that is none who gave one of the loaded; null else. */
  readonly foreign: string | null
}

/**
 * Takes the names of reports out of a question that tell nothing but which report is meant: who gave it, the larger
 * place, the place left unnamed; a level that is named narrows them, too. What names another's report stays in it.
 *
 * @param text folded
 * @example withoutReportNames('温家宝05年报告里裁军多少', reports).text // '05年报告里裁军多少'
 */
export function withoutReportNames(text: string, reports: readonly Report[]): NamedReports {
  const names = namesOf(reports)
  const [whole, found] = READERS.reduce<[string, readonly Found[]]>(
    ([rest, before], read) => {
      const next = read(rest, names)
      return next === null
        ? [rest, before]
        : [rest.slice(0, next.start) + (next.left ?? '') + rest.slice(next.end), [...before, next]]
    },
    [text, []],
  )
  const dated = whole.replace(REPORT_OF_DAY, (_, year: string) => `${inFull(year)}年报告`)
  const meant = names.all(found)
  if (meant.length > 0) return { text: closedUp(dated), reports: meant, foreign: null }
  if (found.length > 0) return { text, reports: null, foreign: null }
  return { text: dated, reports: ofLevelNamed(text, names), foreign: foreignGiver(text, names) }
}

/** 朱镕基报告, where his is not loaded; of an office only where it is known who gave each. */
function foreignGiver(text: string, { offices }: ReportNames): string | null {
  const { name, start = 0 } = firstNamed(text, KNOWN) ?? {}
  if (name !== undefined) {
    const behind = start + name.length
    const [, , spoken] = matchAt(BEHIND_GIVER, text, behind) ?? []
    if (spoken !== undefined || stands(REPORT_OF_YEAR, text, behind)) return name
  }
  const { surname = '', office = '' } = SURNAMED_GIVER.exec(text)?.groups ?? {}
  const given = offices.get(office)
  return given?.every(isGiverKnown) === true ? `${surname}${office}` : null
}

/** A stretch of a question that names reports. */
interface Found {
  readonly key: string
  readonly reports: readonly Report[]
  readonly start: number
  readonly end: number
  /** What stands for it in the rest. */
  readonly left?: string
}

const inFull = (year: string): string =>
  year.length === 2 ? century(year) : year.length === 3 ? String(REPUBLIC + Number(year)) : year

const closedUp = (text: string): string =>
  NAME_LEFT.reduce((rest, [pattern, left]) => rest.replace(pattern, left), text)
    .replace(SHORT_YEAR_IN_BRACKETS, (_, year: string) => `(${century(year)}年)`)
    .trim()

type Read = (text: string, names: ReportNames) => Found | null

/** Who gave it: 温家宝, 卓院长. */
const giverIn: Read = (text, { givers }) => {
  const named = firstNamed(text, givers)
  if (named === null) return null
  const { start, name } = named
  const behind = start + name.length
  if (name.length < SURE_NAME && !stands(SURELY_GIVER, text, behind)) return null
  const [tail = '', pointed = '', spoken] = matchAt(BEHIND_GIVER, text, behind) ?? []
  const isReport = spoken !== undefined || ONE_REPORT.test(pointed)
  const left = isReport && YEAR_BEFORE_GIVER.test(text.slice(0, start)) ? REPORT : ''
  return { ...named, left, end: behind + tail.length }
}

/** 那份, 那次. */
const ONE_REPORT = /[份次篇]/

/** 2010年【王胜俊报告里】 is the report of that year. */
const REPORT = '报告'

const SURE_NAME = 3

/** Its office alone: 总理报告. */
const officeIn: Read = (text, { offices, reports: all }) => {
  const said = OFFICE_REPORTS.exec(text)
  const office = said?.groups?.office ?? ''
  const reports = offices.get(office)
  if (said === null || reports === undefined || SURNAMED_GIVER.test(text)) return null
  const before = text.slice(Math.max(0, said.index - LONGEST_PLACE), said.index)
  if (/\p{Script=Han}{2}$/u.test(before) && !namesAny(before, all)) return null // 听取县长报告几次
  return { key: office, reports, start: said.index, end: said.index + said[0].length }
}

const LONGEST_PLACE = 5

/** The county of 黔东南 whose report does not tell its own name. */
const withinIn: Read = (text, { within }) => {
  const named = firstNamed(text, within)
  if (named === null) return null
  const behind = named.start + named.name.length
  const said = matchAt(DIVISION_BEHIND, text, behind)
  const unit = said?.groups?.unit
  const level = unit === undefined ? null : levelOfUnit(unit)
  const reports = named.reports.filter(report => level === null || report.level === level)
  const isSure = unit !== undefined || reports.every(({ place }) => place === '')
  return said !== null && isSure && reports.length > 0
    ? { ...named, key: `${named.key} ${unit ?? ''}`, reports, end: behind + said[0].length }
    : null
}

/** XX镇. */
const unnamedIn: Read = (text, { unnamed }) => {
  const said = UNNAMED_PLACE.exec(text)
  const { unit, held } = said?.groups ?? {}
  const level = levelOfUnit(unit ?? held ?? '')
  const reports = level === null ? undefined : unnamed.get(level)
  if (said === null || reports === undefined) return null
  return { key: `${level}`, reports, start: said.index, end: said.index + said[0].length }
}

const READERS: readonly Read[] = [giverIn, withinIn, unnamedIn, officeIn]

/** Those of the one level at which a question says that its report is given, where it names no place and no body. */
function ofLevelNamed(text: string, { reports, ofLevel }: ReportNames): readonly Report[] | null {
  if (bodyAsked(text) !== null) return null // which is of its own level
  const units = [...text.matchAll(LEVEL_REPORTING)].map(
    ({ groups }) => groups?.own ?? groups?.inner ?? '',
  )
  const levels = new Set(units.map(levelOfUnit))
  const [level] = levels
  if (levels.size !== 1 || level == null || namesAny(text, reports)) return null
  return ofLevel(level, units.includes(REGION.slice(-1)))
}

interface Named extends Omit<Found, 'end'> {
  readonly name: string
}

const KNOWN: NameList = { of: new Map([...GIVER_NAMES].map(name => [name, []])), longest: 4 }

/** The first name that a text has, the longest there. */
function firstNamed(text: string, names: NameList): Named | null {
  for (let start = 0; start < text.length; start++)
    for (let length = names.longest; length > 1; length--) {
      const name = text.slice(start, start + length)
      const reports = names.of.get(name)
      if (reports !== undefined) return { key: name, name, reports, start }
    }
  return null
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const stands = (pattern: RegExp, text: string, at: number): boolean =>
  matchAt(pattern, text, at) !== null

// --- what reports are called by

interface NameList {
  readonly of: ReadonlyMap<string, readonly Report[]>
  readonly longest: number
}

interface ReportNames {
  readonly reports: readonly Report[]
  readonly givers: NameList
  readonly within: NameList
  readonly offices: ReadonlyMap<string, readonly Report[]>
  readonly unnamed: ReadonlyMap<string, readonly Report[]>
  /** Those of a level, where there are others beside them. */
  readonly ofLevel: (level: Level, orRegion: boolean) => readonly Report[] | null
  /** Those that all names stand for. */
  readonly all: (found: readonly Found[]) => readonly Report[]
}

/** Read once of all that are loaded: of a question its own words alone are looked up. */
const namesOf = rememberedOf((reports: readonly Report[]): ReportNames => {
  const places = new Set(reports.map(({ place }) => place))
  const levels = grouped(reports, ({ level, body }) => [
    ...(level === null ? [] : [level]),
    ...(body.includes(REGION) ? [REGION] : []),
  ])
  const together = new Map<string, readonly Report[]>()
  return {
    reports,
    givers: listOf(grouped(reports, report => giversOf(report))),
    within: listOf(
      grouped(reports, ({ within }) =>
        within.filter(place => place.length > 1 && !places.has(place)),
      ),
    ),
    offices: grouped(reports, officesOf),
    unnamed: grouped(reports, ({ place, level }) =>
      place === '' && level !== null ? [level] : [],
    ),
    ofLevel: (level, orRegion) => {
      const key = orRegion ? `${level} ${REGION}` : level
      const regions = orRegion ? (levels.get(REGION) ?? []) : []
      const own = levels.get(key) ?? [...(levels.get(level) ?? []), ...regions]
      levels.set(key, own)
      return own.length === 0 || own.length === reports.length ? null : own
    },
    all: found => {
      const key = found.map(each => each.key).join('|')
      const known = together.get(key)
      if (known !== undefined) return known
      const [first, ...others] = found.map(each => each.reports)
      const sets = others.map(each => new Set(each))
      const meant = (first ?? []).filter(report => sets.every(set => set.has(report)))
      together.set(key, meant)
      return meant
    },
  }
})

const REGION = '自治区'

function grouped(
  reports: readonly Report[],
  keysOf: (report: Report) => readonly string[],
): Map<string, Report[]> {
  const groups = new Map<string, Report[]>()
  for (const report of reports)
    for (const key of new Set(keysOf(report))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [report])
      else group.push(report)
    }
  return groups
}

const listOf = (of: ReadonlyMap<string, readonly Report[]>): NameList => ({
  of,
  longest: Math.max(0, ...[...of.keys()].map(({ length }) => length)),
})

/** The names of who gave a report, whole and by the surname with the office. */
function giversOf(report: Report): string[] {
  const offices = officesOf(report)
  return giverNames(report).flatMap(({ name }) => [
    name,
    ...offices.map(office => `${name.charAt(0)}${office}`),
  ])
}

/**
 * Whether it is known who gave a report: then it is not another's.
 *
 * @example isGiverKnown(report)
 */
export const isGiverKnown = (report: Report): boolean => giverNames(report).length > 0

/** As printed, and as everybody knows. */
function giverNames({ giver, kind, place, spokenYear, planYear, year }: Report): readonly Giver[] {
  const known = giverKnown({ kind, place, year: spokenYear ?? planYear ?? year })
  const printed = giver === null ? [] : [{ name: giver.name, latin: [] }]
  if (known === null) return printed
  return known.name === giver?.name ? [known] : [...printed, known]
}

function officesOf({ giver, kind, level, place }: Report): readonly string[] {
  const own = giver === null || giver.office === '' ? [] : [giver.office]
  const usual =
    OFFICE_OF[`${kind} ${place}`] ?? OFFICE_OF[`${kind} ${level}`] ?? OFFICE_OF[`${kind}`] ?? []
  return [...new Set([...own, ...usual])]
}

/**
 * Who gave one of the reports, by the name in Latin letters, without blanks, or by the office and the surname: in
 * Chinese; empty where none did.
 *
 * @example giverWritten('wenjiabao', reports) // '温家宝'
 * @example giverWritten('premier wen', reports) // '温总理'
 */
export const giverWritten = (latin: string, reports: readonly Report[]): string =>
  giversInLatin(reports).get(latin) ?? ''

const giversInLatin = rememberedOf(
  (reports: readonly Report[]): ReadonlyMap<string, string> =>
    new Map(reports.flatMap(report => latinOf(report, giverNames(report)))),
)

function latinOf(report: Report, givers: readonly Giver[]): (readonly [string, string])[] {
  const offices = officesOf(report)
  const titles = OFFICES_IN_ENGLISH.flatMap(([title, chinese]) => {
    const office = chinese.find(each => offices.includes(each))
    return office === undefined ? [] : [[title, office] as const]
  })
  return givers.flatMap(({ name, latin }) => {
    const surname = name.charAt(0)
    const surnames = [...soundOf(surname), ...latin]
    return [
      ...[...soundOf(name), ...latin.filter(each => each.length > SHORT)].map(
        sound => [sound, name] as const,
      ),
      ...titles.flatMap(([title, office]) => [
        ...surnames.map(sound => [`${title} ${sound}`, `${surname}${office}`] as const),
        ...soundOf(name).map(sound => [`${title} ${sound}`, name] as const),
      ]),
    ]
  })
}

/** An English surname alone is anybody's: lee. */
const SHORT = 5

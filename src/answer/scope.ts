import { isAsked, namesKind } from '../lexicon/bodies.ts'
import { NATION_NAMED } from '../lexicon/place-words.ts'
import {
  bodyOfReport,
  type Half,
  type Passage,
  type PassageFacts,
  type Report,
} from '../report/report.ts'
import { IN_SCOPE } from '../weights.ts'
import type { IndexedCorpus, Speaker } from './indexed-corpus.ts'
import type { Occurrence } from './occurrence.ts'
import type { Question } from './question.ts'

/** Which reports a question is about, and which years it means. */
export interface Scope {
  readonly reports: ReadonlySet<Report>
  /** The years meant; null where the question names none. */
  readonly years: ReadonlySet<string> | null
  /** Whether the question names a place or body. */
  readonly named: boolean
  /** Whether a passage of these reports may tell: in a text of several bodies, that of the body named. */
  readonly admits: (report: Report, passage: () => Passage) => boolean
}

/** Newest first; reports without a year last; then by id. */
export const byNewest = (a: Report, b: Report): number =>
  (b.planYear ?? b.year ?? '').localeCompare(a.planYear ?? a.year ?? '') || a.id.localeCompare(b.id)

/**
 * The reports a question is about: those of the place or body it names, of the years it means; the newest of
 * each body where it names no year. 去年 and 今年 are counted from the newest report of each body.
 *
 * The corpus' reports come newest first.
 *
 * @param text the question's readable text
 */
export function scopeOf(
  question: Question,
  text: string,
  { reports, speaker, isNamed }: Pick<IndexedCorpus, 'reports' | 'speaker' | 'isNamed'>,
): Scope {
  const mentioned = nearestOf(text, mentionedIn(text, reports))
  const ofPlace = mentioned.length > 0 ? mentioned : reports
  const given = givenIn(question.years.told ?? [], ofPlace)
  const pool = given.length > 0 ? given : ofPlace
  const newest = newestOfEach(pool)
  const years = yearsMeant(given.length > 0 ? question : withTold(question), newest)
  const dated = years && pool.filter(report => isOf(report, years))
  const chosen = new Set(dated && dated.length > 0 ? dated : newest)
  return {
    reports: chosen,
    years,
    named: isNamed || mentioned.length > 0 || speaker?.isForeign === false,
    admits: (report, passage) => chosen.has(report) && isOfBody(report, passage, speaker),
  }
}

/** The reports that were given in the years named, else those that look back on them. */
function givenIn(told: readonly string[], reports: readonly Report[]): readonly Report[] {
  if (told.length === 0) return []
  const given = reports.filter(({ planYear }) => planYear !== null && told.includes(planYear))
  return given.length > 0
    ? given
    : reports.filter(({ year }) => year !== null && told.includes(year))
}

/** The year of a report that is not there is one of which nothing is told. */
const withTold = (question: Question): Question => ({
  ...question,
  years: {
    ...question.years,
    stated: [...question.years.stated, ...(question.years.told ?? [])],
  },
})

/** In a text of several bodies a passage of the body named tells; of a body without a report, one that names it. */
function isOfBody(report: Report, passage: () => Passage, speaker: Speaker | null): boolean {
  if (speaker === null) return true
  if (speaker.isForeign) return namesKind(textOf(passage(), report), speaker.asked)
  const body = report.voices.length === 0 ? null : passage().body
  return isAsked(speaker.asked, body ?? bodyOfReport(report))
}

const textOf = ({ span }: Passage, { folded }: Report): string => folded.slice(span.start, span.end)

/** 福州鼓楼 means the district of that city alone; 鼓楼 by itself every one of that name. */
function nearestOf(text: string, reports: readonly Report[]): readonly Report[] {
  const within = reports.filter(report => report.within.some(place => text.includes(place)))
  return within.length > 0 ? within : reports
}

/** The reports of one place and body; all places and bodies that begin with the same two characters. */
interface NamedReports {
  readonly first: Report
  readonly reports: Report[]
}

type ByBeginning = ReadonlyMap<string, readonly NamedReports[]>

const named = new WeakMap<readonly Report[], ByBeginning>()

/**
 * The reports whose place or body a text names, in their order: looked up, not searched through.
 *
 * @example mentionedIn('四川省的粮食产量', reports).map(({ place }) => place) // ['四川']
 */
export function mentionedIn(text: string, reports: readonly Report[]): readonly Report[] {
  const groups = groupsNamed(text, reports)
  const [group] = groups
  if (groups.length < 2) return group?.reports ?? []
  const mentioned = new Set(groups.flatMap(each => each.reports))
  return reports.filter(report => mentioned.has(report))
}

/**
 * Whether a text names the place or body of one of the reports.
 *
 * @example namesAny('四川省的粮食产量', reports) // true
 */
export function namesAny(text: string, reports: readonly Report[]): boolean {
  return groupsNamed(text, reports).length > 0
}

/**
 * The places of reports that a text names, as it names them.
 *
 * @example placesNamed('四川省政府', reports) // ['四川']
 */
export function placesNamed(text: string, reports: readonly Report[]): readonly string[] {
  return groupsNamed(text, reports)
    .flatMap(({ first: { place } }) => (place === '' ? [] : namesOf(place)))
    .filter(name => text.includes(name))
}

function groupsNamed(text: string, reports: readonly Report[]): readonly NamedReports[] {
  const byBeginning = named.get(reports) ?? byBeginningOf(reports)
  named.set(reports, byBeginning)
  const groups = new Set(byBeginning.get(ANYWHERE))
  for (let at = 0; at + 2 <= text.length; at++)
    for (const group of byBeginning.get(text.slice(at, at + 2)) ?? []) groups.add(group)
  return [...groups].filter(({ first }) => mentions(text, first))
}

// The State Council's place is named in many ways.
const ANYWHERE = ''

function byBeginningOf(reports: readonly Report[]): ByBeginning {
  const groups = new Map<string, NamedReports>()
  for (const report of reports) {
    const key = `${report.place} ${report.body}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: report, reports: [report] })
    else group.reports.push(report)
  }
  const byBeginning = new Map<string, NamedReports[]>()
  for (const group of groups.values())
    for (const beginning of beginningsOf(group.first)) {
      const known = byBeginning.get(beginning)
      if (known === undefined) byBeginning.set(beginning, [group])
      else known.push(group)
    }
  return byBeginning
}

function beginningsOf({ place, body }: Report): ReadonlySet<string> {
  const names = [body, ...(place === '' ? [] : namesOf(place))].filter(name => name !== '')
  const isShort = names.some(name => name.length < 2)
  return new Set(isShort || place === '全国' ? [ANYWHERE] : names.map(name => name.slice(0, 2)))
}

const isOf = ({ year, planYear }: Report, years: ReadonlySet<string>): boolean =>
  (year !== null && years.has(year)) || (planYear !== null && years.has(planYear))

/** Whether a text names a report's place or body: 四川, 四川省人民政府; 全国 and 中国 for the State Council. */
export function mentions(text: string, { place, body }: Report): boolean {
  if (body !== '' && text.includes(body)) return true
  return place === '全国'
    ? NATION_NAMED.test(text)
    : place !== '' && namesOf(place).some(name => text.includes(name))
}

const PINYIN: Readonly<Record<string, string>> = {
  北京: 'beijing',
  上海: 'shanghai',
  天津: 'tianjin',
  重庆: 'chongqing',
  四川: 'sichuan',
  广东: 'guangdong',
  浙江: 'zhejiang',
  江苏: 'jiangsu',
  山东: 'shandong',
  河南: 'henan',
  河北: 'hebei',
  湖南: 'hunan',
  湖北: 'hubei',
  安徽: 'anhui',
  福建: 'fujian',
  江西: 'jiangxi',
  广西: 'guangxi',
  云南: 'yunnan',
  贵州: 'guizhou',
  辽宁: 'liaoning',
  吉林: 'jilin',
  黑龙江: 'heilongjiang',
  陕西: 'shaanxi',
  山西: 'shanxi',
  甘肃: 'gansu',
  青海: 'qinghai',
  宁夏: 'ningxia',
  新疆: 'xinjiang',
  西藏: 'tibet',
  内蒙古: 'inner mongolia',
  海南: 'hainan',
  开州: 'kaizhou',
  全国: 'china',
}

/**
 * How a place is written in English where it is not spelled as it sounds, or is well known.
 *
 * @example latinNamesOf('西藏') // ['tibet']
 */
export const latinNamesOf = (place: string): string[] =>
  namesOf(place)
    .slice(1)
    .filter(name => name !== place)

const namesOf = (place: string): string[] => [place, PINYIN[place] ?? place]

/** The first report of each body: they come newest first. A report of no known body stands for itself. */
function newestOfEach(reports: readonly Report[]): readonly Report[] {
  const known = newestKnown.get(reports) ?? newestAmong(reports)
  newestKnown.set(reports, known)
  return known
}

const newestKnown = new WeakMap<readonly Report[], readonly Report[]>()

function newestAmong(reports: readonly Report[]): Report[] {
  const bodies = new Set<string>()
  return reports.filter(({ id, body }) => {
    const key = body === '' ? id : body
    const first = !bodies.has(key)
    bodies.add(key)
    return first
  })
}

function yearsMeant({ years }: Question, newest: readonly Report[]): Set<string> | null {
  if (years.stated.length + years.relative.length === 0) return null
  const relative = newest.flatMap(report => years.relative.map(each => relativeYear(each, report)))
  return new Set([...years.stated, ...relative.flatMap(year => year ?? [])])
}

/**
 * The year of a report that 去年, 今年 or 前年 means; null where it tells of none.
 *
 * @example relativeYear('review', report) // '2024'
 */
export function relativeYear(relative: Half | 'before', report: Report): string | null {
  const { year, planYear, plans } = report
  if (relative === 'before') return year && String(Number(year) - 1)
  return relative === 'plan' && plans ? planYear : year // 今年 of a report that plans nothing is its own year
}

/**
 * How far a figure's year may answer a question: 1 where it is the year meant or none is named,
 * 0 where it is another year's.
 */
export function yearFitOf(
  question: Question,
  { years }: Scope,
): (occurrence: Occurrence) => number {
  return ({ figure, passage }) => {
    const { half } = passage
    if (years === null) return (question.leaning ?? 'review') === half ? 1 : IN_SCOPE.leansAway
    if (figure.year === null) return IN_SCOPE.yearUnknown
    if (!figure.year.split('—').every(year => years.has(year))) return 0
    const planned = question.leaning === 'plan'
    if (planned === (figure.aim === 'target')) return 1
    return question.leaning === null ? IN_SCOPE.aimsUnasked : IN_SCOPE.aimsAway
  }
}

/** The same for a passage: another year's passage may still stand near, but behind. */
export function passageFitOf(
  question: Question,
  { years }: Scope,
): (passage: PassageFacts) => number {
  return passage => {
    const said = passage.isCeremony ? IN_SCOPE.ceremony : 1
    if (years === null)
      return said * (leansAway(question, passage.half) ? IN_SCOPE.passageLeansAway : 1)
    return said * (passage.year === null || years.has(passage.year) ? 1 : IN_SCOPE.otherYear)
  }
}

const leansAway = ({ leaning }: Question, half: Half): boolean =>
  leaning !== null && leaning !== half

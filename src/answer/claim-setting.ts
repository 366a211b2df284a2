import type { Figure } from '../figure/figure.ts'
import { parseNumeral } from '../figure/numeral.ts'
import { lastSpan } from '../figure/period.ts'
import { type Level, levelsIn } from '../lexicon/levels.ts'
import { type Half, liesWithin, type Report, type Span } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import type { Draft } from './claim-words.ts'
import { clauseOf, type Evidence, endOf } from './evidence.ts'
import { isNamedIn, townsOf } from './towns.ts'

/** When and where a claim says its figure holds. */
export interface Setting {
  /** A year as a number (`2023`), or relative to the report. */
  readonly year: string | Half | null
  /** Its verbs where it names no year: 打算 leans to the plan. */
  readonly leaning: Leaning
  /** Places named in its clause or as its subject, each with other names. */
  readonly places: readonly (readonly string[])[]
  /** Towns that its sentence names before its clause. */
  readonly towns: readonly string[]
  /** Who is said to act, where another body than the report's may be: 政协, 法院. */
  readonly bodies: readonly Actor[]
  /** Levels of people's congresses or government that it names: 区人大代表, 乡镇级. */
  readonly levels: ReadonlySet<Level>
  /** Among whom a rank or a prize was won: 全国, 全市. */
  readonly field: string | null
  /** Of what the figure is said to be, right before it: 【全市】2700名. */
  readonly extent: string | null
  /** Which end of a change it is: 从【91%】提高到95%. */
  readonly end: Evidence['end']
  /** Of what part of a year it is said, or that it is of a whole one: 上半年, 全年. */
  readonly stretch: string | null
}

interface Actor {
  readonly name: string
  /** Whether it stands in the figure's own clause, not in one before. */
  readonly near: boolean
}

/** Whether a claim's verbs tell it as planned or as done; surely so where no noun could be meant. */
type Leaning = { readonly half: Half; readonly surely: boolean } | null

const RELATIVE: Readonly<Record<string, Half>> = {
  去年: 'review',
  上年: 'review',
  上一年: 'review',
  过去一年: 'review',
  今年: 'plan',
  明年: 'plan',
  今后一年: 'plan',
}
/** A full date tells when something was said; behind 比 stands the year compared with. */
const YEAR =
  /(?<lead>[比较从自同与跟])?(?:(?<full>(?:19|20)\d\d) ?年(?!\d{1,2}月|初|以来|来(?![信访函电华])|[^,。;]{0,8}(?:(?<!请示|专项|专题|调研)报告|报道|大会|人代会|会议|两会|公布|发布)(?!共?[约近]?[\d一二两三四五六七八九十百]))|(?<han>[一二][零〇九八][零〇一二三四五六七八九]{2})年(?!以来)|(?<word>去年|前年|上一?年(?!度)|过去一年|今年|明年|今后一年)(?!提出|决定|部署|要求|确定|明确))/g
/** 是2010年的2.2倍: the year that is compared with. */
const BASE = /^的[^,;。\d一二三四五六七八九十两几]{0,6}[\d.一二三四五六七八九十两几点半]+多?倍/
const ROUND = 120 // so far off a town is no figure's any more

/** The year before the one looked back on: no figure of a report that names none is of it. */
const BEFORE = 'before'
const TITLE = /《[^《》]*》/g
const PLANNED =
  /(?<![比超较按])计划|打算|准备|拟|目标|力争|今后|下一步|接下来|即将|还要|将(?=在|要|开|推|建|办|组|对|把|实|继|新|完|受|选|达|有)/
/** Of these words none is part of a noun: 计划 and 目标 may be. */
const WILL =
  /打算|今后|下一步|接下来|即将|还要|将(?=在|要|开|推|建|办|组|对|实|继|新|完|受|选|达|有)/
const DONE = /已经|(?<![而早])已(?=[\u4e00-\u9fff])|[建完成推办形开实]成?了(?!解)/
const BODY =
  /(?<![对向给被与和同取请由\u4e00-\u9fff])(?:今年|去年|全年|上年)?(?:(?![听看]|[\u4e00-\u9fff]{1,2}了)[\u4e00-\u9fff]{2,3})??[区市县省州镇]?(政协|政府|法院|检察院|纪委|监委|[\u4e00-\u9fff]{1,3}[^大格布结全时僵破开出定终当骗棋残政战变和危乱平\d]局|公安)(?!的|工作|报送|部门)/
const FIELD = /全球|全国|全省|全市|全区|全县|全州|世界|西部/g

/**
 * Reads when and where a draft says one of its figures holds.
 *
 * @example settingOf(figure, draft).year // '2023' for 2023年受理来信60件
 */
export function settingOf(figure: Figure, draft: Draft): Setting {
  const clause = draft.folded.slice(figure.clause.start, figure.clause.end)
  const { start } = figure.sentence
  const before = blank(draft.folded.slice(start, figure.clause.start))
  const next = draft.figures.find(other => other.span.start >= figure.span.end)
  const behind = blank(
    draft.folded.slice(
      figure.clause.end,
      Math.max(
        figure.clause.end,
        Math.min(next?.clause.start ?? figure.sentence.end, figure.sentence.end),
      ),
    ),
  )
  const [year, leaning] = [yearOf(figure, draft), leaningOf(clause, before)]
  return {
    year,
    leaning,
    places: placesOf(figure, draft),
    towns: [...draft.townsIn(before.slice(-ROUND)), ...draft.townsIn(behind.slice(0, ROUND))],
    bodies: actorsOf(clause, before),
    end: endIn(figure, draft.folded),
    levels: levelsIn(figure.kind === 'count' ? blank(ownPart(figure, draft)) : ''),
    extent:
      EXTENT.exec(draft.folded.slice(Math.max(0, figure.span.start - 2), figure.span.start))?.[1] ??
      null,
    field: fieldOf(figure, clause),
    stretch: stretchIn(before.slice(before.lastIndexOf(';') + 1) + clause),
  }
}

const endIn = ({ sentence, span }: Figure, folded: string): Evidence['end'] =>
  endOf(folded.slice(sentence.start, sentence.end), {
    start: span.start - sentence.start,
    end: span.end - sentence.start,
  })

function actorsOf(clause: string, before: string): Actor[] {
  const [own, earlier] = [clause, before].map(text => BODY.exec(text)?.[1])
  const name = own ?? earlier
  return name === undefined ? [] : [{ name, near: own !== undefined }]
}

/** Among whom it was won, which stands before a rank or a prize; behind a count among whom it is known: 3项获全国推介. */
function fieldOf({ kind, span, clause: { start } }: Figure, clause: string): string | null {
  const isWon = kind === 'rank' || kind === 'prize'
  const words = isWon ? clause.slice(0, span.start - start) : clause.slice(span.end - start)
  return words.match(FIELD)?.at(-1) ?? null
}

function leaningOf(clause: string, before: string): Leaning {
  if (PLANNED.test(clause)) return { half: 'plan', surely: WILL.test(clause) }
  if (DONE.test(clause)) return { half: 'review', surely: true }
  return PLANNED.test(before) && !/了|已/.test(clause) ? { half: 'plan', surely: false } : null
}

/** Titles name years and places that are not those of the figure. */
const blank = (text: string): string => text.replace(TITLE, title => ' '.repeat(title.length))

/** The last year named before the figure in its sentence, else in the draft. */
function yearOf(figure: Figure, draft: Draft): Setting['year'] {
  const span = lastSpan(blank(draft.folded.slice(0, figure.span.start)))
  if (span !== null) return span
  const { full, han, word } = namedYear(figure, draft)?.groups ?? {}
  if (full) return full
  if (han) return String(parseNumeral(han))
  if (word === '前年') return BEFORE
  return word ? (RELATIVE[word] ?? null) : null
}

/**
 * Where a draft names the year of one of its figures; null where it does not.
 *
 * @example yearSpan(figure, draft) // { start: 0, end: 5 } for 2023年受理来信60件
 */
export function yearSpan(figure: Figure, draft: Draft): Span | null {
  const found = namedYear(figure, draft)
  if (found === undefined) return null
  const start = found.index + (found.groups?.lead?.length ?? 0)
  return { start, end: found.index + found[0].length }
}

function namedYear(figure: Figure, draft: Draft): RegExpExecArray | undefined {
  const before = blank(draft.folded.slice(0, figure.span.start))
  const start = fromOf(figure, before, draft)
  const upTo = blank(draft.folded.slice(0, figure.span.end))
  const found = [...upTo.matchAll(YEAR)].filter(({ index, 0: text, groups }) => {
    if (index >= figure.span.start) return false
    if (BASE.test(draft.folded.slice(index + text.length))) return false
    if (start !== null && index >= start.start && index < start.end) return false
    if (!groups?.lead) return true
    return (
      index >= figure.clause.start &&
      before.length - index - text.length <= 8 &&
      /^的/.test(before.slice(index + text.length))
    )
  })
  const last = found.findLast(({ index }) => index >= figure.sentence.start) ?? found.at(-1)
  const inSentence = last !== undefined && last.index >= figure.sentence.start
  const behind = inSentence ? null : yearBehind(figure, draft)
  return apart(figure, draft, found) ?? behind ?? last
}

/** In 将由1949年的28.8%上升为42.3% the stretch that tells of the first end, where the figure is the second. */
function fromOf(figure: Figure, before: string, { figures }: Draft): Span | null {
  const first = figures.findLast(({ span }) => span.end <= figure.span.start)
  const start = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'))
  const isChange = first !== undefined && endIn(figure, before) === 'to'
  return isChange && start >= figure.clause.start ? { start, end: first.span.start } : null
}

/** The year that is told right behind a figure: 191个民生实事项目,是2021年票决的. */
function yearBehind({ span, sentence, clause: own }: Figure, { folded, figures }: Draft) {
  const next = figures.find(other => other.span.start >= span.end)?.span.start ?? sentence.end
  const isOwn = IS_OF.test(folded.slice(span.end, own.end))
  const stop = Math.min(next, sentence.end)
  const rest = blank(folded.slice(0, Math.min(stop, span.end + ROUND)))
  const [found] = [...rest.matchAll(YEAR)].filter(
    ({ groups, index }) => !groups?.lead && index >= span.end,
  )
  const clause = found && rest.slice(found.index).split(/[,;]/)[0]
  return found && (isOwn || next >= sentence.end) && clause !== undefined ? found : null
}

/** 50项是今年的安排 */
const IS_OF = /^(?:是|为|系|属于)(?:我们)?(?:今年|去年|明年|\d{4}年)的/

/** 去年和今年分别是46项、50项: as many years as figures, by position. */
function apart<T extends { readonly index: number }>(
  { clause, span, sentence }: Figure,
  { folded, figures }: Draft,
  years: readonly T[],
): T | null {
  const inClause = years.filter(({ index }) => index >= clause.start)
  // 去年做的、今年打算做的,分别是46项和50项: the years stand in the clause before.
  const isBehind = inClause.length === 0 && /^(?:分别|依次|各)/.test(folded.slice(clause.start))
  const from = folded.lastIndexOf(',', clause.start - 2) + 1
  const own = isBehind
    ? years.filter(({ index }) => index >= Math.max(from, sentence.start))
    : inClause
  const inside = figures.filter(other => liesWithin(other.span, clause))
  const each = /分别|依次|各/.test(
    folded.slice(clause.start, inside[0]?.span.start ?? clause.start),
  )
  const at = inside.findIndex(other => other.span.start === span.start)
  return each && own.length === inside.length ? (own[at] ?? null) : null
}

const PLACE = /^[\u4e00-\u9fff]{2,3}(?:[省市州区县旗镇乡]|街道|自治区)$/
/** Words for any such place, or for none: 各乡镇, 全市, 开发区. */
const ANY_PLACE =
  /^(?:[全各本我该乡区省市州县镇周其两三几多]|地级|直辖|超大)|(?:[城社地片园发辖山库景小校牧郊新灾林矿假战]区|区[市县]|乡镇|市州|超市|[都城夜股楼门上]市|广州)$/

/** The places in the figure's clause, and the one that opens its sentence, with their other names. */
function placesOf(figure: Figure, draft: Draft): string[][] {
  const { clause } = figure
  const { folded } = draft
  const own = blank(folded.slice(clause.start, clause.end))
  return [...draft.townsIn(own).map(town => [town]), ...namedPlaces(figure, draft)]
}

function namedPlaces({ sentence, clause }: Figure, { stretches, folded }: Draft): string[][] {
  const opening = folded
    .slice(sentence.start, sentence.start + 12)
    .replace(/^(?:(?:20)?\d\d年|去年|今年|全年|据|在|[\s,])+/, '')
  return stretches
    .filter(({ span }) => span.start >= sentence.start && span.end <= clause.end)
    .flatMap(({ terms, text, span }) =>
      terms
        .filter(term => isPlace(term) && blank(text).includes(term.text))
        .filter(term => span.start >= clause.start || isSubject(term.text, opening)),
    )
    .map(({ text, alternatives }) => [
      text.slice(0, Math.max(2, text.length - 1)),
      ...alternatives.filter(({ via }) => via !== 'part').map(other => other.text),
    ])
}

/** 万州区…, 重庆去年…, 达州人大…; but not 中欧班列. */
function isSubject(place: string, opening: string): boolean {
  const named = PLACE.test(place) || PROVINCE.test(place)
  return (
    opening.startsWith(place) &&
    (named || /^(?:人大|政府|常委会|[区市县的]|去年|今年|\d)/.test(opening.slice(place.length)))
  )
}

const PROVINCE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古?|广西|西藏|宁夏|新疆|香港|澳门)$/

const isPlace = ({ text, place }: Term): boolean =>
  !ANY_PLACE.test(text) && (place || PLACE.test(text) || PROVINCE.test(text))

const SOFT = { otherHalf: 0.85, leansAway: 0.88, planUnasked: 0.95, yearUnknown: 0.95 } as const

/** How far a figure's year may be the claim's: 0 where the claim names another, 1 where it is the same. */
export function yearFit({ year, leaning }: Setting, evidence: Evidence): number {
  const { report, passage } = evidence
  const isDated = !isOfSection(evidence)
  const figure = isDated ? evidence.figure : { ...evidence.figure, year: null }
  const half = passage.half
  if (year === null) return leaningFit(leaning, ownLeaning(evidence)?.half ?? half)
  const isDone = leaning?.surely === true && leaning.half === 'review'
  if (year === 'plan' && isDone && ownLeaning(evidence)?.half !== 'review') return 0 // 今年已经建成50家
  if (year === 'review' || year === 'plan')
    return isOfHalf(year, { figure, report, half }) ? (isDated ? 1 : SOFT.yearUnknown) : 0
  if (figure.year === year) return 1
  if (figure.year !== null && /^\d{4}$/.test(figure.year)) return 0
  if (figure.year !== null && OVER_YEARS.test(figure.year) && DONE_IN.has(figure.unit)) return 0
  return isOfReport(year, report) ? SOFT.yearUnknown : 0
}

/** “十四五”时期工作回顾 stands over what is told of its last year, too: only where it is named is a figure of all of them. */
function isOfSection({ figure: { year }, passageText }: Evidence): boolean {
  return (
    year !== null &&
    !/^\d{4}$/.test(year) &&
    !/[两二三四五六七八九十\d]年|十[一二三四五]五|以来/.test(passageText)
  )
}

/** 五年来召开会议36次: what was done in all of them was not done in one; what it has come to holds at their end. */
const OVER_YEARS = /[两二三四五六七八九十\d]年/
const DONE_IN: ReadonlySet<string> = new Set(['次', '场', '期', '回', '人次', '件次', '件', '份'])

/** Of a figure without a year no other is said than the report's own; where that has none, any may be. */
const isOfReport = (year: string, report: Report): boolean =>
  !/^\d{4}$/.test(year) || report.year === null || [report.year, report.planYear].includes(year)

/** 今年 is the year planned, 去年 the year looked back on, exactly as if the year were printed. */
function isOfHalf(
  year: Half,
  { figure, report, half }: { figure: Figure; report: Report; half: Half },
): boolean {
  const meant = year === 'plan' ? report.planYear : report.year
  return meant !== null && figure.year !== null ? figure.year === meant : half === year
}

/** 财政已按4%编制预算, among what is planned: the clause itself tells whether it is done. */
function ownLeaning(evidence: Evidence): Leaning {
  const own = leaningOf(clauseOf(evidence), '')
  return own?.surely ? own : null
}

function leaningFit(leaning: Leaning, half: Half): number {
  if (leaning === null) return half === 'plan' ? SOFT.planUnasked : 1
  if (leaning.half === half) return 1
  return leaning.surely ? 0 : SOFT.leansAway
}

/** Whether a claim names a place, a body or a field that is not the figure's. */
export function isElsewhere(setting: Setting, evidence: Evidence): boolean {
  const { places, towns, bodies, field, end, stretch } = setting
  if (places.length > 0 && !areIn(places, aboutOf(evidence))) return true
  if (towns.length > 0 && !towns.every(town => isRound(town, evidence))) return true
  if (isOtherList(places.flat(), evidence)) return true
  if (!bodies.every(body => isActor(body, evidence))) return true
  if (end !== null && evidence.end !== null && end !== evidence.end) return true
  if (isOtherLevel(setting, evidence) || isOtherStretch(stretch, evidence)) return true
  const { kind } = evidence.figure
  if (isOtherExtent(setting, evidence)) return true
  if (field === null) return false
  const { sentence, clause, at } = evidence
  const isWon = kind === 'rank' || kind === 'prize'
  const fields = sentence.slice(isWon ? clause.start : at.end, clause.end).match(FIELD)
  return fields !== null && !fields.includes(field)
}

/** The last part of a year that is named, or the whole one. */
const stretchIn = (text: string): string | null =>
  text
    .match(STRETCH)
    ?.at(-1)
    ?.replace(/\d/, digit => '零一二三四'[Number(digit)] ?? digit) ?? null

const STRETCH = /全年|[上下]半年|[一二三四1-4]季度|前[一二两三1-3]个?季度/g

/** 上半年45次, where the report tells of the whole year; what it says of no stretch is of the year. */
function isOtherStretch(stretch: Setting['stretch'], evidence: Evidence): boolean {
  const { sentence, at, headings, report } = evidence
  const own = stretchIn(sentence.slice(0, at.start))
  if (stretch === null) return false
  if (stretch === '全年') return own !== null && own !== stretch
  return own === null ? !`${headings} ${report.title}`.includes(stretch) : own !== stretch
}

/** 全国2700余名 are not 全市2700余名: both say at once of what. */
function isOtherExtent({ extent }: Setting, { sentence, at }: Evidence): boolean {
  const own = EXTENT.exec(sentence.slice(Math.max(0, at.start - 2), at.start))?.[1]
  return extent !== null && own !== undefined && extent !== own
}

const EXTENT = /(全球|全国|全省|全市|全区|全县|全州)$/

/** Whether a body acts here: the report's own, or one that the figure's clause or its sentence begins with. */
function isActor({ name, near }: Actor, { sentence, clause, report, headings }: Evidence): boolean {
  const own = `${report.body} ${report.title} ${headings}`
  return (
    own.includes(name) ||
    sentence.slice(near ? clause.start : 0, clause.end).includes(name) ||
    sentence.slice(0, OPENING + name.length).includes(name)
  )
}

const OPENING = 6

function isRound(town: string, { passage: { span }, report, headings }: Evidence): boolean {
  const round = `${report.folded.slice(span.start, span.end)} ${headings}`
  return isNamedIn(town, round)
}

/** 云峰、丰乐、满月, where the report's sentence lists others: of a list all are meant. */
function isOtherList(places: readonly string[], { sentence, report }: Evidence): boolean {
  const named = [...new Set(places)].filter(place => townsOf(report).includes(place))
  const listed = named.filter(place => sentence.includes(place))
  return named.length > 1 && listed.length > 1 && listed.length < named.length
}

const areIn = (places: Setting['places'], about: string): boolean =>
  places.every(names => names.some(name => isNamedIn(name, about)))

/** 区级 is not 乡镇: both name levels, and none in common. */
function isOtherLevel({ levels }: Setting, evidence: Evidence): boolean {
  if (levels.size === 0) return false
  const { sentence, at, what, clause, others } = evidence
  const last = others.findLast(({ at: { end } }) => end <= at.start && end > clause.start)
  const behind = Math.max(at.end, what.end)
  const own = levelsIn(blank(sentence.slice(last?.at.end ?? clause.start, behind + 2)))
  return own.size > 0 && ![...levels].some(level => own.has(level))
}

/** The claim's part of its clause: behind the figure before it, up to the next. */
function ownPart({ clause, span, whatSpan }: Figure, { folded, figures }: Draft): string {
  const last = figures.findLast(({ span: { end } }) => end <= span.start && end > clause.start)
  const end = liesWithin(whatSpan, clause) ? Math.max(span.end, whatSpan.end) : span.end
  return folded.slice(last?.span.end ?? clause.start, end + 2)
}

function aboutOf({ sentence, headings, report }: Evidence): string {
  return `${sentence} ${headings} ${report.place} ${report.body} ${report.title}`
}

/**
 * The reports a draft speaks of: those whose place it names, else all; the newest of each body where it names
 * no year.
 *
 * @example reportsMeant('四川去年增长5.7%', reports).map(report => report.place) // ['四川']
 */
export function reportsMeant(folded: string, reports: readonly Report[]): readonly Report[] {
  const named = reports.filter(({ place }) => place !== '' && folded.includes(place))
  const meant = named.length > 0 ? named : reports
  return STATED_YEAR.test(folded)
    ? meant
    : meant.filter((report, i) => isFirstOfBody(report, i, meant))
}

const STATED_YEAR = /(?:19|20)\d\d ?年|[一二][零〇九八][零〇一二三四五六七八九]{2}年/

const isFirstOfBody = ({ body, id }: Report, index: number, reports: readonly Report[]): boolean =>
  reports.findIndex(other => (other.body || other.id) === (body || id)) === index

import { arabicYears } from '../report/dates.ts'
import { fold } from '../report/fold.ts'
import type { Passage, Report, Span } from '../report/report.ts'
import { figuresOfTable } from './cells.ts'
import { extractFigures } from './extract.ts'
import type { Figure } from './figure.ts'
import { ALSO_VERB, ANY_VERB } from './lexicon.ts'
import { isReached, isSpan, severalOpening, spanOpening, statedAim, type Years } from './period.ts'

/**
 * Every figure of a report in its order, passage by passage, with the year and the aim that its section gives
 * it where its own words do not.
 *
 * @example figuresOf(parseReport('kaizhou', text)).length // 56
 */
export function figuresOf(report: Report): Figure[] {
  let before: Passage | null = null
  let carried: string | null = null
  let several: Several | null = null
  return report.passages.flatMap(passage => {
    if (!continues(report, before, passage)) {
      carried = null
      several = severalFrom(report, passage, several)
    }
    before = passage
    const opened = new Map<number, string | null>()
    for (const sentence of passage.sentences) {
      carried = yearOpening(arabicYears(report.folded.slice(sentence.start, sentence.end)), carried)
      opened.set(sentence.start, carried)
    }
    const timed = { opened, several: several?.years ?? null, own: passage.year }
    return figuresOfPassage(report, passage).map(figure => withYear(report, figure, timed))
  })
}

interface Timed {
  /** The year that holds for each sentence, by its start. */
  readonly opened: ReadonlyMap<number, string | null>
  /** The several years that the part looks back on, where one does. */
  readonly several: string | null
  /** The passage's. */
  readonly own: string | null
}

function withYear(report: Report, figure: Figure, { opened, several, own }: Timed): Figure {
  const { clause, sentence, span } = figure
  const ofPart = several !== null && isLevel(figure, report.folded) ? report.year : several
  const words = (from: Span, end: number) => report.folded.slice(from.start, end)
  const said = figure.year ?? opened.get(sentence.start) ?? ofPart
  const ofSeveral = figure.year === null && said !== null && (isSpan(said) || said === several)
  const isAim = ofSeveral && statedAim(words(clause, clause.end)) === 'target'
  const isEnd = ofSeveral && isReached(words(sentence, span.start))
  const reached = own ?? (isEnd && !isAim ? report.year : null)
  const year = (isAim || isEnd ? null : said) ?? reached
  const isDone = isPast(year, report) || (!isAim && isPast(said, report))
  const aim = plansAhead(year, report) ? 'target' : figure.aim
  return { ...figure, year, aim: isDone ? 'outcome' : aim }
}

/** How things stand at the end of several years: 粮食产量1400亿斤, and no sum of what was done in them. */
function isLevel(figure: Figure, folded: string): boolean {
  const { what, whatSpan, span, clause, act, change, kind } = figure
  if (act !== null || change !== null || whatSpan.end > span.start) return false
  if (kind !== 'percent' && !STANDS.test(what)) return false
  const before = folded.slice(clause.start, Math.min(whatSpan.start, span.start))
  const between = folded.slice(clause.start, span.start)
  if (/[从由][^,，]{0,10}$/.test(between)) return false // what it had been before
  return !SUMS.test(between) && !NEW.test(what) && !DOES.test(before)
}

/** What is measured at one time, or year by year. */
const STANDS =
  /(?:总产?值|增加值|收入|总额|零售额|成交额|总量|总数|规模|比重|占比|率|里程|产量|产能|能力|水平|营收|余额|指数|寿命|装机|容量|吞吐量|密度|强度|人口|倍差|经营主体)$/
const SUMS = /累计|合计|总计|共|年均|平均|[三四五]年/
const NEW = /新增|新建|新开|新设|净增|累计|造林/
const DOES = new RegExp(`(?:${ANY_VERB}|${ALSO_VERB})了?$`)

/** “十五五” is planned in a report of 2025: it begins behind the year looked back on. */
function plansAhead(year: string | null, report: Report): boolean {
  const [, number] = /^十([一二三四五六七八九])五$/.exec(year ?? '') ?? []
  if (number === undefined || report.year === null) return false
  return FIRST_PLAN + 5 * '一二三四五六七八九'.indexOf(number) > Number(report.year)
}

/** The year in which “十一五” began. */
const FIRST_PLAN = 2006

/** Several years that a part looks back on, and the section that holds it. */
interface Several {
  readonly years: string
  readonly section: number
}

/**
 * The several years that a paragraph is of: those that it opens with, or that its headings name, else those of the
 * paragraph before in the same section, until one year is named.
 */
function severalFrom(report: Report, passage: Passage, last: Several | null): Several | null {
  const { section, half, sentences } = passage
  if (half === 'plan') return null
  const opening = sentences.map(({ start, end }) => arabicYears(report.folded.slice(start, end)))
  const first = opening.find(sentence => !ADDRESS.test(sentence)) ?? ''
  const years = severalOpening(first)
  if (years !== null) return { years, section }
  if (ONE_YEAR.test(first)) return null
  return severalAbove(report, section, last)
}

/** 各位代表! says nothing of time. */
const ADDRESS = /^(?:各位|同志们)[^,，。]{0,8}[!：:。]?$/
/** One year of its own, behind a look back at several. */
const ONE_YEAR =
  /^(?:刚刚过去的|过去的?)?(?:(?:19|20)\d\d ?年(?!以?来)|[去今]年|过去的?一年|一年来|这一年)/

/** What the headings over a section name, or the paragraphs before it in one of them. */
function severalAbove({ sections }: Report, section: number, last: Several | null): Several | null {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
    if (last?.section === at) return last
    const heading = arabicYears(fold(sections[at]?.heading ?? ''))
    if (/(?:19|20)\d\d ?年(?!至)|一年/.test(heading)) return null
    const years = /回顾|总结|成就|主要工作|工作情况/.test(heading) ? severalOpening(heading) : null
    if (years !== null) return { years, section: at }
  }
  return null
}

/** Whether a passage goes on with the paragraph of the one before. */
const continues = ({ text }: Report, before: Passage | null, { section, span }: Passage): boolean =>
  before?.section === section && !text.slice(before.span.end, span.start).includes('\n')

/** A year that opens a sentence holds for the next ones too, until another time is named; none of 2018年至2022年. */
function yearOpening(sentence: string, carried: string | null): string | null {
  const year =
    /^(?:截至|截止|到|刚刚过去的|过去的)?((?:19|20)\d\d) ?年(?!以来|来|是|[至到—-])/.exec(
      sentence,
    )?.[1]
  if (year !== undefined) return year
  const span = spanOpening(sentence)
  if (span !== null) return span
  return /^(?:[今去上明本]年|全年|一年来|目前|各[位级]|过去)/.test(sentence) ? null : carried
}

/** What stands in a year looked back on is no aim, nor what was done in several. */
const isPast = (year: string | null, report: Report): boolean =>
  year !== null &&
  (isSpan(year) || (report.year !== null && /^\d{4}$/.test(year) && year <= report.year))

/** The figures of one passage with the years that their own sentences state. */
function figuresOfPassage(report: Report, passage: Passage): Figure[] {
  const aim = passage.half === 'plan' && !explains(report, passage) ? 'target' : 'outcome'
  if (passage.table) return figuresOfTable(report, passage, { ...spokenYears(report), aim })
  return extractFigures(report.folded, report.text, passage.span, { ...spokenYears(report), aim })
}

/** Notes say what words mean; they plan nothing. */
function explains({ sections }: Report, { section }: Passage): boolean {
  let top = sections[section]
  while (top !== undefined && top.parent !== null) top = sections[top.parent]
  return /名词|注释|附注/.test(top?.heading ?? '')
}

/** 今年 is the year that the report was given in: of a session in December the one looked back on. */
function spokenYears({ year, planYear, spokenYear }: Report): Years {
  return spokenYear === null
    ? { year, planYear }
    : { year: String(Number(spokenYear) - 1), planYear: spokenYear }
}

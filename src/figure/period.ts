import type { Span } from '../report/report.ts'
import { parseNumeral, printNumeral } from './numeral.ts'

/** What the report itself knows about time. */
export interface Years {
  /** The year looked back on, and the year planned. */
  readonly year: string | null
  readonly planYear: string | null
}

const YEAR = '(?:19\\d\\d|20\\d\\d|(?:1 9|2 0) \\d \\d)'
const HAN_YEAR = '[一二][零〇○九八][零〇○一二三四五六七八九]{2}'
const COUNT = '[二两三四五六七八九十\\d]{1,2}'
const UP_TO = '(?:至|到|—|-|~)'
/** Behind a span of years: 近10年来最大降幅 only compares with them. */
const COMPARES = '最|新[高低]|首|第|平均'
/** How a year is named; behind the words that lead to it it is only compared with: 比2009年提高, 2006年以来新高. */
const NAMED = [
  `(?<since>${YEAR}) ?年(?:\\d{1,2}月)?${UP_TO}(?:今年|目前|现在)`,
  `(?<from>${YEAR}) ?年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?${UP_TO}(?<to>${YEAR}) ?年(?!底|末|的)`,
  `(?<year>${YEAR}) ?(?:(?=全年)|年)(?!以来|来(?![华访自源信电函宾])|(?:(?!${YEAR} ?年)[^,，。;]){0,24}基础上)`,
  '(?:民国)?(?<![\\d])(?<republic>1[01]\\d)年(?=[,，度]|\\d{1,2}月)',
  `(?<hanFrom>${HAN_YEAR})年?${UP_TO}(?<hanTo>${HAN_YEAR})年(?!底|末|的)`,
  `(?<han>${HAN_YEAR})年(?!以来)`,
  '"?(?<plan>十[一二三四五六七八九]五)"?',
  `(?:过去的?|最近|近)(?<past>${COUNT})年(?!来?(?:${COMPARES}))`,
  `(?<![后来]|连续)(?<so>${COUNT})年(?:多?来(?!自|${COMPARES})|累计|合计|(?=全[国省市县区]))`,
  '(?<word>去年|上年(?!结|滚存)|今年|本年|明年)',
].join('|')
const STATED = new RegExp(`(?<lead>[比较于与同自从由是按向]?)(?:${NAMED})`, 'g')

const OFFSETS: Readonly<Record<string, keyof Years>> = {
  去年: 'year',
  上年: 'year',
  今年: 'planYear',
  本年: 'planYear',
}

/** The year before the first of the republic: 民國113年 is 2024. */
const REPUBLIC = 1911

/** Words that set an aim; 重要, 主要 and 把-like 将 do not. */
const AIMING =
  /力争|争取(?!到|了|[^,，。;]{0,14}(?:资金|债券|补助|国债|转移支付))|预期目标|目标[是为:]|确保(?!了)|(?<!模)拟(?!定)|到20\d\d年|今年(?:要|将|拟)|(?<![重主必摘纪概次简])要(?![素求点案件闻])|将(?=达|比|较|由|实现|完成|增|提高|超|新|建|突破|继续|有)|明年|下一步/
/** Words that tell of something done. */
const DONE =
  /(?<![比较于从由])(?:去年|上年)|过去|已|现在|[一二三四五六七八九十两几]年来|(?<![比较])目前|结果|(?<!为)了|荣?获得|荣获/

/**
 * The year that the text states for a figure: the last one before it in its clause, else in its sentence.
 *
 * @example statedYear('到2027年达到5万亿元', { start: 9, end: 13 }, 0, years) // '2027'
 */
export function statedYear(folded: string, before: Span, years: Years & Aiming): string | null {
  const stretch = folded.slice(before.start, before.end)
  const named = [...stretch.matchAll(STATED)]
    .filter(({ 0: text, index, groups }) => {
      const rest = stretch.slice(index + text.length)
      const isRange =
        (groups?.from ?? groups?.hanFrom) !== undefined && /[从由自]/.test(groups?.lead ?? '')
      return !groups?.lead || isRange || (/[由从]/.test(groups.lead) && ITS_OWN.test(rest))
    })
    .filter(
      ({ 0: text }, at, all) =>
        at === 0 || text !== '本年' || all[at - 1]?.groups?.year === undefined,
    )
    .filter(({ 0: text, index }) => !isMeasure(stretch, index, text))
    .flatMap(match => yearOf(match.groups ?? {}, years) ?? [])
  const found = named.at(-1) ?? null
  const compared = STARTS.test(stretch) ? COMPARED_WITH.exec(stretch)?.[1] : undefined
  if (compared) return HAN_DIGITS.test(compared) ? hanYear(compared) : unspaced(compared)
  if (YEAR_BEFORE.test(stretch)) return yearBefore(found ?? years.year) ?? found
  if (FROM_LAST.test(stretch))
    return yearBefore(named.at(-2) ?? (years.aim === 'target' ? years.planYear : years.year))
  return found === null ? null : ofSpan(found, stretch)
}

/** 为1997年的【2.9倍】: only measured by that year. */
const isMeasure = (stretch: string, index: number, text: string): boolean =>
  /(?:为|是|相当于|等于|占)$/.test(stretch.slice(0, index)) &&
  stretch.slice(index + text.length) === '的'

const yearBefore = (year: string | null): string | null =>
  year !== null && /^\d{4}$/.test(year) ? String(Number(year) - 1) : null

/** Of several years what was reached is of the last, what it started from of the first. */
function ofSpan(year: string, stretch: string): string | null {
  if (!isSpan(year)) return year
  const [from, to] = year.split('—')
  if (isReached(stretch)) return to ?? null
  return to !== undefined && STARTS.test(stretch) ? (from ?? null) : year
}

/** 1986年同1978年相比,产值由【3480亿元】增加到9380亿元: what it started from is of the year compared with. */
const COMPARED_WITH = new RegExp(`[同与和](${YEAR}|${HAN_YEAR}) ?年相比`)
const HAN_DIGITS = /[一二〇○零]/
const STARTS = /[由从](?:原来)?的?$/

interface Aiming {
  readonly aim?: 'outcome' | 'target'
}

/** From what it had been to what it is: 由上年的【5%】降为4%. */
const FROM_LAST = /[由从]上年(?:末|底)?的?$/

/**
 * Whether a year is several: 五年来. What was told of them is no answer for any one of them.
 *
 * @example isSpan('五年来') // true
 */
export function isSpan(year: string): boolean {
  return year.endsWith('年来') || year.includes('—')
}

/**
 * Whether what stands before a figure tells what was reached at the end of several years, and no sum of them.
 *
 * @example isReached('五年来,产值增加到') // true
 */
export function isReached(stretch: string): boolean {
  const clause = stretch.replace(/^.*[,，;；:：]/s, '')
  return REACHED.test(clause) && !/累计|总计|合计|共/.test(clause)
}
const REACHED = /(?:到|至|达|达到|升为|增为)(?:了|约|近)?$/

/** What may stand between the year that a change starts from and its figure: 由2018年的【5∶4】. */
const ITS_OWN = /^(?:度|末|底|初)?(?:预算)?的?$/
/** A figure that is only compared with: 较上年决算【9万元】增收. */
const YEAR_BEFORE = /[较比](?:上年|去年)(?:同期|决算数?|完成数?|执行数)?$/

function yearOf(groups: Readonly<Record<string, string | undefined>>, years: Years): string | null {
  const { year, republic, han, plan, word, past, so, since } = groups
  const now = years.planYear ?? years.year
  if (since && now) return `${unspaced(since)}—${now}`
  const range = rangeOf(groups)
  if (range) return range
  if (year) return unspaced(year)
  if (republic) return String(REPUBLIC + Number(republic))
  if (han) return hanYear(han)
  if (plan) return plan
  if (past ?? so) return spanOf(past ?? so ?? '')
  const offset = OFFSETS[word ?? '']
  return offset ? years[offset] : null
}

const unspaced = (year: string): string => year.replaceAll(' ', '') // 1 9 9 7 年

const hanYear = (printed: string): string => String(parseNumeral(printed.replaceAll('○', '〇')))

/** 2018年至2022年, 一九七八年到一九八二年 */
function rangeOf({
  from,
  to,
  hanFrom,
  hanTo,
}: Readonly<Record<string, string | undefined>>): string | null {
  const first = (from && unspaced(from)) ?? (hanFrom ? hanYear(hanFrom) : null)
  const last = (to && unspaced(to)) ?? (hanTo ? hanYear(hanTo) : null)
  return first && last ? (first < last ? `${first}—${last}` : last) : null
}

/** 过去5年, 五年来: five years, spelled in one way. */
function spanOf(printed: string): string | null {
  const count = parseNumeral(printed)
  if (count === null || count < 2 || count > 50) return null
  return `${count === 2 ? '两' : printNumeral(count)}年来`
}

/**
 * The years that a sentence opens with, for itself and those that go on from it: 五年来,…; null where it opens
 * with none.
 *
 * @example spanOpening('过去五年,我们…') // '五年来'
 */
export function spanOpening(sentence: string): string | null {
  const [found] = sentence.matchAll(STATED)
  if (found?.index !== 0) return null
  const { past, so } = found.groups ?? {}
  const range = rangeOf(found.groups ?? {})
  if (range !== null && isSpan(range)) return range
  return (past ?? so) ? spanOf(past ?? so ?? '') : null
}

/**
 * The several years that a part looks back on, by the words that open it: 这五年,…; “十四五”的五年; 过去五年工作回顾.
 *
 * @example severalOpening('过去五年工作回顾') // '五年来'
 */
export function severalOpening(opening: string): string | null {
  const { count, plan } = SEVERAL.exec(opening)?.groups ?? {}
  if (plan !== undefined) return plan
  return count === undefined ? spanOpening(opening) : spanOf(count)
}

const SEVERAL = new RegExp(
  `^[—-]*(?:回[顾首望]|总结)?(?:"?(?<plan>十[一二三四五六七八九]五)"?(?:时期|期间)?(?:的五年|是|,|来|以来|(?:主要)?(?:工作|发展)?(?:回顾|成就|总结)))` +
    `|^[—-]*(?:回[顾首望])?(?:刚刚)?(?:过去的?|这|走过的)(?<count>[三四五])年(?![里中]?的?第)`,
)

/**
 * The several years that a text speaks of last: 五年来, 2018—2022; null where it names one year after them.
 *
 * @example lastSpan('2022年…。五年来,新增') // '五年来'
 */
export function lastSpan(folded: string): string | null {
  const last = [...folded.matchAll(STATED)].findLast(
    ({ groups }) => !/[比较于与同按]/.test(groups?.lead ?? ''),
  )
  const { past, so } = last?.groups ?? {}
  const range = rangeOf(last?.groups ?? {})
  if (range !== null && isSpan(range)) return range
  return (past ?? so) ? spanOf(past ?? so ?? '') : null
}

/**
 * Whether a clause reports something done or sets an aim; null where its words do not tell.
 *
 * @example statedAim('力争达到5%') // 'target'
 */
export function statedAim(clause: string): 'outcome' | 'target' | null {
  if (AIMING.test(clause)) return 'target'
  return DONE.test(clause) ? 'outcome' : null
}

import { measureWord } from '../lexicon/measures.ts'
import {
  BARE_END,
  BARE_LEAD,
  CLAUSE_ENDS_OR_OF,
  COUNTING_LEAD,
  LIST_CLOSED_BY_CLASS,
  NAME_LEAD,
  NO_SCALED,
  REACHED_LEAD,
} from '../lexicon/number-leads.ts'
import type { Numeral } from './numerals.ts'
import type { UnitMatch } from './units.ts'

/** What stands round a numeral when it is asked whether it counts anything. */
export interface Setting {
  readonly folded: string
  readonly numeral: Numeral
  /** The unit of the table behind it, if there is one. */
  readonly unit: UnitMatch | null
  readonly bounded: boolean
}

const HAN_LETTER = /^ ?[\u4e00-\u9fff]/
/** Letters that are no measure word, whatever stands before: 12时, 3号, 5级, 2024年. */
const NO_MEASURE =
  /^ ?[号年月日时点级的等和与及或后前内外左右上下中以多余来至到为是在被将于其者性化式型版代期之届股比]/
const YEAR_LIKE = /^(?:19|20)\d\d$/
/** Grades of administration before 级: 市县乡三级. */
const GRADES = /[省市区县乡镇村组街国州]{2,}$/
/** One may be counted in these; 一个, 一项, 一年 are articles far more often than figures. */
const ONE = new Set([
  'percent',
  'points',
  'times',
  'money',
  'mass',
  'area',
  'length',
  'energy',
  'power',
])

/**
 * Whether a numeral is a quantity, by its script. An Arabic numeral counts with any unit, and without one in
 * the places where only figures stand. A Han numeral needs a unit, because Han digits make words and names.
 *
 * @example counts({ folded: '四川', numeral, unit: null, bounded: false }) // false
 */
export function counts(setting: Setting): boolean {
  return RULES[setting.numeral.script](setting)
}

const RULES = {
  part: () => true,
  arabic: setting =>
    !isName(setting) && !isGrade(setting) && (setting.unit !== null || standsAlone(setting)),
  han: setting => !isOrdinal(setting) && hanCounts(setting),
  about: setting => !isOrdinal(setting) && aboutCounts(setting),
} as const satisfies Record<Numeral['script'], (setting: Setting) => boolean>

/**
 * The measure word that stands behind an Arabic numeral but not in the table: 15EFlops, 新增32垛.
 *
 * @example unknownUnit('新增32垛稻草', numeral) // '垛'
 */
export function unknownUnit(folded: string, { start, end }: Numeral): string {
  const latin = /^ ?([a-z]{2,}(?:\/[a-z\u4e00-\u9fff]+)?|p(?![a-z]))/.exec(
    folded.slice(end, end + 12),
  )?.[1]
  if (latin) return latin
  const counting = COUNTING_LEAD.test(folded.slice(Math.max(0, start - 2), start))
  const rest = folded.slice(end, end + 2)
  return counting && HAN_LETTER.test(rest) && !NO_MEASURE.test(rest) ? rest.trim().charAt(0) : ''
}

// 第5, 前3, PM2.5, 1+4; but 提前2周
function isName({ folded, numeral: { start } }: Setting): boolean {
  return NAME_LEAD.test(folded.slice(Math.max(0, start - 2), start))
}

// 630余万低收入人口; 指数为96.3，; 15EFlops
function standsAlone({ folded, numeral }: Setting): boolean {
  const rest = folded.slice(numeral.end, numeral.end + 4)
  if (numeral.scale || numeral.more) return !NO_SCALED.test(rest)
  if (YEAR_LIKE.test(numeral.digits)) return false
  const lead = folded.slice(Math.max(0, numeral.start - 4), numeral.start)
  return (BARE_LEAD.test(lead) && BARE_END.test(rest)) || unknownUnit(folded, numeral) !== ''
}

/** 三四百人, 几十家, 三五个; but not 二三产业, 三四线, 几十年如一日. */
function aboutCounts(setting: Setting): boolean {
  const { numeral, unit } = setting
  if (unit === null || isGrade(setting)) return false
  if (/^[几数好]/.test(numeral.digits)) return unit.dimension !== 'time'
  return /[十百千万亿]/.test(numeral.digits) || measureWord(unit.unit)?.spoken === true
}

function isOrdinal({ folded, numeral }: Setting): boolean {
  return /[第几数初统唯之前周劣]/.test(folded.charAt(numeral.start - 1))
}

function hanCounts(setting: Setting): boolean {
  const { numeral, unit, bounded } = setting
  if (/^[-负]/.test(numeral.digits)) return unit !== null
  if (/\d/.test(numeral.digits)) return unit !== null || !NO_SCALED.test(after(setting)) // 13万2
  if (numeral.digits === '半') return unit?.dimension === 'time'
  if (numeral.digits === '一') return unit !== null && (bounded || ONE.has(unit.dimension))
  if (isDigit(numeral.digits)) return digitCounts(setting)
  if (isGrade(setting)) return false
  if (/^[百千万亿]/.test(numeral.digits)) return scaleCounts(setting)
  if (!/[十百千万亿兆点廿卅拾佰仟]/.test(numeral.digits)) return false
  return (
    unit !== null ||
    (/[万亿兆]/.test(numeral.digits + numeral.scale) && HAN_LETTER.test(after(setting)))
  )
}

// 超亿元, 上百家, 再次破亿, 重回万亿元; but not 万元地区生产总值能耗, 千亩高产示范片
function scaleCounts(setting: Setting): boolean {
  const reached = setting.unit?.takesScale === true && REACHED_LEAD.test(before(setting))
  return (
    reached ||
    (setting.bounded && (setting.unit !== null || CLAUSE_ENDS_OR_OF.test(after(setting))))
  )
}

// 8级, 五千亿级: a grade counts nothing; 市县乡三级 does, and is a single digit
function isGrade({ unit }: Setting): boolean {
  return unit?.unit === '级'
}

function isDigit(digits: string): boolean {
  return digits.length === 1 && /[二两三四五六七八九十]/.test(digits)
}

function digitCounts(setting: Setting): boolean {
  const { numeral, unit, bounded } = setting
  if (numeral.more && unit) return true
  if (unit && (measureWord(unit.unit)?.spoken || bounded)) return true
  return closesList(setting) || (/^级/.test(after(setting)) && GRADES.test(before(setting)))
}

// 高质量发展、高品质生活、高效能治理三大主题: the numeral says how many were named
function closesList(setting: Setting): boolean {
  const list = /[^,，。;；:\n]*$/.exec(before(setting, 80))?.[0] ?? ''
  const named = list.split(/[、和与及]/).length
  return (
    named > 1 &&
    named === '零一二三四五六七八九十'.indexOf(setting.numeral.digits.replace('两', '二')) &&
    LIST_CLOSED_BY_CLASS.test(after(setting))
  )
}

function before({ folded, numeral }: Setting, length = 8): string {
  return folded.slice(Math.max(0, numeral.start - length), numeral.start)
}

function after({ folded, numeral }: Setting): string {
  return folded.slice(numeral.end, numeral.end + 2)
}

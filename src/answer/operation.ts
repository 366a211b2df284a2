import { POINTS_OR_RATE_ASKED, RATE_OF_CHANGE, RISE_IN_PERCENT } from '../lexicon/change-words.ts'
import { REPORTERS_OWN, SPOKEN_COMPUTATIONS } from '../lexicon/computation-forms.ts'
import {
  CHANGE_IN_POINTS,
  COMPUTATION_FORMS,
  type ComputationForm,
  DIFFERENCE_OPENS,
  FROM_YEAR_TO_YEAR,
  GIVEN_IN_TURN,
  GIVEN_PART,
  GIVEN_TOTAL,
  LEAD_COMPUTES,
  MONEY_COMPUTED,
  MONEY_OF_RESULT,
  NAMES_OF_NO_OPERATOR,
  NOUN_BEHIND_DE,
  NUMBER_ASKED_AT_END,
  NUMBERED_OPERAND,
  ONE_GIVEN,
  ONE_OF_MEASURE,
  OPERANDS_PARTED,
  type Operator,
  PART_ALONE,
  PLUS_WORD,
} from '../lexicon/computation-words.ts'
import { SCALE_ASKED } from '../lexicon/quantity-questions.ts'
import {
  BEFORE_NOW,
  SINCE_LAST_YEAR,
  SINCE_THEN,
  YEAR_AND_NIAN,
  YEAR_ONLY_ASKED,
} from '../lexicon/year-words.ts'
import { remembered } from '../search/memory.ts'
import { splitExclusions } from './exclusion.ts'
import type { Measure } from './measure.ts'
import { askedUnit } from './measure-asked.ts'

/** A computation asked for, with the words for its two operands, in the order of the formula. */
export interface Operation {
  readonly operator: Operator
  readonly left: string
  readonly right: string
  /** All operands: those two, or more that are added up; one where the whole of a share is not named. */
  readonly operands: readonly string[]
  /** Words round the operands that speak of both. */
  readonly shared: string
  /** Whether the one need not be part of the other: 相当于. */
  readonly apart: boolean
  /** Whether what is left of the one without the other is asked for. */
  readonly rest: boolean
  /** `more` / `less` when the question says which is expected to be larger. */
  readonly sense: 'more' | 'less' | null
  /** Read from 和 and 一共 alone, which may also list: 和 is no plus. */
  readonly loose: boolean
  /** The measure both operands must be in. */
  readonly measure: Measure
}

/** Sums in English need a word for the total; `how many A and B` alone asks for two figures. */
const TOTAL_WORD = /total|altogether|combined|together|sum\b|plus|\+|added|all told/

const LONGEST = 1_000

/**
 * Reads a question that asks for a sum, difference, share, ratio or average of two figures.
 *
 * @param text as `readable` gives it
 * @returns null for other questions
 * @example parseOperation('重点督办的建议占全部办理建议的百分之几') // { operator: 'share', left: '重点督办的建议', right: '全部办理建议', … }
 */
export function parseOperation(text: string): Operation | null {
  return known(text)
}

const known = remembered(text => readOperation(withoutLead(text.replace(REPORTERS_OWN, ''))))

/** 年底要填一栏,活动站跟联络点一共几个: a clause before the one that names what is added up is no part of it. */
function withoutLead(text: string): string {
  const [, lead = '', rest = ''] = /^([^,?]{2,24}),([^,]+[?？。]?)$/.exec(text) ?? []
  if (lead === '' || LEAD_COMPUTES.test(lead)) return text
  return readOperation(rest)?.operator === 'sum' ? rest : text
}

function readOperation(text: string): Operation | null {
  // Nothing but marks: a question of content is bounded by `MOST_CHARACTERS`.
  if (text.length > LONGEST) return null
  const { masked, unmask } = maskNames(
    yearBefore(fromYearToYear(spoken(text.replace(/[?？!！。.]+$/, '').trim()))),
  )
  const found = sumOfGiven(masked) ?? readForms(masked) ?? partAlone(masked)
  if (found?.operator === 'share' && CHANGE_IN_POINTS.test(masked)) return null
  if (found === null || isOneChange(found) || isOneAverage(found)) return null
  return (
    found && {
      ...found,
      left: unmask(found.left),
      right: unmask(found.right),
      operands: found.operands.map(unmask),
      shared: unmask(found.shared),
    }
  )
}

/** In the words of the forms: 凑拢来 is 一共. */
const spoken = (text: string): string =>
  SPOKEN_COMPUTATIONS.reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text)

/** 比原来多几块钱: how it was before is told of the same thing, in its sentence. */
const isOneChange = ({ operator, right }: Operation): boolean =>
  (operator === 'difference' || operator === 'growth') && BEFORE_NOW.test(right)

/** 平均能活到几岁: shared out among nothing. */
const isOneAverage = ({ operator, left, right }: Operation): boolean =>
  operator === 'average' &&
  /^[能会可要][\u4e00-\u9fff]{0,2}$/.test(right) &&
  !/[\d户名个家人]/.test(left)

/** Takes the names out, so that no letter in them is read as an operator; each letter keeps its place. */
function maskNames(text: string): { masked: string; unmask: (part: string) => string } {
  const letters: string[] = []
  const masked = text.replace(NAMES_OF_NO_OPERATOR, name =>
    [...name].map(letter => String.fromCodePoint(FREE + letters.push(letter) - 1)).join(''),
  )
  const unmask = (part: string) =>
    part.replace(/[\ue000-\uf8ff]/g, hidden => letters[hidden.charCodeAt(0) - FREE] ?? '')
  return { masked, unmask }
}

const FREE = 0xe000

/** 意见390条 建议142条 加起来: numbers that the asker gives, and a word for their total behind them. */
function sumOfGiven(text: string): Operation | null {
  const parts = givenIn(text)
  if (parts.length < 2 || !parts.every(part => /\d/.test(part))) return null
  const [left = '', right = ''] = parts
  return {
    operator: 'sum',
    left,
    right,
    operands: parts,
    apart: false,
    rest: false,
    shared: '',
    sense: null,
    loose: false,
    measure: { sort: 'any', unit: '' },
  }
}

/** 站192个点180个这样子,站点一共多少, or with marks between them. */
function givenIn(text: string): string[] {
  const given = GIVEN_IN_TURN.exec(text)?.groups?.given
  if (given !== undefined && !PLUS_WORD.test(given)) return given.match(ONE_GIVEN) ?? []
  const [total = ''] = GIVEN_TOTAL.exec(text) ?? []
  const operands = total === '' ? [] : text.slice(0, -total.length).split(GIVEN_PART)
  return operands.map(part => part.trim()).filter(Boolean)
}

function partAlone(text: string): Operation | null {
  const [, part = ''] = PART_ALONE.exec(text) ?? []
  if (part.trim() === '') return null
  const measure: Measure = { sort: 'any', unit: '' }
  const [left, operands] = [part.trim(), [part.trim()]]
  return {
    operator: 'share',
    left,
    right: '',
    operands,
    apart: false,
    rest: false,
    shared: '',
    sense: null,
    loose: true,
    measure,
  }
}

/** More than two only where a list is plain: what stands behind a comma belongs to the question. */
function operandsOf(operator: Operator, left: string, right: string): string[] {
  const [listed = ''] = right.split(',')
  const parts = [left, listed].flatMap(side => side.split(OPERANDS_PARTED)).map(part => part.trim())
  const plain = operator === 'sum' && parts.length > 2 && parts.every(part => part.length > 1)
  return plain ? parts : [left.trim(), right.trim()]
}

/** 区上的跟乡镇街道的实事: the noun of the last is that of the one that names none. */
function withNoun(left: string, right: string): string {
  const [, noun = ''] = NOUN_BEHIND_DE.exec(right.trim()) ?? []
  return left.trim().endsWith('的') ? left.trim() + noun : left
}

function readForms(plain: string): Operation | null {
  for (const form of COMPUTATION_FORMS) {
    const [, shared = '', first = '', second = ''] = form.pattern.exec(plain) ?? []
    if (first === '' && shared === '') continue
    if (second === '' || (form.operator === 'sum' && lacksTotal(plain))) continue
    return formed(form, { shared, first, second }, plain)
  }
  return null
}

interface Said {
  readonly shared: string
  readonly first: string
  readonly second: string
}

function formed(form: ComputationForm, { shared, first, second }: Said, plain: string): Operation {
  const {
    topic,
    left: from,
    right,
  } = form.operator === 'sum' ? sidesOfSum(first, second) : sidesOf(form, first, second)
  const left = form.operator === 'sum' ? withNoun(from, right) : from
  const numbered = form.operator === 'average' ? NUMBERED_OPERAND.exec(shared)?.groups : undefined
  return {
    operator: form.operator,
    left: left.trim(),
    right: (numbered ? shared : right).trim(),
    operands: operandsOf(form.operator, left, right),
    shared: (numbered?.noun ?? (shared || topic || topicBehind(left, right, plain))).trim(),
    apart: form.apart ?? false,
    rest: form.rest ?? false,
    sense: form.sense ?? null,
    loose: form.operator === 'sum' && !PLUS_WORD.test(plain),
    measure: operandMeasure(form.operator, plain),
  }
}

/** English that asks of several things, and of no total. */
const lacksTotal = (plain: string): boolean =>
  /[a-z]/.test(plain) && !/\p{Script=Han}/u.test(plain) && !TOTAL_WORD.test(plain)

/** The two operands in the order of the formula, and what is said of both. */
function sidesOf(
  { operator, swapped = false }: ComputationForm,
  first: string,
  second: string,
): { topic: string; left: string; right: string } {
  const [from, right] = swapped ? [second, divisor(first)] : [first, second]
  const [topic, left] = operator === 'average' ? ['', from] : topicBefore(from, right)
  return { topic, left, right }
}

/** 铁路加公路,2016年全国一共投了多少: what stands behind a comma is said of both. */
function sidesOfSum(first: string, second: string): { topic: string; left: string; right: string } {
  const [right = '', ...behind] = second.split(',')
  return right.trim().length < 2
    ? { topic: '', left: first, right: second }
    : { topic: behind.join(' ').trim(), left: first, right }
}

/** 地铁客流,广州比深圳多多少: what stands before a comma is said of both. */
function topicBefore(left: string, right: string): [topic: string, left: string] {
  const [, topic = '', own = ''] = SAID_OF_BOTH.exec(left) ?? []
  return right.trim().length <= own.length + 1 && topic !== '' ? [topic, own] : ['', left]
}

const SAID_OF_BOTH = /^([^,]{3,}),([^,]{2,6})$/

/** 今年比去年多监督几项: where the two sides are years only, what is compared stands behind. */
function topicBehind(left: string, right: string, text: string): string {
  if (!YEAR_ONLY_ASKED.test(left.trim()) || !YEAR_ONLY_ASKED.test(right.trim())) return ''
  const behind = text.slice(text.indexOf(right) + right.length)
  return behind.replace(DIFFERENCE_OPENS, '').replace(NUMBER_ASKED_AT_END, '')
}

/** 监督从去年到今年涨了百分之几 compares two years of one thing. */
function fromYearToYear(text: string): string {
  const { topic, from, to, rest } = FROM_YEAR_TO_YEAR.exec(text)?.groups ?? {}
  if (topic === undefined || from === undefined || to === undefined || rest === undefined)
    return text
  const asked = RISE_IN_PERCENT.test(rest) || RATE_OF_CHANGE.test(rest) ? '增长百分之几' : rest
  return `${to}${topic}比${from}${topic}${asked}`
}

/**
 * Whether a question asks for a change since the year before, which reports print.
 *
 * @example asksSinceLastYear('粮食产量比上年增加多少') // true
 */
export function asksSinceLastYear(text: string): boolean {
  return SINCE_LAST_YEAR.test(text)
}

/**
 * The same of a year that is named (比前年少了多少), without that year: the change may be printed with the later one.
 *
 * @example withoutYearBefore('事故比前年少了多少') // '事故少了多少'
 */
export function withoutYearBefore(text: string): string {
  return text.replace(SINCE_THEN, '')
}

/** 2025年同比多了多少 compares with the year before. */
function yearBefore(text: string): string {
  const [, year] = YEAR_AND_NIAN.exec(text) ?? []
  const before =
    year === undefined ? (/今年/.test(text) ? '去年' : '前年') : `${Number(year) - 1}年`
  return text.replace(SINCE_LAST_YEAR, `比${before}`)
}

/** What the words for the result tell of the operands: 几个百分点 is between two rates, 多少亿 between two amounts. */
function operandMeasure(operator: Operator, text: string): Measure {
  if (
    operator === 'share' ||
    operator === 'average' ||
    operator === 'times' ||
    operator === 'growth'
  )
    return { sort: 'any', unit: '' }
  const { kept } = splitExclusions(text)
  if (POINTS_OR_RATE_ASKED.test(kept)) return { sort: 'percent', unit: '' }
  const [, scale] = SCALE_ASKED.exec(kept) ?? []
  if (MONEY_OF_RESULT.test(kept)) return { sort: 'money', unit: '' }
  if (scale !== undefined) return { sort: 'any', unit: '', scale }
  const unit = askedUnit(text)
  if (unit === '' && MONEY_COMPUTED.test(kept)) return { sort: 'money', unit: '' }
  return unit === '' ? { sort: 'any', unit } : { sort: 'count', unit }
}

/** 一次 → 多少次: what an average is per, as a question of its own. */
const divisor = (text: string): string =>
  text.replace(new RegExp(ONE_OF_MEASURE), (_, unit: string) =>
    unit === '个' ? '' : `多少${unit} `,
  )

import { BACK_MATTER, HAN_QUANTITY, OPENS_SENTENCE } from '../lexicon/heading-words.ts'
import type { Span } from './report.ts'

/** A heading as printed: `(二)提升议案建议办理质效。`. Offsets are those of the line it was read from. */
export interface Heading {
  /** 1 unnumbered or `第一部分`, 2 `一、`, 3 `(一)`, 4 `1.` `第一，` `一是`. */
  readonly level: number
  /** The number without punctuation: `二`; empty where there is none. */
  readonly number: string
  /** What it adds to a label: `(二)`. */
  readonly mark: string
  /** Its words without number and full stop. */
  readonly words: string
  /** Number, words and full stop. */
  readonly span: Span
  /** Where the paragraph's own text begins; `null` for a heading on a line of its own. */
  readonly textStart: number | null
}

interface Form {
  readonly level: number
  /** Reads the number as its first group. */
  readonly pattern: RegExp
  readonly mark: (number: string) => string
}

const FORMS: readonly Form[] = [
  { level: 2, pattern: /^([一二三四五六七八九十]{1,3})[、．.]\s*(?=\S)/, mark: number => number }, // 一、
  { level: 1, pattern: /^第([一二三四五六七八九十]{1,3})部分[、：:\s]*(?=\S)/, mark: () => '' }, // 第一部分
  {
    level: 3,
    pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]、?\s*/,
    mark: number => `(${number})`,
  }, // (一)
  {
    level: 4,
    pattern: /^第([一二三四五六七八九十]{1,3})[，,、]\s*/,
    mark: number => `·第${number}`,
  }, // 第一，
  { level: 4, pattern: /^([一二三四五六七八九十]{1,3})[是要]\s*/, mark: number => `·${number}是` }, // 一是
  { level: 4, pattern: /^(\d{1,3})[.．、](?!\d)\s*/, mark: number => `·${number}` }, // 1.
  { level: 4, pattern: /^[（(](\d{1,3})[）)]\s*/, mark: number => `·(${number})` }, // (1)
]

/** A numbered heading is no longer than this. */
export const LONGEST_HEADING = 60

const STOP = /[。！？!?]/

/**
 * Whether a line begins with a heading's number.
 *
 * @example isNumbered('（一）巩固增强经济回升向好态势。') // true
 * @example isNumbered('2.5万亿元') // false
 */
export function isNumbered(line: string): boolean {
  return FORMS.some(form => form.pattern.test(line))
}

/**
 * Reads a numbered heading at the start of a line, alone or with its text behind it.
 *
 * @example readNumbered('(二)迭代升级履职平台。坚持优化设置。撤销…') // { level: 3, number: '二', words: '迭代升级履职平台', textStart: 12, … }
 */
export function readNumbered(line: string): Heading | null {
  for (const form of FORMS) {
    const match = form.pattern.exec(line)
    if (match) return numbered(form, match[1] ?? '', match[0].length, line)
  }
  return null
}

function numbered(form: Form, number: string, from: number, line: string): Heading {
  const { end, textStart } = extent(line, from)
  const words = line.slice(from, end).replace(/[。！？!?：:，,；;]+$/, '')
  return {
    level: form.level,
    number,
    mark: form.mark(number),
    words,
    span: { start: 0, end },
    textStart,
  }
}

// A first sentence too long for a heading leaves its first clause as the heading, and stays in the text.
function extent(line: string, from: number): { end: number; textStart: number | null } {
  const stop = line.slice(from).search(STOP)
  const end = stop < 0 ? line.length : from + stop + 1
  const first = line.slice(from, end)
  if (end - from > LONGEST_HEADING || isProse(first) || isNumberedProse(line, first))
    return { end: firstClause(line, from), textStart: 0 }
  if (statesFigure(line.slice(from, end))) return { end, textStart: 0 }
  return { end, textStart: end === line.length ? null : end }
}

function isProse(sentence: string): boolean {
  return STOP.test(sentence) && sentence.split(/[，,；;]/).length > 3
}

/** Where paragraphs are numbered and have no headings: 2. 與此同時,我們必須緊記好局面得來不易。我今天… */
function isNumberedProse(line: string, first: string): boolean {
  return /^\d/.test(line) && STOP.test(first) && OPENS_SENTENCE.test(first)
}

function firstClause(line: string, from: number): number {
  const clause = /^[^，,：:；;。]{1,40}/.exec(line.slice(from))
  return from + (clause?.[0].length ?? 0)
}

/** A heading that is itself a sentence with a figure must not be lost to the passages: 新增就业26万人。 */
function statesFigure(sentence: string): boolean {
  const dateless = sentence.replace(YEAR, '')
  return (/\d/.test(dateless) || HAN_QUANTITY.test(dateless)) && STOP.test(sentence)
}

// 二、2025年工作安排。 states none.
const YEAR = /\d{4}年/g

const LONGEST_UNNUMBERED = 24
const BULLET = /^[●◆■▲•○▪◇□➢➤▶]/

/**
 * Reads an unnumbered heading: a short line without a sentence's punctuation.
 *
 * @example readUnnumbered('今后一年工作任务') // { level: 1, number: '', words: '今后一年工作任务', … }
 */
export function readUnnumbered(line: string): Heading | null {
  const back = BACK_MATTER.exec(line)
  if (back)
    return unnumbered(line, back[3] || (back[1] ?? '') + (back[2] ?? ''), `${back[1]}${back[2]}`)
  const isItem = BULLET.test(line) && /\d/.test(line) // ●批捕26人
  const plain = !isItem && line.length <= LONGEST_UNNUMBERED && /^[^，,。；;：:！!？?]+$/.test(line)
  return plain && /[\u4e00-\u9fff]{2}/.test(line) ? unnumbered(line, line, '') : null
}

function unnumbered(line: string, words: string, mark: string): Heading {
  return {
    level: 1,
    number: '',
    mark,
    words,
    span: { start: 0, end: line.length },
    textStart: null,
  }
}

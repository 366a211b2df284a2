import { parseNumeral } from '../figure/numeral.ts'
import {
  ABOUT_WORDS,
  ALL_PARTS_ASKED,
  BESIDE,
  DONE_WITH,
  FIRST_PART,
  HALVES_ASKED,
  HEADINGS_ASKED,
  LAST_PART,
  NAMES_PART,
  OF_A_WRITING,
  OUTLINE_FILLING,
  PART_BEFORE,
  PART_BEHIND,
  PART_FROM_END,
  PART_LABEL,
  PART_NUMBERED,
  PARTS_ASKED_BY_NUMBER,
  PARTS_BELOW_ASKED,
  SAYS_WHAT,
  SUMS_UP_PART,
  TASK_NUMBERED,
  WHICH_OF_MANY_KINDS,
  WHICH_PARTS,
  WHOLE_TEXT_ASKED,
} from '../lexicon/outline-words.ts'
import { IN_WHICH_PART } from '../lexicon/place-words.ts'
import type { Half } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import { QUANTITY } from './measure-asked.ts'

/** A question about the report's build: which part, of which half, and what else it asks of it. */
export interface OutlineQuestion {
  /** Numbers from the outside in: 第四部分第二小节 → [4, 2], from the end: 最后一条 → [-1]; empty for the whole. */
  readonly path: readonly number[]
  /** Parts asked for with it, beside its last: 第四和第五部分 → [5]. */
  readonly beside: readonly number[]
  /** The part behind the one that is named (1), or the one before it (-1). */
  readonly shift: -1 | 0 | 1
  /** How many parts of a half are asked for, all of them: 五项任务分别是什么; null where it is not said. */
  readonly all: number | null
  readonly half: Half | null
  /** Words that name the part by its heading or ask for something in it. */
  readonly rest: string
  /** Asks for headings, rather than for something said in the part. */
  readonly headings: boolean
  /** Asks for a part's whole text: 把那一节整段贴出来. */
  readonly text: boolean
  /** Speaks of one part by its name: no other will do. */
  readonly named: boolean
  /** 采纳了哪几条: what is asked for need be no parts of the report. */
  readonly loose: boolean
  /** Counts what is below a part that is named in words: 自身建设的第二个小标题. */
  readonly below: boolean
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const EN_PART = '(?:sub)?(?:part|section|task|chapter|item|heading|point|title)'
const EN_ORDINAL = new RegExp(
  `\\b(${ORDINALS.join('|')}|last|final|\\d{1,2}(?:st|nd|rd|th)) ${EN_PART}\\b`,
  'g',
)
const EN_CARDINAL = new RegExp(
  `\\b${EN_PART} (${CARDINALS.join('|')}|\\d{1,2}|i{1,3}v?|vi{0,3})\\b`,
  'g',
)
const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
}

/**
 * Reads a question about parts and headings; null for other questions.
 *
 * @param text as `readable` gives it
 * @example parseOutline('总结的第一部分下面有哪三小节') // { path: [1], half: 'review', headings: true, rest: '' }
 */
export function parseOutline(text: string): OutlineQuestion | null {
  return known(text)
}

const known = remembered(readOutline)

function readOutline(text: string): OutlineQuestion | null {
  if (OF_A_WRITING.test(text) || IN_WHICH_PART.test(text)) return null
  const { named, shift } = withoutShift(text)
  const { path, beside } = numbersOf(named)
  const { headings, ...asked } = askedOf(text, { path, shift })
  if (!headings && !asked.text && (path.length === 0 || asksQuantity(text))) return null
  const topic = shift === 0 ? named : (DONE_WITH.exec(named)?.[1] ?? named)
  const rest = restOf(asked.text ? topic.replace(WHOLE_TEXT_ASKED, ' ') : topic)
  return {
    ...asked,
    path,
    beside,
    shift,
    half: halfNamed(named)?.half ?? null,
    rest,
    loose: rest !== '' && path.length === 0 && shift === 0 && !isOfParts(text),
    headings: headings || (!asked.text && rest === ''),
    below: path.length === 1 && rest.length > 1 && named.trimStart().startsWith(rest),
  }
}

/** Whether more than 哪几条 tells that parts are asked for. */
function isOfParts(text: string): boolean {
  const rest = text.replace(WHICH_OF_MANY_KINDS, ' ')
  return (
    rest === text ||
    NAMES_PART.test(rest) ||
    HEADINGS_ASKED.test(rest) ||
    PARTS_ASKED_BY_NUMBER.test(text)
  )
}

/** What is asked of the parts: their headings, all of them, a whole text. */
function askedOf(
  text: string,
  { path, shift }: Pick<OutlineQuestion, 'path' | 'shift'>,
): Pick<OutlineQuestion, 'all' | 'headings' | 'named' | 'text'> {
  const whole = WHOLE_TEXT_ASKED.test(text)
  const spoken = SAYS_WHAT.test(text)
  const all = ALL_PARTS_ASKED.exec(text)?.[1]
  const counts =
    PARTS_ASKED_BY_NUMBER.test(text) ||
    (path.length > 0 && (PARTS_BELOW_ASKED.test(text) || SUMS_UP_PART.test(text)))
  const named = HEADINGS_ASKED.test(text) && !asksQuantity(text)
  return {
    all: all === undefined ? null : (parseNumeral(all) ?? null),
    headings: !whole && (counts || spoken || all !== undefined || shift !== 0 || named),
    named: whole || spoken,
    text: whole,
  }
}

/** A number is asked for, and not only that of parts. */
const asksQuantity = (text: string): boolean => QUANTITY.test(text.replace(PARTS_BELOW_ASKED, ' '))

/** 自身建设那段后面接着讲什么: the part that is named, and on which side of it the one asked for stands. */
function withoutShift(text: string): { named: string; shift: OutlineQuestion['shift'] } {
  for (const [pattern, shift] of SHIFTS) {
    const named = text.replace(pattern, ' ')
    if (named !== text && (NAMES_PART.test(text) || DONE_WITH.test(named))) return { named, shift }
  }
  return { named: text, shift: 0 }
}

const SHIFTS = [
  [new RegExp(PART_BEHIND.source, 'g'), 1],
  [new RegExp(PART_BEFORE.source, 'g'), -1],
] as const

/** A part's number with its place in the text. */
interface Counted {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** The numbers in their order: one within the other, or the last of them side by side. */
function numbersOf(text: string): Pick<OutlineQuestion, 'path' | 'beside'> {
  const label = PART_LABEL.exec(text)
  if (label) return { path: label.slice(1).map(number => parseNumeral(number) ?? 0), beside: [] }
  const counted = PART_NUMBERS.flatMap(([pattern, numberOf]) =>
    [...text.matchAll(pattern)].map(match => ({
      number: numberOf(match[1] ?? ''),
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
    .filter(({ number }) => Number.isFinite(number) && number !== 0)
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const path: number[] = []
  const beside: number[] = []
  let last: Counted | undefined
  for (const each of counted) {
    if (last !== undefined && each.start < last.end) continue // 倒数第二条 holds 第二条
    const isBeside = last !== undefined && BESIDE.test(text.slice(last.end, each.start))
    ;(isBeside ? beside : path).push(each.number)
    last = each
  }
  return { path, beside }
}

/** What tells which part is meant by its number, and how the number is read; from the end it is negative. */
export const PART_NUMBERS: readonly (readonly [
  pattern: RegExp,
  numberOf: (word: string) => number,
])[] = [
  [PART_FROM_END, word => -(parseNumeral(word) ?? 0)],
  [PART_NUMBERED, word => parseNumeral(word) ?? 0],
  [TASK_NUMBERED, word => parseNumeral(word) ?? 0],
  [LAST_PART, () => -1],
  [FIRST_PART, () => 1],
  [EN_ORDINAL, word => ordinalOf(word)],
  [EN_CARDINAL, word => CARDINALS.indexOf(word) + 1 || ROMAN[word] || Number(word)],
]

const ordinalOf = (word: string): number =>
  word === 'last' || word === 'final' ? -1 : ORDINALS.indexOf(word) + 1 || Number.parseInt(word, 10)

function restOf(text: string): string {
  return ASKING_OF_PARTS.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
    .replace(WHICH_PARTS, ' ')
    .replace(OUTLINE_FILLING, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const everywhere = ({ source }: RegExp): RegExp => new RegExp(source, 'g')

/** What counts parts or asks for them: behind it the words of a part are left. */
const ASKING_OF_PARTS: readonly RegExp[] = [
  PART_LABEL,
  ...PART_NUMBERS.map(([pattern]) => pattern),
  ...[ALL_PARTS_ASKED, PARTS_BELOW_ASKED, PARTS_ASKED_BY_NUMBER, HEADINGS_ASKED, SAYS_WHAT].map(
    everywhere,
  ),
  ABOUT_WORDS,
]

/**
 * The half of a report that a text names, and by what; null where it names none, or both.
 *
 * @example halfNamed('2025年的计划')?.half // 'plan'
 */
export function halfNamed(text: string): { readonly half: Half; readonly by: RegExp } | null {
  const [named, other] = HALVES_ASKED.filter(([pattern]) => pattern.test(text))
  if (named === undefined || other !== undefined) return null
  const [by, half] = named
  return { half, by }
}

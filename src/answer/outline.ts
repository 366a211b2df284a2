import { parseNumeral } from '../figure/numeral.ts'
import {
  ABOUT_WORDS,
  HALVES_ASKED,
  HEADINGS_ASKED,
  OF_A_WRITING,
  OUTLINE_FILLING,
  PART_LABEL,
  PART_NUMBERED,
  PARTS_ASKED_BY_NUMBER,
  SAYS_WHAT,
  WHICH_PARTS,
  WHOLE_TEXT_ASKED,
} from '../lexicon/outline-words.ts'
import { IN_WHICH_PART } from '../lexicon/place-words.ts'
import type { Half, Report, Section } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import type { OutlineEntry } from './answer.ts'
import { QUANTITY } from './asking.ts'

/** A question about the report's build: which part, of which half, and what else it asks of it. */
export interface OutlineQuestion {
  /** Numbers from the outside in: 第四部分第二小节 → [4, 2]; empty for the whole. */
  readonly path: readonly number[]
  readonly half: Half | null
  /** Words that name the part by its heading or ask for something in it. */
  readonly rest: string
  /** Asks for headings, rather than for something said in the part. */
  readonly headings: boolean
  /** Asks for a part's whole text: 把那一节整段贴出来. */
  readonly text: boolean
  /** Speaks of one part by its name: no other will do. */
  readonly named: boolean
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
const EN_PART = '(?:part|section|task|chapter|item|subsection|subheading|point)'
const EN_ORDINAL = new RegExp(
  `\\b(${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th)) ${EN_PART}\\b`,
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
  const path = numbersOf(text)
  const counts = PARTS_ASKED_BY_NUMBER.test(text)
  if (OF_A_WRITING.test(text) || IN_WHICH_PART.test(text)) return null
  const whole = WHOLE_TEXT_ASKED.test(text)
  const spoken = SAYS_WHAT.test(text)
  const headings =
    !whole && (counts || spoken || (HEADINGS_ASKED.test(text) && !QUANTITY.test(text)))
  if (!headings && !whole && (path.length === 0 || QUANTITY.test(text))) return null
  const rest = restOf(whole ? text.replace(WHOLE_TEXT_ASKED, ' ') : text)
  return {
    path,
    half: halfNamed(text)?.half ?? null,
    rest,
    headings: headings || (!whole && rest === ''),
    text: whole,
    named: whole || spoken,
    below: path.length === 1 && rest.length > 1 && text.startsWith(rest),
  }
}

function numbersOf(text: string): number[] {
  const label = PART_LABEL.exec(text)
  if (label) return label.slice(1).map(number => parseNumeral(number) ?? 0)
  const chinese = [...text.matchAll(PART_NUMBERED)].map(
    ([, number = '']) => parseNumeral(number) ?? 0,
  )
  const ordinals = [...text.matchAll(EN_ORDINAL)].map(
    ([, word = '']) => ORDINALS.indexOf(word) + 1 || Number.parseInt(word, 10),
  )
  const cardinals = [...text.matchAll(EN_CARDINAL)].map(
    ([, word = '']) => CARDINALS.indexOf(word) + 1 || ROMAN[word] || Number(word),
  )
  return [...chinese, ...ordinals, ...cardinals].filter(number => number > 0)
}

function restOf(text: string): string {
  return [
    PART_LABEL,
    PART_NUMBERED,
    EN_ORDINAL,
    EN_CARDINAL,
    new RegExp(PARTS_ASKED_BY_NUMBER.source, 'g'),
    new RegExp(HEADINGS_ASKED.source, 'g'),
    new RegExp(SAYS_WHAT.source, 'g'),
    ABOUT_WORDS,
  ]
    .reduce((rest, pattern) => rest.replace(pattern, ' '), text)
    .replace(WHICH_PARTS, ' ')
    .replace(OUTLINE_FILLING, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

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

/** The numbered parts of one half, or of the whole report: what 第N部分 counts. */
export function partsOf(report: Report, half: Half | null): Section[] {
  const numbered = report.sections.filter(section => section.number !== '' && section.level >= 2)
  const top = Math.min(...numbered.map(section => section.level))
  const parts = numbered.filter(
    section => section.level === top && (half === null || section.half === half),
  )
  const [only] = parts
  return half !== null && parts.length === 1 && only
    ? orSelf(childrenOf(report, only), only)
    : parts
}

const orSelf = (children: Section[], self: Section): Section[] =>
  children.length > 0 ? children : [self]

/** The sections right below a section, in order. */
export function childrenOf(report: Report, section: Section): Section[] {
  const index = report.sections.indexOf(section)
  return report.sections.filter(other => other.parent === index)
}

/**
 * A section of a report with those right below it.
 *
 * @example entryOf(report, section).children.length // 3
 */
export function entryOf(report: Report, section: Section): OutlineEntry {
  return { report, section, children: childrenOf(report, section) }
}

/** The sections a question names, with what is below them; several when the half is left open. */
export function findOutline(question: OutlineQuestion, report: Report): OutlineEntry[] {
  const halves: readonly (Half | null)[] =
    question.half === null && restarts(report) ? ['review', 'plan'] : [question.half]
  return halves
    .flatMap(half => {
      const parts = partsOf(report, half)
      if (question.path.length === 0) return parts
      return (
        walk(report, parts, question.path) ??
        walk(
          report,
          parts.flatMap(part => childrenOf(report, part)),
          question.path,
        ) ??
        []
      )
    })
    .map(section => entryOf(report, section))
}

/** Whether both halves count their parts from 一. */
function restarts(report: Report): boolean {
  const [first] = partsOf(report, 'review')
  const [other] = partsOf(report, 'plan')
  return first !== undefined && first.number === other?.number && first !== other
}

function walk(
  report: Report,
  sections: readonly Section[],
  path: readonly number[],
): Section | null {
  const [number, ...deeper] = path
  const section = sections.find(each => parseNumeral(each.number) === number)
  if (!section) return null
  return deeper.length === 0 ? section : walk(report, childrenOf(report, section), deeper)
}

import { parseNumeral } from '../figure/numeral.ts'
import type { Half, Report, Section } from '../report/report.ts'
import type { OutlineEntry } from './answer.ts'
import type { OutlineQuestion } from './outline-question.ts'

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

type PartNumbered = Pick<OutlineQuestion, 'path' | 'beside' | 'half'>

/** The sections a question names, with what is below them; several when the half is left open. */
export function findOutline(question: PartNumbered, report: Report): OutlineEntry[] {
  const halves: readonly (Half | null)[] =
    question.half === null && !isFromEnd(question) && restarts(report)
      ? ['review', 'plan']
      : [question.half]
  return halves
    .flatMap(half => {
      const parts = partsOf(report, half)
      if (question.path.length === 0) return parts
      const below = parts.flatMap(part => childrenOf(report, part))
      return pathsOf(question).flatMap(
        path => walk(report, parts, path) ?? walk(report, below, path) ?? [],
      )
    })
    .map(section => entryOf(report, section))
}

const pathsOf = ({ path, beside }: PartNumbered): (readonly number[])[] => [
  path,
  ...beside.map(number => [...path.slice(0, -1), number]),
]

/** 最后一部分 is the last of the whole. */
const isFromEnd = ({ path: [number = 0] }: PartNumbered): boolean => number < 0

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
  const section = number === undefined ? undefined : partAt(sections, number)
  if (!section) return null
  return deeper.length === 0 ? section : walk(report, childrenOf(report, section), deeper)
}

/**
 * The part of a number among those beside it, counted from the end where it is negative.
 *
 * @example partAt(partsOf(report, 'plan'), -1)?.label // '任务五'
 */
export function partAt(sections: readonly Section[], number: number): Section | undefined {
  return number < 0
    ? sections.at(number)
    : sections.find(each => parseNumeral(each.number) === number)
}

/**
 * The part behind one (1) or before it (-1), of the same level; of the great parts over both halves. Behind the last
 * below a part comes what comes behind that part.
 *
 * @example neighbourOf(report, second, 1)?.label // '三'
 */
export function neighbourOf(report: Report, section: Section, step: -1 | 1): Section | undefined {
  const parts = partsOf(report, null)
  const beside = parts.includes(section)
    ? parts
    : report.sections.filter(({ parent, number }) => parent === section.parent && number !== '')
  const other = beside[beside.indexOf(section) + step]
  const parent = section.parent === null ? undefined : report.sections[section.parent]
  return other ?? (parent && step > 0 ? neighbourOf(report, parent, step) : undefined)
}

import type { Library } from '../answer/library.ts'
import type { Figure } from '../figure/figure.ts'
import type { Report, Section } from '../report/report.ts'
import { fitKey } from './press.ts'

const FIGURE_EXAMPLES = 2
const MAX_CANDIDATES = 40
const THING = { shortest: 3, longest: 10 }
const HEADING = { shortest: 4, longest: 14 }

// The forms in which an example asks; always in the report's language.
const ASK = {
  figure: ({ what, unit }: Figure) => `${what}有多少${unit}？`,
  section: ({ heading }: Section) => `“${heading}”讲了什么？`,
}

/**
 * Questions that the loaded report answers, made of its own words: two about figures and one about a part.
 *
 * @example examplesOf(library)[0] // '代表建议有多少件？'
 */
export function examplesOf(library: Library): readonly string[] {
  const examples = examplesMade.get(library) ?? madeOf(library)
  examplesMade.set(library, examples)
  return examples
}

const examplesMade = new WeakMap<Library, readonly string[]>() // a library never changes

function madeOf(library: Library): string[] {
  const report = library.reports[0]
  if (report === undefined) return []
  const parts = report.sections.filter(
    ({ heading, level }) => level >= 2 && within(heading, HEADING),
  )
  const about = parts.slice(-1).map(ASK.section).filter(fits)
  return [...figureExamples(library, report), ...about]
}

// From different parts of the report, so that they show what it is about.
function figureExamples(library: Library, report: Report): string[] {
  const found = new Map<number, string>()
  for (const figure of library.figures(report).filter(isAskable).slice(0, MAX_CANDIDATES)) {
    const part = report.sections.findLastIndex(({ span }) => span.start <= figure.span.start)
    const question = ASK.figure(figure)
    if (!found.has(part) && fits(question) && isAnswered(library, question, figure))
      found.set(part, question)
    if (found.size === FIGURE_EXAMPLES) break
  }
  return [...found.values()]
}

function isAskable({ kind, aim, unit, what }: Figure): boolean {
  return kind === 'count' && aim === 'outcome' && unit !== '' && within(what, THING)
}

// An example that the report answers with this very figure, and with no other.
function isAnswered(library: Library, question: string, figure: Figure): boolean {
  const answer = library.ask(question)
  if (answer.kind !== 'figure' || answer.figures.length !== 1) return false
  return answer.figures[0]?.figure.span.start === figure.span.start
}

const within = ({ length }: string, { shortest, longest }: typeof THING): boolean =>
  length >= shortest && length <= longest

const fits = (question: string): boolean => fitKey(question) === question

/** A section's label to show how one is written: the newest report's innermost first. */
export function exampleSection({ reports }: Library): string {
  const sections = reports[0]?.sections ?? []
  const inner = sections.find(({ parent, number }) => parent !== null && number !== '')
  return (inner ?? sections[0])?.label ?? '1'
}

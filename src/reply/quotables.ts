import type { FigureCitation, OutlineEntry, PassageCitation } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { fold } from '../report/fold.ts'
import { isPartOf } from '../report/report.ts'
import { examplesOf } from './examples.ts'
import type { Quotable } from './message.ts'

const HOW_MANY = '有多少'

/**
 * What may be quoted for a few words: what an answer would say comes first, and where it tells nothing, nothing is
 * offered. Without words: what the examples ask for.
 *
 * @example quotablesFor(library, '代表建议', 10)[0] // 228件, for this is what it counts
 */
export function quotablesFor(library: Library, words: string, most: number): readonly Quotable[] {
  if (words === '') return beginnings(library)
  const answer = library.ask(words)
  if (answer.kind === 'none') return []
  const figures = 'figures' in answer ? answer.figures : []
  const passages = answer.kind === 'outline' ? openings(answer.outline) : answer.passages
  const told = figures.length > 0 ? figures : [...counted(library, words), ...passages]
  const all = new Map([...told, ...library.quotables(words, most)].map(one => [idOf(one), one]))
  return [...all.values()].slice(0, most)
}

// Parts are quoted by the passage that each begins with.
const openings = (outline: readonly OutlineEntry[]): PassageCitation[] =>
  outline.flatMap(({ report, section }) => {
    const passage = report.passages.find(one => isPartOf(one, section))
    return passage === undefined ? [] : [{ report, passage, score: 1, terms: [] }]
  })

// 代表建议 alone asks for no figure, but whoever quotes it mostly wants the one that counts this very thing.
function counted(library: Library, words: string): readonly FigureCitation[] {
  const named = fold(words)
  const answer = library.ask(`${words}${HOW_MANY}`)
  const figures = answer.kind === 'figure' ? answer.figures : []
  return figures.filter(({ figure }) => fold(figure.what).includes(named))
}

// Nothing typed yet: the figures that the examples ask for.
function beginnings(library: Library): readonly Quotable[] {
  return examplesOf(library).flatMap<Quotable>(question => {
    const answer = library.ask(question)
    return answer.kind === 'figure' ? answer.figures.slice(0, 1) : answer.passages.slice(0, 1)
  })
}

/** Whether something quotable is a figure. */
export const isFigure = (quotable: Quotable): quotable is FigureCitation => 'figure' in quotable

/** Tells quotables apart; a passage may hold several figures: its id and the figure's place in the report. */
export function idOf(quotable: Quotable): string {
  const { id } = quotable.passage
  return isFigure(quotable) ? `${id}-${quotable.figure.span.start}` : id
}

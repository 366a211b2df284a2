import type { Library } from '../answer/library.ts'
import { fold } from '../report/fold.ts'
import type { PassageInReport, Span } from '../report/report.ts'
import { coverage } from '../search/term-match.ts'

const LONGEST = 160

/**
 * The words of a passage that a note speaks of: all of a short one, else its sentence that fits best.
 *
 * @example quoteFor('代表建议要跟踪问效', passageId, library) // '228件代表建议全部办理完毕…'
 */
export function quoteFor(text: string, passageId: string | null, library: Library): string {
  const found = passageId === null ? undefined : library.passage(passageId)
  if (found === undefined) return ''
  const { passage, report } = found
  if (passage.text.length <= LONGEST) return passage.text.trim()
  const { start, end } = bestSentence(text, { passage, report }, library)
  return report.text.slice(start, end).trim()
}

/** The first of those that hold most of the note's words. */
function bestSentence(text: string, { passage, report }: PassageInReport, library: Library): Span {
  const { terms } = library.corpus.read(fold(text))
  const weigh = ({ start, end }: Span) => coverage(terms, report.folded.slice(start, end))
  const [first = passage.span, ...others] = passage.sentences
  return others.reduce((best, next) => (weigh(next) > weigh(best) ? next : best), first)
}

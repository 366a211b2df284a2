import { TOPIC_TAIL } from '../lexicon/outline-words.ts'
import { fold } from '../report/fold.ts'
import { type Half, isPartOf, type Passage, type Report, type Section } from '../report/report.ts'
import { coverage } from '../search/term-match.ts'
import { IN_OUTLINE_ANSWER } from '../weights.ts'
import type { OutlineEntry } from './answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

interface Wanted {
  readonly report: Report
  readonly corpus: IndexedCorpus
  readonly half: Half | null
  /** The wider parts that it has to lie in; null where none is named. */
  readonly wholes: readonly OutlineEntry[] | null
}

/** A run-in heading that a topic names, and the passage under the one beside it. */
interface RunInBeside {
  readonly section: Section
  /** Null where it is the first or the last of its section. */
  readonly passage: Passage | null
}

/**
 * What stands beside the run-in heading that a topic names better than any numbered heading does; null where a
 * numbered one is meant.
 *
 * @example besideRunIn('规范议案办理', 1, wanted)?.passage?.runIn // '加强建议督办'
 */
export function besideRunIn(topic: string, step: -1 | 1, wanted: Wanted): RunInBeside | null {
  const { report, corpus, half } = wanted
  const { terms } = corpus.read(topic.replace(TOPIC_TAIL, ''))
  const covered = (heading: string): number => {
    const folded = fold(heading)
    return coverage(terms, folded) + (folded.includes(topic) ? IN_OUTLINE_ANSWER.verbatim : 0)
  }
  const passages = report.passages.filter(
    ({ runIn, ...passage }) =>
      runIn !== null &&
      passage.half === (half ?? passage.half) &&
      (wanted.wholes?.some(({ section }) => isPartOf(passage, section)) ?? true),
  )
  const headings = report.sections.filter(({ number }) => number !== '')
  const [best] = passages
    .map(({ runIn, section }) => ({ runIn, section, score: covered(runIn ?? '') }))
    .sort((one, other) => other.score - one.score)
  const numbered = Math.max(0, ...headings.map(({ heading }) => covered(heading)))
  if (!best || best.score < IN_OUTLINE_ANSWER.runIn || best.score <= numbered) return null
  const section = report.sections[best.section]
  if (section === undefined) return null
  const beside = runInsOf(section, report)
  const at = beside.findIndex(({ runIn }) => runIn === best.runIn)
  return { section, passage: beside[at + step] ?? null }
}

/**
 * The passages of a section that run-in headings open, in their order.
 *
 * @example runInsOf(section, report).map(({ runIn }) => runIn) // ['规范议案办理', '加强建议督办']
 */
export function runInsOf(section: Section, { passages, sections }: Report): readonly Passage[] {
  const index = sections.indexOf(section)
  return passages.filter(
    (each, i) =>
      each.section === index && each.runIn !== null && each.runIn !== passages[i - 1]?.runIn,
  )
}
